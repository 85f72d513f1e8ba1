"""The only way a label is made here: plain text, so that no routine can smuggle in markup."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QLabel

from kneetimer.gui.theme import Type, font


def label(
    text: str = "",
    size: Type = Type.BODY,
    *,
    bold: bool = False,
    role: QPalette.ColorRole = QPalette.ColorRole.WindowText,
    wrap: bool = True,
) -> QLabel:
    """Make a label with a size of the scale and a colour of the palette."""
    made = QLabel()
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setText(text)
    made.setWordWrap(wrap)
    made.setFont(font(size, bold=bold))
    made.setForegroundRole(role)
    return made


def muted(text: str = "", size: Type = Type.BODY, *, wrap: bool = True) -> QLabel:
    """Make a label that steps back a little."""
    return label(text, size, role=QPalette.ColorRole.PlaceholderText, wrap=wrap)


def heading(text: str = "", size: Type = Type.TITLE) -> QLabel:
    """Make a label that stands over something."""
    return label(text, size, bold=True)
