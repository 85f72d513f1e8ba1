"""Numbers that are counted: which are asked for, and how they may be written."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.counting import MOST_COUNTED, counts_wanted, read_count
from kneetimer.core.record import DoneSet
from kneetimer.core.text import Text
from tests.fakes import NO_RECORD

SHIPPED = Path(__file__).parents[2] / "routines" / "hip-check.yaml"


def done(exercise, side=None, *, reps=0, ms=30_000, item=""):
    return DoneSet(
        item or exercise,
        exercise,
        Text.plain(exercise),
        side,
        planned_reps=reps,
        done_reps=reps,
        planned_ms=30_000,
        done_ms=ms,
    )


def wanted(snapshot, *sets):
    record = replace(NO_RECORD, sets=sets, snapshot=snapshot)
    return [(count.item, count.side, count.seconds) for count in counts_wanted(record)]


HOLD = "items:\n  - exercise: plank\n    hold: 30 s\n  - check: How long?\n"


def test_the_shipped_self_check():
    names = ("single_leg_stance", "single_leg_bridge", "side_plank")
    sets = [done(name, side) for name in names for side in Side]
    assert wanted(SHIPPED.read_text(encoding="utf-8"), *sets) == [
        ("single_leg_stance", Side.LEFT, True),
        ("single_leg_stance", Side.RIGHT, True),
        ("single_leg_bridge", Side.LEFT, False),
        ("single_leg_bridge", Side.RIGHT, False),
        ("side_plank", Side.LEFT, True),
        ("side_plank", Side.RIGHT, True),
    ]


@pytest.mark.parametrize(
    ("snapshot", "made", "expected"),
    [
        (HOLD, done("plank"), [("plank", None, True)]),
        (HOLD.replace("plank", '"plank"'), done("plank"), [("plank", None, True)]),
        (HOLD.replace("hold:", "amrap:"), done("plank"), [("plank", None, False)]),
        (HOLD, done("plank", reps=5), []),
        (HOLD, done("plank", ms=0), []),
        (HOLD, done("plank_walk"), []),
        (HOLD, done("plan"), []),
        (HOLD.replace("check:", "card:"), done("plank"), []),
        ("", done("plank"), []),
    ],
)
def test_what_is_asked_for(snapshot, made, expected):
    assert wanted(snapshot, made) == expected


def test_another_exercise_between_it_and_the_check():
    two = "- exercise: plank\n- {exercise: bridge, hold: 5 s}\n- check: How long?\n"
    assert wanted(two, done("plank"), done("bridge")) == [("bridge", None, True)]


def test_several_sets_have_one_number():
    assert wanted(HOLD, done("plank"), done("plank")) == [("plank", None, True)]


def test_an_exercise_that_comes_twice_has_a_number_for_each_item():
    made = wanted(HOLD, done("plank"), done("plank", item="plank_2"))
    assert [item for item, *_ in made] == ["plank", "plank_2"]


@pytest.mark.parametrize(
    ("text", "seconds", "number"),
    [
        ("30", True, 30),
        ("30 s", True, 30),
        (" 30s ", True, 30),
        ("0", True, 0),
        ("14", False, 14),
        ("", False, None),
        ("  ", True, None),
        ("9999", True, 9_999),
    ],
)
def test_read(text, seconds, number):
    assert read_count(text, seconds=seconds) == number


@pytest.mark.parametrize(
    "text",
    ["1.5", "1,5", "1,5 s", "-3", "+3", "3e2", "s", "30 m", "10000", "1 2", "٣", "½", "3\n.5"],
)
@pytest.mark.parametrize("seconds", [True, False])
def test_refused(text, seconds):
    with pytest.raises(ValueError, match="no whole number"):
        read_count(text, seconds=seconds)


def test_times_have_no_seconds():
    with pytest.raises(ValueError, match="'30 s' is no whole number"):
        read_count("30 s", seconds=False)


@given(st.integers(0, MOST_COUNTED), st.booleans())
def test_every_number_reads_back(number, seconds):
    assert read_count(str(number), seconds=seconds) == number


@given(st.text(max_size=12), st.booleans())
def test_nothing_but_digits_gives_a_number(text, seconds):
    try:
        number = read_count(text, seconds=seconds)
    except ValueError:
        return
    digits = "".join(letter for letter in text if letter in "0123456789")
    assert number == (int(digits) if digits else None)
