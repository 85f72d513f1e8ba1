"""The embedded voice: espeak-ng as a library, from its wheel or else the system's.

The rule: the library is loaded afresh for each phrase, which takes half a millisecond. It keeps
hidden state, such as the place in its table of tremor, that no call resets; with it a phrase would
depend on those before, and so would every length and every exported file.
"""

from __future__ import annotations

import _ctypes
import ctypes
import importlib
import os
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, cast

import numpy as np

from kneetimer.audio.voices.voice import NotSpokenError, VoiceInfo, VoiceMissingError

if TYPE_CHECKING:
    from kneetimer.audio.voices.voice import Speech

# From espeak-ng's speak_lib.h.
_SYNCHRONOUS: Final = 2  # samples go to the callback; no device is opened
_DO_NOT_EXIT: Final = 0x8000  # without it a missing file ends the process
_POSITION_CHARACTER: Final = 1
_UTF8: Final = 1  # and nothing else: no markup, no phonemes
_RATE: Final = 1

_SYSTEM_LIBRARIES = ("libespeak-ng.so.1", "libespeak-ng.dylib", "libespeak-ng.dll")
_VARIANTS = Path("voices", "!v")
_SEED = 1

# Measured over six lines: these have most of their power between 500 and 4000 Hz, where ears stay
# good with age, and little above; f1 and f4 are the lowest of the women's (180 Hz instead of 200
# to 250). The plain voice, 104 Hz, is the one that espeak-ng's vowels are tuned for.
_SPEAKERS = {"": "Man 1", "+m3": "Man 2", "+f1": "Woman 1", "+f4": "Woman 2"}
_ACCENTS = (
    ("gmw/en", "en-GB", "British"),
    ("gmw/en-US", "en-US", "American"),
    ("gmw/de", "de-DE", "German"),
)

VOICES: Final = tuple(
    VoiceInfo(f"espeak:{name}{variant}", f"{speaker}, {accent}", language, "espeak")
    for name, language, accent in _ACCENTS
    for variant, speaker in _SPEAKERS.items()
)
"""The embedded voices to choose from."""

_one_at_a_time = threading.Lock()


class _VoiceRecord(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("languages", ctypes.c_char_p),
        ("identifier", ctypes.c_char_p),
        ("gender", ctypes.c_ubyte),
        ("age", ctypes.c_ubyte),
        ("variant", ctypes.c_ubyte),
        ("xx1", ctypes.c_ubyte),
        ("score", ctypes.c_int),
        ("spare", ctypes.c_void_p),
    )


_Take = ctypes.CFUNCTYPE(
    ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.c_void_p
)


class EspeakVoice:
    """One of espeak-ng's voices.

    Args:
        name: its identifier, with a variant or without, as in "gmw/de" or "gmw/en-US+f2"
        wpm: words per minute, 80 to 450
    """

    def __init__(self, name: str, wpm: int) -> None:
        self._name = name
        self._wpm = wpm
        plain, plus, variant = name.partition("+")
        # espeak itself takes a folder for a voice and passes over a variant that it does not know.
        if plain not in identifiers() or (plus and variant not in _variants()):
            raise VoiceMissingError(
                f"There is no embedded voice called '{name}': choose another one in the settings."
            )

    def speak(self, text: str) -> Speech:
        """Give the speech for a text; with espeak-ng 1.52 it is the same on every run."""
        heard: list[bytes] = []

        def take(samples: object, count: int, _events: object) -> int:
            if samples and count > 0:
                heard.append(ctypes.string_at(cast(Any, samples), 2 * count))
            return 0

        taker = _Take(take)
        words = text.encode("utf-8", "replace") + b"\0"
        with _library() as (library, rate):
            library.espeak_SetSynthCallback(taker)
            if hasattr(library, "espeak_ng_SetRandSeed"):  # from 1.52 on
                library.espeak_ng_SetRandSeed(ctypes.c_long(_SEED))
            self._demand(library.espeak_SetVoiceByName(self._name.encode()))
            self._demand(library.espeak_SetParameter(_RATE, self._wpm, 0))
            self._demand(
                library.espeak_Synth(
                    words,
                    ctypes.c_size_t(len(words)),
                    0,
                    _POSITION_CHARACTER,
                    0,
                    _UTF8,
                    None,
                    None,
                )
            )
        return np.frombuffer(b"".join(heard), dtype=np.int16), rate

    def _demand(self, code: int) -> None:
        if code != 0:
            raise NotSpokenError(f"espeak:{self._name}", f"espeak-ng answers {code}")


def identifiers() -> frozenset[str]:
    """Give the identifiers of all voices, without variants. Raises VoiceMissingError."""
    return frozenset(identifier for identifier, _ in list_voices())


def list_voices() -> list[tuple[str, str]]:
    """Give (identifier, language tag) of each voice. Raises VoiceMissingError."""
    with _library() as (library, _):
        library.espeak_ListVoices.restype = ctypes.POINTER(ctypes.POINTER(_VoiceRecord))
        records = library.espeak_ListVoices(None)
        voices: list[tuple[str, str]] = []
        while records[len(voices)]:
            record = records[len(voices)].contents
            # The tag comes after a byte of priority.
            voices.append((record.identifier.decode(), record.languages[1:].decode()))
        return voices


def _variants() -> frozenset[str]:
    with _library() as (library, _):
        folder = ctypes.c_char_p()
        library.espeak_Info.restype = ctypes.c_char_p
        library.espeak_Info(ctypes.byref(folder))
        path = Path(_as_text(folder.value or b""), _VARIANTS)
    try:
        return frozenset(file.name for file in path.iterdir())
    except OSError:
        return frozenset()


@contextmanager
def _library() -> Iterator[tuple[Any, int]]:
    """Load the library, ready to speak, and unload it: (library, samples a second)."""
    with _one_at_a_time:
        library, data = _load()
        try:
            rate = library.espeak_Initialize(_SYNCHRONOUS, 0, data, _DO_NOT_EXIT)
            if rate <= 0:
                raise VoiceMissingError(
                    "The embedded voice does not start: install KneeTimer again, "
                    "in a folder whose name is not so long."
                )
            try:
                yield library, rate
            finally:
                library.espeak_Terminate()
        finally:
            _unload(library._handle)  # noqa: SLF001


def _load() -> tuple[ctypes.CDLL, bytes | None]:
    """Give the library and its folder of data, None for the one that it knows by itself."""
    try:
        wheel: Any = importlib.import_module("espeakng_loader")
        return ctypes.CDLL(wheel.get_library_path()), _as_bytes(wheel.get_data_path())
    except (ImportError, OSError):
        pass  # the system may have it
    for name in _SYSTEM_LIBRARIES:
        with suppress(OSError):
            return ctypes.CDLL(name), None
    raise VoiceMissingError(
        "The embedded voice cannot be loaded: install it with 'pip install espeakng-loader', "
        "or espeak-ng from your system."
    )


# On Windows espeak-ng opens files by the names of the system's old code page.
if sys.platform == "win32":
    _unload: Callable[[int], object] = _ctypes.FreeLibrary

    def _as_bytes(path: str) -> bytes:
        return path.encode("mbcs", "replace")

    def _as_text(path: bytes) -> str:
        return path.decode("mbcs", "replace")
else:
    _unload = _ctypes.dlclose
    _as_bytes = os.fsencode
    _as_text = os.fsdecode
