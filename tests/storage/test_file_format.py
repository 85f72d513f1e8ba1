"""The first line of a file."""

from __future__ import annotations

import pytest

from tests.storage.samples import problems_of

BEGINS = "such a file begins with 'format: kneetimer/1'"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (
            "format: kneetimer/2",
            "1:9: this was made for a newer KneeTimer (kneetimer/2): this one reads kneetimer/1",
        ),
        (
            "x: 1\nformat: kneetimer/12\nunknown: [1]",
            "2:9: this was made for a newer KneeTimer (kneetimer/12): this one reads kneetimer/1",
        ),
        (
            "format: kneetimer-programme/1",
            "1:9: this is a programme over weeks and not a routine",
        ),
        ("format: kneetimer-exercise/1", "1:9: this describes an exercise: a routine can name it"),
        ("format: kneetimer/0", f"1:9: 'kneetimer/0' is no known format: {BEGINS}"),
        ("format: kneetimer/1.0", f"1:9: 'kneetimer/1.0' is no known format: {BEGINS}"),
        ("format: other/1", f"1:9: 'other/1' is no known format: {BEGINS}"),
        ("format: [a]", f"1:9: '' is no known format: {BEGINS}"),
        ("format:", f"1:8: '' is no known format: {BEGINS}"),
        ("title: T", f"1:1: the format is missing: {BEGINS}"),
        ("- a", f"1:1: this is no KneeTimer file: {BEGINS}"),
        ("hello", f"1:1: this is no KneeTimer file: {BEGINS}"),
        ("", "1:1: the file is empty"),
        ("# nothing\n", "1:1: the file is empty"),
        ("---\n", "1:1: the file is empty"),
        ("~", "1:1: the file is empty"),
    ],
)
def test_a_file_of_another_format_is_told_that_and_nothing_else(text: str, problem: str):
    assert problems_of(text) == [problem]
