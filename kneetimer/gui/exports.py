"""Routines saved as audio files: where to, how far it is, and what became of it."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from kneetimer.audio.encoders import FORMATS, is_available
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.gui.export_job import ExportJob, export_arguments
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.speech import Speech
from kneetimer.gui.widgets.frame import open_in_its_program

if TYPE_CHECKING:
    from kneetimer.gui.widgets.notice_bar import ProgressNotice
    from kneetimer.storage.library import Entry

# What a telephone plays best comes first, as far as it can be written here.
PREFERRED = (".mp3", ".m4b", ".ogg", ".flac", ".wav")


class Exports(QObject):
    """Saves one routine at a time, in the background, for a window."""

    def __init__(self, window: MainWindow, speech: Speech) -> None:
        super().__init__(window)
        self._window = window
        self._speech = speech
        self._job: ExportJob | None = None
        self._notice: ProgressNotice | None = None
        self._target = Path()
        self._folder = QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.MusicLocation
        )

    @property
    def is_working(self) -> bool:
        """Whether a file is being written."""
        return self._job is not None

    def save(self, routine: Routine, profile: Profile, entry: Entry) -> None:
        """Ask where to, and write it there."""
        if self.is_working:
            words = self.tr("One file is being saved already; the next one can follow it.")
            self._window.tell(Kind.INFO, words)
            return
        target = self._ask_where(routine.title.get(profile.language))
        if target is not None:
            self._folder = str(target.parent)
            self.write(profile, entry.path, target)

    def write(self, profile: Profile, routine: Path, target: Path) -> None:
        """Write a routine into a file; one that is there is replaced when all is well.

        What the person chose for the routine is taken from the settings file.
        """
        language = profile.language
        arguments = export_arguments(routine, target, language, self._voice(language))
        self._target = target
        self._notice = self._window.notices.follow(
            self.tr("Saving {name}").format(name=target.name)
        )
        self._notice.cancelled.connect(self.cancel)
        self._job = ExportJob(arguments, self)
        self._job.progressed.connect(self._notice.show_progress)
        self._job.done.connect(self._on_done)
        self._job.failed.connect(self._on_failed)
        self._job.stopped.connect(self._end)
        self._job.start()

    def cancel(self) -> None:
        """Call off what is being written."""
        if self._job is not None:
            self._job.cancel()

    def close(self) -> None:
        """Call it off for good."""
        if self._job is not None:
            self._job.end_for_good()

    def _voice(self, language: str) -> list[str]:
        if self._window.settings.heard == "tones":
            return ["--voice", "none"]
        choice = self._speech.choice(language)
        return ["--voice", choice.voice, "--wpm", str(choice.wpm)]

    def _on_done(self) -> None:
        self._end()
        words = self.tr("{name} is saved.").format(name=self._target.name)
        told = self._window.notices.offer(Kind.INFO, words, self.tr("Show in folder"))
        told.acted.connect(_opener(self._target.parent))

    def _on_failed(self, why: str) -> None:
        self._end()
        words = self.tr("{name} is not saved. {why}")
        self._window.tell(Kind.ERROR, words.format(name=self._target.name, why=why).strip())

    def _end(self) -> None:
        if self._notice is not None:
            self._window.notices.withdraw(self._notice.text)
        if self._job is not None:
            self._job.deleteLater()
        self._job = self._notice = None

    # Where to

    def _ask_where(self, title: str) -> Path | None:
        kinds = {words: suffix for suffix, words in self._kinds().items()}
        dialog = QFileDialog(self._window, self.tr("Save as audio"), self._folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilters(list(kinds))
        first = next(iter(kinds.values()))
        dialog.setDefaultSuffix(first[1:])
        dialog.filterSelected.connect(lambda kind: dialog.setDefaultSuffix(kinds[kind][1:]))
        dialog.selectFile(file_name(title) + first)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        return Path(chosen[0]) if chosen else None

    def _kinds(self) -> dict[str, str]:
        """Give the kinds of files that can be written here, in words, by suffix."""
        words = {
            ".mp3": self.tr("MP3, for any player (*.mp3)"),
            ".m4b": self.tr("Audio book with chapters (*.m4b)"),
            ".ogg": self.tr("Ogg Vorbis (*.ogg)"),
            ".flac": self.tr("FLAC, without loss (*.flac)"),
            ".wav": self.tr("WAV, large and for any program (*.wav)"),
        }
        offered = [suffix for suffix in PREFERRED if suffix in FORMATS and is_available(suffix)]
        return {suffix: words[suffix] for suffix in offered}


def file_name(title: str) -> str:
    """Give a name for a file that every system takes."""
    kept = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", title)
    return " ".join(kept.split()).strip(". ")[:100] or "KneeTimer"


def _opener(folder: Path) -> Callable[[], object]:
    return lambda: open_in_its_program(folder)
