"""Long work in small steps, so that a window can go on in between.

Whoever does it takes a step with `next`, or all of them with `finish`; the result comes at the end.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

_T = TypeVar("_T")

Steps = Generator[None, None, _T]


def finish(steps: Steps[_T]) -> _T:
    """Take all the steps that are left, and give the result."""
    result: list[_T] = []

    def last() -> Steps[None]:
        result.append((yield from steps))

    for _ in last():
        pass
    return result[0]
