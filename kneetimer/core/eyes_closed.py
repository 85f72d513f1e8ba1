"""Proves that a session can be done with the eyes closed, or names each moment that is not covered.

It reads the timeline and the finished script, cue by cue, and trusts neither the rules that wrote
the script nor the lines it was written from.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from kneetimer.core.body import Position
from kneetimer.core.phase import READING, Phase, PhaseKind, Timeline
from kneetimer.core.script import Cue, CueKind, Script, moment_of
from kneetimer.core.steps import result_of
from kneetimer.core.wording import Wording

LONGEST_SILENCE_MS = 20_000


@dataclass(frozen=True, slots=True)
class Gap:
    """A moment at which somebody who sees nothing would not know enough.

    Attributes:
        at_ms: when, by the estimates
        phase: in which phase
        message: what is missing and what helps, without a full stop
    """

    at_ms: int
    phase: int
    message: str


@dataclass(frozen=True, slots=True)
class _Line:
    at_ms: int
    phase: int
    cue: Cue

    @property
    def end_ms(self) -> int:
        return self.at_ms + self.cue.duration_ms


def find_gaps(timeline: Timeline, script: Script, language: str) -> list[Gap]:
    """Give every gap in order of time; none where a session leads somebody with eyes closed.

    Asked is: before each piece of work which exercise, which leg or direction and where to be, as
    far as it is new; a cue at the start of each phase; words in each pause about what comes; no
    two lines at once and none that runs into the work; and in work never more than 20 s of
    silence. What the user paces by a key is left to the user.
    """
    return result_of(find_in_steps(timeline, script, language))


def find_in_steps(
    timeline: Timeline, script: Script, language: str
) -> Generator[None, None, list[Gap]]:
    """Give every gap like `find_gaps`, and come up again and again."""
    sounds = []
    for sound in script.before_the_end(timeline):
        sounds.append(sound)
        yield
    ears = _Ears(timeline, script, language, sorted(sounds, key=moment_of))
    gaps: list[Gap] = []
    for look in ears.looks:
        yield
        gaps += look()
    return sorted(gaps, key=lambda gap: gap.at_ms)


class _Ears:
    def __init__(
        self,
        timeline: Timeline,
        script: Script,
        language: str,
        sounds: Sequence[tuple[int, int, Cue]],
    ) -> None:
        self._phases = timeline.phases
        self._script = script
        self._language = language
        self._words = Wording(language)
        self._starts = [0, *accumulate(phase.estimate_ms for phase in timeline.phases)]
        self._sounds = sounds
        self._sounds_ms = [at_ms for at_ms, _, _ in sounds]
        self._lines = [_Line(*sound) for sound in sounds if sound[2].kind is CueKind.LINE]
        self._lines_ms = [line.at_ms for line in self._lines]
        self.looks = (
            self._collisions,
            self._start_cues,
            self._silent_pauses,
            self._untold,
            self._silences,
        )

    # Lines

    def _collisions(self) -> Iterator[Gap]:
        for one, other in pairwise(self._lines):
            waits = self._phases[one.phase].duration_ms is None and one.phase != other.phase
            if one.end_ms > other.at_ms and not waits:
                message = f"“{one.cue.text}” is still being said when “{other.cue.text}” begins"
                yield Gap(other.at_ms, other.phase, message)
        for line in self._lines:
            phase = self._phases[line.phase]
            over_ms = line.end_ms - self._starts[phase.index + 1]
            if phase.is_pause and phase.duration_ms is not None and over_ms > 0:
                yield Gap(
                    line.at_ms,
                    line.phase,
                    f"“{line.cue.text}” runs {_seconds(over_ms)} into the work: "
                    f"make the pause before it longer",
                )

    def _start_cues(self) -> Iterator[Gap]:
        for phase in self._phases:
            cues = self._script.by_phase[phase.index]
            if not cues or cues[0].offset_ms > 0:
                yield Gap(
                    self._starts[phase.index],
                    phase.index,
                    f"the {phase.kind.value} begins without a sound",
                )

    def _silent_pauses(self) -> Iterator[Gap]:
        speaking = {line.phase for line in self._lines}
        for phase in self._phases:
            if (phase.is_pause or phase.kind in READING) and phase.index not in speaking:
                message = f"the {phase.kind.value} has no words: make it longer"
                yield Gap(self._starts[phase.index], phase.index, message)

    # What comes

    def _untold(self) -> Iterator[Gap]:
        before: Phase | None = None
        told_from_ms = 0
        for phase in self._phases:
            if phase.is_pause or phase.kind in READING:
                if phase.kind in READING:
                    before = None
                continue
            if before is None or _is_new(phase, before):
                start_ms = self._starts[phase.index]
                told = self._told(told_from_ms, start_ms + phase.estimate_ms)
                for what in self._missing(phase, before, told):
                    message = f"nothing says {what}: make the pause before it longer"
                    yield Gap(start_ms, phase.index, message)
            before = phase
            told_from_ms = self._starts[phase.index]

    def _told(self, from_ms: int, to_ms: int) -> str:
        first, end = (bisect_left(self._lines_ms, ms) for ms in (from_ms, to_ms))
        return " ".join(line.cue.text for line in self._lines[first:end]).casefold()

    def _missing(self, phase: Phase, before: Phase | None, told: str) -> Iterator[str]:
        before_it = before.exercise if before is not None else None
        names = [] if phase.exercise is None else [phase.exercise.name.get(self._language)]
        is_new = before_it is None or before_it.name.get(self._language) not in names
        if is_new and not _any_in((name.rstrip(".") for name in names), told):
            yield "which exercise comes"
        new_way = before is None or (before.side, before.direction) != (phase.side, phase.direction)
        if new_way and not _any_in(self._ways(phase), told):
            yield "which side works"
        new_place = (
            before is None
            or before.lie_on is not phase.lie_on
            or before.position is not phase.position
        )
        if new_place and not _any_in(self._places(phase), told):
            yield "where to be"

    def _ways(self, phase: Phase) -> Sequence[str]:
        if phase.direction:
            return [self._words.direction(phase.direction)]
        if phase.side is None:
            return [""]
        side = phase.side.value
        return [
            self._words.line(name.format(side))
            for name in (
                "{} leg",
                "now {} leg",
                "stand on {}",
                "now stand on {}",
                "{} foot stays",
                "now {} foot stays",
                "{} now",
            )
        ]

    def _places(self, phase: Phase) -> Sequence[str]:
        if phase.lie_on is not None:
            names = [f"{verb} on {phase.lie_on.value}" for verb in ("lie", "stay")]
            names += [f"turn to {phase.lie_on.value}", "turn over"]
        else:
            where = phase.position or Position.STANDING
            names = [f"{verb} {where.value}" for verb in ("go", "stay")]
        return [self._words.line(name) for name in names]

    # Silence

    def _silences(self) -> Iterator[Gap]:
        for phase in self._phases:
            if phase.is_pause or phase.kind in READING or phase.kind is PhaseKind.REPS:
                continue
            start_ms, end_ms = self._starts[phase.index : phase.index + 2]
            if end_ms - start_ms <= LONGEST_SILENCE_MS:
                continue
            first = bisect_right(self._sounds_ms, start_ms - LONGEST_SILENCE_MS)
            end = bisect_left(self._sounds_ms, end_ms)
            silent_from_ms = start_ms
            for at_ms, _, cue in self._sounds[first:end]:
                if at_ms - silent_from_ms > LONGEST_SILENCE_MS:
                    yield self._silence(silent_from_ms, at_ms, phase)
                silent_from_ms = max(silent_from_ms, at_ms + cue.duration_ms)
            if end_ms - silent_from_ms > LONGEST_SILENCE_MS:
                yield self._silence(silent_from_ms, end_ms, phase)

    def _silence(self, from_ms: int, to_ms: int, phase: Phase) -> Gap:
        message = f"{_seconds(to_ms - from_ms)} of silence inside the work"
        return Gap(from_ms, phase.index, message)


def _is_new(phase: Phase, before: Phase) -> bool:
    return (
        phase.task is not before.task
        or phase.side is not before.side
        or phase.direction != before.direction
    )


def _any_in(wanted: Iterable[str], told: str) -> bool:
    return any(words.casefold() in told for words in wanted)


def _seconds(ms: int) -> str:
    return f"{ms / 1000:.1f} s"
