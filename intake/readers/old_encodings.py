"""The Vietnamese encodings before Unicode: TCVN3 (ABC), VNI-Windows, VISCII; UTF-8 read wrongly.

Sources of the tables: TCVN 5712:1993 (VN3), RFC 1456 (VISCII), the layout of the VNI-Windows fonts.
"""

import re

# Bytes 80 to 9F look like this where they were taken for Windows-1252: back to Latin-1.
_AS_LATIN_1 = {
    ord(shown): byte
    for byte in range(0x80, 0xA0)
    if (shown := bytes([byte]).decode("cp1252", "ignore"))
}

# The other way: dashes, quotation marks and bullets, which Windows has at these places.
WINDOWS_SIGNS = {byte: shown for shown, byte in _AS_LATIN_1.items()}

_TCVN3 = str.maketrans(
    "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉË®ÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô\u00adøõö÷ùýúûüþ¡¢§£¤¥¦",
    "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĂÂĐÊÔƠƯ",
)
_LETTERS = re.compile(r"([^\W\d_]+)")

_VISCII_LOW = {0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ"}
_VISCII_HIGH = (
    "ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệố"
    "ồổỗỠƠộờởịỰỨỪỬơớƯÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡư"
    "àáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ"
)
_VISCII = _VISCII_LOW | {0x80 + index: letter for index, letter in enumerate(_VISCII_HIGH)}

# In VNI a sign follows its letter: aâ is â, aá is ấ, ôï is ợ.
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_CIRCUMFLEX = dict(zip("âáàåãä", ("", *_VNI_TONES.values()), strict=True))
_VNI_BREVE = dict(zip("êéèúüë", ("", *_VNI_TONES.values()), strict=True))
_VNI_ALONE = {"ô": "ơ", "ö": "ư", "ñ": "đ", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}
_VNI = re.compile(r"([aeouyôö])([ùøûõïâáàåãäêéèúüë])|([ôöñæóòî])", re.IGNORECASE)

# Pieces of UTF-8, each byte of which became a character: á»¦, Æ°, Ã  with its blank.
_DOUBLE = re.compile(
    "[\u00c2-\u00df][\u0080-\u00bf]|[\u00e0-\u00ef][\u0080-\u00bf]{2}|[\u00f0-\u00f4][\u0080-\u00bf]{3}"
)


def from_tcvn3(text: str) -> str:
    """Return TCVN3 that was taken for Latin-1 as Unicode: "nh©n d©n" → "nhân dân".

    The encoding has hardly any accented capitals; they come as small letters among capitals.
    """
    parts = _LETTERS.split(text.translate(_TCVN3))
    # The odd parts are words.
    words = parts[1::2]
    capitals = [_capitals(word) for word in words]
    words = [
        word.upper() if count >= 2 else word for word, count in zip(words, capitals, strict=True)
    ]
    for at, count in enumerate(capitals):
        # "Cã" is Có in a sentence and CÓ in a heading; only the words beside it can tell.
        if count == 1:
            beside = words[max(0, at - 1) : at] + words[at + 1 : at + 2]
            if any(len(other) > 1 and other.isupper() for other in beside):
                words[at] = words[at].upper()
    parts[1::2] = words
    return "".join(parts)


def _capitals(word):
    """Return how many unaccented capitals the word has, 0 where it has a small one."""
    if word.islower():
        return 0
    plain = [letter for letter in word if letter.isascii()]
    return len(plain) if all(letter.isupper() for letter in plain) else 0


def from_vni(text: str) -> str:
    """Return VNI-Windows that was taken for Latin-1 as Unicode, decomposed: "UÛY" → "ỦY"."""
    return _VNI.sub(_vni_letter, text)


def _vni_letter(match):
    base, mark, alone = match.groups()
    if alone:
        return _in_case(alone, _VNI_ALONE[alone.lower()])
    letter, mark_lower = base.lower(), mark.lower()
    written = {"ô": "ơ", "ö": "ư"}.get(letter, letter)
    if mark_lower in _VNI_TONES:
        return _in_case(base, written) + _VNI_TONES[mark_lower]
    if letter in "aeo" and mark_lower in _VNI_CIRCUMFLEX:
        return _in_case(base, written) + "\u0302" + _VNI_CIRCUMFLEX[mark_lower]
    if letter == "a" and mark_lower in _VNI_BREVE:
        return _in_case(base, written) + "\u0306" + _VNI_BREVE[mark_lower]
    return _in_case(base, written) + mark


def _in_case(model, letter):
    return letter.upper() if model.isupper() else letter


def from_viscii(data: bytes) -> str:
    """Return bytes in VISCII as Unicode; every byte has a meaning there."""
    return "".join(_VISCII.get(byte, chr(byte)) for byte in data)


def from_double_utf8(text: str) -> str:
    """Return UTF-8 that was taken for Latin-1 or Windows-1252 as what it says: "á»¦Y" → "ỦY"."""
    # The second byte of à is a non-breaking space, which other programs make an ordinary one.
    shown = text.translate(_AS_LATIN_1).replace("Ã ", "Ã\u00a0")
    return _DOUBLE.sub(_decoded, shown)


def _decoded(piece):
    try:
        return piece[0].encode("latin-1").decode("utf-8")
    except UnicodeDecodeError:
        return piece[0]
