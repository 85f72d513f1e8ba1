"""Where garbage is collected."""

from __future__ import annotations

import gc
import threading
import weakref

import pytest

from kneetimer.gui.garbage import Garbage


class Ring:
    """Garbage that only a collection finds."""

    def __init__(self):
        self.itself = self


@pytest.fixture
def garbage(qtbot):
    made = Garbage()
    yield made
    made.close()


def rings(count):
    return [weakref.ref(Ring()) for _ in range(count)]


def test_another_thread_collects_nothing_and_the_windows_does(garbage, qtbot):
    made = []
    other = threading.Thread(target=lambda: made.extend(rings(2_000)))
    other.start()
    other.join()

    assert all(ring() is not None for ring in made)
    qtbot.waitUntil(lambda: not any(ring() is not None for ring in made))


def test_afterwards_python_does_it_again(qtbot):
    garbage = Garbage()
    assert not gc.isenabled()

    garbage.close()

    assert gc.isenabled()
    assert gc.get_freeze_count() == 0
