"""The bar of the whole session: how far it is, and which leg comes when."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QColor, QTransform

from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.session_bar import SessionBar
from tests.fakes import BRIDGE, LUNGE, compiled, item

pytestmark = pytest.mark.usefixtures("qapp")

DONE, TO_COME, PAUSE = "#00a000", "#808080", "#c0c0c0"
# 20 s change, 30 s of the left, 10 s switch, 30 s of the right, 10 s change, 100 s of both.
LEGS = (
    item(LUNGE, blocks=(1, 30), sides="each", switch=10, change=20),
    item(BRIDGE, blocks=(1, 100), change=10),
)
WIDTH, HEIGHT = 800, 40


class CountingBar(SessionBar):
    """Counts how often it asks to be painted."""

    def __init__(self):
        self.asked = 0
        super().__init__()

    def update(self):
        self.asked += 1
        super().update()


@pytest.fixture
def bar():
    made = CountingBar()
    made.resize(WIDTH, HEIGHT)
    made.set_colours(QColor(DONE), QColor(TO_COME), QColor(PAUSE))
    made.show_timeline(compiled(*LEGS))
    return made


def colours(bar, at_s):
    """Give the colours high up, in the middle and low down, at a second of the 200; "" for none."""
    image = bar.grab().toImage()
    ground = image.pixelColor(0, 0).name()
    x = round(at_s / 200 * WIDTH)
    found = [image.pixelColor(x, y).name() for y in (3, HEIGHT // 2, HEIGHT - 4)]
    return ["" if colour == ground else colour for colour in found]


class TestPicture:
    @pytest.mark.parametrize(
        ("at_s", "where"),
        [
            (10, ["", PAUSE, ""]),
            (35, [TO_COME, TO_COME, ""]),
            (55, ["", PAUSE, ""]),
            (75, ["", TO_COME, TO_COME]),
            (95, ["", PAUSE, ""]),
            (150, ["", TO_COME, ""]),
        ],
        ids=["change", "left leg", "switch", "right leg", "change between", "both"],
    )
    def test_left_is_high_and_right_is_low(self, bar, at_s, where):
        assert colours(bar, at_s) == where

    def test_work_for_both_is_thicker_than_a_pause(self, bar):
        image = bar.grab().toImage()
        ground = image.pixelColor(0, 0).name()
        thick = {
            at_s: sum(
                image.pixelColor(at_s * WIDTH // 200, y).name() != ground for y in range(HEIGHT)
            )
            for at_s in (10, 150)
        }
        assert thick[10] < 10 < thick[150]

    def test_what_is_done_is_in_the_colour_of_work(self, bar):
        bar.show_done(60_000)
        assert colours(bar, 35) == [DONE, DONE, ""]
        assert colours(bar, 75) == ["", TO_COME, TO_COME]

    def test_a_section_fills_as_it_is_done(self, bar):
        bar.show_done(150_000)
        assert colours(bar, 140)[1] == DONE
        assert colours(bar, 160)[1] == TO_COME

    def test_all_of_it_at_the_end(self, bar):
        bar.show_done(200_000)
        assert colours(bar, 195)[1] == DONE

    def test_nothing_without_a_session(self):
        made = SessionBar()
        made.resize(WIDTH, HEIGHT)
        made.show_done(10)
        image = made.grab().toImage()
        assert image.allGray() or image.pixel(0, 0) == image.pixel(WIDTH // 2, HEIGHT // 2)
        assert made.accessibleName() == "0 percent done"


class TestPaintsOnlyWhatCanBeSeen:
    def test_less_than_a_pixel(self, bar):
        bar.show_done(50_000)
        bar.asked = 0
        bar.show_done(50_100)
        assert bar.asked == 0

    def test_a_pixel(self, bar):
        bar.show_done(50_000)
        bar.asked = 0
        bar.show_done(50_300)
        assert bar.asked == 1

    def test_going_back(self, bar):
        bar.show_done(50_000)
        bar.show_done(20_000)
        assert bar.accessibleName() == "10 percent done"

    def test_a_new_session_is_painted_though_neither_has_begun(self, bar):
        bar.asked = 0
        bar.show_timeline(compiled(item(BRIDGE, reps=3)))
        assert bar.asked == 1


def test_tells_a_screen_reader_how_far_it_is(bar):
    assert bar.accessibleName() == "0 percent done"
    bar.show_done(99_000)
    assert bar.accessibleName() == "40 percent done"
    bar.show_done(200_000)
    assert bar.accessibleName() == "100 percent done"


def test_items_stand_further_apart_than_their_parts(bar):
    """The change before the bridge is a new item; the switch of the lunge is not."""
    image = bar.grab().toImage()
    ground = image.pixelColor(0, 0).name()

    def empty_before(at_s):
        x = at_s * WIDTH // 200 - 1
        gap = 0
        while image.pixelColor(x - gap, HEIGHT // 2).name() == ground:
            gap += 1
        return gap

    assert empty_before(90) > 2 * empty_before(50)


@pytest.mark.parametrize(("turn", "degrees"), [(Turn.LEFT, -90), (Turn.RIGHT, 90)])
def test_turned_it_is_the_same_picture(bar, turn, degrees):
    bar.show_done(60_000)
    upright = bar.grab().toImage().transformed(QTransform().rotate(degrees))
    bar.resize(HEIGHT, WIDTH)
    bar.set_turn(turn)
    image = bar.grab().toImage()
    for at in ((20, 100), (8, 250), (32, 250), (20, 600), (8, 660), (32, 660)):
        assert image.pixelColor(*at) == upright.pixelColor(*at)
