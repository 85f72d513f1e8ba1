"""How problems are told."""

from __future__ import annotations

import pytest

from kneetimer.storage.problems import (
    CatalogueError,
    Problem,
    RoutineFileError,
    nearest,
    printable,
)


def test_each_problem_is_one_line_in_the_order_of_the_file_and_told_once():
    late, early = Problem(4, 10, "too late"), Problem(4, 2, "too early")
    error = RoutineFileError("r.yaml", [late, early, late])
    assert str(error) == "r.yaml:4:2: too early\nr.yaml:4:10: too late"
    assert error.problems == (early, late)
    assert error.path == "r.yaml"


def test_a_catalogue_tells_the_problems_of_all_files():
    files = [RoutineFileError(name, [Problem(1, 1, "bad")]) for name in ("a", "b")]
    assert str(CatalogueError(files)) == "a:1:1: bad\nb:1:1: bad"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Hüfte (1).yaml", "Hüfte (1).yaml"),
        ("a\x1b[31m.yaml", r"a\x1b[31m.yaml"),
        ("a\nb:1:1: fine", r"a\nb:1:1: fine"),
        ("exe\u202elmay.", r"exe\u202elmay."),
        ("bad\udcff.yaml", r"bad\udcff.yaml"),
    ],
)
def test_the_name_of_a_file_cannot_play_tricks_on_a_terminal(name: str, shown: str):
    assert printable(name) == shown
    assert str(RoutineFileError(name, [Problem(1, 1, "bad")])) == f"{shown}:1:1: bad"


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("sidez", "sides"),
        ("Sides", "sides"),
        ("quite another", None),
        ("sides" * 10, None),
        ("", None),
    ],
)
def test_the_nearest_known_word_is_found(word: str, meant: str | None):
    assert nearest(word, ["reps", "sides", "hold"]) == meant
