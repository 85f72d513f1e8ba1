"""Another value in the place of one: the form and the comments it had stay where they can."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from kneetimer.storage.yaml_layout import Value, flow, shortest
from kneetimer.storage.yaml_lines import Edit, column, line_end, lines_of, newline_of
from kneetimer.storage.yaml_spans import ListSpan, MapSpan, Span
from kneetimer.storage.yaml_text import (
    WIDTH,
    can_be_folded,
    can_be_literal,
    folded,
    literal,
    scalar,
)

# A sign that begins a text block, and the comment behind it. One with a number is left aside.
_block_header = re.compile(r"[|>][-+]?([ \t]+#.*)?\r?\n").match


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value stands.

    Attributes:
        head_end: after the colon or the dash
        is_flow: whether it stands in braces or brackets
        lines: lays a value out there: what follows the colon or dash, and the lines below
    """

    span: Span
    head_end: int
    is_flow: bool
    lines: Callable[[Value], tuple[str, list[str]]]


def written_anew(text: str, place: Place, value: Value) -> Edit:
    """Give the change that writes another value in a place.

    Comments behind it stay, quotes and text blocks stay what they are where they can.
    """
    span, newline = place.span, newline_of(text)
    value = shortest(value)
    if place.is_flow:
        quote = span.style if span.style in ("'", '"') else ""
        if isinstance(value, str):
            return Edit(span.start, span.end, scalar(value, in_flow=True, quote=quote))
        return Edit(span.start, span.end, flow(value))
    if isinstance(value, str) and span.style in ("|", ">"):
        kept = _same_block(text, span, value)
        if kept is not None:
            return kept
    first, rest = place.lines(value)
    if isinstance(value, str) and span.style in ("'", '"') and "\n" not in value:
        first = _same_quotes(text, place, value, first, rest)
    end = line_end(text, span.end)
    tail = text[span.end : end]
    if span.start > line_end(text, place.head_end):
        if not rest and not isinstance(span, MapSpan | ListSpan):
            return Edit(span.start, span.end, first[1:])
        tail = text[place.head_end : line_end(text, place.head_end)]
    elif span.style in ("|", ">"):
        header = _block_header(text, span.start)
        tail = header[1] or "" if header else ""
    elif not rest:
        gap = text[place.head_end : span.start]
        first = gap + first[1:]
        if "\n" not in text[span.start : span.end]:
            tail = _aligned(tail, len(first) - (span.end - place.head_end))
    words = first.rstrip(" ") if not tail.strip() and rest else first
    return Edit(place.head_end, end, newline.join([words + tail, *rest]))


def _same_quotes(text: str, place: Place, value: str, first: str, rest: list[str]) -> str:
    one = f" {scalar(value, quote=place.span.style)}"
    if rest and column(text, place.head_end) + len(one) > WIDTH:
        return first
    rest.clear()
    return one


def _same_block(text: str, span: Span, value: str) -> Edit | None:
    """Give new lines for a text below its `|` or `>`, as wide as they were."""
    header = _block_header(text, span.start)
    can_be = can_be_literal if span.style == "|" else can_be_folded
    if header is None or header.end() > span.end or not can_be(value):
        return None
    body = lines_of(text[header.end() : span.end])
    deep = len(body[0]) - len(body[0].lstrip(" "))
    if any(line.strip() and not line.startswith(" " * deep) for line in body):
        return None
    if span.style == "|":
        lines = literal(value, deep)
    else:
        usual = folded(span.text.strip(), deep)
        width = WIDTH if [line.rstrip() for line in body] == usual else max(map(len, body))
        lines = folded(value, deep, width)
    return Edit(header.end(), span.end, newline_of(text).join(lines))


def _aligned(tail: str, longer: int) -> str:
    """Give what follows a value, with a comment in its old column where there is room for it."""
    words = tail.lstrip(" ")
    gap = len(tail) - len(words)
    if gap < 3 or not words.startswith("#"):
        return tail
    return " " * max(2, gap - longer) + words
