"""The window: going about in it, by hand and by key, and what it tells the others."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QRect, Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from kneetimer.core.timeline import NothingToDoError
from kneetimer.gui import page_factory
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.theme import DARK
from kneetimer.storage.settings import Settings
from tests.gui.samples import BROKEN, CHAIR, HIP, PLAIN, FakeLibrary

SEEN = Settings(welcome_seen=True)


@pytest.fixture
def make(qtbot):
    def make(settings=SEEN, library=None):
        window = MainWindow(settings, "en", DARK)
        qtbot.addWidget(window)
        with qtbot.waitActive(window):
            window.show()
        window.begin(library or FakeLibrary([HIP, CHAIR, BROKEN], texts={"broken": None}))
        window.library_page.read_now()
        return window

    return make


@pytest.fixture
def window(make):
    return make()


@pytest.fixture
def opened(monkeypatch):
    """Note the files and folders that are to be opened; the answer may be changed."""
    asked = []

    def open_url(url: QUrl):
        asked.append(Path(url.toLocalFile()))
        return opener["answer"]

    opener = {"answer": True, "asked": asked}
    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    return opener


def page(window):
    return window.current.objectName()


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisible()]


class TestFirstFrame:
    def test_it_comes_before_everything_else(self, qtbot):
        window = MainWindow(SEEN, "en")
        qtbot.addWidget(window)
        with qtbot.waitSignal(window.first_painted):
            window.show()
        assert not hasattr(window, "library_page")
        with qtbot.assertNotEmitted(window.first_painted):
            window.repaint()

    def test_keys_do_nothing_yet(self, qtbot):
        window = MainWindow(SEEN, "en")
        qtbot.addWidget(window)
        QTest.keyClick(window, Qt.Key.Key_Escape)
        QTest.keyClick(window, Qt.Key.Key_F1)

    def test_what_is_told_then_is_told_afterwards(self, qtbot):
        window = MainWindow(SEEN, "en")
        qtbot.addWidget(window)
        window.tell(Kind.WARNING, "The settings cannot be read.")
        window.begin(FakeLibrary([HIP]))
        assert window.notices.texts == ["The settings cannot be read."]


class TestFirstRun:
    @pytest.fixture
    def fresh(self, make):
        return make(Settings())

    def test_it_welcomes(self, fresh):
        assert page(fresh) == "welcome_page"
        assert not fresh.header.back.isVisible()

    def test_two_presses_lead_into_a_session(self, fresh, qtbot):
        with qtbot.waitSignal(fresh.settings_changed) as told:
            QTest.keyClick(fresh.current.begin_button, Qt.Key.Key_Return)
        assert told.args[0].welcome_seen
        assert page(fresh) == "routine_page"
        assert fresh.current._entry is HIP
        with qtbot.waitSignal(fresh.start_requested):
            QTest.keyClick(fresh.current.panel.start, Qt.Key.Key_Return)

    def test_or_to_the_library_once_and_for_all(self, fresh):
        fresh.current.library_button.click()
        assert fresh.current is fresh.library_page
        assert fresh.settings.welcome_seen
        fresh.open_library()
        assert fresh.current is fresh.library_page

    def test_a_library_without_a_whole_routine_leads_to_the_list(self, make):
        window = make(Settings(), FakeLibrary([BROKEN]))
        window.current.begin_button.click()
        assert window.current is window.library_page


class TestPages:
    def test_the_first_page_is_the_library(self, window):
        assert window.current is window.library_page
        assert "KneeTimer" in texts(window.header)

    def test_a_routine_and_back(self, window):
        window.library_page.opened.emit(HIP)
        assert page(window) == "routine_page"
        assert window.header.back.text() == "All routines"
        window.header.back.click()
        assert window.current is window.library_page

    def test_a_broken_one_shows_its_problems(self, window):
        window.library_page.opened.emit(BROKEN)
        assert page(window) == "problems_page"
        assert "There is no exercise 'clamshel'" in texts(window.current)

    def test_a_routine_that_broke_meanwhile_shows_its_problems(self, make):
        window = make(library=FakeLibrary([HIP], texts={HIP.stem: None}))
        window.open_routine(HIP)
        assert "It is still broken" in texts(window.current)

    def test_check_again(self, window):
        window.library_page.opened.emit(BROKEN)
        window.current.check_button.click()
        assert "It is still broken" in texts(window.current)
        window._library.texts["broken"] = PLAIN
        window.current.check_button.click()
        assert page(window) == "routine_page"
        window.back()
        assert window.current is window.library_page

    def test_choices_and_start_are_handed_on(self, window, qtbot):
        window.open_routine(HIP)
        with qtbot.waitSignal(window.profile_changed) as told:
            window.current.panel.first.button(1).click()
        assert told.args[1] is HIP
        with qtbot.waitSignal(window.start_requested) as told:
            window.current.panel.start.click()
        assert told.args[2] is HIP

    def test_settings_are_handed_on_and_kept(self, window, qtbot):
        window.open_settings()
        with qtbot.waitSignal(window.settings_changed) as told:
            window.current.controls["keep_awake"].click()
        assert window.settings == told.args[0]
        assert not window.settings.keep_awake
        with qtbot.waitSignal(window.sound_tried):
            window.current.volume.try_button.click()

    def test_settings_that_changed_elsewhere_are_used(self, window):
        window.take_settings(Settings(welcome_seen=True, change_extra_ms=9_000))
        window.library_page.read_now()
        assert window._library.profiles[-1].change_extra_ms == 9_000


class TestKeys:
    @pytest.mark.parametrize(
        ("key", "modifier", "name"),
        [
            (Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier, "settings_page"),
            (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier, "help_page"),
        ],
    )
    def test_pages_by_key_open_once(self, window, key, modifier, name):
        for _ in range(2):
            QTest.keyClick(window, key, modifier)
            assert page(window) == name
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.current is window.library_page

    def test_ctrl_p_on_a_routine_shows_its_handout(self, window, monkeypatch):
        shown = []
        monkeypatch.setattr(page_factory, "show_handout", lambda *asked: shown.append(asked))
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert shown == []
        window.open_routine(HIP)
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        ((made, _, profile, name, parent),) = shown
        assert (made.title.get(), name, parent) == ("Plain", HIP.stem, window)
        assert profile == window.current.profile

    def test_of_nothing_there_is_no_handout(self, window, monkeypatch):
        def show(*_):
            raise NothingToDoError

        monkeypatch.setattr(page_factory, "show_handout", show)
        window.open_routine(HIP)
        QTest.keyClick(window, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
        assert "This routine has nothing to do: no exercise is left in it." in texts(window)

    def test_two_ways_back(self, window):
        window.open_help()
        window.open_settings()
        assert window.header.back.text() == "Help"
        QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        assert page(window) == "help_page"
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.current is window.library_page
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.current is window.library_page

    def test_f11_fills_the_screen(self, window):
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert window.isFullScreen()
        QTest.keyClick(window, Qt.Key.Key_F11)
        assert not window.isFullScreen()

    def test_ctrl_q_closes_and_hands_over_the_place(self, window, qtbot):
        with qtbot.waitSignal(window.closing) as told:
            QTest.keyClick(window, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        assert isinstance(told.args[0], QByteArray)
        assert not window.isVisible()


class TestGuests:
    def session(self, window):
        made = QWidget()
        window.show_session(made)
        return made

    def test_a_session_has_the_window_to_itself(self, window):
        window.open_routine(HIP)
        made = self.session(window)
        assert window.in_session
        assert window.current is made
        assert not window.header.isVisible()
        for key in (Qt.Key.Key_F1, Qt.Key.Key_Escape):
            QTest.keyClick(window, key)
            assert window.current is made
        window.back()
        window.open_settings()
        assert window.current is made

    def test_its_end_has_only_its_own_ways_on(self, window):
        made = self.session(window)
        end = QWidget()
        window.show_page(end, "Done")
        assert not window.in_session
        assert window.header.isVisible()
        assert not window.header.back.isVisible()
        QTest.keyClick(window, Qt.Key.Key_Escape)
        assert window.current is end
        window.show_session(made)
        assert window.in_session
        assert window.current is made

    def test_back_to_the_library_lets_them_go(self, window):
        made = self.session(window)
        window.open_library()
        assert window.current is window.library_page
        assert not window.in_session
        assert window.pages.indexOf(made) < 0
        assert made.objectName() == ""

    def test_help_from_the_end_leads_back_to_it(self, window):
        end = QWidget()
        window.show_page(end, "Done")
        window.open_help()
        window.back()
        assert window.current is end

    def test_the_way_into_a_session_that_stands_still(self, window):
        window.offer_to_go_on("Hip")
        assert window.resume.isVisible()
        window.offer_to_go_on(None)
        assert not window.resume.isVisible()


class TestLanguage:
    def test_every_page_is_made_anew(self, window):
        before, header = window.library_page, window.header
        window.open_settings()
        window.set_language("de")
        assert page(window) == "settings_page"
        assert window.library_page is not before
        assert window.header is not header
        window.header.back.click()
        assert window.current is window.library_page
        window.header.help.click()
        assert page(window) == "help_page"

    def test_a_session_s_page_stays(self, window):
        end = QWidget()
        window.show_page(end, "Done")
        window.open_settings()
        window.set_language("de")
        window.back()
        assert window.current is end
        assert end.objectName() == ""


class TestFiles:
    def test_a_broken_file_is_opened_in_its_program(self, window, opened):
        window.library_page.opened.emit(BROKEN)
        window.current.open_button.click()
        assert opened["asked"] == [BROKEN.path]
        assert window.notices.texts == []

    def test_without_a_program_it_says_where_it_is(self, window, opened):
        opened["answer"] = False
        window.library_page.opened.emit(BROKEN)
        window.current.open_button.click()
        assert window.notices.texts == [f"No program here opens {BROKEN.path}"]

    def test_the_folder_of_own_routines_is_made_and_opened(self, make, opened, tmp_path):
        folder = tmp_path / "new" / "routines"
        window = make(library=FakeLibrary([HIP], folder=folder))
        window.library_page.folder.click()
        assert folder.is_dir()
        assert opened["asked"] == [folder]

    def test_a_folder_that_cannot_be_made_is_told(self, make, opened, tmp_path):
        (tmp_path / "file").write_text("")
        window = make(library=FakeLibrary([HIP], folder=tmp_path / "file" / "routines"))
        window.library_page.folder.click()
        assert "cannot be made" in window.notices.texts[0]
        assert opened["asked"] == []


class TestPlace:
    def test_it_comes_back_where_it_was(self, make):
        window = make()
        window.setGeometry(QRect(20, 30, 700, 500))
        kept = window.saveGeometry()
        other = make()
        other.restore_place(kept)
        assert other.size() == window.size()

    @pytest.mark.parametrize("place", [QRect(5000, 5000, 700, 500), QRect(-900, 20, 700, 500)])
    def test_it_stays_on_a_screen_that_is_there(self, make, place):
        window = make()
        window.setGeometry(place)
        window._clamp()
        assert window.screen().availableGeometry().intersects(window.geometry())

    def test_it_is_no_larger_than_the_screen(self, make):
        window = make()
        window.resize(9000, 9000)
        window._clamp()
        room = window.screen().availableGeometry()
        assert window.width() <= max(room.width(), window.minimumWidth())

    def test_a_place_that_is_none_is_passed_over(self, make):
        window = make()
        window.restore_place(QByteArray(b"nonsense"))
        assert window.width() > 400


def test_the_factory_gives_the_problems_of_a_broken_file():
    library = FakeLibrary([BROKEN], texts={"broken": None})
    routine, problems = page_factory.load(library, BROKEN)
    assert routine is None
    assert [problem.message for problem in problems] == ["it is still broken"]
