"""Title, chapters and cover of encoded files, by mutagen, as players of each format know them."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import IO, Final

from mutagen import MutagenError, id3
from mutagen.flac import FLAC, Picture
from mutagen.mp4 import MP4, MP4Cover
from mutagen.oggvorbis import OggVorbis

from kneetimer.audio.encoders.recording import ARTIST, EncodeError, Recording

Tagger = Callable[[IO[bytes], Recording], None]

_FRONT: Final = id3.PictureType.COVER_FRONT
_PNG: Final = "image/png"
_UTF8: Final = id3.Encoding.UTF8
_MOST_LISTED: Final = 255  # a table of contents counts its chapters in one byte


@contextmanager
def _own_errors() -> Iterator[None]:
    """Give the system's errors as they are: mutagen wraps them up."""
    try:
        yield
    except MutagenError as error:
        inner: BaseException | None = error
        while inner is not None:
            if isinstance(inner, OSError):
                raise inner from error
            inner = inner.__context__
        raise EncodeError(f"The chapters cannot be written: {error}.") from error


@_own_errors()
def tag_ogg(file: IO[bytes], recording: Recording) -> None:
    """Tag a whole OGG file; raises OSError when the disk refuses."""
    sound = OggVorbis(file)
    sound.tags.update(_comments(recording))
    if recording.cover:
        picture = base64.b64encode(_picture(recording.cover).write()).decode()
        sound.tags["METADATA_BLOCK_PICTURE"] = picture
    file.seek(0)
    sound.save(file)


@_own_errors()
def tag_flac(file: IO[bytes], recording: Recording) -> None:
    """Tag a whole FLAC file; raises OSError when the disk refuses."""
    sound = FLAC(file)
    if sound.tags is None:
        sound.add_tags()
    sound.tags.update(_comments(recording))
    if recording.cover:
        sound.add_picture(_picture(recording.cover))
    file.seek(0)
    sound.save(file)


@_own_errors()
def tag_mp3(file: IO[bytes], recording: Recording) -> None:
    """Tag a whole MP3 file; raises OSError when the disk refuses."""
    tag = id3.ID3()
    tag.add(id3.TIT2(encoding=_UTF8, text=recording.title))
    tag.add(id3.TPE1(encoding=_UTF8, text=ARTIST))
    tag.add(id3.TALB(encoding=_UTF8, text=ARTIST))
    tag.add(id3.TLAN(encoding=_UTF8, text=recording.language_code))
    if recording.cover:
        tag.add(id3.APIC(encoding=_UTF8, mime=_PNG, type=_FRONT, data=recording.cover))
    names: list[str] = []
    longest = 0
    for number, (start_ms, end_ms, title) in enumerate(recording.spans()):
        # mutagen puts the shortest frame first, but many players want chapters in order of time.
        length = len(title.encode())
        longest = max(longest, length)
        names.append(f"chapter{number:04}" + "-" * (longest - length))
        words = id3.TIT2(encoding=_UTF8, text=title)
        times = {"start_time": start_ms, "end_time": end_ms}
        tag.add(id3.CHAP(element_id=names[-1], **times, sub_frames=[words]))
    if names:
        flags = id3.CTOCFlags.TOP_LEVEL | id3.CTOCFlags.ORDERED
        tag.add(id3.CTOC(element_id="toc", flags=flags, child_element_ids=names[:_MOST_LISTED]))
    tag.save(file)


@_own_errors()
def add_cover_mp4(file: IO[bytes], recording: Recording) -> None:
    """Add the cover, if there is one, to an MP4 file; raises OSError when the disk refuses."""
    if recording.cover:
        sound = MP4(file)
        sound.tags["covr"] = [MP4Cover(recording.cover, MP4Cover.FORMAT_PNG)]
        file.seek(0)
        sound.save(file)


def _comments(recording: Recording) -> dict[str, str]:
    """Give the Vorbis comments that OGG and FLAC share; chapters are a custom of players."""
    comments = {
        "TITLE": recording.title,
        "ARTIST": ARTIST,
        "ALBUM": ARTIST,
        "LANGUAGE": recording.language,
    }
    for number, chapter in enumerate(recording.chapters):
        comments[f"CHAPTER{number:03}"] = _clock(chapter.start_ms)
        comments[f"CHAPTER{number:03}NAME"] = chapter.title
    return comments


def _clock(ms: int) -> str:
    seconds, ms = divmod(ms, 1000)
    minutes, seconds = divmod(seconds, 60)
    return f"{minutes // 60:02}:{minutes % 60:02}:{seconds:02}.{ms:03}"


def _picture(png: bytes) -> Picture:
    picture = Picture()
    picture.data, picture.type, picture.mime = png, _FRONT, _PNG
    return picture
