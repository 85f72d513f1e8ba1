"""The muscles of an exercise: the body map, and beside it the same in words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.exercise import Muscles
from kneetimer.core.text import Text
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.body_map import BodyMap, swatch_colours
from kneetimer.gui.widgets.label import label, muted

# The words beside the map have room for so many times the size of their type.
_WORDS_EM = 13


class MuscleWords(QWidget):
    """The muscles by name, the main ones first, each group with its colour in the picture."""

    def __init__(self, muscles: Muscles, language: str) -> None:
        super().__init__()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        groups = (
            (self.tr("Does the work"), muscles.main, True),
            (self.tr("Helps"), muscles.also, False),
        )
        for title, names, is_main in groups:
            if names:
                rows.addLayout(_group(title, names, language, is_main=is_main))
        rows.addStretch(1)


def _group(title: str, names: Sequence[Text], language: str, *, is_main: bool) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SMALL + 4)
    row.addWidget(_Swatch(is_main=is_main), 0, Qt.AlignmentFlag.AlignTop)
    lines = QVBoxLayout()
    lines.setSpacing(TIGHT)
    lines.addWidget(muted(title, Type.SMALL))
    for name in names:
        lines.addWidget(label(name.get(language), bold=is_main))
    row.addLayout(lines, 1)
    return row


class MusclePicture(QWidget):
    """Body map and words: side by side, or one above the other where there is little room."""

    def __init__(self, muscles: Muscles, language: str) -> None:
        super().__init__()
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(LARGE)
        self._words_px = _WORDS_EM * font().pixelSize()
        self.map: BodyMap | None = None
        if BodyMap.has_place_for(muscles):
            self.map = BodyMap(muscles)
            self._box.addWidget(self.map, 1)
        self._box.addWidget(MuscleWords(muscles, language), 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out which way they stand."""
        super().resizeEvent(event)
        map_px = self.map.minimumSizeHint().width() if self.map is not None else 0
        is_wide = self.width() >= map_px + LARGE + self._words_px
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)


class _Swatch(QWidget):
    """A patch of the colour that a group of muscles has in the picture."""

    def __init__(self, *, is_main: bool) -> None:
        super().__init__()
        self._is_main = is_main
        size = round(QFontMetricsF(font(Type.SMALL)).height())
        self.setFixedSize(size, size)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        palette = self.palette()
        is_dark = palette.color(QPalette.ColorRole.Window).lightness() < 128
        main, helper = swatch_colours(is_dark=is_dark)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(palette.mid().color(), 1.0))
            painter.setBrush(main if self._is_main else helper)
            box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(box, 5, 5)
