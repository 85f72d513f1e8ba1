"""Every shipped routine from Start to its end through the real widgets, much faster than time."""

from __future__ import annotations

from collections import defaultdict

import pytest
from PySide6.QtCore import Qt

from kneetimer.core.body import Side
from kneetimer.core.phase import PhaseKind
from kneetimer.core.player import State
from kneetimer.core.profile import Profile
from kneetimer.core.record import Outcome
from kneetimer.core.session import SessionLog
from kneetimer.core.timeline import compile_timeline
from kneetimer.gui.pages.session_page import SessionPage
from kneetimer.gui.theme import DARK
from kneetimer.storage.paths import routines_folder
from kneetimer.storage.programme_shelf import routine_files
from kneetimer.storage.shelf import make_library
from tests.driving import Bench
from tests.fakes import NO_RECORD

ROUTINES = routine_files(routines_folder())
LONGEST_STEP_MS = 4_000

WORDS = {
    PhaseKind.CHANGE: "Get into place",
    PhaseKind.SWITCH: "Change sides",
    PhaseKind.REST: "Rest",
    PhaseKind.MOVE: "Move",
    PhaseKind.HOLD: "Hold the position",
    PhaseKind.RETURN: "Return slowly",
    PhaseKind.PAUSE: "Relax",
    PhaseKind.WORK: "Keep going",
    PhaseKind.REPS: "At your own pace",
    PhaseKind.CARD: "Take your time",
    PhaseKind.ACTIVITY: "At your own pace",
    PhaseKind.CHECK: "Look and note",
}
LEGS = {
    "en": {None: "", Side.LEFT: "Left leg", Side.RIGHT: "Right leg"},
    "de": {None: "", Side.LEFT: "Linkes Bein", Side.RIGHT: "Rechtes Bein"},
}


@pytest.fixture(scope="module")
def library():
    return make_library()


def expected(phase, language):
    """Give the title, side and word that belong to a phase."""
    name = phase.exercise.name if phase.exercise is not None else phase.task.text
    return name.get(language), phase.direction or LEGS[language][phase.side], WORDS[phase.kind]


def shown(page):
    return page.title.text(), page.side.text(), page.ring.face.word


@pytest.mark.parametrize("first", [Side.LEFT, Side.RIGHT], ids=["left first", "right first"])
@pytest.mark.parametrize("path", ROUTINES, ids=[path.stem for path in ROUTINES])
def test_leads_to_the_end(path, first, library, qtbot):
    language = "en" if first is Side.LEFT else "de"
    profile = Profile(first_side=first, affected_side=first.other, language=language)
    timeline = compile_timeline(library.load(path), library.catalogue, profile)
    bench = Bench(timeline, profile)
    log = SessionLog(timeline, NO_RECORD)
    bench.driver.happened.connect(lambda event: log.take([event]))
    page = SessionPage(bench.driver, language, DARK)
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitExposed(page):
        page.show()
    bench.start()
    seen, section = [], -1
    while bench.player.state is not State.FINISHED:
        phase = bench.view.phase
        if phase.index not in seen:
            seen.append(phase.index)
            title, side, word = expected(phase, language)
            # A pause that is all count-in is one from its first moment.
            word = "Get ready" if bench.view.counting_in else word
            assert shown(page) == (title, side, word)
        if phase.section != section:
            section = phase.section
            assert not page.grab().isNull()
        if bench.view.waits:
            qtbot.keyClick(page, Qt.Key.Key_Space)
        else:
            bench.tick(min(LONGEST_STEP_MS, bench.view.phase_left_ms))
    assert seen == [phase.index for phase in timeline.phases]
    assert bench.refused == []
    assert log.complete
    assert {record.outcome for record in log.sets} == {Outcome.DONE}
    assert bench.events_named()[-1] == "Finished"
    if not timeline.about:
        assert log.lasted_ms == timeline.total_ms


@pytest.mark.parametrize("first", [Side.LEFT, Side.RIGHT], ids=["left first", "right first"])
@pytest.mark.parametrize("path", ROUTINES, ids=[path.stem for path in ROUTINES])
def test_both_sides_get_the_same_dose(path, first, library):
    profile = Profile(first_side=first, affected_side=first)
    bench = Bench(compile_timeline(library.load(path), library.catalogue, profile))
    log = SessionLog(bench.timeline, NO_RECORD)
    bench.driver.happened.connect(lambda event: log.take([event]))
    bench.start().run_to_end()
    doses = defaultdict(lambda: defaultdict(list))
    two_sided = {task.key for task in bench.timeline.tasks if task.sides == 2}
    for record in log.sets:
        if record.item in two_sided and record.side is not None:
            doses[record.item, record.round][record.side].append((record.done_reps, record.done_ms))
    for by_side in doses.values():
        assert list(by_side) == [first, first.other]
        assert by_side[Side.LEFT] == by_side[Side.RIGHT]


def test_there_are_routines_to_lead_through():
    assert len(ROUTINES) >= 8
