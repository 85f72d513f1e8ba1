"""One field of the editor: a label, what was written, and below it what is wrong with that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kneetimer.gui.editor_field_words import FieldWords
from kneetimer.gui.theme import TIGHT, Type, font
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.editor_lines import LineEdit, WordsEdit
from kneetimer.gui.widgets.label import label, muted


class EditorField(QWidget):
    """A field by its path in the file.

    Signals:
        edited(str, str): path and text, as somebody types or chooses
    """

    edited = Signal(str, str)

    def __init__(self, words: FieldWords) -> None:
        super().__init__()
        self.words = words
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name = muted(words.label, Type.SMALL)
        self._problem = label("", Type.SMALL, role=QPalette.ColorRole.BrightText)
        self._problem.hide()
        self._usual = ""
        self.line: LineEdit | None = None
        self.rows: WordsEdit | None = None
        self.choice: ChoiceBox | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(TIGHT)
        rows.addWidget(self._name)
        rows.addWidget(self._make_input())
        rows.addWidget(self._problem)
        rows.addStretch(1)

    def _make_input(self) -> QWidget:
        if self.words.values:
            self.choice = ChoiceBox(self.words.label, self._options(), "")
            self.choice.chosen.connect(lambda value: self.edited.emit(self.words.path, value))
            self._name.setBuddy(self.choice)
            return self.choice
        name = f"field_{self.words.path}"
        if self.words.is_lines:
            self.rows = rows = WordsEdit(name)
            rows.setFont(font())
            rows.setAccessibleName(self.words.label)
            rows.textChanged.connect(lambda: self.edited.emit(self.words.path, rows.toPlainText()))
            self._name.setBuddy(rows)
            return rows
        self.line = LineEdit(self.words.label, name)
        self.line.textEdited.connect(lambda text: self.edited.emit(self.words.path, text))
        self._name.setBuddy(self.line)
        return self.line

    def _options(self) -> Sequence[Option]:
        if self.words.is_needed:
            return [Option(text, value) for value, text in self.words.values]
        known = dict(self.words.values)
        usual = self.tr("As usual")
        if self._usual in known:
            usual = self.tr("As usual: {words}").format(words=known[self._usual])
        made = [Option(usual, "")]
        made += [Option(text, value) for value, text in self.words.values]
        return made

    @property
    def text(self) -> str:
        """What is written."""
        if self.choice is not None:
            return str(self.choice.value)
        if self.rows is not None:
            return self.rows.toPlainText()
        return self.line.text() if self.line is not None else ""

    @property
    def problem(self) -> str:
        """What is said to be wrong with it."""
        return self._problem.text()

    @property
    def input(self) -> QWidget:
        """What the keyboard goes to."""
        return self.choice or self.rows or self.line or self

    def show_text(self, text: str) -> None:
        """Show another text."""
        if self.choice is not None:
            self.choice.take(text)
        elif self.rows is not None:
            self.rows.show_text(text)
        elif self.line is not None and self.line.text() != text:
            self.line.setText(text)
            self.line.setCursorPosition(0)  # what is long shows its beginning

    def show_usual(self, text: str) -> None:
        """Show what holds where nothing is written."""
        if self.choice is not None and text != self._usual:
            self._usual = text
            self.choice.offer(self._options(), self.choice.value)
        self._usual = text
        if self.rows is not None:
            self.rows.setPlaceholderText(self.words.hint)
        if self.line is not None:
            words = self.tr("as usual: {text}") if text else self.tr("such as {text}")
            shown = text or self.words.hint
            self.line.setPlaceholderText(words.format(text=shown) if shown else "")
            self.line.setToolTip(
                self.tr("For example: {text}").format(text=self.words.hint)
                if self.words.hint
                else ""
            )

    def show_problem(self, message: str) -> None:
        """Say what is wrong with the text; "" for nothing."""
        sentence = f"{message[:1].upper()}{message[1:]}." if message else ""
        if sentence == self._problem.text():
            return
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))
        written = self.line or self.rows
        if written is not None:
            written.setAccessibleDescription(sentence)
            written.setProperty("wrong", bool(sentence))
            written.style().unpolish(written)
            written.style().polish(written)


class WordsField(QWidget):
    """A label and some lines of words.

    Signals:
        edited(str): as somebody types
    """

    edited = Signal(str)

    def __init__(self, words: str, name: str) -> None:
        super().__init__()
        self._label = muted(words, Type.SMALL)
        self.edit = WordsEdit(name)
        self.edit.setFont(font())
        self.edit.setAccessibleName(words)
        self.edit.textChanged.connect(lambda: self.edited.emit(self.edit.toPlainText()))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(TIGHT)
        rows.addWidget(self._label)
        rows.addWidget(self.edit)

    def show_label(self, words: str) -> None:
        """Show another label."""
        self._label.setText(words)
        self.edit.setAccessibleName(words)

    def show_text(self, text: str) -> None:
        """Show another text without a word."""
        self.edit.show_text(text)
