"""The addresses of tactics."""

from django.urls import path

from . import views

urlpatterns = [
    path("", views.listing, name="tactics"),
    path("<slug:slug>/", views.detail, name="tactic"),
]
