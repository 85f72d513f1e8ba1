"""The ring: what it paints, and that it paints no more often than can be seen."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtGui import QColor, QImage, QTransform, qGray

from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.ring import Ring, RingFace

pytestmark = pytest.mark.usefixtures("qapp")

RED, TRACK, BLACK = QColor("#e00000"), QColor("#c0c0c0"), QColor("#000000")
FACE = RingFace("12", "Move", "up", 0.5, RED)
SIZE = 400


class CountingRing(Ring):
    """Counts how often it asks to be painted."""

    def __init__(self):
        self.asked = 0
        super().__init__()

    def update(self):
        self.asked += 1
        super().update()


def ring(face=FACE, size=SIZE):
    made = CountingRing()
    made.resize(size, size)
    made.set_colours(BLACK, TRACK)
    made.show_face(face)
    return made


def picture(face=FACE, size=SIZE):
    return ring(face, size).grab().toImage()


def on_the_ring(image, clock_hand):
    """Give the colour where a clock's hand points, in the middle of the arc's thickness."""
    middle, radius = image.width() // 2, round(image.width() * (0.5 - 0.03))
    dx, dy = {12: (0, -1), 3: (1, 0), 6: (0, 1), 9: (-1, 0)}[clock_hand]
    return image.pixelColor(middle + dx * radius, middle + dy * radius).name()


class TestArc:
    @pytest.mark.parametrize(
        ("fraction", "red_at"),
        [(1.0, {12, 3, 6, 9}), (0.99, {12, 3, 6, 9}), (0.6, {12, 3, 6}), (0.3, {12, 3})],
    )
    def test_shows_what_is_left(self, fraction, red_at):
        image = picture(replace(FACE, fraction=fraction))
        assert {hand for hand in (12, 3, 6, 9) if on_the_ring(image, hand) == "#e00000"} == red_at

    def test_an_empty_ring_shows_the_track(self):
        image = picture(replace(FACE, fraction=0.0))
        assert {on_the_ring(image, hand) for hand in (12, 3, 6, 9)} == {"#c0c0c0"}

    def test_stays_round_in_a_wide_place(self):
        made = ring()
        made.resize(800, 400)
        image = made.grab().toImage()
        assert image.pixelColor(400, round(400 * 0.03)).name() == "#e00000"
        assert image.pixelColor(20, 200) == image.pixelColor(780, 200)


class TestWords:
    def test_tells_a_screen_reader_what_it_shows(self):
        made = ring()
        assert made.accessibleName() == "Move"
        made.show_face(replace(FACE, digits="11", spoken="Move 0:20"))
        assert made.accessibleName() == "Move 0:20"

    def test_keeps_what_it_was_told(self):
        assert ring().face == FACE

    @pytest.mark.parametrize("size", [160, 400, 1_600])
    @pytest.mark.parametrize("digits", ["1", "12", "59:59", "100 ×", "Bereit?", "✓"])
    def test_digits_stay_inside_the_ring(self, size, digits):
        made = ring(RingFace(digits, "", "", 0.0, BLACK), size)
        made.set_colours(BLACK, QColor("#ffffff"))
        image = made.grab().toImage().convertToFormat(QImage.Format.Format_Grayscale8)
        middle, inner = size / 2, size * (0.5 - 0.052 - 0.004)
        step = max(1, size // 200)
        dark = [
            (x, y)
            for x in range(0, size, step)
            for y in range(0, size, step)
            if image.pixelColor(x, y).red() < 100
        ]
        assert dark
        assert all((x - middle) ** 2 + (y - middle) ** 2 < inner**2 for x, y in dark)


class TestTurned:
    """The floor view: the same picture, turned by a quarter and never mirrored."""

    @pytest.mark.parametrize(("turn", "degrees"), [(Turn.LEFT, -90), (Turn.RIGHT, 90)])
    def test_is_the_upright_picture_turned(self, turn, degrees):
        upright = picture().transformed(QTransform().rotate(degrees))
        made = ring()
        made.set_turn(turn)
        assert differing(made.grab().toImage(), upright) < 0.01


def differing(one, other):
    """Give the share of pixels that differ much."""
    assert one.size() == other.size()
    places = [(x, y) for x in range(0, one.width(), 2) for y in range(0, one.height(), 2)]
    far = [p for p in places if abs(qGray(one.pixel(*p)) - qGray(other.pixel(*p))) > 60]
    return len(far) / len(places)


class TestStandingStill:
    def test_fades_the_arc(self):
        image = picture(replace(FACE, dimmed=True, word="Paused", shape="bars"))
        assert on_the_ring(image, 3) not in ("#e00000", "#c0c0c0")


class TestPaintsOnlyWhatCanBeSeen:
    def test_the_same_again(self):
        made = ring()
        made.asked = 0
        made.show_face(replace(FACE))
        assert made.asked == 0

    def test_another_word_is_told_and_not_painted(self):
        made = ring()
        made.asked = 0
        made.show_face(replace(FACE, word="Rest"))
        assert (made.asked, made.accessibleName()) == (0, "Rest")

    def test_less_than_half_a_pixel_of_arc(self):
        made = ring()
        made.asked = 0
        made.show_face(replace(FACE, fraction=0.50001))
        assert made.asked == 0

    @pytest.mark.parametrize(
        "change",
        [
            {"digits": "11"},
            {"colour": QColor("blue")},
            {"dimmed": True},
            {"fraction": 0.49},
        ],
        ids=lambda change: next(iter(change)),
    )
    def test_anything_else(self, change):
        made = ring()
        made.asked = 0
        made.show_face(replace(FACE, **change))
        assert made.asked == 1

    def test_many_small_steps_add_up(self):
        made = ring()
        made.asked = 0
        for step in range(1_000):
            made.show_face(replace(FACE, fraction=0.5 - step / 100_000))
        assert 5 < made.asked < 60

    def test_other_colours(self):
        made = ring()
        before = made.grab().toImage()
        made.asked = 0
        made.set_colours(QColor("white"), QColor("black"))
        assert made.asked == 1
        assert made.grab().toImage() != before


@pytest.mark.parametrize("size", [1, 7, 40, 3_000])
def test_any_size_can_be_painted(size):
    made = ring()
    made.setMinimumSize(0, 0)
    made.resize(size, size)
    assert not made.grab().isNull()
