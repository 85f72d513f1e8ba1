"""Settings, from a table of rows; each one takes effect at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kneetimer.core.body import Side
from kneetimer.core.dose import Amount
from kneetimer.core.record import MOST_PAIN
from kneetimer.gui.folder_choice import FolderChoice
from kneetimer.gui.reminder_settings import reminder_lines, shown_lines
from kneetimer.gui.sound_words import backend_options, speeds
from kneetimer.gui.theme import MEDIUM, SMALL, Type
from kneetimer.gui.voice_words import ADD_FILE, voice_options
from kneetimer.gui.widgets.choice_box import ChoiceBox, Option
from kneetimer.gui.widgets.column import Column, card
from kneetimer.gui.widgets.label import heading
from kneetimer.gui.widgets.marks import Switch
from kneetimer.gui.widgets.segmented import Segmented
from kneetimer.gui.widgets.setting_row import SettingRow
from kneetimer.gui.widgets.stepper import Spinner
from kneetimer.gui.widgets.volume import Volume

if TYPE_CHECKING:
    from kneetimer.audio.outputs.available import BackendInfo
    from kneetimer.audio.voices.voice import VoiceInfo
    from kneetimer.storage.settings import Settings

_LONGEST_READY_MS = 15_000
_LONGEST_EXTRA_MS = 60_000
_MOST_A_WEEK = 14
# A limit that is moved past the other one takes it along: the name of the other, and the bound.
_GOES_ALONG: dict[str, tuple[str, Callable[[int, int], int]]] = {
    "pain_keep_going": ("pain_stop", max),
    "pain_stop": ("pain_keep_going", min),
}


@dataclass(frozen=True, slots=True)
class Row:
    """One setting.

    Attributes:
        name: its field in `Settings`
        title, text: what it is, and what it does
        options: (words, value) of each choice; empty for another kind of control
        range_ms: bounds, for a length of time
        range: bounds, for a number
        control: one that has been made already
    """

    name: str
    title: str
    text: str = ""
    options: Sequence[tuple[str, object]] = ()
    range_ms: tuple[int, int] | None = None
    range: tuple[int, int] | None = None
    control: QWidget | None = None


class SettingsPage(Column):
    """A form of cards.

    What is known of this machine only, its voices and its ways of making sound, it is told.

    Signals:
        changed(Settings): the person set something
        tried_sound(), tried_voice(): the person wants to hear the tones, or the voice
    """

    changed = Signal(object)
    tried_sound = Signal()
    tried_voice = Signal()

    def __init__(self, settings: Settings) -> None:
        super().__init__("")
        self.setObjectName("settings_page")
        self.setAccessibleName(self.tr("Settings"))
        self._settings = settings
        self._voices: Sequence[VoiceInfo] | None = None
        self._language = settings.language or "en"
        self.controls: dict[str, QWidget] = {}
        self.setting_rows: dict[str, SettingRow] = {}
        self._make_sound_controls()
        self.add(heading(self.tr("Settings"), Type.HEADING))
        for title, rows in self._table():
            self._add_card(title, rows)
        self.rows.addStretch(1)
        self._show_what_counts()

    @property
    def settings(self) -> Settings:
        """The settings as they are now."""
        return self._settings

    # The table

    def _table(self) -> list[tuple[str, list[Row]]]:
        return [
            (self.tr("Training"), self._training()),
            (self.tr("How it felt"), self._feeling()),
            (self.tr("Sound"), self._sound()),
            (self.tr("Screen"), self._screen()),
            (self.tr("Reminders"), self._reminders()),
            (self.tr("Several machines"), self._machines()),
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

    def _feeling(self) -> list[Row]:
        return [
            Row(
                "pain_keep_going",
                self.tr("Go on as planned up to"),
                self.tr(
                    "Pain that is fine to go on with, 0 to 10. Your own limit: it is shown, "
                    "and changes nothing by itself."
                ),
                range=(0, MOST_PAIN),
            ),
            Row(
                "pain_stop",
                self.tr("Stop an exercise from"),
                self.tr("From this pain on you would rather stop the exercise."),
                range=(0, MOST_PAIN),
            ),
            Row(
                "ask_before",
                self.tr("Ask before a session"),
                self.tr("How much it hurts now. It can always be left out."),
            ),
            Row(
                "ask_after",
                self.tr("Ask after a session"),
                self.tr("Pain, effort, and a note."),
            ),
            Row(
                "ask_morning",
                self.tr("Ask the next morning"),
                self.tr("Once: is it back to usual?"),
            ),
            Row(
                "week_goal",
                self.tr("Days a week"),
                self.tr("A goal for the progress page; 0 for none."),
                range=(0, _MOST_A_WEEK),
            ),
        ]

    def _sound(self) -> list[Row]:
        return [
            Row("sound", self.tr("Sound"), self.tr("Everything heard is shown as well.")),
            Row("heard", self.tr("What you hear"), "", self._ways_to_hear()),
            Row("voice_volume", self.tr("Volume of the voice"), control=self.voice_volume),
            Row("volume", self.tr("Volume of the tones"), control=self.volume),
            Row("voice", self.tr("Voice"), control=self.voice),
            Row("wpm", self.tr("Speed"), "", speeds(self._settings.wpm)),
            Row(
                "pan",
                self.tr("Tones from the working side"),
                self.tr(
                    "Without it, both ears hear the same: good for listening with one ear. "
                    "The voice always names the side."
                ),
            ),
            Row("backend", self.tr("Plays by"), control=self.backend),
        ]

    def _ways_to_hear(self) -> list[tuple[str, object]]:
        return [
            (self.tr("Voice and tones"), "both"),
            (self.tr("Voice alone"), "voice"),
            (self.tr("Tones alone"), "tones"),
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
            Row(
                "floor_view",
                self.tr("Floor view"),
                self.tr("Turned for somebody who lies on a side; F turns it at any time."),
                (
                    (self.tr("Off"), "off"),
                    (self.tr("Left"), "left"),
                    (self.tr("Right"), "right"),
                ),
            ),
            Row("reduced_motion", self.tr("Less motion"), self.tr("Still pictures, no sliding.")),
        ]

    def _reminders(self) -> list[Row]:
        lines = reminder_lines(self._settings, self._setter)
        self.controls |= {name: control for name, _, _, control in lines}
        return [Row(name, title, text, control=control) for name, title, text, control in lines]

    def _machines(self) -> list[Row]:
        title = self.tr("Folder for several machines")
        choice = FolderChoice(title, self._settings.shared_folder)
        choice.chosen.connect(self._take_folder)
        self.controls["shared_folder"] = choice
        return [Row("shared_folder", title, choice.text, control=choice)]

    def _take_folder(self, folder: str) -> None:
        self._set("shared_folder", folder)
        choice = self.controls["shared_folder"]
        if isinstance(choice, FolderChoice):
            self.setting_rows["shared_folder"].say(choice.text)

    # From rows to controls

    def _add_card(self, title: str, rows: Sequence[Row]) -> None:
        self.rows.addSpacing(SMALL)
        self.add(heading(title, Type.LEAD))
        frame, lines = card(MEDIUM + 4)
        for row in rows:
            made = SettingRow(row.title, row.text, row.control or self._control(row))
            self.setting_rows[row.name] = made
            lines.addWidget(made)
        self.add(frame)

    def _control(self, row: Row) -> QWidget:
        value = getattr(self._settings, row.name)
        control: QWidget
        if row.options:
            control = self._choice(row, value)
        elif row.range_ms is not None:
            control = self._time(row, value, row.range_ms)
        elif row.range is not None:
            control = self._number(row, value, row.range)
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

    def _number(self, row: Row, value: int, bounds: tuple[int, int]) -> Spinner:
        made = Spinner(row.title, Amount(*bounds, value), value)
        made.changed.connect(self._setter(row.name))
        return made

    def _make_sound_controls(self) -> None:
        settings = self._settings
        self.voice_volume = Volume(self.tr("Volume of the voice"), settings.voice_volume)
        self.voice_volume.tried.connect(self.tried_voice)
        self.volume = Volume(self.tr("Volume of the tones"), settings.volume)
        self.volume.tried.connect(self.tried_sound)
        self.voice = ChoiceBox(self.tr("Voice"), self._voice_options(), settings.voice)
        self.voice.chosen.connect(self._take_voice)
        ways = backend_options((), settings.backend)
        self.backend = ChoiceBox(self.tr("Plays by"), ways, settings.backend)
        self.backend.chosen.connect(self._setter("backend"))
        for name, volume in (("voice_volume", self.voice_volume), ("volume", self.volume)):
            volume.changed.connect(self._setter(name))
            self.controls[name] = volume.slider
        self.controls |= {"voice": self.voice, "backend": self.backend}

    # What this machine has

    def show_voices(self, voices: Sequence[VoiceInfo] | None, language: str) -> None:
        """Offer these voices, for a session in this language; None while they are looked for."""
        self._voices, self._language = voices, language
        self.voice.offer(self._voice_options(), self._settings.voice)

    def show_backends(self, backends: Sequence[BackendInfo]) -> None:
        """Offer these ways of making sound."""
        self.backend.offer(backend_options(backends, self._settings.backend), self.backend.value)

    def show_backend(self, playing: str) -> None:
        """Say by what the sound comes now; nothing where there is none."""
        words = self.tr("Now: {backend}").format(backend=playing) if playing else ""
        self.setting_rows["backend"].say(words)

    def _voice_options(self) -> list[Option]:
        return voice_options(self._voices, self._settings.voice, self._language)

    def _take_voice(self, voice: object) -> None:
        if voice is ADD_FILE:
            self.voice.take(self._settings.voice)
            self._ask_for_voice()
        else:
            self._set("voice", voice)

    def _ask_for_voice(self) -> None:
        title = self.tr("A voice of Piper")
        kinds = self.tr("Voices of Piper (*.onnx)")
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.add_voice_file(path)

    def add_voice_file(self, path: str) -> None:
        """Choose the voice in this file from now on."""
        files = tuple(dict.fromkeys([*self._settings.voice_files, path]))
        self._voices = None  # until they have been looked for again, with this one
        self._change(replace(self._settings, voice=f"piper:{path}", voice_files=files))
        self.voice.offer(self._voice_options(), self._settings.voice)

    def _show_what_counts(self) -> None:
        """Show the rows that have a say in what is heard as it is set."""
        settings = self._settings
        voice, tones = settings.heard != "tones", settings.heard != "voice"
        counts = {
            "heard": True,
            "voice_volume": voice,
            "volume": tones,
            "voice": voice,
            "wpm": voice,
            "pan": tones,
            "backend": True,
        }
        for name, is_shown in counts.items():
            self.setting_rows[name].setVisible(settings.sound and is_shown)
        for name, is_shown in shown_lines(settings).items():
            self.setting_rows[name].setVisible(is_shown)

    # Changes

    def _setter(self, name: str) -> Callable[[object], None]:
        return lambda value: self._set(name, value)

    def _set(self, name: str, value: object) -> None:
        change: dict[str, Any] = {name: value}
        other, bound = _GOES_ALONG.get(name, ("", max))
        if other and isinstance(value, int):
            change[other] = bound(value, getattr(self._settings, other))
        self._change(replace(self._settings, **change))
        spinner = self.controls.get(other)
        if isinstance(spinner, Spinner):
            spinner.spin.setValue(change[other])

    def _change(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self._show_what_counts()
            self.changed.emit(settings)
