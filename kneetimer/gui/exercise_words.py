"""What an exercise is, in the few words that stand under its name."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.profile import Profile
from kneetimer.core.wording import Wording
from kneetimer.gui import words

translate = QCoreApplication.translate


def facts(exercise: Exercise, language: str) -> str:
    """Give where you are, which leg works and what you need: "On your side · the top leg works"."""
    wording = Wording(language)
    things = [wording.thing(thing) for thing in exercise.to_fetch]
    parts = [words.position(exercise.position), works(exercise.works), *things]
    return words.capital(" · ".join(parts))


def shown_side(exercise: Exercise, profile: Profile) -> Side | None:
    """Give the side on which a picture shows an exercise: the one that begins."""
    return None if exercise.works is Works.BOTH else profile.first_side


def works(which: Works) -> str:
    """Give which leg works."""
    return {
        Works.BOTH: translate("Exercise", "both sides work"),
        Works.TOP_LEG: translate("Exercise", "the top leg works"),
        Works.BOTTOM_LEG: translate("Exercise", "the bottom leg works"),
        Works.MOVING_LEG: translate("Exercise", "the moving leg works"),
        Works.STANDING_LEG: translate("Exercise", "the standing leg works"),
        Works.FRONT_LEG: translate("Exercise", "the front leg works"),
        Works.BACK_LEG: translate("Exercise", "the back leg works"),
    }[which]
