#!/usr/bin/env python3
"""Compares what two binaries make of all HTML pages of the suites, byte for byte.

    Benchmarks/compare-output.py OLD SUITES --record old.json       what one binary writes, as hashes
    Benchmarks/compare-output.py NEW SUITES --against old.json      the pages on which another binary differs

Every page is converted to several formats, with the built-in profiles and without; `--formats json` takes one.
Messages are compared too. Exits with 1 if anything differs. Needs only Python 3.
"""

import argparse
import gzip
import hashlib
import json
import pathlib
import subprocess
import sys
import tempfile

FORMATS = ["json", "markdown", "xhtml", "text", "pandoc"]
PROFILES = {"built-in": [], "none": ["--profile", "none"]}
AT_ONCE = 200


def unpack(suites, folder):
    """Writes all HTML pages below a folder of suites into one folder and returns their paths."""
    found = []
    for path in sorted(suites.rglob("*")):
        if path.name.endswith((".html.gz", ".html")):
            name = str(path.relative_to(suites)).removesuffix(".gz").replace("/", "--")
            content = path.read_bytes()
            (folder / name).write_bytes(gzip.decompress(content) if path.suffix == ".gz" else content)
            found.append(folder / name)
    return found


def digest(content):
    return hashlib.sha256(content).hexdigest()[:16]


def hashes(binary, pages, kind, profile, folder):
    """The hashes of a binary's output and messages, which name pages without their folder, for each page."""
    result, messages = {}, []
    for start in range(0, len(pages), AT_ONCE):
        command = [binary, "convert", "--from", "html", "--to", kind, "--output-dir", folder, *PROFILES[profile]]
        names = [page.name for page in pages[start:start + AT_ONCE]]
        run = subprocess.run(command + names, cwd=pages[0].parent, stderr=subprocess.PIPE, check=False)
        messages += run.stderr.splitlines()
    outputs = {path.stem: digest(path.read_bytes()) for path in folder.iterdir()}
    for page in pages:
        mine = sorted(line for line in messages if page.name.encode() in line)
        result[page.name] = outputs.get(page.stem, "none") + digest(b"\n".join(mine))
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary", type=pathlib.Path)
    parser.add_argument("suites", type=pathlib.Path)
    purpose = parser.add_mutually_exclusive_group(required=True)
    purpose.add_argument("--record", type=pathlib.Path)
    purpose.add_argument("--against", type=pathlib.Path)
    parser.add_argument("--formats", nargs="+", default=FORMATS)
    options = parser.parse_args()
    recorded = json.loads(options.against.read_text()) if options.against else {}
    found, different = {}, 0
    with tempfile.TemporaryDirectory() as place:
        pages = unpack(options.suites, pathlib.Path(place))
        if not pages:
            sys.exit("no pages")
        for kind in options.formats:
            for profile in PROFILES:
                name = f"{kind}, profiles: {profile}"
                with tempfile.TemporaryDirectory() as folder:
                    found[name] = hashes(options.binary.resolve(), pages, kind, profile, pathlib.Path(folder))
                if all(result.startswith("none") for result in found[name].values()):
                    sys.exit(f"{options.binary} writes no page as {kind}")
                if not options.against:
                    continue
                if name not in recorded:
                    sys.exit(f"{options.against} has no record of {name}")
                now, then = found[name], recorded[name]
                changed = sorted(page for page in now.keys() | then.keys() if now.get(page) != then.get(page))
                different += len(changed)
                print(f"{name}: {len(pages)} pages, {len(changed)} differ", *changed[:10], sep="\n  ")
    if options.record:
        options.record.write_text(json.dumps(found, indent=0))
    sys.exit(1 if different else 0)


main()
