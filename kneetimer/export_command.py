"""`kneetimer export audio`: what it is told, how it tells of its progress, and how it is cancelled.

The rule: the other commands pay nothing for it, so what needs numpy is loaded when it runs.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from types import FrameType
from typing import TYPE_CHECKING, Any, Final

from kneetimer.audio.phrase_book import (
    FASTEST_WPM,
    SLOWEST_WPM,
    VoiceChoice,
    default_voice,
)
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.profile import Profile
from kneetimer.core.quantity import QuantityError, parse_duration
from kneetimer.storage import paths
from kneetimer.storage.new_file import check_place
from kneetimer.storage.settings import Settings, load_settings
from kneetimer.storage.shelf import make_library

if TYPE_CHECKING:
    from kneetimer.exporting import Progress
    from kneetimer.rehearsal import Rehearsal

_UNTIL_READY: Final = "until ready"
_CANCEL: Final = b"cancel"
_SETTINGS_FILE: Final = "settings.toml"  # the window's


class CancelledError(KneeTimerError):
    """Somebody wanted the export to end."""

    def __init__(self) -> None:
        super().__init__("The export was cancelled; nothing was written.")


class _Rest(argparse.Action):
    """Reads `"until ready" 30 s` as well as `30s`."""

    def __call__(
        self,
        parser: argparse.ArgumentParser,  # noqa: ARG002 - as argparse has it
        namespace: argparse.Namespace,
        values: str | Sequence[Any] | None,
        option: str | None = None,  # noqa: ARG002 - likewise
    ) -> None:
        words = " ".join(values or ()).strip()
        try:
            rest_ms = parse_duration(words.removeprefix(_UNTIL_READY))
        except QuantityError as error:
            raise argparse.ArgumentError(self, str(error)) from error
        if not rest_ms:
            raise argparse.ArgumentError(self, "a rest is longer than nothing")
        setattr(namespace, self.dest, rest_ms)


def add_export(
    commands: Any,  # noqa: ANN401 - argparse has no public name for it
    add_profile: Callable[[argparse.ArgumentParser], None],
    profile_of: Callable[[argparse.Namespace], Profile],
) -> Any:  # noqa: ANN401 - likewise
    """Add the command to a program's commands; give the place for other kinds of files.

    Args:
        commands: where it goes, as from `add_subparsers`
        add_profile: adds the options that say who does it and who speaks
        profile_of: makes a profile of those options
    """
    export = commands.add_parser("export", help="make a file of a routine to take along")
    kinds = export.add_subparsers(title="kinds", metavar="KIND", required=True)
    audio = kinds.add_parser("audio", help="the whole guided workout as one sound file")
    audio.add_argument("file", type=Path, metavar="FILE")
    audio.add_argument(
        "-o",
        "--output",
        type=Path,
        required=True,
        metavar="OUT",
        help="the file to write: .wav, .ogg, .mp3, .flac or .m4b",
    )
    audio.add_argument("--force", action="store_true", help="replace a file that is there")
    audio.add_argument(
        "--rest",
        nargs="+",
        action=_Rest,
        metavar=('"until ready"', "TIME"),
        help='how long rests "until ready" last, as in 30 s; put it after FILE',
    )
    add_profile(audio)
    audio.add_argument("--wpm", type=_words_a_minute, metavar="N", help="how fast the voice speaks")
    audio.add_argument(
        "--my-settings",
        action="store_true",
        help="sides, doses, choices and voice as they are set in the window",
    )
    audio.add_argument(
        "--progress",
        action="store_true",
        help='for programs: JSON lines; the word "cancel" on the input ends it',
    )
    audio.set_defaults(run=lambda options: _export_audio(options, profile_of(options)))
    return kinds


def _words_a_minute(text: str) -> int:
    if not (text.isdecimal() and SLOWEST_WPM <= int(text) <= FASTEST_WPM):
        raise argparse.ArgumentTypeError(f"give {SLOWEST_WPM} to {FASTEST_WPM} words a minute")
    return int(text)


def _export_audio(options: argparse.Namespace, profile: Profile) -> int:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as the engine: each thread costs memory
    from kneetimer.audio.encoders import (  # noqa: PLC0415 - the other commands do without
        MissingExtraError,
        UnknownFormatError,
        encoder_for,
    )
    from kneetimer.exporting import prepare_export  # noqa: PLC0415 - likewise

    try:
        encoder_for(options.output.suffix)
    except (UnknownFormatError, MissingExtraError) as error:
        print(error, file=sys.stderr)
        return 2
    check_place(options.output, replace=options.force)
    settings = Settings()
    if options.my_settings:
        settings = load_settings(paths.config_folder() / _SETTINGS_FILE)
        profile = settings.profile_for(options.file.stem, options.language)
    library = make_library()
    with _Cancelling(listens=options.progress) as cancelling:
        export = prepare_export(
            library.load(options.file),
            library.catalogue,
            profile,
            _rehearsal(options, settings, profile.language),
            rest_ms=options.rest,
            is_panned=settings.pan,
        )
        if export.unspoken:
            print(f"The voice cannot say {export.unspoken[0]!r}: it is left out.", file=sys.stderr)
        cancelling.is_raised = False
        tell = _teller() if options.progress else None

        def on_progress(done_ms: int, total_ms: int) -> None:
            cancelling.check()
            if tell is not None:
                tell(done_ms, total_ms)

        export.write(options.output, replace=options.force, on_progress=on_progress)
    return 0


def _rehearsal(options: argparse.Namespace, settings: Settings, language: str) -> Rehearsal | None:
    """Give who speaks: as the options say, else as the settings do, else the built-in voice."""
    from kneetimer.rehearsal import Rehearsal, phrase_book  # noqa: PLC0415 - it needs numpy

    is_chosen = options.voice != "default"
    if options.voice == "none" or (not is_chosen and settings.heard == "tones"):
        return None
    voice = options.voice if is_chosen else settings.voice or default_voice(language)
    return Rehearsal(phrase_book(), VoiceChoice(voice, options.wpm or settings.wpm))


def _teller() -> Progress:
    """Give what prints progress, a line for each new percent."""
    told = -1

    def tell(done_ms: int, total_ms: int) -> None:
        nonlocal told
        percent = 100 * done_ms // total_ms
        if percent > told:
            told = percent
            try:
                print(json.dumps({"done_ms": done_ms, "total_ms": total_ms}), flush=True)
            except BrokenPipeError:  # who wanted the file has gone
                os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
                raise CancelledError from None

    return tell


class _Cancelling:
    """Turns Ctrl+C, a request to end and the word "cancel" into a clean end.

    While a file is written, code of others is under way that must not be left from a signal: then
    it is only remembered, until `check`.

    Args:
        listens: whether the word is listened for

    Attributes:
        is_raised: whether it is raised at once
    """

    def __init__(self, *, listens: bool) -> None:
        self.is_raised = True
        self._is_wanted = False
        self._listens = listens
        self._before: dict[int, Any] = {}

    def __enter__(self) -> _Cancelling:
        for number in (signal.SIGINT, signal.SIGTERM):
            self._before[number] = signal.signal(number, self._take)
        if self._listens:
            threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)

    def check(self) -> None:
        """Raise CancelledError when it is wanted."""
        if self._is_wanted:
            raise CancelledError

    def _take(self, _number: int, _frame: FrameType | None) -> None:
        self._is_wanted = True
        if self.is_raised:
            raise CancelledError

    def _listen(self) -> None:
        # Not by sys.stdin: a thread that waits in it holds up the end of the process.
        heard = b""
        try:
            while _CANCEL not in heard and (some := os.read(0, 64)):
                heard = heard[-len(_CANCEL) :] + some
        except OSError:
            return
        self._is_wanted = self._is_wanted or _CANCEL in heard
