"""The files of a letter in the admin: bring one, see its sum and who signed it."""

from django import forms
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from publishing.rows_admin import RowFormSet

from ..models import Attachment
from ..originals import DRAWN_ANEW, LARGEST, Refused, keepable
from ..originals.store import signatures_of

TWICE = _("This file is already kept with this notice.")
AGAIN = _("Choose this file once more: a browser never sends a file a second time by itself.")


class Stored(forms.Widget):
    """Stands where a file was chosen: says what is kept and takes nothing."""

    # A form that can still take further files must be sent as one with files.
    needs_multipart_form = True

    def render(self, name, value, attrs=None, renderer=None):
        """Return the words."""
        return value


class AttachmentForm(forms.ModelForm):
    """One file: chosen once, checked at once, never changed."""

    upload = forms.FileField(
        label=capfirst(_("file")),
        help_text=_("PDF, Word (.docx), JPEG, PNG, WebP or plain text, at most 20 MB."),
        widget=forms.FileInput(attrs={"accept": ".pdf,.docx,.jpg,.jpeg,.png,.webp,.txt"}),
    )
    # Says that a file was chosen when the form came back without it, so that it is asked for again.
    chosen = forms.CharField(required=False, widget=forms.HiddenInput)

    class Meta:
        """What an officer decides of it."""

        model = Attachment
        fields = ("is_public",)

    def __init__(self, *args, **kwargs):
        """Show what is kept; or ask again for a file that the browser will not send twice."""
        super().__init__(*args, **kwargs)
        self.original = None
        upload = self.fields["upload"]
        if self.instance.pk:
            self.fields["upload"] = forms.CharField(
                label=upload.label,
                initial=facts(self.instance),
                required=False,
                disabled=True,
                widget=Stored(),
            )
        elif self.is_bound and self.add_prefix("upload") in self.files:
            upload.help_text = AGAIN
            self.data = self.data.copy()
            self.data[self.add_prefix("chosen")] = "1"

    def clean_upload(self):
        """Return the file if it may be kept; refuse it with what to do next."""
        upload = self.cleaned_data["upload"]
        if self.instance.pk:
            return upload
        try:
            if upload.size > LARGEST:
                raise Refused("too_big")
            self.original = keepable(upload.read(), upload.name)
        except Refused as refused:
            raise ValidationError(refused.sentence, refused.code) from None
        notice = self.instance.advisory
        if notice.pk and notice.attachments.filter(sha256=self.original.sha256).exists():
            raise ValidationError(TWICE)
        return upload

    def save(self, commit=True):
        """Store the row, and the file with it."""
        if self.original:
            self.instance.take(self.original)
        return super().save(commit)


class AttachmentFormSet(RowFormSet):
    """Files: each content once."""

    def clean(self):
        """Refuse, at its field, a file that an earlier row brings already."""
        seen = set()
        for form in self.kept_forms():
            if form.original and form.original.sha256 in seen:
                form.add_error("upload", TWICE)
            seen.add(form.original and form.original.sha256)


def facts(attachment) -> str:
    """Return in words what is kept: name, kind, pages, size, what was done to it."""
    parts = [attachment.name, str(attachment.kind)]
    if attachment.pages:
        parts.append(
            ngettext("%(pages)s page", "%(pages)s pages", attachment.pages)
            % {"pages": attachment.pages}
        )
    parts.append(filesizeformat(attachment.size))
    said = ", ".join(parts)
    return f"{said}. {DRAWN_ANEW}" if attachment.was_drawn_anew else said


class AttachmentInline(admin.StackedInline):
    """The file that the letter came as."""

    model = Attachment
    form = AttachmentForm
    formset = AttachmentFormSet
    extra = 0
    classes = ("rows",)
    fields = ("upload", "digest", "signed", "is_public", "chosen")
    readonly_fields = ("digest", "signed")

    @admin.display(description="SHA-256")
    def digest(self, attachment):
        """The sum in groups."""
        return " ".join(attachment.sum_in_groups) or "–"

    @admin.display(description=_("digital signatures"))
    def signed(self, attachment):
        """What each signature says, and whether it can be believed."""
        readings = signatures_of(attachment.file.name) if attachment.pk else ()
        return format_html_join("", "<p>{}</p>", ((line,) for line in map(_line, readings))) or "–"


def _line(reading):
    who = ", ".join(filter(None, (reading.signer, reading.organisation))) or _("Unknown signer")
    when = reading.signed_at
    moment = date_format(timezone.localtime(when), "DATETIME_FORMAT") if when else ""
    said = f"{reading.verdict_in_words}. {reading.reason}".strip()
    return " – ".join(str(part) for part in (who, moment, said) if part)
