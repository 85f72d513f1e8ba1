"""What an encoder is told of a recording beside its sound; free of every library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO, TYPE_CHECKING, Final

from kneetimer.core.closing import Chapter
from kneetimer.core.errors import KneeTimerError

if TYPE_CHECKING:
    from kneetimer.audio.mixer import Pcm

ARTIST: Final = "KneeTimer"
FRAMES_PER_MS: Final = 48

# ISO 639-2/T for the languages that people are likeliest to choose; MP3 and MP4 know no other.
_CODES = (
    "ar:ara bg:bul ca:cat cs:ces cy:cym da:dan de:deu el:ell en:eng es:spa et:est eu:eus fa:fas "
    "fi:fin fr:fra ga:gle he:heb hi:hin hr:hrv hu:hun id:ind is:isl it:ita ja:jpn ko:kor lt:lit "
    "lv:lav nb:nob nl:nld no:nor pl:pol pt:por ro:ron ru:rus sk:slk sl:slv sq:sqi sr:srp sv:swe "
    "ta:tam th:tha tr:tur uk:ukr vi:vie zh:zho"
)
_THREE_LETTERS = dict(pair.split(":") for pair in _CODES.split())


class EncodeError(KneeTimerError):
    """A recording cannot be written in the format that was asked for."""


class MissingExtraError(EncodeError):
    """A library that comes with an extra is not there.

    Attributes:
        extra: its name, as in `pip install "kneetimer[export]"`
    """

    def __init__(self, suffix: str, extra: str) -> None:
        super().__init__(
            f'To write {suffix} files, install what it takes: pip install "kneetimer[{extra}]".'
        )
        self.extra = extra


@dataclass(frozen=True, slots=True)
class Recording:
    """What a file says of itself.

    Attributes:
        title: the routine's
        frames: the length in samples of each ear, at 48 kHz
        chapters: in order of time; the first need not begin at 0
        language: two letters
        cover: a picture as the bytes of a PNG file; b"" for none. WAV cannot hold one
    """

    title: str
    frames: int
    chapters: tuple[Chapter, ...] = ()
    language: str = "en"
    cover: bytes = b""

    @property
    def length_ms(self) -> int:
        """The length, rounded down."""
        return self.frames // FRAMES_PER_MS

    @property
    def language_code(self) -> str:
        """The language by three letters, "und" for one that is not in our table."""
        return _THREE_LETTERS.get(self.language[:2].lower(), "und")

    def spans(self) -> list[tuple[int, int, str]]:
        """Give (start in ms, end in ms, title) of each chapter; it ends where the next begins."""
        starts = [chapter.start_ms for chapter in self.chapters]
        ends = [*starts, self.length_ms][1:]
        titles = [chapter.title for chapter in self.chapters]
        return list(zip(starts, ends, titles, strict=True))


Blocks = Iterable["Pcm"]
"""Samples of 16 bits, shaped (n, 2), a second at a time."""

Encoder = Callable[[IO[bytes], Blocks, Recording], None]
"""Writes a recording into a file that is open for reading and writing and empty.

It raises OSError when the disk refuses, and EncodeError when the format does.
"""
