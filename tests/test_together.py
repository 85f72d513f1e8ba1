"""A programme of twelve weeks on two machines with Syncthing between them, through the real app."""

from __future__ import annotations

import subprocess
import sys
from contextlib import ExitStack
from datetime import date, timedelta
from pathlib import Path

import pytest

from tests.syncthing import PROGRAM, Daemon

ROOT = Path(__file__).parent.parent
FIRST = date(2026, 8, 31)
WEEKS = 12

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="syncthing is not installed")


class Machine:
    """A home of its own, and a folder that Syncthing carries."""

    def __init__(self, folder: Path) -> None:
        self.daemon = Daemon(folder / "syncthing", folder / "shared")
        self._home = folder / "home"
        self._picture = folder / "progress.png"

    def follow(self, first_week: int, last_week: int, *more: str) -> str:
        """Do what is due in some weeks; give how much was done in all."""
        first = FIRST + timedelta(weeks=first_week - 1)
        last = FIRST + timedelta(weeks=last_week, days=-1)
        days = [first.isoformat(), last.isoformat()]
        command = [sys.executable, "-m", "tools.follow", str(self._home), *days]
        command += ["--shared", str(self.daemon.shared), *more]
        ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def look_at_progress(self) -> tuple[str, bytes]:
        """Give how much was done in all, and the picture of the page."""
        said = self.follow(WEEKS + 1, WEEKS, "--picture", str(self._picture))
        return said, self._picture.read_bytes()

    def names(self) -> set[str]:
        return {path.name for path in self.daemon.shared.rglob("*.json")}


@pytest.fixture
def machines(tmp_path):
    with ExitStack() as stack:
        found = [Machine(tmp_path / name) for name in ("one", "two")]
        for machine, other in zip(found, reversed(found), strict=True):
            stack.callback(machine.daemon.stop)
            machine.daemon.start(other.daemon)
        for machine, other in zip(found, reversed(found), strict=True):
            machine.daemon.connect(other.daemon)
        yield found


def carry(machines) -> None:
    wanted = machines[0].names() | machines[1].names()
    for machine in machines:
        machine.daemon.scan()
    for machine in machines:
        machine.daemon.wait_until(lambda machine=machine: machine.names() == wanted)


def test_both_show_the_same_progress_after_twelve_weeks(machines):
    one, two = machines
    one.follow(1, 5, "--begin", "twelve-weeks")
    carry(machines)
    two.follow(6, 8)
    carry(machines)
    one.follow(9, WEEKS)
    carry(machines)

    said, picture = one.look_at_progress()

    assert (said, picture) == two.look_at_progress()
    # Three sessions in each week, and the check in weeks 1, 6 and 12.
    assert said.startswith("39 sessions")
