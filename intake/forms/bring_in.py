"""The first form: a file or a pasted text, read at once; and the reason to go on where stopped."""

from django import forms
from django.core.signing import Signer
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from .. import bringing_in, readers
from ..sentences import PROBLEMS

_ACCEPTED = ".docx,.pdf,.txt,.jpg,.jpeg,.png,.webp"


class BringInForm(forms.Form):
    """One letter. After ``is_valid``, ``brought`` is what was read of it."""

    file = forms.FileField(
        label=_("File of the letter"),
        required=False,
        # The reading has a better sentence for an empty one.
        allow_empty_file=True,
        help_text=_("Word (.docx), PDF, text, or a picture of one page; at most 20 MB."),
        widget=forms.FileInput(attrs={"accept": _ACCEPTED}),
    )
    text = forms.CharField(
        label=_("Or paste the text of the letter"),
        required=False,
        widget=forms.Textarea(attrs={"rows": 6}),
    )
    reason = forms.CharField(
        label=_("Why it may be brought in all the same"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 2}),
        help_text=_("Kept with your name and the time, for whoever checks."),
    )
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    brought = None
    # Whether the letter was stopped, so that the reason is asked for.
    is_stopped = False

    def clean(self):
        """Read what was brought; say at its field why it cannot be, or what stops it."""
        data = super().clean()
        file, text = data.get("file"), data.get("text", "")
        if self.errors:
            return data
        if file and text.strip():
            self.add_error("text", _("Choose a file or paste a text, not both."))
        elif not file and not text.strip():
            self.add_error("file", _("Choose the file of the letter, or paste its text below."))
        else:
            self._read("file" if file else "text", file, text)
        return data

    def _read(self, name, file, text):
        try:
            if file and file.size > readers.LARGEST_FILE:
                raise bringing_in.Unread("too_big")
            read = (
                bringing_in.from_file(file.read(), file.name)
                if file
                else bringing_in.from_text(text)
            )
        except bringing_in.Unread as unread:
            self.add_error(name, PROBLEMS[unread.problem])
            return
        self.brought = read
        if read.cautions and not self._is_answered(read):
            self.is_stopped = True
            self.add_error(
                "reason", _("Nothing has been stored. Read what was found, then decide.")
            )
            if file:
                self.add_error("file", _("To go on, choose the same file once more."))

    def _is_answered(self, read):
        """Whether the officer gives a reason, and has seen what was found in this very letter."""
        seen = constant_time_compare(self.cleaned_data.get("seen", ""), self.seal(read.sha256))
        return bool(seen and self.cleaned_data.get("reason", "").strip())

    def seal(self, sha256: str) -> str:
        """Return what proves that the officer was shown what was found in this letter."""
        return Signer(salt="intake.cautions").signature(sha256)
