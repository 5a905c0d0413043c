"""What an act changed, row by row, so that it can be reported and put back exactly."""

import datetime

from django.apps import apps
from django.conf import settings
from django.db.models import QuerySet
from django.utils import translation


def _row(model, pk):
    # Not the model's manager: it would hide the columns behind those of the two languages.
    return QuerySet(model).filter(pk=pk)


def _as_json(value):
    return value.isoformat() if isinstance(value, datetime.date) else value


class Ledger:
    """The lines of a report, and every value that was overwritten.

    ``put_back`` is {model: {key: {column: [before, after]}}}, ready to be stored as JSON.
    """

    def __init__(self, put_back=None):
        """Begin with nothing, or with what an earlier act has noted."""
        self.lines = []
        self.put_back = {} if put_back is None else put_back

    def say(self, line) -> None:
        """Add a line to the report."""
        self.lines.append(str(line))

    def store(self, item, **changed) -> None:
        """Set these fields of ``item``, save it, and note each column that this writes.

        A column named here is noted even where its value stays: undoing then sees that somebody
        has changed it since.
        """
        for name, value in changed.items():
            setattr(item, name, value)
        row = _row(type(item), item.pk)
        before = row.values().get()
        # The column without a language holds what is Vietnamese, whoever's language is active.
        with translation.override(settings.LANGUAGE_CODE):
            item.save()
        after = row.values().get()
        named = {item._meta.get_field(name).attname for name in changed}
        columns = self.put_back.setdefault(item._meta.label_lower, {}).setdefault(str(item.pk), {})
        for name, value in after.items():
            if name in named or value != before[name]:
                columns.setdefault(name, [_as_json(before[name]), None])[1] = _as_json(value)

    def rows(self):
        """Yield (model, key, {column: [before, after]}) for each row that was changed."""
        for label, rows in self.put_back.items():
            for pk, columns in rows.items():
                yield apps.get_model(label), int(pk), columns

    def items(self, model) -> list:
        """Return the changed rows of ``model`` that are still there."""
        keys = self.put_back.get(model._meta.label_lower, {})
        return list(model._base_manager.filter(pk__in=keys).order_by("pk"))

    def wrote(self, model, pk, column, value) -> bool:
        """Tell whether this act set ``column`` of a row to ``value``."""
        columns = self.put_back.get(model._meta.label_lower, {}).get(str(pk), {})
        return column in columns and columns[column][1] == value

    def differences(self):
        """Yield (model, key, columns) where a row is no longer what was written; None: it is gone.

        ``columns`` are their names for people.
        """
        for model, pk, columns in self.rows():
            now = _row(model, pk).select_for_update().values(*columns).first()
            if now is None:
                yield model, pk, None
            elif changed := [name for name in columns if _as_json(now[name]) != columns[name][1]]:
                yield model, pk, [str(model._meta.get_field(name).verbose_name) for name in changed]

    def restore(self) -> None:
        """Give every row its old values back, and nothing else."""
        for model, pk, columns in self.rows():
            fields = {name: model._meta.get_field(name) for name in columns}
            was = {name: fields[name].to_python(before) for name, (before, _) in columns.items()}
            _row(model, pk).update(**was)
