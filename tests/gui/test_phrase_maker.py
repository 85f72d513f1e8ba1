"""The phrase maker with real speaker processes, and with some that misbehave."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

from kneetimer.audio.phrase_book import PhraseBook, VoiceChoice
from kneetimer.gui.phrase_maker import PhraseMaker

EN = VoiceChoice("espeak:gmw/en", 155)
NOBODY = VoiceChoice("espeak:gmw/nobody", 155)
LINES = ["One.", "Halfway.", "Turn over slowly."]
MANY = [f"Number {number}, and some more words." for number in range(3000)]

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are scripts")


@pytest.fixture
def book(tmp_path):
    return PhraseBook(tmp_path / "phrases")


class Listener:
    def __init__(self, maker):
        self.told = []
        self.voices = []
        maker.made.connect(lambda: self.told.append("made"))
        maker.failed.connect(self.told.append)
        maker.progressed.connect(lambda *counts: self.told.append(counts))
        maker.voices_found.connect(self.voices.append)

    @property
    def is_answered(self):
        return bool(self.told) and isinstance(self.told[-1], str)


@pytest.fixture
def make_maker(qapp, book):
    makers = []

    def make(**options):
        makers.append(PhraseMaker(book, **options))
        return makers[-1], Listener(makers[-1])

    yield make
    for maker in makers:
        maker.shutdown()


@pytest.fixture
def maker(make_maker):
    return make_maker()[0]


@pytest.fixture
def heard(maker):
    return Listener(maker)


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """Put a script in the place of Python; $PYTHON in it is the real one, $HERE a folder."""

    def put(script):
        path = tmp_path / "python"
        head = f"#!/bin/sh\nPYTHON={sys.executable}\nHERE={tmp_path}\n"
        path.write_text(f"{head}{script}\n")
        path.chmod(0o755)
        monkeypatch.setattr(sys, "executable", str(path))

    return put


def wait_until(qtbot, is_so):
    qtbot.waitUntil(is_so, timeout=20_000)  # on a busy machine the speaker comes last


def processes(maker):
    return [
        process
        for process in maker.findChildren(QProcess)
        if process.state() is not QProcess.ProcessState.NotRunning
    ]


def lengths(book, texts=LINES, choice=EN):
    return [book.length_ms(choice, text) for text in texts]


def test_missing_phrases_are_made(qtbot, book, maker, heard):
    maker.make(EN, [*LINES, "One."])
    assert maker.is_working
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == [(0, 3), (1, 3), (2, 3), (3, 3), "made"]
    assert None not in lengths(book)
    assert not maker.is_working


def test_with_everything_there_no_process_is_started(qtbot, book, maker, heard):
    for text in LINES:
        book.store(book.key(NOBODY, text), bytes(9600))
        os.utime(book.path(book.key(NOBODY, text)), (0, 0))
    maker.make(NOBODY, LINES)
    assert heard.told == []  # by a queued call
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == ["made"]
    assert maker.findChildren(QProcess) == []
    assert all(path.stat().st_mtime > 1e9 for path in book.folder.iterdir())  # used just now


def test_only_what_is_missing_is_made(qtbot, book, maker, heard):
    book.store(book.key(EN, "Halfway."), bytes(9600))
    maker.make(EN, LINES)
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == [(0, 2), (1, 2), (2, 2), "made"]
    assert lengths(book)[1] == 100


@pytest.mark.parametrize("texts", [[], ["...", ""]])
def test_nothing_to_say_is_soon_made(qtbot, maker, heard, texts):
    maker.make(NOBODY, texts)
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == ["made"]
    assert maker.findChildren(QProcess) == []


def test_a_newer_wish_replaces_one(qtbot, book, maker, heard):
    maker.make(EN, MANY)
    wait_until(qtbot, lambda: len(heard.told) > 2)
    maker.make(EN, LINES)
    heard.told.clear()
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == [(1, 3), (2, 3), (3, 3), "made"]
    assert book.length_ms(EN, MANY[-1]) is None


def test_a_wish_that_needs_nothing_ends_the_work(qtbot, book, maker, heard):
    book.store(book.key(EN, "One."), bytes(9600))
    maker.make(EN, MANY)
    wait_until(qtbot, lambda: len(heard.told) > 2)
    maker.make(EN, ["One."])
    heard.told.clear()
    wait_until(qtbot, lambda: heard.is_answered)
    wait_until(qtbot, lambda: processes(maker) == [])

    assert heard.told == ["made"]
    assert book.length_ms(EN, MANY[-1]) is None


def test_a_process_that_is_idle_is_let_go_and_started_again(qtbot, book, make_maker):
    maker, heard = make_maker(idle_ms=0)
    maker.make(EN, ["One."])
    wait_until(qtbot, lambda: heard.is_answered)
    wait_until(qtbot, lambda: maker.findChildren(QProcess) == [])
    heard.told.clear()
    maker.make(EN, ["Halfway."])
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told[-1] == "made"


def test_a_process_serves_more_than_one_wish(qtbot, book, maker, heard):
    maker.make(EN, ["One."])
    wait_until(qtbot, lambda: heard.is_answered)
    (first,) = processes(maker)
    heard.told.clear()
    maker.make(EN, ["Halfway."])
    wait_until(qtbot, lambda: heard.is_answered)

    assert processes(maker) == [first]


def test_a_voice_that_is_not_there_is_told_each_time(qtbot, maker, heard):
    message = "There is no embedded voice called 'gmw/nobody': choose another one in the settings."
    for _ in range(2):
        heard.told.clear()
        maker.make(NOBODY, LINES)
        wait_until(qtbot, lambda: heard.is_answered)
        assert heard.told == [(0, 3), message]


def test_a_folder_that_takes_nothing_is_told(qtbot, book, maker, heard):
    book.folder.write_text("")
    maker.make(EN, LINES)
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told[-1].startswith("The voice's phrases cannot be kept in")


SPEAKS_ALL_BUT_ONE = """#!/bin/sh
if [ "$2" = "?" ]; then echo "Anna  de_DE  # Hallo"; exit; fi
read -r text || [ -n "$text" ]
for path; do :; done
case "$text" in One.) exit 1;; esac
for path in $*; do case "$path" in */speech.wav) cp "$HERE/one.wav" "$path";; esac; done
"""


@pytest.fixture
def say(tmp_path, monkeypatch, book):
    """A voice that can say all but "One."."""
    book.store(book.key(EN, "x"), b"\x00\x10" * 9600)
    (tmp_path / "one.wav").write_bytes(book.path(book.key(EN, "x")).read_bytes())
    folder = tmp_path / "bin"
    folder.mkdir()
    script = SPEAKS_ALL_BUT_ONE.replace("$HERE", str(tmp_path))
    (folder / "say").write_text(script)
    (folder / "say").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder), prepend=os.pathsep)
    return VoiceChoice("say:Anna")


@only_posix
def test_one_line_that_cannot_be_spoken_spoils_nothing(qtbot, book, maker, heard, say, caplog):
    maker.make(say, LINES)
    wait_until(qtbot, lambda: heard.is_answered)
    assert heard.told[-1] == "made"
    assert [ms is None for ms in lengths(book, choice=say)] == [True, False, False]
    assert "'One.' is not spoken: The voice 'Anna' could not speak" in caplog.text

    heard.told.clear()
    maker.make(say, LINES)  # and is not tried for ever
    wait_until(qtbot, lambda: heard.is_answered)
    assert heard.told == ["made"]


@only_posix
def test_a_voice_that_can_say_nothing_is_told_each_time(qtbot, maker, heard, say):
    for _ in range(2):
        heard.told.clear()
        maker.make(say, ["One."])
        wait_until(qtbot, lambda: heard.is_answered)
        assert heard.told[-1].startswith("The voice 'Anna' could not speak")


STOPPED = "The voice has stopped: choose another one in the settings."


@only_posix
@pytest.mark.parametrize(
    "dies",
    [
        "exit 3",
        "read -r line; kill -9 $$",
        'read -r line; echo "Ouch" >&2; exit 1',
        "exec <&-; exit 0",
        'printf "half a li"; exit 1',
    ],
)
def test_a_process_that_dies_is_started_again_once(qtbot, book, maker, heard, stand_in, dies):
    stand_in(f'[ -e $HERE/been ] && exec $PYTHON "$@"; touch $HERE/been; {dies}')
    maker.make(EN, LINES)
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told[-1] == "made"
    assert None not in lengths(book)


@only_posix
def test_a_process_that_dies_again_is_told(qtbot, maker, heard, stand_in, caplog):
    stand_in('echo "$$" >> $HERE/starts; echo "no memory" >&2; exit 1')
    maker.make(EN, LINES)
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == [(0, 3), STOPPED]
    assert not maker.is_working
    assert caplog.text.count("the speaker complained: no memory") == 2


MAKES_AND_DIES = """
import sys
from pathlib import Path
from kneetimer.audio.speaker import PhraseBook, VoiceChoice, make_phrases
make_phrases(PhraseBook(Path(sys.argv[1])), VoiceChoice("espeak:gmw/en", 155), ["One."])
"""


@only_posix
def test_a_process_that_dies_when_all_is_made_has_done_its_work(
    qtbot, book, maker, heard, stand_in
):
    stand_in(f"exec $PYTHON -c '{MAKES_AND_DIES}' $HERE/phrases")
    maker.make(EN, ["One."])
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == [(0, 1), "made"]


def test_a_process_that_cannot_be_started_is_told(qtbot, maker, heard, monkeypatch):
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    maker.make(EN, LINES)
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told == [(0, 3), STOPPED]


@only_posix
def test_a_process_that_is_silent_is_ended_and_told(qtbot, make_maker, stand_in):
    maker, heard = make_maker(silent_ms=200)
    stand_in("exec cat > /dev/null")
    maker.make(EN, LINES)
    wait_until(qtbot, lambda: heard.is_answered)
    wait_until(qtbot, lambda: maker.findChildren(QProcess) == [])

    assert heard.told == [
        (0, 3),
        "The voice does not answer: choose another one in the settings.",
    ]


@only_posix
def test_gibberish_is_passed_over(qtbot, maker, heard, stand_in, caplog):
    stand_in('echo gibberish; echo "[]"; echo "{}"; exec "$PYTHON" "$@"')
    maker.make(EN, LINES)
    wait_until(qtbot, lambda: heard.is_answered)

    assert heard.told[-1] == "made"
    assert "the speaker said b'gibberish" in caplog.text


def test_a_broken_phrase_is_made_anew(qtbot, book, maker, heard):
    path = book.path(book.key(EN, "One."))
    path.parent.mkdir()
    path.write_bytes(b"RIFF")
    maker.make(EN, ["One."])
    wait_until(qtbot, lambda: heard.is_answered)

    assert None not in lengths(book, ["One."])


def test_the_voices_are_found(qtbot, maker, heard, tmp_path):
    file = tmp_path / "anna.onnx"
    file.write_bytes(b"")
    Path(f"{file}.json").write_text("{}")
    maker.list_voices([file])
    wait_until(qtbot, lambda: heard.voices != [])

    (voices,) = heard.voices
    assert voices[0].id == "espeak:gmw/en"
    assert voices[-1].id == f"piper:{file}"


def test_looking_twice_finds_once(qtbot, maker, heard):
    maker.list_voices()
    maker.list_voices()
    wait_until(qtbot, lambda: bool(heard.voices) and maker.findChildren(QProcess) == [])

    assert len(heard.voices) == 1


@only_posix
@pytest.mark.parametrize("script", ["exit 1", "echo gibberish", "exec cat > /dev/null"])
def test_a_search_that_fails_finds_none(qtbot, make_maker, stand_in, script):
    maker, heard = make_maker(silent_ms=200)
    stand_in(script)
    maker.list_voices()
    wait_until(qtbot, lambda: heard.voices != [])

    assert heard.voices == [[]]


def test_shutdown_leaves_no_process_behind(qtbot, maker, heard):
    maker.list_voices()
    maker.make(EN, MANY)
    wait_until(qtbot, lambda: len(heard.told) > 2)
    maker.shutdown()

    assert processes(maker) == []
    assert not maker.is_working


@only_posix
def test_shutdown_does_not_wait_for_a_process_that_hangs(qtbot, maker, stand_in):
    stand_in("exec sleep 60")
    maker.make(EN, LINES)
    maker.shutdown()

    assert processes(maker) == []
