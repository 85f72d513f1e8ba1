"""Phrases are made, in process and by the speaker process; what goes wrong is told and no more."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kneetimer.audio import speaker
from kneetimer.audio.phrase_book import PhraseBook, PhraseNotKeptError, VoiceChoice
from kneetimer.audio.speaker import Speaker, make_phrases
from kneetimer.audio.voices.voice import NotSpokenError, VoiceMissingError

EN = VoiceChoice("espeak:gmw/en", 155)
NOBODY = VoiceChoice("espeak:gmw/nobody", 155)
ROOT = Path(__file__).parents[2]
LINES = ["One.", "Halfway.", "Turn over slowly. Now the right leg.", "Rest, thirty seconds."]


@pytest.fixture
def book(tmp_path):
    return PhraseBook(tmp_path / "phrases")


def lengths(book, texts=LINES, choice=EN):
    return [book.length_ms(choice, text) for text in texts]


# In process


def test_what_is_missing_is_made_and_told(book):
    told = []
    unspoken = make_phrases(book, EN, LINES, lambda *each: told.append(each))

    assert unspoken == {}
    assert told == list(zip(LINES, lengths(book), strict=True))
    assert all(300 < ms < 4000 for ms in lengths(book))


def test_what_is_there_is_not_made_again(book):
    make_phrases(book, EN, LINES)
    before = {path: path.read_bytes() for path in book.folder.iterdir()}
    for path in before:
        os.utime(path, (0, 0))
    told = []
    make_phrases(book, EN, [*LINES, *LINES], lambda *each: told.append(each))

    assert len(told) == len(LINES)
    assert {path: path.read_bytes() for path in book.folder.iterdir()} == before
    assert all(path.stat().st_mtime > 1e9 for path in before)  # used just now


def test_with_everything_there_no_voice_is_needed(book):
    book.store(book.key(NOBODY, "One."), bytes(9600))
    assert make_phrases(book, NOBODY, ["One."]) == {}
    assert make_phrases(book, NOBODY, []) == {}


def test_a_voice_that_is_not_there_is_told_and_no_other_speaks(book):
    with pytest.raises(VoiceMissingError, match="gmw/nobody"):
        make_phrases(book, NOBODY, LINES)
    assert not book.folder.exists()


def test_a_text_that_cannot_be_spoken_holds_up_no_other(book):
    told = []
    texts = ["...", "One.", ""]
    unspoken = make_phrases(book, EN, texts, lambda text, ms: told.append((text, ms is None)))

    assert unspoken == {
        "...": "There is nothing to say in '...'.",
        "": "There is nothing to say in ''.",
    }
    assert told == [("...", True), ("One.", False), ("", True)]


class Halting:
    """A voice that cannot say what has a T in it."""

    def speak(self, text):
        if "T" in text:
            raise NotSpokenError("Halting", "there is a T in it")
        return espeak_speech


espeak_speech = speaker.open_voice(EN).speak("One.")


def test_a_voice_that_fails_for_one_text_goes_on_with_the_next(book, monkeypatch):
    monkeypatch.setattr(speaker, "open_voice", lambda choice: Halting())
    unspoken = make_phrases(book, EN, ["One.", "Ten.", "Four."])

    assert unspoken == {"Ten.": "The voice 'Halting' could not speak: there is a T in it."}
    assert [ms is None for ms in lengths(book, ["One.", "Ten.", "Four."])] == [False, True, False]


def test_a_disk_that_takes_nothing_ends_it(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(PhraseNotKeptError):
        make_phrases(PhraseBook(tmp_path / "file"), EN, LINES)


def test_the_book_is_pruned_when_phrases_were_made(tmp_path):
    book = PhraseBook(tmp_path, limit_bytes=100_000)
    make_phrases(book, EN, LINES[:2])
    make_phrases(book, EN, LINES[2:3])
    assert sum(path.stat().st_size for path in tmp_path.iterdir()) <= 400_000
    assert book.length_ms(EN, LINES[0]) is None


# Requests


def request(number, texts, choice=EN):
    line = {"id": number, "voice": choice.voice, "wpm": choice.wpm, "texts": texts}
    return json.dumps(line).encode()


def answers_to(book, line, is_called=lambda: False):
    told = []
    Speaker(book, told.append, is_called).answer(line)
    return told


def test_a_request_is_answered_text_by_text(book):
    told = answers_to(book, request(7, ["One.", "...", "Halfway."]))
    assert told == [
        {"event": "made", "id": 7, "text": "One.", "ms": book.length_ms(EN, "One.")},
        {
            "event": "unspoken",
            "id": 7,
            "text": "...",
            "message": "There is nothing to say in '...'.",
        },
        {"event": "made", "id": 7, "text": "Halfway.", "ms": book.length_ms(EN, "Halfway.")},
        {"event": "done", "id": 7},
    ]


def test_a_newer_request_replaces_one_at_its_next_text(book):
    told = answers_to(book, request(7, LINES), is_called=lambda: True)
    assert [event["event"] for event in told] == ["made"]
    assert [ms is not None for ms in lengths(book)] == [True, False, False, False]


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"{",
        b"[]",
        b"3",
        b'"one"',
        b"\xff",
        b'{"id": 1}',
        b'{"id": 1, "voice": "espeak:gmw/en", "wpm": "fast", "texts": ["One."]}',
        b'{"id": 1, "voice": "espeak:gmw/en", "wpm": 155, "texts": 3}',
        b'{"id": 1, "voice": null, "wpm": 155, "texts": ["One."]}',
        b'{"id": 1, "voice": "robot:x", "wpm": 155, "texts": ["One."]}',
        b'{"id": 1, "voice": "espeak:gmw/en", "wpm": -1, "texts": ["One."]}',
        b'{"id": 1, "voice": "espeak:gmw/en", "wpm": 1e999, "texts": ["One."]}',
    ],
)
def test_a_bad_request_is_told(book, line):
    (told,) = answers_to(book, line)
    assert told["event"] == "failed"
    assert told["message"]


# The process


class Process:
    def __init__(self, folder):
        self.child = subprocess.Popen(
            [sys.executable, "-m", "kneetimer.audio.speaker", "--folder", folder],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        # A test that hangs ends with the child.
        self.limit = threading.Timer(30, self.child.kill)
        self.limit.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.limit.cancel()
        self.child.stdin.close()
        assert self.child.wait(10) == 0
        self.child.stdout.close()

    def ask(self, *lines):
        self.child.stdin.write(b"".join(line + b"\n" for line in lines))
        self.child.stdin.flush()

    def events(self):
        """The events up to the end of a request."""
        for line in self.child.stdout:
            event = json.loads(line)
            yield event
            if event["event"] in {"done", "failed"}:
                return


@pytest.fixture
def process(book):
    with Process(book.folder) as child:
        yield child


def test_the_process_makes_what_it_is_asked_for(book, process):
    process.ask(request(1, LINES))
    told = list(process.events())

    assert [event.get("ms") for event in told] == [*lengths(book), None]
    process.ask(request(2, ["Last one."], NOBODY))
    assert [event["event"] for event in process.events()] == ["failed"]
    process.ask(request(3, ["Last one."]))
    assert [event["event"] for event in process.events()] == ["made", "done"]


def test_the_process_leaves_a_request_for_a_newer_one(book, process):
    many = [f"Number {number}, and some more words." for number in range(5000)]
    process.ask(request(1, many))
    events = process.events()
    assert next(events)["id"] == 1
    process.ask(b"gibberish", request(2, ["Halfway."]))
    told = [event for event in events if event["id"] == 2]

    assert [event["event"] for event in told] in (["made", "done"], [])
    if not told:  # the line before was answered first
        told = list(process.events())
    assert told[-1] == {"event": "done", "id": 2}
    assert len(list(book.folder.iterdir())) < 5000


def test_the_end_of_its_input_is_its_end(book):
    with Process(book.folder) as child:
        child.ask(request(1, [f"Number {number}." for number in range(5000)]))
        assert next(child.events())["event"] == "made"
    assert len(list(book.folder.iterdir())) < 5000


@pytest.mark.skipif(not hasattr(os, "getpriority"), reason="there is no nice here")
def test_the_process_is_the_least_urgent(book, process):
    process.ask(request(1, ["One."]))
    list(process.events())
    nice = os.getpriority(os.PRIO_PROCESS, process.child.pid)
    assert nice == min(os.getpriority(os.PRIO_PROCESS, 0) + speaker.NICENESS, 19)


def test_two_processes_make_the_same_bytes_in_whatever_order(tmp_path):
    german = VoiceChoice("espeak:gmw/de+f1", 170)
    orders = [LINES, LINES[::-1]]
    found = []
    for number, texts in enumerate(orders):
        folder = tmp_path / str(number)
        with Process(folder) as child:
            child.ask(request(1, texts))
            list(child.events())
            child.ask(request(2, texts, german))
            list(child.events())
        found.append({path.name: path.read_bytes() for path in folder.iterdir()})

    assert len(found[0]) == 2 * len(LINES)
    assert found[0] == found[1]


def test_the_voices_are_listed():
    command = [sys.executable, "-m", "kneetimer.audio.speaker", "--list"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    event = json.loads(done.stdout)
    assert event["event"] == "voices"
    assert event["voices"][0] == {
        "id": "espeak:gmw/en",
        "name": "Man 1, British",
        "language": "en-GB",
        "provider": "espeak",
    }


def test_it_has_to_be_told_where_the_phrases_go(capsys):
    with pytest.raises(SystemExit):
        speaker.main([])
    assert "--folder or --list is needed" in capsys.readouterr().err
