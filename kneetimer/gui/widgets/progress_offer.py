"""A card that asks whether something shall be another way from next time: yes, or not yet."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneetimer.core.progressing import Offer
from kneetimer.gui.progress_rule_words import change_lines, reached_words, source_words
from kneetimer.gui.theme import LARGE, SMALL, Type
from kneetimer.gui.widgets.button import button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, label, muted


class OfferCard(QFrame):
    """Says what was reached, by whose rule, and what would change; both answers weigh the same.

    Attributes:
        words: what it says of what was reached and by whose rule
        is_answered: whether it asks no more

    Signals:
        agreed(): yes, from next time
        put_off(): not yet
    """

    agreed = Signal()
    put_off = Signal()

    def __init__(self, offer: Offer, language: str) -> None:
        super().__init__()
        self.setObjectName("offer")
        self.setProperty("kind", "card")
        self.offer = offer
        reached, source = reached_words(offer), source_words(offer)
        changes = change_lines(offer, language)
        self.words = f"{reached} {source}"
        name = offer.before.exercise.name.get(language)
        self.setAccessibleName(name)
        self.setAccessibleDescription(" ".join((self.words, *changes)))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
        rows.setSpacing(SMALL)
        rows.addWidget(heading(name))
        rows.addWidget(label(reached))
        rows.addWidget(muted(source))
        rows.addSpacing(SMALL)
        for line in changes:
            rows.addWidget(label(line, Type.LEAD, bold=True))
        self.yes = button(self.tr("Yes, from next time"))
        self.yes.clicked.connect(self.agreed)
        self.not_yet = button(self.tr("Not yet"))
        self.not_yet.clicked.connect(self.put_off)
        self.is_answered = False
        self._buttons = QWidget()
        answers = FlowLayout(self._buttons, SMALL)
        for one in (self.yes, self.not_yet):
            one.setAccessibleDescription(self.accessibleDescription())
            answers.addWidget(one)
        rows.addSpacing(SMALL)
        rows.addWidget(self._buttons)
        self.answer = muted()
        self.answer.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.answer.hide()
        rows.addWidget(self.answer)

    def show_answer(self, words: str) -> None:
        """Ask no more, and show what was decided."""
        self.is_answered = True
        at = self.focusWidget()
        if at is not None and at.hasFocus():
            self.setFocus()  # else Qt hands it on to something far away
        self._buttons.hide()
        self.answer.setText(words)
        self.answer.show()
        self.setAccessibleDescription(f"{self.accessibleDescription()} {words}")
