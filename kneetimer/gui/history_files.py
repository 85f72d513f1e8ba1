"""The history out of the window and in again: tables, reports, backups.

One thing at a time is written, in short slices, and its file is there when it is whole or not at
all. Before a backup comes back the person sees what that would change.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import SessionRecord
from kneetimer.gui.history_steps import (
    backup_steps,
    csv_steps,
    home_of,
    json_steps,
    now,
    record_steps,
    report_steps,
    settings_file,
)
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.report_dialog import ask_for_report
from kneetimer.gui.restore_dialog import ask_to_restore
from kneetimer.gui.step_job import StepJob
from kneetimer.gui.widgets.frame import open_in_its_program
from kneetimer.interop.steps import Steps
from kneetimer.interop.vault import SUFFIX
from kneetimer.interop.vault_reader import Vault, open_vault
from kneetimer.interop.vault_restore import Preview, Restored, preview_steps, restore_steps
from kneetimer.storage.history import History
from kneetimer.storage.settings import load_settings

if TYPE_CHECKING:
    from kneetimer.gui.widgets.notice_bar import ProgressNotice

_T = TypeVar("_T")


class HistoryFiles(QObject):
    """Writes and reads files of the history, for a window.

    Signals:
        restored(): there is something new in the history, or among the routines
    """

    restored = Signal()

    def __init__(self, window: MainWindow, history: History, language: str = "en") -> None:
        super().__init__(window)
        self._window = window
        self._history = history
        self._language = language
        self._job: StepJob[Any] | None = None
        self._notice: ProgressNotice | None = None
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )

    @property
    def is_working(self) -> bool:
        """Whether a file is being written or read."""
        return self._job is not None

    # Out

    def save_csv(self) -> None:
        """Ask where to, and write a table for a spreadsheet there."""
        history, language = self._history, self._language
        kinds = [self.tr("Table for a spreadsheet (*.csv)")]
        self._save(
            self.tr("Save as a table"),
            "KneeTimer.csv",
            kinds,
            lambda path: csv_steps(path, history, language),
        )

    def save_json(self) -> None:
        """Ask where to, and write all of the history for programs there."""
        kinds = [self.tr("Data for programs (*.json)")]
        title = self.tr("Save as data")
        self._save(title, "KneeTimer.json", kinds, lambda path: json_steps(path, self._history))

    def save_report(self) -> None:
        """Ask for which days and where to, and write a report there."""
        if self._is_busy():
            return
        try:
            lines = self._history.sessions()
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
            return
        oldest = lines[0].started.day if lines else None
        wish = ask_for_report(now().day, oldest, self._window)
        if wish is not None:
            kinds = [self.tr("PDF (*.pdf)"), self.tr("Web page (*.html)")]
            name = f"KneeTimer {wish.first} – {wish.last}.pdf"
            title = self.tr("Save the report")
            history, language = self._history, self._language
            goal = self._window.settings.week_goal or None
            self._save(
                title, name, kinds, lambda path: report_steps(path, history, language, wish, goal)
            )

    def save_record(self, record: SessionRecord) -> None:
        """Ask where to, and write one session there as a file of its own."""
        name = f"KneeTimer {record.started.day}.json"
        kinds = [
            self.tr("Data for programs (*.json)"),
            self.tr("For watches and training diaries (*.fit)"),
        ]
        title = self.tr("Save the session")
        language = self._language
        self._save(title, name, kinds, lambda path: record_steps(path, record, language))

    def back_up(self) -> None:
        """Ask where to, and write everything of the person's there."""
        kinds = [self.tr("Backup of KneeTimer (*.{suffix})").format(suffix=SUFFIX[1:])]
        name = f"KneeTimer {now().day}{SUFFIX}"
        title = self.tr("Save a backup")
        self._save(title, name, kinds, lambda path: backup_steps(path, self._history))

    def cancel(self) -> None:
        """Call off what is being written or read."""
        if self._job is not None:
            self._job.cancel()

    def _save(
        self, title: str, name: str, kinds: list[str], steps: Callable[[Path], Steps[None]]
    ) -> None:
        if self._is_busy():
            return
        dialog = QFileDialog(self._window, title, self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(kinds)
        dialog.setDefaultSuffix(Path(name).suffix[1:])
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(_suffix_of(kind)))
        dialog.selectFile(name)
        path = self._answer_of(dialog)
        if path is None:
            return

        def on_done(_: object) -> None:
            words = self.tr("{name} is saved.").format(name=path.name)
            told = self._window.notices.offer(Kind.INFO, words, self.tr("Show in folder"))
            told.acted.connect(lambda: open_in_its_program(path.parent))

        words = self.tr("Saving {name}").format(name=path.name)
        why_not = self.tr("{name} is not saved. {why}")
        self._run(words, steps(path), on_done, lambda why: why_not.format(name=path.name, why=why))

    # In

    def restore(self) -> None:
        """Ask which backup, show what it would change, and put it back if that is wanted."""
        if self._is_busy():
            return
        dialog = QFileDialog(self._window, self.tr("Restore a backup"), self._folder)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters(
            [
                self.tr("Backup of KneeTimer (*.{suffix})").format(suffix=SUFFIX[1:]),
                self.tr("All files (*)"),
            ]
        )
        path = self._answer_of(dialog)
        if path is not None:
            self.restore_file(path)

    def restore_file(self, path: Path) -> None:
        """Show what a backup would change, and put it back if that is wanted."""
        if self._is_busy():
            return
        try:
            vault = open_vault(path)
        except KneeTimerError as error:
            self._window.tell(Kind.ERROR, str(error))
            return

        def on_seen(preview: Preview) -> None:
            settings = ask_to_restore(path.name, preview, self._window)
            if settings is not None:
                self._put_back(path, vault, settings=settings)

        words = self.tr("Looking into {name}").format(name=path.name)
        why_not = self.tr("{name} is not restored. {why}")
        steps = preview_steps(vault, home_of(self._history))
        self._run(words, steps, on_seen, lambda why: why_not.format(name=path.name, why=why))

    def _put_back(self, path: Path, vault: Vault, *, settings: bool) -> None:
        def on_restored(done: Restored) -> None:
            if done.settings:
                self._take_settings()
            if done.sessions or done.additions or done.decisions or done.routines:
                words = self.tr("Restored: sessions {sessions}, routines {routines}.").format(
                    sessions=done.sessions, routines=len(done.routines)
                )
            else:
                words = self.tr("All of {name} was here already.").format(name=path.name)
            self._window.tell(Kind.INFO, words)
            self.restored.emit()

        words = self.tr("Restoring {name}").format(name=path.name)
        why_not = self.tr("Not all of {name} is restored. {why}")
        steps = restore_steps(vault, home_of(self._history), settings=settings)
        self._run(words, steps, on_restored, lambda why: why_not.format(name=path.name, why=why))

    def _take_settings(self) -> None:
        try:
            settings = load_settings(settings_file())
        except KneeTimerError as error:
            self._window.tell(Kind.WARNING, str(error))
            return
        self._window.take_settings(settings)
        self._window.settings_changed.emit(settings)

    # Work

    def _is_busy(self) -> bool:
        if self.is_working:
            words = self.tr("One file is being worked on already; the next one can follow it.")
            self._window.tell(Kind.INFO, words)
        return self.is_working

    def _run(
        self,
        words: str,
        steps: Steps[_T],
        then: Callable[[_T], None],
        why_not: Callable[[str], str],
    ) -> None:
        """Take steps while the window goes on, and tell how it went."""

        def on_done(result: _T) -> None:
            self._end()
            then(result)

        def on_failed(why: str) -> None:
            self._end()
            self._window.tell(Kind.ERROR, why_not(why))

        self._notice = self._window.notices.follow(words)
        self._notice.cancelled.connect(self.cancel)
        self._job = StepJob(steps, self)
        self._job.done.connect(on_done)
        self._job.failed.connect(on_failed)
        self._job.stopped.connect(self._end)
        self._job.start()

    def _end(self) -> None:
        if self._notice is not None:
            self._window.notices.withdraw(self._notice.text)
        if self._job is not None:
            self._job.deleteLater()
        self._job = self._notice = None

    def _answer_of(self, dialog: QFileDialog) -> Path | None:
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if not chosen:
            return None
        path = Path(chosen[0])
        self._folder = str(path.parent)
        return path


def _suffix_of(kind: str) -> str:
    """Give "pdf" for "PDF (*.pdf)"."""
    return kind.rpartition("*.")[2].rstrip(")")
