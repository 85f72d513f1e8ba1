"""What the person was reminded of today: kept, so that another start does not do it again."""

from __future__ import annotations

import json
import logging
from datetime import date
from pathlib import Path
from typing import Any

from kneetimer.core.reminding import Told
from kneetimer.storage.atomic import write_atomically

log = logging.getLogger(__name__)


def load_told(path: Path) -> Told:
    """Give what was told; nothing where there is no file, or one that is damaged."""
    try:
        return _read(json.loads(path.read_bytes()))
    except FileNotFoundError:
        return Told()
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        log.info("what was told today cannot be read: %s", error)
        return Told()


def save_told(path: Path, told: Told) -> None:
    """Keep what was told; where that cannot be, it is forgotten at the next start."""
    data = {
        "day": told.day.isoformat() if told.day is not None else "",
        "keys": sorted(told.keys),
        "later": dict(told.later),
    }
    try:
        write_atomically(path, json.dumps(data).encode())
    except OSError as error:
        log.info("what was told today cannot be kept: %s", error)


def _read(data: dict[str, Any]) -> Told:
    return Told(
        day=date.fromisoformat(data["day"]) if data["day"] else None,
        keys=frozenset(map(str, data["keys"])),
        later={str(key): int(at) for key, at in data["later"].items()},
    )
