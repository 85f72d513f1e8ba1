"""The library over two folders: all files are shown, broken ones too; a cache costs no truth."""

from __future__ import annotations

import json
import os
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.body import Position
from kneetimer.core.profile import Profile
from kneetimer.core.text import Text
from kneetimer.storage.library import BATCH, Entry, Library
from kneetimer.storage.problems import Problem, RoutineFileError
from kneetimer.storage.routine_file import load_routine
from tests.storage.samples import CATALOGUE

GOOD = """format: kneetimer/1
title: {en: Side of the hip, de: Hüfte außen}
description: One move and one roll.
tags: [hip, short]
source: [{title: An article, note: 10 x 5 s}, A book]
items:
  - {exercise: clamshell, reps: 8-10, sides: each}
  - {exercise: roll_it_band, optional: true}
"""
BROKEN = """format: kneetimer/1
title: Broken
items:
  - {exercise: clamshel, reps: 8}
  - {exercise: clamshell, reps: lots}
"""
SHORT = "format: kneetimer/1\ntitle: Short\nitems: [{exercise: clamshell, reps: 1, sides: left}]\n"


class Shelf:
    """A library in a temporary folder that notes which files it had to read."""

    def __init__(self, folder):
        self.shipped, self.user = folder / "shipped", folder / "user"
        self.cache = folder / "cache" / "library.json"
        self.shipped.mkdir()
        self.user.mkdir()
        self.read = []

    def library(self):
        """Give a new library, as at the start of the program."""
        self.read.clear()

        def load(path, catalogue):
            self.read.append(path.name)
            return load_routine(path, catalogue)

        return Library(self.shipped, self.user, self.cache, lambda: CATALOGUE, load)

    def scan(self, profile=Profile()):
        """Give all entries by file name."""
        batches = list(self.library().scan(profile))
        return {entry.path.name: entry for batch in batches for entry in batch}


@pytest.fixture
def shelf(tmp_path):
    made = Shelf(tmp_path)
    (made.shipped / "good.yaml").write_text(GOOD, encoding="utf-8")
    (made.user / "short.yml").write_text(SHORT, encoding="utf-8")
    return made


class TestEntries:
    def test_tell_what_the_list_shows(self, shelf):
        path = shelf.shipped / "good.yaml"
        assert shelf.scan()["good.yaml"] == Entry(
            path=path,
            shipped=True,
            title=Text((("en", "Side of the hip"), ("de", "Hüfte außen"))),
            description=Text.plain("One move and one roll."),
            # 25 s change, 8 or 10 clamshells of 11 s less the last pause, 12 s to turn, the same;
            # 5 s on the same side, 4 blocks of 30 s, 12 s to turn, the same.
            min_ms=(25 + 87 + 12 + 87) * 1_000,
            max_ms=(25 + 109 + 12 + 109 + 5 + 120 + 12 + 120) * 1_000,
            positions=(Position.SIDE_LYING,),
            sources=("An article", "A book"),
            tags=("hip", "short"),
            exercises=(Text.plain("Clamshell"), Text.plain("Roll the outer thigh")),
        )

    def test_know_whose_they_are(self, shelf):
        assert {name: entry.shipped for name, entry in shelf.scan().items()} == {
            "good.yaml": True,
            "short.yml": False,
        }

    def test_keep_the_users_values_by_the_files_stem(self, shelf):
        assert shelf.scan()["short.yml"].stem == "short"

    def test_count_the_profiles_extra_time(self, shelf):
        short = shelf.scan()["short.yml"].min_ms
        assert shelf.scan(Profile(change_extra_ms=7_000))["short.yml"].min_ms == short + 7_000

    def test_the_same_name_in_both_folders_is_two_routines(self, shelf):
        (shelf.user / "good.yaml").write_text(SHORT, encoding="utf-8")
        entries = [entry for batch in shelf.library().scan(Profile()) for entry in batch]
        assert sorted((e.shipped, e.title.get()) for e in entries if e.stem == "good") == [
            (False, "Short"),
            (True, "Side of the hip"),
        ]

    @pytest.mark.parametrize(
        "name", [".hidden.yaml", "notes.txt", "routine.yaml~", "routine.json", ".routine.yaml.x1"]
    )
    def test_other_files_are_none(self, shelf, name):
        (shelf.user / name).write_text(SHORT, encoding="utf-8")
        assert name not in shelf.scan()

    def test_endings_in_capitals_count(self, shelf):
        (shelf.user / "LOUD.YAML").write_text(SHORT, encoding="utf-8")
        assert "LOUD.YAML" in shelf.scan()

    def test_the_routine_itself_is_always_read_anew(self, shelf):
        library = shelf.library()
        path = shelf.user / "short.yml"
        assert library.load(path).title.get() == "Short"
        path.write_text(SHORT.replace("Short", "Shorter"), encoding="utf-8")
        assert library.load(path).title.get() == "Shorter"


class TestBrokenFiles:
    def test_stay_with_all_their_problems(self, shelf):
        (shelf.user / "broken.yaml").write_text(BROKEN, encoding="utf-8")
        entries = shelf.scan()
        broken = entries["broken.yaml"]
        assert broken.broken
        assert broken.title.get() == "broken"
        assert [(problem.line, problem.column) for problem in broken.problems] == [(4, 16), (5, 33)]
        assert "clamshell" in broken.problems[0].message
        assert not entries["good.yaml"].broken
        assert not entries["short.yml"].broken

    def test_opening_one_tells_the_same(self, shelf):
        path = shelf.user / "broken.yaml"
        path.write_text(BROKEN, encoding="utf-8")
        with pytest.raises(RoutineFileError) as caught:
            shelf.library().load(path)
        assert caught.value.problems == shelf.scan()["broken.yaml"].problems

    def test_can_be_mended(self, shelf):
        path = shelf.user / "broken.yaml"
        path.write_text(BROKEN, encoding="utf-8")
        assert shelf.scan()["broken.yaml"].broken
        path.write_text(SHORT, encoding="utf-8")
        assert not shelf.scan()["broken.yaml"].broken

    @pytest.mark.parametrize(
        "data", [b"", b"\xff\xfe\x00", b"\x00" * 50, b"title: \xe4\n", b"[" * 100_000, b"&a [*a]"]
    )
    def test_whatever_is_in_them(self, shelf, data):
        (shelf.user / "broken.yaml").write_bytes(data)
        entries = shelf.scan()
        assert len(entries) == 3
        assert entries["broken.yaml"].broken

    def test_folders_links_to_nowhere_and_pipes(self, shelf):
        (shelf.user / "folder.yaml").mkdir()
        (shelf.user / "link.yaml").symlink_to(shelf.user / "nowhere")
        os.mkfifo(shelf.user / "pipe.yaml")
        entries = shelf.scan()
        assert [entries[f"{n}.yaml"].broken for n in ("folder", "link", "pipe")] == [True] * 3
        assert not entries["short.yml"].broken

    def test_a_file_that_goes_while_the_list_is_made(self, shelf):
        batches = shelf.library().scan(Profile())
        assert next(batches) == []
        (shelf.user / "short.yml").unlink()
        entries = {entry.path.name: entry for batch in batches for entry in batch}
        assert entries["short.yml"].broken
        assert "short.yml" not in shelf.scan()

    def test_a_routine_with_nothing_to_do(self, shelf, monkeypatch):
        """The reader refuses such a file already; should one get by, it is a broken one."""
        library = shelf.library()
        empty = replace(library.load(shelf.user / "short.yml"), items=())
        library._load_routine = lambda path, catalogue: empty
        entry = library.summarise(shelf.user / "short.yml", Profile())
        assert entry.title.get() == "Short"
        assert entry.problems == (
            Problem(1, 1, "This routine has nothing to do: no exercise is left in it."),
        )


class TestFolders:
    def test_the_users_need_not_exist(self, shelf):
        (shelf.user / "short.yml").unlink()
        shelf.user.rmdir()
        assert list(shelf.scan()) == ["good.yaml"]

    def test_nothing_is_made_in_them(self, shelf):
        before = sorted(shelf.user.iterdir())
        shelf.scan()
        assert sorted(shelf.user.iterdir()) == before

    def test_one_that_cannot_be_read_leaves_the_other(self, shelf):
        (shelf.user / "short.yml").unlink()
        shelf.user.rmdir()
        shelf.user.write_text("a file where the folder should be", encoding="utf-8")
        assert list(shelf.scan()) == ["good.yaml"]

    def test_empty_ones_give_an_empty_list(self, tmp_path):
        assert Shelf(tmp_path).scan() == {}

    def test_many_files_come_in_batches(self, shelf):
        for number in range(2 * BATCH):
            (shelf.user / f"{number:03}.yaml").write_text(SHORT, encoding="utf-8")
        sizes = [len(batch) for batch in shelf.library().scan(Profile())]
        assert sizes == [0, BATCH, BATCH, 2]
        assert [len(batch) for batch in shelf.library().scan(Profile())] == [2 * BATCH + 2]


class TestCache:
    """It saves reading. A lost or damaged one costs time, never truth."""

    def test_the_second_time_no_file_is_read(self, shelf):
        (shelf.user / "broken.yaml").write_text(BROKEN, encoding="utf-8")
        first = shelf.scan()
        assert sorted(shelf.read) == ["broken.yaml", "good.yaml", "short.yml"]
        assert shelf.scan() == first
        assert shelf.read == []

    def test_all_known_ones_come_first_and_at_once(self, shelf):
        shelf.scan()
        (shelf.shipped / "another.yaml").write_text(SHORT, encoding="utf-8")
        batches = shelf.library().scan(Profile())
        assert [entry.path.name for entry in next(batches)] == ["good.yaml", "short.yml"]
        assert [entry.path.name for entry in next(batches)] == ["another.yaml"]
        assert shelf.read == ["another.yaml"]

    def test_a_changed_file_alone_is_read(self, shelf):
        shelf.scan()
        path = shelf.user / "short.yml"
        path.write_text(SHORT.replace("Short", "Other"), encoding="utf-8")
        assert shelf.scan()["short.yml"].title.get() == "Other"
        assert shelf.read == ["short.yml"]

    def test_a_file_that_was_touched_is_read(self, shelf):
        shelf.scan()
        os.utime(shelf.user / "short.yml", ns=(1, 1))
        shelf.scan()
        assert shelf.read == ["short.yml"]

    def test_a_deleted_file_is_forgotten(self, shelf):
        shelf.scan()
        (shelf.user / "short.yml").unlink()
        assert list(shelf.scan()) == ["good.yaml"]
        assert "short.yml" not in shelf.cache.read_text(encoding="utf-8")

    def test_is_not_written_when_nothing_changed(self, shelf):
        shelf.scan()
        os.utime(shelf.cache, ns=(1, 1))
        shelf.scan()
        assert shelf.cache.stat().st_mtime_ns == 1

    @pytest.mark.parametrize(
        "profile", [Profile(ready_ms=0), Profile(change_extra_ms=1_000)], ids=["ready", "extra"]
    )
    def test_other_lead_ins_are_other_totals(self, shelf, profile):
        shelf.scan()
        shelf.scan(profile)
        assert sorted(shelf.read) == ["good.yaml", "short.yml"]

    def test_a_new_version_of_the_program_reads_anew(self, shelf, monkeypatch):
        shelf.scan()
        monkeypatch.setattr("kneetimer.storage.library.__version__", "99.9")
        shelf.scan()
        assert sorted(shelf.read) == ["good.yaml", "short.yml"]

    @pytest.mark.parametrize(
        "damage",
        [
            b"",
            b"{",
            b"\xff\xff",
            b"null",
            b"[]",
            b'{"rows": 5}',
            b"[" * 100_000,
            b'{"key": "0"}',
        ],
        ids=["empty", "half", "bytes", "null", "list", "no key", "deep", "other key"],
    )
    def test_damage_costs_only_time(self, shelf, damage):
        first = shelf.scan()
        shelf.cache.write_bytes(damage)
        assert shelf.scan() == first
        assert sorted(shelf.read) == ["good.yaml", "short.yml"]
        shelf.scan()
        assert shelf.read == []

    @given(
        row=st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.floats(allow_nan=False)
            | st.sampled_from(["stamp", "side-lying", "x"]),
            lambda inner: (
                st.lists(inner, max_size=13) | st.dictionaries(st.text(max_size=5), inner)
            ),
            max_leaves=20,
        ),
        where=st.sampled_from(["rows", "row", "entry", "part"]),
        part=st.integers(0, 11),
    )
    def test_rows_of_any_shape_are_read_anew_or_harmless(self, row, where, part, tmp_path_factory):
        shelf = Shelf(tmp_path_factory.mktemp("shelf"))
        (shelf.user / "short.yml").write_text(SHORT, encoding="utf-8")
        shelf.scan()
        cache = json.loads(shelf.cache.read_bytes())
        name = next(iter(cache["rows"]))
        if where == "rows":
            cache["rows"] = row
        elif where == "row":
            cache["rows"][name] = row
        elif where == "entry":
            cache["rows"][name]["entry"] = row
        else:
            cache["rows"][name]["entry"][part] = row
        shelf.cache.write_text(json.dumps(cache), encoding="utf-8")
        entry = shelf.scan()["short.yml"]
        words = [entry.title, entry.description, *entry.exercises]
        strings = [*entry.equipment, *entry.sources, *entry.tags, *(of.get() for of in words)]
        assert all(isinstance(string, str) for string in strings)
        assert all(isinstance(problem.message, str) for problem in entry.problems)
        assert all(isinstance(n, int) for p in entry.problems for n in (p.line, p.column))
        assert isinstance(entry.min_ms + entry.max_ms, int)

    def test_a_folder_that_cannot_be_written_costs_only_time(self, shelf, tmp_path):
        (tmp_path / "file").write_text("no folder", encoding="utf-8")
        shelf.cache = tmp_path / "file" / "library.json"
        assert shelf.scan() == shelf.scan()
        assert sorted(shelf.read) == ["good.yaml", "short.yml"]

    def test_a_list_that_was_not_waited_for_leaves_the_old_one(self, shelf):
        shelf.scan()
        before = shelf.cache.read_bytes()
        (shelf.user / "new.yaml").write_text(SHORT, encoding="utf-8")
        next(shelf.library().scan(Profile()))
        assert shelf.cache.read_bytes() == before

    def test_names_with_broken_bytes_are_kept_too(self, shelf):
        name = os.fsdecode(b"h\xfcfte.yaml")
        (shelf.user / name).write_text(SHORT, encoding="utf-8")
        assert name in shelf.scan()
        assert name in shelf.scan()
        assert shelf.read == []


class TestCatalogue:
    def test_is_read_at_the_first_use_and_once(self, shelf):
        reads = []
        library = Library(
            shelf.shipped,
            shelf.user,
            shelf.cache,
            lambda: reads.append(1) or CATALOGUE,
            load_routine,
        )
        assert reads == []
        list(library.scan(Profile()))
        assert library.catalogue is CATALOGUE
        assert reads == [1]

    def test_is_not_needed_for_a_list_that_is_known(self, shelf):
        shelf.scan()

        def fail():
            raise AssertionError

        library = Library(shelf.shipped, shelf.user, shelf.cache, fail, load_routine)
        assert len([entry for batch in library.scan(Profile()) for entry in batch]) == 2
