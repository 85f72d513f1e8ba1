"""What a rule's change makes of an item, and where there is nothing further."""

from __future__ import annotations

import pytest

from kneetimer.core.planning import make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.progressing_change import change_of
from kneetimer.core.progressing_rule import Deed, Do, Number
from kneetimer.core.quantity import HEAVIEST_GRAMS
from kneetimer.storage.dose_writer import dose_words
from kneetimer.storage.yaml_layout import flow
from tests.core.growing import KNOWN, routine_of

BANDS = "loads: [light band, medium band, heavy band]"


def changed(item, do, defaults="", **values):
    """Give the item's dose as a file says it and the values that are chosen; None for nothing."""
    routine = routine_of(item, defaults=defaults)
    profile = Profile(values={key.replace("__", "."): value for key, value in values.items()})
    before = routine.items[0]
    plan = make_plan(before, routine.defaults, profile, pick_for(profile))
    change = change_of(do, plan, routine.defaults, KNOWN)
    if change is None:
        return None
    said = flow(dose_words(change.item.dose)) if change.item != before else "as before"
    return said, dict(change.values), f"{change.before} -> {change.after}"


def by(**numbers):
    return Do(by=tuple((Number(word), size) for word, size in numbers.items()))


@pytest.mark.parametrize(
    ("item", "do", "said", "words"),
    [
        ("clamshell, reps: 10", by(reps=1), "{reps: 11}", "reps: 10 -> reps: 11"),
        ("clamshell, reps: 10", by(reps=-9), "{reps: 1}", "reps: 10 -> reps: 1"),
        ("clamshell, reps: 10", by(reps=-10), None, ""),
        ("clamshell, reps: 1000", by(reps=1), None, ""),
        (
            "clamshell, reps: [8, 8, 10]",
            by(reps=2),
            "{reps: [10, 10, 12]}",
            "reps: [8, 8, 10] -> reps: [10, 10, 12]",
        ),
        ("clamshell, reps: [8, 2]", by(reps=-2), None, ""),
        ("clamshell, reps: [8, 1000]", by(reps=2), None, ""),
        ("clamshell, reps: [8, 8-10]", by(reps=1), None, ""),
        ("plank, hold: 45 s", by(reps=1), None, ""),
        ("clamshell, reps: 10", by(sets=1), "{reps: 10, sets: 2}", "sets: 1 -> sets: 2"),
        (
            "clamshell, reps: 10, sets: 3",
            by(sets=-1),
            "{reps: 10, sets: 2}",
            "sets: 3 -> sets: 2",
        ),
        ("clamshell, reps: 10, sets: 1", by(sets=-1), None, ""),
        ("clamshell, reps: [8, 8]", by(sets=1), None, ""),
        (
            "plank, hold: 45 s",
            by(hold=5_000),
            "{hold: 50 s}",
            "hold: 45 s -> hold: 50 s",
        ),
        # The exercise's own tempo holds for 5 seconds.
        (
            "clamshell, reps: 10",
            by(hold=5_000),
            "{reps: 10, hold: 10 s}",
            "hold: 5 s -> hold: 10 s",
        ),
        (
            "clamshell, reps: 10, tempo: 1-3-1-0",
            by(hold=1_000),
            "{reps: 10, tempo: 1-4-1-0}",
            "hold: 3 s -> hold: 4 s",
        ),
        (
            "clamshell, reps: 10, hold: 3 s, tempo: {hold: 3 s}",
            by(hold=1_000),
            "{reps: 10, hold: 4 s, tempo: {hold: 4 s}}",
            "hold: 3 s -> hold: 4 s",
        ),
        (
            "clamshell, reps: 10, hold: 3 s, tempo: {move: 1 s}",
            by(hold=1_000),
            "{reps: 10, hold: 4 s, tempo: {move: 1 s}}",
            "hold: 3 s -> hold: 4 s",
        ),
        ("clamshell, reps: 10, hold: 3 s", by(hold=-3_000), None, ""),
        ("roll, amrap: 30 s", by(hold=1_000), None, ""),
        (
            "roll, amrap: 30 s",
            by(work=5_000),
            "{amrap: 35 s}",
            "work: 30 s -> work: 35 s",
        ),
        (
            "roll, blocks: {count: 4, work: 30 s, rest: 5 s}",
            by(work=-5_000, blocks=1),
            "{blocks: {count: 5, work: 25 s, rest: 5 s}}",
            "work: 30 s, blocks: 4 -> work: 25 s, blocks: 5",
        ),
        ("roll, blocks: {count: 1, work: 30 s}", by(blocks=-1), None, ""),
        ("clamshell, reps: 10", by(work=5_000), None, ""),
        ("clamshell, reps: 10", by(blocks=1), None, ""),
        (
            "clamshell, reps: 10, load: 2 kg",
            by(weight=500),
            "{reps: 10, load: 2.5 kg}",
            "weight: 2 kg -> weight: 2.5 kg",
        ),
        (
            "clamshell, reps: 10, load: {kind: ankle weight, weight: 5 lb}",
            by(weight=454),
            "{reps: 10, load: {kind: ankle weight, weight: 6 lb}}",
            "weight: 5 lb -> weight: 6 lb",
        ),
        (
            "clamshell, reps: 10, load: 0.01 lb",
            by(weight=-4),
            "{reps: 10, load: 1 g}",
            "weight: 0.01 lb -> weight: 1 g",
        ),
        ("clamshell, reps: 10, load: 2 kg", by(weight=-2_000), None, ""),
        ("clamshell, reps: 10, load: 2 kg", by(weight=HEAVIEST_GRAMS), None, ""),
        ("clamshell, reps: 10", by(weight=500), None, ""),
        # All of it, or nothing.
        (
            "clamshell, reps: 12, sets: 3",
            by(reps=-2, sets=1),
            "{reps: 10, sets: 4}",
            "reps: 12, sets: 3 -> reps: 10, sets: 4",
        ),
        ("clamshell, reps: 12", by(reps=-2, weight=500), None, ""),
        # What the exercise says by itself is written down once the item says a dose.
        (
            "special",
            by(reps=2),
            "{reps: 12, hold: 5 s, sides: each}",
            "reps: 10 -> reps: 12",
        ),
        (
            "special, optional: true",
            Do(exercise="plank"),
            "{reps: 10, hold: 5 s, sides: each}",
            "exercise: special -> exercise: plank",
        ),
        (
            f"special, {BANDS}",
            Do(Deed.NEXT_LOAD),
            f"{{load: {{kind: band, level: light}}, {BANDS}}}",
            "load: none -> load: light band",
        ),
    ],
)
def test_changes_to_the_file(item, do, said, words):
    expected = None if said is None else (said, {}, words)
    assert changed(f"exercise: {item}", do) == expected


@pytest.mark.parametrize(
    ("item", "do", "value", "expected"),
    [
        ("clamshell, reps: 8-12", by(reps=1), {}, {"clamshell.reps": 9}),
        ("clamshell, reps: 8-12", by(reps=1), {"clamshell__reps": 11}, {"clamshell.reps": 12}),
        ("clamshell, reps: 8-12", by(reps=1), {"clamshell__reps": 12}, None),
        ("clamshell, reps: 8-12", by(reps=-1), {}, None),
        ("clamshell, reps: {min: 8, max: 12, start: 10}", by(reps=-1), {}, {"clamshell.reps": 9}),
        ("clamshell, reps: 8, sets: 2-3", by(sets=1), {}, {"clamshell.sets": 3}),
        ("plank, hold: 30-60 s", by(hold=5_000), {}, {"plank.hold": 35_000}),
        ("roll, amrap: 30-60 s", by(work=5_000), {}, {"roll.amrap": 35_000}),
        (
            "roll, blocks: {count: 2-4, work: 30-60 s}",
            by(work=5_000, blocks=1),
            {},
            {"roll.work": 35_000, "roll.count": 3},
        ),
        ("clamshell, reps: 8, tempo: {hold: 3-5 s}", by(hold=1_000), {}, {"clamshell.hold": 4_000}),
    ],
)
def test_inside_a_range_the_file_stays_as_it_is(item, do, value, expected):
    found = changed(f"exercise: {item}", do, **value)
    assert (found and found[:2]) == (expected and ("as before", expected))


LIGHT = "load: {kind: band, level: light, where: above the knees}"


@pytest.mark.parametrize(
    ("load", "deed", "after"),
    [
        ("", Deed.NEXT_LOAD, "light band"),
        ("", Deed.PREVIOUS_LOAD, None),
        (LIGHT, Deed.NEXT_LOAD, "medium band"),
        (LIGHT, Deed.PREVIOUS_LOAD, None),
        ("load: {kind: band, level: heavy}", Deed.NEXT_LOAD, None),
        ("load: {kind: band, level: heavy}", Deed.PREVIOUS_LOAD, "medium band"),
    ],
)
def test_the_ladder_of_loads(load, deed, after):
    found = changed(
        f"exercise: clamshell, reps: 10, {load + ', ' if load else ''}{BANDS}", Do(deed)
    )
    assert (found and found[2].split("-> ")[1]) == (after and f"load: {after}")


def test_where_a_load_sits_stays():
    found = changed(f"exercise: clamshell, reps: 10, {LIGHT}, {BANDS}", Do(Deed.NEXT_LOAD))
    where = "load: {kind: band, level: medium, where: above the knees}"
    assert found[0] == f"{{reps: 10, {where}, {BANDS}}}"
    own = "loads: [light band, {kind: band, level: medium, where: round the feet}]"
    found = changed(f"exercise: clamshell, reps: 10, {LIGHT}, {own}", Do(Deed.NEXT_LOAD))
    assert "load: {kind: band, level: medium, where: round the feet}" in found[0]


def test_a_load_beside_the_ladder_has_no_next_one():
    rope = "load: {kind: rope}"
    assert changed("exercise: clamshell, reps: 10", Do(Deed.NEXT_LOAD), f"{BANDS}, {rope}") is None
    assert changed("exercise: clamshell, reps: 10", Do(Deed.NEXT_LOAD)) is None


@pytest.mark.parametrize(
    ("dose", "values", "chosen", "words"),
    [
        ("reps: 8-12", {"clamshell__reps": 12}, {"clamshell.reps": 8}, ", reps: 8"),
        ("reps: 8-12", {}, {}, ""),
        ("reps: 10", {}, {}, ""),
        ("reps: [8-12, 8-12]", {"clamshell__reps.1": 12}, {}, ""),
        ('reps: "?"', {"clamshell__reps": 12}, {}, ""),
        ("amrap: 30-60 s", {"clamshell__amrap": 60_000}, {}, ""),
        ("hold: 30-60 s", {"clamshell__hold": 60_000}, {"clamshell.hold": 30_000}, ", hold: 30 s"),
        ("parts: [{reps: 3, say: a}]", {}, {}, ""),
    ],
)
def test_the_next_load_begins_at_the_bottom_of_the_range(dose, values, chosen, words):
    item = f"exercise: clamshell, {dose}, {BANDS}"
    said, found, told = changed(item, Do(Deed.NEXT_LOAD), **values)
    assert "load: {kind: band, level: light}" in said
    assert (found, told.split("light band")[1]) == (chosen, words)


def test_a_load_back_leaves_the_reps_alone():
    item = f"exercise: clamshell, reps: 8-12, load: {{kind: band, level: heavy}}, {BANDS}"
    assert changed(item, Do(Deed.PREVIOUS_LOAD), clamshell__reps=12)[1] == {}


@pytest.mark.parametrize(
    ("note", "deed", "after"),
    [
        ("", Deed.HARDER, "Slowly"),
        ("Slowly", Deed.HARDER, "Feet lifted"),
        ("Feet lifted", Deed.HARDER, None),
        ("Feet lifted", Deed.EASIER, "Slowly"),
        ("Slowly", Deed.EASIER, "none"),
        ("", Deed.EASIER, "Open less"),
        ("Open less", Deed.EASIER, "With the wall"),
        ("With the wall", Deed.EASIER, None),
        ("With the wall", Deed.HARDER, "Open less"),
        ("Mind the cat", Deed.HARDER, None),
    ],
)
def test_the_ways_of_an_exercise(note, deed, after):
    words = f", note: {note}" if note else ""
    found = changed(f"exercise: clamshell, reps: 10{words}", Do(deed))
    told = f"note: {note or 'none'} -> note: {after}"
    assert (found and found[2]) == (after and told)


@pytest.mark.parametrize("to", ["clamshell", "nobody_knows_it"])
def test_there_is_no_other_exercise_to_go_over_to(to):
    assert changed("exercise: clamshell, reps: 10", Do(exercise=to)) is None


def test_another_exercise_with_other_numbers():
    do = Do(by=((Number.REPS, -4),), exercise="bridge")
    assert changed("exercise: clamshell, reps: 10", do) == (
        "{reps: 6}",
        {},
        "reps: 10, exercise: clamshell -> reps: 6, exercise: bridge",
    )


def test_what_the_defaults_say_is_changed_on_the_item():
    found = changed("exercise: clamshell", by(reps=1), defaults="reps: 10")
    assert found[0] == "{reps: 11}"
    found = changed("exercise: roll", by(blocks=1), defaults="blocks: {count: 4, work: 30 s}")
    assert found[0] == "{blocks: {count: 5, work: 30 s}}"
