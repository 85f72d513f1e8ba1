"""What breaks other YAML programs, put into a routine: each with its exact place and words.

The table follows the matrix of measured hazards; only the Python names of guesses are left out.
"""

from __future__ import annotations

import os
import random
import re
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.quantity import shown
from kneetimer.core.routine import Routine
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.routine_file import load_routine, read_routine
from kneetimer.storage.yaml_nodes import parse
from tests.storage.samples import CATALOGUE, HEAD, problems_of, text_of
from tests.storage.test_yaml_nodes import YAMLISH

RICH = Path(__file__).with_name("rich.yaml")
INDENTATION = "this line does not fit the lines above: check its indentation and its quotes"
NO_BEGINNING = "an unquoted text cannot begin like this: put it in quotes"
COLON = "a ':' cannot stand here: check the indentation, or put the whole text in quotes"
TAG = "tags ('!…') are not allowed: put a text with a '!' in quotes"


def no_duration(text: str) -> str:
    return f"4:31: {shown(text)} is no duration: write 5 s, 2 min, 1 min 30 s or 1:30"


# Values of `hold:`, which stands at 4:31.
HOLDS = [
    ("1:75", "4:31: '1:75' is no minutes:seconds: write two digits up to 59, as in 1:05"),
    ("1:5", "4:31: '1:5' is no minutes:seconds: write two digits up to 59, as in 1:05"),
    ("-1:30", "4:31: '-1:30' is negative: a duration is 0 or more"),
    ("-5", "4:31: '-5' is negative: a duration is 0 or more"),
    ("'3,5'", "4:31: '3,5' has a comma: write 3.5"),
    ("2026-01-31", "4:31: '2026-01-31' is no range: write two ends, as in 8-12"),
    ("99999", "4:31: '99999' is too long: a duration is at most 24 hours"),
    ("0.00001", "4:31: '0.00001' is finer than a millisecond: write 0.5 s or 0.125 s"),
    ("9" * 5_000, no_duration("9" * 5_000)),
    ("0x" + "f" * 7_000, no_duration("0x" + "f" * 7_000)),
    *(
        (text, no_duration(text))
        for text in (
            *("1:30:00", ".5", "5.", "1_000", "0x10", "0b11", "0o10", "010", "08", "0310"),
            *("1e3", "1.0e+3", "1.0e+400", ".inf", ".nan", "=", "1" + ":0" * 1_000),
            *("no", "yes", "on", "off", "n", "y", "true", "NO"),
        )
    ),
]


@pytest.mark.parametrize(("value", "problem"), HOLDS, ids=[value[:20] for value, _ in HOLDS])
def test_no_value_is_guessed(value: str, problem: str):
    assert problems_of(text_of(f"{{exercise: clamshell, hold: {value}}}")) == [problem]


# Whole texts; the first line is 1.
TEXTS = [
    ("card: Knee: straight", "4:13: " + COLON),
    ("card: *bold*", "4:14: " + NO_BEGINNING),
    ("card: *bold", "4:9: an unquoted text cannot begin with '*': put it in quotes"),
    ("card: @x", "4:9: " + NO_BEGINNING),
    ("card: `x`", "4:9: " + NO_BEGINNING),
    ("card: %x", "4:9: " + NO_BEGINNING),
    ("? card\n  : x", "5:3: " + INDENTATION),
    (
        "card: - x",
        "4:9: a '- ' cannot stand here: put the text in quotes, "
        "or begin the list on a line of its own",
    ),
    ("card: !x y", f"4:9: {TAG}"),
    ("card: !", f"4:9: {TAG}"),
    ("card: !e!x y", f"4:9: {TAG}"),
    ("card: !!python/object/apply:os.system [id]", f"4:9: {TAG}"),
    ("card: !!int ''", f"4:9: {TAG}"),
    ("card: !!bool maybe", f"4:9: {TAG}"),
    ("card: !!timestamp x", f"4:9: {TAG}"),
    ("card: !!float x", f"4:9: {TAG}"),
    ("card: &x", "4:3: 'card' has no value: write one or delete the key"),
    ("card: 'x", "4:9: a quote is opened here and never closed"),
    ('card: "x', "4:9: a quote is opened here and never closed"),
    ("{card: [x", "5:1: a ',' or the closing ']' is missing (opened on line 4)"),
    ("{card: x", "5:1: a ',' or the closing '}' is missing (opened on line 4)"),
    ("{card: x]", "4:11: a ',' or the closing '}' is missing (opened on line 4)"),
    ("{card: x}}", "4:12: " + INDENTATION),
    ("card: ]", "4:9: a value is missing here"),
    ("card: 'x' y", "4:13: " + INDENTATION),
    ("card: |x\n    y", "4:10: after '|' or '>' the text begins on the next line"),
    ("card: x\n   note: y", "5:8: " + COLON),
    ("card: x\n card: y", "5:2: " + INDENTATION),
    ("card: x\n\tnote: y", "5:1: a tab in front of the text: indent with spaces"),
    ("card: x\n  \tnote: y", "5:3: a tab in front of the text: indent with spaces"),
    ('card: "\\x1b[31m"', "4:9: the character U+001B is not allowed: delete it"),
    ('card: "a\\0"', "4:9: the character U+0000 is not allowed: delete it"),
    ('card: "\\x9b"', "4:9: the character U+009B is not allowed: delete it"),
    ('card: "\\u202e"', "4:9: the character U+202E is not allowed: delete it"),
    ("card: a\x1b[31m", "4:10: the character U+001B is not allowed: delete it"),
    ("card: a\0", "4:10: the character U+0000 is not allowed: delete it"),
    ("card: a\x7f", "4:10: the character U+007F is not allowed: delete it"),
    ("card: a\x9b", "4:10: the character U+009B is not allowed: delete it"),
    ("card: a\u202eb", "4:10: the character U+202E is not allowed: delete it"),
    ("card: a # \u2066b", "4:13: the character U+2066 is not allowed: delete it"),
    ("card: a\ufeff", "4:10: the character U+FEFF is not allowed: delete it"),
    ("card: a\ud800", "4:10: the character U+D800 is not allowed: delete it"),
    ("<<: {card: a}", "4:3: merge keys ('<<') are not supported: write the values out"),
    ("&a [*a]", "4:7: the alias '*a' contains itself"),
    ("&a {card: *a}", "4:13: the alias '*a' contains itself"),
    (
        "{[a]: b}",
        "4:4: a key must be a plain word: put a text that begins with a bracket in quotes",
    ),
    ("{&k card: a}\n- {*k : b}", "5:4: a key must be a plain word, not an alias ('*…')"),
    ("[" * 30, "4:25: nested deeper than 24 levels"),
    ("card: a\n---\nb: c", "5:1: a second document begins here: one file holds one ('---' once)"),
    ("card: a\n...\nb: c", "6:1: " + INDENTATION),
    ("card: a\ncard: b", "5:1: unknown key 'card' in a routine"),
    ("{card: a, card: b}", "4:13: the key 'card' stands here twice (first on line 4)"),
    ("{on: a}", "4:3: an item says what it is: exercise, group, choose, card, activity, check"),
    ("card: " + "x" * 8_001, "4:9: a text of 8,001 characters: at most 8,000"),
]


@pytest.mark.parametrize(("item", "problem"), TEXTS, ids=[shown(item) for item, _ in TEXTS])
def test_every_hazard_is_told_in_its_place(item: str, problem: str):
    assert problems_of(text_of(item)) == [problem]


@pytest.mark.skipif(not hasattr(yaml, "CSafeLoader"), reason="no libyaml")
@pytest.mark.parametrize(
    "item", [item for item, _ in TEXTS], ids=[shown(item) for item, _ in TEXTS]
)
def test_both_parsers_say_the_same_of_it(item: str):
    text = text_of(item)
    assert parse(text, yaml.CSafeLoader) == parse(text, yaml.SafeLoader)


@pytest.mark.parametrize("escape", [r"\ud800", r"\U00110000", r"\q", r"\xzz"])
def test_impossible_escapes_are_told(escape: str):
    (problem,) = problems_of(text_of(f'card: "{escape}"'))
    assert problem.endswith(
        (
            "after '\\' in double quotes only certain letters can stand: use single quotes",
            "the character U+D800 is not allowed: delete it",
            "this is not valid YAML",
        )
    )


def outcome(text: str) -> Routine | str:
    """A routine or what is wrong with it; anything else that is raised fails the test."""
    told = _outcome(text)
    assert not isinstance(told, str) or re.fullmatch(r"(f\.yaml:\d+:\d+: .+\n?)+", told)
    return told


def _outcome(text: str) -> Routine | str:
    try:
        return read_routine(text, CATALOGUE, "f.yaml")
    except RoutineFileError as error:
        return str(error)


@given(YAMLISH)
def test_whatever_looks_like_yaml_is_read_or_told(text: str):
    outcome(f"{HEAD}items:\n{text}")
    outcome(text)


@given(data=st.binary(max_size=200))
def test_whatever_bytes_there_are_are_read_or_told(
    data: bytes, tmp_path_factory: pytest.TempPathFactory
):
    path = tmp_path_factory.getbasetemp() / f"bytes-{os.getpid()}.yaml"
    path.write_bytes(data)
    with pytest.raises(RoutineFileError):
        load_routine(path, CATALOGUE)


VALUES = st.sampled_from(
    [
        *(
            "5",
            "0",
            "-1",
            "8-12",
            "30-60 s",
            "1:30",
            '"?"',
            "~",
            "''",
            "[]",
            "{}",
            "[8, 10]",
            "same",
        ),
        *(
            "until ready",
            "auto",
            "true",
            "none",
            "each",
            "affected first",
            "tender_spot",
            "2-5-3-1",
        ),
        *("{min: 1, max: 3}", "{min: 30, until: ready}", "{sets: 5, items: same}", "{rpe: 5}"),
        *("{count: 2, work: 5}", "[{reps: 3, say: a}]", "[{work: 3, say: a}]", "{en: a}", "5 kg"),
        *("{move: slow, hold: 5}", "{affected: 2, other: 1}", "alternate reps", "manual", "[a, b]"),
    ]
)
WORDS = st.sampled_from(
    [
        *("reps", "sets", "hold", "relax", "tempo", "blocks", "amrap", "pace", "parts", "load"),
        *("effort", "sides", "order", "switch", "split_sides", "directions", "side_sets", "rest"),
        *("rest_after_last", "ready", "change", "detour", "name", "cues", "faults", "note"),
        *("optional", "position"),
    ]
)
DOSES = st.dictionaries(WORDS, VALUES, max_size=5)


@given(DOSES, DOSES)
def test_any_words_with_any_values_are_read_or_told(defaults: dict[str, str], item: dict[str, str]):
    lines = ["defaults:", *(f"  {key}: {value}" for key, value in defaults.items())]
    lines += [
        "items:",
        "- exercise: clamshell",
        *(f"  {key}: {value}" for key, value in item.items()),
    ]
    outcome(HEAD + "\n".join(lines if defaults else lines[1:]))


def mutate(text: str, dice: random.Random) -> str:
    """The text with a few characters or lines taken out, doubled or swapped."""
    for _ in range(dice.randint(1, 4)):
        parts = text.split("\n") if dice.random() < 0.3 else list(text)
        glue = "\n" if len(parts) < len(text) else ""
        at, other = dice.randrange(len(parts)), dice.randrange(len(parts))
        match dice.randrange(4):
            case 0:
                del parts[at]
            case 1:
                parts.insert(at, parts[other])
            case 2:
                parts[at], parts[other] = parts[other], parts[at]
            case _:
                parts[at] = dice.choice("{}[]:,-?#&*!|>'\"%@` \t\n0aé\x1b\u202e")
        text = glue.join(parts) or "x"
    return text


def test_a_file_that_suffered_is_read_or_told():
    dice = random.Random(os.environ.get("KNEETIMER_FUZZ_SEED", "1"))
    rich = RICH.read_text("utf-8")
    told = sum(
        isinstance(outcome(mutate(rich, dice)), str)
        for _ in range(int(os.environ.get("KNEETIMER_FUZZ_RUNS", "300")))
    )
    assert told
