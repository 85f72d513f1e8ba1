"""The user's own files: copied, renamed, deleted and saved, and nothing is ever written over."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.file_bytes import FileBytesError
from kneetimer.storage.file_names import LONGEST_STEM, NoFreeNameError, free_stem, stem_for
from kneetimer.storage.new_file import FileThereError, NotWrittenError
from kneetimer.storage.own_routines import (
    NoTitleError,
    copy_of,
    duplicate,
    move,
    rename,
    save_beside,
)
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import load_routine
from kneetimer.storage.routine_saving import ChangedOnDiskError, TooLongError, save, stamp
from kneetimer.storage.routine_title import titles, with_number, with_title
from kneetimer.storage.trash import GoneError, delete, found, restore, thin, trash_folder

TEXT = """# My own.
format: kneetimer/1
title: Morning   # what it is called
items:
  - {exercise: clamshell, reps: 10, hold: 5 s, sides: each}   # slowly
"""
TWO = TEXT.replace("Morning ", "{en: Hip, de: Hüfte}")
NOW = datetime(2026, 11, 21, 9, 30)  # noqa: DTZ001 - local, as the trash writes it
only_root = pytest.mark.skipif(
    sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount a small disk"
)


@pytest.fixture
def folder(tmp_path):
    made = tmp_path / "routines"
    made.mkdir()
    return made


@pytest.fixture
def path(folder):
    return put(folder / "morning.yaml")


@pytest.fixture
def disk(tmp_path):
    """Give a real disk of 512 KiB, and a function that lets nobody write there."""
    place = tmp_path / "disk"
    place.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", place]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")

    def close():
        subprocess.run(["mount", "-o", "remount,ro", place], check=True, capture_output=True)

    yield place, close
    subprocess.run(["umount", place], check=True)


def put(path, text=TEXT):
    path.write_bytes(text.encode())
    return path


def names(folder):
    return sorted(path.name for path in folder.iterdir())


class TestNames:
    @pytest.mark.parametrize(
        ("title", "stem"),
        [
            ("Hip and IT band", "hip-and-it-band"),
            ("Hüfte & Fuß: Übung!", "huefte-fuss-uebung"),
            ("u\u0308ben", "ueben"),
            ("Café 10 × 30 s", "cafe-10-30-s"),
            ("../../etc/passwd", "etc-passwd"),
            ("膝の運動", "膝の運動"),
            ("😀", "routine"),
            ("", "routine"),
            ("CON", "con-routine"),
            ("a" * 100, "a" * 60),
        ],
    )
    def test_come_from_the_title(self, title, stem):
        assert stem_for(title) == stem

    @given(title=st.text(max_size=80))
    def test_are_never_dangerous(self, title):
        stem = stem_for(title)
        assert 0 < len(stem.encode()) <= LONGEST_STEM + len("-routine")
        assert not set(stem) & set('/\\:*?"<>|. \0')
        assert Path(stem).name == stem

    def test_are_free(self, folder):
        assert free_stem("a", folder) == ("a", 1)
        for name in ("A.yml", "a-2.txt"):
            put(folder / name)
        assert free_stem("a", folder) == ("a-3", 3)
        assert free_stem("a", folder, taken=["a-3"]) == ("a-4", 4)
        assert free_stem("a-2", folder, mine="a-2") == ("a-2", 1)
        assert free_stem("a", folder / "none") == ("a", 1)

    def test_are_not_looked_for_without_end(self, folder):
        with pytest.raises(NoFreeNameError, match="There are 1000 files like 'a' in"):
            free_stem("a", folder, ["a", *(f"a-{n}" for n in range(1_001))])


class TestTitle:
    @pytest.mark.parametrize(
        ("before", "after"),
        [
            ("title: Hip   # mine", "title: Knee   # mine"),
            ("title:    'It''s'", "title:    'Knee'"),
            ('title: "Hip \\u00fc"', 'title: "Knee"'),
            ("title: >-\n  Hip and\n  band", "title: Knee"),
            ("title: {en: Hip, de: Hüfte}", "title: Knee"),
            ("title:\n  en: Hip\n  de: Hüfte", "title:\n  Knee"),
            ("title: what?", "title: Knee"),
        ],
    )
    def test_is_changed_in_its_place(self, before, after):
        text = "# remark\r\nformat: kneetimer/1\r\n{}\r\nx-a: [1,  2] # kept\r\n"
        assert with_title(text.format(before), "Knee") == text.format(after)

    @pytest.mark.parametrize("title", ["a: b", "# no", "- x", "'", '"', "{", "yes", "1:30", "?"])
    def test_is_quoted_where_it_has_to_be(self, title):
        assert titles(with_title(TEXT, title) or "") == (title,)

    @given(title=st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1, max_size=60))
    def test_is_what_was_asked_for(self, title):
        changed = with_title(TWO, title)
        if changed is not None:
            assert titles(changed) == (title,)
            assert changed.replace(changed.splitlines()[2], "") == TWO.replace(
                TWO.splitlines()[2], ""
            )

    def test_has_one_line(self):
        assert titles(with_title(TEXT, " a\n\tb\x1b ") or "") == ("a b",)

    def test_takes_a_number_in_every_language(self):
        once = with_number(TWO, 2)
        assert once == TWO.replace("{en: Hip, de: Hüfte}", "{en: Hip (2), de: Hüfte (2)}")
        assert with_number(once, 3) == TWO.replace("Hip,", "Hip (3),").replace("fte}", "fte (3)}")

    @pytest.mark.parametrize(
        "text",
        ["", "a: [", "- title: x", "title: [a]", "format: 1", "x: &a 1\ntitle: &t A\nx-t: *t\n"],
    )
    def test_that_cannot_be_changed_is_left_alone(self, text):
        assert with_title(text, "Knee") is None
        assert with_number(text, 2) is None


class TestCopies:
    def test_of_a_shipped_one_is_the_same_but_for_a_number(self, folder):
        shipped = paths.routines_folder() / "hip-and-it-band.yaml"
        copy = copy_of(shipped, folder, taken=[shipped.stem])
        assert copy == folder / "hip-and-it-band-2.yaml"
        theirs, ours = (path.read_text("utf-8").splitlines() for path in (shipped, copy))
        changed = [mine for old, mine in zip(theirs, ours, strict=True) if old != mine]
        assert changed == ["title: {en: Hip and IT band (2), de: Hüfte und IT-Band (2)}"]
        routine = load_routine(copy, load_catalogue(paths.assets_folder() / "exercises"))
        assert routine.title.get("de") == "Hüfte und IT-Band (2)"

    def test_keep_name_and_bytes_where_they_can(self, path, tmp_path):
        copy = copy_of(path, tmp_path / "new" / "folder")
        assert copy.name == "morning.yaml"
        assert copy.read_bytes() == path.read_bytes()

    def test_may_have_another_title(self, path, folder):
        assert copy_of(path, folder, "Evening").name == "evening.yaml"
        copy = copy_of(path, folder, "Evening")
        assert copy.name == "evening-2.yaml"
        assert copy.read_text("utf-8") == TEXT.replace("Morning", "Evening")

    def test_of_a_text_are_called_by_its_title(self, folder):
        assert [copy_of(TEXT, folder).name for _ in range(2)] == ["morning.yaml", "morning-2.yaml"]
        assert titles((folder / "morning-2.yaml").read_text("utf-8")) == ("Morning (2)",)

    def test_are_counted(self, path, folder):
        made = [duplicate(path), duplicate(folder / "morning-2.yaml"), duplicate(path)]
        assert [copy.name for copy in made] == [f"morning-{n}.yaml" for n in (2, 3, 4)]
        assert [titles(copy.read_text("utf-8")) for copy in made] == [
            (f"Morning ({n})",) for n in (2, 3, 4)
        ]

    def test_keep_a_number_of_the_persons_own(self, folder):
        week = put(folder / "week-1.yaml", TEXT.replace("Morning", "Week 1"))
        copy = duplicate(week)
        assert copy.name == "week-1-2.yaml"
        assert titles(copy.read_text("utf-8")) == ("Week 1 (2)",)

    def test_of_what_is_no_routine_are_as_they_are(self, folder):
        broken = put(folder / "a.yaml", "title: [\n")
        assert duplicate(broken).read_text("utf-8") == "title: [\n"
        assert names(folder) == ["a-2.yaml", "a.yaml"]

    def test_are_not_made_of_what_cannot_be_read(self, folder):
        with pytest.raises(RoutineFileError, match=r"none\.yaml"):
            duplicate(folder / "none.yaml")
        with pytest.raises(TooLongError, match="would be larger than 1024 KiB"):
            copy_of("x" * (1 << 21), folder)
        assert names(folder) == []


class TestRenaming:
    def test_changes_the_title_and_the_name(self, path, folder):
        new = rename(path, "Abends: Übung")
        assert names(folder) == ["abends-uebung.yaml"] == [new.name]
        assert new.read_text("utf-8") == TEXT.replace("Morning", '"Abends: Übung"')

    def test_to_nearly_the_same_keeps_the_name(self, path, folder):
        assert rename(path, "MORNING!") == path
        assert names(folder) == ["morning.yaml"]
        assert titles(path.read_text("utf-8")) == ("MORNING!",)

    def test_never_takes_the_place_of_another(self, path, folder):
        put(folder / "evening.yml", "theirs")
        assert rename(path, "Evening").name == "evening-2.yaml"
        assert (folder / "evening.yml").read_text("utf-8") == "theirs"
        with pytest.raises(FileThereError):
            move(folder / "evening-2.yaml", folder / "evening.yml", "x")

    def test_of_a_broken_file_changes_its_name(self, folder):
        broken = put(folder / "a.yml", "title: [\n")
        assert rename(broken, "Bee") == folder / "bee.yml"
        assert (folder / "bee.yml").read_text("utf-8") == "title: [\n"

    @pytest.mark.parametrize("title", ["", " \n ", "\x1b"])
    def test_needs_a_title(self, path, title):
        with pytest.raises(NoTitleError, match=r"change the line that begins with 'title:'"):
            rename(path, title)
        assert path.read_text("utf-8") == TEXT

    def test_that_cannot_let_go_of_the_old_one_leaves_nothing_new(self, path, monkeypatch):
        real = Path.unlink

        def refuse(self, **more):
            if self == path:
                raise PermissionError(13, "Permission denied")
            real(self, **more)

        monkeypatch.setattr(Path, "unlink", refuse)
        with pytest.raises(NotWrittenError, match="for lack of permission"):
            rename(path, "Evening")
        assert names(path.parent) == ["morning.yaml"]


class TestTrash:
    def test_keeps_what_was_deleted(self, path, tmp_path):
        trash = tmp_path / "trash"
        gone = delete(path, trash, NOW)
        assert names(trash) == ["2026-11-21 09-30-00 morning.yaml"]
        assert not path.exists()
        assert found(trash, path.parent) == [gone]
        assert restore(gone) == path
        assert path.read_text("utf-8") == TEXT
        assert names(trash) == []

    def test_keeps_both_of_one_name(self, path, tmp_path):
        trash = tmp_path / "trash"
        first = delete(path, trash, NOW)
        second = delete(put(path, "second"), trash, NOW)
        put(path, "third")
        assert {gone.path for gone in found(trash, path.parent)} == {path}
        assert [restore(gone).name for gone in (first, second)] == [
            "morning-2.yaml",
            "morning-3.yaml",
        ]
        assert path.read_text("utf-8") == "third"

    def test_is_thinned_after_thirty_days_and_only_of_what_is_ours(self, path, tmp_path):
        trash = tmp_path / "trash"
        delete(path, trash, NOW - timedelta(days=31))
        put(trash / "mine.txt")
        put(trash / "2026-99-99 09-30-00 x.yaml")
        kept = delete(put(path), trash, NOW - timedelta(days=30))
        thin(trash, NOW)
        assert [gone.kept for gone in found(trash, path.parent)] == [kept.kept]
        assert len(names(trash)) == 3
        delete(put(path), trash, NOW)
        thin(trash, NOW + timedelta(days=31))
        assert names(trash) == ["2026-99-99 09-30-00 x.yaml", "mine.txt"]

    def test_that_was_emptied_says_so(self, path, tmp_path):
        gone = delete(path, tmp_path / "trash", NOW)
        gone.kept.unlink()
        with pytest.raises(GoneError, match=r"There is no file '.*morning\.yaml' any more"):
            restore(gone)
        with pytest.raises(GoneError, match=r"There is no file '.*morning\.yaml' any more"):
            delete(path, tmp_path / "trash", NOW)

    def test_that_is_no_folder_leaves_the_file(self, path, tmp_path):
        put(tmp_path / "trash")
        with pytest.raises(NotWrittenError, match=r"morning\.yaml"):
            delete(path, tmp_path / "trash", NOW)
        assert path.read_text("utf-8") == TEXT

    def test_is_in_the_users_data(self, home):
        assert trash_folder() == home / "data" / "trash"

    @pytest.mark.parametrize("place", ["routines", "trash"])
    def test_that_cannot_give_back_says_so(self, path, tmp_path, monkeypatch, place):
        gone = delete(path, tmp_path / "trash", NOW)

        def refuse(*_, **__):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "rename" if place == "trash" else "mkdir", refuse)
        with pytest.raises(NotWrittenError, match="for lack of permission"):
            restore(gone)
        assert gone.kept.read_text("utf-8") == TEXT

    @only_root
    def test_on_another_disk_that_cannot_let_go_keeps_one(self, tmp_path, disk):
        place, close = disk
        path = put(place / "a.yaml")
        close()
        with pytest.raises(NotWrittenError, match="for lack of permission"):
            delete(path, tmp_path / "trash", NOW)
        assert path.read_text("utf-8") == TEXT
        assert names(tmp_path / "trash") == []

    @only_root
    def test_on_another_disk_keeps_it_whole(self, path, disk):
        place, _ = disk
        gone = delete(path, place / "trash", NOW)
        assert gone.kept.read_text("utf-8") == TEXT
        assert restore(gone) == path
        assert names(place / "trash") == []

    @only_root
    def test_on_a_disk_that_is_full_leaves_the_file(self, path, disk):
        place, _ = disk
        put(path, "x" * 600_000)
        with pytest.raises(NotWrittenError, match="The disk is full"):
            delete(path, place / "trash", NOW)
        assert path.stat().st_size == 600_000
        assert names(place / "trash") == []


class TestSaving:
    def test_writes_what_it_is_given(self, path):
        before = stamp(path)
        after = save(path, "new ü\n", before)
        assert path.read_bytes() == "new ü\n".encode()
        assert after == stamp(path)
        assert not after.is_same(before)
        assert save(path, "newer", after) == stamp(path)
        assert names(path.parent) == ["morning.yaml"]

    def test_a_new_file_is_not_there_yet(self, folder):
        new = folder / "a" / "b.yaml"
        assert stamp(new) is None
        assert save(new, "x", None) == stamp(new)
        with pytest.raises(ChangedOnDiskError, match="has been changed meanwhile"):
            save(new, "y", None)

    def test_the_same_text_leaves_the_bytes(self, path):
        data = b"\xef\xbb\xbftitle: x\r\n"
        path.write_bytes(data)
        save(path, "title: x\r\n", stamp(path))
        assert path.read_bytes() == data

    def test_what_somebody_else_wrote_stays(self, path):
        read = stamp(path)
        put(path, "theirs")
        with pytest.raises(ChangedOnDiskError) as caught:
            save(path, "mine", read)
        assert "keep yours, take theirs, or save yours beside it" in str(caught.value)
        assert (caught.value.path, caught.value.theirs) == (path, "theirs")
        assert path.read_text("utf-8") == "theirs"
        # Keep mine, after all:
        save(path, "mine", caught.value.stamp)
        assert path.read_text("utf-8") == "mine"

    def test_what_somebody_else_wrote_while_ours_was_written_stays(self, path, monkeypatch):
        read = stamp(path)

        def fchmod(*_):
            put(path, "theirs")

        monkeypatch.setattr(os, "fchmod", fchmod, raising=False)
        with pytest.raises(ChangedOnDiskError):
            save(path, "mine", read)
        assert path.read_text("utf-8") == "theirs"
        assert names(path.parent) == ["morning.yaml"]

    def test_only_touched_is_not_changed(self, path):
        read = stamp(path)
        os.utime(path, (1, 1))
        save(path, "mine", read)
        assert path.read_text("utf-8") == "mine"

    def test_a_file_that_has_gone_is_told(self, path):
        read = stamp(path)
        path.unlink()
        with pytest.raises(ChangedOnDiskError, match="has been removed meanwhile") as caught:
            save(path, "mine", read)
        assert (caught.value.theirs, caught.value.stamp) == (None, None)
        save(path, "mine", caught.value.stamp)
        assert path.read_text("utf-8") == "mine"

    def test_mine_can_go_beside_theirs(self, path):
        assert save_beside(path, TEXT) == path.with_name("morning-2.yaml")
        assert titles(path.with_name("morning-2.yaml").read_text("utf-8")) == ("Morning (2)",)

    def test_what_is_no_file_is_told(self, folder):
        (folder / "a.yaml").mkdir()
        with pytest.raises(FileBytesError, match=r"a\.yaml' cannot be read: it is no regular file"):
            stamp(folder / "a.yaml")

    def test_a_text_that_could_not_be_read_again_is_refused(self, path):
        with pytest.raises(TooLongError):
            save(path, "x" * (1 << 21), stamp(path))
        assert path.read_text("utf-8") == TEXT

    @pytest.mark.skipif(sys.platform == "win32", reason="links and modes are other things there")
    def test_a_link_stays_one_and_the_mode_too(self, path, tmp_path):
        path.chmod(0o600)
        link = tmp_path / "link.yaml"
        link.symlink_to(path)
        save(link, "mine", stamp(link))
        assert link.is_symlink()
        assert path.read_text("utf-8") == "mine"
        assert path.stat().st_mode & 0o777 == 0o600

    @only_root
    def test_a_full_disk_leaves_the_old_one(self, disk):
        place, _ = disk
        path = put(place / "a.yaml")
        with pytest.raises(NotWrittenError, match=r"The disk is full: make room for '.*a\.yaml'"):
            save(path, "x" * 600_000, stamp(path))
        with pytest.raises(NotWrittenError, match="The disk is full"):
            copy_of("x" * 600_000, place)
        assert path.read_text("utf-8") == TEXT
        assert names(place) == ["a.yaml"]

    @only_root
    def test_a_disk_that_cannot_be_written_leaves_everything(self, disk):
        place, close = disk
        path = put(place / "a.yaml")
        close()
        for attempt in (
            lambda: save(path, "mine", stamp(path)),
            lambda: rename(path, "Evening"),
            lambda: rename(path, "a"),
            lambda: duplicate(path),
            lambda: copy_of(TEXT, place / "new"),
            lambda: delete(path, place / "trash", NOW),
        ):
            with pytest.raises(NotWrittenError, match="for lack of permission"):
                attempt()
        assert path.read_text("utf-8") == TEXT
        assert names(place) == ["a.yaml"]
