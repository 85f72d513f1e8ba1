"""A routine file in the layout in which the program writes: its comments and `x-` keys stay.

What goes without saying stays where its author has said it.
"""

from __future__ import annotations

from pathlib import Path

from kneetimer.core.exercise import Catalogue
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.exercise_writer import CannotWriteError, figures_of, written
from kneetimer.storage.fields import EXTENSION
from kneetimer.storage.new_file import NotWrittenError
from kneetimer.storage.problems import printable
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.routine_writer import reads_as, routine_words
from kneetimer.storage.text_file import read_text_file
from kneetimer.storage.yaml_comments import with_comments_of
from kneetimer.storage.yaml_layout import Map, Row, Unsaid, Value, document, forms
from kneetimer.storage.yaml_lines import newline_of
from kneetimer.storage.yaml_nodes import ListNode, MapNode, Node, parse

# Comments that found another place may let an empty line go with the next round.
_MOST_ROUNDS = 4


def formatted(text: str, catalogue: Catalogue, name: str = "routine") -> str:
    """Give the text of a routine file in our layout: one that this would leave as it is.

    Raises:
        RoutineFileError: with everything that is wrong with the text
        CannotWriteError: the new text would say something else
    """
    for _ in range(_MOST_ROUNDS):
        new = _formatted_once(text, catalogue, name)
        if new == text:
            break
        text = new
    return text


def _formatted_once(text: str, catalogue: Catalogue, name: str) -> str:
    routine = read_routine(text, catalogue, name)
    words = routine_words(routine, catalogue, figures_of(routine))
    root = parse(text)[0]
    said = _said(root, words) if root is not None else words
    new = with_comments_of(text, document(said if isinstance(said, Map) else words))
    if not reads_as(new, routine, catalogue):
        raise CannotWriteError(f"{printable(name)} cannot be laid out anew: leave it as it is.")
    return new.replace("\n", newline_of(text))


def format_file(path: Path, catalogue: Catalogue, *, is_tried: bool = False) -> bool:
    """Lay a routine file out anew, and tell whether that changes it.

    Args:
        path: the file; what a link leads to
        catalogue: the exercises that it may name
        is_tried: whether nothing shall be written

    Raises:
        RoutineFileError: with everything that is wrong with the file
        CannotWriteError: the new text would say something else
        NotWrittenError: when the system refuses
    """
    text = read_text_file(path)
    new = formatted(text, catalogue, str(path))
    if new == text:
        return False
    if not is_tried:
        try:
            write_atomically(path.resolve(), new.encode("utf-8"))
        except OSError as error:
            raise NotWrittenError(path, error) from error
    return True


def _said(node: Node, words: Value) -> Value:
    """Give words with what the author says beyond them."""
    if isinstance(node, MapNode):
        for form in forms(words):
            if isinstance(form, Map) and all(k in form or _is_extra(k) for k in node.entries):
                more = _said_map(node, form)
                return words if more == form else more
    if isinstance(node, ListNode):
        for form in forms(words):
            if isinstance(form, Row) and len(form) == len(node.items):
                row = Row(map(_said, node.items, form), what=form.what, rows=form.rows)
                return words if row == form else row
    return words


def _said_map(node: MapNode, words: Map) -> Map:
    said = Map(what=words.what, rows=words.rows, is_ordered=words.is_ordered)
    for key, value in words.items():
        if key in node.entries:
            inner = value.value if isinstance(value, Unsaid) else value
            said[key] = _said(node.entries[key][1], inner)
        else:
            said[key] = value
    return _with_extras(node, said)


def _with_extras(node: MapNode, said: Map) -> Map:
    """Put the author's own keys behind the keys that they stood behind."""
    order = list(said)
    last: str | None = None
    for key, (_, value) in node.entries.items():
        if _is_extra(key):
            order.insert(order.index(last) + 1 if last is not None else len(order), key)
            said[key] = written(value)
        last = key
    entries = {key: said[key] for key in order}
    return Map(entries, what=said.what, rows=said.rows, is_ordered=said.is_ordered)


def _is_extra(key: str) -> bool:
    return key.startswith(EXTENSION)
