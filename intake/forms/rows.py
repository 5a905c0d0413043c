"""The rows of a document on the screen: measures, contacts, scammers' values, citations, notes."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

from advisories.defang import canonical
from advisories.models import Clause, Footnote, Indicator, Reference
from hotlines.models import Agency, Contact

from .body_choice import body_choice

# No letter has more of anything; a form with thousands of fields was made by nobody.
MOST_ROWS = 300
# The channel of a contact by its type in the reading, where its address does not tell more.
_CHANNELS = {"phone": Contact.Channel.PHONE, "email": Contact.Channel.EMAIL}


class _Dropped(forms.Form):
    """A row that can be left out with one tick."""

    drop = forms.BooleanField(label=_("leave out"), required=False)

    def full_clean(self):
        """Ask nothing of a row that is left out."""
        super().full_clean()
        if self.is_bound and self.is_dropped:
            self._errors = ErrorDict()

    @property
    def is_dropped(self) -> bool:
        """Whether the officer leaves this row out, or has filled nothing into a blank one."""
        ticked = getattr(self, "cleaned_data", {}).get("drop")
        return bool(ticked) or (self.empty_permitted and not self.has_changed())


class MeasureForm(_Dropped, forms.ModelForm):
    """One clause."""

    class Meta:
        """As in the notice, in Vietnamese."""

        model = Clause
        fields = ("number", "audience", "addressee_vi", "text_vi")
        labels = {"addressee_vi": _("as the letter calls them"), "text_vi": _("measure")}
        help_texts = {"number": "", "addressee_vi": ""}
        widgets = {"text_vi": forms.Textarea(attrs={"rows": 4})}


class IndicatorForm(_Dropped, forms.ModelForm):
    """What the letter gives as the scammers'; shown and typed in its harmless form."""

    class Meta:
        """Kind and value."""

        model = Indicator
        fields = ("kind", "value")
        help_texts = {"value": ""}

    def clean(self):
        """Return the value in its canonical form."""
        data = super().clean()
        if data.get("kind") and data.get("value"):
            data["value"] = canonical(data["kind"], data["value"])
            if not data["value"]:
                self.add_error("value", _("Nothing is left of this value. Check what you typed."))
        return data


class ReferenceForm(_Dropped, forms.ModelForm):
    """A document that the letter cites."""

    class Meta:
        """As printed."""

        model = Reference
        fields = ("number", "dated", "issuer_vi")
        labels = {"issuer_vi": _("issued by")}
        help_texts = {"number": ""}


class FootnoteForm(_Dropped, forms.ModelForm):
    """A term that the letter explains."""

    class Meta:
        """Its mark stands for the term until an officer writes that."""

        model = Footnote
        fields = ("term", "text_vi")
        labels = {"text_vi": _("meaning")}
        widgets = {"text_vi": forms.Textarea(attrs={"rows": 2})}


class ContactForm(forms.Form):
    """Whom the letter tells readers to call: in the directory already, or a lead for it."""

    keep = forms.BooleanField(required=False)
    body = forms.ModelChoiceField(
        Agency.objects.all(), label=_("the body that it belongs to"), required=False
    )

    def __init__(self, *args, may_add_leads=True, units=None, **kwargs):
        """Show a contact of the reading. ``units``: the provinces of the officer, or None."""
        super().__init__(*args, **kwargs)
        # A form that stands for no row of the reading offers nothing.
        self.given = self.initial or {"type": "phone", "value": "", "shown": ""}
        self.known = self.initial.get("known")
        self.may_add = bool(self.known) or may_add_leads
        self.units = units
        body_choice(self.fields["body"])
        if self.known:
            self.fields["keep"].label = _("link it on the notice's page")
        else:
            self.fields["keep"].label = _("note it in the directory as an unconfirmed lead")
        self.initial = {"keep": self.may_add and bool(self.known or not self._fault())}
        if not self.may_add or (not self.known and self._fault()):
            self.fields["keep"].disabled = True

    @property
    def channel(self) -> str:
        """How it is used."""
        value = self.given["value"]
        if value.startswith(("facebook.com", "fb.com")):
            return Contact.Channel.FACEBOOK
        if value.startswith("zalo."):
            return Contact.Channel.ZALO
        return _CHANNELS.get(self.given["type"], Contact.Channel.WEB)

    @property
    def value(self) -> str:
        """The number or address as the directory has it."""
        return self.given["value" if self.given["type"] == "email" else "shown"]

    @property
    def why_not(self) -> str:
        """Return why it cannot become a lead, or ""."""
        if self.known:
            return ""
        if not self.may_add:
            return _("You may not add to the directory. Ask a colleague who may.")
        return self._fault()

    def _fault(self):
        try:
            Contact(channel=self.channel, value=self.value).clean_fields(
                exclude=("agency", "purpose", "purpose_vi", "source", "evidence")
            )
            Contact(channel=self.channel, value=self.value).clean()
        except ValidationError as error:
            return " ".join(error.messages)
        return ""

    def clean_body(self):
        """Return the body; refuse one outside the officer's remit."""
        body = self.cleaned_data["body"]
        if body and self.units is not None and body.province not in self.units:
            raise ValidationError(_("This body is outside the provinces that you look after."))
        return body


def rows(form, *, extra=0):
    """Return the class of the formset for one kind of row."""
    return forms.formset_factory(
        form, extra=extra, max_num=MOST_ROWS, absolute_max=MOST_ROWS + 1, validate_max=True
    )
