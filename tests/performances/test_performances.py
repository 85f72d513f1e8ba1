"""Routines and what they sound like, in files that a physiotherapist can check.

Each text file of this folder has a routine above a line `---` and its performance below: when, what
begins, which side, and what is heard; `~` before times that depend on the user. A routine may be
just its items; a first line such as `# with first right, voice none` says who does it. To make a
test of a bug, paste the routine of the report and write below what should be heard.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from kneetimer.core.body import Side
from kneetimer.core.phase import Phase, PhaseKind, Timeline
from kneetimer.core.printed import clock_tenths
from kneetimer.core.profile import Profile
from kneetimer.core.script import Cue, CueKind, Script, estimate_spoken_ms
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.writer import write_script
from kneetimer.storage.catalogue import load_catalogue
from kneetimer.storage.routine_file import read_routine

FOLDER = Path(__file__).parent
FILES = sorted(FOLDER.glob("*.txt"))
HEAD = "format: kneetimer/1\ntitle: Test\nitems:\n"


@pytest.fixture(scope="module")
def catalogue():
    return load_catalogue(FOLDER.parent.parent / "assets" / "exercises")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_performance(path, catalogue):
    text, expected = path.read_text(encoding="utf-8").split("\n---\n")
    options = options_of(text)
    routine = read_routine(text if "format:" in text else HEAD + text, catalogue, path.name)
    profile = Profile(
        first_side=Side(options.get("first", "left")),
        affected_side=Side(options["affected"]) if "affected" in options else None,
        language=options.get("language", "en"),
    )
    timeline = compile_timeline(routine, catalogue, profile)
    spoken_ms = None if options.get("voice") == "none" else estimate_spoken_ms
    script = write_script(timeline, profile, spoken_ms)
    assert performance(timeline, script) == expected.rstrip("\n").split("\n")


def test_there_are_performances():
    assert len(FILES) >= 12


def options_of(text: str) -> dict[str, str]:
    """Give the words of a first line such as `# with first right, voice none`."""
    first, *_ = text.split("\n", 1)
    if not first.startswith("# with "):
        return {}
    return dict(pair.split() for pair in first.removeprefix("# with ").split(","))


def performance(timeline: Timeline, script: Script) -> list[str]:
    """Give every moment of a performance as a line, and the total."""
    starts_ms = timeline.starts_ms()
    lines = []
    for at_ms, index, cue in script.in_time(timeline):
        phase = timeline.phases[index]
        known = starts_ms[index] is not None and (
            phase.duration_ms is not None or is_one_of(cue, script.by_phase[index])
        )
        begins = cue is script.by_phase[index][0]
        kind, side, what = "", "", heard(cue)
        if begins:
            kind, side, what = phase.kind.value, side_of(phase), ", ".join([what, *facts(phase)])
        when = clock_tenths(at_ms) if known else f"~{clock_tenths(at_ms)}"
        lines.append(f"{when:>7}  {kind:<8}  {side:<5}  {what}")
    low, high = clock_tenths(timeline.min_ms), clock_tenths(timeline.max_ms)
    total = low if low == high else f"{low} to {high}"
    return [*lines, f"total {'about ' if timeline.about else ''}{total}"]


def is_one_of(cue: Cue, cues: tuple[Cue, ...]) -> bool:
    return any(cue is one for one in cues)


def heard(cue: Cue) -> str:
    if cue.kind is CueKind.LINE:
        return f'"{cue.text}"'
    return f"tone {cue.name}"


def side_of(phase: Phase) -> str:
    return phase.side.value if phase.side is not None else phase.direction


def facts(phase: Phase) -> list[str]:
    """Give what is to be known of a phase as it begins."""
    length_ms = phase.duration_ms
    found = ["until you go on" if length_ms is None else f"{length_ms / 1000:g} s"]
    if phase.is_pause and phase.lie_on is not None:
        found.append(f"lie on {phase.lie_on.value}")
    if phase.set is not None and phase.set[1] > 1:
        found.append(f"set {phase.set[0]} of {phase.set[1]}")
    if phase.kind is PhaseKind.REPS and phase.rep is not None:
        return [*found, f"{phase.rep[1]} reps"]
    for word, counted in (("rep", phase.rep), ("block", phase.block)):
        if counted is not None:
            found.append(f"{word} {counted[0]} of {counted[1]}")
    return found
