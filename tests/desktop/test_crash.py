"""What nobody expected is written down and told in one line; the program lives on."""

from __future__ import annotations

import logging
import sys

import pytest

from kneetimer.desktop.crash import tell_of_crashes, write_log


@pytest.fixture
def told(monkeypatch):
    """Put the hook in place for one test; gives what it told."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    lines = []
    tell_of_crashes(lines.append)
    return lines


def test_an_error_is_logged_with_its_traceback_and_told_in_a_line(told, caplog, capsys):
    try:
        raise ValueError("the slot fell over")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert told == ["ValueError: the slot fell over"]
    assert [record.levelno for record in caplog.records] == [logging.CRITICAL]
    assert "test_crash.py" in caplog.text


def test_a_person_who_interrupts_is_no_error(told, caplog):
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert told == []
    assert caplog.records == []


def test_without_a_terminal_it_is_told_all_the_same(told, monkeypatch):
    monkeypatch.setattr(sys, "__stderr__", None)
    sys.excepthook(ValueError, ValueError("no terminal"), None)
    assert told == ["ValueError: no terminal"]


def test_a_folder_that_cannot_be_written_is_no_reason_to_stop(tmp_path):
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    assert write_log(tmp_path / "file" / "state") is None
