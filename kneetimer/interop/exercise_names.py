"""Names of exercises as people and programs write them, in English and German.

The rule: a name is taken for an exercise of the catalogue only where somebody has looked at the
pair and found that both mean the same movement (a wall squat may be a wall sit, a squat is no half
squat). For all others there are suggestions, and the choice is the person's.
"""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final

from kneetimer.core.dose import Sides
from kneetimer.core.exercise import Exercise

# By catalogue id. Case, hyphens, plural s and words such as "the" make no difference.
NAMES: Final[dict[str, tuple[str, ...]]] = {
    "band_side_step": (
        *("band side step", "band walk", "banded side step", "banded walk", "crab walk"),
        *("lateral band walk", "lateral band step", "monster walk sideways", "side band walk"),
        *("seitschritte mit band", "seitschritt mit fitnessband", "seitgang mit band"),
    ),
    "bridge_march": (
        *("bridge march", "bridge marching", "marching bridge", "glute bridge march"),
        *("brücke marschieren", "marschieren in der brücke", "brücke mit beinheben im wechsel"),
    ),
    "calf_raise": (
        *("calf raise", "heel raise", "standing calf raise"),
        *("two leg calf raise", "double leg calf raise", "double leg heel raise"),
        *("wadenheben", "wadenheben stehend", "fersenheben", "zehenstand", "zehenspitzenstand"),
    ),
    "clamshell": (
        *("clam", "clams", "clam shell", "clamshell exercise", "hip clam", "side lying clam"),
        *("side lying clamshell", "muschel", "muschelübung", "die muschel", "clamshell muschel"),
    ),
    "donkey_kick": (
        *("donkey kick", "kneeling kickback", "quadruped hip extension", "glute kickback"),
        *("hip extension on all fours", "eselskick", "eseltritt", "kickback im vierfüßlerstand"),
        *("kniende rückschläge",),
    ),
    "fire_hydrant": (
        *("fire hydrant", "quadruped hip abduction", "hydrant", "feuerhydrant"),
        *("hüftabduktion im vierfüßlerstand",),
    ),
    "glute_bridge": (
        *("bridge", "bridging", "glute bridge", "hip bridge", "double leg bridge", "supine bridge"),
        *("two leg bridge", "hip raise lying", "brücke", "schulterbrücke", "beckenheben"),
        *("beckenlift", "glutebridge", "becken heben", "beckenheben in rückenlage"),
    ),
    "half_squat": (
        *("half squat", "mini squat", "partial squat", "quarter squat", "shallow squat"),
        *("halbe kniebeuge", "mini kniebeuge", "kleine kniebeuge", "viertel kniebeuge"),
    ),
    "heel_slide": (
        *("heel slide", "supine heel slide", "lying heel slide", "fersengleiten"),
        *("ferse heranziehen", "fersenrutschen"),
    ),
    "hip_hike": (
        *("hip hike", "pelvic drop", "pelvic hike", "hip hitch", "hip drop on step"),
        *("beckenheben auf der stufe", "hüftheben auf der stufe", "beckensenken auf der stufe"),
    ),
    "lateral_step_down": (
        *("lateral step down", "side step down", "lateral heel tap", "heel tap from step"),
        *("seitlicher step down", "seitliches absteigen", "seitliches absenken"),
    ),
    "lunge": (
        *("lunge", "split squat", "static lunge", "ausfallschritt"),
        *("ausfallschritte", "geteilte kniebeuge"),
    ),
    "prone_leg_raise": (
        *("prone leg raise", "prone hip extension", "prone leg lift", "hip extension prone"),
        *("beinheben in bauchlage", "beinheben bauchlage", "hüftstreckung in bauchlage"),
    ),
    "quad_set": (
        *("quad set", "quad sets", "quadriceps set", "quad squeeze", "isometric quad"),
        *("static quad", "thigh squeeze", "oberschenkel anspannen", "quadrizeps anspannen"),
        *("quadrizeps isometrisch", "kniekehle in die unterlage drücken"),
    ),
    "roll_adductors": (
        *("adductor foam roll", "foam roll adductors", "roll inner thigh", "adductor roll"),
        *("adduktoren rollen", "adduktoren faszienrolle", "innenschenkel rollen"),
    ),
    "roll_calf": (
        *("foam roll calf", "calf roll", "calf foam roll", "calves smr", "calf rolling"),
        *("wade rollen", "waden rollen", "wade faszienrolle", "wade ausrollen"),
    ),
    "roll_glutes": (
        *("foam roll glutes", "glute roll", "glute foam roll", "piriformis smr"),
        *("gesäß rollen", "po rollen", "gesäß ausrollen"),
    ),
    "roll_hip_to_knee": ("roll from hip to knee", "von der hüfte zum knie rollen"),
    "roll_it_band": (
        *("foam roll it band", "it band roll", "itb roll", "itb foam roll", "iliotibial tract smr"),
        *("it band foam roll", "roll outer thigh", "it band rolling", "it band rollen"),
        *("tractus rollen", "tractus ausrollen", "oberschenkelaußenseite rollen"),
        *("itband rollen", "oberschenkel außen ausrollen"),
    ),
    "roll_peroneals": (
        *("peroneal roll", "peroneals smr", "foam roll peroneals", "peronei rollen"),
        *("unterschenkel außen rollen",),
    ),
    "roll_quads": (
        *("foam roll quads", "quad roll", "quadriceps smr", "quad foam roll", "roll quads"),
        *("quadrizeps rollen", "oberschenkel vorn ausrollen", "oberschenkelvorderseite rollen"),
    ),
    "roll_shin": (
        *("shin roll", "foam roll shin", "tibialis roll", "anterior tibialis smr"),
        *("schienbein rollen", "schienbeinmuskel ausrollen"),
    ),
    "roll_tfl": ("tfl roll", "foam roll tfl", "tfl rollen", "hüfte vorn ausrollen"),
    "seated_knee_extension": (
        *("seated knee extension", "long arc quad", "laq", "sitting knee extension"),
        *("knee extension sitting", "kniestreckung im sitzen", "kniestrecken sitzend"),
    ),
    "short_arc_quad": (
        *("short arc quad", "saq", "terminal knee extension lying", "knee extension over roll"),
        *("knee extension over bolster", "kniestreckung über rolle", "kniestrecken über der rolle"),
    ),
    "side_lying_hip_abduction": (
        *("side lying hip abduction", "side lying leg raise", "side lying leg lift"),
        *("side leg raise lying", "lying hip abduction", "hip abduction side lying"),
        *("sidelying hip abduction", "side leg lift", "lying side leg raise"),
        *("beinheben in seitenlage", "beinheben seitlich liegend", "abduktion in seitenlage"),
        *("hüftabduktion in seitenlage", "seitliches beinheben liegend", "beinheben seitenlage"),
    ),
    "side_lying_hip_adduction": (
        *("side lying hip adduction", "inner thigh lift", "inner thigh raise"),
        *("lying hip adduction", "adduktion in seitenlage", "unteres bein heben"),
    ),
    "side_plank": (
        *("side plank", "side bridge", "forearm side plank", "seitstütz", "seitenplanke"),
        *("seitlicher unterarmstütz", "seitliche planke", "unterarmseitstütz"),
    ),
    "side_plank_hip_flexion": (
        *("side plank knee drive", "side plank hip flexion", "seitstütz mit knie zur brust"),
    ),
    "side_plank_knees": (
        *("side plank on knees", "kneeling side plank", "side plank from knees"),
        *("modified side plank", "seitstütz auf knien", "seitstütz auf den knien"),
    ),
    "single_leg_bridge": (
        *("single leg bridge", "one leg bridge", "single leg glute bridge", "one legged bridge"),
        *("einbeinige brücke", "brücke einbeinig", "einbeiniges beckenheben"),
    ),
    "single_leg_squat": (
        *("single leg squat", "one leg squat", "one legged squat", "single leg mini squat"),
        *("einbeinige kniebeuge", "kniebeuge einbeinig"),
    ),
    "single_leg_stance": (
        *("single leg stance", "single leg balance", "one leg stand", "stand on one leg"),
        *("one leg balance", "balance on one leg", "single leg stand", "stork stand"),
        *("einbeinstand", "einbeiniger stand", "stehen auf einem bein", "auf einem bein stehen"),
    ),
    "sit_to_stand": (
        *("sit to stand", "chair stand", "chair squat", "chair rise", "stand up from chair"),
        *("aufstehen und hinsetzen", "vom stuhl aufstehen", "aufstehen vom stuhl"),
    ),
    "standing_hamstring_curl": (
        *("standing hamstring curl", "standing knee flexion", "standing heel curl"),
        *("hamstring curl standing", "beinbeuger im stehen", "kniebeugung im stehen"),
    ),
    "step_up": (
        *("step up", "stepup", "forward step up", "stufensteigen", "aufsteiger"),
        *("auf die stufe steigen",),
    ),
    "straight_leg_raise": (
        *("straight leg raise", "slr", "supine straight leg raise", "single straight leg raise"),
        *("gestrecktes beinheben", "gestrecktes bein heben", "bein gestreckt heben"),
    ),
    "stretch_calf_wall": (
        *("calf stretch", "wall calf stretch", "standing calf stretch", "gastroc stretch"),
        *("calf stretch at wall", "gastrocnemius stretch", "wadendehnung", "wade dehnen"),
        *("waden dehnen", "wadendehnung an der wand", "wade dehnen an der wand"),
    ),
    "stretch_hamstring_supine": (
        *("supine hamstring stretch", "lying hamstring stretch", "hamstring stretch on back"),
        *("hamstring stretch lying", "hamstring stretch supine"),
        *("oberschenkelrückseite dehnen in rückenlage", "beinbeuger dehnen in rückenlage"),
    ),
    "stretch_it_band_quad": (
        *("side lying quad stretch", "side lying it band stretch", "lying side quad stretch"),
        *("quad stretch side lying", "oberschenkel dehnen in seitenlage"),
    ),
    "stretch_quad_standing": (
        *("standing quad stretch", "quad stretch standing", "standing thigh stretch"),
        *("standing quadriceps stretch", "oberschenkel dehnen im stehen", "quadrizeps dehnen"),
        *("quadrizepsdehnung im stehen", "oberschenkelvorderseite dehnen"),
    ),
    "theracane_it_band": ("hook massage outer thigh", "theracane it band"),
    "theracane_upper_back": ("hook massage upper back", "theracane upper back"),
    "wall_sit": (
        *("wall sit", "wall squat hold", "wall chair", "wandsitz", "wandsitzen"),
        *("sitzen an der wand", "wandhocke"),
    ),
}

_FILLERS: Final = frozenset(
    {
        *("the", "a", "an", "your", "exercise", "exercises", "with", "of", "on", "in", "at", "for"),
        *("der", "die", "das", "den", "dem", "mit", "im", "am", "an", "auf", "ubung", "uebung"),
        *("und", "and", "to", "zu", "zur", "zum"),
    }
)
_SIDE_WORDS: Final = (
    (Sides.LEFT, r"left(?: leg| side| hip| knee)?|links|linke[rsn]?(?: bein| seite)?|li\.", "l"),
    (
        *(
            Sides.RIGHT,
            r"right(?: leg| side| hip| knee)?|rechts|rechte[rsn]?(?: bein| seite)?|re\.",
        ),
        "r",
    ),
)
_EACH: Final = re.compile(
    r"(?i)\b(?:(?:on |for |auf |an )?(?:each|per|every|either|je|pro|jede|auf jeder|both|beide)"
    r" (?:side|leg|hip|knee|seite|bein|sides|legs|seiten|beine)|(?:je|jeweils|beid)seitig"
    r"|left (?:and|&|\+) right|right (?:and|&|\+) left|(?:links|rechts) (?:und|&|\+) "
    r"(?:rechts|links)|bilaterally|unilateral|l/r|r/l|li/re|re/li)(?:\b|$)"
)
_ONE_SIDE: Final = tuple(
    (sides, re.compile(pattern, re.IGNORECASE))
    for sides, words, letter in _SIDE_WORDS
    for pattern in (
        rf"[\s,;:(\[/–-]+(?:{words})[)\]\s.]*$",
        rf"^(?:{words})\b[\s:–-]+(?=\S)",
        rf"[\s,;:–-]*[(\[]{letter}[)\]]$|(?:\s[–-]\s*|,\s*){letter}$",
    )
)
_MOST_NEAR: Final = 3
_NEAR: Final = 0.65
_MOST_LETTERS: Final = 80


@lru_cache(4096)
def normal(name: str) -> str:
    """Give a name as it is compared: small letters, no accents, no fillers, no plural s."""
    text = name.casefold()
    for letter, written in (("ä", "ae"), ("ö", "oe"), ("ü", "ue")):
        text = text.replace(letter, written)
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    words = re.findall(r"[a-z0-9]+", plain[: 2 * _MOST_LETTERS])
    kept = [_singular(word) for word in words if word not in _FILLERS]
    return " ".join(kept or words)


def _singular(word: str) -> str:
    if re.search(r"(?:ch|sh|ss|x)es$", word):
        return word[:-2]
    return word[:-1] if len(word) > 2 and word.endswith("s") and word[-2] not in "su" else word


@lru_cache(4096)
def split_side(name: str) -> tuple[str, Sides | None]:
    """Give a name without the words for a side, and which sides they are.

    "Split squats left" is ("Split squats", Sides.LEFT), "Clamshell (R)" is ("Clamshell",
    Sides.RIGHT), "Muschel je Seite" is ("Muschel", Sides.EACH).
    """
    name = " ".join(name.split())
    each = _EACH.search(name)
    if each is not None:
        rest = f"{name[: each.start()]} {name[each.end() :]}"
        bare = " ".join(rest.split()).strip(" ,;:()[]–-")
        return bare or name, Sides.EACH
    for sides, pattern in _ONE_SIDE:
        bare = pattern.sub("", name).strip(" ,;:–-")
        if bare not in ("", name):
            return bare, sides
    return name, None


def is_known(name: str) -> bool:
    """Whether the table has a name, whatever the catalogue holds."""
    return normal(split_side(name)[0]) in _table()


@cache
def _table() -> frozenset[str]:
    return frozenset(normal(name) for names in NAMES.values() for name in names)


class ExerciseNames:
    """The names of a catalogue's exercises, and those of the table for them.

    Args:
        catalogue: the exercises to be named
    """

    def __init__(self, catalogue: Mapping[str, Exercise]) -> None:
        self._ids: dict[str, str] = {}
        for identity, exercise in catalogue.items():
            own = [identity, *(words for _, words in exercise.name.by_language)]
            for name in (*own, *NAMES.get(identity, ())):
                self._ids.setdefault(normal(name), identity)
        self._by_word: dict[str, list[str]] = defaultdict(list)
        for known in self._ids:
            for word in known.split():
                self._by_word[word[:4]].append(known)

    def find(self, name: str) -> str | None:
        """Give the id that a name, without its side, stands for."""
        return self._ids.get(normal(name))

    def near(self, name: str) -> tuple[str, ...]:
        """Give ids that a name may have meant, the likeliest first."""
        wanted = normal(name)[:_MOST_LETTERS]
        candidates = {known for word in wanted.split() for known in self._by_word.get(word[:4], ())}
        scored = sorted(((_likeness(wanted, known), known) for known in candidates), reverse=True)
        ids = (self._ids[known] for score, known in scored if score >= _NEAR)
        return tuple(dict.fromkeys(ids))[:_MOST_NEAR]


def _likeness(wanted: str, known: str) -> float:
    """Give how alike two names are, from 0 to 1, in whatever order their words stand."""
    one, other = (" ".join(sorted(name.split())) for name in (wanted, known))
    return max(
        difflib.SequenceMatcher(None, wanted, known).ratio(),
        difflib.SequenceMatcher(None, one, other).ratio(),
    )
