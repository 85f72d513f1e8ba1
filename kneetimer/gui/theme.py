"""How everything looks: colours by role, sizes of type, spacing and corners, in one place.

A colour is named for what it is for, never for what it is. Text, muted text and every colour of a
phase keep a contrast of 7:1 on all three grounds; a test computes it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from PySide6.QtGui import QColor, QFont, QFontInfo, QGuiApplication, QPalette

# Spacing and corners in logical pixels: multiples of four, so that things line up.
TIGHT, SMALL, MEDIUM, LARGE, HUGE = 4, 8, 16, 24, 40
RADIUS, RADIUS_LARGE = 10, 16
CONTROL_PX = 40
# Below this window height a page leaves out what is only nice to have; below this width it
# stands in one column.
SHORT_PX, NARROW_PX = 620, 900

BODY_PX = 16


class Type(Enum):
    """The scale of type, as shares of the body size."""

    SMALL = 0.875
    BODY = 1.0
    LEAD = 1.125
    TITLE = 1.3125
    HEADING = 1.8125
    DISPLAY = 2.75


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours as "#rrggbb", by role.

    Attributes:
        background: of the window
        surface: of cards on it
        surface_raised: of controls on either, and of what the mouse is over
        accent, on_accent, accent_soft: what may be pressed next, text on it, and its pale ground
        move … count_in: the phases of a session, fit for text and for large shapes; those that
            follow each other differ for eyes that see two kinds of colour, too
        outline, outline_strong: of cards, and of controls that need to be found
        focus: round what has the keyboard
    """

    name: str
    is_dark: bool
    background: str
    surface: str
    surface_raised: str
    text: str
    text_muted: str
    accent: str
    accent_hover: str
    on_accent: str
    accent_soft: str
    move: str
    hold: str
    return_: str
    rest: str
    switch: str
    work: str
    count_in: str
    warning: str
    warning_soft: str
    danger: str
    danger_soft: str
    outline: str
    outline_strong: str
    focus: str

    def colour(self, role: str) -> QColor:
        """Give the colour of a role by its name, for painting; "return" is a role too."""
        value: str = getattr(self, "return_" if role == "return" else role)
        return QColor(value)


LIGHT = Theme(
    name="light",
    is_dark=False,
    background="#F8F4ED",
    surface="#FFFFFF",
    surface_raised="#F1EBE0",
    text="#1E2320",
    text_muted="#474B47",
    accent="#0B574F",
    accent_hover="#08433D",
    on_accent="#FFFFFF",
    accent_soft="#DDEBE5",
    move="#0B574F",
    hold="#2F2480",
    return_="#104C97",
    rest="#2E3236",
    switch="#6A3602",
    work="#1F572D",
    count_in="#8D154D",
    warning="#6E4300",
    warning_soft="#FBEBCB",
    danger="#92191B",
    danger_soft="#FBE1DD",
    outline="#E3DACB",
    outline_strong="#857B6C",
    focus="#B4480F",
)

DARK = Theme(
    name="dark",
    is_dark=True,
    background="#161514",
    surface="#211F1D",
    surface_raised="#2E2B28",
    text="#F5F0E8",
    text_muted="#C9C2B7",
    accent="#84D8C5",
    accent_hover="#A5E6D7",
    on_accent="#06251F",
    accent_soft="#20403A",
    move="#84D8C5",
    hold="#BEB2FE",
    return_="#B4D8FB",
    rest="#D6E0EC",
    switch="#FFC271",
    work="#A9E6A4",
    count_in="#FF9FB5",
    warning="#FFD07A",
    warning_soft="#3C2F14",
    danger="#FFB0A8",
    danger_soft="#45201D",
    outline="#3B3733",
    outline_strong="#8F877C",
    focus="#FFB25C",
)

# For systems that ask for more contrast: pure grounds and text, and outlines that cannot be missed.
LIGHT_CONTRAST = replace(
    LIGHT,
    name="light, high contrast",
    background="#FFFFFF",
    surface_raised="#FFFFFF",
    text="#000000",
    text_muted="#1E2320",
    outline="#000000",
    outline_strong="#000000",
)
DARK_CONTRAST = replace(
    DARK,
    name="dark, high contrast",
    background="#000000",
    surface="#000000",
    surface_raised="#161514",
    text="#FFFFFF",
    text_muted="#F5F0E8",
    outline="#FFFFFF",
    outline_strong="#FFFFFF",
)


def first_theme(choice: str) -> Theme:
    """Give the theme for the first frame, before the system has been asked properly."""
    if choice in ("light", "dark"):
        return DARK if choice == "dark" else LIGHT
    ground = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if ground.lightness() < 128 else LIGHT


def font(size: Type = Type.BODY, *, bold: bool = False) -> QFont:
    """Give the application's font in a size of the scale."""
    base = QGuiApplication.font()
    body_px = base.pixelSize() if base.pixelSize() > 0 else QFontInfo(base).pixelSize()
    base.setPixelSize(round(body_px * size.value))
    base.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return base


def tabular(of: QFont) -> QFont:
    """Give the same font with digits of one width, so that a clock does not tremble."""
    font_ = QFont(of)
    if hasattr(font_, "setFeature"):  # from Qt 6.7 on
        font_.setFeature(QFont.Tag("tnum"), 1)
    return font_


def palette(theme: Theme) -> QPalette:
    """Give the palette that widgets paint from.

    Beside the obvious roles, PlaceholderText is muted text, AlternateBase a raised surface,
    Midlight the outline of cards, Mid that of controls, Dark the focus, Highlight the accent,
    BrightText danger and LinkVisited a warning.
    """
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.background,
        role.Base: theme.surface,
        role.AlternateBase: theme.surface_raised,
        role.Button: theme.surface_raised,
        role.ToolTipBase: theme.surface_raised,
        role.WindowText: theme.text,
        role.Text: theme.text,
        role.ButtonText: theme.text,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.text_muted,
        role.Highlight: theme.accent,
        role.Accent: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.LinkVisited: theme.warning,
        role.BrightText: theme.danger,
        role.Light: theme.surface_raised,
        role.Midlight: theme.outline,
        role.Mid: theme.outline_strong,
        role.Dark: theme.focus,
        role.Shadow: theme.outline,
    }
    made = QPalette()
    for of, colour in colours.items():
        made.setColor(of, QColor(colour))
    for of in (role.WindowText, role.Text, role.ButtonText, role.PlaceholderText):
        made.setColor(QPalette.ColorGroup.Disabled, of, QColor(theme.outline_strong))
    return made
