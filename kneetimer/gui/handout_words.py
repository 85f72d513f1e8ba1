"""What stands on a hand-out, in words: a routine as it will be done, an exercise after the other.

A hand-out is a timer's: it shows what the routine and its exercises say, and promises nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from kneetimer.core.body import Side
from kneetimer.core.dose import Sides
from kneetimer.core.exercise import Catalogue, Exercise, Works
from kneetimer.core.figure import Figure
from kneetimer.core.lines import leg_line
from kneetimer.core.phase import Task, Timeline
from kneetimer.core.planning import Plan, make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine, Source, exercise_items
from kneetimer.core.text import Text
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.wording import Wording
from kneetimer.gui import words
from kneetimer.gui.assumed_words import assumed_in_words
from kneetimer.gui.dose_words import details_in_words, dose_in_words
from kneetimer.gui.exercise_words import facts
from kneetimer.gui.safety_words import what_it_is

translate = QCoreApplication.translate

# As much of a title as a code takes that is still read from a creased sheet.
_CODE_TITLE = 60


@dataclass(frozen=True, slots=True)
class Picture:
    """A figure as it is drawn here.

    Attributes:
        is_mirrored: whether left and right change places
        caption: which leg is shown working; "" where no one leg is
    """

    figure: Figure
    is_mirrored: bool
    caption: str


@dataclass(frozen=True, slots=True)
class Row:
    """One item of the routine.

    Attributes:
        number: of the exercise, from 1; 0 for what is only to be read
        name: of the exercise, or what sort of thing it is
        remark: the group it stands in, and whether it is optional
        dose: how much of it
        sides: which leg, and on which side to lie for it
        facts: where you are, which leg works, what you need
        details: tempo, load, rest
        setup, cues: a line each
        stop: when to stop
        note: the author's words, or the whole text of what is to be read
    """

    number: int
    name: str
    remark: str = ""
    dose: str = ""
    sides: str = ""
    facts: str = ""
    details: tuple[str, ...] = ()
    setup: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    stop: str = ""
    note: str = ""
    picture: Picture | None = None


@dataclass(frozen=True, slots=True)
class Handout:
    """A whole hand-out in words.

    Attributes:
        language: two-letter code of the words
        facts: how long it takes, and what to put within reach
        about_boxes: what the boxes are for
        origin: sources, and which numbers are not theirs
        foot: what this is
        code: the routine's id and title, as the square code holds them
    """

    title: str
    language: str
    description: str
    facts: tuple[str, ...]
    about_boxes: str
    rows: tuple[Row, ...]
    origin: tuple[str, ...]
    foot: str
    code: str


def make_handout(
    routine: Routine, catalogue: Catalogue, profile: Profile, name: str = ""
) -> Handout:
    """Put a routine in words, in the profile's language.

    Args:
        routine: what is done
        catalogue: exercises by id, for detours that name one
        profile: sides, doses and choices of the person
        name: the routine's id, that is its file's name without the end

    Raises:
        NothingToDoError: when everything was left out
    """
    timeline = compile_timeline(routine, catalogue, profile)
    language = profile.language
    title = routine.title.get(language)
    return Handout(
        title=title,
        language=language,
        description=routine.description.get(language),
        facts=tuple(_facts(timeline, language)),
        about_boxes=translate("Handout", "Boxes: a row is a week, tick each day you did it."),
        rows=tuple(_rows(routine, timeline, profile)),
        origin=tuple(_origin(routine, language)),
        foot=what_it_is(),
        code=code_text(name, title),
    )


def code_text(name: str, title: str) -> str:
    """Give the short text of the square code: "KneeTimer: ten-minutes · Ten minutes"."""
    short = " ".join(title.split())
    if len(short) > _CODE_TITLE:
        short = short[: _CODE_TITLE - 1].rstrip() + "…"
    return "KneeTimer: " + " · ".join(part for part in (name[:_CODE_TITLE], short) if part)


def _facts(timeline: Timeline, language: str) -> Iterator[str]:
    yield words.capital(words.total(timeline.min_ms, timeline.max_ms, about=timeline.about))
    if timeline.to_fetch:
        wording = Wording(language)
        yield wording.within_reach(timeline.to_fetch)


def _origin(routine: Routine, language: str) -> Iterator[str]:
    if routine.sources:
        said = "; ".join(_source(source) for source in routine.sources)
        yield translate("Handout", "Sources: {list}").format(list=said)
    if routine.assumed:
        said = assumed_in_words(routine, language)
        yield translate("Handout", "Not from there, but ours: {list}.").format(list=said)


def _source(source: Source) -> str:
    title = translate("Handout", "“{title}”", "a title in quotation marks")
    return ", ".join(part for part in (title.format(title=source.title), source.link) if part)


def _rows(routine: Routine, timeline: Timeline, profile: Profile) -> Iterator[Row]:
    """Give each item once, however many rounds its group has, in the order of doing."""
    items = {item.key: item for item in exercise_items(routine.items)}
    number = 0
    for task in {task.key: task for task in timeline.tasks}.values():
        item = items.get(task.key)
        if item is None:
            note = task.text.get(profile.language)
            yield Row(0, translate("Handout", "To read or do"), _remark(task, profile), note=note)
        else:
            number += 1
            plan = make_plan(item, routine.defaults, profile, pick_for(profile))
            yield _exercise_row(number, plan, task, profile)


def _exercise_row(number: int, plan: Plan, task: Task, profile: Profile) -> Row:
    exercise, language = plan.exercise, profile.language
    remark = _remark(task, profile)
    if plan.item.optional:
        remark = " · ".join(part for part in (remark, translate("Handout", "optional")) if part)
    # A detour is a key on a keyboard: there is none on paper.
    on_paper = replace(plan, dose=replace(plan.dose, detour=None))
    return Row(
        number=number,
        name=exercise.name.get(language),
        remark=remark,
        dose=dose_in_words(plan, language),
        sides=_sides(plan, profile),
        facts=facts(exercise, language),
        details=tuple(details_in_words(on_paper, language)),
        setup=_lines(exercise.setup, language),
        cues=_lines(exercise.cues, language),
        stop=exercise.stop.get(language),
        note=plan.item.note.get(language),
        picture=_picture(plan, profile),
    )


def _remark(task: Task, profile: Profile) -> str:
    group = task.group.get(profile.language)
    rounds = task.round[1]
    if group and rounds > 1:
        return translate("Handout", "{group}, {n} rounds").format(group=group, n=rounds)
    return group


def _lines(texts: tuple[Text, ...], language: str) -> tuple[str, ...]:
    return tuple(text.get(language) for text in texts)


# Sides


def _sides(plan: Plan, profile: Profile) -> str:
    """Give which leg comes first and which after it, and on which side to lie for each."""
    if _is_unknown(plan, profile):
        return ""
    sides = [way.side for way in plan.ways if way.side is not None]
    said = [_side(plan.exercise, side, profile) for side in sides]
    if len(said) < 2:
        return words.capital("".join(said))
    return translate("Handout", "First: {a}. Then: {b}.").format(a=said[0], b=said[1])


def _is_unknown(plan: Plan, profile: Profile) -> bool:
    """Whether it goes by the affected side, and nobody has said which that is."""
    by_affected = plan.dose.sides in (Sides.AFFECTED, Sides.AFFECTED_FIRST)
    return by_affected and profile.affected_side is None


def _side(exercise: Exercise, side: Side, profile: Profile) -> str:
    wording = Wording(profile.language)
    leg = _small(wording.line(leg_line(side, exercise.works, exercise.position)))
    lie_on = exercise.lying_side(side)
    return leg if lie_on is None else f"{leg} – {_small(wording.lie_on(lie_on))}"


def _small(line: str) -> str:
    return line[:1].lower() + line[1:]


def _picture(plan: Plan, profile: Profile) -> Picture | None:
    """Give the figure on the side that comes first; its leg has a name where it is known."""
    exercise, figure = plan.exercise, plan.exercise.figure
    if figure is None:
        return None
    if figure.drawn_side is None or exercise.works is Works.BOTH:
        return Picture(figure, is_mirrored=False, caption="")
    shown = plan.ways[0].side or figure.drawn_side
    caption = "" if _is_unknown(plan, profile) else Wording(profile.language).leg(shown)
    return Picture(figure, figure.is_mirrored(shown), caption)
