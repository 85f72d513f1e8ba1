"""The dose in a line as people write it, in English and German, and what is left of the line.

The rule: each pattern takes its words out of the line, the plainest last, so that nothing is read
twice. What no pattern knows stays, for the name and the note. A comma in a number is a decimal
comma: 1,5 min are 90 seconds.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from kneetimer.core.dose import Amount, Effort, EffortScale, Load, Order, Sides, TempoDose
from kneetimer.core.quantity import LONGEST_MS, QuantityError, parse_tempo, parse_weight
from kneetimer.interop.importers.reading import MOST_REPS, MOST_SETS

_N: Final = r"[0-9]{1,4}(?:[.,][0-9]{1,3})?"
_TO: Final = r"\s*(?:-|–|—|to|bis)\s*"
_UNIT: Final = (
    r"(?:s|secs?|seconds?|sek|sekunden?|min|mins|minutes?|minuten?|\"|″|''|')(?![a-zäöüß])\.?"
)
_BOTH_UNITS: Final = r"[0-9]{1,3}\s*min[a-z]*\.?\s*[0-9]{1,2}\s*s(?:ec|ek)?[a-z]*\.?"
_TIME: Final = rf"(?:[0-9]{{1,3}}:[0-5][0-9]|{_BOTH_UNITS}|{_N}(?:{_TO}{_N})?\s*{_UNIT})"
_REPS: Final = r"(?:reps?|repetitions?|wdh|wdhl|wiederholungen?|mal|times)(?![a-zäöüß])\.?"
_SETS: Final = r"(?:sets?|sätzen?|satz|serien?|durchgänge)(?![a-zäöüß])"
_RANGE: Final = rf"[0-9]{{1,4}}(?:{_TO}[0-9]{{1,4}})?"
_HOLD: Final = r"(?:holds?|hold(?:ing)?(?: for)?|halten|gehalten|haltezeit|halte)"
_REST: Final = r"(?:rest(?:ing)?|break|pause|pausen|erholung|satzpause)"
_BETWEEN: Final = (
    r"(?:\s*(?:between|zwischen)(?: den| the)? (?:sets|sätzen|reps|wiederholungen|each))?"
)


def _find(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


_OFTEN: Final = _find(
    r"(?:[0-9]{1,2}(?:\s*[-–]\s*[0-9]{1,2})?\s*(?:x|×|times|mal)?\s*"
    r"(?:(?:a|per|each|every|pro|je|am|in der)\s*(?:day|week|tag|woche)|daily|weekly|täglich"
    r"|wöchentlich)|twice (?:a|per) (?:day|week)|once (?:a|per) (?:day|week)|daily|täglich"
    r"|every (?:other )?day|jeden (?:zweiten )?tag)(?![a-zäöüß])"
)
_TEMPO: Final = _find(r"(?:tempo:?\s*)?\b([0-9]{1,2}(?:\s*[-–/]\s*[0-9]{1,2}){3})\b")
_LOAD: Final = _find(rf"(?:(?:with|mit|at|à|@)\s*)?\b({_N})\s*(kg|lbs?|g)\b")
_BAND: Final = _find(
    r"(?:with|mit)\s+(?:(?:a|an|the|dem|einem|loop)\s+)*"
    r"(?:(light|medium|heavy|leichte[mns]?|mittlere[mns]?|starke[mns]?)\s+)?"
    r"(?:resistance\s+|loop\s+|mini\s*|thera|fitness)*-?bands?\b"
)
_BAND_LEVELS: Final = {"le": "light", "mi": "medium", "st": "heavy"}
_EFFORT: Final = _find(r"\b(rpe|rir)\s*:?\s*([0-9]{1,2})(?:\s*[-–]\s*([0-9]{1,2}))?\b")
_AMRAP: Final = _find(
    rf"(?:amrap|as many (?:reps )?as (?:possible|you can)|so viele wie möglich)"
    rf"(?:\s*(?:in|for|for)?\s*({_TIME}))?"
)
_PAUSES: Final = (
    _find(rf"{_REST}\s*:?\s*(?:for |of |von )?({_TIME}){_BETWEEN}"),
    _find(rf"({_TIME})\s*(?:of )?{_REST}(?![a-zäöüß]){_BETWEEN}"),
)
_HOLDS: Final = (
    _find(rf"{_HOLD}\s*:?\s*(?:for |je |jeweils |each )?({_TIME})"),
    _find(rf"(?:je |jeweils |à )?({_TIME})\s*(?:isometric )?{_HOLD}(?![a-zäöüß])"),
)
_SETS_OF: Final = _find(
    rf"\b({_RANGE})\s*{_SETS}\s*(?:(?:of|mit|à|a|x|×|zu|je|von)\s*)?"
    rf"(?:({_TIME})|({_RANGE})(?:\s*{_REPS})?(?!\s*{_UNIT}))?"
)
_TIMES: Final = _find(
    rf"\b({_RANGE})\s*(?:x|×|\*|mal)\s*(?:({_TIME})|({_RANGE})(?:\s*{_REPS})?(?!\s*{_UNIT}))"
)
_COUNTED: Final = (
    _find(rf"\b({_RANGE})\s*{_REPS}"),
    _find(rf"\b({_RANGE})\s*(?:x|×)(?![a-zäöüß0-9])"),
    _find(rf"(?<![a-zäöüß0-9])(?:x|×)\s*({_RANGE})\b(?!\s*{_UNIT})"),
)
_LEADING: Final = _find(r"^\s*([0-9]{1,3})\s+(?=[a-zäöüß]{3})")
_LENGTH: Final = _find(rf"(?:for |für |je )?\b({_TIME})")
_ALTERNATING: Final = _find(r"\b(?:alternating(?: sides| legs)?|abwechselnd|im wechsel)\b")
_AFFECTED: Final = _find(
    r"\b(?:(?:on |auf |an )?(?:the |der )?(?:affected|betroffene[nrs]?) (?:side|leg|seite|bein)"
    r"|(?:each|every|jede) (?:side|leg|seite|bein), (affected|betroffene) (?:first|zuerst))\b"
)
_PART_TIME: Final = _find(
    r"(?:([0-9]{1,3})(?::|\s*min[a-z]*\.?\s*)([0-9]{1,2})(?:\s*s[a-z]*\.?)?$"
    rf"|({_N})(?:{_TO}({_N}))?\s*(\D+))"
)


@dataclass(slots=True)
class DoseWords:
    """What a line says; None where it says nothing.

    Attributes:
        left: the line without the words that were understood; "¦" stands where some were
        length_ms: a time that is said of nothing in particular, as in "3 x 30 s"
        too_large: numbers that no dose has
        is_bare: whether the reps are a number in front and no word says that they are reps
    """

    left: str = ""
    sets: Amount | None = None
    reps: Amount | None = None
    hold_ms: Amount | None = None
    length_ms: Amount | None = None
    amrap_ms: Amount | None = None
    rest_ms: Amount | None = None
    tempo: TempoDose | None = None
    load: Load | None = None
    effort: Effort | None = None
    sides: Sides | None = None
    order: Order | None = None
    often: str = ""
    too_large: list[str] = field(default_factory=list)
    is_bare: bool = False

    @property
    def says_what(self) -> bool:
        """Whether there is a dose in it."""
        amounts = (self.reps, self.hold_ms, self.length_ms, self.amrap_ms, self.sets)
        return any(one is not None for one in amounts)


def read_dose(text: str) -> DoseWords:
    """Find the dose in one line, which is not long."""
    found = DoseWords(left=text)
    for take in (_take_manner, _take_times, _take_counts):
        take(found)
    return found


def _take_manner(found: DoseWords) -> None:
    """Take how often, how fast, how hard and against what."""
    if (match := _take(found, _OFTEN)) is not None:
        found.often = match[0].strip()
    if (match := _take(found, _TEMPO)) is not None:
        found.tempo = _tempo(match[1])
    if (match := _take(found, _EFFORT)) is not None:
        ends = [min(int(end), 10) for end in match.groups()[1:] if end]
        amount = Amount(min(ends), max(ends), min(ends))
        found.effort = Effort(EffortScale(match[1].lower()), amount)
    if (match := _take(found, _LOAD)) is not None:
        found.load = _load(match[1], match[2])
    elif (match := _take(found, _BAND)) is not None:
        level = (match[1] or "").lower()
        found.load = Load("band", _BAND_LEVELS.get(level[:2], level))
    if (match := _take(found, _AFFECTED)) is not None:
        found.sides = Sides.AFFECTED_FIRST if match[1] else Sides.AFFECTED
    if _take(found, _ALTERNATING) is not None:
        found.sides, found.order = Sides.EACH, Order.ALTERNATE_REPS


def _take_times(found: DoseWords) -> None:
    """Take times that are said of something."""
    for pattern in _PAUSES:
        if found.rest_ms is None and (match := _take(found, pattern)) is not None:
            found.rest_ms = _time(match[1])
    if (match := _take(found, _AMRAP)) is not None:
        found.amrap_ms = _time(match[1]) if match[1] else Amount(5_000, 300_000, 30_000, ask=True)
    for pattern in _HOLDS:
        if found.hold_ms is None and (match := _take(found, pattern)) is not None:
            found.hold_ms = _time(match[1])


def _take_counts(found: DoseWords) -> None:
    """Take sets and reps, and the times that stand with them or alone."""
    for pattern in (_SETS_OF, _TIMES):
        if found.sets is None and (match := _take(found, pattern)) is not None:
            found.sets = _count(match[1], MOST_SETS, found)
            found.length_ms = _time(match[2]) if match[2] else None
            found.reps = _count(match[3], MOST_REPS, found) if match[3] else None
    for pattern in _COUNTED:
        if found.reps is None and (match := _take(found, pattern)) is not None:
            found.reps = _count(match[1], MOST_REPS, found)
    if found.length_ms is None and (match := _take(found, _LENGTH)) is not None:
        found.length_ms = _time(match[1])
    is_open = found.reps is None and found.sets is None and found.length_ms is None
    if is_open and (match := _take(found, _LEADING)) is not None:
        found.reps = _count(match[1], MOST_REPS, found)
        found.is_bare = True


def _take(found: DoseWords, pattern: re.Pattern[str]) -> re.Match[str] | None:
    match = pattern.search(found.left)
    if match is not None:
        found.left = f"{found.left[: match.start()]}¦{found.left[match.end() :]}"
    return match


def _count(text: str, most: int, found: DoseWords) -> Amount | None:
    ends = [int(end) for end in re.findall("[0-9]+", text)]
    low, high = min(ends), max(ends)
    if not 1 <= low <= high <= most:
        found.too_large.append(text.strip())
        return None
    return Amount(low, high, low)


def _time(text: str) -> Amount | None:
    match = _PART_TIME.match(text)
    if match is None:
        return None
    minutes, seconds, low, high, unit = match.groups()
    if minutes is not None:
        return _in_bounds(int(minutes) * 60_000 + int(seconds) * 1000, None)
    word = unit.strip().lower()
    scale = 60_000 if word.startswith("min") or word == "'" else 1_000
    return _in_bounds(_ms(low, scale), _ms(high, scale) if high else None)


def _ms(text: str, scale: int) -> int:
    return round(Fraction(text.replace(",", ".")) * scale)


def _in_bounds(low: int, high: int | None) -> Amount | None:
    ends = sorted((low, low if high is None else high))
    if not 0 < ends[0] <= ends[1] <= LONGEST_MS:
        return None
    return Amount(ends[0], ends[1], ends[0])


def _tempo(text: str) -> TempoDose | None:
    try:
        tempo = parse_tempo(re.sub(r"\s*[-–/]\s*", "-", text))
    except QuantityError:
        return None
    return TempoDose(tempo.move_ms, Amount.of(tempo.hold_ms), tempo.return_ms, tempo.pause_ms)


def _load(text: str, unit: str) -> Load | None:
    shown = f"{text.replace(',', '.')} {unit.lower().removesuffix('s')}"
    try:
        return Load(grams=parse_weight(shown), shown=shown)
    except QuantityError:
        return None
