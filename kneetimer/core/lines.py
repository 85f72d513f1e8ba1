"""What is said before a piece of work: which exercise, which leg, which side, how often, how long.

A line comes with shorter forms of itself, for a pause that is too short for all of it, and with
how much it matters; where it stands in time is the business of `kneetimer.core.placing`.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from enum import IntEnum

from kneetimer.core.body import Position, Side
from kneetimer.core.exercise import Works
from kneetimer.core.phase import Phase, PhaseKind, Timeline
from kneetimer.core.wording import Wording

# A shorter hold is felt from the tones and needs no words.
WORTH_SAYING_MS = 2_000


class Priority(IntEnum):
    """How much a line matters where there is no room for all; the least number first."""

    SAFETY = 0
    SIDE = 1
    EXERCISE = 2
    COUNT = 3
    TIP = 4


@dataclass(frozen=True, slots=True)
class Line:
    """Something to say.

    Attributes:
        name: the kind of line
        forms: what may be said, the fullest first; each ends with a full stop
        can_be_left_out: whether it may be dropped when even its last form finds no room
    """

    name: str
    forms: tuple[str, ...]
    priority: Priority
    can_be_left_out: bool = True


class Lines:
    """Finds the words for the pauses of one timeline."""

    def __init__(self, timeline: Timeline, wording: Wording, language: str) -> None:
        self._timeline = timeline
        self._words = wording
        self._language = language
        self._blocks_ms: defaultdict[tuple[object, ...], list[int]] = defaultdict(list)
        for phase in timeline.phases:
            if phase.block is not None:
                self._blocks_ms[_set_and_side(phase)].append(phase.estimate_ms)

    def of_reading(self, phase: Phase) -> Line:
        """Give the words of a card, an activity or a check."""
        go_on = [] if phase.duration_ms is not None else [self._words.line("go on")]
        text = phase.task.text.get(self._language)
        return Line("card", (join([text, *go_on]),), Priority.SAFETY, can_be_left_out=False)

    def of_pause(self, phase: Phase) -> list[Line]:
        """Give the lines of a rest, a switch or a change, in the order of speaking."""
        if phase.kind is PhaseKind.REST:
            lines = [self._rest(phase), *self._changed_dose(phase)]
        elif phase.kind is PhaseKind.SWITCH:
            lines = [self._other_side(phase), *self._set(phase), self._dose(phase)]
        else:
            lines = [
                *self._round(phase),
                self._exercise(phase),
                *self._to_fetch(phase),
                self._dose(phase),
            ]
        return [line for line in lines if line.forms[0]]

    # What comes, and where to be for it

    def _exercise(self, phase: Phase) -> Line:
        name = phase.exercise.name.get(self._language) if phase.exercise is not None else ""
        leg, place = self._leg(phase, ""), self._place(phase)
        shorter = [name, *leg] if self._stays(phase) else [*leg, *place]
        forms = [join([name, *leg, *place]), join(shorter), join(leg)]
        return Line(
            "exercise",
            tuple(dict.fromkeys(form for form in forms if form)),
            Priority.SIDE,
            can_be_left_out=False,
        )

    def _other_side(self, phase: Phase) -> Line:
        words = self._words
        leg = self._leg(phase, "now ")
        if phase.lie_on is None:
            forms = [join(leg), join(self._leg(phase, ""))]
        else:
            turn = words.line(f"turn to {phase.lie_on.value}")
            over = words.line("turn over")
            forms = [join([turn, *leg]), join([over, *leg]), join(leg)]
        return Line("side", tuple(dict.fromkeys(forms)), Priority.SIDE, can_be_left_out=False)

    def _leg(self, phase: Phase, now: str) -> list[str]:
        if phase.direction:
            return [self._words.direction(phase.direction)]
        if phase.side is None or phase.exercise is None:
            return []
        return [self._words.line(now + leg_line(phase.side, phase.exercise.works, phase.position))]

    def _place(self, phase: Phase) -> list[str]:
        stays = self._stays(phase)
        if phase.lie_on is not None:
            return [self._words.line(f"{'stay' if stays else 'lie'} on {phase.lie_on.value}")]
        where = [phase.position.value] if phase.position is not None else []
        return [self._words.line(f"{'stay' if stays else 'go'} {place}") for place in where]

    def _stays(self, phase: Phase) -> bool:
        """Whether the body is already where the coming exercise wants it."""
        before = self._timeline.phases[phase.index - 1] if phase.index else None
        return (
            before is not None
            and before.position is phase.position
            and before.lie_on is phase.lie_on
        )

    def _to_fetch(self, phase: Phase) -> list[Line]:
        """At the opening everything the session needs; later what was not needed before."""
        earlier = self._timeline.tasks[: phase.task.index]
        had = {thing for task in earlier for thing in task.to_fetch}
        if any(task.exercise is not None for task in earlier):
            things = tuple(thing for thing in phase.task.to_fetch if thing not in had)
        else:
            things = self._timeline.to_fetch
        if not things:
            return []
        return [Line("within reach", (self._words.within_reach(things) + ".",), Priority.SAFETY)]

    def _round(self, phase: Phase) -> list[Line]:
        n, of = phase.task.round
        earlier = self._timeline.tasks[phase.task.index - 1] if phase.task.index else None
        goes_on = (
            earlier is not None
            and earlier.group == phase.task.group
            and earlier.round == phase.task.round
        )
        return [] if of == 1 or goes_on else [self._numbered("round", n, of)]

    # How often

    def _numbered(self, name: str, n: int, of: int) -> Line:
        words = self._words
        text = words.line(name, n=words.small(n), of=words.small(of)) + "."
        return Line(name, (text,), Priority.EXERCISE)

    def _set(self, phase: Phase) -> list[Line]:
        """Say which set it is on the other side, where sets alternate."""
        if phase.set is None or phase.set[0] == 1:
            return []
        return [self._numbered("set", *phase.set)]

    def _rest(self, phase: Phase) -> Line:
        words = self._words
        if phase.duration_ms is None:
            rest = words.line("rest until ready")
        else:
            rest = words.line("rest", s=words.seconds(phase.duration_ms))
        following = ""
        if self._begins_next_set(phase) and phase.set is not None:
            n, of = (words.small(number) for number in phase.set)
            following = words.line("next set", n=n, of=of)
        forms = (join([rest, following]), join([rest]))
        return Line("rest", tuple(dict.fromkeys(forms)), Priority.EXERCISE)

    def _begins_next_set(self, phase: Phase) -> bool:
        before = self._timeline.phases[phase.index - 1]
        return before.task is phase.task and before.set != phase.set

    def _changed_dose(self, phase: Phase) -> list[Line]:
        """Say the dose between sets where it is not that of the set before."""
        if not self._begins_next_set(phase):
            return []
        dose = self._dose(phase)
        set_before = self._timeline.section_of(phase.index - 1).first
        return [] if dose.forms[0] == self.dose(set_before) else [dose]

    def _dose(self, phase: Phase) -> Line:
        return Line("dose", (self.dose(phase.index + 1),), Priority.EXERCISE)

    def dose(self, first: int) -> str:
        """Say what the set that begins with phase `first` asks for, read from its phases."""
        phases = self._timeline.phases[first : first + 3]
        work = [p for p in phases if p.task is phases[0].task and p.set == phases[0].set]
        if not work or work[0].is_pause:
            return ""
        if work[0].rep is not None:
            return join(self._reps(work, work[0].rep[1]))
        words = self._time(work[0])
        return join([words[:1].upper() + words[1:]])

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
        blocks = self._blocks_ms[_set_and_side(phase)]
        if count == 1 or len(set(blocks)) > 1:
            return words.line("one block", s=words.seconds(sum(blocks)))
        return words.line("blocks", n=words.number(count), s=length)


def leg_line(side: Side, works: Works, position: Position | None) -> str:
    """Name the line that says which leg it is, and what that leg does."""
    if works is Works.FRONT_LEG:
        return f"{side.value} leg in front"
    if works is Works.BACK_LEG:
        return f"{side.value} leg behind"
    if works is Works.STANDING_LEG:
        on_foot = position is Position.STANDING
        return f"stand on {side.value}" if on_foot else f"{side.value} foot stays"
    return f"{side.value} leg"


def _set_and_side(phase: Phase) -> tuple[object, ...]:
    """Tell which blocks belong together: those of one set on one side."""
    return phase.task.index, phase.set, phase.side, phase.direction


def join(parts: list[str]) -> str:
    """Make sentences of parts, each with one full stop; nothing of nothing."""
    said = [part.rstrip(".") for part in parts if part]
    return ". ".join(said) + "." if said else ""
