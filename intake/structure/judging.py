"""Whether a text is an official document at all, and what may be read from one that is not."""

import re
from dataclasses import dataclass

from bilingual.text import fold

from .advising import warns_readers

_OFFICIAL = re.compile(
    r"(?<!\w)(?:ubnd|uy ban nhan dan|cong an (?:tinh|thanh pho|xa|phuong|huyen|quan)|bo cong an|"
    r"so (?:tt&tt|thong tin|khoa hoc|giao duc)|tinh uy|thanh uy|cong van so|van ban so|"
    r"ke hoach so|chi thi so|cong an|canh sat|ngan hang nha nuoc|cuc an (?:ninh|toan)|"
    r"van phong (?:ubnd|chinh phu)|thu tuong|bo thong tin|co quan (?:cong an|chuc nang))(?!\w)"
)
_SCAM = re.compile(
    r"(?<!\w)(?:lừa|giả mạo|mạo danh|giả danh|giả làm|chiếm đoạt|tống tiền|kẻ gian|kẻ xấu|"
    r"deepfake|mã độc|tội phạm|cảnh giác|mất tiền|mất cả|chuyển tiền|chuyển khoản|otp|tài khoản|"
    r"đường dẫn)(?!\w)"
)
# Deceit by its name. A bank's or a shop's everyday text speaks of accounts and passwords, too.
_DECEIT = re.compile(
    r"(?<!\w)(?:lua (?:dao|gat|tien|ban)|bi lua(?! (?:doi|tinh)(?!\w))|gia mao|"
    r"mao (?:danh|nhan)|gia danh|gia lam|"
    r"(?:gia|mao) (?:thuong hieu|website|fanpage)|chiem doat|tong tien|ke (?:gian|xau|lua)|"
    r"deepfake|toi pham|dat bay)(?!\w)"
)


@dataclass(frozen=True)
class Judgement:
    """What a text is worth reading for: whether it is a notice, and what else it gives."""

    is_one: bool
    measures: bool
    references: bool
    values: bool


def is_notice(header, notice, texts: list[str]) -> Judgement:
    """Judge by the form: a head, an end, an order to somebody; a report has none of them."""
    folded = fold("\n".join(texts))
    signed = bool(notice.signatory and (notice.signatory["name"] or notice.signatory["authority"]))
    addressed, copied = bool(notice.addressees), bool(notice.recipients)
    formal = (
        header.is_one
        or (signed and (copied or addressed))
        or (copied and (addressed or bool(notice.signatory)))
    )
    speaks = len(_OFFICIAL.findall(folded))
    warns = len(_SCAM.findall("\n".join(texts).lower()))
    read = formal or (warns >= 1 and (speaks >= 1 or _advises_against_scams(folded, texts)))
    return Judgement(formal, read, read or speaks >= 2, read or warns >= 1)


def _advises_against_scams(folded, texts):
    """Whether a text warns as the police do: banks, schools, hospitals and shops give advice, too.

    Deceit must be named somewhere, and a paragraph must tell readers how not to be cheated.
    """
    return bool(_DECEIT.search(folded)) and any(map(warns_readers, texts))
