"""The file of a letter that is kept beside its notice: its sum for everybody, itself for some."""

from django.db import models, transaction
from django.db.models.signals import post_delete
from django.dispatch import receiver
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from bilingual.fields import LineField

from ..defang import defang_within
from ..originals import Original
from ..originals.store import needed_by, put, remove_unless_needed

GROUP = 8
KINDS = {
    "application/pdf": "PDF",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
    "image/jpeg": "JPEG",
    "image/png": "PNG",
    "image/webp": "WebP",
    "text/plain": _("Text"),
}


class Attachment(models.Model):
    """One kept file of one notice. Never changed: another file is another attachment."""

    advisory = models.ForeignKey(
        "advisories.Advisory", models.CASCADE, related_name="attachments", verbose_name=_("notice")
    )
    # A path in the store; no view serves the store itself.
    file = models.FileField(_("file"), max_length=120, editable=False)
    name = LineField(_("name of the file"), max_length=120, editable=False)
    sha256 = models.CharField("SHA-256", max_length=64, editable=False)
    size = models.PositiveIntegerField(_("size in bytes"), editable=False)
    pages = models.PositiveSmallIntegerField(_("pages"), null=True, editable=False)
    media_type = models.CharField(_("kind of file"), max_length=100, editable=False)
    is_public = models.BooleanField(
        _("readers may download it"),
        default=False,
        help_text=_(
            "Only where the letter may be shown as a whole, with every name and number in it. "
            "Otherwise readers see name, pages, size and SHA-256."
        ),
    )
    added_at = models.DateTimeField(_("added at"), auto_now_add=True, editable=False)

    class Meta:
        """Each content once a notice, in the order in which they were brought."""

        ordering = ("pk",)
        verbose_name = _("file of the letter")
        verbose_name_plural = _("files of the letter")
        constraints = (
            models.UniqueConstraint(
                "advisory", "sha256", name="advisories_attachment_once_a_notice"
            ),
        )

    def __str__(self):
        """The name."""
        return self.name

    def take(self, original: Original) -> None:
        """Become ``original``: its bytes go into the store; ``save`` is left to the caller."""
        self.file.name = put(original)
        self.name = original.name
        self.sha256 = original.sha256
        self.size = len(original.data)
        self.pages = original.pages
        self.media_type = original.media_type

    @property
    def kind(self) -> str:
        """What it is, in the active language."""
        return KINDS[self.media_type]

    @property
    def was_drawn_anew(self) -> bool:
        """Whether the sum is that of the portal's own drawing, and not of the file brought."""
        return self.media_type.startswith("image/")

    @property
    def is_offered(self) -> bool:
        """Whether readers may download it: allowed, and the notice open and not withdrawn."""
        notice = self.advisory
        return self.is_public and notice.is_open and not notice.is_withdrawn

    @property
    def shown_name(self) -> str:
        """The name as readers see it: what the notice names as the scammers' stays harmless."""
        values = [(indicator.kind, indicator.value) for indicator in self.advisory.indicators.all()]
        return defang_within(self.name, values)

    @property
    def address(self) -> str:
        """The address of the download, beside the notice's page, in the active language."""
        return reverse("original", args=[self.advisory.slug, self.sha256])

    @property
    def sum_in_groups(self) -> list[str]:
        """The SHA-256 in groups of eight digits, to compare by eye."""
        return [self.sha256[start : start + GROUP] for start in range(0, len(self.sha256), GROUP)]


needed_by.append(lambda path: Attachment.objects.filter(file=path).exists())


@receiver(post_delete, sender=Attachment)
def leave_no_orphan(instance, using, **_about):
    """Take the file out of the store once nothing that has it is left."""
    transaction.on_commit(lambda: remove_unless_needed(instance.file.name), using=using)
