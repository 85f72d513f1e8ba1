"""`kneetimer import`: routines out of another program's file, with a report.

The rule: nothing is ever overwritten, and everything that is written has been read back first. The
other commands pay nothing for it, so what does the work is loaded when it runs.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from kneetimer.core.exercise import Catalogue
from kneetimer.storage import paths
from kneetimer.storage.file_names import free_stem, stem_for
from kneetimer.storage.new_file import check_place, new_file
from kneetimer.storage.problems import printable
from kneetimer.storage.shelf import make_library

if TYPE_CHECKING:
    from kneetimer.interop.importers import Imported

# As in kneetimer.interop.importers, which is loaded when it is needed; a test compares them.
FORMATS: Final = (
    *("jawt", "feeel", "openhiit", "wger", "free-exercise-db", "my-pt", "calisthenics-memory"),
    *("exercise-timer", "workrave", "qintervals", "kneetimer", "text"),
)
_SUFFIX: Final = ".yaml"


def add_import(commands: Any) -> None:  # noqa: ANN401 - argparse has no public name for it
    """Add the command to a program's commands, as from `add_subparsers`."""
    command = commands.add_parser(
        "import", help="make routines of another program's file, or of a list in plain text"
    )
    command.add_argument("file", type=Path, metavar="FILE")
    command.add_argument(
        "-o",
        "--output",
        type=Path,
        metavar="OUT",
        help="the .yaml or the folder to write to; else your own routines",
    )
    command.add_argument("--format", choices=FORMATS, default="", help="what it is, if not found")
    command.add_argument("--dry-run", action="store_true", help="tell what would come, no more")
    command.set_defaults(run=_import)


def _import(options: argparse.Namespace) -> int:
    from kneetimer.interop.importers import (  # noqa: PLC0415 - the other commands do without
        MOST_BYTES,
        import_file,
    )
    from kneetimer.storage.file_bytes import read_bytes  # noqa: PLC0415 - likewise
    from kneetimer.storage.plain_yaml import plain_yaml  # noqa: PLC0415 - likewise
    from kneetimer.storage.routine_file import read_routine  # noqa: PLC0415 - likewise

    catalogue = make_library().catalogue
    made = import_file(
        printable(options.file.name),
        read_bytes(options.file, MOST_BYTES),
        catalogue,
        parse_yaml=plain_yaml,
        read_routine=lambda text, name: read_routine(text, catalogue, name),
        key=options.format,
    )
    texts = [_text_of(one, catalogue) for one in made]
    places = _places(made, options.output)
    if not options.dry_run:
        _write(places, texts, is_ours=options.output is None)
    for one, place in zip(made, places, strict=True):
        _report(one, place)
    if options.dry_run:
        print("Nothing was written.")
    return 0


def _text_of(made: Imported, catalogue: Catalogue) -> str:
    """Give a routine's text, which has been read back."""
    from kneetimer.storage.routine_file import read_routine  # noqa: PLC0415 - likewise
    from kneetimer.storage.routine_writer import to_yaml  # noqa: PLC0415 - likewise

    text = to_yaml(made.routine, catalogue)
    read_routine(text, catalogue, printable(made.routine.title.get()))
    return text


def _places(made: Sequence[Imported], output: Path | None) -> list[Path]:
    """Give a place for each routine, where nothing is yet."""
    if output is not None and not output.is_dir():
        rest = [output.with_stem(f"{output.stem}-{n}") for n in range(2, len(made) + 1)]
        return [output, *rest]
    folder = paths.user_routines_folder() if output is None else output
    stems: list[str] = []
    for one in made:
        stem, _ = free_stem(stem_for(one.routine.title.get()), folder, stems)
        stems.append(stem)
    return [folder / f"{stem}{_SUFFIX}" for stem in stems]


def _write(places: Sequence[Path], texts: Sequence[str], *, is_ours: bool) -> None:
    if is_ours:
        paths.user_routines_folder().mkdir(parents=True, exist_ok=True)
    for place in places:
        check_place(place)
    for place, text in zip(places, texts, strict=True):
        with new_file(place) as file:
            file.write(text.encode())


def _report(made: Imported, place: Path) -> None:
    print(f"{printable(made.routine.title.get())}  ->  {printable(str(place))}")
    for note in made.notes:
        print(f"  - {printable(str(note))}")
    sys.stdout.flush()
