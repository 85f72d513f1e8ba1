"""Signs of life in long work."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.signs import LONGEST_SILENCE_MS, Sign, signs


@pytest.mark.parametrize(
    ("length_s", "expected"),
    [
        (19, []),
        (20, [Sign(10_000, is_halfway=True)]),
        (30, [Sign(15_000, is_halfway=True)]),
        (45, [Sign(11_250), Sign(22_500, is_halfway=True), Sign(33_750)]),
        (60, [Sign(15_000), Sign(30_000, is_halfway=True), Sign(45_000)]),
        (
            120,
            [
                Sign(15_000),
                Sign(30_000),
                Sign(45_000),
                Sign(60_000, is_halfway=True),
                Sign(75_000),
                Sign(90_000, left_ms=30_000),
                Sign(105_000),
            ],
        ),
    ],
)
def test_where_they_are(length_s, expected):
    assert list(signs(length_s * 1000)) == expected


def test_whole_minutes_left_are_worth_saying():
    left = [sign.left_ms for sign in signs(240_000) if sign.left_ms]
    assert left == [180_000, 60_000, 30_000]


@given(st.integers(20_000, 1_200_000))
def test_are_never_far_apart(length_ms):
    moments = [0, *(sign.at_ms for sign in signs(length_ms)), length_ms]
    gaps = [after - before for before, after in pairwise(moments)]
    assert all(0 < gap <= LONGEST_SILENCE_MS + 1 for gap in gaps)
