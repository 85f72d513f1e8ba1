"""Workrave: the exercises of its breaks, in XML.

The rule: a file that declares a document type or an entity is refused before anything of it is
used, so that nothing expands and nothing else is opened.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.routine import ExerciseItem
from kneetimer.core.text import Text
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.doses import position_of, timed
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import line, seconds_ms, words

_LOOKS_RIGHT: Final = re.compile(
    r"\A\s*(?:<\?xml[^>]{0,200}\?>)?\s*(?:<!--.{0,2000}?-->\s*)*"
    r"(?:<!DOCTYPE.{0,4000}?)?<exercises[\s>]",
    re.DOTALL,
)
_USUAL_MS: Final = 15_000
MOST_ELEMENTS: Final = 20_000
MOST_DEPTH: Final = 16


@dataclass(slots=True)
class _Found:
    titles: list[tuple[str, str]] = field(default_factory=list)
    descriptions: list[tuple[str, str]] = field(default_factory=list)
    ms: int = _USUAL_MS


class _RefusedError(Exception):
    """Holds why; never leaves this module."""


class Workrave:
    """See the module."""

    name = "Workrave"
    key = "workrave"

    def fits(self, file: Foreign) -> bool:
        """Whether it is XML that begins with its element."""
        return bool(_LOOKS_RIGHT.match(file.text[:8_000]))

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give one routine of all its exercises."""
        try:
            found = _parse(file.text)
        except _RefusedError as error:
            raise ImportFileError(file.name, str(error)) from error
        except expat.ExpatError as error:
            raise ImportFileError(file.name, f"it is no whole XML ({error})") from error
        builder = Builder(file.name, catalogue)
        items = [_item(one, builder) for one in found if one.titles and one.ms]
        builder.note("the pictures are left out")
        builder.note("where the body is was not said, sitting on a chair was taken")
        return [builder.build(file.stem, items, program=self.name)]


def _item(found: _Found, builder: Builder) -> ExerciseItem:
    names, about = _text(found.titles), _text(found.descriptions)
    name = names.get()
    own = Exercise(
        id="",
        name=names,
        position=position_of(f"{name}. {about.get()}") or Position.CHAIR,
        works=Works.BOTH,
        setup=(about,) if about else (),
    )
    exercise = builder.exercise(name, own=own)
    return builder.item(name, timed(exercise, Amount.of(found.ms)), own=own)


def _text(pairs: list[tuple[str, str]]) -> Text:
    """Give a text in the languages of the file; what names none is English there."""
    if len(pairs) == 1 and not pairs[0][0]:
        return Text.plain(pairs[0][1])
    by_code: dict[str, str] = {}
    for language, said in pairs:
        code = (language or "en")[:2].lower()
        if re.fullmatch("[a-z]{2}", code):
            by_code.setdefault(code, said)
    return Text(tuple(by_code.items()))


def _parse(text: str) -> list[_Found]:
    found: list[_Found] = []
    path: list[str] = []
    heard: list[str] = []
    language = ""
    elements = 0

    def refuse(*_: object) -> None:
        raise _RefusedError("it declares a document type, which no exercise file needs")

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal language, elements
        elements += 1
        path.append(name)
        if elements > MOST_ELEMENTS or len(path) > MOST_DEPTH:
            raise _RefusedError("it is far too large or too deep")
        if name == "exercise":
            found.append(_Found())
        elif name == "sequence" and found:
            ms = seconds_ms(attributes.get("duration", "15"))
            found[-1].ms = _USUAL_MS if ms is None else ms
        if name in ("title", "description"):
            language = attributes.get("xml:lang", "")
            heard.clear()

    def hear(data: str) -> None:
        if path and path[-1] in ("title", "description"):
            heard.append(data)

    def end(name: str) -> None:
        path.pop()
        if not found:
            return
        said = "".join(heard)
        if name == "title" and line(said):
            found[-1].titles.append((language, line(said)))
        elif name == "description" and words(said):
            found[-1].descriptions.append((language, " ".join(words(said).split())))

    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    parser.ExternalEntityRefHandler = lambda *_: 0
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = hear
    parser.Parse(text, True)
    return found
