"""What the editor calls things: items in its list, and their doses in a line."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetimer.core.dose import Dose
from kneetimer.core.planning import make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card, Check, Choice, ExerciseItem, Group, Item
from kneetimer.gui.dose_words import dose_in_words, rest_in_words
from kneetimer.gui.editor_item_words import own_words
from kneetimer.gui.words import duration_range, number_range

translate = QCoreApplication.translate


def name_of(item: Item, language: str) -> str:
    """Give what stands in the list for an item."""
    if isinstance(item, ExerciseItem):
        return item.exercise.name.get(language) or item.exercise.id
    if isinstance(item, Choice):
        words = translate("Editor", "Choose {n} of {all}")
        return words.format(n=item.count, all=len(item.options))
    nameless = {
        Group: translate("Editor", "Group without a name"),
        Card: translate("Editor", "Card without words"),
        Activity: translate("Editor", "Activity without a name"),
        Check: translate("Editor", "Check without a question"),
    }
    return own_words(item).get(language) or nameless[type(item)]


def dose_of(item: Item, defaults: Dose, profile: Profile) -> str:
    """Give what stands below the name: the dose, or what sort of item it is."""
    said = _dose(item, defaults, profile)
    if item.optional:
        return translate("Editor", "{dose} · may be left out").format(dose=said)
    return said


def _dose(item: Item, defaults: Dose, profile: Profile) -> str:
    if isinstance(item, ExerciseItem):
        plan = make_plan(item, defaults, profile, pick_for(profile))
        return dose_in_words(plan, profile.language)
    if isinstance(item, Group):
        return _rounds(item)
    if isinstance(item, Activity) and item.time_ms is not None:
        return translate("Editor", "Activity · {time}").format(time=duration_range(item.time_ms))
    return kind_of(item)


def _rounds(group: Group) -> str:
    said = kind_of(group)
    if group.rounds.high > 1:
        said = translate("Editor", "Group · {n} rounds").format(n=number_range(group.rounds))
    if group.rest is None:
        return said
    rest = rest_in_words(group.rest)
    return translate("Editor", "{group}, {rest}").format(group=said, rest=rest)


def label_of_words(item: Item) -> str:
    """Give the label of an item's own words."""
    if isinstance(item, ExerciseItem):
        return translate("Editor", "Note")
    if isinstance(item, Group):
        return translate("Editor", "Name of the group")
    if isinstance(item, Card):
        return translate("Editor", "Words of the card")
    if isinstance(item, Activity):
        return translate("Editor", "Name of the activity")
    return translate("Editor", "Question") if isinstance(item, Check) else ""


def kind_of(item: Item) -> str:
    """Give what sort of item it is."""
    if isinstance(item, ExerciseItem):
        return translate("Editor", "Exercise")
    if isinstance(item, Group):
        return translate("Editor", "Group")
    if isinstance(item, Choice):
        return translate("Editor", "Choice")
    if isinstance(item, Card):
        return translate("Editor", "Card")
    if isinstance(item, Activity):
        return translate("Editor", "Activity")
    return translate("Editor", "Check")
