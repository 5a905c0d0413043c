"""What the screens say: why a file gave no text, how sure a field is, what stopped a letter."""

from django.utils.translation import gettext_lazy as _

# One for each of intake.layout.PROBLEMS: what is wrong, and what to do next.
PROBLEMS = {
    "empty": _("There is nothing in it. Choose the right file, or paste the text of the letter."),
    "not_text": _(
        "No text could be read from this file. Open it, save it as Word (.docx) or PDF, and bring "
        "that; or paste its text."
    ),
    "old_word": _(
        "This is an old Word file (.doc, .rtf). Open it in Word, choose “Save as”, type .docx, and "
        "bring that."
    ),
    "other_format": _(
        "This is no letter in Word, PDF or text. Save the letter as Word (.docx) or PDF, and bring "
        "that; or paste its text."
    ),
    "damaged": _(
        "This file is damaged. Ask for it once more, or open it, save it anew, and bring that; or "
        "paste its text."
    ),
    "too_big": _(
        "This is longer than a letter. Bring the letter alone, without its enclosures; or paste "
        "its text."
    ),
    "password": _("This file asks for a password. Save it without one, and bring that."),
    "scan": _(
        "These are pictures of pages, and no text can be read from them here. Ask the sender for "
        "the Word file or the signed PDF, or type the letter in below."
    ),
}

SURE = {
    "sure": _("certain"),
    "likely": _("probable"),
    "doubtful": _("to be checked"),
    "missing": _("not read"),
    "yours": _("yours to write"),
}
# Said where the reading gives no rule of its own.
WHY = {
    "sure": _("It stands where the form of official letters puts it."),
    "likely": _("It was read from the wording. Compare it with the letter."),
    "doubtful": _("The reading is not certain of it. Compare it with the letter."),
    "missing": _("The letter does not give it, or it could not be read. Never guess."),
}
BY_STANDARD = _("After Circular 03/2009/TT-BNG.")

# What the marks in the letter are called; names of ``Notice`` that no model field has.
MARKS = {
    "kind": _("kind"),
    "issuer": _("issuing body"),
    "parent": _("body above it"),
    "province": _("province"),
    "number": _("number"),
    "symbol": _("symbol"),
    "date": _("place and date"),
    "place": _("place and date"),
    "subject": _("subject"),
    "addressees": _("addressed to"),
    "measures": _("measure"),
    "footnotes": _("footnote"),
    "contacts": _("contact"),
    "suspicious": _("scammers'"),
    "references": _("cites"),
    "signatory": _("signed by"),
    "recipients": _("recipients"),
    "signatures": _("digital signature"),
    "unplaced": _("fits nowhere"),
}

# Where a probable typing error stands.
WHERE = {
    "header": _("in the head"),
    "subject": _("in the subject"),
    "measures": _("in the measures"),
    "footnotes": _("in a footnote"),
    "unplaced": _("in the rest of the text"),
}

# By the rule of the reading, or of the proposal, where there is more to say than how sure it is.
RULES = {
    "kind_by_title": _("The title of the document says so."),
    "kind_by_symbol": _("Its symbol says so, or it has none and is an official letter."),
    "subject": _("It follows “V/v”, or stands below the number or the title."),
    "province_by_body": _("The name of the issuing body says so."),
    "province_by_place": _("The place before the date says so."),
    "province_by_wording": _("Only the wording says so. Check it."),
    "signatory": _("It stands in the signature block: authority, office, name."),
    "measures_numbered": _("The letter numbers them, after a line that orders or advises."),
    "measures_worded": _("The letter does not number them; the wording orders or advises."),
    "contacts": _("The sentence sends the reader there. Check each one."),
    "suspicious": _("The sentence gives it as the scammers'. Check each one."),
    "new_body": _("The directory does not have it yet."),
    "standard": BY_STANDARD,
    "provenance": _("The weakest claim that the file allows. Choose more if you hold more."),
    "title": _("The letter's subject. Better: what happens and what to do, as to a neighbour."),
    "summary_vi": _("At most 280 characters. Needed before publishing."),
    "summary_en": _("At most 280 characters. Needed before publishing."),
    "targets_vi": _("Who should watch out, in one to three sentences. Needed before publishing."),
    "how_it_works_vi": _("Short paragraphs, divided by a blank line. Needed before publishing."),
    "title_en": _("It may follow later."),
}

# What stopped a letter, by the kinds of ``cautions``.
CAUTIONS = {
    "secrecy": _("secrecy mark"),
    "identity_number": _("identity number"),
    "passport": _("passport number"),
    "birth_date": _("a private person's date of birth"),
    "home_address": _("a private person's address"),
    "phone": _("a private person's telephone number"),
    "account": _("a private person's bank account"),
}
