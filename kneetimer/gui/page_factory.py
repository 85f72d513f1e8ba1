"""Makes what the first frame does without; its imports wait until it is wanted."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QPixmap
    from PySide6.QtWidgets import QWidget

    from kneetimer.core.exercise import Catalogue, Exercise
    from kneetimer.core.profile import Profile
    from kneetimer.core.routine import Routine
    from kneetimer.core.text import Text
    from kneetimer.gui.by_ear import ByEar
    from kneetimer.gui.card_checks import LeadsByEar
    from kneetimer.gui.card_pictures import Kind, Maker
    from kneetimer.gui.folder_watch import FolderWatch
    from kneetimer.gui.library_actions import LibraryActions
    from kneetimer.gui.library_reading import Scan
    from kneetimer.gui.main_window import MainWindow
    from kneetimer.gui.pages.exercise_page import ExercisePage
    from kneetimer.gui.pages.help_page import HelpPage
    from kneetimer.gui.pages.library_page import LibraryPage
    from kneetimer.gui.pages.problems_page import ProblemsPage
    from kneetimer.gui.pages.routine_page import RoutinePage
    from kneetimer.gui.pages.settings_page import SettingsPage
    from kneetimer.gui.pages.welcome_page import WelcomePage
    from kneetimer.gui.widgets.frame import Frame
    from kneetimer.storage.library import Entry, Library
    from kneetimer.storage.problems import Problem
    from kneetimer.storage.settings import Settings


def load(library: Library, entry: Entry) -> tuple[Routine | None, Sequence[Problem]]:
    """Read a routine, or give what is wrong with its file."""
    from kneetimer.storage.problems import RoutineFileError

    try:
        return library.load(entry.path), ()
    except RoutineFileError as error:
        return None, error.problems


def frame() -> Frame:
    """Make what stands round the pages."""
    from kneetimer.gui.widgets.frame import Frame

    return Frame()


def open_in_its_program(path: Path) -> bool:
    """Open a file or folder in the program that the system has for it; False without one."""
    from kneetimer.gui.widgets.frame import open_in_its_program

    return open_in_its_program(path)


def library_page(
    scan: Scan, language: str, user_folder: Path, leads_by_ear: LeadsByEar, picture: Maker
) -> LibraryPage:
    """Make the first page."""
    from kneetimer.gui.pages.library_page import LibraryPage

    return LibraryPage(scan, language, user_folder, leads_by_ear, picture)


def card_picture(library: Library, name: Text, kind: Kind) -> QPixmap | None:
    """Paint the small figure of an exercise; None where nobody has drawn it."""
    from kneetimer.gui.figure_picture import picture_of

    return picture_of(library.catalogue, name, kind)


def by_ear(library: Library) -> ByEar:
    """Make what knows which routines sound alone leads through."""
    from kneetimer.gui.by_ear import ByEar

    return ByEar(library)


def routine_page(
    routine: Routine,
    catalogue: Catalogue,
    profile: Profile,
    entry: Entry,
    *,
    asks_pain: bool,
    why: str,
) -> RoutinePage:
    """Make the page of one routine; `why` says where its doses come from, if not from its file."""
    from kneetimer.gui.pages.routine_page import RoutinePage

    return RoutinePage(routine, catalogue, profile, entry, asks_pain=asks_pain, why=why)


def exercise_page(exercise: Exercise, profile: Profile) -> ExercisePage:
    """Make the page of one exercise, on the side that begins."""
    from kneetimer.gui.exercise_words import shown_side
    from kneetimer.gui.pages.exercise_page import ExercisePage

    return ExercisePage(exercise, shown_side(exercise, profile), profile.language)


def show_handout(
    routine: Routine, catalogue: Catalogue, profile: Profile, name: str, parent: QWidget
) -> None:
    """Show what a routine looks like on paper, to print or to save."""
    from kneetimer.gui.handout_dialog import show_handout

    show_handout(routine, catalogue, profile, parent, name)


def library_actions(window: MainWindow, library: Library) -> LibraryActions:
    """Make what does things with routines."""
    from kneetimer.gui.library_actions import LibraryActions
    from kneetimer.storage.trash import trash_folder

    return LibraryActions(window, library, trash_folder())


def folder_watch(folder: Path, parent: QWidget) -> FolderWatch:
    """Make what sees changes among the user's routines."""
    from kneetimer.gui.folder_watch import FolderWatch

    return FolderWatch(folder, parent)


def problems_page(entry: Entry, problems: Sequence[Problem], language: str) -> ProblemsPage:
    """Make the page of what is wrong with a file."""
    from kneetimer.gui.pages.problems_page import ProblemsPage

    return ProblemsPage(entry, problems, language)


def settings_page(settings: Settings) -> SettingsPage:
    """Make the settings."""
    from kneetimer.gui.pages.settings_page import SettingsPage

    return SettingsPage(settings)


def help_page() -> HelpPage:
    """Make the help."""
    from kneetimer.gui.pages.help_page import HelpPage

    return HelpPage()


def welcome_page() -> WelcomePage:
    """Make the page of the first run."""
    from kneetimer.gui.pages.welcome_page import WelcomePage

    return WelcomePage()
