"""The address of the glossary."""

from django.urls import path

from . import views

urlpatterns = [path("", views.glossary, name="glossary")]
