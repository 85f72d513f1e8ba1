"""What a routine says, a line for each item, so that tests read like a list."""

from __future__ import annotations

from dataclasses import fields

from kneetimer.core.dose import Amount, Detour, Dose
from kneetimer.core.quantity import format_duration_range, format_whole_range
from kneetimer.core.routine import Activity, Card, ExerciseItem, Group
from kneetimer.core.text import Text


def told(items, indent=""):
    """Tell items; the ones of a group stand further in."""
    lines = []
    for item in items:
        if isinstance(item, ExerciseItem):
            note = f" ({item.note.get()})" if item.note else ""
            lines.append(f"{indent}{item.key}: {dose_told(item.dose)}{note}")
        elif isinstance(item, Group):
            rest = f", rest {_of('_ms', item.rest.amount_ms)}" if item.rest else ""
            rounds = format_whole_range(item.rounds)
            lines.append(f"{indent}{item.name.get()} x{rounds}{rest}")
            lines += told(item.items, indent + "  ")
        else:
            assert isinstance(item, Card | Activity)
            lines.append(f"{indent}{item.key}: {(getattr(item, 'text', None) or item.name).get()}")
    return lines


def dose_told(dose: Dose) -> str:
    """Tell a dose: its words in the order of `Dose`, without those that are not said."""
    return ", ".join(_said("", dose)) or "nothing said"


def _said(before, value):
    for field in fields(value):
        part = getattr(value, field.name)
        if part is None or part in ("", Text()) or (part == 0 and before == "blocks."):
            continue
        name = f"{before}{field.name}"
        if isinstance(part, Amount | int | str | tuple):
            yield f"{name.removesuffix('_ms').replace('_', ' ')} {_of(name, part)}"
        elif hasattr(part, "amount_ms"):
            yield f"{name.replace('_', ' ')} {_of('_ms', part.amount_ms)}"
        elif hasattr(part, "value"):
            yield f"{name} {part.value}"
        else:
            assert not isinstance(part, Detour)
            yield from _said(f"{name}.", part)


def _of(name, value):
    if isinstance(value, tuple):
        return "/".join(_of(name, one) for one in value)
    if isinstance(value, bool | str):
        return str(value)
    amount = value if isinstance(value, Amount) else Amount.of(value)
    return format_duration_range(amount) if name.endswith("_ms") else format_whole_range(amount)
