"""All sessions, the newest first, a few at a time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from kneetimer.core.summary import SessionLine
from kneetimer.gui.theme import LARGE, SMALL
from kneetimer.gui.widgets.button import LinkButton
from kneetimer.gui.widgets.chart_card import CardHead
from kneetimer.gui.widgets.session_list import SessionList

_FIRST_SHOWN, _MORE = 30, 40


class SessionsCard(QFrame):
    """The list, and a way to what was earlier.

    Signals:
        session_wanted(str): the person wants to see the session with this id
    """

    session_wanted = Signal(str)

    def __init__(self, language: str) -> None:
        super().__init__()
        self.setProperty("kind", "card")
        title = self.tr("Sessions")
        self.list = SessionList(title, language)
        self.list.opened.connect(self.session_wanted)
        self.more = LinkButton("down", "")
        self.more.clicked.connect(self._show_more)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE - 4, LARGE, LARGE - 4)
        rows.setSpacing(SMALL)
        rows.addWidget(CardHead(title))
        rows.addWidget(self.list)
        rows.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def show_sessions(self, newest_first: Sequence[SessionLine], today: date) -> None:
        """Show the newest ones, at least as many as before."""
        count = max(_FIRST_SHOWN, self.list.rows.rowCount())
        self.list.show_sessions(newest_first, today, count)
        self._fit()

    def _show_more(self) -> None:
        self.list.show_more(_MORE)
        self._fit()

    def _fit(self) -> None:
        hidden = self.list.rows.hidden
        self.more.setText(self.tr("Show earlier ones ({n})").format(n=hidden))
        self.more.setVisible(hidden > 0)
