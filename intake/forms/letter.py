"""The fields of one document that are no rows: its head, its end, and the words of the portal."""

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from advisories.models import Advisory
from bilingual.fields import ComposedCharField
from bilingual.text import nfc
from hotlines.models import Agency
from places.models import Province

from .body_choice import body_choice

NOTICE, ANNEX, SKIP = "notice", "annex", "skip"
ROLES = (
    (NOTICE, _("becomes a notice")),
    (ANNEX, _("becomes an annex of that notice")),
    (SKIP, _("is left out")),
)
ENTERED_TWICE = _("This document is already on the portal: same body, number and date.")
_LINES = {"widget": forms.Textarea(attrs={"rows": 3}), "required": False}

HEAD = ("kind", "number", "symbol", "issued_on", "place_vi", "place_en", "subject_vi")
ISSUER = ("agency", "issuer_vi", "issuer_en", "parent", "province", "branch")
WORDS = ("title_vi", "summary_vi", "summary_en", "targets_vi", "how_it_works_vi", "title_en")
END = (
    "signer_authority",
    "signer_title_vi",
    "signer_title_en",
    "signer_name",
    "addressees",
    "recipients",
    "provenance",
)
# Not the reading's: an officer who writes them corrects nothing.
OWN = {*WORDS, "role", "tactics", "checklists"}


class LetterForm(forms.ModelForm):
    """One document as a notice. What stands in it is checked as the notice itself is."""

    role = forms.ChoiceField(label=_("This document"), choices=ROLES)
    agency = forms.ModelChoiceField(
        Agency.objects.all(),
        label=_("issuing body"),
        required=False,
        help_text=_("Type some letters of its name. Blank: the new body below is made."),
    )
    issuer_vi = ComposedCharField(label=_("new body"), max_length=200, required=False)
    issuer_en = ComposedCharField(label=_("new body, in English"), max_length=200, required=False)
    parent = ComposedCharField(label=_("body above it"), max_length=200, required=False)
    province = forms.ModelChoiceField(
        Province.objects.all(),
        label=_("its province or city"),
        required=False,
        empty_label=_("none: a body for the whole country"),
    )
    branch = forms.ChoiceField(label=_("whose body"), choices=Agency.Branch, required=False)
    addressees = forms.CharField(label=_("addressed to, one a line"), **_LINES)
    recipients = forms.CharField(label=_("recipients, one a line"), **_LINES)
    tactics = forms.MultipleChoiceField(
        label=_("tactics"), required=False, widget=forms.CheckboxSelectMultiple
    )
    checklists = forms.MultipleChoiceField(
        label=_("checklists"), required=False, widget=forms.CheckboxSelectMultiple
    )

    class Meta:
        """Vietnamese first; English where it is needed, or known by a standard."""

        model = Advisory
        fields = (*HEAD, *WORDS, "signer_authority", "signer_title_vi", "signer_title_en")
        fields += ("signer_name", "provenance")
        labels = {
            "place_vi": _("place of issue"),
            "place_en": _("place of issue, in English"),
            "subject_vi": _("subject"),
            "signer_title_vi": _("signer's title"),
            "signer_title_en": _("signer's title, in English"),
            "title_vi": _("title"),
            "title_en": _("title, in English"),
            "summary_vi": _("summary"),
            "summary_en": _("summary, in English"),
            "targets_vi": _("who is targeted"),
            "how_it_works_vi": _("how the trick works"),
        }
        help_texts = {"kind": "", "number": "", "symbol": "", "signer_authority": ""}
        help_texts |= {"signer_title_vi": "", "signer_name": "", "place_vi": "", "subject_vi": ""}
        help_texts |= {"issued_on": _("Day/month/year: 14/04/2023."), "summary_en": ""}
        help_texts |= {"provenance": "", "title_en": "", "place_en": "", "signer_title_en": ""}
        widgets = {
            "subject_vi": forms.Textarea(attrs={"rows": 2}),
            "title_vi": forms.Textarea(attrs={"rows": 2}),
            "title_en": forms.Textarea(attrs={"rows": 2}),
            "summary_vi": forms.Textarea(attrs={"rows": 3}),
            "summary_en": forms.Textarea(attrs={"rows": 3}),
            "targets_vi": forms.Textarea(attrs={"rows": 2}),
            "how_it_works_vi": forms.Textarea(attrs={"rows": 5}),
        }

    def __init__(self, *args, proposal, user, units, **kwargs):
        """Begin with ``proposal``. ``units``: the provinces that ``user`` looks after, or None."""
        super().__init__(*args, initial=dict(proposal.letter), **kwargs)
        self.user, self.units, self.proposal = user, units, proposal
        body_choice(self.fields["agency"])
        for name, offered in (("tactics", proposal.tactics), ("checklists", proposal.checklists)):
            items = [one[0] if isinstance(one, tuple) else one for one in offered]
            self.fields[name].choices = [(str(item.pk), item.title) for item in items]
        # One line each, though the box has room for more.
        for name in ("subject_vi", "title_vi", "title_en"):
            self.fields[name].clean = _in_one_line(self.fields[name].clean)

    def full_clean(self):
        """Ask nothing of a document that is left out."""
        super().full_clean()
        if self.is_bound and self.becomes == SKIP:
            self._errors = forms.utils.ErrorDict()

    @property
    def becomes(self) -> str:
        """What becomes of this document."""
        return getattr(self, "cleaned_data", {}).get("role", NOTICE)

    def clean(self):
        """Refuse a document without a body, one entered before, and a body that may not be made."""
        data = super().clean()
        agency = data.get("agency")
        if agency:
            self._refuse_twice(agency)
        elif not data.get("issuer_vi"):
            self.add_error("agency", _("Choose the issuing body, or write its name below."))
        else:
            self._check_new_body(data)
        return data

    def _refuse_twice(self, agency):
        given = {name: self.cleaned_data.get(name) for name in ("number", "symbol", "issued_on")}
        if given["number"] and agency.advisories.filter(**given).exists():
            self.add_error("number", ENTERED_TWICE)

    def _check_new_body(self, data):
        if not self.user.has_perm("hotlines.add_agency"):
            self.add_error(
                "agency",
                _(
                    "This body is not in the list, and you may not add one. "
                    "Ask a colleague who may."
                ),
            )
        if self.units is not None and data.get("province") not in self.units:
            self.add_error(
                "province", _("A new body must be in a province or city that you look after.")
            )
        try:
            Agency(name_vi=data["issuer_vi"]).clean_fields(exclude=_ALL_BUT_NAME)
        except ValidationError as error:
            self.add_error("issuer_vi", error.messages)

    def clean_addressees(self):
        """Return the bodies, one for each line."""
        return _lines(self.cleaned_data["addressees"])

    def clean_recipients(self):
        """Return the recipients, one for each line."""
        return _lines(self.cleaned_data["recipients"])


_ALL_BUT_NAME = [one.name for one in Agency._meta.fields if one.name != "name_vi"]
_LONGEST_NAME = 300


def _lines(text):
    lines = [" ".join(line.split()) for line in nfc(text).split("\n")]
    kept = [line for line in lines if line]
    if any(len(line) > _LONGEST_NAME for line in kept):
        raise ValidationError(_("A line is longer than 300 characters. Divide it."))
    return kept


def _in_one_line(clean):
    return lambda value: clean(" ".join(value.split()) if isinstance(value, str) else value)
