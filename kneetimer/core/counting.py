"""Numbers that a person counts during a self-check and writes down afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kneetimer.core.body import Side
from kneetimer.core.record import Outcome, SessionRecord
from kneetimer.core.text import Text

MOST_COUNTED = 9_999
_WHOLE = re.compile(r"\s*([0-9]{1,4})\s*")
_SECONDS = re.compile(r"\s*([0-9]{1,4})\s*s?\s*")


@dataclass(frozen=True, slots=True)
class CountWanted:
    """A number there is room to write down.

    Attributes:
        seconds: whether it is a time; else it is a number of times
    """

    item: str
    exercise: str
    name: Text
    side: Side | None
    seconds: bool


def counts_wanted(record: SessionRecord) -> list[CountWanted]:
    """Give what there is to write down after a session, in its order, once an exercise and side.

    These are the exercises without planned reps that a self-check follows in the routine's file.
    The file is not parsed here: it is cut at the word "exercise:", and what stands between an
    exercise and the next one tells whether a "check:" follows, and whether reps are counted
    ("amrap:") or seconds. What was skipped is not asked for.
    """
    pieces = [piece.lstrip(" '\"") for piece in record.snapshot.split("exercise:")[1:]]
    wanted: dict[tuple[str, Side | None], CountWanted] = {}
    for done in record.sets:
        if done.planned_reps or done.outcome is Outcome.SKIPPED:
            continue
        own = [piece for piece in pieces if re.match(rf"{re.escape(done.exercise)}\b", piece)]
        if any("check:" in piece for piece in own):
            seconds = not any("amrap:" in piece for piece in own)
            found = CountWanted(done.item, done.exercise, done.name, done.side, seconds)
            wanted.setdefault((done.item, done.side), found)
    return list(wanted.values())


def read_count(text: str, *, seconds: bool) -> int | None:
    """Read a number as a person writes it: "30", where it is a time "30 s" too; None for none.

    Raises:
        ValueError: when it is no whole number up to 9,999; 1.5 and 1,5 never become 15
    """
    if not text.strip():
        return None
    read = (_SECONDS if seconds else _WHOLE).fullmatch(text)
    if read is None:
        raise ValueError(f"{text!r} is no whole number")
    return int(read[1])
