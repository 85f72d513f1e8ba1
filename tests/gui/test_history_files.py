"""The history out of the window and in again, with the real files and the real history."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QLabel, QPushButton

from kneetimer.core.errors import KneeTimerError
from kneetimer.gui import history_files
from kneetimer.gui.history_files import HistoryFiles
from kneetimer.gui.history_steps import home_of
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.report_dialog import ReportDialog, Wish, ask_for_report
from kneetimer.gui.restore_dialog import RestoreDialog, ask_to_restore
from kneetimer.gui.step_job import StepJob
from kneetimer.gui.widgets.marks import Switch
from kneetimer.gui.widgets.notice_bar import Notice, ProgressNotice
from kneetimer.interop.history_csv import read_csv
from kneetimer.interop.history_json import read_json
from kneetimer.interop.steps import finish
from kneetimer.interop.vault_reader import open_vault
from kneetimer.interop.vault_restore import Preview, preview_steps
from kneetimer.storage import paths
from kneetimer.storage.history import History
from kneetimer.storage.record_file import from_bytes
from kneetimer.storage.settings import Settings, load_settings, save_settings
from kneetimer.storage.shelf import make_library
from tests.storage.records import said, session

SESSIONS = [session(1), session(2), session(30)]
SAID = [said(1, 1, pain_after=2, note="Fine")]
DAYS = Wish(date(2026, 9, 21), date(2026, 10, 31), "a4")


def open_history(items=()):
    folder = paths.data_folder()
    folder.mkdir(parents=True, exist_ok=True)
    history = History.open(folder / "history.db", folder / "backups")
    history.add_all(items)
    return history


@pytest.fixture
def history(home):
    opened = open_history([*SESSIONS, *SAID])
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot):
    made = MainWindow(Settings(welcome_seen=True), "en")
    qtbot.addWidget(made)
    made.begin(make_library())
    return made


@pytest.fixture
def files(window, history):
    return HistoryFiles(window, history)


@pytest.fixture
def choose(monkeypatch):
    """Give a function that answers the next questions for a file; none means Cancel."""

    def choose_(*paths_):
        asked = []

        def take(dialog):
            asked.append(dialog.nameFilters())
            return int(bool(paths_))

        monkeypatch.setattr(QFileDialog, "exec", take)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(p) for p in paths_])
        return asked

    return choose_


def wait_for(qtbot, files):
    qtbot.waitUntil(lambda: not files.is_working)


def told(window):
    return window.notices.texts


class TestOut:
    def test_a_table(self, files, window, qtbot, choose, tmp_path):
        asked = choose(tmp_path / "x.csv")
        files.save_csv()
        wait_for(qtbot, files)
        assert asked == [["Table for a spreadsheet (*.csv)"]]
        assert len(read_csv((tmp_path / "x.csv").read_bytes())) == 12
        assert told(window) == ["x.csv is saved."]

    def test_data(self, files, qtbot, choose, tmp_path):
        choose(tmp_path / "x.json")
        files.save_json()
        wait_for(qtbot, files)
        data = (tmp_path / "x.json").read_bytes()
        assert read_json(data, "x", from_bytes) == (SESSIONS, SAID, [])

    @pytest.mark.parametrize(
        ("name", "start"), [("x.pdf", b"%PDF-"), ("x.html", b"<!DOCTYPE html>")]
    )
    def test_a_report(self, files, qtbot, choose, tmp_path, monkeypatch, name, start):
        monkeypatch.setattr(history_files, "ask_for_report", lambda *_: DAYS)
        asked = choose(tmp_path / name)
        files.save_report()
        wait_for(qtbot, files)
        assert asked == [["PDF (*.pdf)", "Web page (*.html)"]]
        assert (tmp_path / name).read_bytes().startswith(start)

    def test_a_report_has_the_chosen_days(self, files, qtbot, choose, tmp_path, monkeypatch):
        wish = Wish(date(2026, 9, 22), date(2026, 9, 22), "a4")
        offered = []
        monkeypatch.setattr(
            history_files, "ask_for_report", lambda *about: offered.append(about[1]) or wish
        )
        choose(tmp_path / "x.html")
        files.save_report()
        wait_for(qtbot, files)
        page = (tmp_path / "x.html").read_text(encoding="utf-8")
        assert offered == [date(2026, 9, 22)]
        assert "<dd>1</dd>" in page
        assert "Fine" in page

    def test_a_backup(self, files, history, qtbot, choose, tmp_path):
        choose(tmp_path / "x.kneetimer-backup")
        files.back_up()
        wait_for(qtbot, files)
        vault = open_vault(tmp_path / "x.kneetimer-backup")
        seen = finish(preview_steps(vault, home_of(files._history)))
        assert (seen.sessions, seen.additions, seen.problems) == (3, 1, ())

    @pytest.mark.parametrize("what", ["save_csv", "save_json", "save_report", "back_up", "restore"])
    def test_cancel_is_nothing(self, files, window, choose, monkeypatch, what):
        monkeypatch.setattr(history_files, "ask_for_report", lambda *_: DAYS)
        choose()
        getattr(files, what)()
        assert not files.is_working
        assert told(window) == []

    def test_no_days_are_nothing(self, files, choose, monkeypatch):
        monkeypatch.setattr(history_files, "ask_for_report", lambda *_: None)
        assert choose() == []
        files.save_report()
        assert not files.is_working

    @pytest.mark.parametrize("what", ["save_csv", "save_json", "save_report", "back_up", "restore"])
    def test_one_at_a_time(self, files, window, qtbot, choose, tmp_path, what):
        choose(tmp_path / "x")
        files.save_json()
        assert files.is_working
        getattr(files, what)()
        assert (
            told(window)[-1] == "One file is being worked on already; the next one can follow it."
        )
        wait_for(qtbot, files)

    def test_it_can_be_called_off_and_nothing_is_left(self, files, window, choose, tmp_path):
        choose(tmp_path / "x.csv")
        files.save_csv()
        window.findChild(ProgressNotice).findChild(QPushButton).click()
        assert not files.is_working
        assert list(tmp_path.glob("x*")) == []
        assert told(window) == []
        files.cancel()

    def test_a_place_that_refuses_is_told(self, files, window, qtbot, choose, tmp_path):
        choose(tmp_path / "none" / "x.csv")
        files.save_csv()
        wait_for(qtbot, files)
        (words,) = told(window)
        assert words.startswith("x.csv is not saved. There is no folder")

    @pytest.mark.parametrize("what", ["save_csv", "save_json", "save_report", "back_up"])
    def test_a_history_that_cannot_be_read_is_told(
        self, files, history, window, qtbot, choose, tmp_path, monkeypatch, what
    ):
        def fail(*_):
            raise KneeTimerError("The history cannot be read.")

        for name in ("sessions", "records"):
            monkeypatch.setattr(History, name, fail)
        choose(tmp_path / "x")
        getattr(files, what)()
        wait_for(qtbot, files)
        assert told(window)[0].endswith("The history cannot be read.")
        assert not (tmp_path / "x").exists()


class TestIn:
    @pytest.fixture
    def backup(self, files, qtbot, choose, tmp_path):
        """Give a backup of three sessions, a routine and settings, and forget all of it."""
        path = tmp_path / "x.kneetimer-backup"
        paths.user_routines_folder().mkdir(parents=True)
        (paths.user_routines_folder() / "mine.yaml").write_text("title: Mine\n")
        save_settings(paths.config_folder() / "settings.toml", Settings(volume=33))
        choose(path)
        files.back_up()
        wait_for(qtbot, files)
        (paths.user_routines_folder() / "mine.yaml").unlink()
        (paths.config_folder() / "settings.toml").unlink()
        return path

    @pytest.fixture
    def empty(self, window, monkeypatch, tmp_path):
        monkeypatch.setenv("KNEETIMER_HOME", str(tmp_path / "another"))
        opened = open_history()
        yield HistoryFiles(window, opened)
        opened.close()

    def answer(self, monkeypatch, settings):
        seen = []

        def ask(name, preview, parent):
            seen.append((name, preview))
            return settings

        monkeypatch.setattr(history_files, "ask_to_restore", ask)
        return seen

    def restore(self, qtbot, files):
        files.restore()
        wait_for(qtbot, files)

    def test_it_is_shown_first_and_comes_back(self, backup, empty, qtbot, monkeypatch, window):
        seen = self.answer(monkeypatch, settings=False)
        with qtbot.waitSignal(empty.restored):
            self.restore(qtbot, empty)
        ((name, preview),) = seen
        assert name == "x.kneetimer-backup"
        assert (preview.new_sessions, preview.new, preview.has_settings) == (
            3,
            ("mine.yaml",),
            True,
        )
        assert sorted(empty._history.records(), key=lambda record: record.id) == SESSIONS
        assert (paths.user_routines_folder() / "mine.yaml").exists()
        assert not (paths.config_folder() / "settings.toml").exists()
        assert told(window)[-1] == "Restored: sessions 3, routines 1."

    def test_settings_come_when_wanted(self, backup, empty, qtbot, monkeypatch, window):
        self.answer(monkeypatch, settings=True)
        with qtbot.waitSignal(window.settings_changed):
            self.restore(qtbot, empty)
        assert window.settings.volume == 33
        assert load_settings(paths.config_folder() / "settings.toml").volume == 33

    def test_no_is_no(self, backup, empty, qtbot, monkeypatch, window):
        seen = self.answer(monkeypatch, settings=None)
        self.restore(qtbot, empty)
        assert len(seen) == 1
        assert list(empty._history.records()) == []
        assert not paths.user_routines_folder().exists()

    def test_what_is_here_already_is_said(self, backup, files, qtbot, monkeypatch, window):
        (paths.user_routines_folder() / "mine.yaml").write_text("title: Mine\n")
        self.answer(monkeypatch, settings=False)
        self.restore(qtbot, files)
        assert told(window)[-1] == "All of x.kneetimer-backup was here already."

    def test_broken_settings_are_told(self, backup, empty, qtbot, monkeypatch, window):
        def fail(_):
            raise KneeTimerError("The settings cannot be read.")

        monkeypatch.setattr(history_files, "load_settings", fail)
        self.answer(monkeypatch, settings=True)
        self.restore(qtbot, empty)
        assert "The settings cannot be read." in told(window)

    def test_what_is_no_backup_is_told(self, files, window, choose, tmp_path):
        path = tmp_path / "x"
        path.write_bytes(b"no backup")
        choose(path)
        files.restore()
        assert not files.is_working
        assert told(window)[0].startswith(f"'{path}' cannot be restored: it is no backup")

    def test_a_disk_that_refuses_is_told(self, backup, empty, qtbot, monkeypatch, window):
        paths.user_routines_folder().write_text("a file in the way")
        self.answer(monkeypatch, settings=False)
        self.restore(qtbot, empty)
        assert told(window)[-1].startswith("Not all of x.kneetimer-backup is restored. ")


def preview(**changes):
    fields = {
        "name": "x",
        "made_at": session(1).started,
        "made_by": "0.1.0",
        "sessions": 12,
        "new_sessions": 3,
        "additions": 20,
        "new_additions": 0,
        "new": ("a.yaml",),
        "same": ("b.yaml",),
        "different": ("c.yaml",),
        "has_settings": True,
        "problems": ("sessions/x.json is damaged or missing, and is left out",),
    }
    return Preview(**(fields | changes))


def words_of(widget):
    return [made.text() for made in widget.findChildren(QLabel)]


class TestRestoreDialog:
    def test_says_what_comes_and_what_stays(self, qtbot):
        dialog = RestoreDialog("my backup", preview())
        qtbot.addWidget(dialog)
        assert words_of(dialog) == [
            "my backup",
            "Made on 2026-09-22 15:13",
            "Sessions",
            "3 of 12 are not here yet.",
            "Answers and notes",
            "0 of 20 are not here yet.",
            "Routines",
            "a.yaml: comes",
            "c.yaml: comes beside yours, which differs",
            "b.yaml: is here already",
            "Left out",
            "sessions/x.json is damaged or missing, and is left out.",
            "Nothing of yours is taken away or replaced.",
            "Take the settings, too; mine are kept beside them",
        ]
        assert not dialog.settings.isHidden()
        assert not dialog.settings.isChecked()

    def test_leaves_out_what_is_not_there(self, qtbot):
        nothing = preview(new=(), same=(), different=(), has_settings=False, problems=())
        dialog = RestoreDialog("x", nothing)
        qtbot.addWidget(dialog)
        assert "Routines" not in words_of(dialog)
        assert "Left out" not in words_of(dialog)
        assert dialog.settings.isHidden()

    def test_a_long_list_has_an_end(self, qtbot):
        dialog = RestoreDialog("x", preview(new=tuple(f"{n}.yaml" for n in range(500))))
        qtbot.addWidget(dialog)
        assert "and 402 more" in words_of(dialog)

    @pytest.mark.parametrize(
        ("code", "checked", "answer"),
        [
            (QDialog.DialogCode.Accepted, True, True),
            (QDialog.DialogCode.Accepted, False, False),
            (QDialog.DialogCode.Rejected, True, None),
        ],
    )
    def test_the_answer(self, window, monkeypatch, code, checked, answer):
        def exec_(dialog):
            dialog.findChild(Switch).setChecked(checked)
            return code

        monkeypatch.setattr(RestoreDialog, "exec", exec_)
        assert ask_to_restore("x", preview(), window) is answer


class TestReportDialog:
    TODAY, OLDEST = date(2026, 11, 21), date(2025, 1, 2)

    @pytest.fixture
    def dialog(self, qtbot):
        made = ReportDialog(self.TODAY, self.OLDEST)
        qtbot.addWidget(made)
        return made

    def test_choices_one_above_the_other_have_room(self, dialog):
        dialog.setFixedWidth(220)
        dialog.show()
        QApplication.processEvents()
        for made in (dialog.spans, dialog.papers):
            assert made.height() >= made.layout().sizeHint().height()
        assert dialog.height() >= dialog.layout().totalHeightForWidth(220)
        assert dialog.spans.button(1).y() > dialog.spans.button(0).y()

    def test_offers_the_last_twelve_weeks(self, dialog):
        assert dialog.wish.first == self.TODAY - timedelta(83)
        assert dialog.wish.last == self.TODAY

    def test_four_weeks_or_everything(self, dialog):
        dialog.spans.button(0).click()
        assert dialog.wish.first == self.TODAY - timedelta(27)
        dialog.spans.button(2).click()
        assert (dialog.wish.first, dialog.wish.last) == (self.OLDEST, self.TODAY)

    def test_days_of_ones_own_whichever_way_round(self, dialog):
        dialog.first.setDate(QDate(2026, 3, 5))
        dialog.last.setDate(QDate(2026, 2, 1))
        dialog.papers.button(1).click()
        assert dialog.wish == Wish(date(2026, 2, 1), date(2026, 3, 5), "letter")

    def test_a_day_has_an_outline_that_tells_of_the_focus(self, dialog, qtbot):
        dialog.show()
        dialog.save_button.setFocus()
        quiet = dialog.first.grab().toImage()
        dialog.activateWindow()
        dialog.first.setFocus()
        qtbot.waitUntil(dialog.first.hasFocus)
        assert dialog.first.grab().toImage() != quiet

    def test_every_control_has_a_name(self, dialog):
        assert (dialog.first.accessibleName(), dialog.last.accessibleName()) == ("From", "To")

    @pytest.mark.parametrize(
        ("code", "is_wanted"),
        [(QDialog.DialogCode.Accepted, True), (QDialog.DialogCode.Rejected, False)],
    )
    def test_the_answer(self, window, monkeypatch, code, is_wanted):
        monkeypatch.setattr(ReportDialog, "exec", lambda _: code)
        wish = ask_for_report(self.TODAY, None, window)
        assert (wish is not None) is is_wanted


class TestStepJob:
    def test_the_window_goes_on_in_between(self, qtbot):
        job = StepJob(self.endless())
        job.start()
        turns = []
        qtbot.waitUntil(lambda: turns.append(1) or len(turns) > 3)
        with qtbot.waitSignal(job.stopped):
            job.cancel()
        assert self.is_tidied
        job.cancel()

    def endless(self):
        self.is_tidied = False
        try:
            while True:
                yield
        finally:
            self.is_tidied = True

    def test_the_result_comes_at_the_end(self, qtbot):
        def steps():
            yield
            return 5

        job = StepJob(steps())
        with qtbot.waitSignal(job.done) as caught:
            job.start()
        assert caught.args == [5]


def test_errors_are_told_as_errors(files, window, qtbot, choose, tmp_path):
    choose(tmp_path / "none" / "x")
    files.save_json()
    wait_for(qtbot, files)
    (notice,) = window.notices.findChildren(Notice)
    assert notice.kind is Kind.ERROR
