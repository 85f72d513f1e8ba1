"""Several machines and one folder: in whatever order things come, all end with the same history."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing, contextmanager
from dataclasses import replace
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.record import Moment
from kneetimer.storage import merging
from kneetimer.storage.history import History, HistoryError
from kneetimer.storage.history_rows import digest_of
from kneetimer.storage.look import Look, look
from kneetimer.storage.record_file import to_bytes
from kneetimer.storage.record_names import is_name, name_of
from kneetimer.storage.shared_folder import FolderAwayError, SharedFolder
from tests.storage.records import (
    ADDITIONS,
    DAY_MS,
    DECISIONS,
    FIRST_MS,
    SESSIONS,
    decided,
    said,
    session,
)


@contextmanager
def machine(folder: Path):
    with closing(History.open(folder / "history.db", folder / "backups")) as history:
        yield history


def merge(history: History, folder: Path, **how):
    return history.merge(folder, lambda: None, **how)


def file_of(item) -> str:
    return name_of(item, to_bytes(item))


def files_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def told_by(history: History) -> tuple[object, ...]:
    """Everything that pages are made of."""
    lines = history.sessions()
    return (
        lines,
        history.bests(),
        history.decisions(),
        {line.id: history.record(line.id) for line in lines},
        sorted(map(to_bytes, history.all_additions())),
    )


@pytest.fixture
def shared(tmp_path):
    folder = tmp_path / "shared"
    folder.mkdir()
    return folder


@pytest.fixture
def one(tmp_path):
    with machine(tmp_path / "one") as history:
        yield history


@pytest.fixture
def two(tmp_path):
    with machine(tmp_path / "two") as history:
        yield history


class TestNames:
    def test_a_name_says_when_and_what(self):
        digest = digest_of(to_bytes(session(1)))[:16]
        assert file_of(session(1)) == (f"2026/09/2026-09-22T151320_session_{1:032x}_{digest}.json")
        assert "_addition_" in file_of(said(2, 1))
        assert "_decision_" in file_of(decided(3))

    @given(SESSIONS | ADDITIONS | DECISIONS)
    def test_every_record_has_one_that_fits_every_system(self, item):
        name = file_of(item)
        assert is_name(name)
        assert not set(name) & set('<>:"\\|?*')

    @pytest.mark.parametrize(
        "name",
        [
            f"2026/09/2026-09-22T151320_session_{1:032x}_{'a' * 16}.sync-conflict-20261121-1.json",
            f"2026/09/2026-09-22T151320_session_{1:032x}_{'a' * 16}.json.part",
            f"2026/09/.2026-09-22T151320_session_{1:032x}_{'a' * 16}.json",
            f"2026/08/2025-09-22T151320_session_{1:032x}_{'a' * 16}.json",
            f"2026/09/2026-09-22T151320_dream_{1:032x}_{'a' * 16}.json",
            f"2026/09/٢٠٢٦-09-22T151320_session_{1:032x}_{'a' * 16}.json",
            "notes.txt",
        ],
    )
    def test_what_is_none(self, name):
        assert not is_name(name)


class TestExchange:
    def test_what_one_machine_has_the_other_gets(self, one, two, shared):
        one.add_all([session(1), said(1, 1, pain_after=2), decided(1)])
        two.add_all([session(2), decided(2)])
        assert merge(one, shared) == merging.Merged(new=0, written=3)
        assert merge(two, shared) == merging.Merged(new=3, written=2)
        assert merge(one, shared) == merging.Merged(new=2, written=0)
        assert told_by(one) == told_by(two)
        assert [line.pain_after for line in one.sessions()] == [2, None]
        assert one.decisions() == [decided(1), decided(2)]

    def test_a_second_look_does_nothing(self, one, shared):
        one.add_all([session(1), said(1, 1)])
        merge(one, shared)
        before = files_in(shared)
        assert merge(one, shared) == merging.Merged()
        assert files_in(shared) == before

    def test_the_files_are_the_records_and_nothing_else(self, one, shared):
        items = [session(1), said(1, 1), decided(1)]
        one.add_all(items)
        merge(one, shared)
        assert files_in(shared) == {file_of(item): to_bytes(item) for item in items}

    def test_only_new_files_are_read(self, one, two, shared, monkeypatch):
        one.add_all([session(1), session(2)])
        merge(one, shared)
        merge(two, shared)
        one.add(session(3))
        merge(one, shared)
        read = []
        real = SharedFolder.read
        monkeypatch.setattr(
            SharedFolder, "read", lambda self, name: read.append(name) or real(self, name)
        )
        merge(two, shared)
        assert read == [file_of(session(3))]

    def test_the_index_comes_back_from_the_folder_alone(self, one, tmp_path, shared):
        one.add_all([*map(session, range(5)), said(1, 1, note="Fine"), decided(1)])
        merge(one, shared)
        with machine(tmp_path / "anew") as history:
            assert merge(history, shared, looks_at_all=True).new == 7
            assert told_by(history) == told_by(one)

    def test_sessions_that_began_at_once_have_the_same_order_everywhere(self, one, two, shared):
        same = [session(number, started=Moment(FIRST_MS)) for number in (3, 1, 2)]
        one.add_all(same)
        two.add_all(reversed(same))
        assert one.sessions() == two.sessions()
        assert [int(line.id, 16) for line in one.sessions()] == [1, 2, 3]

    def test_a_removed_session_is_removed_everywhere(self, one, two, shared):
        one.add(session(1))
        merge(one, shared)
        merge(two, shared)
        two.say(said(1, 1, removed=True))
        merge(two, shared)
        merge(one, shared)
        assert one.sessions() == two.sessions() == []
        assert len(files_in(shared)) == 2

    def test_files_that_were_taken_away_come_back(self, one, shared):
        one.add_all([session(1), session(2)])
        merge(one, shared)
        (shared / file_of(session(1))).unlink()
        assert merge(one, shared).written == 1
        assert file_of(session(1)) in files_in(shared)

    def test_what_a_restored_or_an_older_program_added_is_written_too(self, one, shared):
        merge(one, shared)
        one.add(session(1))
        one._connection.execute("DELETE FROM body_name")
        assert merge(one, shared).written == 1

    def test_it_may_be_broken_off_anywhere(self, one, two, shared):
        one.add_all([*map(session, range(3)), said(1, 1)])
        for history in (one, two):
            breaks = 0
            while True:
                left = [breaks]

                def rest(left=left):
                    left[0] -= 1
                    if left[0] < 0:
                        raise InterruptedError

                try:
                    history.merge(shared, rest, at_once=2)
                    break
                except InterruptedError:
                    breaks += 1
            assert breaks >= 3
        assert told_by(one) == told_by(two)

    def test_the_history_is_never_locked_while_it_rests(self, one, two, tmp_path, shared):
        one.add_all(list(map(session, range(4))))
        merge(one, shared)

        def write():
            with closing(sqlite3.connect(tmp_path / "two" / "history.db", timeout=0)) as other:
                other.execute("BEGIN IMMEDIATE")
                other.execute("ROLLBACK")

        two.merge(shared, write, at_once=2)
        assert len(two.sessions()) == 4


class TestOnItsWay:
    def cut(self, shared, item, size=100):
        path = shared / file_of(item)
        whole = path.read_bytes()
        path.write_bytes(whole[:size])
        return path, whole

    def test_half_a_file_is_told_when_it_stays_so_and_once(self, one, two, shared):
        one.add_all([session(1), session(2)])
        merge(one, shared)
        path, whole = self.cut(shared, session(1))
        assert merge(two, shared) == merging.Merged(new=1)
        assert merge(two, shared).troubles == [
            f"A file in the folder for several machines is passed over. {path}: it is no JSON, or "
            "not all of it is there."
        ]
        assert merge(two, shared) == merging.Merged()
        path.write_bytes(whole)
        assert merge(two, shared) == merging.Merged(new=1)
        assert told_by(two) == told_by(one)

    def test_a_newer_program_looks_at_it_again(self, one, shared, monkeypatch):
        path = shared / file_of(session(1))
        path.parent.mkdir(parents=True)
        path.write_bytes(to_bytes(session(1)).replace(b"session/1", b"session/2"))
        merge(one, shared)
        (trouble,) = merge(one, shared).troubles
        assert "a newer KneeTimer wrote it" in trouble
        assert merge(one, shared).troubles == []
        monkeypatch.setattr(merging, "__version__", "99")
        merge(one, shared)
        assert len(merge(one, shared).troubles) == 1

    def test_several_are_one_sentence(self, one, two, shared):
        one.add_all(list(map(session, range(3))))
        merge(one, shared)
        for number in range(3):
            self.cut(shared, session(number))
        merge(two, shared)
        (trouble,) = merge(two, shared).troubles
        assert trouble.startswith("3 files in the folder for several machines are passed over.")

    def test_one_that_is_gone_is_forgotten(self, one, two, shared):
        one.add(session(1))
        merge(one, shared)
        path, _ = self.cut(shared, session(1))
        merge(two, shared)
        path.unlink()
        merge(two, shared)
        assert two._connection.execute("SELECT count(*) FROM passed_over").fetchone() == (0,)

    def test_a_look_at_all_tells_of_all(self, one, shared):
        one.add_all([session(1), session(2)])
        merge(one, shared)
        path, _ = self.cut(shared, session(1))
        assert merge(one, shared) == merging.Merged()
        for _ in range(2):
            (trouble,) = merge(one, shared, looks_at_all=True).troubles
            assert str(path) in trouble

    def test_a_file_under_another_name_is_not_believed(self, one, shared):
        path = shared / file_of(session(1))
        path.parent.mkdir(parents=True)
        path.write_bytes(to_bytes(session(2)))
        merge(one, shared)
        assert merge(one, shared).troubles == [
            f"A file in the folder for several machines is passed over. {path}: it is not what its "
            "name says."
        ]
        assert one.sessions() == []

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no FIFO")
    def test_a_fifo_hangs_nothing(self, one, shared):
        path = shared / file_of(session(1))
        path.parent.mkdir(parents=True)
        os.mkfifo(path)
        merge(one, shared)
        (trouble,) = merge(one, shared).troubles
        assert "it is no file" in trouble

    def test_what_other_programs_leave_there_is_not_looked_at(self, one, shared):
        one.add(session(1))
        merge(one, shared)
        name = file_of(session(1))
        stem = name.removesuffix(".json")
        for other in (
            f"{stem}.sync-conflict-20261121-180500-ABCDEFG.json",
            f".stversions/{name}",
            f"2026/09/.syncthing.{name[8:]}.tmp",
            "2026/09/~syncthing~kneetimer-1.tmp",
            "2026/09/Thumbs.db",
            "2026/notes/x.json",
            "abcd/09/x.json",
            ".stfolder/x",
        ):
            (shared / other).parent.mkdir(parents=True, exist_ok=True)
            (shared / other).write_bytes(b"?")
        for _ in range(2):
            assert merge(one, shared, looks_at_all=True) == merging.Merged()


class TestAway:
    def test_a_folder_that_is_not_there_is_a_sentence_and_is_never_made(self, one, tmp_path):
        one.add(session(1))
        folder = tmp_path / "stick"
        with pytest.raises(FolderAwayError, match="stick, cannot be used: No such file"):
            merge(one, folder)
        assert not folder.exists()
        folder.mkdir()
        assert merge(one, folder).written == 1

    def test_an_empty_one_that_was_full_is_not_believed(self, one, shared, tmp_path):
        """The folder of a disk that is not there."""
        one.add(session(1))
        merge(one, shared)
        shutil.move(shared, tmp_path / "disk")
        shared.mkdir()
        with pytest.raises(FolderAwayError, match="is empty, and was not before"):
            merge(one, shared)
        assert files_in(shared) == {}
        one.forget_folder()
        assert merge(one, shared).written == 1

    def test_another_folder_gets_all_of_it(self, one, shared, tmp_path):
        one.add(session(1))
        merge(one, shared)
        (tmp_path / "other").mkdir()
        assert merge(one, tmp_path / "other").written == 1

    def test_a_folder_that_refuses_is_a_sentence_and_leaves_nothing(self, one, shared, monkeypatch):
        def refuse(*_):
            raise OSError(28, "No space left on device")

        one.add(session(1))
        with monkeypatch.context() as full:
            full.setattr("kneetimer.storage.shared_folder.sync_file", refuse)
            with pytest.raises(FolderAwayError, match="No space left on device"):
                merge(one, shared)
        assert files_in(shared) == {}
        assert merge(one, shared).written == 1

    def test_a_history_that_can_only_be_read_says_so(self, tmp_path, shared):
        with machine(tmp_path / "old") as history:
            history._connection.execute("PRAGMA user_version = 7")
        with machine(tmp_path / "old") as history, pytest.raises(HistoryError, match="newer"):
            merge(history, shared)

    def test_a_damaged_history_is_a_sentence(self, one, shared):
        one.add(session(1))
        one._connection.execute("UPDATE body SET packed = zeroblob(9)")
        with pytest.raises(HistoryError, match="it is damaged"):
            merge(one, shared)
        with pytest.raises(HistoryError, match="could not be opened"):
            History.join(shared / "none.db")


class TestSameId:
    """Two that differ under one id: whoever comes first, the same one counts, and both stay."""

    THREE = (session(1), session(1, complete=False), session(1, pain_before=9))

    @pytest.mark.parametrize("order", list(permutations(range(3))))
    def test_everywhere_the_same_one_counts(self, tmp_path, shared, order):
        first = min(self.THREE, key=lambda record: digest_of(to_bytes(record)))
        for number in order:
            with machine(tmp_path / str(number)) as history:
                history.add_all([self.THREE[number], said(1, 1, pain_after=3)])
                merge(history, shared)
        told = []
        for number in order:
            with machine(tmp_path / str(number)) as history:
                merge(history, shared)
                history.rebuild()
                told.append(told_by(history))
                assert list(history.records()) == [first]
                assert merge(history, shared) == merging.Merged()
        assert told[0] == told[1] == told[2]
        assert len([name for name in files_in(shared) if "_session_" in name]) == 3

    def test_it_is_told_once(self, one, two, shared):
        one.add(self.THREE[0])
        two.add(self.THREE[1])
        merge(one, shared)
        words = (
            f"Two sessions have the id {1:032x}. Both are kept, and every machine shows the same "
            "one."
        )
        assert merge(two, shared).troubles == [words]
        assert merge(one, shared).troubles == [words]
        assert merge(one, shared).troubles == merge(two, shared).troubles == []

    def test_additions_about_different_sessions(self, one, two, shared):
        for history in (one, two):
            history.add_all([session(1), session(2)])
        one.say(said(9, 1, note="one"))
        two.say(replace(said(9, 1, note="two"), session=f"{2:032x}"))
        for history in (one, two, one):
            merge(history, shared)
        assert told_by(one) == told_by(two)
        assert sorted(line.note for line in one.sessions()) in (["", "one"], ["", "two"])

    def test_decisions(self, one, two, shared):
        one.add_all([decided(1, answer="yes")])
        two.add_all([decided(1, answer="not yet")])
        for history in (one, two):
            history.decisions()
        for history in (one, two, one):
            merge(history, shared)
        assert one.decisions() == two.decisions()
        assert len(one.decisions()) == 1

    def test_a_loser_that_comes_back_from_a_backup_changes_nothing(self, one, two, shared):
        records = sorted(self.THREE[:2], key=lambda record: digest_of(to_bytes(record)))
        one.add(records[1])
        two.add(records[0])
        merge(two, shared)
        merge(one, shared)
        one._connection.execute("DELETE FROM body WHERE kind = 'session'")
        one._connection.execute("DELETE FROM body_name")
        one.add(records[1])
        for _ in range(2):
            merge(one, shared)
            assert list(one.records()) == [records[0]]
        assert one._connection.execute("SELECT count(*) FROM body").fetchone() == (2,)


# Few ids, so that records meet, and clocks that are days apart.
CLOCKS = st.sampled_from([0, -3 * DAY_MS, 5 * DAY_MS])
NUMBERS = st.integers(1, 4)
PAIN = st.none() | st.integers(0, 10)


@st.composite
def items(draw):
    """Something that a machine whose clock is wrong has kept."""
    skew, number = draw(CLOCKS), draw(NUMBERS)
    kind = draw(st.sampled_from(["session", "addition", "decision", "any"]))
    at = Moment(FIRST_MS + number * DAY_MS + skew, 60)
    if kind == "session":
        return session(number, started=at, complete=draw(st.booleans()))
    if kind == "addition":
        of = draw(NUMBERS)
        what = {"pain_after": draw(PAIN), "removed": draw(st.none() | st.booleans())}
        return replace(said(number, of, **what), at=at)
    if kind == "decision":
        return replace(decided(number, answer=draw(st.sampled_from(["yes", "not yet"]))), at=at)
    return draw(SESSIONS | ADDITIONS | DECISIONS)


def apart(kept):
    """What one machine can hold: one under each id."""
    return list({(type(item), item.id): item for item in kept}.values())


def copy(source: Path, target: Path, name: str, size: int | None) -> None:
    """Carry a file over as another program does, or only its beginning."""
    path = target / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes((source / name).read_bytes()[:size])


def carry(folders: list[Path]) -> None:
    """Bring all folders to the same files, as another program does in the end."""
    names = {name: folder for folder in folders for name in files_in(folder)}
    for name in names:
        whole = max(
            (folder / name for folder in folders if (folder / name).is_file()),
            key=lambda path: path.stat().st_size,
        )
        data = whole.read_bytes()
        for folder in folders:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if not path.is_file() or path.read_bytes() != data:
                path.write_bytes(data)


@settings(max_examples=25)
@given(
    st.lists(st.lists(items(), max_size=6).map(apart), min_size=2, max_size=3),
    st.data(),
)
def test_machines_that_trained_apart_end_with_the_same(tmp_path_factory, kept, data):
    home = tmp_path_factory.mktemp("machines")
    folders = [home / f"shared-{number}" for number in range(len(kept))]
    for number, mine in enumerate(kept):
        folders[number].mkdir()
        with machine(home / str(number)) as history:
            history.add_all(mine)
    # Some looks, and some files carried half or wholly from folder to folder, in any order.
    for _ in range(data.draw(st.integers(0, 4))):
        number = data.draw(st.integers(0, len(kept) - 1))
        with machine(home / str(number)) as history:
            merge(history, folders[number], at_once=data.draw(st.sampled_from([1, 2, 9])))
        other = data.draw(st.integers(0, len(kept) - 1))
        for name in files_in(folders[number]):
            if other != number and name not in files_in(folders[other]):
                size = data.draw(st.sampled_from([None, None, 0, 50]))
                copy(folders[number], folders[other], name, size)
    for _ in range(2):
        for number in range(len(kept)):
            with machine(home / str(number)) as history:
                merge(history, folders[number])
        carry(folders)
    told = []
    for number in range(len(kept)):
        with machine(home / str(number)) as history:
            merge(history, folders[number])
            told.append(told_by(history))
            assert merge(history, folders[number]) == merging.Merged()
    with machine(home / "anew") as history:
        merge(history, folders[0])
        told.append(told_by(history))
    assert all(one == told[0] for one in told)
    assert all(files_in(folder) == files_in(folders[0]) for folder in folders)
    mine = {to_bytes(item) for items_ in kept for item in items_}
    assert set(files_in(folders[0]).values()) == mine


class TestLook:
    """One look in a process of its own."""

    def test_tells_what_came(self, one, two, shared, tmp_path):
        one.add(session(1))
        merge(one, shared)
        found = look(tmp_path / "two" / "history.db", shared, is_new_choice=False)
        assert found == Look(
            new=1,
            folders=tuple(map(str, (shared, shared / "2026", shared / "2026" / "09"))),
        )
        assert two.sessions() == one.sessions()

    def test_a_failure_is_a_sentence(self, one, tmp_path):
        found = look(tmp_path / "one" / "history.db", tmp_path / "away", is_new_choice=False)
        assert "cannot be used" in found.failure

    def test_a_new_choice_may_be_empty(self, one, shared, tmp_path):
        one.add(session(1))
        merge(one, shared)
        shutil.rmtree(shared / "2026")
        path = tmp_path / "one" / "history.db"
        assert "is empty" in look(path, shared, is_new_choice=False).failure
        assert look(path, shared, is_new_choice=True).failure == ""

    def test_as_a_process(self, one, shared, tmp_path):
        one.add(session(1))
        command = [sys.executable, "-m", "kneetimer.storage.look"]
        done = subprocess.run(
            [*command, tmp_path / "one" / "history.db", shared], check=True, capture_output=True
        )
        assert json.loads(done.stdout)["failure"] == ""
        assert done.stderr == b""
        assert len(files_in(shared)) == 1
