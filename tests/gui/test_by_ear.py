"""Which routines sound alone leads through, found out once for each file as it is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.body import Side
from kneetimer.core.profile import Profile
from kneetimer.gui.by_ear import ByEar, leads_by_ear
from kneetimer.storage.shelf import make_library
from tests.fakes import CLAMSHELL, PLANK, compiled, item
from tests.gui.samples import PLAIN, FakeLibrary, entry

# No time to say where to lie before the work begins.
HASTY = """format: kneetimer/1
title: Hasty
items:
  - {exercise: clamshell, reps: 10, hold: 5 s, sides: left, change: 1 s, ready: 0 s}
"""


class CountingLibrary(FakeLibrary):
    def __init__(self, **texts):
        super().__init__(texts=texts)
        self.loaded = []

    def load(self, path):
        self.loaded.append(path.stem)
        return super().load(path)


def test_a_timeline_with_room_for_words_leads_and_one_without_does_not():
    profile = Profile()
    assert leads_by_ear(compiled(item(CLAMSHELL, reps=3, sides="left")), profile)
    assert not leads_by_ear(compiled(item(PLANK, hold=60, change=0, ready=0)), profile)


def test_a_routine_is_read_once():
    library = CountingLibrary(plain=PLAIN, hasty=HASTY)
    by_ear = ByEar(library)
    for _ in range(3):
        assert by_ear.leads(entry("Plain"), Profile())
        assert not by_ear.leads(entry("Hasty"), Profile())
    assert library.loaded == ["plain", "hasty"]


def test_a_file_that_has_changed_is_read_again(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(PLAIN, encoding="utf-8")
    library = CountingLibrary(mine=PLAIN)
    by_ear = ByEar(library)
    mine = replace(entry("Mine"), path=path)
    assert by_ear.leads(mine, Profile())
    library.texts["mine"] = HASTY
    path.write_text(HASTY, encoding="utf-8")
    assert not by_ear.leads(mine, Profile())


@pytest.mark.parametrize(
    "other",
    [
        Profile(language="de"),
        Profile(first_side=Side.RIGHT),
        Profile(affected_side=Side.RIGHT),
        Profile(ready_ms=0),
        Profile(change_extra_ms=5_000),
    ],
)
def test_another_person_is_another_matter(other):
    library = CountingLibrary(plain=PLAIN)
    by_ear = ByEar(library)
    by_ear.leads(entry("Plain"), Profile())
    by_ear.leads(entry("Plain"), other)
    assert len(library.loaded) == 2


def test_one_that_cannot_be_read_never_leads():
    assert not ByEar(CountingLibrary(plain=None)).leads(entry("Plain"), Profile())


@pytest.mark.parametrize("language", ["en", "de"])
def test_all_shipped_routines_lead(language):
    library = make_library()
    by_ear = ByEar(library)
    profile = Profile(language=language)
    shipped = [found for batch in library.scan(profile) for found in batch]
    assert len(shipped) >= 8
    assert [found.stem for found in shipped if not by_ear.leads(found, profile)] == []
