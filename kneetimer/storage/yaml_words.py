"""A YAML parser's complaint in plain words, the same for both of PyYAML's parsers.

Each sentence says what to do about it; the parser's own words stay where none fits.
"""

from __future__ import annotations

import yaml

from kneetimer.storage.problems import Problem

_INDENTATION = "this line does not fit the lines above: check its indentation and its quotes"
_BRACKET = "a ',' or the closing '{}' is missing{}"
_ESCAPE = "after '\\' in double quotes only certain letters can stand: use single quotes"
_NO_BEGINNING = "an unquoted text cannot begin like this: put it in quotes"
_BLOCK = "after '|' or '>' the text begins on the next line"
_DASH = "a '- ' cannot stand here: put the text in quotes, or begin the list on a line of its own"
_COLON = "a ':' cannot stand here: check the indentation, or put the whole text in quotes"

# Parts of the messages of both parsers, and what they mean to the author of a file.
_MEANINGS = (
    ("mapping values are not allowed", _COLON),
    ("sequence entries are not allowed", _DASH),
    ("cannot start any token", _NO_BEGINNING),
    ("expected alphabetic or numeric character", _NO_BEGINNING),
    ("unknown escape character", _ESCAPE),
    ("expected hexdecimal number", _ESCAPE),
    ("expected escape sequence", _ESCAPE),
    ("invalid Unicode character escape", _ESCAPE),
    ("undefined tag handle", "tags ('!…') are not allowed: put a text with a '!' in quotes"),
    ("expected key", _INDENTATION),
    ("expected <block end>", _INDENTATION),
    ("expected '-' indicator", _INDENTATION),
    ("expected '<document start>'", _INDENTATION),
    ("expected <document start>", _INDENTATION),
    ("expected ':'", "a key, a colon and a space are expected here"),
    ("expected node content", "a value is missing here"),
    ("expected the node content", "a value is missing here"),
    ("expected comment or line break", _BLOCK),
    ("expected a comment or a line break", _BLOCK),
    ("expected chomping", _BLOCK),
    ("unexpected document", "'---' and '...' at the start of a line cannot be part of a text"),
)


def explain(error: yaml.MarkedYAMLError) -> Problem:
    """Give the problem that a parser's error means."""
    mark = error.problem_mark or error.context_mark
    begin = error.context_mark or mark
    said = error.problem or error.context or ""
    if "unexpected end of stream" in said and begin is not None:
        return Problem(begin.line + 1, begin.column + 1, "a quote is opened here and never closed")
    line, column = (mark.line + 1, mark.column + 1) if mark is not None else (1, 1)
    for bracket in ("]", "}"):
        if f"expected ',' or '{bracket}'" in said:
            where = f" (opened on line {begin.line + 1})" if begin is not None else ""
            return Problem(line, column, _BRACKET.format(bracket, where))
    for part, meaning in _MEANINGS:
        if part in said:
            return Problem(line, column, meaning)
    return Problem(line, column, f"this is not valid YAML: {said}" if said else "not valid YAML")
