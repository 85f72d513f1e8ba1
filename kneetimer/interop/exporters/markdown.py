"""A routine as a table in Markdown, in words that a person reads and that can be read back."""

from __future__ import annotations

from collections.abc import Sequence

from kneetimer.core.dose import Amount, Dose, Load, Order, Rest, RestKind, Sides, TempoDose
from kneetimer.core.exercise import Catalogue, Tempo
from kneetimer.core.planning import make_plan, pick_least
from kneetimer.core.profile import Profile
from kneetimer.core.quantity import (
    format_duration,
    format_duration_range,
    format_tempo,
    format_whole_range,
)
from kneetimer.core.routine import (
    Activity,
    Card,
    Check,
    Choice,
    ExerciseItem,
    Group,
    Item,
    Routine,
)
from kneetimer.interop.exporters.exported import Exported

_HEAD = ("| Exercise | Dose | Side | Rest | Note |", "| --- | --- | --- | --- | --- |")
_SIDES = {
    Sides.EACH: "each side",
    Sides.LEFT: "left",
    Sides.RIGHT: "right",
    Sides.AFFECTED: "affected side",
    Sides.AFFECTED_FIRST: "each side, affected first",
}


def to_markdown(routine: Routine, catalogue: Catalogue, profile: Profile) -> Exported:
    """Give the page."""
    del catalogue  # the items bring their exercises along
    lines = [f"# {_inline(routine.title.get(profile.language))}", ""]
    if routine.description:
        lines += [_inline(routine.description.get(profile.language)), ""]
    page = _Page(routine.defaults, profile)
    page.items(routine.items, 2)
    lines += page.lines
    return Exported("\n".join(lines).rstrip().encode("utf-8", "replace") + b"\n")


class _Page:
    """Writes items; neighbouring rows share a table."""

    def __init__(self, defaults: Dose, profile: Profile) -> None:
        self.lines: list[str] = []
        self._defaults = defaults
        self._profile = profile

    def items(self, items: Sequence[Item], level: int) -> None:
        """Write items under headings of this level."""
        in_table = False
        for item in items:
            if isinstance(item, ExerciseItem):
                if not in_table:
                    self.lines += _HEAD
                in_table = True
                self.lines.append(self._row(item))
                continue
            if in_table:
                self.lines.append("")
            in_table = False
            self._other(item, level)
        if in_table:
            self.lines.append("")

    def _other(self, item: Item, level: int) -> None:
        language = self._profile.language
        hashes = "#" * min(level, 6)
        if isinstance(item, Group):
            rounds = format_whole_range(item.rounds)
            words = _inline(item.name.get(language))
            if item.rounds != Amount.of(1):
                words += f", {rounds} rounds"
            if item.rest is not None:
                words += f", {_rest(item.rest)} between"
            self.lines += [f"{hashes} {words}", ""]
            self.items(item.items, level + 1)
        elif isinstance(item, Choice):
            self.lines += [f"{hashes} Choose {item.count} of these", ""]
            self.items(item.options, level + 1)
        elif isinstance(item, Card):
            self.lines += [_inline(item.text.get(language)), ""]
        elif isinstance(item, Activity):
            time = f", {_time(item.time_ms)}" if item.time_ms is not None else ""
            self.lines += [_inline(item.name.get(language)) + time, ""]
        elif isinstance(item, Check):
            self.lines += [_inline(item.question.get(language)), ""]

    def _row(self, item: ExerciseItem) -> str:
        language = self._profile.language
        dose = make_plan(item, self._defaults, self._profile, pick_least).dose
        note = item.note.get(language)
        notes = [note] if note else []
        if item.optional:
            notes.insert(0, "optional")
        if dose.load is not None:
            notes.append(_load(dose.load, language))
        if dose.effort is not None:
            notes.append(f"{dose.effort.scale.value} {format_whole_range(dose.effort.amount)}")
        cells = (item.exercise.name.get(language), _dose(dose), _side(dose), _rests(dose))
        return "| " + " | ".join(map(_inline, (*cells, "; ".join(notes)))) + " |"


def _inline(text: str) -> str:
    return " ".join(text.split()).replace("\\", "\\\\").replace("|", "\\|")


def _dose(dose: Dose) -> str:
    said: list[str] = []
    if dose.blocks is not None:
        work = _time(dose.blocks.work_ms)
        count = format_whole_range(dose.blocks.count)
        said.append(work if count == "1" else f"{count} x {work}")
    elif dose.amrap_ms is not None:
        said.append(f"as many as possible in {_time(dose.amrap_ms)}")
    elif dose.parts is not None:
        said += [
            f"{format_duration(part.work_ms)}" if part.work_ms else f"{part.reps} reps"
            for part in dose.parts
        ]
    elif dose.reps is not None:
        said.append(", ".join(format_whole_range(reps) for reps in dose.reps) + " reps")
    if dose.hold_ms is not None:
        said.append(f"hold {_time(dose.hold_ms)}")
    if dose.tempo is not None and (tempo := _tempo(dose.tempo)):
        said.append(tempo)
    if dose.side_sets is not None:
        said.append(f"{dose.side_sets.affected} sets affected, {dose.side_sets.other} sets other")
    elif dose.sets is not None and dose.sets != Amount.of(1):
        return f"{format_whole_range(dose.sets)} sets of {', '.join(said)}"
    return ", ".join(said)


def _tempo(tempo: TempoDose) -> str:
    """Give a tempo of which every part is one number; "" for others."""
    parts = (tempo.move_ms, tempo.return_ms, tempo.pause_ms)
    hold = tempo.hold_ms
    if None in parts or hold is None or hold.is_choice:
        return ""
    move, back, pause = (part or 0 for part in parts)
    return f"tempo {format_tempo(Tempo(move, hold.low, back, pause))}"


def _side(dose: Dose) -> str:
    if dose.directions is not None:
        return " and ".join(dose.directions)
    words = _SIDES.get(dose.sides, "") if dose.sides is not None else ""
    return f"{words}, alternating" if words and dose.order is Order.ALTERNATE_REPS else words


def _rests(dose: Dose) -> str:
    said = []
    if dose.blocks is not None and dose.blocks.rest_ms:
        said.append(f"rest {format_duration(dose.blocks.rest_ms)}")
    if dose.rest is not None and dose.rest.sets is not None:
        said.append(_rest(dose.rest.sets))
    if dose.rest is not None and dose.rest.items is not None:
        said.append(f"then {_rest(dose.rest.items)}" if said else _rest(dose.rest.items))
    return ", ".join(said)


def _time(amount: Amount) -> str:
    """Give a length; the two ends of a range share one unit."""
    if amount.ask or amount.low == amount.high:
        return format_duration_range(amount)
    return f"{amount.low / 1000:g}-{amount.high / 1000:g} s"


def _rest(rest: Rest) -> str:
    if rest.kind is RestKind.SAME:
        return "rest as long as the set"
    if rest.amount_ms is None:
        return "rest until ready"
    until = " at least" if rest.kind is RestKind.UNTIL_READY else ""
    return f"rest{until} {_time(rest.amount_ms)}"


def _load(load: Load, language: str) -> str:
    said = (load.level, load.kind, load.where.get(language), load.shown)
    words = " ".join(filter(None, said))
    if load.percent_1rm is not None:
        words = f"{words} {format_whole_range(load.percent_1rm)} % of 1RM".strip()
    other = load.or_else.get(language)
    return f"{words} or {other}" if words and other else words or other
