"""Word files for tests, written as XML: what python-docx cannot say stands in them, too."""

import io
import zipfile

_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
_PARTS = {
    "numbering": "numbering",
    "styles": "styles",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "header1": "hdr",
    "footer1": "ftr",
}


def run(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content, properties=""):
    """A paragraph of runs; plain text becomes one run."""
    content = content if content.startswith("<") else run(content)
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def numbered(text, number="1", level="0"):
    place = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return paragraph(text, place)


def table(*rows, borders="none"):
    """A table of rows of cells; a cell is XML, or text for a paragraph of it."""
    edge = f'<w:tblPr><w:tblBorders><w:insideV w:val="{borders}"/></w:tblBorders></w:tblPr>'
    body = "".join(f"<w:tr>{''.join(map(_cell, row))}</w:tr>" for row in rows)
    return f"<w:tbl>{edge}{body}</w:tbl>"


def _cell(content):
    return f"<w:tc>{content if content.startswith('<') else paragraph(content)}</w:tc>"


def level(number, style, text, **more):
    """A list's level; ``more`` are further elements with their values, such as ``start="3"``."""
    extra = "".join(f'<w:{name} w:val="{value}"/>' for name, value in more.items())
    return (
        f'<w:lvl w:ilvl="{number}">{extra if "start" in more else extra + start()}'
        f'<w:numFmt w:val="{style}"/><w:lvlText w:val="{text}"/></w:lvl>'
    )


def start(value=1):
    return f'<w:start w:val="{value}"/>'


def lists(*levels, number="1", more=""):
    return (
        f'<w:abstractNum w:abstractNumId="0">{"".join(levels)}</w:abstractNum>'
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="0"/></w:num>{more}'
    )


def docx(body, *, document=None, pages=None, files=(), **parts):
    """The bytes of a .docx; ``parts`` are the contents of numbering, styles, header1 and so on."""
    relations = "".join(
        f'<Relationship Id="{name}" Type="x/{name.rstrip("1")}" Target="{name}.xml"/>'
        for name in parts
    )
    content = {
        "[Content_Types].xml": "<Types/>",
        "word/document.xml": document
        or f"<w:document {_SPACES}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f"<Relationships>{relations}</Relationships>",
    }
    for name, inside in parts.items():
        root = _PARTS[name]
        content[f"word/{name}.xml"] = f"<w:{root} {_SPACES}>{inside}</w:{root}>"
    if pages is not None:
        namespace = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"
        content["docProps/app.xml"] = (
            f'<Properties xmlns="{namespace}"><Pages>{pages}</Pages></Properties>'
        )
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, inside in [*content.items(), *files]:
            archive.writestr(name, inside)
    return target.getvalue()
