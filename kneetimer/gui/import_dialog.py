"""What comes out of another program's file, before it is put among the person's routines."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneetimer.core.exercise import Catalogue
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Type
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.column import card
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.marks import Switch
from kneetimer.interop.importers import Imported
from kneetimer.interop.importers.twins import use_instead

_WIDTH_PX, _HEIGHT_PX = 640, 600
_MOST_NOTES = 40


class ImportDialog(QDialog):
    """Lists the routines with what could not be carried over; each can be left out.

    Where a name was not found in the catalogue, the person may take one that is like it.
    """

    def __init__(
        self,
        name: str,
        found: Sequence[Imported],
        catalogue: Catalogue,
        language: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._found = list(found)
        self._catalogue = catalogue
        self._language = language
        self.wanted: list[Switch] = []
        self.choices: list[tuple[int, str, ChoiceBox]] = []
        self.setWindowTitle(self.tr("Routines from another program"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(heading(name))
        rows.addWidget(self._list(), 1)
        rows.addWidget(muted(self.tr("They come beside yours; nothing is replaced.")))
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.add_button = primary_button(self.tr("Add to my routines"))
        self.add_button.clicked.connect(self.accept)
        line.addWidget(self.cancel_button)
        line.addWidget(self.add_button)
        rows.addLayout(line)
        self.add_button.setFocus()
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def chosen(self) -> list[Imported]:
        """Give the routines that are wanted, with the exercises that were chosen."""
        made = list(self._found)
        for number, own, box in self.choices:
            exercise = self._catalogue.get(str(box.value))
            if exercise is not None:
                made[number] = use_instead(made[number], own, exercise)
        return [one for one, switch in zip(made, self.wanted, strict=True) if switch.isChecked()]

    def _list(self) -> QScrollArea:
        holder = QWidget()
        holder.setObjectName("column")
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, 0, SMALL, 0)
        rows.setSpacing(MEDIUM)
        for number, one in enumerate(self._found):
            rows.addWidget(self._card(number, one))
        rows.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setAccessibleName(self.tr("What is in the file"))
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(holder)
        return area

    def _card(self, number: int, one: Imported) -> QWidget:
        made, rows = card()
        rows.setSpacing(TIGHT)
        title = one.routine.title.get(self._language)
        switch = Switch(title)
        switch.setChecked(True)
        self.wanted.append(switch)
        head = QHBoxLayout()
        head.addWidget(heading(title, Type.LEAD), 1)
        head.addWidget(switch)
        rows.addLayout(head)
        for note in one.notes[:_MOST_NOTES]:
            words = f"{note.where}: {note.text}" if note.where else note.text
            rows.addWidget(muted(words, Type.SMALL))
        if len(one.notes) > _MOST_NOTES:
            words = self.tr("and {n} more").format(n=len(one.notes) - _MOST_NOTES)
            rows.addWidget(muted(words, Type.SMALL))
        for unknown in one.unmatched:
            near = [known for known in unknown.near if known in self._catalogue]
            if near:
                rows.addLayout(self._choice(number, unknown.name, unknown.id, near))
        return made

    def _choice(self, number: int, name: str, own: str, near: Sequence[str]) -> QHBoxLayout:
        options = [Option(self.tr("An exercise of its own"), "")]
        names = [(known, self._catalogue[known].name.get(self._language)) for known in near]
        options += [Option(words, known) for known, words in names]
        box = ChoiceBox(self.tr("What “{name}” is").format(name=name), options, "")
        self.choices.append((number, own, box))
        row = QHBoxLayout()
        row.addWidget(label(name), 1)
        row.addWidget(box)
        return row
