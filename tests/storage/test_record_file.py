"""A record is one file, the same bytes each time; a file that is not exactly one is refused."""

from __future__ import annotations

import hashlib
import json
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.record import Addition, Choice, Count, Hurt, Moment, Stop, Why
from kneetimer.core.text import Text
from kneetimer.storage.record_file import (
    MAX_BYTES,
    SET,
    SHAPES,
    RecordFileError,
    from_bytes,
    to_bytes,
)
from kneetimer.storage.record_kinds import WrongValueError, _read_each
from tests.storage.records import ADDITIONS, DECISIONS, SESSIONS, decided, said, session

NEWER = "x.json: a newer KneeTimer wrote it: update KneeTimer to read it"
DAMAGED = "x.json: it was damaged or changed since it was written: its checksum does not fit."
RICH = replace(
    session(1),
    stops=(Stop(1_000, 2_000, Why.SLEPT),),
    hurts=(Hurt(5, 3, "clamshell", "clamshell", Side.LEFT, (1, 2), (4, 12), Choice.EASIER),),
)


def sealed(document: dict) -> bytes:
    """A file whose checksum fits, whatever is in it."""
    bare = json.dumps(document, ensure_ascii=False, separators=(",", ":")).encode()
    return bare[:-1] + b',"sha256":"' + hashlib.sha256(bare).hexdigest().encode() + b'"}'


def document_of(item) -> dict:
    document = json.loads(to_bytes(item))
    del document["sha256"]
    return document


def problem_of(data: bytes) -> str:
    with pytest.raises(RecordFileError) as caught:
        from_bytes(data, "x.json")
    return str(caught.value)


class TestWritten:
    def test_a_session_is_one_line_of_plain_json(self):
        record = session(1, sets=session(1).sets[3:], snapshot="a: 1\n")
        body = (
            '{"body":{"complete":true,"ended":"2026-09-22T15:23:20.000+01:00",'
            '"id":"00000000000000000000000000000001","lasted_ms":590000,"pain_before":1,'
            '"planned_ms":600000,"routine":"hip","sets":[{"done_ms":58002,"done_reps":7,'
            '"exercise":"clamshell","item":"clamshell","name":{"en":"Clamshell","de":"Muschel"},'
            '"planned_ms":60000,"planned_reps":12,"set":[2,2],"side":"right"}],'
            '"snapshot":"a: 1\\n","started":"2026-09-22T15:13:20.000+01:00","title":"Hüfte"},'
            '"format":"kneetimer-session/1"'
        )
        seal = hashlib.sha256((body + "}").encode()).hexdigest()
        assert to_bytes(record).decode() == f'{body},"sha256":"{seal}"}}'

    def test_an_addition_says_only_what_was_said(self):
        assert document_of(said(2, 1, pain_after=0, removed=False, note="")) == {
            "body": {
                "at": "2026-09-22T15:13:22.000+01:00",
                "id": "00000000000000000000000000000002",
                "note": "",
                "pain_after": 0,
                "removed": False,
                "session": "00000000000000000000000000000001",
            },
            "format": "kneetimer-addition/1",
        }

    def test_a_decision_says_only_what_was_decided(self):
        assert document_of(decided(2, 1, day="2026-11-21", sessions=(f"{1:032x}",))) == {
            "body": {
                "at": "2026-09-22T15:13:22.000+01:00",
                "day": "2026-11-21",
                "id": "00000000000000000000000000000002",
                "kind": "progress",
                "sessions": ["00000000000000000000000000000001"],
                "subject": "hip",
            },
            "format": "kneetimer-decision/1",
        }

    def test_every_field_of_every_class_has_its_kind(self):
        for shape in SHAPES.values():
            assert shape.kinds.keys() == {field.name for field in fields(shape.made)}

    @pytest.mark.parametrize(
        ("record", "problem"),
        [
            (session(1, pain_before=11), "'pain_before' must be a whole number from 0 to 10."),
            (session(1, lasted_ms=-1), "'lasted_ms' must be a whole number from 0 to"),
            (session(1, id="../x"), "'id' must be 32 hexadecimal digits."),
            (session(1, started=Moment(10**15)), "it cannot be written: "),
            (session(1, snapshot="x" * MAX_BYTES), "it is larger than 8 MiB."),
            (decided(1, day="20261121"), "'day' must be a day as in 2026-11-21."),
            (decided(1, day="soon"), "'day' must be a day as in 2026-11-21."),
            (decided(1, sessions=("x",)), "'sessions[0]' must be 32 hexadecimal digits."),
        ],
    )
    def test_what_could_not_be_read_again_is_not_written(self, record, problem):
        with pytest.raises(RecordFileError, match="the record") as caught:
            to_bytes(record)
        assert problem in str(caught.value)

    @given(SESSIONS | ADDITIONS | DECISIONS)
    def test_what_is_written_is_read_again(self, item):
        data = to_bytes(item)
        assert from_bytes(data, "x.json") == item
        assert to_bytes(from_bytes(data, "x.json")) == data
        data.decode("utf-8")


# What stands in the body of RICH instead, and what is said.
VALUES = [
    (("pain_before",), 11, "'pain_before' must be a whole number from 0 to 10."),
    (("pain_before",), -1, "'pain_before' must be a whole number from 0 to 10."),
    (("pain_before",), True, "'pain_before' must be a whole number from 0 to 10."),
    (("pain_before",), "3", "'pain_before' must be a whole number from 0 to 10."),
    (("complete",), 1, "'complete' must be true or false."),
    (("id",), "A" * 32, "'id' must be 32 hexadecimal digits."),
    (("id",), None, "'id' must be 32 hexadecimal digits."),
    (("routine",), [], "'routine' must be a text."),
    (("title",), 5, "'title' must be a text, or texts by language."),
    (("title",), {"en": 5}, "'title' must be a text, or texts by language."),
    (("sets",), {}, "'sets' must be a list."),
    (("sets", 2), [], "'sets[2]' must be an object."),
    (("sets", 2, "side"), "middle", "'sets[2].side' must be one of 'left', 'right'."),
    (("sets", 2, "side"), [], "'sets[2].side' must be one of 'left', 'right'."),
    (("sets", 2, "set"), [1], "'sets[2].set' must be two values."),
    (("sets", 2, "set"), [1, "2"], "'sets[2].set[1]' must be a whole number"),
    (("hurts", 0, "pain"), 12, "'hurts[0].pain' must be a whole number from 0 to 10."),
    (("hurts", 0, "choice"), "run", "'hurts[0].choice' must be one of 'go on', "),
    *(
        (("started",), time, "'started' must be a time as in 2026-11-21T18:05:00.000+01:00.")
        for time in (
            *("", "yesterday", "2026-09-22T15:13:20.000", "2026-09-22T15:13:20+01:00"),
            *("2026-09-22T15:13:20.000Z", "2026-09-22T15:13:20.000+01:00:30", 5, None),
            "0001-01-01T00:00:00.000+23:59",
        )
    ),
]


class TestRefused:
    @pytest.mark.parametrize(("place", "value", "problem"), VALUES)
    def test_a_value_that_does_not_fit(self, place, value, problem):
        document = document_of(RICH)
        inner = document["body"]
        for part in place[:-1]:
            inner = inner[part]
        inner[place[-1]] = value
        assert problem_of(sealed(document)).startswith(f"x.json: {problem}")

    def test_a_key_that_is_missing(self):
        document = document_of(RICH)
        del document["body"]["hurts"][0]["pain"]
        assert problem_of(sealed(document)) == "x.json: 'hurts[0].pain' is missing."

    @pytest.mark.parametrize("of", ["kneetimer-session/2", "kneetimer-addition/10"])
    def test_a_newer_format(self, of):
        assert problem_of(sealed({"body": {}, "format": of})) == NEWER + "."

    def test_a_key_of_a_newer_version_is_not_dropped_in_silence(self):
        document = document_of(RICH)
        document["body"]["stops"][0]["mood"] = "fine"
        assert problem_of(sealed(document)) == f"{NEWER} ('stops[0].mood' is not known here)."
        assert problem_of(sealed({**document_of(RICH), "extra": 1})) == NEWER + "."

    @pytest.mark.parametrize(
        "data",
        [
            *(b"[]", b"{}", b"null", b'"x"', b"5", b'{"format":"kneetimer/1"}'),
            *(b'{"format":5}', b'{"format":"kneetimer-session"}'),
            *(b'{"format":"kneetimer-session/"}', '{"format":"kneetimer-session/²"}'.encode()),
        ],
    )
    def test_something_else(self, data):
        assert problem_of(data) == "x.json: it is no session of KneeTimer."

    @pytest.mark.parametrize(
        ("data", "problem"),
        [
            (b"", "it is no JSON, or not all of it is there."),
            (b"{", "it is no JSON, or not all of it is there."),
            (to_bytes(RICH)[:-1], "it is no JSON, or not all of it is there."),
            (b"\xff\xfe{}", "it is no UTF-8 text."),
            (b"[" * 200_000, "it is nested too deep."),
            (b'{"a":' * 200_000, "it is nested too deep."),
            (b" " * (MAX_BYTES + 1), "it is larger than 8 MiB."),
            (b'{"a":NaN}', "the number 'NaN' is no whole number."),
            (b'{"a":-Infinity}', "the number '-Infinity' is no whole number."),
            (b'{"a":1.0}', "the number '1.0' is no whole number."),
            (b'{"a":1e999}', "the number '1e999' is no whole number."),
            (b'{"a":' + b"9" * 16 + b"}", "the number '9999999999999999' is too large."),
            (b'{"a":' + b"9" * 100_000 + b"}", f"the number '{'9' * 39}…' is too large."),
            (b'{"a":1,"a":2}', "a key stands there twice."),
        ],
        ids=str,
    )
    def test_json_that_no_record_needs(self, data, problem):
        assert problem_of(data) == f"x.json: {problem}"

    def test_a_file_that_was_edited(self):
        data = to_bytes(RICH)
        assert problem_of(data.replace(b'"lasted_ms":590000', b'"lasted_ms":590001')) == DAMAGED
        assert problem_of(json.dumps(json.loads(data), indent=1).encode()) == DAMAGED
        assert problem_of(data + b"\n") == DAMAGED

    @given(st.data())
    def test_no_flipped_bit_goes_unnoticed(self, data):
        good = to_bytes(RICH)
        place = data.draw(st.integers(0, len(good) - 1))
        bad = bytearray(good)
        bad[place] ^= 1 << data.draw(st.integers(0, 7))
        assert problem_of(bytes(bad)).startswith("x.json: ")

    @given(st.binary(max_size=200))
    def test_bytes_that_mean_nothing(self, data):
        with pytest.raises(KneeTimerError):
            from_bytes(data, "x.json")


ODD = st.sampled_from([None, True, -1, 10**13, 1.0, "", "?", [], [1], [1, True], {}, {"en": 1}])


@given(SESSIONS, st.data())
def test_many_are_read_as_each_is_alone(record, data):
    """Whatever is wrong with one of them, and with the same words for it."""
    shape = SHAPES["kneetimer-session"].kinds["sets"]
    sets = shape.write(record.sets)
    if sets and data.draw(st.booleans()):
        one = data.draw(st.sampled_from(sets))
        one[data.draw(st.sampled_from([*one, "new"]))] = data.draw(ODD)
        if data.draw(st.booleans()):
            del one[data.draw(st.sampled_from(list(one)))]

    def outcome(read):
        try:
            return read()
        except WrongValueError as error:
            return type(error), str(error)

    found = outcome(lambda: shape.read(sets))
    assert found == outcome(lambda: _read_each(sets, SET.read))


def test_texts_keep_the_order_of_their_languages():
    title = Text((("nb", "Hofte"), ("de", "Hüfte")))
    assert from_bytes(to_bytes(session(1, title=title)), "x").title.get("fr") == "Hofte"


def test_counts_are_kept():
    counts = (Count("stand", "chair-stand", None, 14), Count("b", "bridge", Side.LEFT, 40, True))
    addition = Addition("1" * 32, "2" * 32, Moment(0), counts=counts)
    assert from_bytes(to_bytes(addition), "x") == addition
