"""Welcome, help, and what is wrong with a file."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from kneetimer.gui import safety_words
from kneetimer.gui.pages.help_page import HelpPage
from kneetimer.gui.pages.problems_page import MOST_SHOWN, ProblemsPage
from kneetimer.gui.pages.welcome_page import WelcomePage
from kneetimer.storage.problems import Problem
from tests.gui.samples import BROKEN, catalogue


def texts(page):
    return [label.text() for label in page.findChildren(QLabel)]


@pytest.fixture(params=[WelcomePage, HelpPage])
def safe(request, qtbot):
    made = request.param()
    qtbot.addWidget(made)
    made.show()
    return made


def test_both_say_what_the_app_is_and_when_to_stop(safe):
    said = texts(safe)
    assert safety_words.what_it_is() in said
    assert safety_words.what_it_is_not() in said
    for sign in (*safety_words.stop_signs(), *safety_words.same_day_signs()):
        assert sign in said


def test_the_words_promise_nothing():
    said = f"{safety_words.what_it_is()} {safety_words.what_it_is_not()}".lower()
    for word in ("relieve", "prevent", "rehabilit", "heal"):
        assert word not in said


class TestWelcome:
    @pytest.fixture
    def page(self, qtbot):
        made = WelcomePage()
        qtbot.addWidget(made)
        made.resize(1280, 740)
        made.show()
        return made

    def test_somebody_does_an_exercise(self, page):
        assert not page.figure.is_playing
        page.show_exercise(catalogue()["clamshell"], "de")
        assert page.figure.is_playing
        page.pause.click()
        assert not page.figure.is_playing

    def test_with_less_motion_nobody_moves(self, page):
        page.set_reduced_motion(reduced=True)
        page.show_exercise(catalogue()["clamshell"], "en")
        assert not page.figure.is_playing
        assert not page.pause.isVisible()

    def test_two_ways_on(self, page, qtbot):
        with qtbot.waitSignal(page.begun):
            page.begin_button.click()
        with qtbot.waitSignal(page.dismissed):
            page.library_button.click()

    def test_enter_begins_and_esc_goes_to_the_library(self, page, qtbot):
        assert page.begin_button.hasFocus()
        with qtbot.waitSignal(page.begun):
            QTest.keyClick(page.begin_button, Qt.Key.Key_Return)
        with qtbot.waitSignal(page.dismissed):
            QTest.keyClick(page, Qt.Key.Key_Escape)


def test_help_names_every_key_of_a_session(qtbot):
    page = HelpPage()
    qtbot.addWidget(page)
    said = texts(page)
    for key in ("Space", "Click", "→", "←", "R", "+", "T", "D", "F11", "Esc"):
        assert key in said


class TestProblems:
    def make(self, qtbot, problems):
        page = ProblemsPage(BROKEN, problems, "en")
        qtbot.addWidget(page)
        return page

    def test_every_problem_with_its_place(self, qtbot):
        problems = [Problem(4, 15, "there is no exercise 'x'"), Problem(6, 1, "'1:75' is no time")]
        said = texts(self.make(qtbot, problems))
        assert {"Line 4, column 15", "There is no exercise 'x'", "'1:75' is no time"} <= set(said)
        assert "2 problems" in said
        assert str(BROKEN.path) in said

    def test_thousands_are_cut_short(self, qtbot):
        problems = [Problem(n, 1, "wrong") for n in range(1, MOST_SHOWN + 5)]
        said = texts(self.make(qtbot, problems))
        assert said.count("Wrong") == MOST_SHOWN
        assert "and 4 more" in said

    def test_the_ways_on(self, qtbot):
        page = self.make(qtbot, BROKEN.problems)
        with qtbot.waitSignal(page.file_wanted) as told:
            page.open_button.click()
        assert told.args == [Path(BROKEN.path)]
        with qtbot.waitSignal(page.check_wanted) as told:
            page.check_button.click()
        assert told.args == [BROKEN]
