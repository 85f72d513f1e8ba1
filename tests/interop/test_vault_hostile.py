"""Backups that somebody made to do harm, or that time has damaged."""

from __future__ import annotations

import io
import json
import os
import struct
import zipfile
from hashlib import sha256

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Moment
from kneetimer.interop import vault_reader
from kneetimer.interop.steps import finish
from kneetimer.interop.vault import write_vault
from kneetimer.interop.vault_reader import VaultError, open_vault
from kneetimer.interop.vault_restore import preview_steps, restore_steps
from kneetimer.storage.record_file import to_bytes
from tests.interop.homes import files_of, home_with
from tests.storage.records import said, session

NOW = "2026-11-21T18:05:00.000+01:00"
NO_BACKUP = (
    "it is no backup of KneeTimer, or not all of it is there. "
    "Copy it once more from where it came, or choose another backup."
)
ONE = f"sessions/{1:032x}.json"


def made(members, *, manifest=None, compression=zipfile.ZIP_DEFLATED):
    """A backup with any members and, where none is given, a manifest that fits them."""
    if manifest is None:
        sums = {name: sha256(data).hexdigest() for name, data in members}
        manifest = {"format": "kneetimer-backup/1", "made_at": NOW, "made_by": "x", "files": sums}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", compression) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, compression)
        archive.writestr("manifest.json", json.dumps(manifest), zipfile.ZIP_DEFLATED)
    return file.getvalue()


GOOD = made([(ONE, to_bytes(session(1))), ("routines/a.yaml", b"x: 1\n")])


@pytest.fixture
def path(tmp_path):
    return tmp_path / "x.kneetimer-backup"


@pytest.fixture
def problem(path):
    """Give a function that gives why bytes are refused."""

    def problem_(data):
        path.write_bytes(data)
        with pytest.raises(VaultError) as caught:
            open_vault(path)
        start = f"'{path}' cannot be restored: "
        assert str(caught.value).startswith(start)
        return str(caught.value).removeprefix(start).removesuffix(" Choose another backup.")

    return problem_


def seen(path, data, home=None):
    path.write_bytes(data)
    return finish(preview_steps(open_vault(path), home or home_with()))


class TestRefused:
    @pytest.mark.parametrize(
        "name",
        [
            "../evil.yaml",
            "routines/../../evil.yaml",
            "routines/..",
            "routines/sub/x.yaml",
            "/etc/passwd",
            "routines//etc/passwd",
            "routines/C:\\evil.yaml",
            "..\\..\\evil.yaml",
            "routines/..\\evil.yaml",
            "routines/CON.yaml",
            "routines/x.yaml ",
            "routines/.hidden.yaml",
            "routines/x.exe",
            "routines/x\u202e.yaml",
            "routines/",
            "sessions/../evil.json",
            "sessions/x.json",
            f"sessions/{1:032X}A.json",
            "additions/",
            "evil.sh",
            "settings.toml/x",
        ],
    )
    def test_names_that_no_backup_has(self, problem, name):
        stored = name.replace("\\", "/") if os.sep == "\\" else name
        assert problem(made([(name, b"x")])) == f"it holds {stored!a}, which no backup has."

    def test_a_name_twice(self, problem):
        with pytest.warns(UserWarning, match="Duplicate name"):
            data = made([("settings.toml", b"a"), ("settings.toml", b"b")])
        assert problem(data) == "two files in it have the same name."

    def test_a_bomb(self, problem):
        data = made([("routines/a.yaml", bytes(8 << 20))])
        assert len(data) < 20_000
        assert problem(data) == "'routines/a.yaml' in it grows more than 100 times."

    def test_a_giant(self, problem):
        data = made([("routines/a.yaml", bytes((8 << 20) + 1))])
        assert problem(data) == "'routines/a.yaml' in it is larger than 8 MiB."

    def test_many_large_ones(self, problem, monkeypatch):
        monkeypatch.setattr(vault_reader, "MOST_BYTES", 1 << 20)
        monkeypatch.setattr(vault_reader, "SMALL", 1 << 20)
        data = made([(f"routines/{n}.yaml", bytes(400_000)) for n in range(3)])
        assert problem(data) == "unpacked it is larger than 0 GiB."

    def test_a_crowd(self, problem, monkeypatch):
        monkeypatch.setattr(vault_reader, "MOST_MEMBERS", 2)
        assert problem(GOOD) == "it claims to hold more than 2 files."

    def test_a_large_file_is_not_even_read(self, problem, monkeypatch):
        monkeypatch.setattr(vault_reader, "MOST_BYTES_FILE", 1 << 20)
        assert problem(bytes((1 << 20) + 1)) == "it is larger than 1 MiB."

    @pytest.mark.parametrize("data", [b"", b"x", b"PK\3\4", b"format: kneetimer/1\n", bytes(100)])
    def test_what_is_no_zip(self, problem, data):
        assert problem(data) == NO_BACKUP

    @pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
    def test_one_that_is_cut_off(self, problem, share):
        assert problem(GOOD[: int(len(GOOD) * share)]) == NO_BACKUP

    @pytest.mark.parametrize(
        "manifest",
        [[], {}, {"format": 3}, {"format": "other/1"}, "x", 0, {"format": "x"}],
    )
    def test_a_zip_of_something_else(self, problem, manifest):
        assert problem(made([], manifest=manifest)) == NO_BACKUP

    def test_one_without_a_list(self, problem):
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("settings.toml", "x")
        assert problem(file.getvalue()) == NO_BACKUP

    @pytest.mark.parametrize(
        "changes",
        [
            {"made_at": None},
            {"made_at": "2026-11-21"},
            {"made_at": "9" * 30},
            {"files": None},
            {"files": {"../x": "0"}},
            {"files": {"settings.toml": 5}},
        ],
    )
    def test_a_list_that_says_too_little(self, problem, changes):
        manifest = {"format": "kneetimer-backup/1", "made_at": NOW, "files": {}} | changes
        assert problem(made([], manifest=manifest)) == "its list of contents is not complete."

    def test_one_of_tomorrow(self, problem):
        data = made([("plan.json", b"{}")], manifest={"format": "kneetimer-backup/3"})
        assert problem(data) == "a newer KneeTimer made it. Update KneeTimer to restore it."

    def test_a_list_that_explodes(self, problem):
        manifest = {"format": "kneetimer-backup/1", "made_at": NOW, "files": {}, "x": "0" * 10**6}
        assert problem(made([], manifest=manifest)) == NO_BACKUP

    @pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes here")
    def test_a_pipe_does_not_hang(self, path):
        os.mkfifo(path)
        with pytest.raises(VaultError, match=r"it is no regular file"):
            open_vault(path)

    def test_a_folder_and_nothing(self, tmp_path):
        with pytest.raises(VaultError, match=r"it is no regular file|Permission|directory"):
            open_vault(tmp_path)
        with pytest.raises(VaultError, match="No such file or directory"):
            open_vault(tmp_path / "none")

    def test_a_name_that_would_steer_the_terminal(self, tmp_path):
        with pytest.raises(VaultError) as caught:
            open_vault(tmp_path / "\x1b[31m")
        assert r"\x1b[31m" in str(caught.value)


class TestLeftOut:
    def test_a_member_whose_sum_does_not_fit(self, path):
        members = [(ONE, to_bytes(session(1))), (f"sessions/{2:032x}.json", to_bytes(session(2)))]
        sums = {ONE: "0" * 64, members[1][0]: sha256(members[1][1]).hexdigest()}
        manifest = {"format": "kneetimer-backup/1", "made_at": NOW, "files": sums}
        found = seen(path, made(members, manifest=manifest))
        assert (found.sessions, found.made_by) == (1, "None")
        assert found.problems == (f"{ONE} is damaged or missing, and is left out",)

    def test_a_member_that_rotted(self, path):
        data = made([(ONE, to_bytes(session(1))), ("settings.toml", b"a = 1\n")])
        at = data.index(b"PK\3\4", 10) - 20
        rotten = data[:at] + bytes([data[at] ^ 255]) + data[at + 1 :]
        found = seen(path, rotten)
        assert found.sessions == 0
        assert found.problems == (f"{ONE} is damaged or missing, and is left out",)

    def test_a_size_that_is_a_lie(self, path):
        """The list says 10 bytes where there are a million: no more than 10 are read."""
        plain = bytes(1_000_000)
        data = made([("routines/a.yaml", plain)])
        lie = data.replace(struct.pack("<L", len(plain)), struct.pack("<L", 10))
        assert lie != data
        found = seen(path, lie)
        assert (found.new, found.problems) == (
            (),
            ("routines/a.yaml is damaged or missing, and is left out",),
        )

    def test_one_that_the_list_names_in_vain_and_one_that_it_does_not_name(self, path):
        sums = {ONE: "0" * 64}
        manifest = {"format": "kneetimer-backup/1", "made_at": NOW, "files": sums}
        found = seen(path, made([("settings.toml", b"")], manifest=manifest))
        assert not found.has_settings
        assert found.problems == (
            "settings.toml is not in the list of contents, and is left out",
            f"{ONE} is damaged or missing, and is left out",
        )

    def test_records_that_are_none(self, path):
        two = f"sessions/{2:032x}.json"
        three = f"additions/{3:032x}.json"
        data = made([(ONE, b"{}"), (two, to_bytes(session(1))), (three, to_bytes(session(3)))])
        found = seen(path, data)
        assert (found.sessions, found.additions) == (0, 0)
        assert found.problems == (
            f"{ONE}: it is no session of KneeTimer; it is left out",
            f"{two} is not what its name says, and is left out",
            f"{three} is not what its name says, and is left out",
        )

    @pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    def test_ways_of_packing_that_no_backup_uses(self, path, compression):
        data = made([("settings.toml", b"a = 1\n")], compression=compression)
        home = home_with()
        path.write_bytes(data)
        vault = open_vault(path)
        assert not finish(restore_steps(vault, home, settings=True)).settings
        assert vault.problems == ["settings.toml is damaged or missing, and is left out"]


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.integers(0, 255)), max_size=6))
def test_whatever_is_flipped_it_is_read_or_refused_in_words(tmp_path_factory, flips):
    data = bytearray(GOOD)
    for at, byte in flips:
        data[at] = byte
    path = tmp_path_factory.getbasetemp() / "flipped"
    path.write_bytes(data)
    home = home_with(said(1, 5), routines={"mine.yaml": b"mine"}, settings=b"mine")
    try:
        finish(restore_steps(open_vault(path), home, settings=True))
    except KneeTimerError as error:
        assert "cannot be restored" in str(error)  # noqa: PT017 - or nothing was raised at all
    assert home.diary.records() in ([], [session(1)])
    left = files_of(home)
    assert (left.pop("mine.yaml"), left.pop("settings.toml")) == (b"mine", b"mine")
    assert set(left.values()) <= {b"x: 1\n"}


def test_what_is_written_is_never_refused(path):
    home = home_with(session(1, snapshot="a" * 5_000_000), routines={"a.yaml": bytes(1 << 20)})
    (home.routines / f"{'a' * 250}.yaml").write_bytes(b"")
    file = io.BytesIO()
    finish(write_vault(file, home.contents(), Moment.parse(NOW), "0"))
    assert seen(path, file.getvalue()).problems == ()
