"""Settings survive the disk; a value that makes no sense falls back alone."""

from __future__ import annotations

import os
from dataclasses import fields, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.exercise import Side
from kneetimer.core.profile import Profile
from kneetimer.core.record import MOST_PAIN
from kneetimer.core.reminding import DAY_MIN, ReminderWishes
from kneetimer.storage.settings import (
    FASTEST_WPM,
    FLOOR_VIEWS,
    HEARD,
    LANGUAGES,
    MAX_EXTRA_MS,
    MAX_READY_MS,
    MOST_SESSIONS_A_WEEK,
    SLOWEST_WPM,
    THEMES,
    Settings,
    SettingsFileError,
    load_settings,
    save_settings,
)

DEFAULTS = Settings()
# Whatever a file may be called: quotes, dots, line ends and control characters too.
names = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=12)
numbers = st.integers(-(2**63), 2**63 - 1)


def by_name(values):
    return st.dictionaries(names, values, max_size=3)


all_settings = st.builds(
    Settings,
    first_side=st.sampled_from(Side),
    affected_side=st.none() | st.sampled_from(Side),
    ready_ms=st.integers(0, MAX_READY_MS),
    change_extra_ms=st.integers(0, MAX_EXTRA_MS),
    language=st.sampled_from(LANGUAGES),
    theme=st.sampled_from(THEMES),
    sound=st.booleans(),
    heard=st.sampled_from(HEARD),
    volume=st.integers(0, 100),
    voice_volume=st.integers(0, 100),
    voice=st.just("") | names.filter(str.isprintable),
    voice_files=st.lists(names.filter(str.isprintable), max_size=2, unique=True).map(tuple),
    wpm=st.integers(SLOWEST_WPM, FASTEST_WPM),
    pan=st.booleans(),
    backend=st.sampled_from(["auto", "miniaudio", "silent"]),
    keep_awake=st.booleans(),
    reduced_motion=st.booleans(),
    full_screen_sessions=st.booleans(),
    floor_view=st.sampled_from(FLOOR_VIEWS),
    welcome_seen=st.booleans(),
    pain_keep_going=st.integers(0, 4),
    pain_stop=st.integers(4, MOST_PAIN),
    ask_before=st.booleans(),
    ask_after=st.booleans(),
    ask_morning=st.booleans(),
    week_goal=st.integers(0, MOST_SESSIONS_A_WEEK),
    shared_folder=st.just("")
    | names.filter(str.isprintable).map(lambda name: str(Path.home().absolute() / name)),
    reminders=st.booleans(),
    remind_at_min=st.integers(0, DAY_MIN - 1),
    quiet_from_min=st.integers(0, DAY_MIN - 1),
    quiet_to_min=st.integers(0, DAY_MIN - 1),
    stay_in_tray=st.booleans(),
    favourites=st.lists(names.filter(str.isprintable), max_size=3, unique=True).map(tuple),
    values=by_name(st.dictionaries(names, numbers, min_size=1, max_size=3)),
    left_out=by_name(st.lists(names, min_size=1, max_size=3).map(tuple)),
    choices=by_name(
        st.dictionaries(
            names, st.lists(st.integers(0, 9), max_size=3).map(tuple), min_size=1, max_size=3
        )
    ),
)
toml_values = st.recursive(
    st.booleans()
    | numbers
    | st.floats()
    | st.sampled_from(["left", "right", "dark", "de", ""])
    | names
    | st.datetimes(),
    lambda inner: st.lists(inner, max_size=3) | by_name(inner),
    max_leaves=6,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "config" / "settings.toml"


def read(path, text):
    """Give the settings in a file with this text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return load_settings(path)


def test_reminders_are_off_until_they_are_wanted():
    assert DEFAULTS.reminder_wishes == ReminderWishes()
    wanted = replace(DEFAULTS, reminders=True, remind_at_min=1, quiet_from_min=2, quiet_to_min=3)
    assert wanted.reminder_wishes == ReminderWishes(True, 1, 2, 3)


class TestRoundTrip:
    @given(settings=all_settings)
    def test_what_was_saved_is_loaded(self, settings, tmp_path_factory):
        path = tmp_path_factory.mktemp("config") / "settings.toml"
        save_settings(path, settings)
        assert load_settings(path) == settings

    def test_the_strategy_knows_every_setting(self):
        """A new setting has to be added above, or it is not tested."""
        assert len(fields(Settings)) == 36

    def test_without_a_file_there_are_the_defaults(self, path):
        assert load_settings(path) == DEFAULTS
        assert not path.parent.exists()

    def test_an_empty_file_gives_the_defaults(self, path):
        assert read(path, "") == DEFAULTS

    def test_a_person_can_read_and_write_the_file(self, path):
        text = 'first_side = "right"\nvolume = 30\n[values.hip-strength]\n"clamshell.reps" = 12\n'
        assert read(path, text) == replace(
            DEFAULTS,
            first_side=Side.RIGHT,
            volume=30,
            values={"hip-strength": {"clamshell.reps": 12}},
        )

    def test_what_is_empty_is_not_kept(self, path):
        settings = replace(DEFAULTS, values={"a": {}}, left_out={"a": ()}, choices={"a": {}})
        save_settings(path, settings)
        assert load_settings(path) == DEFAULTS

    def test_a_routine_whose_name_has_broken_bytes_spoils_nothing(self, path):
        stem = os.fsdecode(b"h\xfcfte")
        settings = replace(
            DEFAULTS, volume=11, values={stem: {"clamshell.reps": 12}, "b": {"c": 1}}
        )
        save_settings(path, settings)
        loaded = load_settings(path)
        assert (loaded.volume, loaded.values["b"]) == (11, {"c": 1})


# Whoever uses these names finds out whether there is such a thing on this machine.
NAMES_OF_THINGS = {
    ("voice", '"nonsense"'),
    ("backend", '"nonsense"'),
    ("voice_files", '["left"]'),
    ("favourites", '["left"]'),
}


class TestBadValues:
    @pytest.mark.parametrize("name", [field.name for field in fields(Settings)])
    @pytest.mark.parametrize(
        "value", ['"nonsense"', "-1.5", "[]", '["left"]', "{}", "2026-01-01", "nan"]
    )
    def test_fall_back_alone(self, path, name, value):
        others = 'theme = "dark"' if name != "theme" else 'language = "de"'
        if (name, value) in NAMES_OF_THINGS:
            return
        loaded = read(path, f"{name} = {value}\n{others}\n")
        changed = {"theme": "dark"} if name != "theme" else {"language": "de"}
        assert loaded == replace(DEFAULTS, **changed)

    @pytest.mark.parametrize(
        ("text", "changed"),
        [
            ("volume = 300", {"volume": 100}),
            ("volume = -1", {"volume": 0}),
            ("ready_ms = 99999999", {"ready_ms": MAX_READY_MS}),
            ("change_extra_ms = -5", {"change_extra_ms": 0}),
            ("pain_keep_going = 5", {"pain_keep_going": 5}),
            ("pain_stop = 99", {"pain_stop": 10}),
            ("pain_keep_going = 7", {"pain_keep_going": 5}),
            ("pain_stop = 2", {"pain_keep_going": 2, "pain_stop": 2}),
            ("pain_keep_going = 10\npain_stop = 10", {"pain_keep_going": 10, "pain_stop": 10}),
            ("pain_keep_going = -1", {"pain_keep_going": 0}),
            ("week_goal = 15", {"week_goal": 14}),
            ("ask_morning = false", {"ask_morning": False}),
            ("ask_before = 0", {}),
            ("volume = true", {}),
            ("volume = 55.0", {}),
            ('volume = "55"', {}),
            ("sound = 0", {}),
            ('sound = "no"', {}),
            ('language = "fr"', {}),
            ('affected_side = ""', {}),
            ("values = {a = {b = 1.5, c = 2}}", {"values": {"a": {"c": 2}}}),
            ("values = {a = {b = true}}", {"values": {"a": {}}}),
            ('left_out = {a = ["x", 1, "y"], b = "z"}', {"left_out": {"a": ("x", "y")}}),
            ('choices = {a = {b = [1, "2", 3], c = 4}}', {"choices": {"a": {"b": (1, 3)}}}),
            ('favourites = ["hip", 1, "hip", "knee"]', {"favourites": ("hip", "knee")}),
            ('favourites = "hip"', {}),
            ("something_newer = 1", {}),
        ],
    )
    def test_one_by_one(self, path, text, changed):
        assert read(path, text) == replace(DEFAULTS, **changed)

    @given(table=st.dictionaries(st.sampled_from([f.name for f in fields(Settings)]), toml_values))
    def test_whatever_stands_there(self, table, tmp_path_factory):
        import tomli_w

        path = tmp_path_factory.mktemp("config") / "settings.toml"
        path.write_bytes(tomli_w.dumps(table).encode())
        settings = load_settings(path)
        assert 0 <= settings.volume <= 100
        assert settings.first_side in Side
        assert settings.theme in THEMES
        assert isinstance(settings.profile_for("a"), Profile)
        save_settings(path, settings)


class TestBrokenFile:
    @pytest.mark.parametrize(
        "data",
        [
            b"volume = ",
            b"volume = 1\nvolume = 2\n",
            b"\xff\xfe\x00",
            b'language = "h\xfc"',
            b"a = " + b"[" * 20_000,
            b"volume = " + b"1" * 5_000,
            b"when = 2026-02-31",
        ],
        ids=["half", "twice", "bytes", "latin-1", "deep", "long number", "no such day"],
    )
    def test_is_set_aside_and_told(self, path, data):
        path.parent.mkdir()
        path.write_bytes(data)
        with pytest.raises(SettingsFileError) as caught:
            load_settings(path)
        assert str(path) in str(caught.value)
        assert "The defaults are used. The old file is kept as settings.toml.broken." in str(
            caught.value
        )
        assert path.with_name("settings.toml.broken").read_bytes() == data
        assert load_settings(path) == DEFAULTS

    def test_that_cannot_be_set_aside_is_told_all_the_same(self, path, monkeypatch):
        path.parent.mkdir()
        path.write_text("volume = ", encoding="utf-8")

        def refuse(*_):
            raise OSError(30, "Read-only file system")

        monkeypatch.setattr("pathlib.Path.replace", refuse)
        with pytest.raises(SettingsFileError, match="The defaults are used") as caught:
            load_settings(path)
        assert "kept as" not in str(caught.value)
        assert path.read_text(encoding="utf-8") == "volume = "

    def test_a_folder_in_its_place_is_told(self, path):
        path.mkdir(parents=True)
        with pytest.raises(SettingsFileError, match=r"Is a directory\. The defaults are used"):
            load_settings(path)

    def test_a_place_that_cannot_be_reached_is_told(self, tmp_path):
        (tmp_path / "file").write_text("no folder", encoding="utf-8")
        with pytest.raises(SettingsFileError, match=r"Not a directory\. The defaults are used"):
            load_settings(tmp_path / "file" / "settings.toml")


class TestSaving:
    def test_into_a_place_that_is_no_folder_is_told(self, tmp_path):
        (tmp_path / "file").write_text("no folder", encoding="utf-8")
        with pytest.raises(SettingsFileError, match=r"The settings cannot be saved in .*file: "):
            save_settings(tmp_path / "file" / "settings.toml", DEFAULTS)

    def test_a_failure_leaves_the_old_file(self, path, monkeypatch):
        save_settings(path, replace(DEFAULTS, volume=7))

        def refuse(_):
            raise OSError(28, "No space left on device")

        monkeypatch.setattr(os, "fsync", refuse)
        with pytest.raises(SettingsFileError, match="No space left on device"):
            save_settings(path, DEFAULTS)
        assert load_settings(path).volume == 7
        assert [p.name for p in path.parent.iterdir()] == ["settings.toml"]


class TestProfile:
    def test_of_a_routine_has_its_own_values_and_everybodys_sides(self):
        settings = replace(
            DEFAULTS,
            first_side=Side.RIGHT,
            affected_side=Side.LEFT,
            ready_ms=3_000,
            change_extra_ms=2_000,
            values={"hip": {"clamshell.reps": 12}, "knee": {"clamshell.reps": 8}},
            left_out={"hip": ("roll",)},
            choices={"hip": {"choice": (1,)}},
        )
        assert settings.profile_for("hip") == Profile(
            first_side=Side.RIGHT,
            affected_side=Side.LEFT,
            values={"clamshell.reps": 12},
            left_out=frozenset({"roll"}),
            choices={"choice": (1,)},
            ready_ms=3_000,
            change_extra_ms=2_000,
            language="en",
        )
        assert settings.profile_for("new").values == {}

    def test_speaks_the_systems_language_until_the_user_chose_one(self):
        assert DEFAULTS.profile_for("a", "de").language == "de"
        assert replace(DEFAULTS, language="en").profile_for("a", "de").language == "en"


class TestFavourites:
    def test_come_and_go(self):
        two = DEFAULTS.with_favourite("hip", is_one=True).with_favourite("knee", is_one=True)
        assert two.favourites == ("hip", "knee")
        assert two.with_favourite("hip", is_one=True).favourites == ("knee", "hip")
        assert two.with_favourite("hip", is_one=False).favourites == ("knee",)
        assert two.with_favourite("none", is_one=False) == two

    def test_and_all_that_was_chosen_go_with_a_routine_to_its_new_name(self):
        settings = replace(
            DEFAULTS,
            favourites=("a", "hip"),
            values={"hip": {"x.reps": 12}, "b": {}},
            left_out={"hip": ("roll",)},
            choices={"hip": {"choice": (1,)}},
        )
        renamed = settings.renamed("hip", "knee")
        assert renamed.favourites == ("a", "knee")
        assert renamed.values == {"b": {}, "knee": {"x.reps": 12}}
        assert (renamed.left_out, renamed.choices) == (
            {"knee": ("roll",)},
            {"knee": {"choice": (1,)}},
        )
        assert renamed.renamed("none", "x") == renamed
