"""What the author of a routine means. Frozen: the editor's undo is a list of these.

Items form a tree (groups, choices); sets, sides and rests are not spread out here but in the
timeline. Totals, ranges and questions are asked of `kneetimer.core.timeline`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kneetimer.core.dose import Amount, Dose, Rest
from kneetimer.core.exercise import Exercise
from kneetimer.core.text import Text

FORMAT = "kneetimer/1"


@dataclass(frozen=True, slots=True)
class Source:
    """Where numbers or moves come from."""

    title: str
    note: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class ExerciseItem:
    """One exercise with its dose.

    Attributes:
        exercise: the exercise with the author's own parts (cues, set-up …) already in place
        dose: what the author wrote here, without the defaults
        key: a stable name of the item for remembered values, as in "clamshell" or "clamshell/2"
            for the second of that id in the file
        note: the author's own words to the person
    """

    exercise: Exercise
    dose: Dose
    key: str
    optional: bool = False
    note: Text = Text()


@dataclass(frozen=True, slots=True)
class Group:
    """Items under a name, done `rounds` times."""

    name: Text
    items: tuple[Item, ...]
    rounds: Amount = Amount.of(1)
    rest: Rest | None = None
    optional: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Do `count` of these items; the first ones until the user has chosen."""

    count: int
    options: tuple[Item, ...]
    optional: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Card:
    """An instruction to read or hear, over when the user says so."""

    text: Text
    optional: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Activity:
    """Something the timer does not pace, as in a walk; `time_ms` is for the totals."""

    name: Text
    time_ms: Amount | None = None
    optional: bool = False
    key: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """A question to look at oneself with; the app shows it and judges nothing."""

    question: Text
    optional: bool = False
    key: str = ""


Item = ExerciseItem | Group | Choice | Card | Activity | Check


@dataclass(frozen=True, slots=True)
class Routine:
    """A whole routine file.

    Attributes:
        defaults: the dose words for every item that does not say its own
        assumed: numbers that are ours and not the source's, as paths such as "clamshell.tempo"
        tags: words to find it by
        exercises: the exercises that the file brings along, by id
        text: the file's own words, kept with each session; it makes no routine another one
    """

    title: Text
    items: tuple[Item, ...]
    description: Text = Text()
    sources: tuple[Source, ...] = ()
    defaults: Dose = Dose()
    assumed: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    exercises: Mapping[str, Exercise] = field(default_factory=dict)
    text: str = field(default="", compare=False, repr=False)


def exercise_items(items: tuple[Item, ...]) -> list[ExerciseItem]:
    """Give every exercise item of a tree of items, in the file's order."""
    found: list[ExerciseItem] = []
    for item in items:
        if isinstance(item, ExerciseItem):
            found.append(item)
        elif isinstance(item, Group):
            found += exercise_items(item.items)
        elif isinstance(item, Choice):
            found += exercise_items(item.options)
    return found
