"""The phase's sign: its word, its colour and its shape, and the dark stage of a pause."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtGui import QColor

from kneetimer.gui.turn import Turn
from kneetimer.gui.widgets.pause_veil import PauseVeil
from kneetimer.gui.widgets.phase_sign import PhaseSign
from kneetimer.gui.widgets.ring import RingFace

pytestmark = pytest.mark.usefixtures("qapp")

RED, WHITE = QColor("#a00000"), QColor("#ffffff")
FACE = RingFace("12", "Move", "up", 0.5, RED)
SHAPES = ["up", "down", "square", "turn", "circle", "bars", ""]


def sign(face=FACE, size=(500, 76), turn=Turn.OFF):
    made = PhaseSign()
    made.resize(*size)
    made.set_turn(turn)
    made.show_face(face, WHITE)
    return made


def picture(face=FACE, size=(500, 76), turn=Turn.OFF):
    return sign(face, size, turn).grab().toImage()


def colours(image):
    return {
        image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())
    }


def test_each_phase_has_a_shape_of_its_own():
    """Whoever sees no colours sees the shape."""
    pictures = [picture(replace(FACE, shape=shape)) for shape in SHAPES]
    for number, image in enumerate(pictures):
        assert image not in pictures[:number]


def test_an_unknown_shape_is_none():
    assert picture(replace(FACE, shape="?")) == picture(replace(FACE, shape=""))


def test_words_are_no_markup():
    assert picture(replace(FACE, word="<b>Move</b>")) != picture()


@pytest.mark.parametrize("turn", Turn)
def test_is_written_in_ink_on_the_phase_s_colour(turn):
    size = (500, 76) if turn is Turn.OFF else (76, 500)
    assert {RED.name(), WHITE.name()} <= colours(picture(size=size, turn=turn))


@pytest.mark.parametrize("width", [60, 200, 500])
@pytest.mark.parametrize("word", ["Hold the position", "Rest", "In deinem eigenen Tempo weiter"])
def test_the_word_is_all_inside(width, word):
    image = picture(replace(FACE, word=word), (width, 60))
    edge = [image.pixelColor(width - 1, y).name() for y in range(60)]
    assert WHITE.name() not in edge


def test_tells_a_screen_reader_the_phase():
    made = sign()
    made.show_face(replace(FACE, word="Rest"), WHITE)
    assert made.accessibleName() == "Rest"


def test_a_pause_is_bars_on_a_dark_stage_through_which_little_is_seen():
    veil = PauseVeil()
    veil.resize(600, 500)
    veil.set_colours(QColor("#101010"), WHITE)
    veil.show_words("Paused", "Space goes on")
    assert veil.accessibleName() == "Paused. Space goes on"
    image = veil.grab().toImage()
    assert image.pixelColor(30, 250).lightness() < 40
    row = [image.pixelColor(x, 165).name() == WHITE.name() for x in range(600)]
    changes = sum(one != other for one, other in pairwise(row))
    assert changes == 4
