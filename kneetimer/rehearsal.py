"""A session spoken through without a window: its script with the lengths of a real voice."""

from __future__ import annotations

from dataclasses import dataclass

from kneetimer.audio.phrase_book import PhraseBook, VoiceChoice, default_voice
from kneetimer.audio.speaker import make_phrases
from kneetimer.core.phase import Timeline
from kneetimer.core.profile import Profile
from kneetimer.core.script import Script, estimate_spoken_ms
from kneetimer.core.writer import write_script
from kneetimer.storage import paths

PHRASES_FOLDER = "phrases"
# Real lengths may call for other forms of a line, and these for others: it settles at once.
MOST_ROUNDS = 4


def phrase_book() -> PhraseBook:
    """Give the phrases that the window keeps, too."""
    return PhraseBook(paths.cache_folder() / PHRASES_FOLDER)


@dataclass(frozen=True, slots=True)
class Rehearsal:
    """Speaks lines to learn how long they take.

    Attributes:
        book: where the phrases are kept
        choice: who speaks
    """

    book: PhraseBook
    choice: VoiceChoice

    @classmethod
    def by(cls, voice: str | None, language: str) -> Rehearsal:
        """Give one by a voice's id; by the built-in voice of the language when it is None."""
        return cls(phrase_book(), VoiceChoice(voice or default_voice(language)))

    def spoken_ms(self, text: str) -> int:
        """Give how long a text takes, made if it has not been; a guess if nobody can say it.

        Raises:
            PhraseError: when there is no such voice, or no place for its phrases
        """
        length_ms = self.book.length_ms(self.choice, text)
        if length_ms is None:
            make_phrases(self.book, self.choice, [text])
            length_ms = self.book.length_ms(self.choice, text)
        return estimate_spoken_ms(text) if length_ms is None else length_ms

    def script(self, timeline: Timeline, profile: Profile) -> Script:
        """Write the script with the real lengths of all its lines.

        Raises:
            PhraseError: when there is no such voice, or no place for its phrases
        """
        known: dict[str, int] = {}

        def spoken_ms(text: str) -> int:
            if text not in known:
                length_ms = self.book.length_ms(self.choice, text)
                if length_ms is None:
                    return estimate_spoken_ms(text)
                known[text] = length_ms
            return known[text]

        script = write_script(timeline, profile, spoken_ms)
        for _ in range(MOST_ROUNDS):
            texts = dict.fromkeys(cue.text for _, _, cue in script.in_time(timeline) if cue.text)
            missing = [text for text in texts if text not in known]
            if not missing:
                break
            make_phrases(self.book, self.choice, missing)
            script = write_script(timeline, profile, spoken_ms)
        return script
