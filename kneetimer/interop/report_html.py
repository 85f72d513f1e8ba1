"""A report as one HTML file that needs nothing else: no picture, font or address from elsewhere.

Every word of the person and of their routines is escaped, and the file itself forbids scripts and
references in case a reader is careless.
"""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from typing import Final

from kneetimer.interop.report_sheet import Chart, Line, Section, Sheet, Table

# By line: colour, dashes, and the mark that keeps them apart without colour.
LOOKS: Final = (
    ("#104C97", "", "circle"),
    ("#8D154D", "7 4", "square"),
    ("#6A3602", "2 4", "diamond"),
)
_LEFT, _TOP, _WIDTH, _HEIGHT = 34, 12, 676, 180
_STYLE: Final = """
:root { color-scheme: light; --ink: #1e2320; --soft: #474b47; --line: #d9d2c5; --teal: #0b574f; }
* { box-sizing: border-box; }
body { margin: 0; background: #f8f4ed; color: var(--ink);
  font: 15px/1.5 Inter, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
main { max-width: 60rem; margin: 0 auto; padding: 2.5rem 2rem 3rem; background: #fff; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; }
.period { font-size: 1.125rem; color: var(--soft); margin: 0 0 1.5rem; }
.about { color: var(--soft); max-width: 44rem; margin: .25rem 0 .75rem; }
.facts { display: flex; flex-wrap: wrap; gap: .75rem 2.5rem; margin: 0 0 1.25rem; padding: 0; }
.facts div { display: flex; flex-direction: column-reverse; }
.facts dd { margin: 0; font-size: 1.6rem; font-weight: 600; color: var(--teal); line-height: 1.2; }
.facts dt { color: var(--soft); }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
th, td { text-align: left; vertical-align: top; padding: .35rem .6rem .35rem 0;
  border-bottom: 1px solid var(--line); }
td { overflow-wrap: anywhere; white-space: pre-line; }
th { font-weight: 600; font-size: .875rem; color: var(--soft);
  border-bottom: 2px solid var(--ink); vertical-align: bottom; }
thead td { border-bottom: 2px solid var(--ink); }
th.n, td.n { text-align: right; padding-right: 1.2rem; }
.bar { position: relative; height: .9rem; margin-top: .3rem; min-width: 8rem;
  background: #f1ebe0; border-radius: .25rem; print-color-adjust: exact;
  -webkit-print-color-adjust: exact; }
.bar i { position: absolute; inset: 0 auto 0 0; background: var(--teal); border-radius: .25rem; }
.bar b { position: absolute; top: -.2rem; bottom: -.2rem; width: 2px; background: #b4480f; }
svg { display: block; width: 100%; max-width: 52rem; height: auto; margin: .5rem 0 1rem; }
svg text { font-size: 12px; fill: var(--soft); }
footer { margin-top: 3rem; color: var(--soft); font-size: .875rem; }
@page { margin: 15mm; }
@media print {
  body { background: #fff; font-size: 10pt; }
  main { max-width: none; padding: 0; }
  h2 { break-after: avoid; margin-top: 1.5rem; }
  tr, svg, .facts { break-inside: avoid; }
  thead { display: table-header-group; }
  .scroll { overflow: visible; }
}
"""


def report_html(sheet: Sheet) -> bytes:
    """Give the file."""
    return "\n".join(_parts(sheet)).encode(errors="replace")


def _parts(sheet: Sheet) -> Iterator[str]:
    yield "<!DOCTYPE html>"
    yield f'<html lang="{escape(sheet.language)}">'
    yield '<head>\n<meta charset="utf-8">'
    yield (
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">"
    )
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield f"<title>{escape(sheet.title)} · {escape(sheet.period)}</title>"
    yield f"<style>{_STYLE}</style>\n</head>\n<body>\n<main>"
    yield f"<h1>{escape(sheet.title)}</h1>"
    yield f'<p class="period">{escape(sheet.period)}</p>'
    yield '<dl class="facts">'
    for number, what in sheet.facts:
        yield f"<div><dt>{escape(what)}</dt><dd>{escape(number)}</dd></div>"
    yield "</dl>"
    yield f'<p class="about">{escape(sheet.about)}</p>'
    for section in sheet.sections:
        yield from _section(section)
    yield f"<footer>{escape(sheet.foot)}</footer>\n</main>\n</body>\n</html>\n"


def _section(section: Section) -> Iterator[str]:
    yield f"<section>\n<h2>{escape(section.title)}</h2>"
    if section.lead:
        yield f'<p class="about">{escape(section.lead)}</p>'
    if section.chart is not None:
        yield from _chart(section.chart)
    yield from _table(section.table)
    yield "</section>"


def _table(table: Table) -> Iterator[str]:
    classes = [' class="n"' if n in table.numbers else "" for n in range(len(table.heads))]
    yield '<div class="scroll"><table>\n<colgroup>'
    yield "".join(f'<col style="width:{100 * width:g}%">' for width in table.widths)
    yield "</colgroup>\n<thead><tr>"
    for head, of in zip(table.heads, classes, strict=True):
        yield f'<th scope="col"{of}>{escape(head)}</th>' if head else "<td></td>"
    yield "</tr></thead>\n<tbody>"
    for number, row in enumerate(table.rows):
        cells = [f"<td{of}>{escape(cell)}</td>" for cell, of in zip(row, classes, strict=True)]
        if table.bars:
            cells[-1] = f"<td>{_bar(table.bars[number], table.goal)}</td>"
        yield f"<tr>{''.join(cells)}</tr>"
    yield "</tbody></table></div>"


def _bar(share: float, goal: float | None) -> str:
    """Draw what the numbers beside it say already."""
    line = "" if goal is None else f'<b style="left:calc({100 * goal:.2f}% - 1px)"></b>'
    return (
        f'<div class="bar" aria-hidden="true"><i style="width:{100 * share:.2f}%"></i>{line}</div>'
    )


# The chart


def _chart(chart: Chart) -> Iterator[str]:
    yield (
        f'<svg viewBox="0 0 {_LEFT + _WIDTH + 10} {_TOP + _HEIGHT + 56}" role="img" '
        f'aria-label="{escape(chart.told)}" font-family="inherit">'
    )
    for pain in range(0, chart.most + 1, 2):
        y = _y(pain, chart.most)
        yield f'<path d="M{_LEFT} {y:g}h{_WIDTH}" stroke="#d9d2c5"/>'
        yield f'<text x="{_LEFT - 8}" y="{y + 4:g}" text-anchor="end">{pain}</text>'
    for x, day in chart.days:
        yield (
            f'<text x="{_x(x):.1f}" y="{_TOP + _HEIGHT + 20}" text-anchor="middle">'
            f"{escape(day)}</text>"
        )
    for number, line in enumerate(chart.lines):
        yield from _line(line, number, chart.most)
    left = float(_LEFT)
    for number, line in enumerate(chart.lines):
        colour, dashes, mark = LOOKS[number]
        y = _TOP + _HEIGHT + 44
        yield f'<path d="M{left:g} {y - 4}h28" stroke="{colour}" stroke-width="2"{_dash(dashes)}/>'
        yield _mark(mark, left + 14, y - 4, colour)
        yield f'<text x="{left + 36:g}" y="{y}">{escape(line.name)}</text>'
        left += 70 + 8 * len(line.name)
    yield "</svg>"


def _line(line: Line, number: int, most: int) -> Iterator[str]:
    colour, dashes, mark = LOOKS[number]
    places = [(_x(x), _y(pain, most)) for x, pain in line.points]
    way = "L".join(f"{x:.1f} {y:.1f}" for x, y in places)
    yield f'<path d="M{way}" fill="none" stroke="{colour}" stroke-width="2"{_dash(dashes)}/>'
    for x, y in places:
        yield _mark(mark, x, y, colour)


def _mark(mark: str, x: float, y: float, colour: str) -> str:
    if mark == "circle":
        return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3.5" fill="{colour}"/>'
    if mark == "square":
        return f'<path d="M{x - 3.2:.1f} {y - 3.2:.1f}h6.4v6.4h-6.4z" fill="{colour}"/>'
    return f'<path d="M{x:.1f} {y - 4.6:.1f}l4.6 4.6l-4.6 4.6l-4.6 -4.6z" fill="{colour}"/>'


def _dash(dashes: str) -> str:
    return f' stroke-dasharray="{dashes}"' if dashes else ""


def _x(share: float) -> float:
    return _LEFT + share * _WIDTH


def _y(pain: int, most: int) -> float:
    return _TOP + _HEIGHT * (1 - pain / most)
