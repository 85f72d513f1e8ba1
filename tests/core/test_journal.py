"""A session put together from its journal, to go on or to be kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.journal import Mark, Unfinished, after_a_crash, given_up, put_together
from kneetimer.core.player import Place, Player
from kneetimer.core.record import Choice, Hurt, Moment, Outcome, Stop, Why
from kneetimer.core.session import SessionLog, leads_on
from tests.fakes import CLAMSHELL, NO_RECORD, PLANK, ROLL, compiled, item

# 0 change 5 s, 1-4 rep 1 (1-2-1-1), 5-8 rep 2, 9-11 rep 3, 12 rest 10 s, 13-... set 2
CLAMS = compiled(item(CLAMSHELL, reps=3, sets=2, tempo="1-2-1-1", rest=10, change=5))
START = Moment(1_700_000_000_000, 60)


def journal_of(timeline, until_ms, step_ms=500, commands=()):
    """Run a session up to a moment, marking as it goes; give its first record and the marks."""
    player = Player(timeline)
    log = SessionLog(timeline, replace(NO_RECORD, started=START, ended=START))
    first = log.so_far(START)
    marks = []
    log.take(player.start(0))
    for now_ms in range(step_ms, until_ms + 1, step_ms):
        log.take(player.tick(now_ms))
        for at_ms, command in commands:
            if at_ms == now_ms:
                log.take(getattr(player, command)(now_ms))
        marks.append(log.mark(player.view(), now_ms))
    return first, marks, log


def summary(record):
    return [(s.done_reps, s.done_ms, s.outcome.value, s.why) for s in record.sets]


class TestPutTogether:
    def test_no_marks_are_the_beginning(self):
        first, _, _ = journal_of(CLAMS, 0)
        assert put_together(first, []) == Unfinished(first)

    @given(until_ms=st.integers(min_value=0, max_value=43_000), step=st.sampled_from([250, 999]))
    def test_marks_are_what_the_log_knows(self, until_ms, step):
        first, marks, log = journal_of(CLAMS, until_ms, step)
        found = put_together(first, marks)
        assert found.record.sets == log.so_far(START).sets
        assert found.record.lasted_ms == (until_ms // step) * step

    def test_where_it_stood(self):
        first, marks, _ = journal_of(CLAMS, 12_000)
        found = put_together(first, marks)
        assert (found.index, found.elapsed_ms, found.at_set) == (6, 1_000, 0)
        assert found.took_ms == {0: 5_000, 1: 1_000, 2: 2_000, 3: 1_000, 4: 1_000, 5: 1_000}

    def test_in_a_pause_it_stands_in_no_set(self):
        first, marks, _ = journal_of(CLAMS, 20_000)
        assert put_together(first, marks).at_set is None

    def test_stops_come_once(self):
        commands = [(6_000, "pause"), (9_000, "resume")]
        first, marks, _ = journal_of(CLAMS, 12_000, commands=commands)
        record = put_together(first, marks).record
        assert record.stops == (Stop(6_000, 3_000, Why.CHOSEN),)
        assert record.lasted_ms == 9_000

    def test_a_wrong_set_is_refused(self):
        first, _, _ = journal_of(CLAMS, 0)
        for wrong in (Mark(0, 0, 0, at_set=2), Mark(0, 0, 0, sets=((-1, first.sets[0]),))):
            with pytest.raises(ValueError, match="there is no set"):
                put_together(first, [wrong])


class TestGoesOn:
    def test_the_time_between_was_a_stop(self):
        first, marks, _ = journal_of(CLAMS, 12_000)
        now = Moment(START.utc_ms + 612_000, 60)
        record = after_a_crash(put_together(first, marks), now)
        assert record.stops == (Stop(12_000, 600_000, Why.CRASHED),)

    def test_a_clock_that_was_set_back_makes_it_short(self):
        first, marks, _ = journal_of(CLAMS, 12_000)
        record = after_a_crash(put_together(first, marks), Moment(0))
        assert record.stops == (Stop(12_000, 0, Why.CRASHED),)

    def test_as_if_nothing_had_happened(self):
        first, marks, _ = journal_of(CLAMS, 12_000)
        found = put_together(first, marks)
        assert leads_on(CLAMS, found)
        player = Player(CLAMS, Place(found.index, found.elapsed_ms, found.took_ms))
        log = SessionLog(CLAMS, after_a_crash(found, START))
        log.take(player.start(1_000))
        assert player.view().lead_in_left_ms == 3_000
        log.take(player.tick(4_500))
        log.take(player.tick(9_000))
        for now_ms in range(12_000, 40_000, 3_000):
            log.take(player.tick(now_ms))
        record = log.so_far(START)
        assert record.complete
        assert summary(record) == [(3, 14_000, "done", None)] * 2
        # 43 s of the plan and the count-in.
        assert record.lasted_ms == 46_000

    def test_another_plan_does_not_fit(self):
        first, marks, _ = journal_of(CLAMS, 12_000)
        found = put_together(first, marks)
        assert not leads_on(compiled(item(ROLL, blocks=(2, 20))), found)
        assert not leads_on(CLAMS, replace(found, index=999))
        assert not leads_on(CLAMS, replace(found, index=0))
        assert not leads_on(CLAMS, replace(found, at_set=1))
        assert leads_on(CLAMS, replace(found, index=0, at_set=None))


class TestGivenUp:
    def test_it_ended_when_it_was_last_seen(self):
        commands = [(6_000, "pause"), (9_000, "resume")]
        first, marks, _ = journal_of(CLAMS, 15_000, commands=commands)
        record = given_up(put_together(first, marks))
        assert record.ended == Moment(START.utc_ms + 15_000, 60)
        assert not record.complete
        # One second of the second hold is in it: nothing is lost.
        assert summary(record) == [
            (1, 7_000, "partly", Why.CRASHED),
            (0, 0, "skipped", Why.CRASHED),
        ]

    def test_what_was_whole_or_skipped_stays_so(self):
        commands = [(21_000, "skip"), (22_000, "skip")]
        first, marks, _ = journal_of(CLAMS, 23_000, commands=commands)
        sets = given_up(put_together(first, marks)).sets
        assert (sets[0].outcome, sets[0].why) == (Outcome.DONE, None)

    def test_a_hold_that_was_cut_short_counts_to_the_last_mark(self):
        timeline = compiled(item(PLANK, hold=30, change=5))
        first, marks, _ = journal_of(timeline, 20_000)
        assert summary(given_up(put_together(first, marks))) == [(0, 15_000, "partly", Why.CRASHED)]

    def test_one_that_was_over_is_kept_as_it_is(self):
        first, marks, log = journal_of(CLAMS, 43_000)
        last = replace(marks[-1], ended=START, complete=True)
        found = put_together(first, [*marks[:-1], last])
        assert found.is_over
        assert given_up(found) == found.record
        assert found.record == log.so_far(START)


def test_hurts_are_kept():
    hurt = Hurt(1_000, 4, "item/0", "clamshell", choice=Choice.EASIER)
    first, _, _ = journal_of(CLAMS, 0)
    found = put_together(first, [Mark(1_000, 0, 0, hurts=(hurt,)), Mark(2_000, 0, 0)])
    assert found.record.hurts == (hurt,)
