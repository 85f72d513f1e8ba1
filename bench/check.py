"""`kneetimer check` of a routine file of 1 MiB. One table. Anchor: an empty interpreter."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
ITEM = """  - exercise: clamshell
    reps: 2
    hold: 5 s
    sides: left
    note: {note}
"""


def seconds(command: list[str]) -> tuple[float, subprocess.CompletedProcess[str]]:
    begin = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=False)
    return time.perf_counter() - begin, done


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.yaml"
        head = "format: kneetimer/1\ntitle: Large\nitems:\n"
        items = 1_500
        room = (1 << 20) - len(head) - items * (len(ITEM) - 6)
        item = ITEM.format(note="x" * (room // items))
        path.write_text(head + item * items, "utf-8")
        size = path.stat().st_size
        check = [sys.executable, "-m", "kneetimer", "check", str(path)]
        best = min((seconds(check) for _ in range(5)), key=lambda pair: pair[0])
        anchor = min(seconds([sys.executable, "-c", "pass"])[0] for _ in range(5))
        assert best[1].returncode == 0, best[1]
        print("| what (best of 5) | time | goal | of an empty interpreter |")
        print("| --- | --- | --- | --- |")
        words = f"| check of {size / 1048576:.2f} MiB, {items:,} items | {best[0]:.2f} s |"
        print(words, f"<= 2 s | {best[0] / anchor:.1f} x |")


if __name__ == "__main__":
    main()
