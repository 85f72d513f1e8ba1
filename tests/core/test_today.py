"""What a day is about: done, due, moved, lapsed, next, and what waits for an answer."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.programme import Beside, Gate, Missed, Question, Schedule, Slot, Weeks
from kneetimer.core.programme_days import dated_weeks, days
from kneetimer.core.programme_track import Track, sessions_of
from kneetimer.core.text import Text
from kneetimer.core.today import Ask, Today, today
from tests.core.programmes import (
    FRI,
    MON,
    SUN,
    THU,
    TUE,
    WED,
    begun,
    nth,
    phase,
    programme,
    session,
)

APART = {"times_a_week": (3,), "not_consecutive": True}
BY_DAY = {"days": (MON, WED, FRI)}


def shown(found):
    """Give a day as text: what is due with the days it moved from, and what comes next."""
    parts = [f"done {len(found.done)}"] if found.done else []
    parts += [_due(due, found.day) for due in found.due]
    parts += [f"lapsed {due.number[0]}" for due in found.lapsed]
    if found.next:
        day = (found.next.day - nth(1)).days + 1
        parts.append(f"next {day}")
    for flag in ("is_paused", "is_over"):
        parts += [flag[3:]] if getattr(found, flag) else []
    parts += [f"ask {found.ask.about.key}"] if found.ask else []
    return " · ".join(parts)


def _due(due, day):
    assert due.day == day
    moved = f" from {(due.moved_from - nth(1)).days + 1}" if due.moved_from else ""
    return f"{due.routine} {due.number[0]}{moved}"


def over(of, first, last, *done, enrolment=None):
    """Give every day of some, with the sessions done up to it."""
    enrolment = enrolment or begun()
    return [
        shown(today(of, enrolment, [s for s in done if s.started.day <= nth(n)], nth(n)))
        for n in range(first, last + 1)
    ]


class TestDays:
    def test_a_week_where_all_is_done(self):
        done = [session(1), session(3), session(5)]
        assert over(programme(phase(1, 2)), 0, 9, *done) == [
            "next 1",
            "done 1 · next 3",
            "next 3",
            "done 1 · next 5",
            "next 5",
            "done 1 · next 8",
            "next 8",
            "next 8",
            "hip 1 · next 10",
            "hip 1 from 8 · next 10",
        ]

    def test_the_week_its_phases_and_words_are_told(self):
        of = programme(phase(1, 2, note=Text.plain("slowly")))
        found = today(of, begun(week=2), [], nth(1))
        assert (found.week, found.phases) == (2, (Text.plain("1-2"),))
        assert found.notes == (Text.plain("slowly"),)
        assert today(of, begun(), [], nth(0)).week == 0

    def test_a_missed_session_moves_to_the_next_free_day_of_its_week(self):
        assert over(programme(phase(1, 1, schedule=BY_DAY)), 1, 9) == [
            "hip 1 · next 3",
            "hip 1 from 1 · next 3",
            "hip 2 · next 4",
            "hip 1 from 1 · next 5",
            "hip 3 · next 6",
            "hip 2 from 3 · lapsed 3 · next 7",
            "hip 1 from 1 · lapsed 2 · lapsed 3",
            "lapsed 1 · lapsed 2 · lapsed 3 · over",
            "lapsed 1 · lapsed 2 · lapsed 3 · over",
        ]

    def test_none_moves_beside_another_where_that_is_forbidden(self):
        of = programme(phase(1, 1, schedule={"times_a_week": (2,), "not_consecutive": True}))
        assert over(of, 1, 8) == [
            "hip 1 · next 4",
            "hip 1 from 1 · next 4",
            "next 4",
            "hip 2 · next 6",
            "lapsed 2 · next 6",
            "hip 1 from 1 · lapsed 2",
            "hip 1 from 1 · lapsed 2",
            "lapsed 1 · lapsed 2 · over",
        ]

    def test_none_moves_beside_what_was_done_or_the_first_of_the_next_week(self):
        of = programme(phase(1, 2, schedule=APART))
        # The fifth day is missed; the sixth would do, the seventh lies beside the eighth.
        assert over(of, 5, 8, session(1), session(3)) == [
            "hip 3 · next 8",
            "hip 3 from 5 · next 8",
            "lapsed 3 · next 8",
            "hip 1 · next 10",
        ]

    def test_it_lapses_where_the_programme_says_so(self):
        of = programme(phase(1, 1, schedule=BY_DAY), missed=Missed.LAPSE)
        assert over(of, 1, 8, session(3)) == [
            "hip 1 · next 3",
            "lapsed 1 · next 3",
            "done 1 · lapsed 1 · next 5",
            "lapsed 1 · next 5",
            "hip 3 · lapsed 1",
            "lapsed 1 · lapsed 3",
            "lapsed 1 · lapsed 3",
            "lapsed 1 · lapsed 3 · over",
        ]

    def test_what_is_optional_is_over_with_its_day_and_holds_nothing_up(self):
        turns = (Slot("hip", optional=True),)
        asks = (Gate("g", all_sets=True),)
        of = programme(phase(1, 1, schedule={"days": (TUE,)}, turns=turns, asks=asks))
        assert over(of, 1, 3) == ["ask g", "hip 1 · ask g", "ask g"]

    def test_both_sessions_of_a_day_move_together(self):
        twice = {"days": (MON, WED), "times_a_day": 2, "at": (time(8), time(18))}
        of = programme(phase(1, 1, schedule=twice))
        assert over(of, 1, 3, session(2, hour=9)) == [
            "hip 1 · hip 2 · next 3",
            "done 1 · hip 2 from 1 · next 3",
            "hip 3 · hip 4 · next 4",
        ]

    def test_each_routine_moves_on_its_own(self):
        beside = Beside(Slot("roll"), Schedule(days=(MON,)), (Weeks(1, 1),))
        of = programme(phase(1, 1, schedule={"days": (MON,)}), beside=[beside])
        assert over(of, 2, 3) == ["hip 1 from 1 · next 3", "roll 1 from 1 · next 4"]

    def test_upkeep_is_due_long_after_and_without_it_all_is_over(self):
        once = {"times_a_week": (1,)}
        upkeep = phase(2, 9_999, "keep", schedule=once, key="upkeep")
        assert over(programme(phase(1, 1, schedule=once), upkeep=upkeep), 701, 701) == [
            "keep 1 · next 708"
        ]
        assert over(programme(phase(1, 1, schedule=once)), 701, 701, session(1)) == ["over"]

    def test_the_next_day_may_be_behind_an_empty_week(self):
        of = programme(phase(1, 1), phase(2, 3, None), phase(4, 4))
        assert over(of, 7, 9, session(1), session(3), session(5)) == ["next 22"] * 3


class TestWhatCounts:
    def test_a_session_counts_once_and_for_its_own_routine(self):
        of = programme(phase(1, 1, schedule={"days": (MON,), "times_a_day": 2}))
        one = session(1, hour=8)
        assert over(of, 1, 1, one, one) == ["done 1 · hip 2"]
        assert over(of, 1, 1, one, session(1, hour=9)) == ["done 2"]
        assert over(of, 1, 1, session(1, "knee"), session(0)) == ["hip 1 · hip 2"]

    def test_one_in_which_nothing_was_done_counts_for_nothing(self):
        of = programme(phase(1, 1, schedule={"days": (MON,)}))
        assert over(of, 1, 1, session(1, sets=(0, 6))) == ["hip 1"]
        assert over(of, 1, 1, session(1, sets=(1, 6))) == ["done 1"]
        assert over(of, 1, 1, replace(session(1, sets=(0, 0)), complete=True)) == ["done 1"]

    def test_one_more_than_was_due_counts_for_nothing(self):
        of = programme(phase(1, 1, schedule={"days": (MON, WED)}))
        assert over(of, 1, 3, session(1), session(1, hour=20)) == [
            "done 1 · next 3",
            "next 3",
            "hip 2",
        ]

    def test_what_has_no_day_of_its_own_may_be_done_earlier(self):
        of = programme(phase(1, 1, schedule={"times_a_week": (2,)}))
        assert over(of, 1, 4, session(1), session(3)) == ["done 1 · next 4", "next 4", "done 1", ""]
        assert over(of, 1, 1, session(1), session(1, hour=20)) == ["done 1 · next 4"]

    def test_what_was_moved_may_be_done_before_its_new_day(self):
        of = programme(phase(1, 1, schedule={"days": (MON, WED), "not_consecutive": True}))
        assert over(of, 2, 5, session(2), session(3)) == ["done 1 · next 3", "done 1", "", ""]

    def test_what_was_done_earlier_is_kept_apart_from(self):
        of = programme(phase(1, 1, schedule=APART))
        # The second was done a day early, so the third, missed, may not lie beside anything else.
        done = session(1), session(2)
        assert over(of, 3, 6, *done) == ["next 5", "next 5", "hip 3", "hip 3 from 5"]

    def test_one_that_may_be_split_is_done_when_its_parts_make_a_whole(self):
        of = programme(phase(1, 1, schedule={"days": (MON,), "may_split": True}))
        parts = [session(1, hour=hour, sets=(2, 6)) for hour in (8, 12, 16)]
        assert over(of, 1, 1, *parts[:2]) == ["done 2 · hip 1"]
        assert over(of, 1, 1, *parts) == ["done 3"]
        whole = session(1, hour=20, sets=(3, 6))
        assert over(of, 1, 1, parts[0], replace(whole, complete=True)) == ["done 2"]

    def test_the_day_is_the_one_that_the_persons_calendar_showed(self):
        of = programme(phase(1, 1, schedule={"days": (TUE,)}))
        late = session(1, hour=23)
        far = replace(late, started=replace(late.started, offset_min=14 * 60))
        assert over(of, 2, 2, late) == ["hip 1"]
        assert over(of, 2, 2, far) == ["done 1"]


class TestPauses:
    def test_nothing_is_due_in_one_and_the_next_day_is_told(self):
        of = programme(phase(1, 1, schedule=BY_DAY))
        pauses = [(nth(3), nth(8))]
        assert over(of, 1, 10, session(1), enrolment=begun(pauses=pauses)) == [
            "done 1 · next 10",
            "next 10",
            *["next 10 · paused"] * 5,
            *["next 10"] * 2,
            "hip 2 · next 12",
        ]

    def test_what_was_missed_before_one_does_not_move_into_it(self):
        of = programme(phase(1, 1, schedule={"days": (MON, FRI)}))
        found = over(of, 1, 5, enrolment=begun(pauses=[(nth(2), nth(4))]))
        assert found == [
            "hip 1 · next 5",
            "next 4 · paused",
            "next 4 · paused",
            "hip 1 from 1 · next 5",
            "hip 2 · next 6",
        ]

    def test_without_an_end_it_is_no_end(self):
        of = programme(phase(1, 2))
        # What was missed before it may still move when it goes on, so it has not lapsed yet.
        assert over(of, 3, 30, enrolment=begun(pauses=[(nth(2), None)])) == ["paused"] * 28
        assert over(of, 1, 2, enrolment=begun(pauses=[(nth(1), None)])) == ["paused"] * 2

    def test_nothing_is_asked_in_one(self):
        of = programme(phase(1, 1, schedule={"days": (MON,)}, asks=(Gate("g", all_sets=True),)))
        enrolment = begun(pauses=[(nth(3), nth(5))])
        assert over(of, 2, 5, session(1), enrolment=enrolment) == [
            "ask g",
            "paused",
            "paused",
            "ask g",
        ]


class TestAsking:
    gate = Gate("g", all_sets=True, pain_below=4)

    def two_weeks(self):
        once = {"times_a_week": (2,)}
        return programme(
            phase(1, 1, "one", schedule=once, asks=(self.gate,)), phase(2, 2, "two", schedule=once)
        )

    def test_it_is_asked_when_the_week_is_done_and_until_then_nothing_new_is_due(self):
        done = session(1, "one"), session(4, "one")
        assert over(self.two_weeks(), 3, 30, *done) == [
            "next 4",
            *["done 1 · ask g"],
            *["ask g"] * 26,
        ]

    def test_it_is_asked_when_the_week_is_over(self):
        assert over(self.two_weeks(), 7, 8, session(1, "one")) == [
            "one 2 from 4 · next 8",
            "lapsed 2 · ask g",
        ]

    def test_it_tells_what_was_done_and_felt(self):
        done = [
            session(1, "one", pain_after=2, pain_worst=3),
            session(4, "one", sets=(5, 6), pain_morning=1),
        ]
        ask = today(self.two_weeks(), begun(), done, nth(8)).ask
        assert ask == Ask(self.gate, 1, 1, tuple(done))
        assert (ask.all_sets_done, ask.most_pain) == (False, 3)
        nothing = Ask(self.gate, 1, 1)
        assert (nothing.all_sets_done, nothing.most_pain) == (None, None)
        assert Ask(self.gate, 1, 1, (session(1),)).all_sets_done

    @pytest.mark.parametrize(
        ("answer", "day_8"), [("yes", "two 1 · next 11"), ("not yet", "one 1 · next 11")]
    )
    def test_the_answer_leads_on(self, answer, day_8):
        enrolment = begun(answers=[("g", 1, answer, nth(8))])
        assert over(self.two_weeks(), 8, 8, enrolment=enrolment) == [day_8]

    def test_an_empty_week_asks_when_it_is_over(self):
        of = programme(phase(1, 1, None, asks=(Question("q", Text.plain("Ready?")),)), phase(2, 2))
        assert over(of, 7, 8) == ["next 8", "ask q"]


class TestEnds:
    def test_what_was_ended_is_over(self):
        assert over(programme(phase(1, 2)), 4, 5, enrolment=begun(ended=nth(5))) == [
            "hip 1 from 1",
            "over",
        ]
        assert over(programme(phase(1, 2)), 8, 8, enrolment=begun(ended=nth(10))) == ["hip 1"]

    def test_what_has_no_such_week_is_over(self):
        assert today(programme(phase(1, 2)), begun(week=3), [], nth(1)) == Today(
            nth(1), is_over=True
        )

    def test_a_week_that_a_pause_took_as_a_whole_has_no_sessions(self):
        of = programme(phase(1, 1))
        (week,) = dated_weeks(of, begun(pauses=[(nth(1), None)]))
        assert sessions_of(week, [session(1)]) == []


class TestAlways:
    schedules = st.sampled_from(
        [
            {"times_a_week": (1,)},
            {"times_a_week": (2,), "not_consecutive": True},
            APART,
            {"times_a_week": (5,)},
            BY_DAY,
            {"days": (MON, THU, SUN), "times_a_day": 2},
        ]
    )
    done = st.lists(st.tuples(st.integers(1, 21), st.integers(0, 23)), unique=True)

    @given(schedules, done, st.sampled_from(Missed))
    def test_every_session_counts_at_most_once_and_nothing_is_lost(self, schedule, done, missed):
        of = programme(phase(1, 3, schedule=schedule), missed=missed)
        sessions = [session(day, hour=hour) for day, hour in sorted(done)]
        counted = Counter()
        for week in dated_weeks(of, begun()):
            track = Track(week, missed, set(), set())
            of_week = sessions_of(week, sessions)
            for day in week.days:
                seen = Track(week, missed, set(), set())
                seen.follow([s for s in of_week if s.started.day <= day], day)
                taken = sum(map(len, seen.done.values()))
                assert taken + len(seen.lapsed) + len(seen.open) == len(week.placed())
                assert all(due.day in week.days and due.day >= day for due in seen.open)
            track.follow(of_week, week.days[-1] + timedelta(days=1))
            assert track.open == []
            counted.update(line.id for lines in track.done.values() for line in lines)
        assert set(counted.values()) <= {1}

    @given(st.sampled_from([2, 3]), st.integers(2, 6), done)
    def test_what_moved_lies_apart_from_all_that_is_due_or_done(self, count, weeks, done):
        schedule = {"times_a_week": (count,), "not_consecutive": True}
        of = programme(phase(1, weeks, schedule=schedule))
        sessions = [session(day, hour=hour) for day, hour in sorted(done)]
        for day in range(1, 22):
            known = [s for s in sessions if s.started.day <= nth(day)]
            found = today(of, begun(), known, nth(day))
            moved = [due for due in found.due if due.moved_from]
            if not moved:
                continue
            planned = {d.day for d in days(of, begun(), nth(day), nth(day + 1)) if d.due}
            assert nth(day + 1) not in planned
            before = today(
                of, begun(), [s for s in known if s.started.day < nth(day)], nth(day - 1)
            )
            assert not before.done or before.week != found.week
