"""Ladders and rules in the words of the format."""

from __future__ import annotations

from kneetimer.core.dose import Load
from kneetimer.core.progressing_rule import Aim, Do, Number, Rule, When
from kneetimer.core.quantity import format_weight
from kneetimer.storage.progress_reader import load_of_words
from kneetimer.storage.word_writer import duration
from kneetimer.storage.yaml_layout import Map, Unsaid


def short_load(load: Load) -> str | None:
    """Give "light band" for a load that a ladder may name so."""
    words = f"{load.level} {load.kind}".strip()
    if not words or words[0].isdigit() or len(words.splitlines()) > 1:
        return None
    return words if load_of_words(words) == load else None


def rule_words(rule: Rule) -> Map:
    """Write a rule."""
    return Map({"when": _when_words(rule.when), "do": _do_words(rule.do)}, what="rule")


def _when_words(when: When) -> Map:
    said = Map(what="when")
    if when.all_sets_at is not None:
        said["all_sets_at"] = _aim_words(when.all_sets_at)
    if when.any_set_below is not None:
        said["any_set_below"] = _aim_words(when.any_set_below)
    said["sessions"] = Unsaid("1") if when.sessions == 1 else str(when.sessions)
    for key in ("pain_at_most", "pain_at_least", "effort_at_most", "effort_at_least"):
        value = getattr(when, key)
        if value is not None:
            said[key] = str(value)
    return said


def _aim_words(aim: Aim) -> str:
    if aim.bound is not None:
        return aim.bound.value
    return duration(aim.ms) if aim.ms else str(aim.reps)


def _do_words(do: Do) -> Map | str:
    if do.deed is not None:
        return do.deed.value
    said = Map(what="do")
    for number, by in do.by:
        said[number.value] = f"{'+' if by > 0 else '-'}{_size(number, abs(by))}"
    if do.exercise:
        said["exercise"] = do.exercise
    return said


def _size(number: Number, size: int) -> str:
    if number is Number.WEIGHT:
        return format_weight(size)
    return duration(size) if number.is_time else str(size)
