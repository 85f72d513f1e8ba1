"""A text as YAML: plain where that is enough, else in quotes, or on lines of its own."""

from __future__ import annotations

import re

WIDTH = 110

_is_plain = re.compile(
    r"""[^\s\-?:,\[\]{}#&*!|>'"%@`~][^\t\n\r\x85\u2028\u2029]*""", re.VERBOSE
).fullmatch
_NOTHING = ("null", "Null", "NULL")
_find_stop = re.compile(r": |:$| #|\? | $").search
_find_flow_stop = re.compile(r"[,\[\]{}?]|:(?![0-9A-Za-z/])| #| $").search
_find_break = re.compile(r"[\t\r\x85\u2028\u2029]").search
_ESCAPES = {
    "\\": "\\\\",
    '"': '\\"',
    "\n": "\\n",
    "\t": "\\t",
    "\r": "\\r",
    "\x85": "\\N",
    "\u2028": "\\L",
    "\u2029": "\\P",
}
_single_spaces = re.compile(r"(?<! ) (?! )").split


def scalar(text: str, *, in_flow: bool = False, quote: str = "") -> str:
    """Give a text on one line, in quotes where YAML needs them.

    Args:
        text: any
        in_flow: whether it stands inside of braces or brackets
        quote: a quotation mark to put it in, if that can be
    """
    if text == "?" and not quote:
        return text
    stop = _find_flow_stop if in_flow else _find_stop
    if not quote and _is_plain(text) and text not in _NOTHING and not stop(text):
        return text
    if "\n" in text or _find_break(text):
        return quoted(text)
    if quote == "'" or (quote != '"' and ('"' in text or "\\" in text)):
        return "'" + text.replace("'", "''") + "'"
    return quoted(text)


def quoted(text: str) -> str:
    """Give a text in double quotes."""
    return '"' + "".join(_ESCAPES.get(c, c) for c in text) + '"'


def text_lines(head: str, text: str, column: int) -> list[str]:
    """Give a text after `key:` or a dash: on that line, or folded below it from a column on."""
    line = f"{head} {scalar(text)}"
    if "\n" in text and can_be_literal(text):
        return [f"{head} |-", *literal(text, column)]
    if len(line) > WIDTH and " " in text and can_be_folded(text):
        return [f"{head} >-", *folded(text, column)]
    return [line]


def can_be_literal(text: str) -> bool:
    """Whether a text can stand below `|` as it is."""
    lines = text.split("\n")
    has_ends = bool(lines[0].strip() and lines[-1].strip()) and not text.startswith(" ")
    return has_ends and not _find_break(text) and all(line == line.rstrip() for line in lines)


def can_be_folded(text: str) -> bool:
    """Whether a text can stand below `>` in broken lines."""
    return "\n" not in text and not _find_break(text) and text == text.strip()


def literal(text: str, column: int) -> list[str]:
    """Give the lines of a text as they are."""
    return [f"{' ' * column}{line}" if line else "" for line in text.split("\n")]


def folded(text: str, column: int, width: int = WIDTH) -> list[str]:
    """Give a text of one line broken at single spaces, as `>-` joins it again."""
    lines: list[str] = []
    line = ""
    for word in _single_spaces(text):
        if line and column + len(line) + 1 + len(word) > width:
            lines.append(f"{' ' * column}{line}")
            line = word
        else:
            line = f"{line} {word}" if line else word
    return [*lines, f"{' ' * column}{line}"]
