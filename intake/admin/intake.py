"""The officer's way from a letter to a draft, in the admin."""

from django.contrib import admin, messages
from django.core.exceptions import PermissionDenied
from django.forms import Media
from django.http import Http404
from django.shortcuts import redirect
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from advisories.models import Attachment
from advisories.originals.keeping import SENTENCES
from advisories.originals.store import signatures_of
from bilingual.admin import FoldedSearch

from ..bringing_in import store
from ..drafting import AlreadyDrafted, make_drafts
from ..forms import BringInForm, ReviewForms
from ..models import Intake
from ..screen import DocumentScreen, field_label
from ..sentences import CAUTIONS

_ADD, _VIEW = "advisories.add_advisory", "advisories.view_advisory"


@admin.register(Intake)
class IntakeAdmin(FoldedSearch, admin.ModelAdmin):
    """Who may add notices brings letters in; who may see notices sees what was brought in."""

    list_display = (
        "shown_name",
        "printed_number",
        "brought_at",
        "brought_by",
        "made",
        "overridden",
    )
    list_per_page = 50
    search_fields = ("name", "brought_by__username")

    @property
    def media(self):
        """The look of the screens, and the little script that they work without."""
        own = Media(css={"all": ["css/intake.css"]}, js=["js/intake.js"])
        return super().media + own

    def get_queryset(self, request):
        """Return the letters with what a line of the list shows."""
        return super().get_queryset(request).for_listing()

    # Permissions

    def has_module_permission(self, request):
        """Whether the start page names it."""
        return self.has_view_permission(request)

    def has_view_permission(self, request, obj=None):
        """Who may see notices."""
        return request.user.has_perm(_VIEW) or request.user.has_perm(_ADD)

    def has_add_permission(self, request):
        """Who may add notices."""
        return request.user.has_perm(_ADD)

    def has_change_permission(self, request, obj=None):
        """Who may add notices."""
        return request.user.has_perm(_ADD)

    def has_delete_permission(self, request, obj=None):
        """Only what was abandoned: the rest is the record of how a notice came to be."""
        return request.user.has_perm(_ADD) and (obj is None or not obj.drafts.all())

    def get_actions(self, request):
        """Offer no deleting of many: it would take records of drafts with it."""
        return {}

    # The list

    @admin.display(description=gettext_lazy("letter"), ordering="name")
    def shown_name(self, intake):
        """The name of the file, harmless."""
        return intake.shown_name

    @admin.display(description=gettext_lazy("number"))
    def printed_number(self, intake):
        """The number as read."""
        return intake.printed_number or "–"

    @admin.display(description=gettext_lazy("draft or notice"))
    def made(self, intake):
        """Links to what became of it."""
        address = "admin:advisories_advisory_change"
        links = ((reverse(address, args=[one.pk]), one) for one in intake.drafts.all())
        return format_html_join(", ", '<a href="{}">{}</a>', links) or _("not made yet")

    @admin.display(description=gettext_lazy("in spite of a warning"), boolean=True)
    def overridden(self, intake):
        """Whether somebody gave a reason to go on."""
        return bool(intake.override_reason)

    # The screens

    def add_view(self, request, form_url="", extra_context=None):
        """Take a file or a text; read it; store it unless something stops it."""
        if not self.has_add_permission(request):
            raise PermissionDenied
        is_sent = request.method == "POST"
        form = BringInForm(request.POST, request.FILES) if is_sent else BringInForm()
        if is_sent and form.is_valid():
            return self._take(request, form)
        context = {"title": _("Bring a letter in"), "form": form, "cautions": []}
        if form.is_stopped:
            found = form.brought.cautions
            context["cautions"] = [
                {**one, "name": CAUTIONS.get(one["kind"], one["kind"])} for one in found
            ]
            context["seal"] = form.seal(form.brought.sha256)
        return self._page(request, "bring_in", context)

    def _take(self, request, form):
        waiting = Intake.objects.waiting().filter(sha256=form.brought.sha256).first()
        if waiting:
            messages.info(request, _("This letter was brought in before. Go on with it here."))
            return redirect("admin:intake_intake_change", waiting.pk)
        reason = form.cleaned_data["reason"].strip() if form.brought.cautions else ""
        intake = store(form.brought, by=request.user, reason=reason)
        self.log_addition(request, intake, _("Brought in."))
        return redirect("admin:intake_intake_change", intake.pk)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Show the letter beside its fields; make the draft; afterwards show the record."""
        intake = self.get_object(request, object_id)
        if intake is None:
            raise Http404
        if not self.has_view_permission(request, intake):
            raise PermissionDenied
        is_sent = request.method == "POST"
        if is_sent and not self.has_change_permission(request, intake):
            raise PermissionDenied
        if intake.drafts.all():
            if is_sent:
                return self._already(request, intake)
            return self._page(request, "record", self._record(intake))
        forms = ReviewForms(intake, request.user, request.POST if is_sent else None)
        if is_sent and forms.is_valid():
            try:
                drafts, said = make_drafts(forms, by=request.user)
            except AlreadyDrafted:
                return self._already(request, intake)
            return self._made(request, drafts, said)
        return self._page(request, "review", self._review(request, intake, forms))

    def _already(self, request, intake):
        messages.warning(request, _("A draft of this letter has been made already."))
        return redirect("admin:intake_intake_change", intake.pk)

    def _made(self, request, drafts, said):
        messages.success(request, _("The draft is made. Look through it, then publish it."))
        for sentence in said:
            messages.warning(request, _("The file was not kept. %(why)s") % {"why": sentence})
        return redirect("admin:advisories_advisory_change", drafts[0].pk)

    def _review(self, request, intake, forms):
        screens = [DocumentScreen(one, intake.scam_values) for one in forms.documents]
        same = Attachment.objects.filter(sha256=intake.sha256).select_related("advisory__issuer")
        return {
            "title": intake.shown_name,
            "intake": intake,
            "forms": forms,
            "screens": screens,
            "has_errors": forms.documents[0].letter.is_bound,
            "same_files": [one.advisory for one in same],
            "not_kept": SENTENCES.get(intake.not_kept, ""),
            "signatures": signatures_of(intake.file) if intake.file else (),
            "may_draft": self.has_change_permission(request, intake),
            "media": self.media + forms.media,
        }

    def _record(self, intake):
        changes = [one | {"label": field_label(one["field"])} for one in intake.corrections]
        return {
            "title": intake.shown_name,
            "intake": intake,
            "changes": changes,
            "cautions": [
                {**one, "name": CAUTIONS.get(one["kind"], one["kind"])} for one in intake.cautions
            ],
        }

    def _page(self, request, name, context):
        context = {
            **self.admin_site.each_context(request),
            "opts": self.opts,
            "media": self.media,
            **context,
        }
        return TemplateResponse(request, f"admin/intake/intake/{name}.html", context)
