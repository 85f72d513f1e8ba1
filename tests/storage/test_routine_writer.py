"""Routines written as files: they read back the same, and look as if a person had written them."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from kneetimer.core.dose import Amount, Dose, Load, Part, Rest, RestKind, Rests, Sides
from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import Card, ExerciseItem, Group, Routine, Source
from kneetimer.core.text import Text
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.exercise_writer import CannotWriteError
from kneetimer.storage.paths import assets_folder, routines_folder
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_writer import settled, to_yaml
from kneetimer.storage.yaml_layout import Map, Row, document
from kneetimer.storage.yaml_nodes import ListNode, MapNode, TextNode, _find_bad, parse
from tests.storage.written import BREAKS, KNOWN, PIECES, SQUAT, STEP, routines

SHIPPED = routine_files(routines_folder())
RICH = Path(__file__).with_name("rich.yaml")
each_shipped = pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_folder() / "exercises")


def say(words: str) -> Text:
    return Text.plain(words)


def item(exercise=SQUAT, **dose):
    return ExerciseItem(exercise, Dose(**dose), "")


def lines_of(*items, **more):
    """Give the lines that are written of these items."""
    text = to_yaml(Routine(say("T"), items, **more), KNOWN)
    return text.split("items:\n", 1)[1].splitlines()


# What ships


@each_shipped
def test_a_shipped_routine_reads_back_as_the_same(path: Path, catalogue: Catalogue):
    routine = read_routine(path.read_text("utf-8"), catalogue)
    again = read_routine(to_yaml(routine, catalogue), catalogue)
    assert again == routine
    assert list(again.exercises) == list(routine.exercises)


def without_remarks(text: str) -> list[str]:
    lines = (re.sub(r"\s+#.*", "", line) for line in text.splitlines())
    return [line for line in lines if line and not line.startswith("#")]


def words_and_order(lines: list[str]) -> list[str]:
    """Give lines without what is a matter of taste: breaks of long texts, quotes."""
    return " ".join(lines).replace('"', "").replace(", at_most: 3", "").split()


@each_shipped
def test_what_persons_wrote_is_what_is_written(path: Path, catalogue: Catalogue):
    text = path.read_text("utf-8")
    written = to_yaml(read_routine(text, catalogue), catalogue)
    same = words_and_order(without_remarks(text)) == words_and_order(written.splitlines())
    # It says `sets` after `amrap` where all others say it before.
    assert same is (path.stem != "hip-check")


def test_a_file_with_everything_reads_back_as_the_same(catalogue: Catalogue):
    routine = read_routine(RICH.read_text("utf-8"), catalogue)
    assert read_routine(to_yaml(routine, catalogue), catalogue) == routine


# Whatever a person may mean


@settings(max_examples=100, deadline=None)
@given(routines())
def test_what_is_written_reads_back_as_the_same(routine: Routine):
    text = to_yaml(routine, KNOWN)
    assert read_routine(text, KNOWN) == routine
    assert to_yaml(read_routine(text, KNOWN), KNOWN) == text
    assert max(map(len, text.splitlines())) < 1000


def said(node):
    if isinstance(node, TextNode):
        return node.text
    if isinstance(node, ListNode):
        return [said(item) for item in node.items]
    assert isinstance(node, MapNode)
    return {key: said(value) for key, (_, value) in node.entries.items()}


made_of_pieces = st.lists(st.sampled_from(PIECES + BREAKS + [" ", " "]), min_size=1, max_size=60)
texts = (
    (made_of_pieces.map("".join) | st.text(min_size=1))
    .map(str.strip)
    .filter(lambda text: text and not _find_bad(text))
)


@settings(max_examples=300, deadline=None)
@example("Fetch the roller.  Then the mat, and 'then' #1: " + "wait " * 30 + "here")
@example("- not a list\n\n  of words\n# or a remark")
@example("x" * 200)
@given(texts)
def test_any_text_can_stand_anywhere(text: str):
    tree = Map(
        {
            "a": text,
            "b": Map({"c": text, "d": Row([text, text])}),
            "e": Row([Map({"f": text}), text], rows=True),
            "g": Row([Map({"h": text, "i": Map({"j": text})})], rows=True),
        }
    )
    root, problems = parse(document(tree))
    assert not problems
    assert root is not None
    assert said(root) == {
        "a": text,
        "b": {"c": text, "d": [text, text]},
        "e": [{"f": text}, text],
        "g": [{"h": text, "i": {"j": text}}],
    }


# How it looks


def test_numbers_are_written_as_people_say_them():
    assert lines_of(
        item(
            reps=(Amount(8, 12, 8),),
            hold_ms=Amount.of(1_500),
            sets=Amount(2, 4, 3),
            switch_ms=90_000,
            rest=Rests(500, Rest(RestKind.TIMED, Amount(60_000, 120_000, 60_000))),
            ready_ms=150_000,
            change_ms=-1,
        ),
        item(hold_ms=Amount(60_000, 300_000, 60_000), rest=Rests(sets=Rest(RestKind.SAME))),
    ) == [
        "  - exercise: squat",
        "    reps: 8-12",
        "    hold: 1.5 s",
        "    sets: {min: 2, max: 4, start: 3}",
        "    switch: 90 s",
        "    rest: {reps: 0.5 s, sets: 60-120 s}",
        "    ready: 2 min 30 s",
        "    change: auto",
        "  - exercise: squat",
        "    hold: 1-5 min",
        "    rest: same",
    ]


def test_what_goes_without_saying_is_not_said():
    parts = (Part(say("neutral"), reps=5), Part(say("toe in"), reps=5))
    assert lines_of(
        item(reps=(Amount.of(8), Amount.of(10)), sets=Amount.of(2)),
        item(parts=parts, reps=(Amount.of(10),)),
        item(reps=(Amount.of(4),), directions=("left", "right"), sides=Sides.NONE),
        Group(say("Warm-up"), (item(reps=(Amount.of(4),)),)),
    ) == [
        "  - exercise: squat",
        "    reps: [8, 10]",
        "  - exercise: squat",
        "    parts: [{reps: 5, say: neutral}, {reps: 5, say: toe in}]",
        "  - exercise: squat",
        "    reps: 4",
        "    directions: [left, right]",
        "  - group: Warm-up",
        "    items:",
        "      - exercise: squat",
        "        reps: 4",
    ]


def test_long_texts_are_folded_and_short_ones_stand_in_a_line():
    long = "Put the roller below the hip, near the flat bone, and wait until it is warm there. "
    assert lines_of(
        Card(Text((("en", "Fetch it."), ("de", "Hol sie.")))),
        Card(Text((("en", long + long.strip()), ("de", "Kurz: so.")))),
        Card(say("One\n\n- two")),
    ) == [
        "  - card: {en: Fetch it., de: Hol sie.}",
        "  - card:",
        "      en: >-",
        "        Put the roller below the hip, near the flat bone, and wait until it is warm there."
        " Put the roller",
        "        below the hip, near the flat bone, and wait until it is warm there.",
        '      de: "Kurz: so."',
        "  - card: |-",
        "      One",
        "",
        "      - two",
    ]


def test_only_what_an_item_says_of_its_exercise_is_written_there():
    other = replace(STEP, cues=(say("Press your heels together"),), stop=say("Stop when it hurts."))
    assert lines_of(item(other, reps=(Amount.of(3),))) == [
        "  - exercise: step_up",
        "    reps: 3",
        "    cues: [Press your heels together]",
        "    stop: Stop when it hurts.",
    ]


def test_a_weight_is_written_as_its_author_did():
    loads = (Load(grams=2_268, shown="5 lb"), Load(grams=2_500), Load(grams=500, shown="5 kg"))
    lines = lines_of(*(item(reps=(Amount.of(1),), load=load) for load in loads))
    assert lines[2::3] == ["    load: 5 lb", "    load: 2.5 kg", "    load: 500 g"]


def test_a_head_reads_like_one():
    routine = Routine(
        say("Hips: daily"),
        (item(reps=(Amount.of(8),)),),
        sources=(Source("A book"),),
        defaults=Dose(rest=Rests(sets=Rest(RestKind.UNTIL_READY)), ready_ms=5_000),
        assumed=("squat.reps", "ready"),
        tags=("daily",),
    )
    assert to_yaml(routine, KNOWN).splitlines() == [
        "format: kneetimer/1",
        'title: "Hips: daily"',
        "tags: [daily]",
        "source: A book",
        "defaults: {ready: 5 s, rest: until ready}",
        "items:",
        "  - exercise: squat",
        "    reps: 8",
        "assumed: [squat.reps, ready]",
    ]


# Figures


OWN = """\
format: kneetimer/1
title: T
exercises:
  wave: {name: Wave, position: side-lying, dose: {reps: 5}, figure: clamshell}
items:
- exercise: wave
"""


def test_a_figure_of_the_catalogue_is_named(catalogue: Catalogue):
    routine = read_routine(OWN, catalogue)
    assert "    figure: clamshell\n" in to_yaml(replace(routine, text=""), catalogue)


def test_a_figure_of_its_own_is_taken_from_the_file(catalogue: Catalogue):
    drawn = (assets_folder() / "exercises" / "clamshell.yaml").read_text("utf-8")
    figure = drawn.split("figure:\n")[1].split("\nsource")[0].replace("92 20.5", "93 20.5")
    inner = "\n".join(f"    {line}" for line in figure.splitlines())
    text = (
        OWN.replace("{name", "\n    name")
        .replace(", ", "\n    ")
        .replace("figure: clamshell}", f"figure:\n{inner}")
    )
    routine = read_routine(text, catalogue)
    read = routine.exercises["wave"].figure
    assert read is not None
    assert read not in [exercise.figure for exercise in catalogue.values()]
    assert read_routine(to_yaml(routine, catalogue), catalogue) == routine
    edited = replace(routine, title=say("U"), text="")
    assert read_routine(to_yaml(edited, catalogue, routine), catalogue) == edited
    with pytest.raises(CannotWriteError, match="figure of 'wave' is not one of the catalogue"):
        to_yaml(edited, catalogue)


# What no file can say


def test_what_a_file_cannot_say_is_refused_in_plain_words():
    stranger = replace(SQUAT, id="stranger")
    with pytest.raises(CannotWriteError, match="There is no exercise 'stranger'"):
        lines_of(item(stranger, reps=(Amount.of(1),)))
    with pytest.raises(CannotWriteError, match="another exercise 'squat' than the file"):
        lines_of(item(replace(SQUAT, tempo=None), reps=(Amount.of(1),)))
    with pytest.raises(CannotWriteError, match="cannot be written as a file: this says no dose"):
        lines_of(item())
    with pytest.raises(CannotWriteError, match="it would say something else"):
        lines_of(Card(say(" spaces around ")))
    with pytest.raises(CannotWriteError, match="it would say something else"):
        lines_of(item(replace(STEP, cues=()), reps=(Amount.of(1),)))


def test_keys_and_what_is_implied_are_settled():
    routine = Routine(say("T"), (item(reps=(Amount.of(1),)), item(directions=("in", "out"))))
    again = settled(routine)
    assert [it.key for it in again.items] == ["squat", "squat/2"]
    assert isinstance(again.items[1], ExerciseItem)
    assert again.items[1].dose.sides is Sides.NONE
