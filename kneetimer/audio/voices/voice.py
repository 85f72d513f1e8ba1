"""What all voices have in common; numpy is only named here, so that the window can import this."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Protocol

from kneetimer.audio.phrase_book import PhraseError

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Speech = tuple[npt.NDArray[np.int16], int]
    """Mono samples, and how many of them make a second."""

LONGEST: Final = 2_000
"""Characters of a text that are spoken; what comes after them is not."""

_DOUBLED = re.compile(r"([\[\]])\1+")
_JOINERS = "\u200c\u200d"  # they tell words apart in Persian and Hindi


class VoiceMissingError(PhraseError):
    """A voice is not on this machine; the sentence says what to do."""


class NotSpokenError(PhraseError):
    """A voice that is there gave no speech for a text."""

    def __init__(self, voice: str, reason: object) -> None:
        super().__init__(f"The voice '{voice}' could not speak: {reason}.")


class NothingToSayError(PhraseError):
    """A text has nothing in it that can be spoken.

    Attributes:
        text: as it was given
    """

    def __init__(self, text: str) -> None:
        super().__init__(f"There is nothing to say in {text[:40]!r}.")
        self.text = text


class Voice(Protocol):
    """Somebody who speaks. Opening one raises VoiceMissingError where it is not there."""

    def speak(self, text: str) -> Speech:
        """Give the speech for a text that has been through `speakable`.

        Raises NotSpokenError; the next text may well be spoken.
        """


@dataclass(frozen=True, slots=True)
class VoiceInfo:
    """A voice that can be chosen.

    Attributes:
        id: as in `VoiceChoice`
        name: for people
        language: its tag, as in "en-GB", or "" where it is not known
        provider: who speaks: "espeak", "say", "sapi" or "piper"
    """

    id: str
    name: str
    language: str
    provider: str


def speakable(text: str) -> str:
    """Give the text on one line without control characters, at most LONGEST characters.

    Double brackets become single ones, for to `say` and Piper they are commands.

    Raises NothingToSayError when no letter or digit is left.
    """
    seen = "".join(map(_seen, _DOUBLED.sub(r"\1", text)))
    words = " ".join(seen.split())[:LONGEST]
    if not any(letter.isalnum() for letter in words):
        raise NothingToSayError(text)
    return words


def _seen(letter: str) -> str:
    """Give a space for what moves the place of writing, nothing for soft hyphens and their like."""
    kind = unicodedata.category(letter)
    if kind == "Cf":
        return letter if letter in _JOINERS else ""
    return " " if kind[0] in "CZ" else letter
