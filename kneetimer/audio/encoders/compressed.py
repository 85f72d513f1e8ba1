"""OGG, MP3 and FLAC, by soundfile; title, chapters and cover are added by `tags`.

The rule: it is written in the blocks it comes in, because one long OGG write crashes libsndfile;
and what the disk refuses is told, because libsndfile keeps it to itself.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import MappingProxyType
from typing import IO, TYPE_CHECKING, Any, Final

import numpy as np
import soundfile

from kneetimer.audio.encoders import tags
from kneetimer.audio.encoders.recording import Blocks, EncodeError, Encoder, Recording
from kneetimer.audio.encoders.watched import Watched

if TYPE_CHECKING:
    from kneetimer.audio.mixer import Pcm

_RATE: Final = 48_000


def _write(
    file: IO[bytes],
    blocks: Blocks,
    recording: Recording,
    *,
    tag: tags.Tagger,
    shape: Callable[[Pcm], Any],
    **form: Any,  # noqa: ANN401 - as soundfile has it
) -> None:
    watched = Watched(file)
    try:
        with soundfile.SoundFile(watched, "w", _RATE, 2, **form) as sound:
            for block in blocks:
                sound.write(shape(block))
                watched.check()
    except (soundfile.LibsndfileError, AssertionError) as error:  # it asserts that all is written
        watched.check()
        raise EncodeError(f"The sound cannot be encoded: {error}.") from error
    watched.check()
    file.seek(0)
    tag(file, recording)


def _exact(block: Pcm) -> Pcm:
    return block


def _as_float(block: Pcm) -> Any:  # noqa: ANN401
    """Give floats: from 16-bit stereo libsndfile makes MP3s of noise (libsndfile #1106)."""
    return block * np.float32(1 / 32768)


ENCODERS: Final = MappingProxyType[str, Encoder](
    {
        ".ogg": partial(
            _write,
            tag=tags.tag_ogg,
            shape=_as_float,
            format="OGG",
            subtype="VORBIS",
            compression_level=0.4,
        ),
        ".mp3": partial(
            _write,
            tag=tags.tag_mp3,
            shape=_as_float,
            format="MP3",
            subtype="MPEG_LAYER_III",
            bitrate_mode="VARIABLE",
            compression_level=0.5,
        ),
        ".flac": partial(_write, tag=tags.tag_flac, shape=_exact, format="FLAC", subtype="PCM_16"),
    }
)
