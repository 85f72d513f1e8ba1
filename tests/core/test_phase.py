from __future__ import annotations

from kneetimer.core.body import Position
from kneetimer.core.routine import Card
from kneetimer.core.text import Text
from tests.fakes import BRIDGE, CLAMSHELL, ROLL, SPOT, compiled, item

TIMELINE = compiled(
    Card(Text.plain("Well")),
    item(BRIDGE, hold=5),
    item(ROLL, hold=5, load="band"),
    item(ROLL, hold=1),
)


def test_a_phase_knows_its_exercise_and_position():
    card, change = TIMELINE.phases[:2]
    assert (card.exercise, card.position) == (None, None)
    assert (change.exercise, change.position) == (BRIDGE, Position.SUPINE)


def test_pauses_stand_between_pieces_of_work():
    clams = compiled(item(CLAMSHELL, reps=2, sets=2, sides="each", rest=9))
    phases = [*TIMELINE.phases, *clams.phases]
    assert {p.kind.value for p in phases if p.is_pause} == {"change", "rest", "switch"}
    assert {p.kind.value for p in phases if not p.is_pause} == {
        "card",
        "move",
        "hold",
        "return",
        "pause",
    }


def test_things_are_named_once_in_the_order_of_use():
    assert TIMELINE.to_fetch == ("foam roller", "loop band")


def test_starts_end_with_the_first_open_phase():
    assert TIMELINE.starts_ms() == [0, None, None, None, None, None, None]
    assert compiled(item(BRIDGE, hold=5, sets=2)).starts_ms() == [0, 25_000, 30_000]


def test_total_is_that_of_the_estimates():
    timeline = compiled(Card(Text.plain("Well")), item(SPOT, hold=5))
    assert timeline.total_ms == 5_000 + 25_000 + 5_000
