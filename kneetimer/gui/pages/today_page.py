"""The first page for somebody in a programme: what today is about, large and calm."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kneetimer.core.programme_days import Due
from kneetimer.core.today import Ask
from kneetimer.gui.date_words import long_day
from kneetimer.gui.theme import HUGE, MEDIUM, SMALL, Type
from kneetimer.gui.under_way import UnderWay
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.column import Column
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.today_due import DueCard
from kneetimer.gui.widgets.today_section import TitleOf, TodaySection

_WIDE_PX = 860


class TodayPage(Column):
    """A section for each programme; until it is told of any, only its title.

    Signals:
        due_wanted(UnderWay, Due): the person wants to do this
        answered(UnderWay, Ask, str, str): an answer, and the words that were asked
        went_on(UnderWay), ended(UnderWay): the pause is over; it is to leave this page
        programme_wanted(UnderWay): the person wants to see all of a programme
        programmes_wanted(), library_wanted(): the person wants to see all there are
    """

    due_wanted = Signal(object, object)
    answered = Signal(object, object, str, str)
    went_on = Signal(object)
    ended = Signal(object)
    programme_wanted = Signal(object)
    programmes_wanted = Signal()
    library_wanted = Signal()

    def __init__(self, language: str) -> None:
        super().__init__("", _WIDE_PX)
        self.setObjectName("today_page")
        self.setAccessibleName(self.tr("Today"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._language = language
        self._shown: tuple[date, tuple[UnderWay, ...]] | None = None
        self._reduced = False
        self.sections: list[TodaySection] = []
        self.title = heading(self.tr("Today"), Type.DISPLAY)
        self.day = muted(size=Type.LEAD)
        self.library = LinkButton("list", self.tr("All routines"))
        self.programmes = LinkButton("weeks", self.tr("All programmes"))
        self.library.clicked.connect(self.library_wanted)
        self.programmes.clicked.connect(self.programmes_wanted)
        self._cards = QVBoxLayout()
        self._cards.setSpacing(MEDIUM)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(HUGE)
        head = QVBoxLayout()
        head.setSpacing(0)
        head.addWidget(self.title)
        head.addWidget(self.day)
        foot = FlowLayout(gap_px=MEDIUM)
        foot.addWidget(self.library)
        foot.addWidget(self.programmes)
        self.rows.addLayout(self._cards)
        self.rows.addLayout(head)
        self.rows.addSpacing(SMALL)
        self.rows.addLayout(self._parts)
        self.rows.addStretch(1)
        self.rows.addLayout(foot)

    @property
    def cards(self) -> list[tuple[DueCard, UnderWay, Due]]:
        """What is due in all programmes, in order."""
        under_way = self._shown[1] if self._shown is not None else ()
        return [
            (card, of, due)
            for section, of in zip(self.sections, under_way, strict=True)
            for card, due in zip(section.cards, of.today.due, strict=False)
        ]

    def show_card(self, card: QWidget) -> None:
        """Show something above the day, for as long as it is there."""
        self._cards.addWidget(card)

    def show_day(self, day: date, under_way: Sequence[UnderWay], title_of: TitleOf) -> bool:
        """Show a day; what stays the same stays on show. Give whether it is another one."""
        if self._shown == (day, tuple(under_way)):
            return False
        had_focus = self._shown is None or self._has_focus_in_a_section()
        self._shown = day, tuple(under_way)
        with self.keeping_place():
            for section in self.sections:
                self._parts.removeWidget(section)
                section.hide()
                section.deleteLater()
        self.day.setText(long_day(day, self._language))
        self.sections = [self._section(of, title_of) for of in under_way]
        if had_focus or self.hasFocus():
            self._place_focus()
        return True

    def _has_focus_in_a_section(self) -> bool:
        at = self.focusWidget()
        return at is not None and any(section.isAncestorOf(at) for section in self.sections)

    def _section(self, of: UnderWay, title_of: TitleOf) -> TodaySection:
        made = TodaySection(of, title_of, self._language)
        made.due_wanted.connect(lambda due: self.due_wanted.emit(of, due))
        made.answered.connect(lambda ask, answer, words: self._answer(of, ask, answer, words))
        made.went_on.connect(lambda: self.went_on.emit(of))
        made.ended.connect(lambda: self.ended.emit(of))
        made.programme_wanted.connect(lambda: self.programme_wanted.emit(of))
        for card in made.cards:
            card.figure.set_reduced_motion(reduced=self._reduced)
        self._parts.addWidget(made)
        made.show()
        return made

    def _answer(self, of: UnderWay, ask: Ask, answer: str, words: str) -> None:
        self.answered.emit(of, ask, answer, words)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let the figures move under the keyboard, or not."""
        self._reduced = reduced
        for card, _, _ in self.cards:
            card.figure.set_reduced_motion(reduced=reduced)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin at the top, and have what is due under the fingers."""
        super().showEvent(event)
        self.verticalScrollBar().setValue(0)
        self._place_focus()

    def _place_focus(self) -> None:
        cards = [card for section in self.sections for card in section.cards]
        # Never on an answer: a key too many shall not give one.
        at: QWidget = self.sections[0].link if self.sections else self.library
        if cards:
            at = cards[0]
        self.setFocusProxy(at)
        if self.isVisible():
            at.setFocus()
