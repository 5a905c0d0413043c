"""The addresses of checklists."""

from django.urls import path

from . import views
from .models import MONEY_SENT

urlpatterns = [
    path("", views.listing, name="checklists"),
    path(f"{MONEY_SENT}/", views.money_sent, name="money-sent"),
    path("<slug:slug>/", views.detail, name="checklist"),
]
