"""Routines, entries and a library for the pages, from text as a person would write it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from kneetimer.core.body import Position
from kneetimer.core.planning import make_plan, pick_for
from kneetimer.core.profile import Profile
from kneetimer.core.routine import exercise_items
from kneetimer.core.text import Text
from kneetimer.storage import paths
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.library import Entry
from kneetimer.storage.problems import Problem, RoutineFileError
from kneetimer.storage.routine_file import read_routine

RICH = """format: kneetimer/1
title: Rich
description: All there is.
source:
  - {title: "Handout", note: "of November", link: "https://example.org/handout"}
defaults: {rest: 30-60 s}
items:
  - card: "Fetch the loop band."
  - group: Warm-up
    rounds: 2-3
    rest: 30 s
    items:
      - {activity: Walk or cycle, time: 5-10 min}
      - {exercise: heel_slide, reps: 8-12, sides: affected first}
  - choose: 1
    from:
      - {exercise: glute_bridge, reps: 10, hold: 3 s}
      - {exercise: single_leg_bridge, reps: "?", sides: each}
  - {exercise: half_squat, optional: true, sets: 2, reps: 10, pace: manual}
  - exercise: roll_it_band
    blocks: {count: 4, work: 30 s}
    sides: each
    detour: {exercise: tender_spot, time: 10-15 s}
  - {check: "Bridge, lift one foot: does the pelvis drop?"}
assumed: [ready, glute_bridge.tempo, glute_bridge.hold]
"""

PLAIN = """format: kneetimer/1
title: Plain
items:
  - {exercise: clamshell, reps: 10, hold: 5 s, tempo: 1-5-3-1, switch: 10 s, sides: each}
"""


@cache
def catalogue():
    return load_catalogue(paths.assets_folder() / "exercises")


def routine(text):
    return read_routine(text, catalogue())


def one_item(line, defaults=""):
    """Give the routine of a single exercise item, written on one line."""
    said = f"defaults: {{{defaults}}}\n" if defaults else ""
    return routine(f"format: kneetimer/1\ntitle: One\n{said}items:\n  - {{{line}}}\n")


def plan(line, defaults="", profile=Profile()):
    made = one_item(line, defaults)
    return make_plan(exercise_items(made.items)[0], made.defaults, profile, pick_for(profile))


def entry(title="Plain", *, minutes=(10, 12), shipped=True, about=False, problems=(), **more):
    stem = more.pop("stem", title.lower().replace(" ", "-"))
    return Entry(
        path=Path("/routines") / f"{stem}.yaml",
        shipped=shipped,
        title=more.pop("text", Text.plain(title)),
        min_ms=minutes[0] * 60_000,
        max_ms=minutes[1] * 60_000,
        about=about,
        problems=tuple(problems),
        **more,
    )


HIP = entry(
    "Hip and IT band",
    description=Text.plain("Three moves."),
    equipment=("foam roller",),
    positions=(Position.SIDE_LYING,),
    sources=("The Strange Way",),
    exercises=(Text.plain("Clamshell"), Text.plain("Roll the outer thigh")),
)
CHAIR = entry(
    "Ten minutes",
    minutes=(8, 9),
    equipment=("chair",),
    positions=(Position.CHAIR, Position.STANDING),
    tags=("daily",),
    exercises=(Text.plain("Sit to stand"),),
)
OWN = entry(
    "Übungen",
    minutes=(26, 27),
    shipped=False,
    positions=(Position.STANDING,),
    exercises=(Text.plain("Lunge"),),
)
BROKEN = entry(
    "Broken", shipped=False, problems=[Problem(4, 15, "there is no exercise 'clamshel'")]
)


class FakeLibrary:
    """A library in memory: entries in batches, and the text behind each of them."""

    def __init__(self, *batches, texts=None, folder=Path("/own")):
        self.batches = [list(batch) for batch in batches]
        self.texts = texts or {}
        self.user_folder = folder
        self.profiles = []

    @property
    def catalogue(self):
        return catalogue()

    def scan(self, profile):
        self.profiles.append(profile)
        yield from self.batches

    def load(self, path):
        text = self.texts.get(path.stem, PLAIN)
        if text is None:
            raise RoutineFileError(str(path), [Problem(2, 3, "it is still broken")])
        return routine(text)
