"""The brackets of YAML (`{…}`, `[…]`) around a cursor, read leniently."""

from __future__ import annotations

import re

from kneetimer.storage.cursor_place import Way, Writes

_TOKEN = re.compile(
    r"""(?P<space>\s+)|(?P<comment>\#[^\n]*)|(?P<quoted>"(?:[^"\\\n]|\\.)*"?|'[^'\n]*'?)"""
    r"""|(?P<mark>[{}\[\],]|:(?=[\s,{}\[\]]))"""
    r"""|(?P<plain>(?:[^\s,{}\[\]:]|:(?![\s,{}\[\]])|[ ]+(?![\s\#,{}\[\]:]))+)"""
)


class Flow:
    """Reads from an opening bracket to the one that closes it.

    A line that stands no deeper than `column` ends it as well: the brackets are not closed yet.
    """

    def __init__(self, text: str, cursor: int, way: Way, column: int) -> None:
        self._text = text
        self._cursor = cursor
        self._way = way
        self._column = column
        self._word: str | None = None
        self._word_is_known = True

    def read(self, at: int) -> int:
        """Give where it ends, from where it begins."""
        stack = self._way.stack
        depth = len(stack)
        begin = at
        while token := _TOKEN.match(self._text, at):
            is_left = self._is_left(token)
            if at > begin and not (is_left and "\n" in self._text[at : self._cursor]):
                self._look(token)
            if is_left:
                break
            self._take(token)
            at = token.end()
            if len(stack) == depth:
                break
        del stack[depth:]
        return at

    def _is_left(self, token: re.Match[str]) -> bool:
        """Whether the next line stands outside."""
        _, newline, indent = token[0].rpartition("\n")
        is_closed = self._text[token.end() : token.end() + 1] in ("}", "]")
        return bool(newline) and len(indent) <= self._column and not is_closed

    def _look(self, token: re.Match[str]) -> None:
        """See whether the cursor is at this token."""
        way = self._way
        top = way.stack[-1]
        writes = Writes.KEY if top.key is None and not top.is_list else Writes.VALUE
        start, end = token.span()
        is_at_word = start <= self._cursor <= end
        if token["plain"] and is_at_word:
            way.found(way.stack, writes, start, end, in_flow=True)
        elif self._is_between(token) and not top.has_value and self._word is None:
            way.found(way.stack, writes, self._cursor, self._cursor, in_flow=True)

    def _is_between(self, token: re.Match[str]) -> bool:
        """Whether the cursor stands before this token, or in it, and at no word."""
        start, end = token.span()
        if token["space"] and start < self._cursor < end:
            return True
        is_no_word = bool(token["space"] or (token["mark"] and token["mark"] != ":"))
        return is_no_word and start == self._cursor and self._text[start - 1] != ":"

    def _take(self, token: re.Match[str]) -> None:
        top = self._way.stack[-1] if self._way.stack else None
        mark = token["mark"]
        if mark in ("{", "["):
            self._way.open(-1, is_list=mark == "[")
        elif top is None or token["space"] or token["comment"]:
            return
        elif mark in ("}", "]"):
            self._end_word()
            self._way.stack.pop()
        elif mark == ",":
            self._end_word()
            top.begin(None, is_known=False)
        elif mark == ":":
            top.begin(self._word, is_known=self._word_is_known)
            self._word = None
        elif top.is_list or top.key is not None:
            top.has_value = True
        else:
            self._word = token[0].strip("\"'")
            self._word_is_known = not token.start() <= self._cursor <= token.end()

    def _end_word(self) -> None:
        """A key without a value is there all the same."""
        if self._word is not None:
            self._way.stack[-1].begin(self._word, is_known=self._word_is_known)
            self._word = None
