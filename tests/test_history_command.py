"""`kneetimer history`, `report`, `backup` and `restore` as black boxes, over a real history."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kneetimer.cli import main
from kneetimer.interop.history_csv import COLUMNS, read_csv
from kneetimer.interop.history_json import read_json
from kneetimer.storage import paths
from kneetimer.storage.history import History
from kneetimer.storage.record_file import from_bytes
from kneetimer.storage.settings import Settings, save_settings
from tests.storage.records import decided, said, session

SESSIONS = [session(1), session(2, complete=False), session(30)]
SAID = [said(1, 1, pain_after=2, note="=1+1 Fine"), said(2, 1, pain_morning=0)]
DECIDED = [decided(1, 1)]

needs_poppler = pytest.mark.skipif(
    not (shutil.which("pdftotext") and shutil.which("pdfinfo")), reason="poppler-utils are missing"
)


def the_history():
    folder = paths.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    return History.open(folder / "history.db", folder / "backups")


@pytest.fixture
def history():
    """Give a user's history with three sessions."""
    opened = the_history()
    opened.add_all([*SESSIONS, *SAID, *DECIDED])
    opened.close()


@pytest.fixture
def run(capsysbinary):
    """Give a function that runs a command and gives exit code, output and errors."""

    def run_(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = end.code
        out, err = capsysbinary.readouterr()
        return code, out, err.decode()

    return run_


def table_of(data):
    return [dict(zip(COLUMNS, row, strict=True)) for row in read_csv(data)]


@pytest.mark.usefixtures("history")
class TestHistory:
    def test_a_short_table(self, run):
        code, out, err = run("history")
        assert (code, err) == (0, "")
        assert out.decode().splitlines() == [
            "started            min     sets  pain         routine",
            "2026-09-22 15:13    10      3/4  1 2 0        Hüfte",
            "2026-09-23 15:13    10      3/4  2 – –        Hüfte (ended early)",
            "2026-10-21 15:13    10      3/4  8 – –        Hüfte",
            "",
            "sets: done/planned; pain: before, after, next morning",
        ]

    def test_of_some_days(self, run):
        _, out, _ = run("history", "--from", "2026-09-23", "--to", "2026-10-20")
        assert [line[:10] for line in out.decode().splitlines()[1:-2]] == ["2026-09-23"]

    def test_json_is_all_of_it(self, run):
        code, out, err = run("history", "--json")
        assert (code, err) == (0, "")
        assert read_json(out, "x", from_bytes) == (SESSIONS, SAID, DECIDED)

    def test_json_of_some_days_has_what_was_said_about_them(self, run):
        _, out, _ = run("history", "--json", "--from", "2026-09-23")
        assert read_json(out, "x", from_bytes) == (SESSIONS[1:], [], [])
        _, out, _ = run("history", "--json", "--to", "2026-09-22")
        assert read_json(out, "x", from_bytes) == (SESSIONS[:1], SAID, DECIDED)

    def test_csv_has_a_row_for_each_set(self, run):
        code, out, err = run("history", "--csv", "--to", "2026-09-23", "--language", "de")
        assert (code, err) == (0, "")
        table = table_of(out)
        assert [(row["day"], row["name"], row["set"], row["outcome"]) for row in table[:4]] == [
            ("2026-09-22", "Muschel", 1, "done"),
            ("2026-09-22", "Muschel", 2, "done"),
            ("2026-09-22", "Muschel", 1, "done"),
            ("2026-09-22", "Muschel", 2, "partly"),
        ]
        assert (len(table), table[0]["note"], table[0]["pain_after"]) == (8, "=1+1 Fine", 2)
        assert b"'=1+1 Fine" in out

    @pytest.mark.parametrize("kind", ["--json", "--csv"])
    def test_into_a_file(self, run, tmp_path, kind):
        path = tmp_path / "out"
        assert run("history", kind, "-o", path) == (0, b"", "")
        assert path.read_bytes() == run("history", kind)[1]

    def test_a_file_that_is_there_stays_unless_forced(self, run, tmp_path):
        path = tmp_path / "out.json"
        path.write_bytes(b"mine")
        code, _, err = run("history", "--json", "-o", path)
        assert (code, path.read_bytes()) == (1, b"mine")
        assert "--force replaces it" in err
        assert run("history", "--json", "-o", path, "--force") == (0, b"", "")
        assert json.loads(path.read_bytes())["format"] == "kneetimer-history/1"

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["--from", "21.11.2026"], "'21.11.2026' is no day as in 2026-11-21"),
            (["--json", "--csv"], "not allowed with argument"),
            (["--from", "2026-02-02", "--to", "2026-02-01"], "go from 2026-02-02 back"),
        ],
    )
    def test_what_makes_no_sense(self, run, arguments, words):
        code, out, err = run("history", *arguments)
        assert (code, out) == (2, b"")
        assert words in err


class TestWithoutAny:
    def test_it_says_so(self, run):
        assert run("history") == (0, b"There are no sessions here yet.\n", "")

    def test_the_files_are_empty_but_whole(self, run):
        assert table_of(run("history", "--csv")[1]) == []
        assert read_json(run("history", "--json")[1], "x", from_bytes) == ([], [], [])

    def test_what_is_wrong_with_the_history_is_told(self, run):
        folder = paths.data_folder()
        folder.mkdir(parents=True)
        (folder / "history.db").write_bytes(b"no database at all" * 500)
        code, _, err = run("history")
        assert code == 0
        assert "history" in err


@pytest.mark.usefixtures("history")
class TestReport:
    DAYS = ("--from", "2026-09-21", "--to", "2026-10-31")

    def test_a_web_page(self, run, tmp_path):
        path = tmp_path / "report.html"
        assert run("report", "-o", path, *self.DAYS, "--goal", "3") == (0, b"", "")
        page = path.read_text(encoding="utf-8")
        for words in ("<!DOCTYPE html>", "21 Sep 2026 to 31 Oct 2026", "=1+1 Fine", "Clamshell"):
            assert words in page

    def test_in_german(self, run, tmp_path):
        path = tmp_path / "bericht.HTM"
        assert run("report", "-o", path, *self.DAYS, "--language", "de")[0] == 0
        assert "Was getan wurde" in path.read_text(encoding="utf-8")

    def test_the_last_twelve_weeks_unless_told(self, run, tmp_path):
        path = tmp_path / "report.html"
        assert run("report", "-o", path, "--to", "2026-10-31")[0] == 0
        assert "9 Aug 2026 to 31 Oct 2026" in path.read_text(encoding="utf-8")
        assert run("report", "-o", path, "--force")[0] == 0
        assert run("report", "-o", path, "--force", "--to", "0001-01-05")[0] == 0
        assert "1 Jan 1 to 5 Jan 1" in path.read_text(encoding="utf-8")

    @needs_poppler
    @pytest.mark.usefixtures("qapp")
    @pytest.mark.parametrize(
        ("paper", "size"), [("a4", "595 x 842 pts (A4)"), ("letter", "612 x 792 pts (letter)")]
    )
    def test_a_pdf_with_its_text_as_text(self, run, tmp_path, paper, size):
        path = tmp_path / "report.pdf"
        assert run("report", "-o", path, *self.DAYS, "--paper", paper) == (0, b"", "")
        said_ = subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True)
        text = " ".join(said_.stdout.decode().split())
        for words in (
            "What was done, and how it felt 21 Sep 2026 to 31 Oct 2026",
            "The timer measures, checks and judges nothing.",
            "22 Sep 2026, 15:13 Hüfte 1 2 – 0",
            "Clamshell right 3 3 of 6 (and 3 in part) 7–12 58 s",
            "=1+1 Fine",
            "Page 1 of ",
        ):
            assert words in text
        info = subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout.decode()
        assert size in info

    @pytest.mark.usefixtures("qapp")
    def test_a_pdf_for_paths_without_poppler(self, run, tmp_path):
        path = tmp_path / "report.pdf"
        assert run("report", "-o", path, *self.DAYS, "--language", "de") == (0, b"", "")
        assert path.read_bytes().startswith(b"%PDF-")

    @pytest.mark.parametrize(
        ("arguments", "words"),
        [
            (["-o", "x.doc"], "let 'x.doc' end in .pdf or .html"),
            ([], "required: -o/--output"),
            (["-o", "x.html", "--goal", "8"], "give 1 to 7 days a week"),
            (["-o", "x.html", "--goal", "x"], "give 1 to 7 days a week"),
            (["-o", "x.html", "--from", "2026-10-01", "--to", "2026-09-01"], "back to 2026-09-01"),
        ],
    )
    def test_what_makes_no_sense(self, run, arguments, words):
        code, _, err = run("report", *arguments)
        assert code == 2
        assert words in err

    def test_where_nothing_can_be_drawn_a_page_is_offered(self, run, tmp_path, monkeypatch):
        def fails(*_):
            raise ImportError("libEGL.so.1: cannot open shared object file")

        monkeypatch.setattr("kneetimer.history_out.drawing", fails)
        code, _, err = run("report", "-o", tmp_path / "x.pdf")
        assert code == 2
        assert "libEGL.so.1" in err
        assert "ends in .html can" in err
        assert list(tmp_path.iterdir()) == []


class TestBackup:
    @pytest.fixture
    def file(self, tmp_path):
        return tmp_path / "my.kneetimer-backup"

    @pytest.fixture
    def full(self, history):
        """Give a user with a history, a routine and settings."""
        for path, text in (
            (paths.user_routines_folder() / "mine.yaml", "title: Mine\n"),
            (paths.config_folder() / "settings.toml", "volume = 3\n"),
        ):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")

    @pytest.fixture
    def another(self, tmp_path, monkeypatch):
        """Give a function that goes to a machine with nothing on it."""

        def move():
            monkeypatch.setenv("KNEETIMER_HOME", str(tmp_path / "another"))

        return move

    @pytest.mark.usefixtures("full")
    def test_there_and_back(self, run, file, another):
        assert run("backup", file) == (0, b"my.kneetimer-backup holds 8 files.\n", "")
        another()
        code, out, err = run("restore", file, "--settings")
        assert (code, err) == (0, "")
        lines = out.decode().splitlines()
        assert lines[0].startswith(f"{file}: made 20")
        assert lines[1:] == [
            "  3 sessions, 3 of them not here yet",
            "  2 answers and notes about them, 2 of them not here yet",
            "  1 decision about programmes, 1 of them not here yet",
            "  routine mine.yaml: not here yet",
            "  settings: they come, too",
            "Restored: 3 sessions, 2 answers and notes, 1 decision, routine mine.yaml, settings.",
        ]
        restored = the_history()
        found = list(restored.records()), list(restored.all_additions())
        assert restored.decisions() == DECIDED
        restored.close()
        assert sorted(found[0], key=lambda record: record.id) == SESSIONS
        assert sorted(found[1], key=lambda addition: addition.id) == SAID
        assert (paths.user_routines_folder() / "mine.yaml").read_text() == "title: Mine\n"
        assert (paths.config_folder() / "settings.toml").read_text() == "volume = 3\n"

    @pytest.mark.usefixtures("full")
    def test_twice_is_as_once(self, run, file):
        run("backup", file)
        _, out, _ = run("restore", file, "--settings")
        assert out.decode().splitlines()[1:] == [
            "  3 sessions, 0 of them not here yet",
            "  2 answers and notes about them, 0 of them not here yet",
            "  1 decision about programmes, 0 of them not here yet",
            "  routine mine.yaml: the same here",
            "  settings: they come, too",
            "Restored: nothing, for all of it is here.",
        ]

    @pytest.mark.usefixtures("full")
    def test_a_look_changes_nothing(self, run, file, another, home):
        run("backup", file)
        (paths.user_routines_folder() / "mine.yaml").write_text("title: Changed\n")
        _, out, _ = run("restore", file, "--dry-run")
        assert "routine mine.yaml: another one here: it comes beside that" in out.decode()
        assert "settings: they come only with --settings" in out.decode()
        assert [path.name for path in paths.user_routines_folder().iterdir()] == ["mine.yaml"]
        another()
        assert run("restore", file, "--dry-run")[0] == 0
        assert not paths.user_routines_folder().exists()
        assert not paths.config_folder().exists()

    @pytest.mark.usefixtures("full")
    def test_a_file_that_is_there_stays_unless_forced(self, run, file):
        file.write_bytes(b"mine")
        code, _, err = run("backup", file)
        assert (code, file.read_bytes()) == (1, b"mine")
        assert "--force replaces it" in err
        assert run("backup", file, "--force")[0] == 0
        assert file.read_bytes().startswith(b"PK")

    def test_what_is_left_out_is_told(self, run, file, history, another):
        run("backup", file)
        another()
        changed = the_history()
        changed.add_all([session(1, complete=False)])
        changed.close()
        _, out, _ = run("restore", file)
        name = f"sessions/{1:032x}.json"
        assert out.decode().splitlines()[1:] == [
            "  2 sessions, 2 of them not here yet",
            "  2 answers and notes about them, 2 of them not here yet",
            "  1 decision about programmes, 1 of them not here yet",
            f"  ! {name} is another one than here, and the one here stays",
            "Restored: 2 sessions, 2 answers and notes, 1 decision.",
        ]

    def test_what_is_no_backup_is_told(self, run, file):
        file.write_bytes(b"nothing of the kind")
        code, out, err = run("restore", file)
        assert (code, out) == (1, b"")
        assert "it is no backup of KneeTimer, or not all of it is there" in err

    @pytest.mark.usefixtures("full")
    def test_a_name_that_cannot_be_a_folder_is_told(self, run, file, another):
        run("backup", file)
        another()
        paths.data_folder().mkdir(parents=True)
        paths.user_routines_folder().write_text("a file in the way")
        code, out, err = run("restore", file)
        assert code == 1
        assert "mine.yaml" in err
        assert "Restored" not in out.decode()

    @pytest.mark.usefixtures("full")
    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
    def test_a_full_disk_leaves_nothing(self, run, file, monkeypatch):
        def full(*_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr("kneetimer.backing_up.write_vault", full)
        code, _, err = run("backup", file)
        assert code == 1
        assert "The disk is full" in err
        assert list(file.parent.glob("*backup*")) == []


@pytest.mark.usefixtures("history")
def test_nothing_but_the_pdf_needs_qt(tmp_path, home):
    """In a process of its own where Qt cannot be had."""
    code = (
        "import sys; sys.modules['PySide6'] = None\n"
        "from kneetimer.cli import main\n"
        f"folder = {str(tmp_path)!r}\n"
        "for arguments in (['history'], ['history', '--csv'], ['history', '--json'],\n"
        "    ['report', '-o', folder + '/x.html'], ['backup', folder + '/x'],\n"
        "    ['restore', folder + '/x']):\n"
        "    assert main(arguments) == 0, arguments\n"
        "assert main(['report', '-o', folder + '/x.pdf']) == 2\n"
    )
    environment = {name: of for name, of in os.environ.items() if name != "DISPLAY"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=False,
        env=environment,
        capture_output=True,
        encoding="utf-8",
    )
    assert (done.returncode, "A PDF cannot be drawn here" in done.stderr) == (0, True), done.stderr


class TestRebuild:
    @pytest.fixture
    def folder(self, tmp_path):
        folder = tmp_path / "shared"
        folder.mkdir()
        return folder

    @pytest.mark.usefixtures("history")
    def test_without_a_folder(self, run):
        assert run("history", "rebuild") == (0, b"The history is in order: 3 sessions.\n", "")

    @pytest.mark.usefixtures("history")
    def test_all_of_it_comes_back_from_the_folder_alone(self, run, folder):
        _, out, _ = run("history", "rebuild", "--folder", folder)
        assert out.decode().splitlines() == [
            f"{folder}:",
            "  0 records came from there",
            "  6 records went there",
            "The history is in order: 3 sessions.",
        ]
        shutil.rmtree(paths.data_folder())
        _, out, _ = run("history", "rebuild", "--folder", folder)
        assert "  6 records came from there" in out.decode().splitlines()
        anew = the_history()
        found = [list(anew.records()), list(anew.all_additions()), anew.decisions()]
        anew.close()
        assert found == [SESSIONS, SAID, DECIDED]

    @pytest.mark.usefixtures("history")
    def test_the_folder_of_the_settings_and_what_cannot_be_read(self, run, folder):
        save_settings(paths.config_folder() / "settings.toml", Settings(shared_folder=str(folder)))
        run("history", "rebuild")
        damaged = next(folder.rglob("*_session_*.json"))
        damaged.write_bytes(b"?")
        _, out, _ = run("history", "rebuild")
        (line,) = [line for line in out.decode().splitlines() if line.startswith("  ! ")]
        assert str(damaged) in line

    def test_a_folder_that_is_not_there_is_told(self, run, tmp_path):
        code, _, err = run("history", "rebuild", "--folder", tmp_path / "away")
        assert code == 1
        assert "cannot be used: No such file or directory" in err
