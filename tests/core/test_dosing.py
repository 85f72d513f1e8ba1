"""A routine with the doses of a week of a programme."""

from __future__ import annotations

import pytest

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Blocks, Dose, Pace, Part, Sides, SideSets, TempoDose
from kneetimer.core.dosing import dose_words, with_doses
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.planning import make_plan, pick_least
from kneetimer.core.profile import Profile
from kneetimer.core.programme import DoseChange
from kneetimer.core.routine import Card, Choice, ExerciseItem, Group, Routine, exercise_items
from kneetimer.core.text import Text


def n(number):
    return Amount.of(number)


def reps(*counts, **more):
    return Dose(reps=tuple(map(n, counts)), **more)


def item(key, dose, own=Dose()):
    exercise = Exercise(key, Text.plain(key), Position.STANDING, Works.BOTH, dose=own)
    return ExerciseItem(exercise, dose, key)


COUNTED = item("counted", reps(10, sides=Sides.EACH))
HELD = item("held", Dose(hold_ms=n(30_000)))
ROLLED = item("rolled", Dose(blocks=Blocks(n(4), n(30_000))))
MOST = item("most", Dose(amrap_ms=n(30_000)))
USUAL = item("usual", Dose(), own=reps(5, sides=Sides.EACH, hold_ms=n(2_000)))
ALL = (COUNTED, HELD, ROLLED, MOST, USUAL)


def changed(*changes, items=ALL, defaults=Dose()):
    """Give the whole doses by item after changes."""
    routine = Routine(Text.plain("R"), items, defaults=defaults, text="as it was")
    after = with_doses(routine, changes)
    assert after.text == "as it was"
    found = exercise_items(after.items)
    return {one.key: make_plan(one, defaults, Profile(), pick_least).dose for one in found}


def touched(dose):
    """Give the items that a change for all is for."""
    before, after = changed(), changed(DoseChange(dose))
    return " ".join(key for key in before if before[key] != after[key])


@pytest.mark.parametrize(
    ("dose", "items"),
    [
        (reps(15, sets=n(3)), "counted usual"),
        (Dose(hold_ms=n(5_000)), "held usual"),
        (Dose(blocks=Blocks(n(2), n(10_000))), "rolled"),
        (Dose(amrap_ms=n(60_000)), "most"),
        (Dose(sets=n(3)), "counted held rolled most usual"),
        (Dose(pace=Pace.MANUAL), "counted usual"),
        (Dose(tempo=TempoDose(move_ms=3_000)), "counted usual"),
    ],
)
def test_a_change_for_all_is_for_the_items_that_it_fits(dose, items):
    assert touched(dose) == items


def test_what_is_not_said_stays():
    after = changed(DoseChange(reps(15, sets=n(3))))
    assert after["counted"] == reps(15, sets=n(3), sides=Sides.EACH)
    assert after["usual"] == reps(15, sets=n(3), sides=Sides.EACH, hold_ms=n(2_000))


def test_the_defaults_count_as_the_items_own():
    assert changed(DoseChange(reps(15)), items=(item("a", Dose()),), defaults=reps(8))["a"] == reps(
        15
    )


def test_a_change_with_a_key_is_for_that_item_whatever_it_is():
    after = changed(DoseChange(reps(15), "held"), DoseChange(reps(3), "gone"))
    assert after["held"] == reps(15, hold_ms=n(30_000))
    assert {**after, "held": None} == {**changed(), "held": None}


def test_the_later_change_goes_over_the_earlier_one():
    after = changed(DoseChange(reps(15, sets=n(3))), DoseChange(reps(6), "counted"))
    assert after["counted"] == reps(6, sets=n(3), sides=Sides.EACH)
    assert after["usual"].reps == (n(15),)


def test_parts_of_a_set_go_with_other_reps_and_sides_share_the_sets():
    parted = item("parted", reps(5, parts=(Part(Text.plain("in"), 5),)))
    sided = item("sided", reps(5, side_sets=SideSets(3, 2)))
    after = changed(DoseChange(reps(15, sets=n(4))), items=(parted, sided))
    assert (after["parted"].parts, after["parted"].reps) == (None, (n(15),))
    assert (after["sided"].side_sets, after["sided"].sets) == (None, n(4))
    kept = changed(DoseChange(reps(15)), items=(sided,))
    assert kept["sided"].side_sets == SideSets(3, 2)


def test_items_in_groups_and_choices_are_reached_and_cards_are_left():
    card = Card(Text.plain("Breathe."))
    group = Group(Text.plain("G"), (COUNTED, Choice(1, (HELD, USUAL))))
    routine = Routine(Text.plain("R"), (card, group))
    after = with_doses(routine, [DoseChange(reps(15))])
    assert after.items[0] is card
    assert [one.dose.reps for one in exercise_items(after.items)] == [(n(15),), None, (n(15),)]


def test_without_changes_it_is_the_same():
    routine = Routine(Text.plain("R"), ALL)
    assert with_doses(routine, []) is routine


@pytest.mark.parametrize(
    ("doses", "words"),
    [
        ([reps(15, sets=n(3))], "3 × 15"),
        ([reps(8, sets=Amount(2, 3, 2))], "2-3 × 8"),
        ([reps(15)], "15"),
        ([reps(12, 10, 8, sets=n(3))], "12, 10, 8"),
        ([Dose(sets=n(3), hold_ms=n(30_000))], "3 × 30 s"),
        ([Dose(hold_ms=Amount(20_000, 40_000, 20_000))], "20-40 s"),
        ([Dose(sets=n(3))], ""),
        ([], ""),
        ([reps(15, sets=n(3)), reps(6)], "3 × 6"),
    ],
)
def test_words_in_short(doses, words):
    changes = [DoseChange(dose) for dose in doses]
    assert dose_words([*changes, DoseChange(reps(1), "single")]) == words
