"""A target of the question "How much does it hurt?": a number, or a row with digit and words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from kneetimer.gui.theme import LIGHT, Theme
from kneetimer.gui.turn import Turn, placed, turn_painter, upright
from kneetimer.gui.widgets.fit_label import FitLabel

CENTRE = Qt.AlignmentFlag.AlignCenter
LEFT = Qt.AlignmentFlag.AlignLeft
# Shares of the height of a row: the round ground of its digit, and the digit on it.
BADGE, MOST_BADGE_PX, DIGIT = 0.62, 84.0, 0.56
EDGE_PX, EDGE_UNDER_PX = 1.5, 3.0


class HurtTarget(QAbstractButton):
    """Can be clicked; keys go to the page and not to it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._turn = Turn.OFF
        self._theme: Theme = LIGHT
        self._scale = 1.0
        self._digit = ""
        self._is_marked = False
        self.title = FitLabel(40, weight=QFont.Weight.DemiBold, parent=self)
        self.note = FitLabel(24, parent=self)
        for label in (self.title, self.note):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_number(self, number: int) -> None:
        """Be the target of a number."""
        self._show("", str(number), "")

    def show_row(self, digit: int, title: str, note: str) -> None:
        """Be a row with its digit."""
        self._show(str(digit), title, note)

    def _show(self, digit: str, title: str, note: str) -> None:
        self._digit = digit
        self.title.set_text(title)
        self.note.set_text(note)
        self.note.setVisible(bool(note))
        spoken = f"{digit}: {title}" if digit else title
        self.setText(spoken)
        self.setAccessibleName(f"{spoken}. {note}" if note else spoken)
        self._place()

    def set_marked(self, *, marked: bool) -> None:
        """Mark a number that may still become another one."""
        if marked != self._is_marked:
            self._is_marked = marked
            self.update()

    def set_turn(self, turn: Turn) -> None:
        """Stand turned from now on."""
        self._turn = turn
        self.title.set_turn(turn)
        self.note.set_turn(turn)
        self._place()

    def set_theme(self, theme: Theme) -> None:
        """Take the colours of a theme."""
        self._theme = theme
        self.title.set_colour(QColor(theme.text))
        self.note.set_colour(QColor(theme.text_muted))
        self.update()

    def set_scale(self, scale: float) -> None:
        """Set how large the window is, for margins and corners."""
        self._scale = scale
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the words in place."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        size = upright(self.size(), self._turn)
        pad = round((16 if self._digit else 6) * self._scale)
        box = QRect(0, 0, size.width(), size.height()).adjusted(pad, 4, -pad, -4)
        self.title.set_alignment(CENTRE)
        if self._digit:
            box.setLeft(round(self._badge().right() + 20 * self._scale))
            has_note = bool(self.note.text())
            down = Qt.AlignmentFlag.AlignBottom if has_note else Qt.AlignmentFlag.AlignVCenter
            self.title.set_alignment(LEFT | down)
            self.note.set_alignment(LEFT | Qt.AlignmentFlag.AlignTop)
            if has_note:
                split = box.y() + round(box.height() * 0.56)
                self._put(self.note, QRect(box.x(), split, box.width(), box.bottom() + 1 - split))
                box.setBottom(split - 1)
        self._put(self.title, box)
        self.update()

    def _put(self, widget: QWidget, box: QRect) -> None:
        widget.setGeometry(placed(box, self.size(), self._turn))

    def _badge(self) -> QRectF:
        high = upright(self.size(), self._turn).height()
        size = min(high * BADGE, MOST_BADGE_PX * self._scale)
        return QRectF(20 * self._scale, (high - size) / 2, size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the ground, stronger under the mouse, and the digit."""
        theme = self._theme
        is_hit = self.underMouse() or self.isDown() or self._is_marked
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = turn_painter(painter, self.size(), self._turn)
            edge = EDGE_UNDER_PX if is_hit else EDGE_PX
            painter.setPen(QPen(QColor(theme.accent if is_hit else theme.outline_strong), edge))
            painter.setBrush(QColor(theme.surface))
            radius = 20 * self._scale
            painter.drawRoundedRect(box.adjusted(edge, edge, -edge, -edge), radius, radius)
            if self._digit:
                self._paint_digit(painter)

    def _paint_digit(self, painter: QPainter) -> None:
        badge = self._badge()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.accent))
        painter.drawEllipse(QPointF(badge.center()), badge.width() / 2, badge.height() / 2)
        letters = QFont(self.font())
        letters.setWeight(QFont.Weight.Bold)
        letters.setPixelSize(max(8, round(badge.height() * DIGIT)))
        painter.setFont(letters)
        painter.setPen(QColor(self._theme.on_accent))
        painter.drawText(badge, CENTRE, self._digit)
