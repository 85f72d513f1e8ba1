"""The session page, asked for its words and sizes through whole small sessions."""

from __future__ import annotations

from dataclasses import replace
from itertools import count

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer, QTranslator
from PySide6.QtGui import QAccessible, QColor, QFont, QKeyEvent, QTransform, qGray
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kneetimer.core.body import Side
from kneetimer.core.dose import Amount, Detour
from kneetimer.core.phase import PhaseKind
from kneetimer.core.player import State
from kneetimer.core.profile import Profile
from kneetimer.core.record import Choice
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline
from kneetimer.gui.appearance import load_fonts
from kneetimer.gui.pages.session_page import SessionPage
from kneetimer.gui.player_driver import FRAME_MS, HIDDEN_FRAME_MS, MOVING_FRAME_MS
from kneetimer.gui.theme import DARK, LIGHT
from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.fit_label import FitLabel
from kneetimer.gui.widgets.ring import DIGIT_HEIGHT
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.paths import assets_folder
from tests.driving import Bench
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    PLANK,
    ROLL,
    compiled,
    detour,
    exercise,
    item,
    routine,
)

DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
LONGEST = "Oberschenkelaußenseitenfaszienrollmassage im Einbeinstand an der Arbeitsplatte"


@pytest.fixture(autouse=True)
def own_font(qapp):
    """Measure with the font that the program brings along."""
    before = QFont(qapp.font())
    load_fonts(qapp, assets_folder() / "fonts")
    yield
    qapp.setFont(before)


@pytest.fixture
def open_page(qtbot):
    """Give a function that shows a page over a session that has begun."""

    def open_(
        *items, size=(1280, 800), language="en", theme=LIGHT, started=True, timeline=None, **more
    ):
        bench = Bench(timeline or compiled(*items))
        page = SessionPage(bench.driver, language, theme, **more)
        qtbot.addWidget(page)
        page.bench = bench
        page.resize(*size)
        with qtbot.waitExposed(page):
            page.show()
        if started:
            bench.start()
        return page

    return open_


SPOT = detour("Tender spot", time=15, at_most=1)


def shown(page):
    """Give title, side, lie or count, set, the ring's word and digits; "" for what is hidden."""
    place = page.lie if page.lie.isVisible() else page.count
    labels = (page.title, page.side, place, page.set)
    return (
        *(label.accessibleName() if label.isVisible() else "" for label in labels),
        page.ring.face.word,
        page.ring.face.digits,
    )


def press(page, key, *, repeated=False, text=""):
    """Press a key as the keyboard would; a key that is held down repeats."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, text, repeated)
    QApplication.sendEvent(page, event)


class TestASmallSession:
    """Clamshells for each leg, then one roll: what stands there, from Start to the end."""

    def clamshells_and_roll(self, open_page, **more):
        clamshell = item(CLAMSHELL, reps=2, sides="each", switch=10)
        return open_page(clamshell, item(ROLL, blocks=(1, 30), sides="left"), **more)

    @pytest.mark.parametrize(
        ("at_ms", "words"),
        [
            (0, ("Clamshell", "Left leg", "Lie on your right side", "", "Get into place", "35")),
            (31_000, ("Clamshell", "Left leg", "Lie on your right side", "", "Get ready", "4")),
            (35_000, ("Clamshell", "Left leg", "Rep 1 of 2", "", "Move", "1")),
            (37_000, ("Clamshell", "Left leg", "Rep 1 of 2", "", "Hold the position", "4")),
            (41_000, ("Clamshell", "Left leg", "Rep 1 of 2", "", "Return slowly", "3")),
            (44_500, ("Clamshell", "Left leg", "Rep 1 of 2", "", "Relax", "1")),
            (46_000, ("Clamshell", "Left leg", "Rep 2 of 2", "", "Hold the position", "5")),
            (55_000, ("Clamshell", "Right leg", "Lie on your left side", "", "Change sides", "9")),
            (61_000, ("Clamshell", "Right leg", "Lie on your left side", "", "Get ready", "3")),
            (65_000, ("Clamshell", "Right leg", "Rep 1 of 2", "", "Hold the position", "5")),
            (84_000, ("Roll", "Left leg", "Lie on your left side", "", "Get into place", "14")),
            (98_000, ("Roll", "Left leg", "", "", "Keep going", "30")),
        ],
    )
    def test_the_large_words(self, open_page, at_ms, words):
        page = self.clamshells_and_roll(open_page)
        page.bench.run_to(at_ms)
        assert shown(page) == words

    @pytest.mark.parametrize(
        ("at_ms", "following", "caption", "left", "done"),
        [
            (1_000, "Next: 2 times", "Clamshell. Left leg. Lie on your right side.", "2:07", 0),
            (37_000, "Next: Right leg", "Hold the position.", "1:31", 20),
            (44_500, "Next: Right leg", "One.", "1:24", 30),
            (65_000, "Next: Roll · Left leg", "Hold the position.", "1:03", 50),
            (120_000, "Next: done", "Halfway.", "0:08", 90),
        ],
    )
    def test_the_small_words(self, open_page, at_ms, following, caption, left, done):
        page = self.clamshells_and_roll(open_page)
        page.bench.run_to(at_ms)
        assert page.following.text() == following
        assert page.caption.text() == caption
        assert page.time_left.text() == f"{left} left"
        assert page.bar.accessibleName() == f"{done} percent done"

    def test_the_end(self, open_page, qtbot):
        page = self.clamshells_and_roll(open_page)
        with qtbot.waitSignal(page.finished):
            page.bench.run_to_end()
        assert page.ring.face.digits == "✓"
        assert page.time_left.text() == "0:00 left"
        assert page.bar.accessibleName() == "100 percent done"

    def test_in_german(self, open_page):
        page = self.clamshells_and_roll(open_page, language="de")
        assert (page.side.text(), page.lie.text()) == (
            "Linkes Bein",
            "Leg dich auf die rechte Seite",
        )

    def test_before_the_start_the_first_moment_is_there(self, open_page):
        page = self.clamshells_and_roll(open_page, started=False)
        assert shown(page)[:2] == ("Clamshell", "Left leg")
        assert page.time_left.text() == "2:08 left"

    def test_a_page_over_a_session_under_way_shows_where_it_is(self, open_page, qtbot):
        bench = self.clamshells_and_roll(open_page).bench.run_to(37_000)
        page = SessionPage(bench.driver, "en", LIGHT)
        qtbot.addWidget(page)
        assert (page.title.text(), page.ring.face.word) == ("Clamshell", "Hold the position")

    def test_what_is_no_exercise_stands_alone(self, open_page):
        page = open_page(Card(Text.plain("Fetch the roller.")), item(BRIDGE, reps=2, sets=2))
        assert shown(page) == ("Fetch the roller.", "", "", "", "Take your time", "Ready?")
        assert page.time_left.text().startswith("about ")

    def test_sets_are_counted(self, open_page):
        page = open_page(item(BRIDGE, reps=2, sets=2, rest=30))
        page.bench.run_to(26_000)
        assert shown(page) == ("Bridge", "", "Rep 1 of 2", "Set 1 of 2", "Move", "1")


class TestButtons:
    def test_pause_says_what_it_does_now(self, open_page, qtbot):
        page = open_page(item(BRIDGE, reps=2, pace="manual"))
        assert page.controls.pause.text() == "Pause"
        qtbot.mouseClick(page.controls.pause, Qt.MouseButton.LeftButton)
        assert page.bench.player.state is State.PAUSED
        assert (page.controls.pause.text(), page.hint.text()) == ("Go on", "Space: go on")
        qtbot.mouseClick(page.controls.pause, Qt.MouseButton.LeftButton)
        page.bench.run_to(26_000)
        assert (page.controls.pause.text(), page.hint.text()) == ("Go on", "Space: done")
        assert page.controls.pause.accessibleName() == "Go on"

    def test_time_can_be_added_to_a_pause_alone(self, open_page, qtbot):
        page = open_page(item(BRIDGE, reps=2))
        assert page.controls.extend.isVisible()
        qtbot.mouseClick(page.controls.extend, Qt.MouseButton.LeftButton)
        assert page.ring.face.digits == "40"
        page.bench.run_to(41_000)
        assert not page.controls.extend.isVisible()

    def test_the_way_aside_is_offered_where_there_is_one(self, open_page, qtbot):
        page = open_page(item(ROLL, blocks=(1, 30), sides="left", detour=SPOT))
        button = page.controls.detour
        assert not button.isVisible()
        page.bench.run_to(45_000)
        assert (button.isVisible(), button.text()) == (True, "Tender spot (T)")
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert (button.isVisible(), button.text()) == (True, "Back to the block (T)")
        assert shown(page)[0] == "Tender spot"
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert not button.isVisible()
        assert shown(page)[0] == "Roll"

    def test_skip_back_and_leave(self, open_page, qtbot):
        page = open_page(item(BRIDGE, reps=2, sets=2, rest=30))
        qtbot.mouseClick(page.controls.skip, Qt.MouseButton.LeftButton)
        assert page.bench.view.phase.kind.value == "move"
        qtbot.mouseClick(page.controls.back, Qt.MouseButton.LeftButton)
        assert page.bench.view.phase.kind.value == "change"
        with qtbot.waitSignal(page.left):
            qtbot.mouseClick(page.controls.leave, Qt.MouseButton.LeftButton)

    def test_no_button_takes_the_keys(self, open_page):
        page = open_page(item(BRIDGE, reps=2))
        for button in page.findChildren(QAbstractButton):
            assert button.focusPolicy() is Qt.FocusPolicy.NoFocus


class TestKeys:
    def rolling(self, open_page):
        page = open_page(
            item(BRIDGE, reps=2, sets=2, rest=30),
            item(ROLL, blocks=(2, 30), sides="left", detour=SPOT),
        )
        return page, page.bench

    @pytest.mark.parametrize(
        "key",
        [
            Qt.Key.Key_Space,
            Qt.Key.Key_Return,
            Qt.Key.Key_Enter,
            Qt.Key.Key_MediaPlay,
            Qt.Key.Key_MediaTogglePlayPause,
        ],
    )
    def test_space_pauses_and_goes_on(self, open_page, key):
        page, bench = self.rolling(open_page)
        press(page, key)
        assert bench.player.state is State.PAUSED
        press(page, key)
        assert bench.player.state is State.RUNNING

    @pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_D])
    def test_space_and_d_say_ready(self, open_page, key):
        page = open_page(Card(Text.plain("Fetch the roller.")), item(BRIDGE, reps=2))
        press(page, key)
        assert page.title.text() == "Bridge"

    def test_d_is_for_waiting_alone(self, open_page):
        page, bench = self.rolling(open_page)
        press(page, Qt.Key.Key_D)
        assert bench.refused == ["cannot go on while the timer leads"]
        assert bench.player.state is State.RUNNING

    @pytest.mark.parametrize("key", [Qt.Key.Key_Right, Qt.Key.Key_MediaNext])
    def test_right_skips(self, open_page, key):
        page, bench = self.rolling(open_page)
        press(page, key)
        assert bench.view.phase.section == 1

    @pytest.mark.parametrize("key", [Qt.Key.Key_Left, Qt.Key.Key_MediaPrevious])
    def test_left_goes_back(self, open_page, key):
        page, bench = self.rolling(open_page)
        bench.run_to(42_000)
        press(page, key)
        assert bench.view.phase.section == 1
        press(page, key)
        assert bench.view.phase.section == 0

    def test_r_repeats_the_set(self, open_page):
        page, bench = self.rolling(open_page)
        bench.run_to(60_000)
        assert page.ring.face.word == "Rest"
        press(page, Qt.Key.Key_R)
        assert shown(page)[2:5] == ("Rep 1 of 2", "Set 1 of 2", "Get ready")

    @pytest.mark.parametrize(
        ("key", "text"), [(Qt.Key.Key_Plus, "+"), (Qt.Key.Key_Equal, "+"), (Qt.Key.Key_Plus, "")]
    )
    def test_plus_adds_fifteen_seconds(self, open_page, key, text):
        page, _ = self.rolling(open_page)
        assert page.ring.face.digits == "35"
        press(page, key, text=text)
        assert page.ring.face.digits == "50"

    def test_an_equals_sign_is_no_plus(self, open_page):
        page, _ = self.rolling(open_page)
        press(page, Qt.Key.Key_Equal, text="=")
        assert page.ring.face.digits == "35"

    def test_t_turns_aside_and_back(self, open_page):
        page, bench = self.rolling(open_page)
        bench.run_to(35_000 + 8_000 + 30_000 + 8_000 + 25_000 + 5_000)
        assert page.title.text() == "Roll"
        press(page, Qt.Key.Key_T)
        assert (page.title.text(), page.ring.face.word) == ("Tender spot", "Turned aside")
        bench.run(4_000)
        press(page, Qt.Key.Key_T)
        assert (page.title.text(), page.ring.face.digits) == ("Roll", "25")

    def test_escape_asks_nothing_and_loses_nothing(self, open_page, qtbot):
        page, bench = self.rolling(open_page)
        bench.run_to(36_017)
        before = bench.view.phase, bench.view.elapsed_ms
        with qtbot.waitSignal(page.left):
            press(page, Qt.Key.Key_Escape)
        assert bench.player.state is State.PAUSED
        bench.clock.now_ms += 3_600_000
        bench.driver.resume()
        assert (bench.view.phase, bench.view.elapsed_ms) == before

    def test_escape_leaves_a_session_that_stands_still_already(self, open_page, qtbot):
        page, bench = self.rolling(open_page)
        bench.driver.pause()
        with qtbot.waitSignal(page.left):
            press(page, Qt.Key.Key_Escape)
        assert bench.refused == []

    def test_f11_asks_for_the_full_screen(self, open_page, qtbot):
        page, bench = self.rolling(open_page)
        with qtbot.waitSignal(page.full_screen_wanted):
            press(page, Qt.Key.Key_F11)
        assert bench.player.state is State.RUNNING

    @pytest.mark.parametrize(
        "key",
        [
            *[Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_R, Qt.Key.Key_Plus],
            *[Qt.Key.Key_T, Qt.Key.Key_D, Qt.Key.Key_H, Qt.Key.Key_Escape, Qt.Key.Key_F11],
        ],
    )
    def test_a_key_that_is_held_down_counts_once(self, open_page, key):
        page, bench = self.rolling(open_page)
        bench.run_to(41_000)
        bench.events.clear()
        left, full = [], []
        page.left.connect(lambda: left.append(True))
        page.full_screen_wanted.connect(lambda: full.append(True))
        press(page, key, repeated=True)
        assert (bench.events, bench.refused, left, full) == ([], [], [], [])

    def test_other_keys_do_nothing_here(self, open_page):
        page, bench = self.rolling(open_page)
        bench.events.clear()
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Q, Qt.KeyboardModifier.NoModifier, "q")
        page.keyPressEvent(event)
        assert not event.isAccepted()
        assert bench.events == []

    def test_the_page_takes_the_keys_when_it_shows(self, open_page):
        page, _ = self.rolling(open_page)
        assert page.focusPolicy() is Qt.FocusPolicy.StrongFocus


class TestItHurts:
    """H stands still at once and asks; what comes of it is told, and nothing is changed here."""

    def clamshells(self, open_page, at_ms=28_000, **more):
        easier = (Text.plain("Open less"), Text.plain("Leave out the hold"))
        clamshell = replace(CLAMSHELL, easier=easier)
        page = open_page(item(clamshell, reps=2, sets=2, sides="each", rest=30), **more)
        page.bench.run_to(at_ms)
        page.told = []
        page.hurt.connect(lambda *values: page.told.append(values))
        seconds = count(0, 1_000)
        page.hurt_veil._clock = lambda: next(seconds)
        return page

    def digit(self, page, number):
        press(page, Qt.Key(Qt.Key.Key_0 + number), text=str(number))

    @pytest.mark.parametrize("by", ["key", "button"])
    def test_it_stands_still_at_once_and_asks(self, open_page, qtbot, by):
        page = self.clamshells(open_page)
        if by == "key":
            press(page, Qt.Key.Key_H)
        else:
            assert page.controls.hurt.text() == "It hurts (H)"
            qtbot.mouseClick(page.controls.hurt, Qt.MouseButton.LeftButton)
        assert page.bench.player.state is State.PAUSED
        assert page.hurt_veil.isVisible()
        assert page.bench.said[-1] == "Paused. How much does it hurt?"
        assert page.hurt_veil.geometry() == page.rect()
        assert page.hurt_veil.about.text() == "Clamshell, left leg, set 1 of 2, rep 1 of 2"

    def test_what_it_comes_to_is_told(self, open_page):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        self.digit(page, 6)
        self.digit(page, 5)
        assert page.told == [(6, Choice.SKIP_EXERCISE, "")]
        assert not page.hurt_veil.isVisible()
        assert page.bench.player.state is State.PAUSED

    def test_an_easier_way_is_told_with_its_words(self, open_page):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        for number in (4, 2, 1):
            self.digit(page, number)
        assert page.told == [(4, Choice.EASIER, "Open less")]

    @pytest.mark.parametrize(
        "key",
        [
            *[Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_MediaPlay, Qt.Key.Key_Right],
            *[Qt.Key.Key_Left, Qt.Key.Key_R, Qt.Key.Key_D, Qt.Key.Key_T, Qt.Key.Key_H],
            *[Qt.Key.Key_Plus, Qt.Key.Key_MediaNext],
        ],
    )
    def test_while_it_asks_no_key_reaches_the_session(self, open_page, key):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        page.bench.events.clear()
        press(page, key, text="+" if key == Qt.Key.Key_Plus else "")
        assert (page.bench.events, page.bench.refused, page.told) == ([], [], [])
        assert page.hurt_veil.isVisible()

    def test_nor_does_a_click(self, open_page, qtbot):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        qtbot.mouseClick(page.hurt_veil.question, Qt.MouseButton.LeftButton)
        qtbot.mouseClick(page.hurt_veil, Qt.MouseButton.LeftButton)
        assert page.bench.player.state is State.PAUSED

    def test_cancelled_it_is_a_pause_like_any_other(self, open_page, qtbot):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        with qtbot.assertNotEmitted(page.left):
            press(page, Qt.Key.Key_Escape)
        assert not page.hurt_veil.isVisible()
        assert page.veil.isVisible()
        assert page.told == []
        press(page, Qt.Key.Key_Space)
        assert page.bench.player.state is State.RUNNING

    def test_the_picture_can_be_turned_and_fill_the_screen_meanwhile(self, open_page, qtbot):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        press(page, Qt.Key.Key_F)
        assert page.turn is Turn.LEFT
        press(page, Qt.Key.Key_F, repeated=True)
        assert page.turn is Turn.LEFT
        with qtbot.waitSignal(page.full_screen_wanted):
            press(page, Qt.Key.Key_F11)
        assert page.hurt_veil.isVisible()

    def test_in_a_pause_it_is_about_what_was_done_last(self, open_page):
        page = self.clamshells(open_page, 58_000)
        assert page.ring.face.word in ("Rest", "Change sides")
        press(page, Qt.Key.Key_H)
        assert page.hurt_veil.about.text() == "Clamshell, left leg, set 1 of 2, rep 2 of 2"

    def test_in_a_session_that_stands_still_already(self, open_page):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_Space)
        press(page, Qt.Key.Key_H)
        assert page.hurt_veil.isVisible()
        assert page.bench.refused == []

    @pytest.mark.parametrize("when", ["before", "after"])
    def test_not_before_and_not_after_the_session(self, open_page, when):
        page = open_page(item(BRIDGE, reps=2), started=when == "after")
        if when == "after":
            page.bench.run_to_end()
        press(page, Qt.Key.Key_H)
        assert not page.hurt_veil.isVisible()
        assert page.bench.refused == []

    @pytest.mark.parametrize("what", ["resume", "end"])
    def test_it_goes_when_the_session_goes_on_or_ends_without_it(self, open_page, what):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        getattr(page.bench.driver, what)()
        assert not page.hurt_veil.isVisible()
        assert page.told == []

    def test_the_limits_are_the_ones_that_were_set(self, open_page):
        page = self.clamshells(open_page)
        press(page, Qt.Key.Key_H)
        self.digit(page, 5)
        assert page.hurt_veil.limit.text() == "Your own limit for stopping an exercise is 5."
        press(page, Qt.Key.Key_Escape)
        press(page, Qt.Key.Key_Escape)
        page.set_limits(6, 8)
        press(page, Qt.Key.Key_H)
        self.digit(page, 5)
        assert page.hurt_veil.limit.text() == ""

    def test_it_takes_the_theme_and_the_turn_of_the_page(self, open_page):
        page = self.clamshells(open_page, theme=DARK, turn=Turn.RIGHT)
        press(page, Qt.Key.Key_H)
        picture = page.hurt_veil.grab().toImage()
        assert picture.pixelColor(1, 1) == QColor(DARK.background)
        page.set_theme(LIGHT)
        picture = page.hurt_veil.grab().toImage()
        assert picture.pixelColor(1, 1) == QColor(LIGHT.background)


class TestClicks:
    """Nothing has to be aimed at."""

    @pytest.mark.parametrize(
        "part", ["ring", "sign", "figure", "title", "side", "count", "cue", "bar", "caption"]
    )
    def test_a_click_anywhere_pauses_and_goes_on(self, open_page, qtbot, part):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        for state in (State.PAUSED, State.RUNNING):
            qtbot.mouseClick(getattr(page, part), Qt.MouseButton.LeftButton)
            assert page.bench.player.state is state

    def test_a_click_beside_everything_counts_too(self, open_page, qtbot):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        qtbot.mouseClick(page, Qt.MouseButton.LeftButton, pos=page.rect().topLeft())
        assert page.bench.player.state is State.PAUSED

    def test_a_click_is_ready_where_the_session_waits(self, open_page, qtbot):
        page = open_page(Card(Text.plain("Fetch the roller.")), item(BRIDGE, reps=2))
        qtbot.mouseClick(page.ring, Qt.MouseButton.LeftButton)
        assert page.title.text() == "Bridge"

    def test_the_other_mouse_button_does_nothing(self, open_page, qtbot):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        qtbot.mouseClick(page.ring, Qt.MouseButton.RightButton)
        assert page.bench.player.state is State.RUNNING


class TestAccess:
    """What a screen reader finds."""

    def names(self, page):
        found = [w for w in page.findChildren(QWidget) if w.isVisible()]
        return {
            w: w.accessibleName() for w in found if not (isinstance(w, FitLabel) and not w.text())
        }

    @pytest.mark.parametrize("at_ms", [0, 32_000, 36_000, 47_000])
    def test_everything_that_is_seen_has_a_name(self, open_page, at_ms):
        page = open_page(item(ROLL, blocks=(1, 30), sides="left", detour=SPOT))
        page.bench.run_to(at_ms)
        assert page.accessibleName() == "Session"
        assert [widget for widget, name in self.names(page).items() if not name] == []

    def test_the_names_carry_the_values(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        page.bench.run_to(28_000)
        assert page.ring.accessibleName() == "Hold the position"
        assert page.title.accessibleName() == "Clamshell"
        assert page.side.accessibleName() == "Left leg"
        assert page.count.accessibleName() == "Rep 1 of 2"

    def test_time_is_told_at_steps_and_not_every_second(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        heard = []
        for at_ms in range(0, 25_000, 1_000):
            page.bench.run_to(at_ms)
            if page.ring.accessibleName() not in heard:
                heard.append(page.ring.accessibleName())
        assert heard == [
            "Get into place 0:30",
            "Get into place 0:20",
            "Get into place 0:10",
            "Get into place",
            "Get ready",
        ]
        assert page.time_left.accessibleName() == "1:00 left"

    def test_a_screen_reader_that_listens_is_told_the_captions(self, open_page):
        QAccessible.setActive(True)
        try:
            page = open_page(item(CLAMSHELL, reps=2, sides="left"))
            page.bench.run_to(28_000)
            assert page.caption.text() == "Hold the position."
        finally:
            QAccessible.setActive(False)

    def test_nothing_can_smuggle_in_markup(self, open_page):
        evil = exercise("<img src='/dev/zero'><b>Bridge</b>", id="evil")
        page = open_page(item(evil, reps=2))
        assert page.title.text() == "<img src='/dev/zero'><b>Bridge</b>"
        for label in page.findChildren(QLabel):
            assert label.textFormat() is Qt.TextFormat.PlainText


class TestSizes:
    """For eyes two metres away."""

    def clamshells(self, open_page, size, **more):
        cues = (Text.plain("Press your heels together"),)
        clamshell = exercise("Clamshell", CLAMSHELL.position, CLAMSHELL.works, "1-5-3-1", cues=cues)
        page = open_page(item(clamshell, reps=2, sides="left"), size=size, **more)
        page.bench.run_to(28_000)
        return page

    def test_at_1280_by_800(self, open_page):
        page = self.clamshells(open_page, (1280, 800))
        assert digit_px(page) >= 160
        assert page.title.fitted_px() >= 72
        assert page.side.fitted_px() >= 72
        assert page.cue.fitted_px() >= 52

    def test_long_times_stay_large(self, open_page):
        page = open_page(item(PLANK, hold=90))
        page.bench.run_to(26_000)
        assert page.ring.face.digits == "1:29"
        assert digit_px(page) >= 160

    def test_letters_grow_with_the_window(self, open_page):
        small = self.clamshells(open_page, (1280, 800))
        large = self.clamshells(open_page, (3840, 2160))
        for name in ("title", "side", "cue"):
            assert getattr(large, name).fitted_px() >= 2.5 * getattr(small, name).fitted_px()
        assert digit_px(large) >= 2.5 * digit_px(small)

    @pytest.mark.parametrize("size", [(800, 1280), (900, 900)])
    def test_a_tall_window_has_the_figure_on_top(self, open_page, size):
        page = self.clamshells(open_page, size)
        assert page.figure.geometry().bottom() < page.ring.geometry().top()
        page.resize(1280, 800)
        assert page.figure.geometry().right() < page.ring.geometry().left()

    @pytest.mark.parametrize(
        "size",
        [(640, 400), (1280, 800), (3840, 2160), (800, 1280), (480, 900)],
        ids=lambda size: f"{size[0]}x{size[1]}",
    )
    @pytest.mark.parametrize("at_ms", [0, 28_000], ids=["pause", "work"])
    def test_long_words_are_all_there(self, open_page, size, at_ms):
        words = {
            "cues": (Text.plain("Fersen zusammen, Becken bleibt still"),),
            "setup": (Text.plain("Leg dich auf die Seite, die Knie gebeugt."),),
        }
        long = exercise(LONGEST, CLAMSHELL.position, CLAMSHELL.works, "1-5-3-1", **words)
        page = open_page(
            item(long, reps=2, sets=2, sides="left", rest=30), size=size, language="de"
        )
        page.bench.run_to(at_ms)
        assert page.title.text() == LONGEST
        at_the_right = (page.following, page.time_left)
        for label in page.findChildren(FitLabel):
            if label.isVisible() and label.text():
                on_the_right = label not in at_the_right
                assert not is_cut_off(label, on_the_right=on_the_right), label.objectName()

    def test_every_part_stays_inside_the_window(self, open_page):
        for size in ((640, 400), (800, 1280), (3840, 2160)):
            page = self.clamshells(open_page, size)
            assert (page.width(), page.height()) == size
            for widget in page.findChildren(QWidget):
                if widget.isVisible():
                    assert page.rect().contains(widget.geometry()), widget.objectName()


def digit_px(page):
    """Give the size of type in which the ring's digits are written, from their height on screen."""
    page.ring.show_face(replace(page.ring.face, fraction=0.0))
    page.ring.set_colours(QColor("black"), QColor(page.theme.background))
    image = page.ring.grab().toImage()
    rows = [
        y
        for y in range(image.height())
        if any(image.pixelColor(x, y).lightness() < 60 for x in range(0, image.width(), 2))
    ]
    return (max(rows) - min(rows) + 1) / DIGIT_HEIGHT


def is_cut_off(label, *, on_the_right):
    """Whether letters reach the topmost or lowest pixels of their place, or the rightmost ones."""
    image = label.grab().toImage()
    width, height = image.width(), image.height()
    ground = image.pixel(0, 0)
    edge = [(x, y) for x in range(width) for y in (0, height - 1)]
    if on_the_right:
        edge += [(width - 1, y) for y in range(height)]
    return any(image.pixel(x, y) != ground for x, y in edge)


class TestThemes:
    def test_colours_follow_the_phase_and_the_theme(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        page.bench.run_to(28_000)
        assert page.ring.face.colour == LIGHT.colour("hold")
        page.set_theme(DARK)
        assert page.ring.face.colour == DARK.colour("hold")
        page.bench.run_to(32_000)
        assert page.ring.face.colour == DARK.colour("return")

    def test_a_page_can_begin_dark(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"), theme=DARK)
        assert page.ring.face.colour == DARK.colour("switch")

    def test_words_and_shape_change_with_the_colour(self, open_page):
        """No meaning hangs on colour alone."""
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        seen = {}
        for at_ms in (0, 21_000, 25_000, 28_000, 32_000, 34_500):
            face = page.bench.run_to(at_ms) and page.ring.face
            seen.setdefault(face.colour.name(), set()).add((face.word, face.shape))
        assert len(seen) == 6
        assert len({words for faces in seen.values() for words in faces}) == 6

    def test_dark_and_light_paint_different_pictures(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        page.bench.run_to(28_000)
        light = page.ring.grab().toImage()
        page.set_theme(DARK)
        assert page.ring.grab().toImage() != light

    def test_standing_still_dims_the_ring(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        page.bench.run_to(28_000)
        assert not page.ring.face.dimmed
        press(page, Qt.Key.Key_Space)
        assert (page.ring.face.dimmed, page.ring.face.shape) == (True, "bars")


class TestUnseen:
    """Nobody looks: the clock goes on, the painting rests."""

    @pytest.fixture
    def page(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        page.bench.run_to(28_000)
        return page

    def interval(self, page):
        return page.bench.driver.findChild(QTimer).interval()

    def test_wakes_seldom_while_it_is_hidden(self, page):
        assert self.interval(page) == FRAME_MS
        page.hide()
        assert self.interval(page) == HIDDEN_FRAME_MS
        page.show()
        assert self.interval(page) == FRAME_MS

    def test_wakes_seldom_while_its_window_is_minimised(self, page, qtbot):
        page.setWindowState(Qt.WindowState.WindowMinimized)
        qtbot.waitUntil(lambda: self.interval(page) == HIDDEN_FRAME_MS)
        page.setWindowState(Qt.WindowState.WindowNoState)
        qtbot.waitUntil(lambda: self.interval(page) == FRAME_MS)

    def test_shows_the_present_moment_as_soon_as_it_is_seen_again(self, page):
        page.hide()
        page.bench.run_to(33_000)
        assert page.ring.face.word == "Hold the position"
        page.show()
        assert (page.ring.face.word, page.ring.face.digits) == ("Return slowly", "1")
        assert page.count.accessibleName() == "Rep 1 of 2"

    def test_the_end_is_told_all_the_same(self, page, qtbot):
        page.hide()
        with qtbot.waitSignal(page.finished):
            page.bench.run_to_end()


@pytest.fixture(scope="module")
def catalogue():
    """Give the exercises that come along, by their ids."""
    shipped = load_catalogue(assets_folder() / "exercises")
    return {one.id: one for one in shipped.values()}


class TestFigure:
    """The drawn person does what the timeline says, on its side, and no more."""

    def clamshells(self, open_page, catalogue, **more):
        legs = item(catalogue["clamshell"], reps=2, sides="each", switch=10, tempo="2-5-2-1")
        return open_page(legs, item(catalogue["wall_sit"], hold=20), **more)

    def test_the_side_that_works_in_the_picture_is_the_timeline_s(self, open_page, catalogue):
        page = self.clamshells(open_page, catalogue)
        figure, seen = page.figure.figure, set()
        drawn = catalogue["clamshell"].figure.drawn_side
        while page.bench.player.state is not State.FINISHED:
            phase = page.bench.view.phase
            if phase.exercise is catalogue["clamshell"]:
                assert figure.is_mirrored == (phase.side is not drawn)
                seen.add((phase.kind, phase.side))
            page.bench.run(500, step_ms=500)
        assert len(seen) >= 2 * 4

    def test_moves_holds_and_comes_back(self, open_page, catalogue):
        page = self.clamshells(open_page, catalogue)
        progress = {}
        while page.bench.view.phase.kind is not PhaseKind.SWITCH:
            kind = page.bench.view.phase.kind
            progress.setdefault(kind, []).append(page.figure.figure.stance.progress)
            page.bench.run(250, step_ms=250)
        assert set(progress[PhaseKind.CHANGE]) == {0.0}
        assert progress[PhaseKind.MOVE][:8] == [n / 8 for n in range(8)]
        assert set(progress[PhaseKind.HOLD]) == {1.0}
        assert progress[PhaseKind.RETURN][:8] == [1 - n / 8 for n in range(8)]
        assert set(progress[PhaseKind.PAUSE]) == {0.0}

    def test_a_pause_shows_the_start_of_what_comes(self, open_page, catalogue):
        page = self.clamshells(open_page, catalogue)
        while page.bench.view.phase.kind is not PhaseKind.SWITCH:
            page.bench.run(500)
        drawn = catalogue["clamshell"].figure.drawn_side
        assert page.figure.figure.is_mirrored == (drawn is not Side.RIGHT)
        assert page.lie.accessibleName() == "Lie on your left side"

    def test_stands_still_as_long_as_the_session_does(self, open_page, catalogue):
        page = self.clamshells(open_page, catalogue)
        page.bench.run_to(36_100)
        press(page, Qt.Key.Key_Space)
        before = page.figure.figure.stance
        page.bench.clock.now_ms += 60_000
        page.bench.driver.tick()
        assert page.figure.figure.stance == before
        assert not page.bench.driver.findChild(QTimer).isActive()

    def test_wakes_for_every_frame_only_while_something_moves(self, open_page, catalogue):
        page = self.clamshells(open_page, catalogue)
        pace = {}
        while page.bench.view.phase.kind is not PhaseKind.SWITCH:
            interval = page.bench.driver.findChild(QTimer).interval()
            pace.setdefault(page.bench.view.phase.kind, set()).add(interval)
            page.bench.run(500, step_ms=500)
        moving = {PhaseKind.MOVE, PhaseKind.RETURN}
        assert {kind for kind, seen in pace.items() if seen == {MOVING_FRAME_MS}} == moving
        assert {kind for kind, seen in pace.items() if seen == {FRAME_MS}} == pace.keys() - moving

    def test_less_motion_shows_start_and_end_and_asks_for_no_more_frames(
        self, open_page, catalogue
    ):
        page = self.clamshells(open_page, catalogue, reduced_motion=True)
        page.bench.run_to(36_000)
        assert page.bench.view.phase.kind is PhaseKind.MOVE
        before = page.figure.grab().toImage()
        page.bench.run(900, step_ms=100)
        assert page.bench.view.phase.kind is PhaseKind.MOVE
        assert page.figure.grab().toImage() == before
        assert page.bench.driver.findChild(QTimer).interval() == FRAME_MS

    def test_words_alone_have_the_stage_to_themselves(self, open_page, catalogue):
        page = open_page(Card(Text.plain("Fetch the roller.")), item(catalogue["lunge"], reps=2))
        assert not page.figure.isVisible()
        assert page.title.fitted_px() > 76
        press(page, Qt.Key.Key_Space)
        assert page.figure.isVisible()

    def test_a_detour_has_a_figure_of_its_own(self, open_page, catalogue):
        aside = Detour(exercise="tender_spot", time_ms=Amount.of(15_000), at_most=3)
        rolling = item(catalogue["roll_it_band"], blocks=(1, 60), sides="left", detour=aside)
        timeline = compile_timeline(routine(rolling), catalogue, Profile())
        page = open_page(timeline=timeline)
        page.bench.run_to(40_000)
        assert "Roll the outer thigh" in page.figure.accessibleName()
        press(page, Qt.Key.Key_T)
        page.bench.run(4_000)
        assert "Tender spot" in page.figure.accessibleName()
        assert page.figure.figure.stance.progress == 1.0

    def test_a_new_thing_says_what_to_fetch(self, open_page, catalogue):
        page = open_page(item(catalogue["roll_it_band"], blocks=(1, 60), sides="left"))
        assert page.fetch.isVisible()
        assert page.fetch.text() == "Put within reach: foam roller"


class TestPaused:
    """Nobody takes it for work that goes on."""

    @pytest.mark.parametrize("theme", [LIGHT, DARK])
    def test_the_stage_goes_dark_and_says_how_to_go_on(self, open_page, theme):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"), theme=theme)
        page.bench.run_to(28_000)
        assert not page.veil.isVisible()
        press(page, Qt.Key.Key_Space)
        assert page.veil.isVisible()
        assert page.veil.accessibleName() == "Paused. Space or a click: go on"
        image = page.grab(page.veil.geometry()).toImage()
        greys = sorted(
            image.pixelColor(x, y).lightness()
            for x in range(20, image.width() - 20, 7)
            for y in range(20, image.height() - 20, 7)
        )
        assert greys[len(greys) // 2] < 60
        assert greys[-1] > 220
        press(page, Qt.Key.Key_Space)
        assert not page.veil.isVisible()

    def test_a_click_on_it_goes_on(self, open_page, qtbot):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"))
        press(page, Qt.Key.Key_Space)
        at = page.veil.geometry().center()
        qtbot.mouseClick(page.childAt(at) or page, Qt.MouseButton.LeftButton)
        assert page.bench.player.state is State.RUNNING


class TestFloorView:
    """Turned by a quarter for somebody who lies on a side."""

    def test_f_goes_through_the_views(self, open_page):
        page = open_page(item(BRIDGE, reps=2))
        seen = []
        for _ in range(4):
            seen.append(page.turn)
            press(page, Qt.Key.Key_F)
        assert seen == [Turn.OFF, Turn.LEFT, Turn.RIGHT, Turn.OFF]

    def test_the_button_does_the_same(self, open_page, qtbot):
        page = open_page(item(BRIDGE, reps=2))
        qtbot.mouseClick(page.controls.turn, Qt.MouseButton.LeftButton)
        assert page.turn is Turn.LEFT
        assert page.bench.player.state is State.RUNNING

    @pytest.mark.parametrize("turn", [Turn.LEFT, Turn.RIGHT])
    def test_it_is_the_picture_of_a_tall_window_turned(self, open_page, catalogue, turn):
        clamshells = item(catalogue["clamshell"], reps=2, sets=2, sides="left")
        made = []
        for size, of in (((800, 1280), Turn.OFF), ((1280, 800), turn)):
            page = open_page(clamshells, size=size, turn=of)
            page.bench.run_to(36_500)
            made.append(page.grab().toImage())
        upright = made[0].transformed(QTransform().rotate(-90 if turn is Turn.LEFT else 90))
        assert differing(upright, made[1]) < 0.02
        mirrored = upright.transformed(QTransform.fromScale(1, -1))
        assert differing(mirrored, made[1]) > 0.05

    @pytest.mark.parametrize("turn", [Turn.LEFT, Turn.RIGHT])
    def test_keys_clicks_and_names_are_as_ever(self, open_page, qtbot, turn):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"), turn=turn)
        press(page, Qt.Key.Key_Space)
        assert page.bench.player.state is State.PAUSED
        qtbot.mouseClick(page.controls.pause, Qt.MouseButton.LeftButton)
        assert page.bench.player.state is State.RUNNING
        assert page.title.accessibleName() == "Clamshell"
        assert page.ring.accessibleName() == "Get into place 0:30"

    def test_every_part_stays_inside_the_window(self, open_page):
        page = open_page(item(CLAMSHELL, reps=2, sides="left"), turn=Turn.RIGHT)
        for size in ((640, 400), (1280, 800), (800, 1280)):
            page.resize(*size)
            for widget in page.findChildren(QWidget, options=DIRECT):
                if widget.isVisible():
                    assert page.rect().contains(widget.geometry()), widget.objectName()


def differing(one, other):
    """Give the share of pixels that differ much."""
    assert one.size() == other.size()
    places = [(x, y) for x in range(0, one.width(), 4) for y in range(0, one.height(), 4)]
    far = [p for p in places if abs(qGray(one.pixel(*p)) - qGray(other.pixel(*p))) > 60]
    return len(far) / len(places)


class TestNothingIsCutOff:
    """In German, and with letters of twice the size, nothing overlaps or loses its end."""

    @pytest.fixture
    def german(self, qapp):
        words = QTranslator()
        assert words.load(str(assets_folder() / "translations" / "kneetimer_de.qm"))
        qapp.installTranslator(words)
        yield
        qapp.removeTranslator(words)

    @pytest.mark.usefixtures("german")
    @pytest.mark.parametrize("size", [(640, 400), (1280, 800), (800, 1280), (900, 900)])
    @pytest.mark.parametrize("of", ["clamshell", "lunge", "roll_it_band", "single_leg_stance"])
    def test_at_200_per_cent_in_german(self, open_page, catalogue, qapp, size, of):
        font = QFont(qapp.font())
        font.setPixelSize(32)
        qapp.setFont(font)
        legs = item(catalogue[of], reps=10, sets=2, sides="each", rest=60, tempo="2-5-2-1")
        page = open_page(legs, size=size, language="de")
        seen = set()
        while len(seen) < 6 and page.bench.player.state is not State.FINISHED:
            kind = page.bench.view.phase.kind
            if kind not in seen:
                seen.add(kind)
                assert_all_is_there(page)
            page.bench.run(1_000)
        assert len(seen) == 6


def assert_all_is_there(page):
    for label in page.findChildren(FitLabel):
        if label.isVisible() and label.text():
            at_the_right = label in (page.following, page.time_left, page.set)
            assert not is_cut_off(label, on_the_right=not at_the_right), label.text()
            font = label._fit()
            assert label._fits(font), label.text()
    shown = [
        part
        for part in page.findChildren(QWidget, options=DIRECT)
        if part.isVisible() and part is not page.veil
    ]
    for number, part in enumerate(shown):
        assert page.rect().contains(part.geometry()), part.objectName()
        for other in shown[:number]:
            both = part.geometry() & other.geometry()
            assert both.width() <= 1 or both.height() <= 1, (part, other)
