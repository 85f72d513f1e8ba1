"""A sound server of the test's own, whose only loudspeaker is recorded.

The rule: nothing of the machine's own sound is touched, and every process is ended by its handle.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import threading
import time
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE = 48_000
IS_INSTALLED = all(map(shutil.which, ("pulseaudio", "pactl", "parec")))
LONGEST_S = 15.0


class PulseServer:
    """PulseAudio with one null sink; it can be killed and started again at the same address."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        runtime = folder / "run" / "pulse"
        runtime.mkdir(parents=True, mode=0o700)
        runtime.parent.chmod(0o700)
        self.address = f"unix:{runtime}/native"
        self.environment = {
            "XDG_RUNTIME_DIR": str(runtime.parent),
            "PULSE_RUNTIME_PATH": str(runtime),
            "PULSE_STATE_PATH": str(folder),
            "PULSE_COOKIE": str(folder / "cookie"),
        }
        self._script = folder / "default.pa"
        # norewinds and a recorder of 10 ms make the blocks short, so that latencies can be read.
        self._script.write_text(
            ".fail\n"
            f"load-module module-native-protocol-unix auth-anonymous=1 socket={runtime}/native\n"
            "load-module module-null-sink sink_name=room norewinds=1 rate=48000 channels=2"
            " format=s16le\n"
            "set-default-sink room\nset-default-source room.monitor\n"
        )
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        apart = {**os.environ, **self.environment}
        for name in ("PULSE_SERVER", "DISPLAY", "DBUS_SESSION_BUS_ADDRESS"):
            apart.pop(name, None)
        with (self._folder / "pulse.log").open("ab") as log:
            self._process = subprocess.Popen(
                [
                    *("pulseaudio", "-n", "-F", str(self._script), "--daemonize=no"),
                    *("--exit-idle-time=-1", "--disable-shm=yes", "--use-pid-file=no"),
                    *("--realtime=yes", "--high-priority=yes", "--log-target=stderr"),
                ],
                env=apart,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        end = time.monotonic() + LONGEST_S
        while self.ask("info") is None:
            assert self._process.poll() is None, (self._folder / "pulse.log").read_text()
            assert time.monotonic() < end, "PulseAudio does not answer"

    def ask(self, *question: str) -> str | None:
        """Give the answer of pactl; None where there is none."""
        answer = subprocess.run(
            ["pactl", *question],
            env={**os.environ, **self.environment, "PULSE_SERVER": self.address},
            capture_output=True,
            text=True,
            check=False,
        )
        return answer.stdout if answer.returncode == 0 else None

    def plug_in(self, sink: str) -> None:
        """Give it one more loudspeaker."""
        assert self.ask(
            *("load-module", "module-null-sink", f"sink_name={sink}", "norewinds=1"),
            *("rate=48000", "channels=2", "format=s16le"),
        )

    def unplug(self, sink: str) -> None:
        """Take a loudspeaker away."""
        (module,) = [
            line.split()[0]
            for line in (self.ask("list", "short", "modules") or "").splitlines()
            if f"sink_name={sink}" in line
        ]
        assert self.ask("unload-module", module) is not None

    def freeze(self) -> None:
        """Let it stand still, with all its connections open."""
        assert self._process is not None
        self._process.send_signal(signal.SIGSTOP)

    def thaw(self) -> None:
        """Let it go on."""
        assert self._process is not None
        self._process.send_signal(signal.SIGCONT)

    def kill(self) -> None:
        """End it without a word, as a crash does."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None


class Recorder:
    """What comes out of a null sink, with the time at which each sample came."""

    def __init__(self, server: PulseServer, sink: str = "room") -> None:
        self._process = subprocess.Popen(
            [
                *("parec", "--raw", "-d", f"{sink}.monitor", "--format=s16le", "--rate=48000"),
                *("--channels=2", "--latency-msec=10"),
            ],
            env={**os.environ, **server.environment, "PULSE_SERVER": server.address},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        self._sound = bytearray()
        self._arrivals: list[tuple[int, float]] = []
        self._news = threading.Condition()
        self._thread = threading.Thread(target=self._read)
        self._thread.start()
        self.wait_for_s(0.05)

    def _read(self) -> None:
        assert self._process.stdout is not None
        with self._process.stdout as pipe:
            while some := os.read(pipe.fileno(), 1 << 16):
                with self._news:
                    self._arrivals.append((len(self._sound) // 4, time.monotonic() * 1000))
                    self._sound += some
                    self._news.notify_all()

    @property
    def seconds(self) -> float:
        """How much has been recorded."""
        return len(self._sound) / 4 / RATE

    def wait_for_s(self, more_s: float) -> None:
        """Record so much more."""
        with self._news:
            enough = self.seconds + more_s
            assert self._news.wait_for(lambda: self.seconds >= enough, timeout=LONGEST_S)

    def samples(self) -> npt.NDArray[np.int32]:
        """Give what has been recorded so far, shaped (count, 2)."""
        with self._news:
            whole = bytes(self._sound[: len(self._sound) // 4 * 4])
        return np.frombuffer(whole, "<i2").reshape(-1, 2).astype(np.int32)

    def arrived_ms(self, sample: int) -> float:
        """Give the time at which a sample came out, in ms of `time.monotonic`."""
        with self._news:
            return [at_ms for first, at_ms in self._arrivals if first <= sample][-1]

    def stop(self) -> None:
        """End the recording."""
        self._process.terminate()
        self._thread.join()
        self._process.wait()


def onsets(sound: npt.NDArray[np.int32], quiet_ms: int = 100) -> list[int]:
    """Give the samples at which there is sound after some quiet."""
    loud = np.flatnonzero(np.abs(sound).max(axis=1) > 300)
    return loud[np.diff(loud, prepend=-RATE) > quiet_ms * RATE // 1000].tolist()


def engines() -> list[int]:
    """The process ids of the engines that this process has started and that still run."""
    children = [
        pid
        for task in Path("/proc/self/task").iterdir()
        for pid in _told(task / "children").decode().split()
    ]
    return [
        int(pid)
        for pid in children
        if b"kneetimer.audio.engine" in _told(Path(f"/proc/{pid}/cmdline"))
    ]


def _told(path: Path) -> bytes:
    """What the kernel tells; nothing of a thread or a process that has ended meanwhile."""
    try:
        return path.read_bytes()
    except (FileNotFoundError, ProcessLookupError):
        return b""
