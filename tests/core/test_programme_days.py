"""Programmes as tables: week by week, by hand."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.dose import Amount, Dose
from kneetimer.core.programme import (
    Beside,
    DoseChange,
    Gate,
    Overlap,
    Programme,
    Question,
    Schedule,
    Slot,
    Step,
    Variant,
    Weeks,
)
from kneetimer.core.programme_days import dated_weeks, days
from kneetimer.core.programme_weeks import names_days, sessions_before, spread, times_in
from kneetimer.core.text import Text
from tests.core.programmes import (
    BEGUN,
    FRI,
    MON,
    THU,
    TUE,
    WED,
    begun,
    nth,
    phase,
    programme,
    table,
)

MON_WED_FRI = {"days": (MON, WED, FRI)}


def dose(sets, reps):
    return DoseChange(Dose(sets=Amount.of(sets), reps=(Amount.of(reps),)))


class TestWeeks:
    def test_three_times_a_week_for_two_weeks(self):
        assert table(programme(phase(1, 2))) == [
            "1 mon 23: hip 1/3",
            "1 wed 25: hip 2/3",
            "1 fri 27: hip 3/3",
            "2 mon 30: hip 1/3",
            "2 wed 2: hip 2/3",
            "2 fri 4: hip 3/3",
        ]

    def test_days_of_the_week_whatever_day_it_begins_on(self):
        of = programme(phase(1, 1, "hip knee", schedule=MON_WED_FRI))
        assert table(of, begun(date(2026, 11, 26))) == [
            "1 fri 27: hip 1/3",
            "1 mon 30: knee 2/3",
            "1 wed 2: hip 3/3",
        ]

    def test_an_empty_first_week_then_two_routines_in_turn(self):
        of = programme(phase(1, 1, None), phase(2, 3, "hip knee", schedule={"times_a_week": (3,)}))
        assert table(of) == [
            "2 mon 30: hip 1/3",
            "2 wed 2: knee 2/3",
            "2 fri 4: hip 3/3",
            "3 mon 7: knee 1/3",
            "3 wed 9: hip 2/3",
            "3 fri 11: knee 3/3",
        ]

    def test_a_number_of_sessions_that_changes_by_the_week(self):
        of = programme(phase(1, 3, schedule={"times_a_week": (1, 2)}))
        assert table(of) == [
            "1 mon 23: hip 1/1",
            "2 mon 30: hip 1/2",
            "2 thu 3: hip 2/2",
            "3 mon 7: hip 1/2",
            "3 thu 10: hip 2/2",
        ]

    def test_a_total_of_sessions_counts_over_the_weeks_and_ends_them(self):
        of = programme(phase(1, 3, schedule={"times_a_week": (2,), "total": 5}))
        assert table(of) == [
            "1 mon 23: hip 1/5",
            "1 thu 26: hip 2/5",
            "2 mon 30: hip 3/5",
            "2 thu 3: hip 4/5",
            "3 mon 7: hip 5/5",
        ]

    def test_two_sessions_a_day_by_the_clock(self):
        clock = {"days": (TUE,), "times_a_day": 2, "at": (time(8), time(18))}
        assert table(programme(phase(1, 1, schedule=clock))) == [
            "1 tue 24: 08:00 hip 1/2, 18:00 hip 2/2"
        ]

    def test_every_day_where_nothing_says_when(self):
        assert len(table(programme(phase(1, 1, schedule={})))) == 7

    def test_a_table_by_days_and_by_places(self):
        rows = {
            2: (Slot("hip", day=FRI), Slot("knee", day=MON)),
            3: (Slot("hip", "A"), Slot("knee", "B"), Slot("hip", "C")),
        }
        of = programme(phase(1, 3, None, table=rows, schedule={}))
        assert table(of) == [
            "2 mon 30: knee 1/2",
            "2 fri 4: hip 2/2",
            "3 mon 7: A hip 1/3",
            "3 wed 9: B knee 2/3",
            "3 fri 11: C hip 3/3",
        ]

    def test_the_places_of_a_table_go_over_the_days_and_hours_of_its_schedule(self):
        rows = {1: (Slot("hip", "A"), Slot("knee", "B"), Slot("calf", "C"))}
        clock = {"days": (MON, THU), "times_a_day": 2, "at": (time(8), time(18))}
        assert table(programme(phase(1, 1, None, table=rows, schedule=clock))) == [
            "1 mon 23: 08:00 A hip 1/3, 18:00 B knee 2/3",
            "1 thu 26: 08:00 C calf 3/3",
        ]

    def test_three_times_fifteen_falls_to_four_times_six(self):
        doses = (
            (Weeks(1, 3), dose(3, 15)),
            (Weeks(4, 6), dose(3, 12)),
            (Weeks(7, 9), dose(4, 8)),
            (Weeks(10, 12), dose(4, 6)),
        )
        of = programme(phase(1, 12, schedule={"times_a_week": (1,)}, doses=doses))
        assert [line.partition("1/1 ")[2] for line in table(of)] == [
            *["3 × 15"] * 3,
            *["3 × 12"] * 3,
            *["4 × 8"] * 3,
            *["4 × 6"] * 3,
        ]

    def test_a_slots_own_dose_goes_over_that_of_its_phase(self):
        turns = (Slot("hip", doses=(dose(2, 5),)),)
        once = {"times_a_week": (1,)}
        of = programme(phase(1, 1, turns=turns, doses=((Weeks(1, 1), dose(3, 15)),), schedule=once))
        assert table(of) == ["1 mon 23: hip 1/1 2 × 5"]

    def test_a_routine_with_a_rhythm_of_its_own(self):
        check = Beside(
            Slot("check"), Schedule(times_a_week=(1,), total=3), (Weeks(1, 1), Weeks(3, 4))
        )
        of = programme(phase(1, 4, schedule={"times_a_week": (1,)}), beside=[check])
        assert table(of) == [
            "1 mon 23: hip 1/1, check 1/3",
            "2 mon 30: hip 1/1",
            "3 mon 7: hip 1/1, check 2/3",
            "4 mon 14: hip 1/1, check 3/3",
        ]

    def test_what_has_an_hour_comes_first(self):
        at = Schedule(days=(MON,), at=(time(7),))
        of = programme(
            phase(1, 1, schedule={"days": (MON,)}),
            beside=[Beside(Slot("roll"), at, (Weeks(1, 1),))],
        )
        assert table(of) == ["1 mon 23: 07:00 roll 1/1, hip 1/1"]

    def test_upkeep_goes_on_without_an_end(self):
        upkeep = phase(3, 10_000, "hip knee", schedule={"times_a_week": (1,)}, key="upkeep")
        of = programme(phase(1, 2, schedule={"times_a_week": (1,)}), upkeep=upkeep)
        assert table(of, last=34) == [
            "1 mon 23: hip 1/1",
            "2 mon 30: hip 1/1",
            "3 mon 7: hip 1/1",
            "4 mon 14: knee 1/1",
            "5 mon 21: hip 1/1",
        ]

    def test_the_titles_and_words_of_what_holds_are_told(self):
        one = phase(1, 2, note=Text.plain("slowly"))
        two = phase(2, 3, overlap=Overlap.BOTH)
        found = days(programme(one, two, note="warm up first"), begun(), nth(1), nth(21))
        assert [
            ([t.get() for t in day.phases], [n.get() for n in day.notes]) for day in found[::7]
        ] == [
            (["1-2"], ["warm up first", "slowly"]),
            (["1-2", "2-3"], ["warm up first", "slowly"]),
            (["2-3"], ["warm up first"]),
        ]

    @pytest.mark.parametrize(
        ("overlap", "second_week"),
        [
            (Overlap.BOTH, ["2 mon 30: one 1/1, two 1/1"]),
            (Overlap.THIS, ["2 mon 30: two 1/1"]),
            (Overlap.BEFORE, ["2 mon 30: one 1/1"]),
        ],
    )
    def test_who_shares_weeks_says_which_one_holds(self, overlap, second_week):
        once = {"times_a_week": (1,)}
        of = programme(
            phase(1, 2, "one", schedule=once), phase(2, 3, "two", schedule=once, overlap=overlap)
        )
        assert table(of) == ["1 mon 23: one 1/1", *second_week, "3 mon 7: two 1/1"]

    def test_one_of_two_variants(self):
        variants = tuple(
            Variant(key, Text(), (phase(1, 1, schedule={"times_a_week": (count,)}),))
            for key, count in (("two", 2), ("four", 4))
        )
        of = Programme(Text.plain("P"), variants)
        assert len(table(of)) == len(table(of, begun(variant="gone"))) == 2
        assert table(of, begun(variant="four")) == [
            "1 mon 23: hip 1/4",
            "1 tue 24: hip 2/4",
            "1 thu 26: hip 3/4",
            "1 sat 28: hip 4/4",
        ]


class TestBeginning:
    def test_in_the_third_week(self):
        assert table(programme(phase(1, 3)), begun(week=3)) == [
            "3 mon 23: hip 1/3",
            "3 wed 25: hip 2/3",
            "3 fri 27: hip 3/3",
        ]

    def test_behind_the_last_week_nothing_is_due(self):
        assert table(programme(phase(1, 3)), begun(week=4)) == []

    def test_days_are_asked_for_from_any_day_to_any_day(self):
        of = programme(phase(1, 2))
        whole = days(of, begun(), nth(-9), nth(40))
        assert [day.day for day in whole] == [nth(number) for number in range(1, 15)]
        assert days(of, begun(), nth(5), nth(9)) == whole[4:9]
        assert days(of, begun(), nth(9), nth(5)) == []

    def test_nothing_is_due_from_the_end_on(self):
        assert table(programme(phase(1, 2)), begun(ended=nth(5))) == [
            "1 mon 23: hip 1/3",
            "1 wed 25: hip 2/3",
        ]

    def test_over_the_29_of_february_and_a_change_of_the_clocks(self):
        of = programme(phase(1, 6, schedule={"times_a_week": (1,)}))
        found = days(of, begun(date(2028, 2, 22)), date(2028, 2, 22), date(2028, 4, 30))
        assert len(found) == 42
        assert [f"{day.day:%m-%d}" for day in found if day.due] == [
            *("02-22", "02-29", "03-07", "03-14", "03-21", "03-28")
        ]


class TestPauses:
    def test_move_what_follows_by_their_length(self):
        of = programme(phase(1, 2))
        assert table(of, begun(pauses=[(nth(3), nth(5))])) == [
            "1 mon 23: hip 1/3",
            "1 fri 27: hip 2/3",
            "1 sun 29: hip 3/3",
            "2 wed 2: hip 1/3",
            "2 fri 4: hip 2/3",
            "2 sun 6: hip 3/3",
        ]

    def test_move_days_of_the_week_by_whole_weeks(self):
        of = programme(phase(1, 2, schedule=MON_WED_FRI))
        assert table(of, begun(pauses=[(nth(3), nth(13))])) == [
            "1 mon 23: hip 1/3",
            "1 wed 9: hip 2/3",
            "1 fri 11: hip 3/3",
            "2 mon 14: hip 1/3",
            "2 wed 16: hip 2/3",
            "2 fri 18: hip 3/3",
        ]

    def test_move_no_day_of_the_week_where_nothing_is_due_in_them(self):
        of = programme(phase(1, 2, schedule=MON_WED_FRI))
        pauses = [(nth(2), nth(3)), (nth(6), nth(8))]
        assert table(of, begun(pauses=pauses)) == table(of)
        found = days(of, begun(pauses=pauses), nth(1), nth(14))
        assert [day.day for day in found] == [nth(n) for n in (1, 3, 4, 5, *range(8, 15))]

    def test_move_an_empty_week_as_well(self):
        of = programme(phase(1, 1, None), phase(2, 2, schedule={"days": (MON,)}))
        assert table(of, begun(pauses=[(nth(1), nth(8))])) == ["2 mon 7: hip 1/1"]

    @pytest.mark.parametrize("schedule", [MON_WED_FRI, {"times_a_week": (3,)}])
    def test_without_an_end_leave_nothing_after_them(self, schedule):
        of = programme(phase(1, 2, schedule=schedule))
        assert table(of, begun(pauses=[(nth(4), None)])) == [
            "1 mon 23: hip 1/3",
            "1 wed 25: hip 2/3",
        ]
        assert table(of, begun(pauses=[(nth(1), None)])) == []

    def test_follow_each_other(self):
        of = programme(phase(1, 1))
        assert table(of, begun(pauses=[(nth(1), nth(3)), (nth(4), nth(5))])) == [
            "1 wed 25: hip 1/3",
            "1 sat 28: hip 2/3",
            "1 mon 30: hip 3/3",
        ]


GATE = Gate("first/gate", all_sets=True, pain_below=4)
ONCE = {"times_a_week": (1,)}


class TestAnswers:
    """Three weeks of one session each, the first two of them a phase with a gate."""

    def weeks(self, *answers, asks=(GATE,), upkeep=None):
        of = programme(
            phase(1, 2, "one", schedule=ONCE, asks=asks, key="first"),
            phase(3, 4, "two", schedule=ONCE, key="second"),
            upkeep=upkeep,
        )
        return [
            (week.plan.week, f"{week.days[0]:%d}", week.ask.key if week.ask else "")
            for week, _ in zip(dated_weeks(of, begun(answers=answers)), range(6), strict=False)
        ]

    def test_until_one_is_given_the_plan_goes_on_as_printed(self):
        asked = [(1, "23", ""), (2, "30", "first/gate"), (3, "07", ""), (4, "14", "")]
        assert self.weeks() == asked
        assert self.weeks(("first/gate", 1, "yes", nth(7)))[1] == asked[1]

    def test_yes_goes_on(self):
        assert self.weeks(("first/gate", 2, "yes", nth(14))) == [
            (1, "23", ""),
            (2, "30", ""),
            (3, "07", ""),
            (4, "14", ""),
        ]

    def test_not_yet_repeats_the_week_and_asks_again(self):
        assert self.weeks(("first/gate", 2, "not yet", nth(14))) == [
            (1, "23", ""),
            (2, "30", ""),
            (2, "07", "first/gate"),
            (3, "14", ""),
            (4, "21", ""),
        ]

    def test_the_last_answer_to_one_asking_holds(self):
        twice = [("first/gate", 2, word, nth(14)) for word in ("yes", "not yet")]
        assert self.weeks(*twice)[2] == (2, "07", "first/gate")

    def test_whole_weeks_without_an_answer_pass(self):
        for late, following in ((14, "07"), (20, "07"), (22, "14"), (29, "21")):
            found = self.weeks(("first/gate", 2, "yes", nth(late)))
            assert found[2] == (3, following, "")

    def test_a_question_leads_where_its_answer_says(self):
        ask = Question("q", Text.plain("Well?"), yes="second", no="first", every_week=True)
        asks = (ask,)
        assert self.weeks(("q", 1, "yes", nth(7)), asks=asks) == [
            (1, "23", ""),
            (3, "30", ""),
            (4, "07", ""),
        ]
        assert self.weeks(("q", 1, "yes", nth(7)), ("q", 2, "yes", nth(14)), asks=asks)[1][0] == 3
        no = [("q", number, "no", nth(7 * number)) for number in (1, 2)]
        assert [week for week, _, _ in self.weeks(*no, asks=asks)] == [1, 1, 1, 2, 3, 4]

    def test_a_question_leads_into_the_upkeep_or_to_the_end(self):
        asks = (Question("q", Text.plain("Well?"), yes="upkeep", no=Step.STAY),)
        answer = ("q", 2, "yes", nth(14))
        assert self.weeks(answer, asks=asks) == [(1, "23", ""), (2, "30", "")]
        upkeep = phase(5, 9_999, schedule=ONCE, key="upkeep")
        assert [week for week, _, _ in self.weeks(answer, asks=asks, upkeep=upkeep)] == [
            *(1, 2, 5, 6, 7, 8)
        ]

    def test_two_are_asked_one_after_the_other_and_the_first_that_leads_away_decides(self):
        asks = (GATE, Question("q", Text.plain("Well?")))
        assert self.weeks(("first/gate", 2, "yes", nth(14)), asks=asks)[1][2] == "q"
        assert self.weeks(("first/gate", 2, "no", nth(14)), asks=asks)[2][0] == 2
        both = [(key, 2, "yes", nth(14)) for key in ("first/gate", "q")]
        assert self.weeks(*both, asks=asks)[2] == (3, "07", "")


class TestSpread:
    def test_over_a_week(self):
        assert [spread(count) for count in range(1, 8)] == [
            (0,),
            (0, 3),
            (0, 2, 4),
            (0, 1, 3, 5),
            (0, 1, 2, 4, 5),
            (0, 1, 2, 3, 4, 5),
            (0, 1, 2, 3, 4, 5, 6),
        ]

    @given(
        st.lists(st.integers(1, 7), max_size=5).map(tuple), st.integers(1, 3), st.integers(0, 12)
    )
    def test_what_came_before_is_the_sum_of_the_weeks(self, times, a_day, nth_week):
        schedule = Schedule(times_a_week=times, times_a_day=a_day)
        weeks = [times_in(schedule, number) * a_day for number in range(nth_week)]
        assert sessions_before(schedule, nth_week) == sum(weeks)

    def test_days_of_the_week_are_seen_wherever_they_are_named(self):
        named = phase(1, 1, schedule={"days": (MON,)})
        free = phase(1, 1)
        in_table = phase(1, 1, None, table={1: (Slot("hip", day=MON),)})
        beside = Beside(Slot("hip"), Schedule(days=(MON,)), (Weeks(1, 1),))
        yes = [
            programme(named),
            programme(free, upkeep=named),
            programme(in_table),
            programme(free, beside=[beside]),
        ]
        assert [names_days(of.variant()) for of in yes] == [True] * 4
        assert not names_days(programme(free, upkeep=free).variant())


def test_all_routines_are_named_once():
    rows = {1: (Slot("c"), Slot("a"))}
    of = programme(
        phase(1, 1, "a b"),
        phase(2, 2, None, table=rows),
        beside=[Beside(Slot("e"), Schedule(), (Weeks(1, 2),))],
        upkeep=phase(3, 9, "d"),
    )
    assert of.routines == ("a", "b", "c", "d", "e")
    assert programme(phase(1, 1)).routines == ("hip",)


class TestAlways:
    """What holds for every programme that a file may say."""

    apart = st.integers(1, 3).map(lambda n: {"times_a_week": (n,), "not_consecutive": True})
    by_day = st.lists(st.sampled_from([MON, TUE, WED, THU, FRI]), min_size=1, unique=True)
    schedules = st.one_of(
        apart,
        st.lists(st.integers(1, 7), min_size=1, max_size=4).map(
            lambda n: {"times_a_week": tuple(n)}
        ),
        by_day.map(lambda on: {"days": tuple(sorted(on, key=lambda day: day.number))}),
    )
    starts = st.integers(0, 400).map(lambda off: BEGUN + timedelta(days=off))

    @given(schedules, starts, st.integers(1, 8), st.integers(1, 3))
    def test_the_sessions_of_a_week_are_all_there(self, schedule, start, weeks, a_day):
        one = phase(1, weeks, schedule={**schedule, "times_a_day": a_day})
        found = days(programme(one), begun(start), start, start + timedelta(days=99))
        assert len(found) == 7 * weeks
        counts = [sum(len(day.due) for day in found[n : n + 7]) for n in range(0, 7 * weeks, 7)]
        assert counts == [times_in(one.schedule, n) * a_day for n in range(weeks)]
        keys = [due.key for day in found for due in day.due]
        assert len(set(keys)) == len(keys)

    @given(apart, starts, st.integers(0, 20), st.integers(0, 20))
    def test_no_two_days_follow_each_other_where_that_is_forbidden(
        self, schedule, start, off, length
    ):
        first = start + timedelta(days=off)
        pauses = [(first, first + timedelta(days=length))] if length else []
        of = programme(phase(1, 4, schedule=schedule))
        found = days(of, begun(start, pauses=pauses), start, start + timedelta(days=99))
        due = [day.day for day in found if day.due]
        assert len(due) == 4 * schedule["times_a_week"][0]
        assert all((later - day).days > 1 for day, later in pairwise(due))

    @given(schedules, starts, st.integers(0, 30), st.integers(1, 30))
    def test_a_pause_moves_all_that_follows_alike(self, schedule, start, off, length):
        of = programme(phase(1, 4, schedule=schedule))
        first = start + timedelta(days=off)
        on = first + timedelta(days=length)

        def planned(enrolment):
            found = days(of, enrolment, start, start + timedelta(days=200))
            return [due.day for day in found for due in day.due]

        before, after = planned(begun(start)), planned(begun(start, pauses=[(first, on)]))
        assert not [day for day in after if first <= day < on]
        moved = {then - day for day, then in zip(before, after, strict=True) if day >= first}
        assert all(then == day for day, then in zip(before, after, strict=True) if day < first)
        if "days" in schedule:
            next_due = min((day for day in before if day >= first), default=first)
            weeks = -(-max(0, (on - next_due).days) // 7)
            assert moved <= {timedelta(weeks=weeks)}
        else:
            assert moved <= {on - first}
