#!/usr/bin/env python3
"""Scores title, authors and date of the corpus's pages against its ground truth.

usage: score-metadata.py BINARY SUITES [--set html|dumps] [--fold K] [--type article]
                         [--profile none] [--peer PYTHON] [--misses title|authors|published]

For each field: the number of pages with ground truth, the number of exact matches after
normalizing (ignoring case, white space and punctuation; of dates only the day; of authors the set of names without
degrees), and the number of other results. The profiles of sites and families apply unless `--profile none` is given; the
output says which. Folds: pages are assigned to five folds by their site's name; `--fold K`
scores only fold K, `--fold -K` all except K. `--peer PYTHON` also scores Trafilatura, with the given
interpreter, which must be able to import it; addresses are given to neither. Needs only Python 3.
"""

import argparse
import gzip
import hashlib
import json
import re
import subprocess
import tempfile
from pathlib import Path
from urllib.parse import urlparse

FIELDS = ("title", "authors", "published")
PEER = """
import json, logging, sys
logging.disable(50)
from trafilatura.metadata import extract_metadata
for line in sys.stdin:
    path = line.strip()
    try:
        found = extract_metadata(open(path, "rb").read())
        row = {"title": found.title, "author": found.author, "published": found.date}
    except Exception:
        row = {}
    print(json.dumps(row), flush=True)
"""


def words(text):
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def people(text):
    parts = [part.strip() for part in re.split(r",| and | & |;|\|", text or "")]
    # Degrees and orders follow names.
    names = [part for part in parts if not re.fullmatch(r"(?:[A-Z][A-Za-z]{0,2}\.? ?-?)*[A-Z]{1,6}\.?|[JS]r\.?", part)]
    return {words(part) for part in names or parts if words(part)}


def fold_of(page, stem):
    host = (urlparse(page.get("url", "")).hostname or stem).removeprefix("www.")
    return int(hashlib.sha1(host.encode()).hexdigest(), 16) % 5 + 1


def pages(args, work):
    for truth in sorted((args.suites / "wcxb/dev/ground-truth").glob("*.json")):
        page = json.loads(truth.read_text())
        fold = fold_of(page, truth.stem)
        if args.fold and (fold == abs(args.fold)) != (args.fold > 0):
            continue
        kind = page["_internal"]["page_type"]["primary"]
        if args.type and kind != args.type:
            continue
        if args.set == "html":
            source = work / f"{truth.stem}.html"
            packed = args.suites / f"wcxb/dev/html/{truth.stem}.html.gz"
            source.write_bytes(gzip.decompress(packed.read_bytes()))
        else:
            source = args.suites / "dumps" / f"{truth.stem}.txt"
            if not source.exists():
                continue
        yield truth.stem, kind, source, page["ground_truth"]


def ours(args, rows, work):
    out = work / "out"
    out.mkdir()
    source = "html" if args.set == "html" else "text"
    for start in range(0, len(rows), 200):
        command = [args.binary, "convert", "--from", source, "--to", "json", "--output-dir", out]
        if args.profile:
            command += ["--profile", args.profile]
        files = [row[2] for row in rows[start : start + 200]]
        subprocess.run(command + files, stderr=subprocess.DEVNULL, check=False)
    found = []
    for stem, *_ in rows:
        try:
            article = json.loads((out / f"{stem}.json").read_text())
        except (OSError, ValueError):
            article = {}
        authors = [author["name"] for author in article.get("authors", [])]
        found.append((article.get("title"), "; ".join(authors), article.get("published")))
    return found


def peers(args, rows):
    lines = "\n".join(str(row[2]) for row in rows)
    run = subprocess.run([args.peer, "-c", PEER], input=lines, capture_output=True, text=True, check=True)
    found = [json.loads(line) for line in run.stdout.splitlines()]
    return [(row.get("title"), row.get("author"), row.get("published")) for row in found]


def normalized(title, author, published):
    """The values of the fields as they are compared."""
    return words(title), people(author), (published or "")[:10]


def report(name, args, rows, found):
    counts = {field: [0, 0, 0] for field in FIELDS}
    kinds = {}
    for (stem, kind, _, truth), values in zip(rows, found):
        wanted = normalized(truth.get("title"), truth.get("author"), truth.get("publish_date"))
        for field, want, got in zip(FIELDS, wanted, normalized(*values)):
            if not want:
                continue
            counts[field][0] += 1
            counts[field][1] += got == want
            counts[field][2] += bool(got) and got != want
            given, right = kinds.get((field, kind), (0, 0))
            kinds[field, kind] = (given + 1, right + (got == want))
            if args.misses == field and got != want and name == "offprint":
                print(stem, kind, "want", want, "got", got)
    for field, (given, right, wrong) in counts.items():
        if not given:
            continue
        by_kind = "  ".join(
            f"{kind} {right}/{given}" for (of, kind), (given, right) in sorted(kinds.items()) if of == field
        )
        print(
            f"{name:12s} {field:10s} given {given:4d}  right {right / given:.3f}"
            f"  wrong {wrong / given:.3f}   {by_kind}"
        )


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("binary")
    parser.add_argument("suites", type=Path)
    parser.add_argument("--set", choices=["html", "dumps"], default="html")
    parser.add_argument("--fold", type=int)
    parser.add_argument("--type")
    parser.add_argument("--profile", help="handed to convert; none: no profile of a site or family applies")
    parser.add_argument("--peer", help="a Python interpreter that can import trafilatura")
    parser.add_argument("--misses", choices=FIELDS)
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        rows = list(pages(args, Path(folder)))
        profiles = {None: "with profiles", "none": "without profiles"}.get(args.profile, f"profile {args.profile}")
        print(f"{len(rows)} pages, {profiles}")
        report("offprint", args, rows, ours(args, rows, Path(folder)))
        if args.peer and args.set == "html":
            report("trafilatura", args, rows, peers(args, rows))


if __name__ == "__main__":
    main()
