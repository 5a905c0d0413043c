"""What the program says, and whether the Vietnamese catalogue says all of it.

Read with ``ast``, Django's own template reader and polib: the gettext programs are missing on
a fresh machine, and a check that a machine cannot run is a check that nobody runs.
"""

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import polib
from django.utils.translation.template import templatize

TEMPLATE_SUFFIXES = {".html", ".svg", ".txt", ".xml"}
NOT_OURS = {"tests", "var", "node_modules", "__pycache__"}

# The leading arguments of each function; ``_lazy`` and ``_noop`` take the same ones.
ARGUMENTS = {
    "gettext": ("singular",),
    "ngettext": ("singular", "plural"),
    "pgettext": ("context", "singular"),
    "npgettext": ("context", "singular", "plural"),
}
_LITERAL = r"""u?(?:'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")"""
# A comment is matched too, so that a call quoted inside one is passed over.
_TEMPLATE_CALL = re.compile(rf"#[^\n]*|\b(n?p?gettext|_)\(\s*({_LITERAL}(?:\s*,\s*{_LITERAL})*)")
# No blank between % and the letter: "giảm 50 % so với" is text, not a placeholder.
_PLACEHOLDER = re.compile(
    r"%%|(%\(\w+\)[#0+-]*\d*(?:\.\d+)?[a-zA-Z])|(%[#0+-]*\d*(?:\.\d+)?[diouxXeEfFgGcrsa])"
    r"|(\{\w+[^{}]*\})|(\{\})"
)


@dataclass(frozen=True, order=True)
class Message:
    """One translatable text; ``context`` and ``plural`` are empty where it has none."""

    singular: str
    plural: str = ""
    context: str = ""

    @property
    def key(self) -> tuple[str, str]:
        """Return what gettext looks a text up by."""
        return self.context, self.singular

    def __str__(self) -> str:
        context = f" (context {self.context!r})" if self.context else ""
        return repr(self.singular) + context


@dataclass(frozen=True, order=True)
class Problem:
    """One fault of a catalogue: what is wrong, with which text, and where that text is used."""

    fault: str
    message: Message
    detail: str = ""

    def __str__(self) -> str:
        return f"{self.fault}: {self.message}" + (f" — {self.detail}" if self.detail else "")


def _function(name: str) -> str:
    return name.removesuffix("_lazy").removesuffix("_noop")


def _aliases(tree: ast.AST) -> dict[str, str]:
    aliases = {"_": "gettext"}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            aliases |= {name.asname: name.name for name in node.names if name.asname}
    return aliases


def from_python(source: str) -> Iterator[tuple[Message, int]]:
    """Yield each text that Python code gives to gettext as a literal, with its line."""
    tree = ast.parse(source)
    aliases = _aliases(tree)
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "id", None) or getattr(node.func, "attr", "")
        names = ARGUMENTS.get(_function(aliases.get(called, called)), ())
        values = [getattr(argument, "value", None) for argument in node.args[: len(names)]]
        if names and len(values) == len(names) and all(isinstance(v, str) for v in values):
            yield Message(**dict(zip(names, values, strict=True))), node.lineno


def from_template(source: str, origin: str = "") -> Iterator[tuple[Message, int]]:
    """Yield each text that a template translates, with the line where its tag begins."""
    # templatize leaves only gettext calls, comments and blanked-out text: a pattern is enough.
    calls = templatize(source, origin=origin)
    for match in _TEMPLATE_CALL.finditer(calls):
        if match[1] is None:
            continue
        names = ARGUMENTS["gettext" if match[1] == "_" else match[1]]
        values = ast.literal_eval(f"({match[2]},)")
        line = calls.count("\n", 0, match.start()) + 1
        yield Message(**dict(zip(names, values, strict=False))), line


def project_files(base: Path) -> Iterator[Path]:
    """Yield the Python files and templates of the packages in ``base`` and of its templates/."""
    roots = [path.parent for path in base.glob("*/__init__.py")] + [base / "templates"]
    for root in sorted(roots):
        for path in sorted(root.rglob("*")):
            parts = path.relative_to(base).parts
            if NOT_OURS.intersection(parts) or any(part.startswith(".") for part in parts):
                continue
            is_template = path.suffix in TEMPLATE_SUFFIXES and "templates" in parts
            if path.is_file() and (path.suffix == ".py" or is_template):
                yield path


def project_messages(base: Path) -> dict[Message, list[tuple[str, int]]]:
    """Return every text of the project and the places (file, line) where it stands."""
    found: dict[Message, list[tuple[str, int]]] = {}
    for path in project_files(base):
        name = path.relative_to(base).as_posix()
        source = path.read_text(encoding="utf-8")
        texts = from_python(source) if path.suffix == ".py" else from_template(source, name)
        for message, line in texts:
            if message.singular:  # the empty msgid is the header of a catalogue
                found.setdefault(message, []).append((name, line))
    return found


def message_of(entry: polib.POEntry) -> Message:
    """Return the text that a catalogue entry translates."""
    return Message(entry.msgid, entry.msgid_plural or "", entry.msgctxt or "")


def translations_of(entry: polib.POEntry) -> list[str]:
    """Return what the entry says: one text, or one for each plural form."""
    return (list(entry.msgstr_plural.values()) or [""]) if entry.msgid_plural else [entry.msgstr]


def live(entries: Iterable[polib.POEntry]) -> list[polib.POEntry]:
    """Return the entries that are not commented out."""
    return [entry for entry in entries if not entry.obsolete]


def serves(entry: polib.POEntry | None, message: Message) -> bool:
    """Tell whether gettext would answer ``message`` from this entry.

    A plural entry answers a singular question. A singular one never answers a plural question:
    Django's «Please correct the errors below.» stayed English for that reason.
    """
    return (
        entry is not None
        and not entry.fuzzy
        and all(translations_of(entry))
        and (not message.plural or entry.msgid_plural == message.plural)
    )


def placeholders(text: str) -> tuple[set[str], Counter]:
    """Return the named placeholders of a text, and how often each nameless one stands in it.

    A translation may repeat a name; ``%s`` and ``{}`` are filled by position and may not change.
    """
    named, nameless = set(), Counter()
    for percent_name, percent, brace_name, brace in _PLACEHOLDER.findall(text):
        if percent_name or brace_name:
            named.add(percent_name or brace_name)
        elif percent or brace:
            nameless[percent or brace] += 1
    return named, nameless


def untranslated(used: dict, entries: Iterable[polib.POEntry]) -> list[Problem]:
    """Return the project's texts that the catalogue lacks, leaves empty or marks fuzzy."""
    ours = {message_of(entry).key: entry for entry in live(entries)}
    problems = []
    for message, places in used.items():
        entry = ours.get(message.key)
        if serves(entry, message):
            continue
        if entry is None:
            fault = "missing"
        elif entry.fuzzy:
            fault = "fuzzy"
        elif not all(translations_of(entry)):
            fault = "empty"
        else:
            fault = "other plural"
        where = ", ".join(f"{name}:{line}" for name, line in places)
        problems.append(Problem(fault, message, where))
    return sorted(problems)


def mismatched(entries: Iterable[polib.POEntry]) -> list[Problem]:
    """Return the translations whose placeholders are not those of the text."""
    problems = []
    for entry in live(entries):
        # Vietnamese has one form for every number: it must hold what the plural holds.
        wanted = placeholders(entry.msgid_plural or entry.msgid)
        for text in filter(None, translations_of(entry)):
            if placeholders(text) != wanted:
                problems.append(Problem("placeholders differ", message_of(entry), repr(text)))
    return problems


def obsolete(entries: Iterable[polib.POEntry], known: Iterable[Message]) -> list[Problem]:
    """Return the entries whose text nobody uses any more."""
    keys = {message.key for message in known}
    messages = [message_of(entry) for entry in live(entries)]
    return [Problem("obsolete", message) for message in messages if message.key not in keys]


def repeated(entries: Iterable[polib.POEntry]) -> list[Problem]:
    """Return the texts that stand twice in one catalogue, where the later one wins unseen."""
    count = Counter(message_of(entry).key for entry in live(entries))
    return [Problem("twice", Message(text, "", c)) for (c, text), n in count.items() if n > 1]


def gaps(shipped: Iterable[Message], *catalogues: Iterable[polib.POEntry]) -> list[Problem]:
    """Return the packages' texts that no catalogue translates: neither theirs nor ours."""
    answers: dict[tuple[str, str], list[polib.POEntry]] = {}
    for entries in catalogues:
        for entry in live(entries):
            answers.setdefault(message_of(entry).key, []).append(entry)
    return [
        Problem("package gap", message)
        for message in sorted(set(shipped))
        if not any(serves(entry, message) for entry in answers.get(message.key, []))
    ]


def read(folder: Path, language: str, domain: str) -> list[polib.POEntry]:
    """Return the entries of one language in a ``locale`` folder; none where it has no such file.

    Some packages ship only the compiled file.
    """
    path = folder / language / "LC_MESSAGES" / domain
    if path.with_suffix(".po").exists():
        return live(polib.pofile(str(path.with_suffix(".po"))))
    if path.with_suffix(".mo").exists():
        return list(polib.mofile(str(path.with_suffix(".mo"))))
    return []


def shipped_messages(folder: Path, domain: str) -> set[Message]:
    """Return the texts of a package, as its English catalogue lists them.

    Packages without an English catalogue are read from all their languages together.
    """
    entries = read(folder, "en", domain)
    if not entries:
        languages = sorted(path.parent.name for path in folder.glob("*/LC_MESSAGES"))
        entries = [entry for language in languages for entry in read(folder, language, domain)]
    return {message_of(entry) for entry in entries}


def blank_entries(used: dict, entries: Iterable[polib.POEntry]) -> list[polib.POEntry]:
    """Return an entry without translation for each project text that the catalogue lacks."""
    have = {message_of(entry).key for entry in live(entries)}
    blanks: dict[tuple[str, str], polib.POEntry] = {}
    # The plural of a text comes first: its entry answers the singular use as well.
    for message, places in sorted(used.items(), key=lambda item: (not item[0].plural, item[0])):
        if message.key in have or message.key in blanks:
            continue
        blanks[message.key] = polib.POEntry(
            msgid=message.singular,
            msgid_plural=message.plural,
            msgctxt=message.context or None,
            msgstr_plural={0: ""} if message.plural else {},
            occurrences=[(name, str(line)) for name, line in places],
        )
    return sorted(blanks.values(), key=lambda entry: entry.occurrences[0][0])
