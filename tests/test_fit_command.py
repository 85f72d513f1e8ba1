"""`kneetimer export fit` as a black box, over a real history."""

from __future__ import annotations

import fitdecode
import pytest

from kneetimer.cli import main
from kneetimer.core.profile import Profile
from kneetimer.core.record import Moment
from kneetimer.core.session import SessionLog
from kneetimer.core.timeline import compile_timeline
from kneetimer.storage import paths
from kneetimer.storage.choices import choices_text
from kneetimer.storage.history import History
from kneetimer.storage.shelf import make_library
from tests.core.stage import Stage
from tests.storage.records import FIRST_MS, session


@pytest.fixture
def keep(home):
    """Give a function that puts sessions into the user's history."""

    def keep_(*records):
        folder = paths.data_folder()
        folder.mkdir(parents=True, exist_ok=True)
        history = History.open(folder / "history.db", folder / "backups")
        history.add_all(records)
        history.close()

    return keep_


@pytest.fixture
def run(capsys):
    """Give a function that runs the command and gives exit code and errors."""

    def run_(*arguments):
        try:
            code = main(["export", "fit", *map(str, arguments)])
        except SystemExit as end:
            code = end.code
        return code, capsys.readouterr().err

    return run_


def begun(path):
    """Give when the session of a file began, in seconds, and the numbers of its rests."""
    with fitdecode.FitReader(path, check_crc=fitdecode.CrcCheck.RAISE) as reader:
        messages = [m for m in reader if isinstance(m, fitdecode.FitDataMessage)]
    (whole,) = [m for m in messages if m.name == "session"]
    sets = [m for m in messages if m.name == "set"]
    rests = [m.get_value("duration") for m in sets if m.get_value("set_type") == "rest"]
    return int(whole.get_value("start_time").timestamp()), rests


def start_of(number):
    return FIRST_MS // 1000 + number * 86_400


@pytest.mark.parametrize(
    ("which", "number"),
    [
        ([], 30),
        (["--day", "2026-09-22"], 1),
        (["--session", f"{2:032x}"], 2),
        (["--session", f"{2:032x}"[:32]], 2),
    ],
)
def test_one_session_is_chosen(run, keep, tmp_path, which, number):
    keep(session(1), session(2), session(30))
    assert run("-o", tmp_path / "a.fit", *which) == (0, "")
    assert begun(tmp_path / "a.fit")[0] == start_of(number)


@pytest.mark.parametrize(
    ("which", "why"),
    [
        (["--day", "2026-09-30"], "There is no session on 2026-09-30.\n"),
        (
            ["--session", "0"],
            "There is not just one session whose id begins with '0': 'kneetimer history --json' "
            "has the ids.\n",
        ),
    ],
)
def test_one_that_is_not_there_is_told(run, keep, tmp_path, which, why):
    keep(session(1), session(2))
    assert run("-o", tmp_path / "a.fit", *which) == (1, why)
    assert not (tmp_path / "a.fit").exists()


def test_an_empty_history_is_told(run, keep, tmp_path):
    keep()
    assert run("-o", tmp_path / "a.fit") == (1, "There are no sessions here yet.\n")


def test_wrong_use_is_told(run, keep, tmp_path):
    keep(session(1))
    assert run("-o", tmp_path / "a.tcx") == (2, "Let the name of the file end in .fit.\n")
    assert run("-o", tmp_path / "a.fit", "--day", "today")[0] == 2


def test_a_file_that_is_there_stays_without_force(run, keep, tmp_path):
    keep(session(1))
    (tmp_path / "a.fit").write_bytes(b"mine")
    assert run("-o", tmp_path / "a.fit")[0] == 1
    assert (tmp_path / "a.fit").read_bytes() == b"mine"
    assert run("-o", tmp_path / "a.fit", "--force")[0] == 0


def test_without_the_extra_it_says_what_to_install(run, keep, tmp_path, monkeypatch):
    keep(session(1))
    monkeypatch.setattr("kneetimer.interop.fit.find_spec", lambda _: None)
    assert run("-o", tmp_path / "a.fit") == (
        2,
        'To write .fit files, install what it takes: pip install "kneetimer[fit]".\n',
    )


def test_a_session_as_planned_has_the_rests_of_its_plan(run, keep, tmp_path):
    library = make_library()
    routine = library.load(paths.routines_folder() / "hip-and-it-band.yaml")
    timeline = compile_timeline(routine, library.catalogue, Profile())
    log = SessionLog(
        timeline,
        session(1, sets=(), snapshot=routine.text, choices=choices_text(Profile()), lasted_ms=0),
    )
    stage = Stage(timeline).to_end()
    log.take(stage.raw)
    keep(log.so_far(Moment(FIRST_MS)))
    assert run("-o", tmp_path / "a.fit") == (0, "")
    waited, rests = 0, []
    for phase in timeline.phases:
        if phase.is_pause:
            waited += phase.estimate_ms
        else:
            rests += [waited / 1000] if waited else []
            waited = 0
    assert begun(tmp_path / "a.fit") == (start_of(1), rests[1:])
    assert len(rests) > 4


def test_a_plan_that_cannot_be_made_again_is_no_hindrance(keep, run, tmp_path):
    keep(session(1, snapshot="format: kneetimer/9", choices="?"))
    assert run("-o", tmp_path / "a.fit") == (0, "")
    assert begun(tmp_path / "a.fit")[1] == [89.499, 89.498, 89.499]
