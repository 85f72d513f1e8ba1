"""The fields of an exercise that the file brings along, with its figure."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.exercise import Exercise
from kneetimer.gui.editor_entries import Texts
from kneetimer.gui.editor_sections import own_sections
from kneetimer.gui.theme import MEDIUM, SMALL, Type
from kneetimer.gui.widgets.button import LinkButton, button
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.editor_card import FieldsCard
from kneetimer.gui.widgets.editor_field import EditorField
from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.label import heading, muted

_FIGURE_PX = (220, 150)
_BESIDE_PX = 560


class ExercisePanel(Column):
    """Shows one exercise.

    Signals:
        edited(str, object): path of the field and the texts of all fields, as somebody types
        figure_wanted(): another figure shall be chosen
        removal_wanted(): the file shall bring it along no more
        left(): the person is done with it
    """

    edited = Signal(str, object)
    figure_wanted = Signal()
    removal_wanted = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__("")
        self.setAccessibleName(self.tr("Fields of the exercise"))
        self._texts: Texts = {}
        self.back = LinkButton("back", self.tr("Done"))
        self.back.setToolTip(self.tr("Back to the items (Escape)"))
        self.title = heading("", Type.TITLE)
        self.about = muted("", Type.SMALL)
        self._cards = [FieldsCard(section) for section in own_sections()]
        self._fields: dict[str, EditorField] = {
            field.words.path: field for made in self._cards for field in made.fields
        }
        self.figure = FigureWidget()
        self.figure.setFixedSize(*_FIGURE_PX)
        self.no_figure = muted(self.tr("No figure: its name stands in its place."))
        self.choose_figure = button(self.tr("Choose a figure…"))
        self.remove = button(self.tr("Take it out of the file"))
        self._lay_out()
        self._connect()

    @property
    def top_px(self) -> int:
        """The white above the first row: the list beside has little, too."""
        return MEDIUM

    def _lay_out(self) -> None:
        self.rows.setSpacing(SMALL + 4)
        self.rows.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(self.title)
        self.add(self.about)
        self.add(self._cards[0])
        frame, inside = card(SMALL)
        inside.addWidget(heading(self.tr("Figure"), Type.LEAD))
        self._beside = beside = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        beside.setSpacing(MEDIUM)
        beside.addWidget(self.figure)
        words = QVBoxLayout()
        words.addStretch(1)
        words.addWidget(self.no_figure)
        words.addWidget(self.choose_figure, 0, Qt.AlignmentFlag.AlignLeft)
        words.addStretch(1)
        beside.addLayout(words, 1)
        inside.addLayout(beside)
        self.add(frame)
        self.add(self._cards[1])
        self.rows.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignLeft)
        self.rows.addStretch(1)
        inputs = [field.input for field in self._fields.values()]
        first, rest = inputs[: len(self._cards[0].fields)], inputs[len(self._cards[0].fields) :]
        for one, other in pairwise([self.back, *first, self.choose_figure, *rest, self.remove]):
            QWidget.setTabOrder(one, other)

    def _connect(self) -> None:
        for field in self._fields.values():
            field.edited.connect(self._take)
        self.back.clicked.connect(self.left)
        self.choose_figure.clicked.connect(self.figure_wanted)
        self.remove.clicked.connect(self.removal_wanted)

    def begin(self) -> None:
        """Bring the keyboard to the name, ready to be written over."""
        self.ensureVisible(0, 0)
        line = self._fields["name"].line
        if line is not None:
            line.setFocus()
            line.selectAll()

    def field(self, path: str) -> EditorField:
        """Give a field by its path."""
        return self._fields[path]

    def show_exercise(self, exercise: Exercise, name: str, about: str, *, is_used: bool) -> None:
        """Show what stands above the fields, and the figure.

        Args:
            exercise: whose figure it is
            name: what it is called
            about: where the file has it, and how often it is used
            is_used: whether an item is of it; only then it has to stay
        """
        self.title.setText(name)
        self.about.setText(about)
        self.remove.setVisible(not is_used)
        has_figure = exercise.figure is not None
        self.figure.setVisible(has_figure)
        self.no_figure.setVisible(not has_figure)
        self.figure.show_exercise(exercise)
        self.figure.play()

    def show_texts(self, texts: Texts) -> None:
        """Show the texts of all fields."""
        self._texts = dict(texts)
        for path, field in self._fields.items():
            field.show_text(texts.get(path, ""))
            field.show_usual("")

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Say what is wrong, below the field that it is about."""
        for path, field in self._fields.items():
            field.show_problem(problems.get(path, ""))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the words below the figure where there is little room beside it."""
        super().resizeEvent(event)
        is_narrow = self.width() < _BESIDE_PX
        way = QBoxLayout.Direction
        self._beside.setDirection(way.TopToBottom if is_narrow else way.LeftToRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _take(self, path: str, text: str) -> None:
        self._texts[path] = text
        self.edited.emit(path, dict(self._texts))
