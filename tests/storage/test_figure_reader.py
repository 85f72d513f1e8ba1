"""Figures as an author writes them, and what is told of those that are wrong."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from kneetimer.core.body import Side
from kneetimer.core.figure import LEGS, Anchor, Hold, Joint, Limb, Prop, View
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.exercise_file import read_exercise_file
from kneetimer.storage.problems import CatalogueError, RoutineFileError
from kneetimer.storage.routine_file import read_routine
from kneetimer.storage.schema import exercise_schema
from tests.storage.samples import CATALOGUE, HEAD, text_of
from tests.storage.test_schema import as_an_editor_reads

EXERCISE = "format: kneetimer-exercise/1\nid: e\nname: E\nposition: standing\n"
START = """\
  start:
    trunk: 100 67 / ~100 100 / ~101 113
    near leg: ~103 41 / 100 14 / ~112 14
    far leg: ~103 41 / 100 14 / ~112 14
    near arm: ~98 80 / 102 66
    far arm: ~97 80 / 103 66
"""
END = """\
  end:
    trunk: 89 59 / ~102 89.5 / ~109 100
    near arm: ~106 72 / 122 74
    far arm: ~94 70 / 106 58
"""
SQUAT = f"figure:\n  view: side\n  near: right\n{START}{END}"


@pytest.fixture
def read(tmp_path: Path):
    """Read the file of an exercise with this figure, from line 5 on."""

    def reading(figure):
        path = tmp_path / "e.yaml"
        path.write_text(EXERCISE + figure, encoding="utf-8")
        return read_exercise_file(path)

    return reading


@pytest.fixture
def figure_of(read):
    def reading(figure):
        file = read(figure)
        assert file.reading.problems == []
        return file.exercise.figure

    return reading


@pytest.fixture
def problems_of(read):
    def reading(figure):
        file = read(figure)
        assert file.exercise is None
        return [f"{p.line}:{p.column}: {p.message}" for p in file.reading.problems]

    return reading


def test_the_end_is_the_start_with_changes(figure_of):
    figure = figure_of(SQUAT)
    assert [pose.hip for pose in figure.poses] == [(100.0, 67.0, 0.0), (89.0, 59.0, 0.0)]
    start, end = figure.poses
    assert start.near_leg.ankle == end.near_leg.ankle == (100.0, 14.0, 5.2)
    assert (figure.view, start.near, figure.works) == (View.SIDE, Side.RIGHT, LEGS)
    assert (figure.turn, figure.stays, figure.props, figure.strokes) == (0.0, (), (), False)


def test_everything_can_be_said(figure_of):
    more = (
        "  works: near leg\n  turn: -20\n  stays: [near foot, far foot]\n  slides: near hand\n"
        "  holds: far hand on far thigh\n  strokes: yes\n"
        "  props:\n  - wall 71 1\n  - chair back 126 74.5\n  - hook on back\n"
    )
    figure = figure_of(SQUAT + more)
    assert figure.works == {Limb.NEAR_LEG}
    assert figure.turn == -20.0
    assert figure.stays == (Anchor.NEAR_FOOT, Anchor.FAR_FOOT)
    assert figure.slides == {Anchor.NEAR_HAND}
    assert figure.holds == (Hold(Anchor.FAR_HAND, Joint.FAR_THIGH),)
    assert figure.strokes
    assert figure.props == (
        Prop("wall", (71.0, 1.0)),
        Prop("chair back", (126.0, 74.5)),
        Prop("hook on back", ()),
    )


def test_there_may_be_more_than_two_poses(figure_of):
    first = START.replace("  start:\n    trunk", "  - trunk").replace("103 66", "100 68")
    text = f"figure:\n  view: front\n  near: left\n  poses:\n{first}"
    text += (
        "  - trunk: 100 66.5 / ~100 99.5 / ~101 112\n  - {pelvis: 8, shoulders: 0 10, looks: up}\n"
    )
    figure = figure_of(text)
    assert [pose.hip[1] for pose in figure.poses] == [67.0, 66.5, 66.5]
    assert figure.poses[2].near_leg.hip[1] > figure.poses[1].near_leg.hip[1]
    assert figure.poses[2].looks == (0.0, 1.0, 0.0)


THINGS = (
    "mat, roller, roller along, towel roll, cushion, chair, chair back, wall, step, rail, counter, "
    "band, hook on thigh, hook on back"
)
TOO_MUCH = "more than a body can do: tilt by up to 90 degrees, turn by up to 180"
WRONG = [
    ("figure: clamshell\n", "5:9: a figure is written as `key: value`, not as a text"),
    ("figure: []\n", "5:9: a figure is written as `key: value`, not as a list"),
    (SQUAT.replace("side", "above"), "6:9: 'above' is not one of: side, front, rear"),
    (
        SQUAT.replace("  near: right\n", ""),
        "6:3: a figure needs 'near': which side of the body the near limbs are on",
    ),
    (SQUAT.replace(END, ""), "6:3: write either a start and an end, or poses"),
    (SQUAT + "  poses: [{}, {}]\n", "6:3: write either a start and an end, or poses"),
    (
        SQUAT.replace("    near leg: ~103 41 / 100 14 / ~112 14\n", ""),
        "9:5: the first pose needs all limbs: write near leg as well",
    ),
    (
        SQUAT.replace("    near leg", "    knee"),
        "10:5: unknown key 'knee' in a pose",
    ),
    (
        SQUAT.replace("far leg", "far legg"),
        "11:5: unknown key 'far legg' in a pose (did you mean 'far leg'?)",
    ),
    (
        SQUAT.replace("~103 41 / 100 14 / ~112 14", "~103 / 100 14", 1),
        "10:15: '~103' is no point: write x and y, as in 90 30",
    ),
    (
        SQUAT.replace("~103 41 / 100 14 / ~112 14", "nan 1 / 100 14", 1),
        "10:15: 'nan 1' is no point: write x and y, as in 90 30",
    ),
    (
        SQUAT.replace("~103 41 / 100 14 / ~112 14", "~103 41", 1),
        "10:15: write the points of a near leg, knee / ankle (/ toe): here are 1",
    ),
    (
        SQUAT.replace("100 67 / ~100 100 / ~101 113", "100 67 / ~100 100"),
        "9:12: write the points of a trunk, hip / neck / head: here are 2",
    ),
    (
        SQUAT.replace("100 67 / ~100 100 / ~101 113", "[100 67]"),
        "9:12: points such as 90 30 / 57 30 / 45 33 is expected here, not a list",
    ),
    (
        SQUAT.replace("~103 41 / 100 14 / ~112 14", "~103 41 / 100 14 / 120 14", 1),
        "10:34: from ankle to toe it is 20.0, and this body has 11.5: "
        "move it, or write '~' in front of it",
    ),
    (
        SQUAT.replace("~103 41 / 100 14 / ~112 14", '"~103 41 / 100 14 / 120 14"', 1),
        "10:15: from ankle to toe it is 20.0, and this body has 11.5: "
        "move it, or write '~' in front of it",
    ),
    (
        SQUAT.replace("~103 41 / 100 14 / ~112 14", "~103 41 / 100 5 / ~112 14", 1),
        "10:25: from hip to ankle it is 62.0, and this body reaches from 0.5 to 53.5: "
        "move one of them",
    ),
    (
        SQUAT + "  stays: near foot2\n",
        "18:10: 'near foot2' is not one of: near foot, far foot, near toes, far toes, near knee, "
        "far knee, near hand, far hand, near elbow, far elbow, shoulders, hip "
        "(did you mean 'near foot'?)",
    ),
    (
        SQUAT + "  stays: [hip, far foot]\n",
        "18:10: the hip moves by 13.6: leave it where it is in all poses, "
        "or take it out of 'stays'",
    ),
    (
        SQUAT + "  holds: near hand on near foot\n",
        "18:10: the near hand is 64.1 away from the near foot: bring it within 16, "
        "or take it out of 'holds'",
    ),
    (
        SQUAT + "  holds: near hand on nose\n",
        "18:10: 'near hand on nose' is no hold: write a hand, 'on', and a foot, knee or thigh "
        "(did you mean 'near hand on far knee'?)",
    ),
    (
        SQUAT + "  holds: [[]]\n",
        "18:11: a hold such as near hand on near foot is expected here, not a list",
    ),
    (
        SQUAT + "  props: roler 1 2 3\n",
        f"18:10: 'roler' is no thing of a figure: write one of {THINGS} (did you mean 'roller'?)",
    ),
    (SQUAT + "  props: roller 1 2\n", "18:10: after 'roller' write x; y; radius"),
    (SQUAT + "  props: hook on back 1\n", "18:10: after 'hook on back' write nothing"),
    (
        SQUAT + "  props: [[]]\n",
        "18:11: a thing such as roller 100 17 7 is expected here, not a list",
    ),
    (
        SQUAT + "  props: 5 roller\n",
        f"18:10: '5' is no thing of a figure: write one of {THINGS}",
    ),
    (SQUAT + "  turn: 100\n", "18:9: '100' is no turn: write degrees, -90 to 90"),
    (SQUAT + "  turn: left\n", "18:9: 'left' is no turn: write degrees, -90 to 90"),
    (SQUAT + "  turn: []\n", "18:9: degrees such as 20 is expected here, not a list"),
    (SQUAT + "    pelvis: up\n", "18:13: 'up' is no tilt: write degrees, as in 8, or 0 30 to turn"),
    (
        SQUAT + "    pelvis: 1 2 3\n",
        "18:13: '1 2 3' is no tilt: write degrees, as in 8, or 0 30 to turn",
    ),
    (SQUAT + "    pelvis: 100\n", f"18:13: '100' is {TOO_MUCH}"),
    (SQUAT + "    pelvis: 0 200\n", f"18:13: '0 200' is {TOO_MUCH}"),
    (SQUAT + "    pelvis: []\n", "18:13: degrees such as 8 or 0 30 is expected here, not a list"),
    (
        SQUAT + "    looks: upp\n",
        "18:12: 'upp' is not one of: left, right, up, down, to you, away (did you mean 'up'?)",
    ),
]


@pytest.mark.parametrize(("figure", "problem"), WRONG)
def test_what_is_wrong_is_told_in_its_place(problems_of, figure, problem):
    assert problems_of(figure) == [problem]


def test_a_limb_that_is_inherited_is_blamed_on_the_pose_that_moves_away(problems_of):
    away = SQUAT.replace("89 59 / ~102 89.5 / ~109 100", "62 62 / ~75 92 / ~82 102")
    words = "from hip to ankle it is 61.2, and this body reaches from 0.5 to 53.5: move one of them"
    assert problems_of(away) == [
        f"15:5: near leg: {words}",
        f"15:5: far leg: {words}",
        "16:25: from shoulder to wrist it is 50.3, and this body reaches from 2.5 to 35.5: "
        "move one of them",
        "17:23: from shoulder to wrist it is 46.1, and this body reaches from 2.5 to 35.5: "
        "move one of them",
    ]


def test_all_problems_of_a_figure_are_told_at_once(problems_of):
    broken = SQUAT.replace("100 14 / ~112 14", "100 5 / ~112 14").replace("102 66", "102 30")
    leg = "from hip to ankle it is 62.0, and this body reaches from 0.5 to 53.5: move one of them"
    arm = (
        "from shoulder to wrist it is 70.0, and this body reaches from 2.5 to 35.5: "
        "move one of them"
    )
    assert problems_of(broken) == [f"10:25: {leg}", f"11:24: {leg}", f"12:24: {arm}"]


def test_each_problem_has_the_file_with_its_line_before_it(tmp_path):
    path = tmp_path / "e.yaml"
    path.write_text(EXERCISE + SQUAT + "  props: roller 1 2\n", encoding="utf-8")
    with pytest.raises(CatalogueError) as error:
        load_catalogue(tmp_path)
    assert str(error.value) == f"{path}:18:10: after 'roller' write x; y; radius"


class TestInARoutine:
    def exercise(self, figure, catalogue=CATALOGUE):
        head = f"{HEAD}exercises:\n  mine: {{name: M, position: chair, figure: {figure}}}\n"
        text = text_of("{exercise: mine, reps: 3}", head=head)
        (item,) = read_routine(text, catalogue, "r.yaml").items
        return item.exercise

    def test_it_can_be_that_of_an_exercise_of_the_catalogue(self, figure_of):
        figure = figure_of(SQUAT)
        known = {**CATALOGUE, "clamshell": replace(CATALOGUE["clamshell"], figure=figure)}
        assert self.exercise("clamshell", known).figure is figure

    def test_it_can_be_one_of_its_own(self, figure_of):
        flow = as_an_editor_reads(SQUAT)["figure"]
        assert self.exercise(str(flow).replace("'", '"')).figure == figure_of(SQUAT)

    @pytest.mark.parametrize(
        ("figure", "problem"),
        [
            ("clamshell", "4:44: the exercise 'clamshell' has no figure: take that of another one"),
            (
                "clamshel",
                "4:44: the catalogue has no exercise 'clamshel' to take the figure of "
                "(did you mean 'clamshell'?)",
            ),
            (
                "[]",
                "4:44: a figure, or the id of an exercise that has one, is expected here, "
                "not a list",
            ),
        ],
    )
    def test_what_it_cannot_be_is_told(self, figure, problem):
        with pytest.raises(RoutineFileError) as error:
            self.exercise(figure)
        assert str(error.value) == f"r.yaml:{problem}"


@pytest.fixture(scope="module")
def validator():
    return Draft7Validator(exercise_schema([]))


def test_an_editor_takes_a_figure(validator):
    text = EXERCISE + SQUAT + "    pelvis: 8\n  turn: 20\n  props: [mat 1 2, roller 1 2 3]\n"
    assert [error.message for error in validator.iter_errors(as_an_editor_reads(text))] == []


@pytest.mark.parametrize(
    "figure",
    [
        "figure: clamshell\n",
        SQUAT.replace("far leg", "far legg"),
        SQUAT.replace("~103 41 / 100 14", "~103 / 100 14"),
        SQUAT + "  props: roler 1 2 3\n",
        SQUAT + "  turn: left\n",
        SQUAT + "  holds: near hand on nose\n",
    ],
)
def test_an_editor_sees_what_is_wrong(validator, figure, problems_of):
    assert problems_of(figure)
    assert not validator.is_valid(as_an_editor_reads(EXERCISE + figure))
