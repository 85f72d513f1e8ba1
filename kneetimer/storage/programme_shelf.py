"""All programmes there are, beside the routines in the same folders; broken ones included.

What a list shows of them is kept in a cache, and made anew when any file in the folders changes: a
programme is broken by a routine that goes.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from kneetimer import __version__
from kneetimer.core.programme import Programme
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.problems import Problem, RoutineFileError
from kneetimer.storage.programme_file import is_programme, load_programme
from kneetimer.storage.text_file import read_text_file

# Names and stamps of all files.
State = list[list[str]]


@dataclass(frozen=True, slots=True)
class ProgrammeEntry:
    """What a list shows of one programme.

    Attributes:
        shipped: whether it came with the app
        weeks: how many there are before the upkeep; the most of the variants
        variants: key and title of each; empty where there is nothing to choose
        routines: the stems of the routines that it names
        sources: titles of what it is based on
        problems: what is wrong with the file; empty when all is well
    """

    path: Path
    shipped: bool
    title: Text
    description: Text = Text()
    weeks: int = 0
    variants: tuple[tuple[str, Text], ...] = ()
    routines: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def broken(self) -> bool:
        """Whether it cannot be followed until somebody mends the file."""
        return bool(self.problems)

    @property
    def stem(self) -> str:
        """The name under which decisions about it are kept."""
        return self.path.stem


class ProgrammeShelf:
    """Finds and loads programmes, and knows the routines that they may name."""

    def __init__(
        self,
        files: Callable[[], Iterable[tuple[Path, bool]]],
        cache_file: Path,
        load_routine: Callable[[Path], Routine],
    ) -> None:
        """Look after some folders.

        Args:
            files: gives all files with whether they came with the app, the shipped ones first
            cache_file: where to remember what is in them
            load_routine: raises RoutineFileError for a file that is none
        """
        self._files = files
        self._cache_file = cache_file
        self._load_routine = load_routine
        # Which files are programmes, with the state in which they were looked at.
        self._programmes: tuple[State, frozenset[Path]] = ([], frozenset())

    def entries(self) -> list[ProgrammeEntry]:
        """Give all programmes, the shipped ones first, each folder by the names of the files."""
        files = list(self._files())
        state = _state(files)
        known = self._cached(state)
        if known is not None:
            return known
        self._programmes = state, frozenset(path for path, _ in files if says_programme(path))
        entries = [
            self._summarise(path, shipped=shipped)
            for path, shipped in files
            if path in self._programmes[1]
        ]
        self._write_cache({"state": state, "entries": [_to_row(entry) for entry in entries]})
        return entries

    def load(self, path: Path) -> Programme:
        """Read a programme.

        Raises:
            RoutineFileError: with every problem of the file
        """
        return load_programme(path, self)

    def path_of(self, stem: str) -> Path | None:
        """Give the file of a programme or a routine; the user's own comes before a shipped one."""
        found = [path for path, _ in self._files() if path.stem == stem]
        return found[-1] if found else None

    def stems(self) -> Collection[str]:
        """Give the stems of all files that are no programmes."""
        files = list(self._files())
        state = _state(files)
        if self._programmes[0] != state:
            known = self._cached(state)
            if known is None:
                programmes = frozenset(path for path, _ in files if says_programme(path))
            else:
                programmes = frozenset(entry.path for entry in known)
            self._programmes = state, programmes
        return {path.stem for path, _ in files if path not in self._programmes[1]}

    def items_of(self, stem: str) -> Collection[str] | None:
        """Give the keys of a routine's exercise items; None where the file is broken."""
        path = self.path_of(stem)
        try:
            routine = self._load_routine(path) if path is not None else None
        except RoutineFileError:
            return None
        return {item.key for item in exercise_items(routine.items)} if routine else None

    def _summarise(self, path: Path, *, shipped: bool) -> ProgrammeEntry:
        try:
            programme = self.load(path)
        except RoutineFileError as error:
            title = Text.plain(path.stem)
            return ProgrammeEntry(path, shipped, title, problems=tuple(error.problems))
        variants = programme.variants
        return ProgrammeEntry(
            path=path,
            shipped=shipped,
            title=programme.title,
            description=programme.description,
            weeks=max(variant.last_week for variant in variants),
            variants=tuple((one.key, one.title) for one in variants if one.key),
            routines=programme.routines,
            sources=tuple(source.title for source in programme.sources),
            tags=programme.tags,
        )

    # The cache: a lost or damaged one costs time, never truth

    def _cached(self, state: State) -> list[ProgrammeEntry] | None:
        """Give what was found when the files were as they are now; None where that is not known."""
        try:
            cache = json.loads(self._cache_file.read_bytes())
        except (OSError, ValueError, RecursionError):
            return None
        if not isinstance(cache, dict):
            return None
        is_now = cache.get("version") == __version__ and cache.get("state") == state
        return _from_rows(cache.get("entries")) if is_now else None

    def _write_cache(self, cache: Mapping[str, Any]) -> None:
        try:
            write_atomically(
                self._cache_file, json.dumps({"version": __version__, **cache}).encode()
            )
        except OSError:
            return


def says_programme(path: Path) -> bool:
    """Whether a file says that it is a programme; one that cannot be read says nothing."""
    try:
        return is_programme(read_text_file(path))
    except RoutineFileError:
        return False


def routine_files(folder: Path) -> list[Path]:
    """Give the routines of a folder, by the names of their files."""
    return [path for path in sorted(folder.glob("*.yaml")) if not says_programme(path)]


def stamp_of(path: Path) -> str:
    """Give what changes with a file: its size and time; "" where there is none."""
    try:
        stat = path.stat()
    except OSError:
        return ""
    return f"{stat.st_size}/{stat.st_mtime_ns}"


def _state(files: Iterable[tuple[Path, bool]]) -> State:
    return [[str(path), stamp_of(path)] for path, _ in files]


def _to_row(entry: ProgrammeEntry) -> Sequence[Any]:
    return [
        str(entry.path),
        entry.shipped,
        entry.title.by_language,
        entry.description.by_language,
        entry.weeks,
        [(key, title.by_language) for key, title in entry.variants],
        entry.routines,
        entry.sources,
        entry.tags,
        [(problem.line, problem.column, problem.message) for problem in entry.problems],
    ]


def _from_rows(rows: object) -> list[ProgrammeEntry] | None:
    """Give the entries of the cache; None where it is damaged."""
    try:
        return [_from_row(*row) for row in cast("Sequence[Sequence[Any]]", rows)]
    except (TypeError, ValueError, LookupError):
        return None


def _from_row(path: str, shipped: bool, *more: Any) -> ProgrammeEntry:  # noqa: ANN401 - as they come from the file
    title, description, weeks, variants, routines, sources, tags, problems = more
    return ProgrammeEntry(
        path=Path(path),
        shipped=bool(shipped),
        title=_text(title),
        description=_text(description),
        weeks=int(weeks),
        variants=tuple((str(key), _text(words)) for key, words in variants),
        routines=tuple(map(str, routines)),
        sources=tuple(map(str, sources)),
        tags=tuple(map(str, tags)),
        problems=tuple(Problem(int(line), int(c), str(what)) for line, c, what in problems),
    )


def _text(pairs: Sequence[Sequence[str]]) -> Text:
    return Text(tuple((str(code), str(words)) for code, words in pairs))
