"""What `kneetimer history` and `kneetimer report` do: tables, files and sheets of what was done.

The rule: looking changes nothing. A file is there when it is whole, or not at all.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Final

from kneetimer import __version__
from kneetimer.core.record import Addition, Moment, SessionRecord
from kneetimer.core.report import make_report
from kneetimer.core.summary import SessionLine
from kneetimer.desktop.clock import time_of_day
from kneetimer.handout_command import drawing
from kneetimer.interop.history_csv import csv_lines, csv_rows
from kneetimer.interop.history_json import json_parts
from kneetimer.interop.report_html import report_html
from kneetimer.interop.report_sheet import Sheet, make_sheet
from kneetimer.interop.steps import finish
from kneetimer.storage import paths
from kneetimer.storage.history import History
from kneetimer.storage.new_file import new_file
from kneetimer.storage.problems import printable
from kneetimer.storage.record_file import to_bytes

HISTORY_FILE: Final = "history.db"
BACKUPS_FOLDER: Final = "backups"
_REPORT_DAYS: Final = 84


@contextmanager
def open_history() -> Iterator[History]:
    """Open the user's history; what there is to say about its state goes to the errors."""
    folder = paths.data_folder()
    history = History.open(folder / HISTORY_FILE, folder / BACKUPS_FOLDER)
    try:
        if history.notice:
            print(history.notice, file=sys.stderr)
        yield history
    finally:
        history.close()


# The history


def write_history(options: argparse.Namespace) -> None:
    """Write the chosen days as a table, as CSV or as JSON, into a file or to the output."""

    def is_in_days(moment: Moment) -> bool:
        first, last = options.first or date.min, options.last or date.max
        return first <= moment.day <= last

    def is_wanted(item: SessionRecord | SessionLine) -> bool:
        return is_in_days(item.started)

    with open_history() as history:
        if options.json:
            parts = _json(history, is_in_days)
        elif options.csv:
            lines = filter(is_wanted, history.sessions())
            records = (history.record(line.id) for line in lines)
            parts = csv_lines(csv_rows(records, history.all_additions(), options.language))
        else:
            lines = filter(is_wanted, history.sessions())
            parts = _encoded(_table(list(lines), options.language))
        _write(parts, options)


def _json(history: History, is_in_days: Callable[[Moment], bool]) -> Iterator[bytes]:
    known: set[str] = set()

    def sessions() -> Iterator[bytes]:
        for record in history.records():
            if is_in_days(record.started):
                known.add(record.id)
                yield to_bytes(record)

    def additions() -> Iterator[bytes]:
        return (to_bytes(a) for a in history.all_additions() if a.session in known)

    decisions = (to_bytes(made) for made in history.decisions() if is_in_days(made.at))
    return json_parts(sessions(), additions(), decisions)


def _write(parts: Iterable[bytes], options: argparse.Namespace) -> None:
    if options.output is None:
        sys.stdout.flush()
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    with new_file(options.output, replace=options.force) as file:
        for part in parts:
            file.write(part)


def _encoded(lines: Iterable[str]) -> Iterator[bytes]:
    return (f"{line}\n".encode(sys.stdout.encoding or "utf-8", "replace") for line in lines)


def _table(lines: list[SessionLine], language: str) -> Iterator[str]:
    if not lines:
        yield "There are no sessions here yet."
        return
    yield f"{'started':<16}  {'min':>4}  {'sets':>7}  {'pain':<11}  routine"
    for line in lines:
        sets = f"{line.sets_done}/{line.sets_planned}"
        pain = " ".join(
            "–" if number is None else str(number)
            for number in (line.pain_before, line.pain_after, line.pain_morning)
        )
        title = printable(line.title.get(language))
        early = "" if line.complete else " (ended early)"
        minutes = (line.lasted_ms + 30_000) // 60_000
        started = f"{line.started.local:%Y-%m-%d %H:%M}"
        yield f"{started}  {minutes:>4}  {sets:>7}  {pain:<11}  {title}{early}"
    yield ""
    yield "sets: done/planned; pain: before, after, next morning"


# The report


def write_report(options: argparse.Namespace) -> None:
    """Write a report of the chosen days as a PDF or as a web page.

    Raises:
        ImportError: for a PDF, where a system library is missing that drawing takes
    """
    today = Moment(*time_of_day()).day
    last = options.last or today
    first = options.first or _earlier(last)
    sheet = _sheet(first, last, options, today)
    is_pdf = options.output.suffix.lower() == ".pdf"
    made = _pdf(sheet, options.paper) if is_pdf else report_html(sheet)
    with new_file(options.output, replace=options.force) as file:
        file.write(made)


def _earlier(last: date) -> date:
    return last - min(timedelta(days=_REPORT_DAYS - 1), last - date.min)


def _sheet(first: date, last: date, options: argparse.Namespace, today: date) -> Sheet:
    with open_history() as history:
        lines = [line for line in history.sessions() if first <= line.started.day <= last]
        records = [history.record(line.id) for line in lines]
        additions: list[Addition] = [a for record in records for a in history.additions(record.id)]
    report = make_report(records, additions, first, last, options.goal)
    return make_sheet(report, options.language, today, __version__)


def _pdf(sheet: Sheet, paper: str) -> bytes:
    with drawing(sheet.language):
        from kneetimer.gui.report_pdf import report_pdf  # noqa: PLC0415 - it needs Qt

        return finish(report_pdf(sheet, paper))
