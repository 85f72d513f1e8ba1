"""wger: a routine as its API gives it, whole (`structure`) or day by day (`date-sequence-display`).

Exercises are numbers there. What changes from week to week is a rule there and no number, so the
first week is taken. Each day of training becomes a routine.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from kneetimer.core.dose import Amount, Dose, Effort, EffortScale, Load, Rests
from kneetimer.core.exercise import Exercise
from kneetimer.core.quantity import HEAVIEST_GRAMS, QuantityError, parse_weight
from kneetimer.core.routine import Activity, ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.interop.exercise_names import split_side
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.doses import ASK_REPS, timed, timed_rest, with_rest_after
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import (
    MOST_REPS,
    MOST_SETS,
    amount,
    line,
    mapping,
    mappings,
    number,
    seconds_ms,
    whole,
    words,
)
from kneetimer.interop.wger_exercises import WGER_NAMES

_REPS, _FAILURE, _SECONDS, _MINUTES, _MOST_REPS_UNIT = 1, 2, 3, 4, 7
_OPEN_UNITS: Final = (_FAILURE, _MOST_REPS_UNIT)
_DISTANCES: Final = {5: "miles", 6: "km", 8: "m"}
_WEIGHTS: Final = {1: "kg", 2: "lb"}
# Names of the configurations in the whole form, by those of the daily form.
_CONFIGS: Final = {
    "sets": "set_nr_configs",
    "max_sets": "max_set_nr_configs",
    "repetitions": "repetitions_configs",
    "max_repetitions": "max_repetitions_configs",
    "weight": "weight_configs",
    "max_weight": "max_weight_configs",
    "rir": "rir_configs",
    "max_rir": "max_rir_configs",
    "rest": "rest_configs",
    "max_rest": "max_rest_configs",
}


class Wger:
    """See the module."""

    name = "wger"
    key = "wger"

    def fits(self, file: Foreign) -> bool:
        """Whether it is a routine in one of the two forms."""
        return bool(_days(file.json))

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give a routine for each day of training."""
        found = mapping(file.json)
        title = line(found.get("name")) or file.stem
        days = [day for day in _days(file.json) if not mapping(day["day"]).get("is_rest")]
        builder = Builder(file.name, catalogue)
        made = []
        for day in days:
            items = [item for slot in day["slots"] for item in _items(slot, builder)]
            own = line(mapping(day["day"]).get("name"))
            if items:
                whole_title = f"{title}: {own}" if own and len(days) > 1 else title
                about = words(mapping(day["day"]).get("description") or found.get("description"))
                made.append(builder.build(whole_title, items, description=about, program=self.name))
        if not made:
            raise ImportFileError(file.name, "no day in it has an exercise")
        return made


def _days(found: object) -> list[dict[str, Any]]:
    """Give the days in either form, as {"day", "slots": [[entry, …], …]}."""
    structure = mapping(found).get("days")
    if isinstance(structure, list):
        return [
            {"day": day, "slots": [_ordered(slot.get("entries")) for slot in slots]}
            for day in _ordered(structure)
            if (slots := _ordered(day.get("slots"))) or day.get("is_rest")
        ]
    days: dict[object, dict[str, Any]] = {}
    for one in mappings(found):
        day = mapping(one.get("day"))
        if "slots" not in one or "day" not in one:
            return []
        if day:
            sets = [mappings(slot.get("sets")) for slot in mappings(one["slots"])]
            days.setdefault(str(day.get("id")), {"day": day, "slots": sets})
    return list(days.values())


def _ordered(value: object) -> list[dict[str, Any]]:
    found = mappings(value)
    found.sort(key=lambda one: whole(one.get("order"), 0, 10**6) or 0)
    return found


def _items(entries: Sequence[dict[str, Any]], builder: Builder) -> list[Item]:
    plain = [_flat(entry, builder) for entry in entries]
    items = [_item(entry, builder) for entry in plain]
    counts = {whole(entry.get("sets"), 1, MOST_SETS) or 1 for entry in plain}
    exercises = {str(entry.get("exercise")) for entry in plain}
    if len(items) < 2 or len(exercises) < 2:
        return items
    (rounds,) = counts if len(counts) == 1 else (0,)
    if not rounds or any(isinstance(item, Activity) for item in items):
        builder.note("a superset of unlike numbers of sets is done one exercise after the other")
        return items
    inner = [_one_set(item) for item in items]
    return [Group(Text.plain("Superset"), tuple(inner), Amount.of(rounds))]


def _one_set(item: Item) -> Item:
    """Give an item of a superset: one set, with its rest before the next exercise."""
    if not isinstance(item, ExerciseItem):
        return item
    rest = item.dose.rest.sets if item.dose.rest is not None else None
    dose = replace(item.dose, sets=None, rest=Rests(items=rest) if rest is not None else None)
    return replace(item, dose=dose)


def _flat(entry: dict[str, Any], builder: Builder) -> dict[str, Any]:
    """Give an entry of the whole form as the daily form has it, of the first week."""
    if "repetitions_configs" not in entry and "set_nr_configs" not in entry:
        return entry
    flat = dict(entry)
    flat["repetitions_unit"] = entry.get("repetition_unit")
    for key, configs in _CONFIGS.items():
        rules = mappings(entry.get(configs))
        rules.sort(key=lambda one: whole(one.get("iteration"), 0, 10**6) or 0)
        flat[key] = rules[0].get("value") if rules else None
        if len(rules) > 1 or any(rule.get("repeat") for rule in rules):
            builder.note("the numbers are those of the first week; how they grow is left out")
    return flat


def _item(entry: dict[str, Any], builder: Builder) -> Item:
    name = _name(entry, builder)
    unit = whole(entry.get("repetitions_unit"), 1, 100) or _REPS
    low, high = (number(entry.get(key)) for key in ("repetitions", "max_repetitions"))
    if unit in _DISTANCES:
        far = f"{low or 0:g} {_DISTANCES[unit]}"
        builder.note("a distance cannot be timed, so it is an activity", name)
        return Activity(Text.plain(f"{name}, {far}"))
    sets = amount(*(whole(entry.get(key), 1, MOST_SETS) for key in ("sets", "max_sets")))
    rest = amount(*(seconds_ms(entry.get(key)) for key in ("rest", "max_rest")))
    comments = [line(entry.get("comment"), 400)]
    kind = line(entry.get("type"))
    if kind not in ("", "normal"):
        comments.append(kind)
    if unit in (_SECONDS, _MINUTES) and low:
        scale = 1 if unit == _SECONDS else 60
        lengths = amount(*(seconds_ms(one * scale if one else None) for one in (low, high)))
        bare, sides = split_side(name)
        exercise = builder.exercise(bare, sides=sides)
        dose = timed(exercise, lengths or Amount.of(30_000))
    else:
        if unit in _OPEN_UNITS:
            comments.append("as many as you can")
        reps = amount(*(whole(one, 1, MOST_REPS) for one in (low, high)))
        dose = Dose(reps=(ASK_REPS if reps is None or unit in _OPEN_UNITS else reps,))
    dose = replace(dose, sets=None if sets in (None, Amount.of(1)) else sets)
    if rest is not None and rest.high:
        dose = replace(dose, rest=Rests(sets=timed_rest(rest.low, rest.high)))
    dose = replace(dose, load=_load(entry, name, builder), effort=_effort(entry))
    item = builder.item(name, dose, note="; ".join(filter(None, comments)))
    if sets is None and rest is not None and rest.high:
        return with_rest_after(item, rest.low)
    return item


def _name(entry: dict[str, Any], builder: Builder) -> str:
    found = entry.get("exercise")
    if isinstance(found, dict):  # as some programs that use the API put it together
        names = [found, *mappings(found.get("translations"))]
        names.sort(key=lambda one: one.get("language") != 2)
        name = next((name for one in names if (name := line(one.get("name")))), "")
        if name:
            return name
        found = found.get("id")
    key = whole(found, 1, 10**9) or 0
    if key in WGER_NAMES:
        return WGER_NAMES[key]
    name = f"wger exercise {key}"
    builder.note("the file has a number for it and no name; please give it one", name)
    return name


def _load(entry: dict[str, Any], name: str, builder: Builder) -> Load | None:
    weight = number(entry.get("weight"))
    if not weight:
        return None
    unit = _WEIGHTS.get(whole(entry.get("weight_unit"), 1, 100) or 1)
    if unit is not None:
        shown = f"{weight:.3f}".rstrip("0").rstrip(".") + f" {unit}"
        try:
            if 0 < (grams := parse_weight(shown)) <= HEAVIEST_GRAMS:
                return Load(grams=grams, shown=shown)
        except QuantityError:
            pass
    builder.note("its load is left out", name)
    return None


def _effort(entry: dict[str, Any]) -> Effort | None:
    low, high = (number(entry.get(key)) for key in ("rir", "max_rir"))
    both = amount(*(whole(round(one), 0, 20) if one is not None else None for one in (low, high)))
    return Effort(EffortScale.RIR, both) if both is not None else None
