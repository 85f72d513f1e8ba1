"""A session as a FIT file, read back by a program of somebody else's (fitdecode)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta, timezone

import fitdecode
import pytest
from fit_tool.profile import profile_type
from hypothesis import HealthCheck, given, settings

from kneetimer.core.body import Side
from kneetimer.core.record import DoneSet, Moment, SessionRecord, Stop, Why
from kneetimer.core.set_times import set_times
from kneetimer.core.text import Text
from kneetimer.interop.fit import FitError, MissingFitError, can_write_fit, fit_bytes
from kneetimer.interop.fit_exercises import FIT_NAMES, UNKNOWN
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.paths import assets_folder
from tests.storage.records import SESSIONS, session

# 2026-03-29 00:30:00.999 in UTC, half an hour before Berlin's clocks go on.
STARTED = Moment(1_774_744_200_999, 60)
FIRST = datetime(2026, 3, 29, 0, 30, tzinfo=timezone.utc)
EPOCH_S = 631_065_600


def text(en, de=""):
    return Text((("en", en), ("de", de or en)))


SETS = (
    # Pauses are shared evenly: 40 s before each set.
    DoneSet(
        item="clamshell",
        exercise="clamshell",
        name=text("Clamshell", "Muschel"),
        side=Side.LEFT,
        planned_reps=12,
        done_reps=11,
        planned_ms=60_000,
        done_ms=50_250,
        load="2.5 kg ankle weight",
        load_grams=2_500,
    ),
    DoneSet(
        item="own",
        exercise="my_slide",
        name=text("Slide — “long”", "Gleiten 🦵"),
        planned_reps=10,
        done_reps=10,
        planned_ms=30_000,
        done_ms=30_000,
        load="5 lb ankle weight",
        load_grams=2_268,
    ),
    DoneSet(
        item="wall",
        exercise="wall_sit",
        name=text("Wall sit", "Wandsitz"),
        planned_ms=45_000,
        done_ms=20_001,
    ),
    DoneSet(
        item="left out",
        exercise="band_side_step",
        name=text("Band side-step"),
        direction="right",
        planned_reps=8,
        planned_ms=20_000,
    ),
)
RECORD = SessionRecord(
    id="0badcafe" + "0" * 24,
    started=STARTED,
    ended=STARTED,
    title=text("Hip & knee", "Hüfte und Knie"),
    routine="hip",
    complete=False,
    planned_ms=300_000,
    lasted_ms=220_251,
    sets=SETS,
    stops=(Stop(100_000, 61_000, Why.CHOSEN),),
)


def made(record=RECORD, language="en"):
    return fit_bytes(record, set_times(record), language)


def read(data):
    """Give (name, {field: value}) of each message; anything broken raises."""
    reader = fitdecode.FitReader(
        data,
        check_crc=fitdecode.CrcCheck.RAISE,
        error_handling=fitdecode.ErrorHandling.RAISE,
    )
    with reader:
        return [
            (frame.name, {field.name: field.raw_value for field in frame.fields})
            for frame in reader
            if isinstance(frame, fitdecode.FitDataMessage)
        ]


def only(name, data=None):
    return [fields for kind, fields in read(data or made()) if kind == name]


def seconds(after):
    """Give the time so many seconds after the start, as FIT counts."""
    return int((FIRST + timedelta(seconds=after)).timestamp()) - EPOCH_S


def test_it_is_a_fit_file_of_an_activity():
    data = made()
    assert data[8:12] == b".FIT"
    assert only("file_id") == [
        {
            "type": 4,
            "manufacturer": 255,
            "product": 0,
            "serial_number": 0x0BADCAFE,
            "time_created": seconds(0),
        }
    ]


def test_every_set_and_every_rest_is_there_with_its_numbers():
    active, rest = 1, 0
    assert only("set") == [
        {
            "message_index": 0,
            "wkt_step_index": 0,
            "set_type": active,
            "start_time": seconds(40),  # .999 + 40 s
            "timestamp": seconds(91),  # 91.249
            "duration": 50_250,
            "repetitions": 11,
            "weight": 40,  # sixteenths of a kilogram
            "weight_display_unit": 1,
            "category": 10,
            "category_subtype": 44,
        },
        {
            "message_index": 1,
            "set_type": rest,
            "start_time": seconds(91),
            "timestamp": seconds(192),  # 61 s stood still
            "duration": 40_000,
        },
        {
            "message_index": 2,
            "wkt_step_index": 1,
            "set_type": active,
            "start_time": seconds(192),
            "timestamp": seconds(222),
            "duration": 30_000,
            "repetitions": 10,
            "weight": 36,  # 2.268 kg
            "weight_display_unit": 2,
            "category": UNKNOWN,
            "category_subtype": 0,
        },
        {
            "message_index": 3,
            "set_type": rest,
            "start_time": seconds(222),
            "timestamp": seconds(262),
            "duration": 40_000,
        },
        {
            "message_index": 4,
            "wkt_step_index": 2,
            "set_type": active,
            "start_time": seconds(262),
            "timestamp": seconds(282),
            "duration": 20_001,
            "category": UNKNOWN,
            "category_subtype": 1,
        },
    ]


def test_the_plan_is_a_workout_with_a_step_for_each_set():
    assert only("workout") == [
        {"wkt_name": "Hip & knee", "sport": 10, "sub_sport": 20, "num_valid_steps": 4}
    ]
    assert [
        (
            step["message_index"],
            step["wkt_step_name"],
            step["duration_type"],
            step["duration_reps" if step["duration_type"] == 29 else "duration_time"],
            step["exercise_category"],
            step["exercise_name"],
        )
        for step in only("workout_step")
    ] == [
        (0, "Clamshell, left leg", 29, 12, 10, 44),
        (1, "Slide — “long”", 29, 10, UNKNOWN, 0),
        (2, "Wall sit", 0, 45_000, UNKNOWN, 1),
        (3, "Band side-step, to the right", 29, 8, 37, 24),
    ]


def test_every_exercise_has_a_title():
    assert [
        (title["exercise_category"], title["exercise_name"], title["wkt_step_name"])
        for title in only("exercise_title", made(language="de"))
    ] == [
        (10, 44, "Muschel"),
        (UNKNOWN, 0, "Gleiten 🦵"),
        (UNKNOWN, 1, "Wandsitz"),
        (37, 24, "Band side-step"),
    ]


def test_totals_and_the_local_time():
    whole = {
        "message_index": 0,
        "timestamp": seconds(282),  # 220.251 s under way and 61 s still
        "start_time": seconds(0),
        "total_elapsed_time": 281_251,
        "total_timer_time": 220_251,
        "sport": 10,
        "sub_sport": 20,
    }
    assert only("lap") == [whole]
    assert only("session") == [{**whole, "first_lap_index": 0, "num_laps": 1}]
    (activity,) = only("activity")
    assert activity["timestamp"] == seconds(282)
    assert activity["local_timestamp"] == seconds(282) + 3_600
    assert activity["total_timer_time"] == 220_251
    assert activity["num_sessions"] == 1


def test_the_timer_stands_still_where_the_session_did():
    start, stop, stop_all = 0, 1, 4
    assert [(event["timestamp"], event["event_type"]) for event in only("event")] == [
        (seconds(0), start),
        (seconds(100), stop),
        (seconds(161), start),
        (seconds(282), stop_all),
    ]
    assert [point["timestamp"] for point in only("record")] == [seconds(0), seconds(282)]


def test_west_of_greenwich_the_local_time_is_earlier():
    (activity,) = only("activity", made(session(1, started=Moment(1_790_000_000_000, -570))))
    assert activity["local_timestamp"] == activity["timestamp"] - 570 * 60


def test_nothing_done_is_a_file_all_the_same():
    data = made(session(1, sets=(), lasted_ms=0))
    assert only("set", data) == []
    assert only("workout", data)[0]["num_valid_steps"] == 0


def test_a_title_too_long_is_cut_between_characters():
    data = made(session(1, title=Text.plain("ü" * 300)))
    assert only("workout", data)[0]["wkt_name"] == "ü" * 100


@pytest.mark.parametrize(
    ("changes", "word"),
    [
        ({"started": Moment(0)}, "timestamp|time_created"),
        ({"lasted_ms": 10**13}, "time"),
    ],
)
def test_what_fit_cannot_hold_is_refused_with_a_sentence(changes, word):
    with pytest.raises(FitError, match=f"cannot be written as a FIT file: .*({word})"):
        made(session(1, **changes))


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SESSIONS)
def test_whatever_a_record_holds_it_is_a_file_or_a_sentence(record):
    with suppress(FitError):
        made(record)


def tamed(record):
    """Give a record with times that a session can have."""
    sets = [
        replace(
            done,
            planned_ms=done.planned_ms % 10**6,
            done_ms=done.done_ms % 10**6,
            detour_ms=done.detour_ms % 10**6,
            planned_reps=done.planned_reps % 10**4,
            done_reps=done.done_reps % 10**4,
        )
        for done in record.sets
    ]
    started = replace(record.started, utc_ms=10**12 + record.started.utc_ms % 10**12)
    return replace(
        record,
        started=started,
        lasted_ms=record.lasted_ms % 10**7,
        sets=tuple(sets),
        stops=tuple(replace(stop, for_ms=stop.for_ms % 10**7) for stop in record.stops),
    )


@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(SESSIONS.map(tamed))
def test_every_set_is_read_back_whatever_its_words(record):
    data = made(record)
    sets = [fields for fields in only("set", data) if fields["set_type"] == 1]
    done = [done for done in record.sets if done.done_ms]
    assert [fields["duration"] for fields in sets] == [d.done_ms for d in done]
    assert [fields.get("repetitions", 0) for fields in sets] == [
        d.done_reps if d.planned_reps else 0 for d in done
    ]


def test_without_the_library_it_says_what_to_install(monkeypatch):
    monkeypatch.setattr("kneetimer.interop.fit.find_spec", lambda _: None)
    assert not can_write_fit()
    with pytest.raises(MissingFitError, match=r'pip install "kneetimer\[fit\]"'):
        made()


class TestNames:
    def test_all_are_in_the_catalogue(self):
        assert FIT_NAMES.keys() <= load_catalogue(assets_folder() / "exercises").keys()

    def test_no_two_exercises_share_one(self):
        assert len(set(FIT_NAMES.values())) == len(FIT_NAMES)

    def test_they_are_what_the_profile_calls_them(self):
        told = {}
        for exercise, (category, name) in FIT_NAMES.items():
            word = profile_type.ExerciseCategory(category).name
            names = getattr(profile_type, f"{word.title().replace('_', '')}ExerciseName")
            told[exercise] = f"{word} {names(name).name}".lower().replace("_", " ")
        assert told == {
            "band_side_step": "banded exercises lateral band walks",
            "bridge_march": "hip raise marching hip raise",
            "calf_raise": "calf raise standing calf raise",
            "clamshell": "hip raise clams",
            "donkey_kick": "hip stability quadruped hip extension",
            "glute_bridge": "hip raise hip raise",
            "lunge": "lunge lunge",
            "side_lying_hip_abduction": "hip stability side lying leg raise",
            "side_lying_hip_adduction": "hip stability inner thigh lift",
            "side_plank": "plank side plank",
            "side_plank_hip_flexion": "plank side plank with knee tuck",
            "single_leg_bridge": "hip raise single leg hip raise",
            "single_leg_squat": "squat one legged squat",
            "step_up": "squat step up",
            "stretch_calf_wall": "warm up stretch calf",
            "stretch_hamstring_supine": "warm up stretch hamstring",
            "stretch_quad_standing": "warm up stretch quad",
        }
