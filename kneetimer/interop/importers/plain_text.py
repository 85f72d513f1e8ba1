"""A list of exercises as people write it: on a sheet, in a message, in a table of Markdown.

    Hip day
    - 3x12 clamshells each side, 5 sec hold, 30 s rest
    - Wall sit 2 x 45 s

One line is one exercise. A heading makes a group, "3 rounds:" one that is repeated, "rest 60 s" a
pause. What is not understood becomes a note to the exercise or a card: nothing is dropped unsaid.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from kneetimer.core.dose import Amount, Blocks, Dose, Rest, RestKind, Rests, Sides
from kneetimer.core.exercise import Exercise
from kneetimer.core.routine import Card, ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.interop.exercise_names import is_known, split_side
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.dose_words import DoseWords, read_dose
from kneetimer.interop.importers.doses import is_held
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import MOST_NAME, MOST_SETS, line, words
from kneetimer.interop.importers.steps import is_rest

MOST_LINES: Final = 2_000
MOST_LETTERS: Final = 400
MOST_BYTES: Final = 1 << 20
_LOOKED_AT: Final = 400
_LEAST_SHARE: Final = 6  # one line of so many
_FEW_WORDS: Final = 8
_BULLET: Final = re.compile(r"^\s*(?:[-*•–▪◦☐✓]|\[[ x]?\]|[0-9]{1,2}[.)])\s+(?:\[[ xX]?\]\s*)?")
_ROUNDS: Final = re.compile(
    r"^([0-9]{1,3})\s*(?:x\s*)?(?:rounds?|runden?|circuits?|durchgänge|zirkel)(?: of| mit)?"
    r"\s*[:.]?$"
    r"|^(?:repeat|wiederhole[n]?)\s+([0-9]{1,3})\s*(?:x|times|mal)?\s*[:.]?$",
    re.IGNORECASE,
)
_HEAD_ROUNDS: Final = re.compile(r"\b([0-9]{1,3})\s*(?:rounds|runden)\b", re.IGNORECASE)
_HEADING: Final = re.compile(r"^#{1,6}\s+|:$")
_TIME_OF_DAY: Final = re.compile(r"\s*[0-9]{1,2}:[0-9]{2}\b")
_RULE: Final = re.compile(r"^[\s|:=_*-]+$")
_EDGES: Final = " ,;:.·|/¦()[]–—-+*"
_USUALLY_BOTH: Final = (Sides.EACH, Sides.AFFECTED_FIRST)
_HAS_LETTER: Final = re.compile(r"[^\W\d_]")
_LEAD: Final = re.compile(r"^(?:of|mit|je|à|a|the|x)\s+|\s+(?:for|für|mit|je|with)$", re.IGNORECASE)
# Not only "3 x 12" makes a list of exercises: there must be words as well.
_HAS_WORD: Final = re.compile(r"[^\W\d_]{3}")


@dataclass(slots=True)
class _Open:
    """A group whose end has not come."""

    name: str = ""
    rounds: int = 1
    rest: Rest | None = None
    items: list[Item] = field(default_factory=list)
    ends_at_blank: bool = False


class PlainText:
    """See the module."""

    name = "a list in plain text"
    key = "text"

    def fits(self, file: Foreign) -> bool:
        """Whether some line of it says how much of something is done."""
        if file.json is not None or not file.text or len(file.data) > MOST_BYTES:
            return False
        if file.text.lstrip()[:1] in ("<", "{", "["):
            return False
        lines = [each for each in file.text.splitlines() if each.strip()][:_LOOKED_AT]
        likely = sum(_is_dose(each[:MOST_LETTERS]) for each in lines)
        return likely > 0 and likely * _LEAST_SHARE >= len(lines)

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give the one routine."""
        lines = words(file.text, MOST_BYTES).split("\n")
        if len(lines) > MOST_LINES:
            raise ImportFileError(file.name, f"it has more than {MOST_LINES:,} lines")
        reading = _Reading(Builder(file.name, catalogue))
        for number, (each, after) in enumerate(zip(lines, [*lines[1:], ""], strict=True), 1):
            if not (each.lstrip().startswith("|") and _is_rule(after)):  # the head of a table
                reading.take(number, each)
        return [reading.built(file.stem)]


def _is_dose(text: str) -> bool:
    found = read_dose(_bare(text))
    is_short = len(text.split()) <= _FEW_WORDS
    if found.is_bare or _TIME_OF_DAY.match(text):
        return is_known(_name_and_note(found.left)[0])
    counts = (found.reps, found.sets, found.hold_ms, found.amrap_ms)
    says_so = any(counts) or (is_short and found.length_ms is not None)
    return says_so and bool(_HAS_WORD.search(found.left))


def _heading(text: str) -> _Open:
    """Give the group that a heading begins, as in "Legs, 3 rounds, rest 60 s between"."""
    found = read_dose(text)
    rounds = _HEAD_ROUNDS.search(text)
    count = min(max(int(rounds[1]), 1), 100) if rounds is not None else 1
    rest = Rest(RestKind.TIMED, found.rest_ms) if found.rest_ms is not None else None
    name = text if rounds is None else text[: rounds.start()].strip(_EDGES)
    return _Open(name or text, count, rest if count > 1 else None)


def _is_rule(text: str) -> bool:
    return "-" in text and bool(_RULE.match(text))


def _bare(text: str) -> str:
    text = text.strip()
    if text.startswith("|"):
        text = ", ".join(cell.strip() for cell in text.strip("|").split("|") if cell.strip())
    return _BULLET.sub("", text).replace("**", "").replace("`", "").strip()


class _Reading:
    """Takes one line after the other."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._title = ""
        self._about: list[str] = []
        self._items: list[Item] = []
        self._group: _Open | None = None
        self._has_exercise = False

    def take(self, number: int, text: str) -> None:
        """Take a line."""
        where = f"line {number}"
        if len(text) > MOST_LETTERS:
            self._builder.note(f"it is cut after {MOST_LETTERS} letters", where)
        bare = _bare(text[:MOST_LETTERS])
        if not bare or _RULE.match(text):
            group = self._group
            if not bare and group is not None and group.items and group.ends_at_blank:
                self._close()
            return
        rounds = _ROUNDS.match(bare)
        if rounds is not None:
            self._close()
            count = min(max(int(rounds[1] or rounds[2]), 1), 100)
            self._group = _Open(bare.rstrip(":. "), count, ends_at_blank=True)
            return
        found = read_dose(bare)
        if not found.says_what and self._is_pause(found):
            return
        if found.says_what and _HAS_WORD.search(found.left):
            self._exercise(found, bare, where)
        else:
            self._words(bare, text, where)

    def built(self, stem: str) -> Imported:
        """Give the routine of all lines."""
        self._close()
        return self._builder.build(
            self._title or stem, self._items, description=" ".join(self._about)
        )

    def _is_pause(self, found: DoseWords) -> bool:
        """Take a line that is a rest and nothing else."""
        target = self._group.items if self._group is not None else self._items
        is_alone = not found.left.replace("¦", "").strip(_EDGES)
        if found.rest_ms is None or not is_alone or not target:
            return False
        last = target[-1]
        rest = Rest(RestKind.TIMED, found.rest_ms)
        if isinstance(last, ExerciseItem):
            rests = replace(last.dose.rest or Rests(), items=rest)
            target[-1] = replace(last, dose=replace(last.dose, rest=rests))
        elif isinstance(last, Group):
            target[-1] = replace(last, rest=rest)
        else:
            return False
        return True

    def _words(self, bare: str, text: str, where: str) -> None:
        """Take a line without a dose: the title, a heading, a known exercise, or a card."""
        name, _ = split_side(bare.rstrip(": "))
        if self._builder.knows(name):
            self._builder.note("no dose is written: the exercise's own is taken", where)
            self._add(self._builder.item(bare, Dose()))
            return
        is_heading = bool(_HEADING.search(text.strip()))
        if not self._title and not self._items and self._group is None and len(bare) <= MOST_NAME:
            self._title = _HEADING.sub("", bare).strip()
        elif is_heading and len(bare) <= MOST_NAME:
            self._close()
            self._group = _heading(_HEADING.sub("", bare).strip() or bare)
        elif not self._items and self._group is None:
            self._about.append(bare)
        elif not bare.lower().startswith(("exercise,", "übung,")):  # the head of a table
            self._builder.note("no dose is in it, so it is a card", where)
            self._add(Card(Text.plain(bare)))

    def _exercise(self, found: DoseWords, bare: str, where: str) -> None:
        name, note = _name_and_note(found.left)
        if is_rest(name) and found.length_ms is not None:
            target = self._group.items if self._group is not None else self._items
            if target and isinstance(target[-1], ExerciseItem):
                found.rest_ms, found.left = found.length_ms, ""
                self._is_pause(found)
                return
        for number in found.too_large:
            self._builder.note(f"the number {number} is no dose, so it is left out", where)
        if found.often:
            self._builder.note(f"how often ('{found.often}') is not part of a routine", where)
        _, sides = split_side(name)
        exercise = self._builder.exercise(split_side(name)[0], bare, sides=sides or found.sides)
        dose = _dose(found, exercise)
        if dose.sides is None and sides is None and exercise.dose.sides in _USUALLY_BOTH:
            self._builder.note("no side is written: it is done on each side", where)
        item = self._builder.item(name, dose, note=note, about=bare)
        self._add(item)

    def _add(self, item: Item) -> None:
        (self._group.items if self._group is not None else self._items).append(item)

    def _close(self) -> None:
        group, self._group = self._group, None
        if group is not None and group.items:
            made = Group(
                Text.plain(group.name), tuple(group.items), Amount.of(group.rounds), group.rest
            )
            self._items.append(made)


def _name_and_note(left: str) -> tuple[str, str]:
    """Give the first words of what is left as the name, and the others as the note."""
    notes = re.findall(r"\(([^()]*)\)", left)
    outside = re.sub(r"\([^()]*\)", "¦", left)
    pieces = re.split(r"[¦;|:]|,(?![0-9])|\.\s|\s[–—-]\s", outside)
    kept = [piece for one in pieces if _HAS_LETTER.search(piece := one.strip(_EDGES))]
    side_first = next((n for n, one in enumerate(kept) if split_side(f"X {one}")[0] != "X"), 0)
    name = _LEAD.sub("", kept[side_first]) if kept else ""
    others = kept[:side_first] + kept[side_first + 1 :]
    sides = [one for one in others if split_side(f"X {one}")[0] == "X"]
    rest = [one for one in others if one not in sides]
    inner = [one.strip(_EDGES) for one in notes if _HAS_LETTER.search(one)]
    sides += [one for one in inner if split_side(f"X {one}")[0] == "X"]
    rest += [one for one in inner if one not in sides]
    return line(" ".join([name, *sides[:1]])), line(", ".join(rest), 400)


def _dose(found: DoseWords, exercise: Exercise) -> Dose:
    rest = Rest(RestKind.TIMED, found.rest_ms) if found.rest_ms is not None else None
    sets = None if found.sets == Amount.of(1) else found.sets
    said = Dose(
        sets=sets,
        load=found.load,
        effort=found.effort,
        sides=found.sides,
        order=found.order if found.reps is not None else None,
    )
    if rest is not None:
        said = replace(said, rest=Rests(sets=rest) if sets is not None else Rests(items=rest))
    hold_ms = found.hold_ms
    many = found.reps if sets is None and found.length_ms and is_held(exercise) else None
    if many is not None and many.high <= MOST_SETS:
        return replace(said, sets=many, hold_ms=found.length_ms)  # as in "30 s x 2"
    if found.reps is not None:
        hold_ms = hold_ms or found.length_ms
        tempo = found.tempo
        if tempo is not None and hold_ms is not None:
            tempo = replace(tempo, hold_ms=None)
        return replace(said, reps=(found.reps,), hold_ms=hold_ms, tempo=tempo)
    if found.amrap_ms is not None:
        return replace(said, amrap_ms=found.amrap_ms)
    if hold_ms is None and found.length_ms is not None and not is_held(exercise):
        return _in_blocks(said, found.length_ms, found.rest_ms)
    length_ms = hold_ms or found.length_ms
    if length_ms is not None:
        return replace(said, hold_ms=length_ms)
    return replace(said, reps=(Amount(1, 30, 10, ask=True),))


def _in_blocks(said: Dose, work_ms: Amount, rest_ms: Amount | None) -> Dose:
    if said.sets is None:
        return replace(said, blocks=Blocks(Amount.of(1), work_ms))
    pause_ms = rest_ms.low if rest_ms is not None else 0
    blocks = Blocks(said.sets, work_ms, pause_ms)
    return replace(said, sets=None, rest=None, blocks=blocks)
