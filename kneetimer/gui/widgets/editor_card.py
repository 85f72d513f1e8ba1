"""A card with the fields of one section."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from kneetimer.gui.editor_field_words import Section
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.column import card
from kneetimer.gui.widgets.editor_field import EditorField
from kneetimer.gui.widgets.label import heading

_FIELD_PX = 148
_FIELD_EM = 9


class FieldsCard(QWidget):
    """The fields of one section, as many side by side as there is room for."""

    def __init__(self, section: Section) -> None:
        super().__init__()
        self.section = section
        self.fields = [EditorField(words) for words in section.fields]
        self._columns = 0
        self._most_columns = min(section.columns, len(section.fields))
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
        # So that it may become narrow again: then there are fewer columns.
        self._holder.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self._holder)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(MEDIUM)
        self._grid.setVerticalSpacing(SMALL + 4)
        rows.addWidget(self._holder)
        self._place(min(2, self._most_columns))
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
        self._place(max(1, min(self._most_columns, room // wide)))

    def _place(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for column in range(self.section.columns):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        row = column = 0
        for field in self.fields:
            span = columns if field.words.is_lines or field.words.is_wide else 1
            if column + span > columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            column += span
