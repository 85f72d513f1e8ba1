from __future__ import annotations

import pytest

from kneetimer.core.text import Text

BOTH = Text((("en", "Bridge"), ("de", "Brücke")))


@pytest.mark.parametrize(
    ("text", "language", "words"),
    [
        (BOTH, "de", "Brücke"),
        (BOTH, "de_AT", "Brücke"),
        (BOTH, "en", "Bridge"),
        (BOTH, "fr", "Bridge"),
        (Text((("de", "Brücke"), ("it", "Ponte"))), "fr", "Brücke"),
        (Text((("de_AT", "Brückn"), ("de", "Brücke"))), "de_AT", "Brückn"),
        (Text.plain("Bridge"), "de", "Bridge"),
        (Text(), "de", ""),
    ],
)
def test_words_in_a_language_else_english_else_the_first(text, language, words):
    assert text.get(language) == words


def test_english_is_what_is_given_unasked():
    assert BOTH.get() == "Bridge"


@pytest.mark.parametrize(
    ("text", "expected"), [(BOTH, True), (Text(), False), (Text.plain(""), False)]
)
def test_a_text_is_true_when_it_has_words(text, expected):
    assert bool(text) is expected
