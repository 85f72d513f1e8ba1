"""What the person was reminded of today, over a restart."""

from __future__ import annotations

import logging
from datetime import date

import pytest

from kneetimer.core.reminding import Told
from kneetimer.storage.reminded import load_told, save_told

TOLD = Told(date(2026, 11, 21), frozenset({"a/1", "é"}), {"a/1": 1_790_000_000_000})


@pytest.mark.parametrize("told", [TOLD, Told()])
def test_what_was_kept_is_known_again(tmp_path, told):
    path = tmp_path / "state" / "reminded.json"
    save_told(path, told)
    assert load_told(path) == told


def test_without_a_file_nothing_was_told(tmp_path):
    assert load_told(tmp_path / "none.json") == Told()


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"day": "yesterday", "keys": [], "later": {}}',
        b'{"day": 3, "keys": [], "later": {}}',
        b'{"day": "2026-11-21", "keys": 3, "later": {}}',
        b'{"day": "2026-11-21", "keys": [], "later": []}',
        b'{"day": "2026-11-21", "keys": [], "later": {"a": "b"}}',
        b"[" * 100_000,
    ],
)
def test_a_damaged_one_is_as_none(tmp_path, caplog, data):
    path = tmp_path / "reminded.json"
    path.write_bytes(data)
    with caplog.at_level(logging.INFO, "kneetimer"):
        assert load_told(path) == Told()
    assert len(caplog.messages) == 1


def test_a_place_that_refuses_is_no_trouble(tmp_path, caplog):
    (tmp_path / "file").write_bytes(b"")
    with caplog.at_level(logging.INFO, "kneetimer"):
        save_told(tmp_path / "file" / "reminded.json", TOLD)
    assert len(caplog.messages) == 1
