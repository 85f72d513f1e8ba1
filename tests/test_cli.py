"""The command line as a black box: words, data, exit codes, and no window anywhere."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from kneetimer import __version__
from kneetimer.cli import main
from kneetimer.storage.paths import routines_folder, user_routines_folder
from kneetimer.storage.programme_shelf import routine_files

ROOT = Path(__file__).parent.parent
HIP = routines_folder() / "hip-and-it-band.yaml"
CHECK = routines_folder() / "hip-check.yaml"
SHIPPED = routine_files(routines_folder())
each_shipped = pytest.mark.parametrize("path", SHIPPED, ids=[path.stem for path in SHIPPED])

PHASE_KEYS = [
    *["index", "kind", "start_ms", "duration_ms", "item", "exercise", "position", "side"],
    *["lie_on", "set", "rep", "block", "detour", "direction", "text"],
]
KINDS = {
    *["change", "switch", "rest", "move", "hold", "return", "pause", "work", "reps"],
    *["card", "activity", "check"],
}
CUE_KEYS = ["at_ms", "phase", "kind", "name", "text", "duration_ms", "pan"]
BROKEN = "format: kneetimer/1\ntitle: T\nitems:\n  - {exercise: clamshel, reps: 8}\n  - {reps: 1}\n"
GOOD = "format: kneetimer/1\ntitle: Mine\nitems: [{exercise: clamshell, reps: 1, sides: left}]\n"


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
def write(tmp_path):
    """Give a function that writes a file and gives its path."""

    def write_(text, name="mine.yaml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write_


def process(*arguments, code="", without=(), stdout=subprocess.PIPE, **environment):
    """Run the program, or some code, as a process of its own, with output as people have it."""
    left_out = {*without, "PYTHONUNBUFFERED"}
    env = {name: value for name, value in os.environ.items() if name not in left_out}
    what = ["-c", code] if code else ["-m", "kneetimer"]
    return subprocess.run(
        [sys.executable, *what, *map(str, arguments)],
        cwd=ROOT,
        env=env | environment,
        stdout=stdout,
        stderr=subprocess.PIPE,
        text=True,
        encoding="utf-8",
        check=False,
    )


class TestList:
    def test_names_every_shipped_routine_with_its_length(self, run):
        code, out, err = run("list")
        assert (code, err) == (0, "")
        lines = out.splitlines()
        assert len(lines) == len(SHIPPED)
        of_hip = next(line for line in lines if line.endswith(str(HIP)))
        assert of_hip.split() == ["Hip", "and", "IT", "band", "10–11", "min", str(HIP)]
        assert "about" in next(line for line in lines if line.endswith(str(CHECK)))

    def test_has_the_users_own_after_the_shipped_ones(self, run):
        folder = user_routines_folder()
        folder.mkdir(parents=True)
        (folder / "aaa.yaml").write_text(GOOD, encoding="utf-8")
        (folder / "bbb.yaml").write_text(BROKEN, encoding="utf-8")
        _, out, _ = run("list")
        *_, mine, broken = out.splitlines()
        assert mine.split() == ["Mine", "1", "min", str(folder / "aaa.yaml")]
        assert broken.split() == ["bbb", "needs", "mending", str(folder / "bbb.yaml")]

    def test_as_data(self, run):
        folder = user_routines_folder()
        folder.mkdir(parents=True)
        (folder / "bbb.yaml").write_text(BROKEN, encoding="utf-8")
        code, out, _ = run("list", "--json")
        entries = {Path(entry["path"]).stem: entry for entry in json.loads(out)}
        assert code == 0
        hip = entries["hip-and-it-band"]
        assert (hip["title"], hip["shipped"], hip["about"]) == ("Hip and IT band", True, False)
        assert (hip["min_ms"], hip["max_ms"]) == (587_000, 647_000)
        assert hip["equipment"] == ["foam roller"]
        assert hip["positions"] == ["side-lying"]
        assert hip["sources"] == ["The Strange Way Botox May Help Knee Pain"]
        assert len(hip["exercises"]) == 3
        assert hip["problems"] == []
        broken = entries["bbb"]
        assert (broken["title"], broken["shipped"]) == ("bbb", False)
        assert [(p["line"], p["column"]) for p in broken["problems"]] == [(4, 16), (5, 5)]

    @pytest.mark.parametrize("arguments", [["list"], ["list", "--json"]])
    def test_control_characters_of_a_name_do_not_reach_the_terminal(self, run, arguments):
        folder = user_routines_folder()
        folder.mkdir(parents=True)
        (folder / "red\x1b[31m\n.yaml").write_text(BROKEN, encoding="utf-8")
        (folder / os.fsdecode(b"h\xfcfte.yaml")).write_text(GOOD, encoding="utf-8")
        code, out, _ = run(*arguments)
        assert code == 0
        assert "\x1b" not in out
        if "--json" not in arguments:
            assert len(out.splitlines()) == len(SHIPPED) + 2


CRAMPED = """format: kneetimer/1
title: Cramped
items:
  - exercise: glute_bridge
    reps: 3
  - exercise: clamshell
    reps: 3
    sides: left
    change: 1 s
"""


class TestEyesClosed:
    @pytest.mark.parametrize("language", ["en", "de"])
    @pytest.mark.parametrize("first", ["left", "right"])
    def test_says_nothing_of_the_shipped_ones(self, run, language, first):
        files = routine_files(routines_folder())
        options = ("--eyes-closed", "--language", language, "--first", first)
        assert run("check", *options, *files) == (0, "", "")

    def test_names_what_is_missing_at_the_place_of_the_item(self, run, write):
        path = write(CRAMPED)
        assert run("check", path) == (0, "", "")
        code, out, err = run("check", "--eyes-closed", path)
        assert (code, err) == (1, "")
        lines = out.splitlines()
        assert all(line.startswith(f"{path}:6:5: at 0:") for line in lines)
        assert sorted(line.partition(", ")[2] for line in lines) == [
            "nothing says where to be: make the pause before it longer",
            "nothing says which exercise comes: make the pause before it longer",
        ]

    def test_a_broken_file_is_told_as_ever(self, run, write):
        path = write(BROKEN)
        code, out, _ = run("check", "--eyes-closed", path)
        assert (code, out) == (1, run("check", path)[1])

    def test_a_voice_that_is_not_there_is_told(self, run, write):
        code, out, _ = run("check", "--eyes-closed", "--voice", "espeak:nobody", write(GOOD))
        assert code == 1
        assert "There is no embedded voice called 'nobody'" in out


class TestCheck:
    @each_shipped
    def test_says_nothing_of_the_shipped_ones(self, run, path):
        assert run("check", path) == (0, "", "")

    def test_gives_a_line_for_each_problem_of_each_file(self, run, write):
        good, broken, text = write(GOOD), write(BROKEN, "b.yaml"), write("hello", "t.yaml")
        code, out, err = run("check", broken, good, text)
        assert (code, err) == (1, "")
        lines = out.splitlines()
        assert [line.startswith(f"{broken}:4:16: ") for line in lines].count(True) == 1
        assert "(did you mean 'clamshell'?)" in lines[0]
        assert lines[1].startswith(f"{broken}:5:5: ")
        assert lines[2].startswith(f"{text}:1:1: ")
        assert len(lines) == 3

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("nowhere.yaml", "the file cannot be read: No such file or directory"),
            (".", "this is not a regular file"),
        ],
    )
    def test_a_file_that_is_none_is_a_problem_of_the_file(self, run, tmp_path, name, words):
        path = tmp_path / name
        code, out, _ = run("check", path)
        assert (code, out) == (1, f"{path}:1:1: {words}\n")

    def test_a_name_with_control_characters_is_one_line(self, run, write):
        path = write(BROKEN, "red\x1b[31m\n.yaml")
        code, out, _ = run("check", path)
        assert code == 1
        assert "\x1b" not in out
        assert len(out.splitlines()) == 2
        assert r"red\x1b[31m\n.yaml:4:16: " in out

    @pytest.mark.parametrize(
        "data", [b"", b"\xff\xfe\x00", b"[" * 200_000, b"a: &a [*a]", b"items: !!python/object:x y"]
    )
    def test_whatever_is_in_the_file(self, run, write, data):
        path = write(data)
        code, out, _ = run("check", path)
        assert code == 1
        assert all(line.startswith(f"{path}:") for line in out.splitlines())


class TestTimeline:
    def test_shows_the_checks_by_hand(self, run):
        """FORMAT part 4: 99 s a side, 208 s with the switch of 10 s, 50 s of holding a side."""
        _, out, _ = run("timeline", HIP, "--json")
        clamshell = [p for p in json.loads(out)["phases"] if p["exercise"] == "clamshell"]
        opening, *work = clamshell
        assert (opening["kind"], opening["duration_ms"]) == ("change", 35_000)
        assert sum(phase["duration_ms"] for phase in work) == 208_000
        assert [p["duration_ms"] for p in work if p["kind"] == "switch"] == [10_000]
        for side in ("left", "right"):
            on_side = [p for p in work if p["side"] == side and p["kind"] != "switch"]
            assert sum(phase["duration_ms"] for phase in on_side) == 99_000
            holds = [phase["duration_ms"] for phase in on_side if phase["kind"] == "hold"]
            assert (len(holds), sum(holds)) == (10, 50_000)

    def test_text_for_people(self, run):
        code, out, err = run("timeline", HIP)
        assert (code, err) == (0, "")
        lines = out.splitlines()
        assert lines[:8] == [
            "Hip and IT band · 10–11 min",
            "Total 9:47.0 to 10:47.0",
            "Put within reach: foam roller",
            "",
            "  0:00.0   35.0s  change   clamshell  left  lie on right",
            "  0:35.0    1.0s  move     clamshell  left  rep 1/10",
            "  0:36.0    5.0s  hold     clamshell  left  rep 1/10",
            "  0:41.0    3.0s  return   clamshell  left  rep 1/10",
        ]
        assert "  2:14.0   10.0s  switch   clamshell  right  lie on left" in lines

    def test_phases_that_the_user_ends_have_no_times_after_them(self, run):
        _, out, _ = run("timeline", CHECK)
        lines = out.splitlines()[4:]
        waiting = next(n for n, line in enumerate(lines) if "  wait  " in line)
        assert all("…" in line for line in lines[waiting + 1 :])

    def test_first_phase_as_in_the_format(self, run):
        _, out, _ = run("timeline", HIP, "--json")
        data = json.loads(out)
        assert list(data) == ["title", "min_ms", "max_ms", "about", "phases"]
        assert data["phases"][0] == {
            "index": 0,
            "kind": "change",
            "start_ms": 0,
            "duration_ms": 35_000,
            "item": 0,
            "exercise": "clamshell",
            "position": "side-lying",
            "side": "left",
            "lie_on": "right",
            "set": [1, 1],
            "rep": None,
            "block": None,
            "detour": None,
            "direction": None,
            "text": None,
        }

    @each_shipped
    def test_data_of_every_shipped_routine(self, run, path):
        code, out, _ = run("timeline", path, "--json")
        data = json.loads(out)
        assert code == 0
        assert [list(phase) for phase in data["phases"]] == [PHASE_KEYS] * len(data["phases"])
        assert {phase["kind"] for phase in data["phases"]} <= KINDS
        assert [phase["index"] for phase in data["phases"]] == list(range(len(data["phases"])))
        for before, after in pairwise(data["phases"]):
            if None in (before["start_ms"], before["duration_ms"]):
                assert after["start_ms"] is None
            else:
                assert after["start_ms"] == before["start_ms"] + before["duration_ms"]
        assert data["about"] == any(p["duration_ms"] is None for p in data["phases"])
        assert 0 < data["min_ms"] <= data["max_ms"]

    def test_the_profile(self, run):
        _, out, _ = run("timeline", HIP, "--json", "--first", "right")
        assert json.loads(out)["phases"][0]["side"] == "right"
        roll = routines_folder() / "roll-hip-to-knee.yaml"
        sides = {}
        for affected in ("left", "right"):
            _, out, _ = run("timeline", roll, "--json", "--affected", affected)
            sides[affected] = {phase["side"] for phase in json.loads(out)["phases"]} - {None}
        assert sides == {"left": {"left"}, "right": {"right"}}

    def test_the_language(self, run):
        _, out, _ = run("timeline", HIP, "--json", "--language", "de")
        assert json.loads(out)["title"] == "Hüfte und IT-Band"

    def test_says_what_is_read_and_which_way_to_go(self, run, write):
        path = write(
            "format: kneetimer/1\ntitle: T\nitems:\n  - card: Fetch the roller.\n"
            "  - {exercise: clamshell, reps: 1, directions: [left, right]}\n"
        )
        _, out, _ = run("timeline", path, "--json")
        card, change, *_ = json.loads(out)["phases"]
        assert (card["kind"], card["exercise"], card["text"]) == ("card", None, "Fetch the roller.")
        assert (change["direction"], change["side"]) == ("left", None)

    def test_a_broken_file_is_told_on_the_other_channel(self, run, write):
        path = write(BROKEN)
        code, out, err = run("timeline", path)
        assert (code, out) == (1, "")
        assert err.startswith(f"{path}:4:16: ")
        assert len(err.splitlines()) == 2


class TestScript:
    @each_shipped
    def test_data_of_every_shipped_routine(self, run, path):
        code, out, _ = run("script", path, "--json")
        data = json.loads(out)
        cues = data["cues"]
        assert (code, list(data)) == (0, ["cues"])
        assert [list(cue) for cue in cues] == [CUE_KEYS] * len(cues)
        assert {cue["kind"] for cue in cues} == {"tone", "line"}
        assert [cue["at_ms"] for cue in cues] == sorted(cue["at_ms"] for cue in cues)
        assert all(-1 <= cue["pan"] <= 1 for cue in cues)
        assert all(bool(cue["text"]) == (cue["kind"] == "line") for cue in cues)
        lines = [cue for cue in cues if cue["kind"] == "line"]
        for before, after in pairwise(lines):
            # Who ends a card ends its words.
            over_ms = before["at_ms"] + before["duration_ms"]
            assert over_ms <= after["at_ms"] or before["name"] == "card"

    def test_text_for_people(self, run):
        code, out, err = run("script", HIP)
        assert (code, err) == (0, "")
        lines = out.splitlines()
        assert lines[:2] == [
            "  0:00.0  change   ♪ change",
            "  0:00.7  change   “Clamshell. Left leg. Lie on your right side.”",
        ]
        assert "  0:35.0  move     ♪ move  left ear" in lines
        assert any(line.endswith("♪ move  right ear") for line in lines)
        assert any(line.endswith("♪ end") for line in lines)

    def test_without_a_voice_there_are_tones_alone(self, run):
        _, out, _ = run("script", HIP, "--json", "--voice", "none")
        assert {cue["kind"] for cue in json.loads(out)["cues"]} == {"tone"}

    def test_in_german(self, run):
        _, out, _ = run("script", HIP, "--language", "de")
        assert "Linkes Bein. Leg dich auf die rechte Seite." in out

    def test_a_broken_file_is_told_on_the_other_channel(self, run, write):
        code, out, err = run("script", write(BROKEN), "--json")
        assert (code, out) == (1, "")
        assert len(err.splitlines()) == 2


class TestWrongUse:
    @pytest.mark.parametrize(
        "arguments",
        [
            ["frobnicate"],
            ["check"],
            ["timeline"],
            ["timeline", "a.yaml", "b.yaml"],
            ["timeline", "a.yaml", "--first", "both"],
            ["script", "a.yaml", "--voice", "loud"],
            ["list", "--yaml"],
        ],
        ids=" ".join,
    )
    def test_is_explained(self, run, arguments):
        code, out, err = run(*arguments)
        assert (code, out) == (2, "")
        assert err.startswith("usage: kneetimer")

    def test_help_and_version_are_none(self, run):
        code, out, _ = run("--help")
        assert code == 0
        assert all(command in out for command in ("open", "list", "check", "timeline", "script"))
        assert run("--version") == (0, f"kneetimer {__version__}\n", "")


NO_DISPLAY = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class TestAsAProcess:
    @pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a display")
    @pytest.mark.parametrize(
        ("arguments", "code"),
        [
            ([], ""),
            (["open", HIP], ""),
            ([], "import sys; from kneetimer.app import main; sys.exit(main())"),
        ],
        ids=["window", "open", "gui script"],
    )
    def test_without_a_display_there_is_one_plain_sentence(self, arguments, code):
        done = process(*arguments, code=code, without=NO_DISPLAY)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr == (
            "kneetimer: there is no display here to open a window on; start it from a desktop, "
            "or see kneetimer --help for what works without one.\n"
        )

    @pytest.mark.parametrize(
        "arguments",
        [
            ["list"],
            ["check", HIP],
            ["timeline", HIP, "--json"],
            ["script", HIP, "--voice", "none"],
        ],
        ids=lambda arguments: arguments[0],
    )
    def test_the_commands_need_no_window_and_no_sound(self, arguments):
        code = (
            "import sys; from kneetimer.cli import main; code = main(sys.argv[1:]);"
            "heavy = {'PySide6', 'shiboken6', 'numpy', 'miniaudio', 'wakepy'} & set(sys.modules);"
            "print(sorted(heavy), file=sys.stderr); sys.exit(code)"
        )
        done = process(*arguments, code=code, without=NO_DISPLAY)
        assert (done.returncode, done.stderr) == (0, "[]\n")

    @pytest.mark.parametrize(
        "arguments",
        [["list"], ["timeline", HIP, "--json"]],
        ids=lambda arguments: arguments[0],
    )
    def test_a_reader_who_goes_away_is_no_fault(self, arguments):
        """As in `kneetimer list | head -1`, with little to print or with much."""
        read_end, write_end = os.pipe()
        os.close(read_end)
        with os.fdopen(write_end, "wb") as nobody:
            done = process(*arguments, stdout=nobody)
        assert (done.returncode, done.stderr) == (0, "")

    def test_letters_that_the_terminal_does_not_know_are_question_marks(self):
        done = process("timeline", HIP, PYTHONIOENCODING="ascii")
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("Hip and IT band ? 10?11 min\n")

    def test_a_broken_file_is_exit_1(self, write):
        path = write(BROKEN)
        done = process("check", path)
        assert (done.returncode, done.stderr) == (1, "")
        assert len(done.stdout.splitlines()) == 2
