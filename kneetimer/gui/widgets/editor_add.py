"""What may be added: exercises of the catalogue by their names, and the other sorts of items."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QAbstractItemView

from kneetimer.core.dose import Amount, Dose, Sides
from kneetimer.core.exercise import Catalogue, Exercise, Works
from kneetimer.core.routine import ExerciseItem, Item
from kneetimer.gui.editor_offer_models import Offers
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_search import SearchPanel

_HOLD = Amount.of(30_000)


def as_item(thing: Exercise | Item) -> Item:
    """Give an exercise as an item with the words of its usual dose, ready to be changed.

    An exercise that has none, as one that a file brings along may, gets a usual one.
    """
    if not isinstance(thing, Exercise):
        return thing
    usual = thing.dose
    if not usual.says_what:
        usual = Dose(reps=(Amount.of(10),)) if thing.tempo is not None else Dose(hold_ms=_HOLD)
    sides = usual.sides or (Sides.NONE if thing.works is Works.BOTH else Sides.EACH)
    return ExerciseItem(thing, replace(usual, sides=sides), thing.id)


class AddPanel(SearchPanel):
    """A search over what may be added; an exercise may be dragged from it."""

    def __init__(self, catalogue: Catalogue, language: str, pictures: EditorPictures) -> None:
        self.offers = Offers(catalogue, language)
        super().__init__(self.offers, pictures)
        self.search.setAccessibleName(self.tr("Search for an exercise to add"))
        self.search.setPlaceholderText(self.tr("Search for an exercise"))
        self.list.setAccessibleName(self.tr("What may be added"))
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
