"""The fields of an exercise with its dose, by section of the editor's form."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from kneetimer.core.dose import Order, Pace, Sides
from kneetimer.gui.editor_field_words import FieldWords, Section

translate = QCoreApplication.translate


def exercise_sections() -> tuple[Section, ...]:
    """Give the fields of an exercise with its dose."""
    return (
        _how_much(),
        _in_time(),
        _sides(),
        _more_sides(),
        _rests(),
        _load(),
        _more_or_less(),
        _more(),
    )


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


def _more_sides() -> Section:
    return Section(
        translate("Editor", "More about sides"),
        (
            FieldWords("side_sets.affected", translate("Editor", "Sets on the affected side"), "3"),
            FieldWords("side_sets.other", translate("Editor", "Sets on the other side"), "2"),
            FieldWords(
                "split_sides",
                translate("Editor", "Both sides share the time"),
                values=_yes_or_no(),
            ),
            FieldWords(
                "directions", translate("Editor", "Directions instead of sides"), "left, right"
            ),
        ),
        is_rare=True,
        columns=2,
    )


def _yes_or_no() -> tuple[tuple[str, str], ...]:
    return (("true", translate("Editor", "Yes")), ("false", translate("Editor", "No")))


def _rests() -> Section:
    return Section(
        translate("Editor", "Rest"),
        (
            FieldWords(
                "rest",
                translate("Editor", "Rest between sets"),
                "30 s · 30-60 s · until ready · {reps: 1 s, sets: 30 s}",
            ),
            FieldWords(
                "rest_after_last",
                translate("Editor", "After the last set"),
                values=_yes_or_no(),
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
            FieldWords("load.percent_1rm", translate("Editor", "Percent of your maximum"), "70"),
            FieldWords(
                "load.or_else",
                translate("Editor", "Or else"),
                translate("Editor", "a load you can lift 8-12 times"),
            ),
        ),
        is_rare=True,
        columns=3,
    )


def _more_or_less() -> Section:
    return Section(
        translate("Editor", "When more or less is offered"),
        (
            FieldWords(
                "loads",
                translate("Editor", "Loads, the easiest first"),
                "light band, medium band",
                is_wide=True,
            ),
            FieldWords(
                "progress",
                translate("Editor", "More"),
                "{when: {all_sets_at: max, sessions: 2}, do: next_load}",
                is_wide=True,
            ),
            FieldWords(
                "step_back",
                translate("Editor", "Less"),
                "{when: {pain_at_least: 4}, do: {reps: -2}}",
                is_wide=True,
            ),
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
        columns=2,
    )
