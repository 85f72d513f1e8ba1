"""The whole performance of the player, event by event and to the millisecond."""

from __future__ import annotations

import pytest

from kneetimer.core.errors import ImpossibleCommandError
from kneetimer.core.phase import PhaseKind
from kneetimer.core.player import (
    LEAD_IN_MS,
    TRANSITIONS,
    Command,
    PhaseStarted,
    Place,
    Player,
    State,
)
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from tests.core.stage import STEPS, Stage, told
from tests.fakes import BRIDGE, CLAMSHELL, PLANK, ROLL, compiled, detour, item

in_every_step = pytest.mark.parametrize("step_ms", STEPS)

# 0 change 6 s, 1-3 rep 1, 4 pause, 5-7 rep 2, 8 switch 4 s, 9-11 rep 1, 12 pause, 13-15 rep 2
CLAMS = compiled(item(CLAMSHELL, reps=2, tempo="1-2-1-0.5", sides="each", change=6, switch=4))
# 0 change 5 s, 1 hold 10 s, 2 rest 8 s, 3 hold 10 s, 4 rest 8 s, 5 hold 10 s
HOLDS = compiled(item(PLANK, hold=10, sets=3, rest=8, change=5))
# 0 change 5 s, 1 work 20 s, 2 work 20 s
BLOCKS = compiled(item(ROLL, blocks=(2, 20), change=5, detour=detour("Spot", 4, at_most=2)))
# 0 change 5 s, 1 hold 10 s, 2 rest until ready, at least 3 s, 3 hold 10 s
OPEN_REST = compiled(
    item(PLANK, hold=10, sets=2, rest=("until ready", 3), change=5, ready=2),
)
# 0 card, 1 change 5 s, 2 reps, 3 rest 8 s, 4 reps
OWN_PACE = compiled(
    Card(Text.plain("Well")), item(BRIDGE, reps=5, sets=2, rest=8, pace="manual", change=5)
)


class TestWholePerformance:
    @in_every_step
    def test_is_the_same_whatever_the_ticks(self, step_ms):
        assert Stage(CLAMS, step_ms).to_end().events == [
            (0, "started", 0),
            (6_000, "ended", 0, 6_000, "completed"),
            (6_000, "started", 1),
            (7_000, "ended", 1, 1_000, "completed"),
            (7_000, "started", 2),
            (9_000, "ended", 2, 2_000, "completed"),
            (9_000, "started", 3),
            (10_000, "ended", 3, 1_000, "completed"),
            (10_000, "started", 4),
            (10_500, "ended", 4, 500, "completed"),
            (10_500, "started", 5),
            (11_500, "ended", 5, 1_000, "completed"),
            (11_500, "started", 6),
            (13_500, "ended", 6, 2_000, "completed"),
            (13_500, "started", 7),
            (14_500, "ended", 7, 1_000, "completed"),
            (14_500, "started", 8),
            (18_500, "ended", 8, 4_000, "completed"),
            (18_500, "started", 9),
            (19_500, "ended", 9, 1_000, "completed"),
            (19_500, "started", 10),
            (21_500, "ended", 10, 2_000, "completed"),
            (21_500, "started", 11),
            (22_500, "ended", 11, 1_000, "completed"),
            (22_500, "started", 12),
            (23_000, "ended", 12, 500, "completed"),
            (23_000, "started", 13),
            (24_000, "ended", 13, 1_000, "completed"),
            (24_000, "started", 14),
            (26_000, "ended", 14, 2_000, "completed"),
            (26_000, "started", 15),
            (27_000, "ended", 15, 1_000, "completed"),
            (27_000, "finished", "complete"),
        ]

    def test_several_phases_pass_in_one_tick(self):
        stage = Stage(CLAMS).until(6_500)
        assert told(stage.player.tick(11_400)) == [
            (7_000, "ended", 1, 1_000, "completed"),
            (7_000, "started", 2),
            (9_000, "ended", 2, 2_000, "completed"),
            (9_000, "started", 3),
            (10_000, "ended", 3, 1_000, "completed"),
            (10_000, "started", 4),
            (10_500, "ended", 4, 500, "completed"),
            (10_500, "started", 5),
        ]
        assert (stage.view.phase.index, stage.view.elapsed_ms) == (5, 900)

    def test_starts_when_it_is_told_to(self):
        stage = Stage(HOLDS, start=False).until(60_000).at(60_000, "start").until(65_000)
        assert stage.events == [
            (60_000, "started", 0),
            (65_000, "ended", 0, 5_000, "completed"),
            (65_000, "started", 1),
        ]

    def test_needs_no_tick_before_the_start(self):
        player = Player(HOLDS)
        player.start(60_000)
        assert player.tick(63_000) == []
        assert player.view().elapsed_ms == 3_000

    def test_after_the_end_nothing_more_happens(self):
        stage = Stage(CLAMS).to_end()
        before = (stage.view, len(stage.events))
        stage.until(100_000).at(100_001, "interrupt", 5_000)
        assert (stage.view, len(stage.events)) == before

    def test_command_that_finds_the_session_over_does_nothing(self):
        stage = Stage(CLAMS).until(26_900)
        assert told(stage.player.skip(27_100)) == [
            (27_000, "ended", 15, 1_000, "completed"),
            (27_000, "finished", "complete"),
        ]


class TestPause:
    @in_every_step
    def test_keeps_the_millisecond(self, step_ms):
        stage = Stage(HOLDS, step_ms).at(7_777, "pause").at(100_003, "resume").until(107_226)
        assert stage.events[3:] == [
            (7_777, "paused"),
            (100_003, "resumed"),
            (107_226, "ended", 1, 10_000, "completed"),
            (107_226, "started", 2),
        ]

    def test_view_stands_still(self):
        stage = Stage(HOLDS).at(7_777, "pause")
        still = stage.view
        assert (still.state, still.elapsed_ms) == (State.PAUSED, 2_777)
        assert stage.until(50_000).view == still

    def test_a_jump_while_paused_is_no_interruption(self):
        stage = Stage(HOLDS).at(7_777, "pause").leap(1_000_000)
        assert stage.events[-1] == (7_777, "paused")


class TestInterruption:
    def test_a_jump_of_more_than_five_seconds_pauses_where_it_was(self):
        stage = Stage(HOLDS).until(7_000).leap(12_001)
        assert stage.events[-1] == (12_001, "interrupted", 5_001, 5_001)
        assert (stage.view.state, stage.view.elapsed_ms) == (State.PAUSED, 2_000)
        stage.at(20_000, "resume").until(28_000)
        assert stage.events[-3:] == [
            (20_000, "resumed"),
            (28_000, "ended", 1, 10_000, "completed"),
            (28_000, "started", 2),
        ]

    def test_five_seconds_are_just_a_slow_tick(self):
        stage = Stage(HOLDS).until(7_000).leap(12_000)
        assert (stage.view.state, stage.view.elapsed_ms) == (State.RUNNING, 7_000)

    def test_sleep_that_the_clock_did_not_count(self):
        stage = Stage(HOLDS).until(7_000)
        stage.now_ms = 7_040
        events = stage.player.interrupt(7_040, 3_600_000)
        assert told(events) == [(7_040, "interrupted", 3_600_000, 40)]
        assert (stage.view.state, stage.view.elapsed_ms) == (State.PAUSED, 2_000)

    def test_a_paused_session_is_not_interrupted(self):
        stage = Stage(HOLDS).at(7_000, "pause").at(8_000, "interrupt", 9_000)
        assert stage.events[-1] == (7_000, "paused")

    def test_a_command_after_a_jump_acts_on_the_paused_session(self):
        stage = Stage(HOLDS).until(7_000)
        assert told(stage.player.skip(20_000)) == [
            (20_000, "interrupted", 13_000, 13_000),
            (20_000, "ended", 1, 2_000, "skipped"),
            (20_000, "started", 2),
        ]
        assert stage.view.state is State.PAUSED

    def test_a_command_that_a_jump_made_impossible_tells_only_the_jump(self):
        stage = Stage(HOLDS).until(7_000)
        assert told(stage.player.pause(20_000)) == [(20_000, "interrupted", 13_000, 13_000)]


class TestSkip:
    @in_every_step
    def test_from_a_pause_into_work_counts_in(self, step_ms):
        stage = Stage(HOLDS, step_ms).at(2_000, "skip").until(15_000)
        assert stage.events == [
            (0, "started", 0),
            (2_000, "ended", 0, 2_000, "skipped"),
            (2_000, "started", 1, "lead-in", 3_000),
            (15_000, "ended", 1, 10_000, "completed"),
            (15_000, "started", 2),
        ]

    def test_passes_the_whole_set(self):
        stage = Stage(CLAMS).at(6_300, "skip")
        assert stage.events[-2:] == [(6_300, "ended", 1, 300, "skipped"), (6_300, "started", 8)]

    def test_passes_one_block(self):
        stage = Stage(BLOCKS).at(6_000, "skip")
        assert stage.events[-1] == (6_000, "started", 2, "lead-in", 3_000)

    def test_past_the_end_finishes(self):
        stage = Stage(CLAMS).at(19_000, "skip")
        assert stage.events[-2:] == [
            (19_000, "ended", 9, 500, "skipped"),
            (19_000, "finished", "complete"),
        ]
        assert stage.view.state is State.FINISHED

    def test_in_the_lead_in_and_while_paused(self):
        stage = Stage(HOLDS).at(2_000, "skip").at(3_000, "pause").at(3_500, "skip")
        assert stage.events[-2:] == [(3_500, "ended", 1, 0, "skipped"), (3_500, "started", 2)]
        assert (stage.view.state, stage.view.lead_in_left_ms) == (State.PAUSED, 0)

    def test_a_card_is_not_counted_in(self):
        timeline = compiled(item(PLANK, hold=5), Card(Text.plain("Well")))
        stage = Stage(timeline).until(26_000).at(26_000, "skip")
        assert stage.events[-1] == (26_000, "started", 2)


class TestBack:
    @in_every_step
    def test_to_the_start_of_the_set(self, step_ms):
        stage = Stage(HOLDS, step_ms).at(8_000, "back").until(21_000)
        assert stage.events[3:] == [
            (8_000, "ended", 1, 3_000, "left"),
            (8_000, "started", 1, "lead-in", 3_000),
            (21_000, "ended", 1, 10_000, "completed"),
            (21_000, "started", 2),
        ]

    def test_to_the_section_before_when_it_has_only_just_begun(self):
        stage = Stage(HOLDS).at(7_999, "back")
        assert stage.events[-2:] == [(7_999, "ended", 1, 2_999, "left"), (7_999, "started", 0)]

    def test_in_the_midst_of_a_set_to_its_first_rep(self):
        stage = Stage(CLAMS).at(7_100, "back")
        assert stage.events[-1] == (7_100, "started", 1, "lead-in", 3_000)

    def test_twice_goes_two_back(self):
        stage = Stage(HOLDS).at(8_000, "back").at(8_100, "back")
        assert stage.events[-2:] == [(8_100, "ended", 1, 0, "left"), (8_100, "started", 0)]

    def test_at_the_very_start_stays_there(self):
        stage = Stage(HOLDS).at(1_000, "back")
        assert stage.events[-2:] == [(1_000, "ended", 0, 1_000, "left"), (1_000, "started", 0)]

    def test_while_paused(self):
        stage = Stage(HOLDS).at(9_000, "pause").at(9_500, "back")
        assert stage.events[-1] == (9_500, "started", 1, "lead-in", 3_000)
        assert stage.view.state is State.PAUSED


class TestRepeat:
    @in_every_step
    def test_the_present_set(self, step_ms):
        stage = Stage(CLAMS, step_ms).at(11_000, "repeat_set").until(15_500)
        assert stage.events[-4:] == [
            (11_000, "ended", 5, 500, "left"),
            (11_000, "started", 1, "lead-in", 3_000),
            (15_000, "ended", 1, 1_000, "completed"),
            (15_000, "started", 2),
        ]

    def test_in_a_pause_the_set_before_it(self):
        stage = Stage(CLAMS).at(15_000, "repeat_set")
        assert stage.events[-2:] == [
            (15_000, "ended", 8, 500, "left"),
            (15_000, "started", 1, "lead-in", 3_000),
        ]

    def test_of_this_side_alone(self):
        stage = Stage(CLAMS).at(25_000, "repeat_set")
        assert stage.events[-1] == (25_000, "started", 9, "lead-in", 3_000)

    def test_of_this_direction_alone(self):
        timeline = compiled(item(PLANK, hold=10, directions=["left", "right"], change=5, switch=5))
        stage = Stage(timeline).at(25_000, "repeat_set")
        assert stage.events[-1] == (25_000, "started", 3, "lead-in", 3_000)

    def test_all_blocks_of_the_set(self):
        timeline = compiled(item(BRIDGE, blocks=(3, 10, 5), change=5))
        stage = Stage(timeline).at(22_000, "repeat_set")
        assert stage.events[-1] == (22_000, "started", 1, "lead-in", 3_000)

    def test_one_set_of_several_without_a_rest(self):
        timeline = compiled(item(PLANK, hold=10, sets=3, change=5))
        stage = Stage(timeline).at(18_000, "repeat_set")
        assert stage.events[-1] == (18_000, "started", 2, "lead-in", 3_000)

    def test_both_sides_of_alternate_reps(self):
        timeline = compiled(
            item(BRIDGE, reps=2, sides="each", order="alternate reps", change=5),
        )
        stage = Stage(timeline).at(10_000, "repeat_set")
        assert stage.events[-1] == (10_000, "started", 1, "lead-in", 3_000)

    def test_in_the_very_first_phase(self):
        stage = Stage(compiled(item(PLANK, hold=10, change=0))).at(4_000, "repeat_set")
        assert stage.events[-1] == (4_000, "started", 0, "lead-in", 3_000)

    def test_from_a_card_the_set_before_it(self):
        timeline = compiled(item(PLANK, hold=10, change=5), Card(Text.plain("Well")))
        stage = Stage(timeline).at(16_000, "repeat_set")
        assert stage.events[-2:] == [
            (16_000, "ended", 2, 1_000, "left"),
            (16_000, "started", 1, "lead-in", 3_000),
        ]

    def test_before_the_first_set_is_impossible(self):
        stage = Stage(HOLDS).until(1_000)
        with pytest.raises(ImpossibleCommandError, match="repeat the set while no set has begun"):
            stage.player.repeat_set(1_000)
        assert stage.view.phase.index == 0


class TestExtend:
    @in_every_step
    def test_adds_fifteen_seconds_to_a_pause(self, step_ms):
        stage = Stage(HOLDS, step_ms).at(16_000, "extend").until(38_000)
        assert stage.events[5:] == [
            (16_000, "extended", 2, 15_000),
            (38_000, "ended", 2, 23_000, "completed"),
            (38_000, "started", 3),
        ]

    def test_takes_the_count_in_back(self):
        stage = Stage(HOLDS).until(19_000)
        assert stage.view.counting_in
        stage.at(19_000, "extend")
        assert (stage.view.counting_in, stage.view.phase_left_ms) == (False, 19_000)

    @pytest.mark.parametrize(("timeline", "at_ms"), [(HOLDS, 6_000), (OPEN_REST, 16_000)])
    def test_is_for_pauses_with_a_length(self, timeline, at_ms):
        stage = Stage(timeline).until(at_ms)
        before = stage.view
        with pytest.raises(ImpossibleCommandError, match="cannot add time while no pause"):
            stage.player.extend(at_ms)
        assert stage.view == before


class TestGoOn:
    @in_every_step
    def test_ready_starts_the_count_in_of_an_open_pause(self, step_ms):
        stage = Stage(OPEN_REST, step_ms).at(60_000, "go_on").until(62_000)
        assert stage.events[4:] == [
            (15_000, "started", 2),
            (60_000, "count-in", 2, 2_000),
            (62_000, "ended", 2, 47_000, "completed"),
            (62_000, "started", 3),
        ]

    def test_ready_too_soon_still_takes_the_least(self):
        stage = Stage(OPEN_REST).at(15_500, "go_on").until(18_000)
        assert stage.events[-3:] == [
            (15_500, "count-in", 2, 2_500),
            (18_000, "ended", 2, 3_000, "completed"),
            (18_000, "started", 3),
        ]

    @pytest.mark.parametrize(
        ("at_ms", "expected"),
        [
            (16_000, [(16_000, "count-in", 2, 2_000)]),
            (18_000, [(18_000, "ended", 2, 3_000, "completed"), (18_000, "started", 3)]),
            (19_000, [(19_000, "ended", 2, 4_000, "completed"), (19_000, "started", 3)]),
        ],
    )
    def test_without_a_count_in_only_the_least_is_waited_for(self, at_ms, expected):
        timeline = compiled(
            item(PLANK, hold=10, sets=2, rest=("until ready", 3), change=5, ready=0)
        )
        assert Stage(timeline).at(at_ms, "go_on").events[5:] == expected

    @in_every_step
    def test_done_with_reps_of_the_user_s_own_pace(self, step_ms):
        stage = Stage(OWN_PACE, step_ms).at(4_000, "go_on").until(9_000).at(30_000, "go_on")
        assert stage.events == [
            (0, "started", 0),
            (4_000, "ended", 0, 4_000, "completed"),
            (4_000, "started", 1),
            (9_000, "ended", 1, 5_000, "completed"),
            (9_000, "started", 2),
            (30_000, "ended", 2, 21_000, "completed"),
            (30_000, "started", 3),
        ]

    def test_in_the_lead_in_begins_at_once(self):
        stage = Stage(OWN_PACE).at(1_000, "skip").at(2_000, "skip")
        assert stage.events[-1] == (2_000, "started", 2, "lead-in", 3_000)
        stage.at(2_500, "go_on").at(7_500, "go_on")
        assert stage.events[-2] == (7_500, "ended", 2, 5_000, "completed")

    def test_where_the_timer_leads_is_impossible(self):
        stage = Stage(HOLDS).until(1_000)
        with pytest.raises(ImpossibleCommandError, match="cannot go on while the timer leads"):
            stage.player.go_on(1_000)

    def test_the_last_one_finishes(self):
        stage = Stage(compiled(Card(Text.plain("Well")))).at(50, "go_on")
        assert stage.events[-1] == (50, "finished", "complete")


class TestDetour:
    @in_every_step
    def test_block_goes_on_with_exactly_the_time_it_had_left(self, step_ms):
        stage = Stage(BLOCKS, step_ms).at(8_123, "detour").until(29_000)
        assert stage.events[3:] == [
            (8_123, "detour", 1),
            (12_123, "detour ended", 1, 4_000),
            (29_000, "ended", 1, 20_000, "completed"),
            (29_000, "started", 2),
        ]

    def test_view_shows_it(self):
        stage = Stage(BLOCKS).at(8_000, "detour").until(9_000)
        view = stage.view
        assert (view.detour.name.get(), view.detour_left_ms, view.elapsed_ms) == (
            "Spot",
            3_000,
            3_000,
        )
        assert not view.can_detour

    @in_every_step
    def test_the_key_again_comes_back_early(self, step_ms):
        stage = Stage(BLOCKS, step_ms).at(8_000, "detour").at(9_500, "detour").until(26_500)
        assert stage.events[3:] == [
            (8_000, "detour", 1),
            (9_500, "detour ended", 1, 1_500),
            (26_500, "ended", 1, 20_000, "completed"),
            (26_500, "started", 2),
        ]

    def test_pause_holds_it(self):
        stage = Stage(BLOCKS).at(8_000, "detour").at(9_000, "pause").at(20_000, "resume")
        assert stage.until(23_000).events[-1] == (23_000, "detour ended", 1, 4_000)

    def test_as_often_as_allowed_in_one_block(self):
        stage = Stage(BLOCKS).at(6_000, "detour").at(11_000, "detour").until(16_000)
        assert not stage.view.can_detour
        with pytest.raises(ImpossibleCommandError, match="turn aside while there is nothing"):
            stage.player.detour(16_000)
        stage.until(34_000)
        assert (stage.view.phase.index, stage.view.can_detour) == (2, True)

    @pytest.mark.parametrize(
        ("command", "how"), [("skip", "skipped"), ("back", "left"), ("end", "stopped")]
    )
    def test_cut_short_keeps_what_it_took(self, command, how):
        stage = Stage(BLOCKS).at(9_000, "detour").at(10_000, command)
        assert stage.events[4:6] == [
            (10_000, "detour ended", 1, 1_000),
            (10_000, "ended", 1, 4_000, how),
        ]

    def test_in_the_very_first_phase(self):
        spot = detour("Spot", 4, at_most=1)
        timeline = compiled(item(BRIDGE, blocks=(1, 20), change=0, detour=spot))
        stage = Stage(timeline).at(1_000, "detour").until(24_000)
        assert stage.events[1:] == [
            (1_000, "detour", 0),
            (5_000, "detour ended", 0, 4_000),
            (24_000, "ended", 0, 20_000, "completed"),
            (24_000, "finished", "complete"),
        ]

    @pytest.mark.parametrize("timeline", [HOLDS, CLAMS, BLOCKS])
    def test_impossible_where_there_is_none(self, timeline):
        stage = Stage(timeline).until(1_000)
        assert not stage.view.can_detour
        with pytest.raises(ImpossibleCommandError, match="cannot turn aside"):
            stage.player.detour(1_000)

    def test_impossible_in_the_lead_in(self):
        stage = Stage(BLOCKS).at(1_000, "skip").until(2_000)
        with pytest.raises(ImpossibleCommandError, match="cannot turn aside"):
            stage.player.detour(2_000)


class TestEnd:
    @in_every_step
    def test_keeps_what_was_done(self, step_ms):
        stage = Stage(HOLDS, step_ms).at(7_500, "end")
        assert stage.events[3:] == [
            (7_500, "ended", 1, 2_500, "stopped"),
            (7_500, "finished", "incomplete"),
        ]

    def test_while_paused(self):
        stage = Stage(HOLDS).at(7_500, "pause").at(9_000, "end")
        assert stage.events[-2:] == [
            (9_000, "ended", 1, 2_500, "stopped"),
            (9_000, "finished", "incomplete"),
        ]

    def test_in_the_lead_in_ends_that_too(self):
        stage = Stage(HOLDS).at(1_000, "skip").at(2_000, "end")
        assert stage.events[-2:] == [
            (2_000, "ended", 1, 0, "stopped"),
            (2_000, "finished", "incomplete"),
        ]
        assert (stage.view.lead_in_left_ms, stage.view.counting_in) == (0, False)

    def test_before_the_start(self):
        stage = Stage(HOLDS, start=False).at(500, "end")
        assert stage.events == [(500, "finished", "incomplete")]


class TestRestAsLongAsTheSet:
    # 0 change 5 s, 1 reps, 2 rest: same, 3 reps
    MANUAL = compiled(item(BRIDGE, reps=5, sets=2, pace="manual", rest="same", change=5))
    # 0 change 5 s, 1 hold 10 s, 2 rest: same, 3 hold 10 s, 4 rest: same, 5 hold 10 s
    HELD = compiled(item(PLANK, hold=10, sets=3, rest="same", change=5))

    @in_every_step
    def test_measures_the_set_just_done(self, step_ms):
        stage = Stage(self.MANUAL, step_ms).at(17_345, "go_on").until(29_690)
        assert stage.events[3:] == [
            (17_345, "ended", 1, 12_345, "completed"),
            (17_345, "started", 2),
            (29_690, "ended", 2, 12_345, "completed"),
            (29_690, "started", 3),
        ]

    def test_not_the_time_it_stood_still(self):
        stage = Stage(self.MANUAL).at(8_000, "pause").at(50_000, "resume").at(52_000, "go_on")
        assert stage.view.length_ms == 5_000

    def test_measures_all_reps_on_both_sides(self):
        timeline = compiled(
            item(BRIDGE, reps=2, sets=2, sides="each", order="alternate reps", rest="same")
        )
        stage = Stage(timeline).until(41_000)
        assert (stage.view.phase.kind, stage.view.length_ms) == (PhaseKind.REST, 16_000)

    def test_measures_blocks_without_the_rest_between_them(self):
        timeline = compiled(item(BRIDGE, blocks=(2, 10, 5), sets=2, rest="same", change=5))
        stage = Stage(timeline).until(30_000)
        assert (stage.view.phase.index, stage.view.length_ms) == (4, 20_000)

    def test_measures_what_was_done_of_a_skipped_set(self):
        stage = Stage(self.HELD).at(9_000, "skip")
        assert (stage.view.phase.index, stage.view.length_ms) == (2, 4_000)

    def test_of_a_set_skipped_at_once_is_the_planned_one(self):
        stage = Stage(self.HELD).at(1_000, "skip").at(2_000, "skip")
        assert (stage.view.phase.index, stage.view.length_ms) == (2, 10_000)

    def test_going_back_into_it_measures_the_same_set_again(self):
        stage = Stage(self.HELD).at(26_000, "back")
        assert (stage.view.phase.index, stage.view.length_ms) == (2, 10_000)

    def test_a_set_done_again_counts_anew(self):
        stage = Stage(self.HELD).until(14_000).at(14_000, "repeat_set").at(21_000, "skip")
        assert (stage.view.phase.index, stage.view.length_ms) == (2, 4_000)

    def test_a_set_done_again_forgets_the_first_time(self):
        timeline = compiled(item(BRIDGE, reps=2, sets=2, rest="same", change=5))
        stage = Stage(timeline).at(14_000, "repeat_set").at(18_000, "skip")
        assert (stage.view.phase.index, stage.view.length_ms) == (5, 1_000)

    def test_a_block_done_again_counts_once(self):
        timeline = compiled(item(BRIDGE, blocks=(2, 10), sets=2, rest="same", change=5))
        stage = Stage(timeline).at(20_000, "back").until(33_000)
        assert (stage.view.phase.index, stage.view.length_ms) == (3, 20_000)

    def test_is_no_shorter_than_a_written_switch(self):
        timeline = compiled(item(PLANK, hold=10, sides="each", rest="same", switch=8, change=5))
        stage = Stage(timeline).at(7_000, "skip")
        assert (stage.view.phase.index, stage.view.length_ms) == (2, 8_000)

    def test_before_any_set_is_the_planned_one(self):
        stage = Stage(self.HELD).until(1_000)
        assert stage.view.length_ms == 5_000


# A moment of each state in which nothing else makes a command impossible.
MOMENTS = {
    State.READY: lambda: Stage(BLOCKS, start=False),
    State.RUNNING: lambda: Stage(BLOCKS).until(7_000),
    State.PAUSED: lambda: Stage(BLOCKS).at(7_000, "pause"),
    State.FINISHED: lambda: Stage(BLOCKS).at(7_000, "end"),
}
METHODS = {
    Command.START: "start",
    Command.PAUSE: "pause",
    Command.RESUME: "resume",
    Command.SKIP: "skip",
    Command.BACK: "back",
    Command.REPEAT: "repeat_set",
    Command.EXTEND: "extend",
    Command.GO_ON: "go_on",
    Command.DETOUR: "detour",
    Command.END: "end",
}


class TestImpossibleCommands:
    @pytest.mark.parametrize(
        ("state", "command"),
        [(s, c) for s in State for c in Command if (s, c) not in TRANSITIONS],
        ids=lambda word: word.value,
    )
    def test_say_both_words_and_change_nothing(self, state, command):
        stage = MOMENTS[state]()
        before = stage.view
        with pytest.raises(ImpossibleCommandError) as caught:
            getattr(stage.player, METHODS[command])(stage.now_ms)
        assert str(caught.value) == f"cannot {command.value} while {state.value}"
        assert (caught.value.command, caught.value.state) == (command.value, state.value)
        assert stage.view == before
        assert stage.player.state is state
        assert stage.player.tick(stage.now_ms) == []

    def test_only_time_has_passed(self):
        stage = Stage(HOLDS).until(6_000)
        with pytest.raises(ImpossibleCommandError):
            stage.player.resume(6_400)
        assert stage.view.elapsed_ms == 1_400

    def test_what_time_brought_about_is_told_instead(self):
        stage = Stage(HOLDS).until(4_900)
        assert told(stage.player.resume(5_100)) == [
            (5_000, "ended", 0, 5_000, "completed"),
            (5_000, "started", 1),
        ]


class TestView:
    def test_before_the_start(self):
        view = Player(HOLDS).view()
        assert (view.state, view.phase.index, view.elapsed_ms) == (State.READY, 0, 0)
        assert (view.done_ms, view.left_ms) == (0, 51_000)

    def test_of_the_whole_session(self):
        view = Stage(HOLDS).until(16_500).view
        assert (view.done_ms, view.left_ms) == (16_500, 34_500)
        assert (view.length_ms, view.phase_left_ms, view.waits) == (8_000, 6_500, False)

    @pytest.mark.parametrize(
        ("at_ms", "following", "next_work"),
        [(1_000, 1, 1), (6_000, 2, 3), (16_000, 3, 3), (46_000, None, None)],
    )
    def test_what_comes_next(self, at_ms, following, next_work):
        view = Stage(HOLDS).until(at_ms).view
        assert (view.following and view.following.index) == following
        assert (view.next_work and view.next_work.index) == next_work

    @pytest.mark.parametrize(("at_ms", "expected"), [(17_999, False), (18_000, True)])
    def test_counts_in_the_last_seconds_of_a_pause(self, at_ms, expected):
        assert Stage(HOLDS).until(at_ms).view.counting_in is expected

    def test_counts_in_during_a_lead_in(self):
        stage = Stage(HOLDS).at(1_000, "skip").until(1_500)
        assert stage.view.counting_in
        assert stage.view.lead_in_left_ms == 2_500
        assert not stage.until(4_500).view.counting_in

    def test_open_pause_waits_and_counts_in_once_ready(self):
        stage = Stage(OPEN_REST).until(20_000)
        view = stage.view
        assert (view.waits, view.counting_in, view.phase_left_ms) == (True, False, None)
        view = stage.at(20_000, "go_on").view
        assert (view.waits, view.counting_in, view.phase_left_ms) == (False, True, 2_000)

    def test_an_open_phase_that_takes_longer_than_planned_does_not_eat_into_the_rest(self):
        view = Stage(OPEN_REST).until(100_000).view
        assert (view.elapsed_ms, view.done_ms, view.left_ms) == (85_000, 45_000, 10_000)

    def test_at_the_end(self):
        stage = Stage(HOLDS).to_end()
        assert (stage.view.done_ms, stage.view.left_ms) == (51_000, 0)
        assert stage.view.phase_left_ms == 0
        assert stage.view.phase.index == 5

    def test_at_the_end_of_a_skipped_last_set(self):
        view = Stage(HOLDS).at(46_000, "skip").view
        assert (view.state, view.done_ms, view.left_ms) == (State.FINISHED, 51_000, 0)

    def test_player_tells_what_it_leads_through(self):
        player = Player(HOLDS)
        assert player.timeline is HOLDS
        assert player.phase is HOLDS.phases[0]


class TestBeginsInside:
    """A session that goes on from an earlier one."""

    def begun(self, timeline, **place):
        player = Player(timeline, Place(**place))
        return player, player.start(1_000)

    def test_at_the_beginning_it_is_like_any_other(self):
        plain = Player(CLAMS).start(1_000)
        assert self.begun(CLAMS)[1] == plain

    def test_in_work_there_is_a_count_in_first(self):
        player, events = self.begun(CLAMS, index=2, elapsed_ms=500)
        assert events == [PhaseStarted(1_000, 2, LEAD_IN_MS)]
        player.tick(4_000)
        assert player.view().lead_in_left_ms == 0
        assert player.view().elapsed_ms == 500

    def test_in_a_pause_there_is_none(self):
        player, events = self.begun(CLAMS, index=0, elapsed_ms=2_000)
        assert events == [PhaseStarted(1_000, 0, 0)]
        assert player.view().elapsed_ms == 2_000

    def test_past_the_end_of_a_phase_is_its_last_millisecond(self):
        player, _ = self.begun(CLAMS, index=0, elapsed_ms=99_000)
        view = player.view()
        assert view.elapsed_ms == view.length_ms - 1

    def test_where_the_person_sets_the_pace_time_has_passed_as_it_had(self):
        timeline = compiled(item(BRIDGE, reps=5, pace="manual", change=5))
        player, _ = self.begun(timeline, index=1, elapsed_ms=77_000)
        assert player.view().elapsed_ms == 77_000

    def test_a_rest_as_long_as_the_set_knows_how_long_that_took(self):
        timeline = compiled(item(BRIDGE, reps=2, sets=2, rest="same", tempo="1-1-1-1", change=5))
        rest = next(phase for phase in timeline.phases if phase.as_last_set)
        took_ms = {phase.index: 4_000 for phase in timeline.phases[1 : rest.index]}
        player, _ = self.begun(timeline, index=rest.index, took_ms=took_ms)
        assert player.view().length_ms == 4_000 * len(took_ms)
