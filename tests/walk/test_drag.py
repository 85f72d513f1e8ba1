"""A routine is built with a real mouse on a real display: dragged together, its doses typed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core.text import Text
from kneetimer.storage import paths
from kneetimer.storage.routine_file import load_routine
from tests.gui.samples import catalogue
from tests.walk.desk import Desk, missing

pytestmark = pytest.mark.e2e

SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\n'
EDGE_PX = 3


@pytest.fixture
def desk(tmp_path):
    lacking = missing()
    if lacking:
        pytest.skip(f"this walk needs {lacking}")
    made = Desk(tmp_path / "home", SETTINGS)
    yield made
    made.close()


def middle(box):
    x, y, width, height = box
    return x + width // 2, y + height // 2


def above(box):
    x, y, width, _ = box
    return x + width // 2, y + EDGE_PX


def take_from_catalogue(desk, search, name, end):
    """Search for an exercise and drag it somewhere."""
    desk.click(*middle(desk.place("Search for an exercise to add")))
    desk.press("ctrl+a")
    desk.write(search)
    desk.drag(middle(desk.place(f"{name}: On your side")), end)


def choose(desk, words):
    """Click on an item and go to its fields."""
    desk.click(*middle(desk.place(words)))
    desk.press("Return")


def fill(desk, name, text):
    desk.tab_to(name)
    desk.press("ctrl+a", "Delete")
    desk.write(text)


def bare(item):
    """Give an item without what people may read."""
    return replace(item, note=Text())


def test_hip_and_it_band_by_drag_and_drop(desk, tmp_path):
    desk.hear("Hip and IT band")
    desk.click(*middle(desk.place("New routine")))
    tree = desk.place("Items of the routine")
    desk.write("Hip and IT band")
    desk.click(*middle(desk.place("Add")))
    # The last one first, the first one above it, the second one at the end and then between.
    take_from_catalogue(desk, "outer-thigh stretch", "Side-lying outer-thigh stretch", middle(tree))
    stretch = desk.place("Side-lying outer-thigh stretch: 2 sets")
    take_from_catalogue(desk, "clamshell", "Clamshell", above(stretch))
    desk.hear("Clamshell: 10 times")
    take_from_catalogue(desk, "roll outer thigh", "Roll the outer thigh", middle(tree))
    roll = desk.place("Roll the outer thigh: 4 × 30 s")
    desk.drag(middle(roll), above(desk.place("Side-lying outer-thigh stretch: 2 sets")))
    desk.look("drag-1-items")

    choose(desk, "Clamshell: 10 times")
    fill(desk, "Reps", "10")
    fill(desk, "Hold", "5 s")
    fill(desk, "Tempo", "1-5-3-1")
    fill(desk, "Time to switch sides", "10 s")
    desk.look("drag-2-clamshell")
    choose(desk, "Roll the outer thigh: 4 × 30 s")
    fill(desk, "Blocks", "4")
    fill(desk, "Work", "30 s")
    desk.tab_to("More")
    desk.press("Return")
    fill(desk, "Detour", "{exercise: tender_spot, time: 10-15 s}")
    choose(desk, "Side-lying outer-thigh stretch: 2 sets")
    fill(desk, "Sets", "1")
    fill(desk, "Hold", "30-60 s")
    fill(desk, "Rest between sets", "")
    desk.press("ctrl+i")
    fill(desk, "Count-in", "5 s")
    desk.press("ctrl+s")
    desk.hear("Saved.")
    desk.look("drag-3-saved")

    [file] = (tmp_path / "home" / "data" / "routines").glob("*.yaml")
    made = load_routine(file, catalogue())
    shipped = load_routine(paths.routines_folder() / "hip-and-it-band.yaml", catalogue())
    assert tuple(map(bare, made.items)) == tuple(map(bare, shipped.items))
    assert made.defaults == shipped.defaults
    assert made.title.get() == shipped.title.get()


def test_into_a_group_and_out_of_it(desk, tmp_path):
    desk.hear("Hip and IT band")
    desk.click(*middle(desk.place("New routine")))
    tree = desk.place("Items of the routine")
    desk.write("Mine")
    for words in ("clamshell", "glute bridge", "half squat"):
        desk.press("Insert")
        desk.write(words)
        desk.press("Return")
    desk.press("Home", "shift+Down", "ctrl+g")
    group = desk.place("Group: Group")
    desk.drag(middle(desk.place("Half squat: 3 sets")), middle(group))
    desk.drag(middle(desk.place("Clamshell: 10 times")), middle(tree))
    desk.press("ctrl+s")
    desk.hear("Saved.")
    desk.look("drag-4-group")

    [file] = (tmp_path / "home" / "data" / "routines").glob("*.yaml")
    inside, outside = load_routine(file, catalogue()).items
    assert [item.exercise.id for item in inside.items] == ["glute_bridge", "half_squat"]
    assert outside.exercise.id == "clamshell"
