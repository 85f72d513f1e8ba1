"""Changes to a routine, and taking them back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.dose import Amount
from kneetimer.core.edits import (
    Undo,
    change,
    duplicate,
    insert,
    item_at,
    move,
    remove,
    with_keys,
)
from kneetimer.core.routine import Activity, Card, Check, Choice, Group
from kneetimer.core.text import Text
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, PLANK, item, routine

A, B, C, D = (item(what, reps=3) for what in (BRIDGE, CLAMSHELL, LUNGE, PLANK))
PAIR = Group(Text.plain("Pair"), (B, C))
EITHER = Choice(1, (C, D))
FLAT = routine(A, B, C)
NESTED = routine(A, PAIR, D, EITHER)


def shown(what):
    """Give the keys, those inside in a list after their own."""

    def row(items):
        said = []
        for one in items:
            said.append(one.key)
            inside = getattr(one, "items", getattr(one, "options", ()))
            if inside:
                said.append(row(inside))
        return said

    return row(what.items)


class TestOneAtATime:
    def test_put_in(self):
        assert shown(insert(FLAT, (1,), [D, C])) == [
            "bridge",
            "plank",
            "lunge",
            "clamshell",
            "lunge/2",
        ]
        assert shown(insert(FLAT, (3,), [D])) == ["bridge", "clamshell", "lunge", "plank"]
        assert shown(insert(NESTED, (1, 0), [D]))[2] == ["plank", "clamshell", "lunge"]

    def test_take_out(self):
        assert shown(remove(FLAT, [(0,), (2,)])) == ["clamshell"]
        assert shown(remove(NESTED, [(1, 0), (2,), (3, 1)])) == [
            "bridge",
            "group/1",
            ["lunge"],
            "choice/1",
            ["lunge/2"],
        ]

    def test_change(self):
        other = item(PLANK, hold=30)
        assert change(FLAT, (1,), other).items[1].exercise is PLANK
        assert change(NESTED, (3, 0), other).items[3].options[0].exercise is PLANK

    def test_copy(self):
        assert shown(duplicate(FLAT, [(0,), (2,)])) == [
            "bridge",
            "bridge/2",
            "clamshell",
            "lunge",
            "lunge/2",
        ]

    @pytest.mark.parametrize(
        ("places", "to", "keys"),
        [
            ([(0,)], (3,), ["clamshell", "lunge", "bridge"]),
            ([(2,)], (0,), ["lunge", "bridge", "clamshell"]),
            ([(0,), (2,)], (1,), ["bridge", "lunge", "clamshell"]),
            ([(0,), (1,)], (3,), ["lunge", "bridge", "clamshell"]),
            ([(1,)], (1,), ["bridge", "clamshell", "lunge"]),
            ([(1,)], (2,), ["bridge", "clamshell", "lunge"]),
        ],
    )
    def test_move(self, places, to, keys):
        assert shown(move(FLAT, places, to)) == keys

    def test_into_a_group_and_out_of_it(self):
        assert shown(move(NESTED, [(0,)], (1, 1))) == [
            "group/1",
            ["clamshell", "bridge", "lunge"],
            "plank",
            "choice/1",
            ["lunge/2", "plank/2"],
        ]
        assert shown(move(NESTED, [(1, 0)], (0,)))[:4] == [
            "clamshell",
            "bridge",
            "group/1",
            ["lunge"],
        ]

    def test_not_into_itself(self):
        with pytest.raises(ValueError, match="inside itself"):
            move(NESTED, [(1,)], (1, 0))

    @pytest.mark.parametrize("where", [(), (9,), (0, 0), (1, 9), (-1,), (9, 0)])
    def test_where_nothing_is(self, where):
        with pytest.raises(LookupError):
            item_at(NESTED, where)
        with pytest.raises(LookupError):
            change(NESTED, where, A)
        with pytest.raises(LookupError):
            remove(NESTED, [where])

    def test_inside_of_what_has_no_inside(self):
        with pytest.raises(LookupError, match="nothing stands inside"):
            insert(FLAT, (0, 0), [D])

    def test_the_words_of_the_file_do_not_fit_any_more(self):
        assert remove(replace(FLAT, text="format: …"), [(0,)]).text == ""


def test_keys_are_those_of_a_file():
    items = (
        Card(Text.plain("One")),
        Activity(Text.plain("Walk"), Amount.of(60_000)),
        Check(Text.plain("Well?")),
        Card(Text.plain("Two")),
        Group(Text.plain("G"), (A, A)),
    )
    keyed = with_keys(items)
    assert [one.key for one in keyed] == ["card/1", "activity/1", "check/1", "card/2", "group/1"]
    assert [one.key for one in keyed[4].items] == ["bridge", "bridge/2"]


class TestUndo:
    def test_back_and_forth(self):
        undo = Undo(FLAT, "text")
        assert (undo.can_undo, undo.can_redo) == ("", "")
        two = remove(FLAT, [(0,)])
        undo.make(two, "less", "Delete")
        assert (undo.can_undo, undo.can_redo) == ("Delete", "")
        assert undo.undo().routine is FLAT
        assert undo.now.text == "text"
        assert (undo.can_undo, undo.can_redo) == ("", "Delete")
        assert undo.undo().routine is FLAT
        assert undo.redo().routine is two
        assert undo.redo().routine is two

    def test_the_words_that_somebody_wrote_last(self):
        undo = Undo(FLAT, "opened")
        undo.make(remove(FLAT, [(0,)]), "", "Delete")
        assert undo.written.text == "opened"
        undo.make(FLAT, "typed", "Text")
        undo.make(remove(FLAT, [(1,)]), "", "Delete")
        assert undo.written.text == "typed"
        undo.write("saved")
        assert (undo.written.text, undo.now.name) == ("saved", "Delete")
        undo.undo()
        assert undo.written.text == "typed"
        undo.undo()
        assert undo.written.text == "opened"

    def test_nobody_wrote_anything(self):
        undo = Undo(FLAT)
        undo.make(remove(FLAT, [(0,)]), "", "Delete")
        assert (undo.written.routine, undo.written.text) == (FLAT, "")

    def test_another_change_forgets_what_was_taken_back(self):
        undo = Undo(FLAT)
        undo.make(remove(FLAT, [(0,)]), "", "Delete")
        undo.undo()
        undo.make(duplicate(FLAT, [(0,)]), "", "Copy")
        assert (undo.can_undo, undo.can_redo) == ("Copy", "")

    def test_letters_of_one_word_are_one_change(self):
        undo = Undo(FLAT)
        for title in ("H", "Hi", "Hip"):
            undo.make(routine(A, title=title), title, "Title", joins=True)
        assert undo.now.text == "Hip"
        assert undo.undo().routine is FLAT
        undo.make(FLAT, "", "Order", joins=True)
        undo.make(FLAT, "", "Title", joins=True)
        assert undo.can_undo == "Title"
        undo.undo()
        assert undo.can_undo == "Order"


@given(st.data())
def test_any_changes_taken_back_one_by_one_give_the_same(data):
    undo, seen = Undo(NESTED), [NESTED]
    for _ in range(data.draw(st.integers(1, 8))):
        now = undo.now.routine
        number = data.draw(st.integers(0, max(0, len(now.items) - 1)))
        what = data.draw(st.sampled_from(["remove", "insert", "copy", "move"]))
        if what == "insert" or not now.items:
            new = insert(now, (number,), [D])
        elif what == "remove":
            new = remove(now, [(number,)])
        elif what == "copy":
            new = duplicate(now, [(number,)])
        else:
            new = move(now, [(number,)], (data.draw(st.integers(0, len(now.items))),))
        keys = [one.key for one in new.items]
        assert len(keys) == len(set(keys))
        undo.make(new, "", what)
        seen.append(new)
    for before in reversed(seen[:-1]):
        assert undo.undo().routine == before
