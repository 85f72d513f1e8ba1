"""Exercise Timer (GNOME): trainings as JSON, in a setting.

What people have is what `gsettings get` or `dconf dump` prints: the JSON, or the JSON in quotes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any, Final

from kneetimer.core.exercise import Exercise
from kneetimer.interop.importers.builder import Builder
from kneetimer.interop.importers.foreign import Foreign, Imported, ImportFileError
from kneetimer.interop.importers.reading import line, listing, mapping, mappings, seconds_ms, whole
from kneetimer.interop.importers.steps import Break, Loop, Part, Step, lay_out

# Each value under its present and its former name.
_TITLE, _SETS = ("Title", "name"), ("Sets", "sets")
_READY, _WORK, _REST = (
    ("PreparationSec", "warmup_s"),
    ("ExerciseSec", "exercise_s"),
    ("RestSec", "rest_s"),
)
_QUOTED: Final = re.compile(
    r"\A(?:[^\n]*\n){0,40}?[^\n'\"]*?(?P<quote>['\"])(?P<json>[\[{].*?[\]}])(?P=quote)\s*$",
    re.DOTALL | re.MULTILINE,
)
_MOST_SETS: Final = 1_000
_MOST_QUOTED: Final = 200_000


class ExerciseTimer:
    """See the module."""

    name = "Exercise Timer"
    key = "exercise-timer"

    def fits(self, file: Foreign) -> bool:
        """Whether it is a training, or a list of them, in quotes or not."""
        found = _trainings(file)
        return bool(found) and all(_is_training(one) for one in found)

    def read(self, file: Foreign, catalogue: Mapping[str, Exercise]) -> list[Imported]:
        """Give a routine for each training."""
        builder = Builder(file.name, catalogue)
        made = []
        for training in mappings(_trainings(file)):
            title = line(_value(training, _TITLE)) or file.stem
            items = lay_out(_parts(training, title), builder, file.name)
            if items:
                made.append(builder.build(title, items, program=self.name))
        if not made:
            raise ImportFileError(file.name, "its trainings hold no work")
        return made


def _trainings(file: Foreign) -> list[Any]:
    found = file.json
    if found is None and "xercise" in file.text[:_MOST_QUOTED]:
        match = _QUOTED.match(file.text[:_MOST_QUOTED])
        if match is not None:
            text = match["json"].replace("\\" + match["quote"], match["quote"])
            try:
                found = json.loads(text)
            except (ValueError, RecursionError):
                return []
    return listing(found) or ([found] if isinstance(found, dict) else [])


def _is_training(value: object) -> bool:
    found = mapping(value)
    return any(key in found for key in _WORK) and any(key in found for key in _SETS)


def _value(training: dict[str, Any], keys: tuple[str, str]) -> Any:  # noqa: ANN401 - any JSON
    return next((training[key] for key in keys if key in training), None)


def _parts(training: dict[str, Any], title: str) -> list[Part]:
    work_ms = seconds_ms(_value(training, _WORK)) or 0
    sets = whole(_value(training, _SETS), 1, _MOST_SETS) or 1
    if not work_ms:
        return []
    rest_ms = seconds_ms(_value(training, _REST)) or 0
    ready_ms = seconds_ms(_value(training, _READY)) or 0
    loop = Loop(sets, (Step(title, work_ms),), between_ms=rest_ms)
    return [Break(ready_ms), loop] if ready_ms else [loop]
