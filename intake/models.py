"""A letter that an officer brought in: what was read, who brought it, what became of it."""

from django.conf import settings
from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from advisories.models import Advisory
from advisories.originals.store import needed_by, remove_unless_needed
from bilingual.fields import LineField, ProseField

from .record import harmless, scam_values


class IntakeQuerySet(models.QuerySet):
    """Letters brought in, in the words in which one asks for them."""

    def waiting(self):
        """Those of which no draft has been made, or whose draft is gone."""
        return self.filter(drafts=None)

    def for_listing(self):
        """With all that a line of the list shows."""
        return self.select_related("brought_by").prefetch_related("drafts__issuer")


class Intake(models.Model):
    """One file or pasted text on its way to a draft. Kept afterwards as the record of it."""

    name = LineField(_("name of the file"), max_length=120, blank=True, editable=False)
    # Of the bytes as they came: a picture that is kept is drawn anew and has another sum.
    sha256 = models.CharField("SHA-256", max_length=64, editable=False, db_index=True)
    source = models.CharField(max_length=10, editable=False)
    # A path in the store of originals until the draft takes the file; "" where none is kept.
    file = models.CharField(max_length=120, blank=True, editable=False)
    media_type = models.CharField(max_length=100, blank=True, editable=False)
    pages = models.PositiveSmallIntegerField(null=True, editable=False)
    not_kept = models.CharField(max_length=20, blank=True, editable=False)
    # What ``record.packed`` made of the reading, ``cautions_of`` of its warnings.
    documents = models.JSONField(editable=False)
    cautions = models.JSONField(default=list, editable=False)
    # Numbers of pages that are pictures among pages of text, and were not read.
    unread_pages = models.JSONField(default=list, editable=False)
    override_reason = ProseField(_("why it was read all the same"), blank=True, editable=False)
    # What ``corrections.changes`` found when the draft was made.
    corrections = models.JSONField(default=list, editable=False)
    brought_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.PROTECT,
        related_name="+",
        verbose_name=_("brought in by"),
        editable=False,
    )
    brought_at = models.DateTimeField(_("brought in at"), auto_now_add=True, editable=False)
    drafts = models.ManyToManyField(
        Advisory, related_name="intakes", verbose_name=_("drafts"), editable=False
    )

    objects = IntakeQuerySet.as_manager()

    class Meta:
        """The latest first."""

        ordering = ("-pk",)
        verbose_name = _("letter brought in")
        verbose_name_plural = _("letters brought in")

    def __str__(self):
        """The name of the file, made harmless."""
        return self.shown_name

    @property
    def shown_name(self) -> str:
        """The name of the file without anything alive of the scammers; of a pasted text a word."""
        return harmless(self.name, self.scam_values) or gettext("Pasted text")

    @property
    def scam_values(self) -> list[tuple[str, str]]:
        """Return (kind, canonical value) of what the letter gives as the scammers'."""
        return scam_values(self.documents)

    @property
    def printed_number(self) -> str:
        """The number of the first document as read, or ""."""
        first = self.documents[0]
        return harmless(
            "/".join(filter(None, (first["number"], first["symbol"]))), self.scam_values
        )


needed_by.append(lambda path: Intake.objects.filter(file=path).exists())


@receiver(post_delete, sender=Intake)
def leave_no_file(instance, **_about):
    """Take the file of an abandoned letter out of the store, unless something else has it."""
    transaction.on_commit(lambda: drop_file(instance.file))


def drop_file(path: str) -> None:
    """Take a file out of the store once neither a letter here nor a notice has it."""
    if path:
        remove_unless_needed(path)
