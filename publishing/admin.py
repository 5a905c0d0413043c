"""The officer's buttons: save, preview, publish, back to draft, withdraw."""

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils import translation
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache

from bilingual.admin import BilingualAdmin, BilingualInline
from bilingual.completeness import missing_english

from . import workflow

LANGUAGE_NAMES = {"vi": "Tiếng Việt", "en": "English"}
STEPS = {
    "_publish": (workflow.publish, gettext_lazy("Published: everybody can read it now.")),
    "_return": (workflow.return_to_draft, gettext_lazy("Back to draft: readers no longer see it.")),
    "_withdraw": (workflow.withdraw, gettext_lazy("Withdrawn: the page stays and says so.")),
}


class PublishingForm(forms.ModelForm):
    """A form that refuses, at the field, what may not reach readers like this."""

    def will_be_public(self):
        """Tell whether readers will see the item after this save."""
        leaves = "_return" in self.data or "_withdraw" in self.data
        return "_publish" in self.data or (self.instance.is_published and not leaves)

    def _post_clean(self):
        super()._post_clean()
        if self.will_be_public():
            try:
                self.instance.check_fields_ready()
            except ValidationError as error:
                self._update_errors(error)
        if "_withdraw" in self.data and not self.cleaned_data.get("withdrawal_reason_vi"):
            self.add_error("withdrawal_reason_vi", _("Say in Vietnamese why this is withdrawn."))


class PublishingAdmin(BilingualAdmin):
    """The admin of something that is published. Only the workflow changes its status."""

    form = PublishingForm
    change_form_template = "admin/publishing/change_form.html"

    def preview_page(self, request, item):
        """Return the response that shows ``item`` as readers would get it."""
        raise NotImplementedError

    def preview_context(self, item):
        """Return what a page needs besides its own context to say that it is a preview."""
        change = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
        return {
            "is_preview": True,
            "edit_address": reverse(change, args=[item.pk]),
            "addresses": [
                {"code": code, "name": name, "path": self.preview_address(item, code)}
                for code, name in LANGUAGE_NAMES.items()
            ],
        }

    def get_urls(self):
        """Add the preview, in both languages."""
        name = f"{self.opts.app_label}_{self.opts.model_name}_preview"
        view = self.admin_site.admin_view(never_cache(self.preview))
        return [path("<int:pk>/xem-truoc/<slug:language>/", view, name=name), *super().get_urls()]

    def preview_address(self, item, language="vi"):
        """Return the address of the preview of ``item``."""
        name = f"admin:{self.opts.app_label}_{self.opts.model_name}_preview"
        return reverse(name, args=[item.pk, language])

    def preview(self, request, pk, language):
        """Show the page before it is public, to staff only."""
        item = get_object_or_404(self.get_queryset(request), pk=pk)
        if language not in LANGUAGE_NAMES or not self.has_view_permission(request, item):
            raise Http404
        with translation.override(language):
            return self.preview_page(request, item)

    def _create_formsets(self, request, obj, change):
        formsets, inlines = super()._create_formsets(request, obj, change)
        named = {formset.prefix: formset for formset in formsets}
        for formset in formsets:
            formset.others = named
            formset.will_be_public = "_publish" in request.POST or (
                obj.is_published and "_return" not in request.POST
            )
        return formsets, inlines

    def save_related(self, request, form, formsets, change):
        """Store the rows, make the texts harmless, then take the step that was asked for."""
        super().save_related(request, form, formsets, change)
        item = form.instance
        item.make_safe()
        item.refresh_from_db()
        # What the notice takes from its rows, such as the day by which it is listed.
        item.save()
        if item.is_published:
            item.after_publishing()
        for button, (step, said) in STEPS.items():
            if button in request.POST:
                try:
                    step(item, by=request.user)
                except ValidationError as error:
                    messages.error(request, " ".join(error.messages))
                else:
                    messages.success(request, said)

    def response_add(self, request, obj, post_url_continue=None):
        """Go on to the preview, or stay with the item after a step."""
        return self._next(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        """Go on to the preview, or stay with the item after a step."""
        return self._next(request, obj) or super().response_change(request, obj)

    def _next(self, request, obj):
        if "_preview" in request.POST:
            return redirect(self.preview_address(obj))
        if any(button in request.POST for button in STEPS):
            name = f"admin:{self.opts.app_label}_{self.opts.model_name}_change"
            return redirect(name, obj.pk)
        return None

    def render_change_form(self, request, context, *args, **kwargs):
        """Add what the buttons need to know, and what is still to be translated."""
        item = context.get("original")
        context["preview_address"] = self.preview_address(item) if item else ""
        context["missing_english"] = self.missing_english(item) if item else []
        return super().render_change_form(request, context, *args, **kwargs)

    @cached_property
    def row_names(self):
        """The related names of the rows that have text in both languages."""
        names = {rows.related_model: rows.get_accessor_name() for rows in self.opts.related_objects}
        return [names[rows.model] for rows in self.inlines if issubclass(rows, BilingualInline)]

    def missing_english(self, item):
        """Return in words which texts of ``item`` and its rows have no English yet."""
        return missing_english(item, *(getattr(item, name).all() for name in self.row_names))

    @admin.display(description=gettext_lazy("English complete"), boolean=True)
    def in_english(self, item):
        """Whether every text has its English. A list shows it of rows that it has prefetched."""
        return not self.missing_english(item)


class SettledAddress:
    """An admin that lets nobody change the address of what was public once."""

    def why_settled(self, item):
        """Return why the address of ``item`` stays as it is, or ""."""
        if item and item.published_at:
            return gettext_lazy("It stays: others have this address already.")
        return ""

    def get_readonly_fields(self, request, obj=None):
        """Return the fields that are only shown, the address among them once it is settled."""
        fields = super().get_readonly_fields(request, obj)
        return (*fields, "slug") if self.why_settled(obj) else fields

    def get_form(self, request, obj=None, **kwargs):
        """Return the form, which says why the address cannot be changed."""
        if why := self.why_settled(obj):
            kwargs["help_texts"] = {"slug": why}
        return super().get_form(request, obj, **kwargs)
