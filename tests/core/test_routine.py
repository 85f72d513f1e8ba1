from __future__ import annotations

from kneetimer.core.routine import Card, Choice, Group, exercise_items
from kneetimer.core.text import Text
from tests.fakes import BRIDGE, CLAMSHELL, LUNGE, PLANK, item, routine


def test_exercise_items_come_in_the_file_s_order_from_groups_and_choices():
    choice = Choice(1, (item(PLANK), Group(Text.plain("In"), (item(LUNGE),))))
    what = routine(item(BRIDGE), Card(Text.plain("Well")), choice, item(CLAMSHELL))
    keys = [found.key for found in exercise_items(what.items)]
    assert keys == ["bridge", "plank", "lunge", "clamshell"]
