"""The comments of a YAML text, taken to another text that says the same in another layout.

A comment belongs to a row: a key or a dash with a line of its own. Where that row has become part
of a longer line, the comment goes to that line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from kneetimer.storage.yaml_lines import (
    Edit,
    applied,
    begins_line,
    column,
    line_end,
    line_start,
    next_line,
)
from kneetimer.storage.yaml_spans import ListSpan, MapSpan, Span, spans_of

Path = tuple[str | int, ...]
_find_comment = re.compile(r"#[^\r\n]*").search


class _Row(NamedTuple):
    """A key or a dash: where it begins, and where its value ends."""

    path: Path
    head: int
    end: int
    is_flow: bool


@dataclass(slots=True)
class _Remarks:
    """What is said about a row. An empty line is an empty text.

    Attributes:
        column: in which the comment behind it began
    """

    above: list[str] = field(default_factory=list)
    behind: str = ""
    column: int = 0
    below: list[str] = field(default_factory=list)


_END: Path = ("",)


def with_comments_of(text: str, bare: str) -> str:
    """Give `bare`, which has no comments, with the comments and empty lines of `text`."""
    rows = {row.path: row for row in _rows(spans_of(bare)) if not row.is_flow}
    edits: list[Edit] = []
    for path, remarks in _remarks_of(text, rows).items():
        edits += _put(bare, rows.get(path), remarks)
    return applied(bare, edits)


def comments_of(text: str) -> list[str]:
    """Give all comments of a text."""
    return [text[start:end].rstrip() for start, end in _comments(text, spans_of(text))]


def _rows(span: Span, path: Path = ()) -> Iterator[_Row]:
    if isinstance(span, MapSpan):
        for key, (at, value) in span.entries.items():
            yield _Row((*path, key), at.start, value.end, span.is_flow)
            yield from _rows(value, (*path, key))
    elif isinstance(span, ListSpan):
        heads = span.heads or [item.start for item in span.items]
        for number, (head, item) in enumerate(zip(heads, span.items, strict=True)):
            yield _Row((*path, number), head, item.end, span.is_flow)
            yield from _rows(item, (*path, number))


def _scalars(span: Span) -> Iterator[Span]:
    if isinstance(span, MapSpan):
        for at, value in span.entries.values():
            yield at
            yield from _scalars(value)
    elif isinstance(span, ListSpan):
        for item in span.items:
            yield from _scalars(item)
    else:
        yield span


def _comments(text: str, root: Span) -> Iterator[tuple[int, int]]:
    at = 0
    for span in [*_scalars(root), Span(len(text), len(text))]:
        while (found := _find_comment(text, at, span.start)) is not None:
            yield found.span()
            at = found.end()
        at = span.end
        if span.style in ("|", ">"):
            found = _find_comment(text, span.start, line_end(text, span.start))
            if found is not None:
                yield found.span()


def _remarks_of(text: str, there: dict[Path, _Row]) -> dict[Path, _Remarks]:
    """Give what is said about each row of the other text."""
    root = spans_of(text)
    rows = list(_rows(root))
    found: dict[Path, _Remarks] = {}
    for row in rows:
        begins = row.path in there and not row.is_flow and begins_line(text, row.head)
        if begins and _is_below_gap(text, row.head):
            found.setdefault(row.path, _Remarks()).above.append("")
    for start, end in _comments(text, root):
        words = text[start:end].rstrip()
        own_line = begins_line(text, start)
        path, is_below = _about(text, rows, start, own_line=own_line)
        row_path = _nearest(path, there)
        remarks = found.setdefault(row_path, _Remarks())
        if not own_line and not remarks.behind and row_path in there:
            remarks.behind, remarks.column = words, column(text, start)
            continue
        lines = [*([""] if _is_below_gap(text, start) and own_line else []), words]
        if is_below:
            remarks.below += lines
        else:
            last_gap = remarks.above[-1:] == [""]
            remarks.above = [*(remarks.above[:-1] if last_gap else remarks.above), *lines]
            remarks.above += [""] if last_gap else []
    return found


def _is_below_gap(text: str, place: int) -> bool:
    start = line_start(text, place)
    return start > 0 and not text[line_start(text, start - 1) : start].strip()


def _about(text: str, rows: list[_Row], place: int, *, own_line: bool) -> tuple[Path, bool]:
    """Give the row that a comment is about, and whether the comment stands below it."""
    before = [row for row in rows if row.head < place]
    if not own_line:
        return (before[-1].path if before else _END), False
    ended = [row for row in before if row.end <= place]
    last = max((row.end for row in ended), default=0)
    deep = column(text, place)
    outer = [row for row in ended if row.end == last and column(text, row.head) < deep]
    following = next((row for row in rows if row.head > place), None)
    if outer and not any(row.head < place < row.end for row in rows if row.head > outer[-1].head):
        return outer[-1].path, True
    return (following.path if following is not None else _END), False


def _nearest(path: Path, there: dict[Path, _Row]) -> Path:
    while path and path not in there:
        path = path[:-1]
    return path or _END


def _put(bare: str, row: _Row | None, remarks: _Remarks) -> Iterator[Edit]:
    if row is None:
        words = "".join(f"{line}\n" for line in [*remarks.above, *remarks.below])
        yield Edit(len(bare), len(bare), words + (f"{remarks.behind}\n" if remarks.behind else ""))
        return
    start, end = line_start(bare, row.head), line_end(bare, row.head)
    pad = " " * (row.head - start) if begins_line(bare, row.head) else " " * _indent(bare, start)
    above = "".join(f"{pad}{line}".rstrip() + "\n" for line in remarks.above)
    yield Edit(start, start, above)
    if remarks.behind:
        gap = max(2, remarks.column - (end - start))
        yield Edit(end, end, " " * gap + remarks.behind)
    last = next_line(bare, row.end)
    below = "".join(f"{pad}  {line}".rstrip() + "\n" for line in remarks.below)
    yield Edit(last, last, below)


def _indent(text: str, start: int) -> int:
    line = text[start : line_end(text, start)]
    return len(line) - len(line.lstrip(" "))
