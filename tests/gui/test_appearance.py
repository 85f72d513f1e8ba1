"""The theme on the application: by choice, and the font that comes with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette

from kneetimer.gui.appearance import FONT_FAMILY, Appearance, load_fonts, load_icon
from kneetimer.gui.theme import DARK, LIGHT
from kneetimer.storage import paths


@pytest.fixture
def app(qapp):
    """Give the application, and take back what was put on it."""
    sheet, palette, font = qapp.styleSheet(), qapp.palette(), qapp.font()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)
    qapp.setFont(font)
    qapp.styleHints().setColorScheme(Qt.ColorScheme.Unknown)


def window_colour(app):
    return app.palette().color(QPalette.ColorRole.Window)


def test_a_choice_is_put_on_at_once(app):
    appearance = Appearance(app, "dark")
    assert appearance.theme is DARK
    assert window_colour(app) == DARK.colour("background")
    assert DARK.accent in app.styleSheet()


def test_another_choice_is_told(app, qtbot):
    appearance = Appearance(app, "light")
    with qtbot.waitSignal(appearance.changed) as told:
        appearance.choose("dark")
    assert told.args == [DARK]
    assert window_colour(app) == DARK.colour("background")


def test_the_same_choice_is_not_told(app, qtbot):
    appearance = Appearance(app, "light")
    with qtbot.assertNotEmitted(appearance.changed):
        appearance.choose("light")


def test_without_a_word_from_the_system_it_is_light(app):
    appearance = Appearance(app, "system")
    assert appearance.theme is LIGHT


def test_the_bundled_font_is_used(app):
    load_fonts(app, paths.assets_folder() / "fonts")
    assert app.font().family() == FONT_FAMILY
    assert app.font().pixelSize() >= 12


def test_without_it_the_system_s_font_is_kept(app, tmp_path: Path):
    before = app.font().family()
    load_fonts(app, tmp_path)
    assert app.font().family() == before
    assert app.font().pixelSize() >= 12


def test_windows_have_the_app_s_icon(app, tmp_path: Path):
    load_icon(app, paths.assets_folder() / "icons")
    assert app.windowIcon().availableSizes()
    load_icon(app, tmp_path)
    assert app.windowIcon().availableSizes() == []
