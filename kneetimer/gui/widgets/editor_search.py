"""A search over a list: arrows go through it while one types, Enter takes, Escape goes back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QVBoxLayout, QWidget

from kneetimer.gui.editor_model import ITEM_ROLE
from kneetimer.gui.editor_offer_models import OffersModel
from kneetimer.gui.theme import SMALL
from kneetimer.gui.widgets.dragging import DragList
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_tree import RowDelegate
from kneetimer.gui.widgets.search_field import SearchField


class SearchPanel(QWidget):
    """The line to search in and the list.

    Signals:
        chosen(object): this is taken
        left(): nothing is
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, model: OffersModel, pictures: EditorPictures) -> None:
        super().__init__()
        self.model = model
        model.setParent(self)
        self.search = SearchField()
        self.list = DragList()
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(RowDelegate(pictures, self.list))
        self.list.setModel(model)
        self.rows = QVBoxLayout(self)
        self.rows.setContentsMargins(0, 0, 0, 0)
        self.rows.setSpacing(SMALL)
        self.rows.addWidget(self.search)
        self.rows.addWidget(self.list, 1)
        self.search.textChanged.connect(self._search)
        self.search.installEventFilter(self)
        self.list.installEventFilter(self)
        self.list.doubleClicked.connect(self._choose)
        self._search("")

    def begin(self) -> None:
        """Start a new search."""
        self.search.clear()
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter takes, Escape leaves; arrows go through the list while one types."""
        if event.type() is not QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        key = Qt.Key(event.key())
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.list.currentIndex())
            return True
        if key == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if watched is self.search and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            row = self.list.currentIndex().row() + (1 if key == Qt.Key.Key_Down else -1)
            self.go_to(max(0, min(self.model.rowCount() - 1, row)))
            return True
        return super().eventFilter(watched, event)

    def go_to(self, row: int) -> None:
        """Be at a row."""
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _search(self, text: str) -> None:
        self.model.search(text)
        self.go_to(0)

    def _choose(self, index: QModelIndex) -> None:
        thing = index.data(ITEM_ROLE)
        if thing is not None:
            self.chosen.emit(thing)
