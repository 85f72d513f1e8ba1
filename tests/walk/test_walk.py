"""One walk through the real program, by keyboard and screen reader, in a window of its own.

A private X display, session bus and home; the app's own process; what it shows is asked for through
the accessibility bus, as a screen reader does. Pictures of every step go to build/walk.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
PICTURES = ROOT / "build" / "walk"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE_S = 20

pytestmark = pytest.mark.e2e


def missing() -> str:
    """What this machine lacks for the walk, or nothing."""
    programs = ("Xvfb", "openbox", "xdotool", "dbus-daemon", SYSTEM_PYTHON)
    lacking = [name for name in programs if shutil.which(name) is None]
    if not LAUNCHER.exists():
        lacking.append("at-spi2-core")
    if not lacking:
        bindings = "import gi; gi.require_version('Atspi', '2.0')"
        done = subprocess.run([SYSTEM_PYTHON, "-c", bindings], capture_output=True, check=False)
        if done.returncode:
            lacking.append("gir1.2-atspi-2.0")
    return ", ".join(lacking)


class Desk:
    """A display, a bus and the app; everything it started ends with it."""

    def __init__(self, home: Path) -> None:
        self._processes: list[subprocess.Popen[str]] = []
        runtime = home / "run"
        runtime.mkdir(parents=True, mode=0o700)
        self.environment = {
            **os.environ,
            "KNEETIMER_HOME": str(home),
            "XDG_RUNTIME_DIR": str(runtime),
            "HOME": str(home),
            "QT_QPA_PLATFORM": "xcb",
            "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
            "LANG": "C.UTF-8",
            "PULSE_SERVER": "unix:/nonexistent",
        }
        display = self._start(
            ["Xvfb", "-displayfd", "1", "-screen", "0", "1400x900x24", "-nolisten", "tcp"]
        )
        self.environment["DISPLAY"] = f":{self._line(display)}"
        bus = self._start(["dbus-daemon", "--session", "--nofork", "--print-address"])
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self._line(bus)
        self._start(["openbox"])
        self._start([str(LAUNCHER), "--launch-immediately"])
        self.app = self._start([sys.executable, "-m", "kneetimer"], cwd=ROOT)

    def _start(self, command: list[str], cwd: Path | None = None) -> subprocess.Popen[str]:
        process = subprocess.Popen(
            command,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            cwd=cwd,
        )
        self._processes.append(process)
        return process

    @staticmethod
    def _line(process: subprocess.Popen[str]) -> str:
        assert process.stdout is not None
        return process.stdout.readline().strip()

    def hear(self, text: str) -> None:
        """Wait until the screen reader meets this text."""
        done = subprocess.run(
            [SYSTEM_PYTHON, str(HERE / "screen_reader.py"), "KneeTimer", str(PATIENCE_S), text],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"never heard {text!r}; heard:\n{done.stdout}{done.stderr}"

    def press(self, key: str) -> None:
        """Press a key in the window that has the keyboard."""
        subprocess.run(["xdotool", "key", key], env=self.environment, check=True)

    def click(self, x: int, y: int) -> None:
        """Click somewhere."""
        command = ["xdotool", "mousemove", str(x), str(y), "click", "1"]
        subprocess.run(command, env=self.environment, check=True)

    def look(self, name: str) -> None:
        """Take a picture."""
        PICTURES.mkdir(parents=True, exist_ok=True)
        grab = [sys.executable, str(HERE / "grab.py"), str(PICTURES / f"{name}.png")]
        subprocess.run(grab, env=self.environment, check=True, capture_output=True)

    def close(self) -> None:
        """End all of it."""
        for process in reversed(self._processes):
            process.terminate()
            try:
                process.wait(5)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            if process.stdout is not None:
                process.stdout.close()


@pytest.fixture
def desk(tmp_path):
    lacking = missing()
    if lacking:
        pytest.skip(f"this walk needs {lacking}")
    made = Desk(tmp_path / "home")
    yield made
    made.close()


def test_a_newcomer_is_led_through_a_session(desk):
    desk.hear("Welcome to KneeTimer")
    desk.look("1-welcome")
    desk.press("Return")
    desk.hear("Hip and IT band")
    desk.hear("Put within reach")
    desk.look("2-routine")
    desk.press("Return")
    desk.hear("Lie on your right side")
    desk.hear("Left leg")
    desk.hear("Get into place")
    desk.look("3-change")
    desk.press("Right")
    desk.hear("Rep 1 of 10")
    desk.hear("Hold the position")
    desk.look("4-hold")
    desk.press("space")
    desk.hear("Paused")
    desk.look("5-paused")
    desk.click(700, 450)
    desk.hear("Rep 2 of 10")
    desk.press("Right")
    desk.hear("Change sides")
    desk.hear("Lie on your left side")
    desk.press("plus")
    desk.look("6-switch")
    for _ in range(3):
        desk.press("Right")
    desk.hear("Block 1 of 4")
    desk.hear("Keep going")
    desk.press("t")
    desk.hear("Turned aside")
    desk.look("7-tender-spot")
    desk.press("Escape")
    desk.hear("The session stands still")
    desk.look("8-left")
    desk.press("Escape")
    desk.hear("stands still where you left it")
    desk.look("9-library")
    assert desk.app.poll() is None
