"""Who speaks in the sessions of a window, and the phrases made ahead for them.

Phrases are made when a routine's page is looked at. Nobody ever waits for one: a session that
begins before all are there has its script written with guessed lengths, and again once they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.audio.cues import PlacedCue
from kneetimer.audio.phrase_book import PhraseBook, VoiceChoice, default_voice
from kneetimer.core.answers import Answers
from kneetimer.core.phase import Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.script import CueKind, Script, estimate_spoken_ms
from kneetimer.core.upcoming import Heard
from kneetimer.core.writer import write_script
from kneetimer.gui.phrase_maker import PhraseMaker
from kneetimer.storage.settings import Settings

PREPARE_AFTER_MS = 300
# Real lengths may call for other forms of a line, and these for others: it settles at once.
MOST_ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a session is led by: its script, and the answers to what the person does."""

    script: Script
    answers: Answers

    def texts(self, timeline: Timeline) -> list[str]:
        """Give everything that may be said, in the order of the script, each once."""
        said = [cue.text for _, _, cue in self.script.in_time(timeline) if cue.text]
        return list(dict.fromkeys(said + self.answers.texts()))


class Speech(QObject):
    """Writes scripts with the lengths of the real phrases and has those made that are missing.

    Signals:
        settled(): what was prepared last is all there, or nobody can speak it
        failed(str): the voice cannot speak; a sentence that says what happens instead
    """

    settled = Signal()
    failed = Signal(str)

    def __init__(self, book: PhraseBook, settings: Settings, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._settings = settings
        self._lengths: dict[tuple[VoiceChoice, str], int] = {}
        self._missing_voices: set[str] = set()
        self._wanted: tuple[Timeline, Profile] | None = None
        self._texts: list[str] = []
        self._language = "en"
        self._rounds = 0
        self._maker = PhraseMaker(book, parent=self)
        self._maker.made.connect(self._go_on)
        self._maker.failed.connect(self._fail)
        self._soon = QTimer(self, singleShot=True, interval=PREPARE_AFTER_MS)
        self._soon.timeout.connect(self._begin)

    @property
    def maker(self) -> PhraseMaker:
        """Who makes the phrases; also asked for the voices there are."""
        return self._maker

    @property
    def is_heard(self) -> bool:
        """Whether the voice is wanted."""
        return self._settings.sound and self._settings.heard != "tones"

    def take_settings(self, settings: Settings) -> None:
        """Take settings that have changed; another voice begins with a clean slate."""
        if (settings.voice, settings.wpm) != (self._settings.voice, self._settings.wpm):
            self._missing_voices.clear()
        self._settings = settings

    def choice(self, language: str) -> VoiceChoice:
        """Give the voice for a language: the chosen one, or the built-in one in its place."""
        chosen = self._settings.voice
        built_in = default_voice(language)
        speaks = chosen and chosen not in self._missing_voices and _fits(chosen, built_in)
        return VoiceChoice(chosen if speaks else built_in, self._settings.wpm)

    # Scripts

    def write(self, timeline: Timeline, profile: Profile) -> Spoken:
        """Write the script of a timeline with the lengths that are known now."""
        choice = self.choice(profile.language)

        def spoken_ms(text: str) -> int:
            length_ms = self._length_ms(choice, text)
            return estimate_spoken_ms(text) if length_ms is None else length_ms

        by_voice_alone = self.is_heard and self._settings.heard == "voice"
        script = write_script(timeline, profile, spoken_ms, by_voice_alone=by_voice_alone)
        return Spoken(script, Answers(timeline, script, profile.language, spoken_ms))

    def place(self, heard: Sequence[Heard], language: str) -> list[PlacedCue]:
        """Give the cues for the sound engine: those that the person wants to hear."""
        choice = self.choice(language)
        placed = []
        for at_ms, cue in heard:
            if cue.kind is CueKind.TONE:
                if self._settings.heard != "voice" or not self._speaks(choice):
                    pan = cue.pan if self._settings.pan else 0.0
                    placed.append(PlacedCue(at_ms, cue.name, cue.gain, pan))
            elif self.is_heard and self._length_ms(choice, cue.text) is not None:
                key = self._book.key(choice, cue.text)
                placed.append(PlacedCue(at_ms, key, is_line=True))
        return placed

    def say(self, text: str, language: str) -> list[PlacedCue]:
        """Give a line for now; nothing when it has not been made."""
        choice = self.choice(language)
        if self._length_ms(choice, text) is None:
            return []
        return [PlacedCue(0, self._book.key(choice, text), is_line=True)]

    def _speaks(self, choice: VoiceChoice) -> bool:
        return choice.voice not in self._missing_voices

    def _length_ms(self, choice: VoiceChoice, text: str) -> int | None:
        length_ms = self._lengths.get((choice, text))
        if length_ms is None:
            length_ms = self._book.length_ms(choice, text)
            if length_ms is not None:
                self._lengths[choice, text] = length_ms
        return length_ms

    # Phrases made ahead

    def prepare(self, timeline: Timeline, profile: Profile) -> None:
        """Have everything made that this session may say, unless another choice follows soon."""
        self._wanted = (timeline, profile)
        self._soon.start()

    def prepare_now(self, timeline: Timeline, profile: Profile) -> None:
        """Begin at once, for a session that has begun."""
        self._wanted = (timeline, profile)
        self._begin()

    def prepare_texts(self, texts: Sequence[str], language: str) -> None:
        """Have single lines made, as to hear a voice; `settled` comes when they are there."""
        self._soon.stop()
        self._wanted = None
        self._texts = list(texts)
        self._language = language
        self._maker.make(self.choice(language), texts)

    def shutdown(self) -> None:
        """End the process that makes phrases."""
        self._soon.stop()
        self._maker.shutdown()

    def _begin(self) -> None:
        self._soon.stop()
        self._rounds = 0
        self._lengths.clear()  # the files may have gone since
        self._go_on()

    def _go_on(self) -> None:
        if self._wanted is None or not self.is_heard:
            self.settled.emit()
            return
        timeline, profile = self._wanted
        self._language = profile.language
        choice = self.choice(profile.language)
        texts = self.write(timeline, profile).texts(timeline)
        missing = [text for text in texts if self._length_ms(choice, text) is None]
        if not missing or self._rounds == MOST_ROUNDS or not self._speaks(choice):
            self._book.use(self._book.key(choice, text) for text in texts)
            self.settled.emit()
            return
        self._rounds += 1
        self._maker.make(choice, missing)

    def _fail(self, why: str) -> None:
        failed = self.choice(self._language)
        self._missing_voices.add(failed.voice)
        if failed.voice == default_voice(self._language):
            words = self.tr("{why} The tones go on, and every line is on the screen.")
        else:
            words = self.tr("{why} The built-in voice speaks in its place.")
        self.failed.emit(words.format(why=why))
        self._rounds = 0
        if self._wanted is None and self._speaks(self.choice(self._language)):
            self._maker.make(self.choice(self._language), self._texts)
        else:
            self._go_on()


def _fits(voice: str, built_in: str) -> bool:
    """Whether a voice can speak a language: an embedded one is of one language alone."""
    if not voice.startswith("espeak:"):
        return True
    return voice.partition("+")[0].partition("-")[0] == built_in
