"""The composition root of the window: makes everything once and hands it round.

What belongs to one part stands in that part; here is only who is told what.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QLibraryInfo, QLocale, QObject, QTimer, QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from kneetimer import __version__
from kneetimer.audio.cues import PlacedCue
from kneetimer.audio.link import SoundLink
from kneetimer.cli import make_library, no_display
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.core.text import Text
from kneetimer.desktop.awake import KeepAwake
from kneetimer.desktop.clock import SleepWatch, monotonic_ms
from kneetimer.desktop.crash import tell_of_crashes, write_log
from kneetimer.gui.appearance import Appearance, load_fonts
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.player_driver import PlayerDriver
from kneetimer.gui.training import Training
from kneetimer.gui.widgets.notice_bar import Kind
from kneetimer.storage import paths
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.library import Entry
from kneetimer.storage.settings import (
    Settings,
    SettingsFileError,
    load_settings,
    save_settings,
)

if TYPE_CHECKING:
    from kneetimer.gui.pages.end_page import EndPage
    from kneetimer.gui.pages.session_page import SessionPage

log = logging.getLogger(__name__)

SETTINGS_FILE = "settings.toml"
WINDOW_FILE = "window"
SAVE_AFTER_MS = 800
SOUND_OFF_AFTER_MS = 6_000
TRY_AFTER_MS = 700


class App(QObject):
    """Holds the parts together for as long as the window is open."""

    def __init__(self, qt: QApplication) -> None:
        super().__init__(qt)
        self._qt = qt
        self._config = paths.config_folder()
        self._settings, problem = _read_settings(self._config / SETTINGS_FILE)
        self._translators: list[QTranslator] = []
        self._translate()
        load_fonts(qt, paths.assets_folder() / "fonts")
        self.appearance = Appearance(qt, self._settings.theme)
        self.library = make_library()
        self.sound = SoundLink(enabled=self._settings.sound)
        self.sound.set_volume(self._settings.volume / 100)
        self.training = Training(
            sound=self.sound,
            awake=KeepAwake(),
            clock=monotonic_ms,
            slept_ms=SleepWatch().slept_ms,
            parent=self,
        )
        self.training.keep_awake = self._settings.keep_awake
        self.window = MainWindow(self.library, self._settings, self._language)
        self._save_soon = self._single_shot(SAVE_AFTER_MS, self._save)
        self._sound_off_later = self._single_shot(SOUND_OFF_AFTER_MS, self.sound.shutdown)
        self._filled_screen = False
        self._session_page: SessionPage | None = None
        self._end_page: EndPage | None = None
        self._connect()
        self._restore_place()
        if problem:
            self.window.tell(Kind.WARNING, problem)

    @property
    def _language(self) -> str:
        return self._settings.language or QLocale.system().name()[:2]

    def open_file(self, path: Path) -> None:
        """Open a routine that was named on the command line, or its list of problems."""
        self.window.open_routine(Entry(path.resolve(), shipped=False, title=Text.plain(path.stem)))

    def _single_shot(self, after_ms: int, action: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(action)
        return timer

    def _connect(self) -> None:
        window, training = self.window, self.training
        window.start_requested.connect(self._begin)
        window.profile_changed.connect(self._keep_profile)
        window.settings_changed.connect(self._take_settings)
        window.sound_tried.connect(self._try_sound)
        window.closing.connect(self._close)
        training.begun.connect(self._show_session)
        training.over.connect(self._show_end)
        training.interrupted.connect(self._tell_of_sleep)
        window.resume.went_on.connect(self._go_on)
        window.resume.ended.connect(training.finish)
        window.page_shown.connect(self._on_page)
        self.sound.sound_lost.connect(self._tell_of_silence)
        self.sound.sound_found.connect(self._tell_of_sound)

    # A session

    def _begin(self, routine: Routine, profile: Profile, entry: Entry) -> None:
        self._keep_profile(profile, entry)
        self._prepare_sound()
        try:
            self.training.begin(routine, self.library.catalogue, profile)
        except KneeTimerError as error:
            self.window.tell(Kind.ERROR, str(error))

    def _show_session(self, driver: PlayerDriver) -> None:
        from kneetimer.gui.pages.session_page import SessionPage  # noqa: PLC0415 - not at the start

        page = SessionPage(driver, self._language, self.appearance.theme)
        page.left.connect(self._leave_session)
        page.full_screen_wanted.connect(self.window.toggle_full_screen)
        self.appearance.changed.connect(page.set_theme)
        self._drop_pages()
        self._session_page = page
        self.window.show_session(page)
        if self._settings.full_screen_sessions and not self.window.isFullScreen():
            self._filled_screen = True
            self.window.toggle_full_screen()

    def _leave_session(self) -> None:
        self._end_full_screen()
        self._show_log(over=False)

    def _show_end(self) -> None:
        self._end_full_screen()
        self._show_log(over=True)
        self._sound_off_later.start()

    def _end_full_screen(self) -> None:
        if self._filled_screen:
            self._filled_screen = False
            self.window.toggle_full_screen()

    def _show_log(self, *, over: bool) -> None:
        from kneetimer.gui.pages.end_page import EndPage  # noqa: PLC0415 - not at the start

        log = self.training.log
        if log is None:
            return
        if self._end_page is None:
            self._end_page = EndPage()
            self._end_page.went_on.connect(self._go_on)
            self._end_page.ended.connect(self.training.finish)
            self._end_page.closed.connect(self._close_session)
        self._end_page.show_log(log, self._language, over=over)
        self.window.show_page(self._end_page, log.title.get(self._language))

    def _go_on(self) -> None:
        driver = self.training.driver
        if driver is not None and self._session_page is not None:
            self.window.show_session(self._session_page)
            driver.resume()

    def _close_session(self) -> None:
        """Go back to the library; a session that stands still can go on from there."""
        if self.training.is_over:
            self.training.drop()
        self.window.open_library()
        if self.training.driver is None:
            self._drop_pages()

    def _drop_pages(self) -> None:
        for page in (self._session_page, self._end_page):
            if page is not None:
                page.deleteLater()
        self._session_page = self._end_page = None

    def _tell_of_sleep(self, away_ms: int) -> None:
        minutes = round(away_ms / 60_000)
        words = self.tr("The computer was asleep. Space goes on where you were.")
        if minutes:
            words = self.tr("Away for %n minute(s). Space goes on where you were.", "", minutes)
        self.window.tell(Kind.INFO, words)

    # Sound

    def _prepare_sound(self) -> None:
        self._sound_off_later.stop()
        self.sound.start()

    def _on_page(self, page: QWidget) -> None:
        """Have the sound ready before Start, so that the first tone is not lost.

        Away from its own pages a session that stands still offers the way back.
        """
        away = page not in (self._session_page, self._end_page)
        log = self.training.log if self.training.driver is not None else None
        title = log.title.get(self._language) if away and log is not None else None
        self.window.offer_to_go_on(title)
        if page.objectName() == "routine_page":
            self._prepare_sound()
        elif not self.window.in_session:
            self._sound_off_later.start()

    def _try_sound(self) -> None:
        self._prepare_sound()
        names = ("move", "hold", "return")
        cues = [PlacedCue(TRY_AFTER_MS + 1_200 * n, name) for n, name in enumerate(names)]
        self.sound.play(cues, monotonic_ms())
        self._sound_off_later.start()

    def _tell_of_silence(self, why: str) -> None:
        words = self.tr("{why} The session goes on; everything is on the screen.")
        self.window.tell(Kind.WARNING, words.format(why=why))

    def _tell_of_sound(self) -> None:
        self.window.tell(Kind.INFO, self.tr("There is sound again."))

    def tell_of_crash(self, what: str) -> None:
        """Tell that something unexpected happened; the session goes on."""
        words = self.tr("Something went wrong and was written to the log: {what}")
        self.window.tell(Kind.ERROR, words.format(what=what))

    # Settings

    def _take_settings(self, settings: Settings) -> None:
        before, self._settings = self._settings, settings
        self.appearance.choose(settings.theme)
        self.sound.set_enabled(settings.sound)
        self.sound.set_volume(settings.volume / 100)
        self.training.keep_awake = settings.keep_awake
        self._save_soon.start()
        if settings.language != before.language:
            self._translate()
            self.window.set_language(self._language)

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
        self.training.drop()
        self.sound.shutdown()
        try:
            write_atomically(paths.state_folder() / WINDOW_FILE, bytes(geometry.data()))
        except OSError as error:
            log.info("the window's place is not kept: %s", error)


def _read_settings(path: Path) -> tuple[Settings, str]:
    """Give the settings, and what was wrong with their file."""
    try:
        return load_settings(path), ""
    except SettingsFileError as error:
        return Settings(), str(error)


def run_app(file: Path | None = None) -> int:
    """Open the window and run until it closes; gives the exit code."""
    write_log(paths.state_folder())
    qt = QApplication(sys.argv[:1])
    qt.setApplicationName("KneeTimer")
    qt.setApplicationVersion(__version__)
    qt.setDesktopFileName("kneetimer")
    app = App(qt)
    tell_of_crashes(app.tell_of_crash)
    app.window.show()
    if file is not None:
        app.open_file(file)
    return qt.exec()


def main() -> int:
    """Open the window; the entry for a start without a terminal."""
    reason = no_display()
    if reason is not None:
        print(reason, file=sys.stderr)
        return 2
    return run_app()
