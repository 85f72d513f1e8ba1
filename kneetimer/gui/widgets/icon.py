"""Icons, painted in whatever colour is asked for; the lines themselves are in `icon_paths`."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from kneetimer.gui.widgets.icon_paths import GRID, icon_path

_LINE = 1.9


def paint_icon(
    painter: QPainter,
    name: str,
    box: QRectF,
    colour: QColor,
    line: float = _LINE,
    *,
    is_filled: bool = False,
) -> None:
    """Paint an icon into a box, with lines of `line` on the grid."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / GRID, box.height() / GRID)
    pen = QPen(colour, line)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.strokePath(icon_path(name), pen)
    if is_filled:
        painter.fillPath(icon_path(name), colour)
    painter.restore()


class Icon(QWidget):
    """An icon beside words that say the same; nothing for a screen reader to stop at."""

    def __init__(self, name: str, size_px: int = 22, role: str = "text") -> None:
        super().__init__()
        self._name = name
        self._role = role
        self.setFixedSize(size_px, size_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the icon."""
        with QPainter(self) as painter:
            paint_icon(painter, self._name, QRectF(self.rect()), _colour(self, self._role))


class IconButton(QToolButton):
    """A button that is an icon, with its words in the tool tip and for screen readers."""

    def __init__(self, name: str, words: str, size_px: int = 22) -> None:
        super().__init__()
        self._name = name
        self._size_px = size_px
        self.setProperty("kind", "icon")
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say what it does."""
        self.setAccessibleName(words)
        self.setToolTip(words)

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._name = name
        self.update()

    def sizeHint(self) -> QSize:
        """A square to hit."""
        return super().sizeHint().expandedTo(QSize(40, 40))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button as Qt does, and the icon in its middle."""
        super().paintEvent(event)
        size = float(self._size_px)
        box = QRectF((self.width() - size) / 2, (self.height() - size) / 2, size, size)
        with QPainter(self) as painter:
            colour = _colour(self, "text" if self.isEnabled() else "disabled")
            paint_icon(painter, self._name, box, colour)


def _colour(widget: QWidget, role: str) -> QColor:
    palette = widget.palette()
    return {
        "text": palette.windowText,
        "muted": palette.placeholderText,
        "accent": palette.link,
        "warning": palette.linkVisited,
        "danger": palette.brightText,
        "disabled": palette.mid,
    }[role]().color()
