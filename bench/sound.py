"""How exact and how prompt the sound is, and what it costs.

`python bench/sound.py [SECONDS] [BACKEND ...]`: one row for each backend that can play here, each
with the machine idle and under load (the window stalled 200 ms at a time and every core busy).

Everything is measured behind the mixer of a PulseAudio of its own, by recording its null sink. The
anchor is the way most timers do it: a timer in the window triggers a QSoundEffect when it is due.
Then the window's event loop is watched while the sound server is frozen and killed.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import wave
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, QTimer, QUrl

from kneetimer.audio.cues import PlacedCue
from kneetimer.audio.link import SoundLink
from kneetimer.audio.outputs import available
from kneetimer.audio.synth import render
from tests.audio.rig import RATE, PulseServer, Recorder, onsets

STALL_S = 0.2
EACH_MS = 500
TRIES = 20
OPENING_S = 10.0
HOLD_UP_S = 8.0


@dataclass
class Row:
    """What was measured of one way of making sound; errors in ms, each interval's."""

    name: str
    errors: dict[str, Sequence[float]]
    beats: dict[str, str]
    cpu: dict[str, float]  # of the engine, and of the player that it starts
    start_ms: Sequence[float] = ()
    stop_ms: Sequence[float] = ()

    def print(self) -> None:
        for load in self.errors:
            error = np.array(self.errors[load])
            start = f"{np.median(self.start_ms):5.0f}" if len(self.start_ms) else "    -"
            stop = f"{np.median(self.stop_ms):5.0f}" if len(self.stop_ms) else "    -"
            cpu = f"{self.cpu[load]:.2f}" if load in self.cpu else "-"
            print(
                f"{self.name:22} {load:5} {error.mean():8.3f} {error.std():8.3f}"
                f" {np.abs(error).max():9.3f} {error.sum():9.3f} {self.beats[load]:>9}"
                f" {start} {stop} {cpu:>6}"
            )


HEADER = (
    f"{'':22} {'':5} {'mean':>8} {'sd':>8} {'max':>9} {'drift':>9} {'beats':>9}"
    f" {'start':>5} {'stop':>5} {'CPU %':>6}   (ms; start and stop: median)"
)


def now_ms() -> float:
    return time.monotonic() * 1000


def run(app: QCoreApplication, seconds: float) -> float:
    """Run the event loop so long and give the longest it was away, in ms."""
    end = time.monotonic() + seconds
    longest, last = 0.0, time.monotonic()
    while (now := time.monotonic()) < end:
        longest, last = max(longest, now - last), now
        app.processEvents()
        time.sleep(0.001)
    return 1000 * longest


def stall() -> None:
    end = time.monotonic() + STALL_S
    while time.monotonic() < end:
        pass


@contextmanager
def loaded() -> Iterator[None]:
    """Stall the window 200 ms at a time, with pauses of 70 ms, and keep every core busy."""
    timer = QTimer(interval=70)
    timer.timeout.connect(stall)
    timer.start()
    spinners = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(os.cpu_count() or 1)
    ]
    yield
    timer.stop()
    for spinner in spinners:
        spinner.kill()
        spinner.wait()


@contextmanager
def idle() -> Iterator[None]:
    yield


LOADS = {"idle": idle, "load": loaded}


def engine_pid() -> int:
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return next(
        int(pid) for pid in children if b"audio.engine" in Path(f"/proc/{pid}/cmdline").read_bytes()
    )


def cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")  # with children: the player


def measure(
    row: Row, server: PulseServer, play: Callable[[], None], due: int, pid: int | None = None
) -> None:
    """Record what `play` makes sound, idle and under load; and what `pid` uses meanwhile."""
    for load, busy in LOADS.items():
        recorder = Recorder(server)
        before, begun = cpu_s(pid) if pid else 0, time.monotonic()
        with busy():
            play()
        if pid:
            row.cpu[load] = 100 * (cpu_s(pid) - before) / (time.monotonic() - begun)
        recorder.stop()
        beats = onsets(recorder.samples())
        row.errors[load] = np.diff(beats) * 1000 / RATE - EACH_MS
        row.beats[load] = f"{len(beats)}/{due}"


def promptness(app: QCoreApplication, server: PulseServer, link: SoundLink, row: Row) -> None:
    recorder = Recorder(server)
    starts, stops = [], []
    for _ in range(TRIES):
        starts.append(now_ms())
        link.play([PlacedCue(0, "end")], starts[-1])
        run(app, 0.713)
        stops.append(now_ms())
        link.silence()
        run(app, 0.713)
    recorder.stop()
    sound = recorder.samples()
    begins = onsets(sound, quiet_ms=200)
    ends = [len(sound) - at for at in onsets(sound[::-1], quiet_ms=200)][::-1]
    if len(begins) == len(ends) == TRIES:
        row.start_ms, row.stop_ms = (
            [recorder.arrived_ms(at - 1) - sent for at, sent in zip(samples, sents, strict=True)]
            for samples, sents in ((begins, starts), (ends, stops))
        )


def backend(app: QCoreApplication, server: PulseServer, name: str, seconds: float) -> Row | None:
    """Measure one backend; None where it does not open here."""
    link = SoundLink(name)
    opened: list[str] = []
    link.opened.connect(opened.append)
    link.start()
    end = time.monotonic() + OPENING_S
    while not opened and time.monotonic() < end:
        run(app, 0.1)
    if not opened:
        link.shutdown()
        return None
    due = int(seconds * 1000 / EACH_MS)
    row = Row(opened[0], {}, {}, {})
    promptness(app, server, link, row)

    def play() -> None:
        link.play([PlacedCue(300 + i * EACH_MS, "count") for i in range(due)], now_ms())
        run(app, seconds + 1.5)

    measure(row, server, play, due, engine_pid())
    link.shutdown()
    return row


def anchor(app: QCoreApplication, server: PulseServer, folder: Path, seconds: float) -> Row:
    """Measure a timer in the window that fires a QSoundEffect for each beat."""
    from PySide6.QtMultimedia import QSoundEffect

    path = folder / "count.wav"
    with wave.open(str(path), "wb") as file:
        file.setparams((1, 2, RATE, 0, "NONE", ""))
        file.writeframes((render("count") * 32767).astype("<i2").tobytes())
    effect = QSoundEffect()
    effect.setSource(QUrl.fromLocalFile(str(path)))
    timer = QTimer(interval=EACH_MS, timerType=Qt.TimerType.PreciseTimer)
    timer.timeout.connect(effect.play)
    run(app, 1)

    def play() -> None:
        timer.start()
        run(app, seconds + 0.25)
        timer.stop()
        run(app, 0.5)

    row = Row("anchor: QSoundEffect", {}, {}, {})
    measure(row, server, play, int(seconds * 1000 / EACH_MS))
    return row


def watch_window(app: QCoreApplication, server: PulseServer) -> None:
    """Print how long the event loop was away at most, and how soon there was sound again."""
    link = SoundLink()
    found: list[float] = []
    link.sound_found.connect(lambda: found.append(now_ms()))
    link.start()
    beats = [PlacedCue(i * EACH_MS, "count") for i in range(10_000)]
    from_ms = now_ms()
    link.play(beats, from_ms)
    run(app, 3)

    def hold_up(name: str, harm: Callable[[], None], mend: Callable[[], None]) -> None:
        found.clear()
        harm()
        longest = 0.0
        for i in range(int(HOLD_UP_S / 0.5)):
            longest = max(longest, run(app, 0.5))
            before = time.monotonic()
            if i % 2:
                link.silence()
            else:
                link.play(beats, from_ms)
            longest = max(longest, 1000 * (time.monotonic() - before))
        link.play(beats, from_ms)
        mend()
        mended = now_ms()
        while not found and now_ms() < mended + 60_000:
            longest = max(longest, run(app, 0.05))
        back = f"{(found[0] - mended) / 1000:.2f} s" if found else "not back"
        print(f"{name:46} window away {longest:5.1f} ms at most; sound back after {back}")

    hold_up("server frozen while it plays", server.freeze, server.thaw)
    run(app, 2)
    hold_up("server killed", server.kill, server.start)
    run(app, 2)
    server.freeze()
    run(app, 2)
    before = time.monotonic()
    link.set_backend("silent")
    changed = 1000 * (time.monotonic() - before)
    link.set_backend("auto")
    run(app, 1.5)
    before = time.monotonic()
    link.shutdown()
    ended = 1000 * (time.monotonic() - before)
    print(f"{'server frozen: another backend, shut down':46} {changed:.1f} ms, {ended:.1f} ms")
    server.thaw()


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 30.0
    names = sys.argv[2:] or [
        info.name for info in available() if info.name not in {"auto", "silent"}
    ]
    app = QCoreApplication([])
    with tempfile.TemporaryDirectory() as folder:
        server = PulseServer(Path(folder) / "pulse")
        os.environ.update(server.environment, PULSE_SERVER=server.address)
        server.start()
        print(HEADER, flush=True)
        rows = []
        for name in names:
            row = backend(app, server, name, seconds)
            if row is None:
                print(f"{name:22} does not open here")
                continue
            row.print()
            rows.append(row)
        naive = anchor(app, server, Path(folder), seconds)
        naive.print()
        for load in LOADS:
            ours = np.abs(rows[0].errors[load]).max()
            theirs = np.abs(naive.errors[load]).max()
            floor = 1000 / RATE  # no error was seen that is shorter than a sample
            sign = "" if ours > floor else "more than "
            times = f"{sign}{theirs / max(ours, floor):.0f} times"
            print(f"anchor's worst error, {load}: {times} that of {rows[0].name}")
        watch_window(app, server)
        server.kill()


if __name__ == "__main__":
    main()
