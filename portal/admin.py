"""The name of the admin, and its accounts in Vietnamese."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.db.models import Q
from django.forms import ModelForm, ModelMultipleChoiceField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from places.models import Province, Remit

admin.site.site_header = admin.site.site_title = _("Cảnh giác – editing")
admin.site.index_title = _("What would you like to edit?")

ACTS = {
    "add": _("may add"),
    "change": _("may change"),
    "delete": _("may delete"),
    "view": _("may view"),
}


class PermissionField(ModelMultipleChoiceField):
    """Permissions in the officer's language: Django stores their names in English."""

    def label_from_instance(self, permission):
        """Return "notices: may change"."""
        model = permission.content_type.model_class()
        act = ACTS.get(permission.codename.partition("_")[0])
        if model is None or act is None:
            return gettext(permission.name)
        return f"{model._meta.verbose_name_plural}: {act}"


class _InVietnamese:
    def formfield_for_manytomany(self, db_field, request=None, **kwargs):
        if db_field.remote_field.model is Permission:
            kwargs["form_class"] = PermissionField
            kwargs["queryset"] = Permission.objects.select_related("content_type")
        return super().formfield_for_manytomany(db_field, request, **kwargs)


class RemitForm(ModelForm):
    """A remit over units of today; one that it already names stays, though it was merged since."""

    class Meta:
        """The officer is the account whose page this is."""

        model = Remit
        fields = ("provinces",)

    def __init__(self, *args, **kwargs):
        """Offer the units of today."""
        super().__init__(*args, **kwargs)
        # An officer who may only look gets no fields.
        if "provinces" in self.fields:
            offered = Q(pk__in=Province.objects.current().values("pk"))
            if self.instance.pk:
                offered |= Q(pk__in=self.instance.provinces.values("pk"))
            self.fields["provinces"].queryset = Province.objects.filter(offered)


class RemitInline(admin.StackedInline):
    """Which provinces the officer looks after."""

    model = Remit
    form = RemitForm
    filter_horizontal = ("provinces",)


admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class AccountAdmin(_InVietnamese, UserAdmin):
    """Officers' accounts."""

    inlines = (RemitInline,)
    readonly_fields = ("last_login", "date_joined")

    def get_inlines(self, request, obj):
        """Return the remit once the account is there: a new one has a name and password only."""
        return super().get_inlines(request, obj) if obj else ()


@admin.register(Group)
class OfficersAdmin(_InVietnamese, GroupAdmin):
    """Groups of officers."""
