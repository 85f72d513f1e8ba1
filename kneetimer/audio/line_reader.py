"""Gives the mixer the spoken lines of a phrase book, and holds few of them at a time.

The rule: a length is known without loading a line; a line that is missing or broken is silence,
never an error; and the disk is read ahead of time, by `Score.prepare`, not while the device waits.
"""

from __future__ import annotations

import threading
import wave
from collections import OrderedDict
from pathlib import Path
from typing import Final, Protocol

import numpy as np
import numpy.typing as npt

from kneetimer.audio.phrase_book import PhraseBook
from kneetimer.audio.synth import RATE

Speech = npt.NDArray[np.int16]

HELD_BYTES: Final = 8 << 20  # 87 s of speech

_HEADER_BYTES = 44  # of a WAV file
_NOTHING: Final[Speech] = np.zeros(0, np.int16)


class Lines(Protocol):
    """What the mixer asks of spoken lines."""

    def length(self, key: str) -> int:
        """Give how many samples a line has; 0 for one that is not there."""

    def samples(self, key: str) -> Speech:
        """Give a line, mono at 48 kHz; nothing where it cannot be had."""


class LineReader:
    """Lines from a folder of phrases, called from the engine's thread and from the device's.

    Args:
        folder: where the phrases are; None, or a folder that is not there, for no line at all
        held_bytes: how much speech is held; the line that is sounding is held in any case
    """

    def __init__(self, folder: Path | None, held_bytes: int = HELD_BYTES) -> None:
        self._book = None if folder is None else PhraseBook(folder)
        self._held_bytes = held_bytes
        self._held: OrderedDict[str, Speech] = OrderedDict()
        self._lengths: dict[str, int] = {}
        self._missing: set[str] = set()
        self._lock = threading.Lock()

    @property
    def missing(self) -> frozenset[str]:
        """The lines that were asked for in vain."""
        with self._lock:
            return frozenset(self._missing)

    @property
    def held_bytes(self) -> int:
        """How much speech is held now."""
        with self._lock:
            return self._size()

    def length(self, key: str) -> int:
        """Give how many samples a line has, from its header; 0 for one that is not there.

        A line that was missing may have been made meanwhile, and is looked for again.
        """
        with self._lock:
            if key in self._lengths and key not in self._missing:
                return self._lengths[key]
        length = self._read_length(key)
        with self._lock:
            if length:
                self._lengths[key] = length
                self._missing.discard(key)
            else:
                self._missing.add(key)
        return length

    def samples(self, key: str) -> Speech:
        """Give a line; nothing where it cannot be had. It reads the disk where it is not held."""
        with self._lock:
            if key in self._held:
                self._held.move_to_end(key)
                return self._held[key]
            if key in self._missing:
                return _NOTHING
        speech = self._read(key)
        with self._lock:
            if not len(speech):
                self._missing.add(key)
                return speech
            self._held[key] = speech
            while len(self._held) > 1 and self._size() > self._held_bytes:
                self._held.popitem(last=False)
        return speech

    def _size(self) -> int:
        return sum(speech.nbytes for speech in self._held.values())

    def _read_length(self, key: str) -> int:
        if self._book is None or not key.isalnum():
            return 0
        path = self._book.path(key)
        try:
            with wave.open(str(path), "rb") as file:
                length = file.getnframes() if _is_ours(file) else 0
            return length if path.stat().st_size >= _HEADER_BYTES + 2 * length else 0
        except (OSError, EOFError, wave.Error):
            return 0

    def _read(self, key: str) -> Speech:
        if self._book is None or not key.isalnum():
            return _NOTHING
        try:
            with wave.open(str(self._book.path(key)), "rb") as file:
                count = file.getnframes()
                sound = file.readframes(count) if _is_ours(file) else b""
        except (OSError, EOFError, wave.Error):
            return _NOTHING
        return np.frombuffer(sound, "<i2") if len(sound) == 2 * count else _NOTHING


def _is_ours(file: wave.Wave_read) -> bool:
    return (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
