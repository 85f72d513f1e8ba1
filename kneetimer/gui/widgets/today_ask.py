"""Asks what a programme wants to know before it goes on; the person answers, nobody judges."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneetimer.core.programme import Gate
from kneetimer.core.today import Ask
from kneetimer.gui.theme import LARGE, SMALL
from kneetimer.gui.widgets.button import button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, label, muted

YES, NO, NOT_YET = "yes", "no", "not yet"


class AskCard(QFrame):
    """One question with two answers of the same size.

    Signals:
        answered(str, str): "yes", "no" or "not yet"; and the words that were asked
    """

    answered = Signal(str, str)

    def __init__(self, ask: Ask, language: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        is_gate = isinstance(ask.about, Gate)
        self.about = muted(self.tr("Week {n} is over.").format(n=ask.week))
        self.question = heading(self._question(ask, language))
        self.known = label(self._known(ask))
        self.then = muted(self._then(is_gate=is_gate))
        self.yes = button(self.tr("Yes"))
        self.no = button(self.tr("Not yet") if is_gate else self.tr("No"))
        self.yes.clicked.connect(lambda: self.answered.emit(YES, self.question.text()))
        no = NOT_YET if is_gate else NO
        self.no.clicked.connect(lambda: self.answered.emit(no, self.question.text()))
        self.setAccessibleName(f"{self.about.text()} {self.question.text()}")
        for answer in (self.yes, self.no):
            answer.setAccessibleName(f"{self.question.text()} {answer.text()}")
        answers = QWidget()
        row = FlowLayout(answers, SMALL)
        row.addWidget(self.yes)
        row.addWidget(self.no)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
        rows.setSpacing(SMALL)
        for part in (self.about, self.question, self.known, self.then):
            rows.addWidget(part)
            if not part.text():
                part.hide()
        rows.addSpacing(SMALL)
        rows.addWidget(answers)

    def _question(self, ask: Ask, language: str) -> str:
        about = ask.about
        if about.text:
            return about.text.get(language)
        if isinstance(about, Gate) and about.pain_below is not None:
            if about.all_sets:
                words = self.tr("Were all sets done, and did pain stay below {n}?")
            else:
                words = self.tr("Did pain stay below {n}?")
            return words.format(n=about.pain_below)
        return self.tr("Were all sets done?")

    def _known(self, ask: Ask) -> str:
        """Give what the diary has of it, for somebody who does not remember."""
        if not isinstance(ask.about, Gate):
            return ""
        said = []
        if ask.about.all_sets and ask.all_sets_done is not None:
            done = self.tr("all sets done") if ask.all_sets_done else self.tr("not all sets done")
            said.append(done)
        if ask.about.pain_below is not None and ask.most_pain is not None:
            said.append(self.tr("pain {n} at most").format(n=ask.most_pain))
        if not said:
            return ""
        return self.tr("In your diary: {list}.").format(list=", ".join(said))

    def _then(self, *, is_gate: bool) -> str:
        return self.tr("“Not yet” repeats the week.") if is_gate else ""
