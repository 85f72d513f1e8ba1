"""Finds out what cards in view do not show yet, one by one and never while they move."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from kneetimer.gui.card_pictures import CardPictures
from kneetimer.gui.library_model import ENTRY_ROLE, WantedModel
from kneetimer.gui.widgets.card_list import CardList
from kneetimer.gui.widgets.routine_card import RoutineCard

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

LeadsByEar = Callable[["Entry"], bool]

_BETWEEN_MS = 40
_AFTER_SCROLLING_MS = 150


class CardChecks(QObject):
    """Asks whether sound alone leads through a routine, and has its picture painted.

    Either takes some milliseconds, in which no frame can be painted.

    Attributes:
        are_held: whether something else goes first, as reading the library
    """

    def __init__(
        self,
        cards: CardList,
        card: RoutineCard,
        wanted: WantedModel,
        pictures: CardPictures,
        leads_by_ear: LeadsByEar,
    ) -> None:
        super().__init__(cards)
        self.are_held = False
        self._cards = cards
        self._card = card
        self._wanted = wanted
        self._pictures = pictures
        self._leads_by_ear = leads_by_ear
        self._next = QTimer(self, singleShot=True)
        self._next.timeout.connect(self._check_one)
        card.unready_seen.connect(self._check_soon)
        cards.verticalScrollBar().valueChanged.connect(self._wait_for_rest)

    def _check_soon(self) -> None:
        if not self._next.isActive():
            self._next.start(_BETWEEN_MS)

    def _wait_for_rest(self) -> None:
        self._next.start(_AFTER_SCROLLING_MS)

    def _check_one(self) -> None:
        """Do the first thing there is to do for a card in view; then go on."""
        if self.are_held:
            self._next.start(_BETWEEN_MS)
            return
        library = self._wanted.library
        for index in self._cards.shown():
            entry = index.data(ENTRY_ROLE)
            if not library.is_checked(entry):
                row = self._wanted.mapToSource(index).row()
                library.show_by_ear(row, self._leads_by_ear(entry))
                self._next.start(_BETWEEN_MS)
                return
            kind = self._card.face.kind_at(self._cards.visualRect(index), self._cards)
            if kind is not None and self._pictures.needs(entry, kind):
                self._pictures.make(entry, kind)
                self._cards.update(index)
                self._next.start(_BETWEEN_MS)
                return
