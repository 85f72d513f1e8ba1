"""Items that go from one list of a routine to another, as into a group, with all that is theirs."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from kneetimer.storage.yaml_layout import Map, Row
from kneetimer.storage.yaml_lines import Extent, row_extents
from kneetimer.storage.yaml_matching import about, matched, words_of
from kneetimer.storage.yaml_spans import ListSpan, MapSpan

# The keys of lists of items.
_LISTS = ("items", "from")


@dataclass(frozen=True, slots=True)
class Moved:
    """An item that has gone from its list: its words, and where it stood."""

    words: Map
    span: MapSpan
    extent: Extent
    head: int


def find_moves(text: str, span: MapSpan, before: Map, after: Map) -> dict[int, Moved]:
    """Give where new items stood before, by the identity of their words."""
    search = _Search(text)
    search.look(span, before, after)
    moved: dict[int, Moved] = {}
    gone, new = search.gone, search.new
    for name in (words_of, about):
        by_name: dict[str, list[Moved]] = defaultdict(list)
        for item in reversed(gone):
            by_name[name(item.words)].append(item)
        for value in new:
            there = by_name[name(value)]
            if there:
                moved[id(value)] = there.pop()
        gone = [item for row in by_name.values() for item in reversed(row)]
        new = [value for value in new if id(value) not in moved]
    return moved


class _Search:
    """The items that have gone from their lists, and the ones that are new in theirs."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.gone: list[Moved] = []
        self.new: list[Map] = []

    def look(self, span: MapSpan, before: Map, after: Map) -> None:
        """Look through the lists of items in a mapping."""
        for key in _LISTS:
            old, row = before.get(key), after.get(key)
            there = span.entries[key][1] if key in span.entries else None
            if not isinstance(there, ListSpan) or not isinstance(row, Row):
                continue
            if isinstance(old, Row) and len(old) == len(there.items):
                self._look_in_row(there, old, row)

    def _look_in_row(self, span: ListSpan, before: Row, after: Row) -> None:
        found = matched(before, after)
        places = row_extents(self._text, span) if span.heads else []
        for j, i in enumerate(found):
            inner = span.items[i] if i is not None else None
            if i is None:
                self.new += _with_inner(after[j])
            elif isinstance(inner, MapSpan):
                self.look(inner, before[i], after[j])
        for i, item in enumerate(span.items):
            if i not in found and isinstance(item, MapSpan) and places:
                self.gone.append(Moved(before[i], item, places[i], span.heads[i]))
                self.look(item, before[i], Map({key: Row() for key in _LISTS}))


def _with_inner(value: Map) -> list[Map]:
    inner = [item for key in _LISTS for item in value.get(key, ())]
    return [value, *(deeper for item in inner for deeper in _with_inner(item))]
