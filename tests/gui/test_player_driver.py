"""The driver ticks by hand here: what it tells the sound, the screen and the log, and when."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer

from kneetimer.core.player import Interrupted, State
from kneetimer.core.profile import Profile
from kneetimer.desktop.clock import SleepWatch, monotonic_ms
from kneetimer.gui.player_driver import FRAME_MS, HIDDEN_FRAME_MS, SLEPT_FROM_MS, PlayerDriver
from tests.driving import SILENCE, Bench, FakeSound, place, spoken
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    PLANK,
    READY_AT_ONCE,
    ROLL,
    compiled,
    detour,
    item,
)

pytestmark = pytest.mark.usefixtures("qapp")

CLAMSHELLS = [
    *[(0, "change"), (20_000, "ready"), (22_000, "count"), (23_000, "count"), (24_000, "count")],
    *[(25_000, "move"), (26_000, "hold"), (31_000, "return"), (34_000, "rep")],
    *[(35_000, "move"), (36_000, "hold"), (41_000, "return"), (44_000, "end")],
]


def clamshells(**words):
    """Give a bench with a change of 25 s and two clamshells of 10 s, the last one without pause."""
    return Bench(compiled(item(CLAMSHELL, reps=2, sides="left", **words)))


def rolling(**words):
    """Give a bench with a change of 35 s and two blocks of 30 s with a tender spot."""
    spot = detour(time=15, at_most=1)
    return Bench(compiled(item(ROLL, blocks=(2, 30), sides="left", detour=spot, **words)))


def timer_of(driver):
    return driver.findChild(QTimer)


class TestSound:
    """Sound is scheduled, not triggered."""

    def test_the_start_schedules_the_whole_session(self):
        bench = clamshells().start()
        assert bench.sound.asked == [CLAMSHELLS]

    def test_a_phase_that_begins_by_itself_was_scheduled_already(self):
        bench = clamshells().start().run_to_end()
        assert bench.player.state is State.FINISHED
        assert bench.sound.asked == [CLAMSHELLS]

    @pytest.mark.parametrize("step_ms", [1, 33, 999, 4_000])
    def test_however_seldom_it_ticks(self, step_ms):
        bench = clamshells().start()
        bench.run(45_000, step_ms=step_ms)
        assert bench.player.state is State.FINISHED
        assert bench.sound.asked == [CLAMSHELLS]

    def test_a_pause_is_silent_and_going_on_schedules_the_rest_to_the_millisecond(self):
        bench = clamshells().start().run_to(26_017)
        bench.driver.pause()
        bench.clock.now_ms += 60_000
        bench.driver.resume()
        later = [(at_ms - 26_017, name) for at_ms, name in CLAMSHELLS if at_ms >= 26_017]
        assert later[0] == (4_983, "return")
        assert bench.sound.asked == [CLAMSHELLS, SILENCE, later]

    def test_a_schedule_counts_from_the_moment_that_the_player_was_told(self):
        bench = clamshells()
        bench.clock.now_ms = 7_000
        bench.start()
        bench.clock.now_ms += 1_234
        bench.driver.skip()
        assert bench.sound.counted_from == [7_000, 8_234]

    @pytest.mark.parametrize("command", ["skip", "back", "repeat_set"])
    def test_a_jump_while_paused_stays_silent(self, command):
        bench = clamshells().start().run_to(27_000)
        bench.driver.pause()
        getattr(bench.driver, command)()
        assert bench.sound.asked == [CLAMSHELLS, SILENCE, SILENCE]

    @pytest.mark.parametrize(
        ("command", "at_ms", "first"),
        [
            ("skip", 1_000, [(0, "count"), (1_000, "count"), (2_000, "count"), (3_000, "move")]),
            ("back", 40_000, [(0, "count"), (1_000, "count"), (2_000, "count"), (3_000, "move")]),
            ("repeat_set", 40_000, [(0, "count"), (1_000, "count")]),
            ("extend", 1_000, [(34_000, "ready"), (36_000, "count")]),
            ("end", 40_000, SILENCE),
        ],
    )
    def test_a_command_schedules_anew(self, command, at_ms, first):
        bench = clamshells().start().run_to(at_ms)
        getattr(bench.driver, command)()
        assert len(bench.sound.asked) == 2
        assert bench.sound.asked[-1][: len(first)] == first

    def test_a_detour_and_the_block_after_it_are_one_schedule(self):
        bench = rolling().start().run_to(45_000)
        bench.driver.detour()
        assert bench.sound.asked[1][:3] == [(0, "detour"), (15_000, "work"), (20_000, "halfway")]
        bench.run(20_000)
        assert len(bench.sound.asked) == 2

    def test_coming_back_early_schedules_what_the_block_had_left(self):
        bench = rolling().start().run_to(45_000)
        bench.driver.detour()
        bench.run(4_000)
        bench.driver.detour()
        assert bench.sound.asked[2][:2] == [(0, "work"), (5_000, "halfway")]

    def test_ready_schedules_the_count_in_and_what_follows(self):
        bench = Bench(compiled(item(BRIDGE, reps=1, sets=2, rest="until ready")))
        bench.start().run_to(25_000 + 4_000 + 60_000)
        assert bench.view.waits
        assert bench.sound.asked[0][-1] == (29_000, "rest")
        bench.driver.go_on()
        assert bench.sound.asked[1] == [
            *[(0, "ready"), (2_000, "count"), (3_000, "count"), (4_000, "count")],
            *[(5_000, "move"), (7_000, "return"), (9_000, "end")],
        ]

    def test_what_comes_after_a_wait_is_not_scheduled_before_the_user_goes_on(self):
        bench = Bench(compiled(item(BRIDGE, reps=8, pace="manual")))
        bench.start()
        bench.sound.asked.clear()
        bench.tick(1).run_to(30_000)
        assert bench.sound.asked == []
        bench.driver.go_on()
        assert bench.sound.asked == [SILENCE]
        assert bench.player.state is State.FINISHED

    def test_done_schedules_the_next_exercise(self):
        first, second = item(BRIDGE, reps=8, pace="manual"), item(PLANK, hold=20)
        bench = Bench(compiled(first, second)).start().run_to(30_000)
        bench.driver.go_on()
        assert bench.sound.asked[1][0] == (0, "change")
        assert bench.sound.asked[1][-1] == (35_000, "end")


class TestRestAsLongAsTheLastSet:
    """Its length is known when it begins, and only then."""

    def cut_short(self, sets=2):
        """Skip the first of two blocks of 3 s after half a second: the rest gets 3.5 s, not 6."""
        roll = item(BRIDGE, blocks=(2, 3), sets=sets, rest="same", ready=0)
        bench = Bench(compiled(roll)).start().run_to(25_500)
        bench.driver.skip()
        bench.sound.asked.clear()
        return bench

    def test_is_scheduled_anew_when_it_begins(self):
        bench = self.cut_short().run(6_000)
        assert bench.view.length_ms == 3_500
        assert bench.sound.asked == [
            [(0, "rest"), (3_500, "work"), (6_500, "work"), (9_500, "end")]
        ]

    def test_is_scheduled_anew_though_the_tick_came_late(self):
        bench = self.cut_short().run(5_800).tick(500)
        assert bench.sound.asked == [[(3_200, "work"), (6_200, "work"), (9_200, "end")]]

    def test_is_scheduled_anew_though_it_was_over_before_the_tick_came(self):
        bench = self.cut_short().run(5_500).tick(4_500)
        assert bench.view.phase.block == (1, 2)
        assert bench.view.elapsed_ms == 500
        assert bench.sound.asked == [[(2_500, "work"), (5_500, "end")]]

    def test_is_left_alone_when_it_is_as_long_as_planned(self):
        roll = item(BRIDGE, blocks=(2, 3), sets=2, rest="same", ready=0)
        bench = Bench(compiled(roll)).start().run_to_end()
        assert len(bench.sound.asked) == 1


class TestSleep:
    """Time asleep never counts as exercise."""

    def test_pauses_and_is_silent(self):
        bench = clamshells().start().run_to(26_000)
        bench.clock.asleep_ms = 600_000
        bench.tick(33)
        assert bench.player.state is State.PAUSED
        assert bench.view.elapsed_ms == 0
        assert bench.sound.asked == [CLAMSHELLS, SILENCE]
        event = bench.events[-1]
        assert isinstance(event, Interrupted)
        assert event.away_ms == 600_000

    def test_goes_on_with_what_was_left(self):
        bench = clamshells().start().run_to(28_000)
        bench.clock.asleep_ms = 600_000
        bench.tick(33)
        bench.driver.resume()
        assert bench.view.phase_left_ms == 3_000
        assert bench.sound.asked[-1][0] == (3_000, "return")

    def test_a_gap_of_the_clock_itself_pauses_too(self):
        bench = clamshells().start().run_to(28_000).tick(600_000)
        assert bench.player.state is State.PAUSED
        assert bench.view.phase_left_ms == 3_000
        assert bench.sound.asked == [CLAMSHELLS, SILENCE]

    def test_a_nap_shorter_than_two_seconds_is_nothing(self):
        bench = clamshells().start().run_to(26_000)
        bench.clock.asleep_ms = SLEPT_FROM_MS - 1
        bench.tick(1_000)
        assert bench.player.state is State.RUNNING
        assert bench.view.elapsed_ms == 1_000

    @pytest.mark.parametrize("before", ["start", "resume"])
    def test_what_was_slept_while_it_stood_still_is_forgotten(self, before):
        bench = clamshells()
        if before == "resume":
            bench.start().run_to(26_000)
            bench.driver.pause()
        bench.clock.asleep_ms = 8 * 3_600_000
        getattr(bench.driver, before)()
        bench.tick(33)
        assert bench.player.state is State.RUNNING


class TestRefusal:
    """What makes no sense now is said and changes nothing."""

    @pytest.mark.parametrize(
        ("command", "words"),
        [
            ("pause", "cannot pause while ready"),
            ("resume", "cannot resume while ready"),
            ("skip", "cannot skip while ready"),
            ("go_on", "cannot go on while ready"),
            ("detour", "cannot turn aside while ready"),
        ],
    )
    def test_before_the_start(self, command, words):
        bench = clamshells()
        before = bench.view
        getattr(bench.driver, command)()
        assert bench.refused == [words]
        assert bench.view == before
        assert (bench.sound.asked, bench.events, bench.views) == ([], [], [])
        assert not timer_of(bench.driver).isActive()

    @pytest.mark.parametrize(
        ("command", "words"),
        [
            ("start", "cannot start while running"),
            ("resume", "cannot resume while running"),
            ("extend", "cannot add time while no pause with a length runs"),
            ("go_on", "cannot go on while the timer leads"),
            ("detour", "cannot turn aside while there is nothing to turn aside to"),
        ],
    )
    def test_in_the_middle_of_a_rep(self, command, words):
        bench = clamshells().start().run_to(27_000)
        before = bench.view
        bench.events.clear()
        getattr(bench.driver, command)()
        assert bench.refused == [words]
        assert bench.view == before
        assert bench.events == []
        assert bench.sound.asked == [CLAMSHELLS]
        assert timer_of(bench.driver).isActive()

    @pytest.mark.parametrize("command", ["start", "pause", "resume", "skip", "back", "repeat_set"])
    def test_after_the_end(self, command):
        bench = clamshells().start().run_to_end()
        before, asked = bench.view, list(bench.sound.asked)
        getattr(bench.driver, command)()
        assert len(bench.refused) == 1
        assert bench.refused[0].endswith("while finished")
        assert (bench.view, bench.sound.asked) == (before, asked)

    def test_ending_twice_is_no_fault(self):
        bench = clamshells().start()
        bench.driver.end()
        bench.driver.end()
        assert bench.refused == []
        assert bench.events_named() == ["PhaseStarted", "PhaseEnded", "Finished"]


class TestSpaceAndClick:
    """One command for a person who does not look: ready, pause or go on."""

    def test_pauses_and_goes_on(self):
        bench = clamshells().start().tick(1_000)
        bench.driver.go_on_or_pause()
        assert bench.player.state is State.PAUSED
        bench.driver.go_on_or_pause()
        assert bench.player.state is State.RUNNING

    def test_is_ready_where_the_session_waits(self):
        bench = Bench(compiled(item(BRIDGE, reps=8, pace="manual"))).start().run_to(26_000)
        assert bench.view.waits
        bench.driver.go_on_or_pause()
        assert bench.player.state is State.FINISHED

    def test_goes_on_where_a_session_that_waits_was_paused(self):
        bench = Bench(compiled(item(BRIDGE, reps=8, pace="manual"))).start().run_to(26_000)
        bench.driver.pause()
        bench.driver.go_on_or_pause()
        assert bench.player.state is State.RUNNING
        assert bench.view.waits


class TestTimer:
    """The timer wakes us only while there is something to do."""

    def test_runs_while_the_session_runs(self):
        bench = clamshells()
        timer = timer_of(bench.driver)
        assert not timer.isActive()
        bench.start()
        assert timer.isActive()
        bench.driver.pause()
        assert not timer.isActive()
        bench.driver.resume()
        assert timer.isActive()
        bench.run_to_end()
        assert not timer.isActive()

    def test_stops_when_the_machine_slept(self):
        bench = clamshells().start()
        bench.clock.asleep_ms = 60_000
        bench.tick()
        assert not timer_of(bench.driver).isActive()

    def test_stops_when_the_session_is_ended(self):
        bench = clamshells().start()
        bench.driver.end()
        assert not timer_of(bench.driver).isActive()

    def test_wakes_seldom_while_nobody_looks(self):
        bench = clamshells().start()
        timer = timer_of(bench.driver)
        assert timer.interval() == FRAME_MS
        bench.driver.set_visible(False)
        assert timer.interval() == HIDDEN_FRAME_MS
        bench.driver.set_visible(True)
        assert timer.interval() == FRAME_MS

    def test_remembers_that_nobody_looks_until_it_starts(self):
        bench = clamshells()
        bench.driver.set_visible(False)
        assert not timer_of(bench.driver).isActive()
        bench.start()
        assert timer_of(bench.driver).interval() == HIDDEN_FRAME_MS


class TestScreen:
    """What pages are told."""

    def test_every_tick_refreshes_with_the_present_moment(self):
        bench = clamshells().start()
        bench.views.clear()
        bench.tick(500).tick(500)
        assert [view.elapsed_ms for view in bench.views] == [500, 1_000]
        assert bench.views[-1] == bench.view

    def test_events_come_in_order_before_the_view(self):
        bench = clamshells().start()
        order = []
        bench.driver.happened.connect(lambda event: order.append(type(event).__name__))
        bench.driver.refreshed.connect(lambda view: order.append(view.phase.kind.value))
        bench.run_to(24_000)
        order.clear()
        bench.tick(2_500)
        assert order == ["PhaseEnded", "PhaseStarted", "PhaseEnded", "PhaseStarted", "hold"]

    def test_each_caption_is_said_once_and_goes_when_the_work_begins(self):
        bench = clamshells().start().run(50_000, step_ms=100)
        assert bench.said == [
            "Clamshell. Left leg. Lie on your right side.",
            "Two times. Hold each one for five seconds.",
            "",
            "Hold the position.",
            "",
            "One.",
            "",
            "Two.",
        ]

    def test_one_session_runs_on_the_real_clock_and_event_loop(self, qtbot):
        plank = item(PLANK, hold=0.2, change=0)
        bridge = item(BRIDGE, reps=1, tempo="0.1-0-0.1-0", change=0)
        bench = Bench(compiled(plank, bridge, profile=READY_AT_ONCE))
        sound = FakeSound()
        driver = PlayerDriver(
            bench.player,
            spoken(bench.timeline),
            place=place,
            sound=sound,
            clock=monotonic_ms,
            slept_ms=SleepWatch().slept_ms,
        )
        events = []
        driver.happened.connect(events.append)
        began_ms = monotonic_ms()
        driver.start()
        qtbot.waitUntil(lambda: bench.player.state is State.FINISHED)
        assert [type(event).__name__ for event in events] == [
            "PhaseStarted",
            *["PhaseEnded", "PhaseStarted"] * 2,
            *["PhaseEnded", "Finished"],
        ]
        assert [event.at_ms - events[0].at_ms for event in events[1:]] == [
            *[200, 200, 300, 300, 400, 400]
        ]
        assert events[0].at_ms >= began_ms
        assert not timer_of(driver).isActive()
        assert len(sound.asked) == 1


def test_the_profile_of_the_script_decides_its_language():
    bench = Bench(compiled(item(CLAMSHELL, reps=1, sides="left")), Profile(language="de"))
    bench.start().tick(1_000)
    assert bench.said[-1] == "Clamshell. Linkes Bein. Leg dich auf die rechte Seite."
