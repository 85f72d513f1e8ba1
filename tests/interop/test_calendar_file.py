"""A programme as an iCalendar file, read back by icalendar and counted by recurring-ical-events."""

from __future__ import annotations

import sys
from datetime import date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from kneetimer.core.record import Moment
from kneetimer.interop.calendar_file import (
    CalendarWish,
    UnknownZoneError,
    calendar_bytes,
    zone_of,
)
from kneetimer.interop.calendar_series import EntryWords, Series

NOW = Moment(1_790_000_000_000, 60)  # 2026-09-21 14:13:20 in UTC
WORDS = EntryWords("Hip & knee · 3 × 15", "Twelve weeks\nAbout 17–24 min", 25 * 60_000)
BERLIN = CalendarWish("Plan", "twelve-weeks", "Europe/Berlin")
ANYWHERE = CalendarWish("Plan", "twelve-weeks")


def weekly(first, count, weekdays, at=time(18, 0), apart=1, key="1/0/1"):
    return Series(key, WORDS, first, at, tuple(weekdays), apart, count)


def alone(first, at=None, key="1/0/1", words=WORDS):
    return Series(key, words, first, at)


def read(series, wish=BERLIN, now=NOW):
    return Calendar.from_ical(calendar_bytes(series, wish, now, "1.0"))


def event(one, wish=BERLIN, now=NOW):
    (found,) = read([one], wish, now).events
    return found


def begins(series, wish=BERLIN):
    """Give when each session begins, as another program counts it."""
    found = recurring_ical_events.of(read(series, wish)).between(date(2020, 1, 1), date(2035, 1, 1))
    return sorted(found.start for found in found)


def hours(found):
    """Give (day, local time, hours ahead of UTC)."""
    return [
        (at.date().isoformat(), at.strftime("%H:%M"), at.utcoffset() // timedelta(hours=1))
        for at in found
    ]


class TestEntries:
    def test_an_entry_says_what_it_is(self):
        found = event(weekly(date(2026, 11, 30), 9, [0, 2, 4]))
        assert str(found["summary"]) == "Hip & knee · 3 × 15"
        assert str(found["description"]) == "Twelve weeks\nAbout 17–24 min"
        assert found.start == datetime(2026, 11, 30, 18, tzinfo=ZoneInfo("Europe/Berlin"))
        assert found.end - found.start == timedelta(minutes=25)
        assert found["rrule"].to_ical() == b"FREQ=WEEKLY;COUNT=9;BYDAY=MO,WE,FR"
        assert found["dtstamp"].dt == datetime(2026, 9, 21, 14, 13, 20, tzinfo=timezone.utc)

    def test_the_file_says_whose_it_is(self):
        made = read([alone(date(2026, 11, 30))])
        assert str(made["prodid"]) == "-//KneeTimer//KneeTimer 1.0//EN"
        assert (str(made["version"]), str(made["x-wr-calname"])) == ("2.0", "Plan")

    def test_a_whole_day_has_no_time_and_takes_none(self):
        found = event(alone(date(2028, 2, 29)))
        assert (found.start, found.end) == (date(2028, 2, 29), date(2028, 3, 1))
        assert str(found["transp"]) == "TRANSPARENT"
        assert b"VTIMEZONE" not in calendar_bytes([alone(date(2028, 2, 29))], BERLIN, NOW, "1")

    def test_every_second_week_counts_weeks_from_monday(self):
        found = event(weekly(date(2026, 12, 6), 4, [0, 6], apart=2))
        assert found["rrule"].to_ical() == b"FREQ=WEEKLY;COUNT=4;INTERVAL=2;BYDAY=MO,SU;WKST=MO"

    @pytest.mark.parametrize(
        ("at", "remind", "trigger"),
        [
            (time(18, 0), 30, timedelta(minutes=-30)),
            (time(18, 0), 0, timedelta(0)),
            (None, 30, timedelta(hours=9)),
        ],
    )
    def test_a_reminder_comes_before_it_or_at_nine(self, at, remind, trigger):
        wish = CalendarWish("Plan", "p", remind_min=remind)
        (alarm,) = event(alone(date(2026, 11, 30), at), wish).walk("valarm")
        assert alarm["trigger"].dt == trigger
        assert (str(alarm["action"]), str(alarm["description"])) == ("DISPLAY", WORDS.title)

    def test_without_a_wish_there_is_none(self):
        assert event(alone(date(2026, 11, 30))).walk("valarm") == []

    @given(st.text(max_size=80), st.text(max_size=200))
    def test_any_words_are_read_back(self, title, description):
        found = event(alone(date(2026, 11, 30), words=EntryWords(title, description, 60_000)))

        def kept(words):
            return "".join(c for c in words if c.isprintable() or c == "\n")

        assert str(found["summary"]) == kept(title)
        assert str(found["description"]) == kept(description)

    def test_broken_characters_do_not_break_the_file(self):
        words = EntryWords("a\udc80b\0\x1b[1m\r", "", 60_000)
        assert str(event(alone(date(2026, 11, 30), words=words))["summary"]) == "ab[1m"


class TestNames:
    def test_the_same_entry_has_the_same_uid_at_the_next_export(self):
        first = event(weekly(date(2026, 11, 30), 9, [0, 2, 4]))
        moved = event(weekly(date(2026, 12, 7), 8, [0, 2, 4]), now=Moment(NOW.utc_ms + 60_000))
        assert first["uid"] == moved["uid"]
        assert moved["sequence"] == first["sequence"] + 1

    def test_others_have_others(self):
        day = date(2026, 11, 30)
        uids = {
            event(alone(day))["uid"],
            event(alone(day, key="1/0/2"))["uid"],
            event(alone(day), CalendarWish("Plan", "six-weeks"))["uid"],
        }
        assert len(uids) == 3
        assert all(uid.endswith("@kneetimer") for uid in uids)

    def test_a_clock_that_stands_before_its_time_is_no_hindrance(self):
        assert event(alone(date(2026, 11, 30)), now=Moment(-1_000))["sequence"] == 0


class TestClocks:
    def test_the_hour_stays_when_summer_time_begins(self):
        found = begins([weekly(date(2027, 3, 22), 4, [0, 3])])  # the 28th is the change
        assert hours(found) == [
            ("2027-03-22", "18:00", 1),
            ("2027-03-25", "18:00", 1),
            ("2027-03-29", "18:00", 2),
            ("2027-04-01", "18:00", 2),
        ]

    def test_and_when_it_ends(self):
        found = begins([weekly(date(2026, 10, 23), 3, [0, 4])])  # the 25th is the change
        assert hours(found) == [
            ("2026-10-23", "18:00", 2),
            ("2026-10-26", "18:00", 1),
            ("2026-10-30", "18:00", 1),
        ]

    def test_each_zone_has_its_own_changes(self):
        wish = CalendarWish("Plan", "p", "America/New_York")
        found = begins([weekly(date(2027, 3, 12), 3, [4])], wish)  # the 14th is the change
        assert hours(found) == [
            ("2027-03-12", "18:00", -5),
            ("2027-03-19", "18:00", -4),
            ("2027-03-26", "18:00", -4),
        ]

    def test_a_zone_without_changes(self):
        wish = CalendarWish("Plan", "p", "Asia/Kolkata")
        found = begins([weekly(date(2027, 3, 22), 3, [0])], wish)
        assert {at.utcoffset() for at in found} == {timedelta(hours=5, minutes=30)}

    def test_the_zone_is_in_the_file(self):
        (zone,) = read([weekly(date(2027, 3, 22), 4, [0, 3])]).walk("vtimezone")
        assert str(zone["tzid"]) == "Europe/Berlin"
        offsets = {part["tzoffsetto"].td // timedelta(hours=1) for part in zone.subcomponents}
        assert offsets == {1, 2}

    def test_without_a_zone_it_is_the_time_of_wherever_one_is(self):
        found = event(weekly(date(2027, 3, 22), 4, [0, 3]), ANYWHERE)
        assert found.start == datetime(2027, 3, 22, 18)  # noqa: DTZ001 - it has none
        assert b"TZID" not in calendar_bytes([alone(date(2027, 3, 22))], ANYWHERE, NOW, "1")

    def test_over_the_29th_of_february(self):
        found = begins([weekly(date(2028, 2, 22), 4, [1, 3])])
        days = [at.date().isoformat() for at in found]
        assert days == ["2028-02-22", "2028-02-24", "2028-02-29", "2028-03-02"]

    def test_over_the_end_of_a_year(self):
        found = begins([weekly(date(2026, 12, 21), 3, [0])])
        assert [at.date().isoformat() for at in found] == ["2026-12-21", "2026-12-28", "2027-01-04"]

    @pytest.mark.parametrize("name", ["Europe/Nowhere", "../../etc/passwd", "/etc", "Europe", "\0"])
    def test_a_zone_that_is_none_is_told(self, name):
        with pytest.raises(UnknownZoneError, match="name one as in Europe/Berlin"):
            zone_of(name)


def test_the_library_is_loaded_only_to_write():
    import subprocess

    code = (
        "import sys, kneetimer.cli, kneetimer.interop.calendar_file;"
        "assert not {'icalendar', 'dateutil', 'fit_tool'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
