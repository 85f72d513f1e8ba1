"""Faults for real, met by the whole program offscreen: the session goes on, and nothing is lost."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from threading import Event

import pytest

from kneetimer.app import App
from kneetimer.core.player import State
from kneetimer.core.profile import Profile
from kneetimer.core.record import Moment
from kneetimer.desktop.clock import SystemClock
from kneetimer.desktop.crash import close_log
from kneetimer.gui.diary import Diary
from kneetimer.storage.history import History
from kneetimer.storage.journal import journals
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.settings import load_settings

ROOT = Path(__file__).parent.parent
SETTINGS = 'welcome_seen = true\nsound = false\nlanguage = "en"\nkeep_awake = false\n'
ROUTINE = """format: kneetimer/1
title: Mine
items:
  - {exercise: clamshell, reps: 10, hold: 2 s, sides: each}
"""


class Clock(SystemClock):
    """Clocks that stand still until they are told; the two need not agree."""

    def __init__(self, at="2026-11-20T18:00:00+01:00"):
        super().__init__()
        self.now_ms = 1_000_000
        self.set_to(at)

    def set_to(self, at):
        moment = datetime.fromisoformat(at)
        self.utc_ms = int(moment.timestamp() * 1_000)
        self.offset_min = moment.utcoffset() // timedelta(minutes=1)

    def ms(self):
        return self.now_ms

    def slept_ms(self):
        return 0

    def now(self):
        return Moment(self.utc_ms, self.offset_min)


@pytest.fixture
def start(qapp, home, qtbot, monkeypatch):
    """Start the program in the home, with a clock that is told; all are closed afterwards."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    made = []

    def start(clock=None):
        settings = home / "config" / "settings.toml"
        if not settings.exists():
            settings.parent.mkdir(parents=True)
            settings.write_text(SETTINGS, encoding="utf-8")
        app = App(qapp, clock=clock or Clock())
        made.append(app)
        qtbot.addWidget(app.window)
        with qtbot.waitSignal(app.window.first_painted):
            app.window.show()
        qtbot.waitUntil(lambda: hasattr(app, "sessions"))
        return app

    yield start
    for app in made:
        app.window.close()
        close_log()
        app.deleteLater()


def begin(app):
    routine = read_routine(ROUTINE, app.library.catalogue, "mine")
    app.sessions.begin(routine, app.library.catalogue, Profile(), "mine")
    assert app.window.in_session
    return app.sessions.training


def work(app, seconds):
    """Let time pass on both clocks."""
    for _ in range(seconds):
        app._clock.now_ms += 1_000
        app._clock.utc_ms += 1_000
        if app.sessions.training.driver is not None:
            app.sessions.training.driver.tick()


def finish(app):
    """End the session here; give its record from the history, if it is there."""
    ids = {line.id for line in app.diary.history.sessions()}
    app.sessions.training.driver.end()
    new = [line.id for line in app.diary.history.sessions() if line.id not in ids]
    return app.diary.history.record(new[0]) if new else None


class TestFullDisk:
    @pytest.fixture
    def small_home(self, home):
        """The home is a disk of 512 kB."""
        if sys.platform != "linux" or os.geteuid() != 0:
            pytest.skip("only root can mount a disk")
        home.mkdir(parents=True)
        mount = ["mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", str(home)]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("no disk can be mounted here")
        yield home
        subprocess.run(["umount", "--lazy", str(home)], check=True)

    def fill(self, home):
        with (home / "filler").open("wb", buffering=0) as file, suppress(OSError):
            while True:
                file.write(bytes(512))

    def notices(self, app, what):
        return [text for text in app.window.notices.texts if what in text]

    def test_promise_5_the_session_goes_on_and_it_is_told_once(self, start, small_home, qtbot):
        app = start()
        begin(app)
        work(app, 30)
        first = finish(app)
        settings = (small_home / "config" / "settings.toml").read_bytes()
        training = begin(app)
        work(app, 20)
        self.fill(small_home)
        work(app, 60)
        qtbot.waitUntil(lambda: self.notices(app, "cannot be written down") != [])
        work(app, 20)
        assert training.driver.view.state is State.RUNNING
        assert training.log.sets[0].done_reps > 0
        assert len(self.notices(app, "cannot be written down")) == 1
        # Nothing that was there has suffered.
        assert app.diary.history.record(first.id) == first
        assert (small_home / "config" / "settings.toml").read_bytes() == settings
        assert load_settings(small_home / "config" / "settings.toml").welcome_seen

    def test_promise_3_what_was_done_meanwhile_is_written_once_there_is_room(
        self, start, small_home, qtbot
    ):
        app = start()
        training = begin(app)
        work(app, 20)
        self.fill(small_home)
        work(app, 60)
        qtbot.waitUntil(lambda: self.notices(app, "cannot be written down") != [])
        (small_home / "filler").unlink()
        work(app, 1)
        reps = training.log.sets[0].done_reps
        assert reps > 1
        app.window.close()
        again = start()
        found = again.diary.find_unfinished()
        assert found.record.sets[0].done_reps == reps

    def test_promise_7_a_session_that_ends_on_a_full_disk_is_kept_once_there_is_room(
        self, start, small_home
    ):
        app = start()
        begin(app)
        work(app, 60)
        self.fill(small_home)
        work(app, 60)
        reps = app.sessions.training.log.sets[0].done_reps
        assert reps > 8
        assert finish(app) is None
        assert self.notices(app, "history")
        (small_home / "filler").unlink()
        app.window.close()
        again = start()
        again.diary.find_unfinished()
        (line,) = again.diary.history.sessions()
        assert again.diary.history.record(line.id).sets[0].done_reps == reps
        assert journals(small_home / "state" / "journal") == []

    def test_promise_7_it_is_tried_again_after_a_while_without_a_word(self, start, small_home):
        app = start()
        begin(app)
        work(app, 60)
        self.fill(small_home)
        work(app, 60)
        assert finish(app) is None
        app.window.notices.clear()
        app.diary._again.timeout.emit()
        assert app.diary.history.sessions() == []
        assert app.window.notices.texts == []
        (small_home / "filler").unlink()
        app.diary._again.timeout.emit()
        assert len(app.diary.history.sessions()) == 1
        assert journals(small_home / "state" / "journal") == []

    def test_promise_7_also_when_the_disk_was_full_before_it_began(self, start, small_home):
        app = start()
        self.fill(small_home)
        begin(app)
        work(app, 60)
        reps = app.sessions.training.log.sets[0].done_reps
        assert reps > 1
        assert finish(app) is None
        (small_home / "filler").unlink()
        app.window.open_library()
        begin(app)  # whatever is kept next takes along what waits
        work(app, 60)
        finish(app)
        done = [app.diary.history.record(line.id) for line in app.diary.history.sessions()]
        assert [record.sets[0].done_reps for record in done] == [reps, reps]


class TestTimeOfDay:
    """The clock on the wall may do what it likes; the session's own time is another."""

    def record_over(self, start, before, meanwhile, seconds=60):
        """Train for a minute, with something done to the clock in the middle."""
        clock = Clock(before)
        app = start(clock)
        begin(app)
        work(app, seconds // 2)
        meanwhile(clock)
        work(app, seconds // 2)
        record = finish(app)
        assert record.lasted_ms == seconds * 1_000
        assert record.stops == ()
        return app, record

    def test_promise_1_over_midnight_it_counts_once_on_the_day_it_began(self, start):
        app, record = self.record_over(start, "2026-11-20T23:59:40+01:00", lambda _clock: None)
        assert record.started.iso() == "2026-11-20T23:59:40.000+01:00"
        assert record.ended.iso() == "2026-11-21T00:00:40.000+01:00"
        (line,) = app.diary.history.sessions()
        assert line.started.day.isoformat() == "2026-11-20"

    @pytest.mark.parametrize(
        ("before", "after", "ended"),
        [
            # Spring forward, fall back, and a flight over the Atlantic.
            ("2026-03-29T01:59:30+01:00", "+02:00", "2026-03-29T03:00:30.000+02:00"),
            ("2026-10-25T02:59:30+02:00", "+01:00", "2026-10-25T02:00:30.000+01:00"),
            ("2026-11-20T18:00:00+01:00", "-05:00", "2026-11-20T12:01:00.000-05:00"),
        ],
    )
    def test_promise_1_another_offset_changes_no_length(self, start, before, after, ended):
        def change(clock):
            clock.offset_min = int(after[:3]) * 60

        _, record = self.record_over(start, before, change)
        assert record.started.iso() == f"{before[:-6]}.000{before[-6:]}"
        assert record.ended.iso() == ended
        assert record.ended.utc_ms - record.started.utc_ms == 60_000

    @pytest.mark.parametrize("to", ["2026-11-20T16:00:00+01:00", "2031-01-01T00:00:00+01:00"])
    def test_promise_1_a_clock_that_is_set_changes_no_length(self, start, to):
        app, record = self.record_over(
            start, "2026-11-20T18:00:00+01:00", lambda clock: clock.set_to(to)
        )
        assert sum(done.done_ms for done in record.sets) < 60_000
        assert [line.lasted_ms for line in app.diary.history.sessions()] == [60_000]

    def test_promise_2_set_back_between_crash_and_start_it_still_goes_on(self, start, qtbot):
        clock = Clock("2026-11-20T18:00:00+01:00")
        app = start(clock)
        begin(app)
        work(app, 40)
        app.window.close()
        clock.set_to("2026-11-20T17:00:00+01:00")
        again = start(clock)
        qtbot.waitUntil(again.window.resume.isVisible)
        again.window.resume.go_on_button.click()
        work(again, 40)
        record = finish(again)
        assert record.lasted_ms == 80_000
        assert [stop.for_ms for stop in record.stops] == [0]

    def test_promise_7_set_back_over_days_no_backup_is_lost(self, start, home):
        clock = Clock("2026-11-20T18:00:00+01:00")
        for day in ("20", "21", "18"):
            clock.set_to(f"2026-11-{day}T18:00:00+01:00")
            app = start(clock)
            begin(app)
            work(app, 60)
            finish(app)
            app.window.close()
        assert len(list((home / "data" / "backups").iterdir())) == 3


class TestKilledAtTheWrongMoment:
    """What `bench/kill.py` came across, made to happen."""

    def leave_and_start_again(self, app, start, qtbot):
        clock = app._clock
        app.window.close()
        again = start(clock)
        qtbot.waitUntil(again.window.resume.isVisible)
        return again

    @pytest.mark.parametrize("seconds", [60, 600])
    def test_promise_2_kept_but_the_journal_not_taken_away_yet(self, start, home, qtbot, seconds):
        app = start()
        begin(app)
        keep = app.diary.keep

        def keep_and_be_killed(record):
            app.diary.leave()
            shutil.copytree(home / "state" / "journal", home / "aside")
            keep(record)

        app.diary.keep = keep_and_be_killed
        work(app, seconds)
        if not app.sessions.training.is_over:
            finish(app)
        app.window.close()
        shutil.rmtree(home / "state" / "journal")
        (home / "aside").rename(home / "state" / "journal")
        again = start()
        qtbot.waitUntil(lambda: again.sessions._found is not None)
        assert again.window.notices.texts == []
        assert len(again.diary.history.sessions()) == 1
        assert journals(home / "state" / "journal") == []

    def test_promise_2_gone_on_but_nothing_marked_yet(self, start, home, qtbot):
        app = start()
        begin(app)
        work(app, 60)
        again = self.leave_and_start_again(app, start, qtbot)
        where = again.window.resume.words.text()
        again.window.resume.go_on_button.click()
        again.window.close()
        newest = journals(home / "state" / "journal")[-1]
        newest.write_bytes(newest.read_bytes().partition(b"\n")[0] + b"\n")
        third = start()
        qtbot.waitUntil(third.window.resume.isVisible)
        assert third.window.resume.words.text() == where
        assert "rep 5 of 10" in where

    def test_promise_2_what_phases_took_is_known_after_the_second_crash(self, start, qtbot):
        app = start()
        begin(app)
        work(app, 60)
        again = self.leave_and_start_again(app, start, qtbot)
        took_ms = dict(again.diary.find_unfinished().took_ms)
        again.window.resume.go_on_button.click()
        work(again, 20)
        third = self.leave_and_start_again(again, start, qtbot)
        assert took_ms
        assert third.diary.find_unfinished().took_ms.items() >= took_ms.items()

    def test_promise_2_the_clock_was_set_back_between_two_journals(self, start, home, qtbot):
        app = start()
        begin(app)
        work(app, 40)
        again = self.leave_and_start_again(app, start, qtbot)
        again.window.resume.go_on_button.click()
        work(again, 40)
        reps = again.sessions.training.log.sets[0].done_reps
        assert reps > 2
        again.window.close()
        newest = journals(home / "state" / "journal")[-1]
        os.utime(newest, (1_000_000_000, 1_000_000_000))
        third = start()
        qtbot.waitUntil(third.window.resume.isVisible)
        assert third.diary.find_unfinished().record.sets[0].done_reps == reps


def test_promise_2_killed_as_the_journal_was_made_nothing_is_told(start, home, qtbot):
    folder = home / "state" / "journal"
    folder.mkdir(parents=True)
    (folder / f"{'a' * 32}.0-00000000.journal").touch()
    app = start()
    qtbot.waitUntil(lambda: app.sessions._found is not None)
    assert app.window.notices.texts == []
    assert list(folder.iterdir()) == []


def test_promise_7_one_that_can_never_be_stored_holds_up_no_other(start, home):
    app = start()
    begin(app)
    work(app, 60)
    record = finish(app)
    app.diary.keep(replace(record, lasted_ms=1))  # something else under the same id
    app.diary.say(record.id, note="said after it")
    assert [line.note for line in app.diary.history.sessions()] == ["said after it"]


def test_promise_10_a_disk_that_hangs_does_not_hold_up_a_session(start, monkeypatch):
    asked, may_go_on = Event(), Event()

    def hang(_file):
        asked.set()
        may_go_on.wait()

    app = start()
    monkeypatch.setattr("kneetimer.storage.journal.os.fsync", hang)
    training = begin(app)
    assert asked.wait(20)
    work(app, 60)
    assert training.log.sets[0].done_reps > 1
    assert app.diary._journal.waiting
    may_go_on.set()


DYING_DISPLAY = """
import sys
from PySide6.QtCore import QTimer
from kneetimer import app
from kneetimer.core.profile import Profile
from kneetimer.storage.routine_file import read_routine
class Watched(app.App):
    def furnish(self):
        super().furnish()
        QTimer.singleShot(0, self, self.train)
    def train(self):
        routine = read_routine(sys.argv[1], self.library.catalogue, "mine")
        self.sessions.begin(routine, self.library.catalogue, Profile(), "mine")
        self.sessions.training.driver.refreshed.connect(self.tell)
    def tell(self, view):
        print(view.elapsed_ms, flush=True)
app.App = Watched
code = app.run_app()
print("ended", flush=True)
sys.exit(code)
"""


def test_promise_5_a_display_server_that_dies_takes_no_session_along(home, tmp_path, start, qtbot):
    """A real X server, killed; the program ends with it, and the next start goes on."""
    server = shutil.which("Xvfb")
    if server is None:
        pytest.skip("Xvfb is not here")
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    command = [server, "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as display:
        number = display.stdout.readline().decode().strip()
        with subprocess.Popen(
            [sys.executable, "-c", DYING_DISPLAY, ROUTINE],
            cwd=ROOT,
            env=os.environ | {"DISPLAY": f":{number}", "QT_QPA_PLATFORM": "xcb"},
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        ) as program:
            for line in program.stdout:
                if line.strip().isdecimal() and int(line) > 1_500:
                    break
            display.kill()
            program.stdout.read()
    again = start()
    qtbot.waitUntil(again.window.resume.isVisible)
    assert again.diary.find_unfinished().elapsed_ms > 500


SHIM = r"""
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
/* Shifts the clocks by the seconds that stand in a file: wall, boot. */
int clock_gettime(clockid_t which, struct timespec *t)
{
    static int (*real)(clockid_t, struct timespec *);
    long long wall = 0, boot = 0;
    if (!real) *(void **)&real = dlsym(RTLD_NEXT, "clock_gettime");
    int code = real(which, t);
    FILE *file = fopen(getenv("SHIFTED"), "r");
    if (file) { if (fscanf(file, "%lld %lld", &wall, &boot) != 2) wall = boot = 0; fclose(file); }
    if (which == CLOCK_REALTIME) t->tv_sec += wall;
    if (which == CLOCK_BOOTTIME) t->tv_sec += boot;
    return code;
}
"""
SHIFTED_SESSION = """
import os, sys, time
from datetime import datetime, timezone
from pathlib import Path
from PySide6.QtWidgets import QApplication
from kneetimer.app import App
from kneetimer.core.profile import Profile
from kneetimer.storage.routine_file import read_routine
shifted = Path(os.environ["SHIFTED"])
def shift(wall, boot):
    new = shifted.with_suffix(".new")
    new.write_text(f"{wall} {boot}")
    new.replace(shifted)
def run_until(done):
    while not done():
        qt.processEvents()
qt = QApplication([])
app = App(qt)
app.window.show()
run_until(lambda: hasattr(app, "sessions"))
spring = int(datetime(2026, 3, 29, 0, 59, 40, tzinfo=timezone.utc).timestamp())
to_spring = spring - time.time_ns() // 10**9
shift(to_spring, 0)
routine = read_routine(sys.argv[1], app.library.catalogue, "mine")
app.sessions.begin(routine, app.library.catalogue, Profile(), "mine")
driver = app.sessions.training.driver
run_until(lambda: driver.view.elapsed_ms > 500)
shift(to_spring + 25, 0)  # over the change to summer time
run_until(lambda: driver.view.elapsed_ms > 1000)
shift(to_spring - 7200, 0)  # set back by two hours
run_until(lambda: driver.view.elapsed_ms > 1500)
shift(to_spring + 25, 600)  # ten minutes asleep
run_until(lambda: driver.view.state.value == "paused")
print(driver.view.elapsed_ms < 5000, *app.window.notices.texts, flush=True)
driver.end()
record = app.sessions.training.log.so_far(app._clock.now() if app._clock else app.diary._now())
print(record.started.iso()[:16], record.started.offset_min, record.ended.offset_min, flush=True)
print(record.lasted_ms < 5000, [stop.why.value for stop in record.stops], flush=True)
app.window.close()
"""


@pytest.mark.skipif(sys.platform != "linux", reason="the clocks are Linux's")
def test_promise_1_real_clocks_that_jump_and_sleep(home, tmp_path):
    """A real process at Berlin's change to summer time, set back, and asleep for ten minutes."""
    compiler = shutil.which("cc")
    if compiler is None or not Path("/usr/share/zoneinfo/Europe/Berlin").exists():
        pytest.skip("no compiler or no time zones here")
    source, library = tmp_path / "shim.c", tmp_path / "shim.so"
    source.write_text(SHIM, encoding="utf-8")
    made = subprocess.run(
        [compiler, "-shared", "-fPIC", "-o", library, source, "-ldl"], check=False
    )
    if made.returncode:
        pytest.skip("the compiler makes no library here")
    (home / "config").mkdir(parents=True)
    (home / "config" / "settings.toml").write_text(SETTINGS, encoding="utf-8")
    more = {"LD_PRELOAD": str(library), "SHIFTED": str(tmp_path / "by"), "TZ": "Europe/Berlin"}
    ran = subprocess.run(
        [sys.executable, "-c", SHIFTED_SESSION, ROUTINE],
        env=os.environ | more,
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert ran.stdout.splitlines() == [
        "True Away for 10 minutes. Space goes on where you were.",
        "2026-03-29T01:59 60 120",
        "True ['slept']",
    ], ran.stderr


NOBODY_SESSION = """
import sys
from PySide6.QtCore import QTimer
from kneetimer import app
from kneetimer.core.profile import Profile
from kneetimer.storage.routine_file import read_routine
class Watched(app.App):
    def furnish(self):
        super().furnish()
        QTimer.singleShot(0, self, self.train)
    def train(self):
        routine = read_routine(sys.argv[1], self.library.catalogue, "mine")
        self.sessions.begin(routine, self.library.catalogue, Profile(), "mine")
        self.training = self.sessions.training
        self.window.resize(900, 600)
        QTimer.singleShot(300, self, self.look)
    def look(self):
        if not self.window.notices.texts or self.training.driver.view.elapsed_ms < 200:
            QTimer.singleShot(100, self, self.look)
            return
        print(self.training.driver.view.state.value, flush=True)
        for text in self.window.notices.texts:
            print(text, flush=True)
        self.window.close()
app.App = Watched
sys.exit(app.run_app())
"""


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="needs root to be nobody")
def test_promise_5_a_home_that_cannot_be_written_stops_no_session():
    """A user who may read the home but not write it: it starts, says so, and the session runs."""
    setpriv = shutil.which("setpriv")
    if setpriv is None:
        pytest.skip("setpriv is not here")
    with tempfile.TemporaryDirectory(prefix="kneetimer-test-") as name:
        home = Path(name)
        home.chmod(0o755)
        for folder in ("config", "state", "data"):
            (home / folder).mkdir(mode=0o755)
        (home / "config" / "settings.toml").write_text(SETTINGS, encoding="utf-8")
        before = sorted(home.rglob("*"))
        nobody = [setpriv, "--reuid=65534", "--regid=65534", "--clear-groups"]
        python = Path(sys.executable)
        seen = subprocess.run(
            [*nobody, python, "-c", "import kneetimer.app"],
            cwd="/",
            env=os.environ | {"PYTHONPATH": str(ROOT), "HOME": "/nonexistent"},
            capture_output=True,
            check=False,
        )
        if seen.returncode:
            pytest.skip("nobody may read the program here")
        ran = subprocess.run(
            [*nobody, python, "-c", NOBODY_SESSION, ROUTINE],
            cwd="/",
            env=os.environ
            | {"PYTHONPATH": str(ROOT), "HOME": "/nonexistent", "KNEETIMER_HOME": name},
            capture_output=True,
            text=True,
            check=False,
        )
        assert sorted(home.rglob("*")) == before
    state, *told = ran.stdout.splitlines()
    assert state == "running", ran.stderr
    assert ran.returncode == 0
    journal = home / "state" / "journal"
    assert (
        f"The session cannot be written down in {journal}: Permission denied. "
        "It goes on, and this is tried again."
    ) in told


KEEPER = """
import sys
from pathlib import Path
from dataclasses import replace
from PySide6.QtCore import QCoreApplication
from kneetimer.desktop.clock import SystemClock
from kneetimer.gui.diary import Diary
from tests.gui.test_diary import DONE, new_record
qt = QCoreApplication([])
home = Path(sys.argv[1])
diary = Diary(home / "data", home / "state", SystemClock().now)
diary.troubled.connect(lambda words: print(words, flush=True))
print("ready", flush=True)
sys.stdin.readline()
for number in range(20):
    record = replace(new_record(sets=(DONE,)), id=f"{int(sys.argv[2]) + number:032x}")
    diary.begin(record)
    diary.keep(record)
diary.close()
"""


def test_promise_7_two_programs_on_one_history_lose_nothing(tmp_path, qapp):
    """Two at once, where no lock could keep them apart: each keeps twenty sessions."""
    programs = [
        subprocess.Popen(
            [sys.executable, "-c", KEEPER, str(tmp_path), str(first)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        )
        for first in (0, 100)
    ]
    for program in programs:
        assert program.stdout.readline() == "ready\n"
    for program in programs:
        program.stdin.write("\n")
        program.stdin.flush()
    # On a busy disk one may wait for too long; it says so, and the next start puts in what is left.
    said = "".join(program.communicate()[0] for program in programs).splitlines()
    assert [line for line in said if "another program is using it" not in line] == []
    with closing(Diary(tmp_path / "data", tmp_path / "state", SystemClock().now)) as diary:
        diary.find_unfinished()
        diary.keep_found()
    with closing(History.open(tmp_path / "data" / "history.db", tmp_path / "backups")) as history:
        kept = {int(line.id, 16) for line in history.sessions()}
        assert history.notice == ""
    assert kept == {*range(20), *range(100, 120)}
    assert journals(tmp_path / "state" / "journal") == []


class TestAskedByAnotherStart:
    """What another start of the program may do to the window; `tests/desktop/test_single.py`."""

    @pytest.fixture
    def mine(self, home):
        path = home / "mine.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(ROUTINE, encoding="utf-8")
        return path

    def test_its_file_is_opened(self, start, mine):
        app = start()
        app.show_again(str(mine))
        assert app.window.current.objectName() == "routine_page"

    def test_without_a_file_the_page_stays(self, start):
        app = start()
        app.window.open_help()
        app.show_again("")
        assert app.window.current.objectName() == "help_page"

    def test_promise_8_a_session_keeps_the_window(self, start, mine):
        app = start()
        begin(app)
        app.show_again(str(mine))
        assert app.window.in_session
        assert app.sessions.training.driver.view.state is State.RUNNING
        assert app.window.notices.texts == ["Open mine.yaml again when the session is over."]

    def test_before_the_window_is_furnished_it_waits(self, qapp, qtbot, mine):
        app = App(qapp, clock=Clock())
        qtbot.addWidget(app.window)
        app.show_again(str(mine))
        qtbot.waitUntil(lambda: hasattr(app, "sessions"))
        assert app.window.current.objectName() == "routine_page"
        app.window.close()
        close_log()
        app.deleteLater()
