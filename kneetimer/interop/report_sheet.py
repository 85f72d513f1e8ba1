"""A report in words and tables, the same for every sort of paper.

Whoever writes a file of it has only to know headings, tables, bars and one chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Final

from kneetimer.core.record import MOST_PAIN
from kneetimer.core.report import Dose, Pain, Report, Session
from kneetimer.core.text import Text
from kneetimer.interop.report_words import Words

_WEEK_DAYS: Final = 7
_MOST_MARKS: Final = 8


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of words.

    Attributes:
        heads: over the columns
        widths: shares of the columns; they add up to 1
        numbers: columns that stand at the right
        bars: for each row a share to draw in the last column; empty for a table without bars
        goal: share at which a line crosses the bars
    """

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: frozenset[int] = frozenset()
    bars: tuple[float, ...] = ()
    goal: float | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the chart: points as (share of the width, pain)."""

    name: str
    points: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Pain over time.

    Attributes:
        title: what it shows
        told: for somebody who does not see it
        lines: at most three
        days: labels below it, each with its share of the width
    """

    title: str
    told: str
    lines: tuple[Line, ...]
    days: tuple[tuple[float, str], ...]
    most: int = MOST_PAIN


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it."""

    title: str
    table: Table
    lead: str = ""
    chart: Chart | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The whole report.

    Attributes:
        facts: pairs of a number and what it counts
        about: what this is
        foot: who made it and when
    """

    language: str
    title: str
    period: str
    facts: tuple[tuple[str, str], ...]
    about: str
    foot: str
    sections: tuple[Section, ...]


def make_sheet(report: Report, language: str, today: date, version: str) -> Sheet:
    """Put a report in words.

    Args:
        report: what was recorded
        language: two-letter code
        today: told, for the foot
        version: of the program, for the foot
    """
    words = Words(language)
    return Sheet(
        language=words.language,
        title=words("title"),
        period=words("period", first=words.day(report.first), last=words.day(report.last)),
        facts=tuple(_facts(report, words)),
        about=words("about") if report.sessions else f"{words('nothing')} {words('about')}",
        foot=words("made by", version=version, day=words.day(today)),
        sections=tuple(_sections(report, words)),
    )


def _facts(report: Report, words: Words) -> Iterator[tuple[str, str]]:
    sessions = len(report.sessions)
    yield str(sessions), words("session" if sessions == 1 else "sessions")
    yield str(report.days), words("day" if report.days == 1 else "days")
    yield words.length(report.lasted_ms), words("time")
    if report.goal is not None:
        yield str(report.goal), words("goal")


def _sections(report: Report, words: Words) -> Iterator[Section]:
    if not report.sessions:
        return
    yield _weeks(report, words)
    yield _feelings(report, words)
    yield _doses(report, words)
    if report.pains:
        yield _pains(report.pains, words)
    if report.numbers:
        yield _numbers(report, words)
    if any(session.note for session in report.sessions):
        yield _notes(report, words)


def _weeks(report: Report, words: Words) -> Section:
    rows = []
    for week in report.weeks:
        monday = words.day(week.monday)
        rows.append(
            (
                monday if week.of == _WEEK_DAYS else words("part of a week", week=monday),
                words("days cell", n=week.days, of=week.of),
                str(week.sessions),
                str((week.lasted_ms + 30_000) // 60_000),
                "",
            )
        )
    goal = report.goal
    table = Table(
        heads=(*(words(n) for n in ("week from", "days of", "in sessions", "minutes")), ""),
        widths=(0.36, 0.12, 0.12, 0.12, 0.28),
        rows=tuple(rows),
        numbers=frozenset((1, 2, 3)),
        bars=tuple(week.days / _WEEK_DAYS for week in report.weeks),
        goal=None if goal is None else min(1.0, goal / _WEEK_DAYS),
    )
    lead = "" if goal is None else words("goal line", n=goal)
    return Section(words("by week"), table, lead)


def _feelings(report: Report, words: Words) -> Section:
    names = ("date", "routine", "before", "after", "worst", "morning", "usual", "effort")
    table = Table(
        heads=tuple(words(name) for name in names),
        widths=(0.18, 0.3, 0.08, 0.08, 0.08, 0.1, 0.1, 0.08),
        rows=tuple(_felt(session, words) for session in report.sessions),
        numbers=frozenset((2, 3, 4, 5, 6, 7)),
    )
    return Section(words("how it felt"), table, chart=_chart(report, words))


def _felt(session: Session, words: Words) -> tuple[str, ...]:
    title = session.title.get(words.language)
    return (
        words.moment(session.started),
        title if session.complete else words("ended early", title=title),
        *map(_told, (session.before, session.after, session.worst, session.morning)),
        words.yes_no(session.back_to_usual),
        _told(session.effort),
    )


def _told(number: int | None) -> str:
    return "–" if number is None else str(number)


def _chart(report: Report, words: Words) -> Chart | None:
    start = datetime.combine(report.first, time())
    span = datetime.combine(report.last, time()) + timedelta(days=1) - start

    def place(session: Session) -> float:
        return (session.started.local.replace(tzinfo=None) - start) / span

    told = {
        "before": [(place(s), s.before) for s in report.sessions],
        "after": [(place(s), s.after) for s in report.sessions],
        "morning": [(place(s), s.morning) for s in report.sessions],
    }
    lines = [
        Line(words(name), tuple((x, pain) for x, pain in points if pain is not None))
        for name, points in told.items()
    ]
    if not any(line.points for line in lines):
        return None
    return Chart(
        words("chart"),
        words("chart told"),
        tuple(line for line in lines if line.points),
        tuple(_days(report.first, report.last, words)),
    )


def _days(first: date, last: date, words: Words) -> Iterator[tuple[float, str]]:
    """Give a handful of days with their places, evenly apart and whole."""
    count = (last - first).days + 1
    step = -(-count // _MOST_MARKS)
    for day in range(0, count, step):
        yield (day + 0.5) / count, words.short_day(first + timedelta(days=day))


def _doses(report: Report, words: Words) -> Section:
    names = ("exercise", "side", "in sessions", "sets", "reps", "set time", "load")
    table = Table(
        heads=tuple(words(name) for name in names),
        widths=(0.24, 0.08, 0.09, 0.21, 0.1, 0.13, 0.15),
        rows=tuple(_dose(dose, words) for dose in report.doses),
    )
    return Section(words("doses"), table)


def _dose(dose: Dose, words: Words) -> tuple[str, ...]:
    sets = words("sets cell", done=dose.done, planned=dose.planned)
    if dose.hurt and dose.partly:
        sets = words("hurt and partly", sets=sets, partly=dose.partly, n=dose.hurt)
    elif dose.hurt:
        sets = words("hurt sets", sets=sets, n=dose.hurt)
    elif dose.partly:
        sets = words("partly", sets=sets, n=dose.partly)
    fewest, most = dose.reps
    return (
        _named(dose.name, dose.exercise, words),
        words.side(dose.side),
        str(dose.sessions),
        sets,
        "" if not most else str(most) if fewest == most else f"{fewest}–{most}",
        _length_range(*dose.lasted_ms, words),
        ", ".join(dose.loads),
    )


def _named(name: Text, exercise: str, words: Words) -> str:
    return name.get(words.language) or exercise


def _length_range(shortest: int, longest: int, words: Words) -> str:
    low, high = words.length(shortest), words.length(longest)
    if not longest:
        return ""
    return high if low == high else f"{low}\u00a0– {high}"


def _pains(pains: Sequence[Pain], words: Words) -> Section:
    names = ("date", "exercise", "side", "set and rep", "pain", "then")
    rows = tuple(
        (
            words.moment(pain.started),
            pain.name.get(words.language),
            words.side(pain.side),
            ", ".join(
                words(name, n=of[0], of=of[1])
                for name, of in (("set cell", pain.set), ("rep cell", pain.rep))
                if of is not None
            ),
            str(pain.pain),
            words.choice(pain.choice),
        )
        for pain in pains
    )
    heads = tuple(words(name) for name in names)
    table = Table(heads, (0.18, 0.21, 0.08, 0.28, 0.08, 0.17), rows)
    return Section(words("it hurt"), table)


def _numbers(report: Report, words: Words) -> Section:
    rows = tuple(
        (
            words.moment(number.started),
            number.name.get(words.language),
            words.side(number.side),
            words("s" if number.seconds else "times", n=number.number),
        )
        for number in report.numbers
    )
    heads = tuple(words(name) for name in ("date", "exercise", "side", "number"))
    return Section(words("numbers"), Table(heads, (0.18, 0.3, 0.12, 0.4), rows))


def _notes(report: Report, words: Words) -> Section:
    rows = tuple(
        (words.moment(session.started), session.title.get(words.language), session.note)
        for session in report.sessions
        if session.note
    )
    heads = tuple(words(name) for name in ("date", "routine", "note"))
    return Section(words("notes"), Table(heads, (0.18, 0.24, 0.58), rows))
