"""Files to take along: samples in, WAV, OGG, MP3, FLAC or M4B out, with title and chapters.

The rule: WAV needs no library. What the others need comes with an extra and is loaded only here,
when the format is asked for.
"""

from __future__ import annotations

from importlib.util import find_spec
from types import MappingProxyType
from typing import Final

from kneetimer.audio.encoders.recording import (
    EncodeError,
    Encoder,
    MissingExtraError,
    Recording,
)

__all__ = [
    "FORMATS",
    "EncodeError",
    "Encoder",
    "MissingExtraError",
    "Recording",
    "UnknownFormatError",
    "encoder_for",
    "is_available",
]

_EXPORT, _M4B = ("export", ("soundfile", "mutagen")), ("m4b", ("av", "mutagen"))

FORMATS: Final = MappingProxyType[str, tuple[str, tuple[str, ...]]](
    {
        ".wav": ("", ()),
        ".ogg": _EXPORT,
        ".mp3": _EXPORT,
        ".flac": _EXPORT,
        ".m4b": _M4B,
    }
)
"""By suffix: the extra that brings what the format takes, and the modules that are then there."""


class UnknownFormatError(EncodeError):
    """A suffix that says nothing to us, or none at all.

    Attributes:
        suffix: as it was given, with its dot
    """

    def __init__(self, suffix: str) -> None:
        *others, last = FORMATS
        known = f"{', '.join(others)} or {last}"
        what = f"'{suffix}' is no format for sound" if suffix else "The name has no format"
        super().__init__(f"{what}: let it end in {known}.")
        self.suffix = suffix


def is_available(suffix: str) -> bool:
    """Whether the libraries for a format are there; cheap, nothing is loaded."""
    return all(find_spec(module) is not None for module in FORMATS[suffix][1])


def encoder_for(suffix: str) -> Encoder:
    """Give what writes files that end in `suffix`, a dot and letters of any case.

    Raises:
        UnknownFormatError: when there is no such format
        MissingExtraError: when its libraries are not there
    """
    known = suffix.lower()
    if known not in FORMATS:
        raise UnknownFormatError(suffix)
    try:
        return _load(known)
    except (ImportError, OSError) as error:  # OSError: soundfile without libsndfile
        raise MissingExtraError(known, FORMATS[known][0]) from error


def _load(suffix: str) -> Encoder:
    match suffix:
        case ".wav":
            from kneetimer.audio.encoders.wav import write_wav  # noqa: PLC0415

            return write_wav
        case ".m4b":
            from kneetimer.audio.encoders.m4b import write_m4b  # noqa: PLC0415

            return write_m4b
        case _:
            from kneetimer.audio.encoders.compressed import ENCODERS  # noqa: PLC0415

            return ENCODERS[suffix]
