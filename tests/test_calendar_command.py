"""`kneetimer export calendar` as a black box, over the shipped programmes."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
import recurring_ical_events
from icalendar import Calendar

from kneetimer.cli import main
from kneetimer.core.enrolment import Enrolment
from kneetimer.core.programme_days import days
from kneetimer.interop.calendar_plan import last_day
from kneetimer.storage import paths
from kneetimer.storage.shelf import make_library

TWELVE = paths.routines_folder() / "twelve-weeks.yaml"
EVERY = sorted(entry.stem for entry in make_library().programmes())


@pytest.fixture
def run(capsys):
    """Give a function that runs the command and gives exit code and errors."""

    def run_(*arguments):
        try:
            code = main(["export", "calendar", *map(str, arguments)])
        except SystemExit as end:
            code = end.code
        return code, capsys.readouterr().err

    return run_


def counted(path):
    """Give (day, title) of each session, as another program counts them."""
    calendar = Calendar.from_ical(path.read_bytes())
    found = recurring_ical_events.of(calendar).between(date(2020, 1, 1), date(2040, 1, 1))
    return Counter(
        (at.date() if isinstance(at := event.start, datetime) else at, str(event["summary"]))
        for event in found
    )


def test_twelve_weeks_as_they_are_printed(run, tmp_path):
    out = tmp_path / "plan.ics"
    assert run(TWELVE, "-o", out, "--start", "2026-11-30") == (
        0,
        "39 sessions in 7 entries, up to 2027-02-21.\n",
    )
    monday = date(2026, 11, 30)
    doses = ["3 × 15"] * 3 + ["3 × 12"] * 3 + ["4 × 8"] * 3 + ["4 × 6"] * 3
    expected = Counter(
        (monday + timedelta(weeks=week, days=day), f"Hip strength · {dose}")
        for week, dose in enumerate(doses)
        for day in (0, 2, 4)
    )
    expected.update((monday + timedelta(weeks=week - 1), "Hip check") for week in (1, 6, 12))
    assert counted(out) == expected


@pytest.mark.parametrize("stem", EVERY)
@pytest.mark.parametrize("start", ["2026-10-22", "2028-02-27"])
def test_every_shipped_programme_is_read_back_day_by_day(run, tmp_path, stem, start):
    file, out = paths.routines_folder() / f"{stem}.yaml", tmp_path / "plan.ics"
    arguments = ["--start", start, "--time", "06:30", "--zone", "Europe/Berlin", "--remind", 10]
    assert run(file, "-o", out, *arguments)[0] == 0
    programme = make_library().load_programme(file)
    enrolment = Enrolment(stem, date.fromisoformat(start))
    last = last_day(programme, enrolment)
    due = [one for day in days(programme, enrolment, enrolment.begun, last) for one in day.due]
    assert Counter(day for day, _ in counted(out).elements()) == Counter(one.day for one in due)
    assert len(due) > 5


def test_the_upkeep_goes_to_the_day_that_is_named(run, tmp_path):
    out = tmp_path / "plan.ics"
    assert run(TWELVE, "-o", out, "--start", "2026-11-30", "--until", "2027-03-07")[0] == 0
    after = [day.isoformat() for day, _ in sorted(counted(out)) if day > date(2027, 2, 21)]
    assert len(after) == 4  # two weeks, twice a week
    assert run(TWELVE, "-o", out, "--force", "--until", "2020-01-01")[0] == 1


def test_from_a_later_week(run, tmp_path):
    out = tmp_path / "plan.ics"
    assert run(TWELVE, "-o", out, "--start", "2026-11-30", "--week", 10)[0] == 0
    titles = Counter(title for _, title in counted(out).elements())
    assert titles == {"Hip strength · 4 × 6": 9, "Hip check": 1}


def test_an_entry_says_about_how_long_it_is(run, tmp_path):
    out = tmp_path / "plan.ics"
    assert run(TWELVE, "-o", out, "--start", "2026-11-30", "--language", "de")[0] == 0
    words = {str(event["description"]) for event in Calendar.from_ical(out.read_bytes()).events}
    assert any("Etwa " in told and told.startswith("Zwölf Wochen") for told in words)
    assert any(told.endswith("Freiwillig") for told in words)


def test_exporting_again_replaces_each_entry(run, tmp_path):
    uids = []
    for start in ("2026-11-30", "2026-12-07"):
        out = tmp_path / f"{start}.ics"
        assert run(TWELVE, "-o", out, "--start", start)[0] == 0
        uids.append([str(e["uid"]) for e in Calendar.from_ical(out.read_bytes()).events])
    assert uids[0] == uids[1]
    assert len(set(uids[0])) == len(uids[0])


@pytest.mark.parametrize(
    ("arguments", "code", "why"),
    [
        (["--week", 13], 1, "There is no week 13: 12 weeks."),
        (["--week", 0], 1, "There is no week 0: 12 weeks."),
        (["--variant", "x\n"], 1, "There is no variant 'x\\n': this programme has none."),
        (["--zone", "Europe/Nowhere"], 1, "There is no time zone 'Europe/Nowhere'"),
        (["--until", "2026-11-01"], 1, "Nothing is due from 2026-11-30 to 2026-11-01."),
        (["--time", "25:00"], 2, "is no time of day"),
        (["--time", "six"], 2, "is no time of day"),
        (["--start", "soon"], 2, "is no day"),
        (["--start", "9500-01-01"], 2, "is too far away"),
        (["--remind", "-5"], 2, "give 0 to 10080 minutes"),
        (["--remind", "20000"], 2, "give 0 to 10080 minutes"),
    ],
)
def test_what_cannot_be_is_told(run, tmp_path, arguments, code, why):
    out = tmp_path / "plan.ics"
    found, told = run(TWELVE, "-o", out, "--start", "2026-11-30", *arguments)
    assert (found, why in told, out.exists()) == (code, True, False), told


def test_a_variant_that_there_is(run, tmp_path):
    library = make_library()
    for entry in library.programmes():
        for key, _ in entry.variants:
            out = tmp_path / f"{entry.stem}-{key.replace(' ', '-')}.ics"
            assert run(entry.path, "-o", out, "--variant", key)[0] == 0


def test_wrong_files_are_told(run, tmp_path):
    assert run(TWELVE, "-o", tmp_path / "plan.txt") == (
        2,
        "Let the name of the file end in .ics.\n",
    )
    code, told = run(paths.routines_folder() / "hip-check.yaml", "-o", tmp_path / "plan.ics")
    assert code == 1
    assert "this is a routine" in told
    (tmp_path / "plan.ics").write_bytes(b"mine")
    assert run(TWELVE, "-o", tmp_path / "plan.ics")[0] == 1
    assert (tmp_path / "plan.ics").read_bytes() == b"mine"
