"""What a rule would change of an item: numbers, its load, its way or its exercise.

What the author left open in a range is the person's to choose, and stays inside the range. Anything
else is a change to the file.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import cast

from kneetimer.core.dose import Amount, Blocks, Dose, Load, merge
from kneetimer.core.exercise import Catalogue, Exercise
from kneetimer.core.planning import Plan
from kneetimer.core.progressing_ladder import has_number, place_on, range_of, ways_of
from kneetimer.core.progressing_rule import Deed, Do, Number
from kneetimer.core.quantity import (
    HEAVIEST_GRAMS,
    LONGEST_MS,
    format_duration,
    format_weight,
    parse_weight,
)
from kneetimer.core.routine import ExerciseItem
from kneetimer.core.session import load_words

_GRAMS_PER_POUND = 453.59237
MOST = {
    Number.REPS: 1000,
    Number.SETS: 100,
    Number.HOLD: LONGEST_MS,
    Number.WORK: LONGEST_MS,
    Number.BLOCKS: 1000,
}


@dataclass(frozen=True, slots=True)
class Step:
    """One word of a dose that changes, with both values in the format's words."""

    word: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """What would be another way from next time.

    Attributes:
        item: as the file would have it; the same as before where only `values` change
        values: what the person's choices inside ranges would be, by their keys
        steps: what changes, word by word
    """

    item: ExerciseItem
    values: Mapping[str, int]
    steps: tuple[Step, ...]

    @property
    def before(self) -> str:
        """Give it in the format's words, as in "reps: 8"."""
        return ", ".join(f"{step.word}: {step.before}" for step in self.steps)

    @property
    def after(self) -> str:
        """Give it in the format's words, as in "reps: 9"."""
        return ", ".join(f"{step.word}: {step.after}" for step in self.steps)


def change_of(do: Do, plan: Plan, defaults: Dose, known: Catalogue) -> Change | None:
    """Give what a rule's `do` makes of an item; None where there is nothing further.

    Args:
        do: what the rule says
        plan: of the item, with the person's numbers
        defaults: the routine's
        known: the exercises that the file may name
    """
    change = _Changing(plan, defaults)
    if do.deed in (Deed.NEXT_LOAD, Deed.PREVIOUS_LOAD):
        done = change.load(1 if do.deed is Deed.NEXT_LOAD else -1)
    elif do.deed is not None:
        done = change.way(1 if do.deed is Deed.HARDER else -1)
    else:
        done = all(change.number(number, by) for number, by in do.by)
        done = done and (not do.exercise or change.exercise(known.get(do.exercise)))
    return change.made() if done else None


class _Changing:
    """One item on its way to the next dose."""

    def __init__(self, plan: Plan, defaults: Dose) -> None:
        self._plan = plan
        self._whole = plan.dose
        self._item = plan.item
        self._is_spelt_out = merge(defaults, plan.item.dose).says_what
        self._values: dict[str, int] = {}
        self._steps: list[Step] = []

    def made(self) -> Change:
        """Give what has come of it."""
        return Change(self._item, self._values, tuple(self._steps))

    def _say(self, word: str, before: str, after: str) -> None:
        self._steps.append(Step(word, before, after))

    def _set(self, **dose: object) -> None:
        """Give the item other dose words."""
        self._item = replace(self._item, dose=replace(self._item.dose, **dose))  # type: ignore[arg-type]

    def _set_work(self, **dose: object) -> None:
        """Give the item other work to do."""
        self._spell_out()
        self._set(**dose)

    def _spell_out(self) -> None:
        """Write down what the exercise says by itself: an item with a dose takes none of it."""
        if not self._is_spelt_out:
            self._is_spelt_out = True
            usual = self._item.exercise.dose
            self._item = replace(self._item, dose=merge(usual, self._item.dose))

    # Ladders

    def load(self, step: int) -> bool:
        """Go one load on or back; going on, ranges begin at their lowest again."""
        ladder, now = self._whole.loads or (), self._whole.load
        place = place_on(ladder, now)
        if place is None or not 0 <= place + step < len(ladder):
            return False
        new = ladder[place + step]
        if now is not None and not new.where:
            new = replace(new, where=now.where)
        self._set(load=new)
        self._say("load", load_words(now) or "none", load_words(new))
        if step > 0:
            self._begin_low()
        return True

    def _begin_low(self) -> None:
        found = range_of(self._whole)
        if found is None:
            return
        number, amount = found
        now = self._plan.pick(number.value, amount)
        if now != amount.low:
            self._values[f"{self._item.key}.{number.value}"] = amount.low
            self._say(number.value, _written(number, now), _written(number, amount.low))

    def way(self, step: int) -> bool:
        """Go to the next harder or easier way; the item's note says which one it is."""
        ways = ways_of(self._item.exercise)
        if self._item.note not in ways:
            return False
        place = ways.index(self._item.note) + step
        if not 0 <= place < len(ways):
            return False
        self._say("note", self._item.note.get() or "none", ways[place].get() or "none")
        self._item = replace(self._item, note=ways[place])
        return True

    def exercise(self, new: Exercise | None) -> bool:
        """Go over to another exercise, with the dose of this one."""
        if new is None or new.id == self._item.exercise.id:
            return False
        self._say("exercise", self._item.exercise.id, new.id)
        self._spell_out()
        self._item = replace(self._item, exercise=new)
        return True

    # Numbers

    def number(self, number: Number, by: int) -> bool:
        """Add to a number of the dose; False where it cannot be changed so."""
        if not has_number(self._whole, number):
            return False
        change = {
            Number.REPS: self._reps,
            Number.SETS: self._sets,
            Number.HOLD: self._hold,
            Number.WORK: self._work,
            Number.BLOCKS: self._blocks,
            Number.WEIGHT: self._weight,
        }[number]
        return change(by)

    def _add(
        self, number: Number, amount: Amount, by: int, put: Callable[[Amount], None], word: str = ""
    ) -> bool:
        """Add to an amount; inside a range that is a choice, and the file stays as it is."""
        word = word or number.value
        now = self._plan.pick(word, amount)
        new = now + by
        bounds = (amount.low, amount.high) if amount.is_choice else (1, MOST[number])
        if not bounds[0] <= new <= bounds[1]:
            return False
        if amount.is_choice:
            self._values[f"{self._item.key}.{word}"] = new
        else:
            put(Amount.of(new))
        self._say(number.value, _written(number, now), _written(number, new))
        return True

    def _reps(self, by: int) -> bool:
        reps = cast(tuple[Amount, ...], self._whole.reps)
        if len(reps) == 1:
            return self._add(Number.REPS, reps[0], by, lambda new: self._set_work(reps=(new,)))
        new = [amount.low + by for amount in reps]
        is_open = any(amount.is_choice for amount in reps)
        if is_open or min(new) < 1 or max(new) > MOST[Number.REPS]:
            return False
        self._set_work(reps=tuple(map(Amount.of, new)))
        self._say("reps", _listed(amount.low for amount in reps), _listed(new))
        return True

    def _sets(self, by: int) -> bool:
        sets = self._whole.sets or Amount.of(1)
        return self._add(Number.SETS, sets, by, lambda new: self._set(sets=new))

    def _hold(self, by: int) -> bool:
        tempo = self._whole.tempo
        in_tempo = tempo.hold_ms if tempo is not None else None
        amount = self._whole.hold_ms or in_tempo or Amount.of(self._plan.tempo.hold_ms)
        return self._add(Number.HOLD, amount, by, self._put_hold)

    def _put_hold(self, new: Amount) -> None:
        """Say the hold where the item says it, so that it is said once."""
        self._spell_out()
        tempo = self._item.dose.tempo
        if tempo is not None and tempo.hold_ms is not None:
            self._set(tempo=replace(tempo, hold_ms=new))
        if tempo is None or tempo.hold_ms is None or self._item.dose.hold_ms is not None:
            self._set(hold_ms=new)

    def _work(self, by: int) -> bool:
        amrap_ms = self._whole.amrap_ms
        if amrap_ms is None:
            work_ms = cast(Blocks, self._whole.blocks).work_ms
            return self._add(Number.WORK, work_ms, by, lambda new: self._put_blocks(work_ms=new))

        def put(new: Amount) -> None:
            self._set_work(amrap_ms=new)

        return self._add(Number.WORK, amrap_ms, by, put, word="amrap")

    def _blocks(self, by: int) -> bool:
        def put(new: Amount) -> None:
            self._put_blocks(count=new)

        count = cast(Blocks, self._whole.blocks).count
        return self._add(Number.BLOCKS, count, by, put, word="count")

    def _put_blocks(self, **said: Amount) -> None:
        self._spell_out()
        blocks = cast(Blocks, self._item.dose.blocks or self._whole.blocks)
        self._set(blocks=replace(blocks, **said))  # type: ignore[arg-type]

    def _weight(self, by: int) -> bool:
        load = cast(Load, self._whole.load)
        new = cast(int, load.grams) + by
        if not 0 < new <= HEAVIEST_GRAMS:
            return False
        after = _weighing(load, new)
        self._set(load=after)
        self._say("weight", _weight_words(load), _weight_words(after))
        return True


def _weighing(load: Load, grams: int) -> Load:
    """Give the load with another weight, in the unit that its author used."""
    pounds = round(grams / _GRAMS_PER_POUND, 2)
    if not load.shown.endswith("lb") or not pounds:
        return replace(load, grams=grams, shown=format_weight(grams))
    shown = f"{pounds:g} lb"
    return replace(load, grams=parse_weight(shown), shown=shown)


def _weight_words(load: Load) -> str:
    return load.shown or format_weight(load.grams or 0)


def _written(number: Number, value: int) -> str:
    return format_duration(value) if number.is_time else str(value)


def _listed(numbers: Iterable[int]) -> str:
    return f"[{', '.join(map(str, numbers))}]"
