"""Whether a window can be shown at all; Qt itself would abort where it cannot."""

from __future__ import annotations

import os
import sys


def no_display() -> str | None:
    """Give a sentence when no window can be shown here."""
    if not sys.platform.startswith("linux"):
        return None
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return None
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal", "vnc"):
        return None
    return (
        "kneetimer: there is no display here to open a window on; "
        "start it from a desktop, or see kneetimer --help for what works without one."
    )
