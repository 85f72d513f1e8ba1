"""A timeline in which nothing waits, and the chapters of its recording."""

from __future__ import annotations

from kneetimer.core.closing import Chapter, chapters, closed
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Activity, Card
from kneetimer.core.text import Text
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, PLANK, compiled, item, lengths

OPEN = compiled(item(PLANK, hold=5, sets=2, rest="until ready", change=5))


def test_an_open_rest_lasts_as_long_as_is_said():
    assert lengths(OPEN)[2] == ("rest", None)
    assert lengths(closed(OPEN, 40_000))[2] == ("rest", 40_000)
    assert lengths(closed(OPEN))[2] == ("rest", 30_000)


def test_never_less_than_the_author_wants():
    timeline = compiled(item(PLANK, hold=5, sets=2, rest=("until ready", 20), change=5))
    assert lengths(closed(timeline, 10_000))[2] == ("rest", 20_000)


def test_a_rest_of_nothing_is_a_millisecond_without_a_count_in():
    phase = closed(OPEN, 0).phases[2]
    assert (phase.duration_ms, phase.ready_ms) == (1, 1)


def test_all_else_lasts_as_long_as_its_estimate():
    timeline = compiled(item(LUNGE, reps=5, pace="manual", change=5), Activity(Text.plain("Walk")))
    whole = closed(timeline)
    assert [ms for _, ms in lengths(whole)] == [p.estimate_ms for p in timeline.phases]
    assert (whole.about, whole.min_ms, whole.max_ms) == (False, whole.total_ms, whole.total_ms)


def test_a_card_lasts_until_it_has_been_read():
    timeline = compiled(Card(Text((("en", "Fetch it."), ("de", "Hol es.")))))
    spoken = {"Fetch it.": 9_000, "Hol es.": 1_000}
    assert lengths(closed(timeline, spoken_ms=spoken.get)) == [("card", 700 + 9_000 + 1_500)]
    assert lengths(closed(timeline, spoken_ms=spoken.get, language="de")) == [("card", 5_000)]


def test_sections_follow():
    whole = closed(OPEN, 40_000)
    assert [section.estimate_ms for section in whole.sections] == [5_000, 5_000, 40_000, 5_000]


def titles(*items, language="en", **more):
    return [
        (chapter.start_ms, chapter.title)
        for chapter in chapters(closed(compiled(*items, **more)), language)
    ]


def test_a_chapter_for_each_item_and_side_from_its_pause_on():
    assert titles(
        item(BRIDGE, hold=5, change=10, sets=2, rest=5),
        item(CLAMSHELL, hold=5, sides="each", change=8, switch=6),
    ) == [
        (0, "Bridge"),
        (25_000, "Clamshell, left leg"),
        (38_000, "Clamshell, right leg"),
    ]


def test_in_german_and_with_a_direction():
    assert titles(
        item(CLAMSHELL, hold=5, sides="left", change=5),
        item(LUNGE, hold=5, directions=["left"], change=5),
        language="de",
    ) == [(0, "Clamshell, linkes Bein"), (10_000, "Lunge, nach links")]


def test_sides_that_alternate_are_one_chapter():
    alternate = item(LUNGE, reps=2, sides="each", order="alternate reps", change=5)
    assert titles(alternate) == [(0, "Lunge")]


def test_a_card_is_a_chapter_of_its_own():
    assert titles(Card(Text.plain("Fetch it.")), item(BRIDGE, hold=5, change=5)) == [
        (0, "Fetch it."),
        (5_000, "Bridge"),
    ]


def test_a_rest_at_the_very_end_belongs_to_what_came_before():
    timeline = closed(
        compiled(item(BRIDGE, hold=5, change=5, rest=30, rest_after_last=True), profile=Profile())
    )
    assert chapters(timeline, "en") == [Chapter(0, "Bridge")]
