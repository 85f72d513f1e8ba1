"""From the steps of an interval timer to items: work by the clock, pauses, loops.

Such programs know a flat list of steps in which a rest is a step like any other. Here a rest comes
after an item or between rounds, so the steps are put in that order without changing a second of
them; where that cannot be said, the rest becomes an item of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Dose, Sides
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.quantity import LONGEST_MS
from kneetimer.core.routine import ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.interop.exercise_names import split_side
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.doses import timed, timed_rest, with_rest_after
from kneetimer.interop.importers.foreign import ImportFileError

MOST_ROUNDS: Final = 100
MOST_STEPS: Final = 5_000
MOST_DEPTH: Final = 6
_BOTH: Final = (Sides.EACH, Sides.AFFECTED_FIRST, Sides.AFFECTED)
_REST_WORDS: Final = re.compile(
    r"rest(?:ing| time)?|break|pause|relax|recover(?:y)?|breather|get ready|prepare|preparation"
    r"|transition|change(?: position| sides?)?|switch(?: sides?)?|take a (?:rest|break)"
    r"|get into place|erholung|ausruhen|ruhe|bereit machen|vorbereitung|wechsel|seitenwechsel"
    r"|seite wechseln|lagewechsel",
    re.IGNORECASE,
)
_REST: Final = Exercise(
    "rest", Text((("en", "Rest"), ("de", "Pause"))), Position.STANDING, Works.BOTH
)


@dataclass(frozen=True, slots=True)
class Step:
    """Work of a length."""

    name: str
    ms: int
    about: str = ""


@dataclass(frozen=True, slots=True)
class Break:
    """A rest of a length."""

    ms: int


@dataclass(frozen=True, slots=True)
class Loop:
    """Steps that are done several times.

    Attributes:
        between_ms: a rest between the rounds, on top of those in `parts`
        skip_last_rest: whether the rest at the end of the last round is left out
    """

    rounds: int
    parts: tuple[Part, ...]
    name: str = ""
    between_ms: int = 0
    skip_last_rest: bool = False


Part = Step | Break | Loop


def is_rest(name: str) -> bool:
    """Whether a step of this name is a rest."""
    return _REST_WORDS.fullmatch(split_side(name)[0].strip(" .!…:")) is not None


def step(name: str, ms: int, about: str = "") -> Part | None:
    """Give the step of a name and a length; None where it takes no time."""
    if ms <= 0:
        return None
    return Break(ms) if is_rest(name) else Step(name, ms, about)


def lay_out(parts: Sequence[Part], builder: Builder, name: str) -> tuple[Item, ...]:
    """Give the items of a file's steps.

    Args:
        parts: in order
        builder: makes the items and keeps the report
        name: of the file, for errors

    Raises:
        ImportFileError: when the steps are far too many
    """
    if _count(parts) > MOST_STEPS:
        why = f"it makes more than {MOST_STEPS:,} steps"
        raise ImportFileError(name, why, "Shorten it in its own program first.")
    laid = _Layout(builder)
    before_ms, items, after_ms = laid.row(_folded(parts))
    if before_ms and items:
        items = laid.opened(items, before_ms)
    if after_ms:
        builder.note("the rest after the last exercise is left out: the session is over there")
    if laid.has_no_rest:
        builder.note("where no rest is written between two exercises, KneeTimer gives time to move")
    return tuple(items)


def _count(parts: Sequence[Part]) -> int:
    return sum(1 + one.rounds * _count(one.parts) if isinstance(one, Loop) else 1 for one in parts)


def _folded(parts: Sequence[Part]) -> list[Part]:
    """Make a loop of the same step again and again with the same rest between, or with none."""
    folded: list[Part] = []
    parts = [
        replace(one, parts=tuple(_folded(one.parts))) if isinstance(one, Loop) else one
        for one in parts
    ]
    index = 0
    while index < len(parts):
        one = parts[index]
        rest = parts[index + 1 : index + 2]
        pause = rest if rest and isinstance(rest[0], Break) else []
        times, width = 1, 1 + len(pause)
        while isinstance(one, Step) and _repeats(parts, index + (times - 1) * width, [*pause, one]):
            times += 1
        between_ms = sum(each.ms for each in pause if isinstance(each, Break))
        folded.append(one if times == 1 else Loop(times, (one,), between_ms=between_ms))
        index += (times - 1) * width + 1
    return folded


def _repeats(parts: Sequence[Part], index: int, again: list[Part]) -> bool:
    """Whether these parts come after the one at `index`."""
    return list(parts[index + 1 : index + 1 + len(again)]) == again


class _Layout:
    """Walks parts; a rest waits until it is known what it stands between.

    Attributes:
        has_no_rest: whether two exercises met without one
    """

    def __init__(self, builder: Builder) -> None:
        self.has_no_rest = False
        self._builder = builder

    def row(self, parts: Sequence[Part]) -> tuple[int, list[Item], int]:
        """Give the items of parts, with the rests before the first and after the last."""
        before_ms = waiting_ms = 0
        items: list[Item] = []
        for part in parts:
            if isinstance(part, Break):
                waiting_ms += part.ms
                continue
            lead_ms, made, after_ms = self._of(part)
            if not made:
                waiting_ms += lead_ms + after_ms
                continue
            waiting_ms += lead_ms
            if not items:
                before_ms = waiting_ms
            else:
                made = self._join(items, made, waiting_ms)
            items += made
            waiting_ms = after_ms
        return (before_ms, items, waiting_ms) if items else (waiting_ms, [], 0)

    def _join(self, items: list[Item], made: list[Item], ms: int) -> list[Item]:
        """Put a rest between what is there and what comes; give what comes."""
        last = items[-1]
        if not ms and _is_same(last, made[0]):
            return self.opened(made, 0)
        if not ms:
            self.has_no_rest = True
            return made
        if isinstance(last, ExerciseItem):
            items[-1] = with_rest_after(last, ms)
            return made
        return self.opened(made, ms)

    def opened(self, items: list[Item], ms: int) -> list[Item]:
        """Put a rest before the first item."""
        first = _begun_after(items[0], ms)
        if first is not None:
            return [first, *items[1:]]
        return [self._rest(ms), _begun_after(items[0], 0) or items[0], *items[1:]]

    def _rest(self, ms: int) -> Item:
        rest = self._builder.bring_along(_REST)
        return ExerciseItem(rest, Dose(hold_ms=Amount.of(min(ms, LONGEST_MS)), change_ms=0), "")

    def _of(self, part: Step | Loop) -> tuple[int, list[Item], int]:
        if isinstance(part, Step):
            return 0, [self._item(part)], 0
        rounds = min(part.rounds, MOST_ROUNDS)
        if rounds < part.rounds:
            self._builder.note(f"{part.rounds:,} rounds became {MOST_ROUNDS}")
        before_ms, items, after_ms = self.row(part.parts)
        between_ms = before_ms + after_ms + part.between_ms
        if not items:
            return rounds * before_ms + (rounds - 1) * part.between_ms, [], 0
        left_ms = 0 if part.skip_last_rest and isinstance(part.parts[-1], Break) else after_ms
        if rounds > 1:
            items = [self._repeated(part, rounds, between_ms, items)]
        return before_ms, items, left_ms

    def _repeated(self, part: Loop, rounds: int, between_ms: int, items: list[Item]) -> Item:
        """Give the one item of a loop: its only exercise several times, or a group."""
        work = [one for one in part.parts if not isinstance(one, Break)]
        if len(work) == 1 and isinstance(work[0], Step):
            return self._item(work[0], rounds, between_ms)
        rest = timed_rest(between_ms) if between_ms else None
        name = Text.plain(part.name or f"{rounds} rounds")
        return Group(name, tuple(items), Amount.of(rounds), rest)

    def _item(self, part: Step, count: int = 1, pause_ms: int = 0) -> ExerciseItem:
        bare, sides = split_side(part.name)
        exercise = self._builder.exercise(bare, part.about, sides=sides)
        dose = timed(exercise, Amount.of(part.ms), count, pause_ms)
        usual = exercise.dose
        if sides is None and (usual.sides in _BOTH or usual.directions is not None):
            sides = Sides.NONE
            self._builder.note(
                "the file names no side, so its time stays as it is; write `sides: each` to do "
                "it on each side",
                exercise.name.get(),
            )
        if sides is Sides.EACH:
            dose = replace(dose, split_sides=True)
        return ExerciseItem(exercise, replace(dose, sides=sides), "")


def _is_same(last: Item, first: Item) -> bool:
    """Whether nobody has to move from one to the other."""
    if not (isinstance(last, ExerciseItem) and isinstance(first, ExerciseItem)):
        return False
    return last.exercise == first.exercise and last.dose.sides is first.dose.sides


def _begun_after(item: Item, ms: int) -> Item | None:
    """Give an item that begins with a pause of this length; None where that cannot be said.

    A group says it by its first item, which comes again in each round: there the pause must not
    be longer than the rest between rounds is anyway.
    """
    if isinstance(item, ExerciseItem):
        return replace(item, dose=replace(item.dose, change_ms=min(ms, LONGEST_MS)))
    if not isinstance(item, Group) or item.rest is None or item.rest.amount_ms is None:
        return None
    first = _begun_after(item.items[0], ms) if ms <= item.rest.amount_ms.low else None
    return None if first is None else replace(item, items=(first, *item.items[1:]))
