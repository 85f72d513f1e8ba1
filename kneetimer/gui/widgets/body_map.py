"""The muscles of an exercise on a drawn body, from the front and from the back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPainterPath, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kneetimer.core.exercise import Muscles
from kneetimer.core.figure_muscles import main_regions, region_of
from kneetimer.gui.theme import Type, font
from kneetimer.gui.widgets.body_shapes import HALF_WIDE, HIGH, View, back_view, front_view
from kneetimer.gui.widgets.figure_colours import FigureColours, Tone, figure_colours

_HIGH_PX = 300
_CAPTION_GAP_PX = 8.0
# The light comes from above and from the left, as on the figure.
_LIGHT_X, _LIGHT_Y = -0.5, -0.6
# A helper has so much of the accent, on a ground that goes with the theme.
_HELPER_SHARE = 0.42
_LIGHT_GROUND, _DARK_GROUND = "#F2FAF7", "#1E2B29"


class BodyMap(QWidget):
    """Paints where the muscles are; the words beside it are for the page.

    Attributes:
        main, helpers: where the muscles are that the exercise is for, and those that help
    """

    def __init__(self, muscles: Muscles) -> None:
        super().__init__()
        self.main = main_regions(muscles)
        helping = {region for muscle in muscles.also if (region := region_of(muscle))}
        self.helpers = frozenset(helping - self.main)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._captions = (self.tr("Front"), self.tr("Back"))
        self._font = font(Type.SMALL)

    @staticmethod
    def has_place_for(muscles: Muscles) -> bool:
        """Whether there is anything to show."""
        return any(region_of(muscle) for muscle in (*muscles.main, *muscles.also))

    def sizeHint(self) -> QSize:
        """Both views side by side, with their captions."""
        metrics = QFontMetricsF(self._font)
        wide = 4 * HALF_WIDE * _HIGH_PX / HIGH
        return QSize(round(wide), round(_HIGH_PX + _CAPTION_GAP_PX + metrics.height()))

    def minimumSizeHint(self) -> QSize:
        """A little narrower, for the arms stand off."""
        return self.sizeHint() - QSize(20, 0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint front and back."""
        palette = self.palette()
        colours = figure_colours(is_dark=self._is_dark)
        line_px = QFontMetricsF(self._font).height()
        half_px = self.width() / 2
        scale = min(
            (self.height() - line_px - _CAPTION_GAP_PX) / HIGH, half_px / (2 * HALF_WIDE - 4)
        )
        # Front and back stand close together in the middle.
        apart_px = min(half_px, 2 * HALF_WIDE * scale)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for view, way, words in zip(
                (front_view(), back_view()), (-0.5, 0.5), self._captions, strict=True
            ):
                middle = half_px + way * apart_px
                painter.save()
                painter.translate(middle, 0)
                painter.scale(scale, scale)
                self._paint_view(painter, view, colours)
                painter.restore()
                box = QRectF(middle - apart_px / 2, self.height() - line_px, apart_px, line_px)
                painter.setFont(self._font)
                painter.setPen(palette.placeholderText().color())
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)

    @property
    def _is_dark(self) -> bool:
        return self.palette().color(QPalette.ColorRole.Window).lightness() < 128

    def _paint_view(self, painter: QPainter, view: View, colours: FigureColours) -> None:
        for path, tone in (
            (view.neck, colours.skin),
            (view.hands, colours.skin),
            (view.suit, colours.leggings),
            (view.shoes, colours.shoe),
            (view.face, colours.skin),
            (view.hair, colours.hair),
        ):
            _paint_lit(painter, path, tone)
        seam = QColor(colours.leggings.shade)
        seam.setAlphaF(0.75)
        shown = self.main | self.helpers
        plain = [path for region, path in view.muscles.items() if region not in shown]
        for path in (*view.seams, *plain):
            painter.strokePath(path, QPen(seam, 0.5))
        main, helper = swatch_colours(is_dark=self._is_dark)
        for regions, colour in ((self.helpers, helper), (self.main, main)):
            for region in view.muscles.keys() & regions:
                _fill(painter, view.muscles[region], colour)
                painter.strokePath(view.muscles[region], QPen(colours.working.line, 0.7))


def swatch_colours(*, is_dark: bool) -> tuple[QColor, QColor]:
    """Give the colours of a main muscle and of a helper, for what explains the picture."""
    colours = figure_colours(is_dark=is_dark)
    ground = QColor(_DARK_GROUND if is_dark else _LIGHT_GROUND)
    return colours.working.lit, _mixed(ground, colours.working.lit, _HELPER_SHARE)


def _mixed(a: QColor, b: QColor, share: float) -> QColor:
    return QColor.fromRgbF(
        a.redF() + (b.redF() - a.redF()) * share,
        a.greenF() + (b.greenF() - a.greenF()) * share,
        a.blueF() + (b.blueF() - a.blueF()) * share,
    )


def _fill(painter: QPainter, path: QPainterPath, colour: QColor) -> None:
    painter.fillPath(path, colour)


def _paint_lit(painter: QPainter, path: QPainterPath, tone: Tone) -> None:
    """Fill a shape, with a rim in shadow at its right and below."""
    _fill(painter, path, tone.shade)
    painter.save()
    painter.setClipPath(path, Qt.ClipOperation.IntersectClip)
    _fill(painter, path.translated(_LIGHT_X, _LIGHT_Y), tone.lit)
    painter.restore()
