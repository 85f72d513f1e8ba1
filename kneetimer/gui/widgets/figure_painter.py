"""Paints the drawn person with its things: told a pose, it paints it; it knows no time.

The parts are painted from the far to the near ones. What stands still can be painted apart, so that
a widget keeps it as a picture.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QTransform

from kneetimer.core.figure import LEGS, Figure, Leg, Limb, Pose
from kneetimer.core.figure_camera import Camera
from kneetimer.core.figure_motion import figure_at
from kneetimer.core.figure_muscles import Region
from kneetimer.core.figure_space import Point, dot, minus
from kneetimer.gui.widgets.figure_canvas import Blot, Canvas
from kneetimer.gui.widgets.figure_colours import FigureColours
from kneetimer.gui.widgets.figure_glow import paint_glow, paint_shoulder_glow
from kneetimer.gui.widgets.figure_ground import bounds_of, paint_shadow
from kneetimer.gui.widgets.figure_held import paint_held
from kneetimer.gui.widgets.figure_limbs import paint_arm, paint_leg
from kneetimer.gui.widgets.figure_props import paint_props
from kneetimer.gui.widgets.figure_trunk import PELVIS, SHIRT, paint_neck_and_head, paint_trunk

# A thigh so far up the trunk lies over the shirt, and so does a foot so far in front of it.
DRAWN_UP, IN_FRONT = 4.0, 12.0
# Hips so far apart in depth are a pair, one of them in the other's shade.
PAIR_DEPTH, DEEP_PAIR = 2.5, 4.5
# Parts nearer to each other than this are painted in the order in which clothes lie.
LAYER = 1.5

Part = Limb | str
Ranked = tuple[float, float, Part]


@dataclass(frozen=True, slots=True)
class Look:
    """How a figure is painted.

    Attributes:
        mirrored: whether left and right change places
        breath: 0 breathed out, 1 breathed in
        glowing: the muscles that glow, on the working side
    """

    mirrored: bool = False
    breath: float = 0.0
    glowing: frozenset[Region] = frozenset()


class FigurePainter:
    """Paints one figure, in any pose and at any size.

    Attributes:
        figure: what it paints
        bounds: what it needs of the frame over its whole movement, y up
    """

    def __init__(self, figure: Figure, colours: FigureColours) -> None:
        self.figure = figure
        self._colours = colours
        self._shadow = Blot(colours.shadow, 0.35)
        self._glow = Blot(colours.glow, 0.15)
        self._camera = Camera(figure.turn)
        self.bounds = bounds_of(figure, self._camera)

    def transform(self, box: QRectF, *, mirrored: bool) -> QTransform:
        """Give the way from the figure's units into the middle of a box, as large as fits."""
        bounds = self.bounds
        scale = min(box.width() / bounds.width(), box.height() / bounds.height())
        made = QTransform()
        made.translate(box.center().x(), box.center().y())
        made.scale(-scale if mirrored else scale, -scale)
        made.translate(-bounds.center().x(), -bounds.center().y())
        return made

    def paint(self, painter: QPainter, box: QRectF, progress: float, look: Look) -> None:
        """Paint everything at a share of the movement, 0 to 1."""
        self.paint_scene(painter, box, mirrored=look.mirrored)
        self.paint_person(painter, box, figure_at(self.figure, progress), look)

    def paint_scene(self, painter: QPainter, box: QRectF, *, mirrored: bool = False) -> None:
        """Paint what stands still: the things."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setTransform(self.transform(box, mirrored=mirrored), combine=True)
        paint_props(painter, self._camera, self._colours, self.figure.props)
        painter.restore()

    def paint_person(self, painter: QPainter, box: QRectF, pose: Pose, look: Look) -> None:
        """Paint the person in a pose, with its shadow and what moves with it."""
        painter.save()
        canvas = Canvas(painter, self._camera, self.transform(box, mirrored=look.mirrored))
        paint_shadow(canvas, self.figure, pose, self._shadow)
        for _, _, part in sorted(_ranked(canvas, pose), key=_rank):
            self._paint_part(canvas, pose, part, look)
        paint_held(canvas, pose, self.figure.props, self._colours)
        painter.restore()

    def _paint_part(self, canvas: Canvas, pose: Pose, part: Part, look: Look) -> None:
        colours, works = self._colours, self.figure.works
        if part == "pelvis":
            tone = colours.working if works >= LEGS else colours.leggings
            paint_trunk(canvas, pose, PELVIS, tone)
        elif part == "shirt":
            paint_trunk(canvas, pose, SHIRT, colours.shirt, look.breath)
        elif part == "head":
            paint_neck_and_head(canvas, pose, colours)
        elif part in (Limb.NEAR_LEG, Limb.FAR_LEG):
            leg = pose.near_leg if part is Limb.NEAR_LEG else pose.far_leg
            shaded = self._shaded(dot(minus(leg.hip, pose.hip), canvas.level))
            paint_leg(canvas, leg, pose.right, shaded, works=part in works)
            if part in works and look.glowing:
                paint_glow(canvas, pose, leg, look.glowing, self._glow)
        else:
            is_near = part is Limb.NEAR_ARM
            arm = pose.near_arm if is_near else pose.far_arm
            shaded = self._shaded(dot(minus(arm.shoulder, pose.neck), canvas.level) / 2)
            paint_arm(canvas, arm, pose.chest_forward, shaded, works=part in works)
            if (Limb.NEAR_LEG if is_near else Limb.FAR_LEG) in works:
                paint_shoulder_glow(canvas, arm, look.glowing, self._glow)

    def _shaded(self, depth: float) -> FigureColours:
        """Give the colours for a part so far in front of the middle: darker far behind it."""
        if depth > -PAIR_DEPTH or not self._colours.far:
            return self._colours
        return self._colours.far[1 if depth < -DEEP_PAIR else 0]


def _ranked(canvas: Canvas, pose: Pose) -> list[Ranked]:
    """Give the parts with how near they are and, among equals, how clothes lie on each other."""
    near = canvas.level

    def depth(*points: Point) -> float:
        return sum(dot(point, near) for point in points) / len(points)

    trunk = depth(pose.hip, pose.neck)

    def layer(leg: Leg) -> float:
        # The shirt hangs over a thigh, but not over one that is drawn up to the chest.
        if dot(minus(leg.hip, pose.hip), near) < -PAIR_DEPTH:
            return 0.0
        is_up = dot(minus(leg.knee, leg.hip), pose.up) > DRAWN_UP
        is_in_front = dot(leg.ankle, near) - trunk > IN_FRONT
        return 3.0 if is_up or is_in_front else 1.0

    return [
        (trunk, 0.5, "pelvis"),
        (trunk, 2.0, "shirt"),
        (depth(pose.neck, pose.head), 3.5, "head"),
        (trunk, layer(pose.near_leg), Limb.NEAR_LEG),
        (trunk, layer(pose.far_leg) - 0.2, Limb.FAR_LEG),
        (depth(*pose.near_arm[:3]), 5.0, Limb.NEAR_ARM),
        (depth(*pose.far_arm[:3]), 4.0, Limb.FAR_ARM),
    ]


def _rank(part: Ranked) -> tuple[int, float]:
    return round(part[0] / LAYER), part[1]
