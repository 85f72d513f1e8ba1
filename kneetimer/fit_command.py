"""`kneetimer export fit`: one session of the history for watches and training diaries.

The rule: looking changes nothing, and a file is there when it is whole or not at all.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.set_times import set_times
from kneetimer.interop.fit import SUFFIX, MissingFitError, can_write_fit, fit_bytes
from kneetimer.storage.new_file import check_place, new_file
from kneetimer.storage.record_plan import plan_of
from kneetimer.storage.shelf import make_library

if TYPE_CHECKING:
    from kneetimer.core.summary import SessionLine


class NoSuchSessionError(KneeTimerError):
    """The history has no session as it was asked for."""


def add_fit(kinds: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add the command to the kinds of exports, as from `add_subparsers`."""
    fit = kinds.add_parser("fit", help="a session that was done, for watches and training diaries")
    fit.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help="the .fit to write"
    )
    fit.add_argument("--force", action="store_true", help="replace a file that is there")
    which = fit.add_mutually_exclusive_group()
    which.add_argument(
        "--day", type=_day, metavar="DATE", help="the last session of this day, as in 2026-11-21"
    )
    which.add_argument(
        "--session", metavar="ID", help="the session whose id begins so; the last one without"
    )
    fit.add_argument("--language", default="en", help="two-letter code, as in de")
    fit.set_defaults(run=_export_fit)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day as in 2026-11-21") from None


def _export_fit(options: argparse.Namespace) -> int:
    if options.output.suffix.lower() != SUFFIX:
        print(f"Let the name of the file end in {SUFFIX}.", file=sys.stderr)
        return 2
    if not can_write_fit():
        print(MissingFitError(), file=sys.stderr)
        return 2
    check_place(options.output, replace=options.force)
    from kneetimer.history_out import open_history  # noqa: PLC0415 - the other commands do without

    with open_history() as history:
        record = history.record(_chosen(history.sessions(), options).id)
    times = set_times(record, plan_of(record, make_library().catalogue))
    made = fit_bytes(record, times, options.language)
    with new_file(options.output, replace=options.force) as file:
        file.write(made)
    return 0


def _chosen(lines: list[SessionLine], options: argparse.Namespace) -> SessionLine:
    if options.session is not None:
        found = [line for line in lines if line.id.startswith(options.session)]
        missing = f"There is not just one session whose id begins with '{options.session}'"
        if len(found) != 1:
            raise NoSuchSessionError(f"{missing}: 'kneetimer history --json' has the ids.")
        return found[0]
    if options.day is not None:
        lines = [line for line in lines if line.started.day == options.day]
        if not lines:
            raise NoSuchSessionError(f"There is no session on {options.day}.")
    if not lines:
        raise NoSuchSessionError("There are no sessions here yet.")
    return lines[-1]
