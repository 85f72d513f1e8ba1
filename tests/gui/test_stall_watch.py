"""What holds the window up is written down. In processes of their own, as only these can end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
WATCHED = """
import select, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QTimer
from kneetimer.gui.stall_watch import StallWatch
qt = QCoreApplication([])
watch = StallWatch(Path(sys.argv[1]))
def hold_up_the_window():
    select.select([], [], [], 1)
def go_on():
    watch.close()
    qt.quit()
def be_busy():
    # Change frames for longer than a look at them takes.
    depth = lambda n: n and depth(n - 1)
    end = time.monotonic() + 1
    while time.monotonic() < end:
        depth(200)
if "watched" in sys.argv:
    watch.begin()
if "ended" in sys.argv:
    watch.end()
QTimer.singleShot(0, be_busy if "busy" in sys.argv else hold_up_the_window)
QTimer.singleShot(0, go_on)
qt.exec()
print("went on")
"""


def run(folder, *how):
    """Hold a window up for a second; give what its log says."""
    command = [sys.executable, "-c", WATCHED, str(folder), *how]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "went on\n"
    log = folder / "stalls.log"
    return log.read_text(encoding="utf-8") if log.exists() else None


def test_promise_10_what_holds_the_window_up_is_named(tmp_path):
    said = run(tmp_path / "state", "watched")
    assert "The window stood still:" in said
    assert "in hold_up_the_window" in said


def test_promise_10_afterwards_nothing_is_watched(tmp_path):
    assert run(tmp_path, "watched", "ended") == ""


def test_promise_10_unwatched_there_is_no_log(tmp_path):
    assert run(tmp_path) is None


def test_promise_10_where_no_log_can_be_written_it_is_done_without(tmp_path):
    (tmp_path / "file").touch()
    assert run(tmp_path / "file" / "no", "watched") is None


def test_promise_10_looking_at_a_busy_window_ends_nothing(tmp_path):
    said = run(tmp_path, "watched", "busy")
    assert "The window stood still:" in said
    assert "in be_busy" in said
