"""Tells when something has changed among the routines of a folder, whoever changed it.

Editors write a file anew under its name, and Qt stops watching the old one: so folder and files are
watched, and taken up again after every change. Half-written states pass within the short wait; what
is the same as before is not told.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kneetimer.storage.library import SUFFIXES

SETTLE_MS: Final = 300
# Some systems keep an open file for each one that is watched; more of them are seen when the page
# comes to the front.
MOST_FILES: Final = 200

_Seen = dict[str, tuple[int, int, int]]


class FolderWatch(QObject):
    """Watches the routines in a folder, which need not be there yet; or only one of them, by name.

    Signals:
        changed(): a routine has come, gone, or is another one now
    """

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None, *, only: str = "") -> None:
        super().__init__(parent)
        self._folder = folder
        self._only = only
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._look)
        self._watcher.directoryChanged.connect(self._stir)
        self._watcher.fileChanged.connect(self._stir)
        self._seen = self._routines()
        self._take_up()

    def _stir(self) -> None:
        # A file that was replaced is lost to Qt; at once, as it may be written still.
        self._take_up()
        self._settle.start()

    def _look(self) -> None:
        self._take_up()
        seen = self._routines()
        if seen != self._seen:
            self._seen = seen
            self.changed.emit()

    def _take_up(self) -> None:
        """Watch the folder, or the nearest one above it that is there, and its files."""
        folder = next((f for f in (self._folder, *self._folder.parents) if f.is_dir()), None)
        wanted = {str(folder)} if folder is not None else set()
        if folder == self._folder:
            names = sorted(self._routines())[:MOST_FILES]
            wanted |= {str(self._folder / name) for name in names}
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if gone := sorted(watched - wanted):
            self._watcher.removePaths(gone)
        if new := sorted(wanted - watched):
            self._watcher.addPaths(new)

    def _routines(self) -> _Seen:
        """Give what tells a change, by file name."""
        seen: _Seen = {}
        try:
            for path in self._folder.iterdir():
                if self._is_watched(path):
                    stat = path.stat()
                    seen[path.name] = (stat.st_mtime_ns, stat.st_size, stat.st_ino)
        except OSError:
            # It has just gone, or cannot be read: the next look tells.
            return seen
        return seen

    def _is_watched(self, path: Path) -> bool:
        if self._only:
            return path.name == self._only
        return path.suffix.lower() in SUFFIXES and not path.name.startswith(".")
