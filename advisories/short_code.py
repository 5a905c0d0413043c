"""The permanent short code of a notice: ``/c/<code>``, printed on posters and cards."""

import secrets

# Without 0, 1, i, l, o: nobody shall mistake one for another.
LETTERS = "23456789abcdefghjkmnpqrstuvwxyz"


def new_code() -> str:
    """Return a code for ``/c/<code>``: five letters that nobody mishears or misreads."""
    return "".join(secrets.choice(LETTERS) for _position in range(5))
