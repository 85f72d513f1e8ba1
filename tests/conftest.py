"""Paths, the screen that is none, and how hard hypothesis tries; nothing else."""

from __future__ import annotations

import os
from itertools import count
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# No deadline: a busy machine is no failure of the code. "ci" always tries the same examples.
_BUSY_MACHINE = [HealthCheck.too_slow]
settings.register_profile(
    "dev",
    max_examples=60,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=_BUSY_MACHINE,
)
settings.register_profile("ci", settings.get_profile("dev"), derandomize=True, print_blob=True)
settings.register_profile(
    "nightly", settings.get_profile("dev"), max_examples=1_000, stateful_step_count=50
)
settings.load_profile(
    os.environ.get("HYPOTHESIS_PROFILE") or ("ci" if "CI" in os.environ else "dev")
)


_numbers = count()


@pytest.fixture(autouse=True)
def home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give every test a home of its own, so that none reads or writes the developer's.

    It is a name only: who writes there makes the folder, as on a new machine.
    """
    folder = tmp_path_factory.getbasetemp() / f"home-{next(_numbers)}"
    monkeypatch.setenv("KNEETIMER_HOME", str(folder))
    return folder
