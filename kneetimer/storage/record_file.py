"""A session, what was said about it later, or a decision, as one file that is complete in itself.

A file is one line of JSON in UTF-8: `{"body":{…},"format":"kneetimer-session/1","sha256":"…"}`.
The same record always gives the same bytes: no spaces, keys in the order of the alphabet (but
languages in the author's), what has its default left out. The checksum is that of the same line
without it.

Within a version nothing may change: who adds a field raises the number in `format`. A file with a
higher number or an unknown key is refused, for to read half of it and write it on would lose the
rest.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from kneetimer.core.body import Side
from kneetimer.core.decision import Decision, DecisionKind
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.quantity import shown
from kneetimer.core.record import (
    MOST_PAIN,
    Addition,
    Choice,
    Count,
    DoneSet,
    Hurt,
    SessionRecord,
    Stop,
    Why,
)
from kneetimer.storage.record_kinds import (
    DAY,
    ID,
    MOMENT,
    TEXT,
    WORDS,
    YES_NO,
    Shape,
    UnknownKeyError,
    WrongValueError,
    each,
    one_of,
    optional,
    pair,
    several,
    whole,
)

Item = SessionRecord | Addition | Decision

MAX_BYTES = 8 << 20
VERSION = 1
_MAX_DIGITS = 15
# Looking at each number takes long; where there is no long run of digits, none can be too large.
_LONG_RUN = b"0" * (_MAX_DIGITS + 1)
_ALL_ZEROS = bytes.maketrans(b"123456789", b"000000000")

MS = whole(10**12)
NUMBER = whole(10**6)
PAIN = optional(whole(MOST_PAIN))
SIDE = optional(one_of(Side))

SET = Shape(
    DoneSet,
    {
        "item": WORDS,
        "exercise": WORDS,
        "name": TEXT,
        "side": SIDE,
        "direction": WORDS,
        "set": pair(NUMBER),
        "round": NUMBER,
        "planned_reps": NUMBER,
        "done_reps": NUMBER,
        "planned_ms": MS,
        "done_ms": MS,
        "load": WORDS,
        "load_grams": optional(whole(10**9)),
        "why": optional(one_of(Why)),
        "detours": NUMBER,
        "detour_ms": MS,
    },
)
STOP = Shape(Stop, {"at_ms": MS, "for_ms": MS, "why": one_of(Why)})
HURT = Shape(
    Hurt,
    {
        "at_ms": MS,
        "pain": whole(MOST_PAIN),
        "item": WORDS,
        "exercise": WORDS,
        "side": SIDE,
        "set": optional(pair(NUMBER)),
        "rep": optional(pair(NUMBER)),
        "choice": one_of(Choice),
    },
)
_SESSION = Shape(
    SessionRecord,
    {
        "id": ID,
        "started": MOMENT,
        "ended": MOMENT,
        "title": TEXT,
        "routine": WORDS,
        "complete": YES_NO,
        "planned_ms": MS,
        "lasted_ms": MS,
        "sets": several(SET),
        "stops": several(STOP),
        "hurts": several(HURT),
        "pain_before": PAIN,
        "snapshot": WORDS,
        "choices": WORDS,
    },
)
_COUNT = Shape(
    Count,
    {"item": WORDS, "exercise": WORDS, "side": SIDE, "number": NUMBER, "seconds": YES_NO},
)
_ADDITION = Shape(
    Addition,
    {
        "id": ID,
        "session": ID,
        "at": MOMENT,
        "pain_after": PAIN,
        "pain_worst": PAIN,
        "effort": PAIN,
        "note": optional(WORDS),
        "asked_morning": optional(YES_NO),
        "back_to_usual": optional(YES_NO),
        "pain_morning": PAIN,
        "counts": optional(several(_COUNT)),
        "removed": optional(YES_NO),
    },
)
_DECISION = Shape(
    Decision,
    {
        "id": ID,
        "at": MOMENT,
        "kind": one_of(DecisionKind),
        "subject": WORDS,
        "day": DAY,
        "week": NUMBER,
        "variant": WORDS,
        "item": WORDS,
        "answer": WORDS,
        "words": WORDS,
        "before": WORDS,
        "after": WORDS,
        "sessions": each(ID),
    },
)
SHAPES: dict[str, Shape[Any]] = {
    "kneetimer-session": _SESSION,
    "kneetimer-addition": _ADDITION,
    "kneetimer-decision": _DECISION,
}
_FORMATS: dict[type, str] = {shape.made: of for of, shape in SHAPES.items()}

_NEWER = "a newer KneeTimer wrote it: update KneeTimer to read it"
_DAMAGED = "it was damaged or changed since it was written: its checksum does not fit"
_find_seal = re.compile(rb',"sha256":"([0-9a-f]{64})"}\Z').search


class RecordFileError(KneeTimerError):
    """A file of the history cannot be read, or could not be if it was written."""

    def __init__(self, name: str, trouble: str) -> None:
        super().__init__(f"{name}: {trouble}.")


class _NoRecordError(ValueError):
    """The text is JSON of a kind that no record needs."""


def to_bytes(item: Item) -> bytes:
    """Give the file.

    Raises:
        RecordFileError: when it holds a value that could not be read again
    """
    of = _FORMATS[type(item)]
    name = f"the record {shown(item.id)}"
    try:
        bare = _dump({"body": SHAPES[of].write(item), "format": f"{of}/{VERSION}"})
    except (ValueError, OverflowError) as error:
        raise RecordFileError(name, f"it cannot be written: {error}") from error
    data = bare[:-1] + b',"sha256":"' + hashlib.sha256(bare).hexdigest().encode() + b'"}'
    from_bytes(data, name)
    return data


def from_bytes(data: bytes, name: str) -> Item:
    """Read a file; `name` is what the error calls it.

    Raises:
        RecordFileError: with the first thing that is wrong
    """
    document = _parse(data, name)
    of, _, version = str(document.get("format")).rpartition("/")
    shape = SHAPES.get(of)
    if shape is None or not (version.isascii() and version.isdigit()):
        raise RecordFileError(name, "it is no session of KneeTimer")
    if version != str(VERSION):
        raise RecordFileError(name, _NEWER)
    seal = _find_seal(data)
    if seal is None or hashlib.sha256(data[: seal.start()] + b"}").hexdigest() != seal[1].decode():
        raise RecordFileError(name, _DAMAGED)
    try:
        if document.keys() != {"body", "format", "sha256"}:
            raise RecordFileError(name, _NEWER)
        item: Item = shape.read(document["body"])
    except UnknownKeyError as error:
        raise RecordFileError(name, f"{_NEWER} ({shown(error.place)} is not known here)") from error
    except WrongValueError as error:
        raise RecordFileError(name, str(error)) from error
    return item


def _dump(document: dict[str, Any]) -> bytes:
    """File names can hold broken bytes, as half surrogates: they become JSON's own escapes."""
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace")


def _parse(data: bytes, name: str) -> dict[str, Any]:
    if len(data) > MAX_BYTES:
        raise RecordFileError(name, f"it is larger than {MAX_BYTES >> 20} MiB")
    try:
        document = json.loads(
            data.decode("utf-8"),
            parse_int=_read_int if _LONG_RUN in data.translate(_ALL_ZEROS) else None,
            parse_float=_refuse_number,
            parse_constant=_refuse_number,
            object_pairs_hook=_read_object,
        )
    except _NoRecordError as error:
        raise RecordFileError(name, str(error)) from error
    except UnicodeDecodeError as error:
        raise RecordFileError(name, "it is no UTF-8 text") from error
    except RecursionError as error:
        raise RecordFileError(name, "it is nested too deep") from error
    except ValueError as error:
        raise RecordFileError(name, "it is no JSON, or not all of it is there") from error
    if not isinstance(document, dict):
        raise RecordFileError(name, "it is no session of KneeTimer")
    return document


def _read_int(digits: str) -> int:
    if len(digits) > _MAX_DIGITS:
        raise _NoRecordError(f"the number {shown(digits)} is too large")
    return int(digits)


def _refuse_number(digits: str) -> None:
    raise _NoRecordError(f"the number {shown(digits)} is no whole number")


def _read_object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    read = dict(pairs)
    if len(read) != len(pairs):
        raise _NoRecordError("a key stands there twice")
    return read
