"""Days of a plan as entries of a calendar: as few as can be, and not a day more or less."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import MO, WEEKLY, rrule
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.programme_days import Due, ProgrammeDay
from kneetimer.interop.calendar_series import EntryWords, series_of

MONDAY = date(2026, 11, 30)


def plan(*sessions):
    """Give days of a plan from (date, routine) or (date, routine, time)."""
    days: dict[date, list[Due]] = {}
    for number, (day, routine, *at) in enumerate(sessions):
        due = Due(f"{number}", day, 1, routine, at=at[0] if at else None)
        days.setdefault(day, []).append(due)
    return [ProgrammeDay(day, 1, due=tuple(due)) for day, due in sorted(days.items())]


def weekly(weekdays, weeks, routine="hip", begin=MONDAY):
    """Give sessions on these days of the week ("135" for Monday, Wednesday and Friday)."""
    return [
        (begin + timedelta(weeks=week, days=int(day) - 1), routine)
        for week in weeks
        for day in weekdays
    ]


def words(due):
    return EntryWords(due.routine, "", 1_800_000)


def told(days, at=None):
    """Give (title, first day, days of the week, weeks apart, how many) of each entry."""
    return [
        (
            one.words.title,
            one.first.isoformat(),
            "".join(str(day + 1) for day in one.weekdays),
            one.weeks_apart,
            one.count,
        )
        for one in series_of(days, words, at)
    ]


def read_back(days, at=None):
    """Give all days of all entries, as another program counts them."""
    found = Counter()
    for one in series_of(days, words, at):
        if one.weekdays:
            dates = rrule(
                WEEKLY,
                dtstart=datetime.combine(one.first, time.min),
                interval=one.weeks_apart,
                wkst=MO,
                count=one.count,
                byweekday=one.weekdays,
            )
            found.update((on.date(), one.words.title, one.at) for on in dates)
        else:
            found[one.first, one.words.title, one.at] += 1
    return found


class TestRules:
    @pytest.mark.parametrize(
        ("sessions", "entries"),
        [
            ([], []),
            (weekly("135", range(4)), [("hip", "2026-11-30", "135", 1, 12)]),
            (weekly("1234567", range(2)), [("hip", "2026-11-30", "1234567", 1, 14)]),
            # It begins on a Wednesday and ends on a Monday.
            (weekly("135", range(4))[1:-2], [("hip", "2026-12-02", "135", 1, 9)]),
            # Every second week.
            (weekly("2", range(0, 8, 2)), [("hip", "2026-12-01", "2", 2, 4)]),
            # A routine in turn with another: on Monday and Friday, then on Wednesday.
            (
                weekly("15", range(0, 6, 2)) + weekly("3", range(1, 6, 2)),
                [("hip", "2026-11-30", "15", 2, 6), ("hip", "2026-12-09", "3", 2, 3)],
            ),
            # A week's holiday in between.
            (
                weekly("14", [0, 1, 3, 4]),
                [("hip", "2026-11-30", "14", 1, 4), ("hip", "2026-12-21", "14", 1, 4)],
            ),
            # Twice is no rule.
            (
                weekly("2", [0, 1]),
                [("hip", "2026-12-01", "", 1, 1), ("hip", "2026-12-08", "", 1, 1)],
            ),
            # Nor is a week on its own, but for its having one at the next.
            (
                weekly("12", [0]),
                [("hip", "2026-11-30", "", 1, 1), ("hip", "2026-12-01", "", 1, 1)],
            ),
        ],
    )
    def test_as_few_entries_as_can_be(self, sessions, entries):
        days = plan(*sessions)
        assert told(days) == entries
        assert read_back(days) == Counter((day, routine, None) for day, routine in sessions)

    def test_different_routines_have_entries_of_their_own(self):
        days = plan(*weekly("1", range(3), "hip"), *weekly("1", range(3), "knee"))
        assert told(days) == [
            ("hip", "2026-11-30", "1", 1, 3),
            ("knee", "2026-11-30", "1", 1, 3),
        ]

    def test_times_of_the_programme_go_before_the_one_that_was_chosen(self):
        early = [(day, routine, time(7, 0)) for day, routine in weekly("1", range(3))]
        found = series_of(plan(*early, *weekly("1", range(3))), words, time(18, 0))
        assert [(one.at, one.count) for one in found] == [(time(7, 0), 3), (time(18, 0), 3)]

    def test_several_a_day_without_times_are_several_entries(self):
        days = plan(*weekly("1", range(3)) * 3)
        assert told(days) == [("hip", "2026-11-30", "1", 1, 3)] * 3

    def test_an_entry_is_named_by_its_first_session(self):
        days = plan(*weekly("135", range(4)))
        assert [one.key for one in series_of(days, words, None)] == ["0"]
        later = plan(*weekly("135", range(4), begin=MONDAY + timedelta(weeks=2)))
        assert [one.key for one in series_of(later, words, None)] == ["0"]

    def test_over_the_29th_of_february(self):
        days = plan(*weekly("24", range(3), begin=date(2028, 2, 21)))  # the 29th is a Tuesday
        assert told(days) == [("hip", "2028-02-22", "24", 1, 6)]
        assert (date(2028, 2, 29), "hip", None) in read_back(days)


SESSIONS = st.lists(
    st.tuples(
        st.integers(0, 80).map(lambda number: MONDAY + timedelta(days=number)),
        st.sampled_from(["hip", "knee"]),
    ),
    max_size=60,
)


@given(SESSIONS, st.sampled_from([None, time(18, 0)]))
def test_whatever_a_plan_holds_its_days_are_read_back(sessions, at):
    days = plan(*sessions)
    assert read_back(days, at) == Counter((day, routine, at) for day, routine in sessions)


@given(
    st.lists(st.sets(st.integers(1, 7), min_size=1), min_size=1, max_size=3),
    st.integers(2, 12),
    st.integers(0, 6),
    st.integers(0, 6),
)
def test_whatever_repeats_itself_is_read_back(patterns, weeks, begin, cut):
    sessions = []
    for week in range(weeks):
        sessions += weekly(map(str, sorted(patterns[week % len(patterns)])), [week])
    sessions = sessions[begin : len(sessions) - cut]
    assert read_back(plan(*sessions)) == Counter((day, routine, None) for day, routine in sessions)


@given(SESSIONS)
def test_entries_have_names_of_their_own(sessions):
    keys = [one.key for one in series_of(plan(*sessions), words, None)]
    assert len(keys) == len(set(keys))
