"""Importers against a sample of each format: every item, and every line of the report.

The samples are our own, in the form that the programs' sources give.
"""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from pathlib import Path

import pytest

from kneetimer.core.dose import Sides
from kneetimer.core.profile import Profile
from kneetimer.core.timeline import compile_timeline
from kneetimer.interop.importers import (
    Foreign,
    ImportFileError,
    find_importer,
    import_file,
    importers,
)
from kneetimer.interop.importers.twins import use_instead
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.plain_yaml import plain_yaml
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_writer import to_yaml
from tests.interop.told import told

SAMPLES = Path(__file__).with_name("samples")


def expected():
    """What comes out of each sample, by its name: the program, and the lines."""
    by_name = {}
    parts = Path(__file__).with_name("expected.txt").read_text(encoding="utf-8").split("\n== ")
    for part in parts[1:]:
        head, *lines = part.rstrip("\n").split("\n")
        name, program = head.split(": ", 1)
        by_name[name] = (program, lines)
    return by_name


EXPECTED = expected()


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(paths.assets_folder() / "exercises")


def made_of(name, data, catalogue, **more):
    return import_file(name, data, catalogue, parse_yaml=plain_yaml, **more)


def lines_of(made):
    lines = []
    for one in made:
        lines.append(f"# {one.routine.title.get()}")
        lines += told(one.routine.items)
        lines += [f"! {note}" for note in one.notes]
    return lines


def text(words, catalogue):
    (made,) = made_of("list.txt", words.encode(), catalogue)
    return made


def error_of(name, data, catalogue, **more):
    with pytest.raises(ImportFileError) as caught:
        made_of(name, data, catalogue, **more)
    return str(caught.value)


def zipped(members):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return file.getvalue()


def test_every_sample_is_expected():
    assert {path.name for path in SAMPLES.iterdir()} - {"calisthenics-records.csv"} == set(EXPECTED)


@pytest.mark.parametrize("name", EXPECTED)
def test_a_sample_comes_in_whole(name, catalogue):
    data = (SAMPLES / name).read_bytes()
    program, lines = EXPECTED[name]
    importer = find_importer(Foreign("x", data), importers(plain_yaml))
    assert importer.name == program
    assert lines_of(made_of(name, data, catalogue)) == lines


@pytest.mark.parametrize("name", EXPECTED)
def test_what_comes_in_is_a_file_that_reads_as_the_same(name, catalogue):
    for made in made_of(name, (SAMPLES / name).read_bytes(), catalogue):
        assert read_routine(to_yaml(made.routine, catalogue), catalogue) == made.routine
        compile_timeline(made.routine, catalogue, Profile())


def test_only_one_program_claims_a_sample(catalogue):
    for name in EXPECTED:
        file = Foreign(name, (SAMPLES / name).read_bytes())
        fitting = [one.name for one in importers(plain_yaml)[:-1] if one.fits(file)]
        assert len(fitting) == (0 if name.startswith("sheet") else 1), (name, fitting)


def test_a_file_is_known_by_what_is_in_it_not_by_its_name(catalogue):
    data = (SAMPLES / "legs_7.feeel").read_bytes()
    for name in ("legs.feeel", "legs.txt", "legs", "workout.xml"):
        assert told(made_of(name, data, catalogue)[0].routine.items)[0].startswith("wall_sit")


def test_a_log_of_what_was_done_is_no_plan(catalogue):
    data = (SAMPLES / "calisthenics-records.csv").read_bytes()
    assert error_of("records.csv", data, catalogue) == (
        "'records.csv' cannot be imported: it says what was done, and holds no plan. Export the "
        "exercises, or share a program."
    )


# Archives


def test_a_zip_of_workouts_gives_all_of_them(catalogue):
    feeel = (SAMPLES / "legs_7.feeel").read_bytes()
    data = zipped({"a.feeel": feeel, "b/c.feeel": feeel, "__MACOSX/._a": b"x", "read.me": b"hello"})
    made = made_of("all.zip", data, catalogue)
    assert [one.routine.title.get() for one in made] == ["Legs at home", "Legs at home"]
    assert "1 other files in the archive are left out" in [note.text for note in made[0].notes]


def test_a_gzip_is_unpacked(catalogue):
    data = gzip.compress((SAMPLES / "jawt-v1.json").read_bytes())
    assert made_of("old.json.gz", data, catalogue)[0].routine.title.get() == "Old one"


@pytest.mark.parametrize(
    "name",
    [
        *("/etc/passwd", "../up.feeel", "a/../../b", "C:\\x.json", "..\\up", "~/x"),
        *("\\\\host\\x", "a\nb"),
    ],
)
def test_names_that_lead_out_of_an_archive_are_refused(name, catalogue):
    data = zipped({"good.feeel": (SAMPLES / "legs_7.feeel").read_bytes(), name: b"{}"})
    assert "a name that leads out of it. Do not use it." in error_of("x.zip", data, catalogue)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (zipped({"a": bytes(30 << 20)}), "unpacked it is larger than 12 MiB"),
        (gzip.compress(bytes(30 << 20)), "unpacked it is larger than 12 MiB"),
        (zipped({str(n): b"" for n in range(501)}), "it holds more than 500 files"),
        (zipped({"a.zip": zipped({"b": b"x"})}), "it is an archive in an archive"),
        (zipped({}), "there is nothing in it"),
        (zipped({"folder/": b""}), "there is nothing in it"),
        (zipped({"a": b"hello"})[:-30], "it is damaged"),
        (gzip.compress(b"hello")[:-5], "the end of it is missing"),
        (b"\x1f\x8bnonsense", "it is damaged"),
        (bytes((12 << 20) + 1), "it is larger than 12 MiB"),
    ],
)
def test_archives_beyond_measure_are_refused(data, words, catalogue):
    assert words in error_of("x.zip", data, catalogue)


# What nothing can be made of


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "it is empty"),
        (b"  \n", "it is empty"),
        (b"\x0a\x03abc\x12\x07\x00\x01\x02", "it is in a program's own form, which is no text"),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "it is in a program's own form, which is no text"),
        (b"Dear Anna, see you on Monday.", "nothing in it looks like a routine"),
        (b'{"hello": "world"}', "nothing in it looks like a routine"),
        (b"[1, 2", "nothing in it looks like a routine"),
        (b"[" * 100_000, "nothing in it looks like a routine"),
        (b"<html><body>3x12 squats</body></html>", "nothing in it looks like a routine"),
        (b'{"workouts": [], "x": NaN}', "nothing in it looks like a routine"),
    ],
)
def test_an_unknown_thing_gets_a_polite_sentence(data, words, catalogue):
    message = error_of("x.bin", data, catalogue)
    assert message.startswith(f"'x.bin' cannot be imported: {words}. KneeTimer can read files of ")
    assert message.endswith("qintervals, and a list in plain text.")


def test_a_format_that_was_named_is_not_read_as_another(catalogue):
    data = (SAMPLES / "jawt-v1.json").read_bytes()
    assert made_of("x", data, catalogue, key="jawt")
    assert "nothing in it looks like" in error_of("x", data, catalogue, key="feeel")
    assert made_of("x", (SAMPLES / "sheet-de.txt").read_bytes(), catalogue, key="text")


def test_a_document_type_is_refused_before_it_expands(catalogue):
    bomb = b"""<?xml version="1.0"?><!DOCTYPE exercises [<!ENTITY a "haha"><!ENTITY b "&a;&a;">
        <!ENTITY x SYSTEM "file:///etc/passwd">]><exercises><exercise><title>&b;&x;</title>
        <sequence duration="5"/></exercise></exercises>"""
    assert "it declares a document type" in error_of("e.xml", bomb, catalogue)
    deep = b"<exercises>" + b"<exercise>" * 50
    assert "far too large or too deep" in error_of("e.xml", deep, catalogue)
    assert "it is no whole XML" in error_of("e.xml", b"<exercises><exercise>", catalogue)


def test_far_too_many_steps_are_refused(catalogue):
    step = {"name": "Plank", "duration": 1}
    other = {**step, "name": "Bird dog"}
    many = {"title": "T", "sets": [{"repetitions": 99_999, "exercises": [step, other]}]}
    assert "more than 5,000 steps" in error_of("j", json.dumps(many).encode(), catalogue)
    wide = {"title": "T", "sets": [{"repetitions": 1, "exercises": [step, other] * 300}]}
    message = error_of("j", json.dumps(wide).encode(), catalogue)
    assert "600 items is more than anybody does" in message


def test_yaml_that_is_none_says_so(catalogue):
    message = error_of("q.yml", b"title: [x\nintervals:\n- length: 3s", catalogue)
    assert "it is no YAML that can be read" in message
    nested = "intervals:\n- block:\n    repeats: 1\n    intervals: []\n    length: 1s\n"
    assert "holds no exercise" in error_of("q.yml", nested.encode(), catalogue)


# Own files


def test_a_file_of_ours_comes_in_as_it_is(catalogue):
    ours = b"format: kneetimer/1\ntitle: T\nitems:\n- {exercise: clamshell, reps: 3}\n"

    def read(text, name):
        return read_routine(text, catalogue, name)

    (made,) = made_of("t.yaml", ours, catalogue, read_routine=read)
    assert made.routine == read_routine(ours.decode(), catalogue)
    bad = error_of("t.yaml", ours.replace(b"reps", b"resp"), catalogue, read_routine=read)
    assert "t.yaml:4:25: unknown key 'resp'" in bad
    item = {"exercise": "clamshell", "reps": 3}
    as_json = json.dumps({"format": "kneetimer/1", "title": "T", "items": [item]}).encode()
    assert made_of("t.json", as_json, catalogue, read_routine=read)[0].routine == made.routine


# Twins, and names taken for others


def test_twins_that_are_not_alike_stay_apart(catalogue):
    steps = [("Clamshell left", 30), ("Clamshell right", 20), ("Side plank left", 10)]
    workout = {
        "title": "T",
        "sets": [{"repetitions": 1, "exercises": [{"name": n, "duration": d} for n, d in steps]}],
    }
    (made,) = made_of("j", json.dumps(workout).encode(), catalogue)
    sides = [item.dose.sides for item in made.routine.items]
    assert sides == [Sides.LEFT, Sides.RIGHT, Sides.LEFT]


def test_what_works_both_legs_at_once_is_not_meant_by_one_side(catalogue):
    made = text("10 calf raises right leg\n10 calf raises", catalogue)
    assert [item.exercise.id for item in made.routine.items] == ["calf_raises", "calf_raise"]


def test_a_suggestion_can_be_taken(catalogue):
    made = text("3x10 squats\n10 heel slides\n5 squats", catalogue)
    assert [one.near for one in made.unmatched] == [("half_squat",)]
    taken = use_instead(made, "squats", catalogue["half_squat"])
    keys = [item.key for item in taken.routine.items]
    assert keys == ["half_squat", "heel_slide", "half_squat/2"]
    assert taken.routine.exercises == {}
    assert taken.unmatched == ()
    assert [note.where for note in taken.notes] == ["line 2"]


def test_names_without_letters_of_ours_get_an_id_all_the_same(catalogue):
    made = text("10 reps スクワット\n5 reps プランク", catalogue)
    assert [item.exercise.id for item in made.routine.items] == ["exercise", "exercise_2"]


# What single programs may hold besides the samples


def json_of(value, catalogue, **more):
    return made_of("a_file.json", json.dumps(value).encode(), catalogue, **more)


def test_a_large_collection_becomes_a_routine_for_each_group_of_muscles(catalogue):
    def exercise(number, muscle):
        return {"name": f"Thing {number}", "instructions": [], "primaryMuscles": [muscle]}

    found = [exercise(n, "calves" if n < 60 else "glutes") for n in range(70)]
    made = json_of([*found, {**exercise(70, ""), "primaryMuscles": []}], catalogue)
    assert [(one.routine.title.get(), len(one.routine.items)) for one in made] == [
        ("Calves 1", 40),
        ("Calves 2", 20),
        ("Glutes", 10),
        ("Other", 1),
    ]
    nameless = [{**exercise(0, "calves"), "name": ""}]
    assert "have no names" in error_of("x", json.dumps(nameless).encode(), catalogue)


def test_a_newer_workout_and_odd_numbers_are_told(catalogue):
    step = {"name": "Wall sit", "duration": "long"}
    sets = [{"repetitions": "many", "exercises": [step]}]
    (made,) = json_of({"title": "", "sets": sets, "version": 3}, catalogue)
    assert made.routine.title.get() == "a file"
    assert [str(note) for note in made.notes] == [
        "Wall sit: its length cannot be read; 30 s was taken",
        "set 1: the number of repetitions cannot be read; 1 was taken",
        "it is of version 3; what is newer than version 2 is left out",
    ]
    assert told(made.routine.items) == ["wall_sit: hold 30 s"]


def test_a_workout_without_exercises_is_refused(catalogue):
    data = json.dumps({"title": "T", "sets": [{"repetitions": 1, "exercises": []}]}).encode()
    assert "its workouts hold no exercise" in error_of("x", data, catalogue)
    timer = {"timeSettings": {}, "activeIntervals": 3}
    assert "hold no work" in error_of("x", json.dumps([timer]).encode(), catalogue)
    training = {"Title": "T", "Sets": 2, "ExerciseSec": 0}
    assert "hold no work" in error_of("x", json.dumps([training]).encode(), catalogue)
    day = {"day": {"id": 1, "is_rest": True}, "slots": []}
    assert "no day in it has" in error_of("x", json.dumps([day]).encode(), catalogue)


def test_rounds_beyond_measure_become_a_hundred(catalogue):
    steps = [{"name": "Wall sit", "duration": 5}, {"name": "Rest", "duration": 5}]
    (made,) = json_of({"title": "T", "sets": [{"repetitions": 150, "exercises": steps}]}, catalogue)
    assert told(made.routine.items) == ["wall_sit: sets 100, hold 5 s, rest.sets 5 s"]
    assert "150 rounds became 100" in [note.text for note in made.notes]


def test_a_rest_between_two_groups_is_an_item_where_nothing_else_can_say_it(catalogue):
    def group(*names):
        steps = [one for name in names for one in (step(name, 30), step("Rest", 10))]
        return {"repetitions": 2, "exercises": steps}

    def step(name, seconds):
        return {"name": name, "duration": seconds}

    pause = {"repetitions": 1, "exercises": [step("Rest", 90)]}
    sets = [group("Wall sit", "Plank"), pause, group("Plank", "Wall sit")]
    (made,) = json_of({"title": "T", "sets": sets}, catalogue)
    assert told(made.routine.items) == [
        "Set 1 x2, rest 10 s",
        "  wall_sit: hold 30 s, rest.items 10 s",
        "  plank: hold 30 s",
        "rest: hold 1 min 40 s, change 0 s",
        "Set 3 x2, rest 10 s",
        "  plank/2: hold 30 s, rest.items 10 s, change 0 s",
        "  wall_sit/2: hold 30 s",
    ]
    assert [one.name for one in made.unmatched] == ["Plank"]


def test_intervals_that_cannot_be_read_are_left_out(catalogue):
    words = """intervals:
- {type: work, name: Wall sit, length: 30s}
- {type: work, name: Odd, length: soon}
- {type: work, name: None, length: 0s}
- block: {intervals: [{type: work, name: Step-up left, length: 1m}]}
"""
    (made,) = made_of("q.yml", words.encode(), catalogue)
    assert told(made.routine.items) == [
        "wall_sit: hold 30 s",
        "step_up: blocks.count 1, blocks.work 1 min, sides left",
    ]
    assert [str(note) for note in made.notes] == [
        "Odd: its length cannot be read, so it is left out",
        "how often a block is done cannot be read; once was taken",
        "where no rest is written between two exercises, KneeTimer gives time to move",
    ]
    deep = "length: 3s\nintervals:\n- " + "{block: {repeats: 1, intervals: [" * 7 + "]}}" * 7
    assert "nested deeper than 6" in error_of("q.yml", deep.encode(), catalogue)


def test_a_station_for_each_side_shares_its_time(catalogue):
    step = {"name": "Clamshells each side", "duration": 60}
    (made,) = json_of({"title": "T", "sets": [{"repetitions": 1, "exercises": [step]}]}, catalogue)
    assert told(made.routine.items) == [
        "clamshell: blocks.count 1, blocks.work 1 min, sides each, split sides True"
    ]
    work = compile_timeline(made.routine, catalogue, Profile()).phases[1::2]
    assert [one.estimate_ms for one in work] == [30_000, 30_000]


def test_wger_exercises_may_come_with_their_names(catalogue):
    names = [{"language": 1, "name": "Brücke"}, {"language": 2, "name": "Glute bridge"}]
    entry = {"exercise": {"id": 5, "translations": names}, "sets": 2, "repetitions": "8"}
    unlike = [{**entry, "exercise": 718}, {**entry, "exercise": 981, "sets": 3}]
    days = [{"day": {"id": 1}, "slots": [{"sets": [entry]}, {"sets": unlike}]}]
    (made,) = json_of(days, catalogue)
    assert told(made.routine.items) == [
        "glute_bridge: reps 8, sets 2",
        "wall_sit: reps 8, sets 2",
        "step_up: reps 8, sets 3",
    ]
    assert "a superset of unlike numbers" in made.notes[0].text


def test_my_pt_exercises_alone_are_one_routine(catalogue):
    exercises = [{"id": 1, "name": "Heel slide", "type": "reps", "defaultReps": 5}]
    data = {"exportType": "exercises", "exportDate": "", "data": {"exercises": exercises}}
    (made,) = json_of(data, catalogue)
    assert told(made.routine.items) == ["heel_slide: reps 5, sides none"]
