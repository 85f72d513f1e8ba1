"""What the exercises of the catalogue are called in FIT: a category and a name in it, as numbers.

The numbers are of the FIT profile 21.212. The rule: an exercise stands here only where both mean
the same movement (a wall squat is no wall sit, and a leg curl may be one on a machine). The others
are told by their words.
"""

from __future__ import annotations

from typing import Final

UNKNOWN: Final = 65_534

# Category and name, by catalogue id.
FIT_NAMES: Final[dict[str, tuple[int, int]]] = {
    "band_side_step": (37, 24),  # banded exercises: lateral band walks
    "bridge_march": (10, 24),  # hip raise: marching hip raise
    "calf_raise": (1, 18),  # calf raise: standing calf raise
    "clamshell": (10, 44),  # hip raise: clams
    "donkey_kick": (11, 17),  # hip stability: quadruped hip extension
    "glute_bridge": (10, 11),  # hip raise: hip raise
    "lunge": (17, 32),  # lunge: lunge
    "side_lying_hip_abduction": (11, 21),  # hip stability: side lying leg raise
    "side_lying_hip_adduction": (11, 9),  # hip stability: inner thigh lift
    "side_plank": (19, 66),  # plank: side plank
    "side_plank_hip_flexion": (19, 78),  # plank: side plank with knee tuck
    "single_leg_bridge": (10, 30),  # hip raise: single leg hip raise
    "single_leg_squat": (28, 42),  # squat: one-legged squat
    "step_up": (28, 66),  # squat: step up
    "stretch_calf_wall": (31, 37),  # warm up: stretch calf
    "stretch_hamstring_supine": (31, 44),  # warm up: stretch hamstring
    "stretch_quad_standing": (31, 61),  # warm up: stretch quad
}
