from __future__ import annotations

import string

import pytest

from kneetimer.core import wording
from kneetimer.core.wording import Wording
from tests.fakes import LEFT, RIGHT

EN, DE = Wording("en"), Wording("de")


def test_every_language_says_every_line_with_the_same_gaps():
    def gaps(table):
        return {
            name: {gap for _, gap, _, _ in string.Formatter().parse(line) if gap}
            for name, line in table.items()
        }

    english, *others = (gaps(language.lines) for language in wording._LANGUAGES.values())
    assert others == [english] * len(others)


@pytest.mark.parametrize(
    ("asked", "given"), [("en", "en"), ("de", "de"), ("de_AT", "de"), ("fr", "en"), ("", "en")]
)
def test_a_language_without_a_table_speaks_english(asked, given):
    assert Wording(asked).language == given


@pytest.mark.parametrize(
    ("n", "en", "de"),
    [
        (0, "Zero", "Null"),
        (1, "One", "Eins"),
        (19, "Nineteen", "Neunzehn"),
        (20, "Twenty", "Zwanzig"),
        (21, "Twenty-one", "Einundzwanzig"),
        (30, "Thirty", "Dreißig"),
        (99, "Ninety-nine", "Neunundneunzig"),
        (100, "100", "100"),
    ],
)
def test_numbers(n, en, de):
    assert (EN.number(n), DE.number(n)) == (en, de)


@pytest.mark.parametrize(
    ("ms", "en", "de"),
    [
        (0, "one second", "eine Sekunde"),
        (1_499, "one second", "eine Sekunde"),
        (1_500, "two seconds", "zwei Sekunden"),
        (45_000, "forty-five seconds", "fünfundvierzig Sekunden"),
        (59_500, "one minute", "eine Minute"),
        (60_000, "one minute", "eine Minute"),
        (61_000, "one minute and one second", "eine Minute und eine Sekunde"),
        (150_000, "two minutes and thirty seconds", "zwei Minuten und dreißig Sekunden"),
    ],
)
def test_lengths_of_time(ms, en, de):
    assert (EN.seconds(ms), DE.seconds(ms)) == (en, de)


def test_sides():
    assert [EN.leg(LEFT), DE.leg(RIGHT)] == ["Left leg", "Rechtes Bein"]
    assert [EN.lie_on(RIGHT), DE.lie_on(LEFT)] == [
        "Lie on your right side",
        "Leg dich auf die linke Seite",
    ]


def test_directions_are_translated_where_they_are_known():
    assert [EN.direction("left"), DE.direction("right"), DE.direction("backwards")] == [
        "To the left",
        "Nach rechts",
        "backwards",
    ]


def test_things_to_fetch():
    things = ["foam roller", "chair", "sombrero"]
    assert EN.within_reach(things) == "Put within reach: foam roller, chair, sombrero"
    assert DE.within_reach(things) == "Leg bereit: Faszienrolle, Stuhl, sombrero"
