"""Reads the exported page with Python's own HTML parser: well formed, complete, private, and loading nothing.

    python3 Tests/Referees/page.py [FOLDER REVIEW.json PLAN.json full|roles|public]
"""
import base64, hashlib, json, re, sys
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent / "support"))
from exports import Faults, exports

VOID = {"meta", "br", "hr", "img", "input", "link", "col", "wbr"}
LOADING = {"link", "img", "iframe", "object", "embed", "video", "audio", "source", "base"}


class Reader(HTMLParser):
    def __init__(self, faults, path):
        super().__init__(convert_charrefs=True)
        self.faults, self.path = faults, path
        self.open, self.ids, self.links, self.text, self.style = [], Counter(), [], [], ""
        self.scripts = []
        self.tables = self.captions = 0
        self.policy = self.language = None
        self.headings = []

    def fault(self, text):
        self.faults.append(f"{self.path}:{self.getpos()[0]}: {text}")

    def handle_starttag(self, tag, attributes):
        given = dict(attributes)
        if len(given) != len(attributes):
            self.fault(f"<{tag}> repeats an attribute")
        for name, value in attributes:
            if name.startswith("on") or name in ("style", "src", "srcset", "action", "ping"):
                self.fault(f"<{tag} {name}>")
            if name == "id":
                self.ids[value] += 1
            if name == "href":
                self.links.append(value)
        if tag in LOADING:
            self.fault(f"<{tag}> could load something")
        if tag == "script":
            self.scripts.append([given, ""])
        if tag == "html":
            self.language = given.get("lang")
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]
        if tag == "th" and given.get("scope") not in ("col", "row", "colgroup"):
            self.fault("<th> without a scope")
        if tag == "table":
            self.tables += 1
        if tag == "caption":
            self.captions += 1
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if not self.open or self.open.pop() != tag:
            self.fault(f"</{tag}> closes something else")

    def handle_data(self, data):
        if self.open and self.open[-1] == "style":
            self.style += data
        elif self.open and self.open[-1] == "script":
            self.scripts[-1][1] += data
        else:
            self.text.append(data)


faults = Faults()
read = 0
for export in exports():
    path = export.folder / "timetable.html"
    source = path.read_bytes().decode("utf-8")
    reader = Reader(faults, path)
    reader.feed(source)
    reader.close()
    read += 1
    text = " ".join("".join(reader.text).split())
    faults.expect(source.startswith("<!DOCTYPE html>"), f"{path}: no doctype")
    faults.expect(not reader.open, f"{path}: {reader.open} left open")
    faults.expect(reader.language == "en-GB", f"{path}: language {reader.language}")
    faults.expect(reader.tables == reader.captions, f"{path}: {reader.tables} tables, {reader.captions} captions")
    faults.expect(all(count == 1 for count in reader.ids.values()), f"{path}: an id twice")
    for link in reader.links:
        # Where people join a session online is the one thing that leads elsewhere, and only who may take part is told.
        if link.startswith("https://"):
            faults.expect(export.level != "public", f"{path}: a link to {link}")
            continue
        faults.expect(link.startswith("#") and link[1:] in reader.ids, f"{path}: a link to {link}")
    for before, after in zip(reader.headings, reader.headings[1:]):
        faults.expect(after <= before + 1, f"{path}: a heading of level {after} under one of {before}")
    faults.expect("main" in reader.ids and "#main" in reader.links, f"{path}: no skip link")
    source_of = lambda text: "'sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() + "'"
    kinds = [attributes for attributes, _ in reader.scripts]
    if kinds != [{"type": "application/json", "id": "data"}, {}]:
        faults.append(f"{path}: scripts {kinds}")
        continue
    (_, data), (_, code) = reader.scripts
    policy = f"default-src 'none'; style-src {source_of(reader.style)}; script-src {source_of(code)}; base-uri 'none'; form-action 'none'"
    faults.expect(reader.policy == policy, f"{path}: policy {reader.policy}")
    for danger in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "fetch(", "XMLHttpRequest", "import("):
        faults.expect(danger not in code, f"{path}: the script uses {danger}")
    # What the script knows must be as fit to be seen as what the page shows.
    text += " " + " ".join(json.dumps(json.loads(data), ensure_ascii=False).split())
    faults.expect("url(" not in reader.style and "@import" not in reader.style, f"{path}: the style sheet loads something")
    names, emails = export.forbidden()
    for secret in names | emails:
        faults.expect(secret not in text, f"{path}: shows {secret!r}")
    for session, start, *_ in export.placed:
        title = " ".join(session["title"].split())
        if not any(name in title for name in names):
            faults.expect(title in text, f"{path}: {title!r} is missing")

faults.settle(f"{read} pages: well formed, complete, private, and loading nothing")
