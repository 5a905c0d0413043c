"""Files of contacts for tests: rows by field, complete enough to be taken, each cell open."""

from hotlines.exchange.carry_out import carry_out
from hotlines.exchange.columns import COLUMNS, OF_FIELD
from hotlines.exchange.planning import make_plan

GOOD = {
    "province": "Đồng Nai",
    "agency": "Công an tỉnh Đồng Nai",
    "channel": "phone",
    "value": "0694.387.389",
    "purpose_vi": "Khi bạn bị lừa",
    "source": "Trang của Công an tỉnh",
    "evidence": "official",
    "source_date": "01/11/2026",
    "is_public": "có",
}


def table(*rows, fields=None):
    """Return headings and rows; each row is GOOD with some cells changed."""
    fields = fields or [column.field for column in COLUMNS]
    filled = [GOOD | row for row in rows]
    return [
        [OF_FIELD[field].heading for field in fields],
        *([row.get(field, "") for field in fields] for row in filled),
    ]


def planned(*rows, by=None, fields=None):
    """Return the plan for these rows."""
    return make_plan(table(*rows, fields=fields), by=by)


def imported(*rows, by, fields=None):
    """Write these rows into the directory; return the plan."""
    plan = planned(*rows, by=by, fields=fields)
    assert plan.faults == [], plan.faults
    list(carry_out(plan, by=by, name="danh-ba.xlsx"))
    return plan


def refused(plan):
    """Return (heading, row) of each cell that the plan refuses."""
    return [(fault.heading, fault.row) for fault in plan.faults]


def changes(plan):
    """Return (heading, before, after) of everything that the plan changes."""
    return [(c.heading, c.before, c.after) for entry in plan.entries for c in entry.changes]
