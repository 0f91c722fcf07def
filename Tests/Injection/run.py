#!/usr/bin/env python3
"""Converts the pages of the injection suite and opens the results in headless Chromium.

Usage: run.py OFFPRINT SUITES [FORM]...

Each vector of SUITES/xss/vectors.json goes through `offprint convert --whole` to each form that is named, or to all:

  xhtml          XHTML
  json           JSON, and from there XHTML
  epub           the documents of a book
  pandoc         pandoc's document, and from there HTML by pandoc
  drawings       drawings (SVG) of drawings.py and with each vector in them, through XHTML, JSON and books; each that is
                 written is opened as a document of its own, in which scripts would run
  markdown       Markdown in the modes of MODES, with its front matter as text where there is one, rendered by those of
                 renderers.py: cmark-gfm with none, all, each and all but each of its extensions, markdown-it the same
                 (tables, strikethrough, bare addresses) and with its typography, and the commonmark of PyPI
  text           JSON with each vector as text: in paragraphs, code, formulas, titles, alternative texts, tables and notes; and
                 from there XHTML and Markdown in the same modes, by cmark-gfm as above, by the others with all and without
                 extensions; only pages that inert.py is not certain of are opened

Of equal pages only one is kept. SUITES/xss/run_chromium.py then opens the pages and tells which ran a program and what
active parts are left. Needs the Debian packages chromium, cmark-gfm, pandoc, python3-markdown-it, python3-linkify-it and
python3-commonmark. Exit code 1: something ran.
"""
import base64
import concurrent.futures
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import drawings
from inert import is_inert

COMMONMARK = ["--markdown", "commonmark"]
MODES = {
    "gfm": [], "no-html": ["--no-html"], "commonmark": COMMONMARK, "commonmark-no-html": [*COMMONMARK, "--no-html"],
    "standalone": ["--standalone"],
    "other": ["--reference-links", "--headings", "setext", "--emphasis", "_", "--bullet", "*", "--width", "40"],
}
HEAD = b"<!doctype html><meta charset=utf-8><body>"


class Conversions:
    """Makes pages of inputs, form by form."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.pages = folder / "pages"
        self.pages.mkdir()
        self.count, self.seen = 0, set()

    def convert(self, inputs, target, name, *options):
        """Converts inputs and returns the results."""
        output = self.folder / name
        output.mkdir()
        subprocess.run(
            [self.program, "convert", "--whole", "-t", target, *options, "--output-dir", output, *inputs],
            check=True, stderr=subprocess.DEVNULL)
        return sorted(output.iterdir())

    def add(self, name, page):
        """Keeps a page unless there is an equal one."""
        digest = hashlib.sha1(page).digest()
        self.count += 1
        if digest not in self.seen:
            self.seen.add(digest)
            (self.pages / name).write_bytes(page)

    def write(self, name, path, html):
        self.add(f"{name}-{path.stem}.html", HEAD + html)

    def render(self, name, paths, command):
        """Renders each file by a program that writes HTML to its standard output."""
        def one(path):
            self.write(name, path, subprocess.run([*command, path], check=True, stdout=subprocess.PIPE).stdout)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(one, paths))

    def xhtml(self, inputs):
        for path in self.convert(inputs, "xhtml", "xhtml", "-f", "html"):
            self.add(f"xhtml-{path.name}", path.read_bytes())

    def json(self, inputs):
        articles = self.convert(inputs, "json", "json", "-f", "html")
        for path in self.convert(articles, "xhtml", "json-xhtml", "-f", "json"):
            self.add(f"json-{path.name}", path.read_bytes())

    def epub(self, inputs):
        for path in self.convert(inputs, "epub", "epub", "-f", "html"):
            with zipfile.ZipFile(path) as book:
                for name in book.namelist():
                    if name.endswith(".xhtml"):
                        self.add(f"epub-{path.stem}-{Path(name).name}", book.read(name))

    def drawings(self, inputs):
        folder = self.folder / "drawings"
        folder.mkdir()
        paths = []
        for name, page in drawings.pages([path.read_bytes().decode("utf-8", "surrogatepass") for path in inputs]):
            paths.append(folder / f"{name}.html")
            paths[-1].write_bytes(page.encode("utf-8", "surrogatepass"))
        found = {}
        documents = self.convert(paths, "xhtml", "drawings-xhtml", "-f", "html")
        articles = self.convert(paths, "json", "drawings-json", "-f", "html")
        documents += self.convert(articles, "xhtml", "drawings-json-xhtml", "-f", "json")
        for path in documents:
            for data in re.findall(rb"data:image/svg[^\"]*", path.read_bytes()):
                found[base64.b64decode(data.split(b",", 1)[1])] = path.stem
        for path in self.convert(articles, "epub", "drawings-epub", "-f", "json"):
            with zipfile.ZipFile(path) as book:
                found.update({book.read(name): path.stem for name in book.namelist() if name.endswith(".svg")})
        print(f"{len(found)} drawings of {len(paths)} pages", flush=True)
        # The extension lets the browser's driver find them; they are XML either way.
        for number, (drawing, name) in enumerate(found.items()):
            self.add(f"drawing-{number}-{name}.xhtml", drawing)

    def pandoc(self, inputs):
        documents = self.convert(inputs, "pandoc", "pandoc", "-f", "html")
        self.render("pandoc", documents, ["pandoc", "-f", "json", "-t", "html"])

    def markdown(self, inputs, source="html"):
        from renderers import renderers
        texts = {}
        for mode, options in MODES.items():
            for path in self.convert(inputs, "markdown", f"{source}-markdown-{mode}", "-f", source, *options):
                text = path.read_bytes()
                texts.setdefault(text, f"{source}-{mode}-{path.stem}")
                if text.startswith(b"---\n") and b"\n---\n" in text:
                    texts.setdefault(text.split(b"\n---\n", 1)[1], f"{source}-{mode}-body-{path.stem}")
        for name, render in renderers(few=source == "json").items():
            for text, page in texts.items():
                html = render(text)
                if source == "html" or not is_inert(html):
                    self.add(f"{page}-{name.replace(' ', '-')}.html", HEAD + html)


    def text(self, inputs):
        folder = self.folder / "articles"
        folder.mkdir()
        for path in inputs:
            content = article(path.read_bytes().decode("utf-8", "replace"))
            (folder / f"{path.stem}.json").write_text(json.dumps({"offprint": 1, "content": content}))
        articles = sorted(folder.iterdir())
        for path in self.convert(articles, "xhtml", "text-xhtml", "-f", "json"):
            self.add(f"text-{path.name}", path.read_bytes())
        self.markdown(articles, "json")


def article(words):
    """The content of an article with a text in each place that can have one."""
    def node(kind, *children, **members):
        return {"type": kind, **members, **({"children": list(children)} if children else {})}

    text, code = node("text", value=words), node("inlineCode", value=words)
    link = node("link", text, node("image", url="a.png", alt=words, title=words), url="https://a.example/", title=words)
    cells = [node("tableRow", node("tableCell", text), node("tableCell", code)) for _ in range(2)]
    return node(
        "root", node("heading", text, depth=2), node("paragraph", text, node("emphasis", text), code, text),
        node("paragraph", link, node("link", text, url=words), node("footnoteReference", identifier="1", label="1"), text),
        node("paragraph", node("inlineMath", value=words), code, text), node("math", value=words),
        node("code", value=words, lang="a"), node("blockquote", node("paragraph", text)), node("table", *cells),
        node("list", node("listItem", node("paragraph", text), node("code", value=words)), ordered=False),
        node("footnoteDefinition", node("paragraph", text), identifier="1", label="1"))


FORMS = ["xhtml", "json", "epub", "drawings", "pandoc", "markdown", "text"]


def main():
    program, suites = os.path.abspath(sys.argv[1]), sys.argv[2]
    vectors = json.loads(Path(suites, "xss/vectors.json").read_text())["vectors"]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "in").mkdir()
        inputs = []
        for vector in vectors:
            inputs.append(folder / "in" / f"{vector['id']}.html")
            inputs[-1].write_bytes(vector["payload"].encode("utf-8", "surrogatepass"))
        conversions = Conversions(program, folder)
        for form in sys.argv[3:] or FORMS:
            kept, count = len(conversions.seen), conversions.count
            getattr(conversions, form)(inputs)
            print(f"{form}: {conversions.count - count} pages, {len(conversions.seen) - kept} new", flush=True)
        print(f"{len(conversions.seen)} pages of {len(vectors)} vectors", flush=True)
        sys.exit(subprocess.run([sys.executable, f"{suites}/xss/run_chromium.py", conversions.pages, "--wait", "20"]).returncode)


if __name__ == "__main__":
    main()
