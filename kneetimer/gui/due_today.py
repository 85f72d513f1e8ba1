"""What is still open today in some programme, as far as a reminder needs it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time


@dataclass(frozen=True, slots=True)
class DueToday:
    """One session that is due.

    Attributes:
        key: tells it from all others, of other programmes too
        title: of its routine
        at: the time of the day that its programme names
        optional: whether it may as well be left out
    """

    key: str
    title: str
    at: time | None = None
    optional: bool = False
