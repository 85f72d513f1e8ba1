"""Two machines that trained apart, and two real Syncthings between them."""

from __future__ import annotations

from contextlib import ExitStack, closing
from dataclasses import replace
from pathlib import Path

import pytest

from kneetimer.core.record import Moment
from kneetimer.storage.history import History
from kneetimer.storage.merging import Merged
from tests.storage.records import DAY_MS, FIRST_MS, decided, said, session
from tests.syncthing import PROGRAM, Daemon

pytestmark = pytest.mark.skipif(PROGRAM is None, reason="syncthing is not installed")

SKEW_MS = -3 * DAY_MS


def merge(history: History, daemon: Daemon) -> Merged:
    return history.merge(daemon.shared, lambda: None)


def names_in(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*.json")}


def told_by(history: History) -> tuple[object, ...]:
    lines = history.sessions()
    return lines, history.bests(), history.decisions(), [history.record(one.id) for one in lines]


@pytest.fixture
def machines(tmp_path):
    """Two histories, each with a Syncthing of its own; they are not connected yet."""
    with ExitStack() as stack:
        daemons = [Daemon(tmp_path / f"st-{n}", tmp_path / f"shared-{n}") for n in (1, 2)]
        histories = []
        for number, daemon in enumerate(daemons):
            stack.callback(daemon.stop)
            daemon.start(daemons[1 - number])
            history = History.open(tmp_path / f"data-{number}" / "history.db", tmp_path / "none")
            histories.append(stack.enter_context(closing(history)))
        yield list(zip(histories, daemons, strict=True))


def carry(machines) -> None:
    """Let both Syncthings see what there is, and wait until both folders hold the same."""
    for _, daemon in machines:
        daemon.scan()
    (_, one), (_, two) = machines
    wanted = names_in(one.shared) | names_in(two.shared)
    for daemon in (one, two):
        daemon.wait_until(lambda daemon=daemon: names_in(daemon.shared) == wanted)


def test_two_machines_that_trained_apart_end_with_the_same_history(machines):
    (one, first), (two, second) = machines
    one.add_all([*map(session, range(1, 21)), said(100, 1, pain_after=3), decided(1, answer="yes")])
    # The other's clock is three days behind; it says something newer about a session of both.
    late = Moment(FIRST_MS + DAY_MS + SKEW_MS, 60)
    two.add_all([*map(session, range(21, 41)), replace(session(41), started=late), session(1)])
    two.add_all([decided(2, answer="not yet"), said(101, 1, pain_after=1), said(102, 2, effort=4)])
    for history, daemon in machines:
        merge(history, daemon)
    # What a broken-off program has left: neither Syncthing nor the other machine takes it up.
    left = first.shared / "2026" / "09" / "~syncthing~kneetimer-1.tmp"
    left.write_bytes(b"{")

    first.connect(second)
    second.connect(first)
    carry(machines)
    for history, daemon in machines:
        assert merge(history, daemon).troubles == []

    assert told_by(one) == told_by(two)
    assert len(one.sessions()) == 41
    assert one.sessions()[-1].pain_after is None
    assert next(line for line in two.sessions() if line.id == session(1).id).pain_after == 1
    assert [made.answer for made in one.decisions()] == ["yes", "not yet"]
    assert left.exists()
    assert not (second.shared / "2026" / "09" / left.name).exists()
    assert not list(second.shared.rglob("*sync-conflict*"))

    # Connected, what the one does comes to the other; and out of the history, on both.
    two.say(said(103, 5, removed=True))
    merge(two, second)
    carry(machines)
    merge(one, first)
    assert told_by(one) == told_by(two)
    assert len(one.sessions()) == 40
