"""Keeps spoken phrases on disk, so that each is made once and its length is known before Start.

The rule: this is read by the window, so it costs next to nothing: no numpy, no Qt, and a length is
read off the file's size and header. What is not whole is not there.
"""

from __future__ import annotations

import hashlib
import json
import logging
import os
import struct
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError

RATE: Final = 48_000
DEFAULT_WPM: Final = 155
SLOWEST_WPM: Final = 80
FASTEST_WPM: Final = 450
"""As espeak-ng has it."""
LIMIT_BYTES: Final = 200 << 20

_FORMAT = 1  # another one when phrases are shaped otherwise: the old ones are then not found
_ABANDONED_S = 600  # a half-written file that is older belongs to a process that has died
_HEADER = struct.Struct("<4sI4s4sIHHIIHH4sI")
_EMBEDDED = "espeak:"

# The ids by which espeak-ng 1.52 knows its voices: a folder for each family of languages.
_FAMILIES = {
    "aav": "vi",
    "art": "eo ia io py",
    "bat": "lt lv",
    "bnt": "sw tn",
    "ccs": "ka",
    "cel": "cy ga gd",
    "cus": "om",
    "dra": "kn ml ta te",
    "esx": "kl",
    "gmq": "da fo is nb sv",
    "gmw": "af de en lb nl",
    "grk": "el",
    "inc": "as bn gu hi mr ne or pa sd si ur",
    "ine": "hy sq",
    "ira": "fa ku",
    "itc": "la",
    "jpx": "ja",
    "poz": "id mi ms",
    "roa": "an ca es fr ht it pt ro",
    "sai": "gn",
    "sem": "am ar he mt ti",
    "sit": "my",
    "tai": "th",
    "trk": "az ba cv kk ky tk tr tt ug uz",
    "urj": "et fi hu",
    "zle": "be ru uk",
    "zls": "bg bs hr mk sl sr",
    "zlw": "cs pl sk",
}
_IDS = {
    language: f"{family}/{language}"
    for family, languages in _FAMILIES.items()
    for language in languages.split()
} | {"eu": "eu", "ko": "ko", "qu": "qu", "no": "gmq/nb", "zh": "sit/cmn"}

_log = logging.getLogger(__name__)


class PhraseError(KneeTimerError):
    """A phrase cannot be made or kept; the session goes on with tones."""


class PhraseNotKeptError(PhraseError):
    """The disk takes no phrase: it is full, or the folder cannot be written to."""

    def __init__(self, folder: Path, reason: OSError) -> None:
        why = reason.strerror or str(reason)
        super().__init__(f"The voice's phrases cannot be kept in '{folder}': {why}.")


@dataclass(frozen=True, slots=True)
class VoiceChoice:
    """Who speaks, and how fast.

    Attributes:
        voice: its id, as in "espeak:gmw/en-US" or "piper:/home/x/voice.onnx"
        wpm: words per minute, SLOWEST_WPM to FASTEST_WPM
    """

    voice: str
    wpm: int = DEFAULT_WPM

    def __post_init__(self) -> None:
        if not SLOWEST_WPM <= self.wpm <= FASTEST_WPM:
            raise ValueError(f"{self.wpm} words per minute are out of bounds")

    @property
    def is_embedded(self) -> bool:
        """Whether the voice comes with KneeTimer, and so is there on every machine."""
        return self.voice.startswith(_EMBEDDED)


def default_voice(language: str) -> str:
    """Give the id of the embedded voice for a two-letter language, of English for unknown ones."""
    return _EMBEDDED + _IDS.get(language[:2].lower(), _IDS["en"])


class PhraseBook:
    """Phrases as `<key>.wav` in one folder: 48 kHz, mono, 16-bit; a person can listen to them.

    Args:
        folder: where they are; it is made with the first phrase
        limit_bytes: how much `prune` leaves there
    """

    def __init__(self, folder: Path, limit_bytes: int = LIMIT_BYTES) -> None:
        self.folder = folder
        self._limit_bytes = limit_bytes

    def key(self, choice: VoiceChoice, text: str) -> str:
        """Give the name under which a phrase is kept, 64 hex digits."""
        words = json.dumps([_FORMAT, choice.voice, choice.wpm, text])
        return hashlib.sha256(words.encode()).hexdigest()

    def path(self, key: str) -> Path:
        """Give the file of a phrase, whether it is there or not."""
        return self.folder / f"{key}.wav"

    def length_ms(self, choice: VoiceChoice, text: str) -> int | None:
        """Give how long a phrase takes, rounded up; None when it is not there or not whole."""
        try:
            with open(self._name(self.key(choice, text)), "rb", buffering=0) as file:  # noqa: PTH123
                size = os.fstat(file.fileno()).st_size - _HEADER.size
                header = file.read(_HEADER.size)
        except OSError:
            return None
        if size <= 0 or header != _header(size):
            return None
        return -(-size // (2 * RATE // 1000))

    def store(self, key: str, pcm: bytes) -> None:
        """Keep a phrase: 16-bit mono samples at 48 kHz, at least one.

        Raises:
            PhraseNotKeptError: when the disk refuses; nothing is left behind
        """
        if not pcm or len(pcm) % 2:
            raise ValueError(f"{len(pcm)} bytes are no 16-bit samples")
        path = self.path(key)
        temporary = path.with_suffix(f".{os.getpid()}.part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            try:
                temporary.write_bytes(_header(len(pcm)) + pcm)
                temporary.replace(path)
            except OSError:
                temporary.unlink(missing_ok=True)
                raise
        except OSError as error:
            raise PhraseNotKeptError(self.folder, error) from error

    def use(self, keys: Iterable[str]) -> None:
        """Mark phrases as used just now, so that they are the last to be dropped."""
        for key in keys:
            # Not there, or the folder is not ours: then it is merely dropped earlier.
            with suppress(OSError):
                os.utime(self._name(key))

    def prune(self) -> None:
        """Drop the phrases that were longest not used, as far as the folder is over its limit."""
        try:
            entries = [(entry, entry.stat()) for entry in os.scandir(self.folder)]
        except OSError:
            return
        abandoned = time.time() - _ABANDONED_S
        phrases = []
        for entry, stat in entries:
            if entry.name.endswith(".wav"):
                phrases.append((stat.st_mtime_ns, stat.st_size, entry.path))
            elif entry.name.endswith(".part") and stat.st_mtime < abandoned:
                _drop(entry.path)
        total = sum(size for _, size, _ in phrases)
        for _, size, name in sorted(phrases):
            if total <= self._limit_bytes:
                return
            _drop(name)
            total -= size

    def _name(self, key: str) -> str:
        # A Path costs more to make than the file to open, and 150 of them are asked for at once.
        return f"{self.folder}{os.sep}{key}.wav"


def _drop(name: str) -> None:
    try:
        Path(name).unlink()
    except OSError as error:
        _log.warning("a phrase cannot be dropped: %s", error)


def _header(size: int) -> bytes:
    """Give the 44 bytes before `size` bytes of samples in a WAV file."""
    parts = (b"RIFF", 36 + size, b"WAVE", b"fmt ", 16, 1, 1, RATE, 2 * RATE, 2, 16, b"data", size)
    return _HEADER.pack(*parts)
