"""The session's own page under a plain sign that this is a rehearsal."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.gui.pages.session_page import SessionPage
from kneetimer.gui.theme import SMALL, TIGHT
from kneetimer.gui.widgets.label import label


class RehearsalPage(QWidget):
    """Shows a rehearsal; its keys and clicks are the session's.

    Args:
        session: the page of what is played
        speed: how many times as fast as a session it goes

    Signals:
        left(): the person wants back to the editor
    """

    left = Signal()

    def __init__(self, session: SessionPage, speed: float) -> None:
        super().__init__()
        self.setObjectName("rehearsal_page")
        self.session = session
        self.sign = label(self._words(speed), bold=True)
        self.sign.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName(self.sign.text())
        session.controls.leave.set_words(self.tr("Back to the editor"))
        session.left.connect(self.left)
        self.setFocusProxy(session)
        self._lay_out()

    def _words(self, speed: float) -> str:
        if speed == 1:
            return self.tr("Rehearsal · nothing is recorded")
        words = self.tr("Rehearsal ×{speed}, without sound · nothing is recorded")
        return words.format(speed=f"{speed:g}")

    def _lay_out(self) -> None:
        strip = QFrame()
        strip.setProperty("kind", "info")
        line = QHBoxLayout(strip)
        line.setContentsMargins(SMALL, TIGHT, SMALL, TIGHT)
        line.addWidget(self.sign)
        top = QVBoxLayout()
        top.setContentsMargins(SMALL, SMALL, SMALL, TIGHT)
        top.addWidget(strip)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(top)
        rows.addWidget(self.session, 1)

    def leave(self) -> None:
        """Stand still, and lead back to the editor."""
        self.session.leave()

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let the figure move, or show it still."""
        self.session.set_reduced_motion(reduced=reduced)
