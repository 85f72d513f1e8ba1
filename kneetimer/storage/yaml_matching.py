"""Which item of a list is which item of the list it has become.

Words that are the same are the same item, wherever they stand; what is left is paired by what it is
about, and last by where it stands.
"""

from __future__ import annotations

from collections import defaultdict
from difflib import SequenceMatcher

from kneetimer.storage.yaml_layout import Map, Row, Value

_ABOUT = ("exercise", "group", "card", "check", "activity", "choose", "title", "sign", "work")


def matched(before: Row, after: Row) -> list[int | None]:
    """Give for each item of `after` the number of its item in `before`; None where it is new."""
    found: list[int | None] = [None] * len(after)
    old, new = [words_of(item) for item in before], [words_of(item) for item in after]
    free = set(range(len(old)))

    def pair(i: int, j: int) -> None:
        found[j] = i
        free.discard(i)

    # Of two that are the same the first one stays, so that a copy can be taken back.
    begin = next((n for n, (x, y) in enumerate(zip(old, new, strict=False)) if x != y), None)
    begin = min(len(old), len(new)) if begin is None else begin
    for step in range(begin):
        pair(step, step)
    rest = SequenceMatcher(None, old[begin:], new[begin:], autojunk=False)
    for block in rest.get_matching_blocks():
        for step in range(begin, begin + block.size):
            pair(block.a + step, block.b + step)
    for name in (words_of, about):
        by_name: dict[str, list[int]] = defaultdict(list)
        for i in sorted(free):
            by_name[name(before[i])].append(i)
        for j, value in enumerate(after):
            if found[j] is None and (alike := by_name[name(value)]):
                # Two groups of one name: what is in them tells which is which.
                best = max(alike, key=lambda i: len(_inner(before[i]) & _inner(value)))
                alike.remove(best)
                pair(best, j)
    for j, value in enumerate(after):
        i = 0 if j == 0 else _after(found[j - 1])
        if found[j] is None and i in free and _sort(before[i]) == _sort(value):
            pair(i, j)
    return found


def _inner(value: Value) -> set[str]:
    """Give the words of what is in the lists of an item."""
    parts = value.values() if isinstance(value, Map) else ()
    return {words_of(item) for part in parts if isinstance(part, list) for item in part}


def _after(number: int | None) -> int:
    return -1 if number is None else number + 1


def words_of(value: Value) -> str:
    """Give all words of a value but those that go without saying."""
    if isinstance(value, str):
        return repr(value)
    if isinstance(value, Map):
        return f"{{{', '.join([f'{key}: {words_of(part)}' for key, part in value.said.items()])}}}"
    return f"[{', '.join(map(words_of, value))}]"


def about(value: Value) -> str:
    """Give what an item is about; another sort of word for each that stands alone."""
    if isinstance(value, Map):
        key = next((key for key in _ABOUT if key in value), "")
        return f"{key}: {value[key]!r}" if key else words_of(value)
    return words_of(value)


def _sort(value: Value) -> str:
    return next(iter(value), "") if isinstance(value, Map) else type(value).__name__
