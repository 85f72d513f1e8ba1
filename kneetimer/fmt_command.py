"""`kneetimer fmt` and `kneetimer new`: routine files in our layout, and one to begin with.

The rule: nothing is written that does not say the same as before, and no file is ever half written.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.problems import printable
from kneetimer.storage.shelf import make_library


def add_fmt(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add both to a program's commands, as from `add_subparsers`."""
    fmt = commands.add_parser("fmt", help="lay routine files out anew; comments stay")
    fmt.add_argument("files", nargs="+", type=Path, metavar="FILE")
    fmt.add_argument(
        "--check", action="store_true", help="write nothing; name the files that would change"
    )
    fmt.set_defaults(run=_fmt)
    new = commands.add_parser("new", help="begin a routine of your own, with remarks that help")
    new.add_argument("file", type=Path, metavar="FILE", help="the .yaml to write")
    new.add_argument("--title", metavar="WORDS", help="what it is called; else the file's name")
    new.add_argument("--force", action="store_true", help="replace a file that is there")
    new.set_defaults(run=_new)


def _fmt(options: argparse.Namespace) -> int:
    """Name every file that is not in our layout; write it, unless only asked."""
    catalogue = make_library().catalogue
    from kneetimer.storage.routine_format import format_file  # noqa: PLC0415 - only for this

    def lay_out(path: Path) -> bool:
        """Tell whether all is well."""
        try:
            is_changed = format_file(path, catalogue, is_tried=options.check)
        except KneeTimerError as error:
            print(error, file=sys.stderr)
            return False
        if is_changed:
            print(printable(str(path)))
        return not (is_changed and options.check)

    well = [lay_out(path) for path in options.files]
    return 0 if all(well) else 1


def _new(options: argparse.Namespace) -> int:
    if options.file.suffix.lower() not in (".yaml", ".yml"):
        name = printable(options.file.name)
        print(f"A routine is a YAML file: let '{name}' end in .yaml.", file=sys.stderr)
        return 2
    from kneetimer.storage.starter import write_starter  # noqa: PLC0415 - only for this

    words = options.title or options.file.stem.replace("-", " ").replace("_", " ").capitalize()
    write_starter(options.file, words, make_library().catalogue, replace=options.force)
    return 0
