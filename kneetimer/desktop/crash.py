"""What happens when something goes wrong that nobody expected: it is written down and told.

PySide6 hands exceptions of slots, timers, threads and paint events to `sys.excepthook`; the window
lives on. A crash of the interpreter itself leaves its stack in crash.log.
"""

from __future__ import annotations

import faulthandler
import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import TextIO

log = logging.getLogger(__name__)

LOG_BYTES = 500_000

_crash_file: TextIO | None = None


def write_log(folder: Path) -> Path | None:
    """Log to a file in `folder`; gives the file, or None where none can be written."""
    global _crash_file  # noqa: PLW0603 - faulthandler needs it open until the end
    path = folder / "kneetimer.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
        _crash_file = (folder / "crash.log").open("w", encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable(_crash_file)
    return path


def tell_of_crashes(tell: Callable[[str], None]) -> None:
    """Log every unexpected exception with its traceback, and tell what it was in one line."""

    def hook(
        kind: type[BaseException], error: BaseException, traceback: TracebackType | None
    ) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, traceback)
            return
        log.critical("unexpected error", exc_info=(kind, error, traceback))
        if sys.__stderr__ is not None:
            sys.__excepthook__(kind, error, traceback)
        tell(f"{kind.__name__}: {error}")

    sys.excepthook = hook
