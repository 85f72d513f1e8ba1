"""What a routine leaves to the person: numbers inside ranges, and the side that is affected.

The keys are those under which the compiler looks for the person's values.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kneetimer.core.body import Side
from kneetimer.core.dose import Amount, Dose, Sides
from kneetimer.core.planning import make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Group, Routine, exercise_items

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Question:
    """One number that the person may choose.

    Attributes:
        key: where the choice is kept in the profile's values
        words: what it is
        amount: its bounds; `ask` where the source gives no number at all
        is_time: whether it is in milliseconds
    """

    key: str
    words: str
    amount: Amount
    is_time: bool = False


def questions_of_dose(key: str, dose: Dose) -> list[Question]:
    """Give what a merged dose leaves open, in the order of reading."""
    return [
        Question(f"{key}.{word}", words, amount, is_time)
        for word, words, amount, is_time in _open_numbers(dose)
        if amount.is_choice
    ]


def questions_of(item: Group | Activity) -> list[Question]:
    """Give what a group or an activity leaves open."""
    asked: list[Question] = []
    if isinstance(item, Activity):
        if item.time_ms is not None:
            words = translate("Questions", "Time")
            asked.append(Question(f"{item.key}.time", words, item.time_ms, True))
    else:
        words = translate("Questions", "Rounds")
        asked.append(Question(f"{item.key}.rounds", words, item.rounds))
        if item.rest is not None and item.rest.amount_ms is not None:
            words = translate("Questions", "Rest between rounds")
            asked.append(Question(f"{item.key}.rest", words, item.rest.amount_ms, True))
    return [question for question in asked if question.amount.is_choice]


def _open_numbers(dose: Dose) -> Iterator[tuple[str, str, Amount, bool]]:
    if dose.sets is not None and dose.side_sets is None:
        yield "sets", translate("Questions", "Sets"), dose.sets, False
    if dose.is_timed_work:
        yield from _open_times(dose)
    else:
        yield from _open_reps(dose)
    if dose.rest is not None:
        if dose.rest.sets is not None and dose.rest.sets.amount_ms is not None:
            if has_several_sets(dose):
                words = translate("Questions", "Rest between sets")
                yield "rest", words, dose.rest.sets.amount_ms, True
            elif is_for_both_sides(dose):
                words = translate("Questions", "Rest between sides")
                yield "rest", words, dose.rest.sets.amount_ms, True
        if dose.rest.items is not None and dose.rest.items.amount_ms is not None:
            yield (
                "rest.items",
                translate("Questions", "Rest after"),
                dose.rest.items.amount_ms,
                True,
            )
    if dose.detour is not None:
        yield "detour", translate("Questions", "Detour"), dose.detour.time_ms, True


def _open_times(dose: Dose) -> Iterator[tuple[str, str, Amount, bool]]:
    if dose.amrap_ms is not None:
        yield "amrap", translate("Questions", "Time"), dose.amrap_ms, True
    elif dose.blocks is not None:
        yield "count", translate("Questions", "How often"), dose.blocks.count, False
        yield "work", translate("Questions", "How long"), dose.blocks.work_ms, True


def _open_reps(dose: Dose) -> Iterator[tuple[str, str, Amount, bool]]:
    reps = dose.reps or ()
    for number, amount in enumerate(reps, 1):
        if len(reps) == 1:
            yield "reps", translate("Questions", "Reps"), amount, False
        else:
            words = translate("Questions", "Reps in set {n}").format(n=number)
            yield f"reps.{number}", words, amount, False
    hold_ms = dose.hold_ms
    if hold_ms is None and dose.tempo is not None:
        hold_ms = dose.tempo.hold_ms
    if hold_ms is not None:
        yield "hold", translate("Questions", "Hold"), hold_ms, True


def has_several_sets(dose: Dose) -> bool:
    """Whether one side has, or may have, more than one set."""
    in_sets = dose.sets is not None and dose.sets != Amount.of(1)
    return in_sets or len(dose.reps or ()) > 1 or dose.side_sets is not None


def is_for_both_sides(dose: Dose) -> bool:
    """Whether it goes over two sides or more ways than one."""
    if dose.directions is not None:
        return len(dose.directions) > 1
    return dose.sides in (Sides.EACH, Sides.AFFECTED_FIRST)


def _doses(routine: Routine) -> Iterator[Dose]:
    profile = Profile()
    for item in exercise_items(routine.items):
        yield make_plan(item, routine.defaults, profile, pick_for(profile)).dose


def asks_for_affected_side(routine: Routine) -> bool:
    """Whether it matters to this routine which side is affected."""
    return any(
        dose.sides in (Sides.AFFECTED, Sides.AFFECTED_FIRST) or dose.side_sets is not None
        for dose in _doses(routine)
    )


def has_first_side(routine: Routine) -> bool:
    """Whether it matters to this routine which side goes first."""
    return any(dose.sides is Sides.EACH and dose.directions is None for dose in _doses(routine))


def side_number(side: Side | None) -> int:
    """Give the place of a side in a row of two; -1 for none."""
    return -1 if side is None else list(Side).index(side)
