"""The kinds of values made of words: texts, lines, choices, flags, and lists of any kind.

Each is read from the author's own text and says the same in JSON Schema. Tools for YAML 1.2 read
`2024` as a number and `true` as a boolean before they look at a schema, so texts may be both.
"""

from __future__ import annotations

import re
from enum import Enum
from typing import TypeVar

from kneetimer.core.quantity import shown
from kneetimer.core.text import Text
from kneetimer.storage.fields import (
    Kind,
    Reading,
    Schema,
    is_nothing,
    read_items,
    what_is,
)
from kneetimer.storage.yaml_nodes import ListNode, MapNode, Node, TextNode

T = TypeVar("T")
E = TypeVar("E", bound=Enum)

ID_PATTERN = "^[a-z0-9_]+$"
LANGUAGE_PATTERN = "^[a-z]{2}$"
LINK_PATTERN = r"^https?://\S+$"
_is_language = re.compile(LANGUAGE_PATTERN).fullmatch
_FLAGS = {
    **dict.fromkeys(("true", "True", "TRUE", "yes", "Yes", "YES"), True),
    **dict.fromkeys(("false", "False", "FALSE", "no", "No", "NO"), False),
}

PLAIN_SCHEMA: Schema = {"type": ["string", "number", "boolean"], "minLength": 1}
TEXT_SCHEMA: Schema = {
    "anyOf": [
        PLAIN_SCHEMA,
        {
            "type": "object",
            "minProperties": 1,
            "propertyNames": {"pattern": LANGUAGE_PATTERN},
            "additionalProperties": PLAIN_SCHEMA,
        },
    ]
}


def string_of(node: Node, reading: Reading, expected: str = "a text") -> str | None:
    """Give a scalar's own text without outer spaces; told where it is none or empty."""
    if not isinstance(node, TextNode):
        reading.wrong(node, f"{expected} is expected here, not {what_is(node)}")
        return None
    text = node.text.strip()
    if not text or node.is_empty:
        reading.wrong(node, f"nothing is written here: {expected} is expected")
        return None
    return text


def _read_line(node: Node, reading: Reading) -> str | None:
    line = string_of(node, reading)
    if line is not None and len(line.splitlines()) > 1:
        reading.wrong(node, "this must fit on one line")
        return None
    return line


def _read_text(node: Node, reading: Reading) -> Text | None:
    if not isinstance(node, MapNode):
        words = string_of(node, reading, "a text, or one for each language,")
        return Text.plain(words) if words is not None else None
    if not node.entries:
        reading.wrong(node, "nothing is written here: write a text, or {en: …, de: …}")
        return None
    pairs = []
    for code, (key, value) in node.entries.items():
        if not _is_language(code):
            reading.wrong(key, f"{shown(code)} is no language: write two letters, as in en or de")
        words = None if is_nothing(key, value, reading) else string_of(value, reading)
        if words is not None:
            pairs.append((code, words))
    return Text(tuple(pairs)) if len(pairs) == len(node.entries) else None


def one_or_more(kind: Kind[T]) -> Kind[tuple[T, ...]]:
    """Give the kind of a list that may be written without brackets where it has one item."""

    def read(node: Node, reading: Reading) -> tuple[T, ...] | None:
        if isinstance(node, ListNode):
            return _read_list(kind, node, reading)
        one = kind.read(node, reading)
        return (one,) if one is not None else None

    listed = {"type": "array", "items": kind.schema, "minItems": 1}
    return Kind(read, {"anyOf": [kind.schema, listed]})


def list_of(kind: Kind[T], least: int = 1) -> Kind[tuple[T, ...]]:
    """Give the kind of a list with at least so many items."""

    def read(node: Node, reading: Reading) -> tuple[T, ...] | None:
        if not isinstance(node, ListNode):
            reading.wrong(node, f"a list is expected here, not {what_is(node)}")
            return None
        return _read_list(kind, node, reading, least)

    return Kind(read, {"type": "array", "items": kind.schema, "minItems": least})


def _read_list(
    kind: Kind[T], node: ListNode, reading: Reading, least: int = 1
) -> tuple[T, ...] | None:
    if len(node.items) < least:
        reading.wrong(node, f"this list is too short: write at least {least}")
        return None
    return read_items(kind, node, reading)


def one_of(words: type[E]) -> Kind[E]:
    """Give the kind of a value that is one of an enum's words."""
    return one_of_words({str(member.value): member for member in words})


def one_of_words(by_word: dict[str, T]) -> Kind[T]:
    """Give the kind of a value that is one of these words."""

    def read(node: Node, reading: Reading) -> T | None:
        word = string_of(node, reading, "a word")
        if word is None:
            return None
        if word not in by_word:
            message = f"{shown(word)} is not one of: {', '.join(by_word)}"
            reading.unknown(node, message, word, by_word)
        return by_word.get(word)

    return Kind(read, {"enum": list(by_word)})


def matching(pattern: str, otherwise: str) -> Kind[str]:
    """Give the kind of a word that matches `pattern`."""
    matches = re.compile(pattern).fullmatch

    def read(node: Node, reading: Reading) -> str | None:
        word = _read_line(node, reading)
        if word is not None and matches(word) is None:
            reading.wrong(node, f"{shown(word)} {otherwise}")
            return None
        return word

    return Kind(read, {"type": ["string", "number"], "pattern": pattern})


def _read_flag(node: Node, reading: Reading) -> bool | None:
    word = string_of(node, reading, "true or false")
    if word is not None and word not in _FLAGS:
        reading.wrong(node, f"{shown(word)} is neither true nor false")
    return _FLAGS.get(word or "")


TEXT = Kind(_read_text, {"$ref": "#/definitions/text"})
TEXTS = one_or_more(TEXT)
LINE = Kind(_read_line, PLAIN_SCHEMA)
LINES = one_or_more(LINE)
_FLAG_WORDS: Schema = {"type": "string", "pattern": f"^({'|'.join(_FLAGS)})$"}
FLAG = Kind(_read_flag, {"anyOf": [{"type": "boolean"}, _FLAG_WORDS]})
ID = matching(ID_PATTERN, "is no id: write small letters, digits and '_'")
LINK = matching(LINK_PATTERN, "is no web address: it begins with https:// or http://")
