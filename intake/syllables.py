"""How Vietnamese a text is: which of its accented words are syllables that the language has.

The rules are those of the orthography: an onset, a rime, and a tone that the rime can carry.
"""

import re
import unicodedata
from functools import lru_cache

_ONSETS = "ngh ng nh gh gi kh ph qu th tr ch b c d đ g h k l m n p q r s t v x"
_RIMES = (
    "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây "
    "e ec em en eng eo ep et ê êch êm ên ênh êp êt êu "
    "i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu "
    "o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi "
    "om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt "
    "u ua uân uâng uât uây uc ue uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut "
    "uy uya uych uyên uyêt uyn uynh uyp uyt uyu "
    "ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu "
    "y yêm yên yêng yêt yêu ych ynh yt"
)
_RIME_SET = frozenset(_RIMES.split())
_ONSET_LIST = ("", *_ONSETS.split())
_TONES = "\u0300\u0301\u0303\u0309\u0323"
_SHARP_OR_HEAVY = {"\u0301", "\u0323"}
_STOPS = ("c", "ch", "p", "t")
_TONE = re.compile(f"[{_TONES}]")

# Letters, and what misread bytes look like inside words: signs of Latin-1, private-use characters.
_WORD = re.compile(
    "[A-Za-z\u0080-\u009f\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff\ue000-\uf8ff\ufffd]+"
)
_SIGNS = "¡§©«®°±²³·¹º»½¿"
# Enough to know a letter's encoding by; a longer text is not read twice for it.
SAMPLE = 50_000


@lru_cache(maxsize=20_000)
def is_syllable(word: str) -> bool:
    """Return whether the word, in any case and composed or not, is a possible syllable."""
    decomposed = unicodedata.normalize("NFD", word.lower())
    tones = _TONE.findall(decomposed)
    toneless = unicodedata.normalize("NFC", _TONE.sub("", decomposed))
    if len(tones) > 1:
        return False
    for onset in _ONSET_LIST:
        rime = toneless[len(onset) :]
        if toneless.startswith(onset) and rime in _RIME_SET:
            return not rime.endswith(_STOPS) or bool(_SHARP_OR_HEAVY.intersection(tones))
    return False


def count(text: str) -> tuple[int, int]:
    """Return how many accented words of the text are syllables, and how many are none.

    Words in plain ASCII say nothing about an encoding and are not counted.
    """
    good = bad = 0
    for word in _WORD.findall(text[:SAMPLE]):
        word = word.strip(_SIGNS)
        if not word or word.isascii():
            continue
        if is_syllable(word):
            good += 1
        else:
            bad += 1
    return good, bad
