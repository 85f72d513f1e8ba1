"""KneeTimer's own files, in YAML or in the JSON that it exports: read by who reads routines."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Exercise
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError, ReadRoutine

_FORMAT: Final = re.compile(r'^\s*[{"]*\s*"?format"?\s*:\s*"?kneetimer/', re.MULTILINE)


class OwnFile:
    """See the module.

    Args:
        read_routine: gives the routine of a text, given a name for errors
    """

    name = "KneeTimer"
    key = "kneetimer"

    def __init__(self, read_routine: ReadRoutine) -> None:
        self._read_routine = read_routine

    def fits(self, file: Foreign) -> bool:
        """Whether it says that it is one."""
        return bool(_FORMAT.search(file.text[:20_000]))

    def read(self, file: Foreign, _: Mapping[str, Exercise]) -> list[Imported]:
        """Give the one routine."""
        try:
            return [Imported(self._read_routine(file.text, file.name))]
        except KneeTimerError as error:
            why = f"it is a KneeTimer file with something wrong in it\n{error}\n"
            raise ImportFileError(file.name, why, "Mend that first.") from error
