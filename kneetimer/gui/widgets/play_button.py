"""Lets a figure that plays by itself stand still, and go on."""

from __future__ import annotations

from kneetimer.gui.widgets.figure import FigureWidget
from kneetimer.gui.widgets.icon import IconButton


class PlayButton(IconButton):
    """The figure plays as long as it is shown and nobody has stopped it."""

    def __init__(self, figure: FigureWidget) -> None:
        super().__init__("pause", "", 24)
        self._figure = figure
        self._wants = True
        self._show_state()
        self.clicked.connect(self.toggle)

    def set_reduced_motion(self, *, reduced: bool) -> None:
        """Show start and end side by side, with nothing to stop; or let it move again."""
        self._figure.set_reduced_motion(reduced=reduced)
        self.setVisible(not reduced)
        self.follow()

    def toggle(self) -> None:
        """Let it move, or stand still."""
        self._wants = not self._wants
        self.follow()
        self._show_state()

    def follow(self) -> None:
        """Let the figure do what is wanted, as after it is shown or has got another exercise."""
        if self._wants and self._figure.isVisible():
            self._figure.play()
        else:
            self._figure.stop()

    def _show_state(self) -> None:
        self.set_icon("pause" if self._wants else "play")
        self.set_words(self.tr("Stop the movement") if self._wants else self.tr("Play it"))
