"""Files that were never meant to be read, and numbers that no workout has: a sentence, no crash."""

from __future__ import annotations

import contextlib
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.profile import Profile
from kneetimer.core.timeline import estimate_totals
from kneetimer.interop.importers import Foreign, ImportFileError, import_file, importers
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.plain_yaml import plain_yaml
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_writer import to_yaml

CATALOGUE = load_catalogue(paths.assets_folder() / "exercises")
SAMPLES = sorted(Path(__file__).with_name("samples").iterdir())
JSON_SAMPLES = [path for path in SAMPLES if path.suffix in (".json", ".feeel")]


def taken(data, name="x"):
    """Import bytes; what comes out must be a routine that can be written, read and compiled."""
    try:
        made = import_file(name, data, CATALOGUE, parse_yaml=plain_yaml)
    except ImportFileError:
        return []
    for one in made:
        assert read_routine(to_yaml(one.routine, CATALOGUE), CATALOGUE) == one.routine
        estimate_totals(one.routine, CATALOGUE, Profile())
    return made


@given(st.binary(max_size=300))
def test_any_bytes(data):
    taken(data)


BEGINNINGS = [b"PK\3\4", b"PK\5\6", b"\x1f\x8b\x08\0", b"<exercises>", b"[{", b"\xff\xfe"]


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=200))
def test_any_bytes_after_a_likely_beginning(start, data):
    taken(start + data)


LINES = st.lists(
    st.sampled_from(
        [
            *("3x12", "clamshell", "each side", "rest 30 s", "30 s", "x", "-", "|", "1:30", "left"),
            *(
                "hold",
                "5 s halten",
                "Pause",
                "rounds",
                "3 rounds:",
                "\n",
                "\n",
                ":",
                "#",
                "kg 5 kg",
            ),
            *("tempo 0-0-0-0", "RPE 99", "AMRAP", "999x999", "0", "2x daily", "(", ")", ",", "ß"),
            *("(L)", "je Seite", "99999 min", "0,0 s", "10-5 reps", "mit Band", "\u202e", "—"),
        ]
    ),
    max_size=25,
)


@given(LINES)
def test_any_words_of_a_sheet(words):
    taken(" ".join(words).encode())


@given(st.text(max_size=200))
def test_any_text_after_an_exercise(text):
    taken(f"3x12 clamshells\n10 {text} reps\n".encode("utf-8", "replace"))


# Values that stand where another was meant.
VALUES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-5, 130),
    st.sampled_from(
        [10**5, 10**12, 10**400, -1, 0.5, 1e308, "12.50", "30", "x" * 300, "\ud800", ""]
    ),
    st.sampled_from(
        ["Rest", "Clamshell left", "Clamshell right", "\x07\u202e", "<b>Plank</b>", "‽"]
    ),
    st.sampled_from([[], {}, [[]], [{}], [None], {"name": {}}, "2 s", "5m", "[]", "{}"]),
)


@st.composite
def mutated(draw, found):
    """Give a JSON value with some values changed, and some members missing or doubled."""
    if draw(st.integers(0, 24)) == 0:
        return draw(VALUES)
    if isinstance(found, dict):
        kept = {key: value for key, value in found.items() if draw(st.integers(0, 30))}
        return {key: draw(mutated(value)) for key, value in kept.items()}
    if isinstance(found, list):
        return [
            draw(mutated(one)) for one in found for _ in range(draw(st.sampled_from([1, 1, 1, 2])))
        ]
    return found


@pytest.mark.parametrize("path", JSON_SAMPLES, ids=lambda path: path.name)
@settings(max_examples=20)
@given(data=st.data())
def test_any_change_to_a_sample(path, data):
    found = data.draw(mutated(json.loads(path.read_bytes().decode("utf-8", "replace"))))
    taken(json.dumps(found).encode("utf-8", "replace"))


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.name)
@settings(max_examples=20)
@given(data=st.data())
def test_any_damage_to_a_sample(path, data):
    content = bytearray(path.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        if data.draw(st.booleans()):
            content[place] = data.draw(st.integers(0, 255))
        else:
            del content[place : place + data.draw(st.integers(1, 40))]
        if not content:
            break
    taken(bytes(content))


@given(st.recursive(VALUES, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(
    st.sampled_from(["sets", "title", "workouts", "exercises", "days", "slots", "name", "data",
                     "instructions", "primaryMuscles", "fullWorkout", "workout", "Sets",
                     "workoutExercises", "ExerciseSec", "timeSettings", "activeIntervals",
                     "exportDate", "sessionDefinitions", "day", "is_rest", "programExercises"]),
    inner, max_size=6), max_leaves=30))  # fmt: skip
def test_any_json_of_known_keys(found):
    data = json.dumps(found).encode("utf-8", "replace")
    taken(data)
    for importer in importers(plain_yaml):
        file = Foreign("x", data)
        if importer.fits(file):
            with contextlib.suppress(ImportFileError):
                importer.read(file, CATALOGUE)


@given(st.text(alphabet="abx019:- ,{}[]#&*\n'\"?", max_size=120))
def test_any_yaml_of_intervals(text):
    taken(f"title: T\nintervals:\n  - block: \n      repeats: 2\n      intervals: {text}".encode())


def test_words_that_could_fool_a_screen_are_gone():
    data = json.dumps(
        {"title": "\u202eevil\x07\x1b[31m", "sets": [{"repetitions": 1, "exercises": [
            {"name": "<img src='/dev/zero'>Pla\u200bnk\ud800\n", "duration": 30}]}]}
    ).encode()  # fmt: skip
    (made,) = taken(data)
    assert made.routine.title.get() == "evil[31m"
    assert made.routine.items[0].exercise.name.get() == "Plank"
