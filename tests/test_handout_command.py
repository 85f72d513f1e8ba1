"""`kneetimer export handout` as a black box: what can be read in it, and that none is half."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kneetimer.cli import main
from kneetimer.core.body import Side
from kneetimer.storage import paths
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.settings import Settings, save_settings

ROOT = Path(__file__).parent.parent
HIP = paths.routines_folder() / "hip-and-it-band.yaml"
SIX = paths.routines_folder() / "ten-minutes.yaml"
MINE = """
format: kneetimer/1
title: {en: "Mine, all mine", de: Meins}
items:
  - {exercise: clamshell, reps: 2-9, hold: 3 s, sides: each}
"""

needs_poppler = pytest.mark.skipif(
    not (shutil.which("pdftotext") and shutil.which("pdffonts") and shutil.which("pdftoppm")),
    reason="poppler-utils are missing here",
)
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def run(capsys):
    """Give a function that makes a hand-out and gives exit code, output and errors."""

    def run_(*arguments):
        try:
            code = main(["export", "handout", *map(str, arguments)])
        except SystemExit as end:
            code = end.code
        out, err = capsys.readouterr()
        return code, out, err

    return run_


@pytest.fixture
def out(tmp_path):
    folder = tmp_path / "place"
    folder.mkdir()
    return folder / "out.pdf"


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "mine.yaml"
    path.write_text(MINE, encoding="utf-8")
    return path


def said_by(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def text_of(path):
    """The words of a PDF, however its lines are broken."""
    return " ".join(said_by("pdftotext", "-raw", path, "-").split())


def info_of(path):
    lines = said_by("pdfinfo", path).splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


@needs_poppler
class TestPdf:
    def test_the_words_are_text(self, run, out):
        assert run(HIP, "-o", out) == (0, "", "")
        text = text_of(out)
        for words in (
            "Hip and IT band",
            "10–11 min · Put within reach: foam roller",
            "KneeTimer: hip-and-it-band ·",
            "1 Clamshell 10 times, hold each for 5 seconds, each side"
            " First: left leg – lie on your right side. Then: right leg – lie on your left side.",
            "2 Roll the outer thigh 4 × 30 s, each side",
            "3 Side-lying outer-thigh stretch Hold for 30–60 seconds, each side",
            "Heels together · Open the top knee · Hold the position",
            "Stop at sharp pain in the hip, groin or low back.",
            "Start · Left leg",
            "Sources: “The Strange Way Botox May Help Knee Pain”",
            "Page 1 of 1",
        ):
            assert words in text
        assert info_of(out)["Title"] == "Hip and IT band"

    def test_in_german(self, run, out):
        assert run(HIP, "-o", out, "--language", "de") == (0, "", "")
        text = text_of(out)
        for words in (
            "Hüfte und IT-Band",
            "1 Muschel 10 Mal, jedes Mal 5 Sekunden halten, auf jeder Seite",
            "Fersen zusammen · Oberes Knie öffnen",
            "Hör auf bei stechendem Schmerz in Hüfte, Leiste oder unterem Rücken.",
            "Seite 1 von 1",
        ):
            assert words in text
        assert not {"Start", "End", "Sources", "Boxes"} & set(text.replace(":", " ").split())

    @pytest.mark.parametrize(
        ("paper", "size"), [("a4", "595 x 842 pts (A4)"), ("letter", "612 x 792 pts (letter)")]
    )
    def test_on_both_papers_six_are_one_small_page(self, run, out, paper, size):
        for language in ("en", "de"):
            arguments = (SIX, "-o", out, "--paper", paper, "--language", language, "--force")
            assert run(*arguments) == (0, "", "")
            assert (info_of(out)["Pages"], info_of(out)["Page size"]) == ("1", size)
            assert out.stat().st_size <= 200_000

    def test_the_font_is_inside(self, run, out):
        assert run(HIP, "-o", out)[0] == 0
        fonts = [line.split() for line in said_by("pdffonts", out).splitlines()[2:]]
        assert {name.split("+")[-1] for name, *_ in fonts} == {"Inter-Regular", "Inter-SemiBold"}
        # emb, sub, uni, and the two numbers of the object
        assert [(line[-5], line[-3]) for line in fonts] == [("yes", "yes")] * 2

    @pytest.mark.parametrize(
        "path", routine_files(paths.routines_folder()), ids=lambda path: path.stem
    )
    def test_every_shipped_routine(self, run, out, path):
        assert run(path, "-o", out) == (0, "", "")
        pages = int(info_of(out)["Pages"])
        assert out.stat().st_size <= 200_000 * pages
        assert f"Page {pages} of {pages}" in text_of(out)

    def test_a_page_can_be_rendered(self, run, out):
        assert run(HIP, "-o", out)[0] == 0
        said_by("pdftoppm", "-gray", "-r", "40", out, out.with_suffix(""))
        (picture,) = out.parent.glob("*.pgm")
        grey = picture.read_bytes()[-100_000:]
        assert 0.5 < grey.count(255) / len(grey) < 0.99
        assert min(grey) < 60


class TestChoices:
    @needs_poppler
    def test_sides_are_given(self, run, out, mine):
        assert run(mine, "-o", out, "--first", "right")[0] == 0
        assert "First: right leg – lie on your left side." in text_of(out)

    @needs_poppler
    def test_or_taken_from_the_settings(self, run, out, mine, home):
        folder = home / "config"
        folder.mkdir(parents=True)
        save_settings(folder / "settings.toml", Settings(first_side=Side.RIGHT))
        assert run(mine, "-o", out, "--my-settings")[0] == 0
        assert "First: right leg – lie on your left side." in text_of(out)


class TestFailures:
    @pytest.mark.parametrize("name", ["out", "out.txt", "pdf"])
    def test_another_kind_of_file(self, run, out, name):
        place = out.with_name(name)
        sentence = f"A hand-out is a PDF: let '{name}' end in .pdf.\n"
        assert run(HIP, "-o", place) == (2, "", sentence)
        assert list(out.parent.iterdir()) == []

    def test_a_file_that_is_there_stays(self, run, out):
        out.write_text("old")
        code, _, err = run(HIP, "-o", out)
        assert (code, out.read_text()) == (1, "old")
        assert err == (
            f"There is a file '{out}' already: choose another name, or --force replaces it.\n"
        )
        assert run(HIP, "-o", out, "--force") == (0, "", "")
        assert out.read_bytes().startswith(b"%PDF-")

    def test_no_folder(self, run, out):
        place = out.parent / "none" / "out.pdf"
        code, _, err = run(HIP, "-o", place)
        assert (code, err) == (
            1,
            f"There is no folder '{place.parent}': make it first, or choose another place.\n",
        )

    def test_a_broken_routine(self, run, out, mine):
        mine.write_text(MINE.replace("clamshell", "clamshel"), encoding="utf-8")
        code, _, err = run(mine, "-o", out)
        assert code == 1
        assert f"{mine}:5:" in err
        assert list(out.parent.iterdir()) == []

    def test_unknown_paper(self, run, out):
        code, _, err = run(HIP, "-o", out, "--paper", "a5")
        assert (code, "invalid choice: 'a5'" in err) == (2, True)

    @pytest.mark.skipif(
        sys.platform != "linux" or os.geteuid() != 0, reason="only root can mount a small disk"
    )
    def test_a_full_disk_is_a_sentence_and_leaves_nothing(self, run, tmp_path):
        place = tmp_path / "disk"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", "size=32k", "tmpfs", place]
        if subprocess.run(command, check=False, capture_output=True).returncode:
            pytest.skip("no disk can be mounted here")
        try:
            out = place / "out.pdf"
            sentence = f"The disk is full: make room for '{out}', or choose another place.\n"
            assert run(HIP, "-o", out) == (1, "", sentence)
            assert list(place.iterdir()) == []
        finally:
            subprocess.run(["umount", place], check=True)


def test_it_needs_no_display(out, mine):
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    command = [sys.executable, "-m", "kneetimer", "export", "handout", mine, "-o", out]
    done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, b"", b"")
    assert out.read_bytes().startswith(b"%PDF-")
