"""Write the script of a timeline: every tone and every line with its exact millisecond.

Cues are kept by phase, as offsets from the phase's start, so that a pause that is made longer or a
phase that waits for the user moves what follows as one piece. Lines never overlap: what does not
fit before the work begins is left out, the least important first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from enum import Enum

from kneetimer.core.body import Side
from kneetimer.core.lines import Lines
from kneetimer.core.phase import READING, Phase, PhaseKind, PlannedDetour, Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.text import Text
from kneetimer.core.wording import Wording

COUNT_IN_STEPS = 3
COUNT_DOWN_FROM_MS = 10_000
HALFWAY_FROM_MS = 20_000
BREATHE_FROM_MS = 10_000
REP_NUMBER_LEAD_MS = 100
LINE_AFTER_TONE_MS = 500
LINE_GAP_MS = 250
DETOUR_LEAD_MS = 1_000
SIDE_PAN = 0.7
SOFT = 0.5

# The kind of line that tells a rep's number.
COUNT_LINE = "count"

SpokenLength = Callable[[str], int]


class CueKind(Enum):
    """A tone, or a line that is spoken and captioned."""

    TONE = "tone"
    LINE = "line"


class Tone(Enum):
    """The tones by name; how each sounds is the business of the audio room."""

    MOVE = "move"
    HOLD = "hold"
    RETURN = "return"
    REP = "rep"
    WORK = "work"
    REST = "rest"
    SWITCH = "switch"
    CHANGE = "change"
    READY = "ready"
    COUNT = "count"
    HALFWAY = "halfway"
    DETOUR = "detour"
    END = "end"


@dataclass(frozen=True, slots=True)
class Cue:
    """One thing to hear.

    Attributes:
        offset_ms: when, from the start of its phase
        name: the tone's name, or the kind of line
        text: the caption; empty for tones
        duration_ms: how long a line takes; 0 for tones, whose length is theirs
        pan: -1 the left ear, 1 the right one
        gain: 0 to 1
    """

    offset_ms: int
    kind: CueKind
    name: str
    text: str = ""
    duration_ms: int = 0
    pan: float = 0.0
    gain: float = 1.0


@dataclass(frozen=True, slots=True)
class Script:
    """The cues of a timeline.

    Attributes:
        by_phase: for each phase its cues, in order of time
        count_ins: for each phase the cues of its count-in from the moment it begins; used for a
            pause that waits, once the user is ready
        ending: the cues at the very end
    """

    by_phase: tuple[tuple[Cue, ...], ...]
    count_ins: tuple[tuple[Cue, ...], ...]
    ending: tuple[Cue, ...]

    def in_time(self, timeline: Timeline) -> Iterator[tuple[int, int, Cue]]:
        """Give (millisecond from the start, phase, cue) in order of time, by the estimates."""
        return iter(sorted(self._by_estimates(timeline), key=lambda placed: placed[0]))

    def _by_estimates(self, timeline: Timeline) -> Iterator[tuple[int, int, Cue]]:
        start_ms = 0
        for phase in timeline.phases:
            for cue in self.by_phase[phase.index]:
                yield start_ms + cue.offset_ms, phase.index, cue
            if phase.duration_ms is None and phase.ready_ms:
                opens_ms = start_ms + phase.estimate_ms - phase.ready_ms
                for cue in self.count_ins[phase.index]:
                    yield opens_ms + cue.offset_ms, phase.index, cue
            start_ms += phase.estimate_ms
        for cue in self.ending:
            yield start_ms + cue.offset_ms, len(timeline.phases) - 1, cue


def estimate_spoken_ms(text: str) -> int:
    """Guess how long a line takes to say: 300 ms and 62 ms a character (ours, about 150 wpm)."""
    return 300 + 62 * len(text)


def write_script(
    timeline: Timeline,
    profile: Profile,
    spoken_ms: SpokenLength | None = estimate_spoken_ms,
) -> Script:
    """Write every cue of a timeline.

    Args:
        timeline: what happens
        profile: gives the language
        spoken_ms: the length of a line in ms by its text; None for tones alone
    """
    writer = _Writer(timeline, Wording(profile.language), profile.language, spoken_ms)
    by_phase = tuple(writer.phase_cues(phase) for phase in timeline.phases)
    count_ins = tuple(
        tuple(_count_in(phase.ready_ms)) if phase.duration_ms is None and phase.ready_ms else ()
        for phase in timeline.phases
    )
    return Script(by_phase, count_ins, writer.ending())


def detour_cues(detour: PlannedDetour) -> tuple[Cue, ...]:
    """Give the cues of a detour from its start; one with a tempo is led through its movement."""
    cues = [_tone(0, Tone.DETOUR)]
    tempo = detour.exercise.tempo if detour.exercise is not None else None
    if tempo is not None and tempo.move_ms and tempo.return_ms:
        at_ms = DETOUR_LEAD_MS
        while at_ms + tempo.total_ms <= detour.time_ms:
            cues.append(_tone(at_ms, Tone.MOVE))
            cues.append(_tone(at_ms + tempo.move_ms + tempo.hold_ms, Tone.RETURN))
            at_ms += tempo.total_ms
    return tuple(cues)


def _tone(offset_ms: int, tone: Tone, pan: float = 0.0, gain: float = 1.0) -> Cue:
    return Cue(offset_ms, CueKind.TONE, tone.value, pan=pan, gain=gain)


def count_down(end_ms: int, room_ms: int, gain: float = 1.0) -> Iterator[Cue]:
    """Count three, two, one before `end_ms`; fewer where there is less room."""
    for step in range(min(COUNT_IN_STEPS, room_ms // 1000), 0, -1):
        yield _tone(end_ms - step * 1000, Tone.COUNT, gain=gain)


def _count_in(ready_ms: int) -> Iterator[Cue]:
    if ready_ms >= (COUNT_IN_STEPS + 1) * 1000:
        yield _tone(0, Tone.READY)
    yield from count_down(ready_ms, ready_ms)


def _after_tone_ms(phase: Phase) -> int:
    return min(LINE_AFTER_TONE_MS, phase.estimate_ms // 2)


_START_TONES = {
    PhaseKind.CHANGE: Tone.CHANGE,
    PhaseKind.SWITCH: Tone.SWITCH,
    PhaseKind.REST: Tone.REST,
    PhaseKind.MOVE: Tone.MOVE,
    PhaseKind.HOLD: Tone.HOLD,
    PhaseKind.RETURN: Tone.RETURN,
    PhaseKind.PAUSE: Tone.REP,
    PhaseKind.WORK: Tone.WORK,
    PhaseKind.REPS: Tone.WORK,
    PhaseKind.CARD: Tone.READY,
    PhaseKind.ACTIVITY: Tone.READY,
    PhaseKind.CHECK: Tone.READY,
}

_PANS = {None: 0.0, Side.LEFT: -SIDE_PAN, Side.RIGHT: SIDE_PAN}
_PANNED = frozenset(
    {PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RETURN, PhaseKind.PAUSE, PhaseKind.WORK}
)


class _Writer:
    """Writes phase after phase and remembers until when somebody is speaking."""

    def __init__(
        self,
        timeline: Timeline,
        wording: Wording,
        language: str,
        spoken_ms: SpokenLength | None,
    ) -> None:
        self._timeline = timeline
        self._words = wording
        self._lines = Lines(timeline, wording, language)
        self._language = language
        self._spoken_ms = spoken_ms
        self._start_ms = 0
        self._silent_from_ms = 0

    def phase_cues(self, phase: Phase) -> tuple[Cue, ...]:
        kind = phase.kind
        cues = [_tone(0, _START_TONES[kind], _PANS[phase.side] if kind in _PANNED else 0.0)]
        if phase.duration_ms is not None:
            if phase.ready_ms:
                begin_ms = phase.duration_ms - phase.ready_ms
                cues += [replace(c, offset_ms=begin_ms + c.offset_ms) for c in self._ready(phase)]
            elif kind in (PhaseKind.WORK, PhaseKind.HOLD):
                cues += self._long_work(phase.duration_ms)
        if self._spoken_ms is not None:
            self._speak(phase, cues)
        self._start_ms += phase.estimate_ms
        if len(cues) > 1:
            cues.sort(key=lambda cue: cue.offset_ms)
        return tuple(cues)

    def ending(self) -> tuple[Cue, ...]:
        tone = _tone(0, Tone.END)
        if self._spoken_ms is None:
            return (tone,)
        text = self._words.line("done") + "."
        at_ms = max(LINE_AFTER_TONE_MS, self._silent_from_ms - self._start_ms)
        line = Cue(at_ms, CueKind.LINE, "done", text, self._spoken_ms(text))
        return (tone, line)

    def _ready(self, phase: Phase) -> Iterator[Cue]:
        """The count-in; a pause that is nothing else keeps its own tone alone at the start."""
        for cue in _count_in(phase.ready_ms):
            if cue.name == Tone.COUNT.value or phase.ready_ms != phase.duration_ms:
                yield cue

    def _long_work(self, length_ms: int) -> Iterator[Cue]:
        if length_ms >= HALFWAY_FROM_MS:
            yield _tone(length_ms // 2, Tone.HALFWAY)
        if length_ms >= COUNT_DOWN_FROM_MS:
            yield from count_down(length_ms, length_ms, gain=SOFT)

    # Lines

    def _speak(self, phase: Phase, cues: list[Cue]) -> None:
        kind = phase.kind
        if phase.is_pause:
            self._queue(phase, cues, self._lines.of_pause(phase))
        elif kind in READING:
            self._queue(phase, cues, [("card", self._lines.of_reading(phase))])
        elif kind is PhaseKind.HOLD:
            self._hold_lines(phase, cues)
        elif kind is PhaseKind.WORK:
            if phase.say is not None:
                self._part_line(phase, phase.say, cues)
            if phase.estimate_ms >= HALFWAY_FROM_MS:
                self._say(cues, phase.estimate_ms // 2 + 400, "halfway", "", "halfway")
        elif kind is PhaseKind.MOVE and phase.rep is not None:
            self._move_lines(phase, cues)
        if phase.rep is not None and self._completes_rep(phase):
            number = self._words.number(phase.rep[0]) + "."
            self._say(cues, max(0, phase.estimate_ms - REP_NUMBER_LEAD_MS), COUNT_LINE, number)

    def _completes_rep(self, phase: Phase) -> bool:
        if phase.kind not in (PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RETURN):
            return False
        following = phase.index + 1
        if following == len(self._timeline.phases):
            return True
        after = self._timeline.phases[following]
        return after.kind in (PhaseKind.PAUSE, PhaseKind.MOVE) or (
            after.rep != phase.rep or after.section != phase.section
        )

    def _move_lines(self, phase: Phase, cues: list[Cue]) -> None:
        number, of = phase.rep or (1, 1)
        if phase.say is not None and (number == 1 or self._part_begins(phase)):
            self._part_line(phase, phase.say, cues)
        elif number == of > 2:
            self._say(cues, _after_tone_ms(phase), "last one", "", "last one")

    def _part_line(self, phase: Phase, say: Text, cues: list[Cue]) -> None:
        words = say.get(self._language).rstrip(".") + "."
        self._say(cues, _after_tone_ms(phase), "part", words)

    def _part_begins(self, phase: Phase) -> bool:
        return phase.say != self._timeline.phases[phase.index - 1].say

    def _hold_lines(self, phase: Phase, cues: list[Cue]) -> None:
        length_ms = phase.estimate_ms
        if phase.rep is None or (phase.rep[0] == 1 and length_ms >= 2_000):
            self._say(cues, 0, "hold", "", "hold")
        if length_ms >= HALFWAY_FROM_MS:
            self._say(cues, length_ms // 2 + 400, "halfway", "", "halfway")
        elif length_ms >= BREATHE_FROM_MS:
            self._say(cues, length_ms // 2, "breathe", "", "breathe")

    def _queue(self, phase: Phase, cues: list[Cue], lines: list[tuple[str, str]]) -> None:
        """Say lines one after the other, as far as they are over when the work begins."""
        at_ms = LINE_AFTER_TONE_MS
        for name, text in lines:
            if not text:
                continue
            at_ms = max(at_ms, self._silent_from_ms - self._start_ms + LINE_GAP_MS)
            length_ms = self._length(text)
            is_first = name == lines[0][0]
            if phase.duration_ms is not None and at_ms + length_ms > phase.duration_ms:
                at_ms = min(at_ms, max(0, phase.duration_ms - length_ms))
                at_ms = max(at_ms, self._silent_from_ms - self._start_ms)
                if not is_first or at_ms >= phase.duration_ms:
                    continue
            self._put(cues, at_ms, name, text, length_ms)
            at_ms += length_ms + LINE_GAP_MS

    def _say(
        self, cues: list[Cue], offset_ms: int, name: str, text: str, line: str | None = None
    ) -> None:
        """Say one line at its moment, or not at all when somebody is still speaking."""
        words = self._words.line(line) + "." if line is not None else text
        if self._start_ms + offset_ms >= self._silent_from_ms:
            self._put(cues, offset_ms, name, words, self._length(words))

    def _length(self, text: str) -> int:
        return self._spoken_ms(text) if self._spoken_ms is not None else 0

    def _put(self, cues: list[Cue], offset_ms: int, name: str, text: str, length_ms: int) -> None:
        cues.append(Cue(offset_ms, CueKind.LINE, name, text, length_ms))
        self._silent_from_ms = self._start_ms + offset_ms + length_ms
