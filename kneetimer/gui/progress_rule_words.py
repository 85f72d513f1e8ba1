"""Rules of growing in words: on the routine's page, and what is offered after a session.

They name what was reached and what the file says; they advise nothing.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QObject

from kneetimer.core.decision import Decision
from kneetimer.core.dose import Amount, Dose, Load
from kneetimer.core.progressing import KINDS, NOT_YET, TAKEN_BACK, YES, Offer
from kneetimer.core.progressing_change import Step
from kneetimer.core.progressing_rule import Aim, Bound, Deed, Do, Number, Rule, When
from kneetimer.core.quantity import format_weight
from kneetimer.core.record import SessionRecord
from kneetimer.gui.load_words import load_name
from kneetimer.gui.words import capital, duration, number_range
from kneetimer.storage.progress_reader import load_of_words

translate = QCoreApplication.translate


class _Counted(QObject):
    """Words with a number: only in `tr` does the tool that collects them see plural forms."""

    def reached(self, what: str, n: int) -> str:
        if n == 1:
            return self.tr("All sets reached {what}.").format(what=what)
        if n == 2:
            return self.tr("All sets reached {what} twice.").format(what=what)
        return self.tr("All sets reached {what} in %n session(s) in a row.", "", n).format(
            what=what
        )

    def below(self, what: str, n: int) -> str:
        if n == 1:
            return self.tr("Not every set reached {what}.").format(what=what)
        words = self.tr("Not every set reached {what} in %n session(s) in a row.", "", n)
        return words.format(what=what)

    def in_a_row(self, n: int) -> str:
        return self.tr("in %n session(s) in a row", "", n)


_counted = _Counted()


# On the card


def reached_words(offer: Offer) -> str:
    """Give "All sets reached 12 twice.", and how it felt where the rule asks for that."""
    when, said = offer.rule.when, []
    what = _number(offer)
    if when.all_sets_at is not None:
        said.append(_counted.reached(what, when.sessions))
    if when.any_set_below is not None:
        said.append(_counted.below(what, when.sessions))
    if offer.pain is not None and (when.pain_at_most is not None or when.pain_at_least is not None):
        words = translate("Progress rule", "The most pain you wrote down was {n}.")
        said.append(words.format(n=offer.pain))
    if when.effort_at_most is not None:
        words = translate("Progress rule", "You wrote down effort of {n} at most.")
        said.append(words.format(n=when.effort_at_most))
    if when.effort_at_least is not None:
        words = translate("Progress rule", "You wrote down effort of {n} or more.")
        said.append(words.format(n=when.effort_at_least))
    return " ".join(said)


def _number(offer: Offer) -> str:
    if offer.number is None:
        return translate("Progress rule", "their number")
    return duration(offer.number) if offer.is_time else str(offer.number)


def source_words(offer: Offer) -> str:
    """Give by which rule it is offered: the file's own, or that of its range."""
    done = do_words(offer.rule.do, offer.change.item.dose.load or offer.dose.load)
    if not offer.is_usual:
        return translate("Progress rule", "The file's rule: {change}.").format(change=done)
    reps = number_range(offer.dose.reps[0]) if offer.dose.reps else ""
    if offer.rule.do.deed is Deed.NEXT_LOAD:
        words = translate("Progress rule", "{range} is the file's range. Its next load follows.")
    else:
        words = translate("Progress rule", "{range} is the file's range.")
    return words.format(range=reps)


def change_lines(offer: Offer, language: str) -> list[str]:
    """Give "Load: light band → medium band", a line for each word that changes."""
    return [_step(step, offer, language) for step in offer.change.steps]


def _step(step: Step, offer: Offer, language: str) -> str:
    before, after = step.before, step.after
    if step.word == "load":
        old, new = offer.dose.load, offer.change.item.dose.load
        before, after = _load(old), _load(new)
    elif step.word == "note":
        plain = translate("Progress rule", "as it is")
        before = offer.before.note.get(language) or plain
        after = offer.change.item.note.get(language) or plain
    elif step.word == "exercise":
        before = offer.before.exercise.name.get(language)
        after = offer.change.item.exercise.name.get(language)
    words = translate("Progress rule", "{what}: {before} → {after}", "a change")
    return words.format(what=capital(_words()[step.word]), before=before, after=after)


def _load(load: Load | None) -> str:
    if load is None:
        return translate("Progress rule", "none", "load")
    share = number_range(load.percent_1rm) if load.percent_1rm is not None else ""
    return load_name(load) or translate("Progress rule", "{n} %").format(n=share)


def _words() -> dict[str, str]:
    """Give the words of a dose by those of the format."""
    return {
        "reps": translate("Progress rule", "reps"),
        "sets": translate("Progress rule", "sets"),
        "hold": translate("Progress rule", "hold"),
        "work": translate("Progress rule", "work"),
        "blocks": translate("Progress rule", "blocks"),
        "weight": translate("Progress rule", "weight"),
        "load": translate("Progress rule", "load"),
        "note": translate("Progress rule", "how"),
        "exercise": translate("Progress rule", "exercise"),
    }


# The rules themselves


def rule_lines(dose: Dose) -> list[str]:
    """Give the rules of a whole dose, a line each; none where it has none."""
    rules = [rule for rule in (dose.progress, dose.step_back) if rule is not None]
    return [rule_in_words(rule, dose) for rule in rules]


def rule_in_words(rule: Rule, dose: Dose) -> str:
    """Give "When all sets reach 12, pain 3 at most, twice in a row: next band is offered"."""
    words = translate("Progress rule", "When {conditions}: {change} is offered")
    conditions = ", ".join(_conditions(rule.when, dose))
    return words.format(conditions=conditions, change=do_words(rule.do, dose.load))


def _conditions(when: When, dose: Dose) -> list[str]:
    said = []
    for aim, words in (
        (when.all_sets_at, translate("Progress rule", "all sets reach {n}")),
        (when.any_set_below, translate("Progress rule", "a set stays below {n}")),
    ):
        if aim is not None:
            said.append(words.format(n=_aim(aim, dose)))
    for number, words in (
        (when.pain_at_most, translate("Progress rule", "pain is {n} at most")),
        (when.pain_at_least, translate("Progress rule", "pain is {n} or more")),
        (when.effort_at_most, translate("Progress rule", "effort is {n} at most")),
        (when.effort_at_least, translate("Progress rule", "effort is {n} or more")),
    ):
        if number is not None:
            said.append(words.format(n=number))
    if when.sessions > 1:
        said.append(_counted.in_a_row(when.sessions))
    return said


def _aim(aim: Aim, dose: Dose) -> str:
    if aim.bound is None:
        return duration(aim.ms) if aim.ms else str(aim.reps)
    amount: Amount | None = None
    if not dose.is_timed_work:
        amount = dose.hold_ms if dose.reps is None else dose.reps[0]
    if amount is None or len(dose.reps or ()) > 1:
        if aim.bound is Bound.MAX:
            return translate("Progress rule", "the top of their range")
        return translate("Progress rule", "the bottom of their range")
    number = amount.high if aim.bound is Bound.MAX else amount.low
    return duration(number) if dose.reps is None else str(number)


def do_words(do: Do, load: Load | None = None) -> str:
    """Give what a rule offers: "next band", "reps +1".

    Args:
        do: what the rule says
        load: what is worked against, for the word for it
    """
    if do.deed is not None:
        is_band = load is not None and load.kind == "band"
        return {
            Deed.NEXT_LOAD: translate("Progress rule", "next band")
            if is_band
            else translate("Progress rule", "next load"),
            Deed.PREVIOUS_LOAD: translate("Progress rule", "previous band")
            if is_band
            else translate("Progress rule", "previous load"),
            Deed.HARDER: translate("Progress rule", "a harder way"),
            Deed.EASIER: translate("Progress rule", "an easier way"),
        }[do.deed]
    said = [f"{_words()[number.value]} {_signed(number, by)}" for number, by in do.by]
    if do.exercise:
        said.append(translate("Progress rule", "another exercise"))
    return ", ".join(said)


def _signed(number: Number, by: int) -> str:
    size = abs(by)
    if number is Number.WEIGHT:
        words = format_weight(size)
    else:
        words = duration(size) if number.is_time else str(size)
    return f"{'+' if by > 0 else '−'}{words}"


# Once it was said


def decided_lines(decisions: Iterable[Decision], record: SessionRecord, language: str) -> list[str]:
    """Give what was decided after a session: "Clamshell: agreed, load medium band"."""
    names = {done.item: done.name.get(language) for done in record.sets}
    templates = {
        YES: translate("Progress rule", "{name}: agreed, {change}"),
        NOT_YET: translate("Progress rule", "{name}: not yet, {change}"),
        TAKEN_BACK: translate("Progress rule", "{name}: taken back, {change} again"),
    }
    return [
        templates[one.answer].format(name=names.get(one.item, one.item), change=_told(one.after))
        for one in decisions
        if one.kind in KINDS and one.answer in templates and one.sessions[-1:] == (record.id,)
    ]


def _told(words: str) -> str:
    """Give the format's words of a decision in the person's language, as far as they are known."""
    known, said = _words(), []
    for part in words.split(", "):
        word, _, value = part.partition(": ")
        shown = load_name(load_of_words(value)) if word == "load" else value
        said.append(f"{known[word]} {shown}" if word in known and value else part)
    return ", ".join(said)
