"""Change the words of a YAML text in their places and leave every other character alone.

What a text says is given in words before and after; only where these differ is anything written.
"""

from __future__ import annotations

from kneetimer.storage.fields import EXTENSION
from kneetimer.storage.yaml_anew import Place, written_anew
from kneetimer.storage.yaml_braces import KeyChanges, joined, map_joined
from kneetimer.storage.yaml_layout import Map, Row, Unsaid, Value, element, entry, flow, forms
from kneetimer.storage.yaml_lines import Edit, applied, column, newline_of, row_extents
from kneetimer.storage.yaml_matching import matched
from kneetimer.storage.yaml_moves import Moved, find_moves
from kneetimer.storage.yaml_rows import map_rows, moved_to, reordered
from kneetimer.storage.yaml_spans import ListSpan, MapSpan, Span, spans_of


def patched(text: str, before: Map, after: Map) -> str | None:
    """Give a text that said `before` and says `after`; None where it has to be written anew.

    Whether it does say that is not looked at: in a text with anchors one value may be two.
    """
    root = spans_of(text)
    if not isinstance(root, MapSpan):
        return None
    edits = _Patcher(text, find_moves(text, root, before, after)).map_edits(root, before, after)
    return applied(text, edits) if edits is not None else None


class _Patcher:
    def __init__(self, text: str, moved: dict[int, Moved]) -> None:
        self._text = text
        self._newline = newline_of(text)
        self._moved = moved

    def map_edits(self, span: MapSpan, before: Map, after: Map) -> list[Edit] | None:
        """Give the changes in a mapping; None where it has to be written anew."""
        kept = [key for key in span.entries if key in after]
        if after.is_ordered and kept != [key for key in after if key in kept]:
            return None
        edits: list[Edit] = []
        gone: list[str] = []
        added: list[str] = []
        for key in {**before, **after}:
            old, new = before.get(key), after.get(key)
            if old == new:
                continue
            is_there = key in span.entries
            if new is None or isinstance(new, Unsaid):
                gone += [key] if is_there else []
            elif is_there:
                edits += self._value_edits(self._place(span, key), _bare(old), new)
            else:
                added.append(key)
        if not gone and not added:
            return edits
        if len(gone) == len(span.entries):
            return None
        change = KeyChanges(span, after, gone, added)
        if span.is_flow:
            return map_joined(self._text, change, edits)
        return [*edits, *map_rows(self._text, change, self._known)]

    def _place(self, span: MapSpan, key: str) -> Place:
        at, value = span.entries[key]
        deep = column(self._text, at.start)

        def lines(value: Value) -> tuple[str, list[str]]:
            first, *rest = entry(key, value, deep, self._known)
            return first[deep + len(key) + 1 :], rest

        head_end = self._text.index(":", at.end) + 1
        return Place(value, head_end, span.is_flow, lines)

    def _row_edits(self, span: ListSpan, before: Row, after: Row) -> list[Edit] | None:
        """Give the changes in a list; None where it has to be written anew."""
        if len(before) != len(span.items) or not after:
            return None
        text = self._text
        found = matched(before, after)
        edits = {
            i: self._value_edits(self._item_place(span, i), before[i], after[j])
            for j, i in enumerate(found)
            if i is not None
        }
        every = [edit for each in edits.values() for edit in each]
        if found == list(range(len(before))):
            return every
        new = [value for value, i in zip(after, found, strict=True) if i is None]
        if span.is_flow:
            fresh = map(flow, new)
            bounds = [(item.start, item.end) for item in span.items]
            return joined(text, bounds, [next(fresh) if i is None else i for i in found], every)
        places = row_extents(text, span)
        deep = column(text, span.heads[0])
        chunks = {i: applied(text, each, *places[i]) for i, each in edits.items()}
        lines = [self._newline.join(element(value, deep, self._known)) for value in new]
        return [reordered(text, places, found, chunks, lines)]

    def _item_place(self, span: ListSpan, number: int) -> Place:
        item = span.items[number]
        if span.is_flow:
            return Place(item, item.start, True, lambda value: (flow(value), []))
        head = span.heads[number]
        deep = column(self._text, head)

        def lines(value: Value) -> tuple[str, list[str]]:
            first, *rest = element(value, deep, self._known)
            return first[deep + 1 :], rest

        return Place(item, head + 1, False, lines)

    def _value_edits(self, place: Place, before: Value | None, after: Value) -> list[Edit]:
        if before == after:
            return []
        span = place.span
        edits = None
        if before is not None:
            old, new = _alike(span, before, after)
            if isinstance(span, MapSpan) and isinstance(old, Map) and isinstance(new, Map):
                edits = self.map_edits(span, old, new)
            elif isinstance(span, ListSpan) and isinstance(old, Row) and isinstance(new, Row):
                edits = self._row_edits(span, old, new)
            elif isinstance(old, Row) and isinstance(new, Row) and len(old) == len(new) == 1:
                return self._value_edits(place, old[0], new[0])
        return edits if edits is not None else [written_anew(self._text, place, after)]

    def _known(self, value: Value, deep: int) -> list[str] | None:
        """Give the lines of an item that has come from another list."""
        item = self._moved.get(id(value))
        if item is None or not isinstance(value, Map):
            return None
        edits = self.map_edits(item.span, item.words, value)
        if edits is None:
            return None
        return moved_to(self._text, applied(self._text, edits, *item.extent), item.head, deep)


def _bare(value: Value | Unsaid | None) -> Value | None:
    return value.value if isinstance(value, Unsaid) else value


def _alike(span: Span, before: Value, after: Value) -> tuple[Value | None, Value | None]:
    """Give both in the form in which the first one is written."""
    kind = Map if isinstance(span, MapSpan) else Row
    for old in forms(before):
        if isinstance(old, kind) and (kind is Row or _has_keys_of(span, old)):
            same = (new for new in forms(after) if isinstance(new, kind) and new.what == old.what)
            return old, next(same, None)
    return None, None


def _has_keys_of(span: Span, words: Value) -> bool:
    keys = span.entries if isinstance(span, MapSpan) else ()
    return all(key in words or key.startswith(EXTENSION) for key in keys)
