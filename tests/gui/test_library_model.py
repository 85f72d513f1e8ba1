"""The library as a list, and what of it is wanted."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt

from kneetimer.core.body import Position
from kneetimer.core.text import Text
from kneetimer.gui.library_model import ENTRY_ROLE, LibraryModel, Wanted, WantedModel, fold
from tests.gui.samples import BROKEN, CHAIR, HIP, OWN, entry


@pytest.fixture
def library(qapp):
    made = LibraryModel("en")
    made.add([HIP, CHAIR])
    made.add([OWN, BROKEN])
    return made


@pytest.fixture
def wanted(library):
    return WantedModel(library)


def titles(model):
    rows = range(model.rowCount())
    return [model.index(row, 0).data(Qt.ItemDataRole.DisplayRole) for row in rows]


def test_both_are_proper_models(library, wanted, qtmodeltester):
    qtmodeltester.check(library)
    qtmodeltester.check(wanted)


def test_the_user_s_own_come_first_and_then_it_goes_by_title(wanted):
    assert titles(wanted) == ["Broken", "Übungen", "Hip and IT band", "Ten minutes"]


def test_a_row_knows_its_entry_and_says_it_in_one_line(library):
    index = library.index(0, 0)
    assert index.data(ENTRY_ROLE) is HIP
    assert index.data(Qt.ItemDataRole.AccessibleTextRole) == (
        "Hip and IT band, 10–12 min, 2 exercises, foam roller, Three moves."
    )
    assert index.data(Qt.ItemDataRole.DecorationRole) is None


def test_own_and_broken_ones_are_said_to_be_so(library):
    assert library.in_words(OWN).startswith("Übungen, yours, 26–27 min")
    assert library.in_words(BROKEN) == "Broken, needs mending, 1 problem"


def test_things_are_in_the_language(qapp):
    library = LibraryModel("de")
    assert library.things(HIP) == "Faszienrolle"


def test_the_title_is_in_the_language(qapp):
    two = entry("x", text=Text((("en", "Hip"), ("de", "Hüfte"))))
    library = LibraryModel("de")
    library.add([two])
    assert titles(library) == ["Hüfte"]


def test_it_is_found_by_its_other_name(qapp):
    library = LibraryModel("de")
    library.add([entry("x", text=Text((("en", "Hip"), ("de", "Hüfte"))))])
    wanted = WantedModel(library)
    for search in ("hip", "hufte"):
        wanted.want(Wanted(search=(search,)))
        assert wanted.rowCount() == 1


def test_outside_there_is_nothing(library):
    assert library.data(QModelIndex()) is None
    assert library.rowCount(library.index(0, 0)) == 0


def test_new_contents_replace_the_old_ones_only_when_they_differ(library, qtbot):
    with qtbot.assertNotEmitted(library.modelReset):
        library.replace_all([HIP, CHAIR, OWN, BROKEN])
    with qtbot.waitSignal(library.modelReset):
        library.replace_all([CHAIR])
    assert titles(library) == ["Ten minutes"]
    assert library.entries == (CHAIR,)


def test_adding_nothing_tells_nothing(library, qtbot):
    with qtbot.assertNotEmitted(library.rowsInserted):
        library.add([])


@pytest.mark.parametrize(
    ("text", "folded"), [("Übung", "ubung"), ("STRASSE", "strasse"), ("Straße", "strasse")]
)
def test_comparing_forgets_case_and_accents(text, folded):
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ({"search": ("ubun",)}, ["Übungen"]),
        ({"search": ("clamshell",)}, ["Hip and IT band"]),
        ({"search": ("daily",)}, ["Ten minutes"]),
        ({"search": ("strange", "hip")}, ["Hip and IT band"]),
        ({"search": ("strange", "lunge")}, []),
        ({"search": ("brok",)}, ["Broken"]),
        ({"at_most_min": 10}, ["Hip and IT band", "Ten minutes"]),
        ({"positions": frozenset({Position.CHAIR})}, ["Ten minutes"]),
        ({"on_floor": False}, ["Übungen", "Ten minutes"]),
        ({"missing": frozenset({"foam roller"})}, ["Übungen", "Ten minutes"]),
        ({"missing": frozenset({"foam roller", "chair"})}, ["Übungen"]),
    ],
)
def test_what_is_found(wanted, change, found):
    wanted.want(replace(Wanted(), **change))
    assert titles(wanted) == found
    wanted.want(Wanted())
    assert wanted.rowCount() == 4


def test_it_knows_whether_it_is_narrowed(wanted):
    assert not wanted.wanted.filters
    wanted.want(Wanted(at_most_min=10))
    assert wanted.wanted.filters


class TestOrder:
    """What is wanted keeps its order and its places, whatever changes in the library."""

    def test_favourites_come_first(self, library, wanted, qtbot, qtmodeltester):
        with qtbot.waitSignal(wanted.modelReset):
            library.show_favourites([CHAIR.stem, HIP.stem])
        assert titles(wanted) == ["Hip and IT band", "Ten minutes", "Broken", "Übungen"]
        with qtbot.assertNotEmitted(wanted.modelReset):
            library.show_favourites([HIP.stem, CHAIR.stem])
        qtmodeltester.check(wanted)

    def test_a_routine_is_found_by_its_file(self, wanted):
        assert wanted.place_of(HIP.path).data(ENTRY_ROLE) is HIP
        wanted.want(Wanted(search=("ubun",)))
        assert not wanted.place_of(HIP.path).isValid()

    def test_a_change_is_told_where_it_is_shown(self, library, wanted, qtbot):
        wanted.want(Wanted(search=("ten",)))
        with qtbot.waitSignal(wanted.dataChanged) as told:
            library.show_by_ear(1, True)
        assert told.args[0].data(ENTRY_ROLE) is CHAIR
        with qtbot.assertNotEmitted(wanted.dataChanged):
            library.show_by_ear(0, True)

    def test_places_lead_there_and_back(self, library, wanted):
        for place in range(wanted.rowCount()):
            index = wanted.index(place, 0)
            assert wanted.mapFromSource(wanted.mapToSource(index)) == index
        nowhere = QModelIndex()
        assert not wanted.mapToSource(nowhere).isValid()
        assert not wanted.mapFromSource(nowhere).isValid()
        assert wanted.rowCount(wanted.index(0, 0)) == wanted.columnCount(wanted.index(0, 0)) == 0
