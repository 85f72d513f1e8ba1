"""Natural voices by Piper: a file that the user has downloaded, and Piper to speak it.

Its speech differs a little each time, because chance is a part of the voice.
"""

from __future__ import annotations

import importlib
import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from kneetimer.audio.voices.program import ProgramError, run, speech_from
from kneetimer.audio.voices.voice import NotSpokenError, VoiceInfo, VoiceMissingError

if TYPE_CHECKING:
    from kneetimer.audio.voices.voice import Speech

_WPM_AT_1 = 165  # at a length scale of 1; voices differ
_BETWEEN_S = 0.2  # silence between two sentences


class PiperVoice:
    """The voice in a file.

    Args:
        path: of the .onnx file; its .onnx.json has to lie beside it
        wpm: words per minute, roughly
    """

    def __init__(self, path: Path, wpm: int) -> None:
        if not path.is_file():
            raise VoiceMissingError(
                f"The voice file '{path}' is not there: choose another voice in the settings."
            )
        if _details(path) is None:
            raise VoiceMissingError(
                f"The file '{path}.json' is missing or broken: download it again with the voice."
            )
        self._path = path
        self._length_scale = _WPM_AT_1 / wpm
        self._piper = _load(path)
        if self._piper is None and not _has_program():
            raise VoiceMissingError(
                f"The voice '{path.stem}' needs Piper: "
                "install it with 'pip install kneetimer[piper]'."
            )

    def speak(self, text: str) -> Speech:
        """Give the speech for a text."""
        if self._piper is None:
            return self._speak_by_program(text)
        piper, voice = self._piper
        settings = piper.SynthesisConfig(length_scale=self._length_scale)
        try:
            sentences = list(voice.synthesize(text, settings))
        except Exception as error:  # onnxruntime's errors have no other root
            raise NotSpokenError(self._path.stem, error) from error
        if not sentences:
            raise NotSpokenError(self._path.stem, "it gave no speech")
        rate = sentences[0].sample_rate
        silence = np.zeros(int(_BETWEEN_S * rate), np.int16)
        parts = [part for each in sentences for part in (each.audio_int16_array, silence)]
        return np.concatenate(parts[:-1]), rate

    def _speak_by_program(self, text: str) -> Speech:
        scale = f"{self._length_scale:.3f}"

        def speak_into(path: Path) -> None:
            command = ["piper", "--model", str(self._path), "--length_scale", scale]
            run([*command, "--output_file", str(path)], text)

        return speech_from(self._path.stem, speak_into)


def piper_voice(path: Path) -> VoiceInfo | None:
    """Give what is known of the voice in a file; None when there is none."""
    details = _details(path) if path.is_file() else None
    if details is None:
        return None
    language = details.get("language")
    code = language.get("code") if isinstance(language, dict) else ""
    return VoiceInfo(f"piper:{path}", path.stem, str(code or "").replace("_", "-"), "piper")


def _details(path: Path) -> dict[str, Any] | None:
    try:
        details = json.loads(Path(f"{path}.json").read_bytes())
    except (OSError, ValueError):
        return None
    return details if isinstance(details, dict) else None


def _load(path: Path) -> tuple[Any, Any] | None:
    """Give (package, voice); None where the package is not installed."""
    try:
        piper: Any = importlib.import_module("piper")
    except ImportError:
        return None
    try:
        return piper, piper.PiperVoice.load(path)
    except Exception as error:  # onnxruntime's errors have no other root
        raise VoiceMissingError(f"The voice file '{path}' is broken: download it again.") from error


def _has_program() -> bool:
    """Whether `piper` is there and is the one that speaks: a program for mice has the same name."""
    if shutil.which("piper") is None:
        return False
    try:
        return "--length" in run(["piper", "--help"])
    except ProgramError:
        return False
