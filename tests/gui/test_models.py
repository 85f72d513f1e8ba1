"""Qt's own tester watches every model of the app while it is used as the pages use it."""

from __future__ import annotations

import ast
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester

import kneetimer.gui
from kneetimer.core.body import Position
from kneetimer.core.edits import remove
from kneetimer.core.profile import Profile
from kneetimer.gui import editor_acts as acts
from kneetimer.gui.editor_model import ItemsModel
from kneetimer.gui.editor_offer_models import Figures, Offers
from kneetimer.gui.library_model import LibraryModel, Wanted, WantedModel
from kneetimer.gui.widgets.session_list import SessionModel
from tests.core.histories import session
from tests.gui.samples import BROKEN, CHAIR, HIP, OWN, RICH, catalogue, routine

MODELS = {ItemsModel, Offers, Figures, LibraryModel, WantedModel, SessionModel}
# What the others are made of; nobody shows it.
BASES = {"OffersModel"}


@pytest.fixture
def watch(qapp):
    """Let the tester look at a model; what is wrong ends the test run at once."""
    testers = []

    def watch(model):
        mode = QAbstractItemModelTester.FailureReportingMode.Fatal
        testers.append(QAbstractItemModelTester(model, mode))
        return model

    yield watch
    testers.clear()


def classes():
    """Give every class of the window that stands on one of Qt's models, by its name."""
    found, bases = set(), {}
    for path in Path(kneetimer.gui.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ClassDef):
                bases[node.name] = [base.id for base in node.bases if isinstance(base, ast.Name)]
    while True:
        more = {
            name
            for name, above in bases.items()
            if any(one in found or (one[0] == "Q" and one.endswith("Model")) for one in above)
        }
        if more <= found:
            return found
        found |= more


def test_every_model_is_watched_here():
    assert classes() == {model.__name__ for model in MODELS} | BASES


def test_items_of_the_editor(watch):
    model = watch(ItemsModel(Profile()))
    made = routine(RICH)
    model.show(made)
    for shown in (
        acts.group(made, [(3,), (4,)], "Both")[0],
        acts.duplicate(made, [(1,), (2, 0)])[0],
        acts.move(made, [(1, 1)], (0,))[0],
        remove(made, [(1, 0), (1, 1)]),
        replace(made, items=()),
        made,
        replace(made, items=tuple(replace(item, optional=True) for item in made.items)),
    ):
        model.show(shown)
        for where in model.places():
            assert model.where(model.index_at(where)) == where
            assert model.parent(model.index_at(where)) == model.index_at(where[:-1])


def test_what_may_be_added(watch):
    model = watch(Offers(catalogue(), "en"))
    for text in ("bridge", "", "nobody has heard of it", "card"):
        model.search(text)
        assert model.rowCount() >= 1  # an exercise of one's own
    model.take({})
    assert [model.index(row, 0).data() for row in range(model.rowCount())][-1] == (
        "An exercise of your own…"
    )


def test_figures(watch):
    model = watch(Figures("de"))
    model.take(catalogue(), Position.SIDE_LYING)
    for text in ("brücke", "nichts davon", ""):
        model.search(text)
    model.take({}, Position.STANDING)
    assert model.rowCount() == 1


def test_library(watch):
    library = LibraryModel("en")
    wanted = WantedModel(library)
    watch(library)
    watch(wanted)
    library.add([HIP, CHAIR])
    library.add([OWN, BROKEN])
    library.show_favourites([CHAIR.stem])
    for text in ("hip", "nobody", "e"):
        wanted.want(Wanted(search=(text,)))
    library.replace_all([OWN])
    library.replace_all([])
    assert (library.rowCount(), wanted.rowCount()) == (0, 0)


def test_past_sessions(watch):
    model = watch(SessionModel("en"))
    sessions = [session(f"2024-03-0{day}") for day in range(1, 10)]
    model.show_sessions(sessions, 3)
    for count in (3, 9, 1):
        model.show_more(count)
    assert model.hidden == 0
    model.show_sessions(sessions[:2], 5)
    model.show_sessions([], 5)
    assert model.rowCount() == 0
