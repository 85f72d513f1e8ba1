"""The whole session as one bar: a segment for each section, as long as it takes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetimer.core.body import Side
from kneetimer.core.phase import Timeline

GAP_PX = 1.0
LEFT_SHARE, RIGHT_SHARE = (0.0, 0.72), (0.28, 1.0)


class SessionBar(QWidget):
    """Paints how far the session is; work on the left stands high, work on the right low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._done_ms = 0
        self._painted_px = -1
        self._work, self._rest = QColor("teal"), QColor("lightgray")
        self.setMinimumHeight(14)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setObjectName("session_bar")

    def set_colours(self, work: QColor, rest: QColor) -> None:
        """Set the colour of what is done and of what is still to come."""
        self._work, self._rest = work, rest
        self.update()

    def show_timeline(self, timeline: Timeline) -> None:
        """Show a session from its start."""
        self._timeline = timeline
        self._painted_px = -1
        self.show_done(0)

    def show_done(self, done_ms: int) -> None:
        """Show that this much is done; repaints when that moves by a pixel."""
        self._done_ms = done_ms
        total_ms = self._timeline.total_ms if self._timeline is not None else 0
        px = round(done_ms / total_ms * self.width()) if total_ms else 0
        if px != self._painted_px:
            self._painted_px = px
            tenths = 10 * done_ms // total_ms if total_ms else 0
            self.setAccessibleName(self.tr("%n percent done", "", 10 * tenths))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every section, the part that is done in the colour of work."""
        timeline = self._timeline
        if timeline is None or not timeline.total_ms:
            return
        per_ms = self.width() / timeline.total_ms
        done_px = self._done_ms * per_ms
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            for section in timeline.sections:
                first = timeline.phases[section.first]
                left = section.start_ms * per_ms
                width = max(1.0, section.estimate_ms * per_ms - GAP_PX)
                if first.is_pause:
                    top, bottom = 0.42, 0.58
                else:
                    shares = {Side.LEFT: LEFT_SHARE, Side.RIGHT: RIGHT_SHARE}
                    top, bottom = shares[first.side] if first.side else (0.14, 0.86)
                height = self.height()
                box = QRectF(left, top * height, width, (bottom - top) * height)
                radius = min(4.0, box.height() / 2, width / 2)
                painter.setBrush(self._rest)
                painter.drawRoundedRect(box, radius, radius)
                if done_px > left:
                    painter.setBrush(self._work)
                    box.setWidth(min(width, done_px - left))
                    painter.drawRoundedRect(box, radius, radius)
