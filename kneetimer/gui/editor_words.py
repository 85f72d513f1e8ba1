"""What the editor calls things: items in its list, their doses in a line, and its fields."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kneetimer.core.dose import Dose, Order, Pace, Sides
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


@dataclass(frozen=True, slots=True)
class FieldWords:
    """A field of the form.

    Attributes:
        path: as the file has it
        label: for people
        hint: what may be written, as an example
        values: what there is to choose from, with words for people; empty for free text
    """

    path: str
    label: str
    hint: str = ""
    values: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """Fields under one heading; those of a rare one are folded away while they are empty."""

    title: str
    fields: tuple[FieldWords, ...]
    is_rare: bool = False


def exercise_sections() -> tuple[Section, ...]:
    """Give the fields of an exercise with its dose."""
    return (_how_much(), _in_time(), _sides(), _rests(), _load(), _more())


def _how_much() -> Section:
    return Section(
        translate("Editor", "How much"),
        (
            FieldWords("reps", translate("Editor", "Reps"), "10 · 8-12 · [8, 10, 12]"),
            FieldWords("sets", translate("Editor", "Sets"), "3 · 2-3"),
            FieldWords("hold", translate("Editor", "Hold"), "5 s · 30-60 s · 1:30"),
            FieldWords("tempo", translate("Editor", "Tempo"), "1-5-3-1"),
        ),
    )


def _in_time() -> Section:
    return Section(
        translate("Editor", "Timed blocks"),
        (
            FieldWords("blocks.count", translate("Editor", "Blocks"), "4"),
            FieldWords("blocks.work", translate("Editor", "Work"), "30 s · 1:30"),
            FieldWords("blocks.rest", translate("Editor", "Rest between blocks"), "10 s"),
            FieldWords("amrap", translate("Editor", "Max reps in"), "30 s"),
        ),
        is_rare=True,
    )


def _sides() -> Section:
    sides = {
        Sides.NONE: translate("Editor", "None"),
        Sides.EACH: translate("Editor", "Each side"),
        Sides.LEFT: translate("Editor", "Left only"),
        Sides.RIGHT: translate("Editor", "Right only"),
        Sides.AFFECTED: translate("Editor", "The affected one"),
        Sides.AFFECTED_FIRST: translate("Editor", "Each, affected first"),
    }
    orders = {
        Order.ALL_SETS_THEN_SWITCH: translate("Editor", "All sets, then switch"),
        Order.ALTERNATE_SETS: translate("Editor", "Switch after each set"),
        Order.ALTERNATE_REPS: translate("Editor", "Switch after each rep"),
    }
    return Section(
        translate("Editor", "Sides"),
        (
            FieldWords(
                "sides",
                translate("Editor", "Sides"),
                values=tuple((side.value, words) for side, words in sides.items()),
            ),
            FieldWords(
                "order",
                translate("Editor", "Order"),
                values=tuple((order.value, words) for order, words in orders.items()),
            ),
            FieldWords("switch", translate("Editor", "Time to switch sides"), "10 s"),
        ),
    )


def _rests() -> Section:
    return Section(
        translate("Editor", "Rest"),
        (
            FieldWords(
                "rest", translate("Editor", "Rest between sets"), "30 s · 30-60 s · until ready"
            ),
            FieldWords("relax", translate("Editor", "Relax after each hold"), "3 s"),
            FieldWords("ready", translate("Editor", "Count-in"), "5 s"),
            FieldWords("change", translate("Editor", "Time to get into place"), "auto · 20 s"),
        ),
        is_rare=True,
    )


def _load() -> Section:
    return Section(
        translate("Editor", "Load"),
        (
            FieldWords("load.kind", translate("Editor", "Kind of load"), "band · ankle weight"),
            FieldWords("load.level", translate("Editor", "Level"), "light · medium · heavy"),
            FieldWords("load.weight", translate("Editor", "Weight"), "5 kg · 500 g · 5 lb"),
            FieldWords("load.where", translate("Editor", "Where it sits"), "above the knees"),
        ),
        is_rare=True,
    )


def _more() -> Section:
    paces = {
        Pace.TIMED: translate("Editor", "By the clock"),
        Pace.MANUAL: translate("Editor", "At your own pace"),
    }
    return Section(
        translate("Editor", "More"),
        (
            FieldWords(
                "pace",
                translate("Editor", "Pace"),
                values=tuple((pace.value, words) for pace, words in paces.items()),
            ),
            FieldWords("effort", translate("Editor", "Effort"), "{rir: 1-2} · {rpe: 5-6}"),
            FieldWords("detour", translate("Editor", "Detour"), "tender_spot"),
            FieldWords(
                "parts", translate("Editor", "Parts of a set"), "[{reps: 5, say: toe in}, …]"
            ),
        ),
        is_rare=True,
    )


def defaults_sections() -> tuple[Section, ...]:
    """Give the fields that hold for every item that does not say its own."""
    return (
        Section(
            translate("Editor", "For every item that says nothing else"),
            (
                FieldWords("sets", translate("Editor", "Sets"), "3 · 2-3"),
                FieldWords(
                    "rest", translate("Editor", "Rest between sets"), "30 s · 30-60 s · until ready"
                ),
                FieldWords("ready", translate("Editor", "Count-in"), "5 s"),
                FieldWords("change", translate("Editor", "Time to get into place"), "auto · 20 s"),
            ),
        ),
    )


def sections_of(item: Item) -> tuple[Section, ...]:
    """Give the fields of an item, beside its words."""
    if isinstance(item, ExerciseItem):
        return exercise_sections()
    if isinstance(item, Group):
        fields: tuple[FieldWords, ...] = (
            FieldWords("rounds", translate("Editor", "Rounds"), "3 · 2-3"),
            FieldWords(
                "rest", translate("Editor", "Rest between rounds"), "30 s · 30-60 s · until ready"
            ),
        )
        return (Section("", fields),)
    if isinstance(item, Choice):
        return (Section("", (FieldWords("choose", translate("Editor", "How many to do"), "1"),)),)
    if isinstance(item, Activity):
        field = FieldWords("time", translate("Editor", "About how long"), "5-10 min")
        return (Section("", (field,)),)
    return ()


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
