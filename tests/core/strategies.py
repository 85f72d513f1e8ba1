"""Whatever a person may write: doses, routines and profiles for hypothesis.

Sizes are small, so that many fit into a second; lengths are odd, from a millisecond upwards.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import count

from hypothesis import strategies as st

from kneetimer.core.body import Position, Side
from kneetimer.core.dose import Amount, Detour, Order, Sides
from kneetimer.core.exercise import Works
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check, Choice, Group
from kneetimer.core.text import Text
from tests.fakes import (
    BRIDGE,
    CLAMSHELL,
    LUNGE,
    PLANK,
    ROLL,
    SIT_TO_STAND,
    SPOT,
    STRETCH,
    compiled,
    detour,
    exercise,
    item,
    rest,
)

ADDUCTION = exercise("Adduction", Position.SIDE_LYING, Works.BOTTOM_LEG, "0.05-2-0.3-0")
EXERCISES = [BRIDGE, CLAMSHELL, ROLL, STRETCH, LUNGE, SIT_TO_STAND, PLANK, SPOT, ADDUCTION]

# Seconds, as an author writes them.
seconds = st.sampled_from([0.001, 0.05, 0.5, 1, 2, 3.333, 5, 10, 12.5, 20, 30, 61])
no_seconds = st.just(0) | seconds
small = st.integers(1, 3)


def ranges(values, unit=1):
    """Give one number or a range of them, as an `Amount`."""

    def amount(numbers):
        low, start, high = sorted(round(number * unit) for number in numbers)
        return Amount(low, high, start)

    return st.tuples(values, values, values).map(amount) | values.map(
        lambda number: Amount.of(round(number * unit))
    )


def words(required, **optional):
    """Give dose words: the required ones always, of the others some."""
    return st.fixed_dictionaries(required, optional=optional)


_tempos = st.builds(
    lambda move, hold, back, pause: f"{move}-{hold}-{back}-{pause}",
    seconds,
    no_seconds,
    no_seconds,
    no_seconds,
)
_cues = st.sampled_from(["neutral", "toe in", "Toe out."])
reps = words(
    {"reps": st.lists(ranges(small), min_size=1, max_size=2)},
    hold=ranges(no_seconds, 1000),
    relax=no_seconds,
    tempo=_tempos,
)
parts = words({"parts": st.lists(st.tuples(_cues, small), min_size=1, max_size=2)}, tempo=_tempos)
holds = words({"hold": ranges(seconds, 1000)})
_detours = st.sampled_from([detour("Here", 4), Detour(SPOT.id, at_most=1), detour("Now", 0.5)])
blocks = words(
    {"blocks": st.tuples(ranges(small), ranges(seconds, 1000), no_seconds)}, detour=_detours
)
amraps = words({"amrap": ranges(seconds, 1000)}, detour=_detours)
work_parts = words({"work_parts": st.lists(st.tuples(_cues, seconds), min_size=1, max_size=2)})
timed_work = reps | parts | holds | blocks | amraps | work_parts
manual = words({"reps": small, "pace": st.just("manual")})

timed_rests = st.one_of(ranges(no_seconds, 1000), st.just("same"))
open_rests = st.just("until ready") | st.tuples(st.just("until ready"), ranges(seconds, 1000))


def _around(rests):
    return words(
        {},
        sets=ranges(small),
        sides=st.sampled_from([sides.value for sides in Sides]),
        order=st.sampled_from([order.value for order in Order]),
        switch=no_seconds,
        split_sides=st.booleans(),
        rest=rests | st.fixed_dictionaries({}, optional={"sets": rests, "items": rests}),
        rest_after_last=st.booleans(),
        ready=no_seconds,
        change=no_seconds,
        load=st.sampled_from(["band", "own weight"]),
    )


def exercise_items(work, rests):
    """Give exercise items with such work and rests."""
    return st.builds(
        lambda what, this, around, optional: item(what, optional=optional, **this, **around),
        st.sampled_from(EXERCISES),
        work,
        _around(rests),
        st.booleans(),
    )


_texts = st.sampled_from(["Well", "Fetch the roller, and mind the cat."]).map(Text.plain)
_readings = st.one_of(
    st.builds(Card, _texts),
    st.builds(Activity, _texts, st.none() | ranges(seconds, 1000)),
    st.builds(Check, _texts),
)


def _in_groups(items, rests):
    several = st.lists(items, min_size=1, max_size=2).map(tuple)
    groups = st.builds(
        lambda inner, rounds, between: Group(Text.plain("Round"), inner, rounds, between),
        several,
        ranges(st.integers(1, 2)),
        st.none() | rests.map(rest),
    )
    choices = st.builds(lambda options: Choice(1, options), several)
    return items | groups | choices


timed_items = exercise_items(timed_work, timed_rests)
_any_items = exercise_items(timed_work | manual, timed_rests | open_rests)
# A first item that always stays, so that there is something to do, often with a detour.
_always = st.sampled_from(
    [
        item(LUNGE, reps=1, sides="each"),
        item(BRIDGE, blocks=(2, 20, 3), detour=detour("There", 6, at_most=2)),
    ]
)


def _with_own_keys(items, numbers):
    """Give items each of which has a key of its own, as in a file."""
    return tuple(_with_own_key(item, numbers) for item in items)


def _with_own_key(item, numbers):
    if isinstance(item, Group):
        item = replace(item, items=_with_own_keys(item.items, numbers))
    elif isinstance(item, Choice):
        item = replace(item, options=_with_own_keys(item.options, numbers))
    return replace(item, key=f"item/{next(numbers)}")


def _routines(items):
    return st.builds(
        lambda first, more: _with_own_keys((first, *more), count()),
        _always,
        st.lists(items, max_size=3),
    )


timed_routines = _routines(_in_groups(timed_items, timed_rests))
routines = _routines(_in_groups(_any_items | _readings, timed_rests | open_rests))

profiles = st.builds(
    Profile,
    first_side=st.sampled_from(Side),
    affected_side=st.none() | st.sampled_from(Side),
    ready_ms=st.sampled_from([0, 500, 3_000, 5_000, 8_000]),
    change_extra_ms=st.sampled_from([0, 7_000]),
    language=st.sampled_from(["en", "de"]),
)

timed_timelines = st.builds(
    lambda items, who: compiled(*items, profile=who), timed_routines, profiles
)
timelines = st.builds(lambda items, who: compiled(*items, profile=who), routines, profiles)

# How long a line takes to say: quickly, usually, endlessly.
voices = st.sampled_from([1, 30, 62, 250]).map(lambda each: lambda text: 100 + each * len(text))
