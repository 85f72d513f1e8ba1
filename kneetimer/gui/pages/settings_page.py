"""Settings, from a table of rows; each one takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSlider, QVBoxLayout, QWidget

from kneetimer.core.body import Side
from kneetimer.core.dose import Amount
from kneetimer.gui.theme import MEDIUM, SMALL, TIGHT, Type
from kneetimer.gui.widgets.button import button
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.marks import Switch
from kneetimer.gui.widgets.segmented import Segmented
from kneetimer.gui.widgets.stepper import Spinner

if TYPE_CHECKING:
    from kneetimer.storage.settings import Settings

_LONGEST_READY_MS = 15_000
_LONGEST_EXTRA_MS = 60_000
_SIDE_BY_SIDE_PX = 620


@dataclass(frozen=True, slots=True)
class Row:
    """One setting.

    Attributes:
        name: its field in `Settings`
        title, text: what it is, and what it does
        options: (words, value) of each choice; empty for another kind of control
        range_ms: bounds, for a length of time
    """

    name: str
    title: str
    text: str = ""
    options: Sequence[tuple[str, object]] = ()
    range_ms: tuple[int, int] | None = None


class SettingsPage(Column):
    """A form of cards.

    Signals:
        changed(Settings): the person set something
        tried_sound(): the person wants to hear the volume
    """

    changed = Signal(object)
    tried_sound = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__("")
        self.setObjectName("settings_page")
        self.setAccessibleName(self.tr("Settings"))
        self._settings = settings
        self.controls: dict[str, QWidget] = {}
        self.add(heading(self.tr("Settings"), Type.HEADING))
        for title, rows in self._table():
            self._add_card(title, rows)
        self.rows.addStretch(1)

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    # The table

    def _table(self) -> list[tuple[str, list[Row]]]:
        return [
            (self.tr("Training"), self._training()),
            (self.tr("Sound"), self._sound()),
            (self.tr("Screen"), self._screen()),
        ]

    def _training(self) -> list[Row]:
        left, right = (self.tr("Left"), Side.LEFT), (self.tr("Right"), Side.RIGHT)
        return [
            Row(
                "first_side",
                self.tr("Begin with"),
                self.tr("The side that goes first where an exercise is for both."),
                (left, right),
            ),
            Row(
                "affected_side",
                self.tr("Affected side"),
                self.tr("For routines that ask for it."),
                ((self.tr("Not set"), None), left, right),
            ),
            Row(
                "ready_ms",
                self.tr("Count-in"),
                self.tr("The last seconds before work, where the routine says none."),
                range_ms=(0, _LONGEST_READY_MS),
            ),
            Row(
                "change_extra_ms",
                self.tr("More time to change position"),
                self.tr("Added whenever you turn over, get down or get up."),
                range_ms=(0, _LONGEST_EXTRA_MS),
            ),
        ]

    def _sound(self) -> list[Row]:
        return [
            Row("sound", self.tr("Sound"), self.tr("Everything heard is shown as well.")),
            Row("volume", self.tr("Volume")),
        ]

    def _screen(self) -> list[Row]:
        return [
            Row(
                "theme",
                self.tr("Colours"),
                "",
                (
                    (self.tr("System"), "system"),
                    (self.tr("Light"), "light"),
                    (self.tr("Dark"), "dark"),
                ),
            ),
            Row(
                "language",
                self.tr("Language"),
                "",
                ((self.tr("System"), ""), ("English", "en"), ("Deutsch", "de")),
            ),
            Row("keep_awake", self.tr("Keep the screen awake"), self.tr("During a session.")),
            Row(
                "full_screen_sessions",
                self.tr("Fill the screen"),
                self.tr("During a session; F11 does it at any time."),
            ),
            Row("reduced_motion", self.tr("Less motion"), self.tr("Still pictures, no sliding.")),
        ]

    # From rows to controls

    def _add_card(self, title: str, rows: Sequence[Row]) -> None:
        self.rows.addSpacing(SMALL)
        self.add(heading(title, Type.LEAD))
        frame, lines = card(MEDIUM + 4)
        for row in rows:
            control = self._control(row)
            lines.addWidget(SettingRow(row.title, row.text, control))
        self.add(frame)

    def _control(self, row: Row) -> QWidget:
        value = getattr(self._settings, row.name)
        control: QWidget
        if row.options:
            control = self._choice(row, value)
        elif row.range_ms is not None:
            control = self._time(row, value, row.range_ms)
        elif row.name == "volume":
            return self._volume(row, value)
        else:
            control = self._switch(row, value)
        self.controls[row.name] = control
        return control

    def _switch(self, row: Row, value: bool) -> Switch:
        made = Switch(row.title)
        made.setChecked(value)
        made.toggled.connect(self._setter(row.name))
        return made

    def _choice(self, row: Row, value: object) -> Segmented:
        values = [of for _, of in row.options]
        current = values.index(value) if value in values else 0
        made = Segmented(row.title, [words for words, _ in row.options], current)
        made.chosen.connect(lambda number: self._set(row.name, values[number]))
        return made

    def _time(self, row: Row, value: int, bounds: tuple[int, int]) -> Spinner:
        made = Spinner(row.title, Amount(*bounds, value), value, is_time=True)
        made.changed.connect(self._setter(row.name))
        return made

    def _volume(self, row: Row, value: int) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(MEDIUM)
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, 100)
        slider.setPageStep(10)
        slider.setSingleStep(5)
        slider.setValue(value)
        slider.setAccessibleName(row.title)
        slider.setMinimumSize(150, 32)
        slider.valueChanged.connect(self._setter(row.name))
        self.try_button = button(self.tr("Try it"))
        self.try_button.clicked.connect(self.tried_sound)
        line.addWidget(slider, 1)
        line.addWidget(self.try_button)
        self.controls[row.name] = slider
        return holder

    def _setter(self, name: str) -> Callable[[object], None]:
        return lambda value: self._set(name, value)

    def _set(self, name: str, value: object) -> None:
        change: dict[str, Any] = {name: value}
        settings = replace(self._settings, **change)
        if settings != self._settings:
            self._settings = settings
            self.changed.emit(settings)


class SettingRow(QWidget):
    """Words at the left and a control at the right, or below where there is no room."""

    def __init__(self, title: str, text: str, control: QWidget) -> None:
        super().__init__()
        self._control = control
        self._box = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(SMALL)
        words = QVBoxLayout()
        words.setSpacing(TIGHT)
        words.addWidget(label(title, bold=True))
        if text:
            words.addWidget(muted(text, Type.SMALL))
        self._box.addLayout(words, 1)
        self._box.addWidget(control, 0, Qt.AlignmentFlag.AlignVCenter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find out which way they stand."""
        super().resizeEvent(event)
        needs_px = self._control.sizeHint().width() * 2
        is_wide = self.width() >= max(needs_px, _SIDE_BY_SIDE_PX) or isinstance(
            self._control, Switch
        )
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        if self._box.direction() is not way:
            self._box.setDirection(way)
