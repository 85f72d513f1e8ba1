"""The tape, read by hand as simpleaudio's thread would read it."""

from __future__ import annotations

import os
import sys

import pytest

from kneetimer.audio.outputs.tape import Tape

if sys.platform != "linux":
    pytest.skip("the tape is for Linux", allow_module_level=True)

KIB = 1 << 10
MIB = 1 << 20
SLACK = 64 * KIB  # Linux brings in so much at a time


@pytest.fixture
def tape():
    try:
        tape = Tape(64 * MIB)
    except OSError as error:
        pytest.skip(f"this system hides the pages of a process: {error}")
    yield tape
    tape.close()


def pattern(count, first=0):
    return bytes((first + i) % 251 for i in range(count))


def test_what_is_written_is_read(tape):
    tape.write(pattern(100_000))
    tape.write(pattern(100_000, 100_000))

    assert tape.written == 200_000
    assert tape.buffer[:200_000] == pattern(200_000)


def test_writing_is_not_reading(tape):
    tape.write(bytes(5 * MIB))

    assert tape.read() == 0


@pytest.mark.parametrize("place", [1, 100 * KIB, MIB, 3 * MIB + 5])
def test_the_place_of_the_reader_is_known(tape, place):
    tape.write(bytes(4 * MIB))
    bytes(tape.buffer[:place])

    assert place <= tape.read() < place + SLACK


def test_what_is_still_to_come_can_be_blanked(tape):
    tape.write(b"x" * MIB)
    bytes(tape.buffer[: 500 * KIB])
    tape.blank()

    assert not any(tape.buffer[500 * KIB : 2 * MIB])


def test_memory_stays_flat(tape):
    for start in range(0, 48 * MIB, MIB):
        tape.write(b"x" * MIB)
        assert tape.buffer[start : start + MIB] == b"x" * MIB

    assert os.fstat(tape._file).st_blocks * 512 <= 4 * MIB


def test_the_end_is_the_end():
    tape = Tape(2 * MIB)
    tape.write(bytes(2 * MIB))
    bytes(tape.buffer[:])

    assert tape.read() == 2 * MIB
    tape.close()
