"""Counts what the routine comes to, at once near a change and soon the whole."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer

from kneetimer.core.edits import Where
from kneetimer.gui.editor_work import Work
from kneetimer.gui.listening import Listening
from kneetimer.gui.widgets.editor_foot import EditorFoot

_COUNT_MS = 200
_LISTEN_MS = 200


class Counts(QObject):
    """Keeps the foot line right.

    Attributes:
        listening: finds out whether it can be done with the eyes closed
    """

    def __init__(self, foot: EditorFoot, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._foot = foot
        self._work = work
        self.listening = Listening(self)
        self.listening.heard.connect(foot.by_ear.setVisible)
        self._count_soon = QTimer(self, singleShot=True, interval=_COUNT_MS)
        self._count_soon.timeout.connect(self._count)
        self._listen_soon = QTimer(self, singleShot=True, interval=_LISTEN_MS)
        self._listen_soon.timeout.connect(self.listen)
        self._count()
        self._listen_soon.start()

    def take_change(self, where: Where) -> None:
        """Show what a change comes to; () for one that is not at one place."""
        self._foot.show_told(self._work.tell_near(where) if where else self._work.tell())
        self.listening.stop()
        self._count_soon.start()
        self._listen_soon.start()

    def _count(self) -> None:
        self._foot.show_told(self._work.tell())

    def listen(self) -> None:
        """Find out whether it can be done with the eyes closed, from now on."""
        work = self._work
        self.listening.begin(work.routine, work.known, work.profile)
