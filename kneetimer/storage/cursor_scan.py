"""Finds where in a routine file a cursor is: read leniently, for the text is not whole meanwhile.

Lines are taken by their indentation, flows by their brackets. A line that makes no sense is passed
over; what is behind the cursor counts as well, so that no key is offered twice.
"""

from __future__ import annotations

import re

from kneetimer.storage.cursor_flow import Flow
from kneetimer.storage.cursor_place import Open, Place, Way, Writes

LONGEST = 50_000
_DASH = re.compile(r"-(?: +|$)")
_KEY = re.compile(r"""("[^"]*"|'[^']*'|(?![-?] |[#"'{}\[\]&*!|>%@`])\S.*?) *:(?= |$)""")
_COMMENT = re.compile(r"(?:^| )#.*$")
# Values that begin like this are no words of ours.
_NO_WORDS = ('"', "'", "&", "*", "!", "#")


def place_at(text: str, cursor: int) -> Place | None:
    """Give where in the text the cursor is; None where no word of ours can stand.

    A text of more than 50,000 letters is not looked through.
    """
    if len(text) > LONGEST:
        return None
    return _Scan(text + "\n", cursor).place()


class _Scan:
    def __init__(self, text: str, cursor: int) -> None:
        self._text = text
        self._cursor = cursor
        self._way = Way()

    def place(self) -> Place | None:
        at = 0
        while at < len(self._text):
            at = self._line(at)
        return self._way.place()

    def _line(self, at: int) -> int:
        """Take a line and whatever begins in it; give where the next one begins."""
        end = self._text.index("\n", at)
        line = self._text[at:end].rstrip("\r")
        body = line.lstrip(" ")
        column = len(line) - len(body)
        if not body:
            self._blank(at, end)
            return end + 1
        if body.startswith(("#", "---", "%")):
            return end + 1
        is_item = False
        while dash := _DASH.match(line, column):
            self._close(column, is_list=True)
            self._item(column)
            is_item = True
            column = dash.end()
        key = _KEY.match(line, column)
        if key is not None and not _is_in_comment(line, key):
            self._close(column, is_list=False)
            self._key(at, column, key)
            return self._value(at, line, key.end() + 1, Writes.VALUE)
        if is_item or (self._way.stack and line[column] in "{["):
            return self._value(at, line, column, Writes.EITHER)
        self._alone(at, line, column)
        return end + 1

    # Mappings and lists

    def _close(self, column: int, *, is_list: bool) -> None:
        """Leave what ends before something that begins in this column."""
        stack = self._way.stack
        while stack and _ends(stack[-1], column, is_list=is_list):
            stack.pop()

    def _item(self, column: int) -> None:
        stack = self._way.stack
        if not stack or not stack[-1].is_list or stack[-1].column != column:
            self._way.open(column, is_list=True)
        stack[-1].begin(None, is_known=False)

    def _key(self, at: int, column: int, key: re.Match[str]) -> None:
        stack = self._way.stack
        if not stack or stack[-1].is_list or stack[-1].column != column:
            self._way.open(column, is_list=False)
        start, end = at + key.start(1), at + key.end(1)
        is_here = start <= self._cursor <= end
        stack[-1].begin(key[1].strip("\"'"), is_known=not is_here)
        if is_here:
            self._way.found(stack, Writes.KEY, start, end)

    # Values

    def _value(self, at: int, line: str, earliest: int, writes: Writes) -> int:
        """Take the value that follows in a line; give where the next line begins.

        A word of ours may stand from `earliest` on.
        """
        begin = len(line) - len(line[earliest:].lstrip(" "))
        after = self._text.index("\n", at) + 1
        top = self._way.stack[-1]
        sign = line[begin : begin + 1]
        if sign in _NO_WORDS:
            top.has_value = True
            return after
        if sign in ("|", ">"):
            top.has_value = True
            return self._past_block(after, top.column)
        if sign in ("{", "["):
            stop = Flow(self._text, self._cursor, self._way, top.column).read(at + begin)
            top.has_value = True
            return self._text.index("\n", min(stop, len(self._text) - 1)) + 1
        words, end = _words(line, begin)
        top.has_value = bool(words)
        start = begin if words else earliest
        if at + start <= self._cursor <= at + end:
            word_at = at + begin if words else self._cursor
            self._way.found(self._way.stack, writes, word_at, word_at + len(words))
        return after

    def _past_block(self, at: int, column: int) -> int:
        """Give the first line behind a text in many lines."""
        while at < len(self._text):
            end = self._text.index("\n", at)
            line = self._text[at:end]
            if line.strip() and len(line) - len(line.lstrip(" ")) <= column:
                break
            at = end + 1
        return at

    # Lines without a key

    def _blank(self, at: int, end: int) -> None:
        if at <= self._cursor <= end:
            self._find_alone(self._cursor - at, self._cursor, self._cursor)

    def _alone(self, at: int, line: str, column: int) -> None:
        words, _ = _words(line, column)
        start, end = at + column, at + column + len(words)
        if start <= self._cursor <= end and line[column] not in _NO_WORDS:
            self._find_alone(column, start, end)

    def _find_alone(self, column: int, start: int, end: int) -> None:
        stack = list(self._way.stack)
        while stack and _ends(stack[-1], column, is_list=False):
            stack.pop()
        if not stack:
            self._way.found(stack, Writes.EITHER, start, end)
        elif not stack[-1].is_list and stack[-1].column == column:
            self._way.found(stack, Writes.KEY, start, end)
        elif not stack[-1].has_value:
            self._way.found(stack, Writes.EITHER, start, end)


def _ends(one: Open, column: int, *, is_list: bool) -> bool:
    """Whether a mapping or a list is over where something begins in this column."""
    return one.column > column or (one.is_list and one.column == column and not is_list)


def _words(line: str, begin: int) -> tuple[str, int]:
    """Give a value without quotes, and how far one may write it in its line."""
    words = _COMMENT.sub("", line[begin:])
    shown = words.rstrip(" ")
    is_empty = not shown and begin + len(words) == len(line)
    return shown, begin + len(words if is_empty else shown)


def _is_in_comment(line: str, key: re.Match[str]) -> bool:
    return " #" in line[: key.end(1)]
