"""What the report says, in English and in German; a language without a table reads English.

The words tell what was recorded and judge nothing.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from kneetimer.core.body import Side
from kneetimer.core.record import Choice, Moment

_EN: Final[Mapping[str, str]] = {
    "title": "What was done, and how it felt",
    "period": "{first} to {last}",
    "about": "These are the notes of the person who did the exercises, as kept by the timer "
    "KneeTimer. Pain and effort are their own answers, from 0 (none) to 10. The timer measures, "
    "checks and judges nothing.",
    "nothing": "Nothing was recorded in these days.",
    "sessions": "sessions",
    "session": "session",
    "days": "days with a session",
    "day": "day with a session",
    "time": "in all",
    "goal": "days a week planned",
    "by week": "Week by week",
    "week from": "Week from",
    "days of": "Days",
    "days cell": "{n} of {of}",
    "goal line": "{n} days a week were planned: the line across the bars.",
    "part of a week": "{week} (part of it)",
    "minutes": "Minutes",
    "how it felt": "Pain",
    "chart": "Pain from 0 to 10, session by session",
    "chart told": "Pain over time: the numbers stand in the table below it.",
    "before": "Before",
    "after": "After",
    "worst": "Worst",
    "morning": "Next morning",
    "usual": "Back to usual",
    "effort": "Effort",
    "date": "Date",
    "routine": "Routine",
    "ended early": "{title} (ended early)",
    "yes": "yes",
    "no": "no",
    "doses": "Exercises",
    "exercise": "Exercise",
    "side": "Side",
    "in sessions": "Sessions",
    "sets": "Sets done",
    "sets cell": "{done} of {planned}",
    "partly": "{sets} (and {n} in part)",
    "hurt sets": "{sets} ({n} cut short as it hurt)",
    "hurt and partly": "{sets} ({partly} in part, {n} cut short as it hurt)",
    "reps": "Reps per set",
    "set time": "Time per set",
    "load": "Load",
    "it hurt": "“It hurts”",
    "set and rep": "Set, rep",
    "set cell": "set {n} of {of}",
    "rep cell": "rep {n} of {of}",
    "pain": "Pain",
    "then": "Then",
    "numbers": "Counted or read off",
    "number": "Number",
    "times": "{n} times",
    "notes": "Notes",
    "note": "Note",
    "left": "left",
    "right": "right",
    "both": "",
    "go on": "went on",
    "easier": "easier variation",
    "fewer reps": "fewer reps",
    "skip side": "left out this side",
    "skip exercise": "left out the exercise",
    "end": "ended the session",
    "made by": "Made by KneeTimer {version} on {day}.",
    "page": "Page {n} of {all}",
    "s": "{n}\u00a0s",
    "min": "{n}\u00a0min",
    "h": "{h}\u00a0h {m}\u00a0min",
    "min s": "{m}\u00a0min\u00a0{s}\u00a0s",
    "months": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "day form": "{day} {month} {year}",
    "short day": "{day} {month}",
}
_DE: Final[Mapping[str, str]] = {
    "title": "Was getan wurde und wie es sich anfühlte",
    "period": "{first} bis {last}",
    "about": "Das sind die Aufzeichnungen der Person, die geübt hat, so wie der Timer KneeTimer "
    "sie aufbewahrt. Schmerz und Anstrengung sind ihre eigenen Angaben, von 0 (gar nicht) bis 10. "
    "Der Timer misst, prüft und beurteilt nichts.",
    "nothing": "In diesen Tagen wurde nichts aufgezeichnet.",
    "sessions": "Einheiten",
    "session": "Einheit",
    "days": "Tage mit Einheit",
    "day": "Tag mit Einheit",
    "time": "insgesamt",
    "goal": "Tage pro Woche geplant",
    "by week": "Woche für Woche",
    "week from": "Woche ab",
    "days of": "Tage",
    "days cell": "{n} von {of}",
    "goal line": "{n} Tage pro Woche waren geplant: der Strich durch die Balken.",
    "part of a week": "{week} (ein Teil davon)",
    "minutes": "Minuten",
    "how it felt": "Schmerz",
    "chart": "Schmerz von 0 bis 10, Einheit für Einheit",
    "chart told": "Schmerz im Lauf der Zeit: Die Zahlen stehen in der Tabelle darunter.",
    "before": "Vorher",
    "after": "Nachher",
    "worst": "Stärkster",
    "morning": "Am Morgen danach",
    "usual": "Wieder wie sonst",
    "effort": "Anstrengung",
    "date": "Datum",
    "routine": "Programm",
    "ended early": "{title} (früher beendet)",
    "yes": "ja",
    "no": "nein",
    "doses": "Übungen",
    "exercise": "Übung",
    "side": "Seite",
    "in sessions": "Einheiten",
    "sets": "Sätze getan",
    "sets cell": "{done} von {planned}",
    "partly": "{sets} (und {n} zum Teil)",
    "hurt sets": "{sets} ({n} gekürzt, weil es wehtat)",
    "hurt and partly": "{sets} ({partly} zum Teil, {n} gekürzt, weil es wehtat)",
    "reps": "Wdh. pro Satz",
    "set time": "Zeit pro Satz",
    "load": "Last",
    "it hurt": "„Es tut weh“",
    "set and rep": "Satz, Wdh.",
    "set cell": "Satz {n} von {of}",
    "rep cell": "Wdh. {n} von {of}",
    "pain": "Schmerz",
    "then": "Danach",
    "numbers": "Gezählt oder abgelesen",
    "number": "Zahl",
    "times": "{n} Mal",
    "notes": "Notizen",
    "note": "Notiz",
    "left": "links",
    "right": "rechts",
    "both": "",
    "go on": "weitergemacht",
    "easier": "leichtere Variante",
    "fewer reps": "weniger Wiederholungen",
    "skip side": "diese Seite ausgelassen",
    "skip exercise": "Übung ausgelassen",
    "end": "Einheit beendet",
    "made by": "Erstellt mit KneeTimer {version} am {day}.",
    "page": "Seite {n} von {all}",
    "s": "{n}\u00a0s",
    "min": "{n}\u00a0min",
    "h": "{h}\u00a0h {m}\u00a0min",
    "min s": "{m}\u00a0min\u00a0{s}\u00a0s",
    "months": "Jan. Feb. März Apr. Mai Juni Juli Aug. Sep. Okt. Nov. Dez.",
    "day form": "{day}. {month} {year}",
    "short day": "{day}. {month}",
}
TABLES: Final[Mapping[str, Mapping[str, str]]] = {"en": _EN, "de": _DE}


class Words:
    """The words in one language."""

    def __init__(self, language: str) -> None:
        self.language = language[:2] if language[:2] in TABLES else "en"
        self._table = TABLES[self.language]

    def __call__(self, name: str, **values: object) -> str:
        """Give words by their name, with their gaps filled."""
        return self._table[name].format(**values)

    def day(self, day: date) -> str:
        """Give "21 Nov 2026"."""
        return self("day form", day=day.day, month=self._month(day), year=day.year)

    def short_day(self, day: date) -> str:
        """Give "21 Nov"."""
        return self("short day", day=day.day, month=self._month(day))

    def moment(self, moment: Moment) -> str:
        """Give the day and the time of the clock there, in one line."""
        return f"{self.day(moment.day)}, {moment.local:%H:%M}".replace(" ", "\u00a0")

    def side(self, side: Side | None) -> str:
        """Give "left"."""
        return self(side.value if side else "both")

    def choice(self, choice: Choice) -> str:
        """Give "went on"."""
        return self(choice.value)

    def yes_no(self, claim: bool | None) -> str:
        """Give "yes", "no", or nothing where nothing was said."""
        return "" if claim is None else self("yes" if claim else "no")

    def length(self, ms: int) -> str:
        """Give "45 s", "1 min 30 s" or "2 h 5 min", rounded to what is said last."""
        seconds = (ms + 500) // 1000
        minutes, rest = divmod(seconds, 60)
        if minutes >= 60:
            minutes = (seconds + 30) // 60
            return self("h", h=minutes // 60, m=minutes % 60)
        if not minutes:
            return self("s", n=rest)
        return self("min s", m=minutes, s=rest) if rest else self("min", n=minutes)

    def _month(self, day: date) -> str:
        return self("months").split()[day.month - 1]
