"""A Vietnamese text, and how the encodings before Unicode write it: tables of the tests' own."""

import unicodedata

TEXT = (
    "Kính gửi: các xã, phường, đặc khu\n"
    "Những ngày gần đây, kẻ lừa đảo gọi tới nhiều hộ, tự xưng là cán bộ thuế, dọa phạt rồi bảo "
    "nạn nhân chuyển tiền. Người dân hãy tắt máy, hỏi lại trưởng thôn, giữ mọi chứng cứ.\n"
)

_TONES = "\u0301\u0300\u0309\u0303\u0323"
_VNI_TONE = dict(zip(_TONES, "ùøûõï", strict=True))
_VNI_BASE = {"ơ": "ô", "ư": "ö", "đ": "ñ", "Đ": "Ñ", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}
_VNI_BASE |= {"í": "í", "ì": "ì"}
_VNI_ROUND = dict(zip(("", *_TONES), "âáàåãä", strict=True))
_VNI_SHORT = dict(zip(("", *_TONES), "êéèúüë", strict=True))
_TCVN3 = dict(
    zip(
        "áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵĐ",
        bytes.fromhex(
            "b8b5b6b7b9a8bebbbcbdc6a9cac7c8c9cbaed0cccecfd1aad5d2d3d4d6ddd7d8dcde"
            "e3dfe1e2e4abe8e5e6e7e9acedeaebeceef3eff1f2f4adf8f5f6f7f9fdfafbfcfea7"
        ),
        strict=True,
    )
)


def tcvn3(text):
    return b"".join(
        bytes([_TCVN3[letter]]) if letter in _TCVN3 else letter.encode("ascii") for letter in text
    )


def vni(text):
    return "".join(map(_vni_letter, text)).encode("latin-1")


def _vni_letter(letter):
    if letter in _VNI_BASE:
        return _VNI_BASE[letter]
    base, *marks = unicodedata.normalize("NFD", letter)
    tone = next((mark for mark in marks if mark in _TONES), "")
    if "\u0302" in marks:
        return base + _VNI_ROUND[tone]
    if "\u0306" in marks:
        return base + _VNI_SHORT[tone]
    if "\u031b" in marks:
        base = {"o": "ô", "u": "ö"}[base]
    return base + (_VNI_TONE[tone] if tone else "")


def cp1258(text):
    """Windows-1258 has the letters with their own signs, and tones as signs after them."""
    written = b""
    for letter in text:
        try:
            written += letter.encode("cp1258")
        except UnicodeEncodeError:
            base, *marks = unicodedata.normalize("NFD", letter)
            tone = next(mark for mark in marks if mark in _TONES)
            rest = "".join(mark for mark in marks if mark != tone)
            written += (unicodedata.normalize("NFC", base + rest) + tone).encode("cp1258")
    return written


def viscii(text):
    """RFC 1456, the small letters of the text above."""
    table = dict(
        zip(
            "áàảãạâấầẩẫậăắằẳẵặđèéẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ",
            bytes.fromhex(
                "e1e0e4e3d5e2a4a5a6e7a7e5a1a2c6c7a3f0e8e9eba8a9eaaaabacadaeedecefeeb8"
                "f3f2f6f5f7f4afb0b1b2b5bdbeb6b7defefaf9fcfbf8dfd1d7d8e6f1fdcfd6dbdc"
            ),
            strict=True,
        )
    )
    return b"".join(
        bytes([table[letter]]) if letter in table else letter.encode("ascii") for letter in text
    )
