"""The phrase book: what is whole is there, what is not is not, and the oldest goes first."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import wave
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.audio.phrase_book import (
    PhraseBook,
    PhraseError,
    PhraseNotKeptError,
    VoiceChoice,
    default_voice,
)

CHOICE = VoiceChoice("espeak:gmw/en", 155)
SECOND = bytes(2 * 48_000)


@pytest.fixture
def book(tmp_path):
    return PhraseBook(tmp_path / "phrases")


def keep(book, text, pcm=SECOND):
    key = book.key(CHOICE, text)
    book.store(key, pcm)
    return book.path(key)


def files_of(book):
    return sorted(path.name for path in book.folder.iterdir())


@pytest.mark.parametrize(
    ("language", "voice"),
    [
        ("en", "espeak:gmw/en"),
        ("de", "espeak:gmw/de"),
        ("de_DE", "espeak:gmw/de"),
        ("DE", "espeak:gmw/de"),
        ("fr", "espeak:roa/fr"),
        ("no", "espeak:gmq/nb"),
        ("zh", "espeak:sit/cmn"),
        ("eu", "espeak:eu"),
        ("xx", "espeak:gmw/en"),
        ("", "espeak:gmw/en"),
    ],
)
def test_every_language_has_an_embedded_voice(language, voice):
    assert default_voice(language) == voice


def test_embedded_voices_are_known_from_others():
    assert CHOICE.is_embedded
    assert not VoiceChoice("say:Anna").is_embedded
    assert not VoiceChoice("piper:/home/x/espeak:.onnx").is_embedded


def test_the_key_of_a_phrase_stays_the_same():
    """Another one, and all phrases of all people are made anew: then count the format up."""
    key = PhraseBook(Path("anywhere")).key(CHOICE, "Halfway.")
    assert key == "0595df6a17da78b9128c48449cc14e3bee6480eb716108d7e7e3ca169f12c4bb"


asked = st.tuples(st.text(max_size=8), st.integers(80, 400), st.text(max_size=8))


@given(asked, asked)
def test_two_phrases_have_the_same_key_only_when_they_are_the_same(one, other):
    book = PhraseBook(Path("anywhere"))
    keys = [book.key(VoiceChoice(voice, wpm), text) for voice, wpm, text in (one, other)]
    assert (keys[0] == keys[1]) == (one == other)


@pytest.mark.parametrize("wpm", [-1, 0, 79, 451])
def test_a_rate_that_nobody_speaks_at_is_refused(wpm):
    with pytest.raises(ValueError, match="out of bounds"):
        VoiceChoice("espeak:gmw/en", wpm)


def test_text_that_no_file_could_hold_has_a_key():
    assert len(PhraseBook(Path("anywhere")).key(CHOICE, "\ud800\0")) == 64


def test_a_phrase_is_not_there_before_it_is_kept(book):
    assert book.length_ms(CHOICE, "One.") is None
    keep(book, "One.")
    assert book.length_ms(CHOICE, "One.") == 1000
    assert book.length_ms(CHOICE, "Two.") is None
    assert book.length_ms(VoiceChoice(CHOICE.voice, 156), "One.") is None


@given(st.integers(1, 20_000))
def test_lengths_are_rounded_up(count):
    with tempfile.TemporaryDirectory() as folder:
        book = PhraseBook(Path(folder))
        keep(book, "One.", bytes(2 * count))
        length_ms = book.length_ms(CHOICE, "One.")
        assert (length_ms - 1) * 48 < count <= length_ms * 48


def test_a_phrase_is_an_ordinary_file_of_sound(book):
    path = keep(book, "One.", b"\x01\x02" * 480)
    with wave.open(str(path)) as file:
        assert file.getparams()[:4] == (1, 2, 48_000, 480)
        assert file.readframes(480) == b"\x01\x02" * 480


@pytest.mark.parametrize(
    "break_it",
    [
        lambda whole: whole[:-1],
        lambda whole: whole[:44],
        lambda whole: whole[:20],
        lambda whole: b"",
        lambda whole: whole + b"\0",
        lambda whole: bytes(len(whole)),
        lambda whole: whole.replace(b"WAVE", b"AIFF"),
        lambda whole: whole.replace((48_000).to_bytes(4, "little"), (44_100).to_bytes(4, "little")),
    ],
)
def test_what_is_not_whole_is_not_there(book, break_it):
    path = keep(book, "One.", b"\x01\x02" * 480)
    path.write_bytes(break_it(path.read_bytes()))
    assert book.length_ms(CHOICE, "One.") is None


def test_a_folder_in_the_place_of_a_phrase_is_none(book):
    book.path(book.key(CHOICE, "One.")).mkdir(parents=True)
    assert book.length_ms(CHOICE, "One.") is None
    with pytest.raises(PhraseNotKeptError):
        keep(book, "One.")


def test_a_phrase_can_be_kept_again(book):
    keep(book, "One.")
    keep(book, "One.", SECOND[:960])
    assert book.length_ms(CHOICE, "One.") == 10
    assert len(files_of(book)) == 1


@pytest.mark.parametrize("pcm", [b"", b"\0", b"\0\0\0"])
def test_half_samples_and_none_are_refused(book, pcm):
    with pytest.raises(ValueError, match="16-bit"):
        keep(book, "One.", pcm)


def test_a_place_that_is_no_folder_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    book = PhraseBook(tmp_path / "file" / "phrases")
    with pytest.raises(PhraseError) as caught:
        keep(book, "One.")
    expected = f"The voice's phrases cannot be kept in '{book.folder}': Not a directory."
    assert str(caught.value) == expected
    assert book.length_ms(CHOICE, "One.") is None
    book.use([book.key(CHOICE, "One.")])
    book.prune()


@contextmanager
def no_room(limit):
    """Let no file grow beyond so many bytes, as on a disk that is full."""
    resource = pytest.importorskip("resource")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_on_a_full_disk_nothing_is_left_behind(book):
    keep(book, "One.", SECOND[:960])
    with no_room(2000), pytest.raises(PhraseNotKeptError):
        keep(book, "Two.")
    assert len(files_of(book)) == 1
    with no_room(500), pytest.raises(PhraseNotKeptError):
        keep(book, "One.")
    assert book.length_ms(CHOICE, "One.") == 10


def test_what_was_longest_not_used_is_dropped_first(book):
    small = PhraseBook(book.folder, limit_bytes=250_000)
    paths = [keep(book, text) for text in ("One.", "Two.", "Three.")]
    for age, path in zip((300, 200, 100), paths, strict=True):
        os.utime(path, (time.time() - age,) * 2)
    small.use([small.key(CHOICE, "One."), "not there"])
    small.prune()

    assert [small.length_ms(CHOICE, text) for text in ("One.", "Two.", "Three.")] == [
        1000,
        None,
        1000,
    ]


def test_within_its_limit_everything_stays(book):
    for text in ("One.", "Two.", "Three."):
        keep(book, text)
    book.prune()
    assert len(files_of(book)) == 3


def test_what_a_dead_process_left_is_cleared_away_and_nothing_else(book):
    keep(book, "One.")
    for name in ("old.1.part", "new.2.part", "notes.txt"):
        (book.folder / name).write_bytes(b"RIFF")
    for name in ("old.1.part", "notes.txt"):
        os.utime(book.folder / name, (0, 0))
    PhraseBook(book.folder, limit_bytes=0).prune()

    assert files_of(book) == ["new.2.part", "notes.txt"]


def test_a_folder_that_is_not_there_needs_no_pruning(book):
    book.prune()
    assert not book.folder.exists()


def test_the_window_may_import_it_without_numpy():
    code = (
        "import sys, kneetimer.audio.phrase_book, kneetimer.audio.voices.voice\n"
        "print([name for name in ('numpy', 'soxr', 'PySide6') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert done.stdout.strip() == "[]"
