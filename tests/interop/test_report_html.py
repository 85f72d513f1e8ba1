"""The report in words, and as a web page: complete, harmless, and the same in both languages."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser
from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Side
from kneetimer.core.record import Choice, Count, Hurt, Moment, Why
from kneetimer.core.report import make_report
from kneetimer.core.text import Text
from kneetimer.interop.report_html import report_html
from kneetimer.interop.report_sheet import make_sheet
from kneetimer.interop.report_words import TABLES, Words
from tests.storage.records import ADDITIONS, SESSIONS, WORDS, said, session

FIRST = date(2026, 9, 21)
HURT = Hurt(5, 4, "clamshell", "clamshell", Side.LEFT, (1, 2), (4, 12), Choice.EASIER)
COUNTS = (Count("clamshell", "clamshell", Side.LEFT, 14), Count("x", "hold", None, 30, True))
RECORDS = (session(1, hurts=(HURT,)), session(2, complete=False), session(9))
SAID = (
    said(1, 1, pain_after=2, pain_worst=4, effort=5, note="Line one\nline two"),
    said(2, 1, pain_morning=0, back_to_usual=True, counts=COUNTS),
)


def sheet(language="en", records=RECORDS, additions=SAID, goal=4, last=FIRST + timedelta(13)):
    report = make_report(records, additions, FIRST, last, goal)
    return make_sheet(report, language, date(2026, 11, 21), "0.1.0")


def rows_of(made, title):
    (section,) = [section for section in made.sections if section.title == title]
    return [tuple(cell.replace("\xa0", " ") for cell in row) for row in section.table.rows]


class Reader(HTMLParser):
    """Takes a page apart: its tags with their attributes, and its words."""

    def __init__(self, data):
        super().__init__()
        self.tags, self.words = [], []
        self.feed(data.decode())
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        if self.tags and self.tags[-1][0] != "style":
            self.words.append(data)

    @property
    def text(self):
        return " ".join(" ".join(self.words).split())


class TestSheet:
    def test_what_it_is(self):
        made = sheet()
        assert (made.title, made.period) == (
            "What was done, and how it felt",
            "21 Sep 2026 to 4 Oct 2026",
        )
        assert made.about.endswith("The timer measures, checks and judges nothing.")
        assert made.foot == "Made by KneeTimer 0.1.0 on 21 Nov 2026."
        assert [tuple(part.replace("\xa0", " ") for part in fact) for fact in made.facts] == [
            ("3", "sessions"),
            ("3", "days with a session"),
            ("29 min 30 s", "in all"),
            ("4", "days a week planned"),
        ]

    def test_every_section(self):
        made = sheet()
        assert [section.title for section in made.sections] == [
            *("Week by week", "Pain", "Exercises", "“It hurts”", "Counted or read off", "Notes"),
        ]
        assert rows_of(made, "Week by week") == [
            ("21 Sep 2026", "2 of 7", "2", "20", ""),
            ("28 Sep 2026", "1 of 7", "1", "10", ""),
        ]
        assert rows_of(made, "Pain")[:2] == [
            ("22 Sep 2026, 15:13", "Hüfte", "1", "2", "4", "0", "yes", "5"),
            ("23 Sep 2026, 15:13", "Hüfte (ended early)", "2", "–", "–", "–", "", "–"),
        ]
        assert rows_of(made, "Exercises") == [
            ("Clamshell", "left", "3", "6 of 6", "12", "58 s", ""),
            ("Clamshell", "right", "3", "3 of 6 (and 3 in part)", "7–12", "58 s", ""),
        ]
        assert rows_of(made, "“It hurts”") == [
            (
                *("22 Sep 2026, 15:13", "Clamshell", "left"),
                *("set 1 of 2, rep 4 of 12", "4", "easier variation"),
            )
        ]
        assert rows_of(made, "Counted or read off") == [
            ("22 Sep 2026, 15:13", "Clamshell", "left", "14 times"),
            ("22 Sep 2026, 15:13", "hold", "", "30 s"),
        ]
        assert rows_of(made, "Notes") == [("22 Sep 2026, 15:13", "Hüfte", "Line one\nline two")]

    def test_in_german(self):
        made = sheet("de_AT")
        assert (made.language, made.period) == ("de", "21. Sep. 2026 bis 4. Okt. 2026")
        assert rows_of(made, "Übungen")[1] == (
            *("Muschel", "rechts", "3", "3 von 6 (und 3 zum Teil)", "7–12", "58 s", ""),
        )
        assert rows_of(made, "„Es tut weh“")[0][3:] == (
            *("Satz 1 von 2, Wdh. 4 von 12", "4", "leichtere Variante"),
        )

    def test_sets_that_were_cut_short(self):
        plain = session(1).sets
        hurt = tuple(replace(done, why=Why.HURT) for done in plain)
        skipped = replace(plain[0], done_reps=0, why=Why.HURT)
        for sets, words in (
            (hurt[2:], "1 of 2 (1 in part, 2 cut short as it hurt)"),
            ((plain[0], skipped), "1 of 2 (1 cut short as it hurt)"),
        ):
            made = sheet(records=[session(1, sets=sets)])
            assert rows_of(made, "Exercises")[0][3] == words

    def test_a_set_without_any_time_and_with_a_range(self):
        first, second, *_ = session(1).sets
        sets = (replace(first, done_ms=0), replace(second, done_ms=89_600))
        made = sheet(records=[session(1, sets=sets)])
        assert rows_of(made, "Exercises")[0][5] == "0 s – 1 min 30 s"
        made = sheet(records=[session(1, sets=(replace(first, done_ms=0, done_reps=0),))])
        assert rows_of(made, "Exercises")[0][2:6] == ("0", "0 of 1", "", "")

    def test_nothing_is_a_sentence(self):
        made = sheet(records=())
        assert made.sections == ()
        assert made.about.startswith("Nothing was recorded in these days. ")
        assert made.facts[0] == ("0", "sessions")

    def test_one_of_each(self):
        made = sheet(records=[session(1)], goal=None)
        assert [fact[1] for fact in made.facts] == ["session", "day with a session", "in all"]
        assert made.sections[0].lead == ""
        assert made.sections[0].table.goal is None

    def test_part_of_a_week(self):
        made = sheet(last=FIRST + timedelta(8))
        assert rows_of(made, "Week by week")[1][:2] == ("28 Sep 2026 (part of it)", "0 of 2")

    def test_a_chart_of_what_was_said(self):
        chart = sheet().sections[1].chart
        assert [line.name for line in chart.lines] == ["Before", "After", "Next morning"]
        assert [pain for _, pain in chart.lines[0].points] == [1, 2, 9]
        places = [x for line in chart.lines for x, _ in line.points]
        assert all(0 <= x <= 1 for x in places)
        assert [day for _, day in chart.days][:2] == ["21 Sep", "23 Sep"]
        quiet = [session(1, pain_before=None)]
        assert sheet(records=quiet, additions=()).sections[1].chart is None

    @given(st.integers(0, 4_000))
    def test_a_chart_has_a_handful_of_days(self, days):
        chart = sheet(last=FIRST + timedelta(days + 2)).sections[1].chart
        assert 1 <= len(chart.days) <= 8
        assert all(0 < x < 1 for x, _ in chart.days)


class TestWords:
    def test_both_languages_say_the_same_with_the_same_gaps(self):
        english, german = TABLES["en"], TABLES["de"]
        assert english.keys() == german.keys()
        for name in english:
            gaps = [
                {part[1] for part in Formatter().parse(table[name])} for table in (english, german)
            ]
            assert gaps[0] == gaps[1], name

    def test_another_language_reads_english(self):
        assert Words("fr").language == "en"

    def test_every_choice_and_side_has_words(self):
        for language in TABLES:
            words = Words(language)
            assert all(words.choice(choice) for choice in Choice)
            assert [bool(words.side(side)) for side in (None, *Side)] == [False, True, True]
            assert len({words.day(date(2026, month, 1)) for month in range(1, 13)}) == 12

    @pytest.mark.parametrize(
        ("ms", "words"),
        [
            (0, "0 s"),
            (499, "0 s"),
            (59_499, "59 s"),
            (59_500, "1 min"),
            (90_000, "1 min 30 s"),
            (3_599_499, "59 min 59 s"),
            (3_600_000, "1 h 0 min"),
            (3_629_000, "1 h 0 min"),
            (3_630_000, "1 h 1 min"),
            (49_020_000, "13 h 37 min"),
        ],
    )
    def test_lengths(self, ms, words):
        assert Words("en").length(ms).replace("\xa0", " ") == words


class TestHtml:
    def test_everything_stands_there(self):
        for language in TABLES:
            made = sheet(language)
            page = Reader(report_html(made))
            text = page.text.replace("\xa0", " ")
            tables = [section.table for section in made.sections]
            for words in (
                *(made.title, made.period, made.about, made.foot),
                *(section.title for section in made.sections),
                *(head for table in tables for head in table.heads),
                *(cell for table in tables for row in table.rows for cell in row),
            ):
                assert " ".join(words.replace("\xa0", " ").split()) in text
            assert ("html", {"lang": language}) in page.tags

    def test_it_needs_nothing_from_elsewhere(self):
        page = Reader(report_html(sheet()))
        names = {tag for tag, _ in page.tags}
        assert not names & {"script", "link", "img", "iframe", "object", "embed", "a", "base"}
        attributes = {name for _, attrs in page.tags for name in attrs}
        assert not attributes & {"href", "src", "xlink:href", "action", "srcset", "data"}
        assert not re.search(rb"url\(|@import|https?:|//", report_html(sheet()))
        assert {"http-equiv": "Content-Security-Policy"}.items() <= {
            key: value for _, attrs in page.tags for key, value in attrs.items()
        }.items()

    def test_words_are_only_words(self):
        evil = "</td><script>alert(1)</script><img src=x onerror=alert(1)>&amp;"
        record = session(1, title=Text.plain(evil))
        made = sheet(records=[record], additions=[said(1, 1, note=evil)])
        page = Reader(report_html(made))
        assert {"script", "img"}.isdisjoint({tag for tag, _ in page.tags})
        assert page.text.count(evil) == 3

    def test_the_chart_is_drawn_and_told(self):
        page = Reader(report_html(sheet()))
        (svg,) = [attrs for tag, attrs in page.tags if tag == "svg"]
        assert svg["role"] == "img"
        assert svg["aria-label"].startswith("Pain over time")
        marks = [tag for tag, attrs in page.tags if tag == "circle"]
        assert len(marks) == 3 + 1  # a session each, and the key

    @given(
        st.lists(SESSIONS, max_size=3),
        st.lists(ADDITIONS, max_size=3),
        WORDS,
        st.sampled_from(["de", "en"]),
    )
    def test_whatever_was_recorded_it_is_a_page(self, records, additions, note, language):
        started = Moment.parse("2026-09-25T10:00:00.000+02:00")
        ours = [replace(record, started=started) for record in records]
        notes = [replace(a, session=r.id, note=note) for a, r in zip(additions, ours, strict=False)]
        made = sheet(language, ours, notes)
        page = Reader(report_html(made))
        opened = [tag for tag, _ in page.tags]
        assert opened.count("table") == len(made.sections)
        assert opened.count("tr") == sum(1 + len(s.table.rows) for s in made.sections)
