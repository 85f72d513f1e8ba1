"""The filters: what they say and what they tell."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kneetimer.gui.widgets.pills import ChoicePill, ThingsPill

THINGS = [("chair", "Chair"), ("foam roller", "Foam roller"), ("step", "Step")]


@pytest.fixture
def length(qtbot):
    made = ChoicePill("Length", [("Any length", 0), ("Up to 10 minutes", 10)])
    qtbot.addWidget(made)
    return made


@pytest.fixture
def things(qtbot):
    made = ThingsPill("Equipment")
    qtbot.addWidget(made)
    made.offer(THINGS)
    return made


def action(pill, text):
    return next(action for action in pill.menu().actions() if action.text() == text)


def test_it_says_what_it_is_set_to(length, qtbot):
    assert length.text() == "Any length"
    assert length.accessibleName() == "Length: Any length"
    with qtbot.waitSignal(length.chosen) as told:
        action(length, "Up to 10 minutes").trigger()
    assert told.args == [10]
    assert length.text() == "Up to 10 minutes"
    assert length.property("narrowed") is True


def test_it_goes_back_without_a_word(length, qtbot):
    action(length, "Up to 10 minutes").trigger()
    with qtbot.assertNotEmitted(length.chosen):
        length.reset()
    assert length.text() == "Any length"
    assert length.property("narrowed") is False


def test_everything_is_there_at_first(things):
    assert things.text() == "I have everything"
    assert things.missing == frozenset()


def test_what_is_missing_is_told_and_said(things, qtbot):
    with qtbot.waitSignal(things.missed) as told:
        action(things, "Foam roller").trigger()
    assert told.args == [frozenset({"foam roller"})]
    assert things.text() == "Without Foam roller"
    action(things, "Step").trigger()
    assert things.text() == "Without 2 things"


def test_all_or_nothing(things, qtbot):
    with qtbot.waitSignal(things.missed) as told:
        action(things, "I have nothing").trigger()
    assert told.args == [frozenset({"chair", "foam roller", "step"})]
    assert things.text() == "I have nothing"
    action(things, "I have everything").trigger()
    assert things.missing == frozenset()


def test_a_thing_that_is_known_is_not_offered_twice(things):
    action(things, "Chair").trigger()
    things.offer(THINGS)
    assert things.missing == frozenset({"chair"})
    assert len([a for a in things.menu().actions() if a.text() == "Chair"]) == 1


def test_it_goes_back_to_everything_without_a_word(things, qtbot):
    action(things, "Chair").trigger()
    with qtbot.assertNotEmitted(things.missed):
        things.reset()
    assert things.text() == "I have everything"


@pytest.mark.qt_log_ignore("^This plugin does not support")
def test_the_menu_stays_open_while_things_are_ticked(things, qtbot):
    menu = things.menu()
    menu.popup(things.mapToGlobal(things.rect().bottomLeft()))
    menu.setActiveAction(action(things, "Chair"))
    QTest.keyClick(menu, Qt.Key.Key_Space)
    assert menu.isVisible()
    QTest.mouseClick(
        menu,
        Qt.MouseButton.LeftButton,
        pos=menu.actionGeometry(action(things, "Step")).center(),
    )
    assert menu.isVisible()
    assert things.missing == frozenset({"chair", "step"})
    menu.close()
