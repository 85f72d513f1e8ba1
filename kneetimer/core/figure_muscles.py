"""Where on the body the muscles are that an exercise names, for pictures of them.

A muscle is known by a word of its English name; a name without one of these words has no place.
"""

from __future__ import annotations

from enum import Enum

from kneetimer.core.exercise import Muscles
from kneetimer.core.text import Text


class Region(Enum):
    """A part of the body with a group of muscles, as large as it can be told apart in a picture."""

    HIP_SIDE = "side of the hip"
    BUTTOCK = "buttock"
    HIP_FRONT = "front of the hip"
    THIGH_FRONT = "front of the thigh"
    THIGH_BACK = "back of the thigh"
    THIGH_OUTER = "outer side of the thigh"
    THIGH_INNER = "inner side of the thigh"
    CALF = "calf"
    SHIN = "front of the lower leg"
    SHIN_OUTER = "outer side of the lower leg"
    TRUNK = "trunk"
    LOW_BACK = "lower back"
    UPPER_BACK = "upper back"
    SHOULDER = "shoulder"


# The first word that a name contains decides; small letters.
_WORDS: dict[str, Region] = {
    "outer thigh": Region.THIGH_OUTER,
    "it band": Region.THIGH_OUTER,
    "vastus lateralis": Region.THIGH_OUTER,
    "adductor": Region.THIGH_INNER,
    "inner thigh": Region.THIGH_INNER,
    "maximus": Region.BUTTOCK,
    "piriformis": Region.BUTTOCK,
    "rotator": Region.BUTTOCK,
    "gluteal": Region.BUTTOCK,
    "medius": Region.HIP_SIDE,
    "minimus": Region.HIP_SIDE,
    "tensor": Region.HIP_SIDE,
    "hip flexor": Region.HIP_FRONT,
    "quadriceps": Region.THIGH_FRONT,
    "rectus femoris": Region.THIGH_FRONT,
    "hamstring": Region.THIGH_BACK,
    "gastrocnemius": Region.CALF,
    "soleus": Region.CALF,
    "calf": Region.CALF,
    "tibialis": Region.SHIN,
    "peroneal": Region.SHIN_OUTER,
    "ankle": Region.SHIN_OUTER,
    "low-back": Region.LOW_BACK,
    "trapezius": Region.UPPER_BACK,
    "rhomboid": Region.UPPER_BACK,
    "shoulder": Region.SHOULDER,
    "oblique": Region.TRUNK,
    "trunk": Region.TRUNK,
}


def region_of(muscle: Text) -> Region | None:
    """Give where a muscle is; None where its name says nothing we know."""
    name = muscle.get("en").lower()
    return next((region for word, region in _WORDS.items() if word in name), None)


def main_regions(muscles: Muscles) -> frozenset[Region]:
    """Give where the muscles are that an exercise is for."""
    return frozenset(region for muscle in muscles.main if (region := region_of(muscle)))
