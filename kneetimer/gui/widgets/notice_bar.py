"""Trouble and news, told in a bar that stops nothing.

A notice that is on show already is not told twice. Information goes by itself; a warning or an
error stays until the person has put it away.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.theme import MEDIUM, SMALL
from kneetimer.gui.widgets.icon import Icon, IconButton
from kneetimer.gui.widgets.label import label

INFO_MS = 6_000
MOST = 3


_COLOURS = {Kind.INFO: "accent", Kind.WARNING: "warning", Kind.ERROR: "danger"}


class Notice(QFrame):
    """One line with its sign and a cross to put it away.

    Signals:
        closed(): it has had its time, or the person put it away
    """

    closed = Signal()

    def __init__(self, kind: Kind, text: str) -> None:
        super().__init__()
        self.kind = kind
        self.text = text
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        row.setSpacing(SMALL + 4)
        row.addWidget(Icon(kind.value, 24, _COLOURS[kind]), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(text, role=QPalette.ColorRole.WindowText), 1)
        close = IconButton("close", self.tr("Put this notice away"), 18)
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(INFO_MS)
        self._time.timeout.connect(self.closed)

    def begin(self) -> None:
        """Let its time run, from the start."""
        if self.kind is Kind.INFO:
            self._time.start()


class NoticeBar(QWidget):
    """The notices that are on show, newest last; nothing at all when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._rows.setSpacing(SMALL)
        self._notices: list[Notice] = []
        self.hide()

    @property
    def texts(self) -> list[str]:
        """What is on show."""
        return [notice.text for notice in self._notices]

    def tell(self, kind: Kind, text: str) -> None:
        """Show a notice and read it out; one that is on show already gets its time anew."""
        for notice in self._notices:
            if (notice.kind, notice.text) == (kind, text):
                notice.begin()
                return
        while len(self._notices) >= MOST:
            self._drop(self._notices[0])
        notice = Notice(kind, text)
        notice.closed.connect(lambda: self._drop(notice))
        self._notices.append(notice)
        self._rows.addWidget(notice)
        self.show()
        notice.begin()
        self._announce(kind, text)

    def withdraw(self, text: str) -> None:
        """Put a notice away that is no longer true."""
        for notice in [notice for notice in self._notices if notice.text == text]:
            self._drop(notice)

    def clear(self) -> None:
        """Put all notices away."""
        for notice in list(self._notices):
            self._drop(notice)

    def _drop(self, notice: Notice) -> None:
        if notice not in self._notices:
            return
        self._notices.remove(notice)
        self._rows.removeWidget(notice)
        notice.hide()
        notice.deleteLater()
        self.setVisible(bool(self._notices))

    def _announce(self, kind: Kind, text: str) -> None:
        event = QAccessibleAnnouncementEvent(self, text)
        if kind is not Kind.INFO:
            event.setPoliteness(QAccessible.AnnouncementPoliteness.Assertive)
        QAccessible.updateAccessibility(event)
