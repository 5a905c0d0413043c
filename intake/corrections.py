"""What an officer changed compared with the reading: kept, so that the reading can be improved."""

from .forms.letter import OWN, SKIP
from .forms.review import DocumentForms, kept

ROWS = ("measures", "contacts", "indicators", "references", "footnotes")
# What a row is mainly about, for one line of the record.
_MAIN = {"measures": "text_vi", "indicators": "value", "references": "number", "footnotes": "term"}


def changes(documents: list[DocumentForms]) -> list[dict]:
    """Return one entry a change: ``document`` (from 0), ``field``, ``before``, ``after``.

    ``field`` is the name of a form field, or "measures.audience" for one of a row; a row that was
    left out or added has only its before or after. All of it harmless already.
    """
    found = []
    for document in documents:
        if document.letter.becomes == SKIP:
            continue
        for name in document.letter.changed_data:
            if name not in OWN:
                before = document.letter.get_initial_for_field(document.letter.fields[name], name)
                found.append(_entry(document, name, document.letter, name, before))
        for name in ROWS[:1] + ROWS[2:]:
            found += _row_changes(document, name)
    return found


def _entry(document, label, form, name, before):
    field = form.fields[name]
    return {
        "document": document.number,
        "field": label,
        "before": _said(field, before),
        "after": _said(field, form.cleaned_data.get(name)),
    }


def _row_changes(document, rows):
    formset = getattr(document, rows)
    stays = kept(formset)
    for form in formset:
        main = _MAIN[rows]
        about = {"document": document.number, "field": rows}
        if form.initial and form not in stays:
            yield about | {"before": str(form.initial[main] or ""), "after": ""}
        elif not form.initial and form in stays:
            yield about | {"before": "", "after": form[main].value() or ""}
        elif form in stays:
            for name in form.changed_data:
                yield _entry(document, f"{rows}.{name}", form, name, form.initial.get(name))


def _said(field, value):
    """Return a value in words: of a choice its label, of several lines each on its own."""
    if value in (None, ""):
        return ""
    if isinstance(value, list):
        return "\n".join(map(str, value))
    choices = getattr(field, "queryset", None)
    if choices is not None:
        chosen = choices.filter(pk=getattr(value, "pk", value)).first()
        return str(chosen or "")
    labels = dict(getattr(field, "choices", ()))
    return str(labels.get(value, value))
