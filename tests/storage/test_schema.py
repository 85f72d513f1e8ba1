"""The editors' schemas: as written by the loader's tables, and of one mind with the loader."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator
from ruamel.yaml import YAML

from kneetimer.storage.paths import assets_folder, routines_folder
from kneetimer.storage.programme_shelf import routine_files, says_programme
from kneetimer.storage.schema import (
    EXERCISE_SCHEMA_NAME,
    PROGRAMME_SCHEMA_NAME,
    ROUTINE_SCHEMA_NAME,
    exercise_schema,
    modeline,
    routine_schema,
)
from tests.storage.samples import CATALOGUE, HEAD, problems_of, text_of
from tests.storage.test_dose_reader import DOSES
from tests.storage.test_exercise_reader import OVERRIDES, SLIDE
from tests.storage.test_item_reader import ITEMS
from tools.make_schema import schema_texts

RICH = Path(__file__).with_name("rich.yaml")
SCHEMAS = assets_folder() / "schema"
EVERY_FORM = text_of(
    *(f"{{exercise: clamshell, {words}}}" for words, _ in DOSES),
    *(f"{{exercise: clamshell, reps: 3, {words}}}" for words, _ in OVERRIDES),
    *(item for item, _ in ITEMS),
    "{exercise: my_slide, x-mine: {a: [1]}}",
    head=f"{HEAD}source: [A, {{title: B, link: 'https://c.d'}}]\nexercises:\n{SLIDE}",
)
# Values that a tool for YAML 1.2 gives other types than text.
TYPED = [
    "reps: 3, hold: 0.5",
    "reps: 3, name: 2024",
    "reps: 3, name: true",
    "reps: 3, optional: True",
    "reps: 3, cues: [1, 2.5]",
    "reps: 3, load: {level: 2}",
]


@pytest.fixture(scope="module")
def validator() -> Draft7Validator:
    schema = routine_schema(CATALOGUE)
    Draft7Validator.check_schema(schema)
    return Draft7Validator(schema)


def as_an_editor_reads(text: str) -> Any:
    return YAML(typ="safe", pure=True).load(text)


def check_jsonschema(*paths: Path) -> subprocess.CompletedProcess[str]:
    schema = SCHEMAS / ROUTINE_SCHEMA_NAME
    return subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, *paths],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_the_files_are_what_the_tables_give():
    for name, text in schema_texts(assets_folder()).items():
        assert (SCHEMAS / name).read_text("utf-8") == text, "run: python -m tools.make_schema"


def test_every_form_passes_and_is_read(validator: Draft7Validator):
    assert problems_of(EVERY_FORM) == []
    assert [error.message for error in validator.iter_errors(as_an_editor_reads(EVERY_FORM))] == []


@pytest.mark.parametrize("words", TYPED)
def test_what_an_editor_takes_for_a_number_passes_and_is_read(
    validator: Draft7Validator, words: str
):
    text = text_of(f"{{exercise: clamshell, {words}}}")
    assert problems_of(text) == []
    assert validator.is_valid(as_an_editor_reads(text))


@pytest.mark.parametrize(
    "item",
    [
        "{exercise: clamshell, hold: 1:75}",
        "{exercise: clamshell, hold: '3,5'}",
        "{exercise: clamshell, hold: -5}",
        "{exercise: clamshell, hold: no}",
        "{exercise: clamshell, hold: true}",
        "{exercise: clamshell, hold: 5 sec}",
        "{exercise: clamshell, hold: .inf}",
        "{exercise: clamshell, hold: 99999}",
        "{exercise: clamshell, reps: 0}",
        "{exercise: clamshell, reps: 2.5}",
        "{exercise: clamshell, reps: []}",
        "{exercise: clamshell, reps: }",
        "{exercise: clamshell, reps: {min: 8}}",
        "{exercise: clamshell, reps: 3, switch: '?'}",
        "{exercise: clamshell, reps: 3, sides: both}",
        "{exercise: clamshell, reps: 3, sidez: each}",
        "{exercise: clamshell, reps: 3, rest: {set: 5}}",
        "{exercise: clamshell, reps: 3, rest: soon}",
        "{exercise: clamshell, reps: 3, tempo: 2-5-3}",
        "{exercise: clamshell, reps: 3, change: outo}",
        "{exercise: clamshell, reps: 3, load: 5}",
        "{exercise: clamshell, reps: 3, load: {percent_1rm: 101}}",
        "{exercise: clamshell, reps: 3, name: {english: A}}",
        "{exercise: clamshell, reps: 3, name: ''}",
        "{exercise: clamshell, reps: 3, split_sides: maybe}",
        "{exercise: clamshell, blocks: {count: 4}}",
        "{exercise: clamshell, parts: [{reps: 4}]}",
        "{exercise: [clamshell], reps: 3}",
        "{group: a, items: []}",
        "{group: a}",
        "{card: }",
        "{card: a, reps: 3}",
        "{choose: 0, from: [{card: a}]}",
        "{activity: a, time: 0.5 h}",
        "{reps: 3}",
        "clamshell",
    ],
)
def test_what_the_schema_can_see_fails_and_is_told(validator: Draft7Validator, item: str):
    text = text_of(item)
    assert problems_of(text)
    assert not validator.is_valid(as_an_editor_reads(text))


@pytest.mark.parametrize(
    "head", ["format: kneetimer/2\ntitle: T\n", "title: T\n", f"{HEAD}tag: a\n"]
)
def test_a_wrong_head_fails(validator: Draft7Validator, head: str):
    text = text_of("{card: a}", head=head)
    assert problems_of(text)
    assert not validator.is_valid(as_an_editor_reads(text))


def test_an_editor_can_complete_the_catalogue():
    (known, _) = routine_schema(CATALOGUE)["definitions"]["exercise_id"]["anyOf"]
    assert known == {"enum": ["clamshell", "roll_it_band", "tender_spot"]}


def test_every_key_says_what_it_is_for():
    def undescribed(schema: Any) -> list[str]:
        if isinstance(schema, list):
            return [key for part in schema for key in undescribed(part)]
        if not isinstance(schema, dict):
            return []
        found = [key for part in schema.values() for key in undescribed(part)]
        properties = schema.get("properties", {})
        return found + [key for key, value in properties.items() if "description" not in value]

    assert undescribed(routine_schema([])) == undescribed(exercise_schema([])) == []


def test_the_tool_for_command_lines_agrees(tmp_path: Path):
    every_form, wrong = tmp_path / "forms.yaml", tmp_path / "wrong.yaml"
    every_form.write_text(EVERY_FORM, encoding="utf-8")
    wrong.write_text(text_of("{exercise: clamshell, reps: 3, sides: both}"), encoding="utf-8")
    good = check_jsonschema(RICH, every_form)
    assert good.returncode == 0, good.stdout
    bad = check_jsonschema(wrong)
    assert bad.returncode == 1
    assert "'both' is not one of" in bad.stdout


SHIPPED = sorted(routines_folder().glob("*.yaml"))


@pytest.mark.parametrize(
    ("schema", "paths"),
    [
        (ROUTINE_SCHEMA_NAME, routine_files(routines_folder())),
        (EXERCISE_SCHEMA_NAME, sorted((assets_folder() / "exercises").glob("*.yaml"))),
        (PROGRAMME_SCHEMA_NAME, [path for path in SHIPPED if says_programme(path)]),
    ],
)
def test_what_ships_passes(schema: str, paths: list[Path]):
    validator = Draft7Validator(json.loads((SCHEMAS / schema).read_text("utf-8")))
    for path in paths:
        data = yaml.safe_load(path.read_text("utf-8"))
        assert [error.message for error in validator.iter_errors(data)] == [], path.name


def test_new_files_name_the_schema():
    assert RICH.read_text("utf-8").startswith(
        modeline(f"../../assets/schema/{ROUTINE_SCHEMA_NAME}")
    )
