"""What the history's pages show of a session in short: computed from its record, kept as JSON."""

from __future__ import annotations

import json
from collections.abc import Iterable
from operator import attrgetter
from typing import Any

from kneetimer.core.body import Side
from kneetimer.core.record import (
    Addition,
    Count,
    DoneSet,
    Moment,
    Outcome,
    SessionRecord,
    told,
)
from kneetimer.core.summary import BestLine, SessionLine
from kneetimer.core.text import Text

_Key = tuple[str, Side | None]
# One for all: to make it takes as long as to use it.
_encode = json.JSONEncoder(separators=(",", ":")).encode
_reps_of, _ms_of, _grams_of = map(attrgetter, ("done_reps", "done_ms", "load_grams"))


def line_of(record: SessionRecord, additions: Iterable[Addition]) -> SessionLine:
    """Give a session in short, with what was said about it since."""
    said = told(record.id, additions)
    return SessionLine(
        id=record.id,
        started=record.started,
        lasted_ms=record.lasted_ms,
        title=record.title,
        routine=record.routine,
        complete=record.complete,
        sets_done=sum(done.outcome is Outcome.DONE for done in record.sets),
        sets_planned=len(record.sets),
        hurts=len(record.hurts),
        pain_before=record.pain_before,
        pain_after=said.pain_after,
        pain_worst=said.pain_worst,
        pain_morning=said.pain_morning,
        back_to_usual=said.back_to_usual,
        effort=said.effort,
        note=said.note or "",
    )


def bests_of(record: SessionRecord, additions: Iterable[Addition]) -> list[BestLine]:
    """Give the best of each exercise on each side; what was not begun and not counted has none."""
    sets: dict[_Key, list[DoneSet]] = {}
    key: _Key | None = None
    begun: list[DoneSet] = []
    for done in record.sets:
        if key is None or done.side is not key[1] or done.exercise != key[0]:
            key = (done.exercise, done.side)
            begun = sets.setdefault(key, [])
        if done.done_reps or done.done_ms:
            begun.append(done)
    counts: dict[_Key, list[Count]] = {}
    for count in told(record.id, additions).counts or ():
        counts.setdefault((count.exercise, count.side), []).append(count)
    names = {done.exercise: done.name for done in reversed(record.sets)}
    return [
        _best(record, key, names.get(key[0], Text.plain(key[0])), sets.get(key, []), counts)
        for key in dict.fromkeys((*sets, *counts))
        if sets.get(key) or key in counts
    ]


def _best(
    record: SessionRecord,
    key: _Key,
    name: Text,
    begun: list[DoneSet],
    counts: dict[_Key, list[Count]],
) -> BestLine:
    count = max(counts.get(key, ()), key=lambda count: count.number, default=None)
    return BestLine(
        session=record.id,
        started=record.started,
        exercise=key[0],
        name=name,
        side=key[1],
        reps=max(map(_reps_of, begun), default=0),
        ms=max(map(_ms_of, begun), default=0),
        grams=max(filter(None, map(_grams_of, begun)), default=0),
        sets=len(begun),
        counted=count.number if count is not None else None,
        seconds=count is not None and count.seconds,
    )


def pack_line(line: SessionLine) -> bytes:
    """Give the line as JSON."""
    return _dump(
        [
            line.id,
            line.started.utc_ms,
            line.started.offset_min,
            line.lasted_ms,
            line.title.by_language,
            line.routine,
            line.complete,
            line.sets_done,
            line.sets_planned,
            line.hurts,
            line.pain_before,
            line.pain_after,
            line.pain_worst,
            line.pain_morning,
            line.back_to_usual,
            line.effort,
            line.note,
        ]
    )


def unpack_lines(packed: Iterable[bytes]) -> list[SessionLine]:
    """Read what `pack_line` gave, many at once."""
    return [
        SessionLine(of, Moment(utc_ms, offset_min), lasted_ms, _text(title), *rest)
        for of, utc_ms, offset_min, lasted_ms, title, *rest in _load(packed)
    ]


def pack_bests(bests: list[BestLine]) -> bytes:
    """Give the bests of one exercise in one session as JSON."""
    first = bests[0]
    moment = first.started
    rows = [
        [
            best.side.value if best.side is not None else None,
            best.reps,
            best.ms,
            best.grams,
            best.sets,
            best.counted,
            best.seconds,
        ]
        for best in bests
    ]
    name = first.name.by_language
    return _dump([first.session, moment.utc_ms, moment.offset_min, first.exercise, name, rows])


def unpack_bests(packed: Iterable[bytes]) -> list[BestLine]:
    """Read what `pack_bests` gave, many at once; give the oldest first."""
    sides: dict[str | None, Side | None] = {None: None, **{side.value: side for side in Side}}
    lines = []
    for session, utc_ms, offset_min, exercise, pairs, rows in sorted(_load(packed), key=_started):
        started, name = Moment(utc_ms, offset_min), _text(pairs)
        for side, *rest in rows:
            lines.append(BestLine(session, started, exercise, name, sides[side], *rest))
    return lines


def _dump(value: object) -> bytes:
    return _encode(value).encode("ascii")


def _load(packed: Iterable[bytes]) -> list[list[Any]]:
    """All at once: that takes a third of the time."""
    loaded: list[list[Any]] = json.loads(b"[" + b",".join(packed) + b"]")
    return loaded


def _text(pairs: list[list[str]]) -> Text:
    return Text(tuple((language, words) for language, words in pairs))


def _started(row: list[Any]) -> tuple[int, str]:
    return row[1], row[0]
