"""What was done of a session: a card with a row for each exercise."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout

from kneetimer.core.record import DoneSet
from kneetimer.gui.done_words import SIGNS, done_rows, outcome_words
from kneetimer.gui.theme import LARGE, MEDIUM, Type
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.words import capital


class DoneCard(QFrame):
    """A sign, the name of the exercise, and what was done of what was planned.

    Args:
        reasons: whether to say why something was left out
    """

    def __init__(self, sets: Iterable[DoneSet], language: str, *, reasons: bool = False) -> None:
        super().__init__()
        self.setObjectName("done")
        self.setProperty("kind", "card")
        rows = QGridLayout(self)
        rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
        rows.setHorizontalSpacing(20)
        rows.setVerticalSpacing(2)
        rows.setColumnStretch(1, 1)
        at = 0
        for row in done_rows(sets, language):
            if at:
                rows.setRowMinimumHeight(at, MEDIUM)
                at += 1
            sign = label(SIGNS[row.outcome], Type.HEADING, wrap=False)
            sign.setAccessibleName(outcome_words(row.outcome))
            rows.addWidget(sign, at, 0, Qt.AlignmentFlag.AlignTop)
            rows.addWidget(heading(row.name), at, 1)
            rows.addWidget(label("\n".join(row.lines), Type.LEAD), at + 1, 1)
            at += 2
            if reasons and row.why:
                rows.addWidget(muted(capital(row.why)), at, 1)
                at += 1
        rows.setRowStretch(at, 1)
