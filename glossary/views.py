"""The public page of the glossary."""

from django.shortcuts import render

from .models import Term


def glossary(request):
    """List every term with its meaning."""
    return render(request, "glossary/list.html", {"terms": Term.objects.select_related("source")})
