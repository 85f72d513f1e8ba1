"""What decisions make of a programme."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest

from kneetimer.core.decision import Decision, DecisionKind
from kneetimer.core.enrolment import Answered, Enrolment, enrolments
from kneetimer.core.record import Moment

BEGIN, PAUSE, RESUME, END, ANSWER = list(DecisionKind)[:5]
DAY_MS = 86_400_000
# The first day is 2026-11-01, the second the day after …
EPOCH_MS = Moment.parse("2026-11-01T12:00+00:00").utc_ms


def decided(kind, made, day=None, *, subject="p", **more):
    """Give a decision made on one day of November, for another one if that is said."""
    at = Moment(EPOCH_MS + (made - 1) * DAY_MS)
    name = f"{made:02}{kind.value}{day}{more}"
    said = f"2026-11-{day:02}" if isinstance(day, int) else (day or "")
    return Decision(name, at, kind, subject, day=said, **more)


def nov(day):
    return date(2026, 11, day)


def one(*decisions):
    (found,) = enrolments(decisions)
    return found


def pauses(*decisions):
    found = one(decided(BEGIN, 1), *decisions)
    return [(first.day, on and on.day) for first, on in found.pauses]


def test_what_was_begun_is_told_with_its_week_and_variant():
    assert one(decided(BEGIN, 2, 5, week=3, variant="two_days")) == Enrolment(
        "p", nov(5), 3, "two_days"
    )
    assert one(decided(BEGIN, 2)) == Enrolment("p", nov(2))


@pytest.mark.parametrize("day", ["", "soon", "2026-13-01"])
def test_without_a_day_it_holds_from_the_day_it_was_made(day):
    assert one(decided(BEGIN, 2, day)).begun == nov(2)


def test_beginning_again_ends_the_time_before_and_other_programmes_go_on():
    found = enrolments(
        [
            decided(BEGIN, 1),
            decided(BEGIN, 2, subject="q"),
            decided(BEGIN, 9, 12, week=3),
            decided(PAUSE, 13),
        ]
    )
    assert found == [
        Enrolment("p", nov(1), ended=nov(12)),
        Enrolment("q", nov(2)),
        Enrolment("p", nov(12), 3, pauses=((nov(13), None),)),
    ]


def test_what_ended_stays_ended_and_the_earliest_end_holds():
    assert one(decided(BEGIN, 1), decided(END, 5), decided(END, 7)).ended == nov(5)
    assert one(decided(BEGIN, 1), decided(END, 5), decided(END, 6, 4)).ended == nov(4)


def test_decisions_about_what_was_never_begun_or_about_routines_say_nothing():
    assert enrolments([decided(PAUSE, 1), decided(END, 2), decided(ANSWER, 3)]) == []
    progress = decided(DecisionKind.PROGRESS, 3)
    assert one(decided(BEGIN, 1), progress) == Enrolment("p", nov(1))


def test_answers_are_kept_with_the_week_they_are_about():
    answer = decided(ANSWER, 8, 7, item="first/gate", week=1, answer="not yet")
    assert one(decided(BEGIN, 1), answer).answers == (Answered("first/gate", 1, "not yet", nov(7)),)


class TestPauses:
    def test_one_lasts_until_it_goes_on(self):
        assert pauses(decided(PAUSE, 3)) == [(3, None)]
        assert pauses(decided(PAUSE, 3), decided(RESUME, 6)) == [(3, 6)]

    def test_one_may_be_planned_and_ended_early(self):
        planned = decided(PAUSE, 2, 10), decided(RESUME, 2, 20, item="planned")
        assert pauses(*planned) == [(10, 20)]
        assert pauses(*planned, decided(RESUME, 14)) == [(10, 14)]
        assert pauses(*planned, decided(RESUME, 5)) == [(10, 20)]

    def test_one_that_is_over_before_it_begins_is_none(self):
        assert pauses(decided(PAUSE, 3), decided(RESUME, 3)) == []
        assert pauses(decided(PAUSE, 3, 8), decided(RESUME, 4)) == []

    def test_one_before_the_beginning_begins_with_it(self):
        found = one(decided(BEGIN, 1, 5), decided(PAUSE, 2, 3), decided(RESUME, 4, 9))
        assert found.pauses == ((nov(5), nov(9)),)

    def test_they_come_in_order_and_those_that_meet_are_one(self):
        later = decided(PAUSE, 2, 10), decided(RESUME, 2, 20, item="planned")
        assert pauses(*later, decided(PAUSE, 3), decided(RESUME, 5)) == [(3, 5), (10, 20)]
        assert pauses(*later, decided(PAUSE, 3), decided(RESUME, 5, 10)) == [(3, 20)]
        assert pauses(*later, decided(PAUSE, 3), decided(RESUME, 5, 12)) == [(3, 12)]
        assert pauses(*later, decided(PAUSE, 15)) == [(10, None)]
        assert pauses(decided(PAUSE, 3), decided(PAUSE, 6)) == [(3, None)]

    def test_a_day_is_in_one_from_its_first_on_until_it_goes_on(self):
        found = one(decided(BEGIN, 1), decided(PAUSE, 3), decided(RESUME, 5), decided(PAUSE, 9))
        paused = [day for day in range(1, 12) if found.is_paused(nov(day))]
        assert paused == [3, 4, 9, 10, 11]


def test_the_order_in_which_decisions_come_makes_no_difference():
    decisions = [decided(BEGIN, 1), decided(PAUSE, 3), decided(RESUME, 5), decided(END, 9)]
    expected = [Enrolment("p", nov(1), pauses=((nov(3), nov(5)),), ended=nov(9))]
    assert all(enrolments(order) == expected for order in permutations(decisions))
    assert enrolments(decisions * 2) == expected
