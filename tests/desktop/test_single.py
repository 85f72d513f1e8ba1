"""Several programs on one home, as real processes: one is first, the others show its window."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QSysInfo

from kneetimer.desktop.single import LOCK_FILE, NoAnswerError, Single

ROOT = Path(__file__).parent.parent.parent
LITTLE = """
import sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from kneetimer.desktop.single import NoAnswerError, Single
qt = QCoreApplication([])
single = Single(Path(sys.argv[1]))
single.asked.connect(lambda file: print("asked", ascii(file), flush=True))
try:
    first = single.claim(Path(sys.argv[3]) if sys.argv[3:] else None, float(sys.argv[2]))
except NoAnswerError as error:
    print(error, flush=True)
    sys.exit(2)
print("first" if first else "second", flush=True)
sys.exit(qt.exec() if first else 0)
"""
WHOLE = """
import sys
from pathlib import Path
from kneetimer import app
class Watched(app.App):
    def furnish(self):
        super().furnish()
        print("first", flush=True)
    def show_again(self, file):
        super().show_again(file)
        window = self.window
        print(window.current.objectName(), window.isMinimized(), *window.notices.texts, flush=True)
app.App = Watched
sys.exit(app.run_app(Path(sys.argv[1]) if sys.argv[1:] else None))
"""
ROUTINE = "format: kneetimer/1\ntitle: Mine\nitems:\n  - {exercise: clamshell, reps: 2}\n"


class Program:
    """One start of the program."""

    def __init__(self, source, *arguments):
        self._process = subprocess.Popen(
            [sys.executable, "-c", source, *map(str, arguments)],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        self.number = self._process.pid

    def says(self):
        """Give its next line; that an offscreen window cannot be raised is no news."""
        lines = (line.rstrip("\n") for line in self._process.stdout)
        return next((line for line in lines if not line.startswith("This plugin")), "")

    def ends(self):
        """Give all else that it says, and its exit code."""
        said = self._process.stdout.read().splitlines()
        return said, self._process.wait()

    def send(self, number):
        self._process.send_signal(number)

    def end(self):
        with suppress(ProcessLookupError):
            self.send(signal.SIGKILL)
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture
def start(home):
    """Start the little program or the whole one, as often as wanted; all are ended afterwards."""
    made = []

    def start(source, *arguments):
        made.append(Program(source, *arguments))
        return made[-1]

    yield start
    for program in made:
        program.end()


@pytest.fixture
def little(start, tmp_path):
    def little(*file, patience_s=30):
        return start(LITTLE, tmp_path, patience_s, *file)

    return little


unix = pytest.mark.skipif(os.name == "nt", reason="signals are Unix's")


class TestTwo:
    def test_the_second_hands_over_and_ends(self, little):
        first = little()
        assert first.says() == "first"
        assert little().ends() == (["second"], 0)
        assert first.says() == "asked ''"

    @pytest.mark.parametrize("name", ["mine.yaml", "some where/größe.yaml", "two\nlines 100%.yaml"])
    def test_a_file_is_handed_over_with_its_whole_path(self, little, name):
        first = little()
        assert first.says() == "first"
        assert little(name).ends() == (["second"], 0)
        assert first.says() == f"asked {str(ROOT / name)!a}"

    def test_at_the_same_moment(self, little):
        programs = [little(), little()]
        assert sorted(program.says() for program in programs) == ["first", "second"]

    def test_each_home_has_a_first_one_of_its_own(self, start, tmp_path):
        for name in ("a", "b"):
            assert start(LITTLE, tmp_path / name, 30).says() == "first"

    def test_a_path_too_long_for_a_socket(self, start, tmp_path):
        deep = tmp_path / ("d" * 100)
        first = start(LITTLE, deep, 30)
        assert first.says() == "first"
        assert start(LITTLE, deep, 30).ends() == (["second"], 0)


def test_six_at_the_same_moment_make_one_first(little):
    programs = [little(f"{number}.yaml") for number in range(6)]
    said = [program.says() for program in programs]
    assert sorted(said) == ["first", *["second"] * 5]
    first = programs[said.index("first")]
    asked = {Path(first.says().split("'")[1]).stem for _ in range(5)}
    assert asked == {str(number) for number in range(6) if said[number] == "second"}


class TestFirstOneGone:
    @unix
    def test_one_that_was_killed_leaves_its_place(self, little):
        first = little()
        assert first.says() == "first"
        first.send(signal.SIGKILL)
        assert first.ends() == ([], -signal.SIGKILL)
        again = little()
        assert again.says() == "first"
        assert little().ends() == (["second"], 0)

    @unix
    def test_one_that_is_frozen_is_named(self, little, tmp_path):
        first = little()
        assert first.says() == "first"
        first.send(signal.SIGSTOP)
        assert little(patience_s=0.5).ends() == (
            [
                f"KneeTimer does not answer (process {first.number}): end that process and start "
                f"again; if it is another program, or is gone, remove {tmp_path / LOCK_FILE}."
            ],
            2,
        )
        # What could not be handed over is not carried out later.
        first.send(signal.SIGCONT)
        assert little("now.yaml").ends() == (["second"], 0)
        assert first.says() == f"asked '{ROOT}/now.yaml'"

    @unix
    def test_one_that_dies_while_it_is_asked_leaves_its_place(self, little):
        first = little()
        assert first.says() == "first"
        first.send(signal.SIGSTOP)
        second = little()
        first.send(signal.SIGKILL)
        assert second.says() == "first"

    def test_one_that_ended_leaves_its_place(self, tmp_path, qapp):
        first, second = Single(tmp_path), Single(tmp_path)
        assert first.claim()
        first.close()
        assert second.claim()
        second.close()
        assert list(tmp_path.iterdir()) == []

    def test_one_on_another_machine_is_named(self, tmp_path):
        words = str(NoAnswerError(5, "attic", tmp_path / "x"))
        assert words.startswith("KneeTimer does not answer (process 5 on attic): ")
        assert (
            "on" not in str(NoAnswerError(5, QSysInfo.machineHostName(), Path("x"))).split("(")[0]
        )


class TestNoLock:
    def test_a_folder_that_cannot_be_made_stops_nobody(self, tmp_path, qapp):
        (tmp_path / "file").touch()
        for single in (Single(tmp_path / "file" / "state"), Single(tmp_path / "file" / "state")):
            assert single.claim()

    @pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root to mount")
    def test_nor_does_one_that_is_read_only_even_with_a_lock_left_over(self, little, tmp_path):
        first = little()
        assert first.says() == "first"
        first.send(signal.SIGKILL)
        first.ends()
        mount = ["mount", "--bind", str(tmp_path), str(tmp_path)]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("nothing can be mounted here")
        try:
            again = ["mount", "-o", "remount,ro,bind", str(tmp_path)]
            subprocess.run(again, check=True)
            single = little()
            assert single.says() == "first"
            single.end()
        finally:
            subprocess.run(["umount", str(tmp_path)], check=True)


class TestHears:
    """What comes over the socket is no order."""

    @pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="the sockets are Unix's")
    @pytest.mark.parametrize("said", [b"", b"nonsense" * 20_000, b"\xff\x00"])
    def test_one_who_says_nonsense_or_leaves_is_let_go(self, little, tmp_path, said):
        first = little()
        assert first.says() == "first"
        with socket.socket(socket.AF_UNIX) as other, suppress(ConnectionError):
            other.connect(str(tmp_path / "kneetimer.socket"))
            other.sendall(said)
        assert little("mine.yaml").ends() == (["second"], 0)
        assert first.says() == f"asked '{ROOT}/mine.yaml'"


class TestWholeProgram:
    @pytest.fixture
    def settled(self, home):
        (home / "config").mkdir(parents=True)
        words = 'welcome_seen = true\nsound = false\nlanguage = "en"\n'
        (home / "config" / "settings.toml").write_text(words, encoding="utf-8")
        path = home / "mine.yaml"
        path.write_text(ROUTINE, encoding="utf-8")
        return path

    def test_the_second_start_shows_the_window_and_opens_its_file(self, start, settled):
        first = start(WHOLE)
        assert first.says() == "first"
        assert start(WHOLE).ends() == ([], 0)
        assert first.says() == "library_page False"
        assert start(WHOLE, settled).ends() == ([], 0)
        assert first.says() == "routine_page False"

    @unix
    def test_one_that_is_frozen_ends_the_second_with_a_sentence(self, start, settled):
        first = start(WHOLE)
        assert first.says() == "first"
        first.send(signal.SIGSTOP)
        said, code = start(WHOLE).ends()
        assert code == 2
        assert len(said) == 1
        assert said[0].startswith(f"KneeTimer does not answer (process {first.number}): ")
