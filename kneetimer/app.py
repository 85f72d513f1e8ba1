"""The composition root of the window: makes everything once and hands it round.

The window is shown first and furnished after its first frame: what only a session or the library
needs is imported and made then.
"""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication

from kneetimer import __version__
from kneetimer.desktop.display import no_display
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.theme import first_theme
from kneetimer.storage import paths
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.settings import (
    Settings,
    SettingsFileError,
    load_settings,
    save_settings,
)

if TYPE_CHECKING:
    from kneetimer.core.edits import Where
    from kneetimer.core.profile import Profile
    from kneetimer.core.routine import Routine
    from kneetimer.desktop.clock import SystemClock
    from kneetimer.gui.appearance import Appearance
    from kneetimer.gui.diary import Diary
    from kneetimer.gui.programmes import Programmes
    from kneetimer.gui.sessions import Sessions
    from kneetimer.storage.library import Entry, Library

SETTINGS_FILE = "settings.toml"
WINDOW_FILE = "window"
PHRASES_FOLDER = "phrases"
DRAFTS_FOLDER = "drafts"
MARK_FILE = "programme-under-way"
REMINDED_FILE = "reminded.json"
SAVE_AFTER_MS = 800


class App(QObject):
    """Holds the parts together for as long as the window is open.

    Args:
        qt: the program
        file: a routine to show at once
        clock: other clocks than the machine's

    Attributes:
        window: shown by the caller
        library, appearance, diary, sessions: made by `furnish`, after the first frame
    """

    appearance: Appearance
    diary: Diary
    library: Library
    programmes: Programmes
    sessions: Sessions

    def __init__(
        self, qt: QApplication, file: Path | None = None, clock: SystemClock | None = None
    ) -> None:
        super().__init__(qt)
        self._clock = clock
        self._qt = qt
        self._file = file
        self._config = paths.config_folder()
        self._settings, problem = _read_settings(self._config / SETTINGS_FILE)
        self._translators: list[QTranslator] = []
        theme = first_theme(self._settings.theme)
        self.window = MainWindow(self._settings, self._language, theme)
        self._save_soon = QTimer(self, singleShot=True, interval=SAVE_AFTER_MS)
        self._save_soon.timeout.connect(self._save)
        self.window.first_painted.connect(self.furnish)
        self.window.start_requested.connect(self._begin)
        self.window.export_requested.connect(self._export)
        self.window.profile_changed.connect(self._keep_profile)
        self.window.settings_changed.connect(self._take_settings)
        self.window.closing.connect(self._close)
        self._restore_place()
        if problem:
            self.window.tell(Kind.WARNING, problem)

    def furnish(self) -> None:
        """Make what the first frame did without."""
        from kneetimer.audio.phrase_book import PhraseBook  # noqa: PLC0415 - after the first frame
        from kneetimer.desktop.clock import SystemClock  # noqa: PLC0415 - likewise
        from kneetimer.desktop.crash import tell_of_crashes, write_log  # noqa: PLC0415 - likewise
        from kneetimer.gui.appearance import Appearance, load_fonts, load_icon  # noqa: PLC0415 - likewise
        from kneetimer.gui.diary import Diary  # noqa: PLC0415 - likewise
        from kneetimer.gui.exports import Exports  # noqa: PLC0415 - likewise
        from kneetimer.gui.garbage import Garbage  # noqa: PLC0415 - likewise
        from kneetimer.gui.sessions import Sessions  # noqa: PLC0415 - likewise
        from kneetimer.gui.stall_watch import StallWatch  # noqa: PLC0415 - likewise
        from kneetimer.storage.shelf import make_library  # noqa: PLC0415 - likewise

        write_log(paths.state_folder())
        tell_of_crashes(self.tell_of_crash)
        self._translate()
        load_fonts(self._qt, paths.assets_folder() / "fonts")
        load_icon(self._qt, paths.assets_folder() / "icons")
        self.appearance = Appearance(self._qt, self._settings.theme)
        self.library = make_library()
        self.window.begin(self.library)
        book = PhraseBook(paths.cache_folder() / PHRASES_FOLDER)
        self.clock = self._clock or SystemClock()
        self.diary = Diary(paths.data_folder(), paths.state_folder(), self.clock.now, self)
        self.diary.troubled.connect(self._tell_of_trouble)
        self.sessions = Sessions(
            self.window,
            self.appearance,
            self._settings,
            self._language,
            book=book,
            diary=self.diary,
            clock=self.clock,
        )
        if self._mark.exists():
            self._make_programmes()  # so that today is there before the library has been seen
        self.exports = Exports(self.window, self.sessions.speech)
        self.garbage = Garbage(self)
        self.stalls = StallWatch(paths.state_folder(), self)
        self.sessions.training.begun.connect(self.stalls.begin)
        self.sessions.training.over.connect(self.stalls.end)
        if self._file is not None:
            self._open_file(self._file)
        QTimer.singleShot(0, self, self._look_back)

    def _look_back(self) -> None:
        """Look for what an earlier run of the program left, and make the pages of the history."""
        from kneetimer.gui.editing import Editing  # noqa: PLC0415 - after the first frame
        from kneetimer.gui.history_pages import HistoryPages  # noqa: PLC0415 - likewise
        from kneetimer.gui.imports import Imports  # noqa: PLC0415 - likewise
        from kneetimer.gui.rehearsal import Rehearsals  # noqa: PLC0415 - likewise
        from kneetimer.gui.reminders import Reminders  # noqa: PLC0415 - likewise
        from kneetimer.storage.drafts import Drafts  # noqa: PLC0415 - likewise

        self.sessions.look_for_broken_off(self.library.catalogue)
        if not hasattr(self, "programmes"):
            self._make_programmes()
        self.programmes.look()
        self._make_shared_folder()
        self.history_pages = HistoryPages(
            self.window,
            self.diary,
            self.appearance,
            self.clock.now,
            self._language,
            self.programmes.planned_days,
        )
        self.imports = Imports(self.window, self.library, self._language)
        self.editing = Editing(
            self.window,
            self.library,
            Drafts(paths.state_folder() / DRAFTS_FOLDER),
            lambda: self._language,
        )
        self.rehearsals = Rehearsals(self.window, self.appearance, self.sessions, self.clock)
        self.editing.rehearse_wanted.connect(self._rehearse)
        self.window.library_actions.edit_wanted.connect(self.editing.open)
        self.window.new_routine_wanted.connect(self.editing.begin)
        arrivals = self.window.library_actions.arrivals
        arrivals.import_wanted.connect(self.imports.take)
        arrivals.restore_wanted.connect(self.history_pages.restore_file)
        self.reminders = Reminders(
            self.window,
            self.programmes.due_today,
            self.clock.now,
            paths.state_folder() / REMINDED_FILE,
        )
        self.reminders.opened.connect(lambda: self.show_again(""))

    @property
    def _mark(self) -> Path:
        """The file that tells whether a programme was under way when the app was last open."""
        return paths.state_folder() / MARK_FILE

    def _make_programmes(self) -> None:
        from kneetimer.gui.programmes import Programmes  # noqa: PLC0415 - only where wanted

        self.programmes = Programmes(
            self.window,
            self.library,
            self.diary,
            self.clock.now,
            self._mark,
            self._language,
        )

    def _make_shared_folder(self) -> None:
        from kneetimer.gui.shared_folder import SharedFolderLooks  # noqa: PLC0415 - likewise

        diary = self.diary
        self.shared_folder = SharedFolderLooks(
            diary.path_to_add_to, lambda: diary.is_under_way, self
        )
        self.shared_folder.told.connect(self._tell_of_trouble)
        self.shared_folder.arrived.connect(diary.changed)
        self.shared_folder.arrived.connect(self.programmes.look)
        diary.changed.connect(self.shared_folder.look)
        self.shared_folder.use(self._settings.shared_folder)

    def _tell_of_trouble(self, words: str) -> None:
        self.window.tell(Kind.WARNING, words)

    @property
    def _language(self) -> str:
        return self._settings.language or QLocale.system().name()[:2]

    def _open_file(self, path: Path) -> None:
        """Open a routine that was named on the command line, or its list of problems.

        A file of another kind is imported, or restored where it is a backup.
        """
        from kneetimer.core.text import Text  # noqa: PLC0415 - after the first frame
        from kneetimer.storage.library import Entry  # noqa: PLC0415 - likewise

        if path.suffix.lower() not in (".yaml", ".yml"):
            QTimer.singleShot(0, self, lambda: self.window.library_actions.arrivals.take([path]))
            return
        self.window.open_routine(Entry(path.resolve(), shipped=False, title=Text.plain(path.stem)))

    def show_again(self, file: str) -> None:
        """Come to the front, as another start of the program wants, and open its file if any.

        A session keeps the window; the file has to wait for its end.
        """
        from PySide6.QtCore import Qt  # noqa: PLC0415 - the first frame does without

        window = self.window
        window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
        window.show()
        window.raise_()
        window.activateWindow()
        if not file:
            return
        if not hasattr(self, "sessions"):
            self._file = Path(file)
        elif window.in_session:
            words = self.tr("Open {name} again when the session is over.")
            window.tell(Kind.INFO, words.format(name=Path(file).name))
        else:
            self._open_file(Path(file))

    def _begin(
        self, routine: Routine, profile: Profile, entry: Entry, pain_before: int | None
    ) -> None:
        self._keep_profile(profile, entry)
        catalogue, name = self.library.catalogue, entry.stem
        self.sessions.begin(routine, catalogue, profile, name, pain_before=pain_before)

    def _rehearse(self, routine: Routine, profile: Profile, where: Where, speed: float) -> None:
        self.rehearsals.begin(routine, self.library.catalogue, profile, where, speed)

    def _export(self, routine: Routine, profile: Profile, entry: Entry) -> None:
        self._keep_profile(profile, entry)
        self._save_soon.stop()
        self._save()  # the export reads them
        self.exports.save(routine, profile, entry)

    def tell_of_crash(self, what: str) -> None:
        """Tell that something unexpected happened; the session goes on."""
        words = self.tr("Something went wrong and was written to the log: {what}")
        self.window.tell(Kind.ERROR, words.format(what=what))

    # Settings

    def _take_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        self.appearance.choose(settings.theme)
        self._save_soon.start()
        if settings.language != before.language:
            self._translate()
            self.window.set_language(self._language)
            self.history_pages.take_language(self._language)
            self.programmes.take_language(self._language)
            self.imports.take_language(self._language)
        self.sessions.take_settings(settings, self._language)
        if settings.shared_folder != before.shared_folder:
            self.shared_folder.use(settings.shared_folder, is_new_choice=True)
        if hasattr(self, "reminders"):
            self.reminders.take_settings(settings)

    def _keep_profile(self, profile: Profile, entry: Entry) -> None:
        """Remember what was chosen for a routine, and the sides for all of them."""
        stem = entry.stem
        before = self._settings
        self._settings = replace(
            before,
            first_side=profile.first_side,
            affected_side=profile.affected_side,
            values={**before.values, stem: profile.values},
            left_out={**before.left_out, stem: tuple(sorted(profile.left_out))},
            choices={**before.choices, stem: profile.choices},
        )
        self.window.take_settings(self._settings)
        self._save_soon.start()

    def _save(self) -> None:
        try:
            save_settings(self._config / SETTINGS_FILE, self._settings)
        except SettingsFileError as error:
            self.window.tell(Kind.WARNING, str(error))

    def _translate(self) -> None:
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        self._translators = []
        ours = paths.assets_folder() / "translations"
        qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for name, folder in (("qtbase", qts), ("kneetimer", str(ours))):
            translator = QTranslator(self)
            if translator.load(f"{name}_{self._language}", folder):
                self._qt.installTranslator(translator)
                self._translators.append(translator)

    # The window's place, and the end

    def _restore_place(self) -> None:
        try:
            geometry = (paths.state_folder() / WINDOW_FILE).read_bytes()
        except OSError:
            return
        self.window.restore_place(QByteArray(geometry))

    def _close(self, geometry: QByteArray) -> None:
        if self._save_soon.isActive():
            self._save_soon.stop()
            self._save()
        if hasattr(self, "sessions"):
            self.exports.close()
            self.stalls.close()
            self.sessions.close()
            if hasattr(self, "reminders"):
                self.reminders.close()
            if hasattr(self, "history_pages"):
                self.history_pages.close()
                self.shared_folder.close()
            self.diary.close()
            self.garbage.close()
        for translator in self._translators:
            self._qt.removeTranslator(translator)
        try:
            write_atomically(paths.state_folder() / WINDOW_FILE, bytes(geometry.data()))
        except OSError as error:
            print(f"kneetimer: the window's place is not kept: {error}", file=sys.stderr)


def _read_settings(path: Path) -> tuple[Settings, str]:
    """Give the settings, and what was wrong with their file."""
    try:
        return load_settings(path), ""
    except SettingsFileError as error:
        return Settings(), str(error)


def run_app(file: Path | None = None) -> int:
    """Open the window and run until it closes; gives the exit code."""
    from kneetimer.desktop.single import NoAnswerError, Single  # noqa: PLC0415 - brings QtNetwork

    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("KneeTimer")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("kneetimer")
    single = Single(paths.state_folder())
    try:
        if not single.claim(file):
            return 0
        app = App(qt, file)
        single.asked.connect(app.show_again)
        app.window.show()
        return qt.exec()
    except NoAnswerError as error:
        print(error, file=sys.stderr)
        return 2
    finally:
        single.close()


def main() -> int:
    """Open the window; the entry for a start without a terminal."""
    reason = no_display()
    if reason is not None:
        print(reason, file=sys.stderr)
        return 2
    return run_app()
