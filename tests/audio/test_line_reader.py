from __future__ import annotations

import wave

import numpy as np
import pytest

from kneetimer.audio.line_reader import LineReader
from kneetimer.audio.phrase_book import PhraseBook

KEY, OTHER = "a" * 64, "b" * 64
WORD = np.arange(-500, 500, dtype="<i2")


@pytest.fixture
def book(tmp_path):
    return PhraseBook(tmp_path / "phrases")


@pytest.fixture
def reader(book):
    return LineReader(book.folder)


def test_a_line_is_what_was_kept(book, reader):
    book.store(KEY, WORD.tobytes())

    assert reader.length(KEY) == 1000
    assert reader.samples(KEY).tolist() == WORD.tolist()
    assert reader.missing == frozenset()


def test_a_length_is_known_without_loading(book, reader):
    book.store(KEY, WORD.tobytes())
    reader.length(KEY)

    assert reader.held_bytes == 0


def cut_short(path):
    path.write_bytes(path.read_bytes()[:-2])


def empty(path):
    path.write_bytes(b"")


def no_sound(path):
    path.write_text("this is no sound, however long it is, and it is longer than a header")


def other_rate(path):
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, 44_100, 0, "NONE", ""))
        file.writeframes(WORD.tobytes())


def folder_instead(path):
    path.unlink()
    path.mkdir()


@pytest.mark.parametrize("harm", [cut_short, empty, no_sound, other_rate, folder_instead])
@pytest.mark.parametrize("is_known", [False, True])
def test_a_broken_line_is_missing_and_no_error(book, reader, harm, is_known):
    book.store(KEY, WORD.tobytes())
    if is_known:
        reader.length(KEY)
    harm(book.path(KEY))

    assert len(reader.samples(KEY)) == 0
    assert reader.length(KEY) == 0
    assert reader.missing == {KEY}


@pytest.mark.parametrize("key", [KEY, "", "../secret", "a/b", "a\\b", "nul\0"])
def test_a_line_that_is_not_there_is_missing(reader, key):
    assert reader.length(key) == 0
    assert len(reader.samples(key)) == 0
    assert reader.missing == {key}


def test_without_a_folder_all_lines_are_missing(tmp_path):
    a_file = tmp_path / "file"
    a_file.touch()
    for folder in (None, a_file, tmp_path / "nowhere"):
        assert LineReader(folder).length(KEY) == 0


def test_a_line_that_was_made_meanwhile_is_found(book, reader):
    reader.length(KEY)
    book.store(KEY, WORD.tobytes())

    assert len(reader.samples(KEY)) == 0  # the disk is not asked again while it should sound
    assert reader.length(KEY) == 1000
    assert len(reader.samples(KEY)) == 1000
    assert reader.missing == frozenset()


def test_what_is_held_stays_when_the_folder_goes(book, reader):
    book.store(KEY, WORD.tobytes())
    reader.samples(KEY)
    book.path(KEY).unlink()

    assert len(reader.samples(KEY)) == 1000


def test_no_more_is_held_than_is_allowed_and_what_was_heard_last_stays(book):
    reader = LineReader(book.folder, held_bytes=10 * WORD.nbytes)
    keys = [f"{i:064}" for i in range(150)]
    for key in keys:
        book.store(key, WORD.tobytes())
    for key in keys:
        reader.samples(key)
        reader.samples(keys[0])
        assert reader.held_bytes <= 10 * WORD.nbytes
    book.path(keys[0]).unlink()

    assert len(reader.samples(keys[0])) == 1000


def test_a_line_that_is_longer_than_what_may_be_held_is_held(book):
    reader = LineReader(book.folder, held_bytes=10)
    book.store(KEY, WORD.tobytes())
    reader.samples(KEY)

    assert reader.held_bytes == WORD.nbytes
