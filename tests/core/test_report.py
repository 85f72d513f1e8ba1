"""The report: what was recorded between two days, no more and no less."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.record import Choice, Count, DoneSet, Hurt, Moment, Why
from kneetimer.core.report import Number, Pain, Week, make_report
from kneetimer.core.text import Text
from tests.storage.records import said, session

# The session of day 1 is of Tuesday, 22 September 2026, at 15:13 by its own clock.
DAY = date(2026, 9, 22)
MONDAY = date(2026, 9, 21)
MINUTE_MS = 60_000


def report(records, additions=(), first=DAY, last=DAY + timedelta(days=20), goal=None):
    return make_report(records, additions, first, last, goal)


def done(exercise="clamshell", side=None, reps=(10, 10), ms=(0, 0), **more):
    return DoneSet(
        exercise,
        exercise,
        Text.plain(exercise.title()),
        side,
        planned_reps=reps[0],
        done_reps=reps[1],
        planned_ms=ms[0],
        done_ms=ms[1],
        **more,
    )


class TestWeeks:
    def test_also_the_empty_ones_and_how_much_of_each(self):
        records = [session(1), session(2), session(2, id="f" * 32), session(15)]
        assert report(records).weeks == (
            Week(MONDAY, days=2, of=6, sessions=3, lasted_ms=3 * 590_000),
            Week(MONDAY + timedelta(7), 0, 7, 0, 0),
            Week(MONDAY + timedelta(14), 1, 7, 1, 590_000),
            Week(MONDAY + timedelta(21), 0, 1, 0, 0),
        )

    def test_a_goal_is_handed_on(self):
        assert (report([], goal=4).goal, report([]).goal) == (4, None)

    def test_a_session_over_midnight_counts_on_the_day_it_started(self):
        late = Moment.parse("2026-09-22T23:55:00.000+02:00")
        record = session(1, started=late, ended=Moment(late.utc_ms + 20 * MINUTE_MS, 120))
        assert report([record], last=DAY).days == 1
        assert report([record], first=DAY + timedelta(1)).days == 0

    def test_the_day_is_that_of_the_clock_there(self):
        early = Moment.parse("2026-09-23T00:10:00.000+10:00")
        assert report([session(1, started=early)], last=DAY).sessions == ()

    @given(st.integers(0, 40), st.integers(0, 40), st.sets(st.integers(0, 40)))
    def test_every_day_is_in_one_week(self, start, length, numbers):
        first = MONDAY + timedelta(start)
        made = report(map(session, numbers), (), first, first + timedelta(length))
        assert sum(week.of for week in made.weeks) == length + 1
        assert sum(week.sessions for week in made.weeks) == len(made.sessions) == made.days
        assert all(week.monday.weekday() == 0 for week in made.weeks)
        assert made.lasted_ms == 590_000 * len(made.sessions)


class TestSessions:
    def test_how_it_felt_is_what_was_said_last(self):
        additions = [
            said(1, 1, pain_after=3, effort=5),
            said(2, 1, pain_after=2, pain_worst=4, note="Fine"),
            said(3, 1, pain_morning=1, back_to_usual=True),
        ]
        (line,) = report([session(1)], reversed(additions)).sessions
        assert (line.before, line.after, line.worst, line.morning) == (1, 2, 4, 1)
        assert (line.effort, line.back_to_usual, line.note) == (5, True, "Fine")
        assert (line.sets_done, line.sets_planned, line.complete) == (3, 4, True)

    def test_nothing_said_is_nothing(self):
        (line,) = report([session(1, pain_before=None)]).sessions
        assert (line.before, line.after, line.morning, line.note) == (None, None, None, "")

    def test_oldest_first_and_each_once(self):
        records = [session(3), session(1), session(2), session(3)]
        assert [line.id[-1] for line in report(records).sessions] == ["1", "2", "3"]

    def test_one_that_was_taken_out_is_in_nothing(self):
        record = replace(session(1), hurts=(Hurt(0, 3, "clamshell", "clamshell"),))
        made = report([record], [said(1, 1, removed=True, note="x")])
        assert (made.sessions, made.doses, made.pains, made.days) == ((), (), (), 0)


class TestDoses:
    def test_by_exercise_and_side(self):
        sets = (
            done("squat", reps=(12, 9), ms=(60_000, 50_000), load="2 kg", why=Why.HURT),
            done("squat", reps=(12, 12), ms=(60_000, 70_000), load="2 kg"),
            done("squat", reps=(12, 0), load="4 kg", why=Why.CHOSEN),
            done("roll", Side.RIGHT, reps=(0, 0), ms=(30_000, 30_000)),
            done("roll", Side.LEFT, reps=(0, 0), ms=(30_000, 0)),
        )
        squat, left, right = report([session(1, sets=sets)]).doses
        assert (squat.exercise, squat.side, squat.sessions) == ("squat", None, 1)
        assert (squat.planned, squat.done, squat.partly, squat.hurt) == (3, 1, 1, 1)
        assert (squat.reps, squat.lasted_ms, squat.loads) == ((9, 12), (50_000, 70_000), ("2 kg",))
        assert (squat.total_reps, squat.total_ms) == (21, 120_000)
        assert (left.side, left.sessions, left.planned, left.done) == (Side.LEFT, 0, 1, 0)
        assert (left.reps, left.lasted_ms) == ((0, 0), (0, 0))
        assert (right.side, right.sessions, right.reps) == (Side.RIGHT, 1, (0, 0))

    def test_over_sessions_with_the_newest_name(self):
        old = done("squat", reps=(5, 5))
        new = replace(old, name=Text.plain("Half squat"), load="5 kg")
        (dose,) = report([session(1, sets=(old,)), session(2, sets=(new,))]).doses
        assert (dose.name, dose.sessions, dose.loads) == (Text.plain("Half squat"), 2, ("5 kg",))


class TestPains:
    def test_where_and_what_then(self):
        hurt = Hurt(5, 4, "clamshell", "clamshell", Side.LEFT, (1, 2), (4, 12), Choice.EASIER)
        record = session(1, hurts=(hurt,))
        name = Text((("en", "Clamshell"), ("de", "Muschel")))
        assert report([record]).pains == (
            Pain(record.started, name, Side.LEFT, (1, 2), (4, 12), 4, Choice.EASIER),
        )

    def test_named_by_another_item_or_by_the_id(self):
        hurts = (Hurt(5, 4, "other", "clamshell"), Hurt(6, 4, "x", "plank"))
        names = [pain.name.get() for pain in report([session(1, hurts=hurts)]).pains]
        assert names == ["Clamshell", "plank"]


def test_numbers_that_were_counted():
    counts = (Count("clamshell", "clamshell", Side.LEFT, 14), Count("x", "hold", None, 30, True))
    made = report([session(1)], [said(1, 1, counts=counts)])
    started = session(1).started
    name = Text((("en", "Clamshell"), ("de", "Muschel")))
    assert made.numbers == (
        Number(started, name, Side.LEFT, 14, seconds=False),
        Number(started, Text.plain("hold"), None, 30, seconds=True),
    )
