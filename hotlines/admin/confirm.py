"""The page on which an officer says that a number is right, and how it is known."""

from django import forms
from django.contrib import messages
from django.contrib.admin.models import CHANGE, LogEntry
from django.contrib.admin.widgets import AdminDateWidget, AdminTextareaWidget
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from bilingual.fields import ComposedCharField
from publishing.days import refuse_future

from ..confirming import confirm


class ConfirmForm(forms.Form):
    """Source and day; for a lead also whether readers see it from now on."""

    source = ComposedCharField(
        label=gettext_lazy("who or what confirms it"),
        widget=AdminTextareaWidget(attrs={"rows": 3}),
        help_text=gettext_lazy(
            "For example: called it; the duty officer answered and named the unit."
        ),
        error_messages={"required": gettext_lazy("Say who confirmed it, or which page or letter.")},
    )
    day = forms.DateField(
        label=gettext_lazy("on"), widget=AdminDateWidget, validators=[refuse_future]
    )
    publish = forms.BooleanField(
        label=gettext_lazy("show it to readers from now on"), required=False
    )

    def __init__(self, *args, contact, **kwargs):
        """``contact`` decides whether there is anything to publish."""
        super().__init__(*args, initial={"day": timezone.localdate()}, **kwargs)
        if contact.is_public:
            del self.fields["publish"]


def confirm_view(model_admin, request, pk):
    """Show the form, or note the confirmation and go on to the list from which one came."""
    contact = get_object_or_404(model_admin.get_queryset(request).with_places(), pk=pk)
    if not model_admin.has_change_permission(request, contact):
        raise PermissionDenied
    form = ConfirmForm(request.POST or None, contact=contact)
    if form.is_valid() and _noted(request, contact, form):
        return redirect(_next(request))
    context = {
        **model_admin.admin_site.each_context(request),
        "opts": model_admin.opts,
        "title": _("Confirm a number"),
        "contact": contact,
        "item": contact,
        "form": form,
        "media": form.media + model_admin.media,
        "history": contact.confirmations.select_related("made_by"),
        "next": request.GET.get("next", ""),
    }
    return TemplateResponse(request, "admin/hotlines/contact/confirm.html", context)


def _noted(request, contact, form):
    """Note the confirmation and return whether it could be; else say why not in the form."""
    try:
        line = confirm(contact, by=request.user, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error.messages)
        return False
    note = _("Confirmed: %(source)s") % {"source": line.source}
    LogEntry.objects.log_actions(request.user.pk, [contact], CHANGE, note, single_object=True)
    messages.success(request, _("Noted: %(value)s is right.") % {"value": contact.value})
    return True


def _next(request):
    known = {"due": "admin:hotlines_duecontact_changelist"}
    return reverse(known.get(request.GET.get("next"), "admin:hotlines_contact_changelist"))
