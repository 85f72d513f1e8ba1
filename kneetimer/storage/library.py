"""The library: every routine there is, shipped or the user's own, broken ones included.

Programmes live in the same folders; they are no routines, and are asked for on their own.

What the list shows of a file is kept in a cache by the file's size and time, so that a thousand
routines show at once; the routine itself is always read anew when it is opened.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from kneetimer import __version__
from kneetimer.core.body import Position
from kneetimer.core.exercise import Exercise
from kneetimer.core.profile import Profile
from kneetimer.core.programme import Programme
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.core.timeline import NothingToDoError, estimate_totals
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.problems import Problem, RoutineFileError
from kneetimer.storage.programme_shelf import (
    ProgrammeEntry,
    ProgrammeShelf,
    says_programme,
    stamp_of,
)

SUFFIXES = (".yaml", ".yml")
BATCH = 12

LoadRoutine = Callable[[Path, Mapping[str, Exercise]], Routine]


@dataclass(frozen=True, slots=True)
class Entry:
    """What the library shows of one file.

    Attributes:
        shipped: whether it came with the app
        min_ms, max_ms, about: the total, see `Timeline`
        equipment: what to put within reach
        sources: titles of what it is based on
        exercises: names in order
        problems: what is wrong with the file; empty when all is well
    """

    path: Path
    shipped: bool
    title: Text
    description: Text = Text()
    min_ms: int = 0
    max_ms: int = 0
    about: bool = False
    equipment: tuple[str, ...] = ()
    positions: tuple[Position, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    exercises: tuple[Text, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether it cannot be done until somebody mends the file."""
        return bool(self.problems)

    @property
    def stem(self) -> str:
        """The name under which the user's values for it are kept."""
        return self.path.stem


class Library:
    """Finds, summarises and loads routines.

    Attributes:
        user_folder: where the user's own routines live
    """

    def __init__(
        self,
        shipped_folder: Path,
        user_folder: Path,
        cache_file: Path,
        load_catalogue: Callable[[], Mapping[str, Exercise]],
        load_routine: LoadRoutine,
    ) -> None:
        self.user_folder = user_folder
        self._shipped_folder = shipped_folder
        self._cache_file = cache_file
        self._load_catalogue = load_catalogue
        self._load_routine = load_routine
        programmes_cache = cache_file.with_name(f"programmes-{cache_file.name}")
        self._programmes = ProgrammeShelf(self._files, programmes_cache, self.load)

    @cached_property
    def catalogue(self) -> Mapping[str, Exercise]:
        """All exercises by id; read at the first use."""
        return self._load_catalogue()

    def load(self, path: Path) -> Routine:
        """Read a routine.

        Raises:
            RoutineFileError: with every problem of the file
        """
        return self._load_routine(path, self.catalogue)

    def programmes(self) -> list[ProgrammeEntry]:
        """Give all programmes, broken ones included, the shipped ones first."""
        return self._programmes.entries()

    def load_programme(self, path: Path) -> Programme:
        """Read a programme.

        Raises:
            RoutineFileError: with every problem of the file
        """
        return self._programmes.load(path)

    def path_of(self, stem: str) -> Path | None:
        """Give the file of a routine or programme; the user's own comes before a shipped one."""
        return self._programmes.path_of(stem)

    def scan(self, profile: Profile) -> Iterator[list[Entry]]:
        """Give the entries in batches: all known ones first, then the new and changed ones.

        Args:
            profile: for the totals, which count its extra time for changes
        """
        rows = self._read_cache(profile)
        fresh: dict[str, Any] = {}
        known: list[Entry] = []
        unknown: list[tuple[Path, bool, str]] = []
        for path, shipped in self._files():
            stamp = stamp_of(path)
            row = rows.get(str(path))
            if _is_programme_row(stamp, row):
                fresh[str(path)] = row
                continue
            entry = _from_row(path, stamp, row)
            if entry is None:
                unknown.append((path, shipped, stamp))
            else:
                fresh[str(path)] = row
                known.append(entry)
        yield known
        for start in range(0, len(unknown), BATCH):
            batch = []
            for path, shipped, stamp in unknown[start : start + BATCH]:
                entry = self.summarise(path, profile, shipped=shipped)
                if entry.broken and says_programme(path):
                    fresh[str(path)] = {"stamp": stamp, "programme": True}
                    continue
                fresh[str(path)] = {"stamp": stamp, "entry": _to_row(entry)}
                batch.append(entry)
            yield batch
        if unknown or len(fresh) != len(rows):
            self._write_cache(profile, fresh)

    def summarise(self, path: Path, profile: Profile, *, shipped: bool = False) -> Entry:
        """Give what the list shows of one file, with its problems if it has any."""
        try:
            routine = self.load(path)
            totals = estimate_totals(routine, self.catalogue, profile)
        except RoutineFileError as error:
            return Entry(path, shipped, Text.plain(path.stem), problems=tuple(error.problems))
        except NothingToDoError as error:
            problem = Problem(1, 1, str(error))
            return Entry(path, shipped, routine.title, problems=(problem,))
        exercises = [item.exercise for item in exercise_items(routine.items)]
        return Entry(
            path=path,
            shipped=shipped,
            title=routine.title,
            description=routine.description,
            min_ms=totals.min_ms,
            max_ms=totals.max_ms,
            about=totals.about,
            equipment=totals.to_fetch,
            positions=tuple(dict.fromkeys(exercise.position for exercise in exercises)),
            sources=tuple(source.title for source in routine.sources),
            tags=routine.tags,
            exercises=tuple(exercise.name for exercise in exercises),
        )

    def _files(self) -> Iterator[tuple[Path, bool]]:
        for folder, shipped in ((self._shipped_folder, True), (self.user_folder, False)):
            try:
                paths = sorted(folder.iterdir())
            except OSError:
                continue
            for path in paths:
                if path.suffix.lower() in SUFFIXES and not path.name.startswith("."):
                    yield path, shipped

    # The cache: a lost or damaged one costs time, never truth

    def _cache_key(self, profile: Profile) -> str:
        return f"{__version__}/2/{profile.ready_ms}/{profile.change_extra_ms}"

    def _read_cache(self, profile: Profile) -> Mapping[str, Any]:
        try:
            cache = json.loads(self._cache_file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return {}
        if not isinstance(cache, dict) or cache.get("key") != self._cache_key(profile):
            return {}
        rows = cache.get("rows")
        return rows if isinstance(rows, dict) else {}

    def _write_cache(self, profile: Profile, rows: Mapping[str, Any]) -> None:
        cache = {"key": self._cache_key(profile), "rows": rows}
        try:
            write_atomically(self._cache_file, json.dumps(cache).encode())
        except OSError:
            return


def _to_row(entry: Entry) -> Sequence[Any]:
    return [
        entry.shipped,
        entry.title.by_language,
        entry.description.by_language,
        entry.min_ms,
        entry.max_ms,
        entry.about,
        entry.equipment,
        [position.value for position in entry.positions],
        entry.sources,
        entry.tags,
        [name.by_language for name in entry.exercises],
        [(problem.line, problem.column, problem.message) for problem in entry.problems],
    ]


def _is_programme_row(stamp: str, row: Mapping[str, Any] | None) -> bool:
    is_known = isinstance(row, dict) and row.get("stamp") == stamp
    return is_known and row is not None and row.get("programme") is True


def _from_row(path: Path, stamp: str, row: Mapping[str, Any] | None) -> Entry | None:
    """Give the entry of a cached row; None for one of another time, or that is none."""
    try:
        if row is None or row["stamp"] != stamp:
            return None
        (shipped, title, description, min_ms, max_ms, about, *lists) = row["entry"]
        equipment, positions, sources, tags, exercises, problems = lists
        return Entry(
            path=path,
            shipped=bool(shipped),
            title=_text(title),
            description=_text(description),
            min_ms=int(min_ms),
            max_ms=int(max_ms),
            about=bool(about),
            equipment=tuple(map(str, equipment)),
            positions=tuple(Position(value) for value in positions),
            sources=tuple(map(str, sources)),
            tags=tuple(map(str, tags)),
            exercises=tuple(_text(name) for name in exercises),
            problems=tuple(Problem(int(line), int(c), str(what)) for line, c, what in problems),
        )
    except (TypeError, ValueError, LookupError, OverflowError):
        return None


def _text(pairs: Sequence[Sequence[str]]) -> Text:
    return Text(tuple((str(code), str(words)) for code, words in pairs))
