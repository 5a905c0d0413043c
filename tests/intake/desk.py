"""A letter of our own, and the officer's way with it: bring it in, change some fields, send."""

from django.core.files.uploadedfile import SimpleUploadedFile

from intake.models import Intake
from tests.filling import ADMIN, fields

ADD = f"{ADMIN}intake/intake/add/"
LIST = f"{ADMIN}intake/intake/"
FORM = "#intake_form"

HEAD = """UBND TỈNH ĐỒNG NAI
SỞ GIÁO DỤC VÀ ĐÀO TẠO
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 2871/SGDĐT-VP
Đồng Nai, ngày 12 tháng 10 năm 2026
V/v cảnh giác cuộc gọi báo học sinh cấp cứu
"""
BODY = """Kính gửi: Các trường trung học phổ thông.
Kẻ gian xưng là giáo viên, dùng số 0901 234 567, trang https://lua.vip/nap và tài khoản
1903 4567 8901 để đòi chuyển tiền viện phí.
Thực hiện Công văn số 845/CAT-PA05 ngày 02/10/2026 của Công an tỉnh, Sở đề nghị:
1. Các trường thông báo cho phụ huynh về thủ đoạn nêu trên.
2. Phụ huynh khi nhận cuộc gọi:
a) Không chuyển tiền, gọi ngay cho nhà trường theo số đã lưu.
b) Báo Công an nơi gần nhất hoặc gọi số 0694.387.389 để được hướng dẫn.
"""
END = """Nơi nhận:
- Như trên;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Trần Thị Mẫu
"""
LETTER = HEAD + BODY + END
SECOND = (
    LETTER.replace("2871/SGDĐT-VP", "99/SGDĐT-GDTrH")
    .replace("12 tháng 10", "14 tháng 10")
    .replace("báo học sinh cấp cứu", "giả thu học phí")
)


def upload(text=LETTER, name="cong-van.txt"):
    """Return a file as a browser sends it."""
    data = text if isinstance(text, bytes) else text.encode()
    return SimpleUploadedFile(name, data)


def bring(browser, text=LETTER, name="cong-van.txt", **more):
    """Send a file on the first screen; return the answer after any redirect."""
    return browser.post(ADD, {"file": upload(text, name)} | more, follow=True)


def brought(browser, text=LETTER):
    """Bring a letter in; return it as it is stored."""
    bring(browser, text)
    return Intake.objects.latest("pk")


def review_address(intake):
    """Return the address of the second screen."""
    return f"{LIST}{intake.pk}/change/"


def sent(browser, intake, **changed):
    """Return what the second screen would send, with some fields of document 0 changed."""
    found = fields(browser.get(review_address(intake)), FORM)
    return found | {f"d0-{name.replace('__', '-')}": value for name, value in changed.items()}


def make_draft_of(browser, intake, **changed):
    """Press "make the draft" with some fields changed; return the answer after any redirect."""
    return browser.post(review_address(intake), sent(browser, intake, **changed), follow=True)
