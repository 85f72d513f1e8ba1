"""Minutes by the week or by the month, as columns with their numbers on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from kneetimer.gui.theme import SMALL, TIGHT, Theme, Type, font
from kneetimer.gui.widgets.chart import Chart, fill, write

_HIGH_PX = 104.0
_MOST_PX, _LEAST_GAP_PX = 34.0, 6.0
_LEAST_PX = 3.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One column.

    Attributes:
        short: what stands below it
        words: the same for a screen reader
    """

    minutes: int
    short: str
    words: str


class MinuteBars(Chart):
    """Columns, of which the last is of the time that is still running."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._bars: Sequence[Bar] = ()

    @property
    def title(self) -> str:
        """What it is about."""
        return self.tr("Minutes")

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these, the running one last."""
        self._bars = bars
        said = [self.tr("{when}: {n} min").format(when=b.words, n=b.minutes) for b in bars]
        self.setAccessibleName(", ".join(said))
        self.update()

    def shown(self, width: float) -> Sequence[Bar]:
        """Give as many of the last ones as have room for their numbers."""
        metrics = QFontMetricsF(font(Type.SMALL, bold=True))
        widest = max((metrics.horizontalAdvance(str(b.minutes)) for b in self._bars), default=0.0)
        count = int(width / (max(widest, _LEAST_GAP_PX) + _LEAST_GAP_PX))
        return self._bars[-max(1, count) :]

    def heightForWidth(self, _width: int) -> int:
        """Numbers, columns, names."""
        return round(_HIGH_PX + 2 * (QFontMetricsF(font(Type.SMALL)).height() + SMALL))

    def paint(self, painter: QPainter, width: float, theme: Theme, *, is_live: bool) -> None:
        """Paint the columns; names that would touch are left out, and then the oldest columns."""
        del is_live
        bars = self.shown(width)
        if not bars:
            return
        metrics = QFontMetricsF(font(Type.SMALL, bold=True))
        line, step = metrics.height(), width / len(bars)
        bottom = line + SMALL + _HIGH_PX
        most = max(1, *(bar.minutes for bar in bars))
        wide = min(_MOST_PX, step - _LEAST_GAP_PX)
        widest = max(metrics.horizontalAdvance(bar.short) for bar in bars)
        # The name of the last one moves in from the edge, towards the one before.
        moved = max(0.0, (widest - step) / 2)
        every = ceil((widest + moved + SMALL) / step)
        last = len(bars) - 1
        for number, bar in enumerate(bars):
            middle = (number + 0.5) * step
            high = max(_LEAST_PX, bar.minutes / most * _HIGH_PX)
            box = QRectF(middle - wide / 2, bottom - high, wide, high)
            role = "accent" if bar.minutes else "outline"
            fill(painter, box, theme.colour(role), min(6.0, high / 2))
            is_now = number == last
            if bar.minutes:
                top = QPointF(middle, box.top() - TIGHT - line / 2)
                colour = theme.colour("text" if is_now else "text_muted")
                bold = font(Type.SMALL, bold=is_now)
                write(painter, top, str(bar.minutes), bold, colour, align=0.5)
            if (last - number) % every == 0:
                role = "text" if is_now else "text_muted"
                of = font(Type.SMALL, bold=is_now)
                half = QFontMetricsF(of).horizontalAdvance(bar.short) / 2
                x = max(half, min(width - half, middle))
                below = QPointF(x, bottom + SMALL + line / 2)
                write(painter, below, bar.short, of, theme.colour(role), align=0.5)
