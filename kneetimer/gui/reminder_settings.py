"""The settings for reminders, as rows for the settings page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from kneetimer.gui.day_times import half_hours
from kneetimer.gui.tray import can_stay_in_tray
from kneetimer.gui.widgets.choice_box import ChoiceBox
from kneetimer.gui.widgets.marks import Switch
from kneetimer.storage.settings import Settings

translate = QCoreApplication.translate

_TIMES: Final = ("remind_at_min", "quiet_from_min", "quiet_to_min")

# Name, title, text and control of one setting.
Line = tuple[str, str, str, QWidget]


def reminder_lines(
    settings: Settings, setter: Callable[[str], Callable[[object], None]]
) -> list[Line]:
    """Give the settings.

    Args:
        settings: as they are now
        setter: gives what takes another value for a setting
    """
    titles = {
        "remind_at_min": translate("Reminders", "Remind me from"),
        "quiet_from_min": translate("Reminders", "Quiet from"),
        "quiet_to_min": translate("Reminders", "Quiet until"),
    }
    texts = {
        "remind_at_min": translate("Reminders", "Where the programme names no time of its own."),
        "quiet_from_min": translate("Reminders", "No reminders from then on."),
        "quiet_to_min": translate("Reminders", "The same time for both: no quiet hours."),
    }
    lines: list[Line] = [
        (
            "reminders",
            translate("Reminders", "Remind me of what is due"),
            translate(
                "Reminders",
                "Once a day for what a programme has due, while this window is in the "
                "background; never during a session.",
            ),
            _switch(translate("Reminders", "Remind me of what is due"), settings.reminders),
        )
    ]
    for name in _TIMES:
        value = getattr(settings, name)
        box = ChoiceBox(titles[name], half_hours(value), value)
        box.chosen.connect(setter(name))
        lines.append((name, titles[name], texts[name], box))
    title = translate("Reminders", "Stay in the tray")
    text = translate("Reminders", "Closing the window keeps KneeTimer there; its menu has Quit.")
    lines.append(("stay_in_tray", title, text, _switch(title, settings.stay_in_tray)))
    for name, _, _, control in lines:
        if isinstance(control, Switch):
            control.toggled.connect(setter(name))
    return lines


def shown_lines(settings: Settings) -> dict[str, bool]:
    """Give which of them have a say as it is set, and on a desktop as this one."""
    return {**dict.fromkeys(_TIMES, settings.reminders), "stay_in_tray": can_stay_in_tray()}


def _switch(title: str, value: bool) -> Switch:
    made = Switch(title)
    made.setChecked(value)
    return made
