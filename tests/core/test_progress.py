"""Days, weeks, runs, pain and balance: what the page of progress computes, as tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.balance import Measure, balance, practice, shapes
from kneetimer.core.body import Side
from kneetimer.core.calendar import (
    by_day,
    days_between,
    grid,
    monday_of,
    months,
    week_of,
    weeks,
    weeks_in_a_row,
    year_of,
)
from kneetimer.core.progress import (
    Feeling,
    Point,
    Range,
    placed,
    points,
    stretches,
    weekly,
)
from kneetimer.core.record import Moment
from tests.core.histories import LEFT, RIGHT, best, session

THURSDAY = date(2026, 11, 19)
MONDAY = date(2026, 11, 16)


def on(*days, minutes=10):
    return by_day(session(day, minutes) for day in days)


class TestTheDayOfASession:
    @pytest.mark.parametrize(
        ("started", "day"),
        [
            pytest.param("2026-03-01T23:55+01:00", "2026-03-01", id="over midnight"),
            pytest.param("2026-03-02T00:00+01:00", "2026-03-02", id="at midnight"),
            pytest.param("2026-02-28T23:59+00:00", "2026-02-28", id="end of February"),
            pytest.param("2026-03-29T01:59+01:00", "2026-03-29", id="before the clocks go forward"),
            pytest.param("2026-03-29T03:01+02:00", "2026-03-29", id="after they went"),
            pytest.param("2026-10-25T02:30+02:00", "2026-10-25", id="before they go back"),
            pytest.param("2026-10-25T02:30+01:00", "2026-10-25", id="the same hour again"),
            pytest.param("2026-10-25T23:30+01:00", "2026-10-25", id="the 25th hour"),
            pytest.param("2026-06-01T00:30+14:00", "2026-06-01", id="as far east as can be"),
            pytest.param("2026-06-01T23:30-11:00", "2026-06-01", id="as far west as can be"),
            pytest.param("2026-12-31T23:50-05:00", "2026-12-31", id="the last of the year"),
        ],
    )
    def test_is_what_the_calendar_of_the_place_showed(self, started, day):
        assert list(by_day([session(started)])) == [date.fromisoformat(day)]

    def test_a_flight_west_over_the_date_line_has_the_day_twice_and_each_session_once(self):
        days = by_day(
            [session("2026-06-02T09:00+12:00"), session("2026-06-01T20:00-10:00", name="after")]
        )
        assert {day.isoformat(): len(done.sessions) for day, done in days.items()} == {
            "2026-06-01": 1,
            "2026-06-02": 1,
        }

    def test_what_comes_twice_counts_once(self):
        line = session("2026-06-02", 12)
        assert by_day([line, line])[date(2026, 6, 2)].lasted_ms == 12 * 60_000

    def test_the_earliest_comes_first_whatever_the_order(self):
        late = session("2026-06-02T19:00+00:00")
        early = session("2026-06-02T07:00+00:00")
        before = session("2026-06-01")
        days = by_day([late, early, before])
        assert list(days) == [date(2026, 6, 1), date(2026, 6, 2)]
        assert days[date(2026, 6, 2)].sessions == (early, late)

    @pytest.mark.parametrize(
        ("minutes", "level"), [(0, 1), (10, 1), (10.1, 2), (20, 2), (30, 3), (30.1, 4), (300, 4)]
    )
    def test_long_days_have_a_higher_level(self, minutes, level):
        assert on("2026-06-01", minutes=minutes)[date(2026, 6, 1)].level == level


class TestSpans:
    @pytest.mark.parametrize(
        ("day", "monday"),
        [("2026-11-16", "2026-11-16"), ("2026-11-22", "2026-11-16"), ("2027-01-01", "2026-12-28")],
    )
    def test_weeks_begin_on_monday(self, day, monday):
        assert monday_of(date.fromisoformat(day)) == date.fromisoformat(monday)

    def test_a_week_has_its_days_and_their_time(self):
        days = by_day(
            [
                session("2026-11-15"),
                session("2026-11-16", 5),
                session("2026-11-22T07:00+00:00", 6),
                session("2026-11-22T19:00+00:00", 7),
                session("2026-11-23"),
            ]
        )
        week = week_of(days, THURSDAY)
        assert (week.first, week.last) == (MONDAY, date(2026, 11, 22))
        assert [day.day.day for day in week.days] == [16, 22]
        assert week.lasted_ms == 18 * 60_000

    def test_an_empty_span(self):
        span = days_between({}, MONDAY, MONDAY)
        assert (span.days, span.lasted_ms) == ((), 0)

    def test_the_last_weeks_end_with_the_running_one(self):
        spans = weeks(on("2026-11-18", "2026-11-04", "2026-10-01"), THURSDAY, 3)
        assert [(span.first.isoformat(), len(span.days)) for span in spans] == [
            ("2026-11-02", 1),
            ("2026-11-09", 0),
            ("2026-11-16", 1),
        ]

    def test_the_last_months_end_with_the_running_one(self):
        spans = months(on("2025-12-31", "2026-01-01", "2026-02-28"), date(2026, 2, 3), 3)
        assert [(span.first, span.last, len(span.days)) for span in spans] == [
            (date(2025, 12, 1), date(2025, 12, 31), 1),
            (date(2026, 1, 1), date(2026, 1, 31), 1),
            (date(2026, 2, 1), date(2026, 2, 28), 1),
        ]

    def test_a_year(self):
        days = on("2025-12-31", "2026-01-01", "2026-12-31", "2027-01-01")
        assert len(year_of(days, 2026).days) == 2


class TestWeeksInARow:
    @pytest.mark.parametrize(
        ("days", "goal", "run"),
        [
            pytest.param([], None, 0, id="nothing yet"),
            pytest.param([], 3, 0, id="nothing yet, with a plan"),
            pytest.param(["11-16"], None, 1, id="the running week counts at once"),
            pytest.param(["11-09"], None, 1, id="the running week breaks nothing"),
            pytest.param(["11-02"], None, 0, id="a whole week without"),
            pytest.param(["11-19", "11-15", "11-02"], None, 3, id="any day of each week"),
            pytest.param(["11-19", "11-02"], None, 1, id="a gap"),
            pytest.param(["11-16", "11-18"], 3, 0, id="the goal is not met yet"),
            pytest.param(["11-16", "11-17", "11-18"], 3, 1, id="met before the week is over"),
            pytest.param(
                ["11-09", "11-10", "11-13", "11-16"], 3, 1, id="not met yet, and breaks nothing"
            ),
            pytest.param(
                ["11-02", "11-03", "11-09", "11-15", "11-16", "11-19"], 2, 3, id="rest as you like"
            ),
            pytest.param(["11-09", "11-10", "11-11"], 4, 0, id="one day short"),
        ],
    )
    def test_rest_days_are_free(self, days, goal, run):
        assert weeks_in_a_row(on(*(f"2026-{day}" for day in days)), THURSDAY, goal) == run

    @pytest.mark.parametrize(
        ("planned", "run"),
        [
            pytest.param({}, 0, id="no plan of their own"),
            pytest.param({"11-16": 2, "11-09": 1}, 2, id="each by its own"),
            pytest.param({"11-16": 2, "11-09": 3}, 1, id="one that was not met"),
            pytest.param({"11-16": 0, "11-09": 1}, 1, id="nothing planned counts for nothing"),
            pytest.param({"11-16": 2, "11-09": 0, "11-02": 0, "10-26": 1}, 2, id="a pause between"),
        ],
    )
    def test_weeks_with_a_plan_of_their_own(self, planned, run):
        days = on("2026-10-27", "2026-11-10", "2026-11-16", "2026-11-18")
        by_week = {date.fromisoformat(f"2026-{day}"): count for day, count in planned.items()}
        assert weeks_in_a_row(days, THURSDAY, 5, by_week) == run

    def test_two_sessions_on_a_day_are_one_day(self):
        days = by_day([session("2026-11-16T07:00+00:00"), session("2026-11-16T19:00+00:00")])
        assert weeks_in_a_row(days, THURSDAY, 2) == 0

    def test_over_a_change_of_the_clocks(self):
        days = by_day(
            session(f"2026-{day}T00:30{offset}")
            for day, offset in [("10-19", "+02:00"), ("10-25", "+02:00"), ("10-26", "+01:00")]
        )
        assert weeks_in_a_row(days, date(2026, 10, 27), None) == 2

    @given(
        st.sets(st.integers(0, 120)),
        st.one_of(st.none(), st.integers(1, 7)),
        st.integers(0, 6),
    )
    def test_one_more_session_never_shortens_it(self, ago, goal, weekday):
        today = MONDAY + timedelta(days=weekday)
        days = on(*((today - timedelta(days=n)).isoformat() for n in ago))
        more = on(*((today - timedelta(days=n)).isoformat() for n in {*ago, 0}))
        run = weeks_in_a_row(days, today, goal)
        assert run <= weeks_in_a_row(more, today, goal) <= run + 1 + 120 // 7
        assert weeks_in_a_row(days, today, 1) == weeks_in_a_row(days, today, None)

    @given(st.sets(st.integers(7, 120)), st.one_of(st.none(), st.integers(1, 7)))
    def test_it_is_the_same_all_week_where_nothing_is_done(self, ago, goal):
        days = on(*((MONDAY - timedelta(days=n - 6)).isoformat() for n in ago))
        assert len({weeks_in_a_row(days, MONDAY + timedelta(days=n), goal) for n in range(7)}) == 1


class TestGrid:
    def test_the_first_week_begins_where_its_first_day_stands(self):
        places = list(grid(date(2026, 1, 1), date(2026, 1, 5)))
        assert places[0] == (date(2026, 1, 1), 0, 3)
        assert places[-1] == (date(2026, 1, 5), 1, 0)

    @given(st.dates(date(1990, 1, 1), date(2100, 1, 1)), st.integers(0, 400))
    def test_has_every_day_once_in_a_place_of_its_own(self, first, count):
        places = list(grid(first, first + timedelta(days=count)))
        assert len({day for day, _, _ in places}) == len(places)
        assert len({(column, row) for _, column, row in places}) == len(places)
        assert all(row == day.weekday() for day, _, row in places)
        assert [day for day, _, _ in places] == [
            first + timedelta(days=n) for n in range(count + 1)
        ]


class TestPain:
    def test_sessions_of_a_range_share_their_days(self):
        days = by_day(
            [
                session("2026-10-22"),
                session("2026-10-23"),
                session("2026-11-19T07:00+00:00"),
                session("2026-11-19T19:00+00:00"),
                session("2026-11-20"),
            ]
        )
        found = placed(days, THURSDAY, Range.WEEKS)
        assert [round(one.at, 3) for one in found] == [0.5, 27.333, 27.667]

    @pytest.mark.parametrize(("over", "days"), [("WEEKS", 28), ("MONTHS", 91), ("YEAR", 364)])
    def test_ranges_are_whole_weeks_that_end_today(self, over, days):
        assert Range[over].first(THURSDAY) == THURSDAY - timedelta(days=days - 1)

    def test_what_was_not_said_has_no_point(self):
        days = by_day(
            [
                session("2026-11-17", pain_before=3, pain_after=0, pain_worst=5, pain_morning=1),
                session("2026-11-18"),
                session("2026-11-19", pain_after=2),
            ]
        )
        ours = placed(days, THURSDAY, Range.WEEKS)
        assert {feeling.name: [p.pain for p in points(ours, feeling)] for feeling in Feeling} == {
            "BEFORE": [3.0],
            "AFTER": [0.0, 2.0],
            "WORST": [5.0],
            "MORNING": [1.0],
        }

    def test_the_mean_of_each_week(self):
        said = [Point(0.5, 2.0), Point(6.5, 4.0), Point(7.5, 1.0), Point(20.5, 0.0)]
        assert weekly(said) == [Point(3.5, 3.0), Point(7.5, 1.0), Point(20.5, 0.0)]
        assert weekly([]) == []

    @pytest.mark.parametrize(
        ("places", "lengths"),
        [
            ([], []),
            ([1.0], [1]),
            ([0.0, 15.0, 30.0], [3]),
            ([0.0, 15.1], [1, 1]),
            ([0.0, 1.0, 40.0, 41.0, 90.0], [2, 2, 1]),
        ],
    )
    def test_lines_end_where_too_long_nothing_was_said(self, places, lengths):
        assert [len(of) for of in stretches([Point(at, 1.0) for at in places])] == lengths

    @given(st.lists(st.floats(0, 364), max_size=40).map(sorted))
    def test_every_number_is_in_one_stretch(self, places):
        said = [Point(at, 1.0) for at in places]
        assert [point for stretch in stretches(said) for point in stretch] == said


class TestBalance:
    @pytest.mark.parametrize(
        ("left", "right", "per_cent"),
        [
            (10, 10, 100),
            (8, 10, 80),
            (10, 8, 80),
            (0, 10, 0),
            (1, 8, 13),
            (1, 3, 33),
            (2, 3, 67),
            (0, 0, None),
            (None, 10, None),
            (10, None, None),
            (None, None, None),
        ],
    )
    def test_is_the_smaller_of_the_larger(self, left, right, per_cent):
        assert balance(left, right) == per_cent

    @given(st.integers(0, 10_000), st.integers(1, 10_000))
    def test_is_the_same_both_ways_and_at_most_100(self, left, right):
        assert balance(left, right) == balance(right, left)
        assert 0 <= balance(left, right) <= 100


class TestShapes:
    def test_the_last_time_and_the_best_by_side(self):
        (shape,) = shapes(
            [
                best("2026-11-02", LEFT, 12, 60_000),
                best("2026-11-02", RIGHT, 9, 60_000),
                best("2026-11-04", LEFT, 12, 60_000),
                best("2026-11-09", LEFT, 10, 50_000, grams=2_000),
                best("2026-11-09", RIGHT, 8, 40_000),
            ]
        )
        left, right = shape.shapes[LEFT], shape.shapes[RIGHT]
        assert (left.last, left.last_grams, left.best) == (10, 2_000, 12)
        assert left.best_at == Moment.parse("2026-11-02T18:00+00:00")
        assert (right.last, right.best) == (8, 9)
        assert (shape.balance, shape.most, shape.measure) == (80, 12, Measure.REPS)

    def test_a_side_that_was_not_done_the_last_time(self):
        (shape,) = shapes([best("2026-11-02", RIGHT, 9), best("2026-11-04", LEFT, 12)])
        assert (shape.shapes[RIGHT].last, shape.shapes[RIGHT].best) == (None, 9)
        assert shape.balance is None

    def test_both_sides_at_once_have_no_balance(self):
        (shape,) = shapes([best("2026-11-02", None, 9)])
        assert (list(shape.shapes), shape.balance) == ([None], None)

    def test_where_there_are_no_reps_it_is_the_time(self):
        (shape,) = shapes(
            [best("2026-11-02", LEFT, 0, 30_000), best("2026-11-02", RIGHT, 0, 15_000)]
        )
        assert (shape.measure, shape.balance) == (Measure.TIME, 50)

    @pytest.mark.parametrize(
        ("left_ms", "right_ms", "per_cent"),
        [(42_600, 43_400, 100), (400, 30_000, 0), (400, 300, None), (29_600, 40_400, 75)],
    )
    def test_times_are_compared_as_they_are_shown(self, left_ms, right_ms, per_cent):
        (shape,) = shapes(
            [best("2026-11-02", LEFT, 0, left_ms), best("2026-11-02", RIGHT, 0, right_ms)]
        )
        assert shape.balance == per_cent

    def test_the_last_time_says_by_what_it_is_measured(self):
        (shape,) = shapes(
            [best("2026-11-02", LEFT, 12, 90_000), best("2026-11-04", LEFT, 0, 30_000)]
        )
        assert (shape.measure, shape.shapes[LEFT].best) == (Measure.TIME, 90_000)
        (shape,) = shapes(
            [best("2026-11-02", LEFT, 0, 90_000), best("2026-11-04", LEFT, 8, 30_000)]
        )
        assert (shape.measure, shape.shapes[LEFT].best) == (Measure.REPS, 8)

    def test_the_exercise_that_was_done_last_comes_first_under_its_newest_name(self):
        found = shapes(
            [
                best("2026-11-04", exercise="bridge", reps=3),
                best("2026-11-05", exercise="clam", reps=3, name="New"),
                best("2026-11-02", exercise="clam", reps=3, name="Old"),
            ]
        )
        assert [shape.name.get() for shape in found] == ["New", "bridge"]

    def test_what_was_only_counted_has_no_shape(self):
        assert shapes([best("2026-11-02", counted=12)]) == []

    @given(st.permutations([(d, s, r) for d in range(1, 5) for s in Side for r in (7 + d, 9)]))
    def test_the_order_makes_no_difference(self, rows):
        lines = [
            best(f"2026-11-0{day}", side, reps, session=f"{day}-{reps}") for day, side, reps in rows
        ]
        (shape,) = shapes(lines)
        assert {side: one.best for side, one in shape.shapes.items()} == {LEFT: 11, RIGHT: 11}
        assert shape.last_at.day == date(2026, 11, 4)


class TestPractice:
    def test_numbers_over_time_by_side(self):
        (one,) = practice(
            [
                best("2026-11-09", LEFT, counted=30, seconds=True),
                best("2026-11-02", LEFT, counted=20, seconds=True),
                best("2026-11-02", RIGHT, counted=24, seconds=True),
                best("2026-11-04", LEFT, 12),
            ]
        )
        assert {side: [n.value for n in of] for side, of in one.numbers.items()} == {
            LEFT: [20, 30],
            RIGHT: [24],
        }
        assert (one.seconds, one.balance, one.last_at.day) == (True, 80, date(2026, 11, 9))

    def test_times_and_seconds_of_an_exercise_stay_apart(self):
        found = practice(
            [
                best("2026-11-02", counted=20, seconds=True),
                best("2026-11-04", counted=7),
                best("2026-11-04", None, exercise="chair", counted=11),
            ]
        )
        assert [(one.exercise, one.seconds) for one in found] == [
            ("chair", False),
            ("clamshell", False),
            ("clamshell", True),
        ]
        assert found[0].balance is None

    def test_nothing_was_counted(self):
        assert practice([best("2026-11-02", LEFT, 12)]) == []

    def test_nothing_counted_as_zero_is_a_number(self):
        (one,) = practice(
            [best("2026-11-02", LEFT, counted=0), best("2026-11-02", RIGHT, counted=5)]
        )
        assert one.balance == 0
