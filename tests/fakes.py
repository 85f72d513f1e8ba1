"""Small builders, so that a test reads like the file a person would write.

Times are in seconds here, as in a routine file: `item(CLAMSHELL, reps=10, hold=5, sides="each")`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import Any

from kneetimer.core.body import Position, Side
from kneetimer.core.dose import (
    Amount,
    Blocks,
    Detour,
    Dose,
    Load,
    Order,
    Pace,
    Part,
    Rest,
    RestKind,
    Rests,
    Sides,
    SideSets,
    TempoDose,
)
from kneetimer.core.exercise import Exercise, Tempo, Works
from kneetimer.core.phase import Phase, Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.record import Moment, SessionRecord
from kneetimer.core.routine import Choice, ExerciseItem, Group, Item, Routine
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline

LEFT, RIGHT = Side.LEFT, Side.RIGHT
READY_AT_ONCE = Profile(ready_ms=0)
NO_RECORD = SessionRecord(
    id="0" * 32,
    started=Moment(0),
    ended=Moment(0),
    title=Text.plain("Test"),
    routine="test",
    complete=False,
    planned_ms=0,
    lasted_ms=0,
)


def ms(seconds: float) -> int:
    """Give whole milliseconds."""
    return round(seconds * 1000)


# Exercises


def exercise(
    name: str = "Bridge",
    position: Position = Position.SUPINE,
    works: Works = Works.BOTH,
    tempo: str | None = "2-0-2-0",
    **more: Any,
) -> Exercise:
    """Give an exercise; its id is its name in small letters."""
    parts = None if tempo is None else Tempo(*(ms(float(part)) for part in tempo.split("-")))
    more.setdefault("id", name.lower().replace(" ", "_"))
    return Exercise(name=Text.plain(name), position=position, works=works, tempo=parts, **more)


BRIDGE = exercise()
CLAMSHELL = exercise("Clamshell", Position.SIDE_LYING, Works.TOP_LEG, "1-5-3-1")
ROLL = exercise("Roll", Position.SIDE_LYING, Works.BOTTOM_LEG, None, equipment=("foam roller",))
STRETCH = exercise("Stretch", Position.SIDE_LYING, Works.TOP_LEG, None)
LUNGE = exercise("Lunge", Position.STANDING, Works.FRONT_LEG)
SIT_TO_STAND = exercise("Sit to stand", Position.CHAIR)
PLANK = exercise("Plank", Position.PRONE, tempo=None)
SPOT = exercise("Spot", Position.SIDE_LYING, Works.BOTTOM_LEG, "2-0-2-0")


# Doses


def amount(written: Any, unit: int = 1) -> Amount:
    """Give 5, (8, 12) or (8, 10, 12) with its start in the middle; "?" asks, from 1 to 3."""
    if isinstance(written, Amount):
        return written
    if written == "?":
        return Amount(unit, 3 * unit, 2 * unit, ask=True)
    if not isinstance(written, tuple):
        return Amount.of(round(written * unit))
    low, *middle, high = (round(number * unit) for number in written)
    return Amount(low, high, middle[0] if middle else low)


def rest(written: Any) -> Rest:
    """Give the rest for 30, (30, 60), "same", "until ready" or ("until ready", 30)."""
    if isinstance(written, str):
        return Rest(RestKind(written))
    if isinstance(written, tuple) and isinstance(written[0], str):
        return Rest(RestKind(written[0]), amount(written[1], 1000))
    return Rest(RestKind.TIMED, amount(written, 1000))


def _rests(written: Any) -> Rests:
    if not isinstance(written, dict):
        return Rests(sets=rest(written))
    reps = written.get("reps")
    by_name = {key: rest(written[key]) for key in ("sets", "items") if key in written}
    return Rests(reps_ms=None if reps is None else ms(reps), **by_name)


def _tempo(written: Any) -> TempoDose:
    if isinstance(written, str):
        move, hold, back, pause = (ms(float(part)) for part in written.split("-"))
        return TempoDose(move, Amount.of(hold), back, pause)
    parts = {f"{key}_ms": ms(value) for key, value in written.items() if key != "hold"}
    if "hold" in written:
        parts["hold_ms"] = amount(written["hold"], 1000)
    return TempoDose(**parts)


def _blocks(written: tuple[Any, ...]) -> Blocks:
    count, work, *rests = written
    return Blocks(amount(count), amount(work, 1000), ms(rests[0]) if rests else 0)


def _reps(written: Any) -> tuple[Amount, ...]:
    each = written if isinstance(written, list) else [written]
    return tuple(amount(reps) for reps in each)


def _parts(written: list[tuple[str, int]]) -> tuple[Part, ...]:
    return tuple(Part(Text.plain(say), reps=reps) for say, reps in written)


def _work_parts(written: list[tuple[str, float]]) -> tuple[Part, ...]:
    return tuple(Part(Text.plain(say), work_ms=ms(work)) for say, work in written)


def detour(name: str = "Spot", time: float = 15, **more: Any) -> Detour:
    """Give a detour with a name of its own."""
    return Detour(name=Text.plain(name), time_ms=Amount.of(ms(time)), **more)


_WORDS: dict[str, Any] = {
    "reps": _reps,
    "sets": amount,
    "hold": lambda written: amount(written, 1000),
    "relax": ms,
    "tempo": _tempo,
    "blocks": _blocks,
    "amrap": lambda written: amount(written, 1000),
    "pace": Pace,
    "parts": _parts,
    "work_parts": _work_parts,
    "load": Load,
    "sides": Sides,
    "order": Order,
    "switch": ms,
    "split_sides": bool,
    "directions": tuple,
    "side_sets": lambda written: SideSets(*written),
    "rest": _rests,
    "rest_after_last": bool,
    "ready": ms,
    "change": ms,
    "detour": lambda written: written,
}
_IN_MS = frozenset({"hold", "relax", "amrap", "switch", "ready", "change"})


def dose(**words: Any) -> Dose:
    """Give a dose in the words of a routine file, with times in seconds."""
    values = {}
    for word, written in words.items():
        field = "parts" if word == "work_parts" else f"{word}_ms" if word in _IN_MS else word
        values[field] = _WORDS[word](written)
    return Dose(**values)


# Routines and timelines


def item(
    what: Exercise = BRIDGE, *, key: str = "", optional: bool = False, note: str = "", **words: Any
) -> ExerciseItem:
    """Give an exercise item with its dose."""
    words_to_person = Text.plain(note) if note else Text()
    return ExerciseItem(what, dose(**words), key or what.id, optional, words_to_person)


def _with_own_keys(items: tuple[Item, ...], counts: Counter[str]) -> tuple[Item, ...]:
    """Give items with the keys that the loader gives: "lunge", and "lunge/2" for the second."""
    named: list[Item] = []
    for one in items:
        counts[one.key] += 1
        new = one if counts[one.key] == 1 else replace(one, key=f"{one.key}/{counts[one.key]}")
        if isinstance(new, Group):
            new = replace(new, items=_with_own_keys(new.items, counts))
        elif isinstance(new, Choice):
            new = replace(new, options=_with_own_keys(new.options, counts))
        named.append(new)
    return tuple(named)


def routine(*items: Item, title: str = "Test", **more: Any) -> Routine:
    """Give a routine; `defaults` is a dict of dose words."""
    items = _with_own_keys(items, Counter())
    defaults = more.pop("defaults", {})
    if isinstance(defaults, dict):
        defaults = dose(**defaults)
    return Routine(Text.plain(title), items, defaults=defaults, **more)


def compiled(*items: Item, profile: Profile = Profile(), **more: Any) -> Timeline:
    """Give the timeline of a routine of these items."""
    what = routine(*items, **more)
    return compile_timeline(what, {SPOT.id: SPOT}, profile)


Row = tuple[str, int | None, int | None, str, str, str, str, str]


def rows(timeline: Timeline) -> list[Row]:
    """Give (kind, start, duration, side, lie on, set, rep, block) of each phase, "" for none."""
    starts = timeline.starts_ms()
    return [_row(phase, start) for phase, start in zip(timeline.phases, starts, strict=True)]


def _row(phase: Phase, start_ms: int | None) -> Row:
    return (
        phase.kind.value,
        start_ms,
        phase.duration_ms,
        phase.side.value if phase.side is not None else phase.direction,
        phase.lie_on.value if phase.lie_on is not None else "",
        *(
            f"{of[0]}/{of[1]}" if of is not None else ""
            for of in (phase.set, phase.rep, phase.block)
        ),
    )


def lengths(timeline: Timeline) -> list[tuple[str, int | None]]:
    """Give (kind, duration) of each phase."""
    return [(phase.kind.value, phase.duration_ms) for phase in timeline.phases]


def pauses(timeline: Timeline) -> list[tuple[str, int | None]]:
    """Give (kind, duration) of what stands between the sets and blocks."""
    return [(p.kind.value, p.duration_ms) for p in timeline.phases if p.is_pause]
