"""Trouble and news, told in a bar that stops nothing.

A notice that is on show already is not told twice. Information goes by itself; a warning or an
error stays until the person has put it away.
"""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.theme import MEDIUM, SMALL
from kneetimer.gui.widgets.button import button
from kneetimer.gui.widgets.icon import Icon, IconButton
from kneetimer.gui.widgets.label import label

INFO_MS = 6_000
MOST = 3
_BAR_PX = 8


_COLOURS = {Kind.INFO: "accent", Kind.WARNING: "warning", Kind.ERROR: "danger"}


class Notice(QFrame):
    """One line with its sign and a cross to put it away.

    Args:
        action: words of a button for what may come next; empty for none. With one, a notice stays
            until the person has put it away.

    Signals:
        closed(): it has had its time, or the person put it away
        acted(): the button was pressed
    """

    closed = Signal()
    acted = Signal()

    def __init__(self, kind: Kind, text: str, action: str = "") -> None:
        super().__init__()
        self._stays = kind is not Kind.INFO or bool(action)
        self.kind = kind
        self.text = text
        self.setProperty("kind", kind.value)
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(MEDIUM, SMALL, SMALL, SMALL)
        row.setSpacing(SMALL + 4)
        row.addWidget(Icon(kind.value, 24, _COLOURS[kind]), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(label(text, role=QPalette.ColorRole.WindowText), 1)
        if action:
            act = button(action)
            act.clicked.connect(self.acted)
            row.addWidget(act)
        close = IconButton("close", self.tr("Put this notice away"), 18)
        close.clicked.connect(self.closed)
        row.addWidget(close)
        self._time = QTimer(self)
        self._time.setSingleShot(True)
        self._time.setInterval(INFO_MS)
        self._time.timeout.connect(self.closed)

    def begin(self) -> None:
        """Let its time run, from the start."""
        if not self._stays:
            self._time.start()


class ProgressNotice(QFrame):
    """Tells of something that takes a while, how far it is, and lets it be called off.

    Signals:
        cancelled(): the person calls it off
    """

    cancelled = Signal()

    def __init__(self, text: str) -> None:
        super().__init__()
        self.kind = Kind.INFO
        self.text = text
        self.setProperty("kind", "info")
        self.setAccessibleName(text)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL + 4)
        rows.setSpacing(SMALL)
        row = QHBoxLayout()
        row.setSpacing(SMALL + 4)
        row.addWidget(label(text, role=QPalette.ColorRole.WindowText), 1)
        cancel = button(self.tr("Cancel"))
        cancel.clicked.connect(self.cancelled)
        row.addWidget(cancel)
        rows.addLayout(row)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setRange(0, 0)
        self._bar.setFixedHeight(_BAR_PX)
        self._bar.setAccessibleName(text)
        rows.addWidget(self._bar)

    @property
    def share(self) -> float:
        """How far it is, 0 to 1."""
        return max(0, self._bar.value()) / max(1, self._bar.maximum())

    def show_progress(self, done: int, total: int) -> None:
        """Show how far it is; before the first time nobody knows."""
        self._bar.setRange(0, max(1, total))
        self._bar.setValue(min(done, total))

    def begin(self) -> None:
        """It stays until it is withdrawn."""


class NoticeBar(QWidget):
    """The notices that are on show, newest last; nothing at all when there are none."""

    def __init__(self) -> None:
        super().__init__()
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._rows.setSpacing(SMALL)
        self._notices: list[Notice | ProgressNotice] = []
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
        self.offer(kind, text)

    def offer(self, kind: Kind, text: str, action: str = "") -> Notice:
        """Show a notice with a button for what may come next, and read it out."""
        notice = Notice(kind, text, action)
        notice.closed.connect(lambda: self._drop(notice))
        self._add(notice)
        return notice

    def follow(self, text: str) -> ProgressNotice:
        """Show how something goes on, until it is withdrawn."""
        notice = ProgressNotice(text)
        self._add(notice)
        return notice

    def _add(self, notice: Notice | ProgressNotice) -> None:
        told = [old for old in self._notices if isinstance(old, Notice)]
        for old in told[: max(0, len(self._notices) + 1 - MOST)]:
            self._drop(old)
        self._notices.append(notice)
        self._rows.addWidget(notice)
        self.show()
        notice.begin()
        self._announce(notice.kind, notice.text)

    def withdraw(self, text: str) -> None:
        """Put a notice away that is no longer true."""
        for notice in [notice for notice in self._notices if notice.text == text]:
            self._drop(notice)

    def clear(self) -> None:
        """Put all notices away."""
        for notice in list(self._notices):
            self._drop(notice)

    def _drop(self, notice: Notice | ProgressNotice) -> None:
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
