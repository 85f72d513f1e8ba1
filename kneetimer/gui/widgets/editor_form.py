"""The fields of the chosen item, in the file's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from kneetimer.gui.editor_entries import Texts
from kneetimer.gui.editor_field_words import FieldWords, Section
from kneetimer.gui.theme import MEDIUM, SMALL, Type
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.editor_card import FieldsCard
from kneetimer.gui.widgets.editor_field import EditorField, WordsField
from kneetimer.gui.widgets.editor_links import EditorLinks
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.marks import Tick


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
        self.links = EditorLinks()
        self.words = WordsField("", "field_words")
        self.words.edited.connect(self.worded)
        self.optional = Tick(self.tr("May be left out"))
        self.optional.clicked.connect(self.optional_chosen)
        self.rows.setSpacing(SMALL + 4)
        self.add(self.sort)
        self.add(self.title)
        self.add(self.exercise)
        self.add(self.links)
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

    def begin(self) -> None:
        """Bring the keyboard to the first field that says something, else to the first."""
        fields = [one for one in self._fields.values() if one.isVisible()]
        first = next((field.input for field in fields if field.text), None)
        to = first or (fields[0].input if fields else self.words.edit)
        to.setFocus()

    def show_thing(
        self,
        sort: str,
        title: str,
        sections: tuple[Section, ...],
        words: tuple[str, str],
        *,
        words_first: bool,
    ) -> None:
        """Show another thing.

        Args:
            sort: what it is
            title: its name
            sections: its fields
            words: the label of its own words, and these
            words_first: whether these stand above the fields, as the name of a group does
        """
        self.sort.setText(sort)
        self.title.setText(title)
        self.title.setVisible(bool(title))
        if sections != self._sections:
            self._sections = sections
            self._make_cards(sections, words_first=words_first)
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

    def _make_cards(self, sections: tuple[Section, ...], *, words_first: bool) -> None:
        for old in self._cards:
            self.rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._cards = [FieldsCard(section) for section in sections]
        self._fields = {field.words.path: field for made in self._cards for field in made.fields}
        at = self.rows.indexOf(self.words) + int(words_first)
        for number, made in enumerate(self._cards):
            self.rows.insertWidget(at + number, made)
            made.show()  # at once, so that the keyboard finds its fields
        for field in self._fields.values():
            field.edited.connect(self._take)
        inputs = [one for made in self._cards for one in (made.fold, *made.inputs)]
        order = [self.words.edit, *inputs] if words_first else [*inputs, self.words.edit]
        for one, other in pairwise([self.exercise.input, *order, self.optional]):
            QWidget.setTabOrder(one, other)
        self._order_links()

    def show_links(self, above: str, links: Sequence[tuple[str, str]]) -> None:
        """Show ways on, below the exercise: words and what they stand for."""
        self.links.show_links(above, links)
        self._order_links()

    def _order_links(self) -> None:
        for one, other in pairwise([self.exercise.input, *self.links.buttons]):
            QWidget.setTabOrder(one, other)

    def _take(self, path: str, text: str) -> None:
        self._texts[path] = text
        self.edited.emit(path, dict(self._texts))
