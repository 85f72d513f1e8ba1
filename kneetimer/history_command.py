"""The commands about what was done: `kneetimer history`, `report`, `backup` and `restore`.

The rule: the other commands pay nothing for them, so what does the work is loaded when it runs.
"""

from __future__ import annotations

import argparse
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final

from kneetimer.handout_command import PAPERS
from kneetimer.storage.new_file import check_place
from kneetimer.storage.problems import printable

_DAYS_A_WEEK: Final = 7
_REPORT_ENDS: Final = (".pdf", ".html", ".htm")


def add_history(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add all four to a program's commands, as from `add_subparsers`."""
    _add_looking(commands)
    _add_keeping(commands)


def _add_looking(commands: Any) -> None:  # noqa: ANN401 - likewise
    history = commands.add_parser("history", help="what was done: a table, or a file of all of it")
    history.add_argument(
        "do",
        nargs="?",
        choices=["rebuild"],
        metavar="rebuild",
        help="put the history in order, with all that is in the folder for several machines",
    )
    history.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="for rebuild: another folder than in the settings",
    )
    kinds = history.add_mutually_exclusive_group()
    kinds.add_argument("--json", action="store_true", help="everything, for programs")
    kinds.add_argument("--csv", action="store_true", help="a row for each set, for a spreadsheet")
    _add_days(history, "all there is")
    history.add_argument("-o", "--output", type=Path, metavar="OUT", help="the file to write")
    history.add_argument("--force", action="store_true", help="replace a file that is there")
    history.add_argument("--language", default="en", help="two-letter code, as in de")
    history.set_defaults(run=_history)
    report = commands.add_parser(
        "report", help="what was done and how it felt, to show to a physiotherapist"
    )
    report.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help="the .pdf or .html to write"
    )
    report.add_argument("--force", action="store_true", help="replace a file that is there")
    _add_days(report, "the last twelve weeks")
    report.add_argument("--goal", type=_goal, metavar="N", help="days a week that were planned")
    report.add_argument("--language", default="en", help="two-letter code, as in de")
    report.add_argument("--paper", choices=PAPERS, default="a4", help="size of the paper")
    report.set_defaults(run=_report)


def _add_keeping(commands: Any) -> None:  # noqa: ANN401 - likewise
    backup = commands.add_parser(
        "backup", help="save sessions, notes, routines and settings as one file"
    )
    backup.add_argument("file", type=Path, metavar="FILE", help="as in my.kneetimer-backup")
    backup.add_argument("--force", action="store_true", help="replace a file that is there")
    backup.set_defaults(run=_back_up)
    restore = commands.add_parser("restore", help="put a backup back; nothing is taken away")
    restore.add_argument("file", type=Path, metavar="FILE")
    restore.add_argument("--dry-run", action="store_true", help="tell what would come, no more")
    restore.add_argument("--settings", action="store_true", help="the settings, too")
    restore.set_defaults(run=_restore)


def _add_days(command: argparse.ArgumentParser, default: str) -> None:
    for name, dest, text in (("--from", "first", "first day"), ("--to", "last", "last day")):
        command.add_argument(
            name, dest=dest, type=_day, metavar="DATE", help=f"{text}, as in 2026-11-21; {default}"
        )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no day as in 2026-11-21") from None


def _goal(text: str) -> int:
    if not (text.isdecimal() and 1 <= int(text) <= _DAYS_A_WEEK):
        raise argparse.ArgumentTypeError(f"give 1 to {_DAYS_A_WEEK} days a week")
    return int(text)


def _are_days_turned(options: argparse.Namespace) -> bool:
    if options.first is None or options.last is None or options.first <= options.last:
        return False
    print(f"The days go from {options.first} back to {options.last}.", file=sys.stderr)
    return True


def _history(options: argparse.Namespace) -> int:
    if options.do is not None:
        return _rebuild(options)
    if _are_days_turned(options):
        return 2
    if options.output is not None:
        check_place(options.output, replace=options.force)
    from kneetimer import history_out  # noqa: PLC0415 - the other commands do without

    history_out.write_history(options)
    return 0


def _rebuild(options: argparse.Namespace) -> int:
    from kneetimer import backing_up  # noqa: PLC0415 - the other commands do without

    for line in backing_up.rebuild(options.folder):
        print(line, flush=True)
    return 0


def _report(options: argparse.Namespace) -> int:
    if options.output.suffix.lower() not in _REPORT_ENDS:
        name = printable(options.output.name)
        print(
            f"A report is a PDF or a web page: let '{name}' end in .pdf or .html.",
            file=sys.stderr,
        )
        return 2
    if _are_days_turned(options):
        return 2
    check_place(options.output, replace=options.force)
    from kneetimer import history_out  # noqa: PLC0415 - the other commands do without

    try:
        history_out.write_report(options)
    except ImportError as error:  # a system library that Qt needs
        print(
            f"A PDF cannot be drawn here: {error}. A report that ends in .html can.",
            file=sys.stderr,
        )
        return 2
    return 0


def _back_up(options: argparse.Namespace) -> int:
    check_place(options.file, replace=options.force)
    from kneetimer import backing_up  # noqa: PLC0415 - the other commands do without

    print(backing_up.back_up(options.file, replace=options.force))
    return 0


def _restore(options: argparse.Namespace) -> int:
    from kneetimer import backing_up  # noqa: PLC0415 - the other commands do without

    told = backing_up.restore(options.file, is_tried=options.dry_run, settings=options.settings)
    for line in told:
        print(line, flush=True)
    return 0
