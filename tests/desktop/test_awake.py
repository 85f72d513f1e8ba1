"""Keeping the screen on: asked once, let go once, and never a reason to disturb anybody."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest

from kneetimer.desktop.awake import KeepAwake

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"


@pytest.fixture
def system(monkeypatch):
    """A system that notes when it is asked; `works` and `breaks` say how it answers."""
    made = SimpleNamespace(asked=[], works=True, breaks=False)

    @contextmanager
    def presenting(*, on_fail):
        assert on_fail == "pass"
        made.asked.append("hold")
        result = SimpleNamespace(get_failure_text=lambda: "nobody is there to ask")
        yield SimpleNamespace(active=made.works, result=result)
        made.asked.append("release")
        if made.breaks:
            raise RuntimeError("the bus has gone")

    monkeypatch.setattr("wakepy.keep.presenting", presenting)
    return made


class TestAsking:
    def test_holds_and_lets_go(self, system):
        awake = KeepAwake()
        assert not awake.is_held
        awake.hold()
        assert (awake.is_held, system.asked) == (True, ["hold"])
        awake.release()
        assert (awake.is_held, system.asked) == (False, ["hold", "release"])

    def test_asks_once_however_often_it_is_told(self, system):
        awake = KeepAwake()
        for _ in range(3):
            awake.hold()
        for _ in range(3):
            awake.release()
        assert system.asked == ["hold", "release"]

    def test_can_be_let_go_before_it_was_held(self, system):
        KeepAwake().release()
        assert system.asked == []

    def test_can_be_held_again(self, system):
        awake = KeepAwake()
        for _ in range(2):
            awake.hold()
            awake.release()
        assert system.asked == ["hold", "release"] * 2

    def test_a_system_that_refuses_is_written_down(self, system, caplog):
        system.works = False
        with caplog.at_level(logging.INFO, "kneetimer"):
            awake = KeepAwake()
            awake.hold()
            awake.release()
        assert caplog.messages == ["the screen cannot be kept awake here: nobody is there to ask"]
        assert not awake.is_held

    def test_a_system_that_goes_meanwhile_is_written_down(self, system, caplog):
        """Whoever lets go is ending a session, and has other things to do than to fail."""
        awake = KeepAwake()
        awake.hold()
        system.breaks = True
        with caplog.at_level(logging.INFO, "kneetimer"):
            awake.release()
        assert not awake.is_held
        assert caplog.messages == ["the screen could not be let go: the bus has gone"]
        system.breaks = False
        awake.hold()
        assert awake.is_held


@pytest.mark.skipif(sys.platform != "linux", reason="a session bus is for Linux")
class TestRealLibrary:
    @pytest.mark.parametrize("address", [None, "unix:path=/nonexistent"], ids=["none", "dead"])
    def test_without_a_bus_nothing_happens(self, monkeypatch, caplog, address):
        monkeypatch.delenv(ADDRESS, raising=False)
        if address is not None:
            monkeypatch.setenv(ADDRESS, address)
        with caplog.at_level(logging.INFO, "kneetimer"):
            awake = KeepAwake()
            awake.hold()
            awake.hold()
            awake.release()
        assert not awake.is_held
        assert sum("cannot be kept awake" in words for words in caplog.messages) == 1

    @pytest.fixture
    def bus(self, monkeypatch):
        """A session bus of its own with a screen saver on it."""
        if shutil.which("dbus-daemon") is None:
            pytest.skip("there is no dbus-daemon")
        command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
            monkeypatch.setenv(ADDRESS, daemon.stdout.readline().strip())
            service = [sys.executable, str(Path(__file__).with_name("screen_saver.py"))]
            with subprocess.Popen(service, stdout=subprocess.PIPE, text=True) as saver:
                try:
                    assert saver.stdout.readline() == "ready\n"
                    yield SimpleNamespace(daemon=daemon, saver=saver)
                finally:
                    # The screen saver ends with its bus.
                    daemon.terminate()

    def test_a_real_screen_saver_is_asked_to_wait_and_told_that_it_need_not(self, bus):
        awake = KeepAwake()
        awake.hold()
        assert bus.saver.stdout.readline().startswith("Inhibit ")
        awake.release()
        assert bus.saver.stdout.readline() == "UnInhibit 7\n"

    def test_a_bus_that_dies_in_between_disturbs_nobody(self, bus):
        awake = KeepAwake()
        awake.hold()
        assert bus.saver.stdout.readline().startswith("Inhibit ")
        bus.daemon.terminate()
        bus.daemon.wait()
        awake.release()
        awake.hold()
        awake.release()
        assert not awake.is_held
