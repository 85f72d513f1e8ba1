"""Where the window is on the screen."""

from __future__ import annotations

from PySide6 import QtCore, QtGui
from PySide6.QtWidgets import QWidget


def keep_on_screen(window: QWidget) -> None:
    """Keep the window on a screen that is there, and no larger than it."""
    screen = window.screen() or QtGui.QGuiApplication.primaryScreen()
    if screen is None or window.isFullScreen() or window.isMaximized():
        return
    room = screen.availableGeometry()
    place = QtCore.QRect(window.pos(), window.size().boundedTo(room.size()))
    if not room.contains(place):
        place.moveCenter(room.center())
    window.setGeometry(place)
