"""Whether there is a display to open a window on."""

from __future__ import annotations

import sys

import pytest

from kneetimer.desktop.display import no_display

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


@pytest.fixture(autouse=True)
def nothing_set(monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


def test_none_is_said_in_one_sentence():
    reason = no_display()
    assert reason.startswith("kneetimer: there is no display here")
    assert reason.count("\n") == 0


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("DISPLAY", ":0"),
        ("WAYLAND_DISPLAY", "wayland-0"),
        ("QT_QPA_PLATFORM", "offscreen"),
        ("QT_QPA_PLATFORM", "vnc:size=1280x800"),
    ],
)
def test_each_kind_of_display_is_one(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert no_display() is None


@pytest.mark.parametrize(
    ("name", "value"), [("DISPLAY", ""), ("WAYLAND_DISPLAY", ""), ("QT_QPA_PLATFORM", "xcb")]
)
def test_what_is_no_display_is_none(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    assert no_display() is not None


@pytest.mark.parametrize("platform", ["darwin", "win32"])
def test_other_systems_always_have_one(monkeypatch, platform):
    monkeypatch.setattr(sys, "platform", platform)
    assert no_display() is None
