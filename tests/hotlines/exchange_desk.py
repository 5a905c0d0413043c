"""The officer's desk: sending files to the admin, and reading the pages that come back."""

from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.core.files.uploadedfile import SimpleUploadedFile

from hotlines.exchange import csv_files
from tests.factories import make_reader
from tests.hotlines.exchange_rows import table

LIST = "/quan-tri/hotlines/contact/"
IMPORT, CARRY_OUT = f"{LIST}nhap/", f"{LIST}nhap/ghi/"
EXPORTS = [f"{LIST}xuat/csv/", f"{LIST}xuat/xlsx/"]


def desk_of(*permissions):
    """Return a browser of somebody with these permissions and no others."""
    user = get_user_model().objects.create_user("khac", password="x", is_staff=True)
    user.user_permissions.set(Permission.objects.filter(codename__in=permissions))
    return make_reader(user)


def numbers(count):
    """Return rows of so many numbers of one body."""
    return [{"value": f"02{number:08d}"} for number in range(count)]


def upload(desk, *rows, data=None, name="danh-ba.csv"):
    """Send a file; return the answer."""
    content = csv_files.write(table(*rows)) if data is None else data
    return desk.post(IMPORT, {"file": SimpleUploadedFile(name, content)})


def page(answer):
    """Return the page as a tree."""
    return BeautifulSoup(answer.content, "html.parser")


def signed(answer):
    """Return what the page would send to the second step, or None without the button."""
    field = page(answer).select_one("input[name=rows]")
    return field["value"] if field else None


def write(desk, answer):
    """Press the button of the page that shows the plan."""
    return desk.post(CARRY_OUT, {"rows": signed(answer)})


def streamed(answer):
    """Read the answer to its end; return it as a tree."""
    return BeautifulSoup(answer.getvalue(), "html.parser")


def count_of(answer):
    """Return how many rows the page calls new, changed and as before."""
    return [int(number.text) for number in page(answer).select(".import-counts dd")[1:]]


def leads_back(answer):
    """Tell whether the answer leads to the page that asks for a file."""
    return answer.status_code == 302 and answer["Location"] == IMPORT
