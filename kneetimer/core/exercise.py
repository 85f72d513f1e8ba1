"""What an exercise is: where you are, which leg works, how it moves, and the words for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from kneetimer.core.body import Position, Side
from kneetimer.core.dose import Dose
from kneetimer.core.figure import Figure
from kneetimer.core.text import Text


class Works(Enum):
    """Which leg an exercise is for. Top and bottom decide which side to lie on."""

    BOTH = "both"
    TOP_LEG = "top leg"
    BOTTOM_LEG = "bottom leg"
    MOVING_LEG = "moving leg"
    STANDING_LEG = "standing leg"
    FRONT_LEG = "front leg"
    BACK_LEG = "back leg"


@dataclass(frozen=True, slots=True)
class Tempo:
    """The four parts of one rep, in whole milliseconds. A part of zero length makes no phase."""

    move_ms: int
    hold_ms: int
    return_ms: int
    pause_ms: int

    @property
    def total_ms(self) -> int:
        """One whole rep."""
        return self.move_ms + self.hold_ms + self.return_ms + self.pause_ms


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that goes wrong in the exercise, and the words that put it right."""

    sign: Text
    correction: Text


@dataclass(frozen=True, slots=True)
class Muscles:
    """The muscles an exercise is for, and the ones that help."""

    main: tuple[Text, ...] = ()
    also: tuple[Text, ...] = ()


# Things that are simply there: nobody fetches a wall, and the mat is where you are.
PLACED = frozenset({"mat", "wall", "rail", "counter", "floor space"})


@dataclass(frozen=True, slots=True)
class Exercise:
    """One entry of the catalogue, or one that a routine file brings along.

    Attributes:
        id: its key in the catalogue or in the routine's `exercises:`
        tempo: one rep when the routine says nothing else; None for one that is held or rolled
        setup: how to get into place, one step each
        cues: at most nine words each, in the order of the movement
        harder: a ladder, easiest first
        equipment: what it cannot do without, as ids such as "foam roller"
        extras: what it can do with, likewise
        faults: what goes wrong, with its correction
        stop: when to stop
        figure: how it looks, where somebody has drawn it
        dose: what is done of it when a routine says no dose
        source: where the words and numbers come from
    """

    id: str
    name: Text
    position: Position
    works: Works
    tempo: Tempo | None = None
    setup: tuple[Text, ...] = ()
    cues: tuple[Text, ...] = ()
    faults: tuple[Fault, ...] = ()
    easier: tuple[Text, ...] = ()
    harder: tuple[Text, ...] = ()
    equipment: tuple[str, ...] = ()
    extras: tuple[str, ...] = ()
    muscles: Muscles = Muscles()
    stop: Text = Text()
    figure: Figure | None = None
    dose: Dose = Dose()
    source: Text = Text()

    @property
    def to_fetch(self) -> tuple[str, ...]:
        """What has to be within reach before it starts."""
        return tuple(thing for thing in self.equipment if thing not in PLACED)

    def lying_side(self, working: Side | None) -> Side | None:
        """Give the side to lie on so that `working` does the work; None where it does not matter.

        The working side is not the lying side: the top leg works above the side you lie on.
        """
        if working is None or self.position is not Position.SIDE_LYING:
            return None
        if self.works is Works.TOP_LEG:
            return working.other
        if self.works is Works.BOTTOM_LEG:
            return working
        return None


Catalogue = Mapping[str, Exercise]
