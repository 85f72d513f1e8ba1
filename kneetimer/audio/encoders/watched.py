"""A file for encoders in C, on whose way errors get lost: it keeps them, so that they are told."""

from __future__ import annotations

from collections.abc import Callable
from typing import IO, TypeVar

_T = TypeVar("_T")


class Watched:
    """A file that raises nothing and keeps its first error; after that it does nothing more.

    Args:
        file: open for reading and writing
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self._error: OSError | None = None

    def read(self, count: int) -> bytes:
        """Read up to so many bytes."""
        return self._try(lambda: self._file.read(count), b"")

    def write(self, data: bytes) -> int:
        """Write all of it."""
        return self._try(lambda: self._file.write(data), len(data))

    def seek(self, offset: int, whence: int = 0) -> int:
        """Go to a place, and give it."""
        return self._try(lambda: self._file.seek(offset, whence), 0)

    def tell(self) -> int:
        """Give the present place."""
        return self._try(self._file.tell, 0)

    def check(self) -> None:
        """Raise the error that was kept, if there is one."""
        if self._error is not None:
            raise self._error

    def _try(self, action: Callable[[], _T], otherwise: _T) -> _T:
        if self._error is None:
            try:
                return action()
            except OSError as error:
                self._error = error
        return otherwise
