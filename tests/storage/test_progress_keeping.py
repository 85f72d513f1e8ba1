"""A change that was agreed to, in a file: the author's words stay, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kneetimer.core import edits
from kneetimer.core.dose import Amount
from kneetimer.core.routine import exercise_items
from kneetimer.storage.new_file import NotWrittenError
from kneetimer.storage.progress_keeping import (
    ChangedMeanwhileError,
    keep_change,
    open_file,
    place_of,
    take_back,
)
from kneetimer.storage.routine_keeping import CannotKeepError
from tests.storage.samples import CATALOGUE

FILE = """\
format: kneetimer/1
title: Mine   # and nobody else's
items:
  - {exercise: clamshell, reps: 8}
  - group: Second
    items:
      - card: Fetch the cat.
      - choose: 1
        from:
          - {exercise: roll_it_band}
          # More of the same.
          - exercise: clamshell
            reps: 10   # as always
"""


@pytest.fixture
def path(tmp_path):
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "mine.yaml").write_text(FILE, encoding="utf-8")
    return folder / "mine.yaml"


def kept(path, key="clamshell/2", reps=11, shipped=None):
    """Agree to other reps of an item."""
    opened = open_file(path, CATALOGUE)
    item = next(one for one in exercise_items(opened.routine.items) if one.key == key)
    item = replace(item, dose=replace(item.dose, reps=(Amount.of(reps),)))
    own = path.parent.parent / "own"
    shipped = shipped or path.parent.parent / "shipped"
    return keep_change(opened, item, CATALOGUE, shipped=shipped, own=own)


def test_an_item_deep_inside_is_changed_and_nothing_else(path):
    found = kept(path)
    assert found.path == path
    assert path.read_text(encoding="utf-8") == FILE.replace("reps: 10", "reps: 11")
    take_back(found)
    assert path.read_text(encoding="utf-8") == FILE


@pytest.mark.parametrize("key", ["clamshell", "roll_it_band", "clamshell/2"])
def test_places(path, key):
    routine = open_file(path, CATALOGUE).routine
    assert edits.item_at(routine, place_of(routine.items, key)).key == key


def test_an_item_that_is_not_there_has_no_place(path):
    assert place_of(open_file(path, CATALOGUE).routine.items, "bridge") == ()


def test_a_shipped_file_stays_and_its_copy_goes_when_it_is_taken_back(path):
    found = kept(path, shipped=path.parent)
    assert path.read_text(encoding="utf-8") == FILE
    assert found.path == path.with_name("mine-2.yaml")
    expected = FILE.replace("reps: 10", "reps: 11").replace("title: Mine", "title: Mine (2)")
    assert found.path.read_text(encoding="utf-8") == expected
    take_back(found)
    assert not found.path.exists()
    with pytest.raises(ChangedMeanwhileError, match="mine-2"):
        take_back(found)


def test_a_copy_that_cannot_be_taken_away_is_told(path, monkeypatch):
    found = kept(path, shipped=path.parent)

    def refuse(self):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(found.path), "unlink", refuse)
    with pytest.raises(NotWrittenError, match="mine-2"):
        take_back(found)


def test_a_file_that_changed_meanwhile_stays(path):
    opened = open_file(path, CATALOGUE)
    path.write_text(FILE + "# theirs\n", encoding="utf-8")
    item = opened.routine.items[0]
    changed = replace(item, dose=replace(item.dose, reps=(Amount.of(9),)))
    folders = {"shipped": path.parent.parent / "shipped", "own": path.parent}
    with pytest.raises(ChangedMeanwhileError, match="mine"):
        keep_change(opened, changed, CATALOGUE, **folders)
    assert path.read_text(encoding="utf-8") == FILE + "# theirs\n"


def test_what_was_changed_since_is_not_taken_back(path):
    found = kept(path)
    path.write_text("theirs\n", encoding="utf-8")
    with pytest.raises(ChangedMeanwhileError):
        take_back(found)
    assert path.read_text(encoding="utf-8") == "theirs\n"


def test_a_text_that_cannot_be_changed_so_is_left_as_it_is(path):
    shared = FILE.replace(
        "{exercise: clamshell, reps: 8}", "&a {exercise: clamshell, reps: 8}\n  - *a"
    )
    path.write_text(shared, encoding="utf-8")
    with pytest.raises(CannotKeepError):
        kept(path, key="clamshell", reps=9)
    assert path.read_text(encoding="utf-8") == shared
