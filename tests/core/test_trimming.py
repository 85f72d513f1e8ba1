"""A routine that fits into the time there is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.dose import Amount
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Card, Group
from kneetimer.core.text import Text
from kneetimer.core.timeline import NothingToDoError, compile_timeline
from kneetimer.core.trimming import trim
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, PLANK, ROLL, item, routine

MINUTE = 60_000


def cuts(what, limit_ms, profile=Profile()):
    trimmed = trim(what, {}, profile, limit_ms)
    assert compile_timeline(trimmed.routine, {}, profile).total_ms == trimmed.total_ms
    return [(cut.name.get(), cut.what, cut.before, cut.after) for cut in trimmed.cuts], trimmed


FOUR = routine(
    item(BRIDGE, reps=10, sets=4, rest=30), item(CLAMSHELL, reps=5, sets=3, sides="each")
)


def test_what_fits_stays_as_it_is():
    said, trimmed = cuts(FOUR, 99 * MINUTE)
    assert (said, trimmed.fits) == ([], True)
    assert trimmed.routine is FOUR


def test_the_most_sets_go_first_and_then_evenly():
    assert cuts(FOUR, 13 * MINUTE)[0] == []
    total_ms = compile_timeline(FOUR, {}, Profile()).total_ms
    said, trimmed = cuts(FOUR, total_ms - 1)
    assert said == [("Bridge", "sets", 4, 3)]
    said, trimmed = cuts(FOUR, trimmed.total_ms - 1)
    assert said == [("Bridge", "sets", 4, 3), ("Clamshell", "sets", 3, 2)]
    assert trimmed.fits


def test_both_sides_alike():
    trimmed = cuts(FOUR, 4 * MINUTE)[1]
    timeline = compile_timeline(trimmed.routine, {}, Profile())
    sets = {(p.side, p.set[0]) for p in timeline.phases if p.exercise is CLAMSHELL}
    assert len([one for one in sets if one[0].value == "left"]) == len(sets) / 2


def test_at_least_one_set_is_left_and_it_says_that_it_does_not_fit():
    said, trimmed = cuts(FOUR, 1)
    assert [(what, after) for _, what, _, after in said] == [("sets", 1), ("sets", 1)]
    assert not trimmed.fits


def test_blocks_after_sets():
    rolls = routine(item(ROLL, blocks=(4, 30), sets=2, rest=20))
    assert cuts(rolls, 200_000)[0] == [("Roll", "sets", 2, 1)]
    assert cuts(rolls, 100_000)[0] == [("Roll", "sets", 2, 1), ("Roll", "blocks", 4, 2)]


def test_rounds_last():
    rounds = Group(Text.plain("Pair"), (item(BRIDGE, reps=5), item(LUNGE, reps=5)), Amount.of(3))
    said, _ = cuts(routine(Card(Text.plain("Well")), rounds), 70_000)
    assert said == [("Pair", "rounds", 3, 1)]


def test_reps_written_for_each_set():
    said, trimmed = cuts(routine(item(BRIDGE, reps=[12, 10, 8])), 60_000)
    assert said == [("Bridge", "sets", 3, 1)]
    assert len(trimmed.routine.items[0].dose.reps) == 1


def test_sets_of_the_two_sides():
    what = routine(item(CLAMSHELL, reps=3, sides="each", side_sets=(4, 2)))
    said, trimmed = cuts(what, 1)
    assert said == [("Clamshell", "sets", 2, 1)]
    assert trimmed.routine.items[0].dose.side_sets.affected == 3


def test_what_the_person_chose_counts():
    what = routine(item(PLANK, hold=10, sets=(1, 2, 5), rest=5))
    profile = Profile(values={f"{what.items[0].key}.sets": 5})
    assert cuts(what, 50_000, profile)[0] == [("Plank", "sets", 5, 2)]


def test_nothing_to_do_is_nothing_to_trim():
    with pytest.raises(NothingToDoError):
        trim(routine(), {}, Profile(), MINUTE)


@given(st.integers(min_value=1, max_value=800_000))
def test_what_it_says_holds(limit_ms):
    trimmed = trim(FOUR, {}, Profile(), limit_ms)
    assert trimmed.fits == (trimmed.total_ms <= limit_ms)
    smallest = trim(FOUR, {}, Profile(), 0).total_ms
    assert trimmed.fits or trimmed.total_ms == smallest
