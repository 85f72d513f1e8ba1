"""The only door YAML comes in by: text to a tree of nodes that know their place.

Scalars keep their own text, so YAML's guesses (`no` is False, `1:30` is 90) never happen. All
limits hold on the parser's events, before anything is built, and nothing here recurses: no file can
crash or hang the program. PyYAML's compose and load do not keep these promises: nobody calls them.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    ScalarEvent,
    SequenceStartEvent,
)

from kneetimer.core.quantity import shown
from kneetimer.storage.problems import Problem
from kneetimer.storage.yaml_words import explain

MAX_DEPTH = 24
MAX_NODES = 20_000
MAX_ALIASES = 200
MAX_SCALAR = 8_000
MAX_EXPANDED = 100_000

# PyYAML may have been built without libyaml; both give the same trees.
LOADER: type[Any] = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Control characters but tab and line breaks, lone surrogates, characters that turn the direction of
# the text around them, no-characters, and our own stand-in below.
_find_bad = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069"
    "\ue03f\ufeff\ufffe\uffff]"
).search
# A question mark is text in our files, and alone it is a value ("ask me"). To YAML it is half of a
# key, here and there, by parser. So while YAML looks, a character of private use stands for it, as
# wide as it is, so that all columns stay right.
_STAND_IN = "\ue03f"
_find_tab_indent = re.compile(r"^ *(\t)[\t ]*[^\s#]", re.MULTILINE).search
_KEY_IS_NO_TEXT = "a key must be a plain word"
_TOO_MUCH = "the aliases ('*…') expand to too much: write the values out"


# Named tuples, as a frozen dataclass takes three times as long to make and there are thousands.
class TextNode(NamedTuple):
    """A scalar with its text as written, without quotes and escapes.

    Attributes:
        quoted: whether it stands in quotes or after `|` or `>`
    """

    text: str
    line: int
    column: int
    quoted: bool

    @property
    def is_empty(self) -> bool:
        """Whether nothing is written: an empty value, or YAML's own words for that."""
        return not self.quoted and self.text in ("", "~", "null", "Null", "NULL")


class ListNode(NamedTuple):
    """A sequence."""

    items: list[Node]
    line: int
    column: int


class MapNode(NamedTuple):
    """A mapping: by key, the key's own node and the value."""

    entries: dict[str, tuple[TextNode, Node]]
    line: int
    column: int


Node = TextNode | ListNode | MapNode


def parse(text: str, loader: type[Any] = LOADER) -> tuple[Node | None, list[Problem]]:
    """Give the tree of a YAML text and what is wrong with it.

    The tree is None where the text cannot be read to its end. It may share nodes (aliases), never
    contains itself, and is no larger than `MAX_EXPANDED` nodes however it is walked.
    """
    composer = _Composer()
    try:
        _take_events(_checked(text), loader, composer)
    except _StopReadingError as stop:
        return None, [*composer.problems, stop.problem]
    except yaml.MarkedYAMLError as error:
        return None, [*composer.problems, explain(error)]
    except (yaml.YAMLError, ValueError):
        # The Python parser on "\U00110000"; it gives no place.
        return None, [*composer.problems, Problem(1, 1, "this is not valid YAML")]
    root = composer.root
    if root is None or (isinstance(root, TextNode) and root.is_empty):
        return None, [Problem(1, 1, "the file is empty")]
    return root, composer.problems


class _StopReadingError(Exception):
    """Reading cannot go on; holds the last problem. Never leaves this module."""

    def __init__(self, line: int, column: int, message: str) -> None:
        super().__init__(message)
        self.problem = Problem(line, column, message)


def _checked(text: str) -> str:
    """Give the text as YAML should see it: our question marks as something else, tabs as spaces.

    The two parsers do not treat tabs alike, nor the end of a text without a last line break.
    """
    bad = _find_bad(text)
    if bad is not None:
        raise _StopReadingError(*_place(text, bad.start()), _bad_character(bad[0]))
    if "\t" in text:
        indent = _find_tab_indent(text)
        if indent is not None:
            line, column = _place(text, indent.start(1))
            raise _StopReadingError(line, column, "a tab in front of the text: indent with spaces")
        text = text.replace("\t", " ")
    text += "" if text.endswith("\n") else "\n"
    return text.replace("?", _STAND_IN)


def _place(text: str, index: int) -> tuple[int, int]:
    before = text[:index].replace("\r\n", "\n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _bad_character(character: str) -> str:
    return f"the character U+{ord(character):04X} is not allowed: delete it"


def _take_events(text: str, loader: type[Any], composer: _Composer) -> None:
    for event in yaml.parse(text, Loader=loader):
        if isinstance(event, ScalarEvent):
            composer.take_scalar(event)
        elif isinstance(event, CollectionStartEvent):
            composer.begin(event)
        elif isinstance(event, CollectionEndEvent):
            composer.end()
        elif isinstance(event, AliasEvent):
            composer.take_alias(event)
        elif isinstance(event, DocumentStartEvent):
            composer.begin_document(event)


class _Open:
    """A collection whose end has not come; `size` counts its nodes with aliases written out."""

    __slots__ = ("anchor", "entries", "items", "key", "node", "size")

    def __init__(self, node: ListNode | MapNode, anchor: str | None) -> None:
        self.node = node
        self.anchor = anchor
        self.items = node.items if isinstance(node, ListNode) else None
        self.entries = node.entries if isinstance(node, MapNode) else {}
        self.key: TextNode | None = None
        self.size = 1

    @property
    def waits_for_key(self) -> bool:
        """Whether the next node is a key."""
        return self.items is None and self.key is None


class _Composer:
    """Builds the tree from events, within the limits. The bottom of its stack is the document."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self._stack = [_Open(ListNode([], 1, 1), None)]
        self._top = self._stack[0]
        self._anchors: dict[str, tuple[Node, int]] = {}
        self._documents = 0
        self._nodes = 0
        self._aliases = 0

    @property
    def root(self) -> Node | None:
        """The document's own node."""
        return self._stack[0].items[0] if self._stack[0].items else None

    def begin_document(self, event: DocumentStartEvent) -> None:
        self._documents += 1
        if self._documents > 1:
            raise _stop(event, "a second document begins here: one file holds one ('---' once)")

    def take_scalar(self, event: ScalarEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES or event.tag is not None:
            raise self._refused(event)
        text, style, mark = event.value, event.style, event.start_mark
        if len(text) > MAX_SCALAR:
            raise _stop(event, f"a text of {len(text):,} characters: at most {MAX_SCALAR:,}")
        if _STAND_IN in text:
            text = text.replace(_STAND_IN, "?")
        # Only escapes in double quotes can bring in what the look at the whole text did not see.
        if style == '"':
            bad = _find_bad(text)
            if bad is not None:
                raise _stop(event, _bad_character(bad[0]))
        if mark is None:
            node = TextNode(text, 1, 1, bool(style))
        else:
            node = TextNode(text, mark.line + 1, mark.column + 1, bool(style))
        if event.anchor is not None:
            self._anchors[event.anchor] = node, 1
        top = self._top
        if top.items is None and top.key is None:
            self._take_key(node)
        else:
            self._put(node, 1)

    def take_alias(self, event: AliasEvent) -> None:
        self._aliases += 1
        name = event.anchor or ""
        if self._aliases > MAX_ALIASES:
            raise _stop(event, f"more than {MAX_ALIASES} aliases ('*…'): write the values out")
        if self._top.waits_for_key:
            raise _stop(event, f"{_KEY_IS_NO_TEXT}, not an alias ('*…')")
        if any(outer.anchor == name for outer in self._stack):
            raise _stop(event, f"the alias {shown('*' + name)} contains itself")
        if name not in self._anchors:
            raise _stop(event, "an unquoted text cannot begin with '*': put it in quotes")
        node, size = self._anchors[name]
        self._put(node, size)
        if self._top.size > MAX_EXPANDED:
            raise _stop(event, _TOO_MUCH)

    def begin(self, event: CollectionStartEvent) -> None:
        self._nodes += 1
        if self._nodes > MAX_NODES or event.tag is not None:
            raise self._refused(event)
        if len(self._stack) > MAX_DEPTH:
            raise _stop(event, f"nested deeper than {MAX_DEPTH} levels")
        if self._top.waits_for_key:
            message = f"{_KEY_IS_NO_TEXT}: put a text that begins with a bracket in quotes"
            raise _stop(event, message)
        is_list = isinstance(event, SequenceStartEvent)
        node = ListNode([], *_at(event)) if is_list else MapNode({}, *_at(event))
        self._top = _Open(node, event.anchor)
        self._stack.append(self._top)

    def end(self) -> None:
        done = self._stack.pop()
        self._top = self._stack[-1]
        if done.anchor is not None:
            self._anchors[done.anchor] = done.node, done.size
        self._put(done.node, done.size)
        if self._top.size > MAX_EXPANDED:
            raise _StopReadingError(done.node.line, done.node.column, _TOO_MUCH)

    def _put(self, node: Node, size: int) -> None:
        top = self._top
        top.size += size
        if top.items is not None:
            top.items.append(node)
        elif top.key is not None:
            top.entries.setdefault(top.key.text, (top.key, node))
            top.key = None

    def _take_key(self, key: TextNode) -> None:
        top = self._top
        if key.text == "<<" and not key.quoted:
            message = "merge keys ('<<') are not supported: write the values out"
            raise _StopReadingError(key.line, key.column, message)
        if key.text in top.entries:
            first = top.entries[key.text][0].line
            message = f"the key {shown(key.text)} stands here twice (first on line {first})"
            self.problems.append(Problem(key.line, key.column, message))
        top.key = key
        top.size += 1

    def _refused(self, event: ScalarEvent | CollectionStartEvent) -> _StopReadingError:
        if self._nodes > MAX_NODES:
            return _stop(event, f"more than {MAX_NODES:,} values")
        return _stop(event, "tags ('!…') are not allowed: put a text with a '!' in quotes")


def _at(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)


def _stop(event: Event, message: str) -> _StopReadingError:
    return _StopReadingError(*_at(event), message)
