"""The whole history as one JSON file, for programs: each record as its own document.

    {"format": "kneetimer-history/1", "sessions": [...], "additions": [...], "decisions": [...]}

The documents are those of the record files, so nothing is lost on the way out or back. Other rooms
know how a record is written; here it comes as bytes. The first files had no list of decisions.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

from kneetimer.core.decision import Decision
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Addition, SessionRecord

FORMAT: Final = "kneetimer-history/1"

ReadRecord = Callable[[bytes, str], SessionRecord | Addition | Decision]


class HistoryJsonError(KneeTimerError):
    """A file is no history that this program wrote."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"'{name}' cannot be read as a history: {why}. Save it again with "
            "kneetimer history --json."
        )


def json_parts(
    sessions: Iterable[bytes], additions: Iterable[bytes], decisions: Iterable[bytes] = ()
) -> Iterator[bytes]:
    """Give the file piece by piece, a document on each line.

    Each comes as the bytes of its record file, that is as JSON in UTF-8.
    """
    yield b'{"format": "%s",\n"sessions": [' % FORMAT.encode()
    yield from _joined(sessions)
    yield b'],\n"additions": ['
    yield from _joined(additions)
    yield b'],\n"decisions": ['
    yield from _joined(decisions)
    yield b"]}\n"


def read_json(
    data: bytes, name: str, read_record: ReadRecord
) -> tuple[list[SessionRecord], list[Addition], list[Decision]]:
    """Give the sessions, additions and decisions of a file that `json_parts` gave.

    Args:
        data: the whole file
        name: what to call it in an error
        read_record: makes a record of its document, given a name for errors

    Raises:
        HistoryJsonError: when it is something else
        KneeTimerError: what `read_record` raises for a document that is none
    """
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise HistoryJsonError(name, "it is no JSON") from error
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise HistoryJsonError(name, f'its format is not "{FORMAT}"')
    sessions: list[SessionRecord] = []
    additions: list[Addition] = []
    decisions: list[Decision] = []
    for kind, number, document in _documents(found, name):
        # Exactly as it is written in a record file: its checksum is of these bytes.
        line = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
        record = read_record(line.encode("utf-8", "backslashreplace"), name)
        if kind == "sessions" and isinstance(record, SessionRecord):
            sessions.append(record)
        elif kind == "additions" and isinstance(record, Addition):
            additions.append(record)
        elif kind == "decisions" and isinstance(record, Decision):
            decisions.append(record)
        else:
            raise HistoryJsonError(name, f"number {number} of its {kind} is something else")
    return sessions, additions, decisions


def _joined(documents: Iterable[bytes]) -> Iterator[bytes]:
    before = b"\n"
    for document in documents:
        yield before + document.strip()
        before = b",\n"


def _documents(found: dict[str, Any], name: str) -> Iterator[tuple[str, int, object]]:
    for kind in ("sessions", "additions", "decisions"):
        documents = found.get(kind, [] if kind == "decisions" else None)
        if not isinstance(documents, list):
            raise HistoryJsonError(name, f"it has no list of {kind}")
        for number, document in enumerate(documents, 1):
            yield kind, number, document
