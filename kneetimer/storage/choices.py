"""A person's choices for a session as one line of JSON, and back: they are kept with its record."""

from __future__ import annotations

import json
from typing import Any

from kneetimer.core.body import Side
from kneetimer.core.profile import Profile


def choices_text(profile: Profile) -> str:
    """Give the choices as canonical JSON."""
    data = {
        "first_side": profile.first_side.value,
        "affected_side": profile.affected_side.value if profile.affected_side else None,
        "values": dict(profile.values),
        "left_out": sorted(profile.left_out),
        "choices": {key: list(numbers) for key, numbers in profile.choices.items()},
        "ready_ms": profile.ready_ms,
        "change_extra_ms": profile.change_extra_ms,
        "most_reps": dict(profile.most_reps),
        "only_sides": {key: side.value for key, side in profile.only_sides.items()},
        "skipped": sorted(profile.skipped),
        "language": profile.language,
    }
    return json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def read_choices(text: str) -> Profile:
    """Give the choices again.

    Raises:
        ValueError: when they are damaged or of another version
    """
    try:
        return _read(json.loads(text))
    except (TypeError, KeyError, AttributeError, RecursionError) as error:
        raise ValueError(f"the choices cannot be read: {error}") from error


def _read(data: dict[str, Any]) -> Profile:
    affected = data["affected_side"]
    return Profile(
        first_side=Side(data["first_side"]),
        affected_side=Side(affected) if affected is not None else None,
        values={str(key): int(number) for key, number in data["values"].items()},
        left_out=frozenset(map(str, data["left_out"])),
        choices={str(key): tuple(map(int, chosen)) for key, chosen in data["choices"].items()},
        ready_ms=int(data["ready_ms"]),
        change_extra_ms=int(data["change_extra_ms"]),
        most_reps={str(key): int(number) for key, number in data["most_reps"].items()},
        only_sides={str(key): Side(side) for key, side in data["only_sides"].items()},
        skipped=frozenset(map(str, data["skipped"])),
        language=str(data["language"]),
    )
