"""How long importing takes: 10 MB of JSON (the promise: 3 s), and a long sheet in plain text.

    python bench/importing.py

The anchor is `json.loads` of the same bytes, in the same run.
"""

from __future__ import annotations

import json
import statistics
import time

from kneetimer.interop.importers import import_file
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.plain_yaml import plain_yaml

TIMES = 5
TEN_MB = 10_000_000


def collection() -> bytes:
    """Give exercises in the form of free-exercise-db, 10 MB of them, each with another name."""
    muscles = ["quadriceps", "hamstrings", "glutes", "calves", "abductors", "adductors", "chest"]
    steps = [f"Step {n}: move slowly, and breathe out on the way up. " * 6 for n in range(4)]
    found: list[dict[str, object]] = []
    size = 0
    while size < TEN_MB:
        number = len(found)
        one = {
            "name": f"Lying thing raise {number}",
            "equipment": "bands",
            "primaryMuscles": [muscles[number % len(muscles)]],
            "secondaryMuscles": [],
            "instructions": steps,
            "category": "strength",
            "images": [],
        }
        found.append(one)
        size += len(json.dumps(one)) + 2
    return json.dumps(found).encode()


def backup() -> bytes:
    """Give a backup of Just Another Workout Timer, 10 MB of it."""
    step = {"name": "Glute bridge left side lifted a little", "duration": 30, "id": "x" * 36}
    rest = {"name": "Rest", "duration": 10, "id": "x" * 36}
    sets = [{"repetitions": 3, "id": "y" * 36, "exercises": [step, rest] * 5}] * 20
    one = {"title": "Workout", "sets": sets, "version": 2, "position": 0}
    return json.dumps({"workouts": [one] * (TEN_MB // len(json.dumps(one)))}).encode()


def sheet() -> bytes:
    """Give a sheet of 400 lines."""
    return ("3x12 clamshells each side, 5 sec hold, 30 s rest (slowly)\n" * 400).encode()


def measure(run: object, *arguments: object, **more: object) -> float:
    """Give the median of several runs, in ms."""
    taken = []
    for _ in range(TIMES):
        start = time.perf_counter()
        run(*arguments, **more)  # type: ignore[operator]
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken)


def main() -> None:
    """Print the table."""
    catalogue = load_catalogue(paths.assets_folder() / "exercises")
    print(f"{'what':<42}{'bytes':>12}{'ms':>8}{'x json.loads':>14}")
    for name, data in (
        ("10 MB of free-exercise-db", collection()),
        ("10 MB backup of JAWT", backup()),
        ("a sheet of 400 lines", sheet()),
    ):
        taken = measure(import_file, "x", data, catalogue, parse_yaml=plain_yaml)
        anchor = measure(json.loads, data) if data[:1] in b"[{" else None
        times = f"{taken / anchor:>13.1f}" if anchor else f"{'-':>13}"
        print(f"{name:<42}{len(data):>12,}{taken:>8.0f} {times}")


if __name__ == "__main__":
    main()
