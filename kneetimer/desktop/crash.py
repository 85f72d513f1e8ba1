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

# What is open now; faulthandler needs its file for as long as it watches.
_open: list[tuple[RotatingFileHandler, TextIO]] = []


def write_log(folder: Path) -> Path | None:
    """Log to a file in `folder`; gives the file, or None where none can be written."""
    close_log()
    path = folder / "kneetimer.log"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=LOG_BYTES, backupCount=1, encoding="utf-8")
        crashes = (folder / "crash.log").open("w", encoding="utf-8")
    except OSError:
        return None
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    faulthandler.enable(crashes)
    _open.append((handler, crashes))
    return path


def close_log() -> None:
    """Stop logging to the file."""
    while _open:
        handler, crashes = _open.pop()
        logging.getLogger().removeHandler(handler)
        handler.close()
        faulthandler.disable()
        crashes.close()


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
