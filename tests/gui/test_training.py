"""One session from Start to the end: its parts, the screen that stays on, the record."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer

from kneetimer.audio.phrase_book import PhraseBook
from kneetimer.core.body import Side
from kneetimer.core.journal import put_together
from kneetimer.core.player import Place, State
from kneetimer.core.profile import Profile
from kneetimer.core.record import Choice, Outcome, Why
from kneetimer.core.timeline import NothingToDoError
from kneetimer.gui.speech import Speech
from kneetimer.gui.training import Training
from kneetimer.storage.choices import read_choices
from kneetimer.storage.routine_file import load_routine
from kneetimer.storage.settings import Settings
from tests.driving import NOON, SILENCE, FakeAwake, FakeClock, FakeKeeper, FakeSound
from tests.fakes import BRIDGE, CLAMSHELL, item, routine

CLAMSHELLS = routine(item(CLAMSHELL, reps=2, sides="left"), title="Clamshells")
BRIDGES = routine(item(BRIDGE, reps=3), title="Bridges")


class Stage:
    """A training with fakes all round it, and lists of what it said."""

    def __init__(self, book):
        self.sound, self.awake, self.clock = FakeSound(), FakeAwake(), FakeClock()
        self.speech = Speech(book, Settings(heard="tones"))
        self.keeper = FakeKeeper()
        self.training = Training(
            sound=self.sound,
            speech=self.speech,
            awake=self.awake,
            keeper=self.keeper,
            clock=self.clock,
            now=lambda: NOON,
            slept_ms=self.clock.slept_ms,
        )
        self.begun, self.over, self.interrupted = [], [], []
        self.training.begun.connect(self.begun.append)
        self.training.over.connect(self.over.append)
        self.training.interrupted.connect(self.interrupted.append)

    @property
    def driver(self):
        return self.training.driver

    def begin(self, what=CLAMSHELLS, profile=Profile()):
        self.training.begin(what, {}, profile)
        return self

    def run(self, ms):
        for _ in range(ms // 1_000):
            self.clock.now_ms += 1_000
            self.driver.tick()
        return self

    def timers(self):
        """Give the two timers: the one that holds the screen soon, the one that lets go late."""
        own = Qt.FindChildOption.FindDirectChildrenOnly
        return sorted(self.training.findChildren(QTimer, options=own), key=QTimer.interval)

    def fire(self, number):
        """Let a timer's time come, if it runs."""
        timer = self.timers()[number]
        if timer.isActive():
            timer.stop()
            timer.timeout.emit()


HOLD, RELEASE = 0, 1


@pytest.fixture
def stage(qapp, tmp_path):
    return Stage(PhraseBook(tmp_path))


class TestCourse:
    def test_begins_and_says_with_which_driver(self, stage):
        stage.begin()
        assert stage.begun == [stage.driver]
        assert stage.driver.player.state is State.RUNNING
        assert stage.driver.player.timeline.title.get() == "Clamshells"
        assert stage.sound.asked[0][0] == (0, "change")

    def test_the_driver_is_handed_on_before_the_first_event(self, stage):
        heard = []
        stage.training.begun.connect(lambda driver: driver.happened.connect(heard.append))
        stage.begin()
        assert [type(event).__name__ for event in heard] == ["PhaseStarted"]

    def test_before_the_first_session_there_is_nothing(self, stage):
        assert (stage.driver, stage.training.log) == (None, None)
        assert stage.training.is_over
        stage.training.finish()
        stage.training.drop()
        assert stage.over == []

    def test_ends_with_the_record_of_all_that_was_done(self, stage):
        stage.begin().run(44_000)
        assert stage.over == [stage.training.log]
        log = stage.training.log
        assert (log.complete, log.lasted_ms) == (True, 44_000)
        assert [record.outcome for record in log.sets] == [Outcome.DONE]

    def test_finish_ends_a_session_that_stands_still(self, stage):
        stage.begin().run(36_000)
        stage.driver.pause()
        assert not stage.training.is_over
        stage.training.finish()
        assert stage.training.is_over
        log = stage.training.log
        assert stage.over == [log]
        assert not log.complete
        assert [(record.done_reps, record.outcome) for record in log.sets] == [(1, Outcome.PARTLY)]

    def test_finish_twice_tells_once(self, stage):
        stage.begin().run(1_000)
        stage.training.finish()
        stage.training.finish()
        assert len(stage.over) == 1

    def test_tells_how_long_the_machine_slept(self, stage):
        stage.begin().run(30_000)
        stage.clock.asleep_ms = 600_000
        stage.run(1_000)
        assert stage.interrupted == [600_000]
        assert stage.driver.player.state is State.PAUSED

    def test_the_time_asleep_is_not_in_the_record(self, stage):
        stage.begin().run(30_000)
        stage.clock.asleep_ms = 600_000
        stage.run(1_000)
        stage.clock.now_ms += 20_000
        stage.driver.resume()
        stage.run(14_000)
        assert stage.training.log.lasted_ms == 44_000

    def test_drop_forgets_the_driver_and_keeps_the_record(self, stage):
        stage.begin().run(44_000)
        stage.training.drop()
        assert stage.driver is None
        assert stage.training.log is stage.over[0]


class TestOneAfterTheOther:
    def test_a_new_session_takes_the_place_of_the_old_one(self, stage):
        stage.begin().run(30_000)
        old = stage.driver
        stage.begin(BRIDGES)
        assert stage.driver is not old
        assert stage.begun == [old, stage.driver]
        assert stage.over == []
        assert [record.exercise for record in stage.training.log.sets] == ["bridge"]

    def test_the_old_one_says_nothing_any_more(self, stage):
        stage.begin().run(30_000)
        old = stage.driver
        old_timer = old.findChild(QTimer)
        stage.begin(BRIDGES)
        assert not old_timer.isActive()
        stage.clock.now_ms += 4_000
        old.tick()
        old.end()
        assert stage.over == []
        assert stage.training.log.sets[0].done_ms == 0

    def test_the_second_session_can_be_the_same_routine(self, stage):
        stage.begin().run(44_000)
        stage.begin().run(44_000)
        assert [log.complete for log in stage.over] == [True, True]
        assert stage.over[0] is not stage.over[1]

    def test_a_session_that_is_dropped_while_it_runs_is_silent(self, stage):
        stage.begin().run(30_000)
        stage.training.drop()
        assert stage.sound.asked[-1] == SILENCE

    def test_the_last_tone_of_a_session_that_is_over_may_sound_on(self, stage):
        stage.begin().run(44_000)
        stage.training.drop()
        assert SILENCE not in stage.sound.asked

    def test_a_routine_with_nothing_left_leaves_the_running_session_alone(self, stage):
        stage.begin().run(30_000)
        driver = stage.driver
        optional = routine(item(BRIDGE, reps=3, optional=True))
        with pytest.raises(NothingToDoError):
            stage.begin(optional, Profile(left_out=frozenset({"bridge"})))
        assert stage.driver is driver
        stage.run(14_000)
        assert stage.training.log.complete


class TestEditedWhileItRuns:
    def test_the_file_is_read_once(self, stage, tmp_path):
        path = tmp_path / "mine.yaml"
        text = (
            "format: kneetimer/1\ntitle: Mine\nexercises:\n"
            "  slide: {name: Slide, position: supine, works: both, tempo: 1-1-1-1}\n"
            "items:\n  - {exercise: slide, reps: 2}\n"
        )
        path.write_text(text, encoding="utf-8")
        stage.begin(load_routine(path, {})).run(1_000)
        before = stage.driver.player.timeline
        path.write_text(text.replace("reps: 2", "reps: 90"), encoding="utf-8")
        stage.run(5_000)
        path.write_text("no routine at all: [", encoding="utf-8")
        stage.run(5_000)
        path.unlink()
        stage.run(21_000)
        assert stage.driver.player.timeline is before
        assert stage.training.log.complete
        assert stage.training.log.sets[0].done_reps == 2

    def test_settings_changed_meanwhile_wait_for_the_next_session(self, stage):
        values = {"bridge.reps": 3}
        what = routine(item(BRIDGE, reps=(2, 8)))
        profile = Profile(values=values)
        stage.begin(what, profile)
        values["bridge.reps"] = 8
        stage.run(37_000)
        assert stage.training.log.complete
        assert stage.training.log.sets[0].done_reps == 3


class TestAwake:
    """The screen stays on while somebody trains, and no longer."""

    def test_holds_soon_after_the_start(self, stage):
        stage.begin()
        assert "hold" not in stage.awake.asked
        stage.fire(HOLD)
        assert stage.awake.asked[-1] == "hold"

    def test_a_short_pause_keeps_it(self, stage):
        stage.begin().run(1_000)
        stage.fire(HOLD)
        stage.driver.pause()
        assert stage.awake.asked[-1] == "hold"
        stage.driver.resume()
        stage.fire(RELEASE)
        assert stage.awake.asked[-1] == "hold"

    def test_a_long_pause_lets_go_and_going_on_holds_again(self, stage):
        stage.begin().run(1_000)
        stage.fire(HOLD)
        stage.driver.pause()
        stage.fire(RELEASE)
        assert stage.awake.asked[-1] == "release"
        stage.driver.resume()
        stage.fire(HOLD)
        assert stage.awake.asked[-1] == "hold"

    def test_a_machine_that_slept_counts_as_a_pause(self, stage):
        stage.begin().run(1_000)
        stage.fire(HOLD)
        stage.clock.asleep_ms = 60_000
        stage.run(1_000)
        stage.fire(RELEASE)
        assert stage.awake.asked[-1] == "release"

    def test_a_start_inside_holds_too(self, stage):
        stage.training.begin(CLAMSHELLS, {}, Profile(), place=Place(3))
        assert stage.driver.view.phase.index == 3
        stage.fire(HOLD)
        assert stage.awake.asked[-1] == "hold"

    def test_another_plan_after_a_pause_keeps_it(self, stage):
        both = routine(item(CLAMSHELL, reps=2, sides="each"))
        stage.begin(both).run(36_000)
        stage.fire(HOLD)
        stage.driver.pause(hurts=True)
        stage.training.decide(4, Choice.SKIP_SIDE)
        assert stage.driver.player.state is State.RUNNING
        stage.fire(RELEASE)
        assert stage.awake.asked[-1] == "hold"

    def test_a_pause_at_the_very_start_never_holds(self, stage):
        stage.begin()
        stage.driver.pause()
        stage.fire(HOLD)
        assert "hold" not in stage.awake.asked

    def test_going_back_to_the_first_phase_while_it_stands_still_still_lets_go(self, stage):
        stage.begin().run(1_000)
        stage.fire(HOLD)
        stage.driver.pause()
        stage.driver.back()
        stage.fire(HOLD)
        stage.fire(RELEASE)
        assert stage.awake.asked[-1] == "release"

    @pytest.mark.parametrize("ending", ["by itself", "finished", "dropped", "next"])
    def test_every_end_lets_go(self, stage, ending):
        stage.begin().run(1_000)
        stage.fire(HOLD)
        if ending == "by itself":
            stage.run(43_000)
        elif ending == "finished":
            stage.training.finish()
        elif ending == "dropped":
            stage.training.drop()
        else:
            stage.begin(BRIDGES)
        assert stage.awake.asked[-1] == "release"
        if ending != "next":
            assert not any(timer.isActive() for timer in stage.timers())

    def test_is_left_alone_where_the_user_wants_it_so(self, stage):
        stage.training.keep_awake = False
        stage.begin().run(1_000)
        stage.driver.pause()
        stage.driver.resume()
        stage.fire(HOLD)
        assert "hold" not in stage.awake.asked

    def test_a_long_pause_is_five_minutes(self, stage):
        assert [timer.interval() for timer in stage.timers()] == [700, 300_000]
        assert all(timer.isSingleShot() for timer in stage.timers())


class TestWrittenDown:
    def test_a_session_begins_with_its_plan(self, stage):
        stage.training.begin(CLAMSHELLS, {}, Profile(), name="clams", pain_before=2)
        (record,) = stage.keeper.begun
        assert (record.routine, record.title.get(), record.pain_before) == (
            "clams",
            "Clamshells",
            2,
        )
        assert (record.started, record.complete, record.lasted_ms) == (NOON, False, 0)
        assert [(done.planned_reps, done.done_reps) for done in record.sets] == [(2, 0)]
        assert read_choices(record.choices) == Profile()
        assert len(record.id) == 32

    def test_it_is_marked_every_half_second_and_with_each_phase(self, stage):
        stage.begin()
        for _ in range(20):
            stage.clock.now_ms += 250
            stage.driver.tick()
        assert [mark.lasted_ms for mark in stage.keeper.marks] == list(range(0, 5_001, 500))

    def test_standing_still_it_is_marked_once(self, stage):
        stage.begin().run(6_000)
        stage.driver.pause()
        count = len(stage.keeper.marks)
        stage.run(10_000)
        assert len(stage.keeper.marks) == count

    def test_the_whole_is_kept_when_it_ends(self, stage):
        stage.begin().run(44_000)
        (record,) = stage.keeper.kept
        assert record.complete
        assert [(done.done_reps, done.why) for done in record.sets] == [(2, None)]
        assert stage.keeper.marks[-1].ended == NOON
        assert put_together(stage.keeper.begun[0], stage.keeper.marks).record == record

    def test_one_that_is_given_up_for_another_is_kept_as_far_as_it_came(self, stage):
        stage.begin().run(30_000)
        stage.begin(BRIDGES)
        (record,) = stage.keeper.kept
        assert not record.complete
        assert record.sets[0].why is Why.ENDED
        assert record.lasted_ms == 30_000

    def test_one_in_which_nothing_was_done_is_not_kept(self, stage):
        stage.begin().run(3_000)
        stage.begin(BRIDGES)
        assert stage.keeper.ends == ["forget"]

    def test_closing_the_window_leaves_it_to_be_found(self, stage):
        stage.begin().run(30_000)
        stage.training.leave()
        assert stage.keeper.ends == ["leave"]
        assert stage.keeper.marks[-1].lasted_ms == 30_000
        assert stage.driver is None


class TestGoesOnAfterACrash:
    def crash(self, stage, ms):
        stage.begin().run(ms)
        stage.training.leave()
        return put_together(stage.keeper.begun[0], stage.keeper.marks)

    def test_where_it_stood_with_what_was_done(self, stage):
        found = self.crash(stage, 32_000)
        assert stage.training.go_on(found, CLAMSHELLS, {}, Profile())
        assert stage.driver.view.phase.index == found.index
        assert stage.driver.view.lead_in_left_ms == 3_000
        stage.run(16_000)
        (record,) = stage.keeper.kept
        assert record.complete
        assert record.id == found.record.id
        assert [done.done_reps for done in record.sets] == [2]
        assert [stop.why for stop in record.stops] == [Why.CRASHED]

    def test_not_by_another_plan(self, stage):
        found = self.crash(stage, 30_000)
        assert not stage.training.go_on(found, BRIDGES, {}, Profile())
        assert stage.driver is None


class TestItHurts:
    BOTH = routine(item(CLAMSHELL, reps=4, sides="each"), item(BRIDGE, reps=3), title="Both")

    def hurt(self, stage, choice, pain=4, ms=45_000):
        stage.begin(self.BOTH).run(ms)
        stage.driver.pause()
        stage.training.decide(pain, choice)
        return stage

    def test_it_goes_on_and_is_kept(self, stage):
        self.hurt(stage, Choice.GO_ON)
        assert stage.driver.player.state is State.RUNNING
        (hurt,) = stage.training.log.hurts
        assert (hurt.pain, hurt.exercise, hurt.side, hurt.choice) == (
            4,
            "clamshell",
            Side.LEFT,
            Choice.GO_ON,
        )
        assert stage.training.log.so_far(NOON).stops[-1].why is Why.HURT

    def test_fewer_reps_change_the_plan_of_the_rest(self, stage):
        reps = self.hurt(stage, Choice.FEWER_REPS).training.log.hurts[0].rep[0]
        assert len(stage.begun) == 2
        timeline = stage.driver.player.timeline
        assert {phase.rep[1] for phase in timeline.phases if phase.rep and phase.side} == {reps - 1}
        assert stage.driver.view.phase.kind.value == "switch"
        assert stage.driver.view.phase.side is Side.RIGHT
        assert len(stage.keeper.begun) == 2

    def test_a_side_is_left_out(self, stage):
        self.hurt(stage, Choice.SKIP_SIDE)
        assert stage.driver.view.phase.side is Side.RIGHT
        assert stage.training.log.sets[0].why is Why.HURT

    def test_an_exercise_is_left_out_and_the_record_is_whole(self, stage):
        self.hurt(stage, Choice.SKIP_EXERCISE)
        assert stage.driver.view.phase.exercise is BRIDGE
        stage.run(60_000)
        (record,) = stage.keeper.kept
        assert record.complete
        assert [(done.exercise, done.why) for done in record.sets] == [
            ("clamshell", Why.HURT),
            ("clamshell", Why.HURT),
            ("bridge", None),
        ]

    def test_when_nothing_is_left_it_ends(self, stage):
        stage.begin().run(40_000)
        stage.driver.pause()
        stage.training.decide(6, Choice.SKIP_EXERCISE)
        assert stage.training.is_over
        assert stage.keeper.ends == ["keep"]

    def test_fewer_of_the_last_set_end_it(self, stage):
        stage.begin().run(40_000)
        stage.driver.pause()
        stage.training.decide(6, Choice.FEWER_REPS)
        assert stage.training.is_over

    def test_it_can_end_here(self, stage):
        self.hurt(stage, Choice.END)
        assert stage.training.is_over
        assert not stage.keeper.kept[0].complete

    def test_afterwards_it_is_too_late(self, stage):
        stage.begin().run(44_000)
        stage.training.decide(3, Choice.GO_ON)
        assert stage.training.log.hurts == ()
