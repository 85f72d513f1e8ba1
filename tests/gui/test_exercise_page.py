"""One exercise's page: all that the catalogue knows, a figure that moves, a map of the body."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from kneetimer.core.body import Position, Side
from kneetimer.core.exercise import Exercise, Muscles, Works
from kneetimer.core.figure_muscles import Region
from kneetimer.core.text import Text
from kneetimer.gui.exercise_words import facts
from kneetimer.gui.main_window import MainWindow
from kneetimer.gui.pages.exercise_page import ExercisePage
from kneetimer.gui.theme import LIGHT
from kneetimer.gui.widgets.body_map import BodyMap
from kneetimer.gui.widgets.body_shapes import HALF_WIDE, HIGH, back_view, front_view
from kneetimer.storage.settings import Settings
from tests.gui.samples import CHAIR, HIP, FakeLibrary, catalogue

CLAMSHELL = catalogue()["clamshell"]
BARE = Exercise(id="own", name=Text.plain("Own"), position=Position.STANDING, works=Works.BOTH)


@pytest.fixture
def make(qtbot):
    def make(exercise=CLAMSHELL, side=Side.LEFT, language="en", width=1280, height=800):
        page = ExercisePage(exercise, side, language)
        qtbot.addWidget(page)
        page.resize(width, height)
        with qtbot.waitExposed(page):
            page.show()
        return page

    return make


def _entering():
    return QEnterEvent(QPointF(), QPointF(), QPointF())


def texts(page):
    return [label.text() for label in page.findChildren(QLabel)]


class TestWords:
    @pytest.mark.parametrize("language", ["en", "de"])
    @pytest.mark.parametrize("name", sorted(catalogue()))
    def test_everything_the_catalogue_knows_is_told(self, make, name, language):
        made = catalogue()[name]
        said = texts(make(made, language=language))
        muscles = (*made.muscles.main, *made.muscles.also)
        told = (*made.setup, *made.cues, *made.easier, *made.harder, *muscles, made.stop, made.name)
        for text in told:
            assert text.get(language) in said
        for fault in made.faults:
            assert fault.sign.get(language) in said
            assert fault.correction.get(language) in said
        if made.source:
            assert f"Source: {made.source.get(language)}" in said

    @pytest.mark.parametrize(
        ("name", "said"),
        [
            ("clamshell", "On your side · the top leg works"),
            ("roll_it_band", "On your side · the bottom leg works · foam roller"),
            ("half_squat", "Standing · both sides work"),
        ],
    )
    def test_the_facts_stand_under_the_name(self, name, said):
        assert facts(catalogue()[name], "en").startswith(said)

    def test_a_screen_reader_hears_name_and_facts(self, make):
        page = make()
        assert page.accessibleName() == "Clamshell"
        assert page.accessibleDescription() == "On your side · the top leg works"
        assert page.stage.figure.accessibleName() == "Picture: Clamshell, left side"

    def test_one_that_nobody_has_drawn_has_its_name(self, make):
        page = make(BARE, None)
        assert page.stage is None
        assert texts(page) == ["Own", "Standing · both sides work"]
        QTest.keyClick(page, Qt.Key.Key_Space)
        page.set_reduced_motion(reduced=True)


class TestFigure:
    def test_it_plays_once_it_is_shown_and_stops_when_it_is_not(self, make):
        page = make()
        assert page.stage.figure.is_playing
        page.hide()
        assert not page.stage.figure.is_playing
        page.show()
        assert page.stage.figure.is_playing

    def test_space_and_the_button_stop_it(self, make):
        page = make()
        QTest.keyClick(page, Qt.Key.Key_Space)
        assert not page.stage.figure.is_playing
        assert page.stage.pause.accessibleName() == "Play it"
        page.stage.pause.click()
        assert page.stage.figure.is_playing
        assert page.stage.pause.accessibleName() == "Stop the movement"

    def test_what_was_stopped_stays_so(self, make):
        page = make()
        page.stage.pause.click()
        page.stage.sides.button(1).click()
        page.hide()
        page.show()
        assert not page.stage.figure.is_playing

    def test_it_shows_either_side(self, make):
        page = make(side=Side.RIGHT)
        assert page.stage.figure.is_mirrored
        page.stage.sides.button(0).click()
        assert not page.stage.figure.is_mirrored
        assert page.stage.figure.is_playing

    def test_with_no_side_there_is_none_to_choose(self, make):
        assert not make(catalogue()["half_squat"], None).stage.sides.isVisible()

    def test_less_motion_shows_start_and_end(self, make):
        page = make()
        page.set_reduced_motion(reduced=True)
        assert not page.stage.figure.is_playing
        assert not page.stage.pause.isVisible()
        page.set_reduced_motion(reduced=False)
        assert page.stage.figure.is_playing
        assert page.stage.pause.isVisible()

    def test_the_muscles_glow_on_request(self, make):
        page = make()
        page.stage.pause.click()
        before = page.stage.figure.grab().toImage()
        page.stage.glow.click()
        assert page.stage.figure.grab().toImage() != before

    @pytest.mark.parametrize(("height", "stage_px"), [(344, 230), (800, 448), (2000, 560)])
    def test_it_has_its_share_of_the_height(self, make, height, stage_px):
        assert make(height=height).stage.height() == stage_px


class TestBodyMap:
    def test_main_muscles_and_helpers(self):
        made = BodyMap(CLAMSHELL.muscles)
        assert made.main == {Region.HIP_SIDE, Region.BUTTOCK}
        # The large gluteal muscle helps where the rotators, which do the work, are.
        assert made.helpers == frozenset()
        bridge = BodyMap(catalogue()["glute_bridge"].muscles)
        assert bridge.helpers == {Region.THIGH_BACK, Region.TRUNK}

    @pytest.mark.parametrize("region", Region)
    def test_every_region_is_drawn_on_one_side_at_least(self, region):
        assert region in front_view().muscles or region in back_view().muscles

    @pytest.mark.parametrize("view", [front_view(), back_view()])
    def test_both_halves_are_alike_and_in_the_frame(self, view):
        for path in (view.suit, view.hands, view.shoes, *view.muscles.values()):
            box = path.boundingRect()
            assert box.center().x() == pytest.approx(0, abs=0.01)
            assert box.right() < HALF_WIDE
            assert 0 < box.top() < box.bottom() < HIGH

    @pytest.mark.parametrize("view", [front_view(), back_view()])
    def test_no_muscle_leaves_the_body(self, view):
        for region, path in view.muscles.items():
            corners = [point for polygon in path.toFillPolygons() for point in polygon]
            inside = [point for point in corners if view.suit.contains(point)]
            assert len(inside) >= 0.9 * len(corners), region

    def test_a_muscle_without_a_place_is_only_named(self, make):
        jaw = Text.plain("Jaw muscles")
        assert not BodyMap.has_place_for(Muscles(main=(jaw,)))
        own = replace(BARE, muscles=Muscles(main=(jaw,)))
        page = make(own, None)
        assert page.findChild(BodyMap) is None
        assert "Jaw muscles" in texts(page)

    def test_it_is_painted_with_the_muscles_in_the_accent(self, qtbot):
        plain, marked = BodyMap(Muscles()), BodyMap(CLAMSHELL.muscles)
        for made in (plain, marked):
            qtbot.addWidget(made)
            made.resize(made.sizeHint())
        assert plain.grab().toImage() != marked.grab().toImage()


class TestTheWay:
    @pytest.fixture
    def window(self, qtbot):
        made = MainWindow(Settings(), "en", LIGHT)
        qtbot.addWidget(made)
        made.resize(1280, 800)
        made.begin(FakeLibrary([HIP, CHAIR]))
        with qtbot.waitActive(made):
            made.show()
        made.open_library()
        made.open_routine(HIP)
        return made

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_a_key_on_the_picture_opens_it_and_esc_leads_back_to_the_picture(self, window, key):
        tile = window.current.items.cards[0].tile
        tile.setFocus()
        QTest.keyClick(tile, key)
        assert window.current.objectName() == "exercise_page"
        assert window.header.back.text() == "Plain"
        QTest.keyClick(window.current, Qt.Key.Key_Escape)
        assert window.current.objectName() == "routine_page"
        assert QApplication.focusWidget() is tile

    def test_after_that_start_has_the_keyboard_again(self, window):
        window.current.items.cards[0].tile.click()
        window.back()
        window.open_help()
        window.back()
        assert QApplication.focusWidget() is window.current.panel.start

    def test_a_click_on_picture_or_name_opens_it(self, window):
        page = window.current
        for part in (page.items.cards[0].tile, page.items.cards[0].name):
            QTest.mouseClick(part, Qt.MouseButton.LeftButton)
            assert window.current.exercise is page.items.cards[0].exercise
            window.back()

    def test_settings_reach_it(self, window):
        window._set(Settings(reduced_motion=True))
        window.current.items.cards[0].tile.click()
        assert not window.current.stage.pause.isVisible()


class TestTile:
    @pytest.fixture
    def card(self, qtbot):
        window = MainWindow(Settings(), "en", LIGHT)
        qtbot.addWidget(window)
        window.resize(1280, 800)
        window.begin(FakeLibrary([HIP]))
        with qtbot.waitActive(window):
            window.show()
        window.open_library()
        window.open_routine(HIP)
        return window.current.items.cards[0]

    def test_it_moves_while_the_mouse_is_on_the_card(self, card):
        assert not card.tile.figure.is_playing
        card.enterEvent(_entering())
        assert card.tile.figure.is_playing
        card.leaveEvent(QEvent(QEvent.Type.Leave))
        assert not card.tile.figure.is_playing

    def test_it_moves_while_the_keyboard_is_on_it(self, card):
        card.tile.setFocus()
        assert card.tile.figure.is_playing
        card.leaveEvent(QEvent(QEvent.Type.Leave))
        assert card.tile.figure.is_playing
        card.window().setFocus()
        assert not card.tile.figure.is_playing

    def test_it_is_heard(self, card):
        assert card.tile.accessibleName() == "How it is done: Clamshell"

    def test_the_side_that_begins_is_the_one_that_works(self, card):
        assert not card.tile.figure.is_mirrored
        panel = card.window().current.panel
        panel.first.button(1).click()
        QApplication.processEvents()
        assert card.tile.figure.is_mirrored
