"""The public page of the glossary."""

from django.shortcuts import render

from bilingual.text import fold

from .models import Term


def glossary(request):
    """List every term with its meaning, in the order of the alphabet of the page."""
    terms = sorted(
        Term.objects.select_related("source__notice__issuer"), key=lambda term: fold(term.name)
    )
    return render(request, "glossary/list.html", {"terms": terms})
