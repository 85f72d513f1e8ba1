"""Saving a routine as audio: the real command, and processes that misbehave in its place."""

from __future__ import annotations

import sys
import wave

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton

from kneetimer.app import SETTINGS_FILE
from kneetimer.audio.phrase_book import PhraseBook
from kneetimer.core.profile import Profile
from kneetimer.gui import export_job, exports
from kneetimer.gui.export_job import ExportJob, export_arguments
from kneetimer.gui.exports import Exports, file_name
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.speech import Speech
from kneetimer.gui.widgets.notice_bar import Notice, ProgressNotice
from kneetimer.storage.settings import Settings, save_settings
from tests.fakes import CLAMSHELL, item, routine
from tests.gui.samples import HIP, FakeLibrary, entry

MINE = """format: kneetimer/1
title: Mine
items:
  - {exercise: clamshell, reps: 1-3, sides: left, change: 5 s}
  - {exercise: glute_bridge, reps: 2, optional: true}
"""
HALF = 'import sys; print(\'{"done_ms": 500, "total_ms": 1000}\', flush=True); '
WAITS = HALF + "sys.exit(0 if not sys.stdin.readline() else 1)"
DEAF = HALF + "import threading; threading.Event().wait()"
FAILS = "import sys; sys.exit('Traceback: never mind\\nThe disk is full.')"


class Listener:
    def __init__(self, job):
        self.told = []
        job.progressed.connect(lambda *counts: self.told.append(counts))
        job.done.connect(lambda: self.told.append("done"))
        job.failed.connect(self.told.append)
        job.stopped.connect(lambda: self.told.append("stopped"))


@pytest.fixture
def run(qapp):
    jobs = []

    def run(code):
        jobs.append(ExportJob(["-c", code]))
        heard = Listener(jobs[-1])
        jobs[-1].start()
        return jobs[-1], heard.told

    yield run
    for job in jobs:
        job.end_for_good()


class TestJob:
    def test_tells_how_far_it_is_and_that_it_is_done(self, run, qtbot):
        _, told = run(HALF)
        qtbot.waitUntil(lambda: told == [(500, 1000), "done"])

    def test_tells_its_last_sentence_when_it_fails(self, run, qtbot):
        _, told = run(FAILS)
        qtbot.waitUntil(lambda: told == ["The disk is full."])

    def test_nonsense_is_passed_over(self, run, qtbot):
        _, told = run("print('hm'); print('{}'); print('[1]')")
        qtbot.waitUntil(lambda: told == ["done"])

    def test_can_be_called_off(self, run, qtbot):
        job, told = run(WAITS)
        qtbot.waitUntil(lambda: told == [(500, 1000)])
        job.cancel()
        qtbot.waitUntil(lambda: told == [(500, 1000), "stopped"])

    def test_one_that_is_deaf_is_ended(self, run, qtbot, monkeypatch):
        monkeypatch.setattr(export_job, "PATIENCE_MS", 50)
        job, told = run(DEAF)
        qtbot.waitUntil(lambda: told == [(500, 1000)])
        job.cancel()
        qtbot.waitUntil(lambda: told == [(500, 1000), "stopped"])

    def test_one_that_cannot_be_started_is_told(self, run, qtbot, monkeypatch):
        monkeypatch.setattr(sys, "executable", "/nowhere/python")
        _, told = run("")
        qtbot.waitUntil(lambda: told == [""])

    def test_at_the_end_of_the_program_it_says_nothing_more(self, run, qtbot):
        job, told = run(WAITS)
        qtbot.waitUntil(lambda: told == [(500, 1000)])
        job.end_for_good()
        assert told == [(500, 1000)]


@pytest.fixture
def window(qtbot):
    made = MainWindow(Settings(welcome_seen=True, heard="tones"), "en")
    qtbot.addWidget(made)
    made.begin(FakeLibrary([HIP]))
    return made


@pytest.fixture
def saving(window, home):
    speech = Speech(PhraseBook(home / "cache" / "phrases"), window.settings)
    made = Exports(window, speech)
    yield made
    made.close()
    speech.shutdown()


@pytest.fixture
def instead(monkeypatch):
    """Let a piece of Python run instead of the export."""

    def instead(code):
        monkeypatch.setattr(exports, "export_arguments", lambda *_: ["-c", code])

    return instead


def progress(window):
    return window.notices.findChild(ProgressNotice)


class TestNotices:
    def test_one_with_a_bar_and_then_one_that_leads_to_the_file(
        self, window, saving, instead, qtbot, tmp_path, monkeypatch
    ):
        opened = []
        monkeypatch.setattr(exports, "open_in_its_program", opened.append)
        instead(WAITS)
        saving.write(Profile(), HIP.path, tmp_path / "hip.wav")
        qtbot.waitUntil(lambda: progress(window).share == 0.5)
        assert window.notices.texts == ["Saving hip.wav"]
        instead(HALF)
        progress(window).cancelled.emit()
        qtbot.waitUntil(lambda: not saving.is_working)
        saving.write(Profile(), HIP.path, tmp_path / "hip.wav")
        qtbot.waitUntil(lambda: window.notices.texts == ["hip.wav is saved."])
        window.notices.findChild(Notice).findChild(QPushButton).click()
        assert opened == [tmp_path]

    def test_calling_it_off_leaves_nothing_to_say(self, window, saving, instead, qtbot, tmp_path):
        instead(WAITS)
        saving.write(Profile(), HIP.path, tmp_path / "hip.wav")
        qtbot.waitUntil(lambda: progress(window).share == 0.5)
        progress(window).findChild(QPushButton).click()
        qtbot.waitUntil(lambda: not saving.is_working)
        assert window.notices.texts == []

    def test_what_went_wrong_is_one_sentence(self, window, saving, instead, qtbot, tmp_path):
        instead(FAILS)
        saving.write(Profile(), HIP.path, tmp_path / "hip.wav")
        wrong = ["hip.wav is not saved. The disk is full."]
        qtbot.waitUntil(lambda: window.notices.texts == wrong)

    def test_one_at_a_time(self, window, saving, instead, qtbot, tmp_path):
        instead(WAITS)
        saving.write(Profile(), HIP.path, tmp_path / "hip.wav")
        saving.save(routine(item(CLAMSHELL)), Profile(), HIP)
        assert window.notices.texts[-1].startswith("One file is being saved already")


class TestDialog:
    @pytest.fixture
    def answer(self, monkeypatch):
        """Let somebody choose a file, or none; gives what was offered."""
        offered = []

        def answer(*files):
            def take(dialog):
                offered.append((dialog.nameFilters(), dialog.defaultSuffix()))
                return len(files)

            monkeypatch.setattr(QFileDialog, "exec", take)
            monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: list(files))
            return offered

        return answer

    def test_offers_what_can_be_written_here(self, saving, instead, answer, monkeypatch):
        instead(HALF)
        offered = answer()
        monkeypatch.setattr(exports, "is_available", lambda suffix: suffix in (".wav", ".ogg"))
        saving.save(routine(item(CLAMSHELL), title="Hip"), Profile(), HIP)
        assert offered == [
            (["Ogg Vorbis (*.ogg)", "WAV, large and for any program (*.wav)"], "ogg")
        ]
        assert not saving.is_working

    def test_the_chosen_file_is_written(self, window, saving, instead, answer, qtbot, tmp_path):
        instead(HALF)
        answer(str(tmp_path / "mine.wav"))
        saving.save(routine(item(CLAMSHELL), title="Hip"), Profile(), HIP)
        qtbot.waitUntil(lambda: window.notices.texts == ["mine.wav is saved."])

    @pytest.mark.parametrize(
        ("title", "name"),
        [
            ("Hip and IT band", "Hip and IT band"),
            ('Knie: 10/12 "leicht"?', "Knie 10 12 leicht"),
            ("../..", "KneeTimer"),
            ("...", "KneeTimer"),
            ("x" * 300, "x" * 100),
        ],
    )
    def test_names_are_fit_for_every_system(self, title, name):
        assert file_name(title) == name


class TestForReal:
    """With the real command, its choices read from the settings that the window keeps."""

    @pytest.fixture
    def mine(self, tmp_path):
        path = tmp_path / "mine.yaml"
        path.write_text(MINE, encoding="utf-8")
        return path

    def keep(self, home, settings):
        (home / "config").mkdir(parents=True, exist_ok=True)
        save_settings(home / "config" / SETTINGS_FILE, settings)

    def seconds(self, path):
        with wave.open(str(path), "rb") as file:
            return file.getnframes() / file.getframerate()

    def test_a_file_with_what_the_person_chose(self, window, saving, home, mine, qtbot):
        lengths = []
        for values, left_out in (({"clamshell.reps": 1}, ("glute_bridge",)), ({}, ())):
            chosen = {"values": {"mine": values}, "left_out": {"mine": left_out}}
            self.keep(home, Settings(heard="tones", **chosen))
            target = mine.with_suffix(".wav")
            saving.write(Profile(), mine, target)
            qtbot.waitUntil(lambda: not saving.is_working, timeout=30_000)
            assert window.notices.texts[-1] == "mine.wav is saved."
            lengths.append(self.seconds(target))
        assert lengths[0] < lengths[1]

    def test_an_error_is_one_sentence(self, window, saving, mine, qtbot):
        saving.write(Profile(), mine, mine.parent / "nowhere" / "mine.wav")
        qtbot.waitUntil(lambda: not saving.is_working, timeout=30_000)
        assert window.notices.texts[-1].startswith("mine.wav is not saved. ")

    def test_nothing_is_left_when_it_is_called_off(self, window, saving, mine, qtbot):
        mine.write_text(MINE.replace("1-3", "100, sets: 8"), encoding="utf-8")
        target = mine.with_suffix(".wav")
        saving.write(Profile(), mine, target)
        qtbot.waitUntil(lambda: progress(window).share > 0, timeout=30_000)
        assert len(list(mine.parent.iterdir())) == 2
        saving.cancel()
        qtbot.waitUntil(lambda: not saving.is_working, timeout=30_000)
        assert [path.name for path in mine.parent.iterdir()] == ["mine.yaml"]
        assert window.notices.texts == []

    def test_the_command_names_who_speaks(self, tmp_path):
        command = export_arguments(
            tmp_path / "mine.yaml", tmp_path / "mine.mp3", "de", ["--voice", "espeak:gmw/de"]
        )
        assert command[:4] == ["-m", "kneetimer", "export", "audio"]
        assert "--my-settings" in command
        assert command[-4:] == ["--language", "de", "--voice", "espeak:gmw/de"]


@pytest.mark.parametrize(
    ("settings", "voice"),
    [
        (Settings(), ["--voice", "espeak:gmw/de", "--wpm", "155"]),
        (Settings(voice="espeak:gmw/de+f1", wpm=125), ["espeak:gmw/de+f1", "--wpm", "125"]),
        (Settings(voice="espeak:gmw/en+f1"), ["--voice", "espeak:gmw/de", "--wpm", "155"]),
        (Settings(heard="tones"), ["--language", "de", "--voice", "none"]),
        (Settings(sound=False), ["--voice", "espeak:gmw/de", "--wpm", "155"]),
    ],
)
def test_who_speaks(window, home, monkeypatch, qtbot, settings, voice):
    asked = []
    whole = export_arguments

    def note(*arguments):
        asked.append(whole(*arguments))
        return ["-c", ""]

    monkeypatch.setattr(exports, "export_arguments", note)
    window.take_settings(settings)
    speech = Speech(PhraseBook(home / "phrases"), settings)
    saving = Exports(window, speech)
    saving.write(Profile(language="de"), entry("X").path, home / "x.wav")
    qtbot.waitUntil(lambda: not saving.is_working)
    assert asked[0][-len(voice) :] == voice
