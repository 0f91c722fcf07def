#!/usr/bin/env python3
"""Converts the pages of the injection suite and opens the results in headless Chromium.

Usage: run.py OFFPRINT SUITES

Each vector of SUITES/xss/vectors.json is converted with `offprint convert --whole` to XHTML and to Markdown; the Markdown
is rendered by cmark-gfm with raw HTML allowed. SUITES/xss/run_chromium.py then opens the pages and reports which ran a
script and what active content is left. Needs the Debian packages chromium and cmark-gfm. Exit code 1: a script ran.
"""
import json
import os
import subprocess
import sys
import tempfile

EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist", "footnotes"]


def main():
    program, suites = os.path.abspath(sys.argv[1]), sys.argv[2]
    with open(f"{suites}/xss/vectors.json", encoding="utf-8") as file:
        vectors = json.load(file)["vectors"]
    with tempfile.TemporaryDirectory() as folder:
        for name in ("in", "markdown", "pages"):
            os.makedirs(f"{folder}/{name}")
        inputs = []
        for vector in vectors:
            inputs.append(f"{folder}/in/{vector['id']}.html")
            with open(inputs[-1], "wb") as file:
                file.write(vector["payload"].encode("utf-8", "surrogatepass"))
        for target, name in (("xhtml", "pages"), ("markdown", "markdown")):
            subprocess.run(
                [program, "convert", "--whole", "-f", "html", "-t", target, "--output-dir", f"{folder}/{name}", *inputs],
                check=True, stderr=subprocess.DEVNULL)
        for name in os.listdir(f"{folder}/markdown"):
            options = [word for extension in EXTENSIONS for word in ("-e", extension)]
            html = subprocess.run(
                ["cmark-gfm", "--unsafe", *options, f"{folder}/markdown/{name}"], check=True, stdout=subprocess.PIPE).stdout
            with open(f"{folder}/pages/{name}.html", "wb") as file:
                file.write(b"<!doctype html><meta charset=utf-8><body>" + html)
        sys.exit(subprocess.run([sys.executable, f"{suites}/xss/run_chromium.py", f"{folder}/pages", "--wait", "20"]).returncode)


if __name__ == "__main__":
    main()
