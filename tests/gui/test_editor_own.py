"""Exercises that a file brings along: made in the editor, copied, changed and taken back."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kneetimer.core.body import Position
from kneetimer.core.edits import item_at
from kneetimer.core.exercise import Exercise, Tempo, Works
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine, exercise_items
from kneetimer.core.text import Text
from kneetimer.gui import editor_own as own
from kneetimer.gui.editor_own_fields import PATHS, own_texts, read_own
from kneetimer.gui.editor_work import Work
from kneetimer.gui.pages.editor_page import EditorPage
from kneetimer.storage.routine_file import read_routine
from tests.gui.samples import catalogue, routine

SLIDE = """# From the clinic.
format: kneetimer/1
title: Mine
exercises:
  # Anna showed it to me.
  slide:
    name: Slide   # on a towel
    position: supine
    works: moving leg
    setup: Lie down.
    cues:
      - Push away
      - And back   # slowly
    figure: heel_slide
items:
  - {exercise: slide, reps: 10, sides: each}   # in the morning
  - {exercise: clamshell, reps: 10}
  - exercise: slide
    cues: Harder now
    reps: 5
  - exercise: roll_it_band
    blocks: {count: 2, work: 30 s}
    detour: slide
assumed: [slide.tempo, clamshell.tempo]
"""
CTRL = Qt.KeyboardModifier.ControlModifier
NO_KEYS = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def make(qtbot):
    def make(text=SLIDE, language="en"):
        made = routine(text) if text else Routine(Text(), ())
        page = EditorPage(made, text, catalogue(), Profile(), language)
        qtbot.addWidget(page)
        page.resize(1280, 740)
        with qtbot.waitActive(page):
            page.show()
        return page

    return make


@pytest.fixture
def page(make):
    return make()


def press(key, held=NO_KEYS):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def type_in(words):
    QTest.keyClicks(QApplication.focusWidget(), words)


def go_to(name):
    for _ in range(30):
        if QApplication.focusWidget().objectName() == name:
            return
        press(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {name}")


def edit(page, where=(0,)):
    page.tree.choose([where])
    page.ways.open_link()
    return page.exercise


def write(page, path, text):
    field = page.exercise.field(path)
    field.input.setFocus()
    field.input.selectAll()
    for number, line in enumerate(text.split("\n")):
        if number:
            press(Qt.Key.Key_Return)
        type_in(line)


class TestValues:
    @pytest.mark.parametrize(
        ("name", "taken", "identity"),
        [
            ("Wall slide", (), "wall_slide"),
            ("Übung für's Knie (2)", (), "uebung_fuer_s_knie_2"),
            ("Clamshell", ("clamshell",), "my_clamshell"),
            ("Clamshell", ("clamshell", "my_clamshell"), "my_clamshell_2"),
            ("My slide", ("my_slide",), "my_slide_2"),
            ("колено", (), "exercise"),
            ("", (), "routine"),
        ],
    )
    def test_ids_are_as_a_person_would_write_them(self, name, taken, identity):
        assert own.free_id(name, taken) == identity

    def test_another_exercise_everywhere_but_what_items_say_themselves(self):
        before = routine(SLIDE)
        old = before.exercises["slide"]
        new = replace(old, id="glide", name=Text.plain("Glide"), cues=(Text.plain("Go"),))
        after = own.changed(before, "slide", new)
        items = exercise_items(after.items)
        assert [item.exercise.id for item in items] == [
            "glide",
            "clamshell",
            "glide",
            "roll_it_band",
        ]
        assert items[0].exercise is new
        assert items[2].exercise == replace(new, cues=(Text.plain("Harder now"),))
        assert items[2].key == "glide/2"
        assert items[3].dose.detour.exercise == "glide"
        assert list(after.exercises) == ["glide"]
        assert after.assumed == ("glide.tempo", "clamshell.tempo")

    def test_in_groups_and_choices_too(self):
        text = SLIDE.replace(
            "items:\n",
            "items:\n  - group: G\n    items:\n      - choose: 1\n        from:\n"
            "          - {exercise: slide, reps: 3}\n          - {card: Or not.}\n",
        )
        before = routine(text)
        new = replace(before.exercises["slide"], position=Position.SITTING)
        after = own.changed(before, "slide", new)
        assert item_at(after, (0, 0, 0)).exercise is new

    def test_a_copy_has_the_words_of_one_language(self):
        clamshell = catalogue()["clamshell"]
        made = own.own_copy(clamshell, catalogue(), "de")
        assert made.id not in catalogue()
        assert made.name == Text.plain(clamshell.name.get("de"))
        assert made.cues == tuple(Text.plain(cue.get("de")) for cue in clamshell.cues)
        assert (made.figure, made.muscles) == (clamshell.figure, clamshell.muscles)

    def test_what_is_used(self):
        made = routine(SLIDE)
        assert own.is_used(made, "slide")
        assert own.is_used(replace(made, items=made.items[3:]), "slide")  # to turn aside to
        assert not own.is_used(replace(made, items=made.items[1:2]), "slide")

    def test_only_what_no_file_has_goes_with_its_last_use(self):
        before = routine(SLIDE)
        after = replace(before, items=before.items[1:2])
        assert list(own.without_left_over(before, after, lambda _: True).exercises) == ["slide"]
        assert list(own.without_left_over(before, after, lambda _: False).exercises) == []
        assert own.without_left_over(before, before, lambda _: False) is before
        assert list(own.without_left_over(after, after, lambda _: False).exercises) == ["slide"]


class TestFields:
    @pytest.mark.parametrize("identity", sorted(catalogue()))
    @pytest.mark.parametrize("language", ["en", "de"])
    def test_nothing_typed_changes_nothing(self, identity, language):
        exercise = catalogue()[identity]
        texts = own_texts(exercise, language)
        assert read_own(exercise, texts, language, catalogue()) == (exercise, {})

    def exercise(self):
        return Exercise("x", Text.plain("X"), Position.SUPINE, Works.BOTH, cues=(Text.plain("A"),))

    def read(self, exercise=None, language="en", **typed):
        exercise = exercise or self.exercise()
        texts = {**own_texts(exercise, language), **typed}
        return read_own(exercise, texts, language, catalogue())

    @pytest.mark.parametrize(
        ("path", "text", "value"),
        [
            ("name", " Wall  slide ", Text.plain("Wall slide")),
            ("position", "standing", Position.STANDING),
            ("works", "top leg", Works.TOP_LEG),
            ("tempo", "1-5-3-1", Tempo(1_000, 5_000, 3_000, 1_000)),
            ("tempo", "", None),
            ("equipment", "mat, foam roller,", ("mat", "foam roller")),
            ("equipment", "[mat]", ("mat",)),
            ("equipment", "", ()),
            ("setup", "One.\n\n Two: [x] \n", (Text.plain("One."), Text.plain("Two: [x]"))),
            ("cues", "yes\n{en: a}", (Text.plain("yes"), Text.plain("{en: a}"))),
            ("stop", "At pain,\nor at 7 of 10.", Text.plain("At pain, or at 7 of 10.")),
        ],
    )
    def test_what_is_typed(self, path, text, value):
        made, problems = self.read(**{path: text})
        assert (getattr(made, path), problems) == (value, {})

    @pytest.mark.parametrize(
        ("path", "text", "problem"),
        [
            ("name", " ", "nothing is written here"),
            ("tempo", "1-5", "'1-5'"),
            ("tempo", "0-0-0-0", "takes no time"),
            ("cues", "Fine\n" + "much " * 10, "line 2: a cue of 10 words: at most 9"),
            ("equipment", "[mat", "is missing"),
        ],
    )
    def test_what_is_wrong_is_told_and_the_rest_taken(self, path, text, problem):
        made, problems = self.read(**{path: text, "works": "top leg"})
        assert list(problems) == [path]
        assert problem in problems[path]
        assert made == replace(self.exercise(), works=Works.TOP_LEG)

    def test_one_language_at_a_time(self):
        both = Text((("en", "Push"), ("de", "Drück")))
        other = Text((("en", "Back"), ("de", "Zurück")))
        exercise = replace(self.exercise(), name=both, cues=(both, other))
        made, _ = self.read(exercise, "de", name="Schieb", cues="Drück\nSchieb\n")
        changed = Text((("en", "Push"), ("de", "Schieb")))
        assert made.name == changed
        assert made.cues == (both, Text((("en", "Back"), ("de", "Schieb"))))
        made, _ = self.read(exercise, "de", cues="Neu\nDrück\nZurück")
        assert made.cues == (Text.plain("Neu"), both, other)
        made, _ = self.read(exercise, "de", cues="Zurück")
        assert made.cues == (other,)

    @settings(deadline=None, max_examples=60)
    @given(st.dictionaries(st.sampled_from(PATHS), st.text(max_size=40)))
    def test_whatever_is_typed_is_taken_or_told(self, typed):
        made, problems = self.read(**typed)
        assert problems.keys() <= set(PATHS)
        before = own_texts(self.exercise(), "en")
        kept = {path: text for path, text in own_texts(made, "en").items() if path in problems}
        assert kept == {path: before[path] for path in kept}


class TestNew:
    def test_from_nothing_by_keys_alone(self, make, qtbot):
        page = make("")
        type_in("At home")
        press(Qt.Key.Key_Insert)
        type_in("wall slide on the heels")
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget().objectName() == "field_name"
        type_in("Wall slide")
        go_to("field_tempo")
        type_in("2-0-2-1")
        go_to("field_equipment")
        type_in("wall, mat")
        press(Qt.Key.Key_Tab)
        assert QApplication.focusWidget() is page.exercise.choose_figure
        press(Qt.Key.Key_Return)
        type_in("wall sit")
        assert page.figures.figure.is_playing
        press(Qt.Key.Key_Return)
        assert QApplication.focusWidget() is page.exercise.choose_figure
        go_to("field_setup")
        type_in("Stand with your back to the wall.")
        press(Qt.Key.Key_Return)
        type_in("Feet a step away.")
        go_to("field_cues")
        type_in("Slide down")
        press(Qt.Key.Key_Return)
        type_in("And up")
        go_to("field_stop")
        type_in("When the knee hurts.")
        press(Qt.Key.Key_Escape)
        assert page.tree.hasFocus()
        with qtbot.waitSignal(page.saved) as told:
            press(Qt.Key.Key_S, CTRL)
        assert told.args[1] == (
            "format: kneetimer/1\n"
            "title: At home\n"
            "exercises:\n"
            "  wall_slide:\n"
            "    name: Wall slide\n"
            "    position: standing\n"
            "    tempo: 2-0-2-1\n"
            "    equipment: [wall, mat]\n"
            "    setup:\n"
            "      - Stand with your back to the wall.\n"
            "      - Feet a step away.\n"
            "    cues:\n"
            "      - Slide down\n"
            "      - And up\n"
            "    stop: When the knee hurts.\n"
            "    figure: wall_sit\n"
            "items:\n"
            "  - exercise: wall_slide\n"
            "    reps: 10\n"
        )

    def test_stands_below_all_that_is_found(self, page):
        page.ways.open_adder()
        model = page.adder.model
        last = model.index(model.rowCount() - 1, 0)
        assert last.data() == "An exercise of your own…"
        page.adder.search.setText("clam")
        assert model.index(0, 0).data() == "Clamshell"
        page.adder.chosen.emit(page.adder.offers.always("")[0].thing)
        assert page.routine.exercises["my_exercise"].name == Text.plain("My exercise")
        assert page.exercise.isVisible()

    def test_the_id_follows_the_name_until_a_file_has_it(self, page):
        page.ways.open_adder()
        page.adder.chosen.emit(page.adder.offers.always("clamshell")[0].thing)
        assert list(page.routine.exercises) == ["slide", "my_clamshell"]
        write(page, "name", "Shell")
        assert list(page.routine.exercises) == ["slide", "shell"]
        page.mark_saved(page.work.text())
        write(page, "name", "Mussel")
        assert list(page.routine.exercises) == ["slide", "shell"]
        assert page.routine.exercises["shell"].name == Text.plain("Mussel")

    def test_goes_with_its_last_use_and_comes_back(self, page):
        page.ways.open_adder()
        page.adder.chosen.emit(page.adder.offers.always("Glide")[0].thing)
        page.exercise.left.emit()
        page.hands.delete()
        assert page.work.text() == SLIDE
        page.undo()
        assert list(page.routine.exercises) == ["slide", "glide"]

    def test_one_of_the_file_stays(self, page):
        page.tree.choose([(0,), (2,), (3,)])
        page.hands.delete()
        assert list(page.routine.exercises) == ["slide"]
        page.ways.open_adder()
        page.adder.search.setText("slide")
        assert "Slide" in [page.adder.model.index(row, 0).data() for row in range(3)]
        page.adder.left.emit()
        page.ways.open_about()
        (link,) = page.form.links.buttons
        link.click()
        assert page.exercise.remove.isVisible()
        assert "No item is of it." in page.exercise.about.text()
        page.exercise.remove.click()
        assert page.routine.exercises == {}
        assert not page.form.links.isVisible()
        assert "exercises:" not in page.work.text()
        page.undo()
        assert list(page.routine.exercises) == ["slide"]


class TestEditing:
    def test_only_what_is_changed_changes_in_the_file(self, page):
        edit(page)
        write(page, "name", "Glide")
        write(page, "cues", "Push away\nAnd down")
        page.exercise.field("position").choice.pick("sitting")
        assert page.work.text() == (
            SLIDE.replace("name: Slide ", "name: Glide ")
            .replace("position: supine", "position: sitting")
            .replace("- And back   #", "- And down   #")
        )
        assert page.form.title.text() == "Slide"
        page.exercise.left.emit()
        assert page.form.title.text() == "Glide"
        assert page.model.index_at((0,)).data() == "Glide"

    def test_every_change_undone_gives_the_same_bytes(self, page):
        edit(page)
        changes = [
            lambda: write(page, "name", "Glide"),
            lambda: page.exercise.field("works").choice.pick("both"),
            lambda: write(page, "setup", "Lie down.\nBend a knee."),
            lambda: write(page, "stop", "At pain."),
            lambda: page.figures.chosen.emit(catalogue()["clamshell"]),
            lambda: page.figures.chosen.emit(page.figures.model._all[0].thing),
        ]
        page.exercise.choose_figure.click()
        texts = [page.work.text()]
        for change in changes:
            change()
            texts.append(page.work.text())
        assert len(set(texts)) == len(texts)
        for text in reversed(texts[:-1]):
            page.undo()
            assert page.work.text() == text
        assert page.work.text() == SLIDE
        assert not page.is_changed
        for text in texts[1:]:
            page.redo()
            assert page.work.text() == text

    def test_letters_of_one_word_are_one_change(self, page):
        edit(page)
        write(page, "name", "Glide")
        assert page.undo_button.toolTip() == "Undo: Name of Slide"
        press(Qt.Key.Key_Z, CTRL)
        assert page.work.text() == SLIDE
        assert page.exercise.isVisible()
        assert page.exercise.field("name").text == "Slide"

    def test_undone_to_before_it_was_there(self, page):
        page.ways.open_adder()
        page.adder.chosen.emit(page.adder.offers.always("Glide")[0].thing)
        write(page, "name", "Glider")
        page.undo()
        assert page.exercise.isVisible()
        assert page.exercise.title.text() == "Glide"
        page.undo()
        assert page.form.isVisible()
        assert page.work.text() == SLIDE

    def test_what_cannot_be_read_waits_and_is_told(self, page, qtbot):
        edit(page)
        write(page, "cues", "one two three four five six seven eight nine ten")
        assert page.exercise.field("cues").problem == "Line 1: a cue of 10 words: at most 9."
        assert page.routine == routine(SLIDE)
        page.exercise.left.emit()
        page.save()
        assert page.ask.text.startswith("Some fields cannot be read yet")
        with qtbot.waitSignal(page.saved) as told:
            page.ask.answer(0)
        assert told.args[1] == SLIDE
        edit(page)
        assert page.exercise.field("cues").text.endswith("nine ten")
        assert page.exercise.field("cues").problem
        write(page, "cues", "one")
        assert not page.exercise.field("cues").problem
        assert not page.own.is_waiting

    def test_typed_beyond_what_can_be_read_is_as_before(self, page):
        edit(page)
        write(page, "tempo", "1-1-1-1x")
        assert page.routine.exercises["slide"].tempo is None
        assert page.exercise.field("tempo").problem

    def test_says_how_often_it_is_used(self, page):
        edit(page)
        assert page.exercise.about.text() == (
            "An exercise of this routine's own; its id in the file is slide. 2 items are of it."
        )
        assert not page.exercise.remove.isVisible()

    def test_another_item_shows_its_fields(self, page):
        edit(page)
        page.tree.choose([(1,)])
        assert page.form.isVisible()

    def test_a_deletion_from_the_list_shows_the_fields(self, page):
        edit(page)
        page.tree.setFocus()
        press(Qt.Key.Key_Delete)
        assert page.form.isVisible()


class TestPasting:
    def test_another_exercise_of_the_same_id_gets_another_one(self, page):
        other = SLIDE.replace("name: Slide ", "name: Slide of Bert ")
        page.hands.put_text(other, (0,))
        assert list(page.routine.exercises) == ["slide_of_bert", "slide"]
        items = exercise_items(page.routine.items)
        assert [item.exercise.id for item in items[:4]] == [
            "slide_of_bert",
            "clamshell",
            "slide_of_bert",
            "roll_it_band",
        ]
        assert items[3].dose.detour.exercise == "slide_of_bert"
        assert read_routine(page.work.text(), catalogue()) == page.routine

    def test_the_same_exercise_is_the_same(self, page):
        page.tree.choose([(0,)])
        page.hands.copy()
        page.hands.paste()
        assert list(page.routine.exercises) == ["slide"]
        assert len(page.routine.items) == 5


class TestMakingOwn:
    def test_a_copy_of_the_catalogue_s(self, page):
        page.tree.choose([(1,)])
        assert [button.text() for button in page.form.links.buttons] == ["Make it my own"]
        page.tree.setFocus()
        press(Qt.Key.Key_E, CTRL)
        assert page.exercise.isVisible()
        made = page.routine.exercises["my_clamshell"]
        assert made.figure == catalogue()["clamshell"].figure
        item = item_at(page.routine, (1,))
        assert item.exercise is made
        assert item.dose == item_at(routine(SLIDE), (1,)).dose
        text = page.work.text()
        assert read_routine(text, catalogue()) == page.routine
        assert "    figure: clamshell\n" in text
        assert "  - {exercise: my_clamshell, reps: 10}\n" in text
        assert "# Anna showed it to me." in text
        assert page.undo_button.toolTip() == "Undo: Make Clamshell my own"
        page.undo()
        assert page.work.text() == SLIDE

    @pytest.mark.parametrize("identity", sorted(catalogue()))
    @pytest.mark.parametrize("language", ["en", "de"])
    def test_every_exercise_can_be_made_one_s_own(self, identity, language):
        text = f"format: kneetimer/1\ntitle: x\nitems:\n  - exercise: {identity}\n"
        made = routine(text)
        copy = own.own_copy(catalogue()[identity], catalogue(), language)
        work = Work(made, text, catalogue(), Profile(language=language))
        work.make(own.made_own(made, (0,), copy), "Copy")
        assert read_routine(work.text(), catalogue()) == work.routine

    def test_other_sorts_have_no_such_way(self, make):
        page = make("format: kneetimer/1\ntitle: x\nitems:\n  - card: Rest\n")
        assert not page.form.links.isVisible()
        page.ways.open_link()
        page.hands.make_own((0,))
        assert page.routine.exercises == {}


class TestFigures:
    def test_begins_at_the_one_it_has(self, page):
        edit(page)
        page.exercise.choose_figure.click()
        assert page.figures.list.currentIndex().data() == "Heel slide"
        assert page.figures.figure.accessibleName() == "Picture: Heel slide"

    def test_those_of_the_position_come_first(self, page):
        edit(page)
        page.exercise.choose_figure.click()
        model = page.figures.figures
        shown = [model._shown[row].thing for row in range(1, model.rowCount())]
        on_back = [one.position is Position.SUPINE for one in shown]
        assert on_back == sorted(on_back, reverse=True)
        assert any(on_back)

    def test_none(self, page):
        edit(page)
        page.exercise.choose_figure.click()
        page.figures.search.setText("no figure")
        press(Qt.Key.Key_Return)
        assert page.routine.exercises["slide"].figure is None
        assert page.exercise.no_figure.isVisible()
        assert "figure:" not in page.work.text()

    def test_nothing_found_shows_nothing(self, page):
        edit(page)
        page.exercise.choose_figure.click()
        page.figures.search.setText("nobody draws this")
        assert page.figures.figure.accessibleName() == ""
        press(Qt.Key.Key_Return)
        press(Qt.Key.Key_Escape)
        assert page.exercise.isVisible()
        assert page.work.text() == SLIDE

    def test_reduced_motion(self, page):
        page.set_reduced_motion(reduced=True)
        edit(page)
        assert not page.exercise.figure.is_playing
        page.exercise.choose_figure.click()
        assert not page.figures.figure.is_playing
