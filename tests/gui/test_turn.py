"""Quarter turns of a picture: where a box ends up, and that nothing is mirrored."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRect, QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from kneetimer.gui.turn import Turn, placed, turn_painter, upright

SCREEN = QSize(100, 60)


@pytest.mark.parametrize(
    ("turn", "box"),
    [
        (Turn.OFF, QRect(5, 10, 30, 4)),
        # The top of the picture is at the left: what was near its top is near the left edge.
        (Turn.LEFT, QRect(10, 25, 4, 30)),
        (Turn.RIGHT, QRect(86, 5, 4, 30)),
    ],
)
def test_places(turn, box):
    assert placed(QRect(5, 10, 30, 4), SCREEN, turn) == box


@given(
    x=st.integers(0, 50), y=st.integers(0, 50), w=st.integers(1, 50), h=st.integers(1, 50),
    turn=st.sampled_from(Turn),
)  # fmt: skip
def test_a_painter_paints_where_a_widget_would_stand(x, y, w, h, turn):
    image = QImage(SCREEN, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        whole = turn_painter(painter, SCREEN, turn)
        there = painter.transform().mapRect(QRectF(x, y, w, h))
        assert painter.transform().determinant() == pytest.approx(1.0)
        assert painter.transform().mapRect(whole) == QRectF(0, 0, 100, 60)
    assert there.toRect() == placed(QRect(x, y, w, h), SCREEN, turn)


@pytest.mark.parametrize(
    ("turn", "top"), [(Turn.OFF, (50, 0)), (Turn.LEFT, (0, 30)), (Turn.RIGHT, (100, 30))]
)
def test_the_top_of_the_picture_is_where_the_head_is(turn, top):
    """Whoever lies on the left side has the head at the left."""
    image = QImage(SCREEN, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        whole = turn_painter(painter, SCREEN, turn)
        at = painter.transform().map(QPointF(whole.center().x(), 0))
    assert (at.x(), at.y()) == pytest.approx(top)


def test_sizes_and_order():
    assert [upright(SCREEN, turn) for turn in Turn] == [SCREEN, QSize(60, 100), QSize(60, 100)]
    assert [turn.next for turn in Turn] == [Turn.LEFT, Turn.RIGHT, Turn.OFF]
