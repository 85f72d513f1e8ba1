"""`kneetimer import` and `kneetimer export routine` as black boxes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from kneetimer.cli import main
from kneetimer.import_command import FORMATS
from kneetimer.interop import importers
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.routine_file import load_routine, read_routine

SAMPLES = Path(__file__).parent / "interop" / "samples"
SHIPPED = routine_files(paths.routines_folder())
HIP = paths.routines_folder() / "hip-and-it-band.yaml"


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(paths.assets_folder() / "exercises")


@pytest.fixture
def run(capsys):
    """Give a function that runs a command and gives exit code, output and errors."""

    def run_(*arguments):
        try:
            code = main([*map(str, arguments)])
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        return code, out, err

    return run_


def test_the_formats_are_those_there_are():
    assert FORMATS == importers.FORMATS


def test_a_list_becomes_a_file_that_a_person_could_have_written(run, tmp_path):
    place = tmp_path / "out.yaml"
    code, out, err = run("import", SAMPLES / "sheet-de.txt", "-o", place)
    assert (code, err) == (0, "")
    assert out == (
        f"Übungen von Frau Maier  ->  {place}\n"
        "  - line 7: how often ('täglich') is not part of a routine\n"
    )
    assert (
        place.read_text(encoding="utf-8")
        == """format: kneetimer/1
title: Übungen von Frau Maier
items:
  - exercise: clamshell
    reps: 12
    hold: 5 s
    sets: 3
    sides: each
  - exercise: glute_bridge
    reps: 10
    sets: 3
    rest: 30 s
  - exercise: wall_sit
    hold: 45 s
    sets: 2
    rest: 60 s
  - exercise: side_plank
    hold: 20 s
    sets: 3
    sides: each
  - exercise: side_lying_hip_abduction
    reps: 15
    sets: 2
    sides: each
    load: 2 kg
  - exercise: calf_raise
    reps: 15
  - exercise: single_leg_stance
    hold: 90 s
    sides: each
"""
    )


def test_a_dry_run_tells_and_writes_nothing(run, home):
    code, out, _ = run("import", SAMPLES / "jawt-backup.json", "--dry-run")
    assert code == 0
    assert [line.split("  ->  ")[0] for line in out.split("\n") if "->" in line] == [
        "Hüfte am Abend",
        "Short",
    ]
    assert out.endswith("Nothing was written.\n")
    assert not home.exists()


def test_without_a_place_they_become_my_routines_and_replace_none(run, catalogue):
    for _ in range(2):
        code, _, err = run("import", SAMPLES / "jawt-backup.json")
        assert (code, err) == (0, "")
    names = sorted(path.name for path in paths.user_routines_folder().iterdir())
    assert names == ["huefte-am-abend-2.yaml", "huefte-am-abend.yaml", "short-2.yaml", "short.yaml"]
    for name in names:
        load_routine(paths.user_routines_folder() / name, catalogue)


def test_several_get_a_number_each_and_a_file_that_is_there_stays(run, tmp_path):
    place = tmp_path / "o.yaml"
    (tmp_path / "o-2.yaml").write_text("mine", encoding="utf-8")
    code, out, err = run("import", SAMPLES / "jawt-backup.json", "-o", place)
    assert (code, out) == (1, "")
    assert "There is a file" in err
    assert [path.name for path in tmp_path.iterdir()] == ["o-2.yaml"]
    assert (tmp_path / "o-2.yaml").read_text(encoding="utf-8") == "mine"
    (tmp_path / "o-2.yaml").unlink()
    assert run("import", SAMPLES / "jawt-backup.json", "-o", place)[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["o-2.yaml", "o.yaml"]


def test_a_folder_takes_them_by_their_titles(run, tmp_path):
    assert run("import", SAMPLES / "openhiit.json", "-o", tmp_path)[0] == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["hips.yaml", "tabata.yaml"]


def test_what_cannot_be_imported_says_why(run, tmp_path):
    odd = tmp_path / "odd.bin"
    odd.write_bytes(b"\0\1\2")
    code, out, err = run("import", odd)
    assert (code, out) == (1, "")
    assert err.startswith("'odd.bin' cannot be imported: it is in a program's own form")
    assert run("import", tmp_path / "none")[2].startswith(f"'{tmp_path / 'none'}' cannot be read")
    assert "it is no regular file" in run("import", tmp_path)[2]
    assert "nothing in it looks" in run("import", HIP, "--format", "jawt")[2]
    assert run("import", HIP, "--format", "nonsense")[0] == 2


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no FIFOs here")
def test_a_fifo_is_no_file(run, tmp_path):
    os.mkfifo(tmp_path / "fifo")
    assert "it is no regular file" in run("import", tmp_path / "fifo")[2]


# Out


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("kind", ["yaml", "json"])
def test_yaml_and_json_hold_all_of_it(path, kind, run, tmp_path, catalogue):
    place = tmp_path / f"o.{kind}"
    assert run("export", "routine", path, "--as", kind, "-o", place) == (0, "", "")
    assert load_routine(place, catalogue) == load_routine(path, catalogue)
    if kind == "json":
        assert json.loads(place.read_text(encoding="utf-8"))["format"] == "kneetimer/1"
        assert run("import", place, "-o", tmp_path / "again.yaml")[0] == 0
        assert load_routine(tmp_path / "again.yaml", catalogue) == load_routine(path, catalogue)


def test_what_is_lost_is_told_beside_the_file(run):
    code, out, err = run("export", "routine", HIP, "--as", "jawt")
    assert code == 0
    assert json.loads(out)["title"] == "Hip and IT band"
    assert "Lost: reps are not counted there: a set is one stretch of time.\n" in err
    assert "Lost: detours are left out.\n" in err


def test_a_file_that_is_there_is_replaced_by_force_alone(run, tmp_path):
    place = tmp_path / "o.md"
    place.write_text("mine", encoding="utf-8")
    assert run("export", "routine", HIP, "--as", "markdown", "-o", place)[0] == 1
    assert place.read_text(encoding="utf-8") == "mine"
    done = run("export", "routine", HIP, "--as", "markdown", "-o", place, "--force",
               "--language", "de")  # fmt: skip
    assert done == (0, "", "")
    assert place.read_text(encoding="utf-8").startswith("# Hüfte")


def test_feeel_says_when_it_has_nothing_of_it(run, tmp_path):
    mine = tmp_path / "m.yaml"
    text = "format: kneetimer/1\ntitle: T\nitems:\n- {exercise: quad_set, reps: 3}\n"
    mine.write_text(text, encoding="utf-8")
    code, out, err = run("export", "routine", mine, "--as", "feeel")
    assert (code, out) == (1, "")
    assert err == ("This routine cannot be written for Feeel: Feeel has none of its exercises.\n")


def test_an_export_comes_back(run, tmp_path, catalogue):
    """Out to each of the others and in again; how alike is in tests/interop/test_exporters.py."""
    for kind in ("jawt", "markdown", "feeel"):
        out = tmp_path / kind
        source = paths.routines_folder() / "everything-in-order.yaml"
        assert run("export", "routine", source, "--as", kind, "-o", out)[0] == 0
        assert run("import", out, "-o", tmp_path / f"{kind}.yaml")[0] == 0
        text = (tmp_path / f"{kind}.yaml").read_text(encoding="utf-8")
        assert read_routine(text, catalogue).items
