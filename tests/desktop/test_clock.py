"""The clocks of a session, with clocks of our own in their place."""

from __future__ import annotations

import time

import pytest

from kneetimer.desktop import clock
from kneetimer.desktop.clock import SleepWatch, monotonic_ms

BOOT, MONOTONIC = "boot", "monotonic"
SECOND = 1_000_000_000


@pytest.fixture
def clocks(monkeypatch):
    """Two clocks in nanoseconds that are set by hand."""
    now = {BOOT: 5_000 * SECOND, MONOTONIC: 3_000 * SECOND}
    monkeypatch.setattr(clock, "_BOOT_CLOCK", BOOT)
    monkeypatch.setattr(time, "CLOCK_MONOTONIC", MONOTONIC, raising=False)
    monkeypatch.setattr(time, "clock_gettime_ns", now.__getitem__, raising=False)
    monkeypatch.setattr(time, "monotonic_ns", lambda: now[MONOTONIC])
    return now


def pass_time(clocks, *, awake_s=0.0, asleep_s=0.0):
    clocks[MONOTONIC] += round(awake_s * SECOND)
    clocks[BOOT] += round((awake_s + asleep_s) * SECOND)


class TestClock:
    def test_counts_whole_milliseconds(self, clocks):
        clocks[MONOTONIC] = 1_999_999
        assert monotonic_ms() == 1

    def test_stands_still_in_sleep(self, clocks):
        before = monotonic_ms()
        pass_time(clocks, awake_s=1.5, asleep_s=600)
        assert monotonic_ms() - before == 1_500

    def test_the_real_one_never_goes_back(self):
        seen = [monotonic_ms() for _ in range(1_000)]
        assert seen == sorted(seen)


class TestSleepWatch:
    def test_what_was_slept_before_it_began_does_not_count(self, clocks):
        assert SleepWatch().slept_ms() == 0

    def test_time_awake_is_not_slept(self, clocks):
        watch = SleepWatch()
        pass_time(clocks, awake_s=3_600)
        assert watch.slept_ms() == 0

    def test_tells_each_sleep_once(self, clocks):
        watch = SleepWatch()
        pass_time(clocks, awake_s=10, asleep_s=600)
        assert [watch.slept_ms(), watch.slept_ms()] == [600_000, 0]

    def test_adds_up_what_was_slept_between_two_questions(self, clocks):
        watch = SleepWatch()
        pass_time(clocks, asleep_s=2)
        pass_time(clocks, awake_s=5, asleep_s=3.25)
        assert watch.slept_ms() == 5_250

    def test_clocks_that_drift_back_a_little_are_no_sleep(self, clocks):
        watch = SleepWatch()
        pass_time(clocks, awake_s=1, asleep_s=-0.5)
        assert watch.slept_ms() == 0

    def test_where_there_is_no_boot_clock_nobody_sleeps(self, clocks, monkeypatch):
        monkeypatch.setattr(clock, "_BOOT_CLOCK", None)
        watch = SleepWatch()
        pass_time(clocks, asleep_s=600)
        assert watch.slept_ms() == 0

    def test_two_watches_do_not_disturb_each_other(self, clocks):
        one, other = SleepWatch(), SleepWatch()
        pass_time(clocks, asleep_s=600)
        assert (one.slept_ms(), other.slept_ms()) == (600_000, 600_000)

    def test_the_real_clocks_agree_while_we_are_awake(self):
        assert SleepWatch().slept_ms() < 1_000
