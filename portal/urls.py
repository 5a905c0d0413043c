"""The map of the site: each page once, in the words of both languages."""

from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path
from django.utils.translation import gettext_lazy as _

from hotlines import views as hotlines_views

from . import views

urlpatterns = [
    path("", views.front_door),
    path("c/<slug:code>", views.short_address, name="short"),
    path("goi/<slug:slug>", hotlines_views.short_address, name="call"),
    path("robots.txt", views.robots),
    path("sitemap.xml", views.sitemap, name="sitemap"),
    path("quan-tri/thanh-phan/", views.components, name="components"),
    path("quan-tri/", admin.site.urls),
    path("en/checklists/money-sent/", views.money_sent_moved),
    *i18n_patterns(
        path("", views.home, name="home"),
        path(_("advisories/"), include("advisories.urls")),
        path(_("hotlines/"), include("hotlines.urls")),
        path(_("provinces/"), views.provinces, name="provinces"),
        path(_("provinces/<slug:slug>/"), views.province, name="province"),
        path(_("tactics/"), include("tactics.urls")),
        path(_("checklists/"), include("checklists.urls")),
        path(_("glossary/"), include("glossary.urls")),
        path(_("about/"), views.about, name="about"),
    ),
]

handler400 = "portal.views.bad_request"
handler403 = "portal.views.forbidden"
handler404 = "portal.views.not_found"
handler500 = "portal.views.server_error"
