"""Ready-made objects for tests: complete enough to publish, each detail open to change."""

import datetime
import hashlib
from functools import cache
from itertools import count, cycle, product
from string import ascii_lowercase

from django.test import Client
from django.test.client import ClientHandler

from advisories.models import Advisory, Attachment
from advisories.originals import Original
from checklists.models import Checklist
from glossary.models import Term
from hotlines.models import Agency, Contact
from places.models import Province
from publishing import workflow
from sources.models import Source
from tactics.models import Tactic

_numbers = count(1)
# Two letters, never digits: a test that gives a code itself can't meet one of these.
_codes = cycle("".join(pair) for pair in product(ascii_lowercase, repeat=2))


def make_province(name="Đồng Nai", **given):
    """Store a province of today, or of the period given."""
    values = {
        "name_vi": name,
        "name_en": given.pop("name_en", name),
        "code": next(_codes),
        "kind": Province.Kind.PROVINCE,
        "source": "thử nghiệm",
    }
    return Province.objects.create(**values | given)


def make_agency(name="Ủy ban nhân dân tỉnh Đồng Nai", **given):
    """Store an issuing body."""
    return Agency.objects.create(**{"name_vi": name, "source": "thử nghiệm"} | given)


def make_contact(agency=None, **given):
    """Store a public telephone number with source and date."""
    values = {
        "agency": agency or make_agency(f"Cơ quan {next(_numbers)}"),
        "channel": Contact.Channel.PHONE,
        "value": "0694.387.389",
        "purpose_vi": "Khi bạn bị lừa",
        "source": "thử nghiệm",
        "evidence": Contact.Evidence.OFFICIAL,
        "source_date": datetime.date(2026, 11, 1),
        "is_public": True,
    }
    return Contact.objects.create(**values | given)


def make_draft(**given):
    """Store a draft with everything that publishing asks for."""
    number = next(_numbers)
    values = {
        "title_vi": f"Cảnh báo thử số {number}",
        "title_en": f"Test notice {number}",
        "summary_vi": "Kẻ gian thử. Hãy gọi 113.",
        "summary_en": "A test trick. Call 113.",
        "targets_vi": "Mọi người.",
        "targets_en": "Everybody.",
        "how_it_works_vi": "Chúng gọi điện.",
        "how_it_works_en": "They call.",
        "kind": Advisory.Kind.LETTER,
        "number": str(number),
        "symbol": "UBND-THU",
        "issued_on": datetime.date(2026, 1, 15),
        "provenance": Advisory.Provenance.SIGNED,
    }
    if "issuer" not in given:
        given["issuer"] = make_agency(f"Ủy ban thử {number}")
    notice = Advisory.objects.create(**values | given)
    notice.clauses.create(
        number="1", audience="citizens", text_vi="Không chuyển tiền.", text_en="Send no money."
    )
    return notice


def make_notice(**given):
    """Store a published notice."""
    notice = make_draft(**given)
    workflow.publish(notice, by=None)
    return notice


def make_attachment(notice=None, **given):
    """Store a short text, or the ``data`` given, as the file of a letter. Set MEDIA_ROOT first."""
    data = given.pop("data", b"Kinh gui: cac so.")
    sha256 = hashlib.sha256(data).hexdigest()
    values = {"name": "cong-van.txt", "media_type": "text/plain", "pages": None}
    taken = {name: given.pop(name, value) for name, value in values.items()}
    attachment = Attachment(advisory=notice or make_notice(), **given)
    attachment.take(Original(data=data, sha256=sha256, **taken))
    attachment.save()
    return attachment


def make_source(**given):
    """Store a page of a public body."""
    values = {
        "kind": Source.Kind.OFFICIAL,
        "name_vi": f"Công an tỉnh thử, bài số {next(_numbers)}",
        "name_en": "Test police",
        "url": "https://congan.example.vn/bai",
        "dated_on": datetime.date(2026, 1, 10),
    }
    return Source.objects.create(**values | given)


def make_term(**given):
    """Store a term with its meaning."""
    values = {
        "name_vi": f"từ thử {next(_numbers)}",
        "name_en": "test term",
        "meaning_vi": "Một từ để thử.",
        "meaning_en": "A word to test with.",
    }
    if "source" not in given:
        given["source"] = make_source()
    return Term.objects.create(**values | given)


def make_checklist_draft(**given):
    """Store a draft of a checklist, with one step, that may be published."""
    number = next(_numbers)
    values = {
        "title_vi": f"Việc cần làm thử số {number}",
        "title_en": f"Test checklist {number}",
        "lead_vi": "Làm từng bước.",
        "lead_en": "One step at a time.",
    }
    checklist = Checklist.objects.create(**values | given)
    checklist.steps.create(
        lead_vi="Dừng lại.",
        lead_en="Stop.",
        reason_vi="Kẻ gian luôn giục.",
        reason_en="Scammers hurry people.",
        source=make_source(),
    )
    return checklist


def make_checklist(**given):
    """Store a published checklist with one step."""
    checklist = make_checklist_draft(**given)
    workflow.publish(checklist, by=None)
    return checklist


def make_tactic_draft(**given):
    """Store a draft of a tactic with everything that publishing asks for."""
    number = next(_numbers)
    values = {
        "title_vi": f"Thủ đoạn thử số {number}",
        "title_en": f"Test tactic {number}",
        "first_sight_vi": "Có người gọi bạn.",
        "first_sight_en": "Somebody calls you.",
        "targets_vi": "Mọi người.",
        "targets_en": "Everybody.",
        "channels": ["call"],
        "asks": ["money"],
    }
    tactic = Tactic.objects.create(**values | given)
    tactic.sources.add(make_source())
    tactic.acts.create(lead_vi="Tắt máy.", lead_en="Hang up.")
    tactic.signs.create(text_vi="Họ giục bạn.", text_en="They hurry you.")
    return tactic


def make_tactic(**given):
    """Store a published tactic."""
    tactic = make_tactic_draft(**given)
    workflow.publish(tactic, by=None)
    return tactic


@cache
def _middleware():
    # Whitenoise looks at every static file when it is loaded: once is enough.
    return ClientHandler(enforce_csrf_checks=False)


def make_reader(user=None):
    """Return a browser without cookies, or signed in. An error of ours is an answer: 500."""
    browser = Client(raise_request_exception=False)
    browser.handler = _middleware()
    if user:
        browser.force_login(user)
    return browser
