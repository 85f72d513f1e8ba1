"""What only the defaults or the exercise's own dose make wrong."""

from __future__ import annotations

import pytest

from kneetimer.core.profile import Profile
from kneetimer.core.timeline import compile_timeline
from kneetimer.storage.merged_checks import count_steps
from tests.storage.samples import CATALOGUE, problems_of, routine_of, text_of


def with_defaults(defaults: str, item: str) -> str:
    head = f"format: kneetimer/1\ntitle: T\ndefaults: {{{defaults}}}\n"
    return text_of(f"{{exercise: clamshell, {item}}}", head=head)


@pytest.mark.parametrize(
    ("defaults", "item"),
    [
        ("reps: 10", "rest: 5"),
        ("detour: tender_spot", "reps: 10"),
        ("side_sets: {affected: 3, other: 2}", "reps: 10, sides: left"),
        ("split_sides: true", "reps: 10"),
        ("order: alternate reps", "hold: 30, sides: each"),
        ("sets: 3", "reps: [8, 10]"),
        ("reps: [8, 10]", "reps: 10, sets: 3"),
        ("hold: 5", "tempo: {hold: 3}, reps: 3"),
        ("blocks: {count: 1, work: 5}", "detour: tender_spot"),
        ("sides: each", "reps: 3, side_sets: {affected: 3, other: 2}"),
        ("sides: each", "reps: 3, directions: [a, b]"),
        ("parts: [{reps: 2, say: a}]", "reps: 3"),
    ],
)
def test_defaults_that_do_not_fit_an_item_are_nobodys_fault(defaults: str, item: str):
    assert problems_of(with_defaults(defaults, item)) == []


@pytest.mark.parametrize(
    ("defaults", "item", "problem"),
    [
        ("rest: 5", "sets: 3", "5:14: this says no dose: add reps, hold, blocks or amrap"),
        (
            "reps: [8, 10]",
            "sets: 3",
            "5:31: the reps of the defaults are a list of 2: write that many sets",
        ),
        (
            "directions: [a, b]",
            "reps: 3, sides: each",
            "5:41: directions stand instead of sides, and the defaults say the other",
        ),
        (
            "order: alternate reps, sides: each",
            "reps: 3, side_sets: {affected: 3, other: 2}",
            "5:45: side_sets does not go with alternate reps: both sides do the same sets",
        ),
        (
            "sides: none",
            "reps: 3, side_sets: {affected: 3, other: 2}",
            "5:45: side_sets needs sides: each or affected first",
        ),
        (
            "reps: 3",
            "detour: tender_spot",
            "5:33: a detour needs timed work: blocks, amrap or parts of work",
        ),
    ],
)
def test_an_item_is_told_what_does_not_go_with_the_defaults(defaults: str, item: str, problem: str):
    assert problems_of(with_defaults(defaults, item)) == [problem]


def test_items_are_not_judged_by_defaults_that_are_wrong():
    text = with_defaults("reps: ten", "rest: 5")
    assert problems_of(text) == ["3:18: 'ten' is no whole number: write one like 8 or 12"]


def test_the_dose_of_the_exercise_counts():
    assert problems_of(text_of("{exercise: roll_it_band, detour: tender_spot}")) == []


ITEMS = [
    "{exercise: clamshell, reps: 10, sets: 3}",
    "{exercise: clamshell, reps: [8, 8, 12], sides: each, rest: 30 s}",
    "{exercise: clamshell, reps: 10, sides: each, order: alternate reps}",
    "{exercise: clamshell, hold: 30 s, sets: 4, rest: 20 s, sides: each}",
    "{exercise: roll_it_band}",
    "{exercise: clamshell, amrap: 30 s, sides: affected first, side_sets: {affected: 3, other: 2}}",
    "{exercise: clamshell, parts: [{work: 5, say: a}, {work: 6, say: b}], directions: [a, b, c]}",
    "{group: a, rounds: 3, rest: 60 s, items: [{exercise: clamshell, reps: 3}, {card: b}]}",
    "{choose: 1, from: [{exercise: clamshell, reps: 3}, {check: a}]}",
    "{activity: a, time: 5 min}",
]


@pytest.mark.parametrize("item", ITEMS)
def test_the_count_of_steps_is_never_less_than_there_are(item: str):
    routine = routine_of(item)
    phases = compile_timeline(routine, CATALOGUE, Profile()).phases
    assert len(phases) <= count_steps(routine.items, routine.defaults) + 2 < 3 * len(phases) + 6


def test_rounds_of_rounds_cannot_fill_the_memory():
    inner = "{exercise: clamshell, reps: 1000, sets: 100, sides: each}"
    for _ in range(10):
        inner = f"{{group: a, rounds: 100, items: [{inner}]}}"
    (problem,) = problems_of(text_of(inner))
    assert problem.startswith("3:1: this makes about ")
    assert problem.endswith(" steps: at most 300,000")
