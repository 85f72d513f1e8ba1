"""What is needed to begin: how long it takes, what to fetch, which side, and the Start button."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.body import Side
from kneetimer.core.profile import Profile
from kneetimer.gui import words
from kneetimer.gui.questions import side_number
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT, Type, font
from kneetimer.gui.widgets.button import LinkButton, primary_button
from kneetimer.gui.widgets.flow_layout import FlowLayout
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.label import label, muted
from kneetimer.gui.widgets.pain_before import PainBefore
from kneetimer.gui.widgets.segmented import Segmented

_SIDES = (Side.LEFT, Side.RIGHT)
_TIME_PX = 290


class StartPanel(QWidget):
    """The length and Start, and the choices before it. Where they stand is for the page to say.

    Signals:
        started(): the person wants to begin
        saved(): the person wants it as an audio file
        printed(): the person wants it on paper
        first_side_chosen(Side), affected_side_chosen(Side)
        grown(): it needs more height than before, or less
    """

    started = Signal()
    saved = Signal()
    printed = Signal()
    first_side_chosen = Signal(object)
    affected_side_chosen = Signal(object)
    grown = Signal()

    def __init__(
        self, profile: Profile, *, has_first: bool, asks_affected: bool, asks_pain: bool = False
    ) -> None:
        super().__init__()
        self._asks_affected = asks_affected
        self._is_aside = False
        self._has_span = False
        self.time = label(size=Type.DISPLAY, bold=True, wrap=False)
        self.span = muted(size=Type.SMALL)
        self.start = primary_button(self.tr("Start"), large=True)
        self.start.clicked.connect(self.press_start)
        self.save = self._link("save", self.tr("Save as audio…"), "Ctrl+E", self.press_save)
        self.print = self._link("print", self.tr("Print a hand-out…"), "Ctrl+P", self.press_print)
        self.links = QWidget()
        links = FlowLayout(self.links, SMALL)
        links.addWidget(self.save)
        links.addWidget(self.print)
        self.choices = QWidget()
        self._rows = QVBoxLayout(self.choices)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(SMALL)
        self._add_reach()
        self._add_by_ear()
        self.pain = PainBefore()
        self._rows.addWidget(self.pain)
        self.pain.setVisible(asks_pain)
        self.pain.turned.connect(self.grown)
        self.first = self._side_choice(
            self.tr("Begin with"), side_number(profile.first_side), shown=has_first
        )
        self.affected = self._side_choice(
            self.tr("Affected side"), side_number(profile.affected_side), shown=asks_affected
        )
        self.missing = label(
            self.tr("Choose the affected side first."), role=QPalette.ColorRole.LinkVisited
        )
        self.missing.hide()
        self._rows.addWidget(self.missing)
        self.first.chosen.connect(lambda n: self.first_side_chosen.emit(_SIDES[n]))
        self.affected.chosen.connect(self._take_affected)
        self._make_places()
        self.stand_aside()

    def show_length(self, now_ms: int, min_ms: int, max_ms: int, *, about: bool) -> None:
        """Show how long it takes with the numbers chosen, and what it could be."""
        self.time.setText(words.total(now_ms, now_ms, about=about))
        self._fit_time()
        span = words.total(min_ms, max_ms)
        is_choice = span != words.total(now_ms, now_ms)
        self.span.setText(self.tr("{span}, by your choices").format(span=span))
        self._show_span(is_choice)
        self._set_possible(True)

    def show_nothing_to_do(self) -> None:
        """Say that everything was left out."""
        self.time.setText("–")
        self.span.setText(self.tr("Nothing is left to do: tick at least one exercise."))
        self._show_span(True)
        self._set_possible(False)

    def _set_possible(self, is_possible: bool) -> None:
        for button in (self.start, self.save, self.print):
            button.setEnabled(is_possible)

    def _show_span(self, has_span: bool) -> None:
        self._has_span = has_span
        self.span.setVisible(has_span)

    def show_reach(self, things: Sequence[str]) -> None:
        """Say what to put within reach."""
        self._reach_text.setText(", ".join(things))
        self.reach.setVisible(bool(things))

    def show_by_ear(self, leads: bool) -> None:
        """Say that sound alone leads through it, or nothing."""
        self.by_ear.setVisible(leads)

    def press_start(self) -> None:
        """Begin, or ask for what is still missing."""
        if self._is_complete():
            self.started.emit()

    def press_save(self) -> None:
        """Have it saved, or ask for what is still missing."""
        if self._is_complete():
            self.saved.emit()

    def press_print(self) -> None:
        """Have it printed, or ask for what is still missing."""
        if self._is_complete():
            self.printed.emit()

    def _is_complete(self) -> bool:
        if not self.start.isEnabled():
            return False
        if self._asks_affected and self.affected.current < 0:
            self._show_missing(True)
            self.affected.button(0).setFocus()
            return False
        return True

    def _show_missing(self, is_missing: bool) -> None:
        if self.missing.isHidden() == is_missing:
            self.missing.setVisible(is_missing)
            self.grown.emit()

    # Where it stands

    def fit_card(self) -> int:
        """Make the card as high as what is on it needs, and give that height."""
        high = self._card_rows.totalHeightForWidth(self.card.width())
        self.card.resize(self.card.width(), high)
        return high

    def _fit_time(self) -> None:
        """Set the length as large as its place allows."""
        sizes = (Type.DISPLAY, Type.HEADING, Type.TITLE) if self._is_aside else (Type.TITLE,)
        for size in sizes:
            self.time.setFont(font(size, bold=True))
            if self.time.sizeHint().width() <= _TIME_PX:
                return

    def _make_places(self) -> None:
        self.card = QFrame()
        self.card.setProperty("kind", "card")
        self._card_rows = QVBoxLayout(self.card)
        self._card_rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        self._card_rows.setSpacing(MEDIUM)
        self.bar = QFrame()
        self.bar.setProperty("kind", "bar")
        self._bar_row = QHBoxLayout(self.bar)
        self._bar_row.setContentsMargins(MEDIUM, SMALL, MEDIUM, SMALL)
        self._bar_row.setSpacing(MEDIUM)

    def stand_aside(self) -> int:
        """Put everything on the card, for the side of the page; give the height it needs."""
        if not self._is_aside:
            self._is_aside = True
            for widget in (self.time, self.span, self.choices, self.start, self.links):
                self._card_rows.addWidget(widget)
            self._show_moved()
            self._fit_time()
        return self.fit_card()

    def lie_below(self) -> None:
        """Put length and Start on the bar, for the foot of the page; the choices go elsewhere."""
        self._is_aside = False
        self._bar_row.addWidget(self.time)
        self._bar_row.addWidget(self.span, 1)
        self._bar_row.addWidget(self.start)
        self._rows.addWidget(self.links)
        self._show_moved()
        self._fit_time()

    def _show_moved(self) -> None:
        """Show what has moved, for Qt hides it, and what is hidden has no height in a layout."""
        for widget in (self.time, self.choices, self.start, self.links):
            widget.show()
        self.span.setVisible(self._has_span)

    # Parts

    def _add_reach(self) -> None:
        self.reach = QFrame()
        self.reach.setProperty("kind", "inset")
        row = QHBoxLayout(self.reach)
        row.setContentsMargins(MEDIUM - 2, SMALL + 2, MEDIUM - 2, SMALL + 2)
        row.setSpacing(SMALL + 4)
        row.addWidget(Icon("things", 24, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(TIGHT)
        lines.addWidget(muted(self.tr("Put within reach"), Type.SMALL))
        self._reach_text = label(bold=True)
        lines.addWidget(self._reach_text)
        row.addLayout(lines, 1)
        self._rows.addWidget(self.reach)

    def _add_by_ear(self) -> None:
        self.by_ear = QWidget()
        row = QHBoxLayout(self.by_ear)
        row.setContentsMargins(MEDIUM - 2, TIGHT, MEDIUM - 2, TIGHT)
        row.setSpacing(SMALL + 4)
        row.addWidget(Icon("eyes_closed", 24, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        words = self.tr("Eyes closed: sound alone leads you through it.")
        row.addWidget(muted(words, Type.SMALL), 1)
        self._rows.addWidget(self.by_ear)
        self.by_ear.hide()

    @staticmethod
    def _link(icon: str, words: str, keys: str, press: Callable[[], None]) -> LinkButton:
        made = LinkButton(icon, words)
        made.setToolTip(keys)
        made.clicked.connect(press)
        return made

    def _side_choice(self, title: str, current: int, *, shown: bool) -> Segmented:
        holder = QWidget()
        rows = QVBoxLayout(holder)
        rows.setContentsMargins(0, SMALL, 0, 0)
        rows.setSpacing(TIGHT)
        rows.addWidget(muted(title, Type.SMALL))
        made = Segmented(title, [words.side(side) for side in _SIDES], current)
        rows.addWidget(made)
        self._rows.addWidget(holder)
        holder.setVisible(shown)
        return made

    def _take_affected(self, number: int) -> None:
        self._show_missing(False)
        self.affected_side_chosen.emit(_SIDES[number])
