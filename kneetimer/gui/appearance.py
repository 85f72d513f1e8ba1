"""Puts a theme on the application, and follows the system's wish for light or dark."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QFont, QFontDatabase, QIcon
from PySide6.QtWidgets import QApplication

from kneetimer.gui.style_sheet import style_sheet
from kneetimer.gui.theme import (
    BODY_PX,
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    Theme,
    palette,
)

FONT_FILES = ("Inter-Regular.otf", "Inter-SemiBold.otf")
FONT_FAMILY = "Inter"
ICON_FILE = "kneetimer.png"
_REFERENCE_DPI = 96


def apply_theme(app: QApplication, theme: Theme) -> None:
    """Give every widget, present and future, this theme."""
    if app.style().objectName() != "fusion":
        app.setStyle("Fusion")
    app.setPalette(palette(theme))
    app.setStyleSheet(style_sheet(theme))


def load_fonts(app: QApplication, folder: Path) -> None:
    """Use the bundled font, or the system's where it cannot be read; honour the system's scale."""
    loaded = [QFontDatabase.addApplicationFont(str(folder / name)) for name in FONT_FILES]
    font = QFont(app.font())
    if -1 not in loaded:
        font.setFamily(FONT_FAMILY)
    screen = app.primaryScreen()
    dpi = screen.logicalDotsPerInch() if screen is not None else _REFERENCE_DPI
    font.setPixelSize(max(12, round(BODY_PX * dpi / _REFERENCE_DPI)))
    app.setFont(font)


def load_icon(app: QApplication, folder: Path) -> None:
    """Give every window the app's icon; where it cannot be read they keep the system's."""
    app.setWindowIcon(QIcon(str(folder / ICON_FILE)))


class Appearance(QObject):
    """Knows the theme that is on.

    Signals:
        changed(Theme): another theme is on, by choice or because the system changed
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, choice: str = "system") -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._theme = self._resolve()
        apply_theme(app, self._theme)
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def theme(self) -> Theme:
        """The theme that is on."""
        return self._theme

    def choose(self, choice: str) -> None:
        """Put on "light", "dark", or what the "system" asks for."""
        if choice == self._choice:
            return
        self._choice = choice
        # So that the title bar goes along, where the system paints one.
        wishes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
        if hasattr(self._app.styleHints(), "setColorScheme"):  # from Qt 6.8 on
            self._app.styleHints().setColorScheme(wishes.get(choice, Qt.ColorScheme.Unknown))
        self._follow()

    def _follow(self) -> None:
        theme = self._resolve()
        if theme != self._theme:
            self._theme = theme
            apply_theme(self._app, theme)
            self.changed.emit(theme)

    def _resolve(self) -> Theme:
        hints = self._app.styleHints()
        dark = self._choice == "dark"
        if self._choice not in ("light", "dark"):
            dark = hints.colorScheme() is Qt.ColorScheme.Dark
        if _wants_contrast(hints):
            return DARK_CONTRAST if dark else LIGHT_CONTRAST
        return DARK if dark else LIGHT


def _wants_contrast(hints: object) -> bool:
    """Whether the system asks for high contrast; only Qt 6.10 and later can tell."""
    accessibility = getattr(hints, "accessibility", None)
    if accessibility is None:
        return False
    preference = getattr(accessibility(), "contrastPreference", None)
    return preference is not None and getattr(preference(), "name", "") == "HighContrast"
