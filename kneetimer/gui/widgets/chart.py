"""What every painted picture of progress has in common: it can go on the screen or into a file."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetimer.gui.theme import Theme

_FAINT = 0.32
_LIKELY_PX, _LEAST_PX = 600, 160


class Chart(QWidget):
    """A picture as high as its width asks for.

    Attributes:
        theme: whose colours it has on the screen
    """

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._is_faint = False
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_theme(self, theme: Theme) -> None:
        """Have the colours of another theme."""
        self.theme = theme
        self.update()

    def make_faint(self) -> None:
        """Be a sketch of what could be here: pale, and passed over by the keyboard."""
        self._is_faint = True
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAccessibleName("")

    @property
    def title(self) -> str:
        """What stands above it in a file."""
        return ""

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint it from the upper left corner; `is_live` with what is pointed at."""
        raise NotImplementedError

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it on the screen."""
        with QPainter(self) as painter:
            if self._is_faint:
                painter.setOpacity(_FAINT)
                painter.drawPixmap(0, 0, self._sketch())
            else:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                self.paint(painter, self.width(), self.theme, is_live=True)

    def _sketch(self) -> QPixmap:
        """Paint it as one picture, so that it can be pale as a whole."""
        ratio = self.devicePixelRatioF()
        picture = QPixmap(self.size() * ratio)
        picture.setDevicePixelRatio(ratio)
        picture.fill(Qt.GlobalColor.transparent)
        with QPainter(picture) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint(painter, self.width(), self.theme, is_live=False)
        return picture

    def sizeHint(self) -> QSize:
        """As high as a likely width asks for."""
        return QSize(_LIKELY_PX, self.heightForWidth(_LIKELY_PX))

    def minimumSizeHint(self) -> QSize:
        """It can be narrow."""
        return QSize(_LEAST_PX, 0)


def write(
    painter: QPainter,
    at: QPointF,
    words: str,
    of: QFont,
    colour: QColor,
    *,
    align: float = 0.0,
) -> float:
    """Write words on a line whose middle is at a point; give how wide they are.

    `align` is 0 where they begin at the point, 0.5 round it and 1 where they end there.
    """
    metrics = QFontMetricsF(of)
    wide = metrics.horizontalAdvance(words)
    painter.setFont(of)
    painter.setPen(colour)
    rise = (metrics.ascent() - metrics.descent()) / 2
    painter.drawText(QPointF(at.x() - align * wide, at.y() + rise), words)
    return wide


def fill(painter: QPainter, box: QRectF, colour: QColor, radius: float) -> None:
    """Fill a box with round corners."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawRoundedRect(box, radius, radius)


def tip(words: str) -> str:
    """Give the words for a tool tip, which would take some of them for markup."""
    return f"<p>{escape(words)}</p>"
