"""The whole session as one bar: a segment for each section, as long as it takes."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from kneetimer.core.body import Side
from kneetimer.core.phase import Section, Timeline
from kneetimer.gui.widgets.turned_label import TurnedLabel

# Between sections, and between items, so that these can be told apart.
GAP_PX, ITEM_GAP_PX = 1.0, 5.0
# From where to where a section is high, as shares of the height.
LEFT_SHARE, RIGHT_SHARE, BOTH_SHARE, PAUSE_SHARE = (
    (0.0, 0.62),
    (0.38, 1.0),
    (0.1, 0.9),
    (0.42, 0.58),
)


class SessionBar(TurnedLabel):
    """Paints how far the session is; work on the left stands high, work on the right low."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._timeline: Timeline | None = None
        self._done_ms = 0
        self._painted_px = -1
        self._done, self._work, self._pause = (QColor(c) for c in ("teal", "gray", "lightgray"))
        self.setObjectName("session_bar")

    def set_colours(self, done: QColor, work: QColor, pause: QColor) -> None:
        """Set the colours of what is done, and of work and pauses still to come."""
        self._done, self._work, self._pause = done, work, pause
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
        px = round(done_ms / total_ms * self.upright_size.width()) if total_ms else 0
        if px != self._painted_px:
            self._painted_px = px
            tenths = 10 * done_ms // total_ms if total_ms else 0
            self.setAccessibleName(self.tr("%n percent done", "", 10 * tenths))
            self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint every section, the part that is done in a colour of its own."""
        timeline = self._timeline
        if timeline is None or not timeline.total_ms:
            return
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            whole = self.turn_painter(painter)
            per_ms = whole.width() / timeline.total_ms
            for section in timeline.sections:
                self._paint_section(painter, timeline, section, whole.height(), per_ms)

    def _paint_section(
        self, painter: QPainter, timeline: Timeline, section: Section, high: float, per_ms: float
    ) -> None:
        first, last = timeline.phases[section.first], timeline.phases[section.last]
        left = section.start_ms * per_ms
        ends = last.index + 1 == len(timeline.phases)
        item_ends = not ends and timeline.phases[last.index + 1].task is not last.task
        gap = min(ITEM_GAP_PX if item_ends else GAP_PX, section.estimate_ms * per_ms / 2)
        width = max(1.0, section.estimate_ms * per_ms - gap)
        top, bottom = PAUSE_SHARE
        if not first.is_pause:
            shares = {Side.LEFT: LEFT_SHARE, Side.RIGHT: RIGHT_SHARE}
            top, bottom = shares[first.side] if first.side else BOTH_SHARE
        box = QRectF(left, top * high, width, (bottom - top) * high)
        radius = min(4.0, box.height() / 2, width / 2)
        painter.setBrush(self._pause if first.is_pause else self._work)
        painter.drawRoundedRect(box, radius, radius)
        if self._done_ms * per_ms > left:
            painter.setBrush(self._done)
            box.setWidth(min(width, self._done_ms * per_ms - left))
            painter.drawRoundedRect(box, radius, radius)
