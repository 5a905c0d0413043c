"""What a paragraph does: it orders or advises, it leads in to orders, it tells what happens, it closes."""

import re

from bilingual.text import fold

_PERSONS = (
    r"nguoi dan|nhan dan|ba con|moi nguoi|quy khach|khach hang|hoc sinh|phu huynh|cha me|cong dan|nguoi cao tuoi|gia dinh|"
    r"nguoi lao dong|doanh nghiep|ca nhan|nan nhan|sinh vien|hoi vien|doan vien|phu nu|chu tai khoan|toan the|quan chung|dong bao|"
    r"can bo|cong chuc|vien chuc|dang vien|chien si|chien sy|giao vien|nhan vien|tap the|ho gia dinh|chu xe|chu the|chu ho|du khach|hanh khach|chi em|nguoi mua|nguoi ban|nguoi nhan|nguoi su dung|nguoi dung|benh nhan|tieu thuong|thanh nien|quy vi|quy ba con|cac em|ban"
)
_BODIES = (
    r"cac (?:so|ban|nganh|co quan|don vi|dia phuong|cap|phong|truong|doan the|to chuc|xa|phuong|ngan hang|cong ty|co so|doanh nghiep|bo|hoi|khoa|chi bo|dang bo|thon|khu|to|huyen|thanh vien|dong chi)|"
    r"thu truong|so (?:thong tin|khoa hoc|giao duc|y te|tai chinh|noi vu|tu phap|cong thuong|xay dung|van hoa|lao dong|nong nghiep|du lich|ngoai vu|tt|kh|gd|vh|ld)|"
    r"cong an|ubnd|uy ban|phong(?= )|van phong|ban (?:tuyen|chi|dan|to|thuong|quan|noi|can)|ngan hang|hiep hoi|tap doan|tong cong ty|dang uy|chi bo|hoi(?= )|lien (?:doan|hiep)|mat tran|ubmttq|"
    r"doan (?:thanh nien|tncs)|tinh doan|truong(?= )|bao(?= )|dai(?= )|vien(?= )|toa an|cuc(?= )|chi cuc|bo (?:cong|thong|giao|y|tai|noi|tu|khoa|quoc)|chu tich|giam doc|hieu truong|bi thu|"
    r"to (?:chuc|dan pho|cong nghe|truong)|don vi|co quan|bo phan|trung tam|dien luc|bao hiem|kho bac|thanh tra|quan uy|huyen uy|tinh uy|thanh uy|cap uy|nha truong|giao vien chu nhiem|nhnn|vksnd|viettel|vnpt"
)
_ACTS = (
    r"tang cuong|chu tri|phoi hop|chi dao|to chuc|trien khai|tuyen truyen|quan triet|thuc hien|chu dong|ra soat|can|phai|khong|kip thoi|theo doi|bao cao|"
    r"tham muu|day manh|pho bien|huong dan|nang cao|tiep tuc|xay dung|bao dam|dam bao|thuong xuyen|co trach nhiem|nghiem tuc|canh giac|kiem tra|van dong|long ghep|"
    r"dang tai|phan anh|tuyet doi|hay|nen|bao ngay|lien he|giup|cung cap|niem yet|phat|treo|quan tam|luu y|ung dung|tiep nhan|bo tri|phan cong|yeu cau|khuyen cao|nhac nho|dua|mo|thong bao|thong tin|xu ly|phat hien|dau tranh|gui|chi"
)
_DIRECTIVE = re.compile(
    rf"(?<!\w)(?:de nghi(?! cua| tai)|yeu cau(?! cua| tai)|khuyen cao|khuyen khich|khuyen(?= nguoi| phu| ba con| khach| hoc sinh| sinh vien| moi)|moi(?= ba con| nguoi dan| quy)|nho(?= cac| ba con| quy)|keu goi|giao(?! tiep| dich| thong| duc| luu| nhan| hang)|chi dao(?! cua| tai)|mong|nhac nho|luu y|kinh mong|van dong)\s+(?:\w+\s+){{0,2}}?(?:{_PERSONS}|{_BODIES})(?!\w)"
)
_SCAMMERS = re.compile(r"(?<!\w)(?:doi tuong|chung|ke (?:gian|xau|lua)|toi pham|bon lua|ten nay|nguoi nay)(?:\s+[\w,]+){0,12}$")
_SCAMMERS_ACT = re.compile(
    r"^(?:\w+ ){0,6}?(?:doi tuong|chung|ke (?:gian|xau|lua dao)|bon lua|nhom (?:lua|doi tuong))(?! (?:tuyen truyen|tren|can|phai|da hoc))|^(?:gia (?:danh|mao|lam)|mao danh|tu xung|loi dung|lua dao|chiem quyen|du do|dung|lap) (?!.*(?:can|hay|de nghi) )"
)
_BY_SUBJECT = re.compile(rf"^(?:de nghi |yeu cau |giao |kinh de nghi |tran trong de nghi |doi voi )?(?:{_BODIES}|{_PERSONS})(?!\w).{{0,260}}?(?<!\w)(?:{_ACTS})(?!\w)")
_IMPERATIVE = re.compile(
    r"^(?:va )?(?:tuyet doi|khong (?!ai|it|chi|gian|phai|loai|co|the)|dung (?!dau|thoi|ngay|luc)|hay |can (?!cu|bo|tho|thiep)|nen |luon |chi (?!tinh|trong|cuc|nhanh|bo|phi|em|h |thi)|kiem tra|xac minh|xac thuc|canh giac|de cao|nang cao|tang cuong|"
    r"chu dong|bao ve|bao mat|cai dat|binh tinh|ngay lap tuc|lap tuc|giu |thuong xuyen|han che|cap nhat|doi mat khau|lien he|goi |bao(?= )|trinh bao|thong bao|tiep tuc|trien khai|to chuc|quan triet|"
    r"tuyen truyen|pho bien|phoi hop|chi dao|day manh|ra soat|huong dan|nghiem tuc|khuyen cao|van dong|khuyen khich|yeu cau|de nghi|giao |kip thoi|chu tri|tham muu|xay dung|bo tri|phan cong|long ghep|dang tai|"
    r"niem yet|theo doi|tong hop|bao cao|quan ly|thiet lap|bat |tat |dat mat khau|su dung mat khau|khoa |luu (?:lai|giu|y)|cung cap (?!dich)|thuc hien (?!chi dao|cong van|van ban|ke hoach so|chi thi|nghi quyet|thong bao so|y kien|su chi)|"
    r"dung lai|can than|than trong|suy nghi|ghi nho|(?:co |neu co )?(?:kho khan,? )?vuong mac|doi chieu|truy cap|tai (?:ung dung|app|phan mem|ve)|dam bao|bao dam|tiep nhan|phat hien|xu ly|dau tranh|gui |nhac|trao doi|kien quyet|ky cam ket|dua |in |phat |treo |tap trung|tu choi|cham dut|ngat|tranh |doc ky|quan tam|giam sat|day |don doc|tich cuc|chap hanh|ung dung|danh gia|dinh ky|phan anh|to giac|lap so|mo (?:so|dot|chuyen|duong|lop)|thanh lap|ho tro|giup|nghe ky|soan|ghi|giai thich|thuyet phuc|tran an|xem |"
    r"(?:moi |cac |nhung )?(?:thac mac|y kien|hinh anh|so lieu|ket qua|bao cao|danh sach|tin bao)(?! sau)[^.]{0,90}(?:gui|chuyen|hoi|goi|bao|lien he)(?!\w)|(?:thong bao|cong van|chi thi|van ban|ke hoach|canh bao) nay (?:duoc|can|phai) )"
)
_CONDITION = re.compile(r"^(?:trong )?(?:khi|neu|truong hop|luc|moi khi|ngay khi|sau khi|truoc khi|gap|doi voi|ai (?:lo|da|tot|nao|bi|rui|con|co|muon|ru|thay|nghi|gap|biet)|nguoi (?:nao|lo|da|bi|tot|muon|nghi|co)|nha nao|ho nao|em nao|nha ai|co (?:dau hieu|gi|viec|nghi)|bi (?:lua|doa|mat|de doa|ep)|lo |muon |thay |can (?:ho tro|biet|hoi|tu van|bao))(?!\w)")
_THEY_THEN = re.compile(r",\s(?:thi )?(?:chung|bon chung|(?:cac )?doi tuong|ke (?:gian|xau|lua)|nhom nay|nguoi nay)(?! toi)(?!\w)")
_THEN = re.compile(
    r"(?<!\w)(?:can|hay|de nghi|bao ngay|bao (?:cho|cong an)|lien he|trinh bao|goi|khong|tuyet doi|phai|nhanh chong|kip thoi|binh tinh|phan anh|thong bao|yeu cau|nen|ngay lap tuc|lap tuc|dung|ngung|to giac|kiem tra|xac minh|giu|cung cap|chay|keu|den|dem|tat|gui|hoi|ngat|thi|chup|xin)(?!\w)"
)
_ACCOUNT = re.compile(
    r"^(?:thoi gian (?:qua|gan|vua)|trong (?:khi|thoi gian|nhung|boi canh|thang|nam|quy|\d|ngay|tuan|cac ngay|so)|hien nay|gan day|vua qua|moi day|qua (?:cong tac|theo doi|nam|ra soat|thong ke|tim hieu|kiem tra|xac minh)|"
    r"cac doi tuong|doi tuong|toi pham|theo (?:thong ke|bao cao|do|co quan|bo|ket qua|phan anh|thong tin|cong an|dieu tra|canh bao|tinh)|ngay \d|tu (?:dau nam|ngay|thang|dau|khi)|nam 20|can cu|"
    r"(?:tiep tuc )?(?:thuc hien|trien khai|tiep nhan|chap hanh|theo|quan triet|xet|phuc dap|tra loi) (?:theo )?(?:tinh than |noi dung |de nghi (?:cua|tai) )?(?:cac )?(?:su )?(?:chi dao|cong van|van ban|ke hoach so|quyet dinh|chi thi|nghi quyet|nghi dinh|thong bao so|y kien|cong dien|chuong trinh|ket luan|huong dan so|luat|thong tu|de nghi)|tiep theo|nham |de (?:chu dong|phong|kip|nang|tang|dam|bao|ngan|gop|trien|tao|han|tranh|thuc|giup|bao ve)|truoc (?:tinh hinh|dien bien|thuc trang|tinh trang|nguy co|su|thong tin)|"
    r"ngoai ra,? (?!de nghi|nguoi dan|cac|khi|neu|can)|tuy nhien|day la|tren day|theo do|trong do|van phong .{0,40} nhan (?:duoc )?(?:cong van|van ban)|thu doan|phuong thuc|cach thuc|hinh thuc|anh |vu |chung |sau do|cung voi|ben canh|tinh hinh|hau qua|nguyen nhan|dien hinh|cu the,|"
    r"[\w ]{2,60} (?:khang dinh|xac nhan|cho biet|cho hay|nhan dinh|xac dinh|thong tin:|ghi nhan|nhan thay)(?!\w)|hoi \W*\d|hoi \W{3}|thuc te|dac biet,? (?:thoi|trong|cac doi|hien|gan|doi tuong)|khi nan nhan|sau khi (?:thuc hien|sap xep|hop nhat|sap nhap|nan nhan|bi hai|lay|chiem|co duoc|nguoi|nhan duoc|tao|da|lam)|bi hai|nan nhan|chi trong|mot so (?:doi tuong|nguoi|truong hop|vu|dien|thu doan|hinh)|nhieu (?:nguoi|truong hop|vu|nan)|ba |ong |anh |chi [a-z]\.|nhung (?:doi tuong|ke|thu doan)|lien quan|xet|cong an (?:tinh|thanh pho|xa|huyen|phuong)?[\w\s]{0,30}(?:khang dinh|nhan duoc|da (?:tiep nhan|phat hien|bat|khoi to|nhan)|vua|phat hien|ghi nhan))"
)
# A report tells of one person, or quotes: the folded words would read as orders (chị, chỉ).
_OF_A_PERSON = re.compile(r"^[“\"]?(?:(?:Chị|Anh|Ông|Bà|Cô|Em) [A-ZĐ]|Tại |Tôi |Vợ chồng )")
# "Our staff never ask for a password": what is so, not what anybody shall do.
_NEVER = re.compile(r"^[^.:;]{3,80} (?:khong|chua) bao gio ")
# Words before the order itself, which say when or on what occasion.
_OPENED = re.compile(
    r"^(?:nhan duoc (?:cong van|van ban|thong bao|ke hoach|cong dien)[^,]{0,60}(?:nay|tren),?|trong qua trinh [^,]{3,60},|hang (?:ngay|tuan|thang|quy),?|dinh ky,?|dong thoi,?|ngoai ra,?|ben canh do,?|rieng,?|dac biet,?|theo (?:cong an|phong|so|ngan hang|cuc|dai dien|co quan|ong|ba)[^,]{0,50},)\s+"
)
_ACCOUNT_HEADING = re.compile(
    r"(?<!\w)(?:tinh hinh|thu doan|phuong thuc|hinh thuc lua dao|dau hieu|nhan dien|nguyen nhan|ket qua|dac diem|thuc trang|dien bien|hanh vi|kich ban|cach thuc (?:hoat dong|lua|cac)|vu viec|co so (?:phap ly|chinh tri)|can cu|muc dich$|muc dich,? y nghia|cac chieu|chieu tro|danh sach|kinh phi|muc dich$)(?!\w)"
)
_ORDER_HEADING = re.compile(
    r"(?<!\w)(?:yeu cau|nhiem vu|giai phap|bien phap|khuyen cao|can lam|phong (?:ngua|tranh|,? ?chong)|to chuc thuc hien|noi dung (?:tuyen truyen|thuc hien|va)|noi dung|trach nhiem|cach phong|huong dan|de nghi|luu y|doi voi|phan cong|xu ly|khong|nguyen tac|hinh thuc tuyen truyen|doi tuong tuyen truyen|che do|loi khuyen|khi |neu |can )(?!\w)"
)
_LEAD = re.compile(
    r"(?<!\w)(?:nhu sau|sau day|noi dung sau|sau|cu the|mot so (?:noi dung|nhiem vu|bien phap|viec|giai phap|diem|van de)|cac (?:noi dung|nhiem vu|bien phap|viec|giai phap)|nhu|y kien|khuyen cao|de nghi|yeu cau|luu y|can|thong bao|huong dan|chi dao|thuc hien|canh bao|dien|khuyen nghi)(?!\w)"
)
_ORDER_LEAD = re.compile(
    r"(?<!\w)(?:yeu cau|de nghi|khuyen cao|chi dao|y kien|thuc hien|trien khai|nhiem vu|bien phap|giai phap|can|luu y|huong dan|giao|phong (?:ngua|tranh|chong)|nguyen tac|khuyen nghi|khong|keu goi|nhac nho|nhac|thong nhat|dieu|viec|ghi nho|nho|luu tam|noi dung|khuyen)(?!\w)"
)
_ACCOUNT_LEAD = re.compile(
    r"(?<!\w)(?:thu doan|phuong thuc|hinh thuc(?! tuyen truyen)|dau hieu|kich ban|vu viec|dien hinh|bieu hien|chieu (?:tro|thuc)|hanh vi|truong hop|tai khoan|so dien thoai|trang web|website|duong link|danh sach|doi tuong (?:su dung|thuong|dung)|cach thuc)(?!\w)"
)
_TOLD = re.compile(r"(?<!\w)(?:de nghi|yeu cau|khuyen cao|giao) (?:cac|nguoi|so|cong an|ubnd|thu truong)(?!\w)")
_CLOSING = re.compile(
    r"^(?:tren day la|tran trong|rat mong|mong (?:nhan|duoc)|xin (?:cam on|tran trong|chan thanh)|thay mat|noi dung chi tiet|\(?(?:gui|kem|co) (?:kem|theo|van ban)|chi tiet xem|\.|het)|^(?:tran trong|xin cam on|cam on|chuc )|^[^,.;:]{3,50} (?:rat mong|mong|tran trong) .{0,60}(?:phoi hop|quan tam|hop tac|cam on|ung ho)"
)


def closes(text: str) -> bool:
    """Whether a paragraph only ends the letter: "Trân trọng./."."""
    folded = fold(text)
    return bool(_CLOSING.match(folded)) and not _TOLD.search(folded)


def leads(text: str) -> str | None:
    """Return "orders" or "account" where a paragraph announces a list of them, else None."""
    folded = fold(text).strip()
    if not folded.endswith((":", "nhu sau", "sau day", "nhu sau.", "sau day.", ":-", "sau;")):
        return None
    tail = re.split(r"[;.]\s", folded)[-1]
    if re.search(r"thong bao:?$", tail):
        return "account"
    account, order = _last(_ACCOUNT_LEAD, tail), _last(_ORDER_LEAD, tail)
    if order < 0 and account < 0:
        return "orders" if _LEAD.search(tail) and _ORDER_LEAD.search(folded) else None
    if account >= 0 and re.search(r"(?:phong|ngan|xu ly|canh giac|truoc|ve)[^:]{0,60}$", tail[: account]) and order >= 0:
        return "orders"
    return "orders" if order > account or _DIRECTIVE.search(tail) else "account"


def _last(pattern, text):
    place = -1
    for found in pattern.finditer(text):
        place = found.start()
    return place


def directs(text: str) -> bool:
    """Whether somebody is told to do something: not by the scammers, whom letters quote, too."""
    folded = fold(text)
    return any(
        not _SCAMMERS.search(folded[: found.start()].rpartition(". ")[2])
        for found in _DIRECTIVE.finditer(folded)
    )


def orders(text: str) -> bool:
    """Whether a paragraph without a marker orders or advises."""
    folded = fold(text).strip(" “\"'")
    if closes(text) or _OF_A_PERSON.match(text) or _NEVER.match(fold(text)):
        return False
    opened = _OPENED.match(folded)
    if opened and len(folded) - opened.end() > 15 and orders(text.strip(" “\"'")[opened.end() :]):
        return True
    if _ACCOUNT.match(folded):
        return directs(text)
    if _CONDITION.match(folded) and _THEY_THEN.search(folded):
        return False
    if _CONDITION.match(folded):
        return bool(_THEN.search(folded)) and not re.match(r"^(?:khi|sau khi|neu)(?: da| ma)? (?:nan nhan|bi hai|nguoi (?:bi hai|nghe)|khach hang chuyen)", folded)
    return bool(_IMPERATIVE.match(folded) or _BY_SUBJECT.match(folded) or directs(text))


def label_of(text: str) -> str | None:
    """Return what the label before a colon announces: "Phương thức: …" tells, "Khuyến cáo: …" advises."""
    label, colon, _rest = text.partition(":")
    return heading_of(label) if colon and len(label) < 60 else None


def tells(text: str) -> bool:
    """Whether a paragraph tells what happens or what scammers do."""
    folded = fold(text).strip(" “\"'")
    if _OF_A_PERSON.match(text) or _NEVER.match(folded):
        return True
    return bool(_ACCOUNT.match(folded) or _SCAMMERS_ACT.match(folded))


def heading_of(text: str) -> str | None:
    """Return "orders" or "account" where a heading says which stand below it, else None."""
    folded = fold(text).strip(" :.")
    if len(folded) > 90:
        return None
    account, order = _ACCOUNT_HEADING.search(folded), _ORDER_HEADING.search(folded)
    if account and order:
        if re.match(r"^(?:canh giac|phong|bien phap|khuyen cao|tuyen truyen|noi dung|nhiem vu)", folded):
            return "orders"
        return "account" if account.start() < order.start() else "orders"
    if account:
        return "account"
    return "orders" if order else None
