"""The words of the question "How much does it hurt?": plain, short, and with no judgement."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from kneetimer.core.adapting import adapted
from kneetimer.core.hurting import ALL_OF_IT, Advice, Remaining, advice
from kneetimer.core.phase import Phase, PhaseKind
from kneetimer.core.profile import Profile
from kneetimer.core.record import MOST_PAIN, Choice
from kneetimer.core.wording import Wording

translate = QCoreApplication.translate


def about(phase: Phase, language: str) -> str:
    """Say what it is about: "Clamshell, left leg, rep 7 of 10"."""
    wording = Wording(language)
    parts = [name(phase, language)]
    if phase.direction:
        way = wording.direction(phase.direction)
        parts.append(way if way == phase.direction else _small(way))
    elif phase.side is not None:
        parts.append(_small(wording.leg(phase.side)))
    if phase.set is not None and phase.set[1] > 1:
        parts.append(translate("Hurt", "set {n} of {of}").format(n=phase.set[0], of=phase.set[1]))
    if phase.rep is not None and phase.kind is not PhaseKind.REPS:
        parts.append(translate("Hurt", "rep {n} of {of}").format(n=phase.rep[0], of=phase.rep[1]))
    elif phase.block is not None and phase.block[1] > 1:
        n, of = phase.block
        parts.append(translate("Hurt", "block {n} of {of}").format(n=n, of=of))
    return ", ".join(part for part in parts if part)


def name(phase: Phase, language: str) -> str:
    """Give the name of the exercise; the words themselves of a card or an activity."""
    if phase.exercise is not None:
        return phase.exercise.name.get(language)
    return phase.task.text.get(language)


def how_much(pain: int) -> str:
    """Say the pain back."""
    return translate("Hurt", "Pain {n} of {of}").format(n=pain, of=MOST_PAIN)


def limit(pain: int, keep_going_up_to: int, stop_from: int) -> str:
    """Say which of the person's own limits is reached; "" for none."""
    match advice(pain, keep_going_up_to, stop_from):
        case Advice.STOP:
            words = translate("Hurt", "Your own limit for stopping an exercise is {n}.")
            return words.format(n=stop_from)
        case Advice.EASE:
            words = translate("Hurt", "Your own limit for going on as planned is {n}.")
            return words.format(n=keep_going_up_to)
    return ""


def title(choice: Choice) -> str:
    """Give the words of a choice."""
    return {
        Choice.GO_ON: translate("Hurt", "Go on"),
        Choice.EASIER: translate("Hurt", "Make it easier"),
        Choice.FEWER_REPS: translate("Hurt", "Fewer reps"),
        Choice.SKIP_SIDE: translate("Hurt", "Skip this side"),
        Choice.SKIP_EXERCISE: translate("Hurt", "Skip this exercise"),
        Choice.END: translate("Hurt", "End the session"),
    }[choice]


def note(choice: Choice, phase: Phase, hints: Sequence[str], left: Remaining = ALL_OF_IT) -> str:
    """Say what follows from a choice; "" where that is plain."""
    match choice:
        case Choice.GO_ON:
            return translate("Hurt", "As planned, with Space")
        case Choice.EASIER:
            words = translate("Hurt", "{n} ways to choose from").format(n=len(hints))
            return hints[0] if len(hints) == 1 else words
        case Choice.FEWER_REPS:
            most = adapted(Profile(), choice, phase).most_reps[phase.task.key]
            words = translate("Hurt", "This set ends; {n} in the next")
            return words.format(n=most) if left.sets else translate("Hurt", "This set ends here")
        case Choice.SKIP_EXERCISE:
            return translate("Hurt", "What comes after it goes on")
        case Choice.END:
            return translate("Hurt", "What was done is kept")
    return translate("Hurt", "The other side goes on")


def _small(words: str) -> str:
    return words[:1].lower() + words[1:]
