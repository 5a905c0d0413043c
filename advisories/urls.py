"""The addresses of notices."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.listing, name="advisories"),
    path("<slug:slug>/", views.detail, name="advisory"),
]
