"""Notifications on a real bus, by a service that is another process."""

from __future__ import annotations

import os
import select
import signal
import sys

import pytest

from kneetimer.desktop.notifications import Answer, Notifications, Outcome
from tests.desktop.buses import ADDRESS, notification_service, session_bus

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="a session bus is for Linux")


@pytest.fixture
def bus(monkeypatch):
    with session_bus(monkeypatch) as daemon:
        yield daemon


@pytest.fixture
def service(bus):
    with notification_service("body", "actions", "body-markup") as running:
        yield running


@pytest.fixture
def notifications():
    made = Notifications("KneeTimer", "kneetimer")
    yield made
    made.close()


def wait_for(notifications, is_enough=bool):
    """Read until there are answers, or until the bus is gone."""
    answers = []
    while not is_enough(answers) and notifications.is_open:
        select.select([notifications.fileno()], [], [])
        answers += notifications.take()
    return answers


def show(notifications, service, title="Today", body="Hip", actions=None):
    number = notifications.show(title, body, actions or {})
    shown = None
    while shown is None or notifications._sent:
        ready, _, _ = select.select([notifications.fileno(), service.process.stdout], [], [])
        if notifications.fileno() in ready:
            assert notifications.take() == []
        if service.process.stdout in ready:
            shown = service.notified()
    return number, shown


def test_it_is_shown_as_it_was_said(notifications, service):
    assert notifications.open()
    _, shown = show(notifications, service, "Today", "Hip & <b>knee</b>", {"later": "In an hour"})
    assert shown == {
        "id": 41,
        "program": "KneeTimer",
        "replaces": 0,
        "icon": "kneetimer",
        "title": "Today",
        "body": "Hip &amp; &lt;b&gt;knee&lt;/b&gt;",
        "actions": ["default", "", "later", "In an hour"],
        "hints": {"urgency": ["y", 1], "desktop-entry": ["s", "kneetimer"]},
        "ms": -1,
    }


def test_a_service_without_markup_gets_plain_text(notifications, bus):
    with notification_service("body") as service:
        assert notifications.open()
        assert show(notifications, service, body="Hip & knee")[1]["body"] == "Hip & knee"


def test_broken_characters_do_not_break_the_bus(notifications, service):
    assert notifications.open()
    assert show(notifications, service, "a\0b", "\udc80")[1]["title"] == "a b"


def test_a_click_and_a_button_are_heard(notifications, service):
    assert notifications.open()
    first, shown = show(notifications, service, actions={"later": "In an hour"})
    second, other = show(notifications, service, actions={"later": "In an hour"})
    service.do("act", other["id"], "later")
    assert wait_for(notifications) == [Answer(second, Outcome.CHOSEN, "later")]
    service.do("token", shown["id"], "abc")
    service.do("act", shown["id"], "default")
    assert wait_for(notifications) == [Answer(first, Outcome.OPENED, token="abc")]  # noqa: S106


def test_those_of_other_programs_and_those_that_are_gone_are_not(notifications, service):
    assert notifications.open()
    number, shown = show(notifications, service)
    _, closed = show(notifications, service)
    service.do("act", 7, "default")
    service.do("token", closed["id"], "abc")
    service.do("close", closed["id"])
    service.do("act", closed["id"], "default")
    service.do("act", shown["id"], "default")
    assert wait_for(notifications) == [Answer(number, Outcome.OPENED)]


def test_without_a_service_it_fails_later(notifications, bus):
    assert notifications.open()
    number = notifications.show("Today", "Hip", {})
    assert wait_for(notifications) == [Answer(number, Outcome.FAILED)]
    assert not notifications.is_open


def test_a_service_that_comes_later_is_found(notifications, bus):
    assert notifications.open()
    notifications.show("Today", "Hip", {})
    wait_for(notifications)
    with notification_service() as service:
        assert notifications.open()
        assert show(notifications, service)[1]["title"] == "Today"


@pytest.mark.parametrize("address", [None, "unix:path=/nonexistent", "tcp:host=localhost", "?"])
def test_without_a_bus_there_is_nothing_to_show_it_by(notifications, monkeypatch, address):
    monkeypatch.delenv(ADDRESS, raising=False)
    if address is not None:
        monkeypatch.setenv(ADDRESS, address)
    assert not notifications.open()
    assert notifications.take() == []


def test_a_bus_that_dies_disturbs_nobody(notifications, bus, service):
    assert notifications.open()
    show(notifications, service)
    bus.terminate()
    bus.wait()
    number = notifications.show("Today", "Knee", {})
    assert wait_for(notifications) == [Answer(number, Outcome.FAILED)]
    assert not notifications.open()


def test_a_service_that_hangs_holds_nobody_up(notifications, service):
    os.kill(service.process.pid, signal.SIGSTOP)
    try:
        assert notifications.open()
        notifications.show("Today", "Hip", {})
        assert notifications.take() == []
    finally:
        os.kill(service.process.pid, signal.SIGCONT)


def test_it_can_be_closed_at_any_time(notifications, service):
    notifications.close()
    assert notifications.open()
    assert notifications.open()
    notifications.show("Today", "Hip", {})
    notifications.close()
    assert not notifications.is_open
