"""Keeps an officer of one province to the bodies and numbers of that province."""

from places.models import Remit


class Bounded:
    """An admin whose rows belong to a province; ``unit_path`` leads from a row to it."""

    unit_path = "province"

    def get_queryset(self, request):
        """Return what the officer looks after: everything, or one province and its former ones."""
        rows = super().get_queryset(request)
        units = Remit.objects.units_of(request.user)
        return rows if units is None else rows.filter(**{f"{self.unit_path}__in": units})

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        """Return the field; another province, or a body of one, is no choice in it."""
        field = super().formfield_for_foreignkey(db_field, request, **kwargs)
        units = Remit.objects.units_of(request.user)
        bounds = {"province": "pk__in", "agency": "province__in"}
        if units is not None and db_field.name in bounds:
            field.queryset = field.queryset.filter(**{bounds[db_field.name]: units})
            # Without a province a body would be one of the whole country.
            field.required = True
        return field
