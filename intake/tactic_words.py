"""Which tricks a text speaks of, by the words that name them. Pure.

A trick has names: its title and what people call it. A name is found in a sentence where its words
stand close together, in any order; rare words weigh more than those which many tricks share.
"""

import math
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache

from bilingual.text import fold, nfc

from .body_words import spelled
from .syllables import is_syllable
from .tables import rows

_SENTENCE = re.compile(r"[.;:!?…]+(?=\s|$)|\n\s*\n")
_CLAUSE = re.compile(r"[:,;“”\"]+|\s(?:rồi|hoặc|để)\s")
_WORD = re.compile(r"[^\W_]+")
# In every sentence, or in every warning: no sign of one trick.
_IDLE = """
    và là của bạn bị một trên cho với các những hay qua từ khi có không được ra vào thì mà này đã
    đang sẽ cũng ở tại về đến người kẻ gian họ chúng lừa đảo vì nếu như phải nhiều mạng
    online cái lạ trước mới việc nhờ làm đi rẻ nhanh
"""
# It turns the name of a body into that of a trick: without it there is only the body.
_FAKE = "giả"
# How many other words may stand among those of one name.
_SPREAD = 5
# Where fewer words than this share bear accents, the text was typed without any.
_ACCENTED = 0.15
# How much of a clause of the title, or of a long folk name, has to be there, by weight.
_TITLE_SHARE, _FOLK_SHARE, _LONG = 0.65, 0.75, 4
_ROUNDING = 1e-9
# What the words found for a trick must weigh to be worth an officer's look.
_ENOUGH = 5.0
# What weighs less than this share of the surest trick is mentioned in passing.
_IN_PASSING = 0.3
_BEST = 5
# In characters; no letter is longer.
_LONGEST = 60_000
# Words that point to so many tricks alike point to none: "giả cán bộ".
_ALIKE = 3
# With fewer tricks than this, how many share a word says little: so many are taken as known.
_FEW = 40


@dataclass(frozen=True)
class Trick:
    """What names a trick, and all else that is told of it, in Vietnamese."""

    title: str
    folk_names: tuple[str, ...]
    told: str


@dataclass(frozen=True)
class _Token:
    """A word after synonyms: what it is compared by, and where it is printed."""

    key: str
    begin: int
    end: int


@dataclass(frozen=True)
class _Name:
    """The words of one name of a trick, and how much of their weight has to be found."""

    keys: frozenset[str]
    share: float
    must: frozenset[str]


class _Reader:
    """Reads texts into tokens, with the accents or without."""

    def __init__(self, key_of: Callable[[str], str]):
        self._key_of = key_of
        self._idle = frozenset(self._keys(_IDLE))
        self.fake = key_of(_FAKE)
        self._synonyms = {}
        for row in sorted(rows("synonyms"), key=lambda row: -len(row["printed"].split())):
            first, *more = self._keys(row["printed"])
            found = self._synonyms.setdefault(first, [])
            found.append((more, self._keys(row["means"])))

    def _keys(self, text):
        return tuple(map(self._key_of, text.split()))

    def tokens(self, text, offset=0):
        """Return the words of ``text`` with synonyms put to one form, idle words left out."""
        words = [
            _Token(self._key_of(word[0].lower()), offset + word.start(), offset + word.end())
            for word in _WORD.finditer(text)
        ]
        out, at = [], 0
        while at < len(words):
            means, count = self._means(words, at)
            begin, end = words[at].begin, words[at + count - 1].end
            out += [_Token(key, begin, end) for key in means]
            at += count
        return [token for token in out if token.key not in self._idle]

    def _means(self, words, at):
        for more, means in self._synonyms.get(words[at].key, ()):
            following = words[at + 1 : at + 1 + len(more)]
            if [word.key for word in following] == more:
                return means, 1 + len(more)
        return (words[at].key,), 1

    def names(self, trick):
        """Return the names of a trick: each clause of its title, and what people call it."""
        fake = frozenset((self.fake,))
        is_fake = fake & self._set(trick.title)
        names = []
        for part in _CLAUSE.split(trick.title):
            names.append((part, _Name(self._set(part), _TITLE_SHARE, is_fake)))
        for name in trick.folk_names:
            keys = self._set(name)
            share = _FOLK_SHARE if len(keys) >= _LONG else 1
            names.append((name, _Name(keys, share, fake & keys)))
        return [name for text, name in names if len(name.keys) > 1 or _is_foreign(text)]

    def _set(self, text):
        return frozenset(token.key for token in self.tokens(nfc(text)))


def _is_foreign(name):
    """Whether a name of one word says enough: "deepfake", but not "vay"."""
    return any(word.isascii() and not is_syllable(word) for word in _WORD.findall(nfc(name)))


@cache
def _reader(*, accented):
    return _Reader(spelled if accented else fold)


@lru_cache(maxsize=500)
def _read(trick, *, accented):
    """Return (names, every word with which it is told) of a trick; its text seldom changes."""
    reader = _reader(accented=accented)
    whole = " ".join((trick.title, *trick.folk_names, trick.told))
    return reader.names(trick), frozenset(token.key for token in reader.tokens(nfc(whole)))


def _weights(told):
    """Return {key: weight}: the fewer tricks are told with a word, the more it says.

    So "ứng dụng" and "mật khẩu", which the advice on every trick repeats, weigh next to nothing.
    """
    counted = Counter(key for keys in told for key in keys)
    total = max(len(told), _FEW)
    return {key: math.log(1.5 * total / count) for key, count in counted.items()}


def _found(name, sentence, weights):
    """Return the tokens of ``sentence`` that are this name, standing together; or []."""
    places = [(index, token) for index, token in enumerate(sentence) if token.key in name.keys]
    best, best_weight = [], 0
    for start, (first, _token) in enumerate(places):
        near = {}
        for index, token in places[start:]:
            if index - first >= len(name.keys) + _SPREAD:
                break
            near.setdefault(token.key, token)
        weight = sum(weights[key] for key in near)
        if weight > best_weight:
            best, best_weight = list(near.values()), weight
    whole = sum(weights[key] for key in name.keys)
    is_whole = name.must & name.keys <= {token.key for token in best}
    is_enough = is_whole and best_weight >= name.share * whole - _ROUNDING
    return best if is_enough and (len(best) > 1 or len(name.keys) == 1) else []


def _all_found(text, reader, tricks, weights):
    """Return {index of the trick: {key: token}} over the sentences of ``text``."""
    found, begin = {}, 0
    for end in [*(match.end() for match in _SENTENCE.finditer(text)), len(text)]:
        sentence = reader.tokens(text[begin:end], begin)
        present = {token.key for token in sentence}
        for index, names in enumerate(tricks):
            for name in names:
                if name.must <= present and 2 * len(name.keys & present) >= len(name.keys):
                    for token in _found(name, sentence, weights):
                        found.setdefault(index, {}).setdefault(token.key, token)
        begin = end
    return found


def rank(text: str, tricks: list[Trick]) -> list[tuple[int, list[str], float]]:
    """Return (index of the trick, the words that name it, their weight) for the best five.

    The surest first; the words are as the text prints them.
    """
    text = nfc(text[:_LONGEST])
    words = _WORD.findall(text)
    accented = sum(fold(word) != word.lower() for word in words) >= _ACCENTED * len(words)
    read = [_read(trick, accented=accented) for trick in tricks]
    weights = _weights([told for _names, told in read])
    names = [names for names, _told in read]
    found = _all_found(text, _reader(accented=accented), names, weights)
    alike = Counter(frozenset(tokens) for tokens in found.values())
    found = {index: tokens for index, tokens in found.items() if alike[frozenset(tokens)] < _ALIKE}
    scores = {index: sum(weights[key] for key in tokens) for index, tokens in found.items()}
    least = max(_ENOUGH, _IN_PASSING * max(scores.values(), default=0))
    surest = sorted((-score, index) for index, score in scores.items() if score >= least)[:_BEST]
    return [(index, _shown(text, found[index].values()), -score) for score, index in surest]


def _shown(text, tokens):
    """Return the printed words, neighbours as one string, each once, in their order."""
    shown, last = [], 0
    for begin, end in sorted({(token.begin, token.end) for token in tokens}):
        if shown and not text[last:begin].strip():
            shown[-1] = f"{shown[-1]} {text[begin:end]}"
        else:
            shown.append(text[begin:end])
        last = end
    return list(dict.fromkeys(shown))
