"""Write the script of a timeline. The rules of when are here, those of words in `lines`."""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import replace
from itertools import accumulate

from kneetimer.core.body import Side
from kneetimer.core.lines import WORTH_SAYING_MS, Line, Lines, Priority, join
from kneetimer.core.phase import READING, Phase, PhaseKind, Timeline
from kneetimer.core.placing import Placing, SpokenLength
from kneetimer.core.profile import Profile
from kneetimer.core.script import (
    COUNT_LINE,
    LINE_AFTER_TONE_MS,
    Cue,
    CueKind,
    Script,
    Tone,
    count_down,
    count_in,
    estimate_spoken_ms,
    tone,
)
from kneetimer.core.signs import BREATHE_FROM_MS, HALFWAY_FROM_MS, Sign, signs
from kneetimer.core.steps import result_of
from kneetimer.core.text import Text
from kneetimer.core.tips import Tips
from kneetimer.core.wording import Wording

COUNT_DOWN_FROM_MS = 10_000
REP_NUMBER_LEAD_MS = 100
LINE_AFTER_SIGN_MS = 400
SHORT_NUMBERS_TO = 12
SIDE_PAN = 0.7
SOFT = 0.5

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
_LED = frozenset({PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RETURN, PhaseKind.PAUSE})
_PANNED = _LED | {PhaseKind.WORK}
# The tone each phase begins with; the same for all of a kind and side.
_BEGINS = {
    (kind, side): tone(0, which, pan if kind in _PANNED else 0.0)
    for kind, which in _START_TONES.items()
    for side, pan in _PANS.items()
}


def write_script(
    timeline: Timeline,
    profile: Profile,
    spoken_ms: SpokenLength | None = estimate_spoken_ms,
    *,
    by_voice_alone: bool = False,
) -> Script:
    """Write every cue of a timeline.

    Args:
        timeline: what happens
        profile: gives the language
        spoken_ms: the length of a line in ms by its text; None for tones alone
        by_voice_alone: whether the voice also says what else only the tones tell: three, two,
            one, go, and back
    """
    return result_of(write_in_steps(timeline, profile, spoken_ms, by_voice_alone=by_voice_alone))


def write_in_steps(
    timeline: Timeline,
    profile: Profile,
    spoken_ms: SpokenLength | None = estimate_spoken_ms,
    *,
    by_voice_alone: bool = False,
) -> Generator[None, None, Script]:
    """Write every cue of a timeline like `write_script`, and come up again and again."""
    tones: list[tuple[Cue, ...]] = []
    for phase in timeline.phases:
        tones.append(_tones(phase))
        yield
    count_ins = tuple(
        tuple(count_in(phase.ready_ms)) if phase.duration_ms is None and phase.ready_ms else ()
        for phase in timeline.phases
    )
    end = tone(0, Tone.END)
    if spoken_ms is None:
        return Script(tuple(tones), count_ins, (end,))
    speaker = _Speaker(timeline, profile.language, spoken_ms, by_voice_alone=by_voice_alone)
    lines = yield from speaker.lines()
    by_phase = tuple(
        tuple(sorted(heard + lines[index], key=lambda cue: cue.offset_ms))
        if lines[index]
        else heard
        for index, heard in enumerate(tones)
    )
    return Script(by_phase, count_ins, (end, speaker.last_line()))


# Tones


def _tones(phase: Phase) -> tuple[Cue, ...]:
    kind = phase.kind
    cues = [_BEGINS[kind, phase.side]]
    if phase.duration_ms is None:
        return tuple(cues)
    if phase.ready_ms:
        begin_ms = phase.duration_ms - phase.ready_ms
        cues += [replace(cue, offset_ms=begin_ms + cue.offset_ms) for cue in _ready(phase)]
    elif kind in (PhaseKind.WORK, PhaseKind.HOLD):
        for sign in signs(phase.duration_ms):
            cues.append(tone(sign.at_ms, Tone.HALFWAY if sign.is_halfway else Tone.SIGN))
        if phase.duration_ms >= COUNT_DOWN_FROM_MS:
            cues += count_down(phase.duration_ms, phase.duration_ms, gain=SOFT)
    else:
        return tuple(cues)
    return tuple(sorted(cues, key=lambda cue: cue.offset_ms))


def _ready(phase: Phase) -> Iterator[Cue]:
    """The count-in; a pause that is nothing else keeps its own tone alone at the start."""
    for cue in count_in(phase.ready_ms):
        if cue.name == Tone.COUNT.value or phase.ready_ms != phase.duration_ms:
            yield cue


def _after_tone_ms(phase: Phase) -> int:
    return min(LINE_AFTER_TONE_MS, phase.estimate_ms // 2)


# Lines


class _Speaker:
    """Goes through the phases and says what is to be said of each."""

    def __init__(
        self,
        timeline: Timeline,
        language: str,
        spoken_ms: SpokenLength,
        *,
        by_voice_alone: bool,
    ) -> None:
        self._timeline = timeline
        self._phases = timeline.phases
        self._language = language
        self._spoken_ms = spoken_ms
        self._by_voice_alone = by_voice_alone
        self._words = Wording(language)
        self._lines = Lines(timeline, self._words, language)
        self._tips = Tips(self._words, language)
        self._placing = Placing(spoken_ms)
        self._starts = [0, *accumulate(phase.estimate_ms for phase in timeline.phases)]

    def lines(self) -> Generator[None, None, list[tuple[Cue, ...]]]:
        """Give the lines of each phase."""
        for phase in self._phases:
            self._speak(phase)
            yield
            if phase.duration_ms is None:
                self._placing.wait(self._starts[phase.index + 1])
        by_phase: list[tuple[Cue, ...]] = [()] * len(self._phases)
        for said in self._placing.said:
            offset_ms = said.at_ms - self._starts[said.phase]
            name, text = said.line.name, said.text
            by_phase[said.phase] += (Cue(offset_ms, CueKind.LINE, name, text, said.length_ms),)
        return by_phase

    def last_line(self) -> Cue:
        """Give the words at the end, from there on."""
        text = self._words.line("done") + "."
        at_ms = max(LINE_AFTER_TONE_MS, self._placing.silent_from_ms - self._starts[-1])
        return Cue(at_ms, CueKind.LINE, "done", text, self._spoken_ms(text))

    def _speak(self, phase: Phase) -> None:
        start_ms, kind = self._starts[phase.index], phase.kind
        after_ms = start_ms + LINE_AFTER_TONE_MS
        end_ms = None if phase.duration_ms is None else start_ms + phase.duration_ms
        if phase.is_pause:
            counted_ms = self._counted_ms(phase)
            end_ms = None if end_ms is None else end_ms - counted_ms
            self._placing.say_all(
                phase.index, self._lines.of_pause(phase), start_ms, after_ms, end_ms
            )
            self._count_aloud(phase, counted_ms)
        elif kind in READING:
            line = self._lines.of_reading(phase)
            self._placing.say_all(phase.index, [line], start_ms, after_ms, end_ms)
        else:
            self._speak_in_work(phase)

    def _speak_in_work(self, phase: Phase) -> None:
        if phase.kind is PhaseKind.WORK:
            self._begin_block(phase)
            self._long_work(phase)
        elif phase.kind is PhaseKind.HOLD:
            self._begin_hold(phase)
            self._long_work(phase)
        elif phase.kind is PhaseKind.RETURN:
            if self._by_voice_alone:
                self._say(phase, self._line("back"), 0, phase.estimate_ms)
        elif phase.kind is PhaseKind.MOVE and phase.rep is not None:
            self._begin_rep(phase)
        if phase.rep is not None and self._completes_rep(phase):
            self._number(phase)

    def _line(self, name: str, priority: Priority = Priority.COUNT, **values: str) -> Line:
        return Line(name, (self._words.line(name, **values) + ".",), priority)

    def _say(
        self, phase: Phase, line: Line, from_ms: int, before_ms: int | None, late_ms: int = 0
    ) -> bool:
        """Say a line so many ms into a phase, over by then, at the most so much later."""
        start_ms = self._starts[phase.index]
        latest_ms = min(from_ms + late_ms, max(from_ms, phase.estimate_ms - 1))
        return self._placing.say(
            phase.index,
            line,
            start_ms + from_ms,
            start_ms + latest_ms,
            None if before_ms is None else start_ms + before_ms,
        )

    # Reps

    def _begin_rep(self, phase: Phase) -> None:
        number, of = phase.rep or (1, 1)
        rep_ms = self._rep_ms(phase)
        before_ms = max(0, rep_ms - REP_NUMBER_LEAD_MS)
        late_ms = rep_ms // 2
        if self._changes_side(phase):
            line = Line("side", (self._side_now(phase),), Priority.SIDE)
            self._say(phase, line, min(LINE_AFTER_TONE_MS // 2, rep_ms // 4), None, late_ms)
        elif self._by_voice_alone:
            self._say(phase, self._line("go"), 0, before_ms)
        if phase.say and (number == 1 or self._part_begins(phase)):
            self._part(phase, phase.say, late_ms)
        elif number == of > 2:
            self._say(phase, self._line("last one"), _after_tone_ms(phase), before_ms, late_ms)
        else:
            for tip in self._tips.of_rep(phase):
                self._say(phase, tip, _after_tone_ms(phase), before_ms, late_ms)

    def _rep_ms(self, phase: Phase) -> int:
        """Give the time from a rep's first phase to the end of its return."""
        parts = self._phases[phase.index : phase.index + 3]
        return sum(part.estimate_ms for part in parts if _is_beside(part, phase))

    def _changes_side(self, phase: Phase) -> bool:
        """Whether the other side begins without a pause, as with alternate reps."""
        before = self._phases[phase.index - 1] if phase.index else phase
        return (
            before.task is phase.task
            and not before.is_pause
            and (before.side, before.direction) != (phase.side, phase.direction)
        )

    def _side_now(self, phase: Phase) -> str:
        if phase.side is None:
            return self._words.direction(phase.direction) + "."
        return self._words.line(f"{phase.side.value} now") + "."

    def _part(self, phase: Phase, say: Text, late_ms: int) -> None:
        line = Line("part", (join([say.get(self._language)]),), Priority.EXERCISE)
        self._say(phase, line, _after_tone_ms(phase), None, late_ms)

    def _part_begins(self, phase: Phase) -> bool:
        return phase.say != self._phases[phase.index - 1].say

    def _completes_rep(self, phase: Phase) -> bool:
        if phase.kind not in (PhaseKind.MOVE, PhaseKind.HOLD, PhaseKind.RETURN):
            return False
        following = phase.index + 1
        if following == len(self._phases):
            return True
        after = self._phases[following]
        return after.kind in (PhaseKind.PAUSE, PhaseKind.MOVE) or (
            after.rep != phase.rep or after.section != phase.section
        )

    def _number(self, phase: Phase) -> None:
        """Say the rep's number as it ends; a shorter one where the next rep is over too soon."""
        number, _ = phase.rep or (1, 1)
        forms = [self._words.number(number) + "."]
        if number > SHORT_NUMBERS_TO:
            forms.append(self._words.number(number % 10 or number % 100) + ".")
        at_ms = max(0, phase.estimate_ms - REP_NUMBER_LEAD_MS)
        following = self._phases[phase.index + 1 : phase.index + 3]
        next_ms = phase.estimate_ms
        for after in following:
            if after.kind in _LED and after.kind is not PhaseKind.PAUSE:
                next_ms += self._rep_ms(after)
                break
            next_ms += after.estimate_ms
        before_ms = next_ms - REP_NUMBER_LEAD_MS if following else None
        self._say(phase, Line(COUNT_LINE, tuple(forms), Priority.COUNT), at_ms, before_ms)

    # Long work

    def _begin_hold(self, phase: Phase) -> None:
        is_long = phase.rep is None or phase.estimate_ms >= WORTH_SAYING_MS
        is_first = phase.rep is None or phase.rep[0] == 1
        if is_long and (is_first or self._by_voice_alone):
            self._say(phase, self._line("hold", Priority.EXERCISE), 0, None, phase.estimate_ms // 2)

    def _begin_block(self, phase: Phase) -> None:
        number, of = phase.block or (1, 1)
        late_ms = phase.estimate_ms // 2
        if phase.say:
            self._part(phase, phase.say, late_ms)
        elif number == of > 2:
            self._say(phase, self._line("last one"), _after_tone_ms(phase), None, late_ms)
        elif number > 1:
            n, all_ = self._words.small(number), self._words.small(of)
            line = self._line("block", n=n, of=all_)
            self._say(phase, line, _after_tone_ms(phase), None, late_ms)
        elif self._by_voice_alone:
            self._say(phase, self._line("go"), 0, None, late_ms)

    def _long_work(self, phase: Phase) -> None:
        length_ms = phase.estimate_ms
        is_hold = phase.kind is PhaseKind.HOLD
        if is_hold and BREATHE_FROM_MS <= length_ms < HALFWAY_FROM_MS:
            self._say(phase, self._line("breathe"), length_ms // 2, None)
        marks = list(signs(length_ms))
        if is_hold and len(marks) == 1:
            marks.insert(0, Sign(length_ms // 4))
        counted_ms = 3_000 if length_ms >= COUNT_DOWN_FROM_MS else 0
        tips = self._tips.of_work(phase)
        for number, mark in enumerate(marks):
            line = self._at_sign(mark, tips, breathes=is_hold and number == 0)
            if line is not None:
                before_ms = length_ms - counted_ms
                self._say(phase, line, mark.at_ms + LINE_AFTER_SIGN_MS, before_ms)
        if self._by_voice_alone:
            self._count_aloud(phase, counted_ms)

    def _at_sign(self, sign: Sign, tips: Iterator[Line], *, breathes: bool) -> Line | None:
        if sign.is_halfway:
            return self._line("halfway")
        if sign.left_ms:
            return self._line("time left", s=self._said_length(sign.left_ms))
        return self._line("breathe") if breathes else next(tips, None)

    def _said_length(self, ms: int) -> str:
        words = self._words.seconds(ms)
        return words[:1].upper() + words[1:] if self._words.language == "en" else words

    # The voice in place of the tones

    def _counted_ms(self, phase: Phase) -> int:
        """Give the time of the count-in in which only the count is spoken."""
        if not self._by_voice_alone or phase.duration_ms is None:
            return 0
        return min(3, phase.ready_ms // 1000) * 1000

    def _count_aloud(self, phase: Phase, counted_ms: int) -> None:
        if not self._by_voice_alone:
            return
        for left in range(counted_ms // 1000, 0, -1):
            line = Line("count down", (self._words.number(left) + ".",), Priority.COUNT)
            at_ms = phase.estimate_ms - left * 1000
            self._say(phase, line, at_ms, at_ms + 1000)


def _is_beside(part: Phase, phase: Phase) -> bool:
    """Whether two phases are of one rep on one side; the pause after it is not."""
    return (
        part.rep == phase.rep
        and part.side is phase.side
        and part.direction == phase.direction
        and part.kind is not PhaseKind.PAUSE
    )
