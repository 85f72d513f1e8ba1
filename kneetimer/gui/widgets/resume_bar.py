"""A session that was left and waits: one line with the way back into it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, Type
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.label import label


class ResumeBar(QFrame):
    """Shows which session stands still; hidden while there is none.

    Signals:
        went_on(): back into it
        ended(): it is to end where it stands
    """

    went_on = Signal()
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("resume_bar")
        self.setProperty("kind", "bar")
        self.words = label("", Type.LEAD, bold=True)
        self.go_on_button = primary_button(self.tr("Go on"))
        self.end_button = button(self.tr("Finish here"))
        self.go_on_button.clicked.connect(self.went_on)
        self.end_button.clicked.connect(self.ended)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self.words, 1)
        row.addWidget(self.end_button)
        row.addWidget(self.go_on_button)
        self.hide()

    def show_session(self, title: str) -> None:
        """Show that this session stands still."""
        self.words.setText(self.tr("“{title}” stands still where you left it.").format(title=title))
        self.show()
