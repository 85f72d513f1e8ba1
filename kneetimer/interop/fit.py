"""A session as a FIT file, as watches and training diaries exchange them.

The rule: what is needed for it is loaded when one is written; without it there is a sentence that
says what to install.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import SessionRecord
from kneetimer.core.set_times import SetTime

SUFFIX: Final = ".fit"


class FitError(KneeTimerError):
    """A session cannot be written as a FIT file; nothing was written."""


class MissingFitError(FitError):
    """The library that writes FIT files is not installed."""

    def __init__(self) -> None:
        super().__init__(
            f'To write {SUFFIX} files, install what it takes: pip install "kneetimer[fit]".'
        )


def can_write_fit() -> bool:
    """Whether FIT files can be written here."""
    return find_spec("fit_tool") is not None


def fit_bytes(record: SessionRecord, times: Sequence[SetTime], language: str) -> bytes:
    """Give a session as the bytes of a FIT file.

    Args:
        record: what was done
        times: when each of its sets was, as from `set_times`
        language: of the names

    Raises:
        MissingFitError: when the library is not installed
        FitError: when the session holds what FIT cannot
    """
    if not can_write_fit():
        raise MissingFitError
    from kneetimer.interop.fit_messages import encode  # noqa: PLC0415 - it needs the library

    try:
        return encode(record, times, language)
    except ValueError as error:
        raise FitError(
            f"The session of {record.started.day} cannot be written as a FIT file: {error}"
        ) from error
