"""Routines, sessions and decisions for tests of what is offered, as short as they can be said."""

from __future__ import annotations

from dataclasses import replace

from kneetimer.core.body import Side
from kneetimer.core.decision import Decision, DecisionKind
from kneetimer.core.profile import Profile
from kneetimer.core.progressing import NOT_YET, offers
from kneetimer.core.progressing_reach import Trained
from kneetimer.core.record import Addition, DoneSet, Hurt, Moment, Why
from kneetimer.core.text import Text
from kneetimer.storage.routine_file import read_routine
from tests.fakes import BRIDGE, CLAMSHELL, NO_RECORD, PLANK, ROLL, dose

DAY_MS = 86_400_000
WAYS = replace(
    CLAMSHELL,
    easier=(Text.plain("Open less"), Text.plain("With the wall")),
    harder=(Text.plain("Slowly"), Text.plain("Feet lifted")),
)
SPECIAL = replace(BRIDGE, id="special", dose=dose(reps=10, hold=5, sides="each"))
KNOWN = {one.id: one for one in (BRIDGE, WAYS, PLANK, ROLL, SPECIAL)}


def routine_of(*items, defaults=""):
    """Read a routine of these items in flow style."""
    head = f"format: kneetimer/1\ntitle: T\n{f'defaults: {{{defaults}}}' if defaults else ''}\n"
    return read_routine(head + "items:\n" + "".join(f"- {{{one}}}\n" for one in items), KNOWN)


def sets(item, *done, load="", ms=False, side=None, why=None, planned=None):
    """Give the sets of an item by what was done of each: reps, or seconds where `ms`."""
    exercise = item.partition("/")[0]
    return tuple(
        DoneSet(
            item,
            exercise,
            Text.plain(exercise),
            side,
            set=(number, len(done)),
            planned_reps=0 if ms else planned or one,
            done_reps=0 if ms else one,
            planned_ms=30_000,
            done_ms=one * 1000,
            load=load,
            why=why,
        )
        for number, one in enumerate(done, 1)
    )


def session(day, *done, pain=None, effort=None, hurts=(), stem="mine", **said):
    """Give the session of a day, from 1, with groups of sets; `hurts` are (item, pain)."""
    at = Moment(day * DAY_MS)
    record = replace(
        NO_RECORD,
        id=f"{day:032x}",
        started=at,
        ended=at,
        routine=stem,
        sets=tuple(one for group in done for one in group),
        hurts=tuple(Hurt(0, much, item, item) for item, much in hurts),
    )
    return Trained(record, Addition("", record.id, at, pain_after=pain, effort=effort, **said))


def decided(day, answer=NOT_YET, *, about=None, item="clamshell", kind="progress", stem="mine"):
    """Give what was decided an hour after the session of a day; `about` are the days it names."""
    return Decision(
        f"{day:030x}{len(answer):02x}",
        Moment(day * DAY_MS + 3_600_000),
        DecisionKind(kind),
        stem,
        item=item,
        answer=answer,
        sessions=tuple(f"{one:032x}" for one in (about or (day,))),
    )


def offered(routine, sessions, decisions=(), *, limit=3, **values):
    """Give what is offered: the item, the direction and what would change, the first first."""
    profile = Profile(values={key.replace("__", "."): value for key, value in values.items()})
    found = offers("mine", routine, KNOWN, sessions, decisions, profile=profile, pain_limit=limit)
    return [f"{one.item} {one.kind.value}: {one.change.after}" for one in found]


def left_and_right(item, *done, **more):
    """Give the same sets on both sides."""
    return (
        *sets(item, *done, side=Side.LEFT, **more),
        *sets(item, *done, side=Side.RIGHT, **more),
    )


HURT = Why.HURT
CHOSEN = Why.CHOSEN
