"""Encoded files as others read them: samples, length, chapters, title and cover."""

from __future__ import annotations

import io
import json
import os
import shutil
import struct
import subprocess
import sys
import wave
import zlib
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.audio.encoders import (
    FORMATS,
    EncodeError,
    Recording,
    UnknownFormatError,
    encoder_for,
    is_available,
)
from kneetimer.audio.encoders.wav import TooLongError
from kneetimer.core.closing import Chapter

ROOT = Path(__file__).parents[2]
RATE = 48_000
CHAPTERS = (
    Chapter(0, "Clamshell, left leg"),
    Chapter(1_250, "Hüfte, „links“ 膝"),
    Chapter(3_333, "Calf raise"),
)


def png(size):
    """A real picture of noise, which nothing makes smaller."""

    def chunk(name, body):
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    noise = np.random.default_rng(0).bytes(size * size)
    rows = b"".join(b"\0" + noise[at : at + size] for at in range(0, size * size, size))
    head = struct.pack(">IIBBBBB", size, size, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts)


COVER = png(100)
FRAMES = 5 * RATE + 480
LENGTH_MS = 5_010

every_format = pytest.mark.parametrize("suffix", FORMATS)
needs_ffprobe = pytest.mark.skipif(not shutil.which("ffprobe"), reason="ffprobe is not installed")


def needs(suffix):
    if not is_available(suffix):
        pytest.skip(f"what {suffix} takes is not installed")


def sound(frames=FRAMES):
    """A beep at each half second, the left ear's twice as loud."""
    place = np.arange(frames) % (RATE // 2)
    beep = np.where(place < 4_800, np.sin(2 * np.pi * 880 * place / RATE), 0)
    return np.rint(np.stack([12_000 * beep, 6_000 * beep], axis=1)).astype("<i2")


def blocks(samples):
    return (samples[at : at + RATE] for at in range(0, len(samples), RATE))


def encoded(suffix, samples=None, **more):
    needs(suffix)
    samples = sound() if samples is None else samples
    about = {"title": "Hüfte & more", "chapters": CHAPTERS, "language": "de", **more}
    file = io.BytesIO()
    encoder_for(suffix)(file, blocks(samples), Recording(frames=len(samples), **about))
    return file.getvalue()


@pytest.fixture
def write(tmp_path):
    def write_(suffix, *more, **about):
        path = tmp_path / f"out{suffix}"
        path.write_bytes(encoded(suffix, *more, **about))
        return path

    return write_


def probe(path):
    show = ["-show_chapters", "-show_format", "-show_streams"]
    command = ["ffprobe", "-v", "error", *show, "-of", "json", str(path)]
    done = subprocess.run(command, capture_output=True, check=True)
    assert done.stderr == b""
    return json.loads(done.stdout)


def decoded(path):
    """The samples as ffmpeg has them."""
    command = ["ffmpeg", "-v", "error", "-i", str(path), "-f", "s16le", "-ac", "2", "-"]
    done = subprocess.run(command, capture_output=True, check=True)
    return np.frombuffer(done.stdout, "<i2").reshape(-1, 2)


# Every format


@needs_ffprobe
@every_format
def test_it_is_as_long_as_it_should_be_and_sounds_as_it_should(suffix, write):
    path = write(suffix)
    heard, meant = decoded(path), sound()
    assert len(heard) == pytest.approx(FRAMES, abs=0 if suffix != ".m4b" else 1024)
    error = heard[:FRAMES].astype(float) - meant[: len(heard)]
    assert np.sqrt(np.mean(error**2)) < 150  # a fiftieth of the sound; noise would be 3,000
    if suffix in (".wav", ".flac"):
        assert not error.any()


@needs_ffprobe
@every_format
def test_others_find_title_and_language(suffix, write):
    found = probe(write(suffix))
    (stream, *_) = found["streams"]
    tags = found["format"].get("tags", {}) | stream.get("tags", {})
    tags = {name.lower(): text for name, text in tags.items()}
    language = "de" if suffix in (".ogg", ".flac") else "deu"
    names = ("title", "artist", "album", "language")
    assert [tags[name] for name in names] == ["Hüfte & more", "KneeTimer", "KneeTimer", language]
    assert (stream["sample_rate"], stream["channels"]) == ("48000", 2)


@needs_ffprobe
@pytest.mark.parametrize("suffix", [".ogg", ".mp3", ".flac", ".m4b"])
def test_others_find_the_chapters(suffix, write):
    found = probe(write(suffix))["chapters"]
    chapters = [(round(1000 * float(c["start_time"])), c["tags"]["title"]) for c in found]
    assert chapters == [(c.start_ms, c.title) for c in CHAPTERS]
    if suffix in (".mp3", ".m4b"):
        ends = [round(1000 * float(c["end_time"])) for c in found]
        assert ends == [1_250, 3_333, LENGTH_MS]


@every_format
def test_without_chapters_there_are_none(suffix, write):
    data = encoded(suffix, chapters=())
    for trace in (b"cue ", b"labl", b"CTOC", b"CHAP", b"chpl"):
        assert trace not in data


@every_format
def test_hundredths_of_a_second_are_a_file_too(suffix):
    assert encoded(suffix, sound(480), chapters=())


@every_format
def test_blocks_may_be_of_any_size(suffix):
    needs(suffix)
    samples = sound(RATE)
    recording = Recording("T", len(samples))
    file = io.BytesIO()
    encoder_for(suffix)(file, (samples[at : at + 700] for at in range(0, RATE, 700)), recording)
    assert len(file.getvalue()) > 1000


def test_mp3_is_no_noise_though_libsndfile_makes_such_of_16_bits(write):
    """libsndfile #1106: half of what it is given as 16-bit stereo becomes noise."""
    soundfile = pytest.importorskip("soundfile")
    heard, _ = soundfile.read(write(".mp3"), dtype="int16")
    assert len(heard) == FRAMES
    assert np.abs(heard).max() < 14_000


# WAV, with the standard library and with libsndfile


def chunks(data):
    """Give (name, body) of each chunk, and see that the sizes fit together."""
    assert data[:4] == b"RIFF"
    assert data[8:12] == b"WAVE"
    assert struct.unpack_from("<I", data, 4) == (len(data) - 8,)
    found, at = [], 12
    while at < len(data):
        name, size = struct.unpack_from("<4sI", data, at)
        found.append((name.decode(), data[at + 8 : at + 8 + size]))
        at += 8 + size + size % 2
    assert at == len(data)
    return found


def test_a_wav_is_the_samples(write):
    with wave.open(str(write(".wav")), "rb") as file:
        assert file.getparams()[:4] == (2, 2, RATE, FRAMES)
        assert file.readframes(FRAMES) == sound().tobytes()


def test_the_samples_of_a_wav_begin_at_byte_44():
    assert encoded(".wav")[36:44] == b"data" + struct.pack("<I", 4 * FRAMES)


def test_the_chunks_of_a_wav():
    names = [name for name, _ in chunks(encoded(".wav"))]
    assert names == ["fmt ", "data", "cue ", "LIST", "LIST"]
    found = dict(chunks(encoded(".wav", chapters=())))
    assert list(found) == ["fmt ", "data", "LIST"]
    assert found["LIST"] == (
        b"INFO"
        b"INAM\x0e\0\0\0H\xc3\xbcfte & more\0"
        b"IART\x0a\0\0\0KneeTimer\0"
        b"IPRD\x0a\0\0\0KneeTimer\0"
        b"ILNG\x04\0\0\0deu\0"
    )


def test_cue_points_are_samples_with_their_titles():
    found = chunks(encoded(".wav"))
    cue = dict(found)["cue "]
    assert struct.unpack_from("<I", cue) == (3,)
    points = [struct.unpack_from("<II4sIII", cue, 4 + 24 * i) for i in range(3)]
    assert points == [
        (1, 0, b"data", 0, 0, 0),
        (2, 60_000, b"data", 0, 0, 60_000),
        (3, 159_984, b"data", 0, 0, 159_984),
    ]
    labels = next(body for name, body in found if body.startswith(b"adtl"))
    assert labels[4:12] == b"labl" + struct.pack("<I", 4 + len("Clamshell, left leg") + 1)
    assert labels[12:16] == struct.pack("<I", 1)
    assert labels[16:36] == b"Clamshell, left leg\0"


def test_libsndfile_finds_the_cue_points(write):
    soundfile = pytest.importorskip("soundfile")
    assert cues_of(soundfile, write(".wav")) == [(c.start_ms * 48, c.title) for c in CHAPTERS]


def cues_of(soundfile, path):
    """Give (sample, title) by sf_command(SFC_GET_CUE): 24 bytes and a name of 256 each."""
    with soundfile.SoundFile(path) as file:
        room = soundfile._ffi.new("char[]", 4 + 10 * 280)
        soundfile._snd.sf_command(file._file, 0x10CE, room, len(room))
        data = bytes(soundfile._ffi.buffer(room))
    (count,) = struct.unpack_from("<I", data)
    found = []
    for at in range(4, 4 + 280 * count, 280):
        name = data[at + 24 : at + 280].split(b"\0")[0].decode()
        found.append((struct.unpack_from("<I", data, at + 20)[0], name))
    return found


def test_the_bytes_of_a_wav_are_the_same_on_every_run():
    assert encoded(".wav") == encoded(".wav")


@given(st.lists(st.tuples(st.integers(0, 5_000), st.text(max_size=30)), max_size=300))
def test_any_chapters_make_a_whole_wav(pairs):
    chapters = tuple(Chapter(at, title.replace("\0", "")) for at, title in sorted(pairs))
    found = dict(chunks(encoded(".wav", sound(480), chapters=chapters)))
    assert len(found.get("cue ", bytes(4))) == 4 + 24 * len(chapters)


def test_a_wav_of_more_than_4_gib_is_refused_before_a_byte_is_written():
    file = io.BytesIO()
    with pytest.raises(TooLongError) as caught:
        encoder_for(".wav")(file, iter(()), Recording("T", 7 * 3600 * RATE))
    assert str(caught.value) == (
        "7.0 hours are too long for a WAV file, which holds 6.2: choose .flac or .ogg."
    )
    assert file.getvalue() == b""


# MP3


def test_the_chapters_of_an_mp3(write):
    id3 = pytest.importorskip("mutagen.id3")
    tag = id3.ID3(write(".mp3"))
    names = ["chapter0000", "chapter0001", "chapter0002" + 13 * "-"]
    assert [tag["TIT2"].text, tag["TLAN"].text] == [["Hüfte & more"], ["deu"]]
    assert tag["CTOC:toc"].child_element_ids == names
    found = [tag[f"CHAP:{name}"] for name in names]
    assert [(c.start_time, c.end_time, c.sub_frames["TIT2"].text[0]) for c in found] == [
        (0, 1_250, "Clamshell, left leg"),
        (1_250, 3_333, "Hüfte, „links“ 膝"),
        (3_333, LENGTH_MS, "Calf raise"),
    ]


def test_an_mp3_lists_no_more_chapters_than_a_list_holds(write):
    id3 = pytest.importorskip("mutagen.id3")
    chapters = tuple(Chapter(10 * n, f"Number {n}") for n in range(300))
    tag = id3.ID3(write(".mp3", chapters=chapters))
    assert len(tag["CTOC:toc"].child_element_ids) == 255
    assert len(tag.getall("CHAP")) == 300


# OGG and FLAC


@pytest.mark.parametrize(("suffix", "kind"), [(".ogg", "OggVorbis"), (".flac", "FLAC")])
def test_the_comments_of_ogg_and_flac(suffix, kind, write):
    mutagen = pytest.importorskip("mutagen")
    file = mutagen.File(write(suffix))
    assert type(file).__name__ == kind
    assert file.info.length == pytest.approx(LENGTH_MS / 1000)
    comments = [(name, text) for name, text in file.tags if name != "encoder"]
    assert sorted((name.upper(), text) for name, text in comments if name != "ENCODER") == [
        ("ALBUM", "KneeTimer"),
        ("ARTIST", "KneeTimer"),
        ("CHAPTER000", "00:00:00.000"),
        ("CHAPTER000NAME", "Clamshell, left leg"),
        ("CHAPTER001", "00:00:01.250"),
        ("CHAPTER001NAME", "Hüfte, „links“ 膝"),
        ("CHAPTER002", "00:00:03.333"),
        ("CHAPTER002NAME", "Calf raise"),
        ("LANGUAGE", "de"),
        ("TITLE", "Hüfte & more"),
    ]


# The cover


def test_the_cover_comes_back(write):
    mutagen = pytest.importorskip("mutagen")
    covers = {}
    for suffix in (".ogg", ".mp3", ".flac", ".m4b"):
        if is_available(suffix):
            file = mutagen.File(write(suffix, cover=COVER))
            covers[suffix] = cover_of(suffix, file)
    assert covers == dict.fromkeys(covers, COVER)


def cover_of(suffix, file):
    if suffix == ".mp3":
        return file["APIC:"].data
    if suffix == ".flac":
        return file.pictures[0].data
    if suffix == ".m4b":
        return bytes(file["covr"][0])
    import base64

    from mutagen.flac import Picture

    return Picture(base64.b64decode(file["metadata_block_picture"][0])).data


@needs_ffprobe
@pytest.mark.parametrize("suffix", [".ogg", ".mp3", ".flac", ".m4b"])
def test_a_cover_takes_nothing_away(suffix, write):
    found = probe(write(suffix, cover=COVER))["chapters"]
    assert [c["tags"]["title"] for c in found] == [c.title for c in CHAPTERS]


# What goes wrong


@pytest.mark.parametrize(
    ("suffix", "words"),
    [
        (".txt", "'.txt' is no format for sound"),
        (".wave", "'.wave' is no format for sound"),
        ("", "The name has no format"),
    ],
)
def test_a_format_that_is_none(suffix, words):
    with pytest.raises(UnknownFormatError) as caught:
        encoder_for(suffix)
    assert str(caught.value) == f"{words}: let it end in .wav, .ogg, .mp3, .flac or .m4b."


def test_capital_letters_are_the_same_format():
    assert encoder_for(".WAV") is encoder_for(".wav")


@pytest.mark.parametrize(
    ("suffix", "module", "extra"),
    [
        (".ogg", "soundfile", "export"),
        (".mp3", "mutagen", "export"),
        (".flac", "soundfile", "export"),
        (".m4b", "av", "m4b"),
    ],
)
def test_a_missing_library_is_a_sentence_with_its_extra(suffix, module, extra):
    needs(suffix)
    code = (
        f"import sys; sys.modules[{module!r}] = None;"
        "from kneetimer.audio.encoders import MissingExtraError, encoder_for\n"
        f"try: encoder_for({suffix!r})\n"
        "except MissingExtraError as error: print(error, error.extra)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=True)
    assert done.stdout.decode() == (
        f'To write {suffix} files, install what it takes: pip install "kneetimer[{extra}]". {extra}'
        f"{os.linesep}"
    )


def test_wav_takes_no_library_at_all():
    code = (
        "import sys; sys.modules.update(soundfile=None, mutagen=None, av=None);"
        "from kneetimer.audio.encoders import encoder_for, Recording; import io;"
        "encoder_for('.wav')(io.BytesIO(), [], Recording('T', 0))"
    )
    subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=True)


class FullDisk(io.BytesIO):
    """A file that takes so many bytes and then no more, as a full disk does."""

    def __init__(self, room):
        super().__init__()
        self._room = room

    def write(self, data):
        if self.tell() + len(data) > self._room:
            raise OSError(28, os.strerror(28))
        return super().write(data)


@every_format
@pytest.mark.parametrize("share", [0.0, 0.3, 0.9, 0.99])
def test_a_disk_that_is_full_at_any_moment_is_told(suffix, share):
    whole = len(encoded(suffix, cover=COVER))
    recording = Recording("T", FRAMES, CHAPTERS, cover=COVER)
    with pytest.raises(OSError, match="No space left"):
        encoder_for(suffix)(FullDisk(int(share * whole)), blocks(sound()), recording)


@every_format
def test_what_the_source_of_the_blocks_raises_comes_through(suffix):
    needs(suffix)

    class StopError(EncodeError):
        pass

    def failing():
        yield sound(RATE)
        raise StopError

    with pytest.raises(StopError):
        encoder_for(suffix)(io.BytesIO(), failing(), Recording("T", FRAMES))


def test_spans_end_where_the_next_begins():
    spans = Recording("T", FRAMES, CHAPTERS).spans()
    assert [(a, b) for a, b, _ in spans] == [(0, 1_250), (1_250, 3_333), (3_333, LENGTH_MS)]
    assert all(first[1] == second[0] for first, second in pairwise(spans))
    assert Recording("T", FRAMES).spans() == []


@pytest.mark.parametrize(("language", "code"), [("de", "deu"), ("en-GB", "eng"), ("xx", "und")])
def test_languages_by_three_letters(language, code):
    assert Recording("T", 0, language=language).language_code == code
