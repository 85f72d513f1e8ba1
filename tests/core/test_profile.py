from __future__ import annotations

from kneetimer.core.body import Side
from kneetimer.core.profile import Profile


def test_nobody_in_particular_begins_left_and_is_counted_in_for_five_seconds():
    nobody = Profile()
    assert (nobody.first_side, nobody.affected_side, nobody.ready_ms) == (Side.LEFT, None, 5_000)
    assert (nobody.values, nobody.left_out, nobody.choices) == ({}, frozenset(), {})
    assert (nobody.change_extra_ms, nobody.language) == (0, "en")
