"""The figures to choose from, each moving while it is looked at."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex

from kneetimer.core.exercise import Catalogue, Exercise
from kneetimer.gui.editor_model import ITEM_ROLE
from kneetimer.gui.editor_offer_models import Figures
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_search import SearchPanel
from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.label import muted

_FIGURE_PX = 170


class FigurePanel(SearchPanel):
    """A search over the figures of the catalogue."""

    def __init__(self, language: str, pictures: EditorPictures) -> None:
        self.figures = Figures(language)
        super().__init__(self.figures, pictures)
        self.search.setAccessibleName(self.tr("Search for an exercise that looks alike"))
        self.search.setPlaceholderText(self.tr("Search for an exercise that looks alike"))
        self.list.setAccessibleName(self.tr("Figures to choose from"))
        self.figure = FigureWidget()
        self.figure.setFixedHeight(_FIGURE_PX)
        self.rows.insertWidget(0, muted(self.tr("Enter takes a figure, Escape goes back.")))
        self.rows.insertWidget(1, self.figure)
        self.list.selectionModel().currentChanged.connect(self._look_at)
        self.figures.modelReset.connect(lambda: self.figure.show_exercise(None))

    def choose_for(self, exercise: Exercise, catalogue: Catalogue) -> None:
        """Begin a search for an exercise, at the figure that it has."""
        self.begin()
        self.figures.take(catalogue, exercise.position)
        self.go_to(self.figures.row_of(exercise))

    def _look_at(self, index: QModelIndex) -> None:
        thing = index.data(ITEM_ROLE)
        self.figure.show_exercise(thing if isinstance(thing, Exercise) else None)
        self.figure.play()
