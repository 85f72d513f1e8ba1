"""Names as people and programs write them."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kneetimer.core.dose import Sides
from kneetimer.interop.exercise_names import NAMES, ExerciseNames, is_known, normal, split_side
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(paths.assets_folder() / "exercises")


@pytest.fixture(scope="module")
def names(catalogue):
    return ExerciseNames(catalogue)


def test_the_table_is_of_the_catalogue(catalogue):
    assert set(NAMES) <= set(catalogue)


def test_no_name_stands_for_two_exercises(catalogue):
    claimed = Counter()
    for identity, exercise in catalogue.items():
        own = [identity, *(words for _, words in exercise.name.by_language)]
        claimed.update({normal(name) for name in (*own, *NAMES.get(identity, ()))})
    assert [name for name, count in claimed.items() if count > 1] == []


@pytest.mark.parametrize(
    ("name", "identity"),
    [
        ("Clamshells", "clamshell"),
        ("the CLAM-SHELL exercise", "clamshell"),
        ("Die Muschel", "clamshell"),
        ("Brücke", "glute_bridge"),
        ("Bruecke", "glute_bridge"),
        ("Glute Bridges", "glute_bridge"),
        ("Seitstütz auf den Knien", "side_plank_knees"),
        ("step-ups", "step_up"),
        ("Straight leg raises", "straight_leg_raise"),
        ("SLR", "straight_leg_raise"),
        ("Foam roll IT band", "roll_it_band"),
        ("Iliotibial Tract-SMR", "roll_it_band"),
        # Near, but another movement.
        ("Squats", None),
        ("Leg raises, lying", None),
        ("Plank", None),
        ("Hip thrust", None),
        ("", None),
        ("スクワット", None),
    ],
)
def test_a_name_is_found_where_it_means_the_same(names, name, identity):
    assert names.find(name) == identity


@pytest.mark.parametrize(
    ("name", "near"),
    [
        ("Clamshel", ("clamshell",)),
        ("Squats", ("half_squat",)),
        ("Raise of the straight leg", ("straight_leg_raise",)),
        ("Wadn dehnen", ("stretch_calf_wall",)),
        ("Bench press", ()),
        ("", ()),
    ],
)
def test_what_is_not_found_has_suggestions(names, name, near):
    assert names.find(name) is None
    assert names.near(name)[:1] == near[:1]


@pytest.mark.parametrize(
    ("name", "bare", "sides"),
    [
        ("Split squats left", "Split squats", Sides.LEFT),
        ("Left clamshell", "clamshell", Sides.LEFT),
        ("Clamshell (L)", "Clamshell", Sides.LEFT),
        ("Clamshell [R]", "Clamshell", Sides.RIGHT),
        ("Plank - R", "Plank", Sides.RIGHT),
        ("Calf raises, right leg", "Calf raises", Sides.RIGHT),
        ("Muschel links", "Muschel", Sides.LEFT),
        ("Seitstütz rechte Seite", "Seitstütz", Sides.RIGHT),
        ("Muschel, rechtes Bein", "Muschel", Sides.RIGHT),
        ("Clamshells each side", "Clamshells", Sides.EACH),
        ("Muschel je Seite", "Muschel", Sides.EACH),
        ("Wadendehnung pro Bein", "Wadendehnung", Sides.EACH),
        ("Bridge", "Bridge", None),
        ("Right", "Right", None),
        ("Bright lights", "Bright lights", None),
        ("Twist left and right", "Twist", Sides.EACH),
        ("Leave the shelter", "Leave the shelter", None),
        ("", "", None),
    ],
)
def test_a_side_is_taken_out_of_a_name(name, bare, sides):
    assert split_side(name) == (bare, sides)


def test_the_table_is_known_without_a_catalogue():
    assert is_known("Clams left")
    assert not is_known("Apples")


@given(st.text(max_size=80))
def test_any_text_is_a_name(name):
    bare, _ = split_side(name)
    assert bare or not name.strip()
    assert normal(bare) == normal(normal(bare))
