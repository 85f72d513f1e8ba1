"""The program's place in the tray, on desktops that have one.

The rule: closing the window keeps the program there only where the person set it so, and never
during a session nor when the whole desktop is about to end.
"""

from __future__ import annotations

import sys
from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from kneetimer.gui.main_window import MainWindow

_SHOWN_MS: Final = 20_000


def can_stay_in_tray() -> bool:
    """Whether a closed window can be kept there. On a Mac the Dock does that."""
    return sys.platform != "darwin" and QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """The icon, its menu, and the messages beside it.

    Signals:
        opened(): the person wants the window, by the icon, its menu or a message
    """

    opened = Signal()

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._icon: QSystemTrayIcon | None = None
        self._menu: QMenu | None = None
        self._stays = self._is_quitting = False

    @property
    def is_shown(self) -> bool:
        """Whether the icon is there."""
        return self._icon is not None and self._icon.isVisible()

    def set_up(self, *, shown: bool, stays: bool) -> None:
        """Show the icon or not, where there is a tray; and stay in it when the window is closed."""
        self._stays = stays and can_stay_in_tray()
        self._window.removeEventFilter(self)
        if self._stays:
            self._window.installEventFilter(self)
        if not QSystemTrayIcon.isSystemTrayAvailable():
            shown = False
        if shown or self._stays:
            self._show()
        elif self._icon is not None:
            self._icon.hide()

    def tell(self, title: str, text: str) -> bool:
        """Show a message; False where there is no way to."""
        if self._icon is None or not self.is_shown or not QSystemTrayIcon.supportsMessages():
            return False
        self._icon.showMessage(title, text, self._window.windowIcon(), _SHOWN_MS)
        return True

    def close(self) -> None:
        """Take the icon away."""
        self._window.removeEventFilter(self)
        if self._icon is not None:
            self._icon.hide()
        if self._menu is not None:
            self._menu.deleteLater()

    def _show(self) -> None:
        if self._icon is None:
            self._icon = QSystemTrayIcon(self._window.windowIcon(), self)
            self._icon.activated.connect(self._on_activated)
            self._icon.messageClicked.connect(self.opened)
            self._icon.setToolTip("KneeTimer")
        self._name(self._icon)
        self._icon.show()

    def _name(self, icon: QSystemTrayIcon) -> None:
        """Put the words on, in the language of the moment."""
        old, self._menu = self._menu, QMenu()
        self._menu.addAction(self.tr("Open KneeTimer"), self.opened.emit)
        self._menu.addAction(self.tr("Quit"), self._quit)
        icon.setContextMenu(self._menu)
        if old is not None:
            old.deleteLater()

    def _on_activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason in (
            QSystemTrayIcon.ActivationReason.Trigger,
            QSystemTrayIcon.ActivationReason.DoubleClick,
        ):
            self.opened.emit()

    def _quit(self) -> None:
        self._window.when_saved(self._quit_now)

    def _quit_now(self) -> None:
        self._is_quitting = True
        if self._window.close():
            QGuiApplication.quit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the program when its window is closed, where that is wanted."""
        if event.type() is not QEvent.Type.Close or watched is not self._window:
            return False
        if not self.is_shown or self._is_quitting or self._window.in_session:
            return False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication) and app.isSavingSession():
            return False
        event.ignore()
        self._window.hide()
        return True
