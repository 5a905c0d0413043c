"""Reading a page as a reader's program would: its text, its links, its languages."""

from bs4 import BeautifulSoup


def read(answer):
    """Return the page of a response as a tree of elements."""
    return BeautifulSoup(answer.content, "html.parser")


def text_of(answer, selector="body"):
    """Return the visible text below ``selector``, spaces collapsed; "" where nothing fits."""
    return " ".join(" ".join(part.get_text(" ") for part in read(answer).select(selector)).split())


def links_of(answer, selector="a"):
    """Return the addresses of the links below ``selector``, in their order."""
    return [link["href"] for link in read(answer).select(selector) if link.has_attr("href")]
