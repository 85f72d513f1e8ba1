"""The question of the next morning: about the last session, once, for three days."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.morning import LONGEST_AGO_DAYS, to_ask
from kneetimer.core.record import Moment
from kneetimer.core.summary import SessionLine
from kneetimer.core.text import Text

TODAY = date(2026, 11, 21)
HOUR_MS = 3_600_000
MIDNIGHT_MS = 1_795_219_200_000  # the beginning of that day in UTC


def line(name, hours_ago, offset_min=0, **said):
    started = Moment(MIDNIGHT_MS - round(hours_ago * HOUR_MS), offset_min)
    return SessionLine(name, started, 0, Text.plain(name), "r", True, 1, 1, **said)


def asked_about(*lines, asked=()):
    found = to_ask(lines, asked, TODAY)
    return found and found.id


def test_the_day_is_the_one_that_is_meant():
    assert Moment(MIDNIGHT_MS).day == TODAY


@pytest.mark.parametrize(
    ("hours_ago", "is_asked"),
    [(-1, False), (0, False), (1, True), (24, True), (72, True), (73, False), (-30, False)],
)
def test_a_day_before_today_and_at_most_three_back(hours_ago, is_asked):
    assert asked_about(line("a", hours_ago)) == ("a" if is_asked else None)


def test_nothing_without_sessions():
    assert asked_about() is None


def test_the_newest_in_whatever_order():
    lines = [line("old", 40), line("new", 10), line("older", 60), line("today", -2)]
    assert asked_about(*lines) == asked_about(*reversed(lines)) == "new"


@pytest.mark.parametrize(
    "said", [{"back_to_usual": True}, {"back_to_usual": False}, {"pain_morning": 0}]
)
def test_an_answer_is_enough_and_older_ones_are_left_alone(said):
    assert asked_about(line("old", 30), line("new", 10, **said)) is None


def test_it_is_asked_once():
    assert asked_about(line("old", 30), line("new", 10), asked={"new"}) is None
    assert asked_about(line("old", 30), line("new", 10), asked={"old"}) == "new"


def test_the_day_is_that_of_the_clock_it_was_done_by():
    assert asked_about(line("late", 1, offset_min=120)) is None
    assert asked_about(line("early", -1, offset_min=-120)) == "early"


@given(st.lists(st.integers(-100, 200)), st.sets(st.integers(0, 5)))
def test_what_is_asked_is_always_a_recent_open_one(hours, asked):
    lines = [line(str(n), ago) for n, ago in enumerate(hours)]
    found = to_ask(lines, {str(n) for n in asked}, TODAY)
    if found is not None:
        assert timedelta(1) <= TODAY - found.started.day <= timedelta(LONGEST_AGO_DAYS)
        assert int(found.id) not in asked
