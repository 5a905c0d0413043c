"""The rows of a notice in the admin."""

from django import forms
from django.utils.translation import gettext_lazy as _

from bilingual.admin import pair
from publishing.rows_admin import RowInline

from .. import models as notices
from ..defang import canonical, defang
from .attachment import AttachmentInline
from .formsets import ClauseFormSet, StepFormSet


class StepInline(RowInline):
    """Block 4."""

    model = notices.Step
    formset = StepFormSet
    fields = (pair("lead"), pair("text"), ("clause", "order"))


class SignInline(RowInline):
    """Block 3."""

    model = notices.Sign
    fields = (pair("text"), "order")


class ClauseInline(RowInline):
    """The measures of the letter."""

    model = notices.Clause
    formset = ClauseFormSet
    fields = (("number", "audience", "order"), pair("addressee"), pair("text"))


class ReferenceInline(RowInline):
    """Other documents."""

    model = notices.Reference
    fields = (("number", "dated", "attached"), pair("issuer"), pair("about"))


class AddresseeInline(RowInline):
    """Kính gửi, Nơi nhận."""

    model = notices.Addressee
    fields = (("role", "order"), pair("name"))


class FootnoteInline(RowInline):
    """Terms explained."""

    model = notices.Footnote
    fields = ("term", pair("text"))


class RemarkInline(RowInline):
    """What stands out in the copy."""

    model = notices.Remark
    fields = ("part", pair("text"))


class SignatureInline(RowInline):
    """Electronic signatures in the file."""

    model = notices.Signature
    fields = ("signed_at", pair("signer"), pair("certifier"))


class IndicatorForm(forms.ModelForm):
    """A form that shows a stored value defanged, and takes it back either way."""

    class Meta:
        """The kind decides the form of the value."""

        model = notices.Indicator
        fields = ("kind", "value")

    def __init__(self, *args, **kwargs):
        """Show the defanged form of what is stored."""
        super().__init__(*args, **kwargs)
        if self.instance.pk:
            self.initial["value"] = self.instance.shown

    def clean(self):
        """Return the data with the value in its canonical form; refuse one that is empty."""
        data = super().clean()
        if data.get("value") and data.get("kind"):
            data["value"] = canonical(data["kind"], data["value"])
            if not defang(data["kind"], data["value"]):
                self.add_error("value", _("Nothing is left of this value. Check what you typed."))
        return data


class IndicatorInline(RowInline):
    """Scammers' addresses and numbers."""

    model = notices.Indicator
    form = IndicatorForm
    fields = (("kind", "value"), pair("note"))


INLINES = (
    StepInline,
    SignInline,
    ClauseInline,
    ReferenceInline,
    AddresseeInline,
    FootnoteInline,
    IndicatorInline,
    AttachmentInline,
    SignatureInline,
    RemarkInline,
)
