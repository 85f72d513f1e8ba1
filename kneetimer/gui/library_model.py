"""The library as a list model, and what of it fits the search and the filters."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QAbstractListModel,
    QAbstractProxyModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from kneetimer.core.body import Position
from kneetimer.core.wording import Wording
from kneetimer.gui import words

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

Index = QModelIndex | QPersistentModelIndex

ENTRY_ROLE = int(Qt.ItemDataRole.UserRole) + 1
_NOWHERE = QModelIndex()


def fold(text: str) -> str:
    """Give text for comparing: without case and accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person is looking for.

    Attributes:
        search: words that must all occur, folded
        at_most_min: the longest time in minutes; 0 for any
        positions: at least one of them occurs; empty for any
        on_floor: False leaves out what goes down to the floor
        missing: equipment that is not there
    """

    search: tuple[str, ...] = ()
    at_most_min: int = 0
    positions: frozenset[Position] = frozenset()
    on_floor: bool = True
    missing: frozenset[str] = frozenset()

    @property
    def filters(self) -> bool:
        """Whether it is narrower than everything."""
        return self != Wanted()

    def fits(self, entry: Entry, haystack: str) -> bool:
        """Whether a routine is wanted; a broken one is found by its words alone."""
        if not all(word in haystack for word in self.search):
            return False
        if entry.broken:
            return self == Wanted(search=self.search)
        if self.at_most_min and words.minutes(entry.min_ms) > self.at_most_min:
            return False
        if self.positions and self.positions.isdisjoint(entry.positions):
            return False
        if not self.on_floor and any(position.on_floor for position in entry.positions):
            return False
        return self.missing.isdisjoint(entry.equipment)


class LibraryModel(QAbstractListModel):
    """Every routine of the library, in the order of the scan.

    Signals:
        ranked(): routines belong into another order
    """

    ranked = Signal()

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._language = language
        self._wording = Wording(language)
        self._entries: list[Entry] = []
        self._haystacks: list[str] = []
        self._ranks: list[tuple[bool, bool, str]] = []
        self._favourites: frozenset[str] = frozenset()
        self._by_ear: dict[Path, bool] = {}
        self._checked: set[Path] = set()

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of routines."""
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the title, the whole in words for screen readers, or the entry itself."""
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title.get(self._language)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.in_words(entry)
        return entry if role == ENTRY_ROLE else None

    def add(self, entries: Iterable[Entry]) -> None:
        """Add routines at the end."""
        more = list(entries)
        if not more:
            return
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._take(more)
        self.endInsertRows()

    def replace_all(self, entries: Iterable[Entry]) -> None:
        """Show these routines instead, unless nothing has changed."""
        now = list(entries)
        if now == self._entries:
            return
        self.beginResetModel()
        for kept in (self._entries, self._haystacks, self._ranks):
            kept.clear()
        self._take(now)
        self.endResetModel()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """All of them, in the order of the scan."""
        return tuple(self._entries)

    def entry(self, row: int) -> Entry:
        """Give one of them."""
        return self._entries[row]

    def haystack(self, row: int) -> str:
        """Give the words of a routine in which the search looks."""
        return self._haystacks[row]

    def rank(self, row: int) -> tuple[bool, bool, str]:
        """Give what a routine is sorted by: favourites, then the user's own, then by title."""
        return self._ranks[row]

    # Favourites

    def is_favourite(self, entry: Entry) -> bool:
        """Whether the person has put a star on a routine."""
        return entry.stem in self._favourites

    def show_favourites(self, stems: Iterable[str]) -> None:
        """Show these routines as favourites, by the stems of their files."""
        now = frozenset(stems)
        changed, self._favourites = now ^ self._favourites, now
        for row, entry in enumerate(self._entries):
            if entry.stem in changed:
                self._ranks[row] = self._rank(entry)
                index = self.index(row, 0)
                self.dataChanged.emit(index, index)
        if changed:
            self.ranked.emit()

    # Eyes closed

    def leads_by_ear(self, entry: Entry) -> bool:
        """Whether sound alone leads through a routine, as far as is known."""
        return self._by_ear.get(entry.path, False)

    def is_checked(self, entry: Entry) -> bool:
        """Whether that is known; what is broken needs no check."""
        return entry.broken or entry.path in self._checked

    def check_again(self) -> None:
        """Let everything be checked anew; until then it stands as it was."""
        self._checked.clear()

    def show_by_ear(self, row: int, leads: bool) -> None:
        """Show that sound alone leads through the routine of a row, or does not."""
        path = self._entries[row].path
        self._checked.add(path)
        if self._by_ear.get(path, False) != leads:
            self._by_ear[path] = leads
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)

    def in_words(self, entry: Entry) -> str:
        """Give the whole card as one line."""
        title = entry.title.get(self._language)
        if entry.broken:
            mending = self.tr("needs mending")
            return f"{title}, {mending}, {words.problem_count(len(entry.problems))}"
        parts = [
            title,
            self.tr("favourite") if self.is_favourite(entry) else "",
            "" if entry.shipped else self.tr("yours"),
            words.total(entry.min_ms, entry.max_ms, about=entry.about),
            words.exercise_count(len(entry.exercises)),
            self.things(entry),
            self.tr("Sound alone leads you through it") if self.leads_by_ear(entry) else "",
            entry.description.get(self._language),
        ]
        return ", ".join(part for part in parts if part)

    def things(self, entry: Entry) -> str:
        """Give what has to be within reach, in words."""
        return ", ".join(self._wording.thing(thing) for thing in entry.equipment)

    def _take(self, entries: Iterable[Entry]) -> None:
        for entry in entries:
            self._entries.append(entry)
            self._haystacks.append(self._haystack(entry))
            self._ranks.append(self._rank(entry))

    def _rank(self, entry: Entry) -> tuple[bool, bool, str]:
        is_favourite = self.is_favourite(entry)
        return not is_favourite, entry.shipped, fold(entry.title.get(self._language))

    def _haystack(self, entry: Entry) -> str:
        # In every language: who knows an exercise by its other name finds it too.
        said = [entry.title, entry.description, *entry.exercises]
        texts = [words for text in said for _, words in text.by_language]
        texts += [*entry.tags, *entry.sources, entry.path.stem]
        return fold("\n".join(texts))


class WantedModel(QAbstractProxyModel):
    """The routines that are wanted, in the order in which they are shown.

    Qt's own sorting asks for every comparison, which takes longer than a person types; here the
    order is found once for each change of the library.
    """

    def __init__(self, library: LibraryModel) -> None:
        super().__init__(library)
        self._library = library
        self._wanted = Wanted()
        self._order: list[int] = []
        self._rows: list[int] = []
        self._places: dict[int, int] = {}
        self.setSourceModel(library)
        library.modelAboutToBeReset.connect(self.beginResetModel)
        library.modelReset.connect(self._end_reset)
        library.rowsInserted.connect(self._sort_anew)
        library.ranked.connect(self._sort_anew)
        library.dataChanged.connect(self._tell_change)
        self._sort()

    @property
    def library(self) -> LibraryModel:
        """All routines."""
        return self._library

    @property
    def wanted(self) -> Wanted:
        """What is looked for now."""
        return self._wanted

    def want(self, wanted: Wanted) -> None:
        """Look for something else."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.beginResetModel()
            self._filter()
            self.endResetModel()

    def place_of(self, path: Path) -> QModelIndex:
        """Give where a file's routine is shown; nowhere where it is not wanted."""
        entry = self._library.entry
        places = (place for place, row in enumerate(self._rows) if entry(row).path == path)
        return self.index(next(places, -1), 0)

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give the number of wanted routines."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """It is a list."""
        return 0 if parent.isValid() else 1

    def index(self, row: int, column: int, parent: Index = _NOWHERE) -> QModelIndex:
        """Give the index of a place."""
        there = self.hasIndex(row, column, parent)
        return self.createIndex(row, column) if there else QModelIndex()

    def parent(self, _index: Index = _NOWHERE) -> QModelIndex:  # type: ignore[override]
        """Nothing stands inside of anything."""
        return QModelIndex()

    def mapToSource(self, index: Index) -> QModelIndex:
        """Give the library's index of a routine that is wanted."""
        return self._library.index(self._rows[index.row()], 0) if index.isValid() else QModelIndex()

    def mapFromSource(self, index: Index) -> QModelIndex:
        """Give the place of a routine of the library; nowhere where it is not wanted."""
        place = self._places.get(index.row()) if index.isValid() else None
        return self.createIndex(place, 0) if place is not None else QModelIndex()

    def _sort_anew(self) -> None:
        self.beginResetModel()
        self._end_reset()

    def _end_reset(self) -> None:
        self._sort()
        self.endResetModel()

    def _sort(self) -> None:
        self._order = sorted(range(self._library.rowCount()), key=self._library.rank)
        self._filter()

    def _filter(self) -> None:
        library, wanted = self._library, self._wanted
        self._rows = [
            row for row in self._order if wanted.fits(library.entry(row), library.haystack(row))
        ]
        self._places = {row: place for place, row in enumerate(self._rows)}

    def _tell_change(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            place = self._places.get(row)
            if place is not None:
                index = self.createIndex(place, 0)
                self.dataChanged.emit(index, index)
