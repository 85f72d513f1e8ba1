"""The one style sheet: shapes and states of Qt's own controls, in the colours of a theme.

Sizes of type are set as fonts, never here, and own-painted widgets use the palette, so that the
sheet stays short: every rule costs time before the first frame.
"""

from __future__ import annotations

from dataclasses import asdict

from kneetimer.gui.theme import CONTROL_PX, RADIUS, RADIUS_LARGE, Theme

_SHEET = """
QScrollArea, QListView, QWidget#column { border: none; background: transparent; }
QFrame[kind="card"], QFrame#card {
  background: $surface; border: 1px solid $outline; border-radius: $radius_largepx;
}
QFrame[kind="inset"] { background: $surface_raised; border: none; border-radius: $radiuspx; }
QLabel[kind="cap"] {
  background: $surface_raised; border: 1px solid $outline_strong; border-bottom-width: 3px;
  border-radius: 6px; padding: 3px 9px; min-width: 16px;
}
QFrame[kind="bar"] { background: $surface; border: none; border-top: 1px solid $outline; }
QFrame[kind="info"], QFrame[kind="warning"], QFrame[kind="error"] {
  border: none; border-radius: $radiuspx;
}
QFrame[kind="info"] { background: $accent_soft; }
QFrame[kind="warning"] { background: $warning_soft; }
QFrame[kind="error"] { background: $danger_soft; }

QPushButton, QToolButton {
  min-height: $inner_pxpx; padding: 0 16px; border-radius: $radiuspx;
  border: 2px solid $outline; background: $surface; color: $text;
}
QPushButton:hover, QToolButton:hover { background: $surface_raised; }
QPushButton:pressed, QToolButton:pressed { background: $accent_soft; }
QPushButton:disabled, QToolButton:disabled { color: $outline_strong; }
QPushButton:focus, QToolButton:focus { border-color: $focus; }
QPushButton[primary="true"] {
  background: $accent; color: $on_accent; border-color: $accent; padding: 0 24px;
}
QPushButton[large="true"] { min-height: 52px; }
QPushButton[primary="true"]:hover { background: $accent_hover; border-color: $accent_hover; }
QPushButton[primary="true"]:focus { border: 3px solid $focus; }
QPushButton[primary="true"]:disabled {
  background: $surface_raised; color: $outline_strong; border-color: $outline;
}
QPushButton[kind="quiet"], QToolButton[kind="icon"] {
  background: transparent; border-color: transparent;
}
QPushButton[kind="quiet"] { color: $accent; padding: 0 8px 0 34px; }
QPushButton[kind="quiet"]:hover, QToolButton[kind="icon"]:hover { background: $surface_raised; }
QPushButton[kind="quiet"]:focus, QToolButton[kind="icon"]:focus { border-color: $focus; }
QToolButton[kind="icon"] { padding: 0; min-width: $inner_pxpx; }
QPushButton[kind="segment"] { border-color: transparent; background: transparent; padding: 0 14px; }
QPushButton[kind="segment"]:checked { background: $accent; color: $on_accent; }
QPushButton[kind="segment"]:focus { border-color: $focus; }
QToolButton[kind="pill"] { border-radius: $pillpx; padding: 0 34px 0 16px; }
QToolButton[kind="pill"][narrowed="true"] { background: $accent_soft; border-color: $accent; }
QToolButton[kind="pill"]:focus { border-color: $focus; }
QToolButton[kind="cross"] {
  min-height: 0; padding: 0; border: 2px solid transparent; background: transparent;
}
QToolButton[kind="cross"]:focus { border-color: $focus; }
QToolButton::menu-indicator { image: none; }

QLineEdit#search {
  min-height: $inner_pxpx; padding: 0 42px; border-radius: $pillpx;
  border: 2px solid $outline; background: $surface; color: $text;
  selection-background-color: $accent; selection-color: $on_accent;
  placeholder-text-color: $text_muted;
}
QLineEdit#search:focus { border-color: $focus; }

QMenu {
  background: $surface; color: $text; border: 1px solid $outline; border-radius: $radiuspx;
  padding: 6px;
}
QMenu::item { padding: 9px 28px 9px 36px; border-radius: 6px; }
QMenu::item:selected { background: $accent_soft; color: $text; }
QMenu::separator { height: 1px; background: $outline; margin: 6px 10px; }
QMenu::indicator { width: 18px; height: 18px; left: 10px; }
QToolTip { background: $surface_raised; color: $text; border: 1px solid $outline; padding: 6px; }

QScrollBar:vertical { width: 14px; background: transparent; margin: 3px; }
QScrollBar::handle:vertical { background: $outline_strong; border-radius: 4px; min-height: 40px; }
QScrollBar:horizontal { height: 0; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {
  background: none; border: none; height: 0;
}
QProgressBar { border: none; border-radius: 4px; background: $outline_strong; }
QProgressBar::chunk { border-radius: 4px; background: $accent; }
QSlider::groove:horizontal { height: 6px; border-radius: 3px; background: $outline; }
QSlider::sub-page:horizontal { background: $accent; border-radius: 3px; }
QSlider::handle:horizontal {
  width: 22px; height: 22px; margin: -8px 0; border-radius: 11px; background: $accent;
}
QSlider::handle:horizontal:focus { border: 2px solid $focus; width: 20px; height: 20px; }
"""


def style_sheet(theme: Theme) -> str:
    """Give the sheet with the theme's colours in place."""
    words = {
        **{name: value for name, value in asdict(theme).items() if isinstance(value, str)},
        "radius": str(RADIUS),
        "radius_large": str(RADIUS_LARGE),
        "pill": str(CONTROL_PX // 2),
        "inner_px": str(CONTROL_PX - 4),
    }
    sheet = _SHEET
    for name in sorted(words, key=len, reverse=True):
        sheet = sheet.replace(f"${name}", words[name])
    return sheet
