"""Makes the phrases that a book lacks, for the window as a process: `-m kneetimer.audio.speaker`.

The rule: it never disturbs the sound, so it is less urgent than all else; and it never speaks with
another voice than the one that was chosen.

Requests come in as one JSON object a line; a newer one replaces the one that is being worked on,
at its next text. The end of the input is the process's end:

    {"id": 1, "voice": "espeak:gmw/en", "wpm": 155, "texts": ["One.", "Halfway."]}

Events go out alike, with the request's id:

    {"event": "made", "id": 1, "text": "One.", "ms": 381}
    {"event": "unspoken", "id": 1, "text": "...", "message": "..."}    only this text is missing
    {"event": "failed", "id": 1, "message": "..."}    there is no such voice, or no place
    {"event": "done", "id": 1}    everything is there that can be

With `--list` it prints {"event": "voices", "voices": [...]} and ends; `--voice-file` adds Piper's.
"""

from __future__ import annotations

import argparse
import json
import os
import queue
import signal
import sys
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # numpy asks once; each thread costs memory

from kneetimer.audio.phrase_book import PhraseBook, PhraseError, PhraseNotKeptError, VoiceChoice
from kneetimer.audio.speech import shape
from kneetimer.audio.voices.choosing import find_voices, open_voice
from kneetimer.audio.voices.voice import Voice, speakable

NICENESS: Final = 10
GOODBYE_S: Final = 3.0

Event = dict[str, Any]
Outcome = tuple[str, "int | PhraseError"]


def make_phrases(
    book: PhraseBook,
    choice: VoiceChoice,
    texts: Iterable[str],
    on_each: Callable[[str, int | None], None] | None = None,
) -> dict[str, str]:
    """Make what the book lacks of these texts.

    `on_each` is told each text that is seen to, with its length in ms, or None if it was not made.
    Gives the texts that could not be spoken, each with a sentence why.

    Raises:
        VoiceMissingError: when the voice is needed and is not there
        PhraseNotKeptError: when the disk takes no phrase
    """
    unspoken = {}
    for text, outcome in _make(book, choice, texts):
        if isinstance(outcome, PhraseError):
            unspoken[text] = str(outcome)
        if on_each is not None:
            on_each(text, outcome if isinstance(outcome, int) else None)
    return unspoken


def _make(book: PhraseBook, choice: VoiceChoice, texts: Iterable[str]) -> Iterator[Outcome]:
    """Go through the texts, and give for each its length in ms or why it has none."""
    wanted = list(dict.fromkeys(texts))
    book.use(book.key(choice, text) for text in wanted)
    voice: Voice | None = None
    for text in wanted:
        length_ms = book.length_ms(choice, text)
        if length_ms is None:
            voice = voice or open_voice(choice)
            yield text, _made(book, choice, voice, text)
        else:
            yield text, length_ms
    if voice is not None:
        book.prune()


def _made(book: PhraseBook, choice: VoiceChoice, voice: Voice, text: str) -> int | PhraseError:
    try:
        pcm = shape(*voice.speak(speakable(text)))
        book.store(book.key(choice, text), pcm)
    except PhraseNotKeptError:
        raise
    except PhraseError as error:
        return error
    return -(-len(pcm) // 96)


class Speaker:
    """Answers requests, one at a time.

    Args:
        book: where the phrases go
        say: takes the events
        is_called: whether there is a newer request
    """

    def __init__(
        self, book: PhraseBook, say: Callable[[Event], None], is_called: Callable[[], bool]
    ) -> None:
        self._book = book
        self._say = say
        self._is_called = is_called

    def answer(self, line: bytes) -> None:
        """Do what a line asks for, until it is done or a newer one is there."""
        number = None
        try:
            request = json.loads(line)
            number = request["id"]
            choice = VoiceChoice(str(request["voice"]), int(request["wpm"]))
            self._make(number, choice, [str(text) for text in request["texts"]])
        except (PhraseError, ValueError, OverflowError, KeyError, TypeError) as error:
            self._say({"event": "failed", "id": number, "message": str(error)})

    def _make(self, number: object, choice: VoiceChoice, texts: list[str]) -> None:
        for text, outcome in _make(self._book, choice, texts):
            event: Event = {"id": number, "text": text}
            if isinstance(outcome, int):
                self._say({"event": "made", **event, "ms": outcome})
            else:
                self._say({"event": "unspoken", **event, "message": str(outcome)})
            if self._is_called():
                return
        self._say({"event": "done", "id": number})


def main(arguments: list[str] | None = None) -> int:
    """Run until the input ends, or list the voices."""
    parser = argparse.ArgumentParser(prog="kneetimer.audio.speaker")
    parser.add_argument("--folder", type=Path, help="where the phrases are kept")
    parser.add_argument("--list", action="store_true", help="print the voices there are")
    parser.add_argument("--voice-file", type=Path, action="append", default=[])
    options = parser.parse_args(arguments)
    if options.list:
        _print(
            {"event": "voices", "voices": [asdict(it) for it in find_voices(options.voice_file)]}
        )
        return 0
    if options.folder is None:
        parser.error("--folder or --list is needed")
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is for the window, which ends our input
    if sys.platform != "win32":
        os.nice(NICENESS)
    _serve(PhraseBook(options.folder))
    return 0


def _serve(book: PhraseBook) -> None:
    inbox: queue.SimpleQueue[bytes | None] = queue.SimpleQueue()
    is_over = threading.Event()

    def read() -> None:
        for line in sys.stdin.buffer:
            inbox.put(line)
        inbox.put(None)
        if not is_over.wait(GOODBYE_S):  # a voice holds the main thread: go without it
            os._exit(1)

    threading.Thread(target=read, daemon=True).start()
    speaker = Speaker(book, _print, lambda: not inbox.empty())
    try:
        while (line := inbox.get()) is not None:
            if inbox.empty():  # only the newest counts
                speaker.answer(line)
    except BrokenPipeError:
        pass  # nobody listens any more
    is_over.set()


def _print(event: Event) -> None:
    sys.stdout.write(json.dumps(event) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
