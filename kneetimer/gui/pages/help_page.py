"""Help: what the app is and is not, when to stop, when to get help, and the keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel

from kneetimer.gui.theme import MEDIUM, SMALL, Type, font
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.label import heading, label
from kneetimer.gui.widgets.pair_row import PairRow
from kneetimer.gui.widgets.safety_cards import about_card, help_card, stop_card

_WIDE_PX = 860


class HelpPage(Column):
    """One column of cards."""

    def __init__(self) -> None:
        super().__init__("", _WIDE_PX)
        self.setObjectName("help_page")
        self.setAccessibleName(self.tr("Help"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.add(heading(self.tr("Help"), Type.HEADING))
        self.add(about_card())
        self.add(PairRow(stop_card(), help_card(), least_px=640, gap_px=MEDIUM))
        self.add(self._keys(self.tr("Keys during a session"), self._session_keys()))
        self.add(self._keys(self.tr("Keys everywhere"), self._other_keys()))
        self.rows.addStretch(1)

    def _session_keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Space"), self.tr("Pause, and go on. When it waits for you: ready")),
            (self.tr("Click"), self.tr("Anywhere: ready, when it waits for you")),
            ("→", self.tr("Skip to what comes next")),
            ("←", self.tr("Back to what came before")),
            ("H", self.tr("It hurts: stand still, and say how much")),
            ("R", self.tr("Repeat this set")),
            ("+", self.tr("15 seconds more of this pause")),
            ("T", self.tr("Turn aside to a tender spot; the clock waits meanwhile")),
            ("D", self.tr("Done, where you set the pace yourself")),
            ("F11", self.tr("Fill the screen")),
            ("Esc", self.tr("Leave; nothing is lost")),
        ]

    def _other_keys(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Letters"), self.tr("In the library: search")),
            (self.tr("Enter"), self.tr("Open the routine, or start it")),
            ("Esc", self.tr("Back")),
            (self.tr("Ctrl") + " E", self.tr("Save a routine as audio")),
            (self.tr("Ctrl") + " ,", self.tr("Settings")),
            ("F1", self.tr("This page")),
            ("F2", self.tr("Progress")),
            ("F3", self.tr("Programmes, and what is due")),
            (self.tr("Ctrl") + " Q", self.tr("Quit")),
        ]

    def _keys(self, title: str, keys: list[tuple[str, str]]) -> QFrame:
        frame, rows = card()
        rows.addWidget(heading(title, Type.LEAD))
        grid = QGridLayout()
        grid.setHorizontalSpacing(MEDIUM)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(1, 1)
        for row, (key, words) in enumerate(keys):
            grid.addWidget(_cap(key), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(words), row, 1)
        rows.addLayout(grid)
        return frame


def _cap(key: str) -> QLabel:
    """Make a key as it looks on the keyboard."""
    cap = label(key, bold=True, wrap=False)
    cap.setFont(font(Type.SMALL, bold=True))
    cap.setProperty("kind", "cap")
    cap.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return cap
