"""How it feels, before, after and the next morning: by mouse, by keys and by ear."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from kneetimer.core.body import Side
from kneetimer.core.counting import CountWanted
from kneetimer.core.record import Count, Moment
from kneetimer.core.summary import SessionLine
from kneetimer.core.text import Text
from kneetimer.gui.theme import LIGHT, palette
from kneetimer.gui.widgets.entry import LONGEST_NOTE, NoteField, NumberField
from kneetimer.gui.widgets.equal_rows import EqualRows
from kneetimer.gui.widgets.feeling_after import FeelingAfter, Said
from kneetimer.gui.widgets.morning_card import Morning, MorningCard
from kneetimer.gui.widgets.pain_before import PainBefore
from kneetimer.gui.widgets.pain_scale import PainScale

PLANK = Text((("en", "Side plank"), ("de", "Seitstütz")))
BRIDGE = Text.plain("Bridge")
WANTED = (
    CountWanted("plank", "side_plank", PLANK, Side.LEFT, seconds=True),
    CountWanted("plank", "side_plank", PLANK, Side.RIGHT, seconds=True),
    CountWanted("bridge", "bridge", BRIDGE, None, seconds=False),
)


@pytest.fixture
def show(qtbot):
    """Show a widget in a window and give it back."""

    def shown(widget, width=700, height=700):
        window = QWidget()
        window.setPalette(palette(LIGHT))
        rows = QVBoxLayout(window)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(widget)
        rows.addStretch(1)
        qtbot.addWidget(window)
        window.resize(width, height)
        window.show()
        QCoreApplication.processEvents()
        widget.window_kept = window
        return widget

    return shown


@pytest.fixture
def scale(show):
    made = show(PainScale("Pain now"))
    made.heard = []
    made.chosen.connect(made.heard.append)
    return made


def heard_name(widget):
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def press(qtbot, scale, *keys):
    scale.setFocus()
    for key in keys:
        qtbot.keyClick(scale.focusProxy(), key)


KEY = Qt.Key


class TestScale:
    def test_pressing_chooses_and_pressing_again_takes_it_back(self, scale):
        scale.keys[3].click()
        assert (scale.value, scale.keys[3].isChecked()) == (3, True)
        scale.keys[5].click()
        assert [key.isChecked() for key in scale.keys].count(True) == 1
        scale.keys[5].click()
        assert (scale.value, scale.keys[5].isChecked()) == (None, False)
        assert scale.heard == [3, 5, None]

    @pytest.mark.parametrize(
        ("keys", "value"),
        [
            ([KEY.Key_0], 0),
            ([KEY.Key_7], 7),
            ([KEY.Key_1, KEY.Key_0], 10),
            ([KEY.Key_1, KEY.Key_2, KEY.Key_0], 0),
            ([KEY.Key_1, KEY.Key_0, KEY.Key_0], 0),
            ([KEY.Key_7, KEY.Key_7], 7),
            ([KEY.Key_7, KEY.Key_Delete], None),
            ([KEY.Key_7, KEY.Key_Backspace], None),
            ([KEY.Key_Right], 0),
            ([KEY.Key_Left], 0),
            ([KEY.Key_4, KEY.Key_Right, KEY.Key_Up], 6),
            ([KEY.Key_4, KEY.Key_Left, KEY.Key_Down], 2),
            ([KEY.Key_0, KEY.Key_Left], 0),
            ([KEY.Key_End, KEY.Key_Right], 10),
            ([KEY.Key_4, KEY.Key_Home], 0),
            ([KEY.Key_4, KEY.Key_Q], 4),
            ([KEY.Key_Space], 0),
            ([KEY.Key_4, KEY.Key_Return], None),
        ],
    )
    def test_keys(self, scale, qtbot, keys, value):
        press(qtbot, scale, *keys)
        assert scale.value == value
        assert scale.heard[-1] == value

    def test_a_late_zero_is_a_zero(self, scale, qtbot):
        press(qtbot, scale, KEY.Key_1)
        qtbot.waitUntil(lambda: not scale._second_digit.isActive())
        press(qtbot, scale, KEY.Key_0)
        assert scale.value == 0

    def test_the_focus_goes_along(self, scale, qtbot):
        press(qtbot, scale, KEY.Key_8)
        assert scale.window().focusWidget() is scale.keys[8]

    def test_it_is_one_stop_for_the_tab_key(self, scale):
        tab = Qt.FocusPolicy.TabFocus
        assert [bool(key.focusPolicy() & tab) for key in scale.keys].count(True) == 1
        scale.value = 9
        assert scale.keys[9].focusPolicy() & tab

    def test_a_value_that_is_set_is_not_told(self, scale):
        scale.value = 4
        assert scale.keys[4].isChecked()
        assert scale.heard == []

    def test_what_is_heard(self, scale):
        assert heard_name(scale) == "Pain now"
        assert heard_name(scale.keys[3]) == "Pain now: 3 of 10"
        assert scale.accessibleDescription() == ""
        scale.keys[3].click()
        assert scale.accessibleDescription() == "3 of 10"

    def test_the_chosen_one_has_a_tick_as_well_as_a_colour(self, scale):
        """Its picture in one colour alone has more in it than that of a number."""
        scale.value = 3
        image = scale.keys[3].grab().toImage()
        ground, ink = LIGHT.accent.lower(), LIGHT.on_accent.lower()
        top = range(image.height() // 2 - 4)
        colours = {image.pixelColor(x, y).name() for x in range(8, image.width() - 8) for y in top}
        assert {ground, ink} <= colours

    @pytest.mark.parametrize(("width", "in_a_row"), [(900, 11), (330, 6), (200, 4)])
    def test_rows(self, show, width, in_a_row):
        scale = show(PainScale("Pain", low="none", high="worst"), width)
        top = scale.keys[0].y()
        assert [key.y() == top for key in scale.keys].count(True) == in_a_row
        for key in scale.keys:
            assert key.height() >= key.sizeHint().height()
            assert key.geometry().right() < width

    def test_a_layout_can_be_emptied(self):
        rows = EqualRows((2, 1), 1)
        assert rows.itemAt(0) is rows.takeAt(0) is None
        holder = QWidget()
        holder.setLayout(rows)
        rows.addWidget(QLabel("a"))
        assert rows.takeAt(0) is not None
        assert rows.count() == 0


class TestNumber:
    @pytest.fixture
    def field(self, show):
        made = show(NumberField("Left leg", "Side plank, left leg", seconds=True))
        made.heard = []
        made.changed.connect(lambda: made.heard.append(made.value))
        return made

    def test_it_is_read_as_it_is_written(self, field, qtbot):
        qtbot.keyClicks(field.field, "30 s")
        assert field.value == 30
        assert field.heard == [3, 30]

    @pytest.mark.parametrize("text", ["1.5", "1,5"])
    def test_a_fraction_is_refused_with_a_word(self, field, qtbot, text):
        qtbot.keyClicks(field.field, text)
        assert field.value is None
        assert field.field.text() == text
        assert field.refusal.isVisible()
        assert field.field.accessibleDescription() == "A whole number, please."
        field.field.clear()
        assert not field.refusal.isVisible()
        assert field.field.accessibleDescription() == ""

    def test_return_stays_in_the_field(self, field, qtbot):
        seen = []
        field.window_kept.keyPressEvent = lambda event: seen.append(event.key())
        qtbot.keyClick(field.field, KEY.Key_Return)
        assert seen == []


class TestNote:
    @pytest.fixture
    def note(self, show):
        return show(NoteField("Note", "Before"))

    def test_it_holds_plain_text_only(self, note):
        data = QMimeData()
        data.setHtml("<b>bold</b>")
        data.setText("bold")
        note.field.selectAll()
        note.field.insertFromMimeData(data)
        assert note.text == "bold"
        assert not note.field.acceptRichText()

    def test_it_ends_at_its_length_and_says_so_before(self, note):
        assert not note.left.isVisible()
        note.field.setPlainText("a" * (LONGEST_NOTE - 5))
        assert note.left.isVisible()
        note.field.moveCursor(note.field.textCursor().MoveOperation.End)
        note.field.insertPlainText("b" * 50)
        assert note.text == "a" * (LONGEST_NOTE - 5) + "b" * 5
        assert note.field.textCursor().atEnd()

    def test_it_grows_with_what_is_written(self, note):
        before = note.field.height()
        note.field.setPlainText("line\n" * 6)
        QCoreApplication.processEvents()
        assert note.field.height() > before

    def test_tab_leaves_it(self, note):
        assert note.field.tabChangesFocus()


class TestAfter:
    @pytest.fixture
    def after(self, show):
        made = show(FeelingAfter(WANTED, "en"))
        made.heard = []
        made.said.connect(made.heard.append)
        return made

    def test_nothing_said_is_nothing_told(self, after):
        after.flush()
        assert after.heard == []

    def test_everything(self, after, qtbot):
        after.pain_after.keys[2].click()
        after.pain_worst.keys[5].click()
        after.effort.keys[7].click()
        after.note.field.setPlainText(" Wobbly. ")
        for (_, field), text in zip(after.fields, ("30 s", "1,5", "14"), strict=True):
            qtbot.keyClicks(field.field, text)
        after.flush()
        counts = (
            Count("plank", "side_plank", Side.LEFT, 30, seconds=True),
            Count("bridge", "bridge", None, 14),
        )
        assert after.heard == [Said(2, 5, 7, "Wobbly.", counts)]

    def test_it_is_told_a_moment_after_the_last_change(self, after, qtbot):
        with qtbot.waitSignal(after.said):
            after.pain_after.keys[2].click()
            after.pain_after.keys[3].click()
        assert after.heard == [Said(pain_after=3)]

    def test_the_same_is_told_once(self, after):
        after.pain_after.keys[3].click()
        after.flush()
        after.pain_after.keys[4].click()
        after.pain_after.keys[3].click()
        after.flush()
        assert after.heard == [Said(pain_after=3)]

    def test_a_note_that_was_told_can_be_taken_away(self, after):
        after.note.field.setPlainText("Oh")
        after.flush()
        after.note.field.clear()
        after.flush()
        assert after.heard == [Said(note="Oh"), Said(note="")]

    def test_what_is_heard(self, after):
        names = [heard_name(field.field) for _, field in after.fields]
        assert names == ["Side plank, left leg", "Side plank, right leg", "Bridge"]
        assert heard_name(after.note.field) == "Note"

    def test_the_tab_key_goes_from_top_to_bottom(self, after, qtbot):
        stops = [
            *(field.field for _, field in after.fields),
            *(scale.keys[0] for scale in (after.pain_after, after.pain_worst, after.effort)),
            after.note.field,
        ]
        stops[0].setFocus()
        window = after.window()
        for stop in stops:
            assert window.focusWidget() is stop
            qtbot.keyClick(stop, KEY.Key_Tab)

    def test_german_names(self, show):
        after = show(FeelingAfter(WANTED, "de"))
        assert heard_name(after.fields[0][1].field) == "Seitstütz, linkes Bein"

    def test_without_counts_there_is_no_card_for_them(self, show):
        words = [made.text() for made in show(FeelingAfter((), "en")).findChildren(QLabel)]
        assert "How was it?" in words
        assert "Write down what you counted" not in words


class TestBefore:
    def test_it_is_one_line_until_it_is_wanted(self, show, qtbot):
        before = show(PainBefore())
        heard = []
        before.chosen.connect(heard.append)
        before.turned.connect(lambda: heard.append("turned"))
        assert (before.is_open, before.value, before.link.text()) == (False, None, "Pain now?")
        before.link.click()
        assert before.is_open
        press(qtbot, before.scale, KEY.Key_4)
        assert (before.value, before.link.text(), heard) == (4, "Pain now: 4", ["turned", 4])
        before.link.click()
        assert (before.is_open, before.value) == (False, 4)


STARTED = Moment(1_795_200_000_000, 60)
LINE = SessionLine("a", STARTED, 0, Text.plain("Hip and IT band"), "hip", True, 1, 1)


class TestMorning:
    @pytest.fixture
    def card(self, show):
        made = show(MorningCard(LINE, STARTED.day + timedelta(1), "en"))
        made.heard = []
        made.answered.connect(made.heard.append)
        return made

    @pytest.mark.parametrize(
        ("days", "language", "words"),
        [
            (1, "en", "Yesterday: Hip and IT band."),
            (2, "en", "On Friday: Hip and IT band."),
            (3, "de", "On Freitag: Hip and IT band."),
        ],
    )
    def test_which_session(self, show, days, language, words):
        card = show(MorningCard(LINE, STARTED.day + timedelta(days), language))
        assert card.which.text() == words
        assert heard_name(card) == f"{words} Back to usual this morning?"

    @pytest.mark.parametrize(
        ("button", "answer"), [("yes", Morning(True)), ("do_not_ask", Morning(None))]
    )
    def test_one_press(self, card, button, answer):
        getattr(card, button).click()
        card.hide()
        assert card.heard == [answer]

    def test_not_yet_has_room_for_a_number(self, card, qtbot):
        card.not_yet.click()
        assert not card.yes.isVisible()
        assert card.window().focusWidget() is card.scale.keys[0]
        press(qtbot, card.scale, KEY.Key_2)
        assert card.heard == []
        card.done.click()
        card.hide()
        assert card.heard == [Morning(False, 2)]

    def test_not_yet_is_kept_when_the_card_goes(self, card):
        card.not_yet.click()
        card.hide()
        assert card.heard == [Morning(False)]

    def test_no_answer_is_none(self, card):
        card.flush()
        card.hide()
        assert card.heard == []
