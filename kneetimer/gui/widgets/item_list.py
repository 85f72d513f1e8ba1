"""The items of a routine as cards, with groups under their names and choices to make."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from kneetimer.core.profile import Profile
from kneetimer.core.routine import Card, Check, Choice, ExerciseItem, Group, Item, Routine
from kneetimer.gui.dose_words import rest_in_words
from kneetimer.gui.questions import questions_of
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT
from kneetimer.gui.widgets.item_card import ExerciseCard, ItemCard, ReadingCard
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.marks import Dot, Tick
from kneetimer.gui.words import number_range


class ItemList(QWidget):
    """Every item of a routine, in order.

    Signals:
        answered(str, int): a number was chosen; its key and value
        wished(str, bool): whether an optional item is to be done; its key
        picked(str, tuple[int, ...]): which options of a choice; its key
        opened(Exercise): the person wants to see how it is done
    """

    opened = Signal(object)
    answered = Signal(str, int)
    wished = Signal(str, bool)
    picked = Signal(str, object)

    def __init__(self, routine: Routine, profile: Profile) -> None:
        super().__init__()
        self._routine = routine
        self._profile = profile
        self.cards: list[ExerciseCard] = []
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM - 4)
        self._add_items(routine.items, rows)

    def show_profile(self, profile: Profile) -> None:
        """Put every dose in words anew."""
        self._profile = profile
        for card in self.cards:
            card.show_profile(profile)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let the figures move under the mouse, or not."""
        for card in self.cards:
            card.tile.figure.set_reduced_motion(reduced=reduced)

    def _add_items(self, items: Sequence[Item], rows: QVBoxLayout) -> None:
        for item in items:
            if isinstance(item, Group):
                self._add_group(item, rows)
            elif isinstance(item, Choice):
                self._add_choice(item, rows)
            else:
                rows.addWidget(self._card(item))

    def _card(self, item: Item) -> ItemCard:
        card: ItemCard
        if isinstance(item, ExerciseItem):
            number = len(self.cards) + 1
            card = ExerciseCard(number, item, self._routine.defaults, self._profile)
            card.opened.connect(self.opened)
            self.cards.append(card)
        elif isinstance(item, Group | Choice):
            card = ItemCard(item.key, optional=item.optional, wanted=self._wants(item))
        else:
            card = ReadingCard(item, self._profile)
        card.answered.connect(self.answered)
        card.wished.connect(self.wished)
        return card

    def _wants(self, item: Group | Choice) -> bool:
        return item.key not in self._profile.left_out

    def _add_group(self, group: Group, rows: QVBoxLayout) -> None:
        card = self._card(group)
        card.rows.setSpacing(MEDIUM - 4)
        if group.name:
            card.rows.addWidget(heading(group.name.get(self._profile.language)))
        said = []
        if group.rounds.high > 1:
            said.append(self.tr("{n} rounds").format(n=number_range(group.rounds)))
        if group.rest is not None and group.rounds.high > 1:
            said.append(self.tr("{rest} between rounds").format(rest=rest_in_words(group.rest)))
        if said:
            card.rows.addWidget(muted(", ".join(said)))
        card.ask(questions_of(group), self._profile)
        self._add_items(group.items, card.rows)
        rows.addWidget(card)

    def _add_choice(self, choice: Choice, rows: QVBoxLayout) -> None:
        card = self._card(choice)
        if choice.count == 1:
            card.rows.addWidget(heading(self.tr("Choose one")))
        else:
            card.rows.addWidget(heading(self.tr("Choose %n", "", choice.count)))
        options = Options(choice, self._profile)
        for option, mark in zip(choice.options, options.marks, strict=True):
            holder = QVBoxLayout()
            holder.setContentsMargins(0, SMALL, 0, 0)
            holder.setSpacing(SMALL)
            holder.addWidget(mark)
            inside = QWidget()
            inner = QVBoxLayout(inside)
            inner.setContentsMargins(LARGE + TIGHT, 0, 0, 0)
            self._add_items([option], inner)
            for made in inside.findChildren(ItemCard):
                made.set_wanted(on=mark.isChecked())
                mark.toggled.connect(lambda on, of=made: of.set_wanted(on=on))
            holder.addWidget(inside)
            card.rows.addLayout(holder)
        options.picked.connect(lambda numbers: self.picked.emit(choice.key, numbers))
        options.setParent(card)
        rows.addWidget(card)


class Options(QWidget):
    """The marks of a choice: exactly as many are on as are to be chosen.

    Signals:
        picked(tuple[int, ...]): which ones now
    """

    picked = Signal(object)

    def __init__(self, choice: Choice, profile: Profile) -> None:
        super().__init__()
        self.hide()
        chosen = profile.choices.get(choice.key, ())
        known = [n for n in chosen if 0 <= n < len(choice.options)]
        self._on = known if len(known) == choice.count else list(range(choice.count))
        self.marks: list[QAbstractButton] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(choice.count == 1)
        for number, option in enumerate(choice.options):
            words = _name(option, profile.language)
            mark = Dot(words) if choice.count == 1 else Tick(words)
            mark.setChecked(number in self._on)
            self._group.addButton(mark, number)
            self.marks.append(mark)
        self._group.idClicked.connect(self._take)

    def _take(self, number: int) -> None:
        """One more takes the place of the one that was chosen first."""
        if number not in self._on:
            self._on = [*self._on[1:], number]
            self.picked.emit(tuple(sorted(self._on)))
        for at, mark in enumerate(self.marks):
            mark.setChecked(at in self._on)


def _name(item: Item, language: str) -> str:
    if isinstance(item, ExerciseItem):
        return item.exercise.name.get(language)
    if isinstance(item, Choice):
        return ", ".join(_name(option, language) for option in item.options)
    if isinstance(item, Check):
        return item.question.get(language)
    return (item.text if isinstance(item, Card) else item.name).get(language)
