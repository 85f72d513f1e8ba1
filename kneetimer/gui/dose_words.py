"""A dose as a person would say it: "10 times, hold each for 5 seconds, each side"."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kneetimer.core.dose import (
    Amount,
    Effort,
    EffortScale,
    Load,
    Order,
    Pace,
    Rest,
    RestKind,
    Sides,
)
from kneetimer.core.planning import Plan
from kneetimer.core.wording import Wording
from kneetimer.gui.load_words import load_name
from kneetimer.gui.progress_rule_words import rule_lines
from kneetimer.gui.questions import has_several_sets, is_for_both_sides
from kneetimer.gui.words import (
    capital,
    duration,
    duration_range,
    join,
    number_range,
    spelt_duration,
    spelt_duration_range,
)

translate = QCoreApplication.translate

# A shorter hold is part of the movement and not worth a word.
_WORTH_SAYING_MS = 2_000


def dose_in_words(plan: Plan, language: str) -> str:
    """Give what is to be done, in one line."""
    if plan.dose.is_timed_work:
        said = _timed(plan)
    elif plan.dose.reps is None and plan.dose.parts is None:
        said = _static(plan)
    else:
        said = _reps(plan)
    said += _over_sides(plan, Wording(language))
    return capital(", ".join(said))


def details_in_words(plan: Plan, language: str) -> list[str]:
    """Give what else the dose says, a line each: parts, tempo, load, effort, rest, rules."""
    dose = plan.dose
    lines = _parts(plan, language)
    if _has_tempo(plan):
        lines.append(_tempo(plan))
    if dose.load is not None:
        lines.append(load_in_words(dose.load, language))
    if dose.effort is not None:
        lines.append(effort_in_words(dose.effort))
    if plan.rest is not None:
        words = rest_in_words(plan.rest)
        if has_several_sets(dose):
            lines.append(translate("Dose", "{rest} between sets").format(rest=words))
        elif is_for_both_sides(dose):
            lines.append(translate("Dose", "{rest} between sides").format(rest=words))
    if plan.rest_after is not None:
        words = rest_in_words(plan.rest_after)
        lines.append(translate("Dose", "{rest} afterwards").format(rest=words))
    if dose.detour is not None:
        lines.append(_detour(plan, language))
    lines += rule_lines(dose)
    return [capital(line) for line in lines if line]


def rest_in_words(rest: Rest) -> str:
    """Give "rest 30 s", "rest until you are ready" and the like."""
    if rest.kind is RestKind.SAME:
        return translate("Dose", "rest as long as the set took")
    if rest.kind is RestKind.UNTIL_READY:
        if rest.amount_ms is None:
            return translate("Dose", "rest until you are ready")
        return translate("Dose", "rest until you are ready, at least {time}").format(
            time=duration_range(rest.amount_ms)
        )
    amount_ms = rest.amount_ms or Amount.of(0)
    return translate("Dose", "rest {time}").format(time=duration_range(amount_ms))


def load_in_words(load: Load, language: str) -> str:
    """Give "medium loop band above the knees", or the weight, or how to find it."""
    said = [" ".join(word for word in (load_name(load), load.where.get(language)) if word)]
    if load.percent_1rm is not None:
        share = number_range(load.percent_1rm)
        said.append(translate("Dose", "{n} % of what you can lift once").format(n=share))
    or_else = load.or_else.get(language)
    if or_else:
        said.append(translate("Dose", "or else {load}").format(load=or_else))
    return translate("Dose", "With: {load}").format(load=", ".join(word for word in said if word))


def effort_in_words(effort: Effort) -> str:
    """Give how hard it should feel."""
    amount = number_range(effort.amount)
    if effort.scale is EffortScale.RIR:
        return translate("Dose", "Stop when {n} more would still go").format(n=amount)
    if effort.scale is EffortScale.RPE:
        return translate("Dose", "Effort: {n} of 10").format(n=amount)
    return translate("Dose", "A load that you could lift {n} times at the most").format(n=amount)


# Work


def _timed(plan: Plan) -> list[str]:
    dose = plan.dose
    if dose.amrap_ms is not None:
        time = _time(plan, "amrap", dose.amrap_ms, spelt=True)
        once = translate("Dose", "as many as you can in {time}").format(time=time)
        return [*_sets_in_front(plan), once]
    if dose.blocks is None:
        whole_ms = sum(part.work_ms for part in dose.parts or ())
        words = translate("Dose", "{time} in {n} parts, without a stop")
        return [words.format(time=spelt_duration(whole_ms), n=len(dose.parts or ()))]
    work = _time(plan, "work", dose.blocks.work_ms)
    if dose.blocks.count == Amount.of(1):
        said = [spelt_duration_range(dose.blocks.work_ms)]
    else:
        said = [f"{_number(plan, 'count', dose.blocks.count)} × {work}"]
    if dose.blocks.rest_ms:
        rest = duration(dose.blocks.rest_ms)
        said.append(translate("Dose", "{time} rest between").format(time=rest))
    return [*_sets_in_front(plan), *said]


def _static(plan: Plan) -> list[str]:
    amount = plan.dose.hold_ms or Amount.of(plan.tempo.hold_ms)
    time = _time(plan, "hold", amount, spelt=True)
    return [*_sets_in_front(plan), translate("Dose", "hold for {time}").format(time=time)]


def _reps(plan: Plan) -> list[str]:
    reps = plan.dose.reps or (Amount.of(plan.reps_in(1)),)
    counts = [_number(plan, _rep_word(reps, n), amount) for n, amount in enumerate(reps)]
    if len(counts) > 1:
        words = translate("Dose", "{n} sets of {reps}")
        said = [words.format(n=len(counts), reps=join(counts))]
    elif _has_sets(plan):
        sets = _set_count(plan)
        said = [translate("Dose", "{n} sets of {reps}").format(n=sets, reps=counts[0])]
    elif reps[0] == Amount.of(1):
        said = [translate("Dose", "once")]
    else:
        said = [translate("Dose", "{reps} times").format(reps=counts[0])]
    if plan.dose.pace is Pace.MANUAL:
        return [*said, translate("Dose", "at your own pace")]
    return said + _hold_each(plan)


def _rep_word(reps: Sequence[Amount], index: int) -> str:
    return "reps" if len(reps) == 1 else f"reps.{index + 1}"


def _hold_each(plan: Plan) -> list[str]:
    dose = plan.dose
    written = dose.hold_ms
    if written is None and dose.tempo is not None:
        written = dose.tempo.hold_ms
    amount = written or Amount.of(plan.tempo.hold_ms)
    if amount.high < _WORTH_SAYING_MS:
        return []
    time = _time(plan, "hold", amount, spelt=True)
    said = [translate("Dose", "hold each for {time}").format(time=time)]
    if dose.relax_ms:
        relax = spelt_duration(dose.relax_ms)
        said.append(translate("Dose", "relax for {time}").format(time=relax))
    return said


def _has_sets(plan: Plan) -> bool:
    sets = plan.dose.sets
    return sets is not None and sets != Amount.of(1)


def _set_count(plan: Plan) -> str:
    return _number(plan, "sets", plan.dose.sets or Amount.of(1))


def _sets_in_front(plan: Plan) -> list[str]:
    if not _has_sets(plan):
        return []
    return [translate("Dose", "{n} sets").format(n=_set_count(plan))]


def _number(plan: Plan, word: str, amount: Amount) -> str:
    """A range as a range; where the source has no number, the one that was chosen."""
    return str(plan.pick(word, amount)) if amount.ask else number_range(amount)


def _time(plan: Plan, word: str, amount: Amount, *, spelt: bool = False) -> str:
    if amount.ask:
        amount = Amount.of(plan.pick(word, amount))
    return spelt_duration_range(amount) if spelt else duration_range(amount)


# Sides


def _over_sides(plan: Plan, wording: Wording) -> list[str]:
    dose = plan.dose
    if dose.directions:
        said = [join([wording.direction(way).lower() for way in dose.directions])]
    else:
        words = {
            Sides.EACH: translate("Dose", "each side"),
            Sides.LEFT: translate("Dose", "left side only"),
            Sides.RIGHT: translate("Dose", "right side only"),
            Sides.AFFECTED: translate("Dose", "affected side only"),
            Sides.AFFECTED_FIRST: translate("Dose", "each side, the affected one first"),
        }.get(dose.sides or Sides.NONE)
        said = [words] if words else []
    if dose.split_sides and said:
        said = [translate("Dose", "shared between the sides")]
    if dose.side_sets is not None:
        words = translate("Dose", "{a} sets on the affected side and {b} on the other")
        said = [words.format(a=dose.side_sets.affected, b=dose.side_sets.other)]
    if len(plan.ways) > 1 and dose.order is Order.ALTERNATE_SETS:
        said.append(translate("Dose", "changing after each set"))
    elif len(plan.ways) > 1 and dose.order is Order.ALTERNATE_REPS:
        said.append(translate("Dose", "changing after each rep"))
    return said


# What else there is to say


def _parts(plan: Plan, language: str) -> list[str]:
    lines = []
    for part in plan.dose.parts or ():
        much = duration(part.work_ms) if part.work_ms else f"{part.reps} ×"
        lines.append(f"{much}  {part.say.get(language)}")
    return lines


def _has_tempo(plan: Plan) -> bool:
    has_reps = bool(plan.dose.reps or plan.dose.parts) and not plan.dose.is_timed_work
    return has_reps and plan.dose.pace is not Pace.MANUAL


def _tempo(plan: Plan) -> str:
    tempo = plan.tempo
    said = [
        words.format(time=duration(ms))
        for ms, words in (
            (tempo.move_ms, translate("Dose", "{time} to move")),
            (tempo.hold_ms, translate("Dose", "{time} to hold")),
            (tempo.return_ms, translate("Dose", "{time} to come back")),
            (tempo.pause_ms, translate("Dose", "{time} in between")),
        )
        if ms
    ]
    return translate("Dose", "Each one takes {time}: {parts}").format(
        time=duration(tempo.total_ms), parts=", ".join(said)
    )


def _detour(plan: Plan, language: str) -> str:
    detour = plan.dose.detour
    if detour is None:
        return ""
    name = detour.name.get(language) or detour.exercise.replace("_", " ")
    words = translate("Dose", "Press T for a detour: {name}, {time}. The clock waits meanwhile")
    return words.format(name=name, time=duration_range(detour.time_ms))
