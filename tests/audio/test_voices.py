"""The voices: espeak-ng for real, other programs by stand-ins that are found on the PATH."""

from __future__ import annotations

import itertools
import json
import sys
from pathlib import Path

import numpy as np
import pytest

from kneetimer.audio.phrase_book import VoiceChoice, default_voice
from kneetimer.audio.voices import espeak, program
from kneetimer.audio.voices.choosing import find_voices, open_voice
from kneetimer.audio.voices.espeak import VOICES, EspeakVoice
from kneetimer.audio.voices.piper import PiperVoice, piper_voice
from kneetimer.audio.voices.sapi import SapiVoice, sapi_voices
from kneetimer.audio.voices.say import SayVoice, say_voices
from kneetimer.audio.voices.voice import (
    LONGEST,
    NothingToSayError,
    NotSpokenError,
    VoiceInfo,
    VoiceMissingError,
    speakable,
)

# What is said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Ten times.", "Ten times."),
        ("  Left leg.\n\tRight leg.\r\n", "Left leg. Right leg."),
        ("-v de", "-v de"),
        ("a\0b\x1b[31mc\x7f", "a b [31mc"),
        ("zero\u200bwidth\u202eturned", "zerowidthturned"),
        ("Hold [[rate 500]]", "Hold [rate 500]"),
        ("Hold [[[[rate 500]]]]", "Hold [rate 500]"),
        ("Ober\u00adschenkel", "Oberschenkel"),
        ("می\u200cرود", "می\u200cرود"),
        ("half \ud800 a letter", "half a letter"),
        ("<b>five</b>", "<b>five</b>"),
        ("膝を曲げる", "膝を曲げる"),
    ],
)
def test_what_is_spoken_of_a_text(text, said):
    assert speakable(text) == said


@pytest.mark.parametrize("text", ["", "   ", "...", "—", "\x01\x02", "?!", "😀", "\n"])
def test_a_text_without_words_is_told(text):
    with pytest.raises(NothingToSayError, match="nothing to say"):
        speakable(text)


def test_a_text_without_end_is_cut():
    assert speakable("word " * 100_000) == ("word " * 400)[:LONGEST]


# espeak-ng


def spoken(text, name="gmw/en", wpm=155):
    samples, rate = EspeakVoice(name, wpm).speak(speakable(text))
    assert rate == 22_050
    return samples


def seconds(samples):
    """How long it takes from the first to the last sound."""
    loud = np.flatnonzero(np.abs(samples.astype(int)) > 100)
    return (loud[-1] - loud[0]) / 22_050


@pytest.mark.parametrize(
    ("text", "name", "least", "most"),
    [
        ("One.", "gmw/en", 0.2, 0.6),
        ("Ten times.", "gmw/en", 0.5, 1.1),
        ("10 times.", "gmw/en", 0.5, 1.1),
        ("Ten times. Hold each one for five seconds.", "gmw/en", 2.5, 4.0),
        ("Turn over slowly. Now the right leg.", "gmw/en-US", 2.0, 3.5),
        ("Zehn Mal. Halte jeweils fünf Sekunden.", "gmw/de", 2.2, 4.0),
        ("Zehn Mal. Halte jeweils fünf Sekunden.", "gmw/de+f1", 2.2, 4.0),
    ],
)
def test_lines_are_spoken_in_the_time_that_a_person_takes(text, name, least, most):
    samples = spoken(text, name)
    assert least < seconds(samples) < most
    assert 0.02 < np.sqrt(np.mean((samples / 32768) ** 2)) < 0.3
    assert np.abs(samples.astype(int)).max() < 32_767


@pytest.mark.parametrize(
    "text",
    ["-v de hello", "--help five", "<b>five</b> & <break time='9s'/> a < b", "[[h@l'oU]] one"],
)
def test_nothing_in_a_text_is_a_command(text):
    assert 0.3 < seconds(spoken(text)) < 8


def test_a_text_as_long_as_can_be_is_spoken():
    assert 100 < seconds(spoken("word " * 1000)) < 300


def test_letters_of_every_script_are_survived():
    assert seconds(spoken("膝 колено γόνατο ركبة घुटना knee")) > 1


def test_the_rate_is_words_per_minute():
    text = "Lie on your right side. Turn over slowly. Now the right leg."
    lengths = [seconds(spoken(text, wpm=wpm)) for wpm in (120, 155, 200, 260)]
    assert lengths == sorted(lengths, reverse=True)
    assert 1.8 < lengths[0] / lengths[3] < 2.8


def test_a_phrase_does_not_depend_on_those_before():
    lines = [("Halfway.", "gmw/en"), ("Last one.", "gmw/en+f1"), ("Seite wechseln.", "gmw/de+f2")]
    first = {line: spoken(*line).tobytes() for line in lines}
    for order in itertools.permutations(lines):
        assert {line: spoken(*line).tobytes() for line in order} == first


@pytest.mark.parametrize("voice", VOICES, ids=lambda voice: voice.id)
def test_every_voice_to_choose_from_speaks_in_its_own_way(voice):
    others = {other.id for other in VOICES} - {voice.id}
    text = "Lie on your side." if voice.language != "de-DE" else "Leg dich auf die Seite."
    samples = spoken(text, voice.id.removeprefix("espeak:"))
    assert seconds(samples) > 0.7
    assert voice.provider == "espeak"
    for other in others:
        assert samples.tobytes() != spoken(text, other.removeprefix("espeak:")).tobytes()


def test_the_default_voice_of_every_language_is_espeaks_own():
    for identifier, language in espeak.list_voices():
        if len(language) == 2:
            assert default_voice(language) == f"espeak:{identifier}"
    assert "gmw/en" in espeak.identifiers()


@pytest.mark.parametrize(
    "name", ["en-gb", "nonsense", "gmw", "gmw/en+nobody", "gmw/en+", "gmw/en+../../x", "", "\0"]
)
def test_a_voice_that_is_not_there_is_told(name):
    with pytest.raises(VoiceMissingError) as caught:
        EspeakVoice(name, 155)
    expected = f"There is no embedded voice called '{name}': choose another one in the settings."
    assert str(caught.value) == expected


def test_without_the_library_a_sentence_says_what_to_do(monkeypatch):
    monkeypatch.setitem(sys.modules, "espeakng_loader", None)
    monkeypatch.setattr(espeak, "_SYSTEM_LIBRARIES", ("libnowhere.so.1",))
    with pytest.raises(VoiceMissingError, match="pip install espeakng-loader"):
        EspeakVoice("gmw/en", 155)
    assert [voice for voice in find_voices() if voice.provider == "espeak"] == []


def test_without_its_data_a_sentence_says_what_to_do(monkeypatch, tmp_path, capfd):
    import espeakng_loader

    monkeypatch.setattr(espeakng_loader, "get_data_path", lambda: str(tmp_path))
    with pytest.raises(VoiceMissingError, match="does not start"):
        EspeakVoice("gmw/en", 155)


# Other programs

only_posix = pytest.mark.skipif(sys.platform == "win32", reason="stand-ins are scripts")

STAND_IN = """#!{python}
import json, os, sys, wave
from pathlib import Path

text = sys.stdin.buffer.read().decode()
names = ("KNEETIMER_VOICE", "KNEETIMER_RATE", "KNEETIMER_FILE")
environment = {{name: os.environ[name] for name in names if name in os.environ}}
with open({log!r}, "a") as log:
    log.write(json.dumps([sys.argv[1:], text, environment]) + "\\n")


def write(path, frames=b"\\x00\\x10" * 2205, width=2, channels=1):
    with wave.open(path, "wb") as file:
        file.setnchannels(channels)
        file.setsampwidth(width)
        file.setframerate(22050)
        file.writeframes(frames)


{body}
"""


@pytest.fixture
def stand_in(tmp_path, monkeypatch):
    """Put a program on the PATH, and give how to read what it was asked."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    log = tmp_path / "log"

    def put(name, body):
        path = folder / name
        path.write_text(STAND_IN.format(python=sys.executable, log=str(log), body=body))
        path.chmod(0o755)
        return lambda: [json.loads(line) for line in log.read_text().splitlines()]

    return put


def read_back(voice, text="Zehn Mal: größer."):
    samples, rate = voice.speak(text)
    return samples.tolist(), rate


HEARD = ([0x1000] * 2205, 22_050)

SAY = """
LIST = '''Alex                en_US    # Most people recognize me by my voice.
Anna (Premium)      de_DE    # Hallo! Ich heisse Anna.
Eddy (English (UK)) en_GB    # Hello! My name is Eddy.
Sinji               zh_HK    # #
Majed               ar_001   # x
nonsense
'''
if sys.argv[1:] == ["-v", "?"]:
    print(LIST)
else:
    write(sys.argv[sys.argv.index("-o") + 1])
"""


@only_posix
def test_the_voices_of_macos_are_listed(stand_in):
    stand_in("say", SAY)
    assert say_voices() == [
        VoiceInfo("say:Alex", "Alex", "en-US", "say"),
        VoiceInfo("say:Anna (Premium)", "Anna (Premium)", "de-DE", "say"),
        VoiceInfo("say:Eddy (English (UK))", "Eddy (English (UK))", "en-GB", "say"),
        VoiceInfo("say:Sinji", "Sinji", "zh-HK", "say"),
        VoiceInfo("say:Majed", "Majed", "ar-001", "say"),
    ]


@only_posix
def test_say_is_given_the_text_by_its_input(stand_in):
    asked = stand_in("say", SAY)
    assert read_back(open_voice(VoiceChoice("say:Anna (Premium)", 140))) == HEARD

    (_, (arguments, text, _)) = asked()
    assert text == "Zehn Mal: größer."
    assert arguments[:8] == [
        *("-v", "Anna (Premium)", "-r", "140", "-f", "-"),
        *("--file-format=WAVE", "--data-format=LEI16@22050"),
    ]
    assert not Path(arguments[-1]).parent.exists()


@only_posix
def test_a_voice_that_macos_does_not_have_is_told(stand_in):
    stand_in("say", SAY)
    with pytest.raises(VoiceMissingError, match="The voice 'Anna' is not on this computer"):
        SayVoice("Anna", 155)


SAPI = """
if "GetInstalledVoices" in sys.argv[-1]:
    print("Microsoft Hedda Desktop\\tde-DE\\r\\nMicrosoft Zira Desktop\\ten-US\\r\\n")
else:
    write(environment["KNEETIMER_FILE"])
"""


@only_posix
def test_the_voices_of_windows_are_listed(stand_in):
    asked = stand_in("powershell", SAPI)
    assert sapi_voices() == [
        VoiceInfo("sapi:Microsoft Hedda Desktop", "Microsoft Hedda Desktop", "de-DE", "sapi"),
        VoiceInfo("sapi:Microsoft Zira Desktop", "Microsoft Zira Desktop", "en-US", "sapi"),
    ]
    assert asked()[0][0][:-1] == ["-NoLogo", "-NoProfile", "-NonInteractive", "-Command"]


@only_posix
@pytest.mark.parametrize(
    ("wpm", "rate"), [(80, "-7"), (155, "-1"), (180, "0"), (260, "3"), (450, "8")]
)
def test_powershell_is_given_the_text_by_its_input(stand_in, wpm, rate):
    asked = stand_in("powershell", SAPI)
    assert read_back(SapiVoice("Microsoft Hedda Desktop", wpm)) == HEARD

    (_, (arguments, text, environment)) = asked()
    assert text == "Zehn Mal: größer."
    assert "Hedda" not in arguments[-1]
    assert environment["KNEETIMER_VOICE"] == "Microsoft Hedda Desktop"
    assert environment["KNEETIMER_RATE"] == rate


@only_posix
def test_a_voice_that_windows_does_not_have_is_told(stand_in):
    stand_in("powershell", SAPI)
    with pytest.raises(VoiceMissingError, match="The voice 'Nobody' is not on this computer"):
        SapiVoice("Nobody", 155)


@only_posix
@pytest.mark.parametrize("name", ["say", "powershell"])
@pytest.mark.parametrize("body", ["sys.exit(1)", "print('gibberish \\t a \\t b')"])
def test_a_program_that_cannot_list_has_no_voices(stand_in, name, body):
    stand_in(name, body)
    assert [voice for voice in find_voices() if voice.provider != "espeak"] == []


@only_posix
@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("print('no', file=sys.stderr); sys.exit('Voice not found.')", "Voice not found"),
        ("sys.exit(3)", "it ended with 3"),
        ("pass", "No such file"),
        ("open(path, 'w').close()", "EOFError|could not speak"),
        ("open(path, 'w').write('hello world, this is no sound')", "RIFF"),
        ("write(path, width=1)", "8 bits instead of 16"),
        (
            "os.execvp('/bin/sleep', ['sleep', '9'])",
            "timed out",
        ),
    ],
)
def test_a_program_that_fails_is_told(stand_in, monkeypatch, body, reason):
    listing = SAY.replace("write(sys.argv", "path = sys.argv").replace("+ 1])", f"+ 1]; {body}")
    stand_in("say", listing)
    voice = SayVoice("Alex", 155)
    monkeypatch.setattr(program, "TIMEOUT_S", 0.3)
    with pytest.raises(NotSpokenError, match="The voice 'Alex' could not speak") as caught:
        voice.speak("One.")
    assert caught.match(reason)


@only_posix
def test_of_two_channels_one_is_taken_and_a_cut_file_is_read(stand_in):
    frames = "b'\\x01\\x00\\x02\\x00' * 100"
    stand_in("say", SAY.replace("+ 1])", f"+ 1], {frames}, channels=2)"))
    assert read_back(SayVoice("Alex", 155)) == ([1] * 100, 22_050)


# Piper


@pytest.fixture
def voice_file(tmp_path):
    path = tmp_path / "thorsten.onnx"
    path.write_bytes(b"no model at all")
    details = {"language": {"code": "de_DE"}, "audio": {"sample_rate": 22_050}}
    Path(f"{path}.json").write_text(json.dumps(details))
    return path


@pytest.fixture
def no_package(monkeypatch):
    monkeypatch.setitem(sys.modules, "piper", None)


def test_a_voice_file_is_listed_by_its_name_and_language(voice_file):
    voice = VoiceInfo(f"piper:{voice_file}", "thorsten", "de-DE", "piper")
    assert piper_voice(voice_file) == voice
    assert find_voices([voice_file])[-1] == voice


@pytest.mark.parametrize("details", ["", "{", "[]", "3", "\udcff"])
def test_a_file_that_is_no_voice_is_not_listed(voice_file, details):
    Path(f"{voice_file}.json").write_text(details, errors="surrogateescape")
    assert piper_voice(voice_file) is None
    with pytest.raises(VoiceMissingError, match=r"onnx\.json' is missing or broken"):
        PiperVoice(voice_file, 155)


def test_a_voice_file_without_a_language_is_listed(voice_file):
    Path(f"{voice_file}.json").write_text('{"language": "German"}')
    assert piper_voice(voice_file).language == ""


def test_a_voice_file_that_is_gone_is_told(tmp_path):
    gone = tmp_path / "gone.onnx"
    assert piper_voice(gone) is None
    with pytest.raises(VoiceMissingError) as caught:
        open_voice(VoiceChoice(f"piper:{gone}"))
    expected = f"The voice file '{gone}' is not there: choose another voice in the settings."
    assert str(caught.value) == expected


@only_posix
def test_without_piper_a_sentence_says_what_to_do(stand_in, no_package, voice_file):
    with pytest.raises(VoiceMissingError, match=r"pip install kneetimer\[piper\]"):
        PiperVoice(voice_file, 155)


@only_posix
def test_the_piper_that_sets_up_mice_is_not_taken_for_a_voice(stand_in, no_package, voice_file):
    stand_in("piper", "print('piper [OPTION...]  configure gaming mice')")
    with pytest.raises(VoiceMissingError, match=r"pip install kneetimer\[piper\]"):
        PiperVoice(voice_file, 155)


@only_posix
def test_piper_as_a_program_is_given_the_text_by_its_input(stand_in, no_package, voice_file):
    body = "print('--length_scale') if '--help' in sys.argv else write(sys.argv[-1])"
    asked = stand_in("piper", body)
    assert read_back(open_voice(VoiceChoice(f"piper:{voice_file}", 110))) == HEARD

    (_, (arguments, text, _)) = asked()
    assert text == "Zehn Mal: größer."
    expected = ["--model", str(voice_file), "--length_scale", "1.500", "--output_file"]
    assert arguments[:-1] == expected


def test_a_broken_voice_file_is_told(voice_file):
    pytest.importorskip("piper", reason="Piper is not installed")
    with pytest.raises(VoiceMissingError, match="is broken: download it again"):
        PiperVoice(voice_file, 155)


class Sentence:
    sample_rate = 1000
    audio_int16_array = np.array([7] * 100, np.int16)


class StandInPackage:
    """The part of piper 1.8 that is used, without a model."""

    def __init__(self, sentences):
        self.sentences = sentences
        self.PiperVoice = self
        self.asked = []

    def load(self, path):
        return self

    def SynthesisConfig(self, length_scale):
        return length_scale

    def synthesize(self, text, settings):
        self.asked.append((text, settings))
        if self.sentences is None:
            raise RuntimeError("the model is not for speech")
        return iter(self.sentences)


def test_sentences_of_piper_have_a_pause_between_them(monkeypatch, voice_file):
    package = StandInPackage([Sentence(), Sentence()])
    monkeypatch.setitem(sys.modules, "piper", package)
    samples, rate = PiperVoice(voice_file, 165).speak("One. Two.")

    assert rate == 1000
    assert samples.tolist() == [7] * 100 + [0] * 200 + [7] * 100
    assert package.asked == [("One. Two.", 1.0)]


@pytest.mark.parametrize(
    ("sentences", "reason"), [([], "it gave no speech"), (None, "the model is not for speech")]
)
def test_piper_that_fails_is_told(monkeypatch, voice_file, sentences, reason):
    monkeypatch.setitem(sys.modules, "piper", StandInPackage(sentences))
    with pytest.raises(NotSpokenError, match=reason):
        PiperVoice(voice_file, 155).speak("One.")


@pytest.mark.parametrize("voice", ["", "robot:x", "gmw/en", ":"])
def test_a_provider_that_nobody_knows_is_told(voice):
    with pytest.raises(VoiceMissingError, match=f"There is no voice called '{voice}'"):
        open_voice(VoiceChoice(voice))
