"""Parts shared by the benches of the window: a private home, an anchor window, process costs."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

# Prints when the first frame has been handed to the screen: after the first paint of the window
# the event loop comes round again once everything was flushed.
WATCH = """
import sys, time
from PySide6.QtCore import QEvent, QObject, QTimer
class Watch(QObject):
    def __init__(self, window):
        super().__init__(window)
        self.seen = False
        window.installEventFilter(self)
    def eventFilter(self, window, event):
        if event.type() == QEvent.Type.Paint and not self.seen:
            self.seen = True
            QTimer.singleShot(0, lambda: print("painted", time.monotonic(), flush=True))
        return False
"""

EMPTY = (
    WATCH
    + """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow()
window.resize(1280, 800)
watch = Watch(window)
window.show()
app.exec()
"""
)

OURS = (
    WATCH
    + """
from PySide6.QtWidgets import QApplication
from kneetimer.app import App
qt = QApplication(sys.argv)
app = App(qt)
app.window.resize(1280, 800)
watch = Watch(app.window)
app.window.show()
qt.exec()
"""
)

# A clamshell of 200 reps of 1-5-3-1 seconds, from its first rep; a command on standard input.
SESSION = (
    WATCH
    + """
from pathlib import Path
from PySide6.QtCore import QSocketNotifier
from PySide6.QtWidgets import QApplication
from kneetimer.app import App
from kneetimer.storage.library import Entry
from kneetimer.core.text import Text
qt = QApplication(sys.argv)
app = App(qt)
app.window.resize(1280, 800)
app.window.show()
path = Path(sys.argv[1])
entry = Entry(path, False, Text.plain("Bench"))
def begin():
    routine = app.library.load(path)
    app.window.resize(1280, 800)
    app.window.start_requested.emit(routine, app.library_profile(), entry, None)
    app.sessions.training.driver.skip()
    QTimer.singleShot(4000, lambda: print("runs", time.monotonic(), flush=True))
def obey():
    word = sys.stdin.readline().strip()
    {"hide": app.window.hide, "minimise": app.window.showMinimized, "quit": qt.quit}[word]()
notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(lambda *_: obey())
QTimer.singleShot(1500, begin)
qt.exec()
app.sessions.sound.shutdown()
"""
).replace("app.library_profile()", 'app.window.settings.profile_for("bench", "en")')

ROUTINE = """format: kneetimer/1
title: Bench
items:
  - {exercise: clamshell, reps: 200, tempo: 1-5-3-1, sides: left}
"""


def start(code: str, home: Path, *arguments: str) -> subprocess.Popen[str]:
    """Run Python code in a process of its own, with a home of its own."""
    home.mkdir(parents=True, exist_ok=True)
    settings = home / "config" / "settings.toml"
    if not settings.exists():
        settings.parent.mkdir(parents=True, exist_ok=True)
        settings.write_text("welcome_seen = true\n")
    environment = {**os.environ, "KNEETIMER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.Popen(
        [sys.executable, "-c", code, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        bufsize=1,
        env=environment,
    )


def wait_for(process: subprocess.Popen[str], word: str) -> float:
    """Wait until the process prints `word` and give the time it printed with it."""
    assert process.stdout is not None
    for line in process.stdout:
        if line.startswith(word):
            return float(line.split()[1])
    raise RuntimeError(f"it ended before it said {word!r}")


def family(pid: int) -> list[int]:
    """A process and all that it started."""
    found = [pid]
    for tasks in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in tasks.read_text().split():
            found += family(int(child))
    return found


def pss_mib(pid: int) -> float:
    """Proportional set size of a process and all that it started."""
    total = 0
    for one in family(pid):
        for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                total += int(line.split()[1])
    return total / 1024


def cpu_seconds(pid: int) -> float:
    """User and system time of a process and all that it started."""
    ticks = 0
    for one in family(pid):
        fields = Path(f"/proc/{one}/stat").read_text().rpartition(")")[2].split()
        ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")
