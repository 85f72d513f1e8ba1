"""A dose in the words of the format, as a person would write them."""

from __future__ import annotations

from dataclasses import replace

from kneetimer.core import quantity
from kneetimer.core.dose import (
    Amount,
    Blocks,
    Detour,
    Dose,
    Load,
    Part,
    Rest,
    RestKind,
    Rests,
    Sides,
    TempoDose,
)
from kneetimer.core.exercise import Tempo
from kneetimer.core.quantity import QuantityError
from kneetimer.storage.dose_reader import AUTO
from kneetimer.storage.progress_writer import rule_words, short_load
from kneetimer.storage.word_writer import (
    duration,
    flag,
    seconds,
    text_words,
    time_amount,
    whole_amount,
)
from kneetimer.storage.yaml_layout import Map, Row, Unsaid, Value


def tempo_words(tempo: TempoDose | Tempo) -> Value:
    """Write a tempo: "1-5-3-1" where all four parts are plain numbers."""
    hold = Amount.of(tempo.hold_ms) if isinstance(tempo, Tempo) else tempo.hold_ms
    said = Map(what="tempo")
    if tempo.move_ms is not None:
        said["move"] = duration(tempo.move_ms)
    if hold is not None:
        said["hold"] = time_amount(hold)
    if tempo.return_ms is not None:
        said["return"] = duration(tempo.return_ms)
    if tempo.pause_ms is not None:
        said["pause"] = duration(tempo.pause_ms)
    parts = (tempo.move_ms, hold.low if hold else None, tempo.return_ms, tempo.pause_ms)
    numbers = [part for part in parts if part is not None]
    if len(numbers) == len(parts) and any(numbers) and hold is not None and not hold.is_choice:
        said.short = "-".join(map(seconds, numbers))
    return said


def rest_words(rest: Rest) -> Value:
    """Write one rest."""
    if rest.kind is RestKind.TIMED and rest.amount_ms is not None:
        return time_amount(rest.amount_ms)
    if rest.kind is not RestKind.UNTIL_READY:
        return str(rest.kind.value)
    if rest.amount_ms is None:
        return Map({"until": "ready"}, what="until", short=rest.kind.value)
    return Map({"min": duration(rest.amount_ms.low), "until": "ready"}, what="until")


def _rests_words(rests: Rests) -> Value:
    said = Map(what="rests")
    if rests.reps_ms is not None:
        said["reps"] = duration(rests.reps_ms)
    if rests.sets is not None:
        said["sets"] = rest_words(rests.sets)
    if rests.items is not None:
        said["items"] = rest_words(rests.items)
    if list(said) == ["sets"] and rests.sets is not None:
        said.short = rest_words(rests.sets)
    return said


def _blocks_words(blocks: Blocks) -> Value:
    rest = duration(blocks.rest_ms)
    return Map(
        {
            "count": whole_amount(blocks.count),
            "work": time_amount(blocks.work_ms),
            "rest": rest if blocks.rest_ms else Unsaid(rest),
        }
    )


def _part_words(part: Part) -> Map:
    said = Map({"reps": str(part.reps)} if part.reps else {"work": duration(part.work_ms)})
    said["say"] = text_words(part.say)
    return said


def _load_words(load: Load) -> Value:
    said = Map(what="load")
    if load.kind:
        said["kind"] = load.kind
    if load.level:
        said["level"] = load.level
    if load.where:
        said["where"] = text_words(load.where)
    if load.grams is not None:
        said["weight"] = _weight(load)
    if load.percent_1rm is not None:
        said["percent_1rm"] = whole_amount(load.percent_1rm)
    if load.or_else:
        said["or_else"] = text_words(load.or_else)
    if list(said) == ["weight"]:
        said.short = _weight(load)
    return said


def _weight(load: Load) -> str:
    """Give the weight as it was written, where that is still what it is."""
    grams = load.grams or 0
    try:
        if quantity.parse_weight(load.shown) == grams:
            return load.shown
    except QuantityError:
        pass
    return quantity.format_weight(grams)


def _detour_words(detour: Detour) -> Value:
    usual = Detour()
    said = Map(what="detour")
    if detour.exercise:
        said["exercise"] = detour.exercise
    if detour.name:
        said["name"] = text_words(detour.name)
    time = time_amount(detour.time_ms)
    said["time"] = Unsaid(time) if detour.time_ms == usual.time_ms else time
    if detour.say:
        said["say"] = text_words(detour.say)
    most = str(detour.at_most)
    said["at_most"] = Unsaid(most) if detour.at_most == usual.at_most else most
    if list(said.said) == ["exercise"]:
        said.short = detour.exercise
    return said


def dose_words(dose: Dose) -> Map:
    """Write the words of a dose, in the order in which people say them."""
    return Map({**_how_much(dose), **_which_sides(dose), **_around(dose), **_growing(dose)})


def _which_sides(dose: Dose) -> Map:
    said = Map()
    if dose.switch_ms is not None:
        said["switch"] = duration(dose.switch_ms)
    if dose.sides is not None:
        is_implied = dose.directions is not None and dose.sides is Sides.NONE
        said["sides"] = Unsaid(dose.sides.value) if is_implied else dose.sides.value
    if dose.order is not None:
        said["order"] = dose.order.value
    if dose.split_sides is not None:
        said["split_sides"] = flag(dose.split_sides)
    if dose.directions is not None:
        said["directions"] = Row(dose.directions)
    if dose.side_sets is not None:
        sets = dose.side_sets
        said["side_sets"] = Map({"affected": str(sets.affected), "other": str(sets.other)})
    return said


def _around(dose: Dose) -> Map:
    said = Map()
    if dose.rest is not None:
        said["rest"] = _rests_words(dose.rest)
    if dose.rest_after_last is not None:
        said["rest_after_last"] = flag(dose.rest_after_last)
    if dose.ready_ms is not None:
        said["ready"] = duration(dose.ready_ms)
    if dose.change_ms is not None:
        said["change"] = "auto" if dose.change_ms == AUTO else duration(dose.change_ms)
    if dose.load is not None:
        said["load"] = _load_words(dose.load)
    if dose.effort is not None:
        said["effort"] = Map({dose.effort.scale.value: whole_amount(dose.effort.amount)})
    if dose.detour is not None:
        said["detour"] = _detour_words(dose.detour)
    if dose.parts is not None:
        said["parts"] = Row(map(_part_words, dose.parts))
    return said


def _growing(dose: Dose) -> Map:
    said = Map()
    if dose.loads is not None:
        said["loads"] = Row(map(_step_words, dose.loads))
    if dose.progress is not None:
        said["progress"] = rule_words(dose.progress)
    if dose.step_back is not None:
        said["step_back"] = rule_words(dose.step_back)
    return said


def _step_words(load: Load) -> Value:
    words = _load_words(load)
    if isinstance(words, Map) and words.short is None:
        words.short = short_load(load)
    return words


def _how_much(dose: Dose) -> Map:
    said = Map()
    if dose.reps is not None:
        said["reps"] = _reps_words(dose)
    if dose.hold_ms is not None:
        said["hold"] = time_amount(dose.hold_ms)
    if dose.relax_ms is not None:
        said["relax"] = duration(dose.relax_ms)
    if dose.sets is not None:
        is_listed = dose.reps is not None and len(dose.reps) > 1
        is_implied = is_listed and dose.sets == Amount.of(len(dose.reps or ()))
        sets = whole_amount(dose.sets)
        said["sets"] = Unsaid(sets) if is_implied else sets
    if dose.tempo is not None:
        said["tempo"] = tempo_words(dose.tempo)
    if dose.blocks is not None:
        said["blocks"] = _blocks_words(dose.blocks)
    if dose.amrap_ms is not None:
        said["amrap"] = time_amount(dose.amrap_ms)
    if dose.pace is not None:
        said["pace"] = dose.pace.value
    return said


def _reps_words(dose: Dose) -> Value | Unsaid:
    each = [whole_amount(reps) for reps in dose.reps or ()]
    words = Row(each, short=each[0] if len(each) == 1 else None)
    counted = sum(part.reps for part in dose.parts or ())
    return Unsaid(words) if counted and dose.reps == (Amount.of(counted),) else words


def settled_dose(dose: Dose) -> Dose:
    """Give a dose with what its words imply, as the reader of a file gives it."""
    if dose.reps is not None and len(dose.reps) > 1 and dose.sets is None:
        dose = replace(dose, sets=Amount.of(len(dose.reps)))
    if dose.parts and dose.reps is None and not dose.is_timed_work:
        dose = replace(dose, reps=(Amount.of(sum(part.reps for part in dose.parts)),))
    if dose.directions is not None and dose.sides is None:
        dose = replace(dose, sides=Sides.NONE)
    if dose.load is not None:
        dose = replace(dose, load=_settled_load(dose.load))
    if dose.loads is not None:
        dose = replace(dose, loads=tuple(map(_settled_load, dose.loads)))
    return dose


def _settled_load(load: Load) -> Load:
    return replace(load, shown=_weight(load) if load.grams is not None else "")
