"""Which ways of making sound there are on this machine, for the page that offers them.

The rule: it is cheap. Nothing is loaded or opened; whether a device opens only trying tells.
"""

from __future__ import annotations

import importlib.util
from dataclasses import dataclass

from kneetimer.audio.outputs import player, simpleaudio


@dataclass(frozen=True)
class BackendInfo:
    """One way of making sound.

    Attributes:
        name: its name in `BACKENDS`
        title: its name for people
        is_available: whether it can be tried on this machine
        why_not: why it cannot, as a sentence that says what to do; empty where it can
    """

    name: str
    title: str
    is_available: bool = True
    why_not: str = ""


def available() -> list[BackendInfo]:
    """Give all backends in order of preference, "auto" first and "silent" last."""
    return [
        BackendInfo("auto", "Automatic"),
        _info("miniaudio", "miniaudio", _without("miniaudio", "miniaudio")),
        _info("qt", "Qt Multimedia", _without("PySide6.QtMultimedia", "kneetimer[qt]")),
        _info("sounddevice", "sounddevice", _without("sounddevice", "kneetimer[sounddevice]")),
        _info("simpleaudio", "simpleaudio", simpleaudio.why_not()),
        _info("player", "A player program", player.why_not()),
        BackendInfo("silent", "No sound"),
    ]


def _info(name: str, title: str, why_not: str | None) -> BackendInfo:
    return BackendInfo(name, title, why_not is None, why_not or "")


def _without(module: str, package: str) -> str | None:
    try:
        is_there = importlib.util.find_spec(module) is not None
    except ImportError:  # what it lies in is not there either
        is_there = False
    return None if is_there else f'It is not installed: pip install "{package}" brings it.'
