"""Says why a file can't be kept, by a code; ``keeping`` has the sentence for each."""


class Unfit(Exception):
    """A file that can't be kept. ``args[0]`` is one of the codes of ``keeping.SENTENCES``."""
