"""Past sessions, the newest first; only those that can be seen are painted."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QListView

from kneetimer.core.summary import SessionLine
from kneetimer.gui import progress_words
from kneetimer.gui.widgets.session_row import SESSION_ROLE, SessionDelegate, row_height

_Index = QModelIndex | QPersistentModelIndex


class SessionModel(QAbstractListModel):
    """So many of the newest sessions as rows."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language
        self._sessions: Sequence[SessionLine] = ()
        self._count = 0

    def show_sessions(self, newest_first: Sequence[SessionLine], count: int) -> None:
        """Have these, and show so many of them."""
        self.beginResetModel()
        self._sessions = newest_first
        self._count = min(count, len(newest_first))
        self.endResetModel()

    def show_more(self, count: int) -> None:
        """Show as many more."""
        to = min(len(self._sessions), self._count + count)
        if to > self._count:
            self.beginInsertRows(QModelIndex(), self._count, to - 1)
            self._count = to
            self.endInsertRows()

    @property
    def hidden(self) -> int:
        """How many are not shown."""
        return len(self._sessions) - self._count

    def session(self, row: int) -> SessionLine:
        """Give the session of a row."""
        return self._sessions[row]

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        """How many are shown."""
        return 0 if parent.isValid() else self._count

    def data(
        self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | SessionLine | None:
        """Give a session, or the same in words."""
        if role == SESSION_ROLE:
            return self.session(index.row())
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return progress_words.session(self.session(index.row()), self._language)
        return None


class SessionList(QListView):
    """A list that is as high as its rows, for a page that scrolls.

    Signals:
        opened(str): the person wants to see the session with this id
        row_reached(QRect): the keyboard has come to a row, which the page may have to scroll to
    """

    opened = Signal(str)
    row_reached = Signal(QRect)

    def __init__(self, words: str, language: str) -> None:
        super().__init__()
        self.rows = SessionModel(language)
        self.setModel(self.rows)
        self._delegate = SessionDelegate(self, language)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(words)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._open)

    def show_sessions(self, newest_first: Sequence[SessionLine], today: date, count: int) -> None:
        """Show the newest sessions."""
        self._delegate.today = today
        self.rows.show_sessions(newest_first, count)
        self._fit()

    def show_more(self, count: int) -> None:
        """Show more of them."""
        self.rows.show_more(count)
        self._fit()

    def _fit(self) -> None:
        self.setFixedHeight(self.rows.rowCount() * row_height())

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(self.rows.session(index.row()).id)

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Say where the keyboard has come to."""
        super().currentChanged(current, previous)
        if self.hasFocus() and current.isValid():
            self.row_reached.emit(self.visualRect(current))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        event.ignore()
