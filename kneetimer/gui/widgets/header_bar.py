"""The slim line at the top: the way back, programmes, progress, settings and help."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from kneetimer.gui.theme import MEDIUM, SMALL, Type
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.icon import IconButton, paint_icon
from kneetimer.gui.widgets.label import heading

_MARK_PX = 34
_MOST_LETTERS = 40


class Mark(QWidget):
    """The app's own sign."""

    def __init__(self, size_px: int = _MARK_PX) -> None:
        super().__init__()
        self.setFixedSize(size_px, size_px)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it in the accent."""
        with QPainter(self) as painter:
            paint_icon(painter, "mark", QRectF(self.rect()), self.palette().link().color(), 2.4)


class HeaderBar(QWidget):
    """The app's name or the way back, programmes, progress, settings, help.

    Signals:
        went_back(), progress_wanted(), programmes_wanted(), settings_wanted(), help_wanted()
    """

    went_back = Signal()
    progress_wanted = Signal()
    programmes_wanted = Signal()
    settings_wanted = Signal()
    help_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.back = LinkButton("back", "")
        self.back.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.mark = Mark()
        self.title = heading("KneeTimer", Type.LEAD)
        self.title.setWordWrap(False)
        self.programmes = IconButton("weeks", self.tr("Programmes"))
        self.progress = IconButton("progress", self.tr("Progress"))
        self.settings = IconButton("settings", self.tr("Settings"))
        self.help = IconButton("help", self.tr("Help"))
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        row.setSpacing(SMALL)
        for widget in (self.back, self.mark, self.title):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.programmes)
        row.addWidget(self.progress)
        row.addWidget(self.settings)
        row.addWidget(self.help)
        self.back.clicked.connect(self.went_back)
        self.programmes.clicked.connect(self.programmes_wanted)
        self.progress.clicked.connect(self.progress_wanted)
        self.settings.clicked.connect(self.settings_wanted)
        self.help.clicked.connect(self.help_wanted)

    def show_way_back(self, place: str) -> None:
        """Name the page before this one; without one, show the app's mark and name."""
        self.back.show_words("back", _cut_short(place, _MOST_LETTERS))
        self.back.setAccessibleName(self.tr("Back to: {place}").format(place=place))
        self.back.setVisible(bool(place))
        self.mark.setVisible(not place)
        self.title.setVisible(not place)


def _cut_short(words: str, letters: int) -> str:
    """Give the words, cut short where there are more letters than these."""
    return words if len(words) <= letters else words[: letters - 1].rstrip() + "…"
