"""Keys and items that have lines of their own: taken out, put in and moved with their comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from kneetimer.storage.yaml_braces import KeyChanges
from kneetimer.storage.yaml_layout import Known, entry
from kneetimer.storage.yaml_lines import (
    Edit,
    Extent,
    begins_line,
    column,
    extents,
    line_start,
    lines_of,
    newline_of,
    shifted,
)
from kneetimer.storage.yaml_spans import MapSpan


def map_rows(text: str, change: KeyChanges, known: Known) -> list[Edit]:
    """Take keys out of a mapping and put new ones in, each where it belongs."""
    entries, gone, stays = change.span.entries, change.gone, change.stays
    bounds = [(key.start, value.end) for key, value in entries.values()]
    places = dict(zip(entries, extents(text, bounds), strict=True))
    keys = list(entries)
    head = entries[keys[0]][0].start
    deep = column(text, head)
    is_behind_dash = not begins_line(text, head)
    edits = []
    if keys[0] in gone and is_behind_dash:
        edits += _behind_dash(text, change.span, places[stays[0]], stays[0])
        gone = [key for key in gone if keys.index(key) > keys.index(stays[0])]
    edits += [Edit(*places[key], "") for key in gone]
    for key in change.added:
        words = entry(key, change.after[key], deep, known)
        upper = change.above(key, stays)
        if upper is not None:
            edits.append(_new_lines(text, places[upper].end, words))
        elif is_behind_dash and stays[0] == keys[0]:
            lines = [words[0].lstrip(" "), *words[1:], " " * deep]
            edits.append(Edit(head, head, newline_of(text).join(lines)))
        else:
            edits.append(_new_lines(text, places[stays[0]].start, words))
    return edits


def _behind_dash(text: str, span: MapSpan, place: Extent, stays: str) -> list[Edit]:
    """Take out all before the first key that stays; its comments go above the dash."""
    head = next(iter(span.entries.values()))[0].start
    begin = span.entries[stays][0].start
    comments = text[place.start : line_start(text, begin)]
    dash = line_start(text, head)
    return [Edit(dash, dash, comments), Edit(head, begin, "")]


def _new_lines(text: str, place: int, words: list[str]) -> Edit:
    newline = newline_of(text)
    begins = "" if place == 0 or text[place - 1] == "\n" else newline
    return Edit(place, place, begins + "".join(f"{line}{newline}" for line in words))


def reordered(
    text: str,
    places: Sequence[Extent],
    found: Sequence[int | None],
    chunks: Mapping[int, str],
    new: Sequence[str],
) -> Edit:
    """Put the items of a list in another order.

    Args:
        text: of the file
        places: the lines of the old items
        found: for each item to come the number of the old one; None for a new one
        chunks: the words of old items, by number
        new: the words of new items, in their order
    """
    newline = newline_of(text)
    # Empty lines go with the item below them. A comment among them belongs to nothing, and stays.
    gaps = ["", *(text[left.end : right.start] for left, right in pairwise(places))]
    usual = min(gaps[1:], key=len, default="")
    usual = "" if usual.strip() else usual
    loose = ""
    for number, gap in enumerate(gaps):
        if number not in found:
            loose += gap if "#" in gap else ""
        elif loose:
            gaps[number], loose = loose + gap, ""
    # What is first has no gap above it: whatever was first before takes that.
    top = found[0]
    gaps[0] = usual if not top else gaps[top] if "#" not in gaps[top] else ""
    fresh = iter(new)
    words: list[str] = []
    for old in found:
        gap = usual if old is None else gaps[old]
        words.append(gap if words or "#" in gap else "")
        chunk = next(fresh) if old is None else chunks[old]
        words.append(chunk if chunk.endswith("\n") else chunk + newline)
    whole = "".join((*words, loose))
    begin, end = places[0].start, places[-1].end
    if end == len(text) and not text.endswith("\n"):
        whole = whole.removesuffix(newline)
    return Edit(begin, end, whole)


def moved_to(text: str, chunk: str, head: int, deep: int) -> list[str]:
    """Give the lines of an item whose dash stood at `head`, with it in another column."""
    return shifted(lines_of(chunk), deep - column(text, head))
