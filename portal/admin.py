"""The name of the admin, and its accounts in Vietnamese."""

from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin
from django.contrib.auth.models import Group, Permission, User
from django.forms import ModelMultipleChoiceField
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

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


admin.site.unregister(User)
admin.site.unregister(Group)


@admin.register(User)
class AccountAdmin(_InVietnamese, UserAdmin):
    """Officers' accounts."""


@admin.register(Group)
class OfficersAdmin(_InVietnamese, GroupAdmin):
    """Groups of officers."""
