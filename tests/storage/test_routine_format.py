"""A file laid out anew says the same, keeps every comment, and stays as it is the second time."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kneetimer.core.exercise import Catalogue
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.paths import assets_folder, routines_folder
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_format import formatted
from kneetimer.storage.routine_writer import routine_words, to_yaml
from kneetimer.storage.yaml_comments import comments_of
from tests.storage.written import KNOWN, Hand, routines

SHIPPED = routine_files(routines_folder())


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_catalogue(assets_folder() / "exercises")


@pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])
def test_a_shipped_file_keeps_its_words(path: Path, catalogue: Catalogue):
    text = path.read_text("utf-8")
    new = formatted(text, catalogue)
    assert formatted(new, catalogue) == new
    assert comments_of(new) == comments_of(text)
    assert sorted(new.replace('"', "").split()) == sorted(text.replace('"', "").split())


@settings(max_examples=100, deadline=None)
@given(routines(), st.integers(0, 10_000))
def test_whatever_somebody_wrote_keeps_its_meaning_and_its_comments(routine, habits):
    text = Hand(Random(habits)).write(routine_words(routine, KNOWN))
    new = formatted(text, KNOWN)
    assert read_routine(new, KNOWN) == routine
    assert sorted(comments_of(new)) == sorted(comments_of(text))
    assert sorted(re.findall(r"x-\d: ", new)) == sorted(re.findall(r"x-\d: ", text))
    assert formatted(new, KNOWN) == new


def test_what_has_no_comments_is_written_as_if_it_were_new(catalogue: Catalogue):
    for path in SHIPPED:
        new = to_yaml(read_routine(path.read_text("utf-8"), catalogue), catalogue)
        assert formatted(new, catalogue) == new


MESSY = """\
---
# The file.

title:  "Mine"   # short
items:
- sides: each
  reps: &r {min: 8,   # at least
    max: 12}          # at most
    # All of it.
  exercise: squat
  x-mine: [a,b]


# The last.
- {note: 'Slow', exercise: step_up, reps: *r}
# Behind.
format: kneetimer/1
# The end.
"""


def test_comments_go_along():
    new = formatted(MESSY, KNOWN)
    assert sorted(comments_of(new)) == sorted(comments_of(MESSY))
    assert new.splitlines() == [
        "# Behind.",
        "format: kneetimer/1",
        "# The file.",
        "",
        "title: Mine      # short",
        "items:",
        "  - exercise: squat",
        "    x-mine: [a, b]",
        "    # at most",
        "    reps: 8-12        # at least",
        "      # All of it.",
        "    sides: each",
        "",
        "  # The last.",
        "  - exercise: step_up",
        "    reps: 8-12",
        "    note: Slow",
        "# The end.",
    ]


def test_a_bad_file_is_told():
    with pytest.raises(RoutineFileError, match=r"mine\.yaml:1:1"):
        formatted("a: b\n", KNOWN, "mine.yaml")
