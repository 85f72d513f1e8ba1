"""A card with a picture on it, what it is about, and a line that says what is pointed at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QPainter, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.gui.theme import CONTROL_PX, LARGE, SMALL, Theme, Type, font
from kneetimer.gui.widgets.chart import Chart, write
from kneetimer.gui.widgets.icon import IconButton
from kneetimer.gui.widgets.label import heading, muted

# As high as the highest of the controls, so that the titles of two cards stand on one line.
_HEAD_PX = CONTROL_PX + 6


class CardHead(QWidget):
    """A title, and controls at its right or below it where there is no room."""

    def __init__(self, title: str, controls: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.title = heading(title, Type.LEAD)
        self.title.setWordWrap(False)
        self.title.setMinimumHeight(_HEAD_PX)
        self._tools = QWidget()
        row = QHBoxLayout(self._tools)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(SMALL)
        for control in controls:
            row.addWidget(control)
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SMALL)
        self._box.addWidget(self.title)
        self._box.addStretch(1)
        self._box.addWidget(self._tools)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out which way they stand."""
        super().resizeEvent(event)
        needed = self.title.sizeHint().width() + SMALL + self._tools.sizeHint().width()
        is_wide = self.width() >= needed
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)


class ChartCard(QFrame):
    """The card; what stands on it is added to `rows`.

    Signals:
        save_wanted(Chart): the person wants this picture as a file
    """

    save_wanted = Signal(object)

    def __init__(self, title: str, controls: Sequence[QWidget] = ()) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self.save = IconButton("save", self.tr("{title}: save as a picture…").format(title=title))
        self.save.clicked.connect(self._save)
        self.head = CardHead(title, [*controls, self.save])
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
        self.rows.setSpacing(SMALL + 4)
        self.rows.addWidget(self.head)
        self.said = muted(size=Type.SMALL)
        self.said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)

    def picture(self) -> Chart:
        """Give what is saved."""
        raise NotImplementedError

    def _save(self) -> None:
        self.save_wanted.emit(self.picture())


class ChartColumn(Chart):
    """Several charts as one picture for a file, each below its title."""

    def __init__(self, title: str, charts: Sequence[Chart]) -> None:
        super().__init__(charts[0].theme)
        self._title = title
        self._charts = charts
        self.resize(max(chart.width() for chart in charts), 1)

    @property
    def title(self) -> str:
        """What all of them are about."""
        return self._title

    def heightForWidth(self, width: int) -> int:
        """All of them with their titles."""
        each = (chart.heightForWidth(width) + _name_px(chart) + LARGE for chart in self._charts)
        return round(sum(each) - LARGE)

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint one below the other."""
        painter.save()
        for chart in self._charts:
            high = _name_px(chart)
            middle = QPointF(0, (high - SMALL) / 2)
            write(painter, middle, chart.title, font(bold=True), theme.colour("text"))
            painter.translate(0, high)
            chart.paint(painter, width, theme, is_live=is_live)
            painter.translate(0, chart.heightForWidth(round(width)) + LARGE)
        painter.restore()


def empty(rows: QVBoxLayout) -> None:
    """Let go of the widgets in a layout."""
    while (item := rows.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()


def _name_px(chart: Chart) -> float:
    return QFontMetricsF(font(bold=True)).height() + SMALL if chart.title else 0.0
