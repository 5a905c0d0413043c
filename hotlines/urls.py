"""The addresses of the directory."""

from django.urls import path
from django.utils.translation import gettext_lazy as _

from . import views

urlpatterns = [
    path("", views.country, name="hotlines"),
    path("<slug:slug>/", views.province, name="hotlines-province"),
    path(_("<slug:slug>/communes/"), views.communes, name="hotlines-communes"),
    path(_("<slug:slug>/card/"), views.card, name="hotlines-card"),
]
