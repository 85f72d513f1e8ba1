"""All programmes there are: those under way first, then the shipped ones and the person's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from kneetimer.gui.short_path import short_path
from kneetimer.gui.theme import SMALL, Type
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.programme_card import ProgrammeCard


@dataclass(frozen=True, slots=True)
class ProgrammeLine:
    """A programme in short.

    Attributes:
        about: what it is, or what is wrong with its file
        facts: how long, which ways there are, whose it is
        state: where one stands in it; "" for nowhere
    """

    stem: str
    title: str
    about: str = ""
    facts: str = ""
    state: str = ""


class ProgrammesPage(Column):
    """A list of cards.

    Signals:
        opened(str): the person wants to see the programme of this stem
        folder_wanted(): the person wants to see where own programmes live
    """

    opened = Signal(str)
    folder_wanted = Signal()

    def __init__(self, folder: Path) -> None:
        super().__init__("")
        self.setObjectName("programmes_page")
        self.setAccessibleName(self.tr("Programmes"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.cards: dict[str, ProgrammeCard] = {}
        self._lines: Sequence[ProgrammeLine] = ()
        self.add(heading(self.tr("Programmes"), Type.HEADING))
        lead = self.tr("A programme says what is due on which day, over some weeks.")
        self.add(label(lead, Type.LEAD))
        self._last = ""
        self._at = self.rows.count()
        self.rows.addStretch(1)
        where = self.tr("Your own programme files go into {folder}")
        self.add(muted(where.format(folder=short_path(folder)), Type.SMALL))
        self.folder = LinkButton("folder", self.tr("Open my routines folder"))
        self.folder.clicked.connect(self.folder_wanted)
        foot = FlowLayout(gap_px=SMALL)
        foot.addWidget(self.folder)
        self.rows.addLayout(foot)

    def show_lines(self, lines: Sequence[ProgrammeLine]) -> None:
        """Show these programmes."""
        if lines == self._lines:
            return
        self._lines = lines
        with self.keeping_place():
            for card in self.cards.values():
                card.hide()
                card.deleteLater()
        self.cards = {}
        for number, line in enumerate(lines):
            card = ProgrammeCard(line.title, line.about, line.facts, line.state)
            card.clicked.connect(lambda _=False, stem=line.stem: self._open(stem))
            self.cards[line.stem] = card
            self.rows.insertWidget(self._at + number, card)
        self._place_focus()

    def _open(self, stem: str) -> None:
        self._last = stem
        self.opened.emit(stem)

    def showEvent(self, event: QShowEvent) -> None:
        """Have the first programme under the fingers, or the one that somebody comes back from."""
        super().showEvent(event)
        self._place_focus()

    def _place_focus(self) -> None:
        first = next(iter(self.cards.values()), None)
        at: QWidget = self.cards.get(self._last) or first or self.folder
        self.setFocusProxy(at)
        if self.isVisible():
            at.setFocus()
