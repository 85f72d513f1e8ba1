"""Asks on the morning after a session, once, whether things are back to usual."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneetimer.core.summary import SessionLine
from kneetimer.gui.date_words import weekday
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL
from kneetimer.gui.widgets.button import button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, label
from kneetimer.gui.widgets.pain_scale import PainScale


@dataclass(frozen=True, slots=True)
class Morning:
    """The answer.

    Attributes:
        back_to_usual: None for no answer, and no question either
        pain: now, where it was said
    """

    back_to_usual: bool | None
    pain: int | None = None


class MorningCard(QFrame):
    """Asks about one session; after "Not yet" it has room for a number, which may stay open.

    Signals:
        answered(Morning): once. A "Not yet" is told with its number, or when the card goes.
    """

    answered = Signal(object)

    def __init__(self, line: SessionLine, today: date, language: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        self._is_open = True
        self.which = label(self._which(line, today, language))
        question = heading(self.tr("Back to usual this morning?"))
        self.setAccessibleName(f"{self.which.text()} {question.text()}")
        self.yes = button(self.tr("Yes"))
        self.not_yet = button(self.tr("Not yet"))
        self.do_not_ask = button(self.tr("Do not ask"))
        self.yes.clicked.connect(lambda: self._answer(Morning(back_to_usual=True)))
        self.not_yet.clicked.connect(self._open_scale)
        self.do_not_ask.clicked.connect(lambda: self._answer(Morning(back_to_usual=None)))
        self.scale = PainScale(
            self.tr("Pain now"), low=self.tr("none"), high=self.tr("worst I can think of")
        )
        self.done = button(self.tr("That is all"))
        self.done.clicked.connect(self.flush)
        self._answers, self._more = QWidget(), QWidget()
        row = FlowLayout(self._answers, SMALL)
        for choice in (self.yes, self.not_yet, self.do_not_ask):
            row.addWidget(choice)
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(MEDIUM)
        more.addWidget(self.scale)
        end = FlowLayout(gap_px=SMALL)
        end.addWidget(self.done)
        more.addLayout(end)
        self._more.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, MEDIUM, LARGE, MEDIUM)
        rows.setSpacing(SMALL)
        for part in (self.which, question):
            rows.addWidget(part)
        rows.addSpacing(SMALL)
        rows.addWidget(self._answers)
        rows.addWidget(self._more)

    def _which(self, line: SessionLine, today: date, language: str) -> str:
        title = line.title.get(language)
        day = line.started.day
        if (today - day).days == 1:
            return self.tr("Yesterday: {title}.").format(title=title)
        name = weekday(day.weekday(), language, short=False)
        return self.tr("On {day}: {title}.").format(day=name, title=title)

    def _open_scale(self) -> None:
        self._answers.hide()
        self._more.show()
        self.scale.setFocus()

    def _answer(self, morning: Morning) -> None:
        if self._is_open:
            self._is_open = False
            self.answered.emit(morning)

    def flush(self) -> None:
        """Tell at once of a "Not yet" that has not been told yet."""
        if not self._more.isHidden():
            self._answer(Morning(back_to_usual=False, pain=self.scale.value))

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no answer get lost when another page is shown."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.flush()
