"""Text in one or more languages, as routine and exercise files may write it."""

from __future__ import annotations

from dataclasses import dataclass

FALLBACK = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """A text by language code; a plain string in a file is a text in every language.

    Attributes:
        by_language: pairs of (language code, words), in the file's order; the code is "" for a
            plain string
    """

    by_language: tuple[tuple[str, str], ...] = ()

    @staticmethod
    def plain(words: str) -> Text:
        """Give a text that is the same in every language."""
        return Text((("", words),))

    def get(self, language: str = FALLBACK) -> str:
        """Give the words in `language`, else in English, else in the first language there is."""
        words = dict(self.by_language)
        for code in (language, language[:2], "", FALLBACK):
            if code in words:
                return words[code]
        return self.by_language[0][1] if self.by_language else ""

    def __bool__(self) -> bool:
        """A text is true when it has words."""
        return any(words for _, words in self.by_language)
