"""The session's buttons: small, and none of them has to be hit, as every one has a key."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QRect
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from kneetimer.gui.session_layout import BUTTON_PX, Places
from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.session_button import SessionButton

translate = QCoreApplication.translate

SMALLEST_PX = 9


class SessionControls:
    """Makes the buttons on a screen and places them in rows."""

    def __init__(self, screen: QWidget) -> None:
        self.leave = SessionButton(translate("SessionScreen", "Leave"), screen)
        self.turn = SessionButton(translate("SessionScreen", "Turn picture"), screen)
        self.hurt = SessionButton(translate("SessionScreen", "It hurts (H)"), screen)
        self.pause = SessionButton(translate("SessionScreen", "Pause"), screen)
        self.back = SessionButton(translate("SessionScreen", "← Back"), screen)
        self.skip = SessionButton(translate("SessionScreen", "Skip →"), screen)
        self.extend = SessionButton(translate("SessionScreen", "+15 s"), screen)
        self.extend.setAccessibleName(translate("SessionScreen", "Add 15 seconds"))
        self.detour = SessionButton(translate("SessionScreen", "Turn aside"), screen)
        self.above = (self.leave, self.turn, self.hurt)
        self.below = (self.pause, self.back, self.skip, self.extend, self.detour)

    def set_turn(self, turn: Turn) -> None:
        """Turn all of them."""
        for button in (*self.above, *self.below):
            button.set_turn(turn)

    def set_px(self, px: int) -> None:
        """Set the size of their letters."""
        for button in (*self.above, *self.below):
            button.set_px(px)

    def set_colours(self, ink: QColor, ground: QColor, edge: QColor) -> None:
        """Set the colours of all of them."""
        for button in (*self.above, *self.below):
            button.set_colours(ink, ground, edge)

    @staticmethod
    def place(
        buttons: tuple[SessionButton, ...],
        row: QRect,
        most: float,
        places: Places,
        put: Callable[[QWidget, QRect], None],
    ) -> int:
        """Place buttons from the left of a row, smaller where they would take too much of it.

        They may take the share `most` of it; `put` gives a widget its upright place. Gives where
        they end.
        """
        shown = [button for button in buttons if not button.isHidden()]
        gap = round(10 * places.scale)
        needed = sum(button.upright_hint().width() + gap for button in shown)
        room = most * row.width()
        if needed > room:
            for button in shown:
                button.set_px(max(SMALLEST_PX, int(BUTTON_PX * places.small * room / needed)))
        left = row.x()
        for button in shown:
            hint = button.upright_hint()
            high = min(row.height(), hint.height())
            put(button, QRect(left, row.y() + (row.height() - high) // 2, hint.width(), high))
            left += hint.width() + gap
        return left - gap
