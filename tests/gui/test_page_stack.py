"""From one page to the next: a fade that is over soon, and none in a session."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPushButton, QWidget

from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.theme import LIGHT
from kneetimer.gui.widgets.page_stack import FADE_MS, PageStack
from kneetimer.storage.settings import Settings
from tests.gui.samples import HIP, FakeLibrary


@pytest.fixture
def stack(qtbot):
    made = PageStack()
    qtbot.addWidget(made)
    for name in ("first", "second"):
        made.addWidget(QPushButton(name))
    with qtbot.waitExposed(made):
        made.show()
    return made


def test_it_takes_as_long_as_the_house_says():
    assert 150 <= FADE_MS <= 200


def test_the_new_page_is_there_at_once_and_the_old_one_goes(stack, qtbot):
    stack.show_page(stack.widget(1), fades=True)
    assert stack.currentIndex() == 1
    assert stack.widget(1).isVisible()
    assert stack.is_fading
    qtbot.waitUntil(lambda: not stack.is_fading)


def test_without_a_fade_nothing_is_left(stack):
    stack.show_page(stack.widget(1), fades=False)
    assert not stack.is_fading


def test_the_same_page_does_not_fade(stack):
    stack.show_page(stack.widget(0), fades=True)
    assert not stack.is_fading


def test_a_page_that_nobody_has_seen_does_not_fade(stack):
    stack.show_page(stack.widget(1), fades=False)
    stack.show_page(stack.widget(0), fades=True)
    assert not stack.is_fading


def test_another_page_or_size_ends_it(stack):
    stack.show_page(stack.widget(1), fades=True)
    stack.show_page(stack.widget(0), fades=False)
    assert not stack.is_fading
    QCoreApplication.processEvents()
    stack.show_page(stack.widget(1), fades=True)
    assert stack.is_fading
    stack.resize(stack.width() + 40, stack.height())
    assert not stack.is_fading


class TestWindow:
    @pytest.fixture
    def make(self, qtbot):
        def make(settings):
            made = MainWindow(settings, "en", LIGHT)
            qtbot.addWidget(made)
            with qtbot.waitExposed(made):
                made.show()
            made.begin(FakeLibrary([HIP]))
            made.open_library()
            qtbot.waitUntil(lambda: not made.pages.is_fading)
            QCoreApplication.processEvents()
            return made

        return make

    def test_pages_fade(self, make):
        window = make(Settings())
        window.open_help()
        assert window.pages.is_fading

    def test_not_with_less_motion(self, make):
        window = make(Settings(reduced_motion=True))
        window.open_help()
        assert not window.pages.is_fading

    def test_not_into_a_session_nor_out_of_it(self, make):
        window = make(Settings())
        window.show_session(QWidget())
        assert not window.pages.is_fading
        window.open_library()
        assert not window.pages.is_fading
