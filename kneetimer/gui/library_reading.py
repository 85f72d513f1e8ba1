"""Reads the library into its model, in slices between what the person does."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.gui.library_model import LibraryModel

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

Scan = Callable[[], Iterator[Sequence["Entry"]]]


class LibraryReading(QObject):
    """Fills an empty model as it goes; one that is full is left alone, so that nothing jumps.

    Signals:
        added(): there is more to be seen
        ended(list[Entry]): every routine there is
    """

    added = Signal()
    ended = Signal(list)

    def __init__(self, scan: Scan, model: LibraryModel) -> None:
        super().__init__(model)
        self.scan = scan
        self._model = model
        self._batches: Iterator[Sequence[Entry]] | None = None
        self._read: list[Entry] = []
        self._is_first = True
        self._next = QTimer(self, interval=0)
        self._next.timeout.connect(self.read_slice)

    @property
    def is_going_on(self) -> bool:
        """Whether there is still something to read."""
        return self._batches is not None

    def begin(self) -> None:
        """Read from the start, as soon as somebody lets it go on."""
        self._batches = iter(self.scan())
        self._read = []
        self._is_first = not self._model.rowCount()

    def go_on(self) -> None:
        """Read what there is to read, slice by slice."""
        if self._batches is not None and not self._next.isActive():
            self._next.start()

    def read_slice(self) -> None:
        """Read one slice."""
        if self._batches is None:
            self._next.stop()
            return
        batch = next(self._batches, None)
        if batch is None:
            self._next.stop()
            self._batches = None
            self.ended.emit(self._read)
            return
        self._read += batch
        if self._is_first:
            self._model.add(batch)
            self.added.emit()
