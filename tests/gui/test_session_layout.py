"""The composition: nothing overlaps or leaves the window, and the large things are large."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from kneetimer.gui.session_layout import CUE_PX, SIDE_PX, TITLE_PX, Parts, arrange

# Places that hold others.
AROUND = {"stage"}
INSIDE_STAGE = {"side", "set", "title", "figure", "lie", "caption"}

all_parts = st.builds(
    Parts,
    figure=st.booleans(),
    side=st.booleans(),
    set=st.booleans(),
    count=st.booleans(),
    lie=st.booleans(),
    fetch=st.booleans(),
    title_em=st.floats(0.5, 60),
    figure_aspect=st.floats(0.3, 5),
)
sizes = st.builds(QSize, st.integers(480, 4000), st.integers(340, 2500))


@given(size=sizes, parts=all_parts, type_scale=st.floats(0.8, 3))
def test_nothing_overlaps_or_leaves_the_window(size, parts, type_scale):
    boxes = arrange(size, parts, type_scale).boxes
    window = QRect(0, 0, size.width(), size.height())
    assert all(window.contains(box) for box in boxes.values())
    for name in INSIDE_STAGE & boxes.keys():
        assert boxes["stage"].contains(boxes[name]), name
    for (name, box), (other, second) in combinations(boxes.items(), 2):
        if not AROUND & {name, other}:
            both = box & second
            assert both.width() <= 2 or both.height() <= 2, (name, other)


@given(size=sizes, parts=all_parts)
def test_what_is_there_has_a_place_and_nothing_else_has(size, parts):
    boxes = arrange(size, parts).boxes
    assert {"top", "bottom", "stage", "title", "caption", "sign", "ring", "cue"} <= boxes.keys()
    for name in ("figure", "side", "set", "count", "lie"):
        assert (name in boxes) == getattr(parts, name)
    assert ("fetch" in boxes) == (parts.fetch and not parts.count)


@pytest.mark.parametrize("size", [(1280, 800), (1920, 1200), (3840, 2160)])
def test_a_wide_window_gives_the_stage_about_55_per_cent(size):
    places = arrange(QSize(*size), Parts())
    assert 0.50 < places.boxes["stage"].width() / size[0] < 0.58
    assert places.boxes["ring"].left() > places.boxes["stage"].right()


@pytest.mark.parametrize("size", [(800, 1280), (1000, 1000), (480, 900)])
def test_a_tall_or_square_window_has_the_stage_on_top(size):
    boxes = arrange(QSize(*size), Parts()).boxes
    assert boxes["ring"].top() > boxes["stage"].bottom()


def test_lines_are_high_enough_for_eyes_two_metres_away():
    boxes = arrange(QSize(1280, 800), Parts()).boxes
    for name, px in (("side", SIDE_PX), ("title", TITLE_PX), ("cue", CUE_PX)):
        assert boxes[name].height() >= 1.2 * px


def test_small_words_follow_the_system_up_to_a_point():
    small = [arrange(QSize(1280, 800), Parts(), scale).small for scale in (0.5, 1, 1.5, 2, 4)]
    assert small[0] == small[1] < small[2] < small[3] == small[4]


@pytest.mark.parametrize(("aspect", "is_beside"), [(0.6, True), (0.9, True), (3.4, False)])
def test_words_stand_beside_a_figure_that_is_high(aspect, is_beside):
    boxes = arrange(QSize(1280, 800), Parts(figure_aspect=aspect)).boxes
    assert (boxes["figure"].left() > boxes["title"].right()) == is_beside
    assert (boxes["figure"].top() > boxes["title"].bottom()) != is_beside


def test_a_long_title_has_two_lines_unless_the_figure_needs_the_room():
    short, long = (
        arrange(QSize(1280, 800), Parts(title_em=em)).boxes["title"].height() for em in (5, 12)
    )
    assert long > 1.5 * short
    paused = arrange(QSize(1280, 800), Parts(title_em=12, lie=True)).boxes
    assert paused["figure"].height() > paused["title"].height()
