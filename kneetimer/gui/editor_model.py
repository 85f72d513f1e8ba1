"""The items of a routine as a tree model, and what may be dragged and dropped in it.

The model changes nothing: what was dropped where is told, and the next routine is shown.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import replace

from PySide6.QtCore import (
    QAbstractItemModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kneetimer.core.edits import Where, inner
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Choice, Group, Item, Routine
from kneetimer.core.text import Text
from kneetimer.gui.editor_words import dose_of, name_of

Index = QModelIndex | QPersistentModelIndex

ITEM_ROLE = int(Qt.ItemDataRole.UserRole) + 1
DOSE_ROLE = ITEM_ROLE + 1
PLACES = "application/x-kneetimer-places"
EXERCISE = "application/x-kneetimer-exercise"
_TEXT = "text/plain"
_NOWHERE = QModelIndex()


class _Node:
    """An item with its place in the tree; it stays the same object while the shape does."""

    __slots__ = ("children", "item", "parent", "row", "words")

    def __init__(self, item: Item | None, parent: _Node | None, row: int) -> None:
        self.item = item
        self.parent = parent
        self.row = row
        self.words: tuple[str, str] | None = None
        inside = inner(item) if item is not None else ()
        self.children = [_Node(one, self, number) for number, one in enumerate(inside)]

    @property
    def where(self) -> Where:
        """The numbers that lead here from outside."""
        return () if self.parent is None else (*self.parent.where, self.row)

    def has_shape_of(self, items: Sequence[Item]) -> bool:
        """Whether there are as many items inside, and in each of them."""
        return len(items) == len(self.children) and all(
            node.has_shape_of(inner(item)) for node, item in zip(self.children, items, strict=True)
        )

    def take(self, items: Sequence[Item]) -> Iterator[_Node]:
        """Take other items of the same shape; give what is another one now."""
        for node, item in zip(self.children, items, strict=True):
            if node.item != item:
                node.item = item
                node.words = None
                yield node
                yield from node.take(inner(item))

    def walk(self) -> Iterator[_Node]:
        """Give every item inside."""
        for node in self.children:
            yield node
            yield from node.walk()


class ItemsModel(QAbstractItemModel):
    """A routine's items; what is inside of a group stands below it.

    Signals:
        move_wanted(list[Where], Where): these items shall stand before that place
        add_wanted(str, Where): this exercise shall stand there
        paste_wanted(str, Where): the items of this text shall stand there
    """

    move_wanted = Signal(object, object)
    add_wanted = Signal(str, object)
    paste_wanted = Signal(str, object)

    def __init__(self, profile: Profile, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._profile = profile
        self._routine = Routine(Text(), ())
        self._root = _Node(None, None, 0)

    @property
    def language(self) -> str:
        """The language of the names."""
        return self._profile.language

    def show(self, routine: Routine) -> bool:
        """Show another routine; give whether the rows are still the same ones."""
        defaults, self._routine = self._routine.defaults, routine
        if not self._root.has_shape_of(routine.items):
            self.beginResetModel()
            self._root = _Node(None, None, 0)
            self._root.children = [
                _Node(item, self._root, number) for number, item in enumerate(routine.items)
            ]
            self.endResetModel()
            return False
        changed = list(self._root.take(routine.items))
        if defaults != routine.defaults:
            changed = list(self._root.walk())
            for node in changed:
                node.words = None
        for node in changed:
            index = self._index(node)
            self.dataChanged.emit(index, index)
        return True

    # Places

    def where(self, index: Index) -> Where:
        """Give the place of a row; () for none."""
        return self._node(index).where

    def index_at(self, where: Where) -> QModelIndex:
        """Give the row at a place; none where there is none."""
        node = self._root
        for number in where:
            if not 0 <= number < len(node.children):
                return QModelIndex()
            node = node.children[number]
        return self._index(node)

    def places(self) -> list[Where]:
        """Give all places in the order in which they stand below each other."""
        return [node.where for node in self._root.walk()]

    def _node(self, index: Index) -> _Node:
        node = index.internalPointer() if index.isValid() else self._root
        return node if isinstance(node, _Node) else self._root

    def _index(self, node: _Node) -> QModelIndex:
        return QModelIndex() if node.parent is None else self.createIndex(node.row, 0, node)

    # What Qt asks

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Give a row."""
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self._node(parent).children[row])

    def parent(self, index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Give the row around a row."""
        above = self._node(index).parent
        return QModelIndex() if above is None else self._index(above)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give how many items are inside."""
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def columnCount(self, _parent: Index = _NOWHERE) -> int:
        """There is one."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the name, the dose in words, both for screen readers, or the item itself."""
        node = self._node(index)
        if node.item is None:
            return None
        if role == ITEM_ROLE:
            return node.item
        if role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            DOSE_ROLE,
        ):
            return None
        if node.words is None:
            name = name_of(node.item, self.language)
            node.words = (name, dose_of(node.item, self._routine.defaults, self._profile))
        name, dose = node.words
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}: {dose}").format(name=name, dose=dose)
        return dose if role == DOSE_ROLE else name

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Everything may be dragged; into groups and choices something may be dropped."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled
        flags = flag.ItemIsEnabled | flag.ItemIsSelectable | flag.ItemIsDragEnabled
        if isinstance(self._node(index).item, Group | Choice):
            flags |= flag.ItemIsDropEnabled
        return flags

    # Drag and drop

    def supportedDropActions(self) -> Qt.DropAction:
        """Move within, copy from outside."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Give what may be dropped."""
        return [PLACES, EXERCISE, _TEXT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Give the places of rows."""
        data = QMimeData()
        places = json.dumps(outermost([self.where(index) for index in indexes]))
        data.setData(PLACES, QByteArray(places.encode()))
        return data

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, parent: Index
    ) -> bool:
        """Whether it may be dropped there: nothing goes into itself."""
        to = self._to(row, parent)
        if data.hasFormat(PLACES):
            return not any(
                to[: len(where)] == where and len(to) > len(where) for where in _of(data)
            )
        return data.hasFormat(EXERCISE) or data.hasText()

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        """Tell what was dropped where."""
        if action == Qt.DropAction.IgnoreAction:
            return True
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        to = self._to(row, parent)
        if data.hasFormat(PLACES):
            self.move_wanted.emit(_of(data), to)
        elif data.hasFormat(EXERCISE):
            self.add_wanted.emit(bytes(data.data(EXERCISE).data()).decode(), to)
        else:
            self.paste_wanted.emit(data.text(), to)
        return True

    def _to(self, row: int, parent: Index) -> Where:
        node = self._node(parent)
        return (*node.where, row if row >= 0 else len(node.children))


def outermost(places: Sequence[Where]) -> list[Where]:
    """Give places in order, without those inside of others."""
    chosen = set(places)
    return sorted(
        where for where in chosen if not any(where[:n] in chosen for n in range(1, len(where)))
    )


def _of(data: QMimeData) -> list[Where]:
    """Give the places in what was dragged; none where somebody else wrote it."""
    try:
        return [
            tuple(int(n) for n in place) for place in json.loads(bytes(data.data(PLACES).data()))
        ]
    except (TypeError, ValueError):
        return []


def without_key(item: Item) -> Item:
    """Give an item as it is apart from where it stands."""
    return replace(item, key="")


def every_item(items: Sequence[Item]) -> Iterator[Item]:
    """Give items and what is inside of them."""
    for item in items:
        yield item
        yield from every_item(inner(item))
