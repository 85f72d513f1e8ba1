"""What is done for each file of the history, in small steps.

Each gives steps for a `StepJob`: what goes wrong is raised out of a step.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kneetimer import __version__
from kneetimer.core.record import Moment, SessionRecord
from kneetimer.core.report import make_report
from kneetimer.core.set_times import set_times
from kneetimer.desktop.clock import time_of_day
from kneetimer.gui.report_dialog import Wish
from kneetimer.gui.report_pdf import report_pdf
from kneetimer.interop.fit import SUFFIX as FIT
from kneetimer.interop.fit import fit_bytes
from kneetimer.interop.history_csv import csv_lines, csv_rows
from kneetimer.interop.history_json import json_parts
from kneetimer.interop.report_html import report_html
from kneetimer.interop.report_sheet import make_sheet
from kneetimer.interop.steps import Steps
from kneetimer.interop.vault import write_vault
from kneetimer.interop.vault_restore import Home
from kneetimer.storage import paths
from kneetimer.storage.atomic import write_atomically
from kneetimer.storage.history import History
from kneetimer.storage.new_file import NotWrittenError, new_file
from kneetimer.storage.record_file import from_bytes, to_bytes
from kneetimer.storage.record_plan import plan_of
from kneetimer.storage.shelf import make_library


def csv_steps(path: Path, history: History, language: str) -> Steps[None]:
    """Write the table."""
    records = (history.record(line.id) for line in history.sessions())
    rows = csv_rows(records, history.all_additions(), language)
    yield from _written(path, csv_lines(rows))


def record_steps(path: Path, record: SessionRecord, language: str) -> Steps[None]:
    """Write one session as a file of its own; where the name ends so, as a FIT file."""
    if path.suffix.lower() == FIT:
        times = set_times(record, plan_of(record, make_library().catalogue))
        yield
        yield from _written(path, [fit_bytes(record, times, language)])
    else:
        yield from _written(path, [to_bytes(record)])


def json_steps(path: Path, history: History) -> Steps[None]:
    """Write all of it as data."""
    sessions = map(to_bytes, history.records())
    additions = map(to_bytes, history.all_additions())
    decisions = map(to_bytes, history.decisions())
    yield from _written(path, json_parts(sessions, additions, decisions))


def report_steps(
    path: Path, history: History, language: str, wish: Wish, goal: int | None
) -> Steps[None]:
    """Write a report as a PDF or, where the name ends so, as a web page."""
    records: list[SessionRecord] = []
    for line in history.sessions():
        if wish.first <= line.started.day <= wish.last:
            records.append(history.record(line.id))
            yield
    additions = [a for record in records for a in history.additions(record.id)]
    report = make_report(records, additions, wish.first, wish.last, goal)
    sheet = make_sheet(report, language, now().day, __version__)
    if path.suffix.lower() in (".html", ".htm"):
        made = report_html(sheet)
    else:
        made = yield from report_pdf(sheet, wish.paper)
    yield from _written(path, [made])


def backup_steps(path: Path, history: History) -> Steps[None]:
    """Write a backup of everything of the person's."""
    with new_file(path, replace=True) as file:
        yield from write_vault(file, home_of(history).contents(), now(), __version__)


def home_of(history: History) -> Home:
    """Give the person's own things around an open history."""
    return Home(
        diary=history,
        to_bytes=to_bytes,
        from_bytes=from_bytes,
        write=_write,
        routines=paths.user_routines_folder(),
        settings=settings_file(),
    )


def settings_file() -> Path:
    """Where the settings are."""
    return paths.config_folder() / "settings.toml"


def now() -> Moment:
    """Give the time of day."""
    return Moment(*time_of_day())


def _written(path: Path, parts: Iterable[bytes]) -> Steps[None]:
    with new_file(path, replace=True) as file:
        for part in parts:
            file.write(part)
            yield


def _write(path: Path, data: bytes) -> None:
    try:
        write_atomically(path, data)
    except OSError as error:
        raise NotWrittenError(path, error) from error
