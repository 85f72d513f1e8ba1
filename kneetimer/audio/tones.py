"""The tones by name: a table of notes, and nothing that needs numpy or a device.

The rule: every tone lives between 500 and 2000 Hz (ears over fifty hear little above 4 kHz, the
loudspeakers of a laptop play little below 400 Hz), and no two share melody, rhythm and length, so
that they are told apart with the eyes closed. `kneetimer.audio.synth` turns them into samples.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final


@dataclass(frozen=True, slots=True)
class Note:
    """One note of a tone: a steady pitch, or a glide through several.

    Attributes:
        at_ms: when it begins, from the start of the tone
        ms: how long it sounds
        hz: the pitches it passes through, in equal times
        gain: its loudness beside the other notes of the tone
        left: the share of its loudness that it decays to
    """

    at_ms: int
    ms: int
    hz: tuple[float, ...]
    gain: float = 1.0
    left: float = 0.3


@dataclass(frozen=True, slots=True)
class Tone:
    """Some notes, and how loud they are beside the other tones."""

    notes: tuple[Note, ...]
    level: float = 1.0

    @property
    def ms(self) -> int:
        """How long the tone sounds."""
        return max(note.at_ms + note.ms for note in self.notes)


# Pitches of the equal-tempered scale (A4 = 440 Hz), named as in D5; all of D major, so that
# whatever follows or meets whatever is in tune with it.
_D5, _E5, _FS5, _A5, _B5 = 587.33, 659.26, 739.99, 880.0, 987.77
_CS6, _D6, _E6, _FS6 = 1108.73, 1174.66, 1318.51, 1479.98

TONES: Final[Mapping[str, Tone]] = MappingProxyType(
    {
        # go: one sweep up
        "move": Tone((Note(0, 340, (_E5, _E6), left=0.8),)),
        # stay: one steady tone, the longest single one
        "hold": Tone((Note(0, 660, (_A5,), left=0.5),)),
        # come back: one sweep down
        "return": Tone((Note(0, 400, (_CS6, _D5), left=0.6),)),
        # a block begins: two short chords and a long one
        "work": Tone(
            (
                Note(0, 120, (_FS5,)),
                Note(0, 120, (_B5,)),
                Note(150, 120, (_FS5,)),
                Note(150, 120, (_B5,)),
                Note(300, 520, (_B5,)),
                Note(300, 520, (_FS6,)),
            )
        ),
        # a rest begins: two slow steps down
        "rest": Tone((Note(0, 460, (_B5,), left=0.15), Note(360, 700, (_E5,), left=0.1))),
        # turn over: to and fro between two pitches
        "switch": Tone(
            (
                Note(0, 140, (_D6,), left=0.5),
                Note(150, 140, (_FS5,), left=0.5),
                Note(300, 140, (_D6,), left=0.5),
                Note(450, 220, (_FS5,), left=0.4),
            )
        ),
        # get into place: three steps up, unhurried
        "change": Tone(
            (
                Note(0, 320, (_D5,), left=0.2),
                Note(200, 320, (_A5,), left=0.2),
                Note(400, 680, (_D6,), left=0.1),
            )
        ),
        # three, two, one: each a short beep
        "count": Tone((Note(0, 120, (_B5,), left=0.6),)),
        # a rep is complete: a soft tick
        "rep": Tone((Note(0, 60, (_FS6,), left=0.2),), level=0.5),
        # halfway: the same high note twice
        "halfway": Tone((Note(0, 180, (_E6,)), Note(220, 300, (_E6,), left=0.2))),
        # still at it, in long work: two soft taps, the second softer
        "sign": Tone(
            (Note(0, 50, (_D6,), left=0.05), Note(110, 50, (_D6,), gain=0.5, left=0.05)),
            level=0.35,
        ),
        # turn aside: one dip, down and up again
        "detour": Tone((Note(0, 600, (_E6, _A5, _E6), left=0.7),)),
        # waiting for you: a short low note, a breath, and a question
        "ready": Tone(
            (
                Note(0, 130, (_FS5,), left=0.5),
                Note(270, 340, (_FS5, _A5), left=0.6),
            ),
            level=0.8,
        ),
        # the session is done: down to a chord that rings
        "end": Tone(
            (
                Note(0, 300, (_E6,), left=0.2),
                Note(190, 300, (_CS6,), left=0.2),
                Note(380, 1400, (_D5,), left=0.04),
                Note(410, 1370, (_A5,), gain=0.7, left=0.04),
                Note(440, 1340, (_D6,), gain=0.8, left=0.04),
            )
        ),
    }
)

TONE_MS: Final[Mapping[str, int]] = MappingProxyType(
    {name: tone.ms for name, tone in TONES.items()}
)

DUCKLESS: Final = frozenset({"move", "return", "work", "rest", "end"})
"""The tones that keep their loudness under a spoken line: they say when to go and when to stop."""
