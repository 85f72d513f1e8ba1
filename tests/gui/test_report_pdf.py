"""The report on paper: nothing lies on anything else or beyond the edge, and no word is lost."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter

from kneetimer.core.report import make_report
from kneetimer.core.text import Text
from kneetimer.gui.handout_layout import PAPERS, page_size
from kneetimer.gui.handout_type import font
from kneetimer.gui.report_layout import MARGIN, Plot, Written, lay_out_report
from kneetimer.gui.report_pdf import paint_report_page, report_pdf
from kneetimer.interop.report_sheet import make_sheet
from kneetimer.interop.steps import finish
from tests.storage.records import said, session

FIRST = date(2026, 9, 21)
LONG = " ".join(f"word{number}" for number in range(3_000))

pytestmark = pytest.mark.usefixtures("qapp")
each_paper = pytest.mark.parametrize("paper", PAPERS)


def sheet(count=60, note="", language="en", title="Hip and IT band"):
    records = [session(number, title=Text.plain(title)) for number in range(1, count + 1)]
    notes = [said(1000 + number, number, note=note, pain_after=3) for number in (1, 2) if note]
    report = make_report(records, notes, FIRST, FIRST + timedelta(max(20, count)), 4)
    return make_sheet(report, language, date(2026, 11, 21), "0.1.0")


def written(pages):
    return [[thing for thing in page.things if isinstance(thing, Written)] for page in pages]


def box_of(words):
    text = words.text
    metrics = QFontMetricsF(font(text.type, text.scale))
    wide = max(metrics.horizontalAdvance(line) for line in text.lines)
    left = words.at.x() + (words.width - wide) * words.align
    return QRectF(left, words.at.y(), wide, text.height)


@each_paper
@pytest.mark.parametrize("language", ["en", "de"])
def test_words_stay_apart_and_on_the_page(paper, language):
    pages = finish(lay_out_report(sheet(note="A note.", language=language), page_size(paper)))
    assert len(pages) > 1
    for page, words in zip(pages, written(pages), strict=True):
        inside = QRectF(0, 0, page.size.width(), page.size.height())
        inside.adjust(*(MARGIN * sign * 0.99 for sign in (1, 1, -1, -1)))
        boxes = [box_of(one) for one in words if one.text.lines]
        assert all(inside.contains(box) for box in boxes)
        for number, box in enumerate(boxes):
            for other in boxes[number + 1 :]:
                shared = box.intersected(other)
                assert min(shared.width(), shared.height()) < 1, (box, other)


@each_paper
def test_a_note_longer_than_a_page_goes_on_over_pages(paper):
    pages = finish(lay_out_report(sheet(2, note=LONG), page_size(paper)))
    said_ = " ".join(line for page in written(pages) for one in page for line in one.text.lines)
    assert [word for word in said_.split() if word.startswith("word")] == 2 * LONG.split()


@each_paper
def test_a_table_has_its_heads_on_every_page(paper):
    pages = finish(lay_out_report(sheet(200), page_size(paper)))
    for words in written(pages)[1:-1]:
        assert "Next morning" in {" ".join(one.text.lines) for one in words}


def test_pages_have_numbers():
    pages = finish(lay_out_report(sheet(), page_size("a4")))
    last = [" ".join(words[-1].text.lines) for words in written(pages)]
    assert last == [f"Page {n} of {len(pages)}" for n in range(1, len(pages) + 1)]


def test_a_long_word_is_broken_and_not_lost():
    pages = finish(lay_out_report(sheet(1, title="x" * 400), page_size("a4")))
    said_ = "".join(line for page in written(pages) for one in page for line in one.text.lines)
    assert said_.count("x") >= 400


def test_an_empty_one_is_a_page():
    (page,) = finish(lay_out_report(sheet(0), page_size("a4")))
    assert not [thing for thing in page.things if isinstance(thing, Plot)]


def test_the_chart_is_painted_in_its_place():
    page = finish(lay_out_report(sheet(note="x"), page_size("a4")))[0]
    (plot,) = [thing for thing in page.things if isinstance(thing, Plot)]
    image = QImage(page.size.toSize() / 10, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    with QPainter(image) as painter:
        painter.scale(0.1, 0.1)
        paint_report_page(painter, page)
    colours = {
        image.pixelColor(x, y).name()
        for x in range(int(plot.box.left() / 10), int(plot.box.right() / 10))
        for y in range(int(plot.box.top() / 10), int(plot.box.bottom() / 10))
    }
    assert {"#104c97", "#8d154d"} <= colours


@each_paper
def test_the_file_is_a_pdf(paper):
    assert finish(report_pdf(sheet(2), paper)).startswith(b"%PDF-")
