"""`kneetimer export routine`: a routine as another kind of file.

The rule: what the other kind cannot say is told, and the file is there whole or not at all. Without
a place to write to it is printed, and the warnings go beside it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.storage.new_file import check_place, new_file
from kneetimer.storage.shelf import make_library

if TYPE_CHECKING:
    from kneetimer.interop.exporters import Exported

KINDS: Final = ("yaml", "json", "markdown", "jawt", "feeel")


def add_routine_export(
    kinds: Any,  # noqa: ANN401 - argparse has no public name for it
    add_person: Callable[[argparse.ArgumentParser], None],
    profile_of: Callable[[argparse.Namespace], Profile],
) -> None:
    """Add the command to the kinds of exports.

    Args:
        kinds: where it goes, as from `add_subparsers`
        add_person: adds the options that say who does it
        profile_of: makes a profile of those options
    """
    command = kinds.add_parser(
        "routine", help="the routine as YAML, JSON or a table, or for another program"
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "--as",
        dest="kind",
        choices=KINDS,
        required=True,
        help="jawt is Just Another Workout Timer",
    )
    command.add_argument("-o", "--output", type=Path, metavar="OUT", help="the file to write")
    command.add_argument("--force", action="store_true", help="replace a file that is there")
    add_person(command)
    command.set_defaults(run=lambda options: _export(options, profile_of(options)))


def _export(options: argparse.Namespace, profile: Profile) -> int:
    if options.output is not None:
        check_place(options.output, replace=options.force)
    library = make_library()
    made = exported(options.kind, library.load(options.file), library.catalogue, profile)
    if options.output is None:
        sys.stdout.write(made.data.decode("utf-8"))
    else:
        with new_file(options.output, replace=options.force) as file:
            file.write(made.data)
    for warning in made.warnings:
        print(f"Lost: {warning}.", file=sys.stderr)
    return 0


def exported(kind: str, routine: Routine, catalogue: Catalogue, profile: Profile) -> Exported:
    """Give a routine as one of `KINDS`.

    Raises:
        ExportRoutineError: when nothing of it can be said there
        NothingToDoError: when nothing is left to do
    """
    from kneetimer.interop import exporters  # noqa: PLC0415 - the other commands do without

    if kind == "jawt":
        return exporters.to_jawt(routine, catalogue, profile)
    if kind == "feeel":
        return exporters.to_feeel(routine, catalogue, profile)
    if kind == "markdown":
        return exporters.to_markdown(routine, catalogue, profile)
    from kneetimer.storage.plain_yaml import json_of_yaml  # noqa: PLC0415 - likewise
    from kneetimer.storage.routine_writer import to_yaml  # noqa: PLC0415 - likewise

    text = to_yaml(routine, catalogue)
    if kind == "json":
        text = json.dumps(json_of_yaml(text), ensure_ascii=False, indent=1) + "\n"
    return exporters.Exported(text.encode("utf-8"))
