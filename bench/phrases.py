"""The voice's phrases: how fast they are found and made. One table.

Anchors of the same run: reading 44 bytes of a file for a look into the book, hashing as many bytes
as the speech has for the making of it, and an empty interpreter for the process.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from kneetimer.audio.phrase_book import PhraseBook, VoiceChoice, default_voice
from kneetimer.audio.speaker import make_phrases

ROOT = Path(__file__).parent.parent
CHOICE = VoiceChoice(default_voice("en"))
NAMES = ("Clamshell", "Bridge", "Side plank", "Straight leg raise", "Hip hike", "Lunge")
LINES = [
    *(f"{number}." for number in ("One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight")),
    *(f"{name}. {side} leg." for name in NAMES for side in ("Left", "Right")),
    *(f"{name}. Ten times. Hold each one for {n} seconds." for name in NAMES for n in range(3, 14)),
    *(f"Rest, {n} seconds. Next: set two of three." for n in range(10, 40)),
    "Turn over slowly. Now the right leg.",
    "Stay on your right side.",
    "Halfway.",
    "Last one.",
]


def best(action: Callable[[], object], times: int) -> float:
    """Seconds of the fastest of so many."""
    seconds = []
    for _ in range(times):
        begin = time.perf_counter()
        action()
        seconds.append(time.perf_counter() - begin)
    return min(seconds)


def read_head(path: Path) -> bytes:
    handle = os.open(path, os.O_RDONLY)
    head = os.read(handle, 44)
    os.close(handle)
    return head


def ask_process(folder: Path) -> int:
    """Have all made by a fresh process, to its last word; give its peak memory in KiB."""
    command = [sys.executable, "-m", "kneetimer.audio.speaker", "--folder", str(folder)]
    process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert process.stdin is not None
    assert process.stdout is not None
    request = {"id": 1, "voice": CHOICE.voice, "wpm": CHOICE.wpm, "texts": LINES}
    process.stdin.write(json.dumps(request).encode() + b"\n")
    process.stdin.flush()
    for line in process.stdout:
        if json.loads(line)["event"] == "done":
            break
    status = Path(f"/proc/{process.pid}/status")
    peak = status.read_text().split("VmHWM:")[1].split()[0] if status.exists() else "0"
    process.stdin.close()
    process.wait()
    return int(peak)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        book = PhraseBook(Path(folder, "book"))
        begin = time.perf_counter()
        assert make_phrases(book, CHOICE, LINES) == {}
        made = time.perf_counter() - begin
        paths = [book.path(book.key(CHOICE, line)) for line in LINES]
        speech = b"".join(path.read_bytes() for path in paths)
        hashed = best(lambda: hashlib.sha256(speech), 5)
        missing = VoiceChoice(CHOICE.voice, CHOICE.wpm + 1)
        found = best(lambda: [book.length_ms(CHOICE, line) for line in LINES], 50) / len(LINES)
        absent = best(lambda: [book.length_ms(missing, line) for line in LINES], 50) / len(LINES)
        head = best(lambda: [read_head(path) for path in paths], 50) / len(LINES)

        empty = best(lambda: subprocess.run([sys.executable, "-c", "pass"], check=True), 5)
        runs = []
        for number in range(3):
            begin = time.perf_counter()
            peak = ask_process(Path(folder, str(number)))
            runs.append((time.perf_counter() - begin, peak))
        whole, peak = min(runs)

        seconds = len(speech) / 96_000
        print(f"| {len(LINES)} phrases, {seconds:.0f} s of speech | value | of its anchor |")
        print("| --- | --- | --- |")
        print(f"| length of one that is there | {found * 1e6:.1f} us | {found / head:.1f} x |")
        print(f"| length of one that is not | {absent * 1e6:.1f} us | {absent / head:.1f} x |")
        each = f"{1e3 * made / len(LINES):.1f} ms, {seconds / made:.0f} x real time"
        print(f"| making one | {each} | {made / hashed:.0f} x |")
        print(f"| all, by a fresh process | {whole:.2f} s | {whole / empty:.0f} x |")
        print(f"| its peak memory | {peak / 1024:.0f} MiB | |")


if __name__ == "__main__":
    main()
