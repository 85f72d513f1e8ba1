"""What is said before a piece of work: which exercise, which leg, which side, how often, how long.

Lines come with the kind of line, the most important first; where they stand in time is the
business of the script.
"""

from __future__ import annotations

from kneetimer.core.phase import Phase, PhaseKind, Timeline
from kneetimer.core.wording import Wording

# A shorter hold is felt from the tones and needs no words.
WORTH_SAYING_MS = 2_000

Line = tuple[str, str]


class Lines:
    """Finds the words for the pauses of one timeline."""

    def __init__(self, timeline: Timeline, wording: Wording, language: str) -> None:
        self._timeline = timeline
        self._words = wording
        self._language = language

    def of_reading(self, phase: Phase) -> str:
        """Give the words of a card, an activity or a check."""
        return _join([phase.task.text.get(self._language), self._words.line("go on")])

    def of_pause(self, phase: Phase) -> list[Line]:
        """Give (kind, words) of each line of a rest, a switch or a change."""
        if phase.kind is PhaseKind.REST:
            return [("rest", self._rest(phase))]
        dose = ("dose", self._dose(phase))
        if phase.kind is PhaseKind.SWITCH:
            return [("side", _join(self._other_side(phase))), dose]
        name = phase.exercise.name.get(self._language) if phase.exercise is not None else ""
        lines = [("exercise", _join([name, *self._side(phase)]))]
        fetch = self._to_fetch(phase)
        if fetch:
            lines.append(("within reach", self._words.within_reach(fetch) + "."))
        return [*lines, dose]

    def _side(self, phase: Phase) -> list[str]:
        words = self._words
        if phase.direction:
            return [words.direction(phase.direction)]
        if phase.side is None:
            return []
        said = [words.leg(phase.side)]
        if phase.lie_on is not None:
            before = self._timeline.phases[phase.index - 1] if phase.index else None
            stays = before is not None and before.lie_on is phase.lie_on
            said.append(words.line(f"{'stay' if stays else 'lie'} on {phase.lie_on.value}"))
        return said

    def _other_side(self, phase: Phase) -> list[str]:
        words = self._words
        if phase.side is None:
            return [words.direction(phase.direction)]
        leg = words.line(f"now {phase.side.value} leg")
        if phase.lie_on is None:
            return [leg]
        return [words.line(f"turn to {phase.lie_on.value}"), leg]

    def _to_fetch(self, phase: Phase) -> tuple[str, ...]:
        """At the opening everything the session needs; later what was not needed before."""
        earlier = self._timeline.tasks[: phase.task.index]
        had = {thing for task in earlier for thing in task.to_fetch}
        if not any(task.exercise is not None for task in earlier):
            return self._timeline.to_fetch
        return tuple(thing for thing in phase.task.to_fetch if thing not in had)

    def _rest(self, phase: Phase) -> str:
        words = self._words
        if phase.duration_ms is None:
            said = [words.line("rest until ready")]
        else:
            said = [words.line("rest", s=words.seconds(phase.duration_ms))]
        before = self._timeline.phases[phase.index - 1]
        if phase.set is not None and before.task is phase.task and before.set != phase.set:
            n, of = phase.set
            said.append(words.line("next set", n=str(n), of=str(of)))
        return _join(said)

    def _dose(self, phase: Phase) -> str:
        """Say what the coming set asks for, read from its own first phases."""
        coming = self._timeline.phases[phase.index + 1 : phase.index + 4]
        work = [p for p in coming if p.task is phase.task and p.set == phase.set]
        if not work:
            return ""
        if work[0].rep is not None:
            return _join(self._reps(work, work[0].rep[1]))
        return _join([_capital(self._time(work[0]))])

    def _reps(self, work: list[Phase], of: int) -> list[str]:
        words = self._words
        if work[0].kind is PhaseKind.REPS:
            return [words.line("times at your pace", n=words.number(of))]
        said = [words.line("once") if of == 1 else words.line("times", n=words.number(of))]
        said += [
            words.line("hold each", s=words.seconds(p.estimate_ms))
            for p in work
            if p.kind is PhaseKind.HOLD
            and p.estimate_ms >= WORTH_SAYING_MS
            and p.rep == work[0].rep
            and p.side is work[0].side
        ]
        return said

    def _time(self, phase: Phase) -> str:
        words = self._words
        length = words.seconds(phase.estimate_ms)
        if phase.kind is PhaseKind.HOLD:
            return words.line("hold for", s=length)
        if phase.block is None:
            return words.line("amrap", s=length)
        count = phase.block[1]
        blocks = [p.estimate_ms for p in self._timeline.phases if _is_block_beside(p, phase)]
        if count == 1 or len(set(blocks)) > 1:
            return words.line("one block", s=words.seconds(sum(blocks)))
        return words.line("blocks", n=words.number(count), s=length)


def _is_block_beside(phase: Phase, other: Phase) -> bool:
    """Whether two phases are blocks of one set on one side."""
    same_way = phase.side is other.side and phase.direction == other.direction
    return (
        phase.block is not None and phase.task is other.task and phase.set == other.set and same_way
    )


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _join(parts: list[str]) -> str:
    said = [part.rstrip(".") for part in parts if part]
    return ". ".join(said) + "." if said else ""
