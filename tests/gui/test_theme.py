"""Colours that can be read, sizes that follow the system's."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QFont, QPalette

from kneetimer.gui.style_sheet import style_sheet
from kneetimer.gui.theme import (
    DARK,
    DARK_CONTRAST,
    LIGHT,
    LIGHT_CONTRAST,
    Type,
    first_theme,
    font,
    palette,
    tabular,
)

THEMES = [LIGHT, DARK, LIGHT_CONTRAST, DARK_CONTRAST]
GROUNDS = ["background", "surface", "surface_raised"]
PHASES = ["move", "hold", "return", "rest", "switch", "work", "count_in"]
TEXTS = ["text", "text_muted", "accent", "warning", "danger", *PHASES]

by_theme = pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)


def luminance(colour):
    def linear(part):
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue, _ = colour.getRgbF()
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(one, other):
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_computed_as_wcag_says():
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@by_theme
@pytest.mark.parametrize("ground", GROUNDS)
@pytest.mark.parametrize("role", TEXTS)
def test_text_can_be_read(theme, role, ground):
    assert contrast(theme.colour(role), theme.colour(ground)) >= 7


@by_theme
def test_text_on_coloured_grounds_can_be_read(theme):
    assert contrast(theme.colour("on_accent"), theme.colour("accent")) >= 7
    for ground in ("accent_soft", "warning_soft", "danger_soft"):
        assert contrast(theme.colour("text"), theme.colour(ground)) >= 7


@by_theme
def test_focus_and_the_edges_of_controls_can_be_found(theme):
    for ground in GROUNDS:
        assert contrast(theme.colour("focus"), theme.colour(ground)) >= 3
        assert contrast(theme.colour("outline_strong"), theme.colour(ground)) >= 3


@by_theme
def test_phases_that_follow_each_other_differ(theme):
    for one, other in (("move", "hold"), ("hold", "return"), ("work", "rest"), ("rest", "switch")):
        assert theme.colour(one) != theme.colour(other)


@by_theme
def test_every_name_in_the_style_sheet_has_a_value(theme):
    assert "$" not in style_sheet(theme)


def test_the_palette_has_the_theme_s_colours():
    made = palette(DARK)
    assert made.color(QPalette.ColorRole.Window) == DARK.colour("background")
    assert made.color(QPalette.ColorRole.PlaceholderText) == DARK.colour("text_muted")
    disabled = made.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.WindowText)
    assert disabled == DARK.colour("outline_strong")


@pytest.mark.parametrize(("choice", "theme"), [("light", LIGHT), ("dark", DARK)])
def test_the_first_frame_has_the_theme_that_was_chosen(qapp, choice, theme):
    assert first_theme(choice) is theme


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_the_first_frame_has_else_the_brightness_of_the_system(qapp, theme):
    before = qapp.palette()
    qapp.setPalette(palette(theme))
    assert first_theme("system") is theme
    qapp.setPalette(before)


def test_sizes_are_shares_of_the_application_s_font(qapp):
    before = qapp.font()
    larger = QFont(before)
    larger.setPixelSize(32)
    qapp.setFont(larger)
    assert font().pixelSize() == 32
    assert font(Type.HEADING, bold=True).pixelSize() == 58
    assert font(Type.HEADING, bold=True).weight() == QFont.Weight.DemiBold
    qapp.setFont(before)


def test_digits_of_one_width_leave_the_font_as_it_is(qapp):
    assert tabular(font(Type.TITLE)).pixelSize() == font(Type.TITLE).pixelSize()
