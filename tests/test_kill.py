"""kill -9 in a session, a few times; `bench/kill.py` does it often, and has the seconds."""

from __future__ import annotations

import os

import pytest

from bench.kill import kill_rounds


@pytest.mark.skipif(os.name == "nt", reason="signals are Unix's")
def test_promise_2_after_a_kill_it_goes_on_or_is_kept_and_all_sums_fit(qapp, tmp_path):
    tally = kill_rounds(tmp_path / "home", rounds=5)
    assert tally.faults == []
    assert tally.lost_sessions == set()
    assert tally.rounds == 5
