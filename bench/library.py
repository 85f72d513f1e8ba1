"""1,000 routine files in the user's folder: time until the list is complete. One table.

Anchor: reading the same files' bytes.
"""

from __future__ import annotations

import shutil
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent.parent))

from kneetimer.core.profile import Profile
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.library import Library
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import load_routine

COUNT = 1_000
ROUNDS = 3


def make_files(folder: Path) -> None:
    """Copies of the shipped routines, each with a title of its own."""
    texts = [path.read_text("utf-8") for path in routine_files(paths.routines_folder())]
    for number in range(COUNT):
        text = texts[number % len(texts)] + f"\nx-number: {number}\n"
        (folder / f"routine-{number:04}.yaml").write_text(text, "utf-8")


def scan(folder: Path, cache: Path) -> tuple[float, float, int]:
    """Give seconds to the first batch, to the complete list, and its length."""
    library = Library(
        shipped_folder=folder / "none",
        user_folder=folder,
        cache_file=cache,
        load_catalogue=lambda: load_catalogue(paths.assets_folder() / "exercises"),
        load_routine=load_routine,
    )
    begin = time.perf_counter()
    first = 0.0
    entries = []
    for batch in library.scan(Profile()):
        entries += batch
        first = first or time.perf_counter() - begin
    assert not any(entry.broken for entry in entries)
    return first, time.perf_counter() - begin, len(entries)


def main() -> None:
    folder = Path(tempfile.mkdtemp(prefix="kneetimer-bench-"))
    try:
        make_files(folder)
        cache = folder / ".cache.json"
        rows = []
        for _ in range(ROUNDS):
            cache.unlink(missing_ok=True)
            begin = time.perf_counter()
            for path in folder.glob("*.yaml"):
                path.read_bytes()
            anchor = time.perf_counter() - begin
            rows.append((scan(folder, cache), scan(folder, cache), anchor))
        cold = min(row[0][1] for row in rows)
        warm = min(row[1][1] for row in rows)
        anchor = min(row[2] for row in rows)
        print(f"| {COUNT} routine files (best of {ROUNDS}) | time | goal | of reading the bytes |")
        print("| --- | --- | --- | --- |")
        print(f"| list complete, no cache | {cold:.2f} s | <= 1.5 s | {cold / anchor:.0f} x |")
        print(f"| list complete, cached | {warm:.3f} s | <= 0.2 s | {warm / anchor:.1f} x |")
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
