"""One moment of a session in words: what the session page shows for a view.

No widgets here, so that the words can be asked for without a window.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from kneetimer.core.phase import READING, Phase, PhaseKind
from kneetimer.core.player import State, View
from kneetimer.core.text import Text
from kneetimer.core.wording import Wording

translate = QCoreApplication.translate

CUE_EVERY_MS = 10_000
SETUP_EVERY_MS = 6_000


@dataclass(frozen=True, slots=True)
class Moment:
    """What is on the screen.

    Attributes:
        digits, word, shape, fraction: of the ring
        role: name of the phase's colour in the theme
        title: the exercise
        side: which leg, or which way to go
        lie: which side to lie on, in pauses
        fetch: what to put within reach, before something else begins
        count: which rep or block of how many
        set: which set of how many
        cue: what to think of
        following: what comes next
        hint: what Space does now
    """

    digits: str
    word: str
    shape: str
    fraction: float
    role: str
    title: str
    side: str
    lie: str
    fetch: str
    count: str
    set: str
    cue: str
    following: str
    hint: str


def clock(ms: int) -> str:
    """Give whole seconds still to come: "45", from a minute on "1:30"."""
    seconds = -(-ms // 1000)
    return str(seconds) if seconds < 60 else f"{seconds // 60}:{seconds % 60:02d}"


def minutes(ms: int) -> str:
    """Give minutes and seconds, as in "0:45"."""
    seconds = -(-ms // 1000)
    return f"{seconds // 60}:{seconds % 60:02d}"


_LOOKS: dict[PhaseKind, tuple[str, str]] = {
    PhaseKind.CHANGE: ("switch", "turn"),
    PhaseKind.SWITCH: ("switch", "turn"),
    PhaseKind.REST: ("rest", "circle"),
    PhaseKind.MOVE: ("move", "up"),
    PhaseKind.HOLD: ("hold", "square"),
    PhaseKind.RETURN: ("return", "down"),
    PhaseKind.PAUSE: ("rest", "circle"),
    PhaseKind.WORK: ("work", "up"),
    PhaseKind.REPS: ("work", "up"),
    PhaseKind.CARD: ("rest", "square"),
    PhaseKind.ACTIVITY: ("work", "up"),
    PhaseKind.CHECK: ("rest", "square"),
}


def describe(view: View, language: str) -> Moment:
    """Put one moment into words."""
    phase = view.phase
    wording = Wording(language)
    role, shape = _LOOKS[phase.kind]
    if view.counting_in:
        role, shape = "count_in", "up"
    if view.detour is not None:
        role, shape = "hold", "circle"
    if view.state is State.PAUSED:
        shape = "bars"
    left_ms, length_ms = _clock_of(view)
    return Moment(
        digits=_digits(view, left_ms),
        word=_word(view),
        shape=shape,
        fraction=0.0 if not length_ms else max(0.0, min(1.0, left_ms / length_ms)),
        role=role,
        title=_title(view, language),
        side=_side(phase, wording),
        lie=wording.lie_on(phase.lie_on) if phase.is_pause and phase.lie_on is not None else "",
        fetch=_fetch(phase, wording),
        count=_count(phase),
        set=_set(phase),
        cue=_cue(view, language),
        following=_following(view, language, wording),
        hint=_hint(view),
    )


def _clock_of(view: View) -> tuple[int, int]:
    """Give what is left and the whole of what the ring counts now."""
    if view.lead_in_left_ms:
        return view.lead_in_left_ms, 3_000
    if view.detour is not None:
        return view.detour_left_ms, view.detour.time_ms
    return view.phase_left_ms or 0, view.length_ms or 0


def _digits(view: View, left_ms: int) -> str:
    if view.state is State.FINISHED:
        return "✓"
    if not view.waits or view.lead_in_left_ms:
        return clock(left_ms)
    if view.phase.kind is PhaseKind.REPS and view.phase.rep is not None:
        return f"{view.phase.rep[1]} ×"
    return translate("Session", "Ready?")


def _word(view: View) -> str:
    if view.state is State.PAUSED:
        return translate("Session", "Paused")
    if view.detour is not None:
        return translate("Session", "Turned aside")
    if view.counting_in:
        return translate("Session", "Get ready")
    return {
        PhaseKind.CHANGE: translate("Session", "Get into place"),
        PhaseKind.SWITCH: translate("Session", "Change sides"),
        PhaseKind.REST: translate("Session", "Rest"),
        PhaseKind.MOVE: translate("Session", "Move"),
        PhaseKind.HOLD: translate("Session", "Hold the position"),
        PhaseKind.RETURN: translate("Session", "Return slowly"),
        PhaseKind.PAUSE: translate("Session", "Relax"),
        PhaseKind.WORK: translate("Session", "Keep going"),
        PhaseKind.REPS: translate("Session", "At your own pace"),
        PhaseKind.CARD: translate("Session", "Take your time"),
        PhaseKind.ACTIVITY: translate("Session", "At your own pace"),
        PhaseKind.CHECK: translate("Session", "Look and note"),
    }[view.phase.kind]


def _title(view: View, language: str) -> str:
    if view.detour is not None:
        return view.detour.name.get(language)
    phase = view.phase
    if phase.exercise is not None:
        return phase.exercise.name.get(language)
    return phase.task.text.get(language)


def _side(phase: Phase, wording: Wording) -> str:
    if phase.direction:
        return wording.direction(phase.direction)
    return wording.leg(phase.side) if phase.side is not None else ""


def _fetch(phase: Phase, wording: Wording) -> str:
    if phase.kind is not PhaseKind.CHANGE or not phase.task.to_fetch:
        return ""
    return wording.within_reach(phase.task.to_fetch)


def _count(phase: Phase) -> str:
    if phase.kind is PhaseKind.REPS:
        return ""
    if phase.rep is not None:
        return translate("Session", "Rep {n} of {of}").format(n=phase.rep[0], of=phase.rep[1])
    if phase.block is not None and phase.block[1] > 1:
        return translate("Session", "Block {n} of {of}").format(n=phase.block[0], of=phase.block[1])
    return ""


def _set(phase: Phase) -> str:
    said = []
    if phase.set is not None and phase.set[1] > 1:
        said.append(translate("Session", "Set {n} of {of}").format(n=phase.set[0], of=phase.set[1]))
    if phase.task.round[1] > 1:
        n, of = phase.task.round
        said.append(translate("Session", "Round {n} of {of}").format(n=n, of=of))
    return " · ".join(said)


def _cue(view: View, language: str) -> str:
    phase = view.phase
    if view.detour is not None:
        exercise = view.detour.exercise
        cues = exercise.cues if exercise is not None else ()
        turn_ms = view.detour_left_ms
        said = view.detour.say
    else:
        exercise = phase.exercise
        cues = () if exercise is None else exercise.setup if phase.is_pause else exercise.cues
        turn_ms = view.elapsed_ms
        said = phase.say or Text()
    if said or not cues:
        return said.get(language)
    if phase.rep is not None and not phase.is_pause:
        return cues[(phase.rep[0] - 1) % len(cues)].get(language)
    every_ms = SETUP_EVERY_MS if phase.is_pause else CUE_EVERY_MS
    return cues[turn_ms // every_ms % len(cues)].get(language)


def _following(view: View, language: str, wording: Wording) -> str:
    following = view.following
    if following is None:
        return "" if view.phase.kind in READING else translate("Session", "Next: done")
    target = view.next_work or following
    if following.kind is PhaseKind.REST and target.task is view.phase.task:
        return translate("Session", "Next: rest")
    parts = []
    if target.task is not view.phase.task:
        parts.append(_name(target, language))
    side = _side(target, wording)
    if side and (parts or side != _side(view.phase, wording)):
        parts.append(side)
    what = " · ".join(parts) or _amount(target)
    return translate("Session", "Next: {what}").format(what=what) if what else ""


def _amount(phase: Phase) -> str:
    """Say how much the coming set is: "10 times", "4 × 30 s", "30 s"."""
    if phase.rep is not None:
        return (
            translate("Session", "{n} times").format(n=phase.rep[1])
            if phase.rep[1] > 1
            else translate("Session", "once")
        )
    seconds = round(phase.estimate_ms / 1000)
    if phase.block is not None and phase.block[1] > 1:
        if phase.block[0] > 1:
            return _count(phase)
        return translate("Session", "{n} × {s} s").format(n=phase.block[1], s=seconds)
    return translate("Session", "{s} s").format(s=seconds)


def _name(phase: Phase, language: str) -> str:
    if phase.exercise is not None:
        return phase.exercise.name.get(language)
    return phase.task.text.get(language)


def _hint(view: View) -> str:
    if view.state is State.PAUSED:
        return translate("Session", "Space: go on")
    if view.waits:
        done = view.phase.kind in (PhaseKind.REPS, PhaseKind.ACTIVITY)
        return translate("Session", "Space: done") if done else translate("Session", "Space: ready")
    return translate("Session", "Space: pause")
