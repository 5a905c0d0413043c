"""What everything that is published shares: its status, its dates, its withdrawal."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from bilingual.fields import ProseField


class PublishableQuerySet(models.QuerySet):
    """The one place that knows what "published" means."""

    def published(self):
        """Those that readers may open; a withdrawn one stays, marked as withdrawn."""
        return self.filter(status=Publishable.Status.PUBLISHED)

    def drafts(self):
        """Those that only staff may see."""
        return self.filter(status=Publishable.Status.DRAFT)

    def standing(self):
        """Published and not withdrawn: what the portal puts forward by itself."""
        return self.published().filter(withdrawn_at=None)


class Publishable(models.Model):
    """Something with a status. Only ``publishing.workflow`` writes these fields."""

    class Status(models.TextChoices):
        """Where it stands on its way to the reader."""

        DRAFT = "draft", _("Draft")
        PUBLISHED = "published", _("Published")

    status = models.CharField(
        _("status"),
        max_length=12,
        choices=Status,
        default=Status.DRAFT,
        editable=False,
        db_index=True,
    )
    published_at = models.DateTimeField(_("published at"), null=True, blank=True, editable=False)
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)
    withdrawn_at = models.DateTimeField(_("withdrawn at"), null=True, blank=True, editable=False)
    withdrawal_reason = ProseField(
        _("reason for withdrawal"),
        blank=True,
        help_text=_("Fill in only when withdrawing. Readers see it at the top of the page."),
    )

    objects = PublishableQuerySet.as_manager()

    class Meta:
        """Each concrete model keeps these constraints: ``Meta(Publishable.Meta)``."""

        abstract = True
        constraints = (
            models.CheckConstraint(
                condition=models.Q(status="draft") | models.Q(published_at__isnull=False),
                name="%(app_label)s_%(class)s_published_has_a_moment",
            ),
            models.CheckConstraint(
                condition=models.Q(withdrawn_at=None) | models.Q(status="published"),
                name="%(app_label)s_%(class)s_only_published_is_withdrawn",
            ),
        )

    @property
    def is_published(self) -> bool:
        """Whether it has been made public, and not been taken back to draft."""
        return self.status == self.Status.PUBLISHED

    @property
    def is_open(self) -> bool:
        """Whether its page answers: what ``published()`` says of many."""
        return self.is_published

    @property
    def is_withdrawn(self) -> bool:
        """Whether it stands on the portal only to say that it no longer holds."""
        return self.withdrawn_at is not None

    def check_ready(self):
        """Raise ValidationError, keyed by field, where readers would miss something."""

    def make_safe(self):
        """Put the stored text into the form in which readers may get it."""

    def after_publishing(self):
        """Store what must be there as soon as readers can open it."""
