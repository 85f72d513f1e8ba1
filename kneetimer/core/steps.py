"""Long work in steps, so that somebody who types in between need not wait for all of it.

Such work is a generator: it yields nothing, now and then, and returns what came of it.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_Result = TypeVar("_Result")


def result_of(steps: Generator[None, None, _Result]) -> _Result:
    """Take all the steps at once."""
    try:
        while True:
            next(steps)
    except StopIteration as end:
        result: _Result = end.value
        return result
