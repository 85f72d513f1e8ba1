"""What may be added: exercises of the catalogue by their names, and the other sorts of items."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QVBoxLayout, QWidget

from kneetimer.core.dose import Amount, Dose, Sides
from kneetimer.core.exercise import Catalogue, Exercise, Works
from kneetimer.core.routine import Activity, Card, Check, Choice, ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.gui import words as plain
from kneetimer.gui.editor_model import DOSE_ROLE, EXERCISE, ITEM_ROLE
from kneetimer.gui.library_model import fold
from kneetimer.gui.theme import SMALL
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_tree import RowDelegate
from kneetimer.gui.widgets.search_field import SearchField

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()
_HOLD = Amount.of(30_000)


class Offers(QAbstractListModel):
    """Exercises and other items that may be added, as far as they fit what is searched."""

    def __init__(self, catalogue: Catalogue, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._all: list[tuple[str, Exercise | Item, str, str]] = []
        self._shown: list[tuple[str, Exercise | Item, str, str]] = []
        self.take(catalogue)

    def take(self, catalogue: Catalogue) -> None:
        """Offer the exercises of this catalogue."""
        self.beginResetModel()
        self._all = [self._exercise(one) for one in catalogue.values()]
        self._all.sort(key=lambda offer: fold(offer[0]))
        self._all += self._others()
        self._shown = self._all
        self.endResetModel()

    def _exercise(self, one: Exercise) -> tuple[str, Exercise | Item, str, str]:
        name = one.name.get(self._language)
        where = plain.capital(plain.position(one.position))
        other = " ".join(words for _, words in one.name.by_language)
        return name, one, where, fold(f"{name} {where} {other} {one.id.replace('_', ' ')}")

    def _others(self) -> list[tuple[str, Exercise | Item, str, str]]:
        card = Card(Text.plain(self.tr("Fetch what you need.")))
        offers: list[tuple[str, Item, str]] = [
            (self.tr("Card"), card, self.tr("Words to read or hear")),
            (
                self.tr("Group"),
                Group(Text.plain(self.tr("Warm-up")), (card,), Amount.of(2)),
                self.tr("Items under a name, in rounds"),
            ),
            (
                self.tr("Choice"),
                Choice(1, (card, Card(Text.plain(self.tr("Or something else."))))),
                self.tr("Some of several items"),
            ),
            (
                self.tr("Activity"),
                Activity(Text.plain(self.tr("Walk or cycle")), Amount(300_000, 600_000, 300_000)),
                self.tr("Something that the timer does not pace"),
            ),
            (
                self.tr("Check"),
                Check(Text.plain(self.tr("How does it feel?"))),
                self.tr("A question to look at yourself with"),
            ),
        ]
        return [(name, made, about, fold(f"{name} {about}")) for name, made, about in offers]

    def search(self, text: str) -> None:
        """Show what has all of these words; names that begin with them come first."""
        wanted = fold(text).split()
        found = [offer for offer in self._all if all(word in offer[3] for word in wanted)]
        if wanted:
            start = " ".join(wanted)
            found.sort(
                key=lambda offer: (not fold(offer[0]).startswith(start), start not in offer[3])
            )
        self.beginResetModel()
        self._shown = found
        self.endResetModel()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give how many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the name, what it is, or the thing itself."""
        if not index.isValid():
            return None
        name, made, about, _ = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}: {about}").format(name=name, about=about)
        if role == DOSE_ROLE:
            return about
        return made if role == ITEM_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """An exercise may be dragged."""
        flags = super().flags(index)
        if isinstance(index.data(ITEM_ROLE), Exercise):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def mimeTypes(self) -> list[str]:
        """Give what is dragged."""
        return [EXERCISE]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the id of an exercise."""
        data = QMimeData()
        names = [one.id for one in _exercises(index.data(ITEM_ROLE) for index in indexes)]
        if names:
            data.setData(EXERCISE, QByteArray(names[0].encode()))
        return data


def _exercises(things: Iterable[object]) -> list[Exercise]:
    return [thing for thing in things if isinstance(thing, Exercise)]


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


class AddPanel(QWidget):
    """A search over what may be added; Enter adds, Escape goes back.

    Signals:
        chosen(object): this exercise or item shall be added
        left(): nothing shall
    """

    chosen = Signal(object)
    left = Signal()

    def __init__(self, catalogue: Catalogue, language: str, pictures: EditorPictures) -> None:
        super().__init__()
        self.model = Offers(catalogue, language, self)
        self.search = SearchField()
        self.search.setAccessibleName(self.tr("Search for an exercise to add"))
        self.search.setPlaceholderText(self.tr("Search for an exercise"))
        self.list = QListView()
        self.list.setAccessibleName(self.tr("What may be added"))
        self.list.setUniformItemSizes(True)
        self.list.setMouseTracking(True)
        self.list.setDragEnabled(True)
        self.list.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.setItemDelegate(RowDelegate(pictures, self.list))
        self.list.setModel(self.model)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(SMALL)
        rows.addWidget(self.search)
        rows.addWidget(self.list, 1)
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
        """Enter adds, Escape leaves; arrows go through the list while one types."""
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
            self._go_to(max(0, min(self.model.rowCount() - 1, row)))
            return True
        return super().eventFilter(watched, event)

    def _search(self, text: str) -> None:
        self.model.search(text)
        self._go_to(0)

    def _go_to(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row, 0))

    def _choose(self, index: QModelIndex) -> None:
        thing = index.data(ITEM_ROLE)
        if thing is not None:
            self.chosen.emit(thing)
