"""The voices in words, and which of them are worth offering to somebody.

The embedded ones are known by their ids alone, so that the one that is set can be named before
anybody has looked for voices.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetimer.audio.phrase_book import default_voice
from kneetimer.gui.widgets.choice_box import Option

if TYPE_CHECKING:
    from kneetimer.audio.voices.voice import VoiceInfo

translate = QCoreApplication.translate

ADD_FILE = object()
"""Stands for "Add a Piper voice…"."""


def voice_in_words(voice: str) -> str:
    """Give the name of a voice by its id alone."""
    provider, _, name = voice.partition(":")
    if not voice:
        return translate("VoiceWords", "Built in")
    if provider == "piper":
        return PurePath(name.replace("\\", "/")).stem
    if provider != "espeak":
        return name
    accent, plus, variant = name.partition("+")
    speaker = _speakers().get(plus + variant, variant)
    return f"{speaker}, {_accents().get(accent, accent)}"


def voice_options(voices: Sequence[VoiceInfo] | None, chosen: str, language: str) -> list[Option]:
    """Give what to offer: what speaks the language, all files, and what is chosen in any case.

    Args:
        voices: those on this machine; None while they are being looked for
        chosen: the id of the one that is set; empty for the built-in one
        language: two-letter code
    """
    options = [Option(voice_in_words(""), "")]
    for provider in ("espeak", "system", "piper"):
        group = [voice for voice in voices or () if _group(voice) == provider]
        wanted = [voice for voice in group if _is_wanted(voice, chosen, language)]
        for number, voice in enumerate(wanted):
            options.append(Option(_words(voice, language), voice.id, begins_group=number == 0))
    if chosen and chosen not in [option.value for option in options]:
        words = voice_in_words(chosen)
        if voices is not None:
            words = translate("VoiceWords", "{voice} (not on this machine)").format(voice=words)
        options.append(Option(words, chosen, begins_group=True))
    options.append(
        Option(translate("VoiceWords", "Add a Piper voice…"), ADD_FILE, begins_group=True)
    )
    return options


def _group(voice: VoiceInfo) -> str:
    return voice.provider if voice.provider in ("espeak", "piper") else "system"


def _is_wanted(voice: VoiceInfo, chosen: str, language: str) -> bool:
    if voice.id == chosen or voice.provider == "piper":
        return True
    spoken = language if voice.provider != "espeak" else _spoken(language)
    return _speaks(voice, spoken) and voice.id != default_voice(language)


def _words(voice: VoiceInfo, language: str) -> str:
    words = voice_in_words(voice.id) if voice.provider == "espeak" else voice.name
    if voice.provider == "espeak" and not _speaks(voice, _spoken(language)):
        return translate("VoiceWords", "{voice} (for another language)").format(voice=words)
    return words


def _speaks(voice: VoiceInfo, language: str) -> bool:
    return not voice.language or voice.language.partition("-")[0].lower() == language


def _spoken(language: str) -> str:
    """Give the language that the built-in voice speaks in."""
    return default_voice(language).partition("/")[2]


def _speakers() -> dict[str, str]:
    return {
        "": translate("VoiceWords", "Man 1"),
        "+m3": translate("VoiceWords", "Man 2"),
        "+f1": translate("VoiceWords", "Woman 1"),
        "+f4": translate("VoiceWords", "Woman 2"),
    }


def _accents() -> dict[str, str]:
    return {
        "gmw/en": translate("VoiceWords", "British"),
        "gmw/en-US": translate("VoiceWords", "American"),
        "gmw/de": translate("VoiceWords", "German"),
    }
