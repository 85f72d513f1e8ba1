"""After a session, or in the middle of one that was left: what was done, and what now."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kneetimer.core.counting import counts_wanted
from kneetimer.core.record import DoneSet, Outcome, SessionRecord
from kneetimer.core.session import SessionLog
from kneetimer.gui.done_words import length
from kneetimer.gui.theme import HUGE, LARGE, MEDIUM, NARROW_PX, SHORT_PX, SMALL, Type, font
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.done_card import DoneCard
from kneetimer.gui.widgets.feeling_after import FeelingAfter
from kneetimer.gui.widgets.label import heading, label

# From this width on, in sizes of the body type, how it felt and what was done stand side by side.
_SIDE_BY_SIDE = 74


class EndPage(QWidget):
    """Shows what was done.

    Signals:
        went_on(): back into the session that was left
        ended(): the session that was left is to end here
        closed(): back to the library
        said(Said): how it was, a moment after the person said something; see `ask_feeling`
    """

    went_on = Signal()
    ended = Signal()
    closed = Signal()
    said = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("end_page")
        self.headline = heading("", Type.DISPLAY)
        self.summary = label("", Type.TITLE)
        self._area = QScrollArea()
        self.go_on_button = primary_button(self.tr("Go on"), large=True)
        self.go_on_button.clicked.connect(self.went_on)
        self.end_button = self._button(self.tr("Finish here"), self.ended)
        self.close_button = self._button(self.tr("Back to the routines"), self._close)
        self._is_over = True
        self._done: DoneCard | None = None
        self._feeling: FeelingAfter | None = None
        self._offer: QWidget | None = None
        self._lay_out()

    def _button(self, text: str, pressed: SignalInstance | Callable[[], None]) -> QPushButton:
        made = button(text, large=True)
        made.clicked.connect(pressed)
        return made

    def _lay_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setAccessibleName(self.tr("What was done"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.go_on_button)
        buttons.addWidget(self.end_button)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        self._head = QWidget()
        head = QVBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(MEDIUM)
        for part in (self.headline, self.summary):
            head.addWidget(part)
        holder = QWidget()
        holder.setObjectName("column")
        self._scrolled = QVBoxLayout(holder)
        self._scrolled.setContentsMargins(0, 0, 0, 0)
        self._scrolled.setSpacing(MEDIUM)
        self._box = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._box.setSpacing(MEDIUM)
        self._beside = QVBoxLayout()
        self._beside.setSpacing(MEDIUM)
        self._beside.addStretch(1)
        self._box.addLayout(self._beside, 2)
        self._scrolled.addLayout(self._box)
        self._scrolled.addStretch(1)
        self._area.setWidget(holder)
        self._column = column = QVBoxLayout()
        column.setSpacing(MEDIUM)
        column.addWidget(self._head)
        column.addWidget(self._area, 1)
        column.addLayout(buttons)
        self._whole = QHBoxLayout(self)
        self._whole.addStretch(1)
        self._whole.addLayout(column, 8)
        self._whole.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use all the room where there is little."""
        super().resizeEvent(event)
        is_small = self.width() < NARROW_PX or self.height() < SHORT_PX
        side, top = (MEDIUM, SMALL) if is_small else (HUGE, LARGE)
        self._whole.setContentsMargins(side, top, side, top)
        # Where there is little height, everything but the buttons scrolls.
        (self._scrolled if is_small else self._column).insertWidget(0, self._head)
        for place in (0, 2):
            self._whole.setStretch(place, 0 if is_small else 1)
        self._turn_box()
        self.headline.setFont(font(Type.HEADING if is_small else Type.DISPLAY, bold=True))

    def show_log(
        self, log: SessionLog, language: str, *, over: bool, to_today: bool = False
    ) -> None:
        """Show what was done so far.

        Args:
            log: what was done
            language: of the person
            over: whether the session cannot go on
            to_today: whether the way out leads to the page of today
        """
        routines, today = self.tr("Back to the routines"), self.tr("Back to today")
        self.close_button.setText(today if to_today else routines)
        self._is_over = over
        if not over:
            self.headline.setText(self.tr("The session stands still"))
            self.summary.setText(self.tr("Nothing is lost. Go on when you like."))
        else:
            complete = log.complete
            self.headline.setText(self.tr("Done") if complete else self.tr("Ended early"))
            done = sum(record.outcome is Outcome.DONE for record in log.sets)
            words = self.tr("{time} under way · {done} of {all} sets complete")
            self.summary.setText(
                words.format(time=length(log.lasted_ms), done=done, all=len(log.sets))
            )
        self.go_on_button.setVisible(not over)
        self.end_button.setVisible(not over)
        self._show_done(log.sets, language)
        (self.close_button if over else self.go_on_button).setFocus()

    def ask_feeling(self, record: SessionRecord, language: str) -> None:
        """Ask how it was, beside what was done. Call it after `show_log`, when it is over."""
        self._feeling = FeelingAfter(counts_wanted(record), language)
        self._feeling.said.connect(self.said)
        self._box.insertWidget(0, self._feeling, 3)
        self._turn_box()

    def show_offer(self, card: QWidget | None) -> None:
        """Show a card above what was done, in the place of the one before; None for no card."""
        if self._offer is not None:
            self._offer.hide()
            self._offer.deleteLater()
        self._offer = card
        if card is not None:
            self._beside.insertWidget(0, card)
            card.show()

    @property
    def feeling(self) -> FeelingAfter | None:
        """What asks how it was, if it is asked."""
        return self._feeling

    def flush(self) -> None:
        """Tell at once what was said and not told yet."""
        if self._feeling is not None:
            self._feeling.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let nothing that was said get lost when another page is shown."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.flush()

    def _close(self) -> None:
        self.flush()
        self.closed.emit()

    def _show_done(self, sets: Iterable[DoneSet], language: str) -> None:
        for old in (self._done, self._feeling):
            if old is not None:
                old.hide()
                old.deleteLater()
        self._feeling = None
        self.show_offer(None)
        self._done = DoneCard(sets, language)
        self._beside.insertWidget(0, self._done)

    def _turn_box(self) -> None:
        is_wide = self._feeling is not None and self.width() >= _SIDE_BY_SIDE * font().pixelSize()
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._box.setDirection(way)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take Space or Return as the main button and Escape as the way out."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._close() if self._is_over else self.went_on.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self._close()
        elif self._feeling is not None and Qt.Key.Key_0 <= event.key() <= Qt.Key.Key_9:
            self._feeling.pain_after.setFocus()
            self._feeling.pain_after.keyPressEvent(event)
            self._area.ensureWidgetVisible(self._feeling.pain_after)
        else:
            super().keyPressEvent(event)
