"""Listening in steps gives what listening at once gives."""

from __future__ import annotations

from hypothesis import given

from kneetimer.core.eyes_closed import find_gaps
from kneetimer.core.listening import listen_in_steps
from kneetimer.core.profile import Profile
from kneetimer.core.steps import result_of
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.writer import write_script
from tests.core.strategies import profiles, routines
from tests.fakes import BRIDGE, SPOT, item, routine

CATALOGUE = {SPOT.id: SPOT}


@given(routines, profiles)
def test_the_answer_is_the_same(items, profile):
    what = routine(*items)
    timeline = compile_timeline(what, CATALOGUE, profile)
    gaps = find_gaps(timeline, write_script(timeline, profile), profile.language)
    assert result_of(listen_in_steps(what, CATALOGUE, profile)) is not bool(gaps)


def test_nothing_to_do_leads_nobody():
    assert result_of(listen_in_steps(routine(), CATALOGUE, Profile())) is False


def test_it_comes_up_at_least_once_for_each_item_and_each_phase():
    what = routine(*(item(BRIDGE, reps=2) for _ in range(5)))
    phases = len(compile_timeline(what, CATALOGUE, Profile()).phases)
    assert len(list(listen_in_steps(what, CATALOGUE, Profile()))) >= 5 + phases
