"""Cards as pictures, kept for as long as they may come into view again."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable

from PySide6.QtGui import QPixmap


class KeptCards:
    """Has the pictures that were painted or asked for last, at most so many."""

    def __init__(self) -> None:
        self._kept: OrderedDict[Hashable, QPixmap] = OrderedDict()

    def get(self, look: Hashable) -> QPixmap | None:
        """Give the picture of a look; None where it is not there."""
        kept = self._kept.get(look)
        if kept is not None:
            self._kept.move_to_end(look)
        return kept

    def keep(self, look: Hashable, picture: QPixmap, most: int) -> None:
        """Keep one more; what was not asked for the longest goes."""
        self._kept[look] = picture
        while len(self._kept) > most:
            self._kept.popitem(last=False)

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()
