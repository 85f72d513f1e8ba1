"""A hand-out as a PDF file, with its text as text."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, Qt
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPainterPath, QPdfWriter

from kneetimer import __version__
from kneetimer.gui.handout_layout import PAPERS, Page, lay_out, page_size
from kneetimer.gui.handout_painter import paint_page
from kneetimer.gui.handout_words import Handout

# A dot is a unit of the layout: a twentieth of a point.
_DPI = 1440


def make_pdf(handout: Handout, paper: str) -> bytes:
    """Give the bytes of the PDF of a hand-out on "a4" or "letter"."""
    return pdf_of(lay_out(handout, page_size(paper)), paper, handout.title)


class _RoundingPainter(QPainter):
    """Paints outlines with their points on whole dots.

    The figures are thousands of curves, and a PDF writes six decimals of each number: on whole dots
    the file is a third as large, and nobody sees a difference of 9 µm.
    """

    def drawPath(self, path: QPainterPath) -> None:
        """Paint an outline; one with a pen or a pattern as it comes."""
        is_plain = self.pen().style() is Qt.PenStyle.NoPen
        if not is_plain or self.brush().style() is not Qt.BrushStyle.SolidPattern:
            super().drawPath(path)
            return
        before = self.transform()
        on_dots = before.map(path)
        for number in range(on_dots.elementCount()):
            point = on_dots.elementAt(number)
            on_dots.setElementPositionAt(number, round(point.x), round(point.y))
        self.resetTransform()
        super().drawPath(on_dots)
        self.setTransform(before)


def pdf_of(pages: Sequence[Page], paper: str, title: str) -> bytes:
    """Give the bytes of a PDF of pages.

    Args:
        pages: laid out for the paper
        paper: "a4" or "letter"
        title: of the document
    """
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI)
    writer.setTitle(title)
    writer.setCreator(f"KneeTimer {__version__}")
    writer.setPageLayout(
        QPageLayout(
            QPageSize(PAPERS[paper]), QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)
        )
    )
    with _RoundingPainter(writer) as painter:
        for number, page in enumerate(pages):
            if number:
                writer.newPage()
            paint_page(painter, page, page.size)
    return bytes(buffer.data().data())
