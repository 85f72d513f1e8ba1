"""Times of the day to choose from, every half hour."""

from __future__ import annotations

from typing import Final

from kneetimer.core.reminding import DAY_MIN
from kneetimer.gui.widgets.choice_box import Option

_STEP_MIN: Final = 30


def half_hours(value: int = 0) -> list[Option]:
    """Give every half hour in minutes since midnight, and the one that is set where it is another.

    Their words are as in "18:30".
    """
    minutes = sorted({*range(0, DAY_MIN, _STEP_MIN), value})
    return [Option(f"{minute // 60:02}:{minute % 60:02}", minute) for minute in minutes]
