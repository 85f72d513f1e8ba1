"""Where a rehearsal begins."""

from __future__ import annotations

import pytest

from kneetimer.core.dose import Amount
from kneetimer.core.edits import with_keys
from kneetimer.core.profile import Profile
from kneetimer.core.rehearsing import first_phase, with_item
from kneetimer.core.routine import Card, Choice, Group, Routine
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, item

HARD_TO_CHOOSE = Choice(1, (item(BRIDGE, reps=2), item(LUNGE, reps=2), Card(Text.plain("Rest"))))
ITEMS = (
    Card(Text.plain("Fetch the band.")),
    Group(
        Text.plain("Warm-up"),
        (item(BRIDGE, reps=2), item(CLAMSHELL, reps=2, sides="each"), item(BRIDGE, reps=3)),
        rounds=Amount.of(2),
    ),
    HARD_TO_CHOOSE,
    item(LUNGE, reps=1),
)
ROUTINE = Routine(Text.plain("Mixed"), with_keys(ITEMS))


def begun(where, profile=Profile(), routine=ROUTINE):
    """Give the kind, the key of the item and the round of the phase that a rehearsal begins in."""
    profile = with_item(profile, routine, where)
    timeline = compile_timeline(routine, {}, profile)
    index = first_phase(timeline, routine, where)
    if index is None:
        return None
    phase = timeline.phases[index]
    assert not index or timeline.phases[index - 1].task is not phase.task
    return phase.kind.value, phase.task.key, phase.task.round


@pytest.mark.parametrize(
    ("where", "phase"),
    [
        ((0,), ("card", "card/1", (1, 1))),
        ((1,), ("change", "bridge", (1, 2))),
        ((1, 0), ("change", "bridge", (1, 2))),
        ((1, 1), ("change", "clamshell", (1, 2))),
        ((1, 2), ("change", "bridge/2", (1, 2))),
        ((2,), ("change", "bridge/3", (1, 1))),
        ((2, 0), ("change", "bridge/3", (1, 1))),
        ((2, 1), ("change", "lunge", (1, 1))),
        ((2, 2), ("card", "card/2", (1, 1))),
        ((3,), ("change", "lunge/2", (1, 1))),
    ],
)
def test_begins_with_the_pause_that_leads_into_the_item(where, phase):
    assert begun(where) == phase


def test_what_was_chosen_stays_chosen_where_it_can():
    key = ROUTINE.items[2].key
    chosen = Profile(choices={key: (1,), "other": (0,)})
    assert with_item(chosen, ROUTINE, (2,)) == chosen
    assert with_item(chosen, ROUTINE, (2, 1)) == chosen
    assert with_item(chosen, ROUTINE, (2, 2)).choices == {key: (2,), "other": (0,)}


def test_of_several_choices_the_last_gives_way():
    two = Routine(Text.plain("Two"), with_keys((Choice(2, HARD_TO_CHOOSE.options),)))
    key = two.items[0].key
    assert with_item(Profile(), two, (0, 1)).choices == {key: (0, 1)}
    assert with_item(Profile(), two, (0, 2)).choices == {key: (0, 2)}
    assert with_item(Profile(choices={key: (0, 9)}), two, (0, 2)).choices == {key: (0, 2)}


def test_what_is_left_out_is_played_where_it_is_asked_for():
    routine = Routine(
        Text.plain("Optional"),
        with_keys(
            (
                item(BRIDGE, reps=2),
                Group(Text.plain("More"), (item(LUNGE, reps=2, optional=True),), optional=True),
                item(CLAMSHELL, reps=2, optional=True),
            )
        ),
    )
    keys = {routine.items[1].key, "lunge", "clamshell"}
    profile = Profile(left_out=frozenset(keys))
    assert with_item(profile, routine, (1, 0)).left_out == {"clamshell"}
    assert begun((1, 0), profile, routine) == ("change", "lunge", (1, 1))
    assert begun((2,), profile, routine) == ("change", "clamshell", (1, 1))
    assert begun((0,), profile, routine) == ("change", "bridge", (1, 1))


def test_an_item_without_a_moment_leads_to_the_next_one():
    routine = Routine(
        Text.plain("Empty group"),
        with_keys((item(BRIDGE, reps=2), Group(Text.plain("None"), ()), item(LUNGE, reps=2))),
    )
    assert begun((1,), routine=routine) == ("change", "lunge", (1, 1))


def test_where_nothing_follows_there_is_no_phase():
    routine = Routine(
        Text.plain("Ends"), with_keys((item(BRIDGE, reps=2), Group(Text.plain("None"), ())))
    )
    assert begun((1,), routine=routine) is None
