"""What the editor offers to do with the whole routine, in sentences, before it does it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetimer.core.ordering import changes_of_position
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.core.trimming import Cut, Trimmed
from kneetimer.gui.editor_words import name_of
from kneetimer.gui.words import minutes

translate = QCoreApplication.translate

_MOST_NAMED = 12


def order_in_words(before: Routine, after: Routine, language: str) -> str:
    """Say which order is offered, and what it saves."""
    names = [name_of(item, language) for item in after.items]
    shown = " → ".join(names[:_MOST_NAMED])
    if len(names) > _MOST_NAMED:
        shown = f"{shown} → …"
    was, now = (changes_of_position(exercise_items(r.items)) for r in (before, after))
    words = translate("Editor", "With {now} instead of {was} changes of position: {order}")
    return words.format(now=now, was=was, order=shown)


def trimmed_in_words(trimmed: Trimmed, limit_min: int, language: str) -> str:
    """Say what would be left out for the time there is."""
    length = minutes(trimmed.total_ms)
    if not trimmed.cuts and trimmed.fits:
        return translate("Editor", "It fits into {n} minutes as it is.").format(n=limit_min)
    cuts = "; ".join(_cut(cut, language) for cut in trimmed.cuts)
    if not trimmed.fits:
        words = translate("Editor", "Less than {n} minutes is not to be had. {cuts}")
    else:
        words = translate("Editor", "It would take {n} minutes. {cuts}")
    return words.format(n=length, cuts=f"{cuts}." if cuts else "").strip()


def _cut(cut: Cut, language: str) -> str:
    words = {
        "sets": translate("Editor", "{name}: {after} of {before} sets"),
        "blocks": translate("Editor", "{name}: {after} of {before} blocks"),
        "rounds": translate("Editor", "{name}: {after} of {before} rounds"),
    }[cut.what]
    return words.format(name=cut.name.get(language), after=cut.after, before=cut.before)
