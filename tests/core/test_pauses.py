"""How long changes take, and how pauses that meet become one (timing rules 3 and 5)."""

from __future__ import annotations

import pytest

from kneetimer.core.body import Position
from kneetimer.core.pauses import START, Gap, Place, change_ms
from kneetimer.core.phase import PhaseKind
from tests.fakes import LEFT, RIGHT

CHANGE, SWITCH, REST = PhaseKind.CHANGE, PhaseKind.SWITCH, PhaseKind.REST
LYING_LEFT = Place(Position.SIDE_LYING, LEFT)
LYING_RIGHT = Place(Position.SIDE_LYING, RIGHT)
LYING = Place(Position.SIDE_LYING)
SUPINE, PRONE = Place(Position.SUPINE), Place(Position.PRONE)
STANDING, CHAIR = Place(Position.STANDING), Place(Position.CHAIR)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (SUPINE, SUPINE, 5_000),
        (LYING_LEFT, LYING_LEFT, 5_000),
        (LYING_LEFT, LYING_RIGHT, 12_000),
        (LYING_RIGHT, LYING_LEFT, 12_000),
        (LYING, LYING_LEFT, 5_000),
        (LYING_LEFT, LYING, 5_000),
        (SUPINE, PRONE, 15_000),
        (LYING_LEFT, SUPINE, 15_000),
        (Place(Position.SITTING), Place(Position.KNEELING), 15_000),
        (CHAIR, STANDING, 10_000),
        (STANDING, CHAIR, 10_000),
        (STANDING, SUPINE, 25_000),
        (LYING_LEFT, STANDING, 25_000),
        (SUPINE, CHAIR, 25_000),
        (CHAIR, Place(Position.HANDS_AND_KNEES), 25_000),
    ],
)
def test_change_of_position(before, after, expected):
    assert change_ms(before, after) == expected


def test_a_session_starts_from_standing():
    assert START == STANDING


@pytest.mark.parametrize(
    ("kinds", "strongest"),
    [
        ([], None),
        ([REST], REST),
        ([REST, SWITCH], SWITCH),
        ([SWITCH, REST], SWITCH),
        ([REST, CHANGE, SWITCH], CHANGE),
    ],
)
def test_the_strongest_kind_names_the_pause(kinds, strongest):
    gap = Gap()
    for kind in kinds:
        gap.want(kind)
    assert gap.kind is strongest


@pytest.mark.parametrize(
    ("written", "automatic_ms", "expected"),
    [
        ([], 0, 0),
        ([], 12_000, 12_000),
        ([30_000], 12_000, 30_000),
        ([5_000], 12_000, 5_000),
        ([0], 12_000, 0),
        ([5_000, 8_000, 6_000], 12_000, 8_000),
    ],
)
def test_a_written_number_beats_an_automatic_one(written, automatic_ms, expected):
    gap = Gap(automatic_ms=automatic_ms)
    for length_ms in written:
        gap.write(length_ms)
    assert gap.length_ms == expected


@pytest.mark.parametrize(
    ("gap", "length_ms", "least_ms"),
    [
        (Gap(as_last_set=True, last_set_ms=9_000, automatic_ms=12_000), 9_000, 0),
        (Gap(as_last_set=True, last_set_ms=9_000, written_ms=20_000), 20_000, 20_000),
        (Gap(as_last_set=True, last_set_ms=9_000, written_ms=4_000), 9_000, 4_000),
        (Gap(open=True, automatic_ms=12_000), 12_000, 12_000),
        (Gap(open=True, written_ms=30_000, automatic_ms=12_000), 30_000, 30_000),
    ],
)
def test_least_of_a_pause_whose_length_is_not_known_before(gap, length_ms, least_ms):
    assert (gap.length_ms, gap.least_ms) == (length_ms, least_ms)
