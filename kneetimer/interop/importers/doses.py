"""Doses and positions as other programs' files say them, or leave them to be found out."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from kneetimer.core.body import Position
from kneetimer.core.dose import Amount, Blocks, Dose, Rest, RestKind, Rests, Sides
from kneetimer.core.exercise import Exercise, Works
from kneetimer.core.quantity import LONGEST_MS
from kneetimer.core.routine import ExerciseItem

ASK_REPS: Final = Amount(1, 30, 10, ask=True)
ASK_HOLD: Final = Amount(5_000, 120_000, 30_000, ask=True)
_LOOKED_AT: Final = 300  # where the body is stands at the start of an instruction

# Where the body is, by words of a name or an instruction; the first that is found counts.
_POSITIONS: Final = (
    (
        Position.SIDE_LYING,
        r"side.?lying|lie on (?:your|the) (?:left |right )?side|lying on (?:your|"
        r"the) (?:left |right )?side|side.?plank|seitenlage|seitstütz|auf (?:der|die) seite",
    ),
    (Position.HANDS_AND_KNEES, r"hands and knees|all fours|quadruped|vierfüßler|bird.?dog"),
    (
        Position.SUPINE,
        r"supine|(?:on|onto) your back|lying on (?:your|the) back|rücken(?:lage)?\b"
        r"|bridge|brücke|crunch|sit.?up|dead.?bug",
    ),
    (
        Position.PRONE,
        r"\bprone|face.?down|on your (?:stomach|front|belly)|bauchlage|auf dem bauch"
        r"|push.?up|liegestütz|\bplank|superman",
    ),
    (Position.KNEELING, r"kneel|kniend"),
    (Position.CHAIR, r"chair|\bseated|\bsit |sitzend|im sitzen|stuhl"),
    (Position.SITTING, r"sitting on the floor|sit on the floor|langsitz"),
    (Position.STANDING, r"stand|squat|lunge|step|kniebeuge|ausfallschritt|stehen|jump|walk|run"),
)
_FIND_POSITION: Final = tuple((p, re.compile(words)) for p, words in _POSITIONS)
_HELD: Final = re.compile(
    r"stretch|plank|wall.?sit|\bhold\b|stance|balance|isometric|dehn|halten|stütz|einbeinstand"
    r"|wandsitz|planke",
    re.IGNORECASE,
)


def position_of(text: str) -> Position | None:
    """Give where the body is, by the words of a name or an instruction; None where none tells."""
    text = text[:_LOOKED_AT].lower()
    found = (position for position, pattern in _FIND_POSITION if pattern.search(text))
    return next(found, None)


def is_for_both(exercise: Exercise) -> bool:
    """Whether it works both legs at once, so that a single side does not mean it."""
    return exercise.works is Works.BOTH and exercise.dose.sides in (None, Sides.NONE)


def has_sides(exercise: Exercise) -> bool:
    """Whether it goes over sides or directions where nothing is said of them."""
    dose = exercise.dose
    return dose.directions is not None or dose.sides not in (None, Sides.NONE)


def is_held(exercise: Exercise) -> bool:
    """Whether an exercise is one long hold, as far as its words tell."""
    dose = exercise.dose
    is_called_so = bool(_HELD.search(exercise.name.get()))
    if dose.hold_ms is not None:
        return dose.reps is None or is_called_so
    return exercise.tempo is None and not dose.says_what and is_called_so


def timed(exercise: Exercise, work: Amount, count: int = 1, rest_ms: int = 0) -> Dose:
    """Give the dose of work by the clock: a hold where the exercise is one, else blocks."""
    if not is_held(exercise):
        return Dose(blocks=Blocks(Amount.of(count), work, rest_ms))
    if count == 1:
        return Dose(hold_ms=work)
    rest = Rests(sets=timed_rest(rest_ms)) if rest_ms else None
    return Dose(hold_ms=work, sets=Amount.of(count), rest=rest)


def timed_rest(ms: int, most_ms: int | None = None) -> Rest:
    """Give a rest of a length."""
    ms = min(ms, LONGEST_MS)
    return Rest(RestKind.TIMED, Amount(ms, max(ms, most_ms or ms), ms))


def with_rest_after(item: ExerciseItem, ms: int) -> ExerciseItem:
    """Give an item with a rest between it and the next."""
    rests = replace(item.dose.rest or Rests(), items=timed_rest(ms))
    return replace(item, dose=replace(item.dose, rest=rests))
