"""What stands in the editor and is not saved yet, so that a crash takes none of it.

Each draft is one file; a damaged one is skipped and left alone.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.file_bytes import FileBytesError, read_bytes
from kneetimer.storage.problems import printable
from kneetimer.storage.text_file import MAX_BYTES

MOST_DRAFTS: Final = 50
LONGEST_NAME: Final = 200
# A character takes up to twelve bytes of the file.
_MOST_FILE_BYTES: Final = 12 * MAX_BYTES


class DraftError(KneeTimerError):
    """A draft cannot be kept."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What was not saved.

    Attributes:
        name: by which the editor knows it
        path: the routine's file; None for one that has none yet
        text: what stood in the editor
        kept_ns: when it was kept last, since 1970
    """

    name: str
    path: Path | None
    text: str
    kept_ns: int


class Drafts:
    """The drafts in a folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, name: str, path: Path | None, text: str) -> None:
        """Keep a draft, in place of an older one of the same name.

        Raises:
            DraftError: it is too large, or the disk refuses; the older one stays
        """
        if len(name) > LONGEST_NAME or len(text.encode(errors="replace")) > MAX_BYTES:
            raise DraftError(
                f"The draft is larger than {MAX_BYTES >> 10} KiB and cannot be kept: make the "
                "routine shorter, or save it now."
            )
        draft = {"name": name, "path": None if path is None else str(path), "text": text}
        try:
            write_atomically(self._file(name), json.dumps(draft).encode())
        except OSError as error:
            raise DraftError(
                f"The draft cannot be kept in '{printable(str(self._folder))}': "
                f"{error.strerror or error}. Save the routine soon."
            ) from error
        for old in self.found()[MOST_DRAFTS:]:
            self.drop(old.name)

    def found(self) -> list[Draft]:
        """Give the drafts that are there, the newest first."""
        try:
            files = sorted(self._folder.glob("*.json"))
        except OSError:
            return []
        drafts = [draft for file in files if (draft := self._read(file)) is not None]
        return sorted(drafts, key=lambda draft: draft.kept_ns, reverse=True)

    def drop(self, name: str) -> None:
        """Forget a draft, as after saving; whether there is one or not.

        Raises:
            DraftError: when the disk refuses
        """
        file = self._file(name)
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise DraftError(
                f"The draft '{printable(str(file))}' cannot be removed: "
                f"{error.strerror or error}. Remove it yourself if it is offered again."
            ) from error

    def _file(self, name: str) -> Path:
        # A name may hold whatever a title may; a file's name may not.
        digest = hashlib.sha256(name.encode(errors="surrogatepass")).hexdigest()
        return self._folder / f"{digest[:32]}.json"

    def _read(self, file: Path) -> Draft | None:
        try:
            kept_ns = file.stat().st_mtime_ns
            said = json.loads(read_bytes(file, _MOST_FILE_BYTES))
            name, path, text = said["name"], said["path"], said["text"]
        except (FileBytesError, OSError, ValueError, LookupError, TypeError, RecursionError):
            return None
        whole = isinstance(name, str) and isinstance(text, str)
        if not whole or not isinstance(path, str | None) or self._file(name) != file:
            return None
        return Draft(name, Path(path) if path is not None else None, text, kept_ns)
