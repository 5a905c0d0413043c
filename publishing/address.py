"""The part of an address that is made from a title: once given, nobody else's."""

from bilingual.text import slug

ROOM_FOR_A_NUMBER = 10


def free_slug(item, title: str, fallback: str = "") -> str:
    """Return an address made from ``title`` that no other row of the model of ``item`` has."""
    limit = item._meta.get_field("slug").max_length - ROOM_FOR_A_NUMBER
    wanted = candidate = slug(title, limit) or fallback
    count = 1
    while type(item).objects.filter(slug=candidate).exclude(pk=item.pk).exists():
        count += 1
        candidate = f"{wanted}-{count}"
    return candidate
