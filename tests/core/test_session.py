"""The record of what was done, set by set."""

from __future__ import annotations

import pytest

from kneetimer.core.player import Resumed
from kneetimer.core.record import Choice, Moment, Outcome, Why
from kneetimer.core.routine import Card
from kneetimer.core.session import SessionLog
from kneetimer.core.text import Text
from tests.core.stage import Stage
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, NO_RECORD, PLANK, ROLL, compiled, detour, item

# 0 change 5 s, 1-4 rep 1 (1-2-1-1), 5-8 rep 2, 9-11 rep 3, 12 rest 10 s, 13-... set 2
CLAMS = compiled(item(CLAMSHELL, reps=3, sets=2, tempo="1-2-1-1", rest=10, change=5))
# 0 change 5 s, 1 work 20 s, 2 work 20 s
BLOCKS = compiled(item(ROLL, blocks=(2, 20), change=5, detour=detour("Spot", 4)))
# 0 change 5 s, 1 reps (estimate 20 s)
OWN_PACE = compiled(item(BRIDGE, reps=5, pace="manual", change=5))


def log_of(stage):
    log = SessionLog(stage.player.timeline, NO_RECORD)
    log.take(stage.raw)
    return log


def done(stage):
    """Give (set, planned reps, done reps, planned ms, done ms, outcome) of each set."""
    return [
        (s.set, s.planned_reps, s.done_reps, s.planned_ms, s.done_ms, s.outcome.value)
        for s in log_of(stage).sets
    ]


class TestReps:
    def test_all_done(self):
        stage = Stage(CLAMS).to_end()
        assert done(stage) == [
            ((1, 2), 3, 3, 14_000, 14_000, "done"),
            ((2, 2), 3, 3, 14_000, 14_000, "done"),
        ]

    def test_before_the_start_nothing_is_done(self):
        assert [row[-1] for row in done(Stage(CLAMS, start=False))] == ["skipped"] * 2

    @pytest.mark.parametrize(
        ("at_ms", "reps"),
        [(5_500, 0), (8_999, 0), (9_000, 1), (9_500, 1), (10_000, 1), (14_500, 2)],
    )
    def test_a_rep_is_done_with_its_return(self, at_ms, reps):
        stage = Stage(CLAMS).at(at_ms, "skip")
        assert done(stage)[0][2] == reps

    def test_some_of_them(self):
        stage = Stage(CLAMS).at(12_000, "end")
        assert done(stage) == [
            ((1, 2), 3, 1, 14_000, 7_000, "partly"),
            ((2, 2), 3, 0, 14_000, 0, "skipped"),
        ]

    def test_a_set_that_begins_again_counts_anew(self):
        stage = Stage(CLAMS).at(16_000, "repeat_set").at(25_000, "end")
        # 3 s of lead-in, then 6 s.
        assert done(stage)[0] == ((1, 2), 3, 1, 14_000, 6_000, "partly")

    def test_each_side_has_its_own_record(self):
        timeline = compiled(item(CLAMSHELL, reps=2, sides="each"))
        sets = log_of(Stage(timeline).to_end()).sets
        assert [(s.side.value, s.done_reps) for s in sets] == [("left", 2), ("right", 2)]

    def test_sides_of_alternate_reps_share_one(self):
        timeline = compiled(
            item(LUNGE, reps=2, sides="each", order="alternate reps", tempo="1-1-1-1", change=5)
        )
        assert done(Stage(timeline).to_end()) == [((1, 1), 2, 2, 15_000, 15_000, "done")]
        halfway_through_a_rep = Stage(timeline).at(8_500, "end")
        assert done(halfway_through_a_rep)[0][2] == 0

    def test_directions_have_records_of_their_own(self):
        timeline = compiled(item(LUNGE, hold=5, directions=["left", "right"]))
        sets = log_of(Stage(timeline).to_end()).sets
        assert [(s.side, s.direction) for s in sets] == [(None, "left"), (None, "right")]


class TestTimedWork:
    def test_time_is_what_counts(self):
        stage = Stage(BLOCKS).at(15_000, "skip").to_end()
        assert done(stage) == [((1, 1), 0, 0, 40_000, 30_000, "partly")]

    def test_all_of_it(self):
        assert done(Stage(BLOCKS).to_end())[0][-1] == "done"

    def test_detours_are_kept_apart(self):
        stage = Stage(BLOCKS).at(6_000, "detour").at(12_000, "detour").at(13_500, "detour")
        (record,) = log_of(stage.to_end()).sets
        assert (record.detours, record.detour_ms, record.done_ms) == (2, 5_500, 40_000)


class TestOwnPace:
    def test_done_is_done_however_long_it_took(self):
        stage = Stage(OWN_PACE).at(12_000, "go_on")
        assert done(stage) == [((1, 1), 5, 5, 20_000, 7_000, "done")]

    def test_skipped_counts_no_reps(self):
        stage = Stage(OWN_PACE).at(12_000, "skip")
        assert done(stage) == [((1, 1), 5, 0, 20_000, 7_000, "skipped")]


def test_cards_and_pauses_are_no_sets():
    timeline = compiled(Card(Text.plain("Well")), item(PLANK, hold=5, rest=9, rest_after_last=True))
    stage = Stage(timeline).at(1_000, "go_on").to_end()
    assert done(stage) == [((1, 1), 0, 0, 5_000, 5_000, "done")]


class TestTime:
    def test_from_start_to_end(self):
        log = log_of(Stage(CLAMS).to_end())
        assert (log.lasted_ms, log.paused_ms, log.pauses, log.complete) == (43_000, 0, 0, True)

    def test_nothing_until_it_has_ended(self):
        assert log_of(Stage(CLAMS, start=False)).lasted_ms == 0
        assert not log_of(Stage(CLAMS, start=False)).complete
        assert log_of(Stage(CLAMS).until(9_000)).lasted_ms == 0

    def test_ended_before_it_began(self):
        log = log_of(Stage(CLAMS, start=False).at(9_000, "end"))
        assert (log.lasted_ms, log.complete) == (0, False)

    def test_without_the_time_it_stood_still(self):
        stage = Stage(CLAMS).at(6_000, "pause").at(16_000, "resume").at(20_000, "end")
        log = log_of(stage)
        assert (log.lasted_ms, log.paused_ms, log.pauses, log.complete) == (
            10_000,
            10_000,
            1,
            False,
        )

    def test_ended_while_paused(self):
        log = log_of(Stage(CLAMS).at(6_000, "pause").at(16_000, "end"))
        assert (log.lasted_ms, log.paused_ms) == (6_000, 10_000)

    def test_without_a_jump_of_the_clock(self):
        log = log_of(Stage(CLAMS).until(6_000).leap(26_000).at(30_000, "end"))
        assert (log.lasted_ms, log.paused_ms, log.pauses) == (6_000, 24_000, 1)

    def test_sleep_that_the_clock_did_not_count_is_not_taken_off(self):
        stage = Stage(CLAMS).until(6_000)
        stage.raw += stage.player.interrupt(6_040, 28_800_000)
        log = log_of(stage.at(8_000, "resume").at(10_000, "end"))
        assert (log.lasted_ms, log.paused_ms) == (8_000, 2_000)


def test_it_keeps_the_routine_s_title():
    assert log_of(Stage(CLAMS)).title == Text.plain("Test")


def test_outcome_in_words():
    assert [outcome.value for outcome in Outcome] == ["done", "partly", "skipped"]


@pytest.mark.parametrize(("pauses", "why"), [(True, [Why.HURT]), (False, [])])
def test_it_hurts_where_it_hurts(pauses, why):
    stage = Stage(CLAMS).until(9_500)
    if pauses:
        stage.at(9_500, "pause")
    log = log_of(stage)
    log.hurt(4, Choice.GO_ON, stage.player.phase)
    (hurt,) = log.hurts
    assert (hurt.pain, hurt.exercise, hurt.set, hurt.rep) == (4, "clamshell", (1, 2), (1, 3))
    if pauses:
        log.take([Resumed(12_000)])
    assert [stop.why for stop in log.so_far(Moment(0)).stops] == why
