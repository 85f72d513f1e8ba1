"""What there is to set about the sound, in words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from kneetimer.gui.widgets.choice_box import Option

if TYPE_CHECKING:
    from kneetimer.audio.outputs.available import BackendInfo

translate = QCoreApplication.translate


def speeds(wpm: int) -> list[tuple[str, object]]:
    """Give the speeds to choose from, and the present one where it is none of them."""
    offered: list[tuple[str, object]] = [
        (translate("SoundWords", "Slow"), 125),
        (translate("SoundWords", "Calm"), 140),
        (translate("SoundWords", "Normal"), 155),
        (translate("SoundWords", "Brisk"), 180),
    ]
    if wpm not in [value for _, value in offered]:
        own = translate("SoundWords", "{wpm} a minute").format(wpm=wpm)
        offered.append((own, wpm))
    return offered


def backend_options(backends: Sequence[BackendInfo], chosen: str) -> list[Option]:
    """Give the ways of making sound to choose from, and the one that is set in any case."""
    titles = {
        "auto": translate("SoundWords", "Automatic"),
        "player": translate("SoundWords", "Another program"),
        "silent": translate("SoundWords", "Nothing: no sound"),
    }
    options = [Option(titles["auto"], "auto")]
    options += [
        Option(titles.get(backend.name, backend.title), backend.name, backend.why_not)
        for backend in backends
        if backend.name != "auto"
    ]
    if chosen not in [option.value for option in options]:
        words = titles.get(chosen, chosen)
        if backends:
            words = translate("SoundWords", "{name} (not on this machine)").format(name=words)
        options.append(Option(words, chosen))
    return options
