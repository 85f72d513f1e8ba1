"""A routine as a sound file to take along: the whole guided workout, with nothing that waits.

The rule: it sounds as the session does, by the same script, phrases and mixer; and a file is there
when it is whole, or not at all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from kneetimer.audio.encoders import Recording, encoder_for
from kneetimer.audio.line_reader import LineReader
from kneetimer.audio.mixer import Pcm
from kneetimer.audio.phrase_book import PhraseError
from kneetimer.audio.soundtrack import PER_MS, Soundtrack, make_soundtrack
from kneetimer.core.closing import chapters, closed
from kneetimer.core.errors import KneeTimerError
from kneetimer.core.exercise import Catalogue
from kneetimer.core.profile import Profile
from kneetimer.core.routine import Routine
from kneetimer.core.timeline import compile_timeline
from kneetimer.core.writer import write_script
from kneetimer.rehearsal import Rehearsal
from kneetimer.storage.new_file import new_file

Progress = Callable[[int, int], None]
"""Told how many ms of how many are done; what it raises ends the export, and nothing is left."""


class NoVoiceError(KneeTimerError):
    """The voice that is to speak in a recording cannot."""

    def __init__(self, reason: PhraseError) -> None:
        super().__init__(f"{reason} With '--voice none' the tones are recorded alone.")


@dataclass(frozen=True, slots=True)
class Export:
    """A workout ready to be written.

    Attributes:
        recording: what the file says of itself
        track: its sound
        unspoken: the lines that the voice gave no speech for; they are silence
    """

    recording: Recording
    track: Soundtrack
    unspoken: tuple[str, ...] = ()

    def write(
        self, path: Path, *, replace: bool = False, on_progress: Progress | None = None
    ) -> None:
        """Write the file; the end of its name says in which format.

        Raises:
            EncodeError: when there is no such format, its libraries are missing, or it refuses
            FileThereError: when there is such a file and it is not to be replaced
            NotWrittenError: when the system refuses
        """
        encode = encoder_for(path.suffix)
        with new_file(path, replace=replace) as file:
            encode(file, self._blocks(on_progress), self.recording)

    def _blocks(self, on_progress: Progress | None) -> Iterator[Pcm]:
        total_ms = self.recording.length_ms
        done = 0
        for block in self.track.blocks():
            if on_progress is not None:
                on_progress(done // PER_MS, total_ms)
            yield block
            done += len(block)
        if on_progress is not None:
            on_progress(total_ms, total_ms)


def prepare_export(
    routine: Routine,
    catalogue: Catalogue,
    profile: Profile,
    rehearsal: Rehearsal | None,
    *,
    rest_ms: int | None = None,
    is_panned: bool = True,
    cover: bytes = b"",
) -> Export:
    """Have the phrases made and everything placed in time.

    Args:
        routine: what is done
        catalogue: its exercises
        profile: who does it
        rehearsal: who speaks; None for tones alone
        rest_ms: how long a rest "until ready" lasts; as long as is estimated when None
        is_panned: whether the working side is in its own ear
        cover: a picture as the bytes of a PNG file; b"" for none

    Raises:
        NothingToDoError: when everything was left out
        NoVoiceError: when the voice is not there, or there is no place for its phrases
    """
    language = profile.language
    timeline = compile_timeline(routine, catalogue, profile)
    lines = LineReader(None)
    key: Callable[[str], str] = str
    unspoken: tuple[str, ...] = ()
    try:
        if rehearsal is None:
            timeline = closed(timeline, rest_ms, None, language)
            script = write_script(timeline, profile, None)
        else:
            timeline = closed(timeline, rest_ms, rehearsal.spoken_ms, language)
            script = rehearsal.script(timeline, profile)
            lines, key = LineReader(rehearsal.book.folder), partial(_key, rehearsal)
            texts = dict.fromkeys(cue.text for _, _, cue in script.in_time(timeline) if cue.text)
            unspoken = tuple(text for text in texts if not lines.length(key(text)))
    except PhraseError as error:
        raise NoVoiceError(error) from error
    track = make_soundtrack(timeline, script, lines, key, is_panned=is_panned)
    recording = Recording(
        title=timeline.title.get(language),
        frames=track.frames,
        chapters=tuple(chapters(timeline, language)),
        language=language,
        cover=cover,
    )
    return Export(recording, track, unspoken)


def _key(rehearsal: Rehearsal, text: str) -> str:
    return rehearsal.book.key(rehearsal.choice, text)
