"""One session saved from its page: as data, or for watches."""

from __future__ import annotations

import fitdecode

from kneetimer.storage.record_file import from_bytes
from tests.gui.test_history_files import (  # noqa: F401 - fixtures
    choose,
    files,
    history,
    told,
    wait_for,
    window,
)
from tests.storage.records import session

KINDS = [["Data for programs (*.json)", "For watches and training diaries (*.fit)"]]


def test_as_data(files, qtbot, choose, tmp_path):  # noqa: F811 - fixtures
    asked = choose(tmp_path / "x.json")
    files.save_record(session(1))
    wait_for(qtbot, files)
    assert asked == [KINDS[0]]
    assert from_bytes((tmp_path / "x.json").read_bytes(), "x") == session(1)


def test_for_watches(files, window, qtbot, choose, tmp_path):  # noqa: F811 - fixtures
    choose(tmp_path / "x.fit")
    files.save_record(session(1))
    wait_for(qtbot, files)
    assert told(window) == ["x.fit is saved."]
    with fitdecode.FitReader(tmp_path / "x.fit", check_crc=fitdecode.CrcCheck.RAISE) as reader:
        names = [frame.name for frame in reader if isinstance(frame, fitdecode.FitDataMessage)]
    assert names.count("set") == 7  # four, and three rests


def test_without_the_extra_it_says_what_to_install(
    files,  # noqa: F811 - fixtures, like the next ones
    window,  # noqa: F811
    qtbot,
    choose,  # noqa: F811
    tmp_path,
    monkeypatch,
):
    monkeypatch.setattr("kneetimer.interop.fit.find_spec", lambda _: None)
    choose(tmp_path / "x.fit")
    files.save_record(session(1))
    wait_for(qtbot, files)
    (words,) = told(window)
    assert words == (
        "x.fit is not saved. To write .fit files, install what it takes: "
        'pip install "kneetimer[fit]".'
    )
    assert not (tmp_path / "x.fit").exists()
