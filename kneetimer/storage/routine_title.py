"""The title in a routine's text: found and changed in its place, whatever else is wrong there."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from kneetimer.storage.yaml_lines import Edit, applied
from kneetimer.storage.yaml_nodes import MapNode, Node, TextNode, parse
from kneetimer.storage.yaml_spans import MapSpan, Span, spans_of
from kneetimer.storage.yaml_text import scalar

LONGEST_TITLE: Final = 200

_number_of = re.compile(r"(.*\S) \((\d{1,4})\)", re.DOTALL).fullmatch


def titles(text: str) -> tuple[str, ...]:
    """Give the title of a text, in each language that it has; nothing where there is none."""
    root, problems = parse(text)
    if not isinstance(root, MapNode) or problems or "title" not in root.entries:
        return ()
    return tuple(_words(root.entries["title"][1]))


def with_title(text: str, title: str) -> str | None:
    """Give the text with another title, the same in every language; None where none can be put."""
    return _changed(text, lambda _: one_line(title), whole=True)


def with_number(text: str, number: int) -> str | None:
    """Give the text with a number behind its title; None where there is no title."""
    return _changed(text, lambda words: f"{unnumbered(words)} ({number})", whole=False)


def unnumbered(title: str) -> str:
    """Give a title without the number of a copy."""
    found = _number_of(title)
    return found[1] if found else title


def one_line(title: str) -> str:
    """Give a title as it may stand in a file: one line, and not without end."""
    words = " ".join("".join(c if c.isprintable() else " " for c in title).split())
    return words[:LONGEST_TITLE].strip()


def _changed(text: str, new: Callable[[str], str], *, whole: bool) -> str | None:
    if not titles(text):
        return None
    root = spans_of(text)
    if not isinstance(root, MapSpan):
        return None
    span = root.entries["title"][1]
    parts = [span]
    if isinstance(span, MapSpan) and not whole:
        parts = [value for _, value in span.entries.values()]
    edits = [_edit(part, new(part.text), root, span) for part in parts]
    changed = applied(text, edits)
    expected = [new(words) for words in titles(text)]
    same_elsewhere = _others(changed) == _others(text)
    if not same_elsewhere or set(titles(changed)) != set(expected):
        return None
    return changed


def _edit(part: Span, words: str, root: Span, title: Span) -> Edit:
    quote = part.style if part.style in ("'", '"') else ""
    in_flow = root.is_flow or (part is not title and title.is_flow)
    return Edit(part.start, part.end, scalar(words, in_flow=in_flow, quote=quote))


def _others(text: str) -> object:
    """Give all but the title, for comparing."""
    root, problems = parse(text)
    if not isinstance(root, MapNode) or problems:
        return None
    return {key: _plain(node) for key, (_, node) in root.entries.items() if key != "title"}


def _plain(node: Node) -> object:
    if isinstance(node, MapNode):
        return {key: _plain(value) for key, (_, value) in node.entries.items()}
    return node.text if isinstance(node, TextNode) else [_plain(item) for item in node.items]


def _words(title: Node) -> list[str]:
    if isinstance(title, TextNode):
        return [title.text]
    if isinstance(title, MapNode):
        return [node.text for _, node in title.entries.values() if isinstance(node, TextNode)]
    return []
