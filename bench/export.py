"""Recordings to take along: speed and memory of each format. One table.

An hour's workout (a shipped routine with long rests) is exported by the real command, each format
in a process of its own. Anchors of the same run: the standard library's `wave` writing as much
silence to the same disk, and an empty interpreter for the memory.

Arguments: minutes (60).
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
import wave
from pathlib import Path

from kneetimer.audio.encoders import FORMATS, is_available

ROOT = Path(__file__).parent.parent
RATE = 48_000
RUNS = 3
TITLE_AND_ITEM = """
format: kneetimer/1
title: Long
items:
"""
# One side is 2 sets of 12 reps of 11 s with a rest; so many times both make an hour.
ITEM = "  - {exercise: clamshell, sets: 2, reps: 12, hold: 5 s, sides: each, rest: 60 s}\n"


def run(*command: object) -> tuple[float, float, float]:
    """Seconds, seconds of CPU and peak memory in MiB of a process."""
    begin = time.perf_counter()
    process = subprocess.Popen(list(map(str, command)), cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0, command
    seconds = time.perf_counter() - begin
    return seconds, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def write_silence(path: Path, seconds: float) -> float:
    """Seconds that the standard library takes for so much silence."""
    second = bytes(4 * RATE)
    begin = time.perf_counter()
    with wave.open(str(path), "wb") as file:
        file.setnchannels(2)
        file.setsampwidth(2)
        file.setframerate(RATE)
        for _ in range(int(seconds)):
            file.writeframesraw(second)
    with path.open("rb") as whole:
        os.fsync(whole.fileno())
    return time.perf_counter() - begin


def length_s(path: Path) -> float:
    with wave.open(str(path), "rb") as file:
        return file.getnframes() / RATE


def main() -> None:
    minutes = float(sys.argv[1]) if len(sys.argv) > 1 else 60
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["KNEETIMER_HOME"] = str(folder / "home")
        routine = folder / "long.yaml"
        routine.write_text(TITLE_AND_ITEM + ITEM, encoding="utf-8")
        export = [sys.executable, "-m", "kneetimer", "export", "audio", routine, "--force", "-o"]
        run(*export, folder / "out.wav")
        times = max(1, round(60 * minutes / length_s(folder / "out.wav")))
        routine.write_text(TITLE_AND_ITEM + times * ITEM, encoding="utf-8")
        run(*export, folder / "out.wav")  # makes the phrases that are missing
        seconds = length_s(folder / "out.wav")

        silence = min(write_silence(folder / "silence.wav", seconds) for _ in range(RUNS))
        (folder / "silence.wav").unlink()
        empty = min(run(sys.executable, "-c", "pass")[2] for _ in range(RUNS))
        columns = "× real time | by CPU time | of silence by wave | peak MiB | MB"
        print(f"| {seconds / 60:.0f} minutes | {columns} |")
        print("| --- | --- | --- | --- | --- | --- |")
        for suffix in FORMATS:
            if not is_available(suffix):
                print(f"| {suffix} | not installed | | | | |")
                continue
            out = folder / f"out{suffix}"
            taken = [run(*export, out) for _ in range(RUNS if suffix == ".wav" else 1)]
            walls, cpus, peaks = zip(*taken, strict=True)
            fastest, cpu, peak = min(walls), min(cpus), max(peaks)
            size = out.stat().st_size / 1e6
            out.unlink()
            speed = f"{seconds / fastest:.0f} | {seconds / cpu:.0f} | {fastest / silence:.1f} ×"
            print(f"| {suffix} | {speed} | {peak:.0f} | {size:.1f} |")
        print(f"| empty interpreter | | | | {empty:.0f} | |")


if __name__ == "__main__":
    main()
