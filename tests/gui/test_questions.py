"""What a routine leaves to the person, and what of it is ours."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.body import Side
from kneetimer.core.dose import Amount
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Group, exercise_items
from kneetimer.core.timeline import compile_timeline
from kneetimer.gui.assumed_words import assumed_in_words
from kneetimer.gui.questions import (
    asks_for_affected_side,
    has_first_side,
    questions_of,
    questions_of_dose,
    side_number,
)
from tests.gui.samples import RICH, catalogue, one_item, plan, routine


def asked(line, defaults=""):
    return [
        (question.key, question.words, question.is_time)
        for question in questions_of_dose("x", plan(line, defaults).dose)
    ]


@pytest.mark.parametrize(
    ("line", "questions"),
    [
        ("exercise: lunge, reps: 10, sides: none", []),
        ("exercise: lunge, reps: 8-12, sides: none", [("x.reps", "Reps", False)]),
        (
            "exercise: lunge, sets: 2-3, reps: '?', sides: none",
            [("x.sets", "Sets", False), ("x.reps", "Reps", False)],
        ),
        ("exercise: lunge, reps: [8, 10-12], sides: none", [("x.reps.2", "Reps in set 2", False)]),
        ("exercise: side_plank, hold: 30-60 s, sides: each", [("x.hold", "Hold", True)]),
        (
            "exercise: clamshell, reps: 10, tempo: {move: 2 s, hold: 3-5 s}",
            [("x.hold", "Hold", True)],
        ),
        ("exercise: lunge, amrap: 30-60 s, sides: none", [("x.amrap", "Time", True)]),
        (
            "exercise: roll_it_band, blocks: {count: 2-4, work: 20-30 s}",
            [("x.count", "How often", False), ("x.work", "How long", True)],
        ),
        (
            "exercise: roll_it_band, blocks: {count: 4, work: 30 s}, "
            "detour: {exercise: tender_spot, time: 10-15 s}",
            [("x.detour", "Detour", True)],
        ),
        (
            "exercise: lunge, sets: 2, reps: 9, rest: {sets: 30-60 s, items: 1-2 min}",
            [("x.rest", "Rest between sets", True), ("x.rest.items", "Rest after", True)],
        ),
    ],
)
def test_what_an_item_leaves_open(line, questions):
    assert asked(line) == questions


def test_sets_by_side_leave_no_number_of_sets_open():
    line = "exercise: lunge, reps: 9, sides: each, side_sets: {affected: 3, other: 2}"
    assert asked(line, "sets: 1-3") == []


def test_a_rest_is_asked_for_only_where_there_is_one():
    defaults = "rest: 30-60 s"
    assert asked("exercise: side_plank, hold: 20 s, sides: none", defaults) == []
    assert asked("exercise: side_plank, hold: 20 s, sides: each", defaults) == [
        ("x.rest", "Rest between sides", True)
    ]
    assert asked("exercise: band_side_step, reps: 9, directions: [left, right]", defaults) == [
        ("x.rest", "Rest between sides", True)
    ]


def test_what_groups_and_activities_leave_open():
    group = routine(RICH).items[1]
    assert isinstance(group, Group)
    rounds = questions_of(group)
    assert [(q.key, q.words, q.amount) for q in rounds] == [
        (f"{group.key}.rounds", "Rounds", Amount(2, 3, 2))
    ]
    walk = group.items[0]
    assert isinstance(walk, Activity)
    assert [(q.key, q.is_time) for q in questions_of(walk)] == [(f"{walk.key}.time", True)]


def test_an_activity_without_a_length_asks_nothing():
    made = routine("format: kneetimer/1\ntitle: x\nitems:\n  - {activity: Walk}\n")
    assert questions_of(made.items[0]) == []


def test_the_keys_are_the_compiler_s_own():
    """Each chosen number changes the total, so it arrives where it is looked for."""
    lines = [
        "exercise: lunge, sets: 2-3, reps: 8-12, sides: none, rest: 30-60 s",
        "exercise: lunge, reps: [8, 10-12], sides: none",
        "exercise: side_plank, hold: 30-60 s, sides: each, rest: 30-60 s",
        "exercise: lunge, amrap: 30-60 s, sides: none",
        "exercise: roll_it_band, blocks: {count: 2-4, work: 20-30 s}",
    ]
    for line in lines:
        made = one_item(line)
        key = exercise_items(made.items)[0].key
        before = compile_timeline(made, catalogue(), Profile()).total_ms
        for question in questions_of_dose(key, plan(line).dose):
            profile = replace(Profile(), values={question.key: question.amount.high})
            after = compile_timeline(made, catalogue(), profile).total_ms
            assert after > before, question.key


@pytest.mark.parametrize(
    ("line", "affected", "first"),
    [
        ("exercise: lunge, reps: 9, sides: none", False, False),
        ("exercise: lunge, reps: 9, sides: each", False, True),
        ("exercise: lunge, reps: 9, sides: left", False, False),
        ("exercise: lunge, reps: 9, sides: affected", True, False),
        ("exercise: lunge, reps: 9, sides: affected first", True, False),
        ("exercise: lunge, reps: 9, sides: each, side_sets: {affected: 3, other: 2}", True, True),
        ("exercise: band_side_step, reps: 9, directions: [left, right]", False, False),
    ],
)
def test_which_sides_matter(line, affected, first):
    made = one_item(line)
    assert asks_for_affected_side(made) is affected
    assert has_first_side(made) is first


def test_sides_have_places():
    assert [side_number(side) for side in (None, Side.LEFT, Side.RIGHT)] == [-1, 0, 1]


def test_what_is_ours_is_told_by_exercise():
    said = assumed_in_words(routine(RICH), "en")
    assert said == "count-in; Glute bridge: tempo, hold"


def test_what_is_ours_and_has_no_word_is_told_as_it_stands():
    made = routine(
        "format: kneetimer/1\ntitle: x\nitems:\n  - {exercise: lunge, reps: 9}\n"
        "assumed: [lunge.load.or_else, my_own.thing]\n"
    )
    assert assumed_in_words(made, "en") == "Lunge (split squat): how to find the load; my own thing"
