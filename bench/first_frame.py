"""First painted frame against an empty QMainWindow, cold and warm, side by side. One table.

Needs a display (`xvfb-run -a`). Cold means that the files of Python, Qt and the app were dropped
from the page cache before each start (as root); without that right only warm is measured.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _window import EMPTY, OURS, start, wait_for

WARM, COLD = 9, 4


def drop_caches() -> bool:
    try:
        Path("/proc/sys/vm/drop_caches").write_text("3\n")
    except OSError:
        return False
    return True


def measure(code: str, home: Path) -> float:
    begin = time.monotonic()
    process = start(code, home)
    try:
        return (wait_for(process, "painted") - begin) * 1000
    finally:
        process.kill()
        process.wait()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for code in (EMPTY, OURS, EMPTY, OURS):
            measure(code, home)
        print("| first painted frame (median) | empty QMainWindow | KneeTimer | ratio | goal |")
        print("| --- | --- | --- | --- | --- |")
        for name, rounds in (("warm", WARM), ("cold", COLD)):
            if name == "cold" and not drop_caches():
                print("| cold | not measured: needs root | | | |")
                continue
            empty, ours = [], []
            for _ in range(rounds):
                for code, times in ((EMPTY, empty), (OURS, ours)):
                    if name == "cold":
                        drop_caches()
                    times.append(measure(code, home))
            a, b = statistics.median(empty), statistics.median(ours)
            print(f"| {name}, {rounds} starts | {a:.0f} ms | {b:.0f} ms | {b / a:.2f} | <= 1.35 |")


if __name__ == "__main__":
    main()
