"""Whom a measure tells to act: citizens, officials as persons, or bodies."""

import re

from bilingual.text import fold

CITIZENS, OFFICIALS, AGENCIES = "citizens", "officials", "agencies"

_CITIZEN = (
    r"nguoi (?!dung dau|duoc cap|phu trach|lao dong trong|truc|quan ly)\w+|ho (?!so|tro|tong|ly)\w*|nha (?:nao|hao tam|vuon)|ai(?= )|cac cu|con chau|than nhan|em nao|hoi vien|thanh vien(?= gia dinh)|ong(?:\W+ba)?|nguoi dan|nhan dan|ba con|du khach|chu xe|chi em|hanh khach|moi nguoi|moi ca nhan|moi cong dan|quy khach|khach hang|hoc sinh|phu huynh|cha me|cong dan|nguoi cao tuoi|nguoi lao dong|"
    r"doanh nghiep|ca nhan|nan nhan|nguoi bi hai|sinh vien|hoi vien|doan vien|phu nu|chu tai khoan|quan chung|ho gia dinh|tieu thuong|thanh nien|quy vi|gia dinh|dong bao|cac em|nguoi su dung|nguoi dung|toan the nhan dan|chu thue bao|nguoi tieu dung|chu ho|chu phuong tien|benh nhan|to chuc, ca nhan|cac to chuc va ca nhan|phu huynh hoc sinh|ban(?= (?:hay|can|khong|nen|tuyet))|hoc vien|khach"
)
_STAFF = r"(?!hoi |doan |sinh |thanh |hoc |phat ngon |tuyen truyen )\w+ (?:dich |sat |hanh |cap |kiem )?vien|bac si|dieu duong|ho ly|buu ta|co van|ke toan(?: truong)?|thay co|cac thay|anh em|to (?:truong|van phong|bao ve)|lanh dao|nguoi (?:duoc cap|phu trach|truc)|can bo|cong chuc|vien chuc|dang vien|chien si|chien sy|giao vien|nhan vien|truong phong|giang vien|giao dich vien|thu ky|tham tra vien|chuyen vien|huong dan vien|thay co|giao vien chu nhiem|y bac si|nguoi lao dong trong (?:don vi|co quan)"
_BODY = (
    r"cac (?:so|ban(?! hay)|nganh|co quan|don vi|dia phuong|cap|phong|truong|doan the|to chuc (?:chinh tri|doan|hoi|thanh vien|tin dung)|xa|phuong|ngan hang|cong ty|co so|bo|hoi|khoa|chi bo|dang bo|thon|khu|to(?= )(?! truong)|huyen|thanh vien|doi hinh|cau lac bo|clb|hiep hoi|chi nhanh|doan|chi doan|chi hoi|lien doi)|"
    r"thu truong|truong cac|cac (?:don|chot|tram|diem|lop|cua hang|chi nhanh|phan hieu)|ldld|cong doan|hoi ctd|hoi \w+ (?:cac|huyen|tinh|co so|xa)|bo truong|thu tuong|thong doc|vien truong|chanh an|chi hoi|hiep hoi|vien thong|doanh nghiep|cac (?:dai ly|doi(?! tuong))|to chuc tin dung|nguoi dung dau|so (?:thong|khoa|giao|y|tai|noi|tu|cong|xay|van|lao|nong|du|ngoai|tt|kh|gd|vh|ld|ke)|cong an|ubnd|uy ban|phong(?= )(?! ?,? ?(?:chong|ngua|tranh))|van phong|"
    r"(?:thon|ap|khu) truong|truong (?:thon|ap|ban|khu)|ban (?:tu quan|quan tri|dieu hanh|nhan dan|tuyen|chi|dan|to chuc|thuong|quan ly|noi chinh|can su|giam hieu|chap hanh)|ngan hang|nhnn|dang uy|chi bo|hoi (?:lien|nong|cuu|phu|nguoi|lhpn)|lien doan|mat tran|ubmttq|doan (?:thanh nien|tncs)|tinh doan|truong (?:thpt|thcs|tieu hoc|mam non|th |trung)|"
    r"bao(?= )(?! (?:gio|ve|cho|ngay|dam|mat))|dai (?:phat|truyen|pt)|vien (?:kiem|ks)|vksnd|toa an|tand|cuc(?= )|chi cuc|bo (?:cong|thong|giao|y te|tai|noi|tu|khoa|quoc|lao)|chu tich|giam doc|hieu truong|bi thu|to (?:chuc dang|dan pho|cong nghe|truong)|"
    r"don vi|co quan|bo phan|trung tam|dien luc|bao hiem|kho bac|thanh tra|cap uy|nha truong|doanh nghiep vien thong|vnpt|viettel|quan uy|huyen uy|tinh uy|thanh uy|to an ninh|luc luong|truong thon|truong ban|bi thu chi bo|buu dien|cong ty"
)
_ADDRESSING = re.compile(
    rf"^(?:va |ngoai ra,? |dong thoi,? |ben canh do,? |de nghi |yeu cau |kinh de nghi |giao |doi voi |voi |ve phia |danh cho |nho |moi |khuyen |khuyen cao (?:den |toi )?|khuyen khich |van dong |keu goi |nhac nho |tran trong de nghi |[\w ,]{{0,60}}(?:de nghi|yeu cau|khuyen cao|khuyen khich|keu goi|van dong|khuyen|nhac|moi)(?: den| toi)? )*(?:toan the |tat ca |moi |cac |quy |nhung |toan bo |dong dao |hau het )?(?:(?P<body>{_BODY})|(?P<citizen>{_CITIZEN})|(?P<staff>{_STAFF}))(?!\w)"
)
_SPREADING = re.compile(
    r"^(?:va )?(?:tiep tuc |thuong xuyen |chu dong |kip thoi )?(?:(?:tang cuong|day manh|lam tot|phoi hop|nang cao hieu qua|thuc hien tot|to chuc|mo rong)(?: cong tac)? )?(?:tuyen truyen|thong tin,? tuyen truyen|pho bien|chi dao|to chuc|trien khai|phoi hop|ra soat|bao cao|quan triet|chu tri|huong dan|tham muu|dang tai|niem yet|long ghep|phan cong|theo doi|tong hop|xay dung|bo tri|giam sat|quan ly|tiep nhan|dau tranh|phat hien|xu ly|xac minh,? (?:dieu|lam)|thong bao (?:rong|cong khai|den|toi)|day manh|phat (?:to|tren)|treo|in |dua noi|giao |tap huan|kiem tra,? (?:giam|don|viec)|cung cap thong tin (?:cho|ve)|don doc|thuc hien (?:nghiem|tot|co|cac|dong)|chi dao|su dung dong bo|nam (?:chac )?tinh hinh|tham gia|nghien cuu|ung dung|lap |ban hanh|danh gia|so ket|dinh ky|van hanh|ap dung)(?!\w)"
)
_OWN_FAMILY = re.compile(r"(?:nguoi than|gia dinh|ban be)(?!\w)")
_PERSONAL = re.compile(
    r"^(?:va )?(?:tuyet doi|khong |dung |hay |can |nen |luon |chi |canh giac|de cao|nang cao (?:tinh than )?canh giac|nang cao y thuc|binh tinh|giu (?:binh|bi|kin)|bao mat|bao ve|cai dat|cap nhat|doi mat khau|dat mat khau|su dung mat khau|"
    r"khi |neu |truong hop|trong truong hop|lien he|goi |trinh bao|bao ngay|ngay lap tuc|lap tuc|han che|kiem tra|xac minh|thuong xuyen|tim hieu|hoi |doi chieu|truy cap|tai |khoa |luu|bat |tat |ngat|tu choi|than trong|can than|doc ky|suy nghi|dung lai|kip thoi (?:bao|trinh|thong bao)|nhanh chong (?:bao|trinh|lien)|chu dong (?:bao|lien|tim|trang bi|cap nhat|bao ve|kiem|lien he)|tranh|quan tam|nhac|ghi nho|soan|tim |bi (?:doa|lua|mat)|muon|co dau hieu|thay |nho |nghe|xem|chup|de y|ai )"
)
_FOR_NOBODY = re.compile(r"^(?:moi |cac |neu (?:co )?)?(?:kho khan,? )?(?:vuong mac|thong tin chi tiet|tin bao|chi tiet)")
_TO_A_PERSON = re.compile(
    r"cuoc goi|tin nhan|bi lua|chuyen tien|so la|nguoi than|nan nhan|mat khau|otp|duong link|duong dan|nguoi la|tu xung|bi (?:mat|chiem|de doa|hai)"
)


def of_addressees(names: list[str]) -> str | None:
    """Return the audience that a letter is addressed to."""
    found = {of_text(name) for name in names} - {None}
    return found.pop() if len(found) == 1 else AGENCIES if AGENCIES in found else None


def of_text(text: str) -> str | None:
    """Return whom the beginning of ``text`` speaks to, by name; None where it names nobody."""
    folded = fold(text).strip(" “\"'-")
    found = _ADDRESSING.match(folded)
    if not found:
        return None
    if found["body"]:
        return AGENCIES
    # "Cán bộ, công chức, người dân" is for everybody.
    rest = folded[found.start() : found.end() + 90]
    listed = re.split(rf"(?<!\w)(?:{_VERBS})(?!\w)|[.;:]", rest)[0]
    if found["staff"] and not re.search(rf"(?:,|(?<!\w)va|/)\s?(?!nguoi lao dong)(?:cac |nhung |nguoi )?(?:{_CITIZEN})(?!\w)", listed):
        return OFFICIALS
    return CITIZENS


# The unit's own people: the heads of its rooms stand for all who work there.
_OWN_STAFF = re.compile(r"truong cac (?:phong|bo phan|don vi)")


def of_lead(text: str) -> str | None:
    """Return whom a lead-in names after its verb: "… yêu cầu Trưởng các phòng, đơn vị …"."""
    return OFFICIALS if _OWN_STAFF.match(fold(text)) else of_text(text)


_VERBS = (
    r"can(?! bo)|khong|phai|hay|nen|tang cuong|nang cao|chu dong|thuc hien|nghiem|tuyet doi|de cao|tich cuc|thuong xuyen|canh giac|khi|truy cap|"
    r"gui|cai dat|luu y|tuyen truyen|den|cho|ve"
)


def of_heading(text: str) -> str | None:
    """Return whom a line names that announces measures; null where it names nobody."""
    condition = re.match(r"^(?:khi|neu|truong hop|trong truong hop)(?!\w)", fold(text))
    return of_text(text) or (CITIZENS if condition else None)


def of_measure(text: str, inherited: str | None, *, led: bool = False) -> str | None:
    """Return whom a measure tells to act.

    ``inherited`` is whom the letter addresses, or, where ``led``, whom the heading or the lead-in
    names: that holds for everything below it.
    """
    folded = fold(text).strip(" “\"'-")
    if _FOR_NOBODY.match(folded):
        return None
    if led and inherited == AGENCIES and re.match(r"khuyen (?:cao|khich)|nhac|huong dan", folded):
        return AGENCIES
    if _SPREADING.match(folded):
        near = folded[:140]
        if inherited == OFFICIALS and _OWN_FAMILY.search(near):
            return OFFICIALS
        return OFFICIALS if inherited == OFFICIALS and not re.search(r"nguoi dan|nhan dan", near) else AGENCIES
    named = of_text(text)
    if named:
        return named
    if re.match(r"^(?:trong qua trinh|khi|neu|truong hop|(?:co |kho khan,? )?vuong mac)", folded) and inherited == AGENCIES and not _TO_A_PERSON.search(folded):
        return inherited
    if led and inherited == AGENCIES:
        return AGENCIES
    if _PERSONAL.match(folded):
        if inherited == AGENCIES:
            return CITIZENS
        if inherited == OFFICIALS and re.match(r"^(?:trong )?(?:truong hop|khi|neu) .{0,12}bi ", folded):
            return CITIZENS
        return inherited or CITIZENS
    return inherited
