"""Routines for other programs: what is in the file, what is told to be lost, and back again."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.phase import PhaseKind
from kneetimer.core.profile import Profile
from kneetimer.core.timeline import compile_timeline
from kneetimer.interop.exporters import ExportRoutineError, to_feeel, to_jawt, to_markdown
from kneetimer.interop.importers import import_file
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import load_routine, read_routine
from tests.interop.told import told

CATALOGUE = load_catalogue(paths.assets_folder() / "exercises")
NOBODY = Profile()
SHIPPED = routine_files(paths.routines_folder())


def routine(*items, head="title: T"):
    lines = "".join(f"- {item}\n" for item in items)
    return read_routine(f"format: kneetimer/1\n{head}\nitems:\n{lines}", CATALOGUE)


def back(exported, name="x"):
    (made,) = import_file(name, exported.data, CATALOGUE)
    return made.routine


def works_ms(of):
    """How long there is work, and how long the whole takes, but for the way into the first item."""
    phases = compile_timeline(of, CATALOGUE, NOBODY).phases
    work = sum(phase.estimate_ms for phase in phases if not phase.is_pause)
    first = phases[0].estimate_ms if phases[0].kind is PhaseKind.CHANGE else 0
    return work, sum(phase.estimate_ms for phase in phases) - first


# Just Another Workout Timer


def test_a_workout_has_a_set_for_each_item():
    made = to_jawt(
        routine(
            "{exercise: clamshell, reps: 10, hold: 5 s, tempo: 1-5-3-1, sides: each, switch: 10 s}",
            "{exercise: wall_sit, hold: 30 s, sets: 2, rest: 20 s, change: 15 s}",
        ),
        CATALOGUE,
        NOBODY,
    )
    assert json.loads(made.data) == {
        "title": "T",
        "version": 2,
        "position": -1,
        "sets": [
            {
                "repetitions": 1,
                "exercises": [
                    {"name": "Change position", "duration": 25},
                    {"name": "Clamshell (left)", "duration": 99},
                    {"name": "Switch sides", "duration": 10},
                    {"name": "Clamshell (right)", "duration": 99},
                ],
            },
            {
                "repetitions": 1,
                "exercises": [
                    {"name": "Change position", "duration": 15},
                    {"name": "Wall sit", "duration": 30},
                    {"name": "Rest", "duration": 20},
                    {"name": "Wall sit", "duration": 30},
                ],
            },
        ],
    }
    assert made.warnings == (
        "reps are not counted there: a set is one stretch of time",
        "cues, pictures and set-up are left out",
    )


def test_a_workout_comes_back_with_its_times():
    before = routine(
        "{exercise: clamshell, blocks: {count: 1, work: 40 s}, sides: each, switch: 8 s}",
        "{exercise: wall_sit, hold: 30 s, sets: 3, rest: 20 s, change: 15 s}",
        "{exercise: glute_bridge, blocks: {count: 4, work: 20 s, rest: 10 s}, change: 12 s}",
    )
    after = back(to_jawt(before, CATALOGUE, NOBODY))
    assert told(after.items) == [
        "clamshell: blocks.count 1, blocks.work 40 s, sides each, switch 8 s, rest.items 15 s, "
        "change 25 s",
        "wall_sit: sets 3, hold 30 s, rest.sets 20 s, rest.items 12 s",
        "glute_bridge: blocks.count 4, blocks.work 20 s, blocks.rest 10 s",
    ]
    assert works_ms(after) == works_ms(before)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_a_shipped_routine_comes_back_as_long_as_it_was(path):
    before = load_routine(path, CATALOGUE)
    try:
        after = back(to_jawt(before, CATALOGUE, NOBODY))
    except Exception as error:
        pytest.fail(str(error))
    work, whole = works_ms(before)
    # Cards and checks are not in it, and a second may be rounded at each end.
    assert abs(works_ms(after)[0] - _timed_ms(before)) <= 1_000 * len(after.items)
    assert works_ms(after)[1] <= whole + 1_000
    assert work <= whole


def _timed_ms(of):
    phases = compile_timeline(of, CATALOGUE, NOBODY).phases
    reading = (PhaseKind.CARD, PhaseKind.CHECK)
    return sum(one.estimate_ms for one in phases if not one.is_pause and one.kind not in reading)


def test_letters_beyond_ascii_are_escaped_for_a_program_that_writes_bytes():
    made = to_jawt(routine("{exercise: glute_bridge, reps: 3}", head="title: Brücke"), CATALOGUE,
                   Profile(language="de"))  # fmt: skip
    assert made.data.isascii()
    assert back(made).title.get() == "Brücke"


def test_what_a_plain_timer_cannot_say_is_told():
    made = to_jawt(
        routine(
            "card: Fetch the roller.",
            "{exercise: roll_it_band, blocks: {count: 2, work: 30 s}, detour: tender_spot}",
            "{exercise: half_squat, reps: 8, pace: manual, load: 5 kg, note: Slowly}",
            "{activity: Walk, time: 2 min}",
            head="title: T\ndescription: Mine",
        ),
        CATALOGUE,
        NOBODY,
    )
    assert made.warnings == (
        "reps are not counted there: a set is one stretch of time",
        "what you end by a key has a length there, an estimate",
        "cards and checks are left out",
        "detours are left out",
        "loads and efforts are left out",
        "notes are left out",
        "the description is left out",
        "cues, pictures and set-up are left out",
    )


SECONDS = st.integers(1, 600)
STEP = st.tuples(
    st.sampled_from(["Clamshell left", "Clamshell right", "Wall sit", "Plank", "Burpee", "Bridge"]),
    SECONDS,
    SECONDS,
)


@settings(max_examples=150)
@given(st.lists(st.tuples(st.integers(1, 4), st.lists(STEP, min_size=1, max_size=4)), min_size=1,
                max_size=4))  # fmt: skip
def test_no_second_of_a_workout_is_lost_or_won(sets):
    """A rest after each exercise leaves no room for a pause of ours; the last one is dropped."""
    workout = {
        "title": "T",
        "sets": [
            {
                "repetitions": rounds,
                "exercises": [
                    {"name": name, "duration": seconds}
                    for step, work, rest in steps
                    for name, seconds in ((step, work), ("Rest", rest))
                ],
            }
            for rounds, steps in sets
        ],
    }
    (made,) = import_file("w", json.dumps(workout).encode(), CATALOGUE)
    wanted_s = sum(rounds * (work + rest) for rounds, steps in sets for _, work, rest in steps)
    last_rest_s = sets[-1][1][-1][2]
    assert works_ms(made.routine)[1] == (wanted_s - last_rest_s) * 1_000
    again = back(to_jawt(made.routine, CATALOGUE, NOBODY))
    assert works_ms(again)[1] == works_ms(made.routine)[1]


# Feeel


def test_feeel_gets_what_it_has():
    made = to_feeel(
        routine(
            "{exercise: side_plank, hold: 20 s, sides: each, switch: 5 s, change: 10 s}",
            "{exercise: quad_set, reps: 3}",
            "{exercise: wall_sit, hold: 30 s, sets: 2, rest: 15 s}",
        ),
        CATALOGUE,
        NOBODY,
    )
    found = json.loads(made.data)
    assert found["feeelMetadataVersion"] == 300
    assert found["exerciseDbImport"] == "2023-02-17T20:00:00.000"
    assert found["fullWorkout"]["workout"]["title"] == "T"
    steps = found["fullWorkout"]["workoutExercises"]
    assert [(one["breakDuration"], one["exercise"], one["exerciseDuration"]) for one in steps] == [
        (10, 580, 20),
        (5, 1019, 20),
        (25, 718, 30),
        (15, 718, 30),
    ]
    assert made.warnings[0] == (
        "Feeel does not have: Thigh squeeze (left), Thigh squeeze (right); that is left out"
    )
    assert told(back(made).items) == [
        "side_plank: hold 20 s, sides each, switch 5 s, rest.items 25 s, change 10 s",
        "wall_sit: sets 2, hold 30 s, rest.sets 15 s",
    ]


def test_feeel_has_nothing_of_it():
    with pytest.raises(ExportRoutineError, match="Feeel has none of its exercises"):
        to_feeel(routine("{exercise: quad_set, reps: 3}"), CATALOGUE, NOBODY)


# Markdown


def test_a_table_reads_like_a_sheet():
    made = to_markdown(
        routine(
            "{exercise: clamshell, reps: 10, hold: 5 s, sides: each, note: Slowly | softly}",
            "{exercise: half_squat, reps: 8-12, sets: 2-3, tempo: 3-1-3-0, rest: 60-120 s, "
            "load: {kind: dumb-bell, weight: 5 kg}, effort: {rir: 1-2}, optional: true}",
            "card: Fetch the roller.",
            "{group: Rolling, rounds: 2, rest: 1 min, items: [{exercise: roll_it_band, "
            "blocks: {count: 4, work: 30 s, rest: 5 s}, sides: affected}]}",
            "{choose: 1, from: [{exercise: wall_sit, hold: 30 s, rest: until ready, sets: 2}]}",
            "{activity: Walk, time: 5-10 min}",
            "check: All well?",
            head="title: {en: Mine, de: Meins}\ndescription: For me",
        ),
        CATALOGUE,
        NOBODY,
    )
    assert made.data.decode().split("\n") == [
        "# Mine",
        "",
        "For me",
        "",
        "| Exercise | Dose | Side | Rest | Note |",
        "| --- | --- | --- | --- | --- |",
        "| Clamshell | 10 reps, hold 5 s | each side |  | Slowly \\| softly |",
        "| Half squat | 2-3 sets of 8-12 reps, tempo 3-1-3-0 |  | rest 60-120 s | optional; "
        "dumb-bell 5 kg; rir 1-2 |",
        "",
        "Fetch the roller.",
        "",
        "## Rolling, 2 rounds, rest 1 min between",
        "",
        "| Exercise | Dose | Side | Rest | Note |",
        "| --- | --- | --- | --- | --- |",
        "| Roll the outer thigh | 4 x 30 s | affected side | rest 5 s |  |",
        "",
        "## Choose 1 of these",
        "",
        "| Exercise | Dose | Side | Rest | Note |",
        "| --- | --- | --- | --- | --- |",
        "| Wall sit | 2 sets of hold 30 s |  | rest until ready |  |",
        "",
        "Walk, 300-600 s",
        "",
        "All well?",
        "",
    ]
    assert made.warnings == ()


def test_a_table_can_be_read_back():
    before = routine(
        "{exercise: clamshell, reps: 10, hold: 5 s, sides: each}",
        "{exercise: half_squat, reps: 8-12, sets: 2-3, tempo: 3-1-3-0, rest: 60-120 s}",
        "{group: Rolling, rounds: 2, rest: 60 s, items: [{exercise: roll_it_band, "
        "blocks: {count: 4, work: 30 s, rest: 5 s}, sides: affected}, "
        "{exercise: wall_sit, hold: 1 min 30 s}]}",
        head="title: Mine\ndescription: For me",
    )
    after = back(to_markdown(before, CATALOGUE, NOBODY), "mine.md")
    assert (after.title, after.description) == (before.title, before.description)
    assert told(after.items) == told(before.items)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("language", ["en", "de"])
def test_a_shipped_routine_makes_a_table(path, language):
    made = to_markdown(load_routine(path, CATALOGUE), CATALOGUE, Profile(language=language))
    assert made.data.decode().startswith("# ")
    rows = [line for line in made.data.decode().split("\n") if line.startswith("| ")]
    assert all(row.replace("\\|", "").count("|") == 6 for row in rows)
