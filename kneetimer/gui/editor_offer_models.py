"""What the editor offers to choose from by name: exercises and other items, and figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount
from kneetimer.core.exercise import Catalogue, Exercise
from kneetimer.core.routine import Activity, Card, Check, Choice, Group, Item
from kneetimer.core.text import Text
from kneetimer.gui import words as plain
from kneetimer.gui.editor_model import DOSE_ROLE, EXERCISE, ITEM_ROLE
from kneetimer.gui.library_model import fold

Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class NewExercise:
    """An exercise that nobody has written down yet.

    Attributes:
        name: what the person calls it; "" where that was not said
    """

    name: str = ""


@dataclass(frozen=True, slots=True)
class NoFigure:
    """Nothing to look at."""


Thing = Exercise | Item | NewExercise | NoFigure


@dataclass(frozen=True, slots=True)
class Offer:
    """A row: its name, what it stands for, a line about it, and what a search looks through."""

    name: str
    thing: Thing
    about: str
    searched: str


class OffersModel(QAbstractListModel):
    """Rows that fit what is searched."""

    def __init__(self, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = language
        self._all: list[Offer] = []
        self._shown: list[Offer] = []

    def offer(self, offers: Sequence[Offer]) -> None:
        """Offer these, without a search."""
        self._all = list(offers)
        self.search("")

    def of(self, one: Exercise) -> Offer:
        """Give the row of an exercise."""
        name = one.name.get(self.language)
        where = plain.capital(plain.position(one.position))
        other = " ".join(words for _, words in one.name.by_language)
        return Offer(name, one, where, fold(f"{name} {where} {other} {one.id.replace('_', ' ')}"))

    def search(self, text: str) -> None:
        """Show what has all of these words; names that begin with them come first."""
        wanted = fold(text).split()
        found = [offer for offer in self._all if all(word in offer.searched for word in wanted)]
        if wanted:
            start = " ".join(wanted)
            found.sort(
                key=lambda offer: (
                    not fold(offer.name).startswith(start),
                    start not in offer.searched,
                )
            )
        self.beginResetModel()
        self._shown = found + self.always(" ".join(text.split()))
        self.endResetModel()

    def always(self, _text: str) -> list[Offer]:
        """Give what stands below all that was found, whatever was searched."""
        return []

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """Give how many fit."""
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the name, what it is, or the thing itself."""
        if not index.isValid():
            return None
        offer = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return offer.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.tr("{name}: {about}").format(name=offer.name, about=offer.about)
        if role == DOSE_ROLE:
            return offer.about
        return offer.thing if role == ITEM_ROLE else None


class Offers(OffersModel):
    """Exercises and other items that may be added; an exercise of one's own always is."""

    def __init__(self, catalogue: Catalogue, language: str, parent: QObject | None = None) -> None:
        super().__init__(language, parent)
        self.take(catalogue)

    def take(self, catalogue: Catalogue) -> None:
        """Offer the exercises of this catalogue."""
        exercises = sorted(map(self.of, catalogue.values()), key=lambda offer: fold(offer.name))
        self.offer([*exercises, *self._others()])

    def always(self, text: str) -> list[Offer]:
        """Give the exercise that nobody has written down yet."""
        name = plain.capital(text)
        about = self.tr("Name, words and figure are yours to choose")
        words = self.tr("An exercise of your own…")
        if name:
            words = self.tr("An exercise of your own: “{name}”").format(name=name)
        return [Offer(words, NewExercise(name), about, "")]

    def _others(self) -> list[Offer]:
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
        return [Offer(name, made, about, fold(f"{name} {about}")) for name, made, about in offers]

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


class Figures(OffersModel):
    """The catalogue's exercises that have a figure, those in the same position first."""

    def take(self, catalogue: Catalogue, position: Position) -> None:
        """Offer the figures of this catalogue for an exercise in a position."""
        drawn = [one for one in catalogue.values() if one.figure is not None]
        drawn.sort(
            key=lambda one: (one.position is not position, fold(one.name.get(self.language)))
        )
        none = self.tr("No figure")
        about = self.tr("Its name stands in its place")
        self.offer([Offer(none, NoFigure(), about, fold(none)), *map(self.of, drawn)])

    def row_of(self, exercise: Exercise) -> int:
        """Give the row whose figure an exercise has: 0 for no figure."""
        for row, offer in enumerate(self._shown):
            thing = offer.thing
            if isinstance(thing, Exercise) and thing.figure == exercise.figure:
                return row
        return 0
