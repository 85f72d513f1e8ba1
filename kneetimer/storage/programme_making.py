"""A programme from what its file says, with what is wrong only in the whole of it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from kneetimer.core.calendar import WEEK_DAYS
from kneetimer.core.programme import (
    UPKEEP,
    Beside,
    Gate,
    Overlap,
    Programme,
    ProgrammePhase,
    Question,
    Schedule,
    Step,
    Variant,
    Weeks,
)
from kneetimer.core.programme_weeks import sessions_before
from kneetimer.core.quantity import shown
from kneetimer.storage.fields import Reading, Said
from kneetimer.storage.programme_phases import Draft
from kneetimer.storage.programme_variants import BesideDraft, VariantDraft
from kneetimer.storage.programme_words import MOST_WEEKS

_ALL_DAYS = Schedule()
_OF_VARIANTS = ("schedule", "phases", "beside", "upkeep", "variants", "format")


def make_programme(said: Said, reading: Reading) -> Programme | None:
    """Give the programme; None where it has no phases to speak of."""
    own: dict[str, VariantDraft] = said.values.get("variants", {})
    drafts: Mapping[str, VariantDraft] = own or {"": VariantDraft(said)}
    variants = [_variant(key, draft, said.values, reading) for key, draft in drafts.items()]
    if not all(draft.phases or said.values.get("phases") for draft in drafts.values()):
        reading.wrong(said.node, "a programme needs 'phases': what is done in which weeks")
        return None
    values = {k: v for k, v in said.values.items() if k not in _OF_VARIANTS}
    return Programme(variants=tuple(variants), **values)


def _variant(key: str, draft: VariantDraft, whole: Mapping[str, Any], reading: Reading) -> Variant:
    drafts: Sequence[Draft] = draft.phases or whole.get("phases", ())
    schedule: Schedule | None = draft.schedule or whole.get("schedule")
    upkeep: Draft | None = draft.upkeep or whole.get("upkeep")
    beside: Sequence[BesideDraft] = draft.beside or whole.get("beside", ())
    phases = [_phase(n, d, schedule, reading) for n, d in enumerate(drafts, start=1)]
    last = max((phase.weeks.last for phase in phases), default=1)
    after = _upkeep(upkeep, last, schedule, reading) if upkeep is not None else None
    _check_weeks(phases, drafts, reading)
    _check_goals(phases, drafts, reading, has_upkeep=after is not None)
    return Variant(
        key=key,
        title=draft.title,
        phases=tuple(phases),
        beside=tuple(_beside(one, last, reading) for one in beside),
        upkeep=after,
        description=draft.description,
    )


def _phase(
    number: int, draft: Draft, inherited: Schedule | None, reading: Reading
) -> ProgrammePhase:
    weeks = draft.weeks or Weeks(1, 1)
    key = draft.key or f"phase {number}"
    asks: list[Gate | Question] = []
    if draft.gate is not None:
        asks.append(replace(draft.gate, key=f"{key}/gate"))
    if draft.question is not None:
        asks.append(replace(draft.question, key=f"{key}/question"))
    return ProgrammePhase(
        key=key,
        title=draft.title,
        weeks=weeks,
        schedule=_schedule(draft, weeks, inherited, reading),
        turns=draft.turns,
        table=draft.table,
        doses=tuple((of or weeks, change) for of, change in draft.doses),
        overlap=draft.overlap or Overlap.BOTH,
        note=draft.note,
        asks=tuple(asks),
    )


def _upkeep(
    draft: Draft, last: int, inherited: Schedule | None, reading: Reading
) -> ProgrammePhase:
    # Its weeks have no end; those of the doses are all of them.
    weeks = Weeks(last + 1, 100 * MOST_WEEKS)
    return ProgrammePhase(
        key=UPKEEP,
        title=draft.title,
        weeks=weeks,
        schedule=_schedule(draft, weeks, inherited, reading),
        turns=draft.turns,
        doses=tuple((weeks, change) for _, change in draft.doses),
        note=draft.note,
    )


def _beside(draft: BesideDraft, last: int, reading: Reading) -> Beside:
    weeks = draft.weeks or (Weeks(1, last),)
    if not _says_when(draft.schedule):
        reading.wrong(draft.said.at("schedule"), "a schedule says days or times_a_week")
    count = sum(one.last - one.first + 1 for one in weeks)
    _check_total(draft.schedule, count, draft.said, reading)
    return Beside(draft.slot, draft.schedule, weeks)


def _schedule(draft: Draft, weeks: Weeks, inherited: Schedule | None, reading: Reading) -> Schedule:
    """Give the schedule that holds for a phase, and tell what does not fit it."""
    schedule = draft.schedule or inherited or _ALL_DAYS
    if draft.turns and not _says_when(schedule):
        message = "nothing says when: add a schedule with days or times_a_week"
        reading.wrong(draft.said.at("schedule", "routine", "in_turn"), message)
    elif draft.turns:
        _check_total(schedule, weeks.last - weeks.first + 1, draft.said, reading)
    for week, row in draft.table.items():
        unnamed = sum(slot.day is None for slot in row)
        most = (len(schedule.days) or WEEK_DAYS) * schedule.times_a_day
        if not schedule.days and schedule.not_consecutive:
            most = WEEK_DAYS // 2 * schedule.times_a_day
        if unnamed > most:
            message = f"week {week} has {unnamed} slots, and the schedule has room for {most}"
            reading.wrong(draft.said.at("table"), message)
    return schedule


def _says_when(schedule: Schedule) -> bool:
    return bool(schedule.days or schedule.times_a_week)


def _check_total(schedule: Schedule, weeks: int, said: Said, reading: Reading) -> None:
    most = sessions_before(schedule, weeks)
    if schedule.total > most:
        message = f"{weeks} weeks of this schedule hold {most} sessions, not {schedule.total}"
        reading.wrong(said.at("schedule"), message)


def _check_weeks(
    phases: Sequence[ProgrammePhase], drafts: Sequence[Draft], reading: Reading
) -> None:
    """Every week is in a phase, and who shares weeks says which phase holds."""
    taken: set[int] = set()
    for phase, draft in zip(phases, drafts, strict=True):
        weeks = set(range(phase.weeks.first, phase.weeks.last + 1))
        shared = sorted(weeks & taken)
        if shared and draft.overlap is None:
            words = ", ".join(f"'{overlap.value}'" for overlap in Overlap)
            message = f"week {shared[0]} is in an earlier phase as well: add overlap, as in {words}"
            reading.wrong(draft.said.at("weeks"), message)
        taken |= weeks
    missing = sorted(set(range(1, max(taken, default=0))) - taken)
    if missing:
        message = f"no phase has week {missing[0]}: write one, with empty: true if nothing is done"
        reading.wrong(drafts[0].said.node, message)


def _check_goals(
    phases: Sequence[ProgrammePhase],
    drafts: Sequence[Draft],
    reading: Reading,
    *,
    has_upkeep: bool,
) -> None:
    """Keys are there once, and the phases that questions lead to are there."""
    known = {phase.key for phase in phases} | ({UPKEEP} if has_upkeep else set())
    keys = [draft.key for draft in drafts if draft.key]
    for number, draft in enumerate(drafts):
        if draft.key == UPKEEP or draft.key in [one.key for one in drafts[:number] if one.key]:
            message = f"{shown(draft.key)} is taken: give the phase another name"
            reading.wrong(draft.said.at("phase"), message)
        question = draft.question
        for goal in (question.yes, question.no) if question is not None else ():
            if not isinstance(goal, Step) and goal not in known:
                names = [*(step.value for step in Step), *keys]
                message = f"there is no phase {shown(goal)}"
                reading.unknown(draft.said.at("question"), message, goal, names)
