"""One document or page on which published facts rest."""

from urllib.parse import urlsplit

from django.db import models
from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField, ProseField
from publishing.days import Precision, as_known, refuse_future


class Standing(models.TextChoices):
    """Whether what rests on a source can still rest on it."""

    HOLDS = "holds", _("Holds")
    ENDED = "ended", _("The body that issued it no longer exists")
    WITHDRAWN = "withdrawn", _("Withdrawn")


class SourceQuerySet(models.QuerySet):
    """Sources in the words in which one asks for them."""

    def with_notice(self):
        """Each with the notice of this portal that restates it, and the body that issued that."""
        return self.select_related("notice__issuer")


class Source(models.Model):
    """A document or page. Where this portal restates it, ``notice`` is that notice.

    The notice stands in a layer above and is only asked through its related name.
    """

    class Kind(models.TextChoices):
        """What kind of text it is, the strongest first."""

        NOTICE = "notice", _("A notice of this portal")
        OFFICIAL = "official", _("A page or document of a public body")
        HANDBOOK = "handbook", _("The national handbook")
        PRESS = "press", _("The press")
        OWN = "own", _("Advice of this portal")

    key = models.SlugField(
        _("key"), max_length=100, unique=True, null=True, blank=True, editable=False
    )
    kind = models.CharField(_("kind of source"), max_length=10, choices=Kind)
    name = LineField(
        _("name"),
        max_length=200,
        help_text=_("As a reader would look for it: the body, the paper, the number."),
    )
    url = LineField(
        _("address"), blank=True, max_length=500, help_text=_("Shown as text, not as a link.")
    )
    dated_on = models.DateField(
        _("date of the source"), null=True, blank=True, validators=[refuse_future]
    )
    precision = models.CharField(_("known"), max_length=5, choices=Precision, default=Precision.DAY)
    read_on = models.DateField(
        _("source read on"),
        null=True,
        blank=True,
        validators=[refuse_future],
        help_text=_("Needed where the source carries no date."),
    )
    ended_on = models.DateField(
        _("the body existed until"),
        null=True,
        blank=True,
        help_text=_("Only where the body that issued it no longer exists."),
    )
    withdrawn_on = models.DateField(
        _("withdrawn on"),
        null=True,
        blank=True,
        validators=[refuse_future],
        help_text=_("Readers then see a mark at everything that rests on it."),
    )
    withdrawal_reason = ProseField(_("reason for withdrawal"), blank=True)

    objects = SourceQuerySet.as_manager()

    class Meta:
        """By name, newest first."""

        ordering = ("name_vi", "-dated_on", "pk")
        verbose_name = _("source")
        verbose_name_plural = _("sources")
        constraints = (
            models.CheckConstraint(
                condition=Q(kind="own") | Q(dated_on__isnull=False) | Q(read_on__isnull=False),
                name="sources_source_has_a_day",
                violation_error_message=_("Give the date of the source, or the day you read it."),
            ),
        )

    def __str__(self):
        """Name, date and place on the web, so that two of one paper are told apart."""
        return ", ".join(part for part in (self.name, self.dated, self.host) if part)

    @property
    def is_own(self) -> bool:
        """Whether it is plain advice of this portal."""
        return self.kind == self.Kind.OWN

    @property
    def dated(self) -> str:
        """Its date, as exactly as it is known, in the active language, or ""."""
        return as_known(self.dated_on, self.precision) if self.dated_on else ""

    @property
    def host(self) -> str:
        """The site on which it stands, or ""."""
        try:
            return urlsplit(self.url).netloc.removeprefix("www.")
        except ValueError:  # "https://[x/" reads like a broken IPv6 host
            return ""

    @property
    def open_notice(self):
        """The notice that restates it, where readers may open that; else None."""
        notice = getattr(self, "notice", None)
        return notice if notice is not None and notice.is_open else None

    @property
    def standing(self) -> Standing:
        """Whether it holds: it may have been withdrawn, or its body may be gone."""
        notice = getattr(self, "notice", None)
        if self.withdrawn_on or (notice is not None and notice.is_withdrawn):
            return Standing.WITHDRAWN
        gone = self.ended_on is not None and self.ended_on < timezone.localdate()
        if gone or (notice is not None and notice.issuer.has_ended):
            return Standing.ENDED
        return Standing.HOLDS
