"""Play from here: the real session's parts, a clock that may run fast, and nothing written down."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest

from kneetimer.app import App
from kneetimer.core.phase import PhaseKind
from kneetimer.core.player import JUMP_MS, State
from kneetimer.core.profile import Profile
from kneetimer.desktop.crash import close_log
from kneetimer.gui.rehearsal_parts import MOST_STEP_MS, FastClock, NoSound
from kneetimer.gui.widgets.notice_bar import Notice
from kneetimer.storage.routine_file import read_routine
from tests.driving import NOON, FakeClock

MINE = """format: kneetimer/1
title: Mine
items:
  - {exercise: glute_bridge, reps: 2}
  - group: Twice
    rounds: 2
    items:
      - {exercise: clamshell, reps: 2, sides: left}
      - {exercise: lunge, reps: "?", sides: affected}
  - {exercise: half_squat, reps: 1, optional: true}
"""
SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\nkeep_awake = false\n'


class Clocks(FakeClock):
    """The machine's clocks, moved by hand."""

    def ms(self):
        return self.now_ms

    def now(self):
        return NOON


@pytest.fixture
def app(qapp, home, qtbot, monkeypatch):
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    folder = home / "data" / "routines"
    folder.mkdir(parents=True)
    (folder / "mine.yaml").write_text(MINE, encoding="utf-8")
    app = App(qapp, clock=Clocks())
    qtbot.addWidget(app.window)
    with qtbot.waitSignal(app.window.first_painted):
        app.window.show()
    qtbot.waitUntil(lambda: hasattr(app, "rehearsals"))
    yield app
    app.window.close()
    close_log()
    app.deleteLater()


def edit(app):
    app.editing.open(app.library.user_folder / "mine.yaml")
    assert app.window.current.objectName() == "editor_page"
    return app.window.current


def play(app, where=(0,), speed=0):
    """Choose an item in the editor and press the buttons: 0 is ×1, 1 is ×4, 2 is ×10."""
    page = app.window.current
    page.tree.choose([where])
    page.foot.play.click()
    page.ask.answer(speed)
    return app.rehearsals.training


def run(app, ms, step_ms=100):
    training = app.rehearsals.training
    for _ in range(ms // step_ms):
        if training.is_over:
            break
        app.clock.now_ms += step_ms
        training.driver.tick()


def settle():
    """Let what is to happen later happen, and what is to go be gone."""
    QCoreApplication.processEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(app, key):
    QTest.keyClick(app.window.current.focusProxy(), key)


def told(app):
    return [notice.text for notice in app.window.notices.findChildren(Notice)]


def written(app):
    """Give every file of the person's but the settings, with what is in it."""
    home = app.library.user_folder.parent.parent
    return {
        path.relative_to(home).as_posix(): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.parent.name not in ("config", "cache")
    }


class TestPlaying:
    @pytest.mark.parametrize(
        ("where", "key", "kind"),
        [
            ((0,), "glute_bridge", PhaseKind.CHANGE),
            ((1,), "clamshell", PhaseKind.CHANGE),
            ((1, 1), "lunge", PhaseKind.CHANGE),
            ((2,), "half_squat", PhaseKind.CHANGE),
        ],
    )
    def test_begins_at_the_chosen_item(self, app, where, key, kind):
        edit(app)
        view = play(app, where).driver.view
        assert (view.phase.task.key, view.phase.kind) == (key, kind)
        assert view.state is State.RUNNING
        assert view.elapsed_ms == 0

    def test_what_was_not_saved_is_what_is_played(self, app):
        page = edit(app)
        page.hands.add_exercise("wall_sit", (0,))
        assert play(app, (0,)).driver.view.phase.task.key == "wall_sit"

    def test_an_answer_that_is_not_known_yet_does_not_stop_it(self, app):
        edit(app)
        training = play(app, (1, 1), speed=2)
        first = training.driver.view.phase.index
        run(app, 10_000)
        assert training.driver.view.phase.index > first

    def test_says_what_it_is(self, app):
        edit(app)
        play(app)
        assert app.window.current.sign.text() == "Rehearsal · nothing is recorded"
        assert app.window.current.sign.isVisible()
        press(app, Qt.Key.Key_Escape)
        play(app, speed=1)
        words = "Rehearsal ×4, without sound · nothing is recorded"
        assert app.window.current.sign.text() == words
        assert app.window.current.accessibleName() == words

    @pytest.mark.parametrize(("button", "speed"), [(0, 1), (1, 4), (2, 10)])
    def test_so_many_times_as_fast(self, app, button, speed):
        edit(app)
        training = play(app, speed=button)
        run(app, 1_000)
        assert training.driver.view.elapsed_ms == 1_000 * speed

    def test_captions_come_at_every_speed(self, app):
        edit(app)
        play(app, speed=2)
        run(app, 300)
        assert app.window.current.session.caption.text()

    def test_is_heard_in_its_own_time_alone(self, app):
        asked = []
        app.sessions.sound.play = lambda cues, from_ms: asked.append([cue.name for cue in cues])
        edit(app)
        play(app, speed=1)
        press(app, Qt.Key.Key_Right)
        assert asked == []
        press(app, Qt.Key.Key_Escape)
        play(app)
        assert asked[0]

    def test_keys_are_those_of_a_session(self, app):
        edit(app)
        driver = play(app).driver
        press(app, Qt.Key.Key_Space)
        assert driver.view.state is State.PAUSED
        press(app, Qt.Key.Key_Space)
        assert driver.view.state is State.RUNNING
        press(app, Qt.Key.Key_Right)
        assert driver.view.phase.index > 0

    def test_where_it_hurts_it_only_stands_still(self, app):
        edit(app)
        driver = play(app).driver
        session = app.window.current.session
        assert not session.controls.hurt.isVisible()
        press(app, Qt.Key.Key_H)
        assert driver.view.state is State.PAUSED
        assert not session.hurt_veil.is_open
        press(app, Qt.Key.Key_Space)
        assert driver.view.state is State.RUNNING

    def test_a_stalled_window_is_no_sleep(self, app):
        edit(app)
        driver = play(app, speed=2).driver
        app.clock.now_ms += JUMP_MS
        driver.tick()
        assert driver.view.state is State.RUNNING
        assert driver.view.elapsed_ms == MOST_STEP_MS

    def test_a_machine_that_slept_stands_still_and_says_so(self, app):
        edit(app)
        driver = play(app, speed=2).driver
        app.clock.asleep_ms = 600_000
        driver.tick()
        assert driver.view.state is State.PAUSED
        assert told(app) == ["Away for 10 minutes. Space goes on where you were."]

    def test_one_at_a_time(self, app):
        page = edit(app)
        training = play(app)
        page.rehearse_wanted.emit(page.routine, (0,), 1.0)
        assert app.rehearsals.training is training


class TestWayBack:
    def back_with(self, app, leave):
        """Change something, rehearse, leave, and look whether all is as it was."""
        page = edit(app)
        page.hands.add_exercise("wall_sit", (0,))
        page.tree.choose([(2, 0)])
        page.foot.play.click()
        page.ask.answer(2)
        assert app.window.in_session
        leave()
        settle()
        assert app.window.current is page
        assert not app.window.in_session
        assert app.rehearsals.training is None
        assert page.tree.places == [(2, 0)]
        assert page.tree.hasFocus()
        assert (page.is_changed, page.work.can_undo) == (True, "Add Wall sit")
        page.undo()
        assert page.work.text() == MINE
        assert app.window.header.isVisible()

    def test_escape(self, app):
        self.back_with(app, lambda: press(app, Qt.Key.Key_Escape))

    def test_the_button(self, app):
        def click():
            QTest.mouseClick(app.window.current.session.controls.leave, Qt.MouseButton.LeftButton)

        self.back_with(app, click)

    def test_the_end(self, app):
        def go_to_the_end():
            driver = app.rehearsals.training.driver
            while driver.view.state is not State.FINISHED:
                driver.skip()

        self.back_with(app, go_to_the_end)
        assert told(app) == ["That was the end. Nothing was recorded."]

    def test_the_editor_still_asks_before_it_is_left(self, app):
        page = edit(app)
        page.hands.delete()
        play(app)
        press(app, Qt.Key.Key_Escape)
        app.window.back()
        assert page.ask.text == "There are changes that are not saved."
        page.ask.answer(1)
        assert app.window.current.objectName() == "library_page"

    def test_again_and_again(self, app):
        page = edit(app)
        for speed in (0, 1, 2) * 2:
            play(app, speed=speed)
            run(app, 500)
            press(app, Qt.Key.Key_Escape)
            settle()
            assert app.window.current is page
        assert len(app.rehearsals.children()) == 0

    def test_closing_the_window_ends_it(self, app):
        edit(app)
        play(app)
        app.window.close()
        assert app.rehearsals.training is None


class TestNothingIsKept:
    def test_neither_journal_nor_history(self, app):
        edit(app)
        before = written(app)
        play(app, speed=2)
        run(app, 30_000)
        press(app, Qt.Key.Key_Escape)
        settle()
        assert written(app) == before
        training = play(app, (2,))
        while not training.is_over:
            training.driver.skip()
        settle()
        assert written(app) == before
        assert app.sessions.training.record is None

    def test_a_session_that_stands_still_is_there_as_before(self, app):
        window = app.window
        routine = read_routine(MINE, app.library.catalogue)
        app.sessions.begin(routine, app.library.catalogue, Profile(), "mine")
        session, driver = window.current, app.sessions.training.driver
        app.clock.now_ms += 3_000
        driver.tick()
        QTest.keyClick(session, Qt.Key.Key_Escape)
        QTest.keyClick(window.current, Qt.Key.Key_Escape)
        edit(app)
        assert window.resume.isVisible()
        play(app, (1, 0), speed=1)
        assert not window.resume.isVisible()
        run(app, 2_000)
        press(app, Qt.Key.Key_Escape)
        settle()
        assert window.resume.isVisible()
        assert app.sessions.training.driver is driver
        assert (driver.view.state, driver.view.elapsed_ms) == (State.PAUSED, 3_000)
        window.resume.went_on.emit()
        assert window.current is session
        assert driver.view.state is State.RUNNING


class TestNothingToPlay:
    def test_a_group_without_anything(self, app):
        page = edit(app)
        page.hands.put_text("- group: Nothing\n  items: [{card: x}]", (3,))
        page.tree.choose([(3, 0)])
        page.hands.delete()
        assert play(app, (3,)) is None
        assert app.window.current is page
        assert told(app) == ["This routine has nothing to do: no exercise is left in it."]

    def test_a_text_that_cannot_be_read(self, app):
        page = edit(app)
        page.source_button.click()
        page.source.edit.setPlainText(MINE.replace("reps: 2", "repps: 2"))
        page.foot.play.click()
        assert page.ask.text.startswith("The text cannot be read yet")

    def test_items_that_went_with_the_text(self, app):
        page = edit(app)
        page.tree.choose([(2,)])
        page.source_button.click()
        page.source.edit.setPlainText(MINE[: MINE.index("  - group")])
        page.foot.play.click()
        assert "glute" in page.ask.text.lower() or "bridge" in page.ask.text.lower()

    def test_a_field_that_cannot_be_read(self, app):
        page = edit(app)
        line = page.form.field("reps").line
        line.setFocus()
        line.selectAll()
        QTest.keyClicks(line, "x")
        page.foot.play.click()
        assert "what they said before is played" in page.ask.text
        page.ask.answer(0)
        assert app.window.in_session


class TestParts:
    def test_a_fast_clock(self):
        clock = FakeClock()
        clock.now_ms = 7_000
        fast = FastClock(clock, 10)
        assert fast() == 0
        times = []
        for step_ms in (1, 16, 100, 250, 60_000, 3):
            clock.now_ms += step_ms
            times.append(fast())
        assert times == [10, 170, 1_170, 3_170, 5_170, 5_200]

    def test_no_sound_can_be_asked_anything(self):
        sound = NoSound()
        assert (sound.play([], 0), sound.silence()) == (None, None)
