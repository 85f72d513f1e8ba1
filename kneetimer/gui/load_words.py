"""What to work against, in two or three words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetimer.core.dose import Load

translate = QCoreApplication.translate


def load_name(load: Load) -> str:
    """Give "medium band", or the weight."""
    kinds = {
        "band": translate("Dose", "band"),
        "ankle weight": translate("Dose", "ankle weight"),
        "dumb-bell": translate("Dose", "dumb-bell"),
    }
    levels = {
        "light": translate("Dose", "light"),
        "medium": translate("Dose", "medium"),
        "heavy": translate("Dose", "heavy"),
    }
    weight = load.shown or (f"{load.grams / 1000:g} kg" if load.grams is not None else "")
    words = [levels.get(load.level, load.level), weight, kinds.get(load.kind, load.kind)]
    return " ".join(word for word in words if word)
