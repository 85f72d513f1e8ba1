"""What a field of the editor's form is called, and what may be written in it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field of the form.

    Attributes:
        path: as the file has it
        label: for people
        hint: what may be written, as an example
        values: what there is to choose from, with words for people; empty for free text
        is_needed: whether one of the values has to be chosen
        is_lines: whether each line is one of several
        is_wide: whether it takes the whole width
    """

    path: str
    label: str
    hint: str = ""
    values: tuple[tuple[str, str], ...] = ()
    is_needed: bool = False
    is_lines: bool = False
    is_wide: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading; those of a rare one are folded away while they are empty.

    Attributes:
        columns: at most so many stand side by side
    """

    title: str
    fields: tuple[FieldWords, ...]
    is_rare: bool = False
    columns: int = 4
