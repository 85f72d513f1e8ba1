"""The editor: built by keys alone, changed and taken back, saved in the author's own words."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from kneetimer.core.dose import SideSets
from kneetimer.core.edits import with_keys
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.gui.editor_model import EXERCISE
from kneetimer.gui.pages.editor_page import EditorPage
from kneetimer.storage import paths
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import read_routine
from tests.gui.samples import RICH, catalogue, routine

SHIPPED = routine_files(paths.routines_folder())
HIP = (paths.routines_folder() / "hip-and-it-band.yaml").read_text("utf-8")
NO_KEYS = Qt.KeyboardModifier.NoModifier
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
REMARK = """# Mine.
format: kneetimer/1
title: Plain   # as it is
items:
  - exercise: clamshell   # the first
    reps: 10
    sides: each
  - {exercise: half_squat, reps: 10}
  - {exercise: glute_bridge, reps: 10}
  - {exercise: lunge, reps: 8, sides: each}
"""


@pytest.fixture
def make(qtbot):
    def make(text=REMARK, language="en", width=1280, height=740):
        made = routine(text) if text else Routine(Text(), ())
        page = EditorPage(made, text, catalogue(), Profile(), language, can_rehearse=True)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


@pytest.fixture
def page(make):
    return make()


def press(key, held=NO_KEYS):
    """Press a key where the keyboard is."""
    QTest.keyClick(QApplication.focusWidget(), key, held)


def type_in(words):
    QTest.keyClicks(QApplication.focusWidget(), words)


def go_to(name):
    """Press Tab until a field of this name has the keyboard."""
    for _ in range(60):
        if QApplication.focusWidget().objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def fill(path, text):
    go_to(f"field_{path}")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_A, CTRL)
    press(Qt.Key.Key_Backspace)
    type_in(text)


def add(words):
    press(Qt.Key.Key_Insert)
    type_in(words)
    press(Qt.Key.Key_Return)


def ids(page):
    return [item.exercise.id for item in exercise_items(page.routine.items)]


def write(page, path, text):
    """Write into a field as somebody does."""
    line = page.form.field(path).line
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, text)


def bare(item):
    """Give an item without what people may read."""
    return replace(item, note=Text())


class TestKeyboard:
    def test_hip_and_it_band_from_nothing(self, make, qtbot):
        page = make("")
        type_in("Hip and IT band")
        add("clamshell")
        press(Qt.Key.Key_Return)
        fill("reps", "10")
        fill("hold", "5 s")
        fill("tempo", "1-5-3-1")
        fill("switch", "0:10")
        add("roll outer thigh")
        assert ids(page) == ["clamshell", "roll_it_band"]
        press(Qt.Key.Key_Return)
        fill("blocks.count", "4")
        fill("blocks.work", "30 s")
        go_to("fold_pace")
        press(Qt.Key.Key_Return)
        fill("detour", "{exercise: tender_spot, time: 10-15 s, at_most: 3}")
        add("outer-thigh stretch")
        press(Qt.Key.Key_Return)
        fill("sets", "1")
        fill("hold", "30-60 s")
        fill("rest", "")
        press(Qt.Key.Key_I, CTRL)
        fill("ready", "5 s")
        with qtbot.waitSignal(page.saved) as told:
            press(Qt.Key.Key_S, CTRL)
        made, text = told.args
        shipped = routine(HIP)
        assert tuple(map(bare, made.items)) == tuple(map(bare, shipped.items))
        assert made.defaults == shipped.defaults
        assert made.title.get() == shipped.title.get()
        assert read_routine(text, catalogue()) == made
        assert text.splitlines()[:3] == [
            "format: kneetimer/1",
            "title: Hip and IT band",
            "defaults: {ready: 5 s}",
        ]

    def test_arrows_and_escape_in_the_search(self, page):
        page.tree.setFocus()
        press(Qt.Key.Key_Return, CTRL)
        type_in("bridge")
        names = [page.adder.model.index(row, 0).data() for row in range(3)]
        press(Qt.Key.Key_Down)
        press(Qt.Key.Key_Up)
        press(Qt.Key.Key_Down)
        assert page.adder.list.currentIndex().data() == names[1]
        press(Qt.Key.Key_Escape)
        assert page.tree.hasFocus()
        assert len(ids(page)) == 4

    def test_move_duplicate_delete(self, page):
        page.tree.setFocus()
        press(Qt.Key.Key_Down, ALT)
        assert ids(page) == ["half_squat", "clamshell", "glute_bridge", "lunge"]
        press(Qt.Key.Key_Up, ALT)
        press(Qt.Key.Key_D, CTRL)
        assert ids(page)[:2] == ["clamshell", "clamshell"]
        press(Qt.Key.Key_Delete)
        press(Qt.Key.Key_Delete)
        assert ids(page) == ["clamshell", "glute_bridge", "lunge"]

    def test_several_at_once_by_the_clipboard(self, page):
        page.tree.setFocus()
        press(Qt.Key.Key_Down, SHIFT)
        press(Qt.Key.Key_X, CTRL)
        assert ids(page) == ["glute_bridge", "lunge"]
        text = QApplication.clipboard().text()
        assert text.startswith("- exercise: clamshell\n")
        page.tree.choose([(1,)])
        press(Qt.Key.Key_V, CTRL)
        assert ids(page) == ["glute_bridge", "lunge", "clamshell", "half_squat"]
        assert page.tree.places == [(2,), (3,)]

    def test_put_into_a_group(self, page):
        page.tree.setFocus()
        press(Qt.Key.Key_Down, SHIFT)
        press(Qt.Key.Key_G, CTRL)
        assert page.routine.items[0].name == Text.plain("Group")
        assert page.form.words.isVisible()

    def test_something_else_on_the_clipboard(self, page):
        QApplication.clipboard().setText("Dear Anna")
        page.hands.paste()
        assert page.ask.text == "There are no items on the clipboard."
        press(Qt.Key.Key_Escape)
        assert page.ask.text == ""
        QApplication.clipboard().setText("- exercise: clamshel")
        page.hands.paste()
        assert "clamshel" in page.ask.text


class TestFields:
    def test_what_is_wrong_is_said_and_nothing_is_lost(self, page):
        write(page, "reps", "1,5")
        assert page.form.field("reps").problem == (
            "'1,5' is no whole number: write one like 8 or 12."
        )
        assert page.routine == routine(REMARK)
        page.tree.choose([(1,)])
        assert page.form.field("reps").problem == ""
        page.tree.choose([(0,)])
        assert page.form.field("reps").text == "1,5"
        assert page.form.field("reps").problem
        write(page, "reps", "15")
        assert page.routine.items[0].dose.reps[0].low == 15
        assert page.form.field("reps").problem == ""

    def test_the_text_stays_under_the_fingers(self, page):
        write(page, "hold", "1:30")
        assert page.routine.items[0].dose.hold_ms.low == 90_000
        assert page.form.field("hold").text == "1:30"

    def test_the_estimate_follows(self, page):
        before = page.foot.time.text()
        write(page, "sets", "9")
        assert page.foot.time.text() != before

    def test_a_choice(self, page):
        page.form.field("sides").choice.pick("left")
        assert page.routine.items[0].dose.sides.value == "left"

    def test_usual_values_show(self, page):
        assert page.form.field("hold").line.placeholderText() == "as usual: 5 s"
        assert page.form.field("sets").line.placeholderText() == "such as 3 · 2-3"

    def test_note_and_optional(self, page):
        page.form.words.edit.setFocus()
        type_in("Slowly.")
        page.form.optional.click()
        item = page.routine.items[0]
        assert (item.note, item.optional) == (Text.plain("Slowly."), True)

    def test_title_description_and_defaults(self, page):
        page.title.setFocus()
        page.title.selectAll()
        type_in("Mine")
        page.ways.open_about()
        type_in("All of it.")
        write(page, "rest", "until ready")
        made = page.routine
        assert (made.title, made.description) == (Text.plain("Mine"), Text.plain("All of it."))
        assert made.defaults.rest.sets.kind.value == "until ready"
        page.changes.end_word()
        write(page, "rest", "soon")
        assert page.form.field("rest").problem
        assert page.routine.defaults == made.defaults

    def test_tags_and_sources(self, page):
        page.ways.open_about()
        write(page, "tags", "knees, daily")
        go_to("field_source")
        type_in("Handout")
        press(Qt.Key.Key_Return)
        type_in("{titel")
        assert page.form.field("source").problem
        assert page.routine.tags == ("knees", "daily")
        assert page.routine.sources == ()
        page.tree.choose([(0,)])
        page.ways.open_about()
        assert page.form.field("source").text == "Handout\n{titel"
        while page.work.can_undo:
            press(Qt.Key.Key_Z, CTRL)
        assert page.work.text() == REMARK

    def test_sets_by_side(self, page):
        go_to("fold_side_sets.affected")
        press(Qt.Key.Key_Return)
        write(page, "side_sets.affected", "3")
        write(page, "side_sets.other", "2")
        assert page.routine.items[0].dose.side_sets == SideSets(3, 2)

    def test_directions_instead_of_sides(self, page):
        page.form._cards[3].open(True)
        write(page, "directions", "in, out")
        assert page.form.field("sides").problem
        page.form.field("sides").choice.pick("")
        assert page.routine.items[0].dose.directions == ("in", "out")

    def test_an_unread_field_of_an_item_that_has_gone_is_no_question(self, page):
        write(page, "reps", "x")
        page.hands.delete()
        assert not page.desk.is_waiting

    def test_tab_leads_from_the_exercise_to_one_s_own(self, page):
        page.form.exercise.line.setFocus()
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is page.form.links.buttons[0]
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is page.form.field("reps").line

    def test_words_change_in_one_language_only(self, make):
        page = make(HIP, "de")
        page.title.setFocus()
        page.title.selectAll()
        type_in("Neu")
        assert page.routine.title.by_language == (("en", "Hip and IT band"), ("de", "Neu"))

    @pytest.mark.parametrize("number", range(6))
    def test_every_sort_has_its_fields(self, make, number):
        page = make(RICH)
        page.tree.choose([(number,)])
        assert page.form.title.text()
        page.ways.open_fields()
        assert page.form.isAncestorOf(QApplication.focusWidget())


class TestUndo:
    def changes(self, page):
        """Give one of each change."""
        return [
            lambda: write(page, "reps", "12"),
            lambda: page.form.field("sides").choice.pick("left"),
            page.form.optional.click,
            page.hands.duplicate,
            lambda: page.hands.step(1),
            page.hands.group,
            page.hands.delete,
            lambda: page.hands.move([(0,)], (2,)),
            lambda: page.hands.add_exercise("wall_sit", (1,)),
            lambda: page.hands.put_text("- card: Rest", (0,)),
        ]

    def test_every_edit_undone_gives_the_same_bytes(self, page):
        texts = [page.work.text()]
        for change in self.changes(page):
            change()
            texts.append(page.work.text())
        assert all(one != other for one, other in pairwise(texts))
        for text in reversed(texts[:-1]):
            page.undo()
            assert page.work.text() == text
        assert page.work.text() == REMARK
        assert not page.is_changed
        for text in texts[1:]:
            page.redo()
            assert page.work.text() == text

    @pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
    def test_nothing_changed_is_the_same_file(self, make, path, qtbot):
        text = path.read_text("utf-8")
        page = make(text)
        page.hands.delete()
        page.undo()
        with qtbot.waitSignal(page.saved) as told:
            page.save()
        assert told.args[1] == text

    def test_keys(self, page):
        write(page, "reps", "12")
        press(Qt.Key.Key_Z, CTRL)
        assert page.routine == routine(REMARK)
        assert page.form.field("reps").text == "10"
        press(Qt.Key.Key_Z, CTRL | SHIFT)
        assert page.form.field("reps").text == "12"

    def test_letters_of_one_word_are_one_change(self, page):
        page.form.words.edit.setFocus()
        type_in("Slowly and well")
        page.undo()
        assert page.routine == routine(REMARK)
        assert not page.undo_button.isEnabled()

    def test_the_button_says_what(self, page):
        page.hands.delete()
        assert page.undo_button.toolTip() == "Undo: Delete"
        page.undo()
        assert page.redo_button.toolTip() == "Redo: Delete"
        assert page.tree.places == [(0,)]


class TestSaving:
    def test_comments_stay(self, page, qtbot):
        write(page, "reps", "12")
        with qtbot.waitSignal(page.saved) as told:
            press(Qt.Key.Key_S, CTRL)
        assert told.args[1] == REMARK.replace("    reps: 10\n", "    reps: 12\n")
        assert page.is_changed
        page.mark_saved(told.args[1])
        assert not page.is_changed

    def test_nothing_to_save_yet(self, make, qtbot):
        page = make("")
        with qtbot.assertNotEmitted(page.saved):
            page.save()
            assert page.ask.text == "Give the routine a title first."
            page.title.setFocus()
            type_in("Mine")
            page.save()
        assert page.ask.text == "There is nothing in it yet: add an exercise first."

    def test_fields_that_cannot_be_read(self, page, qtbot):
        write(page, "reps", "x")
        page.save()
        assert page.ask.text.startswith("Some fields cannot be read yet")
        with qtbot.waitSignal(page.saved) as told:
            page.ask.answer(0)
        assert told.args[1] == REMARK

    def test_leaving(self, page, qtbot):
        with qtbot.waitSignal(page.left):
            assert page.ask_to_leave()
        page.hands.delete()
        with qtbot.assertNotEmitted(page.left):
            assert not page.ask_to_leave()
            press(Qt.Key.Key_Escape)
        page.ask_to_leave()
        with qtbot.waitSignal(page.left):
            page.ask.answer(1)

    def test_save_and_leave(self, page, qtbot):
        page.hands.delete()
        page.saved.connect(lambda _, text: page.mark_saved(text))
        page.ask_to_leave()
        with qtbot.waitSignals([page.saved, page.left]):
            page.ask.answer(0)

    def test_drafts(self, page, qtbot):
        page.hands.delete()
        assert page.saving.draft_soon.isActive()
        with qtbot.waitSignal(page.draft) as told:
            page.saving.draft_soon.timeout.emit()
        assert read_routine(told.args[0], catalogue()) == page.routine

    def test_half_done_has_no_draft(self, make, qtbot):
        page = make("")
        with qtbot.assertNotEmitted(page.draft):
            page.saving.give_draft()
        page.hands.add(catalogue()["clamshell"])
        with qtbot.waitSignal(page.draft) as told:
            page.saving.give_draft()
        assert "title: Without a title\n" in told.args[0]


class TestWhole:
    def test_counts(self, make):
        page = make(REMARK)
        assert page.foot.counts.text() == "4 exercises · 3 changes of position"
        assert not page.foot.note.isVisible()
        page.tree.selectAll()
        page.hands.duplicate()
        assert page.foot.note.isVisible()

    def test_eyes_closed(self, make, qtbot):
        page = make(HIP)
        qtbot.waitUntil(page.foot.by_ear.isVisible)
        page.tree.selectAll()
        page.hands.delete()
        qtbot.waitUntil(page.foot.by_ear.isHidden)
        assert page.foot.time.text() == "Nothing to do yet"

    def test_a_hundred_exercises_with_eyes_closed(self, make, qtbot):
        page = make(HIP)
        many = tuple(page.routine.items[n % 3] for n in range(100))
        page.changes.make((replace(page.routine, items=with_keys(many)), [(0,)]), "Many")
        with qtbot.waitSignal(page.counts.listening.heard) as told:
            page.counts.listen()
        assert told.args == [True]

    def test_fewest_changes(self, make):
        page = make(REMARK.replace("glute_bridge", "side_plank"))
        page.foot.order.click()
        assert "instead of" in page.ask.text
        before = page.routine
        press(Qt.Key.Key_Escape)
        assert page.routine is before
        page.foot.order.click()
        page.ask.answer(0)
        assert ids(page) != ["clamshell", "half_squat", "side_plank", "lunge"]
        page.foot.order.click()
        assert page.ask.text == "It already has the fewest changes of position."

    def test_minutes(self, page):
        write(page, "sets", "9")
        page.foot.minutes.click()
        spin = QApplication.focusWidget()
        spin.setValue(8)
        assert "of 9 sets" in page.ask.text
        page.ask.answer(0)
        assert page.routine.items[0].dose.sets.low < 9
        page.foot.minutes.click()
        QApplication.focusWidget().setValue(180)
        assert page.ask.text == "It fits into 180 minutes as it is."
        QApplication.focusWidget().setValue(1)
        assert page.ask.text.startswith("Less than")

    def test_play_from_here(self, page, qtbot):
        page.tree.choose([(2,)])
        page.foot.play.click()
        with qtbot.waitSignal(page.rehearse_wanted) as told:
            page.ask.answer(1)
        assert told.args == [page.routine, (2,), 4.0]


class TestSource:
    def test_marks_what_is_wrong(self, page):
        page.source_button.click()
        edit = page.source.edit
        assert edit.toPlainText() == REMARK
        edit.setPlainText(REMARK.replace("    reps", "    repps"))
        page.text.read_now()
        assert page.source.told.startswith("Line 6, column 5: Unknown key 'repps'")
        assert len(edit.extraSelections()) == 1
        assert page.routine == routine(REMARK)

    def test_what_is_right_is_the_routine(self, page, qtbot):
        page.source_button.click()
        text = REMARK.replace("reps: 10", "reps: 11") + "# the end\n"
        page.source.edit.setPlainText(text)
        page.text.read_now()
        assert page.routine.items[0].dose.reps[0].low == 11
        page.source_button.click()
        assert page.form.field("reps").text == "11"
        with qtbot.waitSignal(page.saved) as told:
            page.save()
        assert told.args[1] == text
        page.undo()
        assert page.work.text() == REMARK

    def test_broken_text_is_not_lost(self, page):
        page.source_button.click()
        page.source.edit.setPlainText("format: kneetimer/1\n")
        page.source_button.click()
        assert page.source_button.isChecked()
        assert page.source.edit.toPlainText() == "format: kneetimer/1\n"
        page.save()
        assert page.ask.text.startswith("The text cannot be read yet")
        assert not page.ask_to_leave()


class TestDragAndDrop:
    def test_models(self, page):
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        testers = [QAbstractItemModelTester(m, mode, page) for m in (page.model, page.adder.model)]
        page.adder.model.search("bridge")
        page.hands.group()
        page.hands.delete()
        page.undo()
        assert all(testers)

    def test_from_the_catalogue(self, page):
        page.ways.open_adder()
        page.adder.search.setText("wall sit")
        data = page.adder.model.mimeData([page.adder.list.currentIndex()])
        assert bytes(data.data(EXERCISE).data()) == b"wall_sit"
        root = page.model.index_at(())
        assert page.model.dropMimeData(data, Qt.DropAction.CopyAction, 1, 0, root)
        assert ids(page)[:2] == ["clamshell", "wall_sit"]

    def test_within(self, page):
        data = page.model.mimeData([page.model.index_at((0,)), page.model.index_at((2,))])
        root = page.model.index_at(())
        assert page.model.dropMimeData(data, Qt.DropAction.MoveAction, 4, 0, root)
        assert ids(page) == ["half_squat", "lunge", "clamshell", "glute_bridge"]
        assert page.tree.places == [(2,), (3,)]

    def test_text(self, page):
        data = QMimeData()
        data.setText("- card: Rest")
        root = page.model.index_at(())
        assert page.model.dropMimeData(data, Qt.DropAction.CopyAction, 0, 0, root)
        assert page.routine.items[0].text == Text.plain("Rest")


class TestRoom:
    def test_fields_below_where_it_is_narrow(self, make):
        assert make(width=640, height=900).splitter.orientation() is Qt.Orientation.Vertical
        assert make(width=640, height=400).splitter.orientation() is Qt.Orientation.Horizontal

    def test_a_menu(self, page):
        words = [action.text() for action in page.list.menu().actions()]
        assert words[:2] == ["Add below", "Duplicate"]
        page.list.menu().actions()[1].trigger()
        assert ids(page)[:2] == ["clamshell", "clamshell"]


def test_a_long_title_is_read_from_its_beginning(page):
    title = "A sheet of paper from March " * 9
    page.title.setFocus()
    page.title.selectAll()
    QTest.keyClicks(page.title, title)
    page.undo()
    page.redo()
    assert page.title.text() == title.strip()
    assert page.title.cursorPosition() == 0
