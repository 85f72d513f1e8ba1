"""What a backup would change, before it does."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kneetimer.gui.theme import LARGE, MEDIUM, SMALL, TIGHT
from kneetimer.gui.widgets.button import button, primary_button
from kneetimer.gui.widgets.column import card
from kneetimer.gui.widgets.label import heading, label, muted
from kneetimer.gui.widgets.marks import Switch
from kneetimer.interop.vault_restore import Preview

translate = QCoreApplication.translate

_MOST_LINES = 100
_WIDTH_PX, _HEIGHT_PX = 560, 560


def ask_to_restore(name: str, preview: Preview, parent: QWidget) -> bool | None:
    """Show what a backup would change, and ask whether it is wanted.

    Args:
        name: of the backup's file
        preview: what is in it
        parent: what the question stands above

    Returns:
        whether the settings are wanted, too; None where nothing is
    """
    dialog = RestoreDialog(name, preview, parent)
    is_wanted = dialog.exec() == QDialog.DialogCode.Accepted
    settings = dialog.settings.isChecked()
    dialog.deleteLater()
    return settings if is_wanted else None


class RestoreDialog(QDialog):
    """Says what comes and what stays, with a button to go on.

    Attributes:
        settings: whether the settings are wanted, too
    """

    def __init__(self, name: str, preview: Preview, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Restore a backup"))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(LARGE, LARGE, LARGE, LARGE)
        rows.setSpacing(MEDIUM)
        rows.addWidget(heading(name))
        made = preview.made_at.local
        rows.addWidget(muted(self.tr("Made on {day}").format(day=f"{made:%Y-%m-%d %H:%M}")))
        rows.addWidget(self._contents(preview), 1)
        rows.addWidget(muted(self.tr("Nothing of yours is taken away or replaced.")))
        words = self.tr("Take the settings, too; mine are kept beside them")
        self.settings = Switch(words)
        self._settings_words = label(words)
        choice = QHBoxLayout()
        choice.setSpacing(SMALL)
        choice.addWidget(self._settings_words, 1)
        choice.addWidget(self.settings)
        rows.addLayout(choice)
        self.settings.setVisible(preview.has_settings)
        self._settings_words.setVisible(preview.has_settings)
        line = QHBoxLayout()
        line.setSpacing(SMALL)
        line.addStretch(1)
        self.cancel_button = button(self.tr("Cancel"))
        self.cancel_button.clicked.connect(self.reject)
        self.restore_button = primary_button(self.tr("Restore"))
        self.restore_button.clicked.connect(self.accept)
        line.addWidget(self.cancel_button)
        line.addWidget(self.restore_button)
        rows.addLayout(line)
        self.restore_button.setFocus()
        self.resize(_WIDTH_PX, _HEIGHT_PX)

    def _contents(self, preview: Preview) -> QScrollArea:
        frame, rows = card(TIGHT)
        for number, (title, lines) in enumerate(_sections(preview)):
            if number:
                rows.addSpacing(MEDIUM)
            rows.addWidget(label(title, bold=True))
            for line in lines[:_MOST_LINES]:
                rows.addWidget(label(line))
            if len(lines) > _MOST_LINES:
                more = self.tr("and {n} more")
                rows.addWidget(label(more.format(n=len(lines) - _MOST_LINES)))
        rows.addStretch(1)
        area = QScrollArea()
        area.setAccessibleName(self.tr("What is in the backup"))
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(frame)
        return area


def _sections(preview: Preview) -> Iterator[tuple[str, list[str]]]:
    new = translate("Restore", "{new} of {all} are not here yet.")
    yield (
        translate("Restore", "Sessions"),
        [new.format(new=preview.new_sessions, all=preview.sessions)],
    )
    yield (
        translate("Restore", "Answers and notes"),
        [new.format(new=preview.new_additions, all=preview.additions)],
    )
    if preview.decisions:
        yield (
            translate("Restore", "Decisions about programmes"),
            [new.format(new=preview.new_decisions, all=preview.decisions)],
        )
    routines = [
        words.format(name=name)
        for words, names in (
            (translate("Restore", "{name}: comes"), preview.new),
            (translate("Restore", "{name}: comes beside yours, which differs"), preview.different),
            (translate("Restore", "{name}: is here already"), preview.same),
        )
        for name in names
    ]
    if routines:
        yield translate("Restore", "Routines"), routines
    if preview.problems:
        yield translate("Restore", "Left out"), [f"{problem}." for problem in preview.problems]
