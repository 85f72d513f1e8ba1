"""Puts a backup back, and tells beforehand what that would change. Nothing is ever taken away.

Sessions that are not here are added; those that are here stay as they are. A routine that is
another one here comes beside it under another name. Settings change only when asked, and the ones
there were are kept.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import chain
from pathlib import Path
from typing import Final, Protocol

from kneetimer.core.decision import Decision
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Addition, Moment, SessionRecord
from kneetimer.interop.kept_files import (
    Write,
    place_for,
    read_kept,
    replace_beside,
    routine_files,
    sorted_out,
)
from kneetimer.interop.steps import Steps
from kneetimer.interop.vault import SETTINGS, Contents, id_of
from kneetimer.interop.vault_reader import Vault

# So many are added at a time: each time the disk is waited for.
_BATCH: Final = 200

Item = SessionRecord | Addition | Decision
_Known = dict[tuple[type, str], int]
_ROOMS: Final = {SessionRecord: "sessions", Addition: "additions", Decision: "decisions"}


class Diary(Protocol):
    """The history, as far as a backup has to do with it. Adding what is there changes nothing."""

    def records(self) -> Iterable[SessionRecord]:
        """Every session, also those that were taken out."""

    def all_additions(self) -> Iterable[Addition]:
        """Everything that was said about them."""

    def decisions(self) -> Iterable[Decision]:
        """Everything that was decided."""

    def add_all(self, items: Iterable[Item], /) -> int:
        """Keep them, all or none, and give how many were new."""


@dataclass(frozen=True, slots=True)
class Home:
    """What a backup is made of and goes back to; other rooms know how.

    Attributes:
        to_bytes, from_bytes: a record as its file, and back; the latter is told a name for errors
        write: replaces a file whole or not at all, and makes its folder
        routines: the folder of the user's own
        settings: the file
    """

    diary: Diary
    to_bytes: Callable[[Item], bytes]
    from_bytes: Callable[[bytes, str], Item]
    write: Write
    routines: Path
    settings: Path

    def contents(self) -> Contents:
        """Give all there is to back up."""
        return Contents(
            sessions=self._files(self.diary.records()),
            additions=self._files(self.diary.all_additions()),
            routines=routine_files(self.routines),
            settings=read_kept(self.settings),
            decisions=self._files(self.diary.decisions()),
        )

    def _files(self, items: Iterable[Item]) -> Iterator[tuple[str, bytes]]:
        return ((item.id, self.to_bytes(item)) for item in items)


@dataclass(frozen=True, slots=True)
class Preview:
    """What a backup holds, and what of it is not here.

    Attributes:
        sessions, additions, decisions: how many are in it, without those that are damaged
        new_sessions, new_additions, new_decisions: how many of them are not here
        new, same, different: names of routines' files; those that are different come beside
        problems: a sentence without full stop for each thing that is left out
    """

    name: str
    made_at: Moment
    made_by: str
    sessions: int
    new_sessions: int
    additions: int
    new_additions: int
    new: tuple[str, ...]
    same: tuple[str, ...]
    different: tuple[str, ...]
    has_settings: bool
    problems: tuple[str, ...]
    decisions: int = 0
    new_decisions: int = 0


@dataclass
class Restored:
    """What was put back.

    Attributes:
        routines: names of the files that were written
        settings: whether they were; not where they are the same
    """

    sessions: int = 0
    additions: int = 0
    routines: list[str] = field(default_factory=list)
    settings: bool = False
    decisions: int = 0

    def take(self, diary: Diary, fresh: list[Item]) -> None:
        """Add to the history what is new, count it, and empty the list."""
        diary.add_all(fresh)
        self.sessions += sum(1 for item in fresh if isinstance(item, SessionRecord))
        self.additions += sum(1 for item in fresh if isinstance(item, Addition))
        self.decisions += sum(1 for item in fresh if isinstance(item, Decision))
        fresh.clear()


def preview_steps(vault: Vault, home: Home) -> Steps[Preview]:
    """Look through a backup; nothing is changed."""
    known = yield from _known(home.diary)
    is_new: dict[type, list[bool]] = {kind: [] for kind in _ROOMS}
    for item in _items(vault, home, known):
        if item is not None:
            is_new[type(item)].append((type(item), item.id) not in known)
        yield
    new, same, different = sorted_out(dict(vault.routines()), home.routines)
    return Preview(
        name=vault.name,
        made_at=vault.made_at,
        made_by=vault.made_by,
        sessions=len(is_new[SessionRecord]),
        new_sessions=sum(is_new[SessionRecord]),
        additions=len(is_new[Addition]),
        new_additions=sum(is_new[Addition]),
        new=new,
        same=same,
        different=different,
        has_settings=vault.has_settings,
        problems=tuple(vault.problems),
        decisions=len(is_new[Decision]),
        new_decisions=sum(is_new[Decision]),
    )


def restore_steps(vault: Vault, home: Home, *, settings: bool = False) -> Steps[Restored]:
    """Put a backup back, and give what was put back.

    Raises:
        KneeTimerError: when the history takes nothing in
        OSError: when a file cannot be written
    """
    known = yield from _known(home.diary)
    done = Restored()
    fresh: list[Item] = []
    for item in _items(vault, home, known):
        if item is not None and (type(item), item.id) not in known:
            fresh.append(item)
        if len(fresh) == _BATCH:
            done.take(home.diary, fresh)
        yield
    if fresh:
        done.take(home.diary, fresh)
    for name, data in vault.routines():
        path = place_for(home.routines / name, data)
        if path is not None:
            home.write(path, data)
            done.routines.append(path.name)
            yield
    wanted = vault.read(SETTINGS) if settings and vault.has_settings else None
    if wanted is not None:
        done.settings = replace_beside(home.settings, wanted, home.write)
    return done


def _known(diary: Diary) -> Steps[_Known]:
    """Give a number for each thing here that tells whether another under its id is the same."""
    known: _Known = {}
    items: Iterator[Item] = chain(diary.records(), diary.all_additions(), diary.decisions())
    for item in items:
        known[type(item), item.id] = hash(item)
        yield
    return known


def _items(vault: Vault, home: Home, known: _Known) -> Iterator[Item | None]:
    """Give what is whole and does not gainsay what is here; None in place of the rest."""
    for name in vault.records:
        data = vault.read(name)
        item = None if data is None else _item(vault, home, name, data)
        if item is not None and known.get((type(item), item.id), hash(item)) != hash(item):
            vault.note(f"{name} is another one than here, and the one here stays")
            item = None
        yield item


def _item(vault: Vault, home: Home, name: str, data: bytes) -> Item | None:
    try:
        item = home.from_bytes(data, name)
    except KneeTimerError as error:
        vault.note(f"{str(error).removesuffix('.')}; it is left out")
        return None
    if item.id != id_of(name) or not name.startswith(_ROOMS[type(item)]):
        vault.note(f"{name} is not what its name says, and is left out")
        return None
    return item
