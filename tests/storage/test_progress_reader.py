"""Ladders and rules in a file: each form with what it stands for, and what is wrong with others."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.dose import Amount, Load
from kneetimer.core.edits import change
from kneetimer.core.progressing_rule import Aim, Bound, Deed, Do, Number, Rule, When
from kneetimer.core.text import Text
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_keeping import keep
from kneetimer.storage.routine_writer import to_yaml
from tests.storage.samples import CATALOGUE, HEAD, problems_of, routine_of, text_of

MAX = When(all_sets_at=Aim(Bound.MAX))
ISSUE = "{when: {all_sets_at: max, sessions: 2, pain_at_most: 3}, do: next_load}"
BANDS = (Load("band", "light"), Load("band", "medium"))


@pytest.mark.parametrize(
    ("loads", "expected"),
    [
        ("[light band, medium band]", BANDS),
        ("[{kind: band, level: light}, {kind: band, level: medium}]", BANDS),
        ("[band]", (Load("band"),)),
        ("[blue mini band]", (Load("band", "blue mini"),)),
        ("[light ankle weight]", (Load("ankle weight", "light"),)),
        ("[backpack]", (Load("backpack"),)),
        ("[500 g, 5 lb]", (Load(grams=500, shown="500 g"), Load(grams=2_268, shown="5 lb"))),
        (
            "[{kind: band, where: round the feet}]",
            (Load("band", where=Text.plain("round the feet")),),
        ),
        (
            "[{percent_1rm: 60}, {percent_1rm: 70}]",
            (Load(percent_1rm=Amount.of(60)), Load(percent_1rm=Amount.of(70))),
        ),
    ],
)
def test_ladders(loads, expected):
    assert routine_of(f"{{exercise: clamshell, reps: 10, loads: {loads}}}").items[0].dose.loads == (
        expected
    )


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("all_sets_at: max", MAX),
        ("all_sets_at: min", When(all_sets_at=Aim(Bound.MIN))),
        ("all_sets_at: 8", When(all_sets_at=Aim(reps=8))),
        ("any_set_below: min", When(any_set_below=Aim(Bound.MIN))),
        (
            "any_set_below: 8, sessions: 3, pain_at_least: 1, pain_at_most: 4,"
            " effort_at_least: 2, effort_at_most: 5",
            When(None, Aim(reps=8), 3, 4, 1, 5, 2),
        ),
        ("pain_at_most: 0", When(pain_at_most=0)),
    ],
)
def test_conditions(when, expected):
    words = f"progress: {{when: {{{when}}}, do: {{reps: +1}}}}"
    rule = routine_of(f"{{exercise: clamshell, reps: 8-12, {words}}}").items[0].dose.progress
    assert rule == Rule(expected, Do(by=((Number.REPS, 1),)))


@pytest.mark.parametrize(
    ("aim", "expected"), [("45 s", 45_000), ("0:45", 45_000), ("1 min", 60_000), ("0.5", 500)]
)
def test_times_to_reach(aim, expected):
    words = f"progress: {{when: {{all_sets_at: '{aim}'}}, do: {{hold: +5}}}}"
    rule = routine_of(f"{{exercise: clamshell, hold: 1 min, {words}}}").items[0].dose.progress
    assert rule == Rule(When(all_sets_at=Aim(ms=expected)), Do(by=((Number.HOLD, 5_000),)))


@pytest.mark.parametrize(
    ("dose", "do", "expected"),
    [
        ("reps: 10, loads: [light band]", "next_load", Do(Deed.NEXT_LOAD)),
        ("reps: 10, loads: [light band]", "previous_load", Do(Deed.PREVIOUS_LOAD)),
        ("reps: 10, harder: Slowly", "harder", Do(Deed.HARDER)),
        ("reps: 10, harder: Slowly, note: Slowly", "easier", Do(Deed.EASIER)),
        ("reps: 10", "{reps: +1}", Do(by=((Number.REPS, 1),))),
        ("reps: 10", "{sets: '+1', reps: -2}", Do(by=((Number.REPS, -2), (Number.SETS, 1)))),
        ("hold: 30 s", "{hold: +5 s}", Do(by=((Number.HOLD, 5_000),))),
        ("hold: 30 s", "{hold: '- 5 s'}", Do(by=((Number.HOLD, -5_000),))),
        ("amrap: 30 s", "{work: +0:05}", Do(by=((Number.WORK, 5_000),))),
        ("blocks: {count: 2, work: 3}", "{blocks: +1}", Do(by=((Number.BLOCKS, 1),))),
        ("reps: 10, load: 2 kg", "{weight: +0.5 kg}", Do(by=((Number.WEIGHT, 500),))),
        ("reps: 10", "{exercise: roll_it_band}", Do(exercise="roll_it_band")),
    ],
)
def test_changes(dose, do, expected):
    words = f"step_back: {{when: {{all_sets_at: max}}, do: {do}}}"
    rule = routine_of(f"{{exercise: clamshell, {dose}, {words}}}").items[0].dose.step_back
    assert rule == Rule(MAX, expected)


def test_rules_may_stand_in_the_defaults():
    head = f"{HEAD}defaults: {{loads: [light band], progress: {ISSUE}}}\n"
    routine = routine_of("{exercise: clamshell, reps: 8-12}", head=head)
    assert routine.defaults.progress == Rule(
        When(Aim(Bound.MAX), sessions=2, pain_at_most=3), Do(Deed.NEXT_LOAD)
    )


# What is wrong


def problems(words, dose="reps: 8-12"):
    """What is wrong with an item of this dose; columns count from where `words` begin."""
    start = f"{{exercise: clamshell, {dose}, "
    found = []
    for problem in problems_of(text_of(f"{start}{words}}}")):
        _, column, message = problem.split(":", 2)
        found.append(f"{int(column) - len(start) - 3}:{message}")
    return found


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("loads: light band", ["7: a list is expected here, not a text"]),
        ("loads: []", ["7: this list is too short: write at least 1"]),
        ("loads: [2 kgs]", ["8: '2 kgs' is no weight: write 5 kg, 500 g or 5 lb"]),
        ('loads: ["a\\nb"]', ["8: this must fit on one line"]),
        (
            "loads: [light band, {level: light, kind: band}]",
            ["7: two of these loads are the same: a ladder has each once"],
        ),
        (
            "loads: [light band], load: {kind: rope}",
            ["27: this load is not on the ladder: write it among `loads`"],
        ),
        ("progress: next_load", ["10: a rule is written as `key: value`, not as a text"]),
        (
            "progress: {when: {all_sets_at: max}}",
            ["10: a rule needs 'do': what is offered then: nothing changes without a tap"],
        ),
        (
            "progress: {do: {reps: +1}}",
            ["10: a rule needs 'when': what has to be so, session by session"],
        ),
        (
            "progress: {when: {sessions: 2}, do: {reps: +1}}",
            ["17: this says no condition: add all_sets_at or another one"],
        ),
        (
            "progress: {wen: {all_sets_at: max}, do: {reps: +1}}",
            [
                "10: a rule needs 'when': what has to be so, session by session",
                "11: unknown key 'wen' in a rule (did you mean 'when'?)",
            ],
        ),
    ],
)
def test_what_is_wrong_with_the_whole(words, expected):
    assert problems(words) == expected


@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("all_sets: 3", "unknown key 'all_sets' in a condition (did you mean 'all_sets_at'?)"),
        (
            "all_sets_at: maxx",
            "'maxx' is no aim: write max, min, a number of reps or a time such as 45 s"
            " (did you mean 'max'?)",
        ),
        ("all_sets_at: [8]", "max, min, a number of reps or a time is expected here, not a list"),
        ("all_sets_at: 0", "this must be more than 0"),
        ("all_sets_at: 08", "'08' begins with a zero: write 8"),
        ("all_sets_at: 8 km", "'8 km' is no duration: write 5 s, 2 min, 1 min 30 s or 1:30"),
        ("all_sets_at: 13", "no set comes so far: at most 12"),
        (
            "all_sets_at: 45 s",
            "its sets are counted in reps: write a number of them, max or min",
        ),
        ("sessions: 0", "this must be more than 0"),
        ("sessions: 21", "21 is too much: at most 20"),
        ("pain_at_most: 11", "11 is too much: at most 10"),
        (
            "pain_at_least: 5, pain_at_most: 4",
            "pain_at_least and pain_at_most leave nothing between them",
        ),
    ],
)
def test_what_is_wrong_with_a_condition(when, expected):
    found = problems(f"progress: {{when: {{{when}}}, do: {{reps: +1}}}}")
    assert [problem.split(": ", 1)[1] for problem in found] == [expected]


@pytest.mark.parametrize(
    ("dose", "aim", "expected"),
    [
        ("hold: 30-60 s", "61 s", "no set comes so far: at most 1 min"),
        ("hold: 30-60 s", "12", "its sets are measured in time: write 45 s, max or min"),
        ("amrap: 30 s", "12", "its sets are measured in time: write max or min"),
        ("amrap: 30 s", "20 s", "its sets are measured in time: write max or min"),
        ("reps: [6, 12, 8]", "13", "no set comes so far: at most 12"),
        ("reps: [6, 12, 8]", "12", ""),
    ],
)
def test_aims_that_do_not_fit_the_item(dose, aim, expected):
    words = f"progress: {{when: {{all_sets_at: {aim}}}, do: {{exercise: roll_it_band}}}}"
    at = words.index(aim)
    assert problems(words, dose) == ([f"{at}: {expected}"] if expected else [])


@pytest.mark.parametrize(
    ("do", "expected"),
    [
        (
            "next_laod",
            "'next_laod' is no change: write next_load, previous_load, harder, easier or as in"
            " {reps: +1} (did you mean 'next_load'?)",
        ),
        ("[harder]", "next_load, harder or a change such as {reps: +1} is expected here, not a"),
        ("next_load", "next_load needs a ladder, as in loads: [light band, medium band]"),
        ("previous_load", "previous_load needs a ladder, as in loads: [light band, medium band]"),
        ("harder", "the exercise names no easier or harder ways"),
        ("{}", "this changes nothing: write as in {reps: +1}"),
        ("{reps: 1}", "'1' is no change: write +1, or with a minus"),
        ("{reps: +0}", "this changes nothing: write +1"),
        ("{reps: [1]}", "a change such as +1 is expected here, not a list"),
        ("{reps: +1 more}", "'1 more' is no whole number: write one like 8 or 12"),
        ("{rep: +1}", "unknown key 'rep' in a change (did you mean 'reps'?)"),
        ("{work: +5 s}", "there is no timed work here: write blocks or amrap"),
        ("{blocks: +1}", "there are no blocks here"),
        ("{weight: +1 kg}", "there is no weight to change: write one, as in load: 2 kg"),
        ("{exercise: clamshel}", "there is no exercise 'clamshel' (did you mean 'clamshell'?)"),
    ],
)
def test_what_is_wrong_with_a_change(do, expected):
    (found,) = problems(f"step_back: {{when: {{all_sets_at: min}}, do: {do}}}")
    assert found.split(": ", 1)[1].startswith(expected)


@pytest.mark.parametrize(
    ("dose", "do", "expected"),
    [
        ("hold: 30 s", "{reps: +1}", "there is no one number of reps to change here"),
        ("reps: [8, 8]", "{sets: +1}", "the sets cannot be changed here: they are said one by one"),
        ("amrap: 30 s", "{hold: +5 s}", "nothing is held here"),
        (
            "reps: 8, note: Mind the cat, harder: Slowly",
            "harder",
            "harder is written into the note, which says other words",
        ),
    ],
)
def test_changes_that_do_not_fit_the_item(dose, do, expected):
    words = f"progress: {{when: {{all_sets_at: max}}, do: {do}}}"
    (found,) = problems(words, dose)
    assert found.split(": ", 1)[1] == expected


def test_defaults_that_do_not_fit_an_item_are_left_aside():
    head = f"{HEAD}defaults: {{progress: {{when: {{all_sets_at: 30}}, do: next_load}}}}\n"
    assert problems_of(text_of("{exercise: clamshell, reps: 8-12}", head=head)) == []


def test_an_item_is_not_judged_by_defaults_that_are_wrong():
    head = f"{HEAD}defaults: {{sets: many}}\n"
    item = f"{{exercise: clamshell, reps: 8-12, progress: {ISSUE}}}"
    assert len(problems_of(text_of(item, head=head))) == 1


def test_a_dose_that_is_wrong_hides_nothing_else():
    found = problems(f"loads: [], progress: {ISSUE}, sets: x")
    assert len(found) == 3


# What is written


FILE = """\
format: kneetimer/1
title: T
items:
  # Mind the cat.
  - exercise: clamshell
    reps: 8-12   # as the physio said
    load: {kind: band, level: light, where: above the knees}
    loads: [light band, medium band, heavy band]
    progress: {when: {all_sets_at: max, sessions: 2, pain_at_most: 3}, do: next_load}
    step_back: {when: {pain_at_least: 5}, do: {reps: "-2", hold: +5 s, exercise: roll_it_band}}
"""


def test_what_people_write_is_what_is_written():
    written = to_yaml(read_routine(FILE, CATALOGUE), CATALOGUE)
    lines = [line.split("   #")[0] for line in FILE.splitlines() if "# Mind" not in line]
    assert written.splitlines() == lines


def test_the_next_load_is_all_that_changes_in_a_file():
    before = read_routine(FILE, CATALOGUE)
    item = before.items[0]
    load = replace(item.dose.load, level="medium")
    after = change(before, (0,), replace(item, dose=replace(item.dose, load=load)))
    expected = FILE.replace("level: light, where", "level: medium, where")
    assert keep(FILE, before, after, CATALOGUE) == expected


@pytest.mark.parametrize(
    ("load", "words"),
    [
        (Load("band", "light"), "light band"),
        (Load("band"), "band"),
        (Load("sand bag"), "sand bag"),
        (Load(grams=500, shown="500 g"), "500 g"),
        (Load("sand bag", "big"), "{kind: sand bag, level: big}"),
        (Load("band", "2nd"), "{kind: band, level: 2nd}"),
        (Load(level="light"), "{level: light}"),
        (Load("band", where=Text.plain("up")), "{kind: band, where: up}"),
        (Load("resistance band"), "{kind: resistance band}"),
    ],
)
def test_how_loads_of_a_ladder_are_written(load, words):
    before = routine_of("{exercise: clamshell, reps: 10}")
    item = before.items[0]
    after = change(before, (0,), replace(item, dose=replace(item.dose, loads=(load,))))
    assert f"    loads: [{words}]" in to_yaml(after, CATALOGUE).splitlines()
