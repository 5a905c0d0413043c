"""The rules of the design that no reviewer should have to watch over, and that they can be broken.

Everything is read with ``ast`` and from the models that Django has loaded.
"""

import ast
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings

from publishing.models import Publishable

LAYERS = list(settings.LAYERS)
VAGUE = {"utils", "util", "helpers", "core", "common", "misc", "services"}
WRITTEN_BY_WORKFLOW = {"status", "published_at", "withdrawn_at"}
WRITING = {"create", "get_or_create", "update_or_create", "update", "acreate", "aupdate"}
IMPORTING = {"import_module", "__import__", "import_string"}
MODULE_LIMIT, TEMPLATE_LIMIT = 300, 120


def files(pattern, *, migrations=False):
    """Return the files of the project that are kept in git, as paths relative to it."""
    found = (path.relative_to(settings.BASE_DIR) for path in settings.BASE_DIR.rglob(pattern))
    return sorted(
        path
        for path in found
        if not any(part[0] == "." or part in ("var", "node_modules") for part in path.parts)
        if migrations or "migrations" not in path.parts
    )


def layer_modules():
    return [path for path in files("*.py", migrations=True) if path.parts[0] in LAYERS]


def read(path):
    return (settings.BASE_DIR / path).read_text(encoding="utf-8")


# The checkers: each takes source text, so that made-up sources can be given to it.


def called_name(call):
    return getattr(call.func, "attr", None) or getattr(call.func, "id", "")


def relative_base(path, level):
    """Return the package that ``from ..`` with ``level`` dots means in the module at ``path``."""
    folders = path.parent.parts
    return folders[: len(folders) - level + 1]


def imported(source, path):
    """Yield (line, package) for each import of a module, late ones too."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, name.name.split(".")[0]) for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = relative_base(path, node.level) if node.level else ()
            names = [*base, *(node.module or "").split(".")]
            yield node.lineno, next(filter(None, names), node.names[0].name)
        elif isinstance(node, ast.Call) and called_name(node) in IMPORTING and node.args:
            name = getattr(node.args[0], "value", None)
            if isinstance(name, str):
                yield node.lineno, name.split(".")[0]


def upward_imports(source, path):
    """Return "path:line imports package" for each import from above or from beside."""
    below = LAYERS[: LAYERS.index(path.parts[0]) + 1]
    return [
        f"{path.as_posix()}:{line} imports {package}"
        for line, package in imported(source, path)
        if package in LAYERS and package not in below
    ]


def relations():
    """Yield (app, field, app that it points to) for each foreign key and many-to-many of ours."""
    for model in apps.get_models(include_auto_created=True):
        for field in model._meta.get_fields():
            if model._meta.app_label in LAYERS and field.is_relation and field.concrete:
                target = field.related_model._meta.app_config
                if not target.name.startswith("django."):
                    yield model._meta.app_label, str(field), target.label


def upward_relations(described):
    """Return the fields among (app, field, app that it points to) that point upwards."""
    return [
        f"{field} → {target}"
        for app, field, target in described
        if target not in LAYERS[: LAYERS.index(app) + 1]
    ]


def vague(paths):
    """Return the paths whose module, or a package above it, has a name that says nothing."""
    return [path for path in paths if VAGUE & {*path.parts[:-1], path.stem}]


def too_long(paths, limit):
    """Return the paths of files with ``limit`` lines or more."""
    return [path for path in paths if len(read(path).splitlines()) >= limit]


def publishable_models():
    return {model.__name__ for model in apps.get_models() if issubclass(model, Publishable)}


def _keywords(call):
    """Yield the names given to a call: keywords, ``**{...}`` and ``defaults={...}``."""
    for keyword in call.keywords:
        if keyword.arg:
            yield keyword.arg
        if isinstance(keyword.value, ast.Dict) and keyword.arg in (None, "defaults"):
            yield from (getattr(key, "value", None) for key in keyword.value.keys)


def status_writes(source):
    """Return the lines that set a field which only the workflow may set."""
    models = publishable_models()
    lines = []
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store | ast.Del):
            names = {node.attr}
        elif isinstance(node, ast.Call) and called_name(node) == "setattr":
            names = {getattr(node.args[1], "value", None)}
        elif isinstance(node, ast.Call) and called_name(node) in WRITING | models:
            names = set(_keywords(node))
        else:
            continue
        if names & WRITTEN_BY_WORKFLOW:
            lines.append(node.lineno)
    return lines


# The rules


def test_no_module_imports_from_above_or_beside():
    assert [fault for path in layer_modules() for fault in upward_imports(read(path), path)] == []


def test_nobody_imports_the_portal():
    below = [path for path in layer_modules() if path.parts[0] != "portal"]
    packages = {path: {package for _line, package in imported(read(path), path)} for path in below}
    assert [path for path, names in packages.items() if "portal" in names] == []


def test_no_relation_points_upwards():
    assert upward_relations(relations()) == []


def test_there_are_relations_to_check():
    assert ("advisories", "advisories.Advisory.issuer", "hotlines") in set(relations())


def test_the_installed_apps_list_the_layers_bottom_to_top():
    assert [app for app in settings.INSTALLED_APPS if app in LAYERS] == LAYERS


def test_every_package_is_a_layer():
    packages = {path.parts[0] for path in files("*.py") if len(path.parts) > 1}
    assert packages - {"tests", "benchmarks"} == set(LAYERS)


def test_every_module_name_says_what_is_inside():
    assert vague(files("*.py", migrations=True)) == []


def test_every_module_has_fewer_than_300_lines():
    assert too_long(files("*.py"), MODULE_LIMIT) == []


def test_every_template_has_fewer_than_120_lines():
    assert too_long(files("*.html"), TEMPLATE_LIMIT) == []


def test_every_module_says_what_it_is_for():
    assert [path for path in files("*.py") if not ast.get_docstring(ast.parse(read(path)))] == []


def test_only_the_workflow_writes_a_status():
    writers = {path.as_posix() for path in layer_modules() if status_writes(read(path))}
    assert writers == {"publishing/workflow.py"}


# That each rule can be broken

PLACES = Path("places/models.py")


@pytest.mark.parametrize(
    "source",
    [
        "import portal.views",
        "import json, hotlines",
        "from hotlines import models",
        "from hotlines.models import Agency as Body",
        "def late():\n    from advisories.models import Advisory\n    return Advisory",
        "class Late:\n    def method(self):\n        import advisories.page as page",
        "if True:\n    try:\n        import portal\n    except ImportError:\n        pass",
        "from importlib import import_module\nimport_module('portal.views')",
    ],
)
def test_an_upward_import_is_found(source):
    assert len(upward_imports(source, PLACES)) == 1


@pytest.mark.parametrize(
    "source",
    [
        "import json",
        "from bilingual.text import fold",
        "from . import admin",
        "from .apps import PlacesConfig",
        "from places.models import Province",
        "from portalware import x",
        "'import portal'",
    ],
)
def test_a_downward_import_is_let_pass(source):
    assert upward_imports(source, PLACES) == []


def test_an_upward_import_is_named_by_file_line_and_package():
    found = upward_imports("'''Text.'''\nimport portal", PLACES)
    assert found == ["places/models.py:2 imports portal"]


def test_a_relative_import_is_read_from_where_the_module_stands():
    found = imported("from ..defang import defang", Path("advisories/models/indicator.py"))
    assert list(found) == [(1, "advisories")]


def test_a_relative_import_out_of_the_package_is_found():
    assert upward_imports("from .. import portal", PLACES) == ["places/models.py:1 imports portal"]


def test_a_foreign_key_upwards_is_found():
    described = [("places", "places.Province.notice", "advisories")]
    assert upward_relations(described) == ["places.Province.notice → advisories"]


@pytest.mark.parametrize("target", ["places", "bilingual"])
def test_a_foreign_key_within_a_layer_or_down_is_let_pass(target):
    assert upward_relations([("places", "places.Province.x", target)]) == []


@pytest.mark.parametrize("name", ["places/utils.py", "places/core/dates.py", "helpers/dates.py"])
def test_a_vague_name_is_found(name):
    assert vague([Path(name)]) == [Path(name)]


def test_a_long_module_is_found():
    path = Path("tests/test_architecture.py")
    assert too_long([path], 100) == [path]


@pytest.mark.parametrize(
    "source",
    [
        "notice.status = 'published'",
        "notice.published_at, other = day, 1",
        "del notice.withdrawn_at",
        "setattr(notice, 'status', 'draft')",
        "Advisory.objects.update(status='draft')",
        "Advisory.objects.filter(pk=1).update(**{'withdrawn_at': None})",
        "Advisory.objects.create(title='x', published_at=now)",
        "Advisory.objects.update_or_create(pk=1, defaults={'status': 'published'})",
        "Advisory(status='published')",
    ],
)
def test_a_status_written_elsewhere_is_found(source):
    assert status_writes(source) == [1]


@pytest.mark.parametrize(
    "source",
    [
        "status = models.CharField(max_length=12)",
        "notices.filter(status='draft')",
        "render(request, '404.html', status=404)",
        "if notice.status == 'draft': pass",
    ],
)
def test_a_status_that_is_only_read_is_let_pass(source):
    assert status_writes(source) == []
