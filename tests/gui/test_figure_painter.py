"""The drawn person: what is painted where, and that it looks as it did.

After a change of the drawing that was looked at: KNEETIMER_GOLDEN=write pytest, and commit the
pictures.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from kneetimer.core.figure import LEGS, Limb, Prop, View
from kneetimer.core.figure_muscles import Region
from kneetimer.gui.widgets.figure_canvas import Blot
from kneetimer.gui.widgets.figure_colours import figure_colours
from kneetimer.gui.widgets.figure_painter import FigurePainter, Look
from kneetimer.gui.widgets.figure_props import _PAINTERS, prop_corners
from tests.core.figures import CLAM, SQUAT, STANDING_IN_FRONT, figure, pose

pytestmark = pytest.mark.usefixtures("qapp")

WIDTH, HEIGHT = 240, 160
GOLDEN = Path(__file__).parent / "golden"
LIGHT = figure_colours(is_dark=False)
WORKING = LIGHT.working.lit.rgb()
# Of all channels of all pixels, how much may differ: other machines smooth edges otherwise.
TOLERANCE = 0.004

IN_FRONT = pose(STANDING_IN_FRONT, View.FRONT)
PROPS = (
    Prop("mat", (40.0, 160.0)),
    Prop("wall", (60.0, 1.0)),
    Prop("roller", (120.0, 15.5, 5.5)),
    Prop("roller along", (70.0, 90.0, 15.5, 5.5, 20.0)),
    Prop("towel roll", (140.0, 13.0, 3.0)),
    Prop("cushion", (80.0, 15.0, 17.0)),
    Prop("chair", (130.0, 36.0, 1.0)),
    Prop("chair back", (126.0, 74.0)),
    Prop("step", (100.0, 150.0, 26.0)),
    Prop("rail", (128.0, 84.0)),
    Prop("counter", (128.0, 72.0)),
    Prop("band", (-0.15,)),
    Prop("band", (0.8,)),
    Prop("hook on thigh", ()),
    Prop("hook on back", ()),
)
PICTURES = {
    "clam-start": (CLAM, 0.0, Look(), False),
    "clam-end": (CLAM, 1.0, Look(), False),
    "clam-dark-mirrored": (CLAM, 1.0, Look(mirrored=True), True),
    "squat-middle": (SQUAT, 0.5, Look(breath=1.0), False),
    "standing": (figure(IN_FRONT, IN_FRONT, view=View.FRONT), 0.0, Look(), False),
}


def picture(made, progress=0.0, look=Look(), is_dark=False, width=WIDTH, height=HEIGHT):
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black if is_dark else Qt.GlobalColor.white)
    with QPainter(image) as painter:
        drawn = FigurePainter(made, figure_colours(is_dark=is_dark))
        drawn.paint(painter, QRectF(0, 0, width, height), progress, look)
    return image


def difference(one, other):
    """Give the mean difference of two pictures of the same size, 0 to 1."""
    a, b = (
        bytes(image.convertToFormat(QImage.Format.Format_RGB888).constBits())
        for image in (one, other)
    )
    return sum(abs(x - y) for x, y in zip(a, b, strict=True)) / (255 * len(a))


def share_of(image, rgb):
    found = sum(
        image.pixel(x, y) == rgb for x in range(image.width()) for y in range(image.height())
    )
    return found / (image.width() * image.height())


@pytest.mark.parametrize("name", PICTURES)
def test_it_looks_as_it_did(name):
    image = picture(*PICTURES[name])
    path = GOLDEN / f"figure-{name}.png"
    if os.environ.get("KNEETIMER_GOLDEN") == "write":
        path.parent.mkdir(exist_ok=True)
        assert image.save(str(path))
    assert difference(image, QImage(str(path))) < TOLERANCE


class TestWorkingLimb:
    def test_has_the_accent_alone(self):
        assert share_of(picture(CLAM), WORKING) > 0.01
        assert share_of(picture(replace(CLAM, works=frozenset())), WORKING) == 0.0

    def test_both_legs_have_more_of_it(self):
        one = share_of(picture(SQUAT, look=Look()), WORKING)
        none = share_of(picture(replace(SQUAT, works=frozenset({Limb.FAR_ARM}))), WORKING)
        assert one > none

    def test_is_thicker(self):
        legs = replace(SQUAT, works=frozenset({Limb.NEAR_LEG}))
        thick = picture(legs)
        thin = picture(replace(legs, works=frozenset()))
        assert difference(thick, thin) > 0
        assert share_of(thick, WORKING) > share_of(thin, LIGHT.leggings.lit.rgb())

    def test_an_arm_can_work(self):
        made = replace(SQUAT, works=frozenset({Limb.NEAR_ARM}))
        assert share_of(picture(made), WORKING) > 0.001


class TestMirror:
    @pytest.mark.parametrize("made", [CLAM, replace(SQUAT, props=PROPS)])
    def test_the_other_side_is_the_picture_the_other_way_round(self, made):
        there = picture(made, 0.7, Look(mirrored=True))
        here = picture(made, 0.7).flipped(Qt.Orientation.Horizontal)
        assert difference(there, here) < 0.006

    def test_is_another_picture(self):
        assert difference(picture(CLAM, 0.7, Look(mirrored=True)), picture(CLAM, 0.7)) > 0.02


class TestRoom:
    @pytest.mark.parametrize(("width", "height"), [(300, 200), (900, 100), (90, 400), (60, 60)])
    def test_everything_is_in_the_picture(self, width, height):
        """Nothing of the person touches the edge."""
        image = picture(replace(SQUAT, props=()), 0.5, width=width, height=height)
        white = 0xFFFFFFFF
        edge = [image.pixel(x, y) for x in range(width) for y in (0, height - 1)]
        edge += [image.pixel(x, y) for x in (0, width - 1) for y in range(height)]
        assert share_of(image, white) < 1.0
        assert set(edge) == {white}

    @pytest.mark.parametrize("prop", PROPS, ids=lambda prop: prop.name)
    def test_things_are_painted_inside_of_it(self, prop):
        made = replace(SQUAT, props=(prop,))
        assert difference(picture(made), picture(replace(SQUAT, props=()))) > 0.0005
        drawn = FigurePainter(made, LIGHT)
        for corner in prop_corners(prop):
            x, y, _ = drawn._camera.project(corner)
            assert drawn.bounds.contains(QPointF(x, y))

    def test_every_thing_that_stands_still_has_corners(self):
        assert {prop.name for prop in PROPS if prop_corners(prop)} == set(_PAINTERS)


class TestSeenFromAnywhere:
    @pytest.mark.parametrize("turn", [-90, -45, 0, 30, 60, 90])
    @pytest.mark.parametrize("view", View)
    def test_any_turn_can_be_painted(self, turn, view):
        standing = pose(STANDING_IN_FRONT, view)
        made = figure(standing, standing, view=view, turn=float(turn))
        assert share_of(picture(made), 0xFFFFFFFF) < 0.97

    @pytest.mark.parametrize("looks", ["left", "right", "down", "to you", "away"])
    def test_heads_that_look_elsewhere_look_different(self, looks):
        standing = pose(STANDING_IN_FRONT, View.FRONT)
        other = pose(STANDING_IN_FRONT, View.FRONT, looks=looks)
        made = picture(figure(other, other, view=View.FRONT))
        plain = picture(figure(standing, standing, view=View.FRONT))
        assert (difference(made, plain) > 0.0005) is (looks != "to you")

    def test_front_and_back_differ(self):
        front = figure(IN_FRONT, IN_FRONT, view=View.FRONT)
        behind = pose(STANDING_IN_FRONT, View.REAR)
        assert difference(picture(front), picture(figure(behind, behind, view=View.REAR))) > 0.002

    def test_a_hip_that_drops_is_seen(self):
        dropped = pose(STANDING_IN_FRONT, View.FRONT, pelvis=(-12.0, 0.0))
        level = picture(figure(IN_FRONT, IN_FRONT, view=View.FRONT))
        assert difference(level, picture(figure(dropped, dropped, view=View.FRONT))) > 0.001


@pytest.mark.parametrize("region", Region)
def test_every_muscle_can_glow(region):
    made = replace(SQUAT, works=frozenset({Limb.NEAR_LEG}))
    assert difference(picture(made, 0.0, Look(glowing=frozenset({region}))), picture(made)) > 0


def test_nothing_glows_where_nothing_works():
    made = replace(SQUAT, works=frozenset())
    glowing = Look(glowing=frozenset(Region))
    assert difference(picture(made, 0.0, glowing), picture(made)) == 0.0


def test_a_breath_is_seen():
    assert difference(picture(SQUAT, 1.0, Look(breath=1.0)), picture(SQUAT, 1.0)) > 0


def test_far_limbs_are_darker():
    near, far = LIGHT, LIGHT.far[-1]
    for name in ("skin", "leggings", "working", "shirt", "shoe"):
        assert getattr(far, name).lit.lightness() < getattr(near, name).lit.lightness(), name


def test_the_painter_is_handed_back_as_it_came():
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    with QPainter(image) as painter:
        painter.translate(3, 4)
        before = painter.transform(), painter.pen(), painter.brush(), painter.renderHints()
        drawn = FigurePainter(replace(CLAM, props=PROPS), LIGHT)
        drawn.paint(painter, QRectF(0, 0, WIDTH, HEIGHT), 0.5, Look(glowing=frozenset(Region)))
        after = painter.transform(), painter.pen(), painter.brush(), painter.renderHints()
    assert before == after


def test_shadows_keep_some_sizes_only():
    blot = Blot(LIGHT.shadow, 0.3)
    sizes = {blot.stretched(width, 20.0).cacheKey() for width in range(100, 108)}
    assert len(sizes) <= 3
    for width in range(1, 2_000, 7):
        blot.stretched(width, 20.0)
    assert len(blot._stretched) <= 64


def test_both_legs_are_both_legs():
    assert SQUAT.works == LEGS
