"""The messages of a FIT file for one session.

The plan is a workout with a step for each set; what was done are sets with the rests between them.
FIT counts times of day in whole seconds and weight in sixteenths of a kilogram; durations are
exact. Only this module knows the library.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Final

from fit_tool.fit_file_builder import FitFileBuilder
from fit_tool.profile.messages.activity_message import ActivityMessage
from fit_tool.profile.messages.event_message import EventMessage
from fit_tool.profile.messages.exercise_title_message import ExerciseTitleMessage
from fit_tool.profile.messages.file_id_message import FileIdMessage
from fit_tool.profile.messages.lap_message import LapMessage
from fit_tool.profile.messages.record_message import RecordMessage
from fit_tool.profile.messages.session_message import SessionMessage
from fit_tool.profile.messages.set_message import SetMessage
from fit_tool.profile.messages.workout_message import WorkoutMessage
from fit_tool.profile.messages.workout_step_message import WorkoutStepMessage
from fit_tool.profile.profile_type import (
    Activity,
    Event,
    EventType,
    FileType,
    FitBaseUnit,
    Intensity,
    Manufacturer,
    SetType,
    Sport,
    SubSport,
    WorkoutStepDuration,
    WorkoutStepTarget,
)

from kneetimer.core.record import DoneSet, SessionRecord
from kneetimer.core.session import key_of
from kneetimer.core.set_times import SetTime
from kneetimer.core.text import Text
from kneetimer.core.wording import Wording
from kneetimer.interop.fit_exercises import FIT_NAMES, UNKNOWN

_EPOCH_S: Final = 631_065_600  # 1989-12-31 in UTC, where FIT begins to count
_MOST_BYTES: Final = 200
_POUND: Final = "lb"
_OWN: Final = (Manufacturer.DEVELOPMENT.value, 0)  # of those without a number of Garmin's
_Code = tuple[int, int]


def encode(record: SessionRecord, times: Sequence[SetTime], language: str) -> bytes:
    """Give the file.

    Raises:
        ValueError: when a number does not fit into its field
    """
    # Strict: what the profile or the kind of file does not allow is refused.
    builder = FitFileBuilder(auto_define=True, strict=True)
    kinds: dict[type, int] = {}
    for message in _messages(record, times, language):
        # A local number for each kind, so that a definition is written once and not each time.
        message.local_id = kinds.setdefault(type(message), len(kinds))
        builder.add(message)
    made: bytes = builder.build_bytes()
    return made


def _messages(record: SessionRecord, times: Sequence[SetTime], language: str) -> Iterator[Any]:
    stood_ms = sum(stop.for_ms for stop in record.stops)
    start_ms = record.started.utc_ms
    end_ms = start_ms + record.lasted_ms + stood_ms
    codes = _codes(record.sets)
    yield _message(
        FileIdMessage,
        type=FileType.ACTIVITY,
        manufacturer=_OWN[0],
        product=_OWN[1],
        serial_number=int(record.id[:8], 16) or 1,
        time_created=_moment(start_ms),
    )
    yield from _plan(record, codes, language)
    yield _timer(start_ms, EventType.START)
    yield _message(RecordMessage, timestamp=_moment(start_ms))
    yield from _sets(times, codes, [key_of(done) for done in record.sets])
    yield from _stops(record)
    yield _message(RecordMessage, timestamp=_moment(end_ms))
    yield _timer(end_ms, EventType.STOP_ALL)
    yield from _totals(record, start_ms, end_ms)


# The plan


def _codes(sets: Sequence[DoneSet]) -> dict[str, _Code]:
    """Give category and name for each exercise; those without get numbers of this file's own."""
    codes: dict[str, _Code] = {}
    unknown = 0
    for exercise in dict.fromkeys(done.exercise for done in sets):
        codes[exercise] = FIT_NAMES.get(exercise, (UNKNOWN, unknown))
        unknown += exercise not in FIT_NAMES
    return codes


def _plan(record: SessionRecord, codes: dict[str, _Code], language: str) -> Iterator[Any]:
    yield _message(
        WorkoutMessage,
        sport=Sport.TRAINING,
        sub_sport=SubSport.STRENGTH_TRAINING,
        workout_name=_words(record.title, language) or record.routine or "KneeTimer",
        num_valid_steps=len(record.sets),
    )
    for number, done in enumerate(record.sets):
        category, name = codes[done.exercise]
        step = _message(
            WorkoutStepMessage,
            message_index=number,
            workout_step_name=_step_name(done, language),
            intensity=Intensity.ACTIVE,
            target_type=WorkoutStepTarget.OPEN,
            exercise_category=category,
            exercise_name=name,
        )
        if done.planned_reps:
            step.duration_type = WorkoutStepDuration.REPS
            step.duration_reps = done.planned_reps
        else:
            step.duration_type = WorkoutStepDuration.TIME
            step.duration_time = done.planned_ms / 1000
        yield step
    names = {done.exercise: done.name for done in record.sets}
    for number, (exercise, (category, name)) in enumerate(codes.items()):
        yield _message(
            ExerciseTitleMessage,
            message_index=number,
            exercise_category=category,
            exercise_name=name,
            workout_step_name=_words(names[exercise], language) or _clipped(exercise),
        )


def _step_name(done: DoneSet, language: str) -> str:
    """Give "Clamshell, left leg"."""
    wording = Wording(language)
    where = ""
    if done.side is not None:
        where = wording.leg(done.side)
    elif done.direction:
        where = wording.direction(done.direction)
    name = _words(done.name, language) or done.exercise
    return _clipped(f"{name}, {where[:1].lower()}{where[1:]}" if where else name)


def _words(text: Text, language: str) -> str:
    return _clipped(text.get(language))


def _clipped(words: str) -> str:
    """Give words that fit into a field: no zero, no broken character, not too long."""
    kept = words.replace("\0", " ").encode("utf-8", "replace")[:_MOST_BYTES]
    return kept.decode("utf-8", "ignore").strip()


# What was done


def _sets(times: Sequence[SetTime], codes: dict[str, _Code], planned: list[Any]) -> Iterator[Any]:
    number = 0
    for before, now in zip([None, *times], times, strict=False):
        if before is not None and now.from_ms > before.to_ms:
            yield _message(
                SetMessage,
                message_index=number,
                set_type=SetType.REST.value,
                start_time=_moment(before.end_utc_ms),
                timestamp=_moment(now.start_utc_ms),
                duration=(now.from_ms - before.to_ms) / 1000,
            )
            number += 1
        yield _set(now, number, codes[now.done.exercise], planned.index(key_of(now.done)))
        number += 1


def _set(time: SetTime, number: int, code: _Code, step: int) -> Any:  # noqa: ANN401 - untyped
    done = time.done
    message = _message(
        SetMessage,
        message_index=number,
        workout_step_index=step,
        set_type=SetType.ACTIVE.value,
        start_time=_moment(time.start_utc_ms),
        timestamp=_moment(time.end_utc_ms),
        duration=done.done_ms / 1000,
        category=[code[0]],
        category_subtype=[code[1]],
    )
    if done.planned_reps:
        message.repetitions = done.done_reps
    if done.load_grams is not None:
        is_pounds = _POUND in done.load.split()
        message.weight = done.load_grams / 1000
        message.weight_display_unit = FitBaseUnit.POUND if is_pounds else FitBaseUnit.KILOGRAM
    return message


def _stops(record: SessionRecord) -> Iterator[Any]:
    stood_ms = 0
    for stop in record.stops:
        at_ms = record.started.utc_ms + stop.at_ms + stood_ms
        stood_ms += stop.for_ms
        yield _timer(at_ms, EventType.STOP)
        yield _timer(at_ms + stop.for_ms, EventType.START)


def _totals(record: SessionRecord, start_ms: int, end_ms: int) -> Iterator[Any]:
    whole = {
        "message_index": 0,
        "timestamp": _moment(end_ms),
        "start_time": _moment(start_ms),
        "total_elapsed_time": (end_ms - start_ms) / 1000,
        "total_timer_time": record.lasted_ms / 1000,
        "sport": Sport.TRAINING,
        "sub_sport": SubSport.STRENGTH_TRAINING,
    }
    yield _message(LapMessage, **whole)
    yield _message(SessionMessage, **whole, first_lap_index=0, num_laps=1)
    yield _message(
        ActivityMessage,
        timestamp=_moment(end_ms),
        local_timestamp=end_ms // 1000 + record.started.offset_min * 60 - _EPOCH_S,
        total_timer_time=record.lasted_ms / 1000,
        num_sessions=1,
        type=Activity.MANUAL,
        event=Event.ACTIVITY,
        event_type=EventType.STOP,
    )


def _timer(at_ms: int, what: EventType) -> Any:  # noqa: ANN401 - untyped
    return _message(EventMessage, timestamp=_moment(at_ms), event=Event.TIMER, event_type=what)


def _moment(utc_ms: int) -> int:
    """Give a time in whole seconds, as the library wants it: in milliseconds since 1970."""
    return utc_ms // 1000 * 1000


def _message(kind: Any, **values: Any) -> Any:  # noqa: ANN401 - untyped
    message = kind()
    for name, value in values.items():
        setattr(message, name, value)
    return message
