"""The editor's items as a tree model, what may be dropped where, and what its acts choose."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from kneetimer.core.dose import Amount, Dose, Load
from kneetimer.core.edits import item_at
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Card, Group, exercise_items
from kneetimer.core.text import Text
from kneetimer.gui import editor_acts as acts
from kneetimer.gui.editor_about import about_texts, read_about
from kneetimer.gui.editor_fields import (
    dose_texts,
    read_defaults,
    read_item,
    texts_of,
    with_words,
)
from kneetimer.gui.editor_model import DOSE_ROLE, EXERCISE, ITEM_ROLE, ItemsModel, outermost
from kneetimer.gui.editor_sections import defaults_sections, sections_of
from kneetimer.gui.editor_text import items_as_text, items_from_text
from kneetimer.gui.editor_work import Work
from kneetimer.storage import paths
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import load_routine
from tests.gui.samples import PLAIN, RICH, catalogue, one_item, routine

SHIPPED = routine_files(paths.routines_folder())
FOUR = """format: kneetimer/1
title: Four
items:
  - {exercise: clamshell, reps: 10, sides: each}
  - group: Middle
    rounds: 2
    items:
      - {exercise: glute_bridge, reps: 10}
      - {card: "Rest a little."}
  - {exercise: half_squat, reps: 10}
  - {exercise: lunge, reps: 8, sides: each}
"""


@pytest.fixture
def model(qtbot):
    made = ItemsModel(Profile())
    made.show(routine(FOUR))
    QAbstractItemModelTester(made, QAbstractItemModelTester.FailureReportingMode.Fatal, made)
    return made


def names(model):
    return [model.index_at(where).data() for where in model.places()]


class TestModel:
    def test_rows_below_each_other(self, model):
        assert names(model) == [
            "Clamshell",
            "Middle",
            "Glute bridge",
            "Rest a little.",
            "Half squat",
            "Lunge (split squat)",
        ]
        assert model.places() == [(0,), (1,), (1, 0), (1, 1), (2,), (3,)]
        assert model.index_at((1,)).data(DOSE_ROLE) == "Group · 2 rounds"
        assert model.index_at((0,)).data(ITEM_ROLE).key == "clamshell"
        words = model.index_at((1, 1)).data(Qt.ItemDataRole.AccessibleTextRole)
        assert words == "Rest a little.: Card"

    def test_no_such_place(self, model):
        assert not model.index_at((7,)).isValid()
        assert model.where(QModelIndex()) == ()
        assert model.data(QModelIndex()) is None

    def test_another_value_keeps_the_rows(self, model, qtbot):
        before = model.index_at((1, 0)).internalPointer()
        changed = routine(FOUR.replace("glute_bridge, reps: 10", "glute_bridge, reps: 12"))
        with qtbot.waitSignal(model.dataChanged):
            assert model.show(changed)
        assert model.index_at((1, 0)).internalPointer() is before
        assert model.index_at((1, 0)).data(DOSE_ROLE).startswith("12 times")

    def test_another_shape_resets(self, model, qtbot):
        with qtbot.waitSignal(model.modelReset):
            assert not model.show(routine(PLAIN))
        assert names(model) == ["Clamshell"]

    def test_other_defaults_change_the_words(self, model):
        assert model.show(routine(FOUR.replace("items:", "defaults: {sets: 3}\nitems:", 1)))
        assert model.index_at((2,)).data(DOSE_ROLE).startswith("3 sets of 10")

    def test_only_groups_take_a_drop(self, model):
        flag = Qt.ItemFlag.ItemIsDropEnabled
        drops = [bool(model.flags(model.index_at(where)) & flag) for where in model.places()]
        assert drops == [False, True, False, False, False, False]
        assert model.flags(QModelIndex()) & flag


class TestDrop:
    def drop(self, model, data, row, parent=()):
        index = model.index_at(parent)
        move = Qt.DropAction.MoveAction
        return model.dropMimeData(data, move, row, 0, index)

    def test_what_is_dragged_is_told_with_its_place(self, model, qtbot):
        data = model.mimeData([model.index_at((3,)), model.index_at((0,))])
        with qtbot.waitSignal(model.move_wanted) as told:
            assert self.drop(model, data, 1, (1,))
        assert told.args == [[(0,), (3,)], (1, 1)]

    def test_past_the_end(self, model, qtbot):
        data = model.mimeData([model.index_at((0,))])
        with qtbot.waitSignal(model.move_wanted) as told:
            assert self.drop(model, data, -1)
        assert told.args == [[(0,)], (4,)]

    def test_nothing_goes_into_itself(self, model):
        data = model.mimeData([model.index_at((1,))])
        assert not self.drop(model, data, 0, (1,))

    def test_an_exercise_from_the_catalogue(self, model, qtbot):
        data = QMimeData()
        data.setData(EXERCISE, b"half_squat")
        with qtbot.waitSignal(model.add_wanted) as told:
            assert self.drop(model, data, 2)
        assert told.args == ["half_squat", (2,)]

    def test_a_text_from_elsewhere(self, model, qtbot):
        data = QMimeData()
        data.setText("- exercise: clamshell")
        with qtbot.waitSignal(model.paste_wanted) as told:
            assert self.drop(model, data, 0)
        assert told.args == ["- exercise: clamshell", (0,)]

    def test_strange_places_are_nothing(self, model, qtbot):
        data = QMimeData()
        data.setData("application/x-kneetimer-places", b"[[0, {}]]")
        with qtbot.waitSignal(model.move_wanted) as told:
            assert self.drop(model, data, 0)
        assert told.args[0] == []

    def test_an_ignored_drop(self, model):
        data = model.mimeData([model.index_at((0,))])
        assert model.dropMimeData(data, Qt.DropAction.IgnoreAction, 0, 0, QModelIndex())

    def test_outermost(self):
        assert outermost([(1, 0), (2,), (1,), (0, 3)]) == [(0, 3), (1,), (2,)]


class TestActs:
    def ids(self, made):
        return [
            item.exercise.id if hasattr(item, "exercise") else type(item).__name__.lower()
            for item in made.items
        ]

    def test_below(self):
        made = routine(FOUR)
        assert acts.below(made, ()) == (4,)
        assert acts.below(made, (1,)) == (2,)
        assert acts.below(made, (1, 0)) == (1, 1)
        empty = acts.delete(made, [(1, 0), (1, 1)])[0]
        assert acts.below(empty, (1,)) == (1, 0)

    def test_delete_chooses_what_stands_there_then(self):
        made, chosen = acts.delete(routine(FOUR), [(0,), (3,)])
        assert self.ids(made) == ["group", "half_squat"]
        assert chosen == [(0,)]
        assert acts.delete(made, [(0,), (1,)])[1] == []
        assert acts.delete(made, [(0, 0), (0, 1)])[1] == [(0,)]

    def test_duplicate_chooses_the_copies(self):
        made, chosen = acts.duplicate(routine(FOUR), [(0,), (2,)])
        assert self.ids(made)[:2] == ["clamshell", "clamshell"]
        assert [item_at(made, where).exercise.id for where in chosen] == ["clamshell", "half_squat"]
        assert chosen == [(1,), (4,)]

    @pytest.mark.parametrize(
        ("places", "way", "chosen"),
        [
            ([(3,)], -1, [(2,)]),
            ([(0,)], -1, [(0,)]),
            ([(3,)], 1, [(3,)]),
            ([(2,)], -1, [(1, 2)]),  # into the group, at its end
            ([(0,)], 1, [(0, 0)]),  # into the group, at its start
            ([(1, 0)], -1, [(1,)]),  # out of it, before it
            ([(1, 1)], 1, [(2,)]),  # out of it, after it
            ([(1, 0)], 1, [(1, 1)]),
            ([(2,), (3,)], 1, [(2,), (3,)]),
            ([(1,)], 1, [(2,)]),
        ],
    )
    def test_step(self, places, way, chosen):
        before = routine(FOUR)
        made, at = acts.step(before, places, way)
        assert at == chosen
        moved = [replace(item_at(before, where), key="") for where in places]
        assert [replace(item_at(made, where), key="") for where in at] == pytest.approx(moved)

    def test_group(self):
        made, chosen = acts.group(routine(FOUR), [(2,), (3,)], "Standing")
        assert self.ids(made) == ["clamshell", "group", "group"]
        assert chosen == [(2,)]
        assert item_at(made, (2,)).name == Text.plain("Standing")


class TestFields:
    @pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
    def test_what_is_shown_reads_as_what_it_was(self, path):
        made = load_routine(path, catalogue())
        known = {**catalogue(), **made.exercises}
        for item in exercise_items(made.items):
            answer = read_item(item, texts_of(item), known, made.defaults)
            assert (answer.value, answer.problems) == (item, {})
        answer = read_defaults(made.defaults, dose_texts(made.defaults), known)
        assert (answer.value, answer.problems) == (made.defaults, {})

    def test_every_sort_of_item(self):
        made = routine(RICH)
        for item in made.items:
            answer = read_item(item, texts_of(item), catalogue(), made.defaults)
            assert (answer.value, answer.problems) == (item, {})

    @pytest.mark.parametrize(
        ("path", "text", "problem"),
        [
            ("reps", "1,5", "'1,5' is no whole number: write one like 8 or 12"),
            ("reps", "1.5", "'1.5' is no whole number: write one like 8 or 12"),
            ("hold", "1,5 s", "'1,5 s' has a comma: write 1.5 s"),
            ("sets", "-2", "'-2' is negative: write 0 or more"),
            ("reps", "12-8", "'12-8' goes down: write the smaller number first"),
            ("sides", "both", "'both' is not one of"),
            ("exercise", "clamshel", "there is no exercise 'clamshel'"),
            ("exercise", "", "nothing is written here"),
            ("load.weight", "5", "'5' is no weight"),
            ("reps", "[8, 9", "is missing"),
            ("reps", "{a: b}}", ""),
            ("hold", "5 s # and more", "no duration"),
        ],
    )
    def test_what_is_wrong_is_told_at_its_field(self, path, text, problem):
        item = exercise_items(one_item("exercise: clamshell, reps: 10, sides: each").items)[0]
        texts = {**texts_of(item), path: text}
        answer = read_item(item, texts, catalogue(), Dose())
        assert list(answer.problems) == [path]
        assert problem in answer.problems[path]
        assert answer.value == item

    def test_the_others_are_taken_meanwhile(self):
        item = exercise_items(one_item("exercise: clamshell, reps: 10").items)[0]
        answer = read_item(item, {**texts_of(item), "reps": "x", "sets": "3"}, catalogue(), Dose())
        assert answer.value.dose.sets == Amount.of(3)
        assert answer.value.dose.reps == (Amount.of(10),)
        assert list(answer.problems) == ["reps"]

    @pytest.mark.parametrize(
        ("path", "text", "attribute", "value"),
        [
            ("hold", "1:30", "hold_ms", Amount.of(90_000)),
            ("hold", "90 s", "hold_ms", Amount.of(90_000)),
            ("hold", "1.5", "hold_ms", Amount.of(1_500)),
            ("reps", "8-12", "reps", (Amount(8, 12, 8),)),
            ("reps", "{min: 8, max: 12, start: 9}", "reps", (Amount(8, 12, 9),)),
            ("reps", " 8 ", "reps", (Amount.of(8),)),
        ],
    )
    def test_what_the_file_takes(self, path, text, attribute, value):
        item = exercise_items(one_item("exercise: clamshell, reps: 10").items)[0]
        answer = read_item(item, {**texts_of(item), path: text}, catalogue(), Dose())
        assert getattr(answer.value.dose, attribute) == value

    @pytest.mark.parametrize(
        ("said", "path", "text"),
        [
            ("side_sets: {affected: 3, other: 2}", "side_sets.affected", "3"),
            ("sides: each, split_sides: true", "split_sides", "true"),
            ("directions: [left, right]", "directions", "left, right"),
            ('directions: ["left, up", right]', "directions", '["left, up", right]'),
            ("rest_after_last: false", "rest_after_last", "false"),
            ("rest: {reps: 1 s, sets: 30 s}", "rest", "{reps: 1 s, sets: 30 s}"),
            ("load: {percent_1rm: 70, or_else: As it is.}", "load.percent_1rm", "70"),
            ("load: {percent_1rm: 70, or_else: As it is.}", "load.or_else", "As it is."),
            ("load: {kind: band, level: medium}", "load.level", "medium"),
            ("effort: {rir: 1-2}", "effort", "{rir: 1-2}"),
            ("loads: [light band, 2 kg]", "loads", "light band, 2 kg"),
            (
                "loads: [2 kg, {kind: band, where: above}]",
                "loads",
                "[2 kg, {kind: band, where: above}]",
            ),
            (
                "step_back: {when: {pain_at_least: 4}, do: {reps: -2}}",
                "step_back",
                '{when: {pain_at_least: 4}, do: {reps: "-2"}}',
            ),
            ("pace: manual", "pace", "manual"),
        ],
    )
    def test_every_key_has_its_field(self, said, path, text):
        item = exercise_items(one_item(f"exercise: clamshell, reps: 10, {said}").items)[0]
        texts = texts_of(item)
        assert texts[path] == text
        fields = {field.path for section in sections_of(item) for field in section.fields}
        assert texts.keys() <= {*fields, "exercise"}
        assert read_item(item, texts, catalogue(), Dose()).value == item

    @pytest.mark.parametrize(
        ("path", "text", "attribute", "value"),
        [
            ("directions", "up, down", "directions", ("up", "down")),
            ("split_sides", "true", "split_sides", True),
            ("load.or_else", "No: {none}.", "load", Load(or_else=Text.plain("No: {none}."))),
        ],
    )
    def test_what_the_new_fields_take(self, path, text, attribute, value):
        item = exercise_items(one_item("exercise: clamshell, reps: 10").items)[0]
        answer = read_item(item, {**texts_of(item), path: text}, catalogue(), Dose())
        assert (getattr(answer.value.dose, attribute), answer.problems) == (value, {})

    def test_half_of_the_sets_by_side(self):
        item = exercise_items(one_item("exercise: clamshell, reps: 10").items)[0]
        texts = {**texts_of(item), "side_sets.affected": "3"}
        answer = read_item(item, texts, catalogue(), Dose())
        assert "'other'" in answer.problems["side_sets.affected"]
        assert answer.value == item

    def test_another_exercise(self):
        item = exercise_items(one_item("exercise: clamshell, reps: 10").items)[0]
        answer = read_item(item, {**texts_of(item), "exercise": "lunge"}, catalogue(), Dose())
        assert answer.value.exercise == catalogue()["lunge"]

    def test_defaults_that_are_wrong(self):
        answer = read_defaults(Dose(), {"rest": "soon", "ready": "3 s"}, catalogue())
        assert answer.value == Dose(ready_ms=3_000)
        assert list(answer.problems) == ["rest"]

    def test_words_in_one_language(self):
        both = Text((("en", "Bridge"), ("de", "Brücke")))
        assert with_words(both, "de", "Steg").by_language == (("en", "Bridge"), ("de", "Steg"))
        assert with_words(both, "de", "").by_language == (("en", "Bridge"),)
        assert with_words(Text(), "de", " Steg ") == Text.plain("Steg")
        assert with_words(Text.plain("x"), "de", "") == Text()


class TestAbout:
    ABOUT = PLAIN.replace(
        "items:",
        "tags: [knees, 'a, b']\nassumed: clamshell.tempo\nsource:\n"
        "  - Handout\n  - '[1]'\n  - {title: 'A: b', note: 10 x 5 s}\nitems:",
    )

    def test_what_is_shown_reads_as_what_it_was(self):
        made = routine(self.ABOUT)
        texts = about_texts(made)
        assert texts == {
            "tags": '[knees, "a, b"]',
            "assumed": "clamshell.tempo",
            "source": 'Handout\n{title: "[1]"}\n{title: "A: b", note: 10 x 5 s}',
        }
        assert read_about(made, texts, catalogue()) == (made, {})

    @pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
    def test_shipped_ones(self, path):
        made = load_routine(path, catalogue())
        assert read_about(made, about_texts(made), catalogue()) == (made, {})

    def test_typed(self):
        texts = {"tags": "knees, ,daily", "source": "One\n\n{title: Two, link: https://x.org}"}
        made, problems = read_about(routine(PLAIN), texts, catalogue())
        assert (made.tags, problems) == (("knees", "daily"), {})
        assert [(one.title, one.link) for one in made.sources] == [
            ("One", ""),
            ("Two", "https://x.org"),
        ]

    @pytest.mark.parametrize(
        ("text", "problem"),
        [
            ("One\n{titel: Two}", "line 2: a source needs 'title'"),
            ("One\n{title: Two, link: x.org}", "line 2: 'x.org' is no web address"),
            ("{title: Two", "is missing"),
        ],
    )
    def test_what_is_wrong_is_told_and_the_rest_taken(self, text, problem):
        made, problems = read_about(routine(PLAIN), {"tags": "knees", "source": text}, catalogue())
        assert list(problems) == ["source"]
        assert problem in problems["source"]
        assert (made.tags, made.sources) == (("knees",), ())

    def test_fields_for_all_of_it(self):
        fields = {field.path for section in defaults_sections() for field in section.fields}
        assert fields >= {"tags", "assumed", "source", "rest", "ready"}


class TestText:
    @pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
    def test_copied_and_pasted_is_the_same(self, path):
        made = load_routine(path, catalogue())
        text = items_as_text(made.items, made, catalogue())
        assert items_from_text(text, catalogue(), {})[0] == made.items

    def test_own_exercises_come_along(self):
        own = PLAIN.replace(
            "items:",
            "exercises:\n  slide: {name: Slide, position: supine, works: moving leg}\nitems:\n"
            "  - {exercise: slide, reps: 3}",
        )
        made = routine(own)
        items, brought = items_from_text(
            items_as_text(made.items[:1], made, catalogue()), catalogue(), {}
        )
        assert items == made.items[:1]
        assert brought == made.exercises

    @pytest.mark.parametrize(
        "text",
        [
            "- exercise: clamshell\n  reps: 10\n",
            "  - exercise: clamshell\n    reps: 10\n",
            "items:\n  - exercise: clamshell\n    reps: 10\n",
        ],
    )
    def test_written_by_hand(self, text):
        assert [i.key for i in items_from_text(text, catalogue(), {})[0]] == ["clamshell"]

    def test_something_else(self):
        with pytest.raises(RoutineFileError):
            items_from_text("Dear Anna,", catalogue(), {})


class TestWork:
    def long(self):
        made = routine(FOUR)
        return acts.put(made, (0,), made.items * 12)[0]

    def test_a_change_near_is_counted_as_all(self):
        made = self.long()
        work = Work(made, "", catalogue(), Profile())
        work.tell()
        item = item_at(made, (8,))
        new = replace(item, dose=replace(item.dose, reps=(Amount(5, 25, 5),)))
        changed = acts.edits.change(made, (8,), new)
        assert work.make(changed, "Reps")
        assert work.tell_near((8,)) == work.tell()

    def test_nothing_changed_is_no_change(self):
        work = Work(routine(PLAIN), PLAIN, catalogue(), Profile())
        assert not work.make(routine(PLAIN), "Nothing")
        assert (work.can_undo, work.is_changed, work.text()) == ("", False, PLAIN)

    def test_nothing_to_do(self):
        work = Work(replace(routine(PLAIN), items=()), "", catalogue(), Profile())
        told = work.tell()
        assert (told.totals, told.changes, told.exercises) == (None, 0, 0)

    def test_saved_is_not_changed(self):
        work = Work(routine(PLAIN), PLAIN, catalogue(), Profile())
        work.make(acts.put(work.routine, (1,), [Card(Text.plain("Rest"))])[0], "Card")
        assert work.is_changed
        text = work.text()
        assert "card: Rest" in text
        work.saved(text)
        assert not work.is_changed
        work.undo()
        assert work.is_changed
        assert work.text() == PLAIN

    def test_groups_are_items_too(self):
        assert isinstance(item_at(routine(FOUR), (1,)), Group)
