"""The table: a row for each set, harmless in a spreadsheet, and the same cells when read back."""

from __future__ import annotations

import csv
import io
import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.record import Choice, Count, DoneSet, Hurt, Why
from kneetimer.core.text import Text
from kneetimer.interop.history_csv import (
    COLUMNS,
    CsvError,
    csv_lines,
    csv_rows,
    plain,
    read_csv,
)
from tests.storage.records import ADDITIONS, SESSIONS, said, session

BOM = b"\xef\xbb\xbf"
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x"]
HIDDEN = ["  =1", "\ufeff=1", "\u200b+1", "\xa0@x", "\x0b-1", " \u2060 ＝1"]

needs_ssconvert = pytest.mark.skipif(
    shutil.which("ssconvert") is None, reason="gnumeric is missing here"
)


def cells(row, *names):
    by_name = dict(zip(COLUMNS, row, strict=True))
    return tuple(by_name[name] for name in names)


def file_of(rows):
    return b"".join(csv_lines(rows))


def row_of(**given_):
    (row,) = csv_rows([session(1, sets=())], [])
    return tuple(given_.get(name, cell) for name, cell in zip(COLUMNS, row, strict=True))


class TestRows:
    def test_one_for_each_set(self):
        rows = list(csv_rows([session(1)], [said(9, 1, pain_after=2, note="Fine")], "de"))
        names = ("day", "name", "side", "set", "of_sets", "planned_reps", "done_reps", "outcome")
        assert [cells(row, *names) for row in rows] == [
            ("2026-09-22", "Muschel", "left", 1, 2, 12, 12, "done"),
            ("2026-09-22", "Muschel", "left", 2, 2, 12, 12, "done"),
            ("2026-09-22", "Muschel", "right", 1, 2, 12, 12, "done"),
            ("2026-09-22", "Muschel", "right", 2, 2, 12, 7, "partly"),
        ]
        names = ("started", "routine_title", "routine", "complete", "done_seconds", "done_ms")
        assert cells(rows[0], *names) == (
            *("2026-09-22T15:13:20.000+01:00", "Hüfte", "hip", "yes"),
            *(58, 58_001),
        )
        names = ("pain_before", "pain_after", "pain_worst", "note", "back_to_usual", "session")
        assert cells(rows[3], *names) == (1, 2, None, "Fine", "", f"{1:032x}")

    def test_all_that_a_set_knows(self):
        done = DoneSet(
            item="squat",
            exercise="half_squat",
            name=Text.plain("Half squat"),
            direction="forwards",
            planned_ms=1_500,
            load="kettlebell",
            load_grams=4_000,
            why=Why.HURT,
            detours=2,
            detour_ms=12_499,
        )
        hurts = (
            Hurt(1, 3, "squat", "half_squat", None, (1, 1), None, Choice.END),
            Hurt(2, 5, "squat", "half_squat", None, (1, 1), None, Choice.END),
            Hurt(3, 9, "squat", "half_squat", Side.LEFT, (1, 1), None, Choice.END),
        )
        counts = (
            Count("squat", "half_squat", Side.LEFT, 3),
            Count("squat", "half_squat", None, 30, seconds=True),
        )
        record = session(1, sets=(done,), hurts=hurts, complete=False)
        (row,) = csv_rows([record], [said(9, 1, counts=counts, back_to_usual=False)])
        names = ("outcome", "why", "load", "load_grams", "planned_seconds", "direction", "side")
        assert cells(row, *names) == ("skipped", "hurt", "kettlebell", 4_000, 2, "forwards", "")
        names = ("hurt", "hurts_in_session", "counted", "counted_in", "detours", "detour_seconds")
        assert cells(row, *names) == (5, 3, 30, "seconds", 2, 12)
        assert cells(row, "complete", "back_to_usual") == ("no", "no")

    def test_a_session_without_sets_is_not_lost(self):
        (row,) = csv_rows([session(1, sets=())], [])
        assert cells(row, "routine_title", "exercise", "set", "done_ms") == (
            "Hüfte",
            "",
            None,
            None,
        )

    def test_one_that_was_taken_out_is_not_there(self):
        additions = [said(7, 1, removed=True), said(8, 2, removed=True), said(9, 2, removed=False)]
        rows = csv_rows([session(1), session(2)], additions)
        assert {cells(row, "session") for row in rows} == {(f"{2:032x}",)}


class TestFile:
    def test_is_csv_with_a_mark_for_excel(self):
        data = file_of([row_of(note='a "b", c\nd', day="2026-09-22")])
        assert data.startswith(BOM + b"day,started,ended,routine_title,")
        assert data.endswith(b",,,\r\n")
        assert b'"a ""b"", c\nd"' in data
        lines = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
        assert [len(line) for line in lines] == [len(COLUMNS)] * 2

    @pytest.mark.parametrize("text", FORMULAS + HIDDEN + ["'quoted", "'=1"])
    def test_what_would_be_a_formula_has_a_quote(self, text):
        data = file_of([row_of(note=text)])
        (_, line) = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        assert line[COLUMNS.index("note")] == f"'{text}"
        assert read_csv(data) == [row_of(note=text)]

    @pytest.mark.parametrize("text", ["3-4", "a=b", "it's", " x", "10", "ä -1"])
    def test_other_text_stays_as_it_is(self, text):
        data = file_of([row_of(note=text)])
        (_, line) = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
        assert line[COLUMNS.index("note")] == text

    @given(st.lists(SESSIONS, max_size=3), st.lists(ADDITIONS, max_size=3))
    def test_reading_back_gives_the_same_cells(self, records, additions):
        rows = list(csv_rows(records, additions))
        in_file = [
            tuple(plain(cell) if isinstance(cell, str) else cell for cell in row) for row in rows
        ]
        assert read_csv(file_of(rows)) == in_file

    @given(st.text(st.sampled_from("'=+-@\t\r\n,\"; ＝\ufeffx1"), max_size=8))
    def test_reading_back_gives_the_same_text(self, text):
        assert read_csv(file_of([row_of(note=text, name=text)])) == [row_of(note=text, name=text)]


class TestForeign:
    @pytest.mark.parametrize(
        ("data", "why"),
        [
            (b"", "the names of its columns are others"),
            (b"a,b\r\n1,2\r\n", "the names of its columns are others"),
            (b"\xff\xfe", "it is not UTF-8 text"),
            (b'"a', "unexpected end of data"),
            (file_of([]) + b"1,2\r\n", f"row 2 has 2 cells instead of {len(COLUMNS)}"),
            (
                file_of([row_of(set=1)]).replace(b",1,,,", b",x,,,", 1),
                "row 2 has words where a number belongs",
            ),
        ],
    )
    def test_is_told(self, data, why):
        with pytest.raises(CsvError) as caught:
            read_csv(data, "x.csv")
        assert str(caught.value) == (
            f"'x.csv' cannot be read as a table of the history: {why}. "
            "Save it again with kneetimer history --csv."
        )


@needs_ssconvert
def test_a_spreadsheet_reckons_nothing(tmp_path):
    """Gnumeric, which evaluates "=1+1" in CSV, shows all of it as text, and numbers as numbers."""
    table, seen = tmp_path / "in.csv", tmp_path / "out.csv"
    texts = [*FORMULAS, *HIDDEN, '=HYPERLINK("http://x","y")', "=1+1 2"]
    table.write_bytes(file_of([row_of(note=text, pain_before=7) for text in texts]))
    subprocess.run(
        ["ssconvert", "--import-encoding=UTF-8", table, seen], check=True, capture_output=True
    )
    lines = list(csv.reader(io.StringIO(seen.read_text(encoding="utf-8-sig"), newline="")))
    notes = [line[COLUMNS.index("note")] for line in lines[1:]]
    # The quote itself is shown or not, as the program likes; nothing is evaluated.
    stripped = [note.removeprefix("'").split() for note in notes]
    assert stripped == [text.split() for text in texts]
    assert {line[COLUMNS.index("pain_before")] for line in lines[1:]} == {"7"}
