"""The numbers that are ours and not a source's: "clamshell.tempo" is "Clamshell: tempo"."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import Routine, exercise_items

translate = QCoreApplication.translate


def assumed_in_words(routine: Routine, language: str) -> str:
    """Give the list in one line, what belongs to one exercise together."""
    names: dict[str, Exercise] = {
        item.exercise.id: item.exercise for item in exercise_items(routine.items)
    }
    by_exercise: dict[str, list[str]] = {}
    for path in routine.assumed:
        first, _, rest = path.partition(".")
        owner = first.partition("/")[0]
        if rest and owner in names:
            by_exercise.setdefault(names[owner].name.get(language), []).append(_word(rest))
        else:
            by_exercise.setdefault("", []).append(_word(path))
    said = [
        f"{name}: {', '.join(words)}" if name else ", ".join(words)
        for name, words in by_exercise.items()
    ]
    return "; ".join(said)


def _word(path: str) -> str:
    known = {
        "ready": translate("Assumed", "count-in"),
        "change": translate("Assumed", "time to change position"),
        "switch": translate("Assumed", "time to change sides"),
        "rest": translate("Assumed", "rests"),
        "tempo": translate("Assumed", "tempo"),
        "hold": translate("Assumed", "hold"),
        "reps": translate("Assumed", "reps"),
        "sets": translate("Assumed", "sets"),
        "sides": translate("Assumed", "sides"),
        "order": translate("Assumed", "order"),
        "blocks": translate("Assumed", "blocks"),
        "parts": translate("Assumed", "parts"),
        "amrap": translate("Assumed", "time"),
        "effort": translate("Assumed", "effort"),
        "load": translate("Assumed", "load"),
        "load.or_else": translate("Assumed", "how to find the load"),
        "detour": translate("Assumed", "detour"),
        "detour.at_most": translate("Assumed", "number of detours"),
        "rounds": translate("Assumed", "rounds"),
    }
    return known.get(path, path.replace(".", " ").replace("_", " "))
