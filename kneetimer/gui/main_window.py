"""The window: a header, notices, and one page at a time.

The first frame shows a sketch and costs next to nothing: what is in the window comes with `begin`,
and every page when it is first wanted, with its imports. That is why this module takes names from
Qt's modules where it uses them; `QtCore.Qt` alone takes longer than painting the frame. A session
has the window to itself; its page handles its own keys.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6 import QtCore, QtGui
from PySide6.QtCore import QByteArray, QSize, Signal
from PySide6.QtWidgets import QMainWindow, QWidget

from kneetimer.core.errors import KneeTimerError
from kneetimer.gui import page_factory
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.theme import LIGHT, Theme
from kneetimer.gui.trail import Asking
from kneetimer.gui.widgets.skeleton import Skeleton
from kneetimer.gui.window_place import keep_on_screen

if TYPE_CHECKING:
    from kneetimer.core.exercise import Exercise
    from kneetimer.core.profile import Profile
    from kneetimer.core.routine import Routine
    from kneetimer.core.text import Text
    from kneetimer.gui.by_ear import ByEar
    from kneetimer.gui.card_pictures import Kind as PictureKind
    from kneetimer.gui.folder_watch import FolderWatch
    from kneetimer.gui.pages.library_page import LibraryPage
    from kneetimer.gui.pages.today_page import TodayPage
    from kneetimer.gui.pages.welcome_page import WelcomePage
    from kneetimer.gui.widgets.header_bar import HeaderBar
    from kneetimer.storage.library import Entry, Library
    from kneetimer.storage.problems import Problem
    from kneetimer.storage.settings import Settings

SIZE = QSize(1280, 860)
SMALLEST = QSize(480, 340)
FIRST_ROUTINE, FIRST_EXERCISE = "hip-and-it-band", "clamshell"


@runtime_checkable
class Moving(Protocol):
    """A page with something on it that moves."""

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let it move, or show it still."""


class MainWindow(QMainWindow):
    """Shows pages and leads from one to the next.

    Signals:
        start_requested(Routine, Profile, Entry, int | None): begin this session; the pain before it
        export_requested(Routine, Profile, Entry): save it as audio
        profile_changed(Profile, Entry): the person chose values, sides or options for a routine
        settings_changed(Settings): the person set something
        routine_counted(Timeline, Profile): what the routine on show comes to
        new_routine_wanted(): the person wants to build a routine
        progress_wanted(): the person wants to see what was done
        programmes_wanted(): the person wants to see the programmes
        sound_tried(), voice_tried(): the person wants to hear the tones, or the voice
        page_shown(QWidget): another page is on show
        first_painted(): the window can be seen
        closing(QByteArray): the window goes; its geometry, for `restore_place`
    """

    start_requested = Signal(object, object, object, object)
    export_requested = Signal(object, object, object)
    profile_changed = Signal(object, object)
    settings_changed = Signal(object)
    routine_counted = Signal(object, object)
    new_routine_wanted = Signal()
    progress_wanted = Signal()
    programmes_wanted = Signal()
    sound_tried = Signal()
    voice_tried = Signal()
    page_shown = Signal(QWidget)
    closing = Signal(QByteArray)

    first_painted = Signal()

    def __init__(self, settings: Settings, language: str, theme: Theme = LIGHT) -> None:
        super().__init__()
        self._was_painted = False
        self._settings = settings
        self._language = language
        self._untold: list[tuple[Kind, str]] = []
        self._home: TodayPage | None = None
        self._session: QWidget | None = None
        self.setWindowTitle("KneeTimer")
        self.setMinimumSize(SMALLEST)
        self.setCentralWidget(Skeleton(theme, cards=settings.welcome_seen))
        self.restore_place()

    def begin(self, library: Library) -> None:
        """Furnish the window and show the first page, now that there is a library."""
        self._library = library
        self._by_ear: ByEar | None = None
        self._frame = page_factory.frame()
        self.notices, self.resume = self._frame.notices, self._frame.resume
        self.pages, self._trail = self._frame.pages, self._frame.trail
        self.setCentralWidget(self._frame)
        self._frame.show()
        self._frame.went_back.connect(self.back)
        self._frame.progress_wanted.connect(self._ask_for_progress)
        self._frame.programmes_wanted.connect(self._ask_for_programmes)
        self._frame.settings_wanted.connect(self.open_settings)
        self._frame.help_wanted.connect(self.open_help)
        self._add_keys()
        self.library_actions = page_factory.library_actions(self, library)
        self.library_actions.settings_changed.connect(self._set)
        self._watch: FolderWatch | None = None
        self._open_first_page()
        for kind, text in self._untold:
            self.notices.tell(kind, text)
        self._untold.clear()

    # For the composition root

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    @property
    def current(self) -> QWidget:
        """The page on show."""
        return self._trail.page

    @property
    def first_page(self) -> LibraryPage | TodayPage:
        """The page that everything begins with: today where there is one, else the library."""
        return self._home or self.library_page

    @property
    def header(self) -> HeaderBar:
        """The line at the top."""
        return self._frame.header

    @property
    def in_session(self) -> bool:
        """Whether a session has the window."""
        return self._session is not None and self._trail.page is self._session

    @property
    def _is_furnished(self) -> bool:
        return hasattr(self, "_frame")

    def take_settings(self, settings: Settings) -> None:
        """Take settings that changed elsewhere, as when a session begins."""
        self._settings = settings

    def set_language(self, language: str) -> None:
        """Make every page anew, once the translation into another language is in place."""
        self._language = language
        was_in_settings = self.current.objectName() == "settings_page"
        lasting = self._trail.clear()
        self._home = None
        self._frame.renew_header()
        self._open_first_page()
        for page in lasting:
            self._go(page, page.windowTitle())
        if was_in_settings:
            self.open_settings()

    def tell(self, kind: Kind, text: str) -> None:
        """Tell the person something without stopping anything; before `begin`, tell it then."""
        if self._is_furnished:
            self.notices.tell(kind, text)
        else:
            self._untold.append((kind, text))

    def show_session(self, page: QWidget) -> None:
        """Give the whole window to a session; its page stays the caller's."""
        self._session = page
        self._take_in(page)

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page of the caller's, as after a session."""
        page.setWindowTitle(title)
        self._take_in(page)

    def open_page(self, page: QWidget, title: str) -> None:
        """Go on to a page; it is let go of when the person goes back."""
        self._go(page, title)

    def go_back_to(self, page: QWidget) -> None:
        """Go back to a page that led here."""
        self._trail.cut_behind(page)
        self._session = None
        self._show()

    def when_saved(self, act: Callable[[], object]) -> None:
        """Do what lets pages go; one with something unsaved is shown first, and asks."""
        page = self._trail.unsaved
        if page is None:
            act()
            return
        self.show()  # it may be put away, as by the tray
        leave = getattr(self.current, "leave", None)
        if self.in_session and leave is not None:
            leave()  # it stands still meanwhile
        self.go_back_to(page)
        if isinstance(page, Asking):
            page.ask_to_leave(lambda: self.when_saved(act))

    def go_home(self) -> None:
        """Go back to the first page from wherever it is."""
        self.when_saved(lambda: self.go_back_to(self.first_page))

    def open_library(self) -> None:
        """Go to the library from wherever it is."""
        self.when_saved(self._go_to_library)

    def set_home(self, page: TodayPage | None, title: str = "") -> None:
        """Have another first page than the library, or the library again."""
        old, self._home = self._home, page
        was = self.current
        if page is not None:
            page.setWindowTitle(title)
            self._trail.keep(page)
        self._trail.begin_with(self.first_page, keeps_first=old is None)
        if old is not None:
            self._trail.drop(old)
        if self.current is was:
            self.header.show_way_back(self._trail.way_back)
        else:
            self._show()

    def offer_to_go_on(self, title: str | None) -> None:
        """Show the way back into the session that stands still; None when there is none."""
        if title is None:
            self.resume.hide()
        else:
            self.resume.show_session(title)

    def restore_place(self, geometry: QByteArray | None = None) -> None:
        """Put the window where it was, as far as there is a screen there."""
        if geometry is None or not self.restoreGeometry(geometry):
            self.resize(SIZE)
        self._clamp()

    # Pages

    def open_routine(
        self, entry: Entry, changed: Callable[[Routine], Routine] | None = None, why: str = ""
    ) -> None:
        """Show a routine, or what is wrong with its file.

        Args:
            entry: the routine's file
            changed: gives it with other doses, as a programme has them
            why: where these come from
        """
        routine, problems = page_factory.load(self._library, entry)
        if routine is None:
            self.open_problems(entry, problems)
            return
        if changed is not None:
            routine = changed(routine)
        profile = self._settings.profile_for(entry.stem, self._language)
        page = page_factory.routine_page(
            routine,
            self._library.catalogue,
            profile,
            entry,
            asks_pain=self._settings.ask_before,
            why=why,
        )
        page.start_requested.connect(self.start_requested)
        page.export_requested.connect(self.export_requested)
        page.print_requested.connect(self.print_handout)
        page.counted.connect(self.routine_counted)
        page.profile_changed.connect(self.profile_changed)
        page.exercise_wanted.connect(self.open_exercise)
        self._go(page, routine.title.get(profile.language))

    def print_handout(self, routine: Routine, profile: Profile, entry: Entry) -> None:
        """Show the routine as a hand-out, to print or to save."""
        try:
            page_factory.show_handout(routine, self._library.catalogue, profile, entry.stem, self)
        except KneeTimerError as error:
            self.tell(Kind.INFO, str(error))

    def open_exercise(self, exercise: Exercise, profile: Profile) -> None:
        """Show how an exercise is done."""
        page = page_factory.exercise_page(exercise, profile)
        self._go(page, exercise.name.get(profile.language))

    def open_problems(self, entry: Entry, problems: Sequence[Problem]) -> None:
        """Show what is wrong with a routine's file."""
        page = page_factory.problems_page(entry, problems, self._language)
        page.file_wanted.connect(self._open_path)
        page.check_wanted.connect(self._check_again)
        self._go(page, self.tr("Needs mending"))

    def open_settings(self) -> None:
        """Show the settings."""
        if self._is_open("settings_page"):
            return
        page = page_factory.settings_page(self._settings)
        page.changed.connect(self._set)
        page.tried_sound.connect(self.sound_tried)
        page.tried_voice.connect(self.voice_tried)
        self._go(page, self.tr("Settings"))

    def open_help(self) -> None:
        """Show the help."""
        if not self._is_open("help_page"):
            self._go(page_factory.help_page(), self.tr("Help"))

    def back(self) -> None:
        """Go one page back; from a page of somebody else's only its own buttons lead on."""
        if not self._is_furnished:
            return
        page = self.current
        if isinstance(page, Asking):
            page.ask_to_leave()  # it leads on by itself
        elif len(self._trail) > 1 and not self._trail.is_guest(page):
            self._trail.cut(len(self._trail) - 1)
            self._show()

    def toggle_full_screen(self) -> None:
        """Fill the screen, or stop filling it."""
        self.setWindowState(self.windowState() ^ QtCore.Qt.WindowState.WindowFullScreen)

    def _add_keys(self) -> None:
        keys = {
            "Ctrl+,": self.open_settings,
            "F2": self._ask_for_progress,
            "F3": self._ask_for_programmes,
            "F1": self.open_help,
            "F11": self.toggle_full_screen,
            "Ctrl+Q": self.close,
            "Alt+Left": self.back,
        }
        self._frame.add_keys(keys)
        app = QtGui.QGuiApplication.instance()
        if isinstance(app, QtGui.QGuiApplication):
            app.screenRemoved.connect(self._clamp)

    # The library

    def _open_first_page(self) -> None:
        folder = self._library.user_folder
        self.library_page: LibraryPage = page_factory.library_page(
            self._scan, self._language, folder, self._leads_by_ear, self._card_picture
        )
        self.library_page.opened.connect(self._open_entry)
        self.library_page.folder_wanted.connect(self._open_folder)
        self.library_page.new_wanted.connect(self.new_routine_wanted)
        self.library_page.scanned.connect(self._watch_folder)
        self.library_page.programmes_wanted.connect(self._ask_for_programmes)
        self._trail.keep(self.library_page)
        self.library_actions.attach(self.library_page, self._language)
        self._go(self.library_page, self.tr("All routines"))
        if not self._settings.welcome_seen:
            page = page_factory.welcome_page()
            page.dismissed.connect(self._end_welcome)
            page.begun.connect(self._begin_first)
            self._go(page, self.tr("Welcome"))
            QtCore.QTimer.singleShot(0, page, lambda: self._greet(page))

    def _watch_folder(self) -> None:
        """Read the routines anew when their files change; from the first complete list on."""
        if self._watch is None:
            self._watch = page_factory.folder_watch(self._library.user_folder, self)
            self._watch.changed.connect(self._refresh_library)

    def _refresh_library(self) -> None:
        self.library_page.refresh()

    def _greet(self, page: WelcomePage) -> None:
        """Show what the app is about, once the words are there."""
        page.show_exercise(self._library.catalogue[FIRST_EXERCISE], self._language)

    def _scan(self) -> Iterator[Sequence[Entry]]:
        return self._library.scan(self._settings.profile_for("", self._language))

    def _go_to_library(self) -> None:
        self.go_back_to(self.first_page)
        if self.current is not self.library_page:
            self._go(self.library_page, self.tr("All routines"))

    def _leads_by_ear(self, entry: Entry) -> bool:
        if self._by_ear is None:
            self._by_ear = page_factory.by_ear(self._library)
        return self._by_ear.leads(entry, self._settings.profile_for("", self._language))

    def _card_picture(self, name: Text, kind: PictureKind) -> QtGui.QPixmap | None:
        return page_factory.card_picture(self._library, name, kind)

    def _open_entry(self, entry: Entry) -> None:
        if entry.broken:
            self.open_problems(entry, entry.problems)
        else:
            self.open_routine(entry)

    def _check_again(self, entry: Entry) -> None:
        self.back()
        self.open_routine(entry)

    def _open_path(self, path: Path) -> None:
        if not page_factory.open_in_its_program(path):
            words = self.tr("No program here opens {path}")
            self.tell(Kind.WARNING, words.format(path=path))

    def _open_folder(self) -> None:
        folder = self._library.user_folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            words = self.tr("The folder {path} cannot be made: {why}")
            self.tell(Kind.ERROR, words.format(path=folder, why=error.strerror))
        else:
            self._open_path(folder)

    def _set(self, settings: Settings) -> None:
        self._settings = settings
        self.settings_changed.emit(settings)

    def _end_welcome(self) -> None:
        self._set(replace(self._settings, welcome_seen=True))
        self.go_home()

    def _begin_first(self) -> None:
        self.library_page.read_now()
        self._end_welcome()
        whole = [entry for entry in self.library_page.model.entries if not entry.broken]
        first = [entry for entry in whole if entry.stem == FIRST_ROUTINE] or whole
        if first:
            self.open_routine(first[0])

    # Going about

    def _ask_for_progress(self) -> None:
        if not self._is_open("progress_page"):
            self.progress_wanted.emit()

    def _ask_for_programmes(self) -> None:
        if not self._is_open("programmes_page"):
            self.programmes_wanted.emit()

    def _is_open(self, name: str) -> bool:
        return self.in_session or self.current.objectName() == name

    def _take_in(self, page: QWidget) -> None:
        self._trail.take_in(page)
        self._show()

    def _go(self, page: QWidget, title: str) -> None:
        self._trail.go(page, title)
        self._show()

    def _show(self) -> None:
        page = self.current
        was_in_session = self._session is not None and self.pages.currentWidget() is self._session
        reduced = self._settings.reduced_motion
        if isinstance(page, Moving):
            page.set_reduced_motion(reduced=reduced)
        self.header.setVisible(not self.in_session)
        self.header.show_way_back(self._trail.way_back)
        self.pages.show_page(page, fades=not (reduced or self.in_session or was_in_session))
        page.setFocus()
        self.page_shown.emit(page)

    def _clamp(self) -> None:
        keep_on_screen(self)

    def keyPressEvent(self, event: QtGui.QKeyEvent) -> None:
        """Esc goes back, wherever the page has no use for it."""
        if event.key() == QtCore.Qt.Key.Key_Escape and not self.in_session:
            self.back()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        """Tell when the first frame has been handed to the screen."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QtCore.QTimer.singleShot(0, self.first_painted.emit)

    def closeEvent(self, event: QtGui.QCloseEvent) -> None:
        """Hand over the window's place; what is not saved is asked about first."""
        if self._is_furnished and self._trail.unsaved is not None:
            event.ignore()
            self.when_saved(self.close)
            return
        self.closing.emit(self.saveGeometry())
        super().closeEvent(event)
