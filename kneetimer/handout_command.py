"""`kneetimer export handout`: a routine on paper, as a PDF.

The rule: it draws without a display, and what draws is loaded when it runs. A file is there when it
is whole, or not at all.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from kneetimer.core.profile import Profile
from kneetimer.storage import paths
from kneetimer.storage.new_file import check_place, new_file
from kneetimer.storage.settings import load_settings
from kneetimer.storage.shelf import make_library

PAPERS: Final = ("a4", "letter")
_SUFFIX: Final = ".pdf"
_SETTINGS_FILE: Final = "settings.toml"  # the window's


def add_handout(
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
    handout = kinds.add_parser("handout", help="a hand-out to print: pictures, doses, boxes")
    handout.add_argument("file", type=Path, metavar="FILE")
    handout.add_argument(
        "-o", "--output", type=Path, required=True, metavar="OUT", help="the .pdf to write"
    )
    handout.add_argument("--force", action="store_true", help="replace a file that is there")
    handout.add_argument("--paper", choices=PAPERS, default="a4", help="size of the paper")
    add_person(handout)
    handout.add_argument(
        "--my-settings",
        action="store_true",
        help="sides, doses and choices as they are set in the window",
    )
    handout.set_defaults(run=lambda options: _export_handout(options, profile_of(options)))


def _export_handout(options: argparse.Namespace, profile: Profile) -> int:
    if options.output.suffix.lower() != _SUFFIX:
        print(f"A hand-out is a PDF: let '{options.output.name}' end in .pdf.", file=sys.stderr)
        return 2
    check_place(options.output, replace=options.force)
    library = make_library()
    routine = library.load(options.file)
    if options.my_settings:
        settings = load_settings(paths.config_folder() / _SETTINGS_FILE)
        profile = settings.profile_for(options.file.stem, options.language)
    try:
        with drawing(profile.language):
            from kneetimer.gui.handout_pdf import make_pdf  # noqa: PLC0415 - it needs Qt
            from kneetimer.gui.handout_words import make_handout  # noqa: PLC0415 - likewise

            handout = make_handout(routine, library.catalogue, profile, options.file.stem)
            made = make_pdf(handout, options.paper)
    except ImportError as error:  # a system library that Qt needs
        print(f"A hand-out cannot be drawn here: {error}.", file=sys.stderr)
        return 2
    with new_file(options.output, replace=options.force) as file:
        file.write(made)
    return 0


@contextmanager
def drawing(language: str) -> Iterator[None]:
    """Have what drawing takes: Qt without a display, the bundled font, words in a language."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtCore import QTranslator  # noqa: PLC0415 - the other commands do without
    from PySide6.QtGui import QFontDatabase, QGuiApplication  # noqa: PLC0415 - likewise

    from kneetimer.gui.appearance import FONT_FAMILY, FONT_FILES  # noqa: PLC0415 - likewise

    app = QGuiApplication.instance() or QGuiApplication([])
    if FONT_FAMILY not in QFontDatabase.families():
        for name in FONT_FILES:
            QFontDatabase.addApplicationFont(str(paths.assets_folder() / "fonts" / name))
    translator = QTranslator()
    if translator.load(f"kneetimer_{language}", str(paths.assets_folder() / "translations")):
        app.installTranslator(translator)
    try:
        yield
    finally:
        app.removeTranslator(translator)
