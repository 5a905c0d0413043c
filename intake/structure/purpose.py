"""Whose a value is: whom the reader may call, or the scammers' own. Decided by what is said of it.

Cues are searched in the clause of the value, before it and right after it; then in what leads to
the clause (the sentence, the line that opens the list). Where they balance, the value is neither's.
"""

import re

from bilingual.text import fold

from .values import Value, is_government

CONTACT, SCAM = "contact", "scam"

_SCAM = [
    (r"(?:khong|dung|chớ|tranh|han che|tuyet doi khong|khong nen|khong duoc)\s+(?:\w+\s+){0,3}?(?:truy cap|bam|nhan|nhap|click|mo|vao|nghe|goi lai|tra loi|tai|cai|lam theo|dang nhap|chuyen|lien lac|lien he|ket ban|quet)", 3.0),
    (r"(?:cac )?doi tuong (?!\w* ?(?:tren|nay)? ?(?:hay|thi) )", 1.6),
    (r"ke (?:gian|xau|lua dao|gia)|toi pham|bon (?:lua dao|chung)|chung (?:gui|dung|yeu cau|goi|lap)|nhom (?:lua dao|toi pham|doi tuong)", 1.8),
    (r"lua dao|chiem doat|mao danh|gia mao|gia danh|mao nhan|gia dang|tu xung|tu nhan la|gia lam|nguy tao|phishing", 1.8),
    (r"(?:website|trang|link|ung dung|fanpage|trang web|ten mien|so dien thoai|tai khoan|dia chi|tin nhan|email|cuoc goi|duong dan|duong link|dau so|page|nhom|app|cong|ma qr)s?\s+(?:\w+\s+){0,2}?(?:gia|la|doc hai|khong ro|bat thuong|kha nghi|dang ngo|nghi van|xau|rac|khong chinh thong|khong chinh thuc|lua dao)(?!\w)", 2.2),
    (r"yeu cau (?:nan nhan|bi hai|nguoi dan|khach hang|ho|chi|anh|ba|ong|nguoi nhan|nguoi bi hai|phu huynh|nguoi dung)", 2.0),
    (r"(?:nan nhan|bi hai|nguoi bi hai) (?:da )?(?:\w+ ){0,4}?(?:chuyen|truy cap|bam|nhap|tai|nhan|vao|lien lac)", 2.0),
    (r"(?:du|loi|dan du|huong dan|thuyet phuc|du do|loi keo|lua|gui|kem theo|nham|de) (?:\w+ ){0,3}?(?:truy cap|bam|dang nhap|tai|cai dat|chuyen tien|nhap)", 1.6),
    (r"chuyen (?:tien|khoan) (?:\w+ ){0,3}?(?:vao|den|toi|qua|cho)", 1.5),
    (r"(?:da|bi) (?:chan|khoa|xu ly|phat hien|go bo|thu giu|triet pha)", 1.0),
    (r"(?:gui|nhan duoc|xuat hien|phat tan|chua|dinh kem|nhan) (?:\w+ ){0,4}?(?:link|duong link|duong dan|lien ket|tin nhan|thu|email)", 1.4),
    (r"(?:su dung|dung|lap|tao|thue|mua) (?:\w+ ){0,4}?(?:so dien thoai|sim|trang|website|fanpage|tai khoan|ten mien|dia chi|dau so|facebook|zalo|email|so)", 1.2),
    (r"co (?:dau hieu|bieu hien)|canh giac (?:voi|truoc)|nghi (?:van|ngo)|danh sach (?:\w+ ){0,4}(?:gia|lua)", 1.2),
    (r"(?:goi|nhan tin|goi dien|lien lac|dien) (?:\w+ ){0,2}?tu (?:\w+ ){0,2}?(?:so|thue bao|dau so|dia chi|tai khoan)", 2.2),
    (r"nap tien|dat coc|dat cuoc|phi (?:ho so|bao hiem|mo khoa)|rut tien|dau tu|nhiem vu", 0.7),
]
_CONTACT = [
    (r"lien he|lien lac (?:voi|den|toi|ngay)", 2.0),
    (r"(?:bao|trinh bao|thong bao|thong tin|phan anh|to giac|to cao|cung cap (?:thong tin )?|khai bao|bao tin) (?:\w+ ){0,4}?(?:ngay|cho|den|toi|qua|ve|kip thoi|gan nhat|theo|tai)", 2.0),
    (r"(?:goi|dien|goi dien|alo|nhan tin) (?:\w+ ){0,2}?(?:den|ngay|toi|cho|so|theo|qua|vao)", 1.2),
    (r"duong day nong|hotline|truc ban|tong dai|so truc|dt truc|dien thoai truc|so may truc|don vi truc|truc 24|dau moi", 2.0),
    (r"de (?:duoc|kip thoi|nghe|cung nhau) (?:\w+ ){0,3}?(?:ho tro|huong dan|giai dap|tiep nhan|xu ly|tu van|giai quyet|bao ve|xac minh)", 2.0),
    (r"(?:fanpage|trang facebook|facebook|trang mang xa hoi|zalo|zalo oa|kenh|cong thong tin|trang thong tin|cong dich vu|trang web|website|trang tin)(?: \w+){0,3}? (?:chinh thuc|cua|chinh thong)", 1.4),
    (r"(?:theo doi|truy cap|cap nhat|tham khao|tim hieu|tra cuu|xem|quan tam|dang ky|xac minh|kiem tra|doi chieu|cai dat|tai)(?: \w+){0,8}? (?:chinh thuc|chinh thong|cong thong tin|fanpage|trang mang xa hoi|trang thong tin|de (?:nam bat|nam|cap nhat|theo doi|kip thoi|biet|kiem tra|xac minh|tra cuu))", 2.4),
    (r"chi (?:nen )?(?:truy cap|tai|cai|su dung|dang nhap|thuc hien|lien he|tin)", 2.6),
    (r"(?:gui|bao cao|phan hoi|ket qua)(?: \w+){0,8}? (?:qua|ve|theo|vao)(?: \w+){0,3}? (?:email|thu dien tu|dia chi|hop thu|mail)", 2.0),
    (r"(?:qua|theo|vao|den|toi|so|tai) (?:so |cac so )?(?:dien thoai|sdt|dt|may)(?! (?:la|gia|khong|rac))", 0.9),
    (r"(?:dien thoai|dt|sdt|tel|email|e-mail|thu dien tu|website|trang thong tin dien tu|dia chi|fanpage|facebook|zalo)\s*[:(]\s*$", 1.2),
]
_AFTER_CONTACT = re.compile(
    r"^[^.;]{0,90}?(?:de (?:duoc|kip thoi|trinh bao|to giac|phan anh|bao|nam bat|nam|cap nhat|theo doi|xac minh|kiem tra|tra cuu|cung cap)|la (?:trang|so|dia chi|cong|duong day)(?: \w+){0,3}? (?:chinh thuc|duy nhat)|truc (?:24|ban))"
)
_AFTER_SCAM = re.compile(
    r"^[^.;]{0,70}?(?:la (?:trang |website |so |so dien thoai |tai khoan |duong link )?(?:gia|lua)|(?:de|nham|roi|va) (?:chiem doat|lua|danh cap|lay cap|nap tien|nhan tien|dien thong tin|nhap|xac thuc|kich hoat|dang nhap|tai|cai)|goi (?:dien )?(?:den|cho|toi)|tu xung|gia danh|mao danh|gia mao|yeu cau|chu tai khoan|de cap nhat thong tin|lua dao)"
)
_IMITATED = re.compile(
    r"(?:giong|gan giong|giong het|tuong tu|nhai|bat chuoc|gia mao|mao danh|thay (?:vi|cho)|nham (?:voi|lan)|trung|gia)\s+(?:\w+\s+){0,7}?$"
)
_GENUINE = re.compile(r"(?:that|chinh thuc|chinh thong|chinh hang|goc|dung|hop phap)\s*(?:\w+\s+){0,3}?(?:la|:|\(|cua)?\s*(?:\w+\s+){0,5}?$")
_OFFICE_BEFORE = re.compile(
    r"(?:cong an|phong an ninh mang|pa0?5|cuc an ninh|truc ban|don vi|co quan|ngan hang|nha truong|van phong|phong van hoa|doi an ninh|to an ninh)[^.;!?]{0,90}$"
)
_SENTENCE = re.compile(r"[.!?;…](?=\s|$)|\n")
_CLAUSE = re.compile(r"[,:](?=\s)|(?<!\w)(?:nhung|con|trong khi|thay vao do|ma|dong thoi|hoac bao|hoac lien he|hay|de nghi|khi do)(?!\w)")
_PATTERNS = {
    SCAM: [(re.compile(rf"(?<!\w)(?:{pattern})"), weight) for pattern, weight in _SCAM],
    CONTACT: [(re.compile(rf"(?<!\w)(?:{pattern})"), weight) for pattern, weight in _CONTACT],
}
_MARGIN = 0.25


def purpose(value: Value, text: str, leading: str = "") -> str | None:
    """Return ``CONTACT``, ``SCAM`` or None of a value found in ``text``.

    ``leading`` is what governs the paragraph: the line that opens its list, its parent's text.
    """
    folded, start, end = fold(text), value.start, value.end
    masked = _mask(folded, value)
    begin = _after_last(_SENTENCE, masked, start)
    stop = _SENTENCE.search(masked, end)
    before, after = masked[begin:start], masked[end : stop.start() if stop else len(masked)]
    if value.type == "url" and _is_imitated(value, before):
        return None
    scam = _weigh(SCAM, before) + (1.6 if _AFTER_SCAM.match(after) else 0)
    contact = _weigh(CONTACT, before) + (1.8 if _AFTER_CONTACT.match(after) else 0)
    if not scam and not contact and _OFFICE_BEFORE.search(before):
        contact = 1.0
    if abs(contact - scam) <= _MARGIN or contact + scam < 0.6:
        led = fold(leading)[-400:]
        scam += 0.8 * _weigh(SCAM, led)
        contact += 0.8 * _weigh(CONTACT, led)
    if abs(contact - scam) <= _MARGIN or contact + scam < 0.4:
        return None
    verdict = CONTACT if contact > scam else SCAM
    if verdict == SCAM and value.type in ("url", "email") and is_government(_host(value)):
        return None
    if verdict == CONTACT and value.type == "account":
        return None
    return verdict


def _host(value):
    return value.value.rpartition("@")[2]


def _mask(folded, value):
    """Return the text with every other full stop inside an address out of the way."""
    return re.sub(r"(?<=\w)\.(?=\w)", "·", folded)


def _after_last(pattern, text, end):
    last = 0
    for found in pattern.finditer(text, 0, end):
        last = found.end()
    return last


def _is_imitated(value, before):
    near = before[-90:]
    if _IMITATED.search(near) and (is_government(value.value) or _GENUINE.search(near)):
        return True
    return False


def _weigh(kind, before):
    """Return the strength of the cues before a value: near ones count, an earlier clause less."""
    total = 0.0
    for pattern, weight in _PATTERNS[kind]:
        last = None
        for found in pattern.finditer(before):
            last = found
        if last:
            distance = len(before) - last.end()
            clauses = len(_CLAUSE.findall(before[last.end() :]))
            total += weight / (1 + distance / 70) / (1 + 0.35 * clauses)
    return total
