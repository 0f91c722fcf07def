#!/usr/bin/env python3
"""Scores title, authors and date of the corpus's dumps against its ground truth.

usage: score-metadata.py BINARY SUITES [--misses FIELD]

For each field: on how many pages it is given in the truth, how many of those are found exactly after
normalizing (case, white space and punctuation aside; of dates the day), and how many are found otherwise.
"""

import argparse
import json
import re
import subprocess
import tempfile
from pathlib import Path


def words(text):
    return " ".join(re.findall(r"\w+", (text or "").lower()))


def people(text):
    parts = re.split(r",| and | & |;", text or "")
    return {words(part) for part in parts if words(part)}


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("binary")
    parser.add_argument("suites", type=Path)
    parser.add_argument("--misses", choices=["title", "authors", "published"])
    args = parser.parse_args()

    pages = sorted((args.suites / "dumps").glob("*.txt"))
    out = Path(tempfile.mkdtemp())
    for start in range(0, len(pages), 200):
        command = [args.binary, "convert", "--from", "text", "--to", "json", "--output-dir", out]
        subprocess.run(command + pages[start : start + 200], stderr=subprocess.DEVNULL, check=False)

    counts = {field: [0, 0, 0] for field in ("title", "authors", "published")}
    for page in pages:
        truth_file = args.suites / "wcxb/dev/ground-truth" / f"{page.stem}.json"
        truth = json.loads(truth_file.read_text())["ground_truth"]
        article = json.loads((out / f"{page.stem}.json").read_text())
        found_authors = {words(author["name"]) for author in article.get("authors", [])}
        rows = {
            "title": (words(truth.get("title")), words(article.get("title"))),
            "authors": (people(truth.get("author")), found_authors),
            "published": ((truth.get("publish_date") or "")[:10], article.get("published", "")[:10]),
        }
        for field, (want, got) in rows.items():
            if not want:
                continue
            counts[field][0] += 1
            counts[field][1] += got == want
            counts[field][2] += bool(got) and got != want
            if args.misses == field and got != want:
                print(page.stem, "want", want, "got", got)
    for field, (given, right, wrong) in counts.items():
        print(f"{field:10s} given {given:4d}  right {right / given:.3f}  wrong {wrong / given:.3f}")


main()
