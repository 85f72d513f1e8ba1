"""What the settings tell of this machine's sound, and what they let the person hear."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kneetimer.audio.cues import PlacedCue
from kneetimer.audio.link import SoundLink
from kneetimer.audio.outputs.available import available
from kneetimer.core.wording import Wording
from kneetimer.desktop.clock import monotonic_ms
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.speech import Speech
from kneetimer.storage.settings import Settings

if TYPE_CHECKING:
    from kneetimer.audio.voices.voice import VoiceInfo
    from kneetimer.gui.pages.settings_page import SettingsPage

TRY_AFTER_MS = 700


class SoundDesk(QObject):
    """Serves the settings page of a window, whenever it is on show.

    Args:
        language: of sessions, two letters
    """

    def __init__(
        self,
        window: MainWindow,
        speech: Speech,
        sound: SoundLink,
        language: str,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._window = window
        self._speech = speech
        self._sound = sound
        self._language = language
        self._voices: list[VoiceInfo] | None = None
        self._files: tuple[str, ...] = ()
        self._playing = ""
        self._sample = ""
        window.page_shown.connect(self._on_page)
        window.sound_tried.connect(self._try_tones)
        window.voice_tried.connect(self._try_voice)
        speech.maker.voices_found.connect(self._take_voices)
        speech.settled.connect(self._say_sample)
        sound.opened.connect(self._show_playing)
        sound.sound_lost.connect(lambda _why: self._show_playing(""))

    def take_settings(self, settings: Settings, language: str) -> None:
        """Take settings that have changed."""
        self._language = language
        if not settings.sound:
            self._show_playing("")
        if self._page is not None and settings.voice_files != self._files:
            self._look_for_voices(settings)

    @property
    def _page(self) -> SettingsPage | None:
        page = self._window.current
        return cast("SettingsPage", page) if page.objectName() == "settings_page" else None

    def _on_page(self, _page: QWidget) -> None:
        page = self._page
        if page is None:
            return
        page.show_backends(available())
        page.show_backend(self._playing)
        page.show_voices(self._voices, self._language)
        self._look_for_voices(page.settings)

    def _look_for_voices(self, settings: Settings) -> None:
        self._files = settings.voice_files
        self._speech.maker.list_voices([Path(file) for file in settings.voice_files])

    def _take_voices(self, voices: list[VoiceInfo]) -> None:
        self._voices = voices
        if self._page is not None:
            self._page.show_voices(voices, self._language)

    def _show_playing(self, name: str) -> None:
        self._playing = name
        if self._page is not None:
            self._page.show_backend(name)

    # To be heard

    def _try_voice(self) -> None:
        """Let the chosen voice say a line, as soon as it has been made."""
        self._sample = _sample(self._language)
        self._speech.prepare_texts([self._sample], self._language)

    def _say_sample(self) -> None:
        sample, self._sample = self._sample, ""
        if sample and not self._window.in_session:
            self._sound.play(self._speech.say(sample, self._language), monotonic_ms())

    def _try_tones(self) -> None:
        names = ("move", "hold", "return")
        cues = [PlacedCue(TRY_AFTER_MS + 1_200 * n, name) for n, name in enumerate(names)]
        self._sound.play(cues, monotonic_ms())


def _sample(language: str) -> str:
    """Give what a voice says to be heard: what it says most."""
    words = Wording(language)
    return f"{words.line('left leg')}. {words.line('lie on right')}. {words.number(10)}."
