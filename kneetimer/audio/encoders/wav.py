"""WAV: the samples as they are, with chapters as cue points; it needs no library.

The rule: the same recording is the same bytes, so nothing of the day or the machine goes in. What
a plain reader wants comes first, at byte 44 the samples; the chapters follow them.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from typing import IO, Final

from kneetimer.audio.encoders.recording import (
    ARTIST,
    FRAMES_PER_MS,
    Blocks,
    EncodeError,
    Recording,
)

_RATE: Final = 48_000
_FRAME_BYTES: Final = 4
_MOST: Final = 2**32 - 1  # a WAV file counts its bytes in 32 bits
_ABOVE: Final = 36  # bytes after the file's own size and before the samples' size, less 8


class TooLongError(EncodeError):
    """A recording is longer than a WAV file can be."""

    def __init__(self, frames: int) -> None:
        hours = frames / _RATE / 3600
        super().__init__(
            f"{hours:.1f} hours are too long for a WAV file, which holds 6.2: choose .flac or .ogg."
        )


def write_wav(file: IO[bytes], blocks: Blocks, recording: Recording) -> None:
    """Write the recording.

    Raises:
        TooLongError: when it takes more than 4 GiB; nothing has been written
        OSError: when the disk refuses
    """
    samples = recording.frames * _FRAME_BYTES
    after = _cues(recording) + _info(recording)
    if _ABOVE + samples + len(after) > _MOST:
        raise TooLongError(recording.frames)
    file.write(struct.pack("<4sI4s", b"RIFF", _ABOVE + samples + len(after), b"WAVE"))
    form = (1, 2, _RATE, _RATE * _FRAME_BYTES, _FRAME_BYTES, 16)
    file.write(struct.pack("<4sIHHIIHH", b"fmt ", 16, *form))
    file.write(struct.pack("<4sI", b"data", samples))
    for block in blocks:
        file.write(block.astype("<i2", copy=False).tobytes())
    file.write(after)


def _cues(recording: Recording) -> bytes:
    """Give the chunks of the chapters: their places, and their titles by number."""
    if not recording.chapters:
        return b""
    places, titles = [], []
    for number, chapter in enumerate(recording.chapters, start=1):
        frame = chapter.start_ms * FRAMES_PER_MS
        places.append(struct.pack("<II4sIII", number, frame, b"data", 0, 0, frame))
        titles.append(_chunk(b"labl", struct.pack("<I", number) + _text(chapter.title)))
    count = struct.pack("<I", len(places))
    return _chunk(b"cue ", count + b"".join(places)) + _list(b"adtl", titles)


def _info(recording: Recording) -> bytes:
    """Give what the file says of itself, by the names that players know."""
    words = {
        b"INAM": recording.title,
        b"IART": ARTIST,
        b"IPRD": ARTIST,
        b"ILNG": recording.language_code,
    }
    return _list(b"INFO", (_chunk(name, _text(text)) for name, text in words.items()))


def _list(kind: bytes, chunks: Iterable[bytes]) -> bytes:
    return _chunk(b"LIST", kind + b"".join(chunks))


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack("<4sI", name, len(body)) + body + bytes(len(body) % 2)


def _text(words: str) -> bytes:
    return words.encode() + b"\0"
