"""What is offered where the cursor is: `|` in literal texts, and any cut of the shipped files."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.storage import paths
from kneetimer.storage.completion import Completer
from kneetimer.storage.cursor_place import Level, Writes
from kneetimer.storage.cursor_scan import LONGEST, place_at
from kneetimer.storage.item_reader import EXERCISE_ITEM, FORMS
from kneetimer.storage.routine_file import ROUTINE
from kneetimer.storage.schema import routine_schema

NAMES = {"clamshell": "Clamshell", "glute_bridge": "Bridge", "step_up": "Step-up", "lunge": "Lunge"}
COMPLETER = Completer(routine_schema(NAMES), NAMES)
SIDES = ["none", "each", "left", "right", "affected", "affected first"]
HEAD = "format: kneetimer/1\ntitle: A\nitems:\n"
ITEM = HEAD + "  - exercise: clamshell\n"
FILES = [path.read_text("utf-8") for path in sorted(paths.routines_folder().glob("*.yaml"))]


def cut(text):
    at = text.index("|")
    return text[:at] + text[at + 1 :], at


def offered(text):
    """Give the word that would be replaced, and what is offered, keys with a colon."""
    completion = COMPLETER.at(*cut(text))
    if completion is None:
        return None
    whole, _ = cut(text)
    words = [one.word + ":" * one.is_key for one in completion.proposals]
    return whole[completion.start : completion.end], words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ti|", ("ti", ["title:"])),
        ("format: |", ("", ["kneetimer/1"])),
        ("title: A\nde|", ("de", ["description:", "defaults:"])),
        ("title: A\n  de|", None),
        (HEAD + "  - ca|", ("ca", ["card:"])),
        (HEAD + "  - exercise: cl|", ("cl", ["clamshell"])),
        (HEAD + "  - exercise: bri|", ("bri", ["glute_bridge"])),
        (HEAD + "  - exercise: step u|", ("step u", ["step_up"])),
        (HEAD + "  - exercise: lu|ng", ("lung", ["lunge"])),
        (HEAD + "  - exercise: |  # which?", None),
        (HEAD + "  - card: A\n    |", ("", ["optional:"])),
        (HEAD + "  - group: A\n    |\n    items: []", ("", ["rounds:", "rest:", "optional:"])),
        (HEAD + "  - group: A\n    items:\n    - ac|", ("ac", ["activity:"])),
        (HEAD + "  - group: A\n    items:\n    - card: A\n    ro|", ("ro", ["rounds:"])),
        (ITEM + "    si|\n    reps: 1", ("si", ["sides:", "side_sets:", "split_sides:"])),
        (ITEM + "    si|\n    sides: each", ("si", ["side_sets:", "split_sides:"])),
        (ITEM + "    si|des: each", ("sides", ["sides:", "side_sets:", "split_sides:"])),
        (ITEM + "    sides:|", None),
        (ITEM + "    sides: |", ("", SIDES)),
        (ITEM + "    sides: ea|", ("ea", ["each"])),
        (ITEM + "    sides: each|", None),
        (ITEM + "    sides: affected|", ("affected", ["affected", "affected first"])),
        (ITEM + "    order: alt|", ("alt", ["alternate sets", "alternate reps"])),
        (ITEM + "    position: hands a|", ("hands a", ["hands and knees"])),
        (ITEM + "    optional: |", ("", ["true", "false"])),
        (ITEM + "    pace: |\n    reps: 1", ("", ["timed", "manual"])),
        (ITEM + "    rest: |", ("", ["until ready", "same", "?"])),
        (ITEM + "    rest:\n      un|", ("un", ["until ready", "until:"])),
        (ITEM + "    rest:\n      un|til: ready", None),
        (
            ITEM + "    rest: {items: 60 s, |}",
            ("", ["min:", "max:", "start:", "until:", "reps:", "sets:"]),
        ),
        (ITEM + "    tempo: {move: s|}", ("s", ["slow"])),
        (ITEM + "    tempo: {move: slow |}", None),
        (ITEM + "    tempo: {move: slow}|", None),
        (ITEM + "    tempo: {hold: 5 s, |\n      move: slow}", ("", ["return:", "pause:"])),
        (ITEM + "    parts: [{reps: 5, say: neutral}, {re|}]", ("re", ["reps:"])),
        (ITEM + "    directions: [left, |]", None),
        (ITEM + "    note: Say no|w", None),
        (ITEM + '    note: "si|"', None),
        (ITEM + "    # si|", None),
        (ITEM + "    note: >\n      si|\n    reps: 10", None),
        (ITEM + "    note: >\n      A\n    tem|", ("tem", ["tempo:"])),
        (HEAD + "  - {exercise: cl|}", ("cl", ["clamshell"])),
        (HEAD + "  - {exercise: cl|\n  - card: A", ("cl", ["clamshell"])),
        (
            HEAD + "  - {exercise: clamshell, si|, sides: each}",
            ("si", ["side_sets:", "split_sides:"]),
        ),
        (
            HEAD + "  - {si|des: each, exercise: clamshell}",
            ("sides", ["sides:", "side_sets:", "split_sides:"]),
        ),
        (HEAD + "  - {ca|}", ("ca", ["card:"])),
        ("exercises:\n  mine: {name: A}\n" + HEAD + "  - exercise: mi|", ("mi", ["mine"])),
        ("exercises:\n  mine: {position: si|}", ("si", ["sitting", "side-lying"])),
        ("exercises:\n  mine:\n    wo|", ("wo", ["works:"])),
        ("defaults: {re|}", ("re", ["reps:", "relax:", "rest:", "rest_after_last:", "ready:"])),
        ("defaults:\n  sw|\nitems: []", ("sw", ["switch:"])),
        ("source:\n- li|", ("li", ["link:"])),
        ("title: {e|}", None),
        ("x-mine: {a|}", None),
        ("x-mine: t|", None),
    ],
)
def test_what_is_offered(text, expected):
    if expected is None:
        assert offered(text) is None or not offered(text)[1]
    else:
        assert offered(text) == expected


def test_an_empty_file_is_offered_every_key_of_a_routine():
    assert offered("|") == ("", [f"{key}:" for key in ROUTINE.fields])


def test_a_new_item_is_offered_what_tells_its_sort_first():
    _, words = offered(HEAD + "  - |")
    assert words[: len(FORMS)] == [f"{form}:" for form in FORMS]


def test_an_exercise_is_offered_every_key_that_the_loader_reads():
    _, words = offered(ITEM + "    |")
    assert words == [f"{key}:" for key in EXERCISE_ITEM.fields if key != "exercise"]


def test_own_exercises_come_before_the_catalogue_and_names_are_told():
    text, at = cut("exercises: {mine: {name: A}}\n" + HEAD + "  - exercise: |")
    proposals = COMPLETER.at(text, at).proposals
    assert [(one.word, one.name) for one in proposals[:2]] == [
        ("mine", ""),
        ("clamshell", "Clamshell"),
    ]


@pytest.mark.parametrize(
    ("key", "in_line"), [("sides", True), ("rest", True), ("items", False), ("effort", False)]
)
def test_what_may_stand_behind_a_key_in_its_line(key, in_line):
    text = HEAD + ("  - group: A\n    |" if key == "items" else "  - exercise: clamshell\n    |")
    found = {one.word: one.in_line for one in COMPLETER.at(*cut(text)).proposals}
    assert found[key] is in_line


def test_the_way_to_the_cursor():
    place = place_at(*cut(ITEM + "    rest: {sets: 30 s, it|ems: 60 s}\n    reps: 3\n"))
    assert place.levels == (
        Level("items", frozenset({"format", "title", "items"})),
        Level(None),
        Level("rest", frozenset({"exercise", "rest", "reps"})),
    )
    assert (place.writes, place.keys, place.in_flow) == (Writes.KEY, {"sets"}, True)


def test_too_long_a_text_is_left_alone():
    assert place_at("#" * (LONGEST + 1), 0) is None


def test_windows_lines():
    text, at = cut((ITEM + "    si|\n    reps: 10\n").replace("\n", "\r\n"))
    assert [one.word for one in COMPLETER.at(text, at).proposals] == [
        "sides",
        "side_sets",
        "split_sides",
    ]


@given(st.sampled_from(FILES), st.data())
def test_any_cut_of_a_shipped_file_is_borne(text, data):
    end = data.draw(st.integers(0, len(text)))
    begin = data.draw(st.integers(0, end))
    text = text[:begin] + text[end:]
    at = data.draw(st.integers(0, len(text)))
    found = COMPLETER.at(text, at)
    if found is not None:
        assert 0 <= found.start <= at <= found.end <= len(text)
        assert "\n" not in text[found.start : found.end]


@given(st.text(alphabet="ab-:{}[], \n#\"'|>&\t\r?", max_size=40), st.data())
def test_any_text_is_borne(text, data):
    at = data.draw(st.integers(0, len(text)))
    place = place_at(text, at)
    assert place is None or 0 <= place.start <= at <= place.end <= len(text)
