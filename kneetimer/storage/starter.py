"""A routine file to begin with, whose remarks teach the format."""

from __future__ import annotations

from pathlib import Path
from string import Template
from typing import Final

from kneetimer.core.exercise import Catalogue
from kneetimer.storage.new_file import new_file
from kneetimer.storage.paths import assets_folder
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.schema import ROUTINE_SCHEMA_NAME, modeline
from kneetimer.storage.yaml_text import scalar

_STARTER: Final = Template("""\
$modeline
# A routine for KneeTimer. Lines that begin with "#" are remarks for people; the program skips them.
# `kneetimer check FILE` tells what is wrong, `kneetimer timeline FILE` shows what is made of it.
format: kneetimer/1
title: $title
# If you like: words to find it by, and where its numbers come from.
# tags: [daily, strength]
# source: The sheet from my physiotherapist
defaults: {ready: 5 s, rest: 30 s}      # for every item that does not say its own
items:
  # Held, not counted: a hold and no reps. Times are written 30 s, 90 s, 2 min or 1:30.
  - exercise: single_leg_stance
    hold: 30 s
    sides: each           # or none, left, right, affected
  # Counted: `kneetimer` asks for the number in a range such as 8-12, and remembers it.
  - exercise: clamshell
    reps: 8-12
    hold: 5 s             # in every rep
    sets: 2
    sides: each
    note: Words of your own are shown with it.
  # Timed: so many blocks of work.
  - exercise: roll_it_band
    optional: true
    blocks: {count: 2, work: 30 s}
    sides: each
  - card: Something to read, over when you say so.
# An exercise of your own stands above `items:` and is named there by its id, here my_slide.
# exercises:
#   my_slide: {name: Slide, position: supine, works: moving leg, cues: [Slide slowly]}
""")


def starter(title: str, catalogue: Catalogue) -> str:
    """Give the text of a routine file to begin with.

    Raises:
        RoutineFileError: there is no such title
    """
    schema = (assets_folder() / "schema" / ROUTINE_SCHEMA_NAME).absolute().as_uri()
    words = scalar(" ".join(title.split()))
    text = _STARTER.substitute(modeline=modeline(schema), title=words)
    read_routine(text, catalogue, "The title")
    return text


def write_starter(path: Path, title: str, catalogue: Catalogue, *, replace: bool = False) -> None:
    """Write a routine file to begin with.

    Raises:
        RoutineFileError: there is no such title
        FileThereError: when there is a file and it is not to be replaced
        NotWrittenError: when the system refuses
    """
    text = starter(title, catalogue)
    with new_file(path, replace=replace) as file:
        file.write(text.encode("utf-8"))
