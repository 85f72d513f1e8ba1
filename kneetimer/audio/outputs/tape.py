"""A long tape in memory that somebody else reads while it is still being written.

The rule: only what lies ahead of the reader and a little behind it takes up memory.
"""

from __future__ import annotations

import ctypes
import mmap
import os
import struct
from typing import Final

_PAGEMAP: Final = "/proc/self/pagemap"  # one number of 64 bits for each page of the process
_IS_PRESENT: Final = 1 << 63
_PAGES_AT_ONCE: Final = 256
_ROUND_PAGES: Final = 16  # Linux brings in so many at a time, some ahead of the reader
_BEHIND_BYTES: Final = 1 << 20


class Tape:
    """Linux only. Raises OSError where the system does not let a process see its own pages.

    The bytes are written by way of a file that has no disk, and read by way of a map of it. A page
    shows up in the map when the reader comes to it: so the reader's place is known to 64 KiB.

    Attributes:
        buffer: the map, to be given to the reader; it lives for as long as the reader holds it
        written: how many bytes have been written
    """

    def __init__(self, size: int) -> None:
        self.written = 0
        self._seen_pages = 0
        self._returned = 0
        self._pagemap = os.open(_PAGEMAP, os.O_RDONLY)
        try:
            self._file = os.memfd_create("kneetimer-tape")
        except OSError:
            os.close(self._pagemap)
            raise
        os.ftruncate(self._file, size)
        self._size = size
        self.buffer = mmap.mmap(self._file, size)
        self._first_page = _address(self.buffer) // mmap.PAGESIZE

    def write(self, some: bytes) -> None:
        """Write the next bytes, and give back what the reader has long left behind."""
        os.pwrite(self._file, some, self.written)
        self.written += len(some)
        keep = (self.read() - _BEHIND_BYTES) // mmap.PAGESIZE * mmap.PAGESIZE
        if keep > self._returned:
            self.buffer.madvise(mmap.MADV_REMOVE, self._returned, keep - self._returned)
            self._returned = keep

    def read(self) -> int:
        """Give how many bytes the reader has been through, up to 64 KiB too many."""
        while True:
            entries = os.pread(
                self._pagemap, 8 * _PAGES_AT_ONCE, 8 * (self._first_page + self._seen_pages)
            )
            new = 0
            for (entry,) in struct.iter_unpack("=Q", entries):
                if not entry & _IS_PRESENT:
                    break
                new += 1
            self._seen_pages += new
            if new < _PAGES_AT_ONCE:
                return min(self._seen_pages * mmap.PAGESIZE, self._size)

    def blank(self) -> None:
        """Make nothing of all that the reader has still to come to."""
        start = max(self.read() - _ROUND_PAGES * mmap.PAGESIZE, 0)
        os.pwrite(self._file, bytes(max(self.written - start, 0)), start)

    def close(self) -> None:
        """Write no more."""
        os.close(self._pagemap)
        os.close(self._file)


def _address(buffer: mmap.mmap) -> int:
    first = ctypes.c_char.from_buffer(buffer)
    return ctypes.addressof(first)
