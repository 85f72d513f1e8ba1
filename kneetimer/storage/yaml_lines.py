"""The lines of a text: which comment belongs to what, and putting changes in.

A comment directly above something is about it, and so is one below that is indented deeper. What
an empty line parts from its neighbours belongs to none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kneetimer.storage.yaml_spans import ListSpan


class Edit(NamedTuple):
    """New words in the place of what stands from `start` to before `end`."""

    start: int
    end: int
    words: str


class Extent(NamedTuple):
    """Whole lines, with the comments that belong to them."""

    start: int
    end: int


def applied(text: str, edits: Iterable[Edit], start: int = 0, end: int | None = None) -> str:
    """Give a text, or a part of it, with changes that do not touch each other."""
    pieces = []
    at = start
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        pieces += [text[at : edit.start], edit.words]
        at = edit.end
    return "".join((*pieces, text[at:end]))


def newline_of(text: str) -> str:
    """Give how the lines of a text end."""
    return "\r\n" if "\r\n" in text else "\n"


def lines_of(text: str) -> list[str]:
    """Give the lines of a text that ends with one, without their breaks."""
    return [line.removesuffix("\r") for line in text.removesuffix("\n").split("\n")]


def line_start(text: str, place: int) -> int:
    """Give where the line of a place begins."""
    return text.rfind("\n", 0, place) + 1


def line_end(text: str, place: int) -> int:
    """Give where the words of a line end, before its break."""
    end = text.find("\n", place)
    if end == -1:
        return len(text)
    return end - 1 if end > place and text[end - 1] == "\r" else end


def next_line(text: str, place: int) -> int:
    """Give where the line after that of a place begins."""
    end = text.find("\n", place)
    return len(text) if end == -1 else end + 1


def column(text: str, place: int) -> int:
    """Give how far in its line a place is."""
    return place - line_start(text, place)


def begins_line(text: str, place: int) -> bool:
    """Whether nothing but spaces stands before a place in its line."""
    return not text[line_start(text, place) : place].strip()


def extents(text: str, bounds: Sequence[tuple[int, int]]) -> list[Extent]:
    """Give the lines of neighbours, each by where it begins and where its value ends."""
    found: list[Extent] = []
    floor = 0
    for begin, end in bounds:
        deep = column(text, begin)
        start = _lead(text, begin, floor) if begins_line(text, begin) else begin
        floor = _tail(text, end, deep)
        found.append(Extent(start, floor))
    return found


def row_extents(text: str, span: ListSpan) -> list[Extent]:
    """Give the lines of the items of a list that has dashes."""
    ends = (item.end for item in span.items)
    return extents(text, list(zip(span.heads, ends, strict=True)))


def _lead(text: str, place: int, floor: int) -> int:
    start = line_start(text, place)
    while start > floor:
        above = line_start(text, start - 1)
        if above < floor or not text[above:start].lstrip().startswith("#"):
            break
        start = above
    return start


def _tail(text: str, place: int, deep: int) -> int:
    end = at = next_line(text, place)
    while at < len(text):
        line = text[at : next_line(text, at)]
        words = line.lstrip(" \t")
        if words.startswith("#") and len(line) - len(words) > deep:
            end = next_line(text, at)
        elif words.strip():
            break
        at = next_line(text, at)
    return end


def shifted(lines: Iterable[str], by: int) -> list[str]:
    """Give lines further in by some spaces, or further out as far as they can be."""
    if by >= 0:
        return [f"{' ' * by}{line}" if line.strip() else line for line in lines]
    return [line[min(-by, len(line) - len(line.lstrip(" "))) :] for line in lines]
