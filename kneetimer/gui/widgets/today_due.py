"""Something that is due, as one large button: its figure, what it is, how long, since when."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFocusEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise
from kneetimer.gui.theme import LARGE, MEDIUM, RADIUS_LARGE, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.card_button import CardButton
from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.icon import paint_icon
from kneetimer.gui.widgets.label import heading, label, muted

_FIGURE_SIZE = QSize(220, 132)
_ARROW_PX = 52
_WORDS_EM = 14


class DueCard(CardButton):
    """Leads to the page of a routine; Enter and Space press it.

    Args:
        title: what is due
        facts: the session's number, the day it comes from and the like
        dose: the programme's own numbers, in short
        note: the author's words to it
    """

    def __init__(self, title: str, facts: str, dose: str = "", note: str = "") -> None:
        super().__init__()
        self._words = (title, dose, facts, note)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.figure = FigureWidget()
        self.figure.setFixedSize(_FIGURE_SIZE)
        self.figure.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.title = heading(title, Type.HEADING)
        self.dose = label(dose, Type.LEAD, bold=True)
        self.length = label(size=Type.LEAD, bold=True)
        self.facts = muted(facts)
        self.note = muted(note, Type.SMALL)
        self._lay_out()
        self._name()

    def _lay_out(self) -> None:
        words = QWidget()
        rows = QVBoxLayout(words)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(TIGHT)
        rows.addStretch(1)
        for line in (self.title, self.dose, self.length, self.facts, self.note):
            rows.addWidget(line)
            if not line.text():
                line.hide()
        rows.addStretch(1)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(MEDIUM, MEDIUM, LARGE + _ARROW_PX + MEDIUM, MEDIUM)
        self._box.setSpacing(LARGE)
        self._box.addWidget(self.figure, 0, Qt.AlignmentFlag.AlignVCenter)
        self._box.addWidget(words, 1)
        for part in (self.figure, words):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_length(self, words: str) -> None:
        """Show how long it takes."""
        self.length.setText(words)
        self.length.setVisible(bool(words))
        self._name()

    def show_exercise(self, exercise: Exercise | None, side: Side | None, language: str) -> None:
        """Show the exercise that it begins with; no place is kept for one without a figure."""
        self.figure.setVisible(exercise is not None and exercise.figure is not None)
        self.figure.setLocale(QLocale(language))
        self.figure.show_exercise(exercise, side)
        self._move()

    def _move(self) -> None:
        """Let the figure move while the keyboard is here; its end tells more than its start."""
        if self.hasFocus():
            self.figure.play()
        else:
            self.figure.stop()
            self.figure.set_moment(1.0)

    def _name(self) -> None:
        title, dose, facts, note = self._words
        said = (title, dose, self.length.text(), facts, note)
        self.setAccessibleName(", ".join(words for words in said if words))

    def sizeHint(self) -> QSize:
        """As large as what stands on it."""
        return self._box.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """As small as what stands on it can be."""
        return self._box.minimumSize()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the figure above the words where there is no room for both side by side."""
        super().resizeEvent(event)
        wide_px = _FIGURE_SIZE.width() + _ARROW_PX + _WORDS_EM * font().pixelSize()
        is_wide = self.width() >= wide_px
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Let the figure move."""
        super().focusInEvent(event)
        self._move()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Let it stand still."""
        super().focusOutEvent(event)
        self._move()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground and the sign to go on; what stands on it paints itself."""
        palette = self.palette()
        with QPainter(self) as painter:
            edge = QPen(palette.midlight().color(), 1.0)
            self.paint_ground(painter, palette.base(), RADIUS_LARGE, edge)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(palette.highlight())
            left = self.width() - LARGE - _ARROW_PX
            round_ = QRectF(left, (self.height() - _ARROW_PX) / 2, _ARROW_PX, _ARROW_PX)
            painter.drawEllipse(round_)
            inset = _ARROW_PX / 4 + SMALL / 4
            sign = round_.adjusted(inset, inset, -inset, -inset)
            paint_icon(painter, "forward", sign, palette.highlightedText().color(), 3.0)
