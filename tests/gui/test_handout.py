"""The hand-out: its words, where they stand, and that nothing lies on anything else."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QFileDialog

from kneetimer.core.body import Side
from kneetimer.core.profile import Profile
from kneetimer.core.timeline import NothingToDoError
from kneetimer.gui import handout_dialog
from kneetimer.gui.handout_dialog import HandoutDialog
from kneetimer.gui.handout_figure import movement, paint_start_and_end, paper_colours
from kneetimer.gui.handout_layout import MARGIN, PAPERS, lay_out, page_size
from kneetimer.gui.handout_painter import paint_page
from kneetimer.gui.handout_things import Bar, Boxes, Code, Drawing, Words
from kneetimer.gui.handout_type import MOST_LINES, Type, broken, font
from kneetimer.gui.handout_words import Picture, code_text, make_handout
from tests.gui.samples import PLAIN, RICH, catalogue, routine

ITEM = "  - {exercise: clamshell, reps: 10, hold: 5 s, sides: each}\n"
HEAD = "format: kneetimer/1\ntitle: {title}\nitems:\n"

pytestmark = pytest.mark.usefixtures("qapp")
each_paper = pytest.mark.parametrize("paper", PAPERS)


def handout(text=PLAIN, profile=Profile(), name="plain"):
    return make_handout(routine(text), catalogue(), profile, name)


def many(count, title="Many"):
    return HEAD.format(title=title) + count * ITEM


def pages_of(text, paper="a4"):
    return lay_out(handout(text), page_size(paper))


def things(pages, kind):
    return [thing for page in pages for thing in page.things if isinstance(thing, kind)]


def box_of(words):
    """The place that words take, as wide as they are drawn."""
    text = words.text
    metrics = QFontMetricsF(font(text.type, text.scale))
    wide = max(metrics.horizontalAdvance(line) for line in text.lines)
    left = words.x + (words.width - wide) * words.align
    return QRectF(left, words.y, wide, text.height)


class TestWords:
    def test_a_plain_one(self):
        made = handout()
        (row,) = made.rows
        assert (made.title, made.facts, made.code) == (
            "Plain",
            ("4 min",),
            "KneeTimer: plain · Plain",
        )
        assert (row.number, row.name) == (1, "Clamshell")
        assert row.dose == "10 times, hold each for 5 seconds, each side"
        assert row.sides == (
            "First: left leg – lie on your right side. Then: right leg – lie on your left side."
        )
        assert row.facts == "On your side · the top leg works"
        assert row.cues[0] == "Heels together"
        assert row.stop == "Stop at sharp pain in the hip, groin or low back."
        assert row.picture.caption == "Left leg"

    def test_the_other_side_first_is_mirrored(self):
        left, right = (handout(profile=Profile(first_side=side)).rows[0] for side in Side)
        assert left.picture.is_mirrored is not right.picture.is_mirrored
        assert right.picture.caption == "Right leg"
        assert right.sides.startswith("First: right leg – lie on your left side.")

    def test_all_there_is(self):
        rows = handout(RICH).rows
        assert [(row.number, row.name, row.remark) for row in rows] == [
            (0, "To read or do", ""),
            (0, "To read or do", "Warm-up, 2 rounds"),
            (1, "Heel slide", "Warm-up, 2 rounds"),
            (2, "Glute bridge", ""),
            (3, "Half squat", "optional"),
            (4, "Roll the outer thigh", ""),
            (0, "To read or do", ""),
        ]

    def test_what_is_left_out_is_not_on_it(self):
        rows = handout(RICH, Profile(left_out=frozenset({"half_squat"}))).rows
        assert "Half squat" not in [row.name for row in rows]

    def test_nothing_is_no_handout(self):
        text = PLAIN.replace("sides: each", "sides: each, optional: true")
        with pytest.raises(NothingToDoError):
            handout(text, Profile(left_out=frozenset({"clamshell"})))

    def test_an_unknown_affected_side_has_no_name(self):
        text = PLAIN.replace("each", "affected")
        (row,) = handout(text).rows
        assert (row.sides, row.picture.caption) == ("", "")
        (row,) = handout(text, Profile(affected_side=Side.RIGHT)).rows
        assert row.picture.caption == "Right leg"
        assert row.sides == "Right leg – lie on your left side"

    def test_no_key_of_a_keyboard(self):
        rows = [row for row in handout(RICH).rows if row.name == "Roll the outer thigh"]
        assert not [line for line in rows[0].details if "Press" in line]

    def test_sources_and_what_is_ours(self):
        assert handout(RICH).origin == (
            "Sources: “Handout”, https://example.org/handout",
            "Not from there, but ours: count-in; Glute bridge: tempo, hold.",
        )

    def test_the_code_is_short(self):
        assert code_text("", "A  b") == "KneeTimer: A b"
        assert len(code_text("n" * 200, "t" * 200)) <= 140
        assert code_text("n", "t" * 200).endswith("…")


class TestLayout:
    @each_paper
    @pytest.mark.parametrize(("count", "pages"), [(1, 1), (3, 1), (6, 1), (7, 2), (14, 3)])
    def test_six_share_a_page(self, paper, count, pages):
        made = pages_of(many(count), paper)
        assert len(made) == pages
        counts = [len(things([page], Boxes)) for page in made]
        assert sum(counts) == count
        assert max(counts) <= 6
        assert max(counts) - min(counts) <= 1

    @each_paper
    @pytest.mark.parametrize("text", [PLAIN, RICH, many(6), many(14)], ids=["1", "4", "6", "14"])
    def test_nothing_lies_on_anything_else_or_outside(self, paper, text):
        for page in pages_of(text, paper):
            boxes = [box_of(thing) for thing in page.things if isinstance(thing, Words)]
            for drawing in things([page], Drawing):
                boxes += [drawing.start, drawing.end]
            boxes += [thing.box for thing in things([page], Boxes)]
            inside = QRectF(0, 0, page.size.width(), page.size.height()).adjusted(
                MARGIN - 1, MARGIN - 1, 1 - MARGIN, 1 - MARGIN
            )
            for number, box in enumerate(boxes):
                assert inside.contains(box), box
                shrunk = box.adjusted(2, 2, -2, -2)
                assert not [other for other in boxes[number + 1 :] if other.intersects(shrunk)]

    def test_every_exercise_has_28_boxes_and_two_pictures(self):
        made = pages_of(many(2))
        assert len(things(made, Boxes)) == len(things(made, Drawing)) == 2
        grid = things(made, Boxes)[0]
        cells = [grid.cell(week, day) for week in range(4) for day in range(7)]
        assert len(cells) == 28
        assert grid.box.adjusted(-1, -1, 1, 1).contains(cells[-1])

    def test_a_stop_rule_has_a_bar(self):
        assert len(things(pages_of(many(3)), Bar)) == 3

    def test_one_code_on_the_first_page(self):
        assert [len(things([page], Code)) for page in pages_of(many(14))] == [1, 0, 0]

    def test_endless_words_are_cut(self):
        text = broken("so " * 5_000, Type.BODY, 1_000)
        assert len(text.lines) == MOST_LINES
        assert text.lines[-1].endswith(" …")
        assert len(pages_of(many(1, title="x" * 900))) == 1

    def test_an_exercise_without_a_figure_has_no_picture(self):
        own = PLAIN.replace("exercise: clamshell", "exercise: own") + (
            "exercises:\n  own: {name: Own, position: standing, works: both}\n"
        )
        made = pages_of(own)
        assert (len(things(made, Boxes)), things(made, Drawing)) == (1, [])


class TestPicture:
    def test_the_working_limb_is_the_darkest_in_grey(self):
        colours = paper_colours()
        dark = grey(colours.working.lit)
        others = [getattr(colours, name).lit for name in ("skin", "shirt", "leggings", "mat")]
        assert all(grey(colour) - dark > 110 for colour in others)

    def test_what_moves_has_an_arrow(self):
        still = {name for name, made in catalogue().items() if made.figure is None}
        moved = {name for name in catalogue() if name not in still}
        without = {name for name in moved if not movement(catalogue()[name].figure)}
        assert {"clamshell", "lunge", "glute_bridge", "side_lying_hip_abduction"} <= moved - without

    def test_an_arrow_goes_up_where_the_leg_does(self):
        way = movement(catalogue()["side_lying_hip_abduction"].figure)
        assert way[-1].y() > way[0].y() + 10

    @pytest.mark.parametrize("name", ["wall_sit", "stretch_calf_wall", "step_up"])
    def test_nothing_is_painted_beyond_the_pictures(self, name):
        image = QImage(300, 200, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        boxes = QRectF(40, 40, 100, 120), QRectF(160, 40, 100, 120)
        with QPainter(image) as painter:
            picture = Picture(catalogue()[name].figure, is_mirrored=False, caption="")
            paint_start_and_end(painter, picture, *boxes)
            for box in boxes:
                painter.fillRect(box.adjusted(-3, -3, 3, 3), QColor("white"))
        assert bytes(image.constBits()).count(255) == image.sizeInBytes()

    def test_a_page_is_painted(self):
        (page,) = pages_of(many(2))
        image = QImage(420, 594, QImage.Format.Format_Grayscale8)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            paint_page(painter, page, image.size().toSizeF())
        assert bytes(image.constBits()).count(255) < 420 * 594 * 0.97


def grey(colour):
    return 0.299 * colour.red() + 0.587 * colour.green() + 0.114 * colour.blue()


class TestDialog:
    @pytest.fixture
    def dialog(self, qtbot):
        made = HandoutDialog(handout())
        qtbot.addWidget(made)
        made.show()
        return made

    def test_it_shows_every_page(self, qtbot):
        made = HandoutDialog(handout(many(14)))
        qtbot.addWidget(made)
        made.show()
        assert made.preview.pageCount() == 3
        assert made.windowTitle() == "Hand-out: Many"

    def test_the_paper_can_be_chosen(self, dialog):
        for number, paper in enumerate(PAPERS):
            dialog.papers.chosen.emit(number)
            assert dialog.paper == paper
            assert dialog.printer.pageLayout().pageSize().id() == PAPERS[paper]

    def test_it_is_saved(self, dialog, tmp_path):
        path = tmp_path / "out.pdf"
        path.write_text("old")
        dialog.save(path)
        assert path.read_bytes().startswith(b"%PDF-")
        assert dialog.told.text() == "out.pdf is saved."

    def test_or_it_says_why_not(self, dialog, tmp_path):
        dialog.save(tmp_path / "none" / "out.pdf")
        assert dialog.told.text().startswith("There is no folder ")

    def test_it_asks_where(self, dialog, tmp_path, monkeypatch):
        monkeypatch.setattr(QFileDialog, "exec", lambda _: True)
        monkeypatch.setattr(QFileDialog, "selectedFiles", lambda _: [str(tmp_path / "x.pdf")])
        dialog.save_button.click()
        assert (tmp_path / "x.pdf").is_file()

    def test_it_prints(self, dialog, tmp_path, monkeypatch):
        monkeypatch.setattr(handout_dialog.QPrintDialog, "exec", lambda _: True)
        dialog.printer.setOutputFileName(str(tmp_path / "print.pdf"))
        dialog.print_button.click()
        assert (tmp_path / "print.pdf").read_bytes().startswith(b"%PDF-")
        assert not dialog.isVisible()


def test_numbers_of_the_person_are_used():
    text = PLAIN.replace("reps: 10", 'reps: "?"')
    profile = replace(Profile(), values={"clamshell.reps": 7})
    assert handout(text, profile).rows[0].dose.startswith("7 times")
