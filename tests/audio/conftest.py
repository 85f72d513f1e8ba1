"""Sound servers and links for the tests, ended by their handles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from kneetimer.audio.link import SoundLink

from .rig import IS_INSTALLED, PulseServer, Recorder


@pytest.fixture
def pulse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PulseServer]:
    """A sound server that has not been started; whatever this process starts will use it."""
    if not IS_INSTALLED:
        pytest.skip("PulseAudio is not installed")
    server = PulseServer(tmp_path / "pulse")
    monkeypatch.setenv("PULSE_SERVER", server.address)
    for name, value in server.environment.items():
        monkeypatch.setenv(name, value)
    yield server
    server.kill()


@pytest.fixture
def record() -> Iterator[Callable[..., Recorder]]:
    """Start recordings; they end with the test."""
    recorders: list[Recorder] = []

    def start(server: PulseServer, sink: str = "room") -> Recorder:
        recorders.append(Recorder(server, sink))
        return recorders[-1]

    yield start
    for recorder in recorders:
        recorder.stop()


@pytest.fixture
def make_link(qapp) -> Iterator[Callable[..., SoundLink]]:
    """Make links to engines, which end with the test."""
    links: list[SoundLink] = []

    def make(*arguments, **options) -> SoundLink:
        links.append(SoundLink(*arguments, **options))
        return links[-1]

    yield make
    for link in links:
        link.shutdown()
