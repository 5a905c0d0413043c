"""Every page type of the portal, by name: what the tests in a browser and the benchmark walk."""

import datetime

from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import translation

from advisories.models import Advisory
from checklists.models import Checklist
from hotlines.models import Contact
from intake import bringing_in
from places.models import Province
from publishing import workflow
from tactics.models import Tactic
from tests import factories
from tests.intake import desk

LANGUAGES = ("vi", "en")
LETTER = "cuoc-goi-video-gia-vay-tien"
TRICK = "nguoi-goi-xung-cong-an-vien-kiem-sat-toa-an"
ANNEX = "video-gia-lanh-dao-ra-lenh"
PRESS = "link-tep-tu-nguoi-la"


def add_unusual_notices():
    """Add to the starter content what it does not have."""
    issuer = factories.make_agency("Công an phường Thử")
    withdrawn = factories.make_notice(
        slug="da-rut", issuer=issuer, withdrawal_reason_vi="Đăng nhầm văn bản."
    )
    workflow.withdraw(withdrawn, by=None)
    untranslated = factories.make_notice(
        slug="chua-dich",
        issuer=issuer,
        title_vi="Giả làm cán bộ phường đòi cập nhật căn cước qua điện thoại, đừng làm theo",
        title_en="",
        targets_en="",
        how_it_works_en="",
    )
    untranslated.clauses.update(text_en="")
    untranslated.indicators.create(kind="url", value="http://dich-vu-cong-gia.example.top/cai-dat")
    replaced = factories.make_notice(slug="ban-cu", issuer=issuer)
    factories.make_notice(slug="ban-moi", issuer=issuer, replaces=replaced)
    factories.make_draft(slug="ban-nhap", issuer=issuer)
    factories.make_tactic(slug="chua-dich", targets_en="", named_by_vi="Công an phường Thử")
    gone = factories.make_checklist(slug="da-rut", withdrawal_reason_vi="Nguồn đã rút.")
    gone.steps.update(
        source=factories.make_source(withdrawn_on=datetime.date(2026, 11, 1)), text_en=""
    )
    workflow.withdraw(gone, by=None)


def public_pages():
    """Return each public page type as a name and its address by language."""
    named = {
        "home": ("home",),
        "list": ("advisories",),
        "list, filtered": ("advisories", "?province=dong-nai"),
        "list, empty": ("advisories", "?province=dong-nai&state=watch"),
        "notice": ("advisory", LETTER),
        "notice, annex": ("advisory", ANNEX),
        "notice, excerpt": ("advisory", "doa-tung-anh-cat-ghep"),
        "notice, press": ("advisory", PRESS),
        "notice, withdrawn": ("advisory", "da-rut"),
        "notice, replaced": ("advisory", "ban-cu"),
        "notice, untranslated": ("advisory", "chua-dich"),
        "provinces": ("provinces",),
        "provinces, unknown name": ("provinces", "?q=Atlantis"),
        "provinces, two names": ("provinces", "?q=ninh"),
        "province with notices": ("province", "dong-nai"),
        "province without": ("province", "ca-mau"),
        "hotlines": ("hotlines",),
        "hotlines, two names": ("hotlines", "?q=ninh"),
        "hotlines of a province": ("hotlines-province", "ho-chi-minh"),
        "hotlines of a merged province": ("hotlines-province", "vinh-long"),
        "hotlines of a province without any": ("hotlines-province", "dong-thap"),
        "communes": ("hotlines-communes", "vinh-long"),
        "communes, unknown name": ("hotlines-communes", "vinh-long", "?q=Atlantis"),
        "card": ("hotlines-card", "vinh-long"),
        "tricks": ("tactics",),
        "tricks, narrowed": ("tactics", "?by=call&wants=money&q=con"),
        "tricks, none": ("tactics", "?q=Atlantis"),
        "trick": ("tactic", TRICK),
        "trick, untranslated": ("tactic", "chua-dich"),
        "lists": ("checklists",),
        "list to tick": ("checklist", "bi-doa-tung-anh"),
        "list, withdrawn": ("checklist", "da-rut"),
        "money sent": ("money-sent",),
        "glossary": ("glossary",),
        "about": ("about",),
    }
    pages = {name: _in_each_language(*words) for name, words in named.items()}
    pages["404"] = {language: f"/{language}/atlantis/" for language in LANGUAGES}
    return pages


def _in_each_language(name, *rest):
    query = "".join(word for word in rest if word.startswith("?"))
    arguments = [word for word in rest if not word.startswith("?")]
    addresses = {}
    for language in LANGUAGES:
        with translation.override(language):
            addresses[language] = reverse(name, args=arguments) + query
    return addresses


def preview_pages():
    """Return the preview of the draft, by language."""
    name = "admin:advisories_advisory_preview"
    draft = Advisory.objects.get(slug="ban-nhap")
    return {language: reverse(name, args=[draft.pk, language]) for language in LANGUAGES}


def admin_pages():
    """Return the pages of an officer who has signed in, by name."""
    notice = Advisory.objects.get(slug=LETTER)
    officer = get_user_model().objects.get()
    LogEntry.objects.log_actions(officer.pk, [notice], CHANGE, "Sửa thử.", single_object=True)
    draft = Advisory.objects.get(slug="ban-nhap")
    contact = Contact.objects.leads().first()
    tactic = Tactic.objects.get(slug="chua-dich")
    checklist = Checklist.objects.get(slug="bi-doa-tung-anh")
    read = bringing_in.from_text(desk.LETTER)
    waiting = bringing_in.store(read, by=officer)
    drafted = bringing_in.store(read, by=officer, reason="Đã hỏi nơi gửi.")
    drafted.drafts.add(draft)
    units = "&".join(f"unit={unit.pk}" for unit in Province.objects.current()[:2])
    return {
        "index": reverse("admin:index"),
        "components": reverse("components"),
        "change list": reverse("admin:advisories_advisory_changelist"),
        "bring a letter in": reverse("admin:intake_intake_add"),
        "letters brought in": reverse("admin:intake_intake_changelist"),
        "a letter read": reverse("admin:intake_intake_change", args=[waiting.pk]),
        "a letter that became a draft": reverse("admin:intake_intake_change", args=[drafted.pk]),
        "add form": reverse("admin:advisories_advisory_add"),
        "change form": reverse("admin:advisories_advisory_change", args=[notice.pk]),
        "history": reverse("admin:advisories_advisory_history", args=[notice.pk]),
        "delete": reverse("admin:advisories_advisory_delete", args=[draft.pk]),
        "password": reverse("admin:password_change"),
        "contacts": reverse("admin:hotlines_contact_changelist"),
        "contact": reverse("admin:hotlines_contact_change", args=[contact.pk]),
        "new contact": reverse("admin:hotlines_contact_add"),
        "numbers to confirm": reverse("admin:hotlines_duecontact_changelist"),
        "confirming": reverse("admin:hotlines_contact_confirm", args=[contact.pk]),
        "import": reverse("admin:hotlines_contact_import"),
        "merging": f"{reverse('admin:places_province_merge')}?{units}",
        "body": reverse("admin:hotlines_agency_change", args=[contact.agency.pk]),
        "provinces": reverse("admin:places_province_changelist"),
        "mergers": reverse("admin:places_merger_changelist"),
        "tactics": reverse("admin:tactics_tactic_changelist"),
        "tactic": reverse("admin:tactics_tactic_change", args=[tactic.pk]),
        "new tactic": reverse("admin:tactics_tactic_add"),
        "checklists": reverse("admin:checklists_checklist_changelist"),
        "checklist": reverse("admin:checklists_checklist_change", args=[checklist.pk]),
        "sources": reverse("admin:sources_source_changelist"),
        "new source": reverse("admin:sources_source_add"),
        "terms": reverse("admin:glossary_term_changelist"),
        "term": reverse("admin:glossary_term_add"),
        "account": reverse("admin:auth_user_change", args=[officer.pk]),
    }
