"""The fields of the chosen item, in the file's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from kneetimer.gui.editor_fields import Texts
from kneetimer.gui.editor_words import FieldWords, Section
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.editor_field import EditorField, WordsField
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.marks import Tick

_FIELD_PX = 148
_FIELD_EM = 9
_MOST_COLUMNS = 4


class FieldsCard(QWidget):
    """The fields of one section, as many side by side as there is room for."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.fields = [EditorField(words) for words in section.fields]
        self._columns = 0
        self._is_open = not section.is_rare
        outer = QGridLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        frame, rows = card(SMALL + 4)
        outer.addWidget(frame)
        self._card_rows = rows
        self.fold = LinkButton("forward", section.title)
        self.fold.setAccessibleName(section.title)
        self.fold.setObjectName(f"fold_{section.fields[0].path}")
        self.fold.clicked.connect(lambda: self.open(not self._is_open))
        rows.addWidget(self.fold, 0, Qt.AlignmentFlag.AlignLeft)
        self.fold.setVisible(section.is_rare)
        if section.title and not section.is_rare:
            rows.addWidget(heading(section.title, Type.LEAD))
        self._holder = QWidget()
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(SMALL + 4)
        rows.addWidget(self._holder)
        self._place(2)
        self.open(self._is_open)

    @property
    def inputs(self) -> list[QWidget]:
        """What the keyboard goes to, in order."""
        return [field.input for field in self.fields]

    def open(self, is_open: bool) -> None:
        """Fold the fields out, or away."""
        self._is_open = is_open
        self._holder.setVisible(is_open)
        if self.section.is_rare:
            below = LARGE - 4 if is_open else TIGHT
            self._card_rows.setContentsMargins(LARGE, TIGHT, LARGE, below)
        self.fold.show_words("down" if is_open else "forward", self.section.title)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set them side by side."""
        super().resizeEvent(event)
        wide = max(_FIELD_PX, _FIELD_EM * font().pixelSize())
        room = self.width() - 3 * MEDIUM
        self._place(max(1, min(_MOST_COLUMNS, len(self.fields), room // wide)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(_MOST_COLUMNS):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, field in enumerate(self.fields):
            at = divmod(number, columns)
            self._grid.addWidget(field, *at, Qt.AlignmentFlag.AlignTop)


class EditorForm(Column):
    """Shows one thing with its fields.

    Signals:
        edited(str, object): path of the field and the texts of all fields, as somebody types
        worded(str): the item's own words
        optional_chosen(bool): whether it may be left out
    """

    edited = Signal(str, object)
    worded = Signal(str)
    optional_chosen = Signal(bool)

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Fields of the item"))
        self._texts: Texts = {}
        self._sections: tuple[Section, ...] | None = None
        self._cards: list[FieldsCard] = []
        self._fields: dict[str, EditorField] = {}
        self.title = heading("", Type.TITLE)
        self.sort: QLabel = muted("", Type.SMALL)
        self.exercise = EditorField(FieldWords("exercise", self.tr("Exercise (its id)")))
        self.exercise.edited.connect(self._take)
        self.words = WordsField("", "field_words")
        self.words.edited.connect(self.worded)
        self.optional = Tick(self.tr("May be left out"))
        self.optional.clicked.connect(self.optional_chosen)
        self.rows.setSpacing(SMALL + 4)
        self.add(self.sort)
        self.add(self.title)
        self.add(self.exercise)
        self.add(self.words)
        self.add(self.optional)
        self.rows.addStretch(1)

    @property
    def top_px(self) -> int:
        """The white above the first row: the list beside has little, too."""
        return MEDIUM

    def field(self, path: str) -> EditorField:
        """Give a field by its path."""
        return self.exercise if path == "exercise" else self._fields[path]

    def each(self) -> Iterator[EditorField]:
        """Give all fields that are there."""
        yield self.exercise
        yield from self._fields.values()

    def show_thing(
        self, sort: str, title: str, sections: tuple[Section, ...], words: tuple[str, str]
    ) -> None:
        """Show another thing.

        Args:
            sort: what it is
            title: its name
            sections: its fields
            words: the label of its own words, and these
        """
        self.sort.setText(sort)
        self.title.setText(title)
        self.title.setVisible(bool(title))
        if sections != self._sections:
            self._sections = sections
            self._make_cards(sections)
        label_text, text = words
        self.words.setVisible(bool(label_text))
        self.words.show_label(label_text)
        self.words.show_text(text)

    def show_optional(self, is_optional: bool | None) -> None:
        """Show whether it may be left out; None where that is no question."""
        self.optional.setVisible(is_optional is not None)
        self.optional.setChecked(bool(is_optional))

    def show_texts(self, texts: Texts, usual: Texts) -> None:
        """Show the texts of all fields, and what holds where there is none."""
        self._texts = dict(texts)
        self.exercise.setVisible("exercise" in texts)
        for field in self.each():
            field.show_text(texts.get(field.words.path, ""))
        self.show_usual(usual)
        for made in self._cards:
            paths = [field.words.path for field in made.fields]
            is_timed = any(path.startswith("blocks") and path in usual for path in paths)
            if any(path in texts for path in paths) or is_timed:
                made.open(True)

    def show_usual(self, usual: Texts) -> None:
        """Show what holds where nothing is written."""
        for field in self._fields.values():
            field.show_usual(usual.get(field.words.path, ""))

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong, below the field that it is about."""
        left = dict(problems)
        for field in self._fields.values():
            field.show_problem(left.pop(field.words.path, ""))
        for path in list(left):
            near = next((p for p in self._fields if p.startswith(f"{path}.")), "")
            if near and path:
                self._fields[near].show_problem(left.pop(path))
        self.exercise.show_problem(left.pop("exercise", "") or next(iter(left.values()), ""))

    def _make_cards(self, sections: tuple[Section, ...]) -> None:
        for old in self._cards:
            self.rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = [FieldsCard(section) for section in sections]
        self._fields = {field.words.path: field for made in self._cards for field in made.fields}
        at = self.rows.indexOf(self.words)
        for number, made in enumerate(self._cards):
            self.rows.insertWidget(at + number + self._below_words(sections), made)
            made.show()  # at once, so that the keyboard finds its fields
        for field in self._fields.values():
            field.edited.connect(self._take)
        inputs = [one for made in self._cards for one in (made.fold, *made.inputs)]
        order = [self.words.edit, *inputs] if len(sections) == 1 else [*inputs, self.words.edit]
        for one, other in pairwise([self.exercise.input, *order, self.optional]):
            QWidget.setTabOrder(one, other)

    @staticmethod
    def _below_words(sections: tuple[Section, ...]) -> int:
        """Give 1 where the words come first, as the name of a group does; else 0."""
        return int(len(sections) == 1)

    def _take(self, path: str, text: str) -> None:
        self._texts[path] = text
        self.edited.emit(path, dict(self._texts))
