"""One routine before it begins: what is in it, what is left to choose, and Start."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kneetimer.core.body import Side
from kneetimer.core.exercise import Exercise
from kneetimer.core.phase import Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine, Source
from kneetimer.core.timeline import NothingToDoError, compile_timeline
from kneetimer.core.wording import Wording
from kneetimer.gui.assumed_words import assumed_in_words
from kneetimer.gui.by_ear import leads_by_ear
from kneetimer.gui.questions import asks_for_affected_side, has_first_side
from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, Type, font
from kneetimer.gui.widgets.column import READABLE_PX, Column
from kneetimer.gui.widgets.icon import Icon
from kneetimer.gui.widgets.item_list import ItemList
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.start_panel import StartPanel

if TYPE_CHECKING:
    from kneetimer.storage.library import Entry

# How wide the panel is and the page has to be for it, at least and in sizes of the type.
PANEL_PX, PANEL_EM = 340, 21
WIDE_PX, WIDE_EM = 1000, 62
_LISTEN_AFTER_MS = 60
_MOST_SIZES = 3


class RoutinePage(QWidget):
    """Shows a routine and takes the person's choices.

    Args:
        why: where its doses come from, if not from its file

    Signals:
        start_requested(Routine, Profile, Entry, int | None): begin with these choices; the pain
            now, 0 to 10, where the person said so
        export_requested(Routine, Profile, Entry): save it as audio with these choices
        print_requested(Routine, Profile, Entry): print it with these choices
        profile_changed(Profile, Entry): another choice was made
        counted(Timeline, Profile): what would be done with the choices as they are
        exercise_wanted(Exercise, Profile): the person wants to see how it is done
    """

    start_requested = Signal(object, object, object, object)
    export_requested = Signal(object, object, object)
    print_requested = Signal(object, object, object)
    profile_changed = Signal(object, object)
    counted = Signal(object, object)
    exercise_wanted = Signal(object, object)

    def __init__(
        self,
        routine: Routine,
        catalogue: Mapping[str, Exercise],
        profile: Profile,
        entry: Entry,
        *,
        asks_pain: bool = False,
        why: str = "",
    ) -> None:
        super().__init__()
        self.setObjectName("routine_page")
        self.why = why
        self._routine = routine
        self._catalogue = catalogue
        self._profile = profile
        self._entry = entry
        self._timeline: Timeline | None = None
        self._is_placing = False
        self._left_from: QWidget | None = None
        self._count_soon = QTimer(self)
        self._count_soon.setSingleShot(True)
        self._count_soon.timeout.connect(self._count)
        self._listen_soon = QTimer(self, singleShot=True, interval=_LISTEN_AFTER_MS)
        self._listen_soon.timeout.connect(self._listen)
        self.items = ItemList(routine, profile)
        self.panel = StartPanel(
            profile,
            has_first=has_first_side(routine),
            asks_affected=asks_for_affected_side(routine),
            asks_pain=asks_pain,
        )
        self._lay_out()
        self._connect()
        self._count()
        self._listen()  # at once, so that nothing moves under the mouse a moment later

    @property
    def profile(self) -> Profile:
        """The person's choices as they are now."""
        return self._profile

    # Parts

    def _lay_out(self) -> None:
        language = self._profile.language
        self.column = Column(self.tr("Routine"))
        self._narrow_place = QVBoxLayout()
        self.column.rows.addWidget(heading(self._routine.title.get(language), Type.HEADING))
        if self._routine.description:
            self.column.add(label(self._routine.description.get(language), Type.LEAD))
        if self.why:
            self._add_why()
        self.column.rows.addLayout(self._narrow_place)
        self.column.rows.addSpacing(SMALL)
        self.column.add(self.items)
        self._add_origin()
        self.column.rows.addStretch(1)
        self.panel.card.setParent(self.column.viewport())
        self._panel_px = max(PANEL_PX, PANEL_EM * font().pixelSize())
        self._wide_px = max(WIDE_PX, WIDE_EM * font().pixelSize())
        self.panel.card.setFixedWidth(self._panel_px)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.column, 1)
        whole.addWidget(self.panel.bar)

    def _add_why(self) -> None:
        """Say that the doses are another's than the file's."""
        frame = QFrame()
        frame.setProperty("kind", "info")
        row = QHBoxLayout(frame)
        row.setContentsMargins(MEDIUM, SMALL + 2, MEDIUM, SMALL + 2)
        row.setSpacing(SMALL + 4)
        row.addWidget(Icon("weeks", 24, "accent"), 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(label(self.why), 1)
        self.column.add(frame)

    def _add_origin(self) -> None:
        if not self._routine.sources and not self._routine.assumed:
            return
        self.column.rows.addSpacing(MEDIUM)
        self.column.add(heading(self.tr("Where it comes from"), Type.LEAD))
        for source in self._routine.sources:
            self._add_source(source)
        if self._routine.assumed:
            said = assumed_in_words(self._routine, self._profile.language)
            words = self.tr("Not from there, but ours: {list}.").format(list=said)
            self.column.add(muted(words, Type.SMALL))

    def _add_source(self, source: Source) -> None:
        self.column.add(label(source.title))
        for text in (source.note, source.link):
            if text:
                line = muted(text, Type.SMALL)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                self.column.add(line)

    def _connect(self) -> None:
        self.items.answered.connect(self._take_answer)
        self.items.wished.connect(self._take_wish)
        self.items.picked.connect(self._take_pick)
        self.items.opened.connect(self._show_exercise)
        self.panel.first_side_chosen.connect(self._take_first_side)
        self.panel.affected_side_chosen.connect(self._take_affected_side)
        self.panel.started.connect(self._start)
        self.panel.grown.connect(self._place_panel)
        self.panel.saved.connect(self._export)
        self.panel.printed.connect(self._print)
        within = Qt.ShortcutContext.WidgetWithChildrenShortcut
        QShortcut(QKeySequence("Ctrl+E"), self, self.panel.press_save, context=within)
        QShortcut(QKeySequence("Ctrl+P"), self, self.panel.press_print, context=within)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Let the figures move under the mouse, or not."""
        self.items.set_reduced_motion(reduced=reduced)

    def _show_exercise(self, exercise: Exercise) -> None:
        cards = [card for card in self.items.cards if card.exercise is exercise]
        focused = [card.tile for card in cards if card.tile.hasFocus()]
        self._left_from = (focused or [cards[0].tile])[0]
        self.exercise_wanted.emit(exercise, self._profile)

    # Choices

    def _take_answer(self, key: str, value: int) -> None:
        self._change(replace(self._profile, values={**self._profile.values, key: value}))

    def _take_wish(self, key: str, on: bool) -> None:
        left_out = self._profile.left_out - {key} if on else self._profile.left_out | {key}
        self._change(replace(self._profile, left_out=left_out))

    def _take_pick(self, key: str, numbers: tuple[int, ...]) -> None:
        self._change(replace(self._profile, choices={**self._profile.choices, key: numbers}))

    def _take_first_side(self, side: Side) -> None:
        self._change(replace(self._profile, first_side=side))

    def _take_affected_side(self, side: Side) -> None:
        self._change(replace(self._profile, affected_side=side))

    def _change(self, profile: Profile) -> None:
        self._profile = profile
        self._count_soon.start(0)
        self.profile_changed.emit(profile, self._entry)

    def _count(self) -> None:
        """Find the length anew; a key held down counts once at its end."""
        self.items.show_profile(self._profile)
        try:
            timeline = compile_timeline(self._routine, self._catalogue, self._profile)
        except NothingToDoError:
            self._timeline = None
            self.panel.show_nothing_to_do()
            return
        self.panel.show_length(
            timeline.total_ms, timeline.min_ms, timeline.max_ms, about=timeline.about
        )
        wording = Wording(self._profile.language)
        self.panel.show_reach([wording.thing(thing) for thing in timeline.to_fetch])
        self._place_panel()
        self._timeline = timeline
        self._listen_soon.start()
        self.counted.emit(timeline, self._profile)

    def _listen(self) -> None:
        """Find out whether it can be done with the eyes closed."""
        if self._timeline is not None:
            self.panel.show_by_ear(leads_by_ear(self._timeline, self._profile))
            self._place_panel()

    def _start(self) -> None:
        pain = self.panel.pain.value
        self.start_requested.emit(self._routine, self._profile, self._entry, pain)

    def _export(self) -> None:
        self.export_requested.emit(self._routine, self._profile, self._entry)

    def _print(self) -> None:
        self.print_requested.emit(self._routine, self._profile, self._entry)

    # Keys and room

    def showEvent(self, event: QShowEvent) -> None:
        """Have Start under the fingers, or what somebody comes back from; say what may be begun."""
        super().showEvent(event)
        if self._timeline is not None:
            self.counted.emit(self._timeline, self._profile)
        at, self._left_from = self._left_from or self.panel.start, None
        self.setFocusProxy(at)
        at.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter starts, wherever nothing else has a use for it."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.panel.press_start()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the panel beside the column, or below it where there is little room."""
        super().resizeEvent(event)
        self._place_panel()

    def _place_panel(self) -> None:
        """Put the panel where it fits, for the size that the page has in the end.

        What is moved is shown, and that may bring another size with it.
        """
        if self._is_placing:
            return
        self._is_placing = True
        for _ in range(_MOST_SIZES):
            size = self.size()
            self._place_panel_once()
            if self.size() == size:
                break
        self._is_placing = False

    def _place_panel_once(self) -> None:
        """Put the panel where it fits now, and leave the keyboard where it was."""
        focused = self.focusWidget()
        panel = self.panel
        is_wide = self.width() >= self._wide_px
        is_wide = is_wide and panel.stand_aside() + 2 * MEDIUM <= self.height()
        if not is_wide:
            panel.lie_below()
            self._narrow_place.addWidget(panel.choices)
            panel.choices.show()
        panel.card.setVisible(is_wide)
        panel.bar.setVisible(not is_wide)
        self.column.leave_beside(self._panel_px + LARGE if is_wide else 0)
        if focused is not None and focused is not self.focusWidget():
            focused.setFocus()
        free_px = self.column.width() - self._panel_px
        beside_px = (free_px + READABLE_PX + LARGE) // 2
        panel.card.move(min(free_px - LARGE - SMALL, beside_px), self.column.top_px)
