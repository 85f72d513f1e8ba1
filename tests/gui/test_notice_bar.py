"""Notices: told once, gone by themselves or by the cross, never in the way."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

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
