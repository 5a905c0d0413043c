"""Sources in the admin."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from bilingual.admin import BilingualAdmin, english, pair, vietnamese

from .models import Source


@admin.register(Source)
class SourceAdmin(BilingualAdmin):
    """Documents and pages. Those that a notice of this portal restates follow that notice."""

    list_display = ("name", "kind", "day", "host", "standing_in_words")
    list_filter = ("kind",)
    list_per_page = 50
    search_fields = ("name_vi", "name_en", "url")
    fieldsets = (
        (None, {"fields": ("kind",)}),
        vietnamese("name"),
        english("name"),
        (_("Date and address"), {"fields": (("dated_on", "precision"), "read_on", "url")}),
        (
            _("No longer holds"),
            {
                "fields": ("ended_on", "withdrawn_on", pair("withdrawal_reason")),
                "classes": ["collapse"],
            },
        ),
    )

    def get_queryset(self, request):
        """Return the sources with the notices that decide whether they hold."""
        return super().get_queryset(request).with_notice()

    def has_change_permission(self, request, obj=None):
        """Leave alone what stands for a notice: publishing that notice writes it anew."""
        return super().has_change_permission(request, obj) and not getattr(obj, "notice", None)

    def formfield_for_choice_field(self, db_field, request, **kwargs):
        """Offer the kinds that an officer may give: a notice becomes a source by itself."""
        field = super().formfield_for_choice_field(db_field, request, **kwargs)
        if db_field.name == "kind":
            own = Source.Kind.NOTICE.value
            field.choices = [choice for choice in field.choices if choice[0] != own]
        return field

    @admin.display(description=_("date of the source"), ordering="dated_on")
    def day(self, source):
        """Its date, as exactly as it is known."""
        return source.dated or "–"

    @admin.display(description=_("site"))
    def host(self, source):
        """The site on which it stands."""
        return source.host or "–"

    @admin.display(description=_("state"))
    def standing_in_words(self, source):
        """Whether what rests on it can still rest on it."""
        return source.standing.label
