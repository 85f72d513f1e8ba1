"""Pain before, after and on the next morning as lines, and the sessions under them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from kneetimer.core.calendar import WEEK_DAYS
from kneetimer.core.progress import Placed, Range
from kneetimer.core.summary import SessionLine
from kneetimer.gui import progress_words
from kneetimer.gui.theme import Theme
from kneetimer.gui.widgets.chart import Chart, tip
from kneetimer.gui.widgets.pain_plot import PainPlot


class PainChart(Chart):
    """The sessions of a range; arrows go from one to the next, Enter opens it.

    Signals:
        pointed(object): the mouse or the keyboard is at a session; None when it has left
        opened(str): the person wants to see the session with this id
    """

    pointed = Signal(object)
    opened = Signal(str)

    def __init__(self, theme: Theme, language: str) -> None:
        super().__init__(theme)
        self._language = language
        self._plot = PainPlot((), date.min, Range.MONTHS, language)
        self._range = Range.MONTHS
        self._current = -1
        self._hovered = -1
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def title(self) -> str:
        """What it is about."""
        return self.tr("Pain and sessions")

    @property
    def current(self) -> SessionLine | None:
        """The session that the keyboard is at."""
        return self._sessions[self._current].line if self._sessions else None

    @property
    def has_means(self) -> bool:
        """Whether the lines go through the means of weeks."""
        return self._plot.has_means

    @property
    def _sessions(self) -> Sequence[Placed]:
        return self._plot.sessions

    def show_sessions(self, sessions: Sequence[Placed], today: date, over: Range) -> None:
        """Show the sessions of a range; the keyboard is at the newest."""
        self._plot = PainPlot(sessions, over.first(today), over, self._language)
        self._range = over
        self._current, self._hovered = len(sessions) - 1, -1
        self.updateGeometry()
        self.update()
        self._tell()

    def heightForWidth(self, width: int) -> int:
        """Lines, sessions, days, and what the lines are."""
        return self._plot.height(width)

    def minimumSizeHint(self) -> QSize:
        """Room for the longest of the words below."""
        return QSize(self._plot.least_px, 0)

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint lines and sessions, and what is pointed at."""
        self._plot.paint(painter, width, theme, self._shown if is_live else -1)
        if is_live and self.hasFocus() and not self._sessions:
            self._plot.paint_focus(painter, width, theme)

    # Keys and mouse

    @property
    def _shown(self) -> int:
        """The number of the session that is pointed at; -1 for none."""
        if self._hovered >= 0:
            return self._hovered
        return self._current if self.hasFocus() else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go from session to session, and open one."""
        last = len(self._sessions) - 1
        to = {
            Qt.Key.Key_Left: self._current - 1,
            Qt.Key.Key_Right: self._current + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }.get(Qt.Key(event.key()))
        current = self.current
        if to is not None:
            self._current = max(min(0, last), min(last, to))
            self._hovered = -1
            self._say()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and current:
            self.opened.emit(current.id)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Point at the nearest session."""
        self._hover(self._plot.near(event.position().x(), self.width()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the nearest session."""
        number = self._plot.near(event.position().x(), self.width())
        if number >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self._current = number
            self._say()
            self.opened.emit(self._sessions[number].line.id)

    def leaveEvent(self, event: QEvent) -> None:
        """Point at nothing."""
        super().leaveEvent(event)
        self._hover(-1)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where the keyboard is."""
        super().focusInEvent(event)
        self._say()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say nothing any more."""
        super().focusOutEvent(event)
        self._say()

    def event(self, event: QEvent) -> bool:
        """Show a session in words where the mouse rests."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            number = self._plot.near(event.pos().x(), self.width())
            if number < 0:
                QToolTip.hideText()
            else:
                words = progress_words.session(self._sessions[number].line, self._language)
                QToolTip.showText(event.globalPos(), tip(words), self)
            return True
        return super().event(event)

    def _hover(self, number: int) -> None:
        if number != self._hovered:
            self._hovered = number
            self._say()

    def _say(self) -> None:
        self.update()
        self._tell()
        shown = self._shown
        self.pointed.emit(self._sessions[shown].line if shown >= 0 else None)

    def _tell(self) -> None:
        if self._is_faint:
            return
        current = self.current
        words = self.tr("No session in this time")
        if current is not None:
            words = progress_words.session(current, self._language)
        self.setAccessibleName(words)
        days = self._range.value
        text = self.tr("{title}, last {n} weeks").format(title=self.title, n=days // WEEK_DAYS)
        self.setAccessibleDescription(text)
