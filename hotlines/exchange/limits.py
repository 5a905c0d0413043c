"""How much a file may hold, and how one that cannot be read is refused."""

MAX_BYTES = 2 * 1024 * 1024
MAX_ROWS = 5_000
MAX_COLUMNS = 100


class Unreadable(Exception):
    """A file that cannot be taken; its text is the sentence that the officer reads."""
