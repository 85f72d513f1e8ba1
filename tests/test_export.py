"""`kneetimer export audio` as a black box: what is heard when, and that no half file is found."""

from __future__ import annotations

import json
import os
import shutil
import signal
import struct
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from kneetimer import app, export_command
from kneetimer.audio.encoders import FORMATS, is_available
from kneetimer.audio.phrase_book import VoiceChoice, default_voice
from kneetimer.audio.synth import render
from kneetimer.cli import main
from kneetimer.core.body import Side
from kneetimer.core.profile import Profile
from kneetimer.export_command import CancelledError, _Cancelling
from kneetimer.exporting import prepare_export
from kneetimer.rehearsal import Rehearsal, phrase_book
from kneetimer.storage import paths
from kneetimer.storage.settings import Settings, save_settings
from kneetimer.storage.shelf import make_library

ROOT = Path(__file__).parent.parent
HIP = paths.routines_folder() / "hip-and-it-band.yaml"
EN = VoiceChoice(default_voice("en"))
PER_MS = 48

MINE = """
format: kneetimer/1
title: {en: "Mine, all mine", de: Meins}
items:
  - {exercise: clamshell, reps: 2, hold: 3 s, sides: each}
"""
WAITING = """
format: kneetimer/1
title: Waiting
items:
  - {exercise: clamshell, sets: 3, reps: 1, hold: 3 s, sides: left, rest: until ready}
"""

FORMATS_THERE_ARE = "let it end in .wav, .ogg, .mp3, .flac or .m4b."

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="there are no such signals")
every_format = pytest.mark.parametrize("suffix", FORMATS)


def needs(suffix):
    if not is_available(suffix):
        pytest.skip(f"what {suffix} takes is not installed")


@pytest.fixture
def run(capsys):
    """Give a function that runs a command and gives exit code, output and errors."""

    def run_(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        return code, out, err

    return run_


@pytest.fixture
def place(tmp_path):
    """A folder of nothing but what is exported."""
    folder = tmp_path / "place"
    folder.mkdir()
    return folder


@pytest.fixture
def routine(tmp_path):
    def write(text=MINE):
        path = tmp_path / "mine.yaml"
        path.write_text(text, encoding="utf-8")
        return path

    return write


def files(folder):
    return sorted(path.name for path in folder.iterdir())


def samples_of(path):
    """The samples of a WAV, shaped (n, 2)."""
    with wave.open(str(path), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (2, 2, 48_000)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2").reshape(-1, 2)


def chapters_of(path):
    """(sample, title) of each cue point of a WAV."""
    data = path.read_bytes()
    at = data.rindex(b"cue ") + 8
    (count,) = struct.unpack_from("<I", data, at)
    places = [struct.unpack_from("<I", data, at + 24 + 24 * n)[0] for n in range(count)]
    titles = [part[8:].split(b"\0")[0].decode() for part in data.split(b"labl")[1:]]
    return list(zip(places, titles, strict=True))


def cues(run, *arguments):
    """What `kneetimer script` says of the same routine."""
    code, out, err = run("script", "--json", *arguments)
    assert (code, err) == (0, "")
    return json.loads(out)["cues"]


def first_heard(name, pan):
    """How many samples of a tone come before the first that is not 0, in its louder ear."""
    gain = max(abs(np.sin((pan + 1) * np.pi / 4)), abs(np.cos((pan + 1) * np.pi / 4)))
    return int(np.flatnonzero(np.rint(render(name) * gain * np.sqrt(2) * 32767))[0])


# When it is heard


@pytest.mark.parametrize("arguments", [[], ["--first", "right"]], ids=["left", "right"])
def test_every_tone_begins_at_its_millisecond_to_the_sample(run, routine, place, arguments):
    mine = routine()
    out = place / "out.wav"
    arguments = [*arguments, "--voice", "none"]
    assert run("export", "audio", mine, "-o", out, *arguments) == (0, "", "")
    heard = np.abs(samples_of(out).astype(int)).max(axis=1)
    script = cues(run, mine, *arguments)
    silent_from, checked = 0, 0
    for cue in script:
        start = cue["at_ms"] * PER_MS
        if start >= silent_from:
            assert not heard[silent_from:start].any()
            onset = start + int(np.flatnonzero(heard[start:])[0])
            assert onset - first_heard(cue["name"], cue["pan"]) == start
            checked += 1
        silent_from = max(silent_from, start + len(render(cue["name"])))
    assert not heard[silent_from:].any()
    assert checked >= 20


def test_the_tones_are_the_mixers_own(run, routine, place):
    """Against a sum by hand: constant power between the ears, nothing else."""
    mine, out = routine(), place / "out.wav"
    run("export", "audio", mine, "-o", out, "--voice", "none")
    heard = samples_of(out)
    by_hand = np.zeros(heard.shape)
    for cue in cues(run, mine, "--voice", "none"):
        tone, start = render(cue["name"]), cue["at_ms"] * PER_MS
        angle = (cue["pan"] + 1) * np.pi / 4
        for ear, gain in enumerate((np.cos(angle), np.sin(angle))):
            by_hand[start : start + len(tone), ear] += np.sqrt(2) * gain * tone
    assert np.abs(by_hand).max() < 0.8  # where the mixer leaves the sum as it is
    assert np.abs(heard - 32767 * by_hand).max() <= 1


def test_every_line_is_said_at_its_millisecond_to_the_sample(run, routine, place):
    mine, out = routine(), place / "out.wav"
    assert run("export", "audio", mine, "-o", out) == (0, "", "")
    heard = samples_of(out).astype(int)
    book = phrase_book()
    script = cues(run, mine)
    sounding = np.zeros(len(heard), bool)
    for cue in script:
        if cue["kind"] == "tone":
            start = cue["at_ms"] * PER_MS
            sounding[start : start + len(render(cue["name"]))] = True
    lines = [cue for cue in script if cue["kind"] == "line"]
    for cue in lines:
        with wave.open(str(book.path(book.key(EN, cue["text"]))), "rb") as file:
            speech = np.frombuffer(file.readframes(file.getnframes()), "<i2").astype(int)
        span = slice(cue["at_ms"] * PER_MS, cue["at_ms"] * PER_MS + len(speech))
        alone = ~sounding[span]
        assert alone.sum() >= 4_800
        difference = np.abs(heard[span] - speech[:, None])[alone]
        assert difference.max() <= 1
    assert len(lines) >= 8


def test_it_ends_half_a_second_after_all_has_been_said(run, routine, place):
    mine = routine()
    for voice in ("default", "none"):
        out = place / f"{voice}.wav"
        run("export", "audio", mine, "-o", out, "--voice", voice)
        heard = np.abs(samples_of(out).astype(int)).max(axis=1)
        ends = []
        for cue in cues(run, mine, "--voice", voice):
            length = len(render(cue["name"])) if cue["kind"] == "tone" else length_of(cue["text"])
            ends.append(cue["at_ms"] * PER_MS + length)
        assert len(heard) == max(ends) + 24_000
        assert not heard[max(ends) :].any()
        assert heard[max(ends) - 4_800 :].any()


def length_of(text):
    with wave.open(str(phrase_book().path(phrase_book().key(EN, text))), "rb") as file:
        return file.getnframes()


@pytest.mark.parametrize("voice", ["none", "default"])
def test_the_bytes_are_the_same_on_every_run(run, routine, place, voice):
    mine = routine()
    for name in ("a.wav", "b.wav"):
        assert run("export", "audio", mine, "-o", place / name, "--voice", voice)[0] == 0
    assert (place / "a.wav").read_bytes() == (place / "b.wav").read_bytes()


# Chapters and options


def test_the_chapters_of_a_shipped_routine(run, place):
    out = place / "hip.wav"
    assert run("export", "audio", HIP, "-o", out, "--voice", "none") == (0, "", "")
    found = chapters_of(out)
    out.unlink()
    assert found == [
        (0, "Clamshell, left leg"),
        (134_000 * PER_MS, "Clamshell, right leg"),
        (243_000 * PER_MS, "Roll the outer thigh, left leg"),
        (378_000 * PER_MS, "Roll the outer thigh, right leg"),
        (510_000 * PER_MS, "Side-lying outer-thigh stretch, left leg"),
        (545_000 * PER_MS, "Side-lying outer-thigh stretch, right leg"),
    ]


def test_in_german(run, routine, place):
    out = place / "out.wav"
    assert run("export", "audio", routine(), "-o", out, "--language", "de") == (0, "", "")
    assert [title for _, title in chapters_of(out)] == [
        "Muschel, linkes Bein",
        "Muschel, rechtes Bein",
    ]
    assert b"INAM\x06\0\0\0Meins\0" in out.read_bytes()
    assert b"ILNG\x04\0\0\0deu\0" in out.read_bytes()


@every_format
def test_every_format(run, routine, place, suffix):
    needs(suffix)
    assert run("export", "audio", routine(), "-o", place / f"out{suffix}") == (0, "", "")
    assert files(place) == [f"out{suffix}"]
    assert (place / f"out{suffix}").stat().st_size > 10_000


@pytest.mark.parametrize(
    "rest", [["until ready", "50", "s"], ["until", "ready", "50s"], ["50s"], ["50", "s"], ["0:50"]]
)
def test_rests_until_ready_last_as_long_as_is_said(run, routine, place, rest):
    waiting = routine(WAITING)
    for name, words in (("a", ["40 s"]), ("b", rest)):
        out = place / f"{name}.wav"
        command = ["export", "audio", waiting, "-o", out, "--voice", "none", "--rest", *words]
        assert run(*command) == (0, "", "")
    a, b = (len(samples_of(place / f"{name}.wav")) for name in "ab")
    assert b - a == 2 * 10_000 * PER_MS  # two rests between three sets


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["--rest", "5x"], "'5x' is no duration"),
        (["--rest", "until ready"], "is no duration"),
        (["--rest", "0 s"], "a rest is longer than nothing"),
        (["--wpm", "79"], "give 80 to 450 words a minute"),
        (["--wpm", "fast"], "give 80 to 450 words a minute"),
    ],
)
def test_options_that_say_nothing_are_wrong_use(run, routine, place, arguments, words):
    code, out, err = run("export", "audio", routine(), "-o", place / "out.wav", *arguments)
    assert (code, out) == (2, "")
    assert words in err.splitlines()[-1]
    assert not files(place)


def test_without_a_kind_or_a_name_it_is_wrong_use(run, routine):
    assert run("export")[0] == 2
    assert run("export", "audio", routine())[0] == 2


def test_a_slower_voice_takes_longer(run, routine, place):
    mine = routine()
    for wpm in (100, 300):
        command = ["export", "audio", mine, "-o", place / f"{wpm}.wav", "--wpm", wpm]
        assert run(*command) == (0, "", "")
    slow, fast = (len(samples_of(place / f"{wpm}.wav")) for wpm in (100, 300))
    assert slow > fast  # what is said last is longer


def test_settings_of_the_window(run, routine, place):
    mine = routine(MINE.replace("reps: 2", "reps: 1-4"))
    config = paths.config_folder()
    values = {"mine": {"clamshell.reps": 3}}
    settings = Settings(first_side=Side.RIGHT, pan=False, heard="tones", values=values)
    config.mkdir(parents=True)
    save_settings(config / "settings.toml", settings)
    out, plain = place / "out.wav", place / "plain.wav"
    assert run("export", "audio", mine, "-o", out, "--my-settings") == (0, "", "")
    assert run("export", "audio", mine, "-o", plain, "--voice", "none") == (0, "", "")
    heard = samples_of(out)
    assert np.array_equal(heard[:, 0], heard[:, 1])
    assert [title for _, title in chapters_of(out)] == [
        "Clamshell, right leg",
        "Clamshell, left leg",
    ]
    assert len(heard) > len(samples_of(plain))


def test_the_name_of_the_settings_is_the_windows():
    assert export_command._SETTINGS_FILE == app.SETTINGS_FILE


def test_the_cover_reaches_the_file(place, routine):
    mutagen = pytest.importorskip("mutagen")
    needs(".flac")
    library = make_library()
    export = prepare_export(
        library.load(routine()), library.catalogue, Profile(), None, cover=b"\x89PNG and so on"
    )
    export.write(place / "out.flac")
    assert mutagen.File(place / "out.flac").pictures[0].data == b"\x89PNG and so on"


# Progress


def test_progress_is_a_line_for_each_percent(run, routine, place):
    out = place / "out.wav"
    command = ["export", "audio", routine(), "-o", out, "--voice", "none", "--progress"]
    code, printed, err = run(*command)
    assert (code, err) == (0, "")
    lines = [json.loads(line) for line in printed.splitlines()]
    total = len(samples_of(out)) // PER_MS
    assert {line["total_ms"] for line in lines} == {total}
    done = [line["done_ms"] for line in lines]
    assert (done[0], done[-1]) == (0, total)
    assert done == sorted(set(done))
    assert len(done) <= 101


# Never half a file


def start(*arguments, **more):
    command = [sys.executable, "-m", "kneetimer", "export", "audio", *map(str, arguments)]
    return subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more
    )


def slow_export(place):
    """An export that takes seconds, when it has just begun to write."""
    needs(".mp3")
    (place / "out.mp3").write_bytes(b"old")
    arguments = [HIP, "-o", place / "out.mp3", "--voice", "none", "--progress", "--force"]
    process = start(*arguments, stdin=subprocess.PIPE)
    assert json.loads(process.stdout.readline())["done_ms"] == 0
    assert len(files(place)) == 2  # the old one, and the new one under another name
    return process


def assert_cancelled(process, place):
    _, err = process.communicate()
    assert err.decode().splitlines() == ["The export was cancelled; nothing was written."]
    assert process.returncode == 1
    assert files(place) == ["out.mp3"]
    assert (place / "out.mp3").read_bytes() == b"old"


@only_posix
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_cancels_and_leaves_nothing(place, number):
    process = slow_export(place)
    process.send_signal(number)
    assert_cancelled(process, place)


def test_a_word_on_the_input_cancels_and_leaves_nothing(place):
    process = slow_export(place)
    process.stdin.write(b"cancel\n")
    process.stdin.flush()
    assert_cancelled(process, place)


def test_a_reader_who_goes_away_cancels(place):
    process = slow_export(place)
    process.stdout.close()
    err = process.stderr.read()
    process.stdin.close()
    process.stderr.close()
    assert process.wait() == 1
    assert err.decode().splitlines() == ["The export was cancelled; nothing was written."]
    assert files(place) == ["out.mp3"]


def test_the_end_of_the_input_cancels_nothing(routine, place):
    command = [routine(), "-o", place / "out.wav", "--voice", "none", "--progress"]
    process = start(*command, stdin=subprocess.DEVNULL)
    _, err = process.communicate()
    assert (process.returncode, err) == (0, b"")
    assert files(place) == ["out.wav"]


def test_before_anything_is_written_a_signal_cancels_at_once():
    before = signal.getsignal(signal.SIGINT)
    with pytest.raises(CancelledError), _Cancelling(listens=False):
        signal.raise_signal(signal.SIGINT)
    assert signal.getsignal(signal.SIGINT) is before


def test_while_something_is_written_a_signal_waits_for_a_good_moment():
    with _Cancelling(listens=False) as cancelling:
        cancelling.check()
        cancelling.is_raised = False
        signal.raise_signal(signal.SIGINT)
        with pytest.raises(CancelledError):
            cancelling.check()


# Everything else that goes wrong


@pytest.mark.parametrize(
    ("name", "code", "sentence"),
    [
        ("out.txt", 2, f"'.txt' is no format for sound: {FORMATS_THERE_ARE}"),
        ("out", 2, f"The name has no format: {FORMATS_THERE_ARE}"),
        ("no/out.wav", 1, "There is no folder '{}/no': make it first, or choose another place."),
        (
            "there.wav",
            1,
            "There is a file '{}/there.wav' already: choose another name, or --force replaces it.",
        ),
        ("folder.wav", 1, "'{}/folder.wav' is a folder: give the name of a file."),
    ],
)
def test_a_place_that_will_not_do_is_a_sentence(run, routine, place, name, code, sentence):
    (place / "there.wav").write_bytes(b"old")
    (place / "folder.wav").mkdir()
    before = files(place)
    done = run("export", "audio", routine(), "-o", place / name)
    assert done == (code, "", sentence.format(place) + "\n")
    assert files(place) == before
    assert (place / "there.wav").read_bytes() == b"old"
    assert not phrase_book().folder.exists()  # it is told before anything is made


def test_force_replaces(run, routine, place):
    out = place / "out.wav"
    out.write_bytes(b"old")
    assert run("export", "audio", routine(), "-o", out, "--voice", "none", "--force")[0] == 0
    assert out.read_bytes()[:4] == b"RIFF"


def test_a_missing_library_is_a_sentence(run, routine, place, monkeypatch):
    for name in [name for name in sys.modules if name == "kneetimer.audio.encoders.m4b"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "av", None)
    done = run("export", "audio", routine(), "-o", place / "out.m4b")
    sentence = 'To write .m4b files, install what it takes: pip install "kneetimer[m4b]".\n'
    assert done == (2, "", sentence)


def test_a_voice_that_is_not_there_is_a_sentence(run, routine, place):
    done = run("export", "audio", routine(), "-o", place / "out.wav", "--voice", "espeak:nobody")
    assert done == (
        1,
        "",
        "There is no embedded voice called 'nobody': choose another one in the settings. "
        "With '--voice none' the tones are recorded alone.\n",
    )
    assert not files(place)


def test_a_line_that_nobody_can_say_is_told_and_left_out(run, routine, place):
    mine = routine(MINE + "  - {card: …}\n")
    done = run("export", "audio", mine, "-o", place / "out.wav", "--voice", "default")
    assert done == (0, "", "The voice cannot say '….': it is left out.\n")


def test_a_routine_with_problems_is_told_as_by_check(run, routine, place):
    broken = routine("format: kneetimer/1\ntitle: T\nitems: [{exercise: clamshel, reps: 1}]\n")
    code, out, err = run("export", "audio", broken, "-o", place / "out.wav")
    assert (code, out) == (1, "")
    assert err.startswith(f"{broken}:3:")
    assert not files(place)


def test_a_whole_day_of_rests_is_too_long_for_a_wav(run, routine, place):
    command = ["export", "audio", routine(WAITING), "-o", place / "out.wav", "--rest", "240 min"]
    code, out, err = run(*command, "--voice", "none")
    assert (code, out) == (1, "")
    assert err == "8.0 hours are too long for a WAV file, which holds 6.2: choose .flac or .ogg.\n"
    assert not files(place)


@pytest.fixture
def small_disk(place):
    if sys.platform != "linux" or os.geteuid() != 0 or not shutil.which("mount"):
        pytest.skip("only root can mount a small disk")
    command = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", place]
    if subprocess.run(command, check=False, capture_output=True).returncode:
        pytest.skip("no disk can be mounted here")
    yield place
    subprocess.run(["umount", place], check=True)


@every_format
def test_a_full_disk_is_a_sentence_and_leaves_nothing(run, small_disk, suffix):
    needs(suffix)
    out = small_disk / f"out{suffix}"
    done = run("export", "audio", HIP, "-o", out)
    assert done == (1, "", f"The disk is full: make room for '{out}', or choose another place.\n")
    assert not files(small_disk)


def test_a_disk_that_cannot_be_written_is_a_sentence(run, routine, small_disk):
    mine, out = routine(), small_disk / "out.wav"
    subprocess.run(["mount", "-o", "remount,ro", small_disk], check=True)
    done = run("export", "audio", mine, "-o", out, "--voice", "none")
    sentence = f"'{out}' cannot be written, for lack of permission: choose another place.\n"
    assert done == (1, "", sentence)


def test_prepared_twice_it_is_the_same(routine):
    library = make_library()
    mine = library.load(routine())
    rehearsal = Rehearsal(phrase_book(), EN)
    a, b = (prepare_export(mine, library.catalogue, Profile(), rehearsal) for _ in range(2))
    assert a.recording == b.recording
    assert a.unspoken == ()
