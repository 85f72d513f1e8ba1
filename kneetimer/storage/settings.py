"""The user's settings: one frozen value, kept in a TOML file that a person can read.

A setting that makes no sense falls back to its default alone; a file that is no TOML is set aside
and said so, never overwritten.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, TypeVar

from kneetimer.core.body import Side
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.profile import DEFAULT_READY_MS, Profile
from kneetimer.core.record import MOST_PAIN
from kneetimer.core.reminding import DAY_MIN, ReminderWishes
from kneetimer.storage.atomic import write_atomically

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

THEMES = ("system", "light", "dark")
LANGUAGES = ("", "en", "de")
HEARD = ("both", "tones", "voice")
FLOOR_VIEWS = ("off", "left", "right")
SLOWEST_WPM, DEFAULT_WPM, FASTEST_WPM = 100, 155, 240
LONGEST_NAME = 500
MAX_READY_MS = 15_000
MAX_EXTRA_MS = 60_000
MOST_SESSIONS_A_WEEK = 14


_T = TypeVar("_T")


class SettingsFileError(KneeTimerError):
    """The settings file could not be read or written; the session does not depend on it."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything the user can set.

    Attributes:
        ready_ms: count-in where the routine says none
        change_extra_ms: added to every automatic change of position or side
        language: two-letter code; empty for the system's
        heard: one of HEARD: tones and voice, or one of them alone
        volume, voice_volume: of the tones and of the voice, 0 to 100
        voice: the id of the voice that speaks; empty for the built-in one of the language
        voice_files: voices of Piper that the user has named
        wpm: how fast it speaks, in words per minute
        pan: whether tones come from the side that works; else both ears hear the same
        backend: the way to the loudspeaker; "auto" for the first that works
        floor_view: one of FLOOR_VIEWS: to which side a session's picture is turned at its start
        pain_keep_going: pain up to which the person wants to go on as planned, 0 to 10
        pain_stop: pain from which on the person wants to stop an exercise; never less
        ask_before, ask_after, ask_morning: whether to ask how it felt, then and the next morning
        week_goal: sessions a week that the person aims at; 0 for no goal
        shared_folder: the folder for several machines; empty for none
        reminders: whether to remind of what is due while the window is in the background
        remind_at_min: from when on, in minutes since midnight
        quiet_from_min, quiet_to_min: between them there are no reminders, likewise
        stay_in_tray: whether the program stays in the tray when its window is closed
        favourites: routines (their files' stems) that come first in the library
        values: by routine (its file's stem): the last values inside ranges
        left_out: by routine: optional items that are not wanted
        choices: by routine: for a "choose" item, which options
    """

    first_side: Side = Side.LEFT
    affected_side: Side | None = None
    ready_ms: int = DEFAULT_READY_MS
    change_extra_ms: int = 0
    language: str = ""
    theme: str = "system"
    sound: bool = True
    heard: str = "both"
    volume: int = 80
    voice_volume: int = 90
    voice: str = ""
    voice_files: tuple[str, ...] = ()
    wpm: int = DEFAULT_WPM
    pan: bool = True
    backend: str = "auto"
    keep_awake: bool = True
    reduced_motion: bool = False
    full_screen_sessions: bool = False
    floor_view: str = "off"
    welcome_seen: bool = False
    pain_keep_going: int = 3
    pain_stop: int = 5
    ask_before: bool = True
    ask_after: bool = True
    ask_morning: bool = True
    week_goal: int = 0
    shared_folder: str = ""
    reminders: bool = False
    remind_at_min: int = ReminderWishes().at_min
    quiet_from_min: int = ReminderWishes().quiet_from_min
    quiet_to_min: int = ReminderWishes().quiet_to_min
    stay_in_tray: bool = False
    favourites: tuple[str, ...] = ()
    values: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    left_out: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, tuple[int, ...]]] = field(default_factory=dict)

    def profile_for(self, stem: str, language: str = "en") -> Profile:
        """Give the profile for the routine with this file stem."""
        return Profile(
            first_side=self.first_side,
            affected_side=self.affected_side,
            values=self.values.get(stem, {}),
            left_out=frozenset(self.left_out.get(stem, ())),
            choices=self.choices.get(stem, {}),
            ready_ms=self.ready_ms,
            change_extra_ms=self.change_extra_ms,
            language=self.language or language,
        )

    @property
    def reminder_wishes(self) -> ReminderWishes:
        """When to remind."""
        return ReminderWishes(
            self.reminders, self.remind_at_min, self.quiet_from_min, self.quiet_to_min
        )

    def with_favourite(self, stem: str, *, is_one: bool) -> Settings:
        """Give settings in which a routine is a favourite, or is none."""
        others = tuple(other for other in self.favourites if other != stem)
        return replace(self, favourites=(*others, stem) if is_one else others)

    def renamed(self, before: str, after: str) -> Settings:
        """Give settings in which all of one routine stands under the new stem of its file."""
        return replace(
            self,
            favourites=tuple(after if stem == before else stem for stem in self.favourites),
            values=_moved(self.values, before, after),
            left_out=_moved(self.left_out, before, after),
            choices=_moved(self.choices, before, after),
        )


def load_settings(path: Path) -> Settings:
    """Read the settings; a missing file gives the defaults.

    Raises:
        SettingsFileError: when there is a file that cannot be read; a broken one has been renamed
            to `<name>.broken`
    """
    try:
        text = path.read_bytes().decode("utf-8")
        return _from_table(tomllib.loads(text))
    except FileNotFoundError:
        return Settings()
    except (ValueError, RecursionError) as error:
        aside = path.with_name(path.name + ".broken")
        message = f"The settings in {path} cannot be read ({error}). The defaults are used."
        try:
            path.replace(aside)
        except OSError:
            raise SettingsFileError(message) from error
        raise SettingsFileError(f"{message} The old file is kept as {aside.name}.") from error
    except OSError as error:
        raise SettingsFileError(
            f"The settings in {path} cannot be read: {error.strerror}. The defaults are used."
        ) from error


def save_settings(path: Path, settings: Settings) -> None:
    """Write the settings whole or not at all.

    Raises:
        SettingsFileError: when the folder or the disk refuses
    """
    import tomli_w  # noqa: PLC0415 - the first frame does without

    try:
        # A file name with broken bytes cannot be written: its values are not remembered.
        write_atomically(path, tomli_w.dumps(_to_table(settings)).encode(errors="replace"))
    except OSError as error:
        raise SettingsFileError(
            f"The settings cannot be saved in {path.parent}: {error.strerror}."
        ) from error


def _to_table(settings: Settings) -> dict[str, Any]:
    table: dict[str, Any] = {
        name: getattr(settings, name) for name in (*_NUMBERS, *_SWITCHES, *_WORDS, *_NAMES)
    }
    for name in _LISTS:
        table[name] = list(getattr(settings, name))
    table["first_side"] = settings.first_side.value
    table["affected_side"] = settings.affected_side.value if settings.affected_side else ""
    table["values"] = {stem: dict(values) for stem, values in settings.values.items() if values}
    table["left_out"] = {stem: list(keys) for stem, keys in settings.left_out.items() if keys}
    table["choices"] = {
        stem: {key: list(numbers) for key, numbers in chosen.items()}
        for stem, chosen in settings.choices.items()
        if chosen
    }
    return table


_NUMBERS: dict[str, tuple[int, int]] = {
    "ready_ms": (0, MAX_READY_MS),
    "change_extra_ms": (0, MAX_EXTRA_MS),
    "volume": (0, 100),
    "voice_volume": (0, 100),
    "wpm": (SLOWEST_WPM, FASTEST_WPM),
    "pain_keep_going": (0, MOST_PAIN),
    "pain_stop": (0, MOST_PAIN),
    "week_goal": (0, MOST_SESSIONS_A_WEEK),
    "remind_at_min": (0, DAY_MIN - 1),
    "quiet_from_min": (0, DAY_MIN - 1),
    "quiet_to_min": (0, DAY_MIN - 1),
}
_SWITCHES = (
    "sound",
    "pan",
    "keep_awake",
    "reduced_motion",
    "full_screen_sessions",
    "welcome_seen",
    "ask_before",
    "ask_after",
    "ask_morning",
    "reminders",
    "stay_in_tray",
)
_WORDS: dict[str, tuple[str, ...]] = {
    "language": LANGUAGES,
    "theme": THEMES,
    "heard": HEARD,
    "floor_view": FLOOR_VIEWS,
}
# Of things that this machine may have or not; who uses them sees whether it has.
_NAMES = ("voice", "backend", "shared_folder")
_FOLDERS = ("shared_folder",)
_LISTS = ("voice_files", "favourites")
_SIDES = {side.value: side for side in Side}


def _simple(table: Mapping[str, Any]) -> dict[str, Any]:
    """Give what is one value, where it can be meant."""
    known: dict[str, Any] = {}
    for name, (low, high) in _NUMBERS.items():
        if _is_whole(table.get(name)):
            known[name] = max(low, min(high, table[name]))
    for name in _SWITCHES:
        if isinstance(table.get(name), bool):
            known[name] = table[name]
    for name, words in _WORDS.items():
        if table.get(name) in words:
            known[name] = table[name]
    for name in _NAMES:
        if _is_name(table.get(name)):
            known[name] = table[name]
    for name in _FOLDERS:
        # One of another system is none here, and nor is one that depends on where we stand.
        if not Path(known.get(name, "")).is_absolute():
            known.pop(name, None)
    return known


def _from_table(table: Mapping[str, Any]) -> Settings:
    known = _simple(table)
    for name in _LISTS:
        if isinstance(table.get(name), list):
            known[name] = tuple(dict.fromkeys(value for value in table[name] if _is_name(value)))
    for name in ("first_side", "affected_side"):
        if table.get(name) in tuple(_SIDES):
            known[name] = _SIDES[table[name]]
    known["values"] = _by_stem(table.get("values"), lambda of: _only(of, _is_whole))
    known["left_out"] = {
        stem: tuple(key for key in keys if isinstance(key, str))
        for stem, keys in _mapping(table.get("left_out")).items()
        if isinstance(keys, list)
    }
    known["choices"] = _by_stem(table.get("choices"), _chosen)
    settings = Settings(**known)
    # A limit for going on above the one for stopping makes no sense: the careful one holds.
    return replace(settings, pain_keep_going=min(settings.pain_keep_going, settings.pain_stop))


def _moved(by_stem: Mapping[str, _T], before: str, after: str) -> dict[str, _T]:
    moved = dict(by_stem)
    if before in moved:
        moved[after] = moved.pop(before)
    return moved


def _is_whole(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_name(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_NAME and value.isprintable()


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, dict) else {}


def _only(table: Mapping[str, Any], fits: Callable[[object], bool]) -> dict[str, Any]:
    return {key: value for key, value in table.items() if fits(value)}


def _chosen(table: Mapping[str, Any]) -> dict[str, tuple[int, ...]]:
    lists = _only(table, lambda value: isinstance(value, list))
    return {key: tuple(n for n in numbers if _is_whole(n)) for key, numbers in lists.items()}


def _by_stem(
    value: object, read: Callable[[Mapping[str, Any]], dict[str, Any]]
) -> dict[str, dict[str, Any]]:
    return {stem: read(_mapping(inner)) for stem, inner in _mapping(value).items()}
