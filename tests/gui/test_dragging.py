"""What hangs at the mouse while items are dragged, and the mark where they would be dropped."""

from __future__ import annotations

import json

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView

from kneetimer.core.profile import Profile
from kneetimer.gui.editor_model import PLACES, ItemsModel
from kneetimer.gui.widgets import dragging
from kneetimer.gui.widgets.editor_pictures import EditorPictures
from kneetimer.gui.widgets.editor_tree import ItemsTree
from tests.gui.samples import RICH, routine

MOVE = Qt.DropAction.MoveAction


@pytest.fixture
def tree(qtbot):
    model = ItemsModel(Profile())
    tree = ItemsTree(model, EditorPictures())
    model.setParent(tree)
    qtbot.addWidget(tree)
    model.show(routine(RICH))
    return tree


@pytest.fixture
def dragged(monkeypatch):
    """Note every drag in the place of doing it."""
    noted = []

    class Drag:
        def __init__(self, view):
            self.view = view

        def setMimeData(self, data):
            self.places = json.loads(bytes(data.data(PLACES).data()))

        def setPixmap(self, picture):
            self.size = picture.deviceIndependentSize().toSize()

        def setHotSpot(self, spot):
            self.spot = spot

        def exec(self, actions, usual):
            noted.append((self.places, actions, usual))
            self.view.drag = self

    monkeypatch.setattr(dragging, "QDrag", Drag)
    return noted


class TestDrag:
    def test_what_is_chosen_is_dragged(self, tree, dragged):
        tree.choose([(1, 0), (3,)])
        tree.startDrag(MOVE)
        assert dragged == [([[1, 0], [3]], MOVE, MOVE)]

    def test_it_is_smaller_than_a_row_and_beside_the_mouse(self, tree, dragged):
        tree.resize(480, 600)
        tree.choose([(4,)])
        tree.startDrag(MOVE)
        row = tree.visualRect(tree.model().index_at((4,)))
        assert tree.drag.size.height() < row.height()
        assert tree.drag.size.width() < row.width()
        assert tree.drag.spot.x() < 0

    def test_nothing_chosen_is_nothing_dragged(self, tree, dragged):
        tree.choose([])
        tree.startDrag(MOVE)
        assert dragged == []

    def test_a_list_does_it_likewise(self, tree, dragged, qtbot):
        view = dragging.DragList()
        qtbot.addWidget(view)
        view.setModel(tree.model())
        view.setCurrentIndex(tree.model().index_at((2,)))
        view.startDrag(Qt.DropAction.CopyAction)
        assert [places for places, _, _ in dragged] == [[[2]]]

    def test_a_name_plate_grows_with_the_name_up_to_a_measure(self, qapp):
        widths = [
            dragging.name_plate("Bridge " * times, QPalette(), 1.0).width()
            for times in (1, 2, 20, 40)
        ]
        assert widths[0] < widths[1] < widths[2] == pytest.approx(widths[3], abs=12)

    def test_a_sharp_screen_gets_a_sharp_picture(self, qapp):
        one, two = (dragging.name_plate("Bridge", QPalette(), ratio) for ratio in (1.0, 2.0))
        assert two.size() == one.size() * 2
        assert two.deviceIndependentSize() == one.deviceIndependentSize()


class TestPlace:
    ROW = QRect(10, 40, 200, 60)

    @pytest.mark.parametrize(
        ("position", "marked", "free"),
        [
            ("AboveItem", [(100, 40)], [(100, 70), (100, 99), (5, 40)]),
            ("BelowItem", [(100, 100)], [(100, 70), (100, 41), (5, 100)]),
            ("OnItem", [(100, 40), (100, 99), (10, 70), (209, 70)], [(100, 70)]),
            ("OnViewport", [], [(100, 40), (100, 70), (100, 99)]),
        ],
    )
    def test_is_marked(self, qapp, position, marked, free):
        class View(QListView):
            def dropIndicatorPosition(self):
                return QAbstractItemView.DropIndicatorPosition[position]

        view = View()
        palette = QPalette()
        palette.setColor(QPalette.ColorRole.Dark, QColor("red"))
        view.setPalette(palette)
        image = QImage(240, 140, QImage.Format.Format_RGB32)
        image.fill(QColor("white"))
        with QPainter(image) as painter:
            dragging.paint_drop_place(view, painter, self.ROW)
        assert all(image.pixelColor(*point) == QColor("red") for point in marked)
        assert all(image.pixelColor(*point) == QColor("white") for point in free)
