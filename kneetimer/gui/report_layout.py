"""Where everything of a report stands on its pages; nothing is painted here.

A table goes on over as many pages as it needs, with its heads on each. A heading never stands alone
at the foot of a page, and no word is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from PySide6.QtCore import QPointF, QRectF, QSizeF

from kneetimer.gui.handout_type import MM, POINT, Text, Type, broken
from kneetimer.interop.report_sheet import Chart, Section, Sheet, Table
from kneetimer.interop.report_words import Words
from kneetimer.interop.steps import Steps

MARGIN = 16.0 * MM
_CHART = 46.0 * MM
_FOOT = 8.0 * MM
_BEFORE_SECTION, _AFTER_HEADING, _CELL = 7.0 * MM, 2.0 * MM, 1.1 * MM
_COLUMN_GAP = 2.5 * MM
_BAR_HEIGHT = 2.6 * MM
# So many lines of a row stay together at the edge of a page.
_TOGETHER = 3
_EVERY_LINE = 1 << 30


@dataclass(frozen=True, slots=True)
class Written:
    """Lines of text at a place; `role` is the colour, `align` 0 at the left and 1 at the right."""

    text: Text
    at: QPointF
    role: str = "ink"
    width: float = 0.0
    align: float = 0.0


@dataclass(frozen=True, slots=True)
class Box:
    """A filled rectangle."""

    box: QRectF
    role: str
    radius: float = 0.0


@dataclass(frozen=True, slots=True)
class Plot:
    """The chart in its place."""

    chart: Chart
    box: QRectF


Thing = Written | Box | Plot


@dataclass(frozen=True, slots=True)
class ReportPage:
    """One page: things to paint, in twentieths of a point from its upper left corner."""

    size: QSizeF
    things: list[Thing] = field(default_factory=list)


def lay_out_report(sheet: Sheet, size: QSizeF) -> Steps[list[ReportPage]]:
    """Put a report on as many pages of a size as it needs, a row at a time."""
    layout = _Layout(sheet, size)
    layout.head()
    for section in sheet.sections:
        yield from layout.section(section)
    layout.feet()
    return layout.pages


class _Layout:
    """The pages so far, and how far down the last one is filled."""

    def __init__(self, sheet: Sheet, size: QSizeF) -> None:
        self._sheet = sheet
        self._size = size
        self._width = size.width() - 2 * MARGIN
        self._bottom = size.height() - MARGIN - _FOOT
        self._y = MARGIN
        self.pages = [ReportPage(size)]

    def head(self) -> None:
        """Put down what the report is, and its numbers."""
        sheet = self._sheet
        self._line(sheet.title, Type.TITLE)
        self._line(sheet.period, Type.LEAD, "soft")
        self._y += 4 * MM
        room = self._width / max(1, len(sheet.facts))
        tallest = 0.0
        for number, (value, what) in enumerate(sheet.facts):
            left = MARGIN + number * room
            big = broken(value, Type.TITLE, room - _COLUMN_GAP)
            small = broken(what, Type.SMALL, room - _COLUMN_GAP)
            self._put(Written(big, QPointF(left, self._y), "accent"))
            self._put(Written(small, QPointF(left, self._y + big.height), "soft"))
            tallest = max(tallest, big.height + small.height)
        self._y += tallest + 4 * MM
        self._line(sheet.about, Type.BODY, "soft")

    def section(self, section: Section) -> Steps[None]:
        """Put down a heading and what belongs to it."""
        heading = broken(section.title, Type.NAME, self._width)
        lead = broken(section.lead, Type.BODY, self._width)
        rows = _Rows(section.table, self._width)
        first = rows.heads_height + rows.first_height
        needed = heading.height + lead.height + first + _AFTER_HEADING
        if section.chart is not None:
            needed += _CHART + 2 * _AFTER_HEADING
        if self._y + _BEFORE_SECTION + min(needed, self._bottom / 2) > self._bottom:
            self._turn()
        else:
            self._y += _BEFORE_SECTION
        self._text(heading)
        if section.lead:
            self._text(lead, "soft")
        self._y += _AFTER_HEADING
        if section.chart is not None:
            self._put(Plot(section.chart, QRectF(MARGIN, self._y, self._width, _CHART)))
            self._y += _CHART + 2 * _AFTER_HEADING
        yield from self._table(rows)

    def feet(self) -> None:
        """Put the number of the page and the report's origin below each."""
        words = Words(self._sheet.language)
        for number, page in enumerate(self.pages, 1):
            y = self._size.height() - MARGIN - _FOOT / 2
            foot = broken(self._sheet.foot, Type.TINY, self._width * 0.7)
            said = words("page", n=number, all=len(self.pages))
            count = broken(said, Type.TINY, self._width * 0.3)
            page.things.append(Written(foot, QPointF(MARGIN, y), "soft"))
            page.things.append(Written(count, QPointF(MARGIN, y), "soft", self._width, 1.0))

    def _table(self, rows: _Rows) -> Steps[None]:
        self._heads(rows)
        for number, words in enumerate(rows.table.rows):
            yield
            row = rows.row(words)
            done = 0
            while done < row.count:
                fit = int((self._bottom - self._y - 2 * _CELL) // rows.line_height)
                if fit < min(row.count - done, _TOGETHER):
                    self._turn()
                    self._heads(rows)
                    continue
                done += self._row(rows, row, done, fit)
                if rows.table.bars and done == row.count:
                    self._bar(rows, number, row)

    def _heads(self, rows: _Rows) -> None:
        for head, column in zip(rows.heads, rows.columns, strict=True):
            at = QPointF(column.left, self._y + rows.heads_height - _CELL - head.height)
            self._put(Written(head, at, "soft", column.width, column.align))
        self._y += rows.heads_height
        self._rule("ink", 0.9 * POINT)

    def _row(self, rows: _Rows, row: _Row, start: int, most: int) -> int:
        """Put down lines of a row from one on, as many as fit; give how many."""
        count = min(most, row.count - start)
        for text, column in zip(row.cells, rows.columns, strict=True):
            lines = text.lines[start : start + count]
            if lines:
                part = Text(lines, text.type, text.scale)
                at = QPointF(column.left, self._y + _CELL)
                self._put(Written(part, at, "ink", column.width, column.align))
        self._y += count * rows.line_height + 2 * _CELL
        self._rule("line", 0.5 * POINT)
        return count

    def _bar(self, rows: _Rows, number: int, row: _Row) -> None:
        """Draw the bar of a row that was just put down."""
        share, goal = rows.table.bars[number], rows.table.goal
        column = rows.columns[-1]
        top = self._y - _CELL - (row.count - 0.5) * rows.line_height - _BAR_HEIGHT / 2
        box = QRectF(column.left, top, column.width, _BAR_HEIGHT)
        self._put(Box(box, "ground", _BAR_HEIGHT / 4))
        if share:
            full = QRectF(box.left(), box.top(), box.width() * share, box.height())
            self._put(Box(full, "accent", _BAR_HEIGHT / 4))
        if goal is not None:
            x, over = box.left() + box.width() * goal, 0.6 * MM
            self._put(
                Box(QRectF(x - POINT, box.top() - over, 2 * POINT, box.height() + 2 * over), "goal")
            )

    def _rule(self, role: str, thickness: float) -> None:
        self._put(Box(QRectF(MARGIN, self._y, self._width, thickness), role))

    def _line(self, words: str, of: Type, role: str = "ink") -> None:
        self._text(broken(words, of, self._width), role)

    def _text(self, text: Text, role: str = "ink") -> None:
        self._put(Written(text, QPointF(MARGIN, self._y), role))
        self._y += text.height

    def _put(self, thing: Thing) -> None:
        self.pages[-1].things.append(thing)

    def _turn(self) -> None:
        self.pages.append(ReportPage(self._size))
        self._y = MARGIN


@dataclass(frozen=True, slots=True)
class _Column:
    left: float
    width: float
    align: float


@dataclass(frozen=True, slots=True)
class _Row:
    cells: tuple[Text, ...]

    @property
    def count(self) -> int:
        """Of its lines, at least one."""
        return max(1, *(len(cell.lines) for cell in self.cells))


class _Rows:
    """A table with its words broken to the widths of its columns."""

    def __init__(self, table: Table, width: float) -> None:
        self.table = table
        self.columns = _columns(table, width)
        self.heads = self._cells(table.heads, Type.SMALL).cells
        self.line_height = broken("1", Type.BODY, width).line_height
        self.heads_height = max(head.height for head in self.heads) + _CELL

    @property
    def first_height(self) -> float:
        """How much room the first two rows take."""
        counts = [self.row(words).count for words in self.table.rows[:2]]
        return sum(counts) * self.line_height + 2 * _CELL * len(counts)

    def row(self, words: Sequence[str]) -> _Row:
        """Give a row with its words broken."""
        return self._cells(words, Type.BODY)

    def _cells(self, words: Sequence[str], of: Type) -> _Row:
        return _Row(
            tuple(
                broken(cell, of, column.width, most=_EVERY_LINE)
                for cell, column in zip(words, self.columns, strict=True)
            )
        )


def _columns(table: Table, width: float) -> list[_Column]:
    lefts = accumulate(table.widths, initial=0.0)
    return [
        _Column(MARGIN + left * width, share * width - _COLUMN_GAP, float(n in table.numbers))
        for n, (left, share) in enumerate(zip(lefts, table.widths, strict=False))
    ]
