"""Whether a text is an official document at all, and what may be read from one that is not."""

import re
from dataclasses import dataclass

from bilingual.text import fold

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
    reports = speaks >= 1 and warns >= 1
    read = formal or reports
    return Judgement(formal, read, read or speaks >= 2, read or warns >= 1)
