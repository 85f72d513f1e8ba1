from __future__ import annotations

from kneetimer.core.errors import ImpossibleCommandError, KneeTimerError


def test_an_impossible_command_says_both_words():
    error = ImpossibleCommandError("pause", "ready")
    assert str(error) == "cannot pause while ready"
    assert (error.command, error.state) == ("pause", "ready")
    assert isinstance(error, KneeTimerError)
