"""Doses said in several places, and which of them holds."""

from __future__ import annotations

import pytest

from kneetimer.core.dose import Amount, Dose, TempoWord, merge
from tests.fakes import amount, dose


class TestAmount:
    @pytest.mark.parametrize(
        ("written", "expected"), [(8, False), ((8, 12), True), ("?", True), ((3, 3), False)]
    )
    def test_is_a_choice_where_there_is_something_to_choose(self, written, expected):
        assert amount(written).is_choice is expected

    def test_a_single_number_can_be_asked_for(self):
        assert Amount(3, 3, 3, ask=True).is_choice

    @pytest.mark.parametrize(("number", "expected"), [(7, 8), (8, 8), (10, 10), (12, 12), (13, 12)])
    def test_clamp(self, number, expected):
        assert amount((8, 12)).clamp(number) == expected


def test_words_for_tempo():
    assert {word.value: word.ms for word in TempoWord} == {
        "fast": 1_000,
        "normal": 2_000,
        "slow": 4_000,
    }


@pytest.mark.parametrize(
    ("words", "says_what", "is_timed"),
    [
        ({}, False, False),
        ({"sets": 3, "rest": 30, "sides": "each", "load": "band"}, False, False),
        ({"tempo": "1-5-3-1"}, False, False),
        ({"reps": 10}, True, False),
        ({"hold": 5}, True, False),
        ({"parts": [("in", 5)]}, True, False),
        ({"blocks": (4, 30)}, True, True),
        ({"amrap": 30}, True, True),
        ({"work_parts": [("back", 30)]}, True, True),
    ],
)
def test_what_a_dose_says(words, says_what, is_timed):
    assert dose(**words).says_what is says_what
    assert dose(**words).is_timed_work is is_timed


@pytest.mark.parametrize(
    ("under", "over", "merged"),
    [
        ({}, {}, {}),
        ({"reps": 10, "sets": 3}, {"sets": 2}, {"reps": 10, "sets": 2}),
        ({"reps": 10, "sides": "each"}, {"hold": 5}, {"reps": 10, "hold": 5, "sides": "each"}),
        # Timed work and reps exclude each other.
        (
            {"reps": 10, "hold": 5, "relax": 1, "tempo": "1-1-1-1", "pace": "manual", "ready": 3},
            {"blocks": (4, 30)},
            {"blocks": (4, 30), "ready": 3},
        ),
        ({"blocks": (4, 30), "sets": 2}, {"reps": 10}, {"reps": 10, "sets": 2}),
        ({"blocks": (4, 30)}, {"amrap": 30}, {"amrap": 30}),
        ({"amrap": 30}, {"work_parts": [("a", 9)]}, {"work_parts": [("a", 9)]}),
        ({"parts": [("in", 5)]}, {"reps": 10}, {"reps": 10}),
        # What the tempo says stands in for a hold or a relax said further away.
        ({"hold": 5}, {"tempo": "1-2-1-0"}, {"tempo": "1-2-1-0"}),
        ({"hold": 5}, {"tempo": {"move": 1}}, {"hold": 5, "tempo": {"move": 1}}),
        ({"hold": 5}, {"tempo": {"hold": 2}, "hold": 3}, {"tempo": {"hold": 2}, "hold": 3}),
        ({"relax": 9}, {"tempo": {"pause": 1}}, {"tempo": {"pause": 1}}),
        ({"relax": 9}, {"tempo": {"move": 1}}, {"relax": 9, "tempo": {"move": 1}}),
        # Rests and parts of a tempo are taken one by one.
        (
            {"rest": {"reps": 1, "sets": 30}},
            {"rest": {"sets": 20, "items": 60}},
            {"rest": {"reps": 1, "sets": 20, "items": 60}},
        ),
        ({"rest": {"sets": 30}}, {}, {"rest": {"sets": 30}}),
        ({}, {"rest": {"sets": 30}}, {"rest": {"sets": 30}}),
        (
            {"tempo": {"move": 1, "return": 3}},
            {"tempo": {"move": 2, "pause": 1}},
            {"tempo": {"move": 2, "return": 3, "pause": 1}},
        ),
    ],
)
def test_what_is_said_nearer_holds(under, over, merged):
    assert merge(dose(**under), dose(**over)) == dose(**merged)


def test_nothing_said_changes_nothing():
    every_word = dose(
        reps=10, hold=5, rest={"sets": 30, "items": 60}, tempo="1-1-1-1", sides="each"
    )
    assert merge(Dose(), every_word) == merge(every_word, Dose()) == every_word
