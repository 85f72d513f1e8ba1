"""Numbers, places and things in plain words."""

from __future__ import annotations

import pytest

from kneetimer.core.body import Position, Side
from kneetimer.core.dose import Amount
from kneetimer.gui import words


@pytest.mark.parametrize(
    ("ms", "said"),
    [(0, "0 s"), (500, "0.5 s"), (45_000, "45 s"), (60_000, "1 min"), (90_000, "1 min 30 s")],
)
def test_duration(ms, said):
    assert words.duration(ms) == said


@pytest.mark.parametrize(
    ("ms", "said"),
    [
        (1_000, "1 second"),
        (5_000, "5 seconds"),
        (60_000, "1 minute"),
        (75_000, "75 seconds"),
        (120_000, "2 minutes"),
        (150_000, "2 min 30 s"),
        (1_500, "1.5 s"),
    ],
)
def test_duration_spelt(ms, said):
    assert words.spelt_duration(ms) == said


@pytest.mark.parametrize(
    ("low", "high", "short", "spelt"),
    [
        (30_000, 30_000, "30 s", "30 seconds"),
        (30_000, 60_000, "30–60 s", "30–60 seconds"),
        (60_000, 120_000, "1–2 min", "1–2 min"),
        (60_000, 90_000, "60–90 s", "60–90 seconds"),
        (500, 2_000, "0.5 s to 2 s", "0.5 s to 2 s"),
    ],
)
def test_ranges_of_durations(low, high, short, spelt):
    amount = Amount(low, high, low)
    assert words.duration_range(amount) == short
    assert words.spelt_duration_range(amount) == spelt


@pytest.mark.parametrize(
    ("min_ms", "max_ms", "about", "said"),
    [
        (1_034_000, 1_094_000, False, "17–18 min"),
        (480_000, 500_000, False, "8 min"),
        (1_200_000, 1_200_000, True, "about 20 min"),
        (0, 5_000, False, "1 min"),
    ],
)
def test_totals(min_ms, max_ms, about, said):
    assert words.total(min_ms, max_ms, about=about) == said


def test_numbers():
    assert words.number_range(Amount.of(10)) == "10"
    assert words.number_range(Amount(8, 12, 8)) == "8–12"


def test_counts():
    assert words.exercise_count(1) == "1 exercise"
    assert words.exercise_count(3) == "3 exercises"
    assert words.routine_count(1) == "1 routine"
    assert words.routine_count(0) == "0 routines"
    assert words.problem_count(1) == "1 problem"
    assert words.problem_count(4) == "4 problems"


def test_lists():
    assert words.join([]) == ""
    assert words.join(["chair"]) == "chair"
    assert words.join(["8", "8", "10"]) == "8, 8 and 10"


def test_letters():
    assert words.capital("rest 30 s") == "Rest 30 s"
    assert words.capital("") == ""


@pytest.mark.parametrize("where", Position)
def test_every_position_has_words(where):
    assert words.position(where)


def test_places_and_sides():
    assert words.position(Position.SIDE_LYING) == "on your side"
    assert (words.side(Side.LEFT), words.side(Side.RIGHT)) == ("Left", "Right")
    assert words.spot(4, 15) == "Line 4, column 15"
