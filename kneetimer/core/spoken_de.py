"""What is said in German: the lines, the numbers and the things."""

from __future__ import annotations

from collections.abc import Mapping

LINES: Mapping[str, str] = {
    # sides and legs
    "left leg": "Linkes Bein",
    "right leg": "Rechtes Bein",
    "left leg in front": "Linkes Bein vorn",
    "right leg in front": "Rechtes Bein vorn",
    "left leg behind": "Linkes Bein hinten",
    "right leg behind": "Rechtes Bein hinten",
    "stand on left": "Steh auf dem linken Bein",
    "stand on right": "Steh auf dem rechten Bein",
    "left foot stays": "Der linke Fuß bleibt am Boden",
    "right foot stays": "Der rechte Fuß bleibt am Boden",
    "now left leg": "Jetzt das linke Bein",
    "now right leg": "Jetzt das rechte Bein",
    "now left leg in front": "Jetzt das linke Bein vorn",
    "now right leg in front": "Jetzt das rechte Bein vorn",
    "now left leg behind": "Jetzt das linke Bein hinten",
    "now right leg behind": "Jetzt das rechte Bein hinten",
    "now stand on left": "Jetzt auf dem linken Bein stehen",
    "now stand on right": "Jetzt auf dem rechten Bein stehen",
    "now left foot stays": "Jetzt bleibt der linke Fuß am Boden",
    "now right foot stays": "Jetzt bleibt der rechte Fuß am Boden",
    "left": "Linke Seite",
    "right": "Rechte Seite",
    "left now": "Links",
    "right now": "Rechts",
    "to the left": "Nach links",
    "to the right": "Nach rechts",
    # positions
    "lie on left": "Leg dich auf die linke Seite",
    "lie on right": "Leg dich auf die rechte Seite",
    "stay on left": "Bleib auf der linken Seite",
    "stay on right": "Bleib auf der rechten Seite",
    "turn to left": "Dreh dich langsam auf die linke Seite",
    "turn to right": "Dreh dich langsam auf die rechte Seite",
    "turn over": "Dreh dich langsam um",
    "go standing": "Stell dich hin",
    "go chair": "Setz dich auf den Stuhl",
    "go sitting": "Setz dich auf den Boden",
    "go supine": "Leg dich auf den Rücken",
    "go prone": "Leg dich auf den Bauch",
    "go side-lying": "Leg dich auf die Seite",
    "go hands and knees": "Geh in den Vierfüßlerstand",
    "go kneeling": "Knie dich hin",
    "stay standing": "Bleib stehen",
    "stay chair": "Bleib auf dem Stuhl",
    "stay sitting": "Bleib sitzen",
    "stay supine": "Bleib auf dem Rücken",
    "stay prone": "Bleib auf dem Bauch",
    "stay side-lying": "Bleib auf der Seite",
    "stay hands and knees": "Bleib im Vierfüßlerstand",
    "stay kneeling": "Bleib auf den Knien",
    # doses
    "times": "{n} Mal",
    "once": "Ein Mal",
    "times at your pace": "{n} Mal, in deinem Tempo",
    "hold each": "Jedes Mal {s} halten",
    "hold for": "{s} halten",
    "blocks": "{n} Abschnitte von {s}",
    "one block": "{s}",
    "amrap": "So viele wie möglich in {s}",
    # while it goes on
    "go": "Los",
    "back": "Und zurück",
    "hold": "Position halten",
    "breathe": "Weiteratmen",
    "halfway": "Halbzeit",
    "last one": "Noch einmal",
    "block": "Abschnitt {n} von {of}",
    "time left": "Noch {s}",
    # between
    "rest": "Ausruhen, {s}",
    "rest until ready": "Ausruhen, bis du bereit bist",
    "next set": "Als Nächstes: Satz {n} von {of}",
    "set": "Satz {n} von {of}",
    "round": "Runde {n} von {of}",
    "within reach": "Leg bereit: {things}",
    "go on": "Weiter, wenn du bereit bist",
    "done": "Fertig. Das war die ganze Einheit",
    # answers to what the person does
    "paused": "Pausiert",
    "how much": "Wie sehr tut es weh",
    "back to rep": "Zurück zu Wiederholung {n}",
    "going on": "Es geht weiter",
    "more time": "{s} mehr",
    # lengths of time
    "a second": "eine Sekunde",
    "seconds": "{n} Sekunden",
    "a minute": "eine Minute",
    "minutes": "{n} Minuten",
    "and": "{a} und {b}",
}

THINGS: Mapping[str, str] = {
    "foam roller": "Faszienrolle",
    "chair": "Stuhl",
    "step": "Stufe",
    "hook massager": "Massagehaken",
    "loop band": "Fitnessband",
    "ankle weight": "Fußgewicht",
    "dumb-bells": "Hanteln",
    "cushion": "Kissen",
    "towel": "Handtuch",
    "strap": "Gurt",
    "mat": "Matte",
    "wall": "Wand",
    "rail": "Geländer",
    "counter": "Arbeitsplatte",
    "floor space": "Platz am Boden",
    "knee cushion": "Kniekissen",
    "rolled towel": "gerolltes Handtuch",
    "pillow": "Kopfkissen",
}

_ONES = [
    "null",
    "eins",
    "zwei",
    "drei",
    "vier",
    "fünf",
    "sechs",
    "sieben",
    "acht",
    "neun",
    "zehn",
    "elf",
    "zwölf",
    "dreizehn",
    "vierzehn",
    "fünfzehn",
    "sechzehn",
    "siebzehn",
    "achtzehn",
    "neunzehn",
]
_TENS = [
    "zwanzig",
    "dreißig",
    "vierzig",
    "fünfzig",
    "sechzig",
    "siebzig",
    "achtzig",
    "neunzig",
]


def number(n: int) -> str:
    """Give a number from 0 to 99 in words."""
    if n < len(_ONES):
        return _ONES[n]
    one, ten = n % 10, _TENS[n // 10 - 2]
    if not one:
        return ten
    return f"{'ein' if one == 1 else _ONES[one]}und{ten}"
