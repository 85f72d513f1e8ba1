"""The cards of the first run and of Help: what the app is, when to stop, when to get help."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout

from kneetimer.gui import safety_words
from kneetimer.gui.theme import SMALL, TIGHT, Type
from kneetimer.gui.widgets.column import card
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import heading, label, muted

translate = QCoreApplication.translate


def about_card() -> QFrame:
    """Make the card that says what the app is and is not."""
    frame, rows = card(SMALL + 4)
    rows.addLayout(_title("shield", "accent", translate("Safety", "What this is")))
    rows.addWidget(label(safety_words.what_it_is()))
    rows.addWidget(muted(safety_words.what_it_is_not()))
    return frame


def stop_card() -> QFrame:
    """Make the card that says when to stop."""
    title = translate("Safety", "Stop at once if you notice")
    return _signs("stop", "warning", title, safety_words.stop_signs())


def help_card() -> QFrame:
    """Make the card that says when to get help."""
    title = translate("Safety", "Get help the same day if")
    return _signs("care", "danger", title, safety_words.same_day_signs())


def _title(icon: str, role: str, words: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(SMALL + 4)
    row.addWidget(Icon(icon, 26, role))
    row.addWidget(heading(words, Type.LEAD), 1)
    return row


def _signs(icon: str, role: str, title: str, signs: Sequence[str]) -> QFrame:
    frame, rows = card(SMALL + 4)
    rows.addLayout(_title(icon, role, title))
    grid = QGridLayout()
    grid.setHorizontalSpacing(SMALL + 4)
    grid.setVerticalSpacing(TIGHT + 2)
    grid.setColumnStretch(1, 1)
    for row, sign in enumerate(signs):
        dot = label("•", bold=True, role=QPalette.ColorRole.PlaceholderText, wrap=False)
        dot.setFixedWidth(26)
        dot.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
        grid.addWidget(dot, row, 0)
        grid.addWidget(label(sign), row, 1)
    rows.addLayout(grid)
    rows.addStretch(1)
    return frame
