"""A hand-out on the screen as it will be on paper, to print or to save as a PDF."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, QMarginsF, QStandardPaths
from PySide6.QtGui import QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.gui.exports import file_name
from kneetimer.gui.handout_layout import PAPERS, lay_out, page_size
from kneetimer.gui.handout_painter import paint_page
from kneetimer.gui.handout_pdf import make_pdf
from kneetimer.gui.handout_words import Handout, make_handout
from kneetimer.gui.theme import MEDIUM, SMALL
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.label import muted
from kneetimer.gui.widgets.segmented import Segmented
from kneetimer.storage.new_file import NewFileError, new_file

_SUFFIX = ".pdf"


def show_handout(
    routine: Routine, catalogue: Catalogue, profile: Profile, parent: QWidget, name: str = ""
) -> None:
    """Show a routine as a hand-out until the person closes it.

    Args:
        routine: what is done
        catalogue: exercises by id
        profile: sides, doses and choices of the person
        parent: what it stands above
        name: the routine's id, that is its file's name without the end

    Raises:
        NothingToDoError: when everything was left out
    """
    dialog = HandoutDialog(make_handout(routine, catalogue, profile, name), parent)
    dialog.exec()
    dialog.deleteLater()


class HandoutDialog(QDialog):
    """Shows the pages; the paper can be chosen."""

    def __init__(self, handout: Handout, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._handout = handout
        self.setWindowTitle(self.tr("Hand-out: {title}").format(title=handout.title))
        self.printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self.printer.setFullPage(True)
        self.printer.setDocName(handout.title)
        self.preview = QPrintPreviewWidget(self.printer)
        self.preview.paintRequested.connect(self.paint_on)
        self.told = muted()
        self.told.hide()
        self._papers = list(PAPERS)
        self._paper = usual_paper()
        self._use_paper()
        self._lay_out()
        self.resize(820, 860)

    @property
    def paper(self) -> str:
        """The paper that is chosen: "a4" or "letter"."""
        return self._paper

    def choose_paper(self, number: int) -> None:
        """Lay it out for another paper, by its number in `PAPERS`."""
        self._paper = self._papers[number]
        self._use_paper()
        self.preview.updatePreview()

    def paint_on(self, printer: QPrinter) -> None:
        """Paint every page, for the preview or for the printer."""
        pages = lay_out(self._handout, page_size(self._paper))
        with QPainter(printer) as painter:
            for number, page in enumerate(pages):
                if number:
                    printer.newPage()
                size = printer.paperRect(QPrinter.Unit.DevicePixel).size()
                paint_page(painter, page, size)

    def save(self, path: Path) -> None:
        """Write it into a file, or say why not."""
        try:
            with new_file(path, replace=True) as file:
                file.write(make_pdf(self._handout, self._paper))
        except NewFileError as error:
            self._tell(str(error))
        else:
            self._tell(self.tr("{name} is saved.").format(name=path.name))

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MEDIUM, MEDIUM, MEDIUM, MEDIUM)
        rows.setSpacing(SMALL)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        names = [self.tr("A4"), self.tr("Letter")]
        self.papers = Segmented(self.tr("Paper"), names, self._papers.index(self._paper))
        self.papers.chosen.connect(self.choose_paper)
        self.save_button = button(self.tr("Save as PDF…"))
        self.save_button.clicked.connect(self._ask_where)
        self.print_button = primary_button(self.tr("Print…"))
        self.print_button.clicked.connect(self._print)
        line.addWidget(self.papers)
        line.addStretch(1)
        line.addWidget(self.save_button)
        line.addWidget(self.print_button)
        rows.addLayout(line)
        rows.addWidget(self.told)
        rows.addWidget(self.preview, 1)

    def _use_paper(self) -> None:
        layout = QPageLayout(
            QPageSize(PAPERS[self._paper]),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
        layout.setMode(QPageLayout.Mode.FullPageMode)
        self.printer.setPageLayout(layout)

    def _print(self) -> None:
        dialog = QPrintDialog(self.printer, self)
        if dialog.exec():
            self.paint_on(self.printer)
            self.accept()
        dialog.deleteLater()

    def _ask_where(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save as PDF"), folder)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("PDF (*.pdf)"))
        dialog.setDefaultSuffix(_SUFFIX[1:])
        dialog.selectFile(file_name(self._handout.title) + _SUFFIX)
        chosen = dialog.selectedFiles() if dialog.exec() else []
        dialog.deleteLater()
        if chosen:
            self.save(Path(chosen[0]))

    def _tell(self, words: str) -> None:
        self.told.setText(words)
        self.told.show()


def usual_paper() -> str:
    """Give the paper of the country that the system is set to."""
    is_imperial = QLocale.system().measurementSystem() is QLocale.MeasurementSystem.ImperialUSSystem
    return "letter" if is_imperial else "a4"
