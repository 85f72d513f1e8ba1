"""Rules and offers in words, each form once."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.dose import Dose
from kneetimer.core.planning import make_plan, pick_least
from kneetimer.core.profile import Profile
from kneetimer.core.progressing import offers
from kneetimer.core.progressing_reach import Trained
from kneetimer.gui.dose_words import details_in_words
from kneetimer.gui.progress_rule_words import (
    change_lines,
    decided_lines,
    reached_words,
    rule_lines,
    source_words,
)
from tests.core.growing import KNOWN, decided, routine_of, session, sets

BANDS = "loads: [light band, medium band]"


def lines(item, defaults=""):
    routine = routine_of(f"exercise: {item}", defaults=defaults)
    return rule_lines(make_plan(routine.items[0], routine.defaults, Profile(), pick_least).dose)


@pytest.mark.parametrize(
    ("item", "expected"),
    [
        (
            f"clamshell, reps: 8-12, load: {{kind: band, level: light}}, {BANDS}, progress:"
            " {when: {all_sets_at: max, sessions: 2, pain_at_most: 3}, do: next_load}",
            "When all sets reach 12, pain is 3 at most, in 2 session(s) in a row:"
            " next band is offered",
        ),
        (
            f"clamshell, reps: 8-12, {BANDS}, step_back:"
            " {when: {any_set_below: min, effort_at_least: 8}, do: previous_load}",
            "When a set stays below 8, effort is 8 or more: previous load is offered",
        ),
        (
            "clamshell, reps: [8, 10], progress: {when: {all_sets_at: max}, do: harder}",
            "When all sets reach the top of their range: a harder way is offered",
        ),
        (
            "roll, amrap: 30 s, progress: {when: {all_sets_at: min}, do: {work: -5 s}}",
            "When all sets reach the bottom of their range: work −5 s is offered",
        ),
        (
            "plank, hold: 30-60 s, progress: {when: {all_sets_at: 45 s}, do: {hold: +5 s}}",
            "When all sets reach 45 s: hold +5 s is offered",
        ),
        (
            "plank, hold: 30-60 s, progress: {when: {all_sets_at: max}, do: {exercise: bridge}}",
            "When all sets reach 1 min: another exercise is offered",
        ),
        (
            "clamshell, reps: 8, load: 2 kg, progress: {when: {effort_at_most: 4,"
            " pain_at_least: 0, all_sets_at: 8}, do: {reps: -2, weight: +0.5 kg}}",
            "When all sets reach 8, pain is 0 or more, effort is 4 at most:"
            " reps −2, weight +500 g is offered",
        ),
        (
            "clamshell, reps: 8, step_back: {when: {all_sets_at: 8}, do: easier}",
            "When all sets reach 8: an easier way is offered",
        ),
    ],
)
def test_rules(qapp, item, expected):
    assert lines(item) == [expected]
    routine = routine_of(f"exercise: {item}")
    plan = make_plan(routine.items[0], Dose(), Profile(), pick_least)
    assert details_in_words(plan, "en")[-1] == expected


def card(item, *sessions, **values):
    """Give the words of the card for the first offer."""
    routine = routine_of(f"exercise: {item}")
    profile = Profile(values={key.replace("__", "."): value for key, value in values.items()})
    found = offers("mine", routine, KNOWN, sessions, [], profile=profile, pain_limit=3)
    return [reached_words(found[0]), source_words(found[0]), *change_lines(found[0], "en")]


def days(count, *done, **said):
    return [session(day, sets("clamshell", *done), **said) for day in range(1, count + 1)]


@pytest.mark.parametrize(
    ("item", "sessions", "expected"),
    [
        (
            "clamshell, reps: 8, progress: {when: {all_sets_at: max}, do: {reps: +1, sets: +1}}",
            days(1, 8),
            [
                "All sets reached 8.",
                "The file's rule: reps +1, sets +1.",
                "Reps: 8 → 9",
                "Sets: 1 → 2",
            ],
        ),
        (
            "clamshell, reps: 8, progress: {when: {all_sets_at: max, sessions: 3}, do: harder}",
            days(3, 8),
            [
                "All sets reached 8 in 3 session(s) in a row.",
                "The file's rule: a harder way.",
                "How: as it is → Slowly",
            ],
        ),
        (
            "clamshell, reps: [6, 8], progress: {when: {all_sets_at: max, effort_at_most: 4},"
            " do: {exercise: bridge}}",
            days(1, 6, 8, effort=2),
            [
                "All sets reached their number. You wrote down effort of 4 at most.",
                "The file's rule: another exercise.",
                "Exercise: Clamshell → Bridge",
            ],
        ),
        (
            "clamshell, reps: 8, step_back: {when: {any_set_below: 8, effort_at_least: 8},"
            " do: {reps: -2}}",
            days(1, 7, effort=9),
            [
                "Not every set reached 8. You wrote down effort of 8 or more.",
                "The file's rule: reps −2.",
                "Reps: 8 → 6",
            ],
        ),
        (
            "clamshell, reps: 8,"
            " step_back: {when: {any_set_below: 8, sessions: 2}, do: {reps: -2}}",
            days(2, 7),
            [
                "Not every set reached 8 in 2 session(s) in a row.",
                "The file's rule: reps −2.",
                "Reps: 8 → 6",
            ],
        ),
        (
            "clamshell, reps: 8, load: {percent_1rm: 60}, loads: [{percent_1rm: 60},"
            " {percent_1rm: 70}], progress: {when: {all_sets_at: max}, do: next_load}",
            days(1, 8),
            ["All sets reached 8.", "The file's rule: next load.", "Load: 60 % → 70 %"],
        ),
        (
            f"clamshell, reps: 8-9, {BANDS}",
            days(2, 9),
            [
                "All sets reached 9 twice.",
                "8–9 is the file's range. Its next load follows.",
                "Load: none → light band",
                "Reps: 9 → 8",
            ],
        ),
    ],
)
def test_cards(qapp, item, sessions, expected):
    assert card(item, *sessions, clamshell__reps=9) == expected


def test_a_hold_is_told_in_seconds(qapp):
    item = "plank, hold: 45 s, progress: {when: {all_sets_at: max}, do: {hold: +5 s}}"
    done = session(1, sets("plank", 45, ms=True))
    assert card(item, done) == [
        "All sets reached 45 s.",
        "The file's rule: hold +5 s.",
        ("Hold: 45 s → 50 s"),
    ]


def test_what_was_decided_is_told_with_the_session_that_led_to_it(qapp):
    done: Trained = session(2, sets("clamshell", 8))
    said = [
        replace(decided(2, "yes", about=(1, 2)), after="load: medium band, reps: 8"),
        replace(decided(2, "no"), after="reps: 1"),
        replace(decided(3), after="reps: 9"),
        replace(decided(2, item="gone"), after="note: Slowly, and well"),
    ]
    assert decided_lines(said, done.record, "en") == [
        "clamshell: agreed, load medium band, reps 8",
        "gone: not yet, how Slowly, and well",
    ]
