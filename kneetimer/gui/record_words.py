"""An old session in words: when it was, where it stood still, where it hurt, how it felt."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from kneetimer.core.body import Side
from kneetimer.core.record import MOST_PAIN, Addition, Hurt, SessionRecord, Why
from kneetimer.core.wording import Wording
from kneetimer.gui import hurt_words
from kneetimer.gui.date_words import clock, long_day
from kneetimer.gui.done_words import length

translate = QCoreApplication.translate


class _Counted(QObject):
    """Words with a number: only in `tr` does the tool that collects them see plural forms."""

    def stops(self, n: int) -> str:
        return self.tr("%n time(s)", "", n)


_counted = _Counted()


def when(record: SessionRecord, language: str) -> str:
    """Give "Thursday 12 November 2026, 18:05 to 18:31"."""
    words = translate("Record", "{day}, {start} to {end}")
    return words.format(
        day=long_day(record.started.day, language),
        start=clock(record.started),
        end=clock(record.ended),
    )


def how_long(record: SessionRecord) -> str:
    """Give "26:00 under way", and that it ended early where it did."""
    said = translate("Record", "{time} under way").format(time=length(record.lasted_ms))
    if record.complete:
        return said
    return translate("Record", "{time} under way, ended early").format(
        time=length(record.lasted_ms)
    )


def stops(record: SessionRecord) -> list[str]:
    """Give one line a reason: "Paused: 2 times, 1:10 in all"."""
    words = {
        Why.CHOSEN: translate("Record", "Paused"),
        Why.HURT: translate("Record", "Paused because it hurt"),
        Why.ENDED: translate("Record", "Paused at the end"),
        Why.SLEPT: translate("Record", "The computer slept"),
        Why.CRASHED: translate("Record", "The program was cut short"),
    }
    lines = []
    for why in dict.fromkeys(stop.why for stop in record.stops):
        own = [stop for stop in record.stops if stop.why is why]
        words_of_all = translate("Record", "{what}: {times}, {time} in all")
        time = length(sum(stop.for_ms for stop in own))
        lines.append(
            words_of_all.format(what=words[why], times=_counted.stops(len(own)), time=time)
        )
    return lines


def hurt(said: Hurt, record: SessionRecord, language: str) -> str:
    """Give "Clamshell, left leg, rep 4 of 10: 5 of 10. Fewer reps"."""
    where = [exercise_name(record, said.item, said.exercise, language)]
    if said.side is not None:
        where.append(leg(said.side, language))
    if said.set is not None and said.set[1] > 1:
        where.append(translate("Record", "set {n} of {of}").format(n=said.set[0], of=said.set[1]))
    if said.rep is not None:
        where.append(translate("Record", "rep {n} of {of}").format(n=said.rep[0], of=said.rep[1]))
    return translate("Record", "{where}: {pain}. {choice}").format(
        where=", ".join(where), pain=of_ten(said.pain), choice=hurt_words.title(said.choice)
    )


def feelings(record: SessionRecord, said: Addition) -> list[tuple[str, str]]:
    """Give pairs of what was asked and what was answered, for what was answered."""
    numbers = (
        (translate("Record", "Pain before"), record.pain_before),
        (translate("Record", "Pain afterwards"), said.pain_after),
        (translate("Record", "Worst pain during it"), said.pain_worst),
        (translate("Record", "Effort"), said.effort),
        (translate("Record", "Pain the next morning"), said.pain_morning),
    )
    pairs = [(title, of_ten(number)) for title, number in numbers if number is not None]
    if said.back_to_usual is not None:
        yes, no = translate("Record", "yes"), translate("Record", "not yet")
        asked = translate("Record", "Back to usual the next morning")
        pairs.append((asked, yes if said.back_to_usual else no))
    return pairs


def counts(record: SessionRecord, said: Addition, language: str) -> list[tuple[str, str]]:
    """Give pairs of the exercise with its side, and the number."""
    pairs = []
    for count in said.counts or ():
        name = exercise_name(record, count.item, count.exercise, language)
        which = leg(count.side, language) if count.side is not None else ""
        seconds, times = translate("Record", "{n} s"), translate("Record", "{n} times")
        number = (seconds if count.seconds else times).format(n=count.number)
        pairs.append((", ".join(part for part in (name, which) if part), number))
    return pairs


def leg(side: Side, language: str) -> str:
    """Give "left leg", as it stands inside a sentence."""
    words = Wording(language).leg(side)
    return words[:1].lower() + words[1:]


def of_ten(number: int) -> str:
    """Give "3 of 10"."""
    return translate("Record", "{n} of {most}").format(n=number, most=MOST_PAIN)


def exercise_name(record: SessionRecord, item: str, exercise: str, language: str) -> str:
    """Give the name an exercise had in the session; its id in words where that is not kept."""
    names = (done.name.get(language) for done in record.sets if done.item == item)
    return next(names, "") or exercise.replace("_", " ")
