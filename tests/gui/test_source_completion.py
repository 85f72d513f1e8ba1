"""Words offered in the text of a routine: they come as one types and are never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.gui.source_completion import completer_for
from kneetimer.gui.widgets.editor_lines import LineEdit
from kneetimer.gui.widgets.source_edit import SourceEdit
from tests.gui.samples import catalogue

pytestmark = pytest.mark.qt_log_ignore("^This plugin does not support")
HEAD = "format: kneetimer/1\ntitle: A\nitems:\n"
ITEM = HEAD + "  - exercise: clamshell\n    "
CTRL, NONE = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.NoModifier


class Sheet(QWidget):
    """A text with a field below, so that Tab leads somewhere."""

    def __init__(self):
        super().__init__()
        self.edit = SourceEdit(lambda: completer_for(catalogue(), "en"))
        self.below = LineEdit("Below", "below")
        rows = QVBoxLayout(self)
        rows.addWidget(self.edit)
        rows.addWidget(self.below)
        self.resize(700, 500)

    def write(self, text):
        """Have this text, with the cursor at its bar."""
        at = text.find("|") if "|" in text else len(text)
        self.edit.setPlainText(text.replace("|", ""))
        cursor = self.edit.textCursor()
        cursor.setPosition(len(text[:at].encode("utf-16-le")) // 2)
        self.edit.setTextCursor(cursor)

    def type(self, words):
        QTest.keyClicks(self.where, words)

    def press(self, key, held=NONE):
        QTest.keyClick(self.where, key, held)

    @property
    def where(self):
        """Where a key goes to: the list takes them all while it is open."""
        return self.edit.completion.popup if self.edit.completion.is_open else self.edit

    @property
    def text(self):
        return self.edit.toPlainText()

    @property
    def offered(self):
        if not self.edit.completion.is_open:
            return []
        model = self.edit.completion.popup.model()
        return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def sheet(qtbot):
    made = Sheet()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    made.edit.setFocus()
    yield made
    made.edit.completion.close()


def test_keys_come_as_one_types_and_enter_takes_the_first(sheet):
    sheet.write(ITEM)
    assert sheet.offered == []
    sheet.type("s")
    assert sheet.offered[0] == "sets \u2002·\u2002 Sets"
    sheet.type("i")
    assert [words.split()[0] for words in sheet.offered] == ["sides", "side_sets", "split_sides"]
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == ITEM + "sides: "
    assert sheet.offered[:2] == ["none \u2002·\u2002 None", "each \u2002·\u2002 Each side"]
    sheet.press(Qt.Key.Key_Down)
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == ITEM + "sides: each"
    assert sheet.offered == []
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == ITEM + "sides: each\n"


def test_tab_takes_a_word_while_words_are_offered_and_moves_on_else(sheet):
    sheet.write(HEAD + "  - ")
    sheet.type("ex")
    sheet.press(Qt.Key.Key_Tab)
    assert sheet.text == HEAD + "  - exercise: "
    assert sheet.offered[0] == "band_side_step \u2002·\u2002 Band side-step"
    sheet.type("bridge")
    sheet.press(Qt.Key.Key_Down)
    sheet.press(Qt.Key.Key_Tab)
    assert sheet.text == HEAD + "  - exercise: glute_bridge"
    assert sheet.edit.hasFocus()
    sheet.press(Qt.Key.Key_Tab)
    assert sheet.below.hasFocus()


def test_escape_puts_the_list_away_and_nothing_else(sheet):
    sheet.write(ITEM)
    sheet.type("re")
    assert sheet.offered
    sheet.press(Qt.Key.Key_Escape)
    assert sheet.offered == []
    assert sheet.text == ITEM + "re"
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == ITEM + "re\n"


def test_typing_on_is_never_held_up(sheet):
    sheet.write(HEAD)
    sheet.type("  - card: sit down and rest")
    sheet.press(Qt.Key.Key_Return)
    sheet.type("    optional: true")
    sheet.press(Qt.Key.Key_Return)
    sheet.type("  - exercise: clamshell")
    sheet.press(Qt.Key.Key_Return)
    sheet.type("    sides: affected")
    assert sheet.offered
    sheet.press(Qt.Key.Key_Return)
    sheet.type("    rest: 30 s")
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == (
        HEAD + "  - card: sit down and rest\n    optional: true\n"
        "  - exercise: clamshell\n    sides: affected\n    rest: 30 s\n"
    )


def test_it_can_be_asked_for_where_nothing_is_written_yet(sheet):
    sheet.write(ITEM + "order: ")
    sheet.press(Qt.Key.Key_Space, CTRL)
    assert [words.partition(" \u2002")[0] for words in sheet.offered] == [
        "all sets then switch",
        "alternate sets",
        "alternate reps",
    ]
    sheet.type("alternate r")
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == ITEM + "order: alternate reps"
    sheet.press(Qt.Key.Key_Space, CTRL)
    assert sheet.offered == []


def test_deleting_letters_offers_more_again(sheet):
    sheet.write(ITEM)
    sheet.type("sid")
    assert len(sheet.offered) == 3
    for _ in range(2):
        sheet.press(Qt.Key.Key_Backspace)
    assert len(sheet.offered) > 3
    sheet.press(Qt.Key.Key_Backspace)
    assert sheet.offered == []


def test_a_word_takes_the_place_of_the_whole_word(sheet):
    sheet.write(ITEM + "s|tes: 3\n")
    sheet.press(Qt.Key.Key_Space, CTRL)
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == ITEM + "sets: 3\n"


def test_a_key_of_a_mapping_gets_its_colon_alone(sheet):
    sheet.write(ITEM + "blo|")
    sheet.press(Qt.Key.Key_Space, CTRL)
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == ITEM + "blocks:"
    sheet.write(HEAD + "  - {exercise: clamshell, blo|}")
    sheet.press(Qt.Key.Key_Space, CTRL)
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == HEAD + "  - {exercise: clamshell, blocks: }"


def test_letters_that_qt_counts_twice(sheet):
    sheet.write("# 🦵🦵\n" + ITEM + "note: 🦵\n    si|\n    reps: 3\n")
    sheet.press(Qt.Key.Key_Space, CTRL)
    sheet.press(Qt.Key.Key_Return)
    assert sheet.text == "# 🦵🦵\n" + ITEM + "note: 🦵\n    sides: \n    reps: 3\n"


def test_nothing_is_offered_over_a_selection(sheet):
    sheet.write(ITEM + "si")
    sheet.edit.moveCursor(QTextCursor.MoveOperation.StartOfLine, QTextCursor.MoveMode.KeepAnchor)
    sheet.press(Qt.Key.Key_Space, CTRL)
    assert sheet.offered == []


def test_taking_a_word_is_one_step_back(sheet):
    sheet.write(ITEM)
    sheet.type("si")
    sheet.press(Qt.Key.Key_Return)
    sheet.edit.undo()
    assert sheet.text == ITEM + "si"


def test_a_screen_reader_hears_word_and_name(sheet):
    sheet.write(HEAD + "  - exercise: ")
    sheet.type("clam")
    popup = sheet.edit.completion.popup
    assert popup.accessibleName() == "Words that fit here"
    row = popup.currentIndex()
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "clamshell, Clamshell"
    assert QAccessible.queryAccessibleInterface(popup).childCount() == 1
