"""Where every value of a YAML text begins and ends, so that a part can be changed and no more.

Only for texts that `yaml_nodes.parse` has read to the end: its limits hold here without a look.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import yaml
from yaml.events import (
    CollectionEndEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
    SequenceStartEvent,
)

from kneetimer.storage.yaml_nodes import LOADER

_BLOCK_STYLES = ("|", ">")
_find_dash = re.compile(r"^[ \t]*(-)(?=\s|$)", re.MULTILINE).search


@dataclass(slots=True)
class Span:
    """A value, from `start` to before `end`; an anchor belongs to it, a comment after it does not.

    Attributes:
        is_flow: whether it stands in braces or brackets
        style: the quotation mark or the sign of a text block; "*" for an alias
        text: of a scalar
    """

    start: int
    end: int
    is_flow: bool = False
    style: str = ""
    text: str = ""


@dataclass(slots=True)
class MapSpan(Span):
    """A mapping: by key, the key's own span and that of the value."""

    entries: dict[str, tuple[Span, Span]] = field(default_factory=dict)


@dataclass(slots=True)
class ListSpan(Span):
    """A list; `heads` are the places of the dashes, none in brackets."""

    items: list[Span] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)


def spans_of(text: str) -> Span:
    """Give the span of the whole value in a text."""
    # The same as what `parse` makes of them, as far as places go.
    seen = text.replace("\t", " ").replace("?", "x")
    seen += "" if seen.endswith("\n") else "\n"
    done: list[Span] = []
    stack: list[tuple[Span, list[Span]]] = []
    for event in yaml.parse(seen, Loader=LOADER):
        if isinstance(event, MappingStartEvent | SequenceStartEvent):
            stack.append((_opened(event), []))
            continue
        if isinstance(event, CollectionEndEvent):
            span, inside = stack.pop()
            _close(span, inside, event, text)
        elif isinstance(event, ScalarEvent):
            start, end = _places(event)
            if event.style in _BLOCK_STYLES:
                end = start + len(text[start:end].rstrip())
            span = Span(start, end, style=event.style or "", text=event.value)
        elif isinstance(event, yaml.AliasEvent):
            span = Span(*_places(event), style="*")
        else:
            continue
        (stack[-1][1] if stack else done).append(span)
    return done[0]


def _opened(event: MappingStartEvent | SequenceStartEvent) -> Span:
    start = _places(event)[0]
    kind = MapSpan if isinstance(event, MappingStartEvent) else ListSpan
    return kind(start, start, is_flow=bool(event.flow_style))


def _places(event: Event) -> tuple[int, int]:
    begin, end = event.start_mark, event.end_mark
    return (begin.index, end.index) if begin is not None and end is not None else (0, 0)


def _close(span: Span, inside: list[Span], event: CollectionEndEvent, text: str) -> None:
    # The end of a collection without braces is where the next thing begins: too late.
    span.end = _places(event)[1] if span.is_flow else inside[-1].end
    if isinstance(span, MapSpan):
        for key, value in zip(inside[::2], inside[1::2], strict=True):
            span.entries[key.text] = key, value
    elif isinstance(span, ListSpan):
        span.items = inside
        if not span.is_flow:
            span.heads = [_dash(text, before, item.start) for before, item in _pairs(span, inside)]


def _pairs(span: Span, items: list[Span]) -> zip[tuple[int, Span]]:
    return zip([span.start, *(item.end for item in items[:-1])], items, strict=True)


def _dash(text: str, after: int, before: int) -> int:
    """Give the place of the dash of an item that begins at `before`."""
    begin = text.rfind("\n", 0, after) + 1
    at = -1
    while (found := _find_dash(text, begin, before)) is not None:
        at, begin = found.start(1), found.end()
    return at
