"""What the person is asked after "it hurts": how much, what to do, and which easier way. Pure.

Digits answer all of it. What is pressed by accident must not answer the next question: a digit
that comes again right away, and one that comes before the next question is on show, do nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from kneetimer.core.phase import Phase, PhaseKind
from kneetimer.core.record import MOST_PAIN, Choice
from kneetimer.core.session import set_key

# So long a 0 waits for the second one that makes it a 10.
SECOND_ZERO_MS = 1_200
# So long the same digit is taken for the one before, pressed twice.
BOUNCE_MS = 600
# Two keys this close were hit by one finger.
TOGETHER_MS = 150


class Step(Enum):
    """What is asked now, or how it ended."""

    ASKING = "asking"
    CHOOSING = "choosing"
    EASING = "easing"
    DONE = "done"
    CANCELLED = "cancelled"


class Advice(Enum):
    """What the person's own limits say to a pain."""

    KEEP = "keep"
    EASE = "ease"
    STOP = "stop"


def advice(pain: int, keep_going_up_to: int, stop_from: int) -> Advice:
    """Hold a pain against the limits that the person has set."""
    if pain >= stop_from:
        return Advice.STOP
    return Advice.KEEP if pain <= keep_going_up_to else Advice.EASE


@dataclass(frozen=True, slots=True)
class Remaining:
    """What is still to come of the exercise in which it hurts.

    Attributes:
        reps: whether there are more reps, in this set or in a later one
        sets: whether there are later sets with reps, on any side
        other_side: whether there is work on the other side
    """

    reps: bool = True
    sets: bool = True
    other_side: bool = True


ALL_OF_IT = Remaining()


def remaining(phase: Phase, to_come: Iterable[Phase]) -> Remaining:
    """Find what is left of the exercise of a phase among the phases that follow it."""
    own = [p for p in to_come if p.task.key == phase.task.key and not p.is_pause]
    counted = [p for p in own if p.rep is not None]
    sets = any(set_key(p) != set_key(phase) for p in counted)
    is_paced = phase.kind is PhaseKind.REPS
    return Remaining(
        reps=sets or is_paced or any(p.rep != phase.rep for p in counted),
        sets=sets,
        other_side=any(p.side is not phase.side for p in own),
    )


def choices_for(phase: Phase, has_easier: bool, left: Remaining = ALL_OF_IT) -> tuple[Choice, ...]:
    """Give what can be chosen in a phase; the first one has the key 1, the next one 2."""
    can = {
        Choice.EASIER: has_easier,
        Choice.FEWER_REPS: phase.rep is not None and phase.rep[1] > 1 and left.reps,
        Choice.SKIP_SIDE: phase.side is not None and phase.task.sides > 1 and left.other_side,
    }
    return tuple(choice for choice in Choice if can.get(choice, True))


class Hurting:
    """Goes from asking to choosing, to the easier ways where they are wanted, to the end.

    Args:
        choices: what can be chosen, in the order of their digits from 1
        hints: how many easier ways there are to choose from

    Attributes:
        step: what is asked now
        pain: 0 to 10; None before it is known
        choice: what was chosen; None before
        hint: which easier way, from 0; None for none of them
    """

    def __init__(self, choices: tuple[Choice, ...], hints: int = 0) -> None:
        self._choices = choices
        self._hints = hints
        self._zero_at_ms: int | None = None
        self._pressed: tuple[int, int] | None = None
        self.step = Step.ASKING
        self.pain: int | None = None
        self.choice: Choice | None = None
        self.hint: int | None = None

    @property
    def due_ms(self) -> int | None:
        """When a 0 that waits for a second one counts; None where none waits."""
        return None if self._zero_at_ms is None else self._zero_at_ms + SECOND_ZERO_MS

    def tick(self, at_ms: int) -> None:
        """Take the time: a 0 that has waited long enough counts."""
        if self.due_ms is not None and at_ms >= self.due_ms:
            self.say(0)

    def press(self, digit: int, at_ms: int) -> None:
        """Take a digit, 0 to 9, as an answer to what is asked."""
        before, self._pressed = self._pressed, (digit, at_ms)
        if self.step is Step.ASKING:
            self._press_pain(digit, at_ms)
        elif before is None or at_ms - before[1] >= (
            BOUNCE_MS if before[0] == digit else TOGETHER_MS
        ):
            self.take(digit - 1)

    def _press_pain(self, digit: int, at_ms: int) -> None:
        waited = self._zero_at_ms is not None
        self.tick(at_ms)
        if self.step is not Step.ASKING:
            return
        if digit:
            self.say(digit)
        elif waited:
            self.say(MOST_PAIN)
        else:
            self._zero_at_ms = at_ms

    def say(self, pain: int) -> None:
        """Take how much it hurts, 0 to 10."""
        if self.step is Step.ASKING:
            self._zero_at_ms = None
            self.pain = pain
            self.step = Step.CHOOSING

    def take(self, number: int) -> None:
        """Take one of what can be chosen now, counted from 0; another number does nothing."""
        if self.step is Step.CHOOSING and 0 <= number < len(self._choices):
            self.choice = self._choices[number]
            eases = self.choice is Choice.EASIER and self._hints > 0
            self.step = Step.EASING if eases else Step.DONE
        elif self.step is Step.EASING and 0 <= number < self._hints:
            self.hint = number
            self.step = Step.DONE

    def go_on(self) -> None:
        """Go on as it is; among the easier ways, with the one there is, or with none of them."""
        if self.step is Step.CHOOSING:
            self.choice = Choice.GO_ON
            self.step = Step.DONE
        elif self.step is Step.EASING:
            self.hint = 0 if self._hints == 1 else None
            self.step = Step.DONE

    def back(self) -> None:
        """Go a step back; from the first one, out of it all."""
        self._pressed = None
        if self.step is Step.ASKING:
            # A 0 by mistake is taken back before the question is.
            self.step = Step.CANCELLED if self._zero_at_ms is None else Step.ASKING
            self._zero_at_ms = None
        elif self.step is Step.CHOOSING:
            self.pain = None
            self.step = Step.ASKING
        elif self.step is Step.EASING:
            self.choice = None
            self.step = Step.CHOOSING
