"""The script of a timeline: every tone and every line with its exact millisecond.

Cues are kept by phase, as offsets from the phase's start, so that a pause that is made longer or a
phase that waits for the user moves what follows as one piece. `kneetimer.core.writer` writes it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum

from kneetimer.core.phase import PlannedDetour, Timeline

COUNT_IN_STEPS = 3
LINE_AFTER_TONE_MS = 700
DETOUR_LEAD_MS = 1_000

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
    SIGN = "sign"
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
        placed = list(self.before_the_end(timeline))
        placed += [
            (timeline.total_ms + cue.offset_ms, len(timeline.phases) - 1, cue)
            for cue in self.ending
        ]
        return iter(sorted(placed, key=moment_of))

    def before_the_end(self, timeline: Timeline) -> Iterator[tuple[int, int, Cue]]:
        """Give the same phase by phase, without what is heard at the very end."""
        start_ms = 0
        for phase in timeline.phases:
            for cue in self.by_phase[phase.index]:
                yield start_ms + cue.offset_ms, phase.index, cue
            if phase.duration_ms is None and phase.ready_ms:
                opens_ms = start_ms + phase.estimate_ms - phase.ready_ms
                for cue in self.count_ins[phase.index]:
                    yield opens_ms + cue.offset_ms, phase.index, cue
            start_ms += phase.estimate_ms


def moment_of(placed: tuple[int, int, Cue]) -> int:
    """Give the moment of a cue that is placed in time."""
    return placed[0]


def estimate_spoken_ms(text: str) -> int:
    """Guess how long a line takes to say: 300 ms and 62 ms a character (ours, about 150 wpm)."""
    return 300 + 62 * len(text)


def tone(offset_ms: int, which: Tone, pan: float = 0.0, gain: float = 1.0) -> Cue:
    """Give a tone as a cue."""
    return Cue(offset_ms, CueKind.TONE, which.value, pan=pan, gain=gain)


def count_down(end_ms: int, room_ms: int, gain: float = 1.0) -> Iterator[Cue]:
    """Count three, two, one before `end_ms`; fewer where there is less room."""
    for step in range(min(COUNT_IN_STEPS, room_ms // 1000), 0, -1):
        yield tone(end_ms - step * 1000, Tone.COUNT, gain=gain)


def count_in(ready_ms: int) -> Iterator[Cue]:
    """Give the cues of a count-in from its begin: a call where there is time, then the count."""
    if ready_ms >= (COUNT_IN_STEPS + 1) * 1000:
        yield tone(0, Tone.READY)
    yield from count_down(ready_ms, ready_ms)


def detour_cues(detour: PlannedDetour) -> tuple[Cue, ...]:
    """Give the tones of a detour from its start; the last one calls back to the work.

    A detour with a tempo is led through its movement.
    """
    cues = [tone(0, Tone.DETOUR)]
    tempo = detour.exercise.tempo if detour.exercise is not None else None
    if tempo is not None and tempo.move_ms and tempo.return_ms:
        at_ms = DETOUR_LEAD_MS
        while at_ms + tempo.total_ms <= detour.time_ms:
            cues.append(tone(at_ms, Tone.MOVE))
            cues.append(tone(at_ms + tempo.move_ms + tempo.hold_ms, Tone.RETURN))
            at_ms += tempo.total_ms
    return (*cues, tone(detour.time_ms, Tone.WORK))
