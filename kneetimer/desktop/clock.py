"""The clocks of the program, and a watch that notices when the machine slept.

The monotonic clock never goes back. On Linux it stands still in sleep while the boot clock goes on,
so their difference tells how long the machine slept; where it does not stand still, the player
notices the jump itself.
"""

from __future__ import annotations

import time
from datetime import datetime, timedelta

from kneetimer.core.record import Moment

_BOOT_CLOCK = getattr(time, "CLOCK_BOOTTIME", None)


def monotonic_ms() -> int:
    """Give the milliseconds of a clock that only goes forward."""
    return time.monotonic_ns() // 1_000_000


def _asleep_ms() -> int:
    if _BOOT_CLOCK is None:
        return 0
    boot_ns = time.clock_gettime_ns(_BOOT_CLOCK)
    return (boot_ns - time.clock_gettime_ns(time.CLOCK_MONOTONIC)) // 1_000_000


class SleepWatch:
    """Tells how long the machine slept between two questions."""

    def __init__(self) -> None:
        self._asleep_ms = _asleep_ms()

    def slept_ms(self) -> int:
        """Give the milliseconds slept since the last question."""
        before, self._asleep_ms = self._asleep_ms, _asleep_ms()
        return max(0, self._asleep_ms - before)


def time_of_day() -> tuple[int, int]:
    """Give the milliseconds since 1970 in UTC, and how many minutes the local clock is ahead."""
    utc_ms = time.time_ns() // 1_000_000
    ahead = datetime.fromtimestamp(utc_ms / 1_000).astimezone().utcoffset()
    return utc_ms, ahead // timedelta(minutes=1) if ahead is not None else 0


class SystemClock:
    """The machine's own clocks; a script that trains faster than time brings others."""

    def __init__(self) -> None:
        self._sleep = SleepWatch()

    def ms(self) -> int:
        """Give the milliseconds of a clock that only goes forward."""
        return monotonic_ms()

    def slept_ms(self) -> int:
        """Give the milliseconds slept since the last question."""
        return self._sleep.slept_ms()

    def now(self) -> Moment:
        """Give the time of day."""
        return Moment(*time_of_day())
