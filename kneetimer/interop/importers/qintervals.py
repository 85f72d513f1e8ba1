"""qintervals: intervals and blocks of intervals in YAML.

Who reads YAML is handed in: only one room of the program does.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Exercise
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError, ParseYaml
from kneetimer.interop.importers.reading import line, mapping, mappings, seconds_ms, whole
from kneetimer.interop.importers.steps import MOST_DEPTH, Break, Loop, Part, Step, lay_out

_LENGTH = re.compile(r" *([0-9]{1,6}(?:\.[0-9]{1,3})?) *([sm]) *")
_LOOKS_RIGHT = re.compile(r"^intervals *:", re.MULTILINE)
_MOST_REPEATS = 100_000


class QIntervals:
    """See the module.

    Args:
        parse_yaml: gives the mappings, lists and texts of YAML, or raises a KneeTimerError
    """

    name = "qintervals"
    key = "qintervals"

    def __init__(self, parse_yaml: ParseYaml) -> None:
        self._parse_yaml = parse_yaml

    def fits(self, file: Foreign) -> bool:
        """Whether it says `intervals:`, at the start of a line, and `length:` or `block:`."""
        text = file.text
        return bool(_LOOKS_RIGHT.search(text)) and ("length:" in text or "block:" in text)

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give the one routine."""
        try:
            found = mapping(self._parse_yaml(file.text))
        except KneeTimerError as error:
            why = f"it is no YAML that can be read ({error})"
            raise ImportFileError(file.name, why, "Mend it with a text editor.") from error
        builder = Builder(file.name, catalogue)
        parts = _parts(mappings(found.get("intervals")), file.name, builder)
        items = lay_out(parts, builder, file.name)
        return [builder.build(line(found.get("title")) or file.stem, items, program=self.name)]


def _parts(
    entries: list[dict[str, Any]], name: str, builder: Builder, depth: int = 0
) -> list[Part]:
    if depth > MOST_DEPTH:
        raise ImportFileError(name, f"its blocks are nested deeper than {MOST_DEPTH}")
    parts: list[Part] = []
    for entry in entries:
        if "block" in entry:
            block = mapping(entry["block"])
            inner = _parts(mappings(block.get("intervals")), name, builder, depth + 1)
            rounds = whole(block.get("repeats"), 1, _MOST_REPEATS)
            if rounds is None:
                rounds = 1
                builder.note("how often a block is done cannot be read; once was taken")
            skips = str(block.get("skip_last_rest", "")).strip().lower() in ("true", "yes", "on")
            if inner:
                parts.append(Loop(rounds, tuple(inner), skip_last_rest=skips))
        elif (part := _interval(entry, builder)) is not None:
            parts.append(part)
    return parts


def _interval(entry: dict[str, Any], builder: Builder) -> Part | None:
    title = line(entry.get("name")) or line(entry.get("type")) or "Work"
    match = _LENGTH.fullmatch(str(entry.get("length", ""))[:20])
    seconds = None if match is None else float(match[1]) * (60 if match[2] == "m" else 1)
    ms = seconds_ms(seconds)
    if ms is None:
        builder.note("its length cannot be read, so it is left out", title)
        return None
    if not ms:
        return None
    return Break(ms) if entry.get("type") == "rest" else Step(title, ms)
