"""What stands in braces or brackets, put together anew with the commas and gaps it had."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from kneetimer.storage.yaml_layout import Map, flow
from kneetimer.storage.yaml_lines import Edit, applied
from kneetimer.storage.yaml_spans import MapSpan

Bounds = Sequence[tuple[int, int]]
_comma = re.compile(r"[ \t]*,[ \t]*").match


class KeyChanges(NamedTuple):
    """Keys of a mapping that go, and keys that come.

    Attributes:
        after: what the mapping shall say, in the order in which it is said
    """

    span: MapSpan
    after: Map
    gone: list[str]
    added: list[str]

    @property
    def stays(self) -> list[str]:
        """The keys that are there and do not go."""
        return [key for key in self.span.entries if key not in self.gone]

    def above(self, key: str, others: list[str]) -> str | None:
        """Give which of some keys a new one shall stand behind."""
        order = list(self.after)
        found = [other for other in order[: order.index(key)] if other in others]
        return found[-1] if found else None


def joined(
    text: str, bounds: Bounds, pieces: Sequence[int | str], edits: list[Edit]
) -> list[Edit] | None:
    """Put parts together: old ones by their number, with their changes, and new words.

    None where comments stand between them, which would have no place.
    """
    gaps = [text[left[1] : right[0]] for left, right in pairwise(bounds)]
    if not pieces or any("#" in gap for gap in gaps):
        return None
    words: list[str] = []
    before: int | str = ""
    for piece in pieces:
        if words:
            is_next = isinstance(before, int) and piece == before + 1
            words.append(gaps[before] if is_next and isinstance(before, int) else _usual(gaps))
        if isinstance(piece, int):
            start, end = bounds[piece]
            inside = [edit for edit in edits if start <= edit.start and edit.end <= end]
            words.append(applied(text, inside, start, end))
        else:
            words.append(piece)
        before = piece
    return [Edit(bounds[0][0], bounds[-1][1], "".join(words))]


def _usual(gaps: list[str]) -> str:
    return gaps[0] if gaps else ", "


def map_joined(text: str, change: KeyChanges, edits: list[Edit]) -> list[Edit]:
    """Take keys out of a mapping in braces and put new ones in."""
    entries = change.span.entries
    keys, order = list(entries), change.stays
    for key in change.added:
        upper = change.above(key, order)
        order.insert(0 if upper is None else order.index(upper) + 1, key)
    pieces = [
        keys.index(key) if key in entries else f"{key}: {flow(change.after[key])}" for key in order
    ]
    bounds = [(key.start, value.end) for key, value in entries.values()]
    whole = joined(text, bounds, pieces, edits)
    return whole if whole is not None else [*edits, *_one_by_one(text, change)]


def _one_by_one(text: str, change: KeyChanges) -> list[Edit]:
    """Leave everything in its line, as comments stand there; the last comma may stay."""
    edits = []
    entries, stays = change.span.entries, change.stays
    for key in change.gone:
        at, value = entries[key]
        comma = _comma(text, value.end)
        edits.append(Edit(at.start, comma.end() if comma else value.end, ""))
    for key in change.added:
        words = f"{key}: {flow(change.after[key])}"
        upper = change.above(key, stays)
        if upper is None:
            begin = entries[stays[0]][0].start
            edits.append(Edit(begin, begin, f"{words}, "))
        else:
            end = entries[upper][1].end
            edits.append(Edit(end, end, f", {words}"))
    return edits
