"""Programmes live beside routines: they are listed apart, and a cache costs no truth."""

from __future__ import annotations

import json
import os

import pytest

from kneetimer.core.profile import Profile
from kneetimer.core.text import Text
from kneetimer.storage import programme_shelf
from kneetimer.storage.library import Library
from kneetimer.storage.problems import RoutineFileError
from kneetimer.storage.programme_shelf import ProgrammeEntry, routine_files
from kneetimer.storage.routine_file import load_routine
from tests.storage.samples import CATALOGUE
from tests.storage.test_library import BROKEN, SHORT

PROGRAMME = """format: kneetimer-programme/1
title: {en: Two weeks, de: Zwei Wochen}
description: Short ones.
tags: [short]
source: A book
variants:
  two: {title: Two days, schedule: {times_a_week: 2}}
  four: {title: Four days, schedule: {times_a_week: 4}}
phases:
- {weeks: 1-2, routine: short, dose: {items: {clamshell: {reps: 3}}}}
"""


class Shelf:
    def __init__(self, folder):
        self.shipped, self.user = folder / "shipped", folder / "user"
        self.cache = folder / "cache" / "library.json"
        self.shipped.mkdir()
        self.user.mkdir()

    def library(self):
        """Give a new library, as at the start of the program."""
        return Library(self.shipped, self.user, self.cache, lambda: CATALOGUE, load_routine)

    def titles(self):
        return [entry.title.get() for batch in self.library().scan(Profile()) for entry in batch]


def write(path, text):
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def shelf(tmp_path):
    made = Shelf(tmp_path)
    write(made.shipped / "short.yaml", SHORT)
    write(made.user / "two-weeks.yaml", PROGRAMME)
    return made


def test_a_programme_is_listed_with_what_a_list_shows(shelf):
    entry = ProgrammeEntry(
        path=shelf.user / "two-weeks.yaml",
        shipped=False,
        title=Text((("en", "Two weeks"), ("de", "Zwei Wochen"))),
        description=Text.plain("Short ones."),
        weeks=2,
        variants=(("two", Text.plain("Two days")), ("four", Text.plain("Four days"))),
        routines=("short",),
        sources=("A book",),
        tags=("short",),
    )
    assert shelf.library().programmes() == [entry]
    assert shelf.library().programmes() == [entry]  # from the cache
    assert (entry.stem, entry.broken) == ("two-weeks", False)


def test_it_is_no_routine_and_not_taken_for_a_broken_one(shelf):
    write(shelf.user / "broken.yaml", BROKEN)
    for _ in range(2):
        assert sorted(shelf.titles()) == ["Short", "broken"]
    write(shelf.user / "two-weeks.yaml", SHORT.replace("Short", "Now a routine"))
    for _ in range(2):
        assert sorted(shelf.titles()) == ["Now a routine", "Short", "broken"]
    assert shelf.library().programmes() == []
    write(shelf.user / "two-weeks.yaml", PROGRAMME)
    assert sorted(shelf.titles()) == ["Short", "broken"]
    assert routine_files(shelf.user) == [shelf.user / "broken.yaml"]


def test_it_is_broken_by_a_routine_that_goes_and_mended_by_one_that_comes(shelf):
    (shelf.shipped / "short.yaml").unlink()
    write(shelf.user / "shorter.yml", SHORT)
    (broken,) = shelf.library().programmes()
    assert (broken.title.get(), broken.broken) == ("two-weeks", True)
    (problem,) = broken.problems
    assert problem.message == "there is no routine 'short' (did you mean 'shorter'?)"
    assert shelf.library().programmes() == [broken]
    write(shelf.user / "short.yaml", SHORT)
    (mended,) = shelf.library().programmes()
    assert not mended.broken


def test_a_programme_can_name_no_other_programme(shelf):
    write(shelf.user / "other.yaml", PROGRAMME.replace("routine: short", "routine: two-weeks"))
    other, good = shelf.library().programmes()
    assert "there is no routine 'two-weeks'" in other.problems[0].message
    assert not good.broken


def test_it_is_loaded_anew_each_time(shelf):
    library = shelf.library()
    path = shelf.user / "two-weeks.yaml"
    assert library.load_programme(path).title.get() == "Two weeks"
    write(path, PROGRAMME.replace("Two weeks", "Two"))
    assert library.load_programme(path).title.get() == "Two"
    library.programmes()
    assert library.load_programme(path).title.get() == "Two"
    write(path, PROGRAMME.replace("clamshell:", "clam:"))
    with pytest.raises(RoutineFileError, match="there is no item 'clam' in 'short'"):
        library.load_programme(path)


def test_it_is_read_where_the_cache_already_knows_the_files(shelf):
    shelf.library().programmes()
    programme = shelf.library().load_programme(shelf.user / "two-weeks.yaml")
    assert programme.routines == ("short",)


def test_items_of_a_broken_routine_are_not_judged(shelf):
    write(shelf.shipped / "short.yaml", BROKEN)
    (entry,) = shelf.library().programmes()
    assert not entry.broken


def test_a_file_is_found_by_its_stem_and_the_users_own_comes_first(shelf):
    library = shelf.library()
    assert library.path_of("short") == shelf.shipped / "short.yaml"
    own = write(shelf.user / "short.yaml", SHORT)
    assert library.path_of("short") == own
    assert library.path_of("gone") is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda cache: "",
        lambda cache: "[]",
        lambda cache: json.dumps({**cache, "version": "0"}),
        lambda cache: json.dumps({**cache, "entries": [[1]]}),
        lambda cache: json.dumps({**cache, "entries": None}),
        lambda cache: json.dumps({**cache, "state": None}),
    ],
)
def test_a_damaged_cache_costs_no_truth(shelf, spoil):
    whole = shelf.library().programmes()
    (file,) = shelf.cache.parent.glob("programmes*")
    write(file, spoil(json.loads(file.read_text("utf-8"))))
    assert shelf.library().programmes() == whole


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_what_is_no_file_says_nothing(shelf):
    os.mkfifo(shelf.user / "pipe.yaml")
    assert len(shelf.library().programmes()) == 1


def test_a_file_that_has_just_gone_has_no_stamp(tmp_path):
    assert programme_shelf.stamp_of(tmp_path / "gone.yaml") == ""


def test_a_cache_that_cannot_be_written_is_done_without(shelf):
    shelf.cache.parent.write_text("no folder")
    assert len(shelf.library().programmes()) == 1
