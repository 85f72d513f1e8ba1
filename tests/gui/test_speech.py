"""Who speaks in a session: real phrases by the real voice, heard by a sound that takes notes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from kneetimer.audio.phrase_book import PhraseBook, default_voice
from kneetimer.core.player import State
from kneetimer.core.profile import Profile
from kneetimer.gui.speaker_process import SpeakerProcess
from kneetimer.gui.speech import Speech
from kneetimer.gui.training import Training
from kneetimer.storage.settings import Settings
from tests.driving import NOON, SILENCE, FakeAwake, FakeClock, FakeKeeper, FakeSound, hide_espeak
from tests.fakes import BRIDGE, CLAMSHELL, compiled, item, routine

CLAMSHELLS = routine(item(CLAMSHELL, reps=4, sets=2, rest=40, sides="left"), title="Clamshells")
TIMELINE = compiled(*CLAMSHELLS.items)
FIRST = "Clamshell. Left leg. Lie on your right side."


class Stage:
    """A training led by the real speech, with a clock that is moved by hand."""

    def __init__(self, book, settings):
        self.book = book
        self.sound, self.clock = FakeSound(), FakeClock()
        self.speech = Speech(book, settings)
        self.keeper = FakeKeeper()
        self.training = Training(
            sound=self.sound,
            speech=self.speech,
            awake=FakeAwake(),
            keeper=self.keeper,
            clock=self.clock,
            now=lambda: NOON,
            slept_ms=self.clock.slept_ms,
        )
        self.told, self.settled, self.captions = [], [], []
        self.speech.failed.connect(self.told.append)
        self.speech.settled.connect(lambda: self.settled.append(self.clock.now_ms))
        self.training.begun.connect(lambda driver: driver.said.connect(self.captions.append))

    @property
    def driver(self):
        return self.training.driver

    def begin(self, what=CLAMSHELLS, profile=Profile()):
        self.training.begin(what, {}, profile)
        return self

    def run_to(self, now_ms):
        while self.clock.now_ms < now_ms:
            self.clock.now_ms = min(now_ms, self.clock.now_ms + 1_000)
            self.driver.tick()
        return self

    def take(self, **changes):
        """Let the person set something else."""
        settings = replace(self.speech._settings, **changes)
        self.speech.take_settings(settings)
        self.training.take_voice()

    @property
    def lines(self):
        """The lines of the last schedule: (ms, text), by their keys."""
        return [(cue.at_ms, self.text_of(cue.name)) for cue in self.sound.cues if cue.is_line]

    def text_of(self, key):
        choice = self.speech.choice("en")
        timeline = self.driver.player.timeline
        texts = self.driver._spoken.texts(timeline)
        return {self.book.key(choice, text): text for text in texts}[key]

    @property
    def processes(self):
        return self.speech.maker.findChildren(SpeakerProcess)


@pytest.fixture
def book(home):
    return PhraseBook(home / "cache" / "phrases")


@pytest.fixture
def make(qapp, book):
    made = []

    def make(**settings):
        made.append(Stage(book, Settings(**settings)))
        return made[-1]

    yield make
    for stage in made:
        stage.training.drop()
        stage.speech.shutdown()


@pytest.fixture(scope="module")
def spoken_book(tmp_path_factory):
    return PhraseBook(tmp_path_factory.mktemp("phrases"))


@pytest.fixture
def ready(qtbot, spoken_book):
    """A stage whose phrases have all been made; they are made once for all tests."""
    stage = Stage(spoken_book, Settings())
    stage.speech.prepare_now(TIMELINE, Profile())
    qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
    yield stage
    stage.training.drop()
    stage.speech.shutdown()


@pytest.fixture
def no_espeak(tmp_path, monkeypatch):
    hide_espeak(tmp_path, monkeypatch)


class TestMadeAhead:
    def test_a_look_at_the_routine_has_them_made_and_the_session_has_them_at_once(
        self, make, qtbot
    ):
        stage = make()
        stage.speech.prepare(TIMELINE, Profile())
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        stage.begin()
        assert stage.lines[0] == (700, FIRST)
        assert len(stage.sound.asked) == 1

    def test_two_looks_shortly_after_each_other_make_one_request(self, make, qtbot):
        stage = make()
        other = compiled(item(BRIDGE, reps=1))
        stage.speech.prepare(other, Profile())
        stage.speech.prepare(TIMELINE, Profile())
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        bridge = stage.speech.choice("en"), "Bridge. Lie on your back."
        assert stage.book.length_ms(*bridge) is None

    def test_what_is_there_already_starts_no_process(self, ready):
        again = Stage(ready.book, Settings())
        again.speech.prepare_now(TIMELINE, Profile())
        assert again.settled == [0]
        assert again.processes == []

    def test_the_lengths_in_the_script_are_those_of_the_phrases(self, ready):
        ready.begin()
        choice = ready.speech.choice("en")
        timeline = ready.driver.player.timeline
        cues = [cue for _, _, cue in ready.driver._spoken.script.in_time(timeline) if cue.text]
        assert cues
        for cue in cues:
            assert cue.duration_ms == ready.book.length_ms(choice, cue.text)

    def test_no_two_lines_are_heard_at_once(self, ready):
        ready.begin()
        choice = ready.speech.choice("en")
        for (at_ms, text), (next_ms, _) in pairwise(ready.lines):
            assert at_ms + ready.book.length_ms(choice, text) <= next_ms


class TestBegunBefore:
    """A session that begins before its phrases are made gets its script anew when they are."""

    def test_it_begins_with_tones_and_goes_on_with_words(self, make, qtbot):
        stage = make().begin()
        assert stage.sound.asked[0][0] == (0, "change")
        assert stage.sound.said == [[]]
        stage.run_to(10_000)
        assert stage.captions[0] == FIRST  # it can be read all the same
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        assert len(stage.sound.asked) == 2
        assert stage.sound.counted_from[-1] == 10_000
        assert stage.sound.asked[1][0] == (10_000, "ready")
        assert (16_000, "Hold the position.") in stage.lines
        assert all(at_ms >= 0 for at_ms, _ in stage.lines)  # the first line is not said late

    def test_one_that_stands_still_meanwhile_stays_silent(self, make, qtbot):
        stage = make().begin().run_to(10_000)
        stage.driver.pause()
        assert stage.sound.asked[-1] == SILENCE
        schedules = len(stage.sound.asked)
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        assert len(stage.sound.asked) == schedules
        stage.driver.resume()
        assert (16_000, "Hold the position.") in stage.lines

    def test_one_that_is_over_meanwhile_is_left_alone(self, make, qtbot):
        stage = make().begin()
        stage.training.finish()
        schedules = len(stage.sound.asked)
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        assert len(stage.sound.asked) == schedules


class TestWhatIsHeard:
    def test_tones_alone_start_no_process(self, make):
        stage = make(heard="tones").begin()
        assert stage.sound.asked[0][0] == (0, "change")
        assert stage.sound.said == [[]]
        assert stage.processes == []

    def test_no_sound_starts_no_process(self, make):
        assert make(sound=False).begin().processes == []

    def test_voice_alone(self, ready, qtbot):
        ready.begin()
        ready.settled.clear()
        ready.take(heard="voice")
        qtbot.waitUntil(lambda: ready.settled != [], timeout=20_000)
        assert ready.sound.asked[-1] == SILENCE
        assert ready.lines[0][1] == FIRST

    def test_tones_come_from_the_side_that_works(self, ready):
        ready.begin()
        assert any(cue.pan < 0 for cue in ready.sound.cues)
        assert all(cue.pan == 0 for cue in ready.sound.cues if cue.is_line)

    def test_or_from_everywhere(self, ready):
        ready.begin()
        ready.take(pan=False)
        assert all(cue.pan == 0 for cue in ready.sound.cues)
        assert ready.lines

    def test_the_keys_are_those_of_the_voice_and_its_speed(self, make, qtbot):
        stage = make(voice="espeak:gmw/en+f1", wpm=180).begin()
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        choice = stage.speech.choice("en")
        assert (choice.voice, choice.wpm) == ("espeak:gmw/en+f1", 180)
        line = next(cue for cue in stage.sound.cues if cue.is_line)
        assert line.name == stage.book.key(choice, FIRST)
        assert stage.book.path(line.name).is_file()

    def test_another_voice_is_taken_in_the_middle(self, ready, qtbot):
        ready.begin().run_to(10_000)
        ready.settled.clear()
        ready.take(voice="espeak:gmw/en+m3")
        qtbot.waitUntil(lambda: ready.settled != [], timeout=20_000)
        assert (16_000, "Hold the position.") in ready.lines

    def test_a_german_session_is_spoken_in_german_whatever_english_voice_is_set(self, make, qtbot):
        stage = make(voice="espeak:gmw/en+f1").begin(profile=Profile(language="de"))
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        assert stage.speech.choice("de").voice == default_voice("de")
        key = stage.book.key(stage.speech.choice("de"), "Eins.")
        assert key in [cue.name for cue in stage.sound.cues if cue.is_line]

    def test_what_was_deleted_meanwhile_is_made_again(self, make, qtbot):
        stage = make()
        stage.speech.prepare_now(TIMELINE, Profile())
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        for path in stage.book.folder.glob("*.wav"):
            path.unlink()
        stage.begin()
        assert stage.sound.said == [[]]
        qtbot.waitUntil(lambda: stage.lines != [], timeout=20_000)
        keys = [cue.name for cue in stage.sound.cues if cue.is_line]
        assert all(stage.book.path(key).is_file() for key in keys)


class TestMissingVoice:
    @pytest.mark.parametrize("voice", ["piper:/nowhere/amy.onnx", "flute:Ann"])
    def test_the_built_in_one_speaks_in_its_place(self, make, qtbot, voice):
        stage = make(voice=voice).begin()
        qtbot.waitUntil(lambda: stage.lines != [], timeout=20_000)
        assert stage.speech.choice("en").voice == default_voice("en")
        assert len(stage.told) == 1
        assert stage.told[0].endswith("The built-in voice speaks in its place.")

    def test_it_is_tried_again_once_it_is_chosen_anew(self, make, qtbot):
        stage = make(voice="piper:/nowhere/amy.onnx").begin()
        qtbot.waitUntil(lambda: stage.lines != [], timeout=20_000)
        stage.take(voice="")
        stage.take(voice="piper:/nowhere/amy.onnx")
        qtbot.waitUntil(lambda: len(stage.told) == 2, timeout=20_000)

    def test_without_any_the_tones_carry_on(self, make, qtbot, no_espeak):
        stage = make(voice="piper:/nowhere/amy.onnx").begin()
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        assert [words.split(". ")[-1] for words in stage.told] == [
            "The built-in voice speaks in its place.",
            "The tones go on, and every line is on the screen.",
        ]
        assert stage.sound.asked[-1][0] == (0, "change")
        assert stage.lines == []

    def test_tones_are_heard_even_where_only_the_voice_was_wanted(self, make, qtbot, no_espeak):
        stage = make(heard="voice").begin()
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        assert stage.sound.asked[-1][0] == (0, "change")

    def test_a_sample_is_said_by_the_built_in_one(self, make, qtbot):
        stage = make(voice="piper:/nowhere/amy.onnx")
        stage.speech.prepare_texts(["Left leg. Ten."], "en")
        qtbot.waitUntil(lambda: stage.settled != [], timeout=20_000)
        assert stage.speech.say("Left leg. Ten.", "en")
        assert len(stage.told) == 1


class TestAnswers:
    """What is said to what the person does."""

    def test_a_pause_says_so_and_shows_it(self, ready):
        ready.begin().run_to(27_500)
        ready.driver.pause()
        assert ready.sound.asked[-1] == SILENCE
        assert ready.lines == [(0, "Paused.")]
        assert ready.captions[-1] == "Paused."

    def test_going_on_says_where(self, ready):
        ready.begin().run_to(57_500)
        ready.driver.pause()
        ready.clock.now_ms += 60_000
        ready.driver.resume()
        assert ready.driver.view.phase.rep == (4, 4)
        assert (0, "Back to rep four.") in ready.lines
        assert ready.captions[-1] == "Back to rep four."

    def test_going_on_says_it_though_the_pause_cut_off_a_line(self, ready):
        ready.begin().run_to(26_400)
        ready.driver.pause()
        ready.clock.now_ms += 60_000
        ready.driver.resume()
        assert (0, "Back to rep one.") in ready.lines

    def test_an_answer_never_runs_into_a_line(self, ready):
        ready.begin().run_to(53_500)
        ready.driver.pause()
        ready.driver.resume()
        assert next(text for at_ms, text in ready.lines if at_ms >= 0) == "Three."
        assert ready.captions[-1] != "Back to rep three."

    def test_nothing_is_said_when_the_session_is_ended(self, ready):
        ready.begin().run_to(27_500)
        ready.driver.end()
        assert ready.driver.player.state is State.FINISHED
        assert "Paused." not in [text for _, text in ready.lines]


class TestTheLineBeingSaid:
    def test_more_time_does_not_cut_it(self, ready):
        ready.begin().run_to(1_700)
        ready.driver.extend()
        assert ready.lines[0] == (-1_000, FIRST)
        assert ready.sound.asked[-1][0] == (20_000 - 1_700 + 15_000, "ready")

    def test_a_pause_does(self, ready):
        ready.begin().run_to(1_700)
        ready.driver.pause()
        assert ready.lines == [(0, "Paused.")]


class TestInArrears:
    def test_nothing_is_said_after_the_machine_slept(self, ready):
        ready.begin().run_to(30_000)
        ready.clock.asleep_ms = 600_000
        ready.clock.now_ms += 40
        ready.driver.tick()
        assert ready.driver.player.state is State.PAUSED
        assert ready.sound.asked[-1] == SILENCE
        assert ready.lines == [(0, "Paused.")]
        ready.clock.now_ms += 5_000
        ready.driver.resume()
        assert ready.sound.counted_from[-1] == ready.clock.now_ms
        said = [text for at_ms, text in ready.lines if at_ms >= 0]
        assert said[:3] == ["Back to rep one.", "One.", "Two."]

    def test_a_stalled_window_asks_for_nothing_anew(self, ready):
        ready.begin().run_to(24_000)
        schedules = len(ready.sound.asked)
        ready.clock.now_ms += 4_500
        ready.driver.tick()
        assert len(ready.sound.asked) == schedules
