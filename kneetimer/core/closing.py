"""A timeline in which nothing waits for the user, as a recording of it needs, and its chapters."""

from __future__ import annotations

from dataclasses import dataclass, replace

from kneetimer.core.phase import READING, Phase, Timeline, make_sections
from kneetimer.core.script import LINE_AFTER_TONE_MS, SpokenLength
from kneetimer.core.wording import Wording

AFTER_CARD_MS = 1_500


@dataclass(frozen=True, slots=True)
class Chapter:
    """A place to jump to in a recording."""

    start_ms: int
    title: str


def closed(
    timeline: Timeline,
    rest_ms: int | None = None,
    spoken_ms: SpokenLength | None = None,
    language: str = "en",
) -> Timeline:
    """Give every open phase a length.

    Args:
        timeline: what may wait for the user
        rest_ms: how long a pause "until ready" lasts; its estimate when None, and never less than
            the author's least
        spoken_ms: the length of a line in ms by its text, so that a card lasts until it has been
            read; None without a voice
        language: in which a card is read
    """
    phases = tuple(_closed(phase, rest_ms, spoken_ms, language) for phase in timeline.phases)
    sections = make_sections(phases)
    total_ms = sum(section.estimate_ms for section in sections)
    return replace(
        timeline,
        phases=phases,
        sections=sections,
        min_ms=total_ms,
        max_ms=total_ms,
        about=False,
    )


def _closed(
    phase: Phase, rest_ms: int | None, spoken_ms: SpokenLength | None, language: str
) -> Phase:
    if phase.duration_ms is not None:
        return phase
    length_ms = phase.estimate_ms
    if phase.kind in READING and spoken_ms is not None:
        read_ms = spoken_ms(phase.task.text.get(language).rstrip(".") + ".")
        length_ms = max(length_ms, LINE_AFTER_TONE_MS + read_ms + AFTER_CARD_MS)
    if phase.is_pause and rest_ms is not None:
        length_ms = max(rest_ms, phase.least_ms, 1)
    return replace(
        phase,
        duration_ms=length_ms,
        estimate_ms=length_ms,
        ready_ms=min(phase.ready_ms, length_ms),
    )


def chapters(timeline: Timeline, language: str) -> list[Chapter]:
    """Give one chapter for each item and side, from the pause before it on.

    The title is that of the exercise, with the side where there is one: "Clamshell, left leg".
    """
    words = Wording(language)
    found: list[Chapter] = []
    start_ms: int | None = None
    for section in timeline.sections:
        start_ms = section.start_ms if start_ms is None else start_ms
        phases = timeline.phases[section.first : section.last + 1]
        if phases[0].is_pause and phases[0].index + 1 < len(timeline.phases):
            continue  # it belongs to what comes
        title = _title(phases, words, language)
        if not found or found[-1].title != title:
            found.append(Chapter(start_ms, title))
        start_ms = None
    return found


def _title(phases: tuple[Phase, ...], words: Wording, language: str) -> str:
    """Name a section; one that goes from side to side with every rep is named without a side."""
    phase = phases[0]
    if phase.exercise is None:
        return phase.task.text.get(language)
    name = phase.exercise.name.get(language)
    ways = {(p.side, p.direction) for p in phases}
    if len(ways) > 1 or phase.is_pause:
        return name
    side = words.leg(phase.side) if phase.side is not None else ""
    if phase.direction:
        side = words.direction(phase.direction)
    return f"{name}, {side[:1].lower()}{side[1:]}" if side else name
