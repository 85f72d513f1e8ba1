"""One programme on the page of today: what it asks, what is due, what was done, what comes next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from kneetimer.core.summary import SessionLine
from kneetimer.gui import programme_words
from kneetimer.gui.date_words import clock
from kneetimer.gui.progress_words import DOT, minutes
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, Type
from kneetimer.gui.under_way import UnderWay
from kneetimer.gui.widgets.button import LinkButton, button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.today_ask import AskCard
from kneetimer.gui.widgets.today_due import DueCard

# Gives the title of a routine by the stem of its file.
TitleOf = Callable[[str], str]


class Head(QWidget):
    """Words, and a button at their right or below them where there is no room."""

    def __init__(self, words: str, button: QWidget) -> None:
        super().__init__()
        self.words, self._button = heading(words), button
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.addWidget(self.words, 1)
        self._box.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out which way they stand."""
        super().resizeEvent(event)
        words_px = self.words.fontMetrics().horizontalAdvance(self.words.text())
        is_wide = self.width() >= words_px + MEDIUM + self._button.sizeHint().width()
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)


class TodaySection(QWidget):
    """One programme's part of the day.

    Attributes:
        cards: what is due, in order
        ask: what waits for an answer; None where nothing does

    Signals:
        due_wanted(Due): the person wants to do this
        answered(Ask, str, str): the answer, and the words that were asked
        went_on(): the pause is over
        ended(): the programme is to leave this page
        programme_wanted(): the person wants to see all of it
    """

    due_wanted = Signal(object)
    answered = Signal(object, str, str)
    went_on = Signal()
    ended = Signal()
    programme_wanted = Signal()

    def __init__(self, under_way: UnderWay, title_of: TitleOf, language: str) -> None:
        super().__init__()
        self._of, self._today = under_way, under_way.today
        self._title_of, self._language = title_of, language
        self.cards: list[DueCard] = []
        self.ask: AskCard | None = None
        self.title = under_way.programme.title.get(language)
        self.setAccessibleName(self.title)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(MEDIUM)
        self._add_head()
        if self._today.is_paused:
            self._add_pause()
        elif self._today.is_over:
            self._add_over()
        elif not self._today.week:
            self._add_beginning()
        else:
            self._add_day()
        for line in self._today.done:
            self._rows.addWidget(self._done(line))
        self._add_rest()

    def _add_head(self) -> None:
        self.link = LinkButton("weeks", self.title)
        self.link.setAccessibleName(self.tr("Programme: {title}").format(title=self.title))
        self.link.clicked.connect(self.programme_wanted)
        words = ""
        if self._today.week and not self._today.is_over:
            variant = self._of.programme.variant(self._of.enrolment.variant)
            words = programme_words.where(
                self._today.week, variant, self._today.phases, self._language
            )
        self.head = Head(words, self.link)
        self._rows.addWidget(self.head)

    # The day

    def _add_day(self) -> None:
        today, language = self._today, self._language
        if today.ask is not None:
            self.ask = AskCard(today.ask, language)
            self.ask.answered.connect(
                lambda answer, words, ask=today.ask: self.answered.emit(ask, answer, words)
            )
            self._rows.addWidget(self.ask)
        for due in today.due:
            facts = DOT.join(programme_words.facts(due, today.day, language))
            title = self._title_of(due.routine)
            made = DueCard(title, facts, due.dose_words, due.note.get(language))
            made.clicked.connect(lambda _=False, due=due: self.due_wanted.emit(due))
            self.cards.append(made)
            self._rows.addWidget(made)
        if not today.due and today.ask is None:
            words = self.tr("Done for today.") if today.done else self.tr("A day of rest.")
            self._rows.addWidget(self._calm(words))

    def _add_pause(self) -> None:
        until = next(
            (
                on
                for first, on in self._of.enrolment.pauses
                if first <= self._today.day and (on is None or self._today.day < on)
            ),
            None,
        )
        words = self.tr("Paused.")
        if until is not None:
            day = programme_words.day_name(until, self._today.day, self._language)
            words = self.tr("Paused. It goes on: {day}.").format(day=day)
        self._rows.addWidget(self._calm(words))
        self.go_on = button(self.tr("Go on today"))
        self.go_on.clicked.connect(self.went_on)
        self._add_buttons(self.go_on)

    def _add_beginning(self) -> None:
        begins = self._of.enrolment.begun
        if self._today.next is not None:
            begins = max(begins, self._today.next.day)
        day = programme_words.day_name(begins, self._today.day, self._language)
        self._rows.addWidget(self._calm(self.tr("It begins: {day}.").format(day=day)))

    def _add_over(self) -> None:
        self._rows.addWidget(self._calm(self.tr("You are through with it.")))
        self.again = button(self.tr("Begin again…"))
        self.again.clicked.connect(self.programme_wanted)
        self.end = button(self.tr("Take it off this page"))
        self.end.clicked.connect(self.ended)
        self._add_buttons(self.again, self.end)

    def _add_buttons(self, *buttons: QWidget) -> None:
        row = FlowLayout(gap_px=SMALL)
        for made in buttons:
            row.addWidget(made)
        self._rows.addLayout(row)

    # Below it

    def _add_rest(self) -> None:
        today, language = self._today, self._language
        for note in () if today.is_paused else today.notes:
            self._rows.addWidget(muted(note.get(language)))
        if today.lapsed:
            gone = [
                self.tr("{title} ({day})").format(
                    title=self._title_of(due.routine),
                    day=programme_words.day_name(due.day, today.day, language),
                )
                for due in today.lapsed
            ]
            words = self.tr("No longer due: {list}.").format(list=", ".join(gone))
            self._rows.addWidget(muted(words))
        if today.next is not None:
            self._rows.addWidget(self._next())

    def _next(self) -> QLabel:
        day = self._today.next
        if day is None:
            return label()
        titles = dict.fromkeys(self._title_of(due.routine) for due in day.due)
        name = programme_words.day_name(day.day, self._today.day, self._language)
        words = self.tr("Next: {day}, {list}").format(day=name, list=", ".join(titles))
        return label(words, Type.LEAD)

    def _done(self, line: SessionLine) -> QWidget:
        words = self.tr("{title}, done").format(title=line.title.get(self._language))
        said = DOT.join((words, clock(line.started), minutes(line.lasted_ms)))
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(SMALL, 0, 0, 0)
        row.setSpacing(SMALL + 4)
        row.addWidget(Icon("check", 26, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(said, Type.LEAD), 1)
        return holder

    def _calm(self, words: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("kind", "card")
        rows = QVBoxLayout(frame)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.addWidget(heading(words, Type.HEADING))
        return frame
