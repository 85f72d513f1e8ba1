"""The session page, asked for its words and sizes through whole small sessions."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QFont, QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from kneetimer.core.player import State
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from kneetimer.gui.appearance import load_fonts
from kneetimer.gui.pages.session_page import SessionPage
from kneetimer.gui.player_driver import FRAME_MS, HIDDEN_FRAME_MS
from kneetimer.gui.theme import DARK, LIGHT
from kneetimer.gui.widgets import ring as ring_module
from kneetimer.gui.widgets.fit_label import FitLabel
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
)

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

    def open_(*items, size=(1280, 800), language="en", theme=LIGHT, started=True):
        bench = Bench(compiled(*items))
        page = SessionPage(bench.driver, language, theme)
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
    labels = (page.title, page.side, page.count, page.set)
    return (
        *(label.text() if label.isVisible() else "" for label in labels),
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
        assert (page.side.text(), page.count.text()) == (
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
        assert page.pause_button.text() == "Pause"
        qtbot.mouseClick(page.pause_button, Qt.MouseButton.LeftButton)
        assert page.bench.player.state is State.PAUSED
        assert (page.pause_button.text(), page.hint.text()) == ("Go on", "Space: go on")
        qtbot.mouseClick(page.pause_button, Qt.MouseButton.LeftButton)
        page.bench.run_to(26_000)
        assert (page.pause_button.text(), page.hint.text()) == ("Go on", "Space: done")
        assert page.pause_button.accessibleName() == "Go on"

    def test_time_can_be_added_to_a_pause_alone(self, open_page, qtbot):
        page = open_page(item(BRIDGE, reps=2))
        assert page.extend_button.isVisible()
        qtbot.mouseClick(page.extend_button, Qt.MouseButton.LeftButton)
        assert page.ring.face.digits == "40"
        page.bench.run_to(41_000)
        assert not page.extend_button.isVisible()

    def test_the_way_aside_is_offered_where_there_is_one(self, open_page, qtbot):
        page = open_page(item(ROLL, blocks=(1, 30), sides="left", detour=SPOT))
        button = page.detour_button
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
        qtbot.mouseClick(page.skip_button, Qt.MouseButton.LeftButton)
        assert page.bench.view.phase.kind.value == "move"
        qtbot.mouseClick(page.back_button, Qt.MouseButton.LeftButton)
        assert page.bench.view.phase.kind.value == "change"
        with qtbot.waitSignal(page.left):
            qtbot.mouseClick(page.leave_button, Qt.MouseButton.LeftButton)

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
            *[Qt.Key.Key_T, Qt.Key.Key_D, Qt.Key.Key_Escape, Qt.Key.Key_F11],
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


class TestClicks:
    """Nothing has to be aimed at."""

    @pytest.mark.parametrize("part", ["ring", "title", "side", "count", "cue", "bar", "caption"])
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

    @pytest.fixture
    def written(self, monkeypatch):
        """Give the size of each text that the ring has written last."""
        sizes = {}
        fit = ring_module._fit

        def noting_fit(font, text, width, most_px):
            fit(font, text, width, most_px)
            sizes[text] = font.pixelSize()

        monkeypatch.setattr(ring_module, "_fit", noting_fit)
        return sizes

    def clamshells(self, open_page, size, **more):
        cues = (Text.plain("Press your heels together"),)
        clamshell = exercise("Clamshell", CLAMSHELL.position, CLAMSHELL.works, "1-5-3-1", cues=cues)
        page = open_page(item(clamshell, reps=2, sides="left"), size=size, **more)
        page.bench.run_to(28_000)
        return page

    def test_at_1280_by_800(self, open_page, written):
        page = self.clamshells(open_page, (1280, 800))
        page.grab()
        assert written["3"] >= 160
        assert page.title.fitted_px() >= 72
        assert page.side.fitted_px() >= 72
        assert page.cue.fitted_px() >= 52

    def test_long_times_stay_large(self, open_page, written):
        page = open_page(item(PLANK, hold=90))
        page.bench.run_to(26_000)
        page.grab()
        assert written["1:29"] >= 160

    def test_letters_grow_with_the_window(self, open_page, written):
        small = self.clamshells(open_page, (1280, 800))
        large = self.clamshells(open_page, (3840, 2160))
        for name in ("title", "side", "cue"):
            assert getattr(large, name).fitted_px() >= 2.5 * getattr(small, name).fitted_px()
        small.grab()
        small_px = written["3"]
        large.grab()
        assert written["3"] >= 2.5 * small_px

    def test_a_tall_window_has_the_ring_on_top(self, open_page, qtbot):
        page = self.clamshells(open_page, (800, 1280))
        qtbot.waitUntil(lambda: page.ring.geometry().bottom() < page.side.geometry().top())
        page.resize(1280, 800)
        qtbot.waitUntil(lambda: page.ring.geometry().right() < page.side.geometry().left())

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
        assert page.count.text() == "Rep 1 of 2"

    def test_the_end_is_told_all_the_same(self, page, qtbot):
        page.hide()
        with qtbot.waitSignal(page.finished):
            page.bench.run_to_end()
