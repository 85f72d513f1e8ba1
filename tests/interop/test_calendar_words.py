"""What an entry of a calendar says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.profile import Profile
from kneetimer.core.programme_days import Due
from kneetimer.core.text import Text
from kneetimer.interop.calendar_series import EntryWords
from kneetimer.interop.calendar_words import CalendarWords
from kneetimer.storage import paths
from kneetimer.storage.routine_by_stem import find_routine
from kneetimer.storage.shelf import make_library

DUE = Due(
    "1/0/1",
    None,
    1,
    "hip-check",
    phase=Text((("en", "Strength"), ("de", "Kraft"))),
    note=Text((("en", "Slowly"), ("de", "Langsam"))),
)


@pytest.fixture(scope="module")
def library():
    return make_library()


@pytest.fixture
def say(library):
    """Give a function that says it; the profile can be another one."""
    programme = library.load_programme(paths.routines_folder() / "twelve-weeks.yaml")

    def say_(due, **profile):
        words = CalendarWords(
            programme,
            lambda stem: find_routine(library, stem),
            library.catalogue,
            Profile(**profile),
        )
        assert words(due) == words(due)
        return words(due)

    return say_


def test_what_it_is_how_long_and_how(say):
    due = replace(DUE, dose_words="3 × 8", optional=True, may_split=True)
    assert say(due) == EntryWords(
        "Hip check · 3 × 8",
        "Twelve weeks of hip strength\nStrength\nAbout 7 min\nOptional\n"
        "May be spread over the day\nSlowly",
        10 * 60_000,
    )


def test_in_german(say):
    said = say(replace(DUE, optional=True, may_split=True), language="de")
    assert said.description.splitlines() == [
        "Zwölf Wochen Kraft für die Hüfte",
        "Kraft",
        "Etwa 7 min",
        "Freiwillig",
        "Darf über den Tag verteilt werden",
        "Langsam",
    ]


def test_a_language_without_words_speaks_english(say):
    assert "About 7 min" in say(DUE, language="fr").description


def test_a_range_is_told_as_one(say):
    assert "About 22–55 min" in say(replace(DUE, routine="hip-strength")).description


def test_a_routine_that_is_not_there_is_told_by_its_name(say):
    said = say(replace(DUE, routine="gone", note=Text(), phase=Text()))
    assert said == EntryWords("gone", "Twelve weeks of hip strength", 30 * 60_000)


def test_a_session_with_nothing_in_it_has_no_length(say, library):
    routine = find_routine(library, "hip-check")
    everything = frozenset(item.key for item in routine.items if hasattr(item, "key"))
    said = say(DUE, skipped=everything)
    assert (said.lasts_ms, "min" in said.description) == (30 * 60_000, False)


def test_routines_are_found_by_their_names(library, home):
    assert find_routine(library, "hip-check").title.get() == "Hip check"
    assert find_routine(library, "no-such-routine") is None
    folder = paths.user_routines_folder()
    folder.mkdir(parents=True)
    (folder / "broken.yaml").write_text("format: kneetimer/1\ntitle: [", encoding="utf-8")
    assert find_routine(make_library(), "broken") is None
