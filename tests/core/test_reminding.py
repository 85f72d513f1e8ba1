"""When to remind of what is due."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.record import Moment
from kneetimer.core.reminding import (
    DAY_MIN,
    SNOOZE_MS,
    ReminderWishes,
    Told,
    is_quiet,
    to_tell,
)

BERLIN = ZoneInfo("Europe/Berlin")
ON = ReminderWishes(is_on=True)  # at 18:00, quiet from 21:00 to 8:00
DAY = date(2026, 11, 21)


@dataclass(frozen=True)
class Due:
    key: str
    at: time | None = None
    optional: bool = False


HIP, KNEE = Due("hip"), Due("knee")


def moment(words, zone=timezone.utc, fold=0):
    """Give a time as in "2026-11-21 18:00"; one without a day is on DAY."""
    words = words if "-" in words else f"{DAY} {words}"
    local = datetime.fromisoformat(words).replace(tzinfo=zone, fold=fold)
    return Moment(int(local.timestamp() * 1000), int(local.utcoffset().total_seconds() // 60))


def told(at, due=(HIP,), before=Told(), wishes=ON, *, in_session=False):
    now = at if isinstance(at, Moment) else moment(at)
    return to_tell(now, due, before, wishes, in_session=in_session)


class TestTime:
    @pytest.mark.parametrize(
        ("at", "keys"),
        [
            ("00:00", ()),
            ("08:00", ()),
            ("17:59:59", ()),
            ("18:00", ("hip",)),
            ("20:59:59", ("hip",)),  # as when the computer was asleep at six
            ("21:00", ()),
            ("23:59", ()),
        ],
    )
    def test_from_the_hour_that_was_set_until_the_quiet_ones(self, at, keys):
        assert told(at) == keys

    def test_off_unless_it_is_wanted(self):
        assert not ReminderWishes().is_on
        assert told("18:00", wishes=ReminderWishes()) == ()

    def test_a_time_of_the_programme_goes_before_the_hour_that_was_set(self):
        due = (Due("early", time(9, 30)), HIP, Due("late", time(20, 0)))
        assert told("09:29", due) == ()
        assert told("09:30", due) == ("early",)
        assert told("18:00", due) == ("early", "hip")
        assert told("20:00", due) == ("early", "hip", "late")

    def test_a_time_in_the_quiet_hours_waits_for_their_end(self):
        due = (Due("early", time(6, 0)),)
        assert told("06:00", due) == ()
        assert told("08:00", due) == ("early",)
        assert told("21:00", (Due("late", time(21, 0)),)) == ()

    def test_never_during_a_session(self):
        assert told("18:00", in_session=True) == ()

    def test_what_is_optional_is_never_told(self):
        assert told("18:00", (replace(HIP, optional=True), KNEE)) == ("knee",)

    def test_nothing_due_nothing_told(self):
        assert told("18:00", ()) == ()


class TestQuietHours:
    @pytest.mark.parametrize(
        ("first", "last", "quiet"),
        [
            ("21:00", "08:00", {"21:00", "23:59", "00:00", "07:59"}),
            ("08:00", "21:00", {"08:00", "20:59"}),
            ("00:00", "08:00", {"00:00", "07:59"}),
            ("21:00", "00:00", {"21:00", "23:59"}),
            ("08:00", "08:00", set()),
        ],
    )
    def test_they_begin_with_the_first_minute_and_end_before_the_last(self, first, last, quiet):
        def minute(words):
            at = time.fromisoformat(words)
            return 60 * at.hour + at.minute

        wishes = replace(ON, quiet_from_min=minute(first), quiet_to_min=minute(last))
        asked = ["00:00", "07:59", "08:00", "20:59", "21:00", "23:59"]
        assert {words for words in asked if is_quiet(minute(words), wishes)} == quiet

    @settings(deadline=None)
    @given(st.integers(0, DAY_MIN - 1), st.integers(0, DAY_MIN - 1))
    def test_turned_round_they_are_all_the_other_minutes(self, first, last):
        wishes = replace(ON, quiet_from_min=first, quiet_to_min=last)
        turned = replace(ON, quiet_from_min=last, quiet_to_min=first)
        if first != last:
            for minute in {0, first, last, (first + last) // 2, DAY_MIN - 1}:
                assert is_quiet(minute, wishes) != is_quiet(minute, turned)
        span = (last - first) % DAY_MIN
        assert sum(is_quiet(minute, wishes) for minute in range(DAY_MIN)) == span


class TestOnce:
    def test_what_was_told_is_not_told_again_that_day(self):
        before = Told(DAY).and_of(["hip"])
        assert told("18:01", (HIP, KNEE), before) == ("knee",)
        assert told("2026-11-22 18:00", (HIP, KNEE), before) == ("hip", "knee")

    def test_in_an_hour_it_is_told_once_more(self):
        before = Told(DAY).and_of(["hip", "knee"]).put_off(["hip"], moment("18:10"))
        assert told("19:09:59", (HIP, KNEE), before) == ()
        assert told("19:10", (HIP, KNEE), before) == ("hip",)
        assert told("19:11", (HIP, KNEE), before.and_of(["hip"])) == ()

    def test_put_off_into_the_quiet_hours_it_is_over_for_the_day(self):
        before = Told(DAY).put_off(["hip"], moment("20:30"))
        assert told("21:30", before=before) == ()
        assert told("2026-11-22 08:00", before=before) == ()
        assert told("2026-11-22 18:00", before=before) == ("hip",)

    def test_put_off_twice_the_later_time_holds(self):
        before = Told(DAY).put_off(["hip"], moment("18:00")).put_off(["hip"], moment("18:30"))
        assert told("19:00", before=before) == ()
        assert told("19:30", before=before) == ("hip",)

    def test_the_memory_of_another_day_is_empty(self):
        before = Told(DAY).and_of(["hip"])
        assert before.on(DAY) is before
        assert before.on(date(2026, 11, 22)) == Told(date(2026, 11, 22))
        assert Told().on(DAY) == Told(DAY)


class TestChangingClocks:
    def test_an_hour_that_the_clock_leaves_out_is_told_after_it(self):
        wishes = replace(ON, at_min=150, quiet_from_min=0, quiet_to_min=0)  # 2:30
        assert told(moment("2026-03-29 01:59", BERLIN), wishes=wishes) == ()
        assert told(moment("2026-03-29 03:00", BERLIN), wishes=wishes) == ("hip",)

    def test_an_hour_that_it_shows_twice_is_told_once(self):
        wishes = replace(ON, at_min=150, quiet_from_min=0, quiet_to_min=0)
        first, again = (moment("2026-10-25 02:30", BERLIN, fold) for fold in (0, 1))
        assert again.utc_ms - first.utc_ms == 3_600_000
        assert told(first, wishes=wishes) == ("hip",)
        before = Told(first.day).and_of(["hip"])
        assert told(again, before=before, wishes=wishes) == ()

    def test_an_hour_is_an_hour_when_the_clock_goes_back(self):
        wishes = replace(ON, at_min=0, quiet_from_min=0, quiet_to_min=0)
        half_past = moment("2026-10-25 02:30", BERLIN)
        before = Told(half_past.day).put_off(["hip"], half_past)
        assert told(moment("2026-10-25 02:29", BERLIN, fold=1), before=before, wishes=wishes) == ()
        again = moment("2026-10-25 02:30", BERLIN, fold=1)
        assert told(again, before=before, wishes=wishes) == ("hip",)


WISHES = st.builds(
    ReminderWishes,
    st.just(True),
    st.integers(0, DAY_MIN - 1),
    st.integers(0, DAY_MIN - 1),
    st.integers(0, DAY_MIN - 1),
)
DUES = st.lists(
    st.builds(
        Due,
        st.sampled_from("abcdef"),
        st.none() | st.builds(time, st.integers(0, 23), st.integers(0, 59)),
    ),
    max_size=4,
    unique_by=lambda due: due.key,
)
CHANGES = [date(2026, 3, 28), date(2026, 10, 24), date(2028, 2, 28), date(2026, 12, 31)]


@settings(deadline=None)
@given(
    WISHES,
    DUES,
    st.sampled_from(CHANGES),
    st.sampled_from([BERLIN, ZoneInfo("Australia/Lord_Howe"), timezone.utc]),
    st.integers(1, 97),
    st.sets(st.integers(0, 400)),
)
def test_over_three_days_nothing_is_told_twice_a_day_nor_in_quiet_hours(
    wishes, dues, first, zone, step, sessions
):
    at = datetime(first.year, first.month, first.day, tzinfo=zone).timestamp()
    memory, told_on = Told(), []
    for number in range(3 * DAY_MIN // step):
        local = datetime.fromtimestamp(at + number * step * 60, zone)
        now = moment(local.replace(tzinfo=None).isoformat(), zone, local.fold)
        keys = to_tell(now, dues, memory, wishes, in_session=number in sessions)
        assert not keys or number not in sessions
        assert not keys or not is_quiet(60 * local.hour + local.minute, wishes)
        for due in (due for due in dues if due.key in keys):
            at_min = wishes.at_min if due.at is None else 60 * due.at.hour + due.at.minute
            assert 60 * local.hour + local.minute >= at_min
        told_on += [(now.day, key) for key in keys]
        memory = memory.on(now.day).and_of(keys)
    assert len(told_on) == len(set(told_on))


def test_put_off_is_an_hour():
    now = moment("18:00")
    assert Told(DAY).put_off(["hip"], now).later == {"hip": now.utc_ms + SNOOZE_MS}
    assert timedelta(milliseconds=SNOOZE_MS) == timedelta(hours=1)
