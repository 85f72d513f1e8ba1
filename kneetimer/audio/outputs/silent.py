"""No sound at all.

The rule: it keeps good time, like a device would.
"""

from __future__ import annotations

import time

from kneetimer.audio.outputs.protocol import RATE, Fill


class SilentOutput:
    """No sound at all, in good time: for machines without a device, and for tests."""

    name = "silence"
    is_shared = True

    def __init__(self) -> None:
        self._opened = time.monotonic()

    @property
    def frames_played(self) -> int:
        """How many frames would have been taken."""
        return int((time.monotonic() - self._opened) * RATE)

    def open(self, fill: Fill) -> None:
        """Begin to ask for nothing."""

    def close(self) -> None:
        """Have nothing to end."""
