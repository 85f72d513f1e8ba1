"""The history as a table for a spreadsheet: a row for each set.

It is CSV as RFC 4180 has it, in UTF-8 with a byte order mark: without one Excel takes ä for Ã¤.
Numbers are whole numbers, which mean the same with a decimal comma and a decimal point ("12.5" is a
day in May to a German Excel). Text that a spreadsheet would take for a formula has a ' before it,
and so has text that begins with one; quotation marks do not keep formulas off. The first row has
the names of the columns, in English whatever the language is.
"""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Addition, Count, DoneSet, Hurt, SessionRecord, told

Cell = str | int | None
Row = tuple[Cell, ...]

# Where a spreadsheet takes what stands in a cell for a formula: behind white space and what has no
# width, too, and in full-width forms.
_RISKY: Final = re.compile(r"['\t\r\n]|[\s\x00-\x1f\ufeff\u200b-\u200d\u2060]*[=+\-@＝＋－＠]")
_QUOTE: Final = "'"

# Each with whether it holds numbers.
_KINDS: Final = {
    "day": False,
    "started": False,
    "ended": False,
    "routine_title": False,
    "routine": False,
    "complete": False,
    "exercise": False,
    "name": False,
    "side": False,
    "direction": False,
    "set": True,
    "of_sets": True,
    "round": True,
    "planned_reps": True,
    "done_reps": True,
    "planned_seconds": True,
    "done_seconds": True,
    "load": False,
    "load_grams": True,
    "outcome": False,
    "why": False,
    "detours": True,
    "detour_seconds": True,
    "hurt": True,
    "counted": True,
    "counted_in": False,
    "pain_before": True,
    "pain_after": True,
    "pain_worst": True,
    "effort": True,
    "back_to_usual": False,
    "pain_morning": True,
    "hurts_in_session": True,
    "session_seconds": True,
    "note": False,
    "session": False,
    "item": False,
    "planned_ms": True,
    "done_ms": True,
    "detour_ms": True,
}
COLUMNS: Final = tuple(_KINDS)
_NUMBERS: Final = tuple(_KINDS.values())


class CsvError(KneeTimerError):
    """A file is no table that this program wrote."""

    def __init__(self, name: str, why: str) -> None:
        super().__init__(
            f"'{name}' cannot be read as a table of the history: {why}. "
            "Save it again with kneetimer history --csv."
        )


def csv_rows(
    records: Iterable[SessionRecord], additions: Iterable[Addition], language: str = "en"
) -> Iterator[Row]:
    """Give the cells of each set, the sessions in the order they come in.

    A session without sets has one row, where what belongs to a set is empty. Sessions that the
    person took out are left out.
    """
    said: defaultdict[str, list[Addition]] = defaultdict(list)
    for addition in additions:
        said[addition.session].append(addition)
    for record in records:
        about = told(record.id, said[record.id])
        if not about.removed:
            yield from _session_rows(record, about, language)


def csv_lines(rows: Iterable[Row]) -> Iterator[bytes]:
    """Give the file piece by piece: the names of the columns, then a line for each row."""
    yield b"\xef\xbb\xbf" + _line(COLUMNS)
    for row in rows:
        yield _line([_guarded(plain(cell)) if isinstance(cell, str) else cell for cell in row])


def plain(text: str) -> str:
    """Give text as it goes into the file: broken bytes of a file's name become question marks."""
    return text.replace("\0", "?").encode(errors="replace").decode()


def read_csv(data: bytes, name: str = "the file") -> list[Row]:
    """Give the rows of a file that `csv_lines` gave, cell for cell.

    Args:
        data: the whole file
        name: what to call it in an error

    Raises:
        CsvError: when it is something else
    """
    try:
        text = data.decode("utf-8-sig")
        lines = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    except UnicodeDecodeError:
        raise CsvError(name, "it is not UTF-8 text") from None
    except csv.Error as error:
        raise CsvError(name, str(error)) from error
    if not lines or tuple(lines[0]) != COLUMNS:
        raise CsvError(name, "the names of its columns are others")
    return [_read_row(cells, number, name) for number, cells in enumerate(lines[1:], 2)]


def _line(cells: Sequence[Cell]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\r\n").writerow(cells)
    return out.getvalue().encode()


def _read_row(cells: Sequence[str], number: int, name: str) -> Row:
    if len(cells) != len(COLUMNS):
        raise CsvError(name, f"row {number} has {len(cells)} cells instead of {len(COLUMNS)}")
    try:
        return tuple(
            (int(cell) if cell else None) if is_number else _unguarded(cell)
            for cell, is_number in zip(cells, _NUMBERS, strict=True)
        )
    except ValueError:
        raise CsvError(name, f"row {number} has words where a number belongs") from None


def _guarded(text: str) -> str:
    """Keep a spreadsheet from taking text for a formula."""
    return _QUOTE + text if _RISKY.match(text) else text


def _unguarded(cell: str) -> str:
    return cell.removeprefix(_QUOTE)


def _session_rows(record: SessionRecord, about: Addition, language: str) -> Iterator[Row]:
    session = {
        "day": record.started.day.isoformat(),
        "started": record.started.iso(),
        "ended": record.ended.iso(),
        "routine_title": record.title.get(language),
        "routine": record.routine,
        "complete": _yes(record.complete),
        "pain_before": record.pain_before,
        "pain_after": about.pain_after,
        "pain_worst": about.pain_worst,
        "effort": about.effort,
        "back_to_usual": _yes(about.back_to_usual),
        "pain_morning": about.pain_morning,
        "hurts_in_session": len(record.hurts),
        "session_seconds": _seconds(record.lasted_ms),
        "note": about.note or "",
        "session": record.id,
    }
    if not record.sets:
        yield _row(session)
    for done in record.sets:
        hurt = _hurt(done, record.hurts)
        yield _row(session | _set_cells(done, language) | hurt | _count(done, about.counts or ()))


def _set_cells(done: DoneSet, language: str) -> dict[str, Cell]:
    return {
        "exercise": done.exercise,
        "name": done.name.get(language),
        "side": done.side.value if done.side else "",
        "direction": done.direction,
        "set": done.set[0],
        "of_sets": done.set[1],
        "round": done.round,
        "planned_reps": done.planned_reps,
        "done_reps": done.done_reps,
        "planned_seconds": _seconds(done.planned_ms),
        "done_seconds": _seconds(done.done_ms),
        "load": done.load,
        "load_grams": done.load_grams,
        "outcome": done.outcome.value,
        "why": done.why.value if done.why else "",
        "detours": done.detours,
        "detour_seconds": _seconds(done.detour_ms),
        "item": done.item,
        "planned_ms": done.planned_ms,
        "done_ms": done.done_ms,
        "detour_ms": done.detour_ms,
    }


def _hurt(done: DoneSet, hurts: Iterable[Hurt]) -> dict[str, Cell]:
    """Give how much it hurt at most in this set."""
    place = (done.item, done.exercise, done.side, done.set)
    pains = [h.pain for h in hurts if (h.item, h.exercise, h.side, h.set) == place]
    return {"hurt": max(pains, default=None)}


def _count(done: DoneSet, counts: Iterable[Count]) -> dict[str, Cell]:
    """Give what the person counted for this exercise and side; each of its sets has it."""
    place = (done.item, done.exercise, done.side)
    for count in counts:
        if (count.item, count.exercise, count.side) == place:
            unit = "seconds" if count.seconds else "times"
            return {"counted": count.number, "counted_in": unit}
    return {}


def _row(cells: dict[str, Cell]) -> Row:
    return tuple(
        cells.get(column, None if is_number else "") for column, is_number in _KINDS.items()
    )


def _seconds(ms: int) -> int:
    """Give whole seconds, halves upwards."""
    return (ms + 500) // 1000


def _yes(claim: bool | None) -> str:
    return "" if claim is None else "yes" if claim else "no"
