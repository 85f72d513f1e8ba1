"""A backup as one file: the same bytes for the same things, all of it back, nothing taken away."""

from __future__ import annotations

import hashlib
import io
import json
import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.record import Moment
from kneetimer.interop.kept_files import (
    TooManyFilesError,
    UnreadableFileError,
    place_for,
    replace_beside,
    routine_files,
)
from kneetimer.interop.steps import finish
from kneetimer.interop.vault import Contents, fit_name, write_vault
from kneetimer.interop.vault_reader import open_vault
from kneetimer.interop.vault_restore import preview_steps, restore_steps
from kneetimer.storage.atomic import write_atomically
from tests.interop.homes import files_of, home_with
from tests.storage.records import ADDITIONS, DECISIONS, SESSIONS, decided, said, session

NOW = Moment.parse("2026-11-21T18:05:00.000+01:00")
YAML = b"format: kneetimer/1\n"


def bytes_of(home, made_at=NOW):
    file = io.BytesIO()
    finish(write_vault(file, home.contents(), made_at, "0.1.0"))
    return file.getvalue()


@pytest.fixture
def vault_of(tmp_path):
    """Give a function that backs a home up and opens the file."""

    def open_(home):
        path = tmp_path / "my.kneetimer-backup"
        path.write_bytes(bytes_of(home))
        return open_vault(path)

    return open_


def preview(vault, home):
    return finish(preview_steps(vault, home))


def restore(vault, home, **how):
    return finish(restore_steps(vault, home, **how))


class TestFile:
    def test_what_is_in_it(self):
        home = home_with(
            session(2),
            session(1),
            said(9, 1, note="Fine"),
            decided(7),
            routines={"b.yaml": YAML, "a.yml": b"x"},
            settings=b"volume = 3\n",
        )
        with zipfile.ZipFile(io.BytesIO(bytes_of(home))) as archive:
            names = archive.namelist()
            assert names == [
                f"additions/{9:032x}.json",
                f"decisions/{7:032x}.json",
                f"sessions/{1:032x}.json",
                f"sessions/{2:032x}.json",
                "routines/a.yml",
                "routines/b.yaml",
                "settings.toml",
                "manifest.json",
            ]
            manifest = json.loads(archive.read("manifest.json"))
            sums = {name: hashlib.sha256(archive.read(name)).hexdigest() for name in names[:-1]}
            assert archive.testzip() is None
        assert manifest.pop("files") == sums
        assert manifest == {
            "format": "kneetimer-backup/2",
            "made_at": "2026-11-21T18:05:00.000+01:00",
            "made_by": "0.1.0",
            "sessions": 2,
            "additions": 1,
            "decisions": 1,
            "routines": 2,
            "settings": True,
        }

    def test_without_decisions_an_older_program_takes_it(self):
        with zipfile.ZipFile(io.BytesIO(bytes_of(home_with(session(1))))) as archive:
            assert json.loads(archive.read("manifest.json"))["format"] == "kneetimer-backup/1"

    def test_the_same_things_give_the_same_bytes_in_whatever_order_they_came(self):
        items = [session(1), session(2), said(3, 1), said(4, 1)]
        assert bytes_of(home_with(*items)) == bytes_of(home_with(*reversed(items)))
        assert bytes_of(home_with(*items)) != bytes_of(home_with(*items[1:]))

    def test_what_shrinks_beyond_belief_is_stored_as_it_is(self, vault_of):
        record = session(1, snapshot=" " * 1_000_000)
        home = home_with()
        assert restore(vault_of(home_with(record)), home).sessions == 1
        assert home.diary.records() == [record]

    @pytest.mark.parametrize(
        ("name", "fit"),
        [
            ("Hip and IT band.yaml", "Hip and IT band.yaml"),
            ("Hüfte.YML", "Hüfte.YML"),
            ("a:b?.yaml", "a_b_.yaml"),
            ("a\n\u202eb.yaml", "a__b.yaml"),
            ("con.yaml", "routine con.yaml"),
            ("COM1.x.yaml", "routine COM1.x.yaml"),
            (" .yaml", "routine.yaml"),
            ("..yaml", "routine.yaml"),
            ("../x.yaml", "_x.yaml"),
            ("x.exe", "x.yaml"),
            ("ü" * 150 + ".yaml", "ü" * 100 + ".yaml"),
        ],
    )
    def test_names_are_such_as_every_system_takes(self, name, fit):
        assert fit_name(name) == fit

    @given(st.text(max_size=12), st.sampled_from([".yaml", ".yml", "", ".YAML", ".x"]))
    def test_a_fit_name_stays_as_it_is(self, stem, end):
        fit = fit_name(stem + end)
        assert fit_name(fit) == fit
        assert not {"/", "\\", ":"} & set(fit)

    def test_names_that_become_one_get_numbers(self):
        routines = {"a?.yaml": b"1", "a*.yaml": b"2", "A_.yaml": b"3"}
        file = io.BytesIO()
        finish(write_vault(file, Contents((), (), routines), NOW, "0"))
        names = zipfile.ZipFile(file).namelist()
        assert names[:-1] == ["routines/A_.yaml", "routines/a_ 2.yaml", "routines/a_ 3.yaml"]


class TestRoundTrip:
    @settings(max_examples=25)
    @given(
        st.lists(SESSIONS, max_size=3, unique_by=lambda record: record.id),
        st.lists(ADDITIONS, max_size=3, unique_by=lambda addition: addition.id),
        st.lists(DECISIONS, max_size=3, unique_by=lambda decision: decision.id),
        st.dictionaries(st.sampled_from(["a.yaml", "b.yml", "ü.yaml"]), st.binary(max_size=20)),
        st.none() | st.binary(max_size=20),
    )
    def test_all_of_it_comes_back(
        self, tmp_path_factory, sessions, additions, decisions, routines, toml
    ):
        home = home_with(*sessions, *additions, *decisions, routines=routines, settings=toml)
        path = tmp_path_factory.mktemp("vault") / "x"
        path.write_bytes(bytes_of(home))
        new = home_with()
        done = restore(open_vault(path), new, settings=True)
        assert (done.sessions, done.additions) == (len(sessions), len(additions))
        assert done.decisions == len(decisions)
        assert new.diary.items == home.diary.items
        assert files_of(new) == files_of(home)
        assert bytes_of(new) == bytes_of(home)

    def test_many_come_in_batches(self, vault_of):
        home = home_with()
        vault = vault_of(home_with(*map(session, range(450))))
        assert restore(vault, home).sessions == 450
        assert home.diary.batches == [200, 200, 50]


class TestPreview:
    def test_tells_what_is_not_here(self, vault_of):
        theirs = home_with(
            session(1),
            session(2),
            said(8, 1),
            said(9, 2),
            decided(5),
            decided(6),
            routines={"new.yaml": YAML, "same.yaml": YAML, "other.yaml": YAML},
            settings=b"",
        )
        ours = home_with(
            *(session(1), said(8, 1), decided(5)),
            routines={"same.yaml": YAML, "other.yaml": b"mine"},
        )
        before = (dict(ours.diary.items), files_of(ours))
        seen = preview(vault_of(theirs), ours)
        assert (seen.made_at, seen.made_by) == (NOW, "0.1.0")
        assert (seen.sessions, seen.new_sessions) == (2, 1)
        assert (seen.additions, seen.new_additions) == (2, 1)
        assert (seen.decisions, seen.new_decisions) == (2, 1)
        assert (seen.new, seen.same, seen.different) == (
            ("new.yaml",),
            ("same.yaml",),
            ("other.yaml",),
        )
        assert (seen.has_settings, seen.problems) == (True, ())
        assert (ours.diary.items, files_of(ours)) == before

    def test_of_an_empty_one(self, vault_of):
        seen = preview(vault_of(home_with()), home_with(session(1)))
        assert (seen.sessions, seen.additions, seen.has_settings, seen.problems) == (
            0,
            0,
            False,
            (),
        )


class TestRestore:
    def test_takes_nothing_away(self, vault_of):
        theirs = home_with(session(1), routines={"a.yaml": b"theirs"}, settings=b"theirs")
        ours = home_with(session(2), routines={"a.yaml": b"ours", "b.yaml": b"b"}, settings=b"ours")
        done = restore(vault_of(theirs), ours)
        assert (done.sessions, done.routines, done.settings) == (1, ["a (from backup).yaml"], False)
        assert ours.diary.records() == [session(2), session(1)]
        assert files_of(ours) == {
            "a (from backup).yaml": b"theirs",
            "a.yaml": b"ours",
            "b.yaml": b"b",
            "settings.toml": b"ours",
        }

    def test_twice_is_as_once(self, vault_of):
        theirs = home_with(session(1), routines={"a.yaml": b"theirs"}, settings=b"theirs")
        ours = home_with(routines={"a.yaml": b"ours"}, settings=b"ours")
        vault = vault_of(theirs)
        restore(vault, ours, settings=True)
        after = files_of(ours)
        done = restore(vault, ours, settings=True)
        assert (done.sessions, done.additions, done.routines, done.settings) == (0, 0, [], False)
        assert files_of(ours) == after
        assert preview(vault, ours).same == ("a.yaml",)

    def test_settings_come_when_asked_and_the_old_ones_stay(self, vault_of):
        ours = home_with(settings=b"ours")
        assert restore(vault_of(home_with(settings=b"theirs")), ours, settings=True).settings
        assert restore(vault_of(home_with(settings=b"more")), ours, settings=True).settings
        assert files_of(ours) == {
            "settings.toml": b"more",
            "settings (before restoring).toml": b"ours",
            "settings (before restoring 2).toml": b"theirs",
        }

    def test_asked_for_settings_that_are_not_in_it(self, vault_of):
        ours = home_with(settings=b"ours")
        assert not restore(vault_of(home_with()), ours, settings=True).settings
        assert files_of(ours) == {"settings.toml": b"ours"}

    def test_an_addition_may_have_the_id_of_a_session(self, vault_of):
        theirs, ours = home_with(session(1), said(1, 1)), home_with(session(1))
        assert (restore(vault_of(theirs), ours).additions, len(ours.diary.items)) == (1, 2)

    def test_another_session_under_the_same_id_stays_out(self, vault_of):
        theirs, ours = home_with(session(1, complete=False), session(2)), home_with(session(1))
        vault = vault_of(theirs)
        seen = preview(vault, ours)
        assert (seen.sessions, seen.new_sessions) == (1, 1)
        assert seen.problems == (
            f"sessions/{1:032x}.json is another one than here, and the one here stays",
        )
        assert restore(vault, ours).sessions == 1
        assert ours.diary.records() == [session(1), session(2)]

    def test_a_failing_disk_is_not_hidden(self, vault_of):
        ours = home_with()
        ours.routines.parent.mkdir(parents=True)
        ours.routines.write_bytes(b"a file where the folder should be")
        with pytest.raises(OSError, match=r".+"):
            restore(vault_of(home_with(routines={"a.yaml": YAML})), ours)


class TestFiles:
    def test_routines_of_a_folder(self, tmp_path):
        (tmp_path / "a.yaml").write_bytes(b"a")
        (tmp_path / ".hidden.yaml").write_bytes(b"h")
        (tmp_path / "notes.txt").write_bytes(b"n")
        (tmp_path / "big.yaml").write_bytes(bytes((1 << 20) + 1))
        (tmp_path / "folder.yaml").mkdir()
        if hasattr(os, "mkfifo"):
            os.mkfifo(tmp_path / "pipe.yaml")
        assert routine_files(tmp_path) == {"a.yaml": b"a"}
        assert routine_files(tmp_path / "none") == {}

    def test_places_beside(self, tmp_path):
        path = tmp_path / "a.yaml"
        taken = []
        for data in (b"1", b"2", b"3"):
            place = place_for(path, data)
            place.write_bytes(data)
            taken.append(place.name)
        assert taken == ["a.yaml", "a (from backup).yaml", "a (from backup 2).yaml"]
        assert [place_for(path, data) for data in (b"1", b"2", b"3")] == [None] * 3

    def test_a_link_that_leads_nowhere_is_something_too(self, tmp_path):
        path = tmp_path / "a.yaml"
        path.symlink_to(tmp_path / "nowhere")
        assert place_for(path, b"1").name == "a (from backup).yaml"

    def test_what_cannot_be_read_is_told_by_name(self, tmp_path, monkeypatch):
        (tmp_path / "a.yaml").write_bytes(b"a")

        def refuse(_):
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(Path, "read_bytes", refuse)
        with pytest.raises(
            UnreadableFileError, match=r"a\.yaml' cannot be read: Permission denied"
        ):
            routine_files(tmp_path)
        monkeypatch.setattr(Path, "iterdir", refuse)
        with pytest.raises(UnreadableFileError, match="move it away, then try again"):
            routine_files(tmp_path)

    def test_settings_that_came_and_went_are_kept_once(self, tmp_path):
        path = tmp_path / "a.toml"
        for data in (b"1", b"2", b"1", b"2"):
            replace_beside(path, data, write_atomically)
        assert {made.name: made.read_bytes() for made in tmp_path.iterdir()} == {
            "a.toml": b"2",
            "a (before restoring).toml": b"1",
            "a (before restoring 2).toml": b"2",
        }

    def test_there_is_an_end_to_it(self, tmp_path, monkeypatch):
        monkeypatch.setattr("kneetimer.interop.kept_files._MOST_BESIDE", 3)
        path = tmp_path / "a.toml"
        for data in (b"1", b"2", b"3"):
            replace_beside(path, data, write_atomically)
        with pytest.raises(TooManyFilesError, match=r"'a\.toml' has 3 others beside it already"):
            replace_beside(path, b"4", write_atomically)
        assert path.read_bytes() == b"3"
