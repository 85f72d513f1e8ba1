"""Which voices there are, and how to get the one that was chosen."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Final

from kneetimer.audio.phrase_book import VoiceChoice
from kneetimer.audio.voices import espeak
from kneetimer.audio.voices.espeak import EspeakVoice
from kneetimer.audio.voices.piper import PiperVoice, piper_voice
from kneetimer.audio.voices.sapi import SapiVoice, sapi_voices
from kneetimer.audio.voices.say import SayVoice, say_voices
from kneetimer.audio.voices.voice import Voice, VoiceInfo, VoiceMissingError

_PROVIDERS: Final[dict[str, Callable[[str, int], Voice]]] = {
    "espeak": EspeakVoice,
    "say": SayVoice,
    "sapi": SapiVoice,
    "piper": lambda name, wpm: PiperVoice(Path(name), wpm),
}


def open_voice(choice: VoiceChoice) -> Voice:
    """Give the voice that was chosen, never another. Raises VoiceMissingError."""
    provider, _, name = choice.voice.partition(":")
    if provider not in _PROVIDERS:
        raise VoiceMissingError(
            f"There is no voice called '{choice.voice}': choose another one in the settings."
        )
    return _PROVIDERS[provider](name, choice.wpm)


def find_voices(files: Iterable[Path] = ()) -> list[VoiceInfo]:
    """Give the voices that can be chosen: the embedded, the system's, those in Piper's files."""
    in_files = [voice for path in files if (voice := piper_voice(path)) is not None]
    return [*_embedded_voices(), *say_voices(), *sapi_voices(), *in_files]


def _embedded_voices() -> tuple[VoiceInfo, ...]:
    try:
        espeak.identifiers()
    except VoiceMissingError:
        return ()
    return espeak.VOICES
