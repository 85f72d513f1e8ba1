"""Make sure that what was written is on the disk."""

from __future__ import annotations

import os
import sys
from pathlib import Path


def sync_file(path: Path) -> None:
    """Wait until the file's contents are on the disk.

    Raises:
        OSError: when the disk refuses
    """
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def sync_folder(path: Path) -> None:
    """Wait until the names in the folder are on the disk; Windows has no such call.

    Raises:
        OSError: when the disk refuses
    """
    if sys.platform != "win32":
        handle = os.open(path, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
