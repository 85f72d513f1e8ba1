"""The voices of Windows, by its PowerShell, which brings .NET's System.Speech along."""

from __future__ import annotations

import math
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from kneetimer.audio.voices.program import ProgramError, run, speech_from
from kneetimer.audio.voices.voice import VoiceInfo, VoiceMissingError

if TYPE_CHECKING:
    from kneetimer.audio.voices.voice import Speech

# What varies comes in by the environment, so that no name can become a part of the script.
_BEGIN = """
$ErrorActionPreference = 'Stop'
[Console]::InputEncoding = New-Object System.Text.UTF8Encoding $false
[Console]::OutputEncoding = New-Object System.Text.UTF8Encoding $false
Add-Type -AssemblyName System.Speech
$speaker = New-Object System.Speech.Synthesis.SpeechSynthesizer
"""
_LIST = f"""{_BEGIN}
foreach ($voice in $speaker.GetInstalledVoices()) {{
    if ($voice.Enabled) {{
        [Console]::WriteLine($voice.VoiceInfo.Name + "`t" + $voice.VoiceInfo.Culture.Name)
    }}
}}
"""
_SPEAK = f"""{_BEGIN}
$speaker.SelectVoice($env:KNEETIMER_VOICE)
$speaker.Rate = [int]$env:KNEETIMER_RATE
$form = New-Object System.Speech.AudioFormat.SpeechAudioFormatInfo(
    22050, [System.Speech.AudioFormat.AudioBitsPerSample]::Sixteen,
    [System.Speech.AudioFormat.AudioChannel]::Mono)
$speaker.SetOutputToWaveFile($env:KNEETIMER_FILE, $form)
$speaker.Speak([Console]::In.ReadToEnd())
$speaker.Dispose()
"""
_COMMAND = ("powershell", "-NoLogo", "-NoProfile", "-NonInteractive", "-Command")

_WPM_AT_0 = 180  # a rate of 10 is three times as fast, -10 a third (SAPI 5)


class SapiVoice:
    """One of the voices of Windows.

    Args:
        name: as System.Speech lists it
        wpm: words per minute; SAPI knows 21 steps
    """

    def __init__(self, name: str, wpm: int) -> None:
        if f"sapi:{name}" not in {voice.id for voice in sapi_voices()}:
            raise VoiceMissingError(
                f"The voice '{name}' is not on this computer: choose another one in the settings, "
                "or add it in Windows under Time & language, Speech."
            )
        self._name = name
        rate = round(10 * math.log(wpm / _WPM_AT_0, 3))
        self._environment = {"KNEETIMER_VOICE": name, "KNEETIMER_RATE": str(rate)}

    def speak(self, text: str) -> Speech:
        """Give the speech for a text."""

        def speak_into(path: Path) -> None:
            run([*_COMMAND, _SPEAK], text, {**self._environment, "KNEETIMER_FILE": str(path)})

        return speech_from(self._name, speak_into)


def sapi_voices() -> list[VoiceInfo]:
    """Give the voices of Windows; none elsewhere."""
    if shutil.which(_COMMAND[0]) is None:
        return []
    try:
        listed = run([*_COMMAND, _LIST])
    except ProgramError:
        return []
    rows = [line.split("\t") for line in listed.splitlines()]
    return [VoiceInfo(f"sapi:{row[0]}", row[0], row[1], "sapi") for row in rows if len(row) == 2]
