"""Programme files: every form is read, and everything that is wrong is told with its place."""

from __future__ import annotations

import re
from datetime import time
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from kneetimer.core.dose import Amount, Dose
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme import (
    Beside,
    DoseChange,
    Gate,
    Missed,
    Overlap,
    Question,
    Schedule,
    Slot,
    Step,
    Weekday,
    Weeks,
)
from kneetimer.core.programme_days import dated_weeks
from kneetimer.core.text import Text
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_file import is_programme, read_programme
from kneetimer.storage.schema import programme_schema
from tests.core.programmes import BEGUN

HEAD = "format: kneetimer-programme/1\ntitle: T\n"
WHEN = "schedule: {times_a_week: 3}\n"
MON, TUE, WED, THU, FRI, SAT, SUN = Weekday


class Shelf:
    """Three routines, one of them broken."""

    def stems(self):
        return ["hip-strength", "ten-minutes", "broken"]

    def items_of(self, stem):
        return None if stem == "broken" else ["clamshell", "half_squat", "half_squat/2"]


def read(text):
    return read_programme(text, Shelf(), "p.yaml")


def problems(text):
    try:
        read(text)
    except RoutineFileError as error:
        return [f"{p.line}:{p.column}: {p.message}" for p in error.problems]
    return []


def phases(*lines, head=HEAD + WHEN):
    return head + "phases:\n" + "".join(f"- {{{line}}}\n" for line in lines)


def one(line, head=HEAD + WHEN):
    """Give the first phase of a programme with this one."""
    return read(phases(line, head=head)).variant().phases[0]


def schedule(words):
    return one("weeks: 1, routine: ten-minutes", head=f"{HEAD}schedule: {{{words}}}\n").schedule


def dose(**words):
    return Dose(**{key: Amount.of(value) for key, value in words.items()})


EVERYTHING = """format: kneetimer-programme/1
title: {en: Everything, de: Alles}
description: D
note: Warm up first.
source: [{title: S, note: n}]
tags: [a, b]
assumed: [schedule]
missed: lapse
x-mine: {a: [1]}
schedule: {times_a_week: [2, 3], not_consecutive: true, total: 7}
phases:
- weeks: 1-3
  phase: first
  title: First
  in_turn: [hip-strength, {routine: ten-minutes, dose: {sets: 2}, note: N, optional: true}]
  dose: {reps: 10, items: {clamshell: {sets: 4}, x-note: {a: 1}}}
  dose_by_week:
  - {weeks: 1-2, sets: 3, reps: 15}
  - {weeks: 3, items: {half_squat: {reps: 6}}}
  note: Slowly.
  gate: {all_sets: true, pain_below: 4, ask: Go on?, every_week: true}
  question: {ask: Well?, if_yes: go on, if_no: first}
- weeks: 3-4
  overlap: both
  schedule: {days: [mon, wednesday], at: ["18:00", "8:00"], may_split: true}
  table:
  - {weeks: 3, mon: ten-minutes, slots: {A: hip-strength, x-a: {}}}
  - {weeks: 4, slots: [hip-strength, {routine: ten-minutes}]}
- {weeks: 5, empty: true}
also:
- {routine: ten-minutes, weeks: [1, 4-5], schedule: {days: sun}, optional: true}
upkeep: {title: Up, schedule: {times_a_week: 1}, routine: ten-minutes, dose: {sets: 1}, note: On.}
variants:
  as_it_is: {title: As it is}
  other:
    title: Other
    description: D2
    schedule: {days: every day}
    phases: [{weeks: 1, routine: hip-strength}]
    also: [{routine: hip-strength, schedule: {times_a_week: 1, times_a_day: 2}}]
    upkeep: {in_turn: [hip-strength, ten-minutes]}
  x-none: 1
"""


def test_everything_that_can_be_said_is_read():
    programme = read(EVERYTHING)
    assert programme.title == Text((("en", "Everything"), ("de", "Alles")))
    assert (programme.missed, programme.tags) == (Missed.LAPSE, ("a", "b"))
    assert programme.text == EVERYTHING
    assert [(variant.key, variant.title.get()) for variant in programme.variants] == [
        ("as_it_is", "As it is"),
        ("other", "Other"),
    ]
    own = programme.variant()
    first, second, third = own.phases
    assert (first.key, first.weeks, first.note) == ("first", Weeks(1, 3), Text.plain("Slowly."))
    assert first.schedule == Schedule(times_a_week=(2, 3), not_consecutive=True, total=7)
    assert first.turns == (
        Slot("hip-strength"),
        Slot(
            "ten-minutes",
            doses=(DoseChange(dose(sets=2)),),
            note=Text.plain("N"),
            optional=True,
        ),
    )
    assert first.doses == (
        (Weeks(1, 3), DoseChange(Dose(reps=(Amount.of(10),)))),
        (Weeks(1, 3), DoseChange(dose(sets=4), "clamshell")),
        (Weeks(1, 2), DoseChange(Dose(reps=(Amount.of(15),), sets=Amount.of(3)))),
        (Weeks(3, 3), DoseChange(Dose(reps=(Amount.of(6),)), "half_squat")),
    )
    assert first.asks == (
        Gate("first/gate", True, 4, Text.plain("Go on?"), True),
        Question("first/question", Text.plain("Well?"), Step.GO_ON, "first"),
    )
    assert (second.key, second.overlap) == ("phase 2", Overlap.BOTH)
    assert second.schedule == Schedule(
        days=(MON, WED), times_a_day=2, at=(time(8), time(18)), may_split=True
    )
    assert second.table == {
        3: (Slot("ten-minutes", day=MON), Slot("hip-strength", "A")),
        4: (Slot("hip-strength"), Slot("ten-minutes")),
    }
    assert (third.turns, third.table) == ((), {})
    sunday = Schedule(days=(SUN,))
    assert own.beside == (
        Beside(Slot("ten-minutes", optional=True), sunday, (Weeks(1, 1), Weeks(4, 5))),
    )
    assert own.upkeep.turns == (Slot("ten-minutes"),)
    assert [change for _, change in own.upkeep.doses] == [DoseChange(dose(sets=1))]
    other = programme.variant("other")
    assert [phase.schedule.days for phase in other.phases] == [tuple(Weekday)]
    assert other.beside[0].weeks == (Weeks(1, 1),)
    assert len(other.upkeep.turns) == 2
    assert other.upkeep.weeks.first == 2


def test_a_variant_takes_over_what_it_does_not_say():
    head = HEAD + "variants: {two: {title: A, schedule: {times_a_week: 2}}}\n"
    programme = read(phases("weeks: 1, routine: ten-minutes", head=head))
    assert programme.variant().phases[0].schedule == Schedule(times_a_week=(2,))


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("times_a_week: 3", Schedule(times_a_week=(3,))),
        ("times_a_week: [1, 2]", Schedule(times_a_week=(1, 2))),
        ("days: mon", Schedule(days=(MON,))),
        ("days: [friday, tue]", Schedule(days=(TUE, FRI))),
        ("days: every day", Schedule(days=tuple(Weekday))),
        ("days: mon, at: 06:30", Schedule(days=(MON,), at=(time(6, 30),))),
        ("days: mon, times_a_day: 3", Schedule(days=(MON,), times_a_day=3)),
        (
            'days: mon, times_a_day: 2, at: ["08:00", "18:00"]',
            Schedule(days=(MON,), times_a_day=2, at=(time(8), time(18))),
        ),
        ("days: [mon, sat], not_consecutive: yes", Schedule((MON, SAT), not_consecutive=True)),
    ],
)
def test_schedules(words, expected):
    assert schedule(words) == expected


PHASE = "weeks: 1, routine: ten-minutes"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (
            "days: munday",
            "'munday' is not one of: mon, tue, wed, thu, fri, sat, sun, monday, "
            "tuesday, wednesday, thursday, friday, saturday, sunday (did you mean 'sunday'?)",
        ),
        (
            "days: [mon, monday]",
            "a day stands here twice: for several times a day write times_a_day",
        ),
        (
            "days: mon, at: 8 o'clock",
            '\'8 o\'clock\' is no time of the day: write "08:00" or "18:30"',
        ),
        ("days: mon, at: 24:00", '\'24:00\' is no time of the day: write "08:00" or "18:30"'),
        ('days: mon, at: ["08:00", "8:00"]', "a time stands here twice"),
        (
            'days: mon, at: ["08:00"], times_a_day: 2',
            "'at' has 1 times: leave times_a_day out, or write 1",
        ),
        ("days: mon, times_a_week: 2", "say days or times_a_week, not both"),
        (
            "days: [mon, tue], not_consecutive: true",
            "mon and tue follow each other: not_consecutive forbids that",
        ),
        (
            "days: [mon, sun], not_consecutive: true",
            "sun and mon follow each other: not_consecutive forbids that",
        ),
        (
            "times_a_week: 4, not_consecutive: true",
            "at most 3 days a week do not follow each other",
        ),
        ("times_a_week: 8", "8 is too much: at most 7"),
        ("times_a_week: 0", "this must be more than 0"),
        (
            "times_a_weak: 3",
            "unknown key 'times_a_weak' in a schedule (did you mean 'times_a_week'?)",
        ),
        ("not_consecutive: true", "nothing says when: add a schedule with days or times_a_week"),
        ("times_a_week: 3, total: 4", "1 weeks of this schedule hold 3 sessions, not 4"),
    ],
)
def test_wrong_schedules_are_told(words, problem):
    text = phases(f"{PHASE}, schedule: {{{words}}}", head=HEAD)
    (told,) = problems(text)
    assert told.partition(": ")[2] == problem


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["weeks: 1"], ["5:3: write one of routine, in_turn, table and empty here"]),
        (
            [f"{PHASE}, empty: true"],
            ["5:43: write one of routine, in_turn, table and empty here"],
        ),
        (
            ["weeks: 1, routine: ten-minuts"],
            ["5:23: there is no routine 'ten-minuts' (did you mean 'ten-minutes'?)"],
        ),
        (
            ["weeks: 1, routine: ten-minutes.yaml"],
            [
                "5:23: there is no routine 'ten-minutes.yaml': leave the ending out, as in "
                "ten-minutes"
            ],
        ),
        (
            ["weeks: 1, routine: ''"],
            [
                "5:23: nothing is written here: the name of a routine's file "
                "without its ending is expected"
            ],
        ),
        (["weeks: 0, routine: ten-minutes"], ["5:11: weeks are counted from 1, up to 520"]),
        (["weeks: 1-999, routine: ten-minutes"], ["5:11: weeks are counted from 1, up to 520"]),
        (
            ["weeks: soon, routine: ten-minutes"],
            ["5:11: 'soon' is no whole number: write one like 8 or 12"],
        ),
        (
            ["weeks: [1], routine: ten-minutes"],
            ["5:11: weeks such as 1-4 is expected here, not a list"],
        ),
        (
            [PHASE, "weeks: 3, empty: true"],
            ["5:3: no phase has week 2: write one, with empty: true if nothing is done"],
        ),
        (
            ["weeks: 1-3, empty: true", "weeks: 2-4, empty: true"],
            [
                "6:11: week 2 is in an earlier phase as well: "
                "add overlap, as in 'both', 'this one', 'the one before'"
            ],
        ),
        (
            [f"{PHASE}, phase: a", "weeks: 2, phase: a, empty: true"],
            ["6:21: 'a' is taken: give the phase another name"],
        ),
        (
            [f"{PHASE}, phase: upkeep"],
            ["5:43: 'upkeep' is taken: give the phase another name"],
        ),
        (
            [f"{PHASE}, question: {{ask: Q, if_no: second}}", "weeks: 2, phase: secd, empty: true"],
            ["5:46: there is no phase 'second' (did you mean 'secd'?)"],
        ),
        (
            [f"{PHASE}, question: {{ask: Q, if_yes: upkeep}}"],
            ["5:46: there is no phase 'upkeep'"],
        ),
        (
            [f"{PHASE}, gate: {{every_week: true}}"],
            ["5:42: a gate says what is asked: all_sets, pain_below or ask"],
        ),
        (
            [f"{PHASE}, dose: {{items: {{clamshel: {{sets: 2}}}}}}"],
            ["5:51: there is no item 'clamshel' in 'ten-minutes' (did you mean 'clamshell'?)"],
        ),
        (
            [f"{PHASE}, dose_by_week: [{{weeks: 1, items: {{a: {{sets: 2}}}}}}]"],
            ["5:70: there is no item 'a' in 'ten-minutes'"],
        ),
        (
            ["weeks: 1, routine: {routine: ten-minutes, dose: {items: {b: {sets: 2}}}}"],
            ["5:61: there is no item 'b' in 'ten-minutes'"],
        ),
        (["weeks: 1, routine: broken, dose: {items: {a: {sets: 2}}}"], []),
        (
            ["weeks: 1, routine: ten-minutes, dose: {items: [a]}"],
            ["5:50: items are written as `clamshell: {sets: 3, reps: 15}`"],
        ),
        (
            ["weeks: 1-2, table: [{weeks: 3, mon: ten-minutes}]"],
            ["5:24: week 3 is none of this phase's weeks"],
        ),
        (
            ["weeks: 1-2, table: [{weeks: 1-2}, {weeks: 2, mon: ten-minutes}]"],
            ["5:38: week 2 has a row of its own already"],
        ),
        (
            ["weeks: 1, table: [{weeks: 1, munday: ten-minutes}]"],
            ["5:33: unknown key 'munday' in a row of the table"],
        ),
        (
            ["weeks: 1, table: [{weeks: 1, slots: ten-minutes}]"],
            ["5:40: slots are written as `{A: routine, B: routine}` or as a list"],
        ),
        (
            ["weeks: 1, table: [{weeks: 1, slots: {A: {rutine: x}, B: ten-minutes}}]"],
            [
                "5:44: a session needs 'routine': "
                "the name of the routine's file, without its ending",
                "5:45: unknown key 'rutine' in a session (did you mean 'routine'?)",
            ],
        ),
        (
            [
                "weeks: 1, schedule: {days: mon}, table: [{weeks: 1, slots: [ten-minutes, "
                "ten-minutes]}]"
            ],
            ["5:44: week 1 has 2 slots, and the schedule has room for 1"],
        ),
        (
            [
                "weeks: 1, schedule: {not_consecutive: true}, "
                f"table: [{{weeks: 1, slots: [{', '.join(['ten-minutes'] * 4)}]}}]"
            ],
            ["5:56: week 1 has 4 slots, and the schedule has room for 3"],
        ),
        (["weeks: 1, in_turn: [ten-minutes]"], ["5:23: this list is too short: write at least 2"]),
    ],
)
def test_wrong_phases_are_told(lines, told):
    assert problems(phases(*lines)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (HEAD, ["1:1: a programme needs 'phases': what is done in which weeks"]),
        (
            "format: kneetimer/1\ntitle: T\n",
            ["1:9: this is a routine: a programme can name it"],
        ),
        (
            "format: kneetimer-programme/2\n",
            [
                "1:9: this was made for a newer KneeTimer (kneetimer-programme/2): this one reads "
                "kneetimer-programme/1"
            ],
        ),
        (
            "format: kneetimer-exercise/1\n",
            ["1:9: this describes an exercise: a routine can name it"],
        ),
        ("", ["1:1: the file is empty"]),
        (
            phases(PHASE) + "missed: moved\n",
            ["6:9: 'moved' is not one of: move, lapse (did you mean 'move'?)"],
        ),
        (
            phases(PHASE) + "also: [{routine: ten-minutes, schedule: {times_a_day: 2}}]\n",
            ["6:41: a schedule says days or times_a_week"],
        ),
        (
            phases(PHASE) + "also: [{routine: ten-minutes, schedule: {days: mon, total: 2}}]\n",
            ["6:41: 1 weeks of this schedule hold 1 sessions, not 2"],
        ),
        (
            phases(PHASE) + "variants: [a]\n",
            ["6:11: variants are written as `two_days: {title: …, schedule: …}`"],
        ),
        (
            phases(PHASE) + "variants: {}\n",
            ["6:11: nothing is written here: write a variant or delete the key"],
        ),
        (
            phases(PHASE) + "variants: {Two Days: {title: A}, b: {}}\n",
            [
                "6:12: 'Two Days' is no id: write small letters, digits and '_'",
                "6:37: a variant needs 'title': what it is called",
            ],
        ),
        (
            HEAD + "variants: {a: {title: A}}\n",
            ["1:1: a programme needs 'phases': what is done in which weeks"],
        ),
        (
            phases(PHASE, head=HEAD) + "upkeep: {title: U}\n",
            ["5:9: write one of routine and in_turn here"],
        ),
        (
            phases(PHASE, head=HEAD),
            ["4:23: nothing says when: add a schedule with days or times_a_week"],
        ),
    ],
)
def test_wrong_programmes_are_told(text, told):
    assert problems(text) == told


def test_all_that_is_wrong_is_told_at_once():
    text = phases("weeks: 1, routine: a", "weeks: x, empty: true") + "missed: never\nwhat: 1\n"
    assert [line.partition(":")[0] for line in problems(text)] == ["5", "6", "7", "8"]


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        (HEAD, True),
        ("title: T\nformat: 'kneetimer-programme/9'", True),
        ('# a remark\nformat : "kneetimer-programme/1"', True),
        ("format: kneetimer/1\ntitle: T", False),
        ("format: kneetimer/1\ndescription: |\n  format: kneetimer-programme/1", False),
        ("", False),
    ],
)
def test_a_programme_is_known_by_its_format(text, is_one):
    assert is_programme(text) is is_one


WORDS = ["", "x", "1", "0-3", "9-2", "[]", "{}", "[1, 2]", "{a: 1}", "upkeep", "true", "~", "'"]


@given(st.data())
def test_whatever_is_spoilt_is_told_and_nothing_else_happens(data):
    lines = EVERYTHING.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        number = data.draw(st.integers(0, len(lines) - 1))
        parts = re.split(r"(?<=[:,\[{] )", lines[number])
        place = data.draw(st.integers(0, len(parts) - 1))
        parts[place] = data.draw(st.sampled_from(WORDS))
        lines[number] = "".join(parts)
    text = "\n".join(lines)
    try:
        programme = read(text)
    except RoutineFileError:
        return
    for variant in programme.variants:
        for week in islice(dated_weeks(programme, Enrolment("p", BEGUN, variant=variant.key)), 20):
            week.placed()


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    schema = programme_schema(["clamshell"], ["hip-strength", "ten-minutes"])
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


class TestSchema:
    def as_an_editor_reads(self, text: str) -> Any:
        return YAML(typ="safe", pure=True).load(text)

    def test_every_form_passes(self, validator):
        data = self.as_an_editor_reads(EVERYTHING)
        assert [error.message for error in validator.iter_errors(data)] == []

    @pytest.mark.parametrize(
        "line",
        [
            "weeks: 0, routine: a",
            "weeks: x, routine: a",
            "routine: a",
            "weeks: 1, rutine: a",
            "weeks: 1, routine: a, schedule: {days: munday}",
            "weeks: 1, routine: a, schedule: {at: '25:00'}",
            "weeks: 1, routine: a, schedule: {times_a_week: 8}",
            "weeks: 1, routine: a, dose: {set: 3}",
            "weeks: 1, routine: a, dose_by_week: [{sets: 3}]",
            "weeks: 1, table: [{weeks: 1, munday: a}]",
            "weeks: 1, routine: a, gate: {pain_below: 11}",
            "weeks: 1, routine: a, question: {}",
            "weeks: 1, in_turn: [a]",
            "weeks: 1, routine: a, overlap: perhaps",
        ],
    )
    def test_what_it_can_see_fails_and_is_told(self, validator, line):
        text = phases(line)
        assert problems(text)
        assert not validator.is_valid(self.as_an_editor_reads(text))

    def test_every_key_says_what_it_is_for(self):
        def undescribed(schema):
            parts = schema if isinstance(schema, list) else []
            parts = list(schema.values()) if isinstance(schema, dict) else parts
            found = [key for part in parts for key in undescribed(part)]
            keys = schema.get("properties", {}) if isinstance(schema, dict) else {}
            return found + [key for key, value in keys.items() if "description" not in value]

        assert undescribed(programme_schema([], [])) == []
