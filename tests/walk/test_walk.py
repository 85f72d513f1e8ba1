"""One walk through the real program, by keyboard and screen reader, in a window of its own.

A private X display, session bus and home; the app's own process; what it shows is asked for through
the accessibility bus, as a screen reader does. Pictures of every step go to build/walk.
"""

from __future__ import annotations

import pytest

from tests.walk.desk import Desk, missing

pytestmark = pytest.mark.e2e


@pytest.fixture
def desk(tmp_path):
    lacking = missing()
    if lacking:
        pytest.skip(f"this walk needs {lacking}")
    made = Desk(tmp_path / "home")
    yield made
    made.close()


def test_a_newcomer_is_led_through_a_session(desk):
    desk.hear("Welcome to KneeTimer")
    desk.look("1-welcome")
    desk.press("Return")
    desk.hear("Hip and IT band")
    desk.hear("Put within reach")
    desk.look("2-routine")
    desk.press("Return")
    desk.hear("Lie on your right side")
    desk.hear("Left leg")
    desk.hear("Get into place")
    desk.look("3-change")
    desk.press("Right")
    desk.hear("Rep 1 of 10")
    desk.hear("Hold the position")
    desk.look("4-hold")
    desk.press("space")
    desk.hear("Paused")
    desk.look("5-paused")
    desk.click(700, 450)
    desk.hear("Rep 2 of 10")
    desk.press("Right")
    desk.hear("Change sides")
    desk.hear("Lie on your left side")
    desk.press("plus")
    desk.look("6-switch")
    for _ in range(3):
        desk.press("Right")
    desk.hear("Block 1 of 4")
    desk.hear("Keep going")
    desk.press("t")
    desk.hear("Turned aside")
    desk.look("7-tender-spot")
    desk.press("Escape")
    desk.hear("The session stands still")
    desk.look("8-left")
    desk.press("Escape")
    desk.hear("stands still where you left it")
    desk.look("9-library")
    assert desk.app.poll() is None
