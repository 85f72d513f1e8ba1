"""What an hour of tones and 150 spoken phrases costs the engine: `python bench/engine_memory.py`.

The engine's own code runs through the hour as fast as it can, with a device that takes 100 ms of
sound at a time; nothing is played.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np

from kneetimer.audio.engine import Engine
from kneetimer.audio.line_reader import LineReader
from kneetimer.audio.phrase_book import PhraseBook
from kneetimer.audio.synth import RATE, render
from kneetimer.audio.tones import TONES

PHRASES, PHRASE_S, MINUTES, TICK_MS = 150, 3, 60, 100


class Tape:
    """An opening that takes what it is given by hand."""

    name = "tape"
    is_shared = True
    frames_played = 0

    def open(self, fill) -> None:
        self.fill = fill

    def take(self) -> None:
        self.frames_played += len(self.fill(TICK_MS * RATE // 1000)) // 4

    def close(self) -> None:
        pass


def memory_mb() -> tuple[float, float]:
    """What is unshared now, and the most there ever was in all."""
    peak = Path("/proc/self/status").read_text().split("VmHWM:")[1].split()[0]
    lines = Path("/proc/self/smaps_rollup").read_text().splitlines()
    private = sum(int(line.split()[1]) for line in lines if line.startswith("Private_"))
    return private / 1024, int(peak) / 1024


def schedule(keys: list[str]) -> str:
    """A line every 8 s, its phrase by chance, and a tone every second."""
    chance = random.Random(0)
    names = sorted(TONES)
    tones = [
        {"at_ms": 1000 * second, "name": chance.choice(names)} for second in range(60 * MINUTES)
    ]
    lines = [
        {"at_ms": 8000 * i + 500, "name": chance.choice(keys), "line": True}
        for i in range(60 * MINUTES // 8)
    ]
    return json.dumps({"op": "play", "sent_ms": 0, "cues": tones + lines})


def main() -> None:
    now = 0.0
    tape = Tape()
    with tempfile.TemporaryDirectory() as folder:
        book = PhraseBook(Path(folder))
        keys = [f"{i:064}" for i in range(PHRASES)]
        noise = np.random.default_rng(0)
        for key in keys:
            book.store(key, noise.integers(-4000, 4000, PHRASE_S * RATE, "<i2").tobytes())
        lines = LineReader(book.folder)
        engine = Engine(lambda: tape, lambda _: None, lambda: now, lines)
        command = schedule(keys).encode()
        for name in TONES:
            render(name)
        begun = time.perf_counter()
        engine.obey(command)
        engine.tick()
        tape.take()
        taken_ms = 1e3 * (time.perf_counter() - begun)
        print(f"a schedule of {len(command) / 1e3:.0f} kB plays after {taken_ms:.1f} ms")
        longest_tick = longest_fill = 0.0
        begun = time.perf_counter()
        for tick in range(60 * MINUTES * 1000 // TICK_MS):
            now += TICK_MS
            before = time.perf_counter()
            engine.tick()
            between = time.perf_counter()
            tape.take()
            longest_tick = max(longest_tick, between - before)
            longest_fill = max(longest_fill, time.perf_counter() - between)
            if tick + 1 in {600, 6000, 60 * MINUTES * 1000 // TICK_MS}:
                private, peak = memory_mb()
                print(
                    f"after {(tick + 1) / 600:3.0f} min: own {private:.1f} MB, peak {peak:.1f} MB,"
                    f" speech held {lines.held_bytes / 1e6:.1f} MB"
                )
        taken = time.perf_counter() - begun
        print(
            f"{60 * MINUTES / taken:.0f} x real time; longest tick {1e3 * longest_tick:.1f} ms,"
            f" longest wait of the device {1e3 * longest_fill:.1f} ms for {TICK_MS} ms"
        )


if __name__ == "__main__":
    main()
