"""The small words of programme files: weeks, days of the week, times of the day, schedules."""

from __future__ import annotations

from datetime import time

from kneetimer.core import quantity
from kneetimer.core.calendar import WEEK_DAYS
from kneetimer.core.programme import Schedule, Weekday, Weeks
from kneetimer.core.quantity import QuantityError
from kneetimer.storage.fields import Field, Kind, Reading, Said, Table, record
from kneetimer.storage.kinds import FLAG, matching, one_of_words, one_or_more, string_of
from kneetimer.storage.measures import WHOLE, number
from kneetimer.storage.yaml_nodes import Node, TextNode

MOST_WEEKS = 520
MOST_TIMES_A_DAY = 12
_TIME_PATTERN = "^([01]?[0-9]|2[0-3]):[0-5][0-9]$"
_EVERY_DAY = "every day"


def _read_weeks(node: Node, reading: Reading) -> Weeks | None:
    words = string_of(node, reading, "weeks such as 1-4")
    if words is None:
        return None
    try:
        amount = quantity.parse_whole_range(words)
    except QuantityError as error:
        reading.wrong(node, str(error))
        return None
    if not 1 <= amount.low <= amount.high <= MOST_WEEKS:
        reading.wrong(node, f"weeks are counted from 1, up to {MOST_WEEKS}")
        return None
    return Weeks(amount.low, amount.high)


WEEKS = Kind(
    _read_weeks,
    {
        "anyOf": [
            {"type": "integer", "minimum": 1, "maximum": MOST_WEEKS},
            {"type": "string", "pattern": quantity.WHOLE_RANGE_PATTERN},
        ]
    },
)

_DAY_WORDS = {day.value: day for day in Weekday}
_FULL_DAY_WORDS = {day.name.lower(): day for day in Weekday}
_DAY = one_of_words({**_DAY_WORDS, **_FULL_DAY_WORDS})
_DAY_LIST = one_or_more(_DAY)


def _read_days(node: Node, reading: Reading) -> tuple[Weekday, ...] | None:
    if isinstance(node, TextNode) and node.text.strip() == _EVERY_DAY:
        return tuple(Weekday)
    found = _DAY_LIST.read(node, reading)
    if found is not None and len(set(found)) < len(found):
        reading.wrong(node, "a day stands here twice: for several times a day write times_a_day")
        return None
    return tuple(sorted(found, key=lambda day: day.number)) if found is not None else None


_DAYS = Kind(_read_days, {"anyOf": [{"const": _EVERY_DAY}, _DAY_LIST.schema]})
_CLOCK = matching(_TIME_PATTERN, 'is no time of the day: write "08:00" or "18:30"')


def _read_time(node: Node, reading: Reading) -> time | None:
    words = _CLOCK.read(node, reading)
    if words is None:
        return None
    hour, _, minute = words.partition(":")
    return time(int(hour), int(minute))


_TIMES = one_or_more(Kind(_read_time, {"type": "string", "pattern": _TIME_PATTERN}))

SCHEDULE_TABLE = Table(
    "a schedule",
    (
        Field("days", _DAYS, "Days of the week: [mon, wed, fri], or every day."),
        Field(
            "times_a_week",
            one_or_more(number(WHOLE, 1, WEEK_DAYS)),
            "On how many days a week, spread evenly; a list has one number for each week.",
        ),
        Field("times_a_day", number(WHOLE, 1, MOST_TIMES_A_DAY), "How often on each such day."),
        Field("at", _TIMES, 'Times of the day, as in ["08:00", "18:00"]; each is a session.'),
        Field("not_consecutive", FLAG, "Whether no two such days may follow each other."),
        Field("total", number(WHOLE, 1), "How many sessions there are in all."),
        Field("may_split", FLAG, "Whether a session may be spread over the day."),
    ),
)


def _make_schedule(said: Said, reading: Reading) -> Schedule | None:
    values = dict(said.values)
    at: tuple[time, ...] = tuple(sorted(values.get("at", ())))
    if said.wrote("days") and said.wrote("times_a_week"):
        reading.wrong(said.at("times_a_week"), "say days or times_a_week, not both")
    if at and said.wrote("times_a_day") and values["times_a_day"] != len(at):
        message = f"'at' has {len(at)} times: leave times_a_day out, or write {len(at)}"
        reading.wrong(said.at("times_a_day"), message)
    if len(set(at)) < len(at):
        reading.wrong(said.at("at"), "a time stands here twice")
    if at:
        values |= {"at": at, "times_a_day": len(at)}
    schedule = Schedule(**values)
    if schedule.not_consecutive:
        _check_apart(schedule, said, reading)
    return schedule


def _check_apart(schedule: Schedule, said: Said, reading: Reading) -> None:
    days = {day.number: day.value for day in schedule.days}
    for day, word in days.items():
        following = days.get((day + 1) % WEEK_DAYS)
        if following is not None:
            message = f"{word} and {following} follow each other: not_consecutive forbids that"
            reading.wrong(said.at("days"), message)
    if schedule.times_a_week and max(schedule.times_a_week) > WEEK_DAYS // 2:
        message = f"at most {WEEK_DAYS // 2} days a week do not follow each other"
        reading.wrong(said.at("times_a_week"), message)


SCHEDULE = Kind(record(SCHEDULE_TABLE, _make_schedule).read, {"$ref": "#/definitions/schedule"})
