"""`kneetimer programme` and `kneetimer check` of the programmes that ship."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from textwrap import indent

import pytest

from kneetimer import programme_command
from kneetimer.cli import main
from kneetimer.core.dosing import with_doses
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.profile import Profile
from kneetimer.core.programme_days import dated_weeks
from kneetimer.core.routine import exercise_items
from kneetimer.core.timeline import compile_timeline
from kneetimer.storage.paths import routines_folder, user_routines_folder
from kneetimer.storage.shelf import make_library

FOLDER = routines_folder()
TWELVE = FOLDER / "twelve-weeks.yaml"
PACE = FOLDER / "at-your-own-pace.yaml"
SHIPPED = ["at-your-own-pace", "morning-and-evening", "six-weeks-step-by-step", "twelve-weeks"]
START = ("--start", "2026-11-23")


@pytest.fixture
def run(capsys):
    def run(*arguments):
        code = main([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def test_a_week_is_printed_in_columns(run):
    assert run("programme", TWELVE, *START, "--week", 10) == (
        0,
        "Twelve weeks of hip strength\n"
        "\n"
        "Week 10 of 12  Hip strength\n"
        "  When the reps become fewer, take a load that feels as heavy as before.\n"
        "  Mon 2027-01-25  hip-strength  4 × 6  1 of 3\n"
        "  Wed 2027-01-27  hip-strength  4 × 6  2 of 3\n"
        "  Fri 2027-01-29  hip-strength  4 × 6  3 of 3\n",
        "",
    )


def test_a_variant_in_another_language(run):
    code, out, _ = run("programme", PACE, *START, "--variant", "four_days", "--language", "de")
    assert code == 0
    lines = out.splitlines()
    assert lines[:4] == [
        "In deinem Tempo · Vier Tage in der Woche",
        "",
        "Week 1 of 6  Erste Stufe",
        "  Mon 2026-11-23  hip-and-it-band  1 of 4",
    ]
    assert "  then: go on? (all sets done, pain below 4)" in lines
    assert "  then: Gingen Ausfallschritt und Kniebeuge so, wie du es wolltest?" in lines
    assert [line for line in lines if line.startswith("Week ")][-2:] == [
        "Week 7  Dranbleiben",
        "Week 8  Dranbleiben",
    ]


def test_hours_and_empty_weeks_are_printed(run):
    _, out, _ = run("programme", FOLDER / "morning-and-evening.yaml", *START, "--week", 1)
    assert "  Mon 2026-11-23  08:00  ten-minutes       1 of 12, may be split\n" in out
    assert "  Sun 2026-11-29         roll-hip-to-knee  optional\n" in out
    _, out, _ = run("programme", FOLDER / "six-weeks-step-by-step.yaml", *START, "--week", 1)
    assert out.endswith("  nothing is due\n")


def test_without_a_start_it_begins_on_monday(run, monkeypatch):
    monkeypatch.setattr(programme_command, "_today", lambda: date(2026, 11, 26))
    assert "Mon 2026-11-23" in run("programme", TWELVE)[1]


def test_for_programs(run):
    code, out, _ = run("programme", PACE, *START, "--week", 2, "--json")
    data = json.loads(out)
    assert code == 0
    assert (data["title"], data["variant"], data["weeks"]) == ("At your own pace", "two_days", 6)
    assert len(data["days"]) == 7
    assert data["days"][0] == {
        "day": "2026-11-30",
        "week": 2,
        "phases": ["First stage"],
        "notes": [],
        "due": [
            {
                "routine": "hip-and-it-band",
                "slot": None,
                "number": [1, 2],
                "at": None,
                "dose": None,
                "note": None,
                "optional": False,
                "may_split": False,
            }
        ],
        "asks": [],
    }
    assert data["days"][-1]["asks"] == ["go on? (all sets done, pain below 4)"]
    clock = run("programme", FOLDER / "morning-and-evening.yaml", *START, "--week", 1, "--json")
    assert json.loads(clock[1])["days"][0]["due"][0]["at"] == "08:00"


def test_the_words_of_a_gate_and_the_names_of_places_are_printed(run, tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(
        "format: kneetimer-programme/1\ntitle: Mine\nphases:\n"
        "- weeks: 1\n  table: [{weeks: 1, slots: {A: ten-minutes}}]\n"
        "  gate: {ask: Ready?, pain_below: 3}\n",
        encoding="utf-8",
    )
    assert run("programme", path, *START)[1] == (
        "Mine\n\nWeek 1 of 1\n  Mon 2026-11-23  ten-minutes  A\n"
        "  then: go on? (Ready?, pain below 3)\n"
    )


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--week", "0"], "There is no week 0: 12 weeks.\n"),
        (["--week", "100000"], "There is no week 100000: 12 weeks.\n"),
        (["--variant", "a"], "There is no variant 'a': this programme has none.\n"),
    ],
)
def test_parts_that_are_not_there_are_told(run, options, told):
    assert run("programme", TWELVE, *options) == (1, "", told)


def test_a_week_of_the_upkeep_can_be_asked_for(run):
    assert "Week 100  Keeping it up" in run("programme", TWELVE, *START, "--week", 100)[1]


@pytest.mark.parametrize("day", ["soon", "2026-13-01", "9999-01-01"])
def test_a_start_that_is_no_day_is_wrong_use(run, day):
    with pytest.raises(SystemExit) as left:
        run("programme", TWELVE, "--start", day)
    assert left.value.code == 2


def test_what_is_wrong_with_a_file_is_told(run, tmp_path):
    path = tmp_path / "mine.yaml"
    text = TWELVE.read_text("utf-8").replace("routine: hip-strength", "routine: hip-strenght")
    path.write_text(text, encoding="utf-8")
    told = f"{path}:20:14: there is no routine 'hip-strenght' (did you mean 'hip-strength'?)\n"
    code, out, err = run("check", path)
    assert (code, err) == (1, "")
    assert told in out
    code, out, err = run("programme", path)
    assert (code, out) == (1, "")
    assert told in err


PAGE = (Path(__file__).parent.parent / "docs" / "programme-format.md").read_text("utf-8")
HEAD = "format: kneetimer-programme/1\ntitle: T\n"
WHEN = "schedule: {times_a_week: 3}\n"
PHASE = "phases:\n- weeks: 1-12\n  routine: clams-and-bridges\n"


def programmes_of(block):
    """Give whole programmes with what an example of the page shows."""
    if "format:" in block:
        return [block]
    if block.startswith("schedule:"):
        return [HEAD + line + PHASE for line in block.splitlines(keepends=True)]
    if block.startswith("dose:"):
        return [f"{HEAD}{WHEN}{PHASE}  {line}\n" for line in block.splitlines()]
    if block.startswith("dose_by_week:"):
        return [HEAD + WHEN + PHASE + indent(block, "  ")]
    if block.startswith("- "):
        return [f"{HEAD}{WHEN}phases:\n{block}"]
    return [HEAD + WHEN + PHASE + block]


@pytest.mark.parametrize("block", re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL))
def test_what_the_page_about_the_format_shows_can_be_read(run, tmp_path, block):
    path = tmp_path / "example.yaml"
    for text in programmes_of(block):
        path.write_text(text, encoding="utf-8")
        assert run("check", path) == (0, "", ""), text


class TestShipped:
    def test_they_are_listed_apart_from_the_routines(self, run):
        assert [entry.stem for entry in make_library().programmes()] == SHIPPED
        assert not [line for line in run("list")[1].splitlines() if "twelve-weeks" in line]

    def test_nothing_is_wrong_with_them(self, run):
        assert run("check", *(FOLDER / f"{stem}.yaml" for stem in SHIPPED)) == (0, "", "")

    def test_they_may_name_a_routine_of_the_users_own(self, run):
        user_routines_folder().mkdir(parents=True)
        own = user_routines_folder() / "mine.yaml"
        own.write_text((FOLDER / "ten-minutes.yaml").read_text("utf-8"), encoding="utf-8")
        path = user_routines_folder() / "my-programme.yaml"
        path.write_text(
            "format: kneetimer-programme/1\ntitle: Mine\n"
            "phases: [{weeks: 1, routine: mine, schedule: {days: sun}}]\n",
            encoding="utf-8",
        )
        assert run("check", path) == (0, "", "")

    @pytest.mark.parametrize("stem", SHIPPED)
    def test_both_languages_are_there(self, stem):
        programme = make_library().load_programme(FOLDER / f"{stem}.yaml")
        texts = [programme.title, programme.description]
        for variant in programme.variants:
            texts += [variant.title] if variant.key else []
            upkeep = [variant.upkeep] if variant.upkeep else []
            for phase in (*variant.phases, *upkeep):
                texts.append(phase.title)
                texts += [phase.note] if phase.note else []
        assert all({code for code, _ in text.by_language} == {"en", "de"} for text in texts)

    @pytest.mark.parametrize("stem", SHIPPED)
    def test_every_session_of_every_week_can_be_done(self, stem):
        library = make_library()
        programme = library.load_programme(FOLDER / f"{stem}.yaml")
        for variant in programme.variants:
            enrolment = Enrolment(stem, date(2026, 11, 23), variant=variant.key)
            weeks = zip(
                range(variant.last_week + 1), dated_weeks(programme, enrolment), strict=False
            )
            for _, week in weeks:
                for _, due in week.placed():
                    routine = with_doses(library.load(library.path_of(due.routine)), due.doses)
                    assert compile_timeline(routine, library.catalogue, Profile()).phases

    def test_twelve_weeks_go_from_three_times_fifteen_to_four_times_six(self):
        library = make_library()
        programme = library.load_programme(TWELVE)
        found = {}
        for week in dated_weeks(programme, Enrolment("t", date(2026, 11, 23))):
            if week.plan.week > 12:
                break
            _, due = week.placed()[0]
            routine = with_doses(library.load(library.path_of(due.routine)), due.doses)
            items = exercise_items(routine.items)
            found[week.plan.week] = {(i.dose.sets.low, i.dose.reps[0].low) for i in items}
        expected = [(3, 15)] * 3 + [(3, 12)] * 3 + [(4, 8)] * 3 + [(4, 6)] * 3
        assert found == {week: {dose} for week, dose in enumerate(expected, start=1)}
