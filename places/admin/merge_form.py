"""What an officer fills in to merge provinces."""

import json

from django import forms
from django.contrib.admin import widgets
from django.core.exceptions import ValidationError
from django.core.serializers.json import DjangoJSONEncoder
from django.core.signing import Signer
from django.utils.crypto import constant_time_compare
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from ..models import Province
from ..proposal import Proposal


class MergeForm(forms.Form):
    """The new unit and the document; which units become it was chosen in the list."""

    name_vi = forms.CharField(
        label=_("name in Vietnamese"),
        widget=widgets.AdminTextInputWidget,
        help_text=_("The bare name, without “tỉnh” or “thành phố”: Đồng Nai."),
    )
    name_en = forms.CharField(label=_("name in English"), widget=widgets.AdminTextInputWidget)
    kind = forms.ChoiceField(label=_("kind"), choices=Province.Kind.choices)
    code = forms.CharField(
        label=_("code"),
        widget=widgets.AdminTextInputWidget,
        help_text=_("Two digits, as in the national list."),
    )
    day = forms.DateField(
        label=_("first day of the new unit"),
        widget=widgets.AdminDateWidget,
        help_text=_("The units exist until the day before. It may be past or to come."),
    )
    document = forms.CharField(
        label=_("by this document"),
        widget=widgets.AdminTextInputWidget,
        help_text=_("Kind and number, as printed: Nghị quyết 202/2025/QH15."),
    )
    source = forms.CharField(
        label=_("source"),
        required=False,
        widget=widgets.AdminTextareaWidget(attrs={"rows": 3}),
        help_text=_("Where this was read. Blank: the document itself."),
    )

    def __init__(self, units, *args, **kwargs):
        """Take the chosen units; a form that is not sent yet begins with the first one's values."""
        super().__init__(*args, **kwargs)
        self.units = units
        for field in self.fields.values():
            # As the admin writes the labels of a model's fields.
            field.label = capfirst(field.label)
        for name in ("name_vi", "name_en", "kind", "code") if units else ():
            self.initial.setdefault(name, getattr(units[0], name))

    def clean(self):
        """Return the values; refuse, at its field, what cannot be a merger."""
        try:
            self.proposal().check()
        except ValidationError as error:
            self.refuse(error)
        return self.cleaned_data

    def proposal(self) -> Proposal:
        """Return what was filled in."""
        given = {"day": None} | dict.fromkeys(self.fields.keys() - {"day"}, "")
        return Proposal(units=self.units, **given | self.cleaned_data)

    def refuse(self, error: ValidationError) -> None:
        """Show the sentences of ``error``, each at its field unless that one is refused already."""
        for field, sentences in error.message_dict.items():
            if field not in self.errors:
                self.add_error(field if field in self.fields else None, sentences)

    def seal(self, report: list[str]) -> str:
        """Return what proves that exactly these values were tried out with this report."""
        values = vars(self.proposal()) | {"units": [unit.pk for unit in self.units]}
        text = json.dumps([values, report], cls=DjangoJSONEncoder, sort_keys=True)
        return Signer(salt="places.merge").signature(text)

    def was_tried(self, report: list[str]) -> bool:
        """Tell whether the officer has seen ``report`` for these values."""
        return constant_time_compare(self.data.get("tried", ""), self.seal(report))
