"""Where each part of the session's screen stands: one composition for every shape of window.

On the left, or on top, a calm stage with what to do: side, exercise, figure. Beside it how long
and how often: the phase, the ring, the rep. Below, over the whole width, what to think of. Bars,
buttons and what comes next stay small. Numbers only, no widgets; all in upright coordinates.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize

# The sizes below are those of this window, for eyes two metres away; they grow with it.
WIDE, SQUARE, TALL = (1280, 800), (960, 960), (800, 1280)
TITLE_PX, SIDE_PX, COUNT_PX, CUE_PX, LIE_PX, SIGN_PX = 80, 84, 80, 56, 60, 50
TEXT_PX, CAPTION_PX, FETCH_PX, NEXT_PX, SMALL_PX, BUTTON_PX = 110, 30, 36, 30, 23, 19
# Small words follow the system's size of type up to here; large ones are as large as they can be.
MOST_SCALE = 1.7
# From these shares of width to height on, a window has the stage on the left, or is a square.
WIDE_FROM, SQUARE_FROM = 1.12, 0.8
STAGE_SHARE = 0.56
# A title that would get smaller than this share of its size in one line has two.
ONE_LINE = 0.86
LINE = 1.22
# The title takes at most so much of the stage, less in a pause. Words stand beside a figure that
# gets so much larger by it, and have this share of the width.
MOST_TITLE, MOST_TITLE_IN_PAUSE = 0.5, 0.4
BESIDE_FROM, WORDS_SHARE = 1.12, 0.46


@dataclass(frozen=True, slots=True)
class Parts:
    """Which of the parts that are not always there are there.

    Attributes:
        figure_aspect: how wide the figure is for its height
        title_em: how long the title is, in widths of its own letter size
    """

    figure: bool = True
    side: bool = True
    set: bool = True
    count: bool = True
    lie: bool = False
    fetch: bool = False
    title_em: float = 5.0
    figure_aspect: float = 2.0


@dataclass(frozen=True, slots=True)
class Places:
    """The composition.

    Attributes:
        scale: of all large sizes
        small: of all small ones, that follow the system's size of type
        boxes: by the part's name; parts that are not there have none
    """

    scale: float
    small: float
    boxes: dict[str, QRect]


def arrange(size: QSize, parts: Parts, type_scale: float = 1.0) -> Places:
    """Give every part its place in a window of this size."""
    return _Composer(size, parts, type_scale).compose()


class _Composer:
    def __init__(self, size: QSize, parts: Parts, type_scale: float) -> None:
        self.width, self.height = size.width(), size.height()
        self.parts = parts
        self.is_wide = self.width >= WIDE_FROM * self.height
        self.is_square = not self.is_wide and self.width >= SQUARE_FROM * self.height
        reference = WIDE if self.is_wide else SQUARE if self.is_square else TALL
        self.scale = min(self.width / reference[0], self.height / reference[1])
        small = self.scale * max(1.0, min(MOST_SCALE, type_scale))
        self.small = max(small, 12 / BUTTON_PX)
        self.boxes: dict[str, QRect] = {}

    def compose(self) -> Places:
        unit, small = self.scale, self.small
        margin, row = 32 * unit, 44 * small
        inner = self.width - 2 * margin
        top = 16 * unit
        self._put("top", margin, top, inner, row)
        bottom = self.height - 14 * unit - row
        self._put("bottom", margin, bottom, inner, row)
        cue_high = (86 if self.is_wide or self.is_square else 150) * unit
        cue_top = bottom - 8 * unit - cue_high
        self._put("cue", margin, cue_top, inner, cue_high)
        begin = top + row + 14 * unit
        room = cue_top - 10 * unit - begin
        if self.is_wide:
            gap = 40 * unit
            stage = (inner - gap) * STAGE_SHARE
            self._stage(margin, begin, stage, room)
            self._clock(margin + stage + gap, begin, inner - gap - stage, room)
        else:
            gap = 18 * unit
            stage = room * 0.53
            self._stage(margin, begin, inner, stage)
            below = self._square_clock if self.is_square else self._tall_clock
            below(margin, begin + stage + gap, inner, room - stage - gap)
        return Places(self.scale, self.small, self.boxes)

    def _put(self, name: str, x: float, y: float, width: float, height: float) -> None:
        self.boxes[name] = QRect(round(x), round(y), max(1, round(width)), max(1, round(height)))

    def _stage(self, x: float, y: float, width: float, height: float) -> None:
        """Place side and set, title, figure, which side to lie on, and the caption."""
        unit, parts = self.scale, self.parts
        self._put("stage", x, y, width, height)
        pad = 28 * unit
        x, width = x + pad, width - 2 * pad
        top, bottom = y + 14 * unit, y + height - 12 * unit
        caption = CAPTION_PX * 1.4 * self.small
        bottom -= caption
        self._put("caption", x, bottom, width, caption)
        if parts.lie:
            bottom -= LIE_PX * 1.3 * unit
            self._put("lie", x, bottom, width, LIE_PX * 1.3 * unit)
        if not parts.figure:
            top = self._side_and_set(x, top, width)
            self._put("title", x, top, width, bottom - top)
        elif self._is_beside(width, bottom - top):
            self._words_beside(x, top, width, bottom - top)
        else:
            top = self._side_and_set(x, top, width)
            high = self._title_high(width, bottom - top)
            self._put("title", x, top, width, high)
            top += high + 6 * unit
            self._put("figure", x, top, width, bottom - top - 4 * unit)

    def _side_and_set(self, x: float, y: float, width: float) -> float:
        """Place side and set in one line; give where it ends."""
        unit, parts = self.scale, self.parts
        if not parts.side:
            high = CAPTION_PX * 1.5 * unit if parts.set else 0.0
            if parts.set:
                self._put("set", x, y, width, high)
            return y + high
        high = SIDE_PX * LINE * unit
        share = 0.70 if parts.set else 1.0
        self._put("side", x, y, width * share, high)
        if parts.set:
            self._put("set", x + width * share, y, width * (1 - share), high)
        return y + high

    def _title_high(self, width: float, height: float) -> float:
        unit, parts = self.scale, self.parts
        line = TITLE_PX * LINE * unit
        most = height * (MOST_TITLE_IN_PAUSE if parts.lie else MOST_TITLE)
        one_line = min(line, width / max(0.1, parts.title_em) * LINE)
        two_lines = min(2 * line, most)
        if one_line >= ONE_LINE * line or one_line >= 0.85 * two_lines / 2:
            return min(one_line * 1.04, line, most)
        return two_lines

    def _is_beside(self, width: float, height: float) -> bool:
        """Whether the figure gets larger with the words beside it than below them."""
        aspect, unit = self.parts.figure_aspect, self.scale
        words = SIDE_PX * LINE * unit * self.parts.side + TITLE_PX * LINE * unit
        words += CAPTION_PX * 1.5 * self.small * self.parts.set
        if height < words:
            return False
        left = height - (SIDE_PX * LINE * unit if self.parts.side else 0.0)
        left -= self._title_high(width, left)
        above = min(left, width / aspect)
        beside = min(height, width * (1 - WORDS_SHARE) / aspect)
        return beside > BESIDE_FROM * above

    def _words_beside(self, x: float, y: float, width: float, height: float) -> None:
        """Place side, title and set below each other at the left of the figure."""
        unit, parts = self.scale, self.parts
        wide = width * WORDS_SHARE
        self._put("figure", x + wide, y + 8 * unit, width - wide, height - 12 * unit)
        wide -= 22 * unit
        end = y + height
        if parts.side:
            high = SIDE_PX * LINE * unit
            self._put("side", x, y, wide, high)
            y += high
        if parts.set:
            high = CAPTION_PX * 1.5 * self.small
            end -= high
            self._put("set", x, end, wide, high)
        high = min(end - y, TITLE_PX * LINE * unit * 3)
        self._put("title", x, y, wide, high)

    def _clock(self, x: float, y: float, width: float, height: float) -> None:
        """Place phase, ring and count below each other."""
        unit = self.scale
        sign = SIGN_PX * 1.5 * unit
        self._put("sign", x, y, width, sign)
        top, bottom = y + sign + 16 * unit, y + height
        if self.parts.count:
            high = COUNT_PX * LINE * unit
            bottom -= high
            self._put("count", x, bottom, width, high)
        elif self.parts.fetch:
            high = FETCH_PX * 2.5 * unit
            bottom -= high
            self._put("fetch", x, bottom, width, high)
        if bottom < y + height:
            bottom -= 6 * unit
        self._put("ring", x, top, width, bottom - top)

    def _tall_clock(self, x: float, y: float, width: float, height: float) -> None:
        """Place the phase over the ring, with the count beside it."""
        unit, parts = self.scale, self.parts
        sign = SIGN_PX * 1.5 * unit
        self._put("sign", x, y, width, sign)
        top = y + sign + 14 * unit
        ring = y + height - top
        beside = "count" if parts.count else "fetch" if parts.fetch else ""
        if not beside:
            self._put("ring", x, top, width, ring)
            return
        wide = min(ring, width * 0.58)
        gap = 24 * unit
        spare = max(0.0, (width - wide - gap - 300 * unit) / 2)
        self._put("ring", x + spare, top, wide, ring)
        left = x + spare + wide + gap
        self._put(beside, left, top, x + width - left, ring)

    def _square_clock(self, x: float, y: float, width: float, height: float) -> None:
        """Place the ring, with phase and count beside it."""
        unit, parts = self.scale, self.parts
        ring = min(height, width * 0.46)
        gap = 30 * unit
        spare = max(0.0, (width - ring - gap - 460 * unit) / 2)
        self._put("ring", x + spare, y, ring, height)
        left = x + spare + ring + gap
        wide = x + width - spare - left
        sign, count = SIGN_PX * 1.5 * unit, COUNT_PX * LINE * unit
        beside = "count" if parts.count else "fetch" if parts.fetch else ""
        space = 22 * unit
        top = y + (height - sign - ((count + space) if beside else 0.0)) / 2
        self._put("sign", left, top, wide, sign)
        if beside:
            self._put(beside, left, top + sign + space, wide, count)
