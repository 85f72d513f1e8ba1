"""When each set was under way."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.player import PhaseEnded
from kneetimer.core.record import Moment, SessionRecord, Stop, Why
from kneetimer.core.routine import Card
from kneetimer.core.session import SessionLog, set_key
from kneetimer.core.set_times import set_times
from kneetimer.core.text import Text
from tests.core.stage import Stage
from tests.fakes import CLAMSHELL, NO_RECORD, PLANK, ROLL, compiled, detour, item
from tests.storage.records import SESSIONS

# Change 5 s, set 1 14 s, rest 10 s, set 2 14 s, then change 12 s, hold 20 s, card.
PLAN = compiled(
    item(CLAMSHELL, reps=3, sets=2, tempo="1-2-1-1", rest=10, change=5),
    item(PLANK, hold=20, change=12),
    Card(Text.plain("Well done.")),
)
STARTED = replace(NO_RECORD, started=Moment(1_000_000, 60))


def record_of(stage, timeline=PLAN):
    log = SessionLog(timeline, STARTED)
    log.take(stage.raw)
    return log.so_far(Moment(2_000_000, 60))


def told(times):
    return [(time.done.item, time.from_ms, time.to_ms) for time in times]


def really(stage, timeline=PLAN):
    """Give begin and end of each set as the player had it."""
    spans = {}
    for event in stage.raw:
        if isinstance(event, PhaseEnded):
            phase = timeline.phases[event.index]
            if not phase.is_pause and phase.exercise is not None:
                first, _ = spans.get(set_key(phase), (event.at_ms - event.elapsed_ms, 0))
                spans[set_key(phase)] = (first, event.at_ms)
    return list(spans.values())


def test_a_session_as_planned_is_told_as_it_was():
    stage = Stage(PLAN).at(PLAN.total_ms, "go_on").to_end()
    record = record_of(stage)
    assert told(set_times(record, PLAN)) == [
        ("clamshell", 5_000, 19_000),
        ("clamshell", 29_000, 43_000),
        ("plank", 55_000, 75_000),
    ]
    assert [(first, last) for _, first, last in told(set_times(record, PLAN))] == really(stage)


def test_rests_within_a_set_are_part_of_it():
    timeline = compiled(item(ROLL, blocks=(2, 20, 8), change=5))
    stage = Stage(timeline).to_end()
    times = set_times(record_of(stage, timeline), timeline)
    assert [(time.from_ms, time.to_ms) for time in times] == really(stage, timeline)
    assert times[0].to_ms - times[0].from_ms > times[0].done.done_ms


def test_detours_are_part_of_their_set():
    timeline = compiled(item(ROLL, blocks=(2, 20), change=5, detour=detour("Spot", 4)))
    stage = Stage(timeline).at(6_000, "detour").to_end()
    assert told(set_times(record_of(stage, timeline), timeline)) == [("roll", 5_000, 49_000)]


def test_longer_pauses_are_shared_out_as_the_plan_has_them():
    record = replace(record_of(Stage(PLAN).at(43_000, "end")), lasted_ms=58_000)
    # 30 s of pauses where the plan has 15 s.
    assert told(set_times(record, PLAN)) == [
        ("clamshell", 10_000, 24_000),
        ("clamshell", 44_000, 58_000),
    ]


def test_what_was_left_out_has_no_time():
    stage = Stage(PLAN).at(5_000, "skip").at(5_000, "skip").at(35_000, "end")
    done = [(time.done.item, time.done.set) for time in set_times(record_of(stage), PLAN)]
    assert done == [("clamshell", (2, 2)), ("plank", (1, 1))]


def test_without_a_plan_all_pauses_are_alike():
    record = record_of(Stage(PLAN).at(43_000, "end"))
    assert told(set_times(record)) == [("clamshell", 7_500, 21_500), ("clamshell", 29_000, 43_000)]


def test_a_plan_of_something_else_leaves_the_sets_at_the_start():
    other = compiled(item(PLANK, hold=20, change=12))
    record = record_of(Stage(PLAN).at(43_000, "end"))
    assert told(set_times(record, other)) == [
        ("clamshell", 0, 14_000),
        ("clamshell", 14_000, 28_000),
    ]


def test_nothing_done_has_no_times():
    assert set_times(record_of(Stage(PLAN, start=False)), PLAN) == []


def test_by_the_clock_it_is_later_by_what_it_stood_still():
    record = replace(
        record_of(Stage(PLAN).at(43_000, "end")),
        stops=(
            Stop(5_000, 60_000, Why.CHOSEN),  # before the first set begins
            Stop(10_000, 7_000, Why.HURT),  # in it
            Stop(43_000, 900_000, Why.CHOSEN),  # when the second one is over
        ),
    )
    first, second = set_times(record, PLAN)
    assert (first.start_utc_ms, first.end_utc_ms) == (1_065_000, 1_086_000)
    assert (second.start_utc_ms, second.end_utc_ms) == (1_096_000, 1_110_000)


@settings(deadline=None)
@given(SESSIONS, st.sampled_from([None, PLAN]))
def test_sets_follow_each_other_whatever_a_record_holds(record: SessionRecord, timeline):
    times = set_times(record, timeline)
    assert [time.done for time in times] == [done for done in record.sets if done.done_ms]
    for time in times:
        assert 0 <= time.from_ms < time.to_ms
        assert time.to_ms - time.from_ms >= time.done.done_ms + time.done.detour_ms
        assert record.started.utc_ms <= time.start_utc_ms < time.end_utc_ms
    for before, after in pairwise(times):
        assert before.to_ms <= after.from_ms
        assert before.end_utc_ms <= after.start_utc_ms
    worked_ms = sum(time.done.done_ms + time.done.detour_ms for time in times)
    if times:
        assert times[-1].to_ms <= max(record.lasted_ms, worked_ms)
