"""The whole history as JSON: for programs, and the same records when read back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.errors import KneeTimerError
from kneetimer.interop.history_json import HistoryJsonError, json_parts, read_json
from kneetimer.storage.record_file import from_bytes, to_bytes
from tests.storage.records import ADDITIONS, DECISIONS, SESSIONS, decided, said, session


def file_of(sessions, additions, decisions=()):
    parts = (map(to_bytes, records) for records in (sessions, additions, decisions))
    return b"".join(json_parts(*parts))


def problem_of(data):
    with pytest.raises(KneeTimerError) as caught:
        read_json(data, "x.json", from_bytes)
    return str(caught.value)


def test_what_programs_find():
    data = file_of([session(1), session(2)], [said(9, 1, note="Fine")], [decided(7, week=3)])
    found = json.loads(data)
    assert list(found) == ["format", "sessions", "additions", "decisions"]
    assert found["format"] == "kneetimer-history/1"
    assert [one["body"]["id"][-1] for one in found["sessions"]] == ["1", "2"]
    assert found["additions"][0]["body"]["note"] == "Fine"
    assert found["decisions"][0]["body"]["week"] == 3


def test_an_empty_one():
    data = file_of([], [])
    assert json.loads(data) == {
        "format": "kneetimer-history/1",
        "sessions": [],
        "additions": [],
        "decisions": [],
    }
    assert read_json(data, "x", from_bytes) == ([], [], [])


def test_the_first_files_had_no_decisions():
    data = b'{"format": "kneetimer-history/1", "sessions": [], "additions": []}'
    assert read_json(data, "x", from_bytes) == ([], [], [])


@given(
    st.lists(SESSIONS, max_size=3), st.lists(ADDITIONS, max_size=3), st.lists(DECISIONS, max_size=3)
)
def test_reading_back_gives_the_same_records(sessions, additions, decisions):
    data = file_of(sessions, additions, decisions)
    assert read_json(data, "x.json", from_bytes) == (sessions, additions, decisions)


def test_another_program_may_lay_it_out_anew():
    data = file_of([session(1)], [said(9, 1, note="ä")])
    anew = json.dumps(json.loads(data), indent=4).encode()
    assert read_json(anew, "x.json", from_bytes) == ([session(1)], [said(9, 1, note="ä")], [])


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "it is no JSON"),
        (b"\xff", "it is no JSON"),
        (b"[" * 100_000, "it is no JSON"),
        (b"[]", 'its format is not "kneetimer-history/1"'),
        (b'{"format": "kneetimer-history/2"}', 'its format is not "kneetimer-history/1"'),
        (b'{"format": "kneetimer-history/1"}', "it has no list of sessions"),
        (b'{"format": "kneetimer-history/1", "sessions": []}', "it has no list of additions"),
        (file_of([], [session(1)]), "number 1 of its additions is something else"),
        (file_of([session(1), said(1, 1)], []), "number 2 of its sessions is something else"),
        (file_of([], [], [said(1, 1)]), "number 1 of its decisions is something else"),
    ],
)
def test_what_is_none_is_told(data, why):
    assert problem_of(data) == (
        f"'x.json' cannot be read as a history: {why}. Save it again with kneetimer history --json."
    )
    with pytest.raises(HistoryJsonError):
        read_json(data, "x.json", from_bytes)


def test_a_record_that_was_changed_is_told():
    data = file_of([session(1)], []).replace(b'"done_reps":7', b'"done_reps":8')
    assert "its checksum does not fit" in problem_of(data)
