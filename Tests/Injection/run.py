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
  markdown       Markdown, also with --no-html and as CommonMark, each rendered by cmark-gfm with all of its extensions, by
                 cmark-gfm without any, and by markdown-it; raw HTML is allowed everywhere

SUITES/xss/run_chromium.py then opens the pages and tells which ran a program and what active parts are left. Needs the
Debian packages chromium, cmark-gfm, pandoc and python3-markdown-it. Exit code 1: something ran.
"""
import base64
import concurrent.futures
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path

import drawings

EXTENSIONS = [word for name in ("table", "strikethrough", "autolink", "tasklist", "footnotes") for word in ("-e", name)]
DIALECTS = {"gfm": [], "no-html": ["--no-html"], "commonmark": ["--markdown", "commonmark"]}
HEAD = b"<!doctype html><meta charset=utf-8><body>"


class Conversions:
    """Makes pages of inputs, form by form."""

    def __init__(self, program, folder):
        self.program, self.folder = program, folder
        self.pages = folder / "pages"
        self.pages.mkdir()

    def convert(self, inputs, target, name, *options):
        """Converts inputs and returns the results."""
        output = self.folder / name
        output.mkdir()
        subprocess.run(
            [self.program, "convert", "--whole", "-t", target, *options, "--output-dir", output, *inputs],
            check=True, stderr=subprocess.DEVNULL)
        return sorted(output.iterdir())

    def write(self, name, path, html):
        (self.pages / f"{name}-{path.stem}.html").write_bytes(HEAD + html)

    def render(self, name, paths, command):
        """Renders each file by a program that writes HTML to its standard output."""
        def one(path):
            self.write(name, path, subprocess.run([*command, path], check=True, stdout=subprocess.PIPE).stdout)
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            list(pool.map(one, paths))

    def xhtml(self, inputs):
        for path in self.convert(inputs, "xhtml", "xhtml", "-f", "html"):
            path.rename(self.pages / f"xhtml-{path.name}")

    def json(self, inputs):
        articles = self.convert(inputs, "json", "json", "-f", "html")
        for path in self.convert(articles, "xhtml", "json-xhtml", "-f", "json"):
            path.rename(self.pages / f"json-{path.name}")

    def epub(self, inputs):
        for path in self.convert(inputs, "epub", "epub", "-f", "html"):
            with zipfile.ZipFile(path) as book:
                for name in book.namelist():
                    if name.endswith(".xhtml"):
                        (self.pages / f"epub-{path.stem}-{Path(name).name}").write_bytes(book.read(name))

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
            (self.pages / f"drawing-{number}-{name}.xhtml").write_bytes(drawing)

    def pandoc(self, inputs):
        documents = self.convert(inputs, "pandoc", "pandoc", "-f", "html")
        self.render("pandoc", documents, ["pandoc", "-f", "json", "-t", "html"])

    def markdown(self, inputs):
        from markdown_it import MarkdownIt
        renderer = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
        for dialect, options in DIALECTS.items():
            texts = self.convert(inputs, "markdown", f"markdown-{dialect}", "-f", "html", *options)
            self.render(f"{dialect}-extended", texts, ["cmark-gfm", "--unsafe", *EXTENSIONS])
            self.render(f"{dialect}-plain", texts, ["cmark-gfm", "--unsafe"])
            for path in texts:
                self.write(f"{dialect}-markdown-it", path, renderer.render(path.read_text()).encode())


FORMS = ["xhtml", "json", "epub", "drawings", "pandoc", "markdown"]


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
            getattr(conversions, form)(inputs)
        print(f"{len(list(conversions.pages.iterdir()))} pages of {len(vectors)} vectors", flush=True)
        sys.exit(subprocess.run([sys.executable, f"{suites}/xss/run_chromium.py", conversions.pages, "--wait", "20"]).returncode)


if __name__ == "__main__":
    main()
