"""What an officer types into the form of a tactic, and pressing a button below it."""

from tests.filling import ADMIN, send

ADD = f"{ADMIN}tactics/tactic/add/"
NEW = {
    "acts": [{"lead_vi": "Tắt máy.", "text_vi": "Bạn không cần xin phép."}, {"lead_vi": "Hỏi."}],
    "stages": [{"text_vi": "Chúng đòi chuyển tiền."}],
    "signs": [{"text_vi": "Họ giục bạn."}],
}


def typed(source, **changed):
    """Return what an officer types into an empty form."""
    return {
        "title_vi": "Gọi báo con cấp cứu",
        "title_en": "Your child is in hospital, they say",
        "folk_names_vi": "giả cô giáo\ngiả bác sĩ",
        "first_sight_vi": "Có người gọi, xưng là cô giáo.",
        "first_sight_en": "A caller claims to be a teacher.",
        "targets_vi": "Phụ huynh.",
        "channels": ["call", "zalo"],
        "asks": ["money"],
        "sources": [str(source.pk)],
        "named_by_vi": "Công an tỉnh Đồng Nai",
    } | changed


def press(desk, source, button="_continue", new=NEW, **changed):
    """Type a whole tactic, some of it changed; return the answer and what was typed."""
    given = typed(source, **changed)
    return send(desk, ADD, button, new=new, **given), given
