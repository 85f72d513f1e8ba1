"""A desk for walks through the real program: a display, a bus, a home, keys and a mouse."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
PICTURES = ROOT / "build" / "walk"
LAUNCHER = Path("/usr/libexec/at-spi-bus-launcher")
SYSTEM_PYTHON = "/usr/bin/python3"
PATIENCE_S = 20


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

    def __init__(self, home: Path, settings: str = "") -> None:
        self._processes: list[subprocess.Popen[str]] = []
        runtime = home / "run"
        runtime.mkdir(parents=True, mode=0o700)
        if settings:
            (home / "config").mkdir()
            (home / "config" / "settings.toml").write_text(settings, encoding="utf-8")
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

    def hear(self, text: str) -> tuple[int, int, int, int]:
        """Wait until the screen reader meets this text; give where it is and how large."""
        done = subprocess.run(
            [SYSTEM_PYTHON, str(HERE / "screen_reader.py"), "KneeTimer", str(PATIENCE_S), text],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"never heard {text!r}; heard:\n{done.stdout}{done.stderr}"
        x, y, width, height = (int(number) for number in done.stdout.split())
        return x, y, width, height

    def place(self, text: str) -> tuple[int, int, int, int]:
        """Give where this text comes to stand, once it stays there."""
        before, now = None, self.hear(text)
        while now != before:
            before, now = now, self.hear(text)
        return now

    def _do(self, *command: str) -> None:
        subprocess.run(["xdotool", *command], env=self.environment, check=True)

    def press(self, *keys: str) -> None:
        """Press keys in the window that has the keyboard."""
        self._do("key", *keys)

    def write(self, words: str) -> None:
        """Type words."""
        self._do("type", words)

    def tab_to(self, name: str) -> None:
        """Press Tab until what has this name has the keyboard."""
        done = subprocess.run(
            [SYSTEM_PYTHON, str(HERE / "tab_to.py"), "KneeTimer", "60", name],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
        )
        assert done.returncode == 0, f"Tab never came to {name!r}, but:\n{done.stdout}{done.stderr}"

    def click(self, x: int, y: int) -> None:
        """Click somewhere."""
        self._do("mousemove", str(x), str(y), "click", "1")

    def drag(self, begin: tuple[int, int], end: tuple[int, int]) -> None:
        """Press the mouse, move it as a hand does, and let go."""
        steps = 12
        way = [
            tuple(round(a + (b - a) * step / steps) for a, b in zip(begin, end, strict=True))
            for step in range(steps + 1)
        ]
        moves = [word for x, y in way for word in ("mousemove", str(x), str(y), "sleep", "0.02")]
        self._do(*moves[:5], "mousedown", "1", *moves[5:], "sleep", "0.1", "mouseup", "1")

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
