"""A session under way, on the disk at every moment."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from threading import Event

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.journal import Mark, Unfinished
from kneetimer.core.record import Choice, DoneSet, Hurt, Moment, SessionRecord, Stop, Why
from kneetimer.core.text import Text
from kneetimer.storage.journal import Journal, journals, read_journal, set_aside

CLAM = DoneSet(
    "clamshell", "clamshell", Text.plain("Clamshell"), planned_reps=10, planned_ms=99_000
)
ROLL = DoneSet("roll", "roll", Text.plain("Roll"), planned_ms=30_000)
RECORD = SessionRecord(
    id="a" * 32,
    started=Moment(1_700_000_000_000, 60),
    ended=Moment(1_700_000_000_000, 60),
    title=Text((("en", "Hip"), ("de", "Hüfte"))),
    routine="hip",
    complete=False,
    planned_ms=129_000,
    lasted_ms=0,
    sets=(CLAM, ROLL),
    snapshot="format: kneetimer/1\n",
)
DONE_1 = replace(CLAM, done_reps=1, done_ms=10_000)
FIRST = Mark(20_000, 1, 10_000, at_set=0, took_ms=((0, 10_000),), sets=((0, DONE_1),))
SECOND = Mark(
    25_000,
    2,
    1_500,
    stops=(Stop(21_000, 4_000, Why.CHOSEN),),
    hurts=(Hurt(21_000, 4, "clamshell", "clamshell", choice=Choice.EASIER),),
)
LAST = Mark(26_000, 2, 2_500, ended=Moment(1_700_000_060_000, 60), complete=True)


@pytest.fixture
def write(tmp_path):
    """Write a journal, keep its file, and give its path."""

    def write(*marks, record=RECORD):
        journal = Journal(tmp_path / "one.journal", record, failed=pytest.fail)
        for mark in marks:
            journal.add(mark)
        journal.close(keep=True)
        return journal.path

    return write


class TestReadsBack:
    def test_a_session_that_has_only_begun(self, write):
        assert read_journal(write()) == Unfinished(RECORD)

    def test_up_to_the_last_mark(self, write):
        found = read_journal(write(FIRST, SECOND))
        assert (found.index, found.elapsed_ms, found.at_set) == (2, 1_500, None)
        assert found.took_ms == {0: 10_000}
        assert not found.is_over
        assert found.record == replace(
            RECORD,
            lasted_ms=25_000,
            sets=(DONE_1, ROLL),
            stops=SECOND.stops,
            hurts=SECOND.hurts,
        )

    def test_one_that_ended_and_was_not_kept_yet(self, write):
        found = read_journal(write(FIRST, SECOND, LAST))
        assert found.is_over
        assert (found.record.complete, found.record.ended) == (True, LAST.ended)

    @given(cut=st.integers(min_value=1, max_value=400))
    @settings(deadline=None)
    def test_whatever_a_crash_left_of_the_end(self, cut, tmp_path_factory):
        path = tmp_path_factory.mktemp("j") / "one.journal"
        journal = Journal(path, RECORD, failed=pytest.fail)
        for mark in (FIRST, SECOND, LAST):
            journal.add(mark)
        journal.close(keep=True)
        whole = path.read_bytes()
        head = whole.index(b"\n") + 1
        path.write_bytes(whole[: max(head, len(whole) - cut)])
        assert read_journal(path).record.lasted_ms in (0, 20_000, 25_000, 26_000)

    @given(place=st.integers(min_value=0), byte=st.integers(min_value=0, max_value=255))
    @settings(deadline=None)
    def test_a_damaged_byte_makes_it_shorter_and_never_wrong(self, place, byte, tmp_path_factory):
        path = tmp_path_factory.mktemp("j") / "one.journal"
        journal = Journal(path, RECORD, failed=pytest.fail)
        for mark in (FIRST, SECOND):
            journal.add(mark)
        journal.close(keep=True)
        data = bytearray(path.read_bytes())
        data[place % len(data)] = byte
        path.write_bytes(data)
        with suppress(KneeTimerError):
            found = read_journal(path)
            assert found.record.lasted_ms in (0, 20_000, 25_000)
            assert found.record.sets[0] in (CLAM, DONE_1)


class TestRefuses:
    def test_an_empty_file(self, tmp_path):
        path = tmp_path / "one.journal"
        path.write_bytes(b"")
        with pytest.raises(KneeTimerError) as error:
            read_journal(path)
        assert str(error.value) == f"{path} holds no session: its first line is damaged."

    def test_a_file_that_is_not_there(self, tmp_path):
        path = tmp_path / "one.journal"
        with pytest.raises(KneeTimerError, match="cannot be read: No such file"):
            read_journal(path)

    def test_a_mark_of_a_set_that_the_plan_does_not_have(self, write):
        path = write(replace(FIRST, sets=((7, DONE_1),)))
        with pytest.raises(KneeTimerError) as error:
            read_journal(path)
        assert str(error.value) == f"{path} does not fit together: there is no set 7 of 2."

    def test_and_it_can_be_set_aside(self, tmp_path):
        path = tmp_path / "one.journal"
        path.write_bytes(b"x")
        assert journals(tmp_path) == [path]
        assert set_aside(path).read_bytes() == b"x"
        assert journals(tmp_path) == []

    def test_no_folder_holds_no_journals(self, tmp_path):
        assert journals(tmp_path / "none") == []


def test_it_is_gone_once_the_session_is_kept(tmp_path):
    journal = Journal(tmp_path / "deep" / "one.journal", RECORD, failed=pytest.fail)
    journal.add(FIRST)
    journal.close(keep=False)
    assert journals(tmp_path / "deep") == []


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root to mount")
class TestFullDisk:
    @pytest.fixture
    def small(self, tmp_path):
        """Mount a disk of 64 kB."""
        folder = tmp_path / "small"
        folder.mkdir()
        made = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)],
            check=False,
            capture_output=True,
        )
        if made.returncode:
            pytest.skip("nothing can be mounted here")
        yield folder
        subprocess.run(["umount", str(folder)], check=True)

    def test_promise_2_it_waits_and_is_tried_again(self, small):
        told, was_told = [], Event()

        def tell(words):
            told.append(words)
            was_told.set()

        ballast = small / "ballast"
        journal = Journal(small / "one.journal", RECORD, failed=tell)
        journal.add(FIRST)
        journal.close(keep=True)
        ballast.write_bytes(b"x" * 56 * 1024)
        many = [replace(SECOND, lasted_ms=30_000 + n, stops=SECOND.stops * 40) for n in range(9)]
        journal = Journal(small / "two.journal", RECORD, failed=tell)
        for mark in many:
            journal.add(mark)
        assert was_told.wait(20)
        assert told == [
            f"The session cannot be written down in {small}: No space left on device. "
            "It goes on, and this is tried again."
        ]
        ballast.unlink()
        journal.close(keep=True)
        assert read_journal(small / "two.journal").record.lasted_ms == 30_008
        assert read_journal(small / "one.journal").record.lasted_ms == 20_000
        assert len(told) == 1


WRITER = """
import sys
from pathlib import Path
from dataclasses import replace
from kneetimer.storage.journal import Journal
from tests.storage.test_journal import FIRST, RECORD
journal = Journal(Path(sys.argv[1]), RECORD, failed=print)
for number in range(1_000_000):
    journal.add(replace(FIRST, lasted_ms=number))
    while journal.waiting:
        pass
    print(number, flush=True)
"""


def test_promise_2_what_was_written_outlives_a_kill(tmp_path):
    for number in range(3):
        path = tmp_path / f"{number}.journal"
        process = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True
        )
        for _ in range(5 + 7 * number):
            said = process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        process.wait()
        process.stdout.close()
        assert read_journal(path).record.lasted_ms >= int(said)
