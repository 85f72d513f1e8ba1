"""`kneetimer fmt` and `kneetimer new` as black boxes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import unquote, urlparse

import pytest

from kneetimer.cli import main

UNTIDY = """\
format: kneetimer/1
items: # all
- {reps: 5, exercise: glute_bridge}
title: Mine
"""
TIDY = """\
format: kneetimer/1
title: Mine
items:  # all
  - exercise: glute_bridge
    reps: 5
"""


@pytest.fixture
def run(capsys):
    """Give a function that runs a command and gives exit code, output and errors."""

    def run_(*arguments):
        try:
            code = main([str(argument) for argument in arguments])
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        return code, out, err

    return run_


@pytest.fixture
def untidy(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(UNTIDY, encoding="utf-8")
    return path


def test_a_file_is_laid_out_and_named_once(run, untidy):
    assert run("fmt", "--check", untidy) == (1, f"{untidy}\n", "")
    assert untidy.read_text("utf-8") == UNTIDY
    assert run("fmt", untidy) == (0, f"{untidy}\n", "")
    assert untidy.read_text("utf-8") == TIDY
    assert run("fmt", untidy) == (0, "", "")
    assert run("fmt", "--check", untidy) == (0, "", "")
    assert list(untidy.parent.iterdir()) == [untidy]


def test_a_bad_file_is_told_and_the_others_are_laid_out(run, untidy, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("format: kneetimer/1\n", encoding="utf-8")
    missing = tmp_path / "missing.yaml"
    code, out, err = run("fmt", bad, missing, untidy)
    assert (code, out) == (1, f"{untidy}\n")
    assert [line.split(": ")[0] for line in err.splitlines()] == [
        f"{bad}:1:1",
        f"{bad}:1:1",
        f"{missing}:1:1",
    ]
    assert bad.read_text("utf-8") == "format: kneetimer/1\n"


def test_a_link_stays_a_link(run, untidy):
    link = untidy.with_name("link.yaml")
    link.symlink_to(untidy)
    assert run("fmt", link)[0] == 0
    assert link.is_symlink()
    assert untidy.read_text("utf-8") == TIDY


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_file_that_may_not_be_written_is_told(run, untidy):
    untidy.parent.chmod(0o500)
    try:
        code, out, err = run("fmt", untidy)
    finally:
        untidy.parent.chmod(0o700)
    assert (code, out) == (1, "")
    assert err.startswith(f"'{untidy}' cannot be written, for lack of permission")


def test_a_new_routine_is_whole_and_laid_out(run, tmp_path):
    path = tmp_path / "my-morning.yaml"
    assert run("new", path) == (0, "", "")
    text = path.read_text("utf-8")
    assert "\ntitle: My morning\n" in text
    assert run("check", path) == (0, "", "")
    assert run("fmt", "--check", path) == (0, "", "")
    schema = re.fullmatch(r"# yaml-language-server: \$schema=(file://\S+)", text.split("\n")[0])
    assert schema is not None
    assert Path(unquote(urlparse(schema[1]).path)).is_file()


def test_the_exercise_in_its_last_remark_works(run, tmp_path):
    path = tmp_path / "own.yaml"
    run("new", path, "--title", "Own")
    head, items = path.read_text("utf-8").split("items:\n", 1)
    items, own = items.split("# exercises:\n")
    own = own.replace("#   ", "  ")
    used = items.replace("exercise: clamshell", "exercise: my_slide")
    path.write_text(f"{head}exercises:\n{own}items:\n{used}", encoding="utf-8")
    assert run("check", path) == (0, "", "")


def test_a_title_may_be_anything_on_a_line(run, tmp_path):
    path = tmp_path / "mine.yaml"
    assert run("new", path, "--title", 'Knees: "mine"  #1\n$title')[0] == 0
    assert "title: 'Knees: \"mine\" #1 $title'\n" in path.read_text("utf-8")
    code, _, err = run("new", tmp_path / "other.yaml", "--title", "  ")
    assert (code, list(tmp_path.iterdir())) == (1, [path])
    assert "nothing is written here" in err


def test_a_file_that_is_there_stays(run, untidy):
    code, _, err = run("new", untidy)
    assert code == 1
    assert err.startswith(f"There is a file '{untidy}' already")
    assert untidy.read_text("utf-8") == UNTIDY
    assert run("new", untidy, "--force", "--title", "T")[0] == 0
    assert "title: T\n" in untidy.read_text("utf-8")
    assert run("new", untidy.with_name("mine.txt"))[0] == 2


def test_other_commands_do_not_pay_for_them():
    script = (
        "import sys; import kneetimer.cli; kneetimer.cli._parser();"
        "print([m for m in sys.modules if 'routine_format' in m or 'starter' in m])"
    )
    made = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=True
    )
    assert made.stdout == "[]\n"
