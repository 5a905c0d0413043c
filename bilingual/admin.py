"""What every bilingual admin shares: languages side by side, search without accents."""

from django.utils.translation import gettext_lazy as _
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline

from .text import fold


def vietnamese(*names):
    """Return a fieldset with the Vietnamese side of these translated fields."""
    fields = [f"{name}_vi" for name in names]
    return (_("Vietnamese (required)"), {"fields": fields, "classes": ["language", "vi"]})


def english(*names):
    """Return a fieldset with the English side of these translated fields."""
    fields = [f"{name}_en" for name in names]
    return ("English", {"fields": fields, "classes": ["language", "en"]})


def pair(name):
    """Return both languages of a field as one row."""
    return (f"{name}_vi", f"{name}_en")


class BilingualAdmin(TranslationAdmin):
    """An admin that finds "lua dao" in «Lừa đảo», on every database alike."""

    def get_search_results(self, request, queryset, search_term):
        """Return the rows of which every typed word is in one of the fields, accents aside.

        SQL's LIKE folds ASCII letters only on SQLite, and đ on neither database.
        """
        words = fold(search_term).split()
        if not words:
            return queryset, False
        rows = queryset.order_by().values_list("pk", *self.search_fields)
        found = [
            pk
            for pk, *texts in rows
            if all(word in fold(" ".join(str(text or "") for text in texts)) for word in words)
        ]
        return queryset.filter(pk__in=found), False


class BilingualInline(TranslationStackedInline):
    """Rows of a notice or page, both languages of each field beside each other."""

    extra = 0
    classes = ("rows",)
