"""What was done of a session in words, as the end page and the page of an old session show it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QCoreApplication, QObject

from kneetimer.core.record import DoneSet, Outcome, Why
from kneetimer.core.wording import Wording

translate = QCoreApplication.translate

SIGNS = {Outcome.DONE: "✓", Outcome.PARTLY: "◐", Outcome.SKIPPED: "–"}


@dataclass(frozen=True, slots=True)
class DoneRow:
    """One exercise of a session.

    Attributes:
        lines: what was done, one a side
        why: why some of it was left out; "" where there is nothing to say
    """

    name: str
    lines: tuple[str, ...]
    outcome: Outcome
    why: str = ""


class _Counted(QObject):
    """Words with a number: only in `tr` does the tool that collects them see plural forms."""

    def spots(self, n: int) -> str:
        return self.tr("(%n spot(s))", "", n)


_counted = _Counted()


def done_rows(sets: Iterable[DoneSet], language: str) -> list[DoneRow]:
    """Give one row an exercise, in the order of the session."""
    rows = []
    for _, group in groupby(sets, lambda done: (done.item, done.round)):
        own = list(group)
        rows.append(
            DoneRow(
                own[0].name.get(language), set_lines(own, language), _worst(own), why_words(own)
            )
        )
    return rows


def set_lines(sets: Iterable[DoneSet], language: str) -> tuple[str, ...]:
    """Give one line a side: "Left leg: 10 of 10 times" or "Right leg: 30 s of 2:00"."""
    wording = Wording(language)
    parts: dict[str, list[str]] = {}
    for done in sets:
        side = wording.leg(done.side) if done.side is not None else ""
        way = side or (wording.direction(done.direction) if done.direction else "")
        parts.setdefault(way, []).append(_amount(done))
    return tuple(
        f"{way}: {', '.join(amounts)}" if way else ", ".join(amounts)
        for way, amounts in parts.items()
    )


def outcome_words(outcome: Outcome) -> str:
    """Give "Done", "Partly done" or "Skipped"."""
    return {
        Outcome.DONE: translate("DoneWords", "Done"),
        Outcome.PARTLY: translate("DoneWords", "Partly done"),
        Outcome.SKIPPED: translate("DoneWords", "Skipped"),
    }[outcome]


def why_words(sets: Iterable[DoneSet]) -> str:
    """Give why some of it was left out, each reason once; "" where nothing was or none is known."""
    words = {
        Why.CHOSEN: translate("DoneWords", "left out by choice"),
        Why.HURT: translate("DoneWords", "left out because it hurt"),
        Why.ENDED: translate("DoneWords", "left out because the session ended early"),
        Why.SLEPT: translate("DoneWords", "left out while the computer slept"),
        Why.CRASHED: translate("DoneWords", "left out because the program was cut short"),
    }
    reasons = [done.why for done in sets if done.why and done.outcome is not Outcome.DONE]
    return ", ".join(words[why] for why in dict.fromkeys(reasons))


def length(ms: int) -> str:
    """Give "45 s" or "2:00"."""
    seconds = round(ms / 1000)
    return f"{seconds // 60}:{seconds % 60:02d}" if seconds >= 60 else f"{seconds} s"


def _amount(done: DoneSet) -> str:
    if done.planned_reps:
        words = translate("DoneWords", "{done} of {planned} times")
        said = words.format(done=done.done_reps, planned=done.planned_reps)
    else:
        words = translate("DoneWords", "{done} of {planned}")
        said = words.format(done=length(done.done_ms), planned=length(done.planned_ms))
    if done.detours:
        said += " " + _counted.spots(done.detours)
    return said


def _worst(sets: list[DoneSet]) -> Outcome:
    outcomes = {done.outcome for done in sets}
    if outcomes == {Outcome.DONE}:
        return Outcome.DONE
    return Outcome.SKIPPED if outcomes == {Outcome.SKIPPED} else Outcome.PARTLY
