"""How long an import of contacts takes: the look, the first import, the second of the same file.

    python3 dev.py setup
    .venv/bin/python benchmarks/import_contacts.py [rows]

Makes a database that is thrown away, with 34 provinces, and an Excel file of 1,000 new contacts of
500 bodies, half of them with a confirmation. Prints seconds, and two ratios: what ten times the
rows cost the look (10 is proportional), and what the second import costs of the first.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
CONTACTS_A_BODY = 2


def prepare(database):
    """Make the database with its provinces, and an officer; return the officer."""
    os.environ.update(
        DATABASE_URL=f"sqlite:///{database}",
        DJANGO_SETTINGS_MODULE="portal.settings",
        DEMO="true",
    )
    sys.path.insert(0, str(ROOT))
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)

    from django.contrib.auth import get_user_model

    from places.models import Province

    for number in range(34):
        name = f"Tỉnh thử {number}"
        Province.objects.create(
            name_vi=name, name_en=name, code=f"{number:02d}", kind="tinh", source="thử"
        )
    return get_user_model().objects.create_superuser("canbo", "", "mật khẩu để đo thời gian")


def file_of(count):
    """Return an Excel file of ``count`` contacts, none of which is in the directory."""
    from hotlines.exchange import excel_files
    from hotlines.exchange.columns import COLUMNS

    rows = [[column.heading for column in COLUMNS]]
    for number in range(count):
        body = number // CONTACTS_A_BODY
        cells = {
            "province": f"Tỉnh thử {body % 34}",
            "agency": f"Công an phường thử {body}",
            "agency_en": f"Police of Test Ward {body}",
            "commune": f"Phường thử {body}",
            "channel": "phone",
            "value": f"02{number:08d}",
            "purpose_vi": "Báo tin, hỏi khi bạn nghi bị lừa",
            "purpose_en": "Report, or ask when you suspect a scam",
            "source": "Trang đường dây nóng của Công an tỉnh",
            "source_url": "https://congan.example/duong-day-nong",
            "evidence": "official",
            "source_date": "15/06/2026",
            "is_public": "có",
        }
        if number % 2:
            cells |= {"confirmed_on": "01/11/2026", "confirmed_by": "Gọi, trực ban trả lời"}
        rows.append([cells.get(column.field, "") for column in COLUMNS])
    return excel_files.write(rows, [column.width for column in COLUMNS])


def timed(act):
    """Return what ``act`` gives and the seconds that it took."""
    start = time.perf_counter()
    return act(), time.perf_counter() - start


def main(count):
    """Print the table."""
    with tempfile.TemporaryDirectory() as folder:
        officer = prepare(Path(folder) / "import.sqlite3")
        from django.db import connection

        from hotlines.exchange import sheets
        from hotlines.exchange.carry_out import carry_out
        from hotlines.exchange.planning import make_plan

        def look(data):
            return make_plan(sheets.read(data), by=officer)

        def write(data):
            plan = look(data)
            for _done in carry_out(plan, by=officer, name="do-thoi-gian.xlsx"):
                pass
            return plan

        data = file_of(count)
        _plan, few = timed(lambda: look(file_of(count // 10)))
        plan, dry = timed(lambda: look(data))
        sys.exit(f"{plan.faults[0]}") if plan.faults else None
        plan, first = timed(lambda: write(data))
        again, second = timed(lambda: write(data))
        connection.close()
    print(f"{'look at ' + str(count // 10) + ' rows':<32}{few:>8.2f} s")
    print(f"{'look at ' + str(count) + ' rows':<32}{dry:>8.2f} s{dry / few:>8.1f} × the former")
    print(f"{'first import':<32}{first:>8.2f} s{len(plan.new) / first:>8.0f} rows a second")
    print(f"{'second import':<32}{second:>8.2f} s{second / first:>8.2f} × the first")
    print(f"written by the second import: {len(again.to_write)}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000)
