"""What is said in English: the lines, the numbers and the things."""

from __future__ import annotations

from collections.abc import Mapping

LINES: Mapping[str, str] = {
    # sides and legs
    "left leg": "Left leg",
    "right leg": "Right leg",
    "left leg in front": "Left leg in front",
    "right leg in front": "Right leg in front",
    "left leg behind": "Left leg behind",
    "right leg behind": "Right leg behind",
    "stand on left": "Stand on your left leg",
    "stand on right": "Stand on your right leg",
    "left foot stays": "Left foot stays down",
    "right foot stays": "Right foot stays down",
    "now left leg": "Now the left leg",
    "now right leg": "Now the right leg",
    "now left leg in front": "Now the left leg in front",
    "now right leg in front": "Now the right leg in front",
    "now left leg behind": "Now the left leg behind",
    "now right leg behind": "Now the right leg behind",
    "now stand on left": "Now stand on your left leg",
    "now stand on right": "Now stand on your right leg",
    "now left foot stays": "Now the left foot stays down",
    "now right foot stays": "Now the right foot stays down",
    "left": "Left side",
    "right": "Right side",
    "left now": "Left",
    "right now": "Right",
    "to the left": "To the left",
    "to the right": "To the right",
    # positions
    "lie on left": "Lie on your left side",
    "lie on right": "Lie on your right side",
    "stay on left": "Stay on your left side",
    "stay on right": "Stay on your right side",
    "turn to left": "Turn over slowly on to your left side",
    "turn to right": "Turn over slowly on to your right side",
    "turn over": "Turn over slowly",
    "go standing": "Stand up",
    "go chair": "Sit on the chair",
    "go sitting": "Sit on the floor",
    "go supine": "Lie on your back",
    "go prone": "Lie on your front",
    "go side-lying": "Lie on your side",
    "go hands and knees": "On to your hands and knees",
    "go kneeling": "Kneel",
    "stay standing": "Stay standing",
    "stay chair": "Stay on the chair",
    "stay sitting": "Stay sitting",
    "stay supine": "Stay on your back",
    "stay prone": "Stay on your front",
    "stay side-lying": "Stay on your side",
    "stay hands and knees": "Stay on your hands and knees",
    "stay kneeling": "Stay kneeling",
    # doses
    "times": "{n} times",
    "once": "Once",
    "times at your pace": "{n} times, at your own pace",
    "hold each": "Hold each one for {s}",
    "hold for": "Hold for {s}",
    "blocks": "{n} blocks of {s}",
    "one block": "{s}",
    "amrap": "As many as you can in {s}",
    # while it goes on
    "go": "Go",
    "back": "And back",
    "hold": "Hold the position",
    "breathe": "Breathe",
    "halfway": "Halfway",
    "last one": "Last one",
    "block": "Block {n} of {of}",
    "time left": "{s} left",
    # between
    "rest": "Rest, {s}",
    "rest until ready": "Rest until you are ready",
    "next set": "Next: set {n} of {of}",
    "set": "Set {n} of {of}",
    "round": "Round {n} of {of}",
    "within reach": "Put within reach: {things}",
    "go on": "Go on when you are ready",
    "done": "Done. That was the whole routine",
    # answers to what the person does
    "paused": "Paused",
    "how much": "How much does it hurt",
    "back to rep": "Back to rep {n}",
    "going on": "Going on",
    "more time": "{s} more",
    # lengths of time
    "a second": "one second",
    "seconds": "{n} seconds",
    "a minute": "one minute",
    "minutes": "{n} minutes",
    "and": "{a} and {b}",
}

THINGS: Mapping[str, str] = {}

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = [
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]


def number(n: int) -> str:
    """Give a number from 0 to 99 in words."""
    if n < len(_ONES):
        return _ONES[n]
    ten = _TENS[n // 10 - 2]
    return f"{ten}-{_ONES[n % 10]}" if n % 10 else ten
