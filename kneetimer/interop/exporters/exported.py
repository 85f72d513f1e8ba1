"""What an exporter gives: the file, and what is not in it."""

from __future__ import annotations

from dataclasses import dataclass

from kneetimer.core.errors import KneeTimerError


class ExportRoutineError(KneeTimerError):
    """A routine cannot be said in another program's form; nothing was written."""

    def __init__(self, program: str, why: str) -> None:
        super().__init__(f"This routine cannot be written for {program}: {why}.")


@dataclass(frozen=True, slots=True)
class Exported:
    """A file.

    Attributes:
        data: what to write
        warnings: what the other program cannot say, a sentence each
    """

    data: bytes
    warnings: tuple[str, ...] = ()
