"""One session of the history: all that is known of it, with a note that can still be written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from kneetimer.core.record import Addition, SessionRecord
from kneetimer.gui import record_words
from kneetimer.gui.theme import LARGE, SMALL, Type
from kneetimer.gui.widgets.button import LinkButton, button
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.done_card import DoneCard
from kneetimer.gui.widgets.entry import NoteField
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, label, muted

SETTLES_MS = 600


class SessionRecordPage(Column):
    """Shows a session and what was said about it.

    Signals:
        note_changed(str): other words in the note, a moment after they were written
        removed(): the person wants it out of the history, and has said so twice
        file_wanted(): the person wants it as a file
    """

    note_changed = Signal(str)
    removed = Signal()
    file_wanted = Signal()

    def __init__(
        self, record: SessionRecord, said: Addition, language: str, decided: Sequence[str] = ()
    ) -> None:
        super().__init__("")
        self.setObjectName("session_record_page")
        self.setAccessibleName(self.tr("Session"))
        self._told = said.note or ""
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLES_MS)
        self._settling.timeout.connect(self.flush)
        self.rows.setSpacing(LARGE)
        self._add_head(record, language)
        feelings = record_words.feelings(record, said)
        self._add_pairs(self.tr("How it felt"), feelings)
        counts = record_words.counts(record, said, language)
        self._add_pairs(self.tr("What you counted"), counts)
        self.add(DoneCard(record.sets, language, reasons=True))
        hurts = [record_words.hurt(hurt, record, language) for hurt in record.hurts]
        self._add_lines(self.tr("Where it hurt"), hurts)
        self._add_lines(self.tr("Where it stood still"), record_words.stops(record))
        self._add_lines(self.tr("What you decided afterwards"), decided)
        self._add_note()
        self._add_buttons()
        self.rows.addStretch(1)

    def _add_head(self, record: SessionRecord, language: str) -> None:
        holder = QWidget()
        rows = QGridLayout(holder)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setVerticalSpacing(SMALL)
        rows.addWidget(heading(record.title.get(language), Type.HEADING), 0, 0)
        rows.addWidget(label(record_words.when(record, language), Type.LEAD), 1, 0)
        rows.addWidget(muted(record_words.how_long(record)), 2, 0)
        self.add(holder)

    def _add_pairs(self, title: str, pairs: Sequence[tuple[str, str]]) -> None:
        if not pairs:
            return
        frame, rows = card(SMALL)
        rows.addWidget(heading(title))
        grid = QGridLayout()
        grid.setHorizontalSpacing(LARGE)
        grid.setVerticalSpacing(SMALL)
        grid.setColumnStretch(0, 1)
        for row, (asked, answer) in enumerate(pairs):
            grid.addWidget(label(asked), row, 0)
            number = label(answer, Type.LEAD, bold=True, wrap=False)
            number.setAccessibleName(f"{asked}: {answer}")
            grid.addWidget(number, row, 1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        rows.addLayout(grid)
        self.add(frame)

    def _add_lines(self, title: str, lines: Sequence[str]) -> None:
        if not lines:
            return
        frame, rows = card(SMALL)
        rows.addWidget(heading(title))
        for line in lines:
            rows.addWidget(label(line))
        self.add(frame)

    def _add_note(self) -> None:
        frame, rows = card(SMALL)
        self.note = NoteField(self.tr("Note"), self._told)
        self.note.changed.connect(self._settling.start)
        rows.addWidget(self.note)
        self.add(frame)

    def _add_buttons(self) -> None:
        self.file_link = LinkButton("save", self.tr("Save as a file…"))
        self.file_link.clicked.connect(self.file_wanted)
        self.remove_link = LinkButton("close", self.tr("Remove from the history…"))
        self.remove_link.clicked.connect(self._ask)
        self._links = QWidget()
        links = FlowLayout(self._links, SMALL)
        links.addWidget(self.file_link)
        links.addWidget(self.remove_link)
        self.add(self._links)
        self._question, rows = card(SMALL)
        rows.addWidget(heading(self.tr("Remove this session from the history?")))
        rows.addWidget(muted(self.tr("It no longer counts anywhere.")))
        self.remove = button(self.tr("Remove it"))
        self.remove.clicked.connect(self.removed)
        self.keep = button(self.tr("Keep it"))
        self.keep.clicked.connect(self._keep)
        answers = FlowLayout(gap_px=SMALL)
        answers.addWidget(self.keep)
        answers.addWidget(self.remove)
        rows.addLayout(answers)
        self._question.hide()
        self.add(self._question)

    def _ask(self) -> None:
        self._links.hide()
        self._question.show()
        self.keep.setFocus()
        QTimer.singleShot(0, self, lambda: self.ensureWidgetVisible(self._question))

    def _keep(self) -> None:
        self._question.hide()
        self._links.show()
        self.remove_link.setFocus()

    def flush(self) -> None:
        """Tell at once of a note that has not been told yet."""
        self._settling.stop()
        if self.note.text != self._told:
            self._told = self.note.text
            self.note_changed.emit(self._told)

    def hideEvent(self, event: QHideEvent) -> None:
        """Let no note get lost when another page is shown."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.flush()
