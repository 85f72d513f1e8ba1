"""A session bus of its own for a test, and services on it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

ADDRESS = "DBUS_SESSION_BUS_ADDRESS"


@contextmanager
def session_bus(monkeypatch: pytest.MonkeyPatch) -> Iterator[subprocess.Popen[str]]:
    """Give a running bus that the environment names."""
    if shutil.which("dbus-daemon") is None:
        pytest.skip("there is no dbus-daemon")
    command = ["dbus-daemon", "--session", "--print-address", "--nofork"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:
        assert daemon.stdout is not None
        monkeypatch.setenv(ADDRESS, daemon.stdout.readline().strip())
        try:
            yield daemon
        finally:
            daemon.terminate()


class Service:
    """The notification service as another process."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process

    def notified(self) -> dict[str, object]:
        """Wait for the next notification, and give its parts."""
        names = ("id", "program", "replaces", "icon", "title", "body", "actions", "hints", "ms")
        assert self.process.stdout is not None
        return dict(zip(names, json.loads(self.process.stdout.readline()), strict=True))

    def do(self, *words: object) -> None:
        """Have it send a signal."""
        assert self.process.stdin is not None
        print(*words, file=self.process.stdin, flush=True)


@contextmanager
def notification_service(*capabilities: str) -> Iterator[Service]:
    """Give the service on the bus of the environment."""
    script = Path(__file__).with_name("notification_service.py")
    with subprocess.Popen(
        [sys.executable, str(script), *capabilities],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == "ready\n"
            yield Service(process)
        finally:
            process.terminate()
