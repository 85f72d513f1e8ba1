"""Where things are: what is shipped with the program, and the user's own folders.

Nothing is made here; whoever writes makes the folder. `KNEETIMER_HOME` moves all of the user's
folders into one place, for tests and for a stick.
"""

from __future__ import annotations

import os
from pathlib import Path

from platformdirs import PlatformDirs

from kneetimer.core.errors import KneeTimerError

HOME_VARIABLE = "KNEETIMER_HOME"
_PACKAGE = Path(__file__).resolve().parent.parent
_FOLDERS = PlatformDirs("kneetimer", appauthor=False)


class InstallationError(KneeTimerError):
    """Something that is shipped with the program is not there."""

    def __init__(self, name: str) -> None:
        super().__init__(f"The installation is not complete: the folder '{name}' is missing.")


def assets_folder() -> Path:
    """The shipped exercises, pictures, translations and schemas."""
    return _shipped("assets")


def routines_folder() -> Path:
    """The shipped routines."""
    return _shipped("routines")


def config_folder() -> Path:
    """The user's settings."""
    return _own("config") or _FOLDERS.user_config_path


def data_folder() -> Path:
    """What the user made or did: history and routines."""
    return _own("data") or _FOLDERS.user_data_path


def user_routines_folder() -> Path:
    """The user's own routines."""
    return data_folder() / "routines"


def cache_folder() -> Path:
    """What can be made again."""
    return _own("cache") or _FOLDERS.user_cache_path


def state_folder() -> Path:
    """What has to outlive a crash but not a new computer: logs, the running session."""
    return _own("state") or _FOLDERS.user_state_path


def _own(name: str) -> Path | None:
    home = os.environ.get(HOME_VARIABLE)
    return Path(home) / name if home else None


def _shipped(name: str) -> Path:
    """Find a folder inside the package, as in a wheel, or beside it, as in a checkout."""
    for folder in (_PACKAGE / name, _PACKAGE.parent / name):
        if folder.is_dir():
            return folder
    raise InstallationError(name)
