"""Words that only their accents tell apart: folded, each would be taken for the other."""

import re

from bilingual.text import fold

# What advice says, by the word that it folds to: "hãy" is no "hay" (or), "đừng" no "dùng".
_MEANT = {"hay": "hãy", "dung": "đừng", "ho": "hộ", "ban": "bạn", "can": "cần"}
_A, _O, _U = "aàáạảãâầấậẩẫăằắặẳẵ", "oòóọỏõôồốộổỗơờớợởỡ", "uùúụủũưừứựửữ"
_WORDS = re.compile(
    rf"(?<!\w)(?:h[{_A}][yỳýỵỷỹ]|[dđ][{_U}]ng|h[{_O}]|[bc][{_A}]n)(?!\w)",
)


def told_apart(text: str) -> str:
    """Return ``text`` folded, with a line behind each word that only looks like one of advice.

    "Người dùng hay hỏi" gives "nguoi dung_ hay_ hoi": no "đừng", no "hãy". Text without accents
    can't say which it means. Offsets are not those of the text.
    """
    if text.isascii():
        return fold(text)
    return fold(_WORDS.sub(_marked, text.lower()))


def _marked(found):
    word = found[0]
    return word if word == _MEANT[fold(word)] else f"{word}_"
