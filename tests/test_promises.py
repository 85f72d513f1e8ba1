"""The ten promises, and the tests that keep them: none of these may get lost.

A test whose name begins with `test_promise_N_` has to stand here too.
"""

from __future__ import annotations

import ast
import importlib
import re
import sys
from contextlib import suppress
from pathlib import Path

import pytest

from kneetimer.core.errors import KneeTimerError
from kneetimer.storage.routine_file import load_routine
from tests.storage.samples import CATALOGUE

TESTS = Path(__file__).parent

PROMISES = {
    1: "Time asleep, stalled or frozen never counts as exercise.",
    2: "After kill -9 at most a second of a session is lost, and going on is offered.",
    3: "No file of the user is ever left truncated.",
    4: "No routine file can crash, hang or reach outside its folder.",
    5: "No fault of sound, speech, display server or bus stops the clock.",
    6: "Each cue is spoken at most once; none are spoken in arrears.",
    7: "The history is never silently emptied.",
    8: "A routine that is being edited never changes the session that runs.",
    9: "Every error names file, line and column in plain words.",
    10: "The window is never held up unnoticed, and no disk holds up a session.",
}

PROOFS = {
    1: """
        core.test_player TestInterruption.test_a_jump_of_more_than_five_seconds_pauses_where_it_was
        core.test_player TestInterruption.test_sleep_that_the_clock_did_not_count
        core.test_player TestRestAsLongAsTheSet.test_not_the_time_it_stood_still
        core.test_player_machine TestPlayerMachine
        core.test_session TestTime.test_sleep_that_the_clock_did_not_count_is_not_taken_off
        desktop.test_clock TestSleepWatch.test_tells_each_sleep_once
        gui.test_player_driver TestTimer.test_stops_when_the_machine_slept
        gui.test_training TestCourse.test_the_time_asleep_is_not_in_the_record
        test_faults TestTimeOfDay.test_promise_1_over_midnight_it_counts_once_on_the_day_it_began
        test_faults TestTimeOfDay.test_promise_1_another_offset_changes_no_length
        test_faults TestTimeOfDay.test_promise_1_a_clock_that_is_set_changes_no_length
        test_faults test_promise_1_real_clocks_that_jump_and_sleep
    """,
    2: """
        gui.test_training TestWrittenDown.test_it_is_marked_every_half_second_and_with_each_phase
        storage.test_journal TestFullDisk.test_promise_2_it_waits_and_is_tried_again
        storage.test_journal test_promise_2_what_was_written_outlives_a_kill
        storage.test_journal TestReadsBack.test_whatever_a_crash_left_of_the_end
        test_app TestKept.test_one_that_was_cut_short_goes_on
        test_app TestKept.test_or_what_was_done_is_kept
        test_kill test_promise_2_after_a_kill_it_goes_on_or_is_kept_and_all_sums_fit
        test_faults test_promise_2_killed_as_the_journal_was_made_nothing_is_told
        test_faults TestTimeOfDay.test_promise_2_set_back_between_crash_and_start_it_still_goes_on
        test_faults TestKilledAtTheWrongMoment.test_promise_2_gone_on_but_nothing_marked_yet
        test_faults TestKilledAtTheWrongMoment.\
test_promise_2_kept_but_the_journal_not_taken_away_yet
        test_faults TestKilledAtTheWrongMoment.\
test_promise_2_what_phases_took_is_known_after_the_second_crash
        test_faults TestKilledAtTheWrongMoment.\
test_promise_2_the_clock_was_set_back_between_two_journals
    """,
    3: """
        storage.test_atomic test_a_failure_leaves_the_old_one_and_nothing_else
        storage.test_atomic test_a_full_disk_leaves_the_old_one_and_nothing_else
        storage.test_history TestDisk.test_promise_3_a_full_disk_leaves_no_file_truncated
        storage.test_backups test_promise_3_a_disk_that_refuses_leaves_no_half_backup
        audio.test_phrase_book test_on_a_full_disk_nothing_is_left_behind
        test_export test_a_full_disk_is_a_sentence_and_leaves_nothing
        test_app TestExport.test_closing_the_window_leaves_no_half_file
        test_faults TestFullDisk.\
test_promise_3_what_was_done_meanwhile_is_written_once_there_is_room
    """,
    4: """
        storage.test_yaml_nodes test_bombs_do_not_go_off
        storage.test_yaml_nodes test_whatever_looks_like_yaml_gives_a_tree_or_a_problem_in_the_text
        storage.test_hazards test_whatever_looks_like_yaml_is_read_or_told
        storage.test_hazards test_whatever_bytes_there_are_are_read_or_told
        storage.test_hazards test_any_words_with_any_values_are_read_or_told
        storage.test_hazards test_a_file_that_suffered_is_read_or_told
        storage.test_text_file test_a_large_file_is_not_read
        storage.test_text_file test_a_pipe_or_a_device_cannot_hang_the_program
        storage.test_library TestBrokenFiles.test_folders_links_to_nowhere_and_pipes
        gui.test_every_page test_every_text_is_plain
        test_promises test_promise_4_reading_a_routine_opens_nothing_but_its_file
    """,
    5: """
        audio.test_faults test_the_device_is_unplugged_and_another_takes_its_place
        audio.test_faults test_the_server_is_killed_and_started_again
        audio.test_faults test_the_server_is_frozen_while_it_plays
        audio.test_faults test_the_server_is_frozen_before_it_starts
        audio.test_faults test_the_engine_is_killed
        audio.test_faults test_there_is_no_sound_library
        audio.test_link test_an_engine_that_hangs_is_ended_and_started_again
        desktop.test_awake TestRealLibrary.test_without_a_bus_nothing_happens
        desktop.test_awake TestRealLibrary.test_a_bus_that_dies_in_between_disturbs_nobody
        test_app TestSession.test_lost_sound_is_told_once_and_stops_nothing
        test_app TestSound.test_no_voice_at_all_is_told_once_and_the_session_goes_on
        test_faults TestFullDisk.test_promise_5_the_session_goes_on_and_it_is_told_once
        test_faults test_promise_5_a_display_server_that_dies_takes_no_session_along
        test_faults test_promise_5_a_home_that_cannot_be_written_stops_no_session
    """,
    6: """
        core.test_player TestWholePerformance.test_is_the_same_whatever_the_ticks
        core.test_script_properties test_no_two_lines_overlap
        core.test_script_properties test_what_is_to_come_is_the_rest_of_the_script
        core.test_upcoming test_what_is_due_now_is_heard_and_what_was_is_not
        audio.test_engine test_after_a_freeze_nothing_is_played_in_arrears
        audio.test_engine test_a_cue_that_is_too_late_is_not_even_heard_to_its_end
        audio.test_engine test_a_line_that_is_too_late_is_not_said_at_all
        audio.test_engine test_a_line_that_was_cut_does_not_go_on_in_its_middle
        audio.test_faults test_the_server_is_frozen_while_it_plays
        gui.test_player_driver TestScreen.\
test_each_caption_is_said_once_and_goes_when_the_work_begins
        gui.test_speech TestInArrears.test_nothing_is_said_after_the_machine_slept
        gui.test_speech TestInArrears.test_a_stalled_window_asks_for_nothing_anew
    """,
    7: """
        storage.test_salvage test_promise_7_history_is_never_silently_emptied
        storage.test_backups \
test_promise_7_a_damaged_history_never_takes_the_place_of_a_good_backup
        storage.test_history TestDisk.\
test_promise_7_a_damaged_history_on_a_full_disk_is_shown_and_stays
        storage.test_history test_promise_7_what_was_saved_survives_kill_9
        storage.test_history test_promise_7_a_kill_between_writing_and_committing_loses_nothing
        test_faults TestFullDisk.\
test_promise_7_a_session_that_ends_on_a_full_disk_is_kept_once_there_is_room
        test_faults TestFullDisk.test_promise_7_also_when_the_disk_was_full_before_it_began
        test_faults TestFullDisk.\
test_promise_7_it_is_tried_again_after_a_while_without_a_word
        test_faults TestTimeOfDay.test_promise_7_set_back_over_days_no_backup_is_lost
        test_faults test_promise_7_one_that_can_never_be_stored_holds_up_no_other
        test_faults test_promise_7_two_programs_on_one_history_lose_nothing
    """,
    8: """
        gui.test_training TestEditedWhileItRuns.test_the_file_is_read_once
        test_app TestSession.test_a_routine_edited_while_it_runs_does_not_change_the_session
        test_app TestKept.test_promise_8_an_edited_routine_does_not_change_what_goes_on
        test_faults TestAskedByAnotherStart.test_promise_8_a_session_keeps_the_window
    """,
    9: """
        storage.test_hazards test_every_hazard_is_told_in_its_place
        storage.test_item_reader test_every_wrong_item_is_told_in_its_place
        storage.test_exercise_reader test_every_wrong_part_is_told_in_its_place
        storage.test_routine_file test_every_wrong_part_is_told_in_its_place
        storage.test_routine_file test_all_problems_are_told_at_once_in_the_order_of_the_file
        storage.test_problems \
test_each_problem_is_one_line_in_the_order_of_the_file_and_told_once
        test_cli TestCheck.test_gives_a_line_for_each_problem_of_each_file
        gui.test_other_pages TestProblems.test_every_problem_with_its_place
    """,
    10: """
        gui.test_stall_watch test_promise_10_what_holds_the_window_up_is_named
        gui.test_stall_watch test_promise_10_looking_at_a_busy_window_ends_nothing
        gui.test_stall_watch test_promise_10_afterwards_nothing_is_watched
        gui.test_stall_watch test_promise_10_unwatched_there_is_no_log
        gui.test_stall_watch test_promise_10_where_no_log_can_be_written_it_is_done_without
        audio.test_link test_cues_are_exact_to_the_sample_while_the_window_stalls
        test_faults test_promise_10_a_disk_that_hangs_does_not_hold_up_a_session
    """,
}


def proofs(number: int) -> list[tuple[str, str]]:
    """Give (module, name) of each test that keeps a promise."""
    pairs = (line.split() for line in PROOFS[number].strip().splitlines())
    return [(module, name) for module, name in pairs]


def names_of_promises() -> set[tuple[int, str, str]]:
    """Find all tests that name a promise: (its number, module, name)."""
    found = set()
    for path in sorted(TESTS.rglob("test_*.py")):
        module = ".".join(path.relative_to(TESTS).with_suffix("").parts)
        tree = ast.parse(path.read_text(encoding="utf-8"))
        classes = [node for node in tree.body if isinstance(node, ast.ClassDef)]
        for within, nodes in [("", tree.body), *((f"{c.name}.", c.body) for c in classes)]:
            names = [node.name for node in nodes if isinstance(node, ast.FunctionDef)]
            for name in names:
                match = re.match(r"test_promise_(\d+)_", name)
                if match is not None:
                    found.add((int(match[1]), module, within + name))
    return found


def test_there_are_ten_and_each_has_its_tests():
    assert list(PROMISES) == list(range(1, 11))
    assert PROOFS.keys() == PROMISES.keys()
    assert all(len(proofs(number)) >= 3 for number in PROMISES)


@pytest.mark.parametrize(
    ("number", "module", "name"),
    [(number, *proof) for number in PROMISES for proof in proofs(number)],
)
def test_a_test_that_keeps_a_promise_is_there(number, module, name):
    found = importlib.import_module(f"tests.{module}")
    for part in name.split("."):
        found = getattr(found, part)
    assert part.startswith(("test_", "Test"))
    assert callable(found)
    named = re.match(r"test_promise_(\d+)_", part)
    assert named is None or int(named[1]) == number


def test_none_that_names_a_promise_is_missing_here():
    here = {(number, *proof) for number in PROMISES for proof in proofs(number)}
    assert names_of_promises() <= here


OUTSIDE = [
    "../other.yaml",
    "/etc/passwd",
    "~root/x",
    "file:///etc/passwd",
    "http://127.0.0.1:9/x",
    "//host/share/x",
    "C:\\x",
    "<img src='/dev/zero'>",
]
WITH_PATHS = """format: kneetimer/1
title: "{0}"
description: "{0}"
source: [{{title: "{0}", note: "{0}", link: "{0}"}}]
image: "{0}"
include: "{0}"
exercises:
  own: {{name: "{0}", position: supine, works: both, figure: "{0}", image: "{0}"}}
items:
  - card: "{0}"
  - {{exercise: "{0}", reps: 2}}
  - {{exercise: own, reps: 2, note: "{0}", image: "{0}", detour: {{exercise: "{0}", time: 5}}}}
"""
_opened: list[str] = []
_is_watching = False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    """Note every file and every connection; a hook like this one stays for good."""
    events = ("open", "os.listdir", "os.scandir", "socket.connect")
    if _is_watching and event in events and not isinstance(arguments[0], int):
        _opened.append(str(arguments[0]))


@pytest.fixture
def opened(monkeypatch):
    """Give what is opened while the test runs."""
    if _watch not in _hooks:
        _hooks.append(_watch)
        sys.addaudithook(_watch)
    _opened.clear()
    monkeypatch.setattr(sys.modules[__name__], "_is_watching", True)
    return _opened


_hooks: list[object] = []


@pytest.mark.parametrize("path", OUTSIDE)
def test_promise_4_reading_a_routine_opens_nothing_but_its_file(tmp_path, opened, path):
    file = tmp_path / "hostile.yaml"
    file.write_text(WITH_PATHS.format(path.replace("\\", "\\\\")), encoding="utf-8")
    for _ in range(2):  # the first time, Python may read what it decodes with
        opened.clear()
        with suppress(KneeTimerError):
            load_routine(file, CATALOGUE)
    assert set(opened) == {str(file)}
