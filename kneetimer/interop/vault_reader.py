"""Looks into a backup that may come from anywhere.

What makes the whole file doubtful (a name that leads out of it, a size beyond all measure, a file
that is cut off) is refused at once. What concerns one member is noted, and that one left out.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import struct
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any, Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Moment
from kneetimer.interop.vault import (
    FORMAT,
    MANIFEST,
    MOST_BYTES,
    MOST_BYTES_EACH,
    MOST_BYTES_MANIFEST,
    MOST_MEMBERS,
    MOST_RATIO,
    SETTINGS,
    SMALL,
    VERSIONS,
    is_record,
    routine_of,
)

MOST_BYTES_FILE: Final = 512 << 20
_ENCRYPTED: Final = 0x1
# What the zip module raises for a file that is none, or none any more.
_BROKEN: Final = (
    *(BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError),
    *(ValueError, TypeError, LookupError, OverflowError, OSError, struct.error),
)
# Without O_NONBLOCK opening a FIFO waits for a writer; Windows wants to be told "no line endings".
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


class VaultError(KneeTimerError):
    """A file is no backup that can be used; nothing was changed."""

    def __init__(self, name: str, why: str, cure: str = "Choose another backup.") -> None:
        super().__init__(f"'{name}' cannot be restored: {why}. {cure}")


class Vault:
    """A backup whose names and sizes are in order.

    Args:
        name: of the file, for errors
        archive: open, its members checked
        manifest: what it says it holds

    Attributes:
        made_at, made_by: when, and by which version of the program
        problems: what is wrong with single members, as far as they were read

    Raises:
        VaultError: when the list of contents is not complete
    """

    def __init__(self, name: str, archive: ZipFile, manifest: dict[str, Any]) -> None:
        files, made_at = manifest.get("files"), _moment(manifest.get("made_at"))
        if made_at is None or not _are_sums(files):
            raise VaultError(name, "its list of contents is not complete")
        self.name = name
        self.made_at = made_at
        self.made_by = str(manifest.get("made_by"))[:40]
        self.problems: list[str] = []
        self._archive = archive
        self._sums: dict[str, str] = dict(files or {})
        for member in archive.namelist():
            if member not in self._sums and member != MANIFEST:
                self.note(f"{member} is not in the list of contents, and is left out")

    @property
    def has_settings(self) -> bool:
        """Whether there are settings in it."""
        return SETTINGS in self._sums

    @property
    def records(self) -> list[str]:
        """The names of sessions, additions and decisions, sessions first."""
        return sorted(filter(is_record, self._sums), key=lambda name: (name[0] != "s", name))

    def routines(self) -> Iterator[tuple[str, bytes]]:
        """Give the name of each routine's file, and what stands in it."""
        for name in self._sums:
            file = routine_of(name)
            if file is not None and (data := self.read(name)) is not None:
                yield file, data

    def read(self, name: str) -> bytes | None:
        """Give a member; None where it is not as it was written, which is noted."""
        try:
            data = _read(self._archive, name, MOST_BYTES_EACH)
        except _BROKEN:
            data = b""
        if hashlib.sha256(data).hexdigest() == self._sums[name]:
            return data
        self.note(f"{name} is damaged or missing, and is left out")
        return None

    def note(self, problem: str) -> None:
        """Remember once what is wrong with a member."""
        if problem not in self.problems:
            self.problems.append(problem)


def open_vault(path: Path) -> Vault:
    """Open a backup.

    Raises:
        VaultError: when the file cannot be read, or is not to be trusted as a whole
    """
    name = ascii(str(path))[1:-1] if not str(path).isprintable() else str(path)
    try:
        data = _read_file(path)
    except (OSError, ValueError) as error:
        raise VaultError(name, getattr(error, "strerror", None) or str(error)) from error
    if data.count(b"PK\1\2") > MOST_MEMBERS:
        raise VaultError(name, f"it claims to hold more than {MOST_MEMBERS:,} files")
    try:
        archive = ZipFile(BytesIO(data))
        manifest = _manifest(archive, name)
    except _BROKEN as error:
        why = "it is no backup of KneeTimer, or not all of it is there"
        cure = "Copy it once more from where it came, or choose another backup."
        raise VaultError(name, why, cure) from error
    _check_members(archive.infolist(), name)
    return Vault(name, archive, manifest)


def _read_file(path: Path) -> bytes:
    handle = os.open(path, _FLAGS)
    try:
        info = os.fstat(handle)
        if not stat.S_ISREG(info.st_mode):
            raise ValueError("it is no regular file")
        if info.st_size > MOST_BYTES_FILE:
            raise ValueError(f"it is larger than {MOST_BYTES_FILE >> 20} MiB")
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(MOST_BYTES_FILE)
    finally:
        os.close(handle)


def _manifest(archive: ZipFile, name: str) -> dict[str, Any]:
    manifest = json.loads(_read(archive, MANIFEST, MOST_BYTES_MANIFEST))
    of, _, version = str(manifest["format"]).rpartition("/")
    if of != FORMAT:
        raise ValueError("another format")
    if version not in VERSIONS:
        raise VaultError(name, "a newer KneeTimer made it", "Update KneeTimer to restore it.")
    return dict(manifest)


def _check_members(members: list[ZipInfo], name: str) -> None:
    """See that every name and every size is one that a backup has."""
    names = {info.filename for info in members}
    if len(names) < len(members):
        raise VaultError(name, "two files in it have the same name")
    for info in members:
        shown = ascii(info.filename[:80])
        if not _is_known(info.filename):
            raise VaultError(name, f"it holds {shown}, which no backup has")
        most = MOST_BYTES_MANIFEST if info.filename == MANIFEST else MOST_BYTES_EACH
        if info.file_size > most:
            raise VaultError(name, f"{shown} in it is larger than {most >> 20} MiB")
        if info.file_size > max(SMALL, MOST_RATIO * info.compress_size):
            raise VaultError(name, f"{shown} in it grows more than {MOST_RATIO} times")
    if sum(info.file_size for info in members) > MOST_BYTES:
        raise VaultError(name, f"unpacked it is larger than {MOST_BYTES >> 30} GiB")


def _is_known(name: str) -> bool:
    return name in (MANIFEST, SETTINGS) or is_record(name) or routine_of(name) is not None


def _read(archive: ZipFile, name: str, most: int) -> bytes:
    info = archive.getinfo(name)
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or info.flag_bits & _ENCRYPTED:
        raise BadZipFile("packed in a way that no backup is")
    if info.file_size > max(SMALL, MOST_RATIO * info.compress_size) or info.file_size > most:
        raise BadZipFile("too large")
    with archive.open(info) as member:
        return member.read(most)


def _moment(text: object) -> Moment | None:
    try:
        return Moment.parse(str(text))
    except (ValueError, OverflowError):
        return None


def _are_sums(files: object) -> bool:
    return isinstance(files, dict) and all(
        _is_known(name) and isinstance(digest, str) for name, digest in files.items()
    )
