"""The words that an item has of its own: a note, a name, a question."""

from __future__ import annotations

from dataclasses import replace

from kneetimer.core.routine import Activity, Card, Check, ExerciseItem, Group, Item
from kneetimer.core.text import Text
from kneetimer.gui.editor_fields import with_words


def own_words(item: Item) -> Text:
    """Give them."""
    if isinstance(item, ExerciseItem):
        return item.note
    if isinstance(item, Group | Activity):
        return item.name
    if isinstance(item, Card):
        return item.text
    return item.question if isinstance(item, Check) else Text()


def with_own_words(item: Item, language: str, words: str) -> Item:
    """Give the item with other words in one language."""
    text = with_words(own_words(item), language, words)
    if isinstance(item, ExerciseItem):
        return replace(item, note=text)
    if isinstance(item, Group | Activity):
        return replace(item, name=text)
    if isinstance(item, Card):
        return replace(item, text=text)
    return replace(item, question=text) if isinstance(item, Check) else item
