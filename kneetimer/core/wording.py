"""Every line that is spoken or captioned, in one table by language.

Lines stay on the side of a timer: they name what comes and when, and judge nothing. They never
name a button.
"""

from __future__ import annotations

from collections.abc import Sequence

from kneetimer.core.body import Side

Table = dict[str, str]

_EN_NUMBERS = [
    "Zero",
    "One",
    "Two",
    "Three",
    "Four",
    "Five",
    "Six",
    "Seven",
    "Eight",
    "Nine",
    "Ten",
    "Eleven",
    "Twelve",
    "Thirteen",
    "Fourteen",
    "Fifteen",
    "Sixteen",
    "Seventeen",
    "Eighteen",
    "Nineteen",
    "Twenty",
]
_DE_NUMBERS = [
    "Null",
    "Eins",
    "Zwei",
    "Drei",
    "Vier",
    "Fünf",
    "Sechs",
    "Sieben",
    "Acht",
    "Neun",
    "Zehn",
    "Elf",
    "Zwölf",
    "Dreizehn",
    "Vierzehn",
    "Fünfzehn",
    "Sechzehn",
    "Siebzehn",
    "Achtzehn",
    "Neunzehn",
    "Zwanzig",
]

_LINES: dict[str, Table] = {
    "en": {
        "left leg": "Left leg",
        "right leg": "Right leg",
        "left": "Left side",
        "right": "Right side",
        "lie on left": "Lie on your left side",
        "lie on right": "Lie on your right side",
        "stay on left": "Stay on your left side",
        "stay on right": "Stay on your right side",
        "turn to left": "Turn over slowly onto your left side",
        "turn to right": "Turn over slowly onto your right side",
        "now left leg": "Now the left leg",
        "now right leg": "Now the right leg",
        "to the left": "To the left",
        "to the right": "To the right",
        "times": "{n} times",
        "once": "Once",
        "times at your pace": "{n} times, at your own pace",
        "hold each": "Hold each one for {s}",
        "hold for": "Hold for {s}",
        "blocks": "{n} blocks of {s}",
        "one block": "{s}",
        "amrap": "As many as you can in {s}",
        "hold": "Hold the position",
        "breathe": "Breathe",
        "halfway": "Halfway",
        "last one": "Last one",
        "rest": "Rest, {s}",
        "rest until ready": "Rest until you are ready",
        "next set": "Next: set {n} of {of}",
        "within reach": "Put within reach: {things}",
        "go on": "Go on when you are ready",
        "done": "Done. That was the whole routine",
        "paused": "Paused",
        "back to rep": "Back to rep {n}",
        "go": "Go",
        "a second": "one second",
        "seconds": "{n} seconds",
        "a minute": "one minute",
        "minutes": "{n} minutes",
        "and": "{a} and {b}",
    },
    "de": {
        "left leg": "Linkes Bein",
        "right leg": "Rechtes Bein",
        "left": "Linke Seite",
        "right": "Rechte Seite",
        "lie on left": "Leg dich auf die linke Seite",
        "lie on right": "Leg dich auf die rechte Seite",
        "stay on left": "Bleib auf der linken Seite",
        "stay on right": "Bleib auf der rechten Seite",
        "turn to left": "Dreh dich langsam auf die linke Seite",
        "turn to right": "Dreh dich langsam auf die rechte Seite",
        "now left leg": "Jetzt das linke Bein",
        "now right leg": "Jetzt das rechte Bein",
        "to the left": "Nach links",
        "to the right": "Nach rechts",
        "times": "{n} Mal",
        "once": "Ein Mal",
        "times at your pace": "{n} Mal, in deinem Tempo",
        "hold each": "Jedes Mal {s} halten",
        "hold for": "{s} halten",
        "blocks": "{n} Abschnitte von {s}",
        "one block": "{s}",
        "amrap": "So viele wie möglich in {s}",
        "hold": "Position halten",
        "breathe": "Weiteratmen",
        "halfway": "Halbzeit",
        "last one": "Noch einmal",
        "rest": "Ausruhen, {s}",
        "rest until ready": "Ausruhen, bis du bereit bist",
        "next set": "Als Nächstes: Satz {n} von {of}",
        "within reach": "Leg bereit: {things}",
        "go on": "Weiter, wenn du bereit bist",
        "done": "Fertig. Das war die ganze Einheit",
        "paused": "Pausiert",
        "back to rep": "Zurück zu Wiederholung {n}",
        "go": "Los",
        "a second": "eine Sekunde",
        "seconds": "{n} Sekunden",
        "a minute": "eine Minute",
        "minutes": "{n} Minuten",
        "and": "{a} und {b}",
    },
}

_THINGS_DE = {
    "foam roller": "Faszienrolle",
    "chair": "Stuhl",
    "step": "Stufe",
    "hook massager": "Massagehaken",
    "loop band": "Fitnessband",
    "ankle weight": "Fußgewicht",
    "dumb-bells": "Hanteln",
    "cushion": "Kissen",
    "towel": "Handtuch",
    "strap": "Gurt",
    "mat": "Matte",
    "wall": "Wand",
    "rail": "Geländer",
    "counter": "Arbeitsplatte",
    "floor space": "Platz am Boden",
    "knee cushion": "Kniekissen",
    "rolled towel": "gerolltes Handtuch",
    "pillow": "Kopfkissen",
}


class Wording:
    """The lines in one language; a language without a table speaks English."""

    def __init__(self, language: str = "en") -> None:
        self.language = language[:2] if language[:2] in _LINES else "en"
        self._table = _LINES[self.language]
        self._numbers = _DE_NUMBERS if self.language == "de" else _EN_NUMBERS

    def line(self, name: str, **values: str) -> str:
        """Give a line by its name, with its gaps filled."""
        return self._table[name].format(**values)

    def number(self, n: int) -> str:
        """Give a number as a word with a capital, or as digits from 21 on."""
        return self._numbers[n] if n < len(self._numbers) else str(n)

    def _small(self, n: int) -> str:
        return self.number(n).lower()

    def seconds(self, ms: int) -> str:
        """Give a length of time in words, rounded to whole seconds."""
        minutes, seconds = divmod(max(1, (ms + 500) // 1000), 60)
        in_minutes = self._count("minute", minutes)
        in_seconds = self._count("second", seconds)
        if minutes and seconds:
            return self.line("and", a=in_minutes, b=in_seconds)
        return in_minutes if minutes else in_seconds

    def _count(self, unit: str, n: int) -> str:
        return self.line(f"a {unit}") if n == 1 else self.line(f"{unit}s", n=self._small(n))

    def leg(self, side: Side) -> str:
        """Give "Left leg"."""
        return self.line(f"{side.value} leg")

    def lie_on(self, side: Side) -> str:
        """Give "Lie on your right side"."""
        return self.line(f"lie on {side.value}")

    def thing(self, equipment: str) -> str:
        """Give the word for a piece of equipment by its id."""
        return _THINGS_DE.get(equipment, equipment) if self.language == "de" else equipment

    def within_reach(self, equipment: Sequence[str]) -> str:
        """Give "Put within reach: foam roller, chair"."""
        return self.line("within reach", things=", ".join(self.thing(e) for e in equipment))

    def direction(self, direction: str) -> str:
        """Give "To the left"; other directions are said as the author wrote them."""
        name = f"to the {direction}"
        return self.line(name) if name in self._table else direction
