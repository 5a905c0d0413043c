"""The list of what is due: numbers to confirm, the most urgent first."""

from django.contrib import admin
from django.db.models import F
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.text import capfirst
from django.utils.translation import gettext as _t
from django.utils.translation import gettext_lazy as _

from bilingual.admin import FoldedSearch
from places.models import Remit

from ..directory import provinces_with_lines
from ..models import Agency, DueContact
from .bounds import Bounded

_URGENCY = {0: _("no button any more"), 1: _("getting old"), 2: _("lead")}


class UrgencyFilter(admin.SimpleListFilter):
    """How urgent it is."""

    title = _("urgency")
    parameter_name = "urgency"

    def lookups(self, request, model_admin):
        """Return the three steps."""
        return [(str(step), words) for step, words in _URGENCY.items()]

    def queryset(self, request, queryset):
        """Return the contacts of the chosen step."""
        chosen = self.value()
        return queryset.filter(urgency=int(chosen)) if chosen in {"0", "1", "2"} else queryset


@admin.register(DueContact)
class DueContactAdmin(Bounded, FoldedSearch, admin.ModelAdmin):
    """Work, not data: every line leads to the page that confirms the number."""

    unit_path = "agency__province"
    change_list_template = "admin/hotlines/duecontact/change_list.html"
    list_display = ("shown", "place", "urgent", "last", "opened", "agency")
    list_display_links = None
    list_filter = (UrgencyFilter, "channel")
    search_fields = ("value", "dial", "agency__name_vi", "agency__province__name_vi")
    actions = None

    def get_queryset(self, request):
        """Return what is due."""
        return super().get_queryset(request).with_places().due()

    def get_ordering(self, request):
        """Keep the order of urgency: Django would put the model's own before it."""
        return [F("urgency").asc(), F("visits").desc(), F("confirmed").asc(), "pk"]

    def has_add_permission(self, request):
        """Contacts are added in their own list."""
        return False

    def has_delete_permission(self, request, obj=None):
        """Contacts are deleted in their own list."""
        return False

    def has_view_permission(self, request, obj=None):
        """Whoever may change contacts sees what is due."""
        return request.user.has_perm("hotlines.change_contact")

    has_change_permission = has_view_permission

    def has_module_permission(self, request):
        """Show the list on the front page of the admin to the same people."""
        return self.has_view_permission(request)

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """Lead to the page that confirms the number."""
        return redirect(_confirming(object_id))

    def changelist_view(self, request, extra_context=None):
        """Show above the list which provinces have no number to call."""
        title = capfirst(self.opts.verbose_name_plural)
        context = {"title": title, "without": _without_number(request.user)}
        return super().changelist_view(request, (extra_context or {}) | context)

    @admin.display(description=_("number or address"))
    def shown(self, contact):
        """Return the number, leading to its confirmation."""
        text = f"{contact.get_channel_display()} {contact.value}"
        return format_html('<a href="{}">{}</a>', _confirming(contact.pk), text)

    @admin.display(description=_("province or city"))
    def place(self, contact):
        """Return the province of today, or a dash for the whole country."""
        return contact.agency.province.today.name if contact.agency.province else "–"

    @admin.display(description=_("urgency"))
    def urgent(self, contact):
        """Return how urgent it is, in words."""
        return _URGENCY[contact.urgency]

    @admin.display(description=_("last confirmed"))
    def last(self, contact):
        """Return the day on which it was last known to be right, or "never"."""
        return contact.confirmed_on or _t("never")

    @admin.display(description=_("opened in 90 days"))
    def opened(self, contact):
        """Return how often the page of its province was opened."""
        return contact.visits


def _confirming(pk):
    return reverse("admin:hotlines_contact_confirm", args=[pk]) + "?next=due"


def _without_number(user):
    """Return (province, address of the form to add one) for each that nobody can call."""
    units = Remit.objects.units_of(user)
    provinces = [province for province in provinces_with_lines() if province.line is None]
    if units is not None:
        own = set(units.values_list("pk", flat=True))
        provinces = [province for province in provinces if province.pk in own]
    police = _police_of_provinces()
    add = reverse("admin:hotlines_contact_add")
    return [
        (province, f"{add}?channel=phone&agency={police.get(province.pk, '')}")
        for province in provinces
    ]


def _police_of_provinces():
    """Return the key of the province's police for each province of today that has one here."""
    bodies = Agency.objects.with_places().filter(
        branch=Agency.Branch.POLICE, parent=None, commune="", valid_to=None
    )
    return {body.province.today.pk: body.pk for body in bodies if body.province}
