"""The author's file stays the author's: only what was changed is changed."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core import edits
from kneetimer.core.dose import Amount, Blocks, TempoDose
from kneetimer.core.edits import remove
from kneetimer.core.exercise import Catalogue
from kneetimer.core.routine import Card, Choice, ExerciseItem, Group
from kneetimer.core.text import Text
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.exercise_writer import CannotWriteError
from kneetimer.storage.paths import assets_folder, routines_folder
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_keeping import CannotKeepError, keep
from kneetimer.storage.routine_writer import routine_words, settled, to_yaml
from kneetimer.storage.shelf import make_library
from tests.storage.written import KNOWN, Hand, doses, items, known_with, line, routines, texts

SHIPPED = routine_files(routines_folder())


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_folder() / "exercises")


def say(words):
    return Text.plain(words)


# Whatever somebody wrote, and whatever is changed


def places_of(routine):
    """Give the places of all items, inner ones too."""
    found = []

    def walk(row, above):
        for number, item in enumerate(row):
            found.append((*above, number))
            walk(edits.inner(item), (*above, number))

    walk(routine.items, ())
    return found


@st.composite
def changed(draw, routine):  # noqa: PLR0911 - one for each sort of change
    """Give a routine after one change, and what was done."""
    places = places_of(routine)
    where = draw(st.sampled_from(places))
    item = edits.item_at(routine, where)
    row = edits.item_at(routine, where[:-1]) if len(where) > 1 else None
    alone = len(edits.inner(row) if row is not None else routine.items) == 1
    what = draw(st.sampled_from(["dose", "move", "insert", "delete", "title", "double", "tags"]))
    if what == "dose" and isinstance(item, ExerciseItem):
        return what, edits.change(routine, where, replace(item, dose=draw(doses())))
    if what == "insert":
        new = draw(items(known_with(routine.exercises)))
        return what, edits.insert(routine, where, [new])
    if what == "delete" and not alone and not isinstance(row, Choice):
        return what, edits.remove(routine, [where])
    if what == "double":
        return what, edits.duplicate(routine, [where])
    if what == "move" and not alone and not isinstance(row, Choice):
        to = draw(st.sampled_from([p for p in places if p[: len(where)] != where] or [where]))
        return what, edits.move(routine, [where], to)
    if what == "tags":
        return what, replace(routine, tags=tuple(draw(st.lists(line, max_size=4))), text="")
    return "title", replace(routine, title=draw(texts()), text="")


@st.composite
def cases(draw):
    """Give a file as somebody wrote it, with what it says, and what it shall say."""
    before = draw(routines())
    text = Hand(Random(draw(st.integers(0, 10_000)))).write(routine_words(before, KNOWN))
    what, after = draw(changed(before))
    return text, before, what, after


def remarks(text):
    return [int(number) for number in re.findall(r"# remark (\d+)", text)]


OTHER_KEY = r"^(?!['\"]?(title|tags)\b)['\"\w]"
ITEM = r"^\s*- ['\"]?(exercise|card|group|choose)\b"


def between(text, first, last):
    """Give the lines from one remark to another."""
    lines = text.splitlines()
    at = {n: i for i, row in enumerate(lines) for n in remarks(row)}
    return "\n".join(lines[at[first] : at[last] + 1])


@settings(max_examples=150, deadline=None)
@given(cases())
def test_the_file_says_the_change_and_keeps_its_remarks(case):
    text, before, what, after = case
    read = read_routine(text, KNOWN)
    assert read == before
    assert keep(text, read, before, KNOWN) is text

    kept = keep(text, read, after, KNOWN)

    assert read_routine(kept, KNOWN) == settled(after)
    assert len(remarks(kept)) == len(set(remarks(kept)))
    lost = set(remarks(text)) - set(remarks(kept))
    if what in ("insert", "double"):
        assert not lost
        assert keep(kept, after, before, KNOWN) == text
    elif what == "move":
        # In brackets there is no place for them.
        assert not lost or re.search(r"(items|from): \[", text)
    elif what == "dose":
        # Keys may go from two places of an item, and what stands between them stays.
        assert not lost or not re.search(ITEM, between(text, min(lost), max(lost)), re.M)
    elif what in ("title", "tags"):
        # A language or a tag may go from two places with one between them that stays.
        assert not lost or not re.search(OTHER_KEY, between(text, min(lost), max(lost)), re.M)
    else:
        # What is gone was in one place.
        assert not lost or len(lost) == max(lost) - min(lost) + 1
    newline = "\r\n" if "\r\n" in text else "\n"
    assert kept.count("\n") == kept.count(newline)


@settings(max_examples=30, deadline=None)
@given(st.data())
def test_all_changes_undone_are_the_same_bytes(data):
    """The text of the file as it was opened is what every state of the editor is put into."""
    before = data.draw(routines())
    text = Hand(Random(data.draw(st.integers(0, 10_000)))).write(routine_words(before, KNOWN))
    read = read_routine(text, KNOWN)
    undo = edits.Undo(read, text)
    for _ in range(3):
        what, after = data.draw(changed(undo.now.routine))
        undo.make(after, keep(text, read, after, KNOWN), what)
    while undo.can_undo:
        step = undo.undo()
        assert step.text == keep(text, read, step.routine, KNOWN)
    assert keep(text, read, undo.now.routine, KNOWN) == text


# What ships


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_a_shipped_file_stays_as_it_is(path, catalogue):
    text = path.read_text("utf-8")
    routine = read_routine(text, catalogue)
    assert keep(text, routine, replace(routine, text=""), catalogue) == text
    for number in range(len(routine.items)):
        without = edits.remove(routine, [(number,)])
        assert keep(text, routine, without, catalogue) != text
        moved = edits.move(routine, [(number,)], (0,))
        kept = keep(text, routine, moved, catalogue)
        assert sorted(kept.splitlines()) == sorted(text.splitlines())
        assert keep(kept, moved, routine, catalogue) == text


def test_a_copy_can_be_taken_back():
    text = "format: kneetimer/1\ntitle: T\nitems:\n- card: 'A'   # first\n- card: B\n- card: C\n"
    read = read_routine(text, KNOWN)
    twice = edits.duplicate(read, [(0,)])
    assert keep(keep(text, read, twice, KNOWN), twice, read, KNOWN) == text


# One change at a time, in a file with all sorts of habits

TEXT = """\
# My morning.

format: kneetimer/1
title:   'Mine'
x-made: {by: me}
items:
  # Warm first.
  - exercise: squat         # slowly
    reps: 10                # or 8
    tempo: 1-5-3-1
    x-why: knees

  # These two together.
  -   group: "Both"
      items:
      - {exercise: step_up, reps: [8],  hold: 0:05}     # high
      # The low one.
      - exercise: squat
        reps: {min: 8, max: 12}
        note: >
          Keep the knee over the toes and
          do not hurry at all.
        # That was it.
  - exercise: tender_spot
    blocks: {count: 4,   work: 30 s}
    detour: {exercise: tender_spot, at_most: 3}
# The end.
"""


@pytest.fixture
def routine():
    return read_routine(TEXT, KNOWN)


def with_dose(routine, where, **dose):
    item = edits.item_at(routine, where)
    return edits.change(routine, where, replace(item, dose=replace(item.dose, **dose)))


def difference(routine, after):
    """Give the lines that went and the lines that came."""
    kept = keep(TEXT, routine, after, KNOWN)
    old, new = TEXT.splitlines(), kept.splitlines()
    while old and new and old[0] == new[0]:
        del old[0], new[0]
    while old and new and old[-1] == new[-1]:
        del old[-1], new[-1]
    return old, new


def test_a_number_is_changed_in_its_place(routine):
    after = with_dose(routine, (0,), reps=(Amount(8, 12, 8),))
    assert difference(routine, after) == (
        ["    reps: 10                # or 8"],
        ["    reps: 8-12              # or 8"],
    )


def test_a_range_stays_the_mapping_that_it_was(routine):
    after = with_dose(routine, (1, 1), reps=(Amount(8, 15, 10),))
    assert difference(routine, after) == (
        ["        reps: {min: 8, max: 12}"],
        ["        reps: {min: 8, max: 15, start: 10}"],
    )


def test_what_stands_in_braces_is_changed_there(routine):
    blocks = Blocks(Amount.of(5), Amount.of(30_000), 5_000)
    assert difference(routine, with_dose(routine, (2,), blocks=blocks)) == (
        ["    blocks: {count: 4,   work: 30 s}"],
        ["    blocks: {count: 5,   work: 30 s,   rest: 5 s}"],
    )
    after = with_dose(routine, (1, 0), hold_ms=None, sets=Amount.of(2))
    assert difference(routine, after) == (
        ["      - {exercise: step_up, reps: [8],  hold: 0:05}     # high"],
        ["      - {exercise: step_up, reps: [8], sets: 2}     # high"],
    )


def test_a_new_key_stands_where_it_belongs(routine):
    after = with_dose(routine, (0,), hold_ms=Amount.of(5_000), sets=Amount.of(2))
    assert difference(routine, after) == ([], ["    hold: 5 s", "    sets: 2"])
    after = replace(routine, description=say("A: b"), tags=("daily",), text="")
    assert difference(routine, after) == ([], ['description: "A: b"', "tags: [daily]"])


def test_a_key_goes_with_its_line(routine):
    after = with_dose(routine, (0,), tempo=None)
    assert difference(routine, after) == (["    tempo: 1-5-3-1"], [])


def test_quotes_stay(routine):
    after = replace(routine, title=say("It's mine"), text="")
    assert difference(routine, after) == (["title:   'Mine'"], ["title:   'It''s mine'"])


def test_a_folded_text_stays_folded_and_as_wide(routine):
    item = edits.item_at(routine, (1, 1))
    after = edits.change(routine, (1, 1), replace(item, note=say("Keep the knee over the toes.")))
    assert difference(routine, after) == (
        ["          Keep the knee over the toes and", "          do not hurry at all."],
        ["          Keep the knee over the toes."],
    )


def test_what_goes_without_saying_may_be_said(routine):
    assert difference(routine, with_dose(routine, (2,), sets=Amount.of(1)))[1] == ["    sets: 1"]
    item = edits.item_at(routine, (2,))
    detour = replace(item.dose.detour, at_most=5)
    assert difference(routine, with_dose(routine, (2,), detour=detour)) == (
        ["    detour: {exercise: tender_spot, at_most: 3}"],
        ["    detour: {exercise: tender_spot, at_most: 5}"],
    )


def test_an_item_moves_with_its_comments(routine):
    after = edits.move(routine, [(0,)], (2,))
    kept = keep(TEXT, routine, after, KNOWN)
    assert sorted(kept.splitlines()) == sorted(TEXT.splitlines())
    begin = kept.index("  # Warm first.")
    assert kept[begin:].splitlines()[:7] == [
        "  # Warm first.",
        "  - exercise: squat         # slowly",
        "    reps: 10                # or 8",
        "    tempo: 1-5-3-1",
        "    x-why: knees",
        "  - exercise: tender_spot",
        "    blocks: {count: 4,   work: 30 s}",
    ]
    assert kept.index("# That was it.") < begin


def test_an_item_takes_its_comments_along_into_a_group(routine):
    first, *others = routine.items
    first = replace(first, dose=replace(first.dose, sets=Amount.of(3)))
    group = Group(say("All"), (Card(say("Go.")), first))
    after = replace(routine, items=edits.with_keys((group, *others)), text="")
    assert difference(routine, after)[1] == [
        "  - group: All",
        "    items:",
        "      - card: Go.",
        "      # Warm first.",
        "      - exercise: squat         # slowly",
        "        reps: 10                # or 8",
        "        sets: 3",
        "        tempo: 1-5-3-1",
        "        x-why: knees",
    ]


def test_an_item_takes_its_comments_along_out_of_a_group(routine):
    after = edits.move(routine, [(1, 1)], (3,))
    kept = keep(TEXT, routine, after, KNOWN)
    assert kept.endswith(
        """\
  # The low one.
  - exercise: squat
    reps: {min: 8, max: 12}
    note: >
      Keep the knee over the toes and
      do not hurry at all.
    # That was it.
# The end.
"""
    )


def test_an_item_goes_with_the_comments_that_are_about_it(routine):
    gone, came = difference(routine, edits.remove(routine, [(0,)]))
    assert came == []
    assert gone[0] == "  # Warm first."
    assert gone[-1] == ""
    assert len(gone) == 6


def test_a_new_item_comes_in_the_words_of_the_format(routine):
    squat = replace(edits.item_at(routine, (0,)), dose=replace(routine.items[0].dose, tempo=None))
    after = edits.insert(routine, (1, 1), [squat])
    assert difference(routine, after)[1] == ["      - exercise: squat", "        reps: 10"]


def test_other_line_ends_stay(routine):
    text = TEXT.replace("\n", "\r\n")
    read = read_routine(text, KNOWN)
    after = edits.insert(with_dose(read, (0,), sets=Amount.of(2)), (0,), [Card(say("A\nb"))])
    kept = keep(text, read, after, KNOWN)
    assert kept.count("\n") == kept.count("\r\n") == text.count("\n") + 4


def test_a_file_without_a_last_line_end_keeps_that_too():
    text = "format: kneetimer/1\ntitle: T\nitems:\n- card: A\n- card: B"
    read = read_routine(text, KNOWN)
    assert keep(text, read, edits.move(read, [(1,)], (0,)), KNOWN) == (
        "format: kneetimer/1\ntitle: T\nitems:\n- card: B\n- card: A"
    )
    assert (
        keep(text, read, edits.insert(read, (2,), [Card(say("C"))]), KNOWN) == text + "\n- card: C"
    )
    assert keep(text, read, replace(read, tags=("a",), text=""), KNOWN) == text.replace(
        "T\n", "T\ntags: [a]\n"
    )
    assert keep(text, read, replace(read, assumed=("a",), text=""), KNOWN) == (
        text + "\nassumed: [a]\n"
    )


BRACES = """\
format: kneetimer/1
title: T
items:
- {exercise: squat,   # the first
   reps: 5, x-a: b,
   hold: 5 s}
- reps: 3
  # Who?
  exercise: step_up
- {card: "A", optional: yes}
"""


@pytest.mark.parametrize(
    ("dose", "begins"),
    [
        ({"sets": Amount.of(2)}, "   reps: 5, x-a: b,\n   hold: 5 s, sets: 2}"),
        ({"hold_ms": None}, "   reps: 5, x-a: b,\n   }"),
        ({"reps": None}, "   x-a: b,\n   hold: 5 s}"),
    ],
)
def test_comments_between_braces_stay(dose, begins):
    read = read_routine(BRACES, KNOWN)
    kept = keep(BRACES, read, with_dose(read, (0,), **dose), KNOWN)
    old = "   reps: 5, x-a: b,\n   hold: 5 s}"
    assert kept == BRACES.replace(old, begins)


def test_the_first_key_behind_a_dash_can_go():
    read = read_routine(BRACES, KNOWN)
    kept = keep(BRACES, read, with_dose(read, (1,), reps=None, hold_ms=Amount.of(1_000)), KNOWN)
    assert kept == BRACES.replace(
        "- reps: 3\n  # Who?\n  exercise: step_up\n",
        "  # Who?\n- exercise: step_up\n  hold: 1 s\n",
    )


def test_a_file_all_in_braces_can_be_changed():
    text = "{format: kneetimer/1, title: T, items: [{exercise: squat, reps: 5}]}\n"
    read = read_routine(text, KNOWN)
    after = edits.insert(with_dose(read, (0,), tempo=TempoDose(1_000)), (1,), [Card(say("A, b"))])
    assert keep(text, read, after, KNOWN) == (
        "{format: kneetimer/1, title: T, items: "
        '[{exercise: squat, reps: 5, tempo: {move: 1 s}}, {card: "A, b"}]}\n'
    )


ANCHORS = """\
format: kneetimer/1
title: T
items:
- exercise: squat
  reps: &many 10  # ten
- exercise: step_up
  reps: *many
"""


def test_what_another_value_hangs_on_cannot_be_changed_in_its_place():
    read = read_routine(ANCHORS, KNOWN)
    kept = keep(ANCHORS, read, with_dose(read, (1,), reps=(Amount.of(3),)), KNOWN)
    assert kept == ANCHORS.replace("*many", "3")
    after = with_dose(read, (0,), reps=(Amount.of(3),))
    with pytest.raises(CannotKeepError, match="save the routine anew") as error:
        keep(ANCHORS, read, after, KNOWN)
    assert error.value.canonical == to_yaml(after, KNOWN)
    assert read_routine(error.value.canonical, KNOWN) == after


def test_the_text_is_read_where_the_routine_is_not_from_it(routine):
    other = replace(routine, title=say("Other"), text="")
    assert keep(TEXT, other, routine, KNOWN) == TEXT


def test_what_cannot_be_read_or_written_is_told(routine):
    with pytest.raises(RoutineFileError):
        keep("format: kneetimer/1\n", routine, routine, KNOWN)
    with pytest.raises(CannotWriteError):
        keep(TEXT, routine, replace(routine, title=say(""), text=""), KNOWN)
    with pytest.raises(CannotWriteError, match="A group has nothing in it"):
        keep(TEXT, routine, edits.remove(routine, [(1, 0), (1, 1)]), KNOWN)
    with pytest.raises(CannotWriteError):
        keep(TEXT, routine, replace(routine, items=(), text=""), KNOWN)


HABITS = """\
format: kneetimer/1
title:
  # In full.
  Mine
description: |   # as it is
  One line.
tags:   # to find it by
- a
-   # the second
  b
items:
- exercise: step_up
  cues: ["Push up", 'Slowly']
  note: "A note"   # of mine
  x-one: {a: [b]}
  reps: 5
"""


@pytest.mark.parametrize(
    ("change", "lines"),
    [
        (lambda r: replace(r, title=say("New")), {4: "  New"}),
        (lambda r: replace(r, description=say("Two\nlines.")), {6: "  Two\n  lines."}),
        (
            lambda r: replace(r, description=say("A\tb\x85c")),
            {5: 'description: "A\\tb\\Nc"   # as it is', 6: None},
        ),
        (
            lambda r: replace(r, description=Text((("en", "A"), ("de", "B")))),
            {5: "description: {en: A, de: B}   # as it is", 6: None},
        ),
        (lambda r: replace(r, tags=("a", "c")), {10: "  c"}),
        (lambda r: replace(r, tags=("a",)), {9: None, 10: None}),
        (lambda r: replace(r, tags=()), {7: None, 8: None, 9: None, 10: None}),
        (
            lambda r: edits.change(r, (0,), replace(r.items[0], note=say("it's " * 30 + "so"))),
            {14: "  note: >-   # of mine\n    " + "it's " * 20 + "it's\n    " + "it's " * 9 + "so"},
        ),
        (
            lambda r: edits.change(r, (0,), replace(r.items[0], note=say("A\nb"))),
            {14: "  note: |-   # of mine\n    A\n    b"},
        ),
        (
            lambda r: edits.change(
                r,
                (0,),
                replace(
                    r.items[0],
                    exercise=replace(
                        r.items[0].exercise, cues=(say("Down"), say("Slowly: so"), say("Push up"))
                    ),
                ),
            ),
            {13: '  cues: [Down, "Slowly: so", "Push up"]'},
        ),
    ],
)
def test_every_habit_stays(change, lines):
    read = read_routine(HABITS, KNOWN)
    kept = keep(HABITS, read, replace(change(read), text=""), KNOWN)
    rows = dict(enumerate(HABITS.splitlines(), 1))
    # What has comments of its own inside goes with them.
    expected = [new for n in rows if (new := lines.get(n, rows[n])) is not None]
    assert kept.splitlines() == "\n".join(expected).splitlines()


def test_a_group_with_nothing_in_it_is_refused_in_words():
    text = """format: kneetimer/1
title: T
items:
  - group: A
    items:
      - {exercise: clamshell, reps: 10}
"""
    catalogue = make_library().catalogue
    before = read_routine(text, catalogue)
    after = remove(before, [(0, 0)])
    with pytest.raises(CannotWriteError, match="A group has nothing in it"):
        keep(text, before, after, catalogue)
