"""Filters as pills that say what they are set to, with a menu behind each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton

from kneetimer.gui.widgets.icon import paint_icon

_ARROW_PX = 16.0


class Pill(QToolButton):
    """A button with a menu; it looks different while it narrows the list."""

    def __init__(self, words: str, menu: QMenu) -> None:
        super().__init__()
        self.words = words
        self.setProperty("kind", "pill")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        menu.setParent(self, menu.windowFlags())
        self.setMenu(menu)

    def show_choice(self, text: str, *, narrowed: bool) -> None:
        """Say what it is set to."""
        self.setText(text)
        self.setAccessibleName(f"{self.words}: {text}")
        if self.property("narrowed") != narrowed:
            self.setProperty("narrowed", narrowed)
            self.style().unpolish(self)
            self.style().polish(self)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Words, arrow, and the white round them."""
        width = self.fontMetrics().horizontalAdvance(self.text()) + 54
        return QSize(width, super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the button as Qt does, and the arrow."""
        super().paintEvent(event)
        x = self.width() - _ARROW_PX - 13
        box = QRectF(x, (self.height() - _ARROW_PX) / 2, _ARROW_PX, _ARROW_PX)
        with QPainter(self) as painter:
            paint_icon(painter, "down", box, self.palette().windowText().color(), 2.4)


class ChoicePill(Pill):
    """One of several; the first one stands for "any".

    Signals:
        chosen(object): the value that belongs to the choice
    """

    chosen = Signal(object)

    def __init__(self, words: str, options: Sequence[tuple[str, Any]]) -> None:
        menu = QMenu()
        super().__init__(words, menu)
        self._options = list(options)
        group = QActionGroup(self)
        for text, value in options:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setData(value)
            group.addAction(action)
        group.triggered.connect(self._take)
        self.reset()

    def reset(self) -> None:
        """Go back to "any" without a word."""
        first = self.menu().actions()[0]
        first.setChecked(True)
        self.show_choice(first.text(), narrowed=False)

    def _take(self, action: QAction) -> None:
        self.show_choice(action.text(), narrowed=action is not self.menu().actions()[0])
        self.chosen.emit(action.data())


class _StayingMenu(QMenu):
    """A menu of check boxes that stays open while they are ticked."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick without closing."""
        action = self.activeAction()
        if action is not None and action.isEnabled() and action.isCheckable():
            action.trigger()
        else:
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks without closing; Enter ticks and closes."""
        action = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
        else:
            super().keyPressEvent(event)


class ThingsPill(Pill):
    """What is at hand: everything, until something is unticked.

    Signals:
        missed(frozenset[str]): ids of what is not there
    """

    missed = Signal(object)

    def __init__(self, words: str) -> None:
        self._things = _StayingMenu()
        super().__init__(words, self._things)
        self._all_action = self._things.addAction(self.tr("I have everything"))
        self._none_action = self._things.addAction(self.tr("I have nothing"))
        self._things.addSeparator()
        self._all_action.triggered.connect(lambda: self._set_all(True))
        self._none_action.triggered.connect(lambda: self._set_all(False))
        self._say()

    def offer(self, things: Sequence[tuple[str, str]]) -> None:
        """List these things as (id, words); new ones are taken to be there."""
        known = {action.data() for action in self._ticks}
        for thing, words in things:
            if thing not in known:
                action = self._things.addAction(words)
                action.setCheckable(True)
                action.setChecked(True)
                action.setData(thing)
                action.triggered.connect(self._tell)

    def reset(self) -> None:
        """Everything is there again, without a word."""
        for action in self._ticks:
            action.setChecked(True)
        self._say()

    @property
    def missing(self) -> frozenset[str]:
        """Ids of what is not there."""
        return frozenset(action.data() for action in self._ticks if not action.isChecked())

    @property
    def _ticks(self) -> list[QAction]:
        return [action for action in self._things.actions() if action.isCheckable()]

    def _set_all(self, on: bool) -> None:
        for action in self._ticks:
            action.setChecked(on)
        self._tell()

    def _tell(self) -> None:
        self._say()
        self.missed.emit(self.missing)

    def _say(self) -> None:
        gone = [action.text() for action in self._ticks if not action.isChecked()]
        if not gone:
            text = self.tr("I have everything")
        elif len(gone) == len(self._ticks):
            text = self.tr("I have nothing")
        elif len(gone) == 1:
            text = self.tr("Without {thing}").format(thing=gone[0])
        else:
            text = self.tr("Without %n things", "", len(gone))
        self.show_choice(text, narrowed=bool(gone))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self.updateGeometry()
