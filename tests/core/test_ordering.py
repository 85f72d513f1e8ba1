"""The order with the fewest changes of position."""

from __future__ import annotations

from itertools import pairwise, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Position
from kneetimer.core.exercise import Works
from kneetimer.core.ordering import changes_of_position, with_fewest_changes
from kneetimer.core.pauses import Place, change_ms
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from tests.fakes import exercise, item, routine

LETTERS = dict(zip("SCTUPLHK", Position, strict=True))


def of(letters):
    items = []
    for number, letter in enumerate(letters):
        if letter == "|":
            items.append(Card(Text.plain("Well")))
        else:
            what = exercise(f"E{number}", LETTERS[letter], Works.BOTH)
            items.append(item(what, reps=1))
    return routine(*items)


def letters_of(what):
    back = {position: letter for letter, position in LETTERS.items()}
    return "".join("|" if isinstance(i, Card) else back[i.exercise.position] for i in what.items)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", ""),
        ("S", "S"),
        ("SUS", "SSU"),
        ("ULUL", "UULL"),
        ("SLCU", "SCLU"),  # standing and chair together, then the floor
        ("SL|SL", "SL|SL"),
        ("LSL|SLS", "LLS|SSL"),
    ],
)
def test_positions_stand_together(before, after):
    assert letters_of(with_fewest_changes(of(before))) == after


def test_what_stays_is_the_same_routine():
    what = of("SSU")
    assert with_fewest_changes(what) is what


def test_exercises_of_one_position_stay_in_the_author_s_order():
    ordered = with_fewest_changes(of("USUSU"))
    assert [one.exercise.name.get() for one in ordered.items] == ["E0", "E2", "E4", "E1", "E3"]


def test_counting():
    assert changes_of_position(of("SUS|S").items) == 2
    assert changes_of_position(()) == 0


def length_ms(letters):
    places = [Place(LETTERS[letter]) for letter in letters]
    return sum(change_ms(one, other) for one, other in pairwise(places))


@given(st.lists(st.sampled_from("SCTUPLHK"), unique=True, min_size=1, max_size=6))
def test_no_other_order_that_begins_alike_is_shorter(letters):
    found = letters_of(with_fewest_changes(of(letters)))
    best = min(length_ms((letters[0], *rest)) for rest in permutations(letters[1:]))
    assert found[0] == letters[0]
    assert length_ms(found) == best
