"""One of several things, with a menu behind the one that is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QMenu, QSizePolicy

from kneetimer.gui.widgets.pills import Pill

_ROUND_THE_WORDS_PX = 58
_ROUND_THE_MENU_PX = 120
_LEAST_PX = 140
_MOST_PX = 340


@dataclass(frozen=True, slots=True)
class Option:
    """One of the things to choose from.

    Attributes:
        words: for people
        value: what it stands for
        why_not: why it cannot be taken; empty where it can
        begins_group: whether a line stands before it
    """

    words: str
    value: object
    why_not: str = ""
    begins_group: bool = False


class ChoiceBox(Pill):
    """Says what is taken; its menu has all the others.

    Signals:
        chosen(object): the person took another value
    """

    chosen = Signal(object)

    def __init__(self, words: str, options: Sequence[Option], value: object) -> None:
        super().__init__(words, QMenu())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.menu().setToolTipsVisible(True)
        self.menu().aboutToShow.connect(self._fit_menu)
        self._group = QActionGroup(self)
        self._group.triggered.connect(self._take)
        self._waiting: tuple[Sequence[Option], object] | None = None
        self._value: object = None
        self._words = ""
        self.menu().aboutToHide.connect(self._offer_what_waits)
        self.offer(options, value)

    @property
    def value(self) -> object:
        """What is taken."""
        return self._value

    @property
    def options(self) -> list[tuple[str, bool]]:
        """The words of each choice, and whether it can be taken."""
        return [(action.toolTip(), action.isEnabled()) for action in self._group.actions()]

    def offer(self, options: Sequence[Option], value: object) -> None:
        """Offer these from now on; not under the eyes of somebody who is choosing."""
        if self.menu().isVisible():
            self._waiting = (options, value)
            return
        self.menu().clear()
        for action in self._group.actions():
            self._group.removeAction(action)
            action.deleteLater()
        for option in options:
            self._add(option)
        self.take(value)

    def take(self, value: object) -> None:
        """Show another value as taken, without a word."""
        self._value = value
        for action in self._group.actions():
            if action.data() == value:
                action.setChecked(True)
                self._show(action.toolTip())

    def pick(self, value: object) -> None:
        """Take a value as a person does."""
        for action in self._group.actions():
            if action.data() == value:
                action.trigger()
                return  # what came of it may have made all of them anew

    def _add(self, option: Option) -> None:
        if option.begins_group and not self.menu().isEmpty():
            self.menu().addSeparator()
        text = option.words
        if option.why_not:
            text = self.tr("{name}: {why}").format(name=option.words, why=option.why_not)
        action = self.menu().addAction(text.replace("&", "&&"))
        action.setCheckable(True)
        action.setData(option.value)
        action.setEnabled(not option.why_not)
        action.setToolTip(text)
        self._group.addAction(action)

    def _take(self, action: QAction) -> None:
        if action.data() != self._value:
            self._value = action.data()
            self._show(action.toolTip())
            self.chosen.emit(self._value)

    def _offer_what_waits(self) -> None:
        # The choice that closes the menu comes after this.
        QTimer.singleShot(0, self, self._offer_now)

    def _offer_now(self) -> None:
        if self._waiting is not None:
            (options, _), self._waiting = self._waiting, None
            self.offer(options, self._value)

    # Words and room

    def _show(self, text: str) -> None:
        self._words = text
        self.show_choice(self._words, narrowed=False)
        self._fit()

    def _fit(self) -> None:
        room = self.width() - _ROUND_THE_WORDS_PX
        elide = Qt.TextElideMode.ElideRight
        shown = self.fontMetrics().elidedText(self._words, elide, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == self._words else self._words)

    def _fit_menu(self) -> None:
        """Cut what is wider than the screen; the tool tip has the whole."""
        room = self.screen().availableGeometry().width() - _ROUND_THE_MENU_PX
        elide = Qt.TextElideMode.ElideRight
        for action in self._group.actions():
            text = self.fontMetrics().elidedText(action.toolTip(), elide, room)
            action.setText(text.replace("&", "&&"))

    def sizeHint(self) -> QSize:
        """As wide as its words, up to a limit."""
        self.ensurePolished()
        # One more, for the advance is rounded.
        words_px = self.fontMetrics().horizontalAdvance(self._words) + 1 + _ROUND_THE_WORDS_PX
        width = max(_LEAST_PX, min(_MOST_PX, words_px))
        return QSize(width, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Words that find no room are cut short."""
        return QSize(_LEAST_PX, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the room there is."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again in another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open by Enter and by the arrows, as by Space."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Up)
        if event.key() in keys:
            self.showMenu()
        else:
            super().keyPressEvent(event)
