"""Listening to a routine between other events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QObject

from kneetimer.core.profile import Profile
from kneetimer.gui.listening import Listening
from tests.fakes import CLAMSHELL, PLANK, item, routine

ROOMY = routine(item(CLAMSHELL, reps=3, sides="affected"))
HASTY = routine(item(PLANK, hold=60, change=0, ready=0))


@pytest.fixture
def parent(qapp):
    return QObject()


@pytest.fixture
def listening(parent):
    return Listening(parent)


@pytest.mark.parametrize(("what", "leads"), [(ROOMY, True), (HASTY, False), (routine(), False)])
def test_what_is_heard(listening, qtbot, what, leads):
    with qtbot.waitSignal(listening.heard) as told:
        listening.begin(what, {}, Profile())
    assert told.args == [leads]


def test_the_routine_that_was_asked_for_last_is_told(listening, qtbot):
    told = []
    listening.heard.connect(told.append)
    listening.begin(ROOMY, {}, Profile())
    listening.begin(HASTY, {}, Profile())
    qtbot.waitUntil(lambda: bool(told))
    assert told == [False]


def test_nothing_is_told_after_a_stop(listening, qtbot):
    told = []
    listening.heard.connect(told.append)
    listening.begin(ROOMY, {}, Profile())
    listening.stop()
    with qtbot.waitSignal(listening.heard) as later:
        listening.begin(routine(), {}, Profile())
    assert told == later.args == [False]
