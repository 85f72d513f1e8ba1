"""A dose as a person would say it, read from the file as a person would write it."""

from __future__ import annotations

import pytest

from kneetimer.core.profile import Profile
from kneetimer.gui.dose_words import details_in_words, dose_in_words
from tests.gui.samples import plan


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "exercise: clamshell, reps: 10, hold: 5 s, sides: each",
            "10 times, hold each for 5 seconds, each side",
        ),
        (
            "exercise: roll_it_band, blocks: {count: 4, work: 30 s}, sides: each",
            "4 × 30 s, each side",
        ),
        (
            "exercise: roll_it_band, blocks: {count: 1, work: 30 s}, sides: left",
            "30 seconds, left side only",
        ),
        (
            "exercise: roll_it_band, blocks: {count: 8, work: 20 s, rest: 10 s}, sides: none",
            "8 × 20 s, 10 s rest between",
        ),
        ("exercise: lunge, sets: 3, reps: 8-12, sides: none", "3 sets of 8–12"),
        ("exercise: lunge, sets: 2-3, reps: 10, sides: right", "2–3 sets of 10, right side only"),
        ("exercise: lunge, reps: [8, 8, 10, 12], sides: none", "4 sets of 8, 8, 10 and 12"),
        ("exercise: lunge, reps: 1, sides: none", "Once"),
        ("exercise: side_plank, hold: 30-60 s, sides: each", "Hold for 30–60 seconds, each side"),
        ("exercise: side_plank, hold: 20 s, sets: 3, sides: none", "3 sets, hold for 20 seconds"),
        (
            "exercise: glute_bridge, hold: 30 s, relax: 30 s, reps: 4, sides: none",
            "4 times, hold each for 30 seconds, relax for 30 seconds",
        ),
        ("exercise: lunge, amrap: 30 s, sides: none", "As many as you can in 30 seconds"),
        ("exercise: lunge, reps: 10, pace: manual, sides: none", "10 times, at your own pace"),
        ("exercise: lunge, reps: 10, sides: affected", "10 times, affected side only"),
        (
            "exercise: lunge, reps: 10, sides: affected first",
            "10 times, each side, the affected one first",
        ),
        (
            "exercise: lunge, reps: 10, sides: each, order: alternate reps",
            "10 times, each side, changing after each rep",
        ),
        (
            "exercise: lunge, sets: 2, reps: 10, sides: each, order: alternate sets",
            "2 sets of 10, each side, changing after each set",
        ),
        (
            "exercise: lunge, reps: 10, sides: each, side_sets: {affected: 3, other: 2}",
            "10 times, 3 sets on the affected side and 2 on the other",
        ),
        (
            "exercise: lunge, reps: 10, sides: each, split_sides: true",
            "10 times, shared between the sides",
        ),
        (
            "exercise: band_side_step, reps: 10, directions: [left, right]",
            "10 times, to the left and to the right",
        ),
    ],
)
def test_the_dose_in_one_line(line, said):
    assert dose_in_words(plan(line), "en") == said


def test_a_number_that_is_asked_for_is_the_one_that_was_chosen():
    profile = Profile(values={"lunge.sets": 4, "lunge.reps": 9})
    made = plan("exercise: lunge, sets: '?', reps: '?', sides: none", profile=profile)
    assert dose_in_words(made, "en") == "4 sets of 9"


def test_a_hold_that_is_asked_for_is_the_one_that_was_chosen():
    profile = Profile(values={"side_plank.hold": 25_000})
    made = plan("exercise: side_plank, hold: '?', sides: none", profile=profile)
    assert dose_in_words(made, "en") == "Hold for 25 seconds"


def details(line, defaults=""):
    return details_in_words(plan(line, defaults), "en")


def test_the_tempo_part_by_part():
    line = "exercise: clamshell, reps: 10, tempo: 1-5-3-1, sides: each"
    assert details(line) == [
        "Each one takes 10 s: 1 s to move, 5 s to hold, 3 s to come back, 1 s in between"
    ]


@pytest.mark.parametrize(
    ("rest", "said"),
    [
        ("30 s", "Rest 30 s between sets"),
        ("60-120 s", "Rest 1–2 min between sets"),
        ("until ready", "Rest until you are ready between sets"),
        ("{min: 30 s, until: ready}", "Rest until you are ready, at least 30 s between sets"),
        ("same", "Rest as long as the set took between sets"),
    ],
)
def test_the_rest_between_sets(rest, said):
    assert said in details("exercise: lunge, sets: 3, reps: 10, sides: none", f"rest: {rest}")


def test_a_single_set_has_a_rest_only_between_its_sides():
    assert details("exercise: side_plank, hold: 30 s, sides: none", "rest: 30 s") == []
    assert details("exercise: side_plank, hold: 30 s, sides: each", "rest: 30 s") == [
        "Rest 30 s between sides"
    ]


def test_a_rest_before_the_next_item():
    lines = details("exercise: side_plank, hold: 30 s, sides: none, rest: {items: 60 s}")
    assert lines == ["Rest 1 min afterwards"]


@pytest.mark.parametrize(
    ("load", "said"),
    [
        (
            "{kind: band, level: medium, where: above the knees}",
            "With: medium band above the knees",
        ),
        ("{kind: ankle weight, weight: 5 lb}", "With: 5 lb ankle weight"),
        (
            "{percent_1rm: 70, or_else: a load you can lift 8-12 times}",
            "With: 70 % of what you can lift once, or else a load you can lift 8-12 times",
        ),
    ],
)
def test_the_load(load, said):
    assert said in details(f"exercise: lunge, reps: 10, load: {load}")


@pytest.mark.parametrize(
    ("effort", "said"),
    [
        ("{rir: 1-2}", "Stop when 1–2 more would still go"),
        ("{rpe: 5-6}", "Effort: 5–6 of 10"),
        ("{rm: 12}", "A load that you could lift 12 times at the most"),
    ],
)
def test_the_effort(effort, said):
    assert said in details(f"exercise: lunge, reps: 10, effort: {effort}")


def test_a_detour():
    line = (
        "exercise: roll_it_band, blocks: {count: 4, work: 30 s}, sides: none, "
        "detour: {exercise: tender_spot, time: 10-15 s}"
    )
    assert details(line) == [
        "Press T for a detour: tender spot, 10–15 s. The clock waits meanwhile"
    ]


def test_parts_with_cues_of_their_own():
    parts = "[{work: 30 s, say: a}, {work: 15 s, say: b}]"
    line = f"exercise: roll_hip_to_knee, sides: none, parts: {parts}"
    assert dose_in_words(plan(line), "en") == "45 seconds in 2 parts, without a stop"
    assert details(line) == ["30 s  a", "15 s  b"]


def test_parts_of_a_set():
    line = "exercise: lunge, sides: none, parts: [{reps: 5, say: straight}, {reps: 5, say: toe in}]"
    assert dose_in_words(plan(line), "en") == "10 times"
    assert details(line)[:2] == ["5 ×  straight", "5 ×  toe in"]
