"""The app without a window: the same data as text, and the door to the window.

Exit codes: 0 all is well, 1 something is wrong with a file, 2 the command was used wrongly or
cannot run here. Only the command that opens a window imports it.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from kneetimer import __version__
from kneetimer.calendar_command import add_calendar
from kneetimer.completion_command import add_completion
from kneetimer.core.body import Side
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.eyes_closed import find_gaps
from kneetimer.core.phase import Timeline
from kneetimer.core.printed import (
    clock_tenths,
    script_data,
    script_lines,
    timeline_data,
    timeline_lines,
    total_words,
)
from kneetimer.core.profile import Profile
from kneetimer.core.script import Script
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.writer import write_script
from kneetimer.desktop.display import no_display
from kneetimer.export_command import add_export
from kneetimer.fit_command import add_fit
from kneetimer.fmt_command import add_fmt
from kneetimer.handout_command import add_handout
from kneetimer.history_command import add_history
from kneetimer.import_command import add_import
from kneetimer.programme_command import add_programme
from kneetimer.routine_export_command import add_routine_export
from kneetimer.storage.library import Entry, Library
from kneetimer.storage.problems import Problem, RoutineFileError, printable
from kneetimer.storage.programme_shelf import says_programme
from kneetimer.storage.routine_file import item_places
from kneetimer.storage.shelf import make_library


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; without one, open the window. Gives the exit code."""
    _print_unicode()
    options = _parser().parse_args(arguments)
    try:
        code = int(options.run(options))
        sys.stdout.flush()
        return code
    except KneeTimerError as error:
        print(error, file=sys.stderr)
        return 1
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0


def _print_unicode() -> None:
    """Print any letter whatever the terminal's encoding; one that cannot be shown becomes a ?."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="kneetimer",
        description="A guided timer for hip and knee exercises. Without a command it opens the "
        "window.",
    )
    parser.add_argument("--version", action="version", version=f"kneetimer {__version__}")
    parser.set_defaults(run=_open_window, file=None)
    commands = parser.add_subparsers(title="commands", metavar="")
    window = commands.add_parser("open", help="open the window, with a routine if one is named")
    window.add_argument("file", nargs="?", type=Path, metavar="FILE")
    window.set_defaults(run=_open_window)
    listing = commands.add_parser("list", help="list the routines there are")
    listing.add_argument("--json", action="store_true", help="for programs")
    listing.set_defaults(run=_list)
    check = commands.add_parser("check", help="tell what is wrong with routine and programme files")
    check.add_argument("files", nargs="+", type=Path, metavar="FILE")
    check.add_argument(
        "--eyes-closed",
        action="store_true",
        help="prove that sound alone leads through them, or tell where it does not",
    )
    _add_profile(check)
    check.set_defaults(run=_check)
    for name, run, text in (
        ("timeline", _timeline, "print every phase of a routine with its times"),
        ("script", _script, "print every tone and line of a routine with its times"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("file", type=Path, metavar="FILE")
        command.add_argument("--json", action="store_true", help="for programs")
        _add_profile(command)
        command.set_defaults(run=run)
    kinds = add_export(commands, _add_profile, _profile)
    add_handout(kinds, _add_person, _profile)
    add_routine_export(kinds, _add_person, _profile)
    add_fit(kinds)
    add_calendar(kinds)
    add_import(commands)
    add_fmt(commands)
    add_history(commands)
    add_programme(commands)
    add_completion(commands, _parser)
    return parser


def _add_profile(command: argparse.ArgumentParser) -> None:
    """Add the options that say who does it and who speaks."""
    _add_person(command)
    command.add_argument(
        "--voice",
        type=_voice,
        default="default",
        metavar="ID",
        help="who speaks, as in espeak:gmw/en-US; none: tones alone",
    )


def _add_person(command: argparse.ArgumentParser) -> None:
    """Add the options that say who does it, and in which language."""
    sides = [side.value for side in Side]
    command.add_argument("--first", choices=sides, default="left", help="side that goes first")
    command.add_argument("--affected", choices=sides, help="the affected side")
    command.add_argument("--language", default="en", help="two-letter code, as in de")


def _voice(name: str) -> str:
    if name in ("default", "none") or ":" in name:
        return name
    raise argparse.ArgumentTypeError(f"{name!r} is no voice: default, none or an id with a colon")


def _open_window(options: argparse.Namespace) -> int:
    reason = no_display()
    if reason is not None:
        print(reason, file=sys.stderr)
        return 2
    from kneetimer.app import run_app  # noqa: PLC0415 - the other commands need no window

    return int(run_app(options.file))


def _list(options: argparse.Namespace) -> int:
    entries = [entry for batch in make_library().scan(Profile()) for entry in batch]
    entries.sort(key=lambda entry: (not entry.shipped, entry.path.name))
    if options.json:
        print(json.dumps([_entry_data(entry) for entry in entries], ensure_ascii=False, indent=1))
        return 0
    for entry in entries:
        title = entry.title.get()
        if entry.broken:
            title, total = printable(title), "needs mending"
        else:
            total = total_words(entry.min_ms, entry.max_ms, about=entry.about)
        print(f"{title:<28} {total:>16}  {printable(str(entry.path))}")
    return 0


def _entry_data(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title.get(),
        "path": str(entry.path),
        "shipped": entry.shipped,
        "min_ms": entry.min_ms,
        "max_ms": entry.max_ms,
        "about": entry.about,
        "equipment": entry.equipment,
        "positions": [position.value for position in entry.positions],
        "sources": entry.sources,
        "tags": entry.tags,
        "exercises": [name.get() for name in entry.exercises],
        "problems": [
            {"line": p.line, "column": p.column, "message": p.message} for p in entry.problems
        ],
    }


def _check(options: argparse.Namespace) -> int:
    library = make_library()
    errors = [error for path in options.files if (error := _error_of(path, library, options))]
    for error in errors:
        print(error)
    return 1 if errors else 0


def _error_of(path: Path, library: Library, options: argparse.Namespace) -> KneeTimerError | None:
    profile = _profile(options)
    try:
        if says_programme(path):
            library.load_programme(path)
            return None
        timeline = compile_timeline(library.load(path), library.catalogue, profile)
        if options.eyes_closed:
            _prove_eyes_closed(path, timeline, library, options)
    except KneeTimerError as error:
        return error
    return None


def _prove_eyes_closed(
    path: Path, timeline: Timeline, library: Library, options: argparse.Namespace
) -> None:
    """Raise RoutineFileError with every moment that sound does not cover."""
    profile = _profile(options)
    if profile.affected_side is None:  # one for the other: what is said of both is alike
        profile = replace(profile, affected_side=Side.LEFT)
        timeline = compile_timeline(library.load(path), library.catalogue, profile)
    gaps = find_gaps(timeline, _written(timeline, profile, options.voice), profile.language)
    places = item_places(path, library.catalogue)
    problems = []
    for gap in gaps:
        key = timeline.phases[gap.phase].task.key
        line, column = places.get(key, (1, 1))
        problems.append(Problem(line, column, f"at {clock_tenths(gap.at_ms)}, {gap.message}"))
    if problems:
        raise RoutineFileError(str(path), problems)


def _profile(options: argparse.Namespace) -> Profile:
    return Profile(
        first_side=Side(options.first),
        affected_side=Side(options.affected) if options.affected else None,
        language=options.language,
    )


def _timeline(options: argparse.Namespace) -> int:
    library = make_library()
    profile = _profile(options)
    timeline = compile_timeline(library.load(options.file), library.catalogue, profile)
    if options.json:
        print(json.dumps(timeline_data(timeline, profile.language), ensure_ascii=False))
    else:
        print("\n".join(timeline_lines(timeline, profile.language)))
    return 0


def _script(options: argparse.Namespace) -> int:
    library = make_library()
    profile = _profile(options)
    timeline = compile_timeline(library.load(options.file), library.catalogue, profile)
    script = _written(timeline, profile, options.voice)
    if options.json:
        print(json.dumps(script_data(timeline, script), ensure_ascii=False))
    else:
        print("\n".join(script_lines(timeline, script)))
    return 0


def _written(timeline: Timeline, profile: Profile, voice: str) -> Script:
    """Write the script by the lengths of a real voice, or by guessed ones where there is none."""
    if voice == "none":
        return write_script(timeline, profile, None)
    from kneetimer.audio.phrase_book import PhraseError  # noqa: PLC0415 - other commands are mute
    from kneetimer.rehearsal import Rehearsal  # noqa: PLC0415 - likewise

    try:
        rehearsal = Rehearsal.by(None if voice == "default" else voice, profile.language)
        return rehearsal.script(timeline, profile)
    except PhraseError as error:
        if voice != "default":
            raise
        print(f"{error} The lengths of the lines are guessed.", file=sys.stderr)
        return write_script(timeline, profile)


if __name__ == "__main__":
    sys.exit(main())
