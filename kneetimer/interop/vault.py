"""A whole backup as one file: a zip with each record as a file of its own.

    manifest.json             what is in it, with a checksum of each file
    sessions/<id>.json        additions/<id>.json        decisions/<id>.json
    routines/<name>.yaml      settings.toml

Version 1 has no decisions; a backup without any is of version 1, so that an older KneeTimer takes
it.

Every file has the same date, so the same contents give the same bytes. Reading believes nothing: a
file with any name that is not of these is refused, members are read in memory and never more of
them than the limits allow, and nothing is ever unpacked onto a disk by the name it has inside.
"""

from __future__ import annotations

import hashlib
import json
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import IO, Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from kneetimer.core.record import Moment
from kneetimer.interop.steps import Steps

SUFFIX: Final = ".kneetimer-backup"
FORMAT: Final = "kneetimer-backup"
VERSIONS: Final = ("1", "2")
MANIFEST: Final = "manifest.json"
SETTINGS: Final = "settings.toml"

MOST_MEMBERS: Final = 400_000
MOST_BYTES_EACH: Final = 8 << 20
MOST_BYTES_MANIFEST: Final = 64 << 20
MOST_BYTES: Final = 2 << 30
MOST_RATIO: Final = 100
# A small file may shrink as much as it likes.
SMALL: Final = 64 << 10

_KINDS: Final = ("additions", "decisions", "sessions")
_RESERVED: Final = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)
_UNFIT: Final = frozenset('<>:"/\\|?*')
_YAML: Final = (".yaml", ".yml")
_LONGEST_NAME: Final = 200
_find_record = re.compile(r"(sessions|additions|decisions)/([0-9a-f]{32})\.json").fullmatch


@dataclass(frozen=True, slots=True)
class Contents:
    """What goes into a backup.

    Attributes:
        sessions, additions, decisions: pairs of (id, bytes of its record file), in any order
        routines: by the name of the file
        settings: None where there are none
    """

    sessions: Iterable[tuple[str, bytes]]
    additions: Iterable[tuple[str, bytes]]
    routines: Mapping[str, bytes]
    settings: bytes | None = None
    decisions: Iterable[tuple[str, bytes]] = ()


def write_vault(file: IO[bytes], contents: Contents, made_at: Moment, by: str) -> Steps[int]:
    """Write a backup, and give how many files went in.

    Args:
        file: open for reading and writing
        contents: what goes in
        made_at: told, so that the same contents can give the same bytes
        by: the version of the program
    """
    # By id, so that it makes no difference in which order they came. Packed, as there are many.
    packed: list[tuple[str, bytes]] = []
    of_kinds = (contents.additions, contents.decisions, contents.sessions)
    for kind, records in zip(_KINDS, of_kinds, strict=True):
        for id_, data in records:
            packed.append((f"{kind}/{id_}.json", zlib.compress(data, 1)))
            yield
    packed.sort()
    sums: dict[str, str] = {}
    with ZipFile(file, "w") as archive:
        for name, data in chain(_unpacked(packed), _files(contents)):
            sums[name] = hashlib.sha256(data).hexdigest()
            _put(archive, name, data)
            yield
        manifest = _manifest(sums, made_at, by)
        _put(archive, MANIFEST, json.dumps(manifest, indent=1, sort_keys=True).encode())
    return len(sums)


def is_record(name: str) -> bool:
    """Whether a member is a session, an addition or a decision."""
    return _find_record(name) is not None


def id_of(name: str) -> str:
    """Give the id of a member that is a record."""
    return name.partition("/")[2].partition(".")[0]


def routine_of(name: str) -> str | None:
    """Give the file's name of a member that is a routine; None where it is none, or unfit."""
    room, _, file = name.partition("/")
    return file if room == "routines" and file == fit_name(file) else None


def fit_name(name: str) -> str:
    """Give a routine's file name such as every system takes: the same where it is one."""
    plain = "".join(c if c.isprintable() and c not in _UNFIT else "_" for c in name)
    stem, dot, end = plain.rpartition(".")
    stem = _shortened(stem, _LONGEST_NAME)
    if not stem or _RESERVED.fullmatch(stem):
        stem = f"routine {stem}".strip()
    return stem + (dot + end if dot + end.lower() in _YAML else _YAML[0])


def _unpacked(packed: Iterable[tuple[str, bytes]]) -> Iterator[tuple[str, bytes]]:
    return ((name, zlib.decompress(data)) for name, data in packed)


def _files(contents: Contents) -> Iterator[tuple[str, bytes]]:
    taken: set[str] = set()
    for name in sorted(contents.routines):
        fit = _free_name(fit_name(name), taken)
        taken.add(fit.lower())
        yield f"routines/{fit}", contents.routines[name]
    if contents.settings is not None:
        yield SETTINGS, contents.settings


def _free_name(name: str, taken: set[str]) -> str:
    """Give the name, or one with a number where it is taken; many systems mind no capitals."""
    stem, dot, end = name.rpartition(".")
    number = 2
    while name.lower() in taken:
        name = f"{_shortened(stem, _LONGEST_NAME - 10)} {number}{dot}{end}"
        number += 1
    return name


def _shortened(stem: str, most: int) -> str:
    return stem.encode()[:most].decode(errors="ignore").strip(" .")


def _put(archive: ZipFile, name: str, data: bytes) -> None:
    info = ZipInfo(name)  # with the date of 1980-01-01
    info.external_attr = 0o600 << 16
    info.create_system = 3
    info.compress_type = ZIP_STORED if _is_bomb(data) else ZIP_DEFLATED
    archive.writestr(info, data)


def _is_bomb(data: bytes) -> bool:
    """Whether it shrinks so much that reading would refuse it."""
    return len(data) > SMALL and len(data) > MOST_RATIO * len(zlib.compress(data, 6)) // 2


def _manifest(sums: Mapping[str, str], made_at: Moment, by: str) -> dict[str, Any]:
    counts = {kind: sum(1 for name in sums if name.startswith(f"{kind}/")) for kind in _KINDS}
    return {
        "format": f"{FORMAT}/{VERSIONS[1 if counts['decisions'] else 0]}",
        "made_at": made_at.iso(),
        "made_by": by,
        **counts,
        "routines": sum(1 for name in sums if name.startswith("routines/")),
        "settings": SETTINGS in sums,
        "files": dict(sums),
    }
