"""What a person decides about a programme, put into the diary. The diary is all that is kept."""

from __future__ import annotations

from datetime import date

from kneetimer.core.decision import DecisionKind
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.today import Ask
from kneetimer.gui.diary import Diary
from kneetimer.gui.under_way import UnderWay


def begin(diary: Diary, chosen: Enrolment) -> None:
    """Begin a programme, or begin it again, which ends the time before."""
    diary.decide(
        DecisionKind.BEGIN,
        chosen.programme,
        day=chosen.begun.isoformat(),
        week=chosen.week,
        variant=chosen.variant,
    )


def pause(diary: Diary, stem: str, first: date, on: date | None) -> None:
    """Pause from a day on, until another one if that is known."""
    diary.decide(DecisionKind.PAUSE, stem, day=first.isoformat())
    if on is not None:
        go_on(diary, stem, on)


def go_on(diary: Diary, stem: str, day: date) -> None:
    """Go on from a day on."""
    diary.decide(DecisionKind.RESUME, stem, day=day.isoformat())


def end(diary: Diary, stem: str, day: date) -> None:
    """End it: on this day it no longer holds."""
    diary.decide(DecisionKind.END, stem, day=day.isoformat())


def answer(diary: Diary, of: UnderWay, ask: Ask, said: str, words: str) -> None:
    """Answer what a programme asks; `words` are what was asked, as it was shown."""
    diary.decide(
        DecisionKind.ANSWER,
        of.stem,
        day=of.today.day.isoformat(),
        week=ask.number,
        item=ask.about.key,
        answer=said,
        words=words,
        sessions=tuple(line.id for line in ask.sessions),
    )
