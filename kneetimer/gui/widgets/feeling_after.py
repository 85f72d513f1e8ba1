"""After a session: how it felt, a note, and what was counted. All of it may be left open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from kneetimer.core.counting import CountWanted
from kneetimer.core.record import Count
from kneetimer.core.wording import Wording
from kneetimer.gui.record_words import leg
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, Type
from kneetimer.gui.widgets.column import card
from kneetimer.gui.widgets.entry import NoteField, NumberField
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.label import heading, muted
from kneetimer.gui.widgets.pain_scale import PainScale

SETTLES_MS = 600


@dataclass(frozen=True, slots=True)
class Said:
    """All that the person said after a session; None and () for what was left open.

    Attributes:
        note: "" when there was one and it was taken away again
    """

    pain_after: int | None = None
    pain_worst: int | None = None
    effort: int | None = None
    note: str | None = None
    counts: tuple[Count, ...] = ()


class FeelingAfter(QWidget):
    """Asks how it was.

    Signals:
        said(Said): all of it, a moment after something changed
    """

    said = Signal(object)

    def __init__(self, counts_wanted: Sequence[CountWanted], language: str) -> None:
        super().__init__()
        self._told = Said()
        # What stands first is made first, for that is the way of the tab key.
        self.fields = [(wanted, _field(wanted, language)) for wanted in counts_wanted]
        self.pain_after = PainScale(
            self.tr("Pain now"), low=self.tr("none"), high=self.tr("worst I can think of")
        )
        self.pain_worst = PainScale(
            self.tr("Worst pain during it"),
            low=self.tr("none"),
            high=self.tr("worst I can think of"),
        )
        self.effort = PainScale(
            self.tr("Effort"), low=self.tr("no effort"), high=self.tr("all I have")
        )
        self.note = NoteField(self.tr("Note"))
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(SETTLES_MS)
        self._settling.timeout.connect(self.flush)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(MEDIUM)
        if self.fields:
            rows.addWidget(self._counts_card(language))
        rows.addWidget(self._feeling_card())
        rows.addStretch(1)

    def _feeling_card(self) -> QFrame:
        frame, rows = card(LARGE)
        top = QVBoxLayout()
        top.setSpacing(SMALL)
        top.addWidget(heading(self.tr("How was it?")))
        top.addWidget(muted(self.tr("For your diary. Leave open what you like."), Type.SMALL))
        rows.addLayout(top)
        for scale in (self.pain_after, self.pain_worst, self.effort):
            scale.chosen.connect(self._settling.start)
            rows.addWidget(scale)
        self.note.changed.connect(self._settling.start)
        rows.addWidget(self.note)
        return frame

    def _counts_card(self, language: str) -> QFrame:
        frame, rows = card(SMALL)
        rows.addWidget(heading(self.tr("Write down what you counted")))
        for _, group in groupby(self.fields, lambda pair: pair[0].item):
            own = list(group)
            rows.addSpacing(SMALL)
            name = heading(own[0][0].name.get(language), Type.LEAD)
            rows.addWidget(name)
            holder = QWidget()
            fields = FlowLayout(holder, MEDIUM)
            for _, field in own:
                field.changed.connect(self._settling.start)
                fields.addWidget(field)
            rows.addWidget(holder)
        return frame

    @property
    def now(self) -> Said:
        """What is said at this moment."""
        note = self.note.text
        return Said(
            self.pain_after.value,
            self.pain_worst.value,
            self.effort.value,
            note if note or self._told.note is not None else None,
            tuple(
                Count(wanted.item, wanted.exercise, wanted.side, field.value, wanted.seconds)
                for wanted, field in self.fields
                if field.value is not None
            ),
        )

    def flush(self) -> None:
        """Tell at once what has not been told yet."""
        self._settling.stop()
        now = self.now
        if now != self._told:
            self._told = now
            self.said.emit(now)


def _field(wanted: CountWanted, language: str) -> NumberField:
    name = wanted.name.get(language)
    if wanted.side is None:
        return NumberField("", name, seconds=wanted.seconds)
    heard = f"{name}, {leg(wanted.side, language)}"
    return NumberField(Wording(language).leg(wanted.side), heard, seconds=wanted.seconds)
