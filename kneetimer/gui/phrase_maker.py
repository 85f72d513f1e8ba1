"""Has missing phrases made in a process of its own, while the window goes on.

The rule: the window never waits. When everything is there no process is started at all, and what
goes wrong is one sentence in a signal.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QObject, QTimer, Signal

from kneetimer.audio.phrase_book import PhraseBook, VoiceChoice
from kneetimer.audio.voices.voice import NothingToSayError, VoiceInfo, speakable
from kneetimer.gui.speaker_process import SpeakerProcess

SILENT_MS: Final = 20_000
IDLE_MS: Final = 10_000
STARTS: Final = 2  # of the process for one request

_log = logging.getLogger(__name__)


class PhraseMaker(QObject):
    """Makes phrases for the window.

    Args:
        book: where the phrases are kept
        silent_ms: a process that says nothing for so long is ended
        idle_ms: a process that has nothing to do for so long is let go

    Signals:
        made(): all that was asked for last is there, as far as it can be spoken
        progressed(int, int): so many phrases are made, of so many that were missing
        failed(str): nothing of what was asked for last can be spoken, and a sentence why
        voices_found(list): every `VoiceInfo` there is, after `list_voices`
    """

    made = Signal()
    progressed = Signal(int, int)
    failed = Signal(str)
    voices_found = Signal(list)

    def __init__(
        self,
        book: PhraseBook,
        *,
        silent_ms: int = SILENT_MS,
        idle_ms: int = IDLE_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._choice = VoiceChoice("")
        self._wanted: list[str] = []
        self._number = 0  # of the request, which its answers carry
        self._missing = self._seen_to = self._starts = 0
        self._unspoken: dict[str, str] = {}  # by key; what this voice cannot say, and why
        self._process: SpeakerProcess | None = None
        self._listing: SpeakerProcess | None = None
        self._listed: list[VoiceInfo] = []
        self._at_once = QTimer(self, singleShot=True, interval=0)
        self._at_once.timeout.connect(self.made)
        self._silence = QTimer(self, singleShot=True, interval=silent_ms)
        self._silence.timeout.connect(self._on_silence)
        self._idle = QTimer(self, singleShot=True, interval=idle_ms)
        self._idle.timeout.connect(self._let_go)
        self._search = QTimer(self, singleShot=True, interval=silent_ms)
        self._search.timeout.connect(self._on_search_silence)

    @property
    def is_working(self) -> bool:
        """Whether phrases are being made."""
        return self._silence.isActive()

    def make(self, choice: VoiceChoice, texts: Iterable[str]) -> None:
        """Have these phrases made instead of all before; `made` or `failed` will follow."""
        self._choice = choice
        self._wanted = [text for text in dict.fromkeys(texts) if _is_speakable(text)]
        self._number += 1
        self._starts = self._seen_to = 0
        self._at_once.stop()
        missing = self._find_missing()
        self._missing = len(missing)
        if missing:
            self.progressed.emit(0, self._missing)
            self._request(missing)
            return
        self._book.use(key for key, _ in self._keys())
        if self.is_working:
            self._let_go()
        self._at_once.start()

    def list_voices(self, files: Sequence[Path] = ()) -> None:
        """Look for voices, Piper's in these files among them; `voices_found` will follow."""
        if self._listing is not None:
            self._listing.end_at_once()
        options = [part for file in files for part in ("--voice-file", str(file))]
        self._listed = []
        self._listing = SpeakerProcess(["--list", *options], self)
        self._listing.said.connect(self._on_listed)
        self._listing.ended.connect(self._on_search_end)
        self._search.start()
        self._listing.start()

    def shutdown(self) -> None:
        """End the processes for good."""
        for timer in (self._at_once, self._silence, self._idle, self._search):
            timer.stop()
        for process in self.findChildren(SpeakerProcess):
            process.end_for_good()
        self._process = self._listing = None

    def _keys(self) -> list[tuple[str, str]]:
        return [(self._book.key(self._choice, text), text) for text in self._wanted]

    def _find_missing(self) -> list[str]:
        return [
            text
            for key, text in self._keys()
            if key not in self._unspoken and self._book.length_ms(self._choice, text) is None
        ]

    def _request(self, texts: list[str]) -> None:
        self._idle.stop()
        self._silence.start()
        if self._process is None:
            self._starts += 1
            self._process = SpeakerProcess(["--folder", str(self._book.folder)], self)
            self._process.said.connect(self._on_line)
            self._process.ended.connect(self._on_end)
            self._process.start()
        if self._process is not None:  # one that cannot be started may have ended by now
            choice = {"voice": self._choice.voice, "wpm": self._choice.wpm}
            self._process.ask({"id": self._number, **choice, "texts": texts})

    def _on_line(self, line: bytes) -> None:
        if self.is_working:
            self._silence.start()
        try:
            event = json.loads(line)
            if event["id"] == self._number:
                self._on_event(event["event"], event)
        except (ValueError, TypeError, KeyError):
            _log.warning("the speaker said %r", line)

    def _on_event(self, name: str, event: dict[str, Any]) -> None:
        match name:
            case "made":
                self._progress()
            case "unspoken":
                _log.warning("%r is not spoken: %s", event["text"], event["message"])
                self._unspoken[self._book.key(self._choice, event["text"])] = event["message"]
                self._progress()
            case "done":
                self._rest()
                self._on_done()
            case "failed":
                self._rest()
                self.failed.emit(event["message"])

    def _progress(self) -> None:
        self._seen_to += 1
        self.progressed.emit(min(self._seen_to, self._missing), self._missing)

    def _on_done(self) -> None:
        reasons = [self._unspoken[key] for key, _ in self._keys() if key in self._unspoken]
        if len(reasons) < len(self._wanted):
            self.made.emit()
            return
        for key, _ in self._keys():  # worth another try when it is asked for again
            del self._unspoken[key]
        self.failed.emit(reasons[0])

    def _rest(self) -> None:
        self._silence.stop()
        self._idle.start()

    def _let_go(self) -> None:
        """Let the process end by itself."""
        self._silence.stop()
        self._idle.stop()
        if self._process is not None:
            self._process.let_go()
        self._process = None

    def _on_silence(self) -> None:
        if self._process is not None:
            self._process.end_at_once()
        self._process = None
        self.failed.emit(self.tr("The voice does not answer: choose another one in the settings."))

    def _on_end(self) -> None:
        self._process = None
        self._idle.stop()
        if not self.is_working:
            return
        missing = self._find_missing()
        if missing and self._starts < STARTS:
            self._request(missing)
            return
        self._silence.stop()
        if missing:
            self.failed.emit(self.tr("The voice has stopped: choose another one in the settings."))
        else:
            self._on_done()

    def _on_listed(self, line: bytes) -> None:
        try:
            self._listed = [VoiceInfo(**voice) for voice in json.loads(line)["voices"]]
        except (ValueError, TypeError, KeyError):
            _log.warning("the speaker listed %r", line)

    def _on_search_silence(self) -> None:
        if self._listing is not None:
            self._listing.end_at_once()
        self._on_search_end()

    def _on_search_end(self) -> None:
        self._listing = None
        self._search.stop()
        self.voices_found.emit(self._listed)


def _is_speakable(text: str) -> bool:
    try:
        return bool(speakable(text))
    except NothingToSayError:
        return False
