"""What the app is and is not, when to stop, when to get help: for the first run and for Help.

Neutral and plain: the app times and counts what the person chose; it judges nothing.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


def what_it_is() -> str:
    """Give what the app does."""
    return translate(
        "Safety",
        "KneeTimer is a timer and counter for exercise routines that you choose or write yourself,"
        " or that a professional has given you. It shows, times, counts and records.",
    )


def what_it_is_not() -> str:
    """Give what the app does not do."""
    return translate(
        "Safety",
        "It does not assess, diagnose, monitor or treat any condition, and it does not choose"
        " exercises or doses for you. If pain stays, see someone in person, such as a physical"
        " therapist.",
    )


def stop_signs() -> list[str]:
    """Give what to stop at."""
    return [
        translate("Safety", "sharp pain"),
        translate("Safety", "the knee locking or giving way"),
        translate("Safety", "numbness"),
        translate("Safety", "dizziness"),
    ]


def same_day_signs() -> list[str]:
    """Give what to get help for on the same day."""
    return [
        translate("Safety", "you cannot put weight on the leg"),
        translate("Safety", "the knee is badly swollen or misshapen"),
        translate("Safety", "it is hot and red, and you have a fever"),
        translate("Safety", "it is locked and does not move"),
        translate("Safety", "the calf is swollen and tender"),
    ]
