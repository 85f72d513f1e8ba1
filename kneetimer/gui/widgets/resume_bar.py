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
        discarded(): nothing of it is to be kept
    """

    went_on = Signal()
    ended = Signal()
    discarded = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("resume_bar")
        self.setProperty("kind", "bar")
        self.words = label("", Type.LEAD, bold=True)
        self.go_on_button = primary_button(self.tr("Go on"))
        self.end_button = button("")
        self.discard_button = button(self.tr("Discard"))
        self.go_on_button.clicked.connect(self.went_on)
        self.end_button.clicked.connect(self.ended)
        self.discard_button.clicked.connect(self.discarded)
        row = QHBoxLayout(self)
        row.setContentsMargins(LARGE, SMALL, LARGE, SMALL)
        row.setSpacing(MEDIUM)
        row.addWidget(self.words, 1)
        row.addWidget(self.discard_button)
        row.addWidget(self.end_button)
        row.addWidget(self.go_on_button)
        self.hide()

    def show_session(self, title: str) -> None:
        """Show that this session stands still."""
        self.words.setText(self.tr("“{title}” stands still where you left it.").format(title=title))
        self.end_button.setText(self.tr("Finish here"))
        self.discard_button.hide()
        self.go_on_button.show()
        self.show()

    def show_found(self, words: str, *, can_go_on: bool) -> None:
        """Show that a session was cut short before the program was started."""
        self.words.setText(words)
        self.end_button.setText(self.tr("Keep what was done"))
        self.discard_button.show()
        self.go_on_button.setVisible(can_go_on)
        self.show()
