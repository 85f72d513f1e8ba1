"""How exact and how prompt the sound is, and what it costs: `python bench/sound.py [SECONDS]`.

Everything is measured behind the mixer of a PulseAudio of its own, by recording its null sink.
The anchor is the way most timers do it: a timer in the window triggers each sound when it is due.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from PySide6.QtCore import QCoreApplication, Qt, QTimer

from kneetimer.audio.cues import PlacedCue
from kneetimer.audio.link import SoundLink
from tests.audio.rig import RATE, PulseServer, Recorder, onsets

STALL_S = 0.2
EACH_S = 1.0
TRIES = 20


def now_ms() -> float:
    return time.monotonic() * 1000


def run(app: QCoreApplication, seconds: float) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()
        time.sleep(0.001)


def stall() -> None:
    end = time.monotonic() + STALL_S
    while time.monotonic() < end:
        pass


@contextmanager
def stalled_window() -> Iterator[None]:
    timer = QTimer(interval=70)
    timer.timeout.connect(stall)
    timer.start()
    yield
    timer.stop()


@contextmanager
def busy_cores() -> Iterator[None]:
    spinners = [
        subprocess.Popen([sys.executable, "-c", "while True: pass"])
        for _ in range(os.cpu_count() or 1)
    ]
    yield
    for spinner in spinners:
        spinner.kill()
        spinner.wait()


def spacing(server: PulseServer, play: Callable[[], None]) -> str:
    """Record what `play` makes sound and give the errors of the beats against the first of them."""
    recorder = Recorder(server)
    play()
    recorder.stop()
    beats = np.array(onsets(recorder.samples()))
    grid = np.arange(len(beats)) * EACH_S * RATE
    error = (beats - beats[0] - grid) * 1000 / RATE
    return (
        f"mean {error.mean():8.3f}   sd {error.std():8.3f}   max {np.abs(error).max():8.3f} ms"
        f"   ({len(beats)} beats)"
    )


def engine_pid() -> int:
    children = Path(f"/proc/self/task/{os.getpid()}/children").read_text().split()
    return next(
        int(pid) for pid in children if b"audio.engine" in Path(f"/proc/{pid}/cmdline").read_bytes()
    )


def cpu_s(pid: int) -> float:
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory_mb(pid: int) -> dict[str, float]:
    lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:]
    return {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines}


def promptness(app: QCoreApplication, server: PulseServer, link: SoundLink) -> tuple[str, str]:
    recorder = Recorder(server)
    starts, stops = [], []
    for _ in range(TRIES):
        starts.append(now_ms())
        link.play([PlacedCue(0, "end")], starts[-1])
        run(app, 0.313)
        stops.append(now_ms())
        link.silence()
        run(app, 0.313)
    recorder.stop()
    sound = recorder.samples()
    begins = onsets(sound)
    ends = [len(sound) - at for at in onsets(sound[::-1])][::-1]
    late = [
        [recorder.arrived_ms(at) - sent for at, sent in zip(samples, sents, strict=True)]
        for samples, sents in ((begins, starts), (ends, stops))
    ]
    first, last = (
        f"median {np.median(some):5.1f}   min {min(some):5.1f}   max {max(some):5.1f} ms"
        for some in late
    )
    return first, last


def main() -> None:
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 30.0
    app = QCoreApplication([])
    rows = []
    with tempfile.TemporaryDirectory() as folder:
        server = PulseServer(Path(folder))
        os.environ.update(server.environment, PULSE_SERVER=server.address)
        server.start()
        link = SoundLink()
        link.start()
        run(app, 1.0)
        beats = [PlacedCue(round(200 + i * EACH_S * 1000), "count") for i in range(int(seconds))]

        def scheduled() -> None:
            link.play(beats, now_ms())
            run(app, seconds + 1)

        def triggered() -> None:
            timer = QTimer(interval=round(EACH_S * 1000), timerType=Qt.TimerType.PreciseTimer)
            timer.timeout.connect(lambda: link.play([PlacedCue(0, "count")], now_ms()))
            timer.start()
            run(app, seconds + 1)
            timer.stop()

        first, last = promptness(app, server, link)
        rows += [("play -> first sample out", first), ("stop -> last sample out", last)]
        pid = engine_pid()
        before = cpu_s(pid)
        begun = time.monotonic()
        rows.append(("spacing, window idle", spacing(server, scheduled)))
        cpu = (cpu_s(pid) - before) / (time.monotonic() - begun) * 100
        with stalled_window():
            rows.append(("spacing, window stalled 200 ms", spacing(server, scheduled)))
            with busy_cores():
                rows.append(("  and all cores busy", spacing(server, scheduled)))
            rows.append(("anchor: timer per sound, stalled", spacing(server, triggered)))
        memory = memory_mb(pid)
        rows += [
            ("engine: CPU while playing", f"{cpu:.2f} %"),
            (
                "engine: memory",
                f"PSS {memory['Pss']:.1f} MB, its own {memory['Private_Dirty']:.1f} MB",
            ),
        ]
        link.shutdown()
        server.kill()
    for name, value in rows:
        print(f"{name:34} {value}")


if __name__ == "__main__":
    main()
