"""What may be written where the cursor is: keys and words out of the loader's own schema."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kneetimer.storage.cursor_place import Level, Place, Writes
from kneetimer.storage.cursor_scan import place_at
from kneetimer.storage.fields import Schema

_REF = "#/definitions/"
_EXERCISE_ID = _REF + "exercise_id"
_LEAST_INSIDE = 2
_BREAKS = str.maketrans("_-", "  ")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A word that may stand at the cursor.

    Attributes:
        word: the key or the value
        is_key: whether a colon belongs behind it
        in_line: whether its value may stand in the same line
        name: what it is called, for the id of an exercise
    """

    word: str
    is_key: bool = False
    in_line: bool = True
    name: str = ""


@dataclass(frozen=True, slots=True)
class Completion:
    """Proposals for the word at the cursor.

    Attributes:
        start, end: where that word is in the text; a proposal takes its place
        in_flow: whether it is inside of brackets
    """

    start: int
    end: int
    in_flow: bool
    proposals: tuple[Proposal, ...]


class Completer:
    """Knows one schema and the names of the catalogue's exercises."""

    def __init__(self, schema: Schema, names: Mapping[str, str]) -> None:
        self._schema = schema
        self._names = names

    def at(self, text: str, cursor: int) -> Completion | None:
        """Give what may be written at the cursor, best first; None where nothing of ours may."""
        place = place_at(text, cursor)
        if place is None:
            return None
        word = text[place.start : cursor]
        known = dict.fromkeys(self._proposals(place, self._schemas(place.levels)))
        found = tuple(_matching(word, list(known)))
        is_done = [one.word for one in found] == [text[place.start : place.end]]
        if is_done or not found:
            return None
        return Completion(place.start, place.end, place.in_flow, found)

    def _proposals(self, place: Place, schemas: list[Schema]) -> Iterator[Proposal]:
        if place.writes is not Writes.KEY:
            for schema in schemas:
                yield from self._values(schema, place)
        if place.writes is not Writes.VALUE:
            for schema in schemas:
                for key, inner in _keys(schema, place.keys).items():
                    if key not in place.keys:
                        yield Proposal(key, is_key=True, in_line=self._in_line(inner))

    def _values(self, schema: Schema, place: Place) -> Iterator[Proposal]:
        if schema.get("$ref") == _EXERCISE_ID:
            ids = [*sorted(place.own_ids), *self._names]
            yield from (Proposal(one, name=self._names.get(one, "")) for one in ids)
        elif schema.get("type") == "boolean":
            yield from (Proposal("true"), Proposal("false"))
        else:
            constants = [schema["const"]] if "const" in schema else []
            yield from (Proposal(word) for word in [*schema.get("enum", ()), *constants])

    def _in_line(self, schema: Schema) -> bool:
        """Whether something else than a mapping or a list may be the value."""
        return any(one.get("type") not in ("object", "array") for one in self._forms(schema))

    # The schema along the way

    def _schemas(self, levels: tuple[Level, ...]) -> list[Schema]:
        """Give the schemas that a value at the end of the way may follow."""
        schemas = list(self._forms(self._schema))
        for level in levels:
            inner = [_inner(schema, level) for schema in schemas]
            schemas = [form for one in inner if one is not None for form in self._forms(one)]
        return schemas

    def _forms(self, schema: Schema) -> Iterator[Schema]:
        """Give all that a schema allows, one by one; ids of exercises stay named."""
        name = schema.get("$ref", "")
        if "anyOf" in schema:
            for one in schema["anyOf"]:
                yield from self._forms(one)
        elif name and name != _EXERCISE_ID:
            yield from self._forms(self._schema["definitions"][name.removeprefix(_REF)])
        else:
            yield schema


def _inner(schema: Schema, level: Level) -> Schema | None:
    """Give the schema of what is inside a mapping or a list, one step on."""
    inner: Schema | None
    if level.step is None:
        inner = schema.get("items")
    else:
        more = schema.get("additionalProperties")
        inner = _keys(schema, level.keys).get(level.step, more if isinstance(more, dict) else None)
    return inner


def _keys(schema: Schema, keys: frozenset[str]) -> dict[str, Schema]:
    """Give the keys a mapping may have that has these already, with the schemas of their values.

    The key that tells what an item is decides on the others.
    """
    known: dict[str, Schema] = {}
    while "if" in schema:
        known = schema.get("properties", known)
        schema = schema["then" if keys.issuperset(schema["if"]["required"]) else "else"]
    own: dict[str, Schema] = schema.get("properties", {})
    if not keys.isdisjoint(known):
        return own
    return {**known, **own}


def _matching(word: str, proposals: list[Proposal]) -> Iterator[Proposal]:
    """Give those that begin like the word, then those with a later word that does."""
    wanted = _plain(word)
    later = []
    for one in proposals:
        if _plain(one.word).startswith(wanted):
            yield one
        elif len(wanted) >= _LEAST_INSIDE and f" {wanted}" in _plain(f" {one.word} {one.name}"):
            later.append(one)
    yield from later


def _plain(words: str) -> str:
    return words.casefold().translate(_BREAKS)
