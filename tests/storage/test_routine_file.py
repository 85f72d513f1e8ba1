"""Whole routine files: what they mean, and all that can be wrong with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Detour, Dose, Rest, RestKind, Rests, Sides
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.routine import (
    Activity,
    Card,
    Check,
    Choice,
    ExerciseItem,
    Group,
    Routine,
    Source,
)
from kneetimer.core.text import Text
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import load_routine, read_routine
from tests.storage.samples import CATALOGUE, CLAMSHELL, HEAD, ROLL, problems_of, text_of

RICH = Path(__file__).with_name("rich.yaml")
CLAM = "{exercise: clamshell, reps: 3}"


def say(words: str) -> Text:
    return Text.plain(words)


WAVE = Exercise("wave", say("Wave"), Position.CHAIR, Works.BOTH, dose=Dose(reps=(Amount.of(5),)))
RICH_VALUE = Routine(
    title=Text((("en", "Rich"), ("de", "Reich"))),
    description=say("Every part of a routine once. Comments, too."),
    sources=(
        Source("A study", "clamshell 10 x 5 s", "https://example.org/a?b=c"),
        Source("A book"),
    ),
    tags=("hip", "short"),
    assumed=("clamshell.tempo", "switch"),
    exercises={"wave": WAVE},
    defaults=Dose(
        rest=Rests(sets=Rest(RestKind.TIMED, Amount.of(30_000))),
        ready_ms=5_000,
        sides=Sides.EACH,
    ),
    items=(
        Card(say("Fetch the roller."), key="card/1"),
        Group(
            say("Warm-up"),
            (
                ExerciseItem(WAVE, Dose(), "wave"),
                Activity(
                    say("Walk on the spot"), Amount(60_000, 120_000, 60_000), key="activity/1"
                ),
            ),
            Amount.of(2),
            key="group/1",
        ),
        ExerciseItem(
            CLAMSHELL,
            Dose(reps=(Amount.of(10),), hold_ms=Amount.of(5_000)),
            "clamshell",
            note=say("Slowly"),
        ),
        ExerciseItem(ROLL, Dose(detour=Detour(exercise="tender_spot")), "roll_it_band"),
        Choice(
            1,
            (
                ExerciseItem(
                    CLAMSHELL,
                    Dose(hold_ms=Amount.of(45_000), sides=Sides.AFFECTED),
                    "clamshell/2",
                ),
                Check(say("Does the pelvis drop?"), key="check/1"),
            ),
            key="choice/1",
        ),
    ),
)


def test_a_rich_file_is_read():
    assert load_routine(RICH, CATALOGUE) == RICH_VALUE


@pytest.mark.parametrize("ending", ["\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_line_endings_and_encodings_change_nothing(tmp_path: Path, ending: str, encoding: str):
    path = tmp_path / "r.yaml"
    text = RICH.read_text("utf-8").replace("\n", ending)
    path.write_bytes(text.encode(encoding))
    assert load_routine(path, CATALOGUE) == RICH_VALUE


@pytest.mark.parametrize(
    ("words", "sources"),
    [
        ("source: A book", (Source("A book"),)),
        ("source: {title: A}", (Source("A"),)),
        ("source: [A, {title: B, note: n}]", (Source("A"), Source("B", "n"))),
        ("source: {title: A, link: 'http://a.b/c'}", (Source("A", link="http://a.b/c"),)),
    ],
)
def test_every_form_of_a_source_is_read(words: str, sources: tuple[Source, ...]):
    text = text_of(CLAM, head=f"{HEAD}{words}\n")
    assert read_routine(text, CATALOGUE).sources == sources


WRONG_HEADS = [
    ("", "1:1: a routine needs 'title': what the routine is called"),
    ("title: ''", "2:8: nothing is written here: a text, or one for each language, is expected"),
    ("title: T\nitem: []", "3:1: unknown key 'item' in a routine (did you mean 'items'?)"),
    ("title: T\ntitel: T", "3:1: unknown key 'titel' in a routine (did you mean 'title'?)"),
    ("title: T\nsource: {note: a}", "3:9: a source needs 'title': what it is called"),
    (
        "title: T\nsource: {title: a, link: 'ftp://a'}",
        "3:26: 'ftp://a' is no web address: it begins with https:// or http://",
    ),
    (
        "title: T\nsource: {title: a, link: 'javascript:alert(1)'}",
        "3:26: 'javascript:alert(1)' is no web address: it begins with https:// or http://",
    ),
    ("title: T\ntags: {a: b}", "3:7: a text is expected here, not a mapping"),
    ("title: T\nassumed: []", "3:10: this list is too short: write at least 1"),
    ("title: T\ndefaults: 5", "3:11: a dose is written as `key: value`, not as a text"),
    (
        "title: T\ndefaults: {rests: 5}",
        "3:12: unknown key 'rests' in a dose (did you mean 'rest'?)",
    ),
    ("title: T\ntitle: U", "3:1: the key 'title' stands here twice (first on line 2)"),
]


@pytest.mark.parametrize(("head", "problem"), WRONG_HEADS)
def test_every_wrong_part_is_told_in_its_place(head: str, problem: str):
    assert problems_of(text_of(CLAM, head=f"format: kneetimer/1\n{head}\n")) == [problem]


def test_a_routine_has_items():
    assert problems_of(HEAD) == ["1:1: a routine needs 'items': what is done, in order"]
    assert problems_of(f"{HEAD}items: []") == ["3:8: this list is too short: write at least 1"]
    assert problems_of(f"{HEAD}items:") == [
        "3:1: 'items' has no value: write one or delete the key"
    ]


def test_all_problems_are_told_at_once_in_the_order_of_the_file():
    text = """\
format: kneetimer/1
titel: T
title: ""
exercises: {mine: {name: a}}
defaults: {rest: 30 sec}
items:
  - exercise: clamshel
    reps: 12-8
    reps: 3
  - exercise: mine
  - exercise: clamshell
    sidez: each
    hold: 1:75
  - group: a
    items: [{card: ""}, {chek: a}]
"""
    with pytest.raises(RoutineFileError) as error:
        read_routine(text, CATALOGUE, "my\troutine.yaml")
    assert isinstance(error.value, KneeTimerError)
    assert str(error.value).splitlines() == [
        rf"my\troutine.yaml:{problem}"
        for problem in (
            "2:1: unknown key 'titel' in a routine (did you mean 'title'?)",
            "3:8: nothing is written here: a text, or one for each language, is expected",
            "4:19: an exercise needs 'position': "
            "where the body is; rollers and walls are equipment",
            "5:18: '30 sec' is no duration: write 5 s, 2 min, 1 min 30 s or 1:30",
            "7:15: there is no exercise 'clamshel' (did you mean 'clamshell'?)",
            "8:11: '12-8' goes down: write the smaller number first",
            "9:5: the key 'reps' stands here twice (first on line 8)",
            "12:5: unknown key 'sidez' in an exercise item (did you mean 'sides'?)",
            "13:11: '1:75' is no minutes:seconds: write two digits up to 59, as in 1:05",
            "15:20: nothing is written here: a text, or one for each language, is expected",
            "15:26: unknown key 'chek' in an item (did you mean 'check'?)",
        )
    ]


def test_a_problem_in_what_an_alias_repeats_is_told_once():
    text = text_of("&a {exercise: clamshell, reps: ten}", "*a", "*a")
    assert problems_of(text) == ["4:34: 'ten' is no whole number: write one like 8 or 12"]


def test_thousands_of_mistakes_get_no_more_than_a_hundred_suggestions():
    text = text_of(*(f"{{exercise: clamshel{i}}}" for i in range(3_000)))
    problems = problems_of(text)
    assert len(problems) == 3_000
    assert sum("did you mean" in problem for problem in problems) == 100


@given(st.text(st.characters(exclude_categories=("C",)), min_size=1).filter(str.strip))
def test_any_text_comes_through_quotes_as_it_is(words: str):
    quoted = "'" + words.replace("'", "''") + "'"
    (item,) = read_routine(f"{HEAD}items:\n- card: {quoted}\n", CATALOGUE).items
    assert isinstance(item, Card)
    assert item.text.get().split() == words.split()
