"""The lines in the language of the person, with their numbers and things.

Lines stay on the side of a timer: they name what comes and when, and judge nothing. They never
name a button.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kneetimer.core import spoken_de, spoken_en
from kneetimer.core.body import Side


@dataclass(frozen=True, slots=True)
class _Language:
    """What a language brings."""

    lines: Mapping[str, str]
    things: Mapping[str, str]
    number: Callable[[int], str]


_LANGUAGES = {
    "en": _Language(spoken_en.LINES, spoken_en.THINGS, spoken_en.number),
    "de": _Language(spoken_de.LINES, spoken_de.THINGS, spoken_de.number),
}


class Wording:
    """The lines in one language; a language without a table speaks English."""

    def __init__(self, language: str = "en") -> None:
        self.language = language[:2] if language[:2] in _LANGUAGES else "en"
        self._spoken = _LANGUAGES[self.language]
        self._table = self._spoken.lines

    def line(self, name: str, **values: str) -> str:
        """Give a line by its name, with its gaps filled."""
        return self._table[name].format(**values)

    def number(self, n: int) -> str:
        """Give a number as a word with a capital, or as digits from 100 on."""
        words = self.small(n)
        return words[:1].upper() + words[1:]

    def small(self, n: int) -> str:
        """Give a number as a word for the middle of a line, or as digits from 100 on."""
        return self._spoken.number(n) if n < 100 else str(n)

    def seconds(self, ms: int) -> str:
        """Give a length of time in words, rounded to whole seconds."""
        minutes, seconds = divmod(max(1, (ms + 500) // 1000), 60)
        in_minutes = self._count("minute", minutes)
        in_seconds = self._count("second", seconds)
        if minutes and seconds:
            return self.line("and", a=in_minutes, b=in_seconds)
        return in_minutes if minutes else in_seconds

    def _count(self, unit: str, n: int) -> str:
        return self.line(f"a {unit}") if n == 1 else self.line(f"{unit}s", n=self.small(n))

    def leg(self, side: Side) -> str:
        """Give "Left leg"."""
        return self.line(f"{side.value} leg")

    def lie_on(self, side: Side) -> str:
        """Give "Lie on your right side"."""
        return self.line(f"lie on {side.value}")

    def thing(self, equipment: str) -> str:
        """Give the word for a piece of equipment by its id."""
        return self._spoken.things.get(equipment, equipment)

    def within_reach(self, equipment: Sequence[str]) -> str:
        """Give "Put within reach: foam roller, chair"."""
        return self.line("within reach", things=", ".join(self.thing(e) for e in equipment))

    def direction(self, direction: str) -> str:
        """Give "To the left"; other directions are said as the author wrote them."""
        name = f"to the {direction}"
        return self.line(name) if name in self._table else direction
