"""The best set of each exercise, left and right side by side, and numbers the person counted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import TypeVar

from kneetimer.core.body import Side
from kneetimer.core.record import Moment
from kneetimer.core.summary import BestLine
from kneetimer.core.text import Text

_SECOND_MS = 1000
_SIDES = (Side.LEFT, Side.RIGHT, None)


class Measure(Enum):
    """What a set is measured in."""

    REPS = "reps"
    TIME = "ms"

    def of(self, line: BestLine) -> int:
        """Give the best of a session by this measure; 0 where it has none."""
        best: int = getattr(line, self.value)
        return best

    def shown(self, best: int) -> int:
        """Give what a page says of it: times, or whole seconds."""
        return round(best / _SECOND_MS) if self is Measure.TIME else best


@dataclass(frozen=True, slots=True)
class Shape:
    """One exercise on one side, or on both at once.

    Attributes:
        last: the best set of the last session with the exercise; None where this side was not in it
        last_grams: the heaviest load of that session, 0 for none
        best, best_at: the best set so far, and when it was first reached
    """

    side: Side | None
    last: int | None
    last_grams: int
    best: int
    best_at: Moment


@dataclass(frozen=True, slots=True)
class ExerciseShape:
    """One exercise as it was done last and at its best, by the measure of the last time.

    Attributes:
        last_at: when it was done last
        shapes: by side; None stands for both at once
    """

    exercise: str
    name: Text
    measure: Measure
    last_at: Moment
    shapes: dict[Side | None, Shape]

    @property
    def balance(self) -> int | None:
        """How far the sides were alike the last time, in per cent of what a page says of them."""
        return balance(*(self._last(side) for side in Side))

    def _last(self, side: Side) -> int | None:
        shape = self.shapes.get(side)
        if shape is None or shape.last is None:
            return None
        return self.measure.shown(shape.last)

    @property
    def most(self) -> int:
        """The largest number of all."""
        return max(shape.best for shape in self.shapes.values())


@dataclass(frozen=True, slots=True)
class Number:
    """What the person counted or read off once."""

    at: Moment
    value: int


@dataclass(frozen=True, slots=True)
class Practice:
    """What was counted of one exercise over time, the earliest first.

    Attributes:
        seconds: whether the numbers are times
        numbers: by side; None stands for both at once
    """

    exercise: str
    name: Text
    seconds: bool
    numbers: dict[Side | None, tuple[Number, ...]]

    @property
    def last_at(self) -> Moment:
        """When something was counted last."""
        return max((of[-1].at for of in self.numbers.values()), key=lambda at: at.utc_ms)

    @property
    def balance(self) -> int | None:
        """How far the last numbers of both sides are alike, in per cent."""
        left, right = (self.numbers.get(side) for side in Side)
        return balance(left[-1].value if left else None, right[-1].value if right else None)


_Shown = TypeVar("_Shown", ExerciseShape, Practice)


def latest_first(found: Iterable[_Shown]) -> list[_Shown]:
    """Put the one that was done or counted last first; of one time, by the exercise."""
    return sorted(found, key=lambda one: (-one.last_at.utc_ms, one.exercise))


def balance(left: int | None, right: int | None) -> int | None:
    """Give the smaller as per cent of the larger; None where one is missing, or both are nothing.

    A half is rounded up.
    """
    if left is None or right is None or not max(left, right):
        return None
    smaller, larger = sorted((left, right))
    return (200 * smaller + larger) // (2 * larger)


def shapes(bests: Iterable[BestLine]) -> list[ExerciseShape]:
    """Give every exercise that was done, the one that was done last first."""
    found: defaultdict[str, list[BestLine]] = defaultdict(list)
    for line in bests:
        if line.reps or line.ms:
            found[line.exercise].append(line)
    return latest_first(_shape(lines) for lines in found.values())


def practice(bests: Iterable[BestLine]) -> list[Practice]:
    """Give every exercise that something was counted of, the one that was counted last first."""
    found: defaultdict[tuple[str, bool], list[tuple[BestLine, int]]] = defaultdict(list)
    for line in bests:
        if line.counted is not None:
            found[line.exercise, line.seconds].append((line, line.counted))
    made = [_practice(_in_order(found[of])) for of in sorted(found)]
    return latest_first(made)


def _shape(unordered: Sequence[BestLine]) -> ExerciseShape:
    newest = max(unordered, key=lambda line: (line.started.utc_ms, line.session))
    last = [line for line in unordered if line.session == newest.session]
    measure = Measure.REPS if any(line.reps for line in last) else Measure.TIME
    lines = [line for line in unordered if measure.of(line)]
    made: dict[Side | None, Shape] = {}
    for side in _SIDES:
        ours = [line for line in lines if line.side is side]
        if ours:
            now = next((line for line in last if line.side is side and measure.of(line)), None)
            best = max(ours, key=lambda line: (measure.of(line), -line.started.utc_ms))
            made[side] = Shape(
                side=side,
                last=measure.of(now) if now else None,
                last_grams=now.grams if now else 0,
                best=measure.of(best),
                best_at=best.started,
            )
    return ExerciseShape(newest.exercise, newest.name, measure, newest.started, made)


def _practice(counted: Sequence[tuple[BestLine, int]]) -> Practice:
    numbers: defaultdict[Side | None, list[Number]] = defaultdict(list)
    for line, value in counted:
        numbers[line.side].append(Number(line.started, value))
    last = counted[-1][0]
    by_side = {side: tuple(numbers[side]) for side in _SIDES if side in numbers}
    return Practice(last.exercise, last.name, last.seconds, by_side)


def _in_order(counted: list[tuple[BestLine, int]]) -> list[tuple[BestLine, int]]:
    return sorted(counted, key=lambda pair: (pair[0].started.utc_ms, pair[0].session))
