"""Dragging items: what hangs at the mouse is small, so that the place to drop stays in sight."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QDrag, QFontMetrics, QPainter, QPalette, QPen, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListView

from kneetimer.gui.theme import MEDIUM, RADIUS, SMALL, font

# Right of the mouse and below it.
_BESIDE = QPoint(-MEDIUM, -SMALL)
_MOST_PX = 260
_LINE_PX = 3


class DragList(QListView):
    """A list from which something may be dragged."""

    def startDrag(self, actions: Qt.DropAction) -> None:
        """Drag what is chosen."""
        start_drag(self, actions)


class _Counted(QObject):
    """Words with a number: only `tr` of a class is collected with its plurals."""

    def items(self, count: int) -> str:
        return self.tr("%n items", "", count)


def start_drag(view: QAbstractItemView, actions: Qt.DropAction) -> None:
    """Drag what is chosen, for a view's `startDrag`; the model alone says what comes of it."""
    is_dragged = Qt.ItemFlag.ItemIsDragEnabled
    indexes = [index for index in view.selectedIndexes() if index.flags() & is_dragged]
    if not indexes:
        return
    words = str(indexes[0].data() or "").split("\n")[0]
    if len(indexes) > 1:
        words = _Counted().items(len(indexes))
    drag = QDrag(view)
    drag.setMimeData(view.model().mimeData(indexes))
    drag.setPixmap(name_plate(words, view.palette(), view.devicePixelRatioF()))
    drag.setHotSpot(_BESIDE)
    drag.exec(actions, view.defaultDropAction())


def name_plate(words: str, palette: QPalette, ratio: float) -> QPixmap:
    """Paint a small plate with a name on it."""
    letters = font(bold=True)
    metrics = QFontMetrics(letters)
    words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, _MOST_PX)
    size = QSize(metrics.horizontalAdvance(words) + 2 * MEDIUM, metrics.height() + 2 * SMALL)
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(palette.dark(), 2))
        painter.setBrush(palette.alternateBase())
        box = QRectF(0, 0, size.width(), size.height())
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), RADIUS, RADIUS)
        painter.setFont(letters)
        painter.setPen(palette.text().color())
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)
    return picture


def paint_drop_place(view: QAbstractItemView, painter: QPainter, row: QRect) -> None:
    """Paint where the dragged would come to stand at a row, over Qt's own hairline."""
    at, box = view.dropIndicatorPosition(), QRectF(row)
    where = QAbstractItemView.DropIndicatorPosition
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(view.palette().dark(), _LINE_PX))
    if at is where.OnItem:
        painter.drawRect(box.adjusted(0.5, 0.5, -0.5, -0.5))
    elif at in (where.AboveItem, where.BelowItem):
        edge = box.top() if at is where.AboveItem else box.bottom()
        painter.drawLine(QPointF(box.left(), edge), QPointF(box.right(), edge))
