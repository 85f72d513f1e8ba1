"""The voices of macOS, by its program `say`."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from kneetimer.audio.voices.program import ProgramError, run, speech_from
from kneetimer.audio.voices.voice import VoiceInfo, VoiceMissingError

if TYPE_CHECKING:
    from kneetimer.audio.voices.voice import Speech

# A line is a name, which may have spaces, a language and a sample after a hash mark.
_LISTED = re.compile(r"^(\S.*?)\s+([a-z]{2,3}[_-]\w+)\s+#", re.MULTILINE)


class SayVoice:
    """One of the voices of macOS.

    Args:
        name: as `say -v ?` lists it
        wpm: words per minute
    """

    def __init__(self, name: str, wpm: int) -> None:
        if f"say:{name}" not in {voice.id for voice in say_voices()}:
            raise VoiceMissingError(
                f"The voice '{name}' is not on this computer: choose another one in the settings, "
                "or download it in macOS under Accessibility, Spoken Content."
            )
        self._name = name
        self._command = ["say", "-v", name, "-r", str(wpm), "-f", "-"]

    def speak(self, text: str) -> Speech:
        """Give the speech for a text."""

        def speak_into(path: Path) -> None:
            form = ["--file-format=WAVE", "--data-format=LEI16@22050", "-o", str(path)]
            run([*self._command, *form], text)

        return speech_from(self._name, speak_into)


def say_voices() -> list[VoiceInfo]:
    """Give the voices of macOS; none elsewhere."""
    if shutil.which("say") is None:
        return []
    try:
        listed = run(["say", "-v", "?"])
    except ProgramError:
        return []
    return [
        VoiceInfo(f"say:{name}", name, language.replace("_", "-"), "say")
        for name, language in _LISTED.findall(listed)
    ]
