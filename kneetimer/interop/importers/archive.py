"""Archives, unpacked in memory within limits; no name in one is ever a path for us.

The rule: a name that is absolute or climbs out makes the whole archive doubtful, and it is refused,
as is one that claims to be larger, deeper or fuller than any workout is.
"""

from __future__ import annotations

import lzma
import re
import struct
import zlib
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from kneetimer.interop.importers.foreign import MOST_BYTES, Foreign, ImportFileError

MOST_MEMBERS: Final = 500
MOST_RATIO: Final = 200
SMALL: Final = 64 << 10
MOST_NAME: Final = 200
_ENCRYPTED: Final = 0x1
_ZIP: Final = (b"PK\3\4", b"PK\5\6")  # the second has no members
_GZIP: Final = b"\x1f\x8b"
# What the zip module raises for a file that is none, or none any more.
_BROKEN: Final = (
    *(BadZipFile, zlib.error, lzma.LZMAError, EOFError, NotImplementedError, RuntimeError),
    *(ValueError, TypeError, LookupError, OverflowError, OSError, struct.error),
)
_IS_ROOTED: Final = re.compile(r"^(?:[/\\~]|[A-Za-z]:)")
# What systems put into archives by themselves.
_ASIDE: Final = re.compile(r"(?:^|/)(?:__MACOSX/|\.DS_Store$|Thumbs\.db$|desktop\.ini$)")


def unpacked(file: Foreign) -> list[Foreign]:
    """Give the files in an archive, or the file itself where it is none.

    Raises:
        ImportFileError: when it is not to be trusted, or holds an archive again
    """
    if file.data.startswith(_GZIP):
        inner = [Foreign(file.name.removesuffix(".gz"), _gunzip(file))]
    elif file.data.startswith(_ZIP):
        inner = _unzip(file)
    else:
        return [file]
    if any(one.data.startswith((*_ZIP, _GZIP)) for one in inner):
        raise ImportFileError(file.name, "it is an archive in an archive", "Unpack it first.")
    return inner


def _gunzip(file: Foreign) -> bytes:
    reading = zlib.decompressobj(wbits=31)
    try:
        data = reading.decompress(file.data, MOST_BYTES + 1)
    except zlib.error as error:
        raise ImportFileError(file.name, "it is damaged", "Copy it once more.") from error
    if len(data) > MOST_BYTES:
        raise _too_large(file)
    if not reading.eof:
        raise ImportFileError(file.name, "the end of it is missing", "Copy it once more.")
    return data


def _unzip(file: Foreign) -> list[Foreign]:
    if file.data.count(b"PK\1\2") > MOST_MEMBERS:
        raise ImportFileError(file.name, f"it holds more than {MOST_MEMBERS} files")
    try:
        with ZipFile(BytesIO(file.data)) as archive:
            members = [info for info in archive.infolist() if not info.is_dir()]
            _check(members, file)
            kept = [info for info in members if not _ASIDE.search(info.filename)]
            return [Foreign(info.filename, _read(archive, info, file)) for info in kept]
    except _BROKEN as error:
        raise ImportFileError(file.name, "it is damaged", "Copy it once more.") from error


def _check(members: list[ZipInfo], file: Foreign) -> None:
    if not members:
        raise ImportFileError(file.name, "there is nothing in it")
    for info in members:
        name = info.filename.replace("\\", "/")
        is_odd = not name.isprintable() or len(name) > MOST_NAME or _IS_ROOTED.match(name)
        if is_odd or ".." in name.split("/"):
            why = f"it holds {name[:80]!a}, a name that leads out of it"
            raise ImportFileError(file.name, why, "Do not use it.")
        if info.file_size > max(SMALL, MOST_RATIO * info.compress_size):
            raise _too_large(file)
    if len(members) > MOST_MEMBERS or sum(info.file_size for info in members) > MOST_BYTES:
        raise _too_large(file)


def _read(archive: ZipFile, info: ZipInfo, file: Foreign) -> bytes:
    if info.compress_type not in (ZIP_STORED, ZIP_DEFLATED) or info.flag_bits & _ENCRYPTED:
        raise ImportFileError(file.name, "it is locked, or packed in an unusual way")
    with archive.open(info) as member:
        return member.read(MOST_BYTES + 1)[: info.file_size]


def _too_large(file: Foreign) -> ImportFileError:
    why = f"unpacked it is larger than {MOST_BYTES >> 20} MiB, or grows far too much"
    return ImportFileError(file.name, why)
