"""Python's garbage is collected in the window's thread alone.

Left to itself, Python collects in whichever thread happens to need memory. What is in the garbage
may belong to Qt, and Qt's objects must not be deleted in another thread than their own.
"""

from __future__ import annotations

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer

EVERY_MS: Final = 1_000


class Garbage(QObject):
    """Collects from the moment it is made until it is closed; then Python does so again.

    What is there at the beginning stays for as long as the program: looking through it again and
    again would hold the window up.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        gc.freeze()
        timer = QTimer(self, interval=EVERY_MS)
        timer.timeout.connect(self._collect)
        timer.start()
        self._timer = timer

    def close(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        gc.enable()

    def _collect(self) -> None:
        """Collect as far as Python would have done, the oldest generation that is due."""
        counts, most = gc.get_count(), gc.get_threshold()
        due = [number for number in range(3) if counts[number] > most[number]]
        if due:
            gc.collect(due[-1])
