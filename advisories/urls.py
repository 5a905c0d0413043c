"""The addresses of notices."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.listing, name="advisories"),
    path("<slug:slug>/", views.detail, name="advisory"),
    path("<slug:slug>/<slug:sha256>/", views.original, name="original"),
]
