"""Notices: told once, gone by themselves or by the cross, never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from kneetimer.gui.notice_kind import Kind
from kneetimer.gui.widgets.icon import IconButton
from kneetimer.gui.widgets.notice_bar import INFO_MS, MOST, Notice, NoticeBar


@pytest.fixture
def bar(qtbot):
    made = NoticeBar()
    qtbot.addWidget(made)
    return made


def notices(bar):
    return [notice for notice in bar.findChildren(Notice) if not notice.isHidden()]


def clock(notice):
    return notice.findChild(QTimer)


def test_there_is_no_bar_without_a_notice(bar):
    assert bar.isHidden()


def test_a_notice_is_shown_with_its_words(bar):
    bar.tell(Kind.WARNING, "No sound.")
    assert not bar.isHidden()
    assert bar.texts == ["No sound."]
    assert notices(bar)[0].accessibleName() == "No sound."


def test_a_notice_with_a_button_stays_until_it_is_put_away(bar, qtbot):
    notice = bar.offer(Kind.INFO, "Saved.", "Show in folder")
    button = notice.findChild(QPushButton)
    assert button.text() == "Show in folder"
    with qtbot.waitSignal(notice.acted):
        button.click()
    assert not clock(notice).isActive()
    notice.findChild(IconButton).click()
    assert bar.texts == []


class TestProgress:
    def test_shows_how_far_it_is(self, bar):
        notice = bar.follow("Saving hip.mp3")
        assert bar.texts == ["Saving hip.mp3"]
        assert notice.accessibleName() == "Saving hip.mp3"
        assert notice.share == 0
        notice.show_progress(250, 1000)
        assert notice.share == 0.25
        notice.show_progress(2_000, 1000)
        assert notice.share == 1

    def test_can_be_called_off(self, bar, qtbot):
        notice = bar.follow("Saving hip.mp3")
        with qtbot.waitSignal(notice.cancelled):
            notice.findChild(QPushButton).click()
        assert bar.texts == ["Saving hip.mp3"]  # until it has ended
        bar.withdraw("Saving hip.mp3")
        assert bar.isHidden()

    def test_is_not_pushed_out_by_others(self, bar):
        bar.follow("Saving hip.mp3")
        for number in range(5):
            bar.tell(Kind.WARNING, f"Warning {number}")
        assert bar.texts == ["Saving hip.mp3", "Warning 3", "Warning 4"]


def test_the_same_is_not_told_twice(bar):
    bar.tell(Kind.INFO, "Saved.")
    bar.tell(Kind.INFO, "Saved.")
    bar.tell(Kind.WARNING, "Saved.")
    assert bar.texts == ["Saved.", "Saved."]


def test_it_is_not_too_many_at_once(bar):
    for number in range(MOST + 2):
        bar.tell(Kind.ERROR, str(number))
    assert bar.texts == ["2", "3", "4"]


def test_information_goes_by_itself(bar):
    bar.tell(Kind.INFO, "Saved.")
    time = clock(notices(bar)[0])
    assert time.isActive()
    assert time.interval() == INFO_MS
    time.timeout.emit()
    assert bar.texts == []
    assert bar.isHidden()


@pytest.mark.parametrize("kind", [Kind.WARNING, Kind.ERROR])
def test_trouble_stays(bar, kind):
    bar.tell(kind, "No sound.")
    assert not clock(notices(bar)[0]).isActive()


def test_the_cross_puts_it_away(bar):
    bar.tell(Kind.ERROR, "a")
    bar.tell(Kind.ERROR, "b")
    notices(bar)[0].findChild(IconButton).click()
    assert bar.texts == ["b"]
    assert not bar.isHidden()


def test_all_can_be_put_away(bar):
    bar.tell(Kind.ERROR, "a")
    bar.tell(Kind.INFO, "b")
    bar.clear()
    assert bar.texts == []
