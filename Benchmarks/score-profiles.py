#!/usr/bin/env python3
"""Scores every built-in profile and family on real pages, with it and without it.

usage: score-profiles.py BINARY SUITES [--fold-binary K=PATH]... [--set wcxb|publishers|segments]...
                         [--address given|none|both] [--profiles DIR] [--only NAME] [--worst N] [--jobs N]

For each profile: the pages on which it is chosen, the mean score with it and with `--profile none`, and the
pages that lose most. The score is word F1 (the harmonic mean of word precision and recall; captions and credits are
ignored); for segments the share of correct phrases: present or absent as required.

The chosen profile may depend on whether the page's address is given, so pages with one are converted with and without
it. Publishers have an address only in their own head.

Weights trained on a page do better on it without a profile than they would on a new one. `--fold-binary K=PATH`
specifies a binary whose weights were not trained on fold K, for the pages of that fold; pages are assigned to five folds
by their site's name, as in the other scripts. Needs only Python 3.
"""

import argparse
import collections
import concurrent.futures
import gzip
import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from urllib.parse import urlparse

BLOCKS = {"paragraph", "heading", "listItem", "tableCell", "caption", "code", "descriptionTerm", "descriptionDetails",
          "footnoteDefinition", "blockquote", "pullQuote", "figure", "callout", "root", "math"}
# Scripts without spaces between words are compared by character.
UNSPACED = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f])")

Page = collections.namedtuple("Page", "set name url fold source truth")
Row = collections.namedtuple("Row", "profile set name url fold given with_it without")


def fold_of(name):
    return int(hashlib.sha1(name.encode()).hexdigest(), 16) % 5 + 1


def host_of(url):
    return (urlparse(url).hostname or "").removeprefix("www.")


def flatten(node):
    """The text of an mdast tree, one line per block, without alternative texts, captions and credits."""
    kind = node.get("type", "")
    if kind in ("image", "html"):
        return ""
    children = node.get("children", [])
    if kind == "figure":
        return "".join(flatten(child) for child in children if child.get("type") not in ("caption", "credit")) + "\n"
    own = node.get("value", "") if kind in ("text", "inlineCode", "code", "math", "inlineMath") else ""
    text = own + "".join(flatten(child) for child in children)
    return text + "\n" if kind in BLOCKS else "\n" if kind == "break" else text


def word_f1(got, want):
    got, want = (collections.Counter(re.findall(r"\w+", text.lower())) for text in (got, want))
    if not want:
        return 0.0 if got else 1.0
    common = (got & want).total()
    return 2 * common / (got.total() + want.total())


def squeezed(text):
    return re.sub(r"\s+", " ", text).strip()


def figure(page, text):
    """The score of a text for a page, from 0 to 1."""
    if page.set == "wcxb":
        return word_f1(text, page.truth)
    if page.set == "publishers":
        text = UNSPACED.sub(r" \1 ", text)
        return max(word_f1(text, UNSPACED.sub(r" \1 ", truth)) for truth in page.truth)
    text = squeezed(text)
    right = [squeezed(phrase) in text for phrase in page.truth[0]]
    right += [squeezed(phrase) not in text for phrase in page.truth[1]]
    return sum(right) / max(1, len(right))


def wcxb(suites):
    for path in sorted((suites / "wcxb/dev/ground-truth").glob("*.json")):
        truth = json.loads(path.read_text())
        url = truth.get("url", "")
        source = suites / f"wcxb/dev/html/{path.stem}.html.gz"
        text = truth["ground_truth"].get("main_content") or ""
        yield Page("wcxb", path.stem, url, fold_of(host_of(url) or path.stem), source, text)


def publishers(suites):
    for stem, truth in sorted(json.loads((suites / "publishers/truth.json").read_text()).items()):
        body = "\n".join(truth["headings"] + truth["paragraphs"])
        truths = (body, (truth["summary"] or "") + "\n" + body)
        source = suites / f"publishers/html/{stem}.html.gz"
        yield Page("publishers", stem, "", fold_of(stem.rsplit("-", 1)[0]), source, truths)


def segments(suites):
    for stem, truth in sorted(json.loads((suites / "segments/segments.json").read_text()).items()):
        url = re.sub(r"^https?://web\.archive\.org/web/\w+/", "", truth["url"])
        source = suites / f"segments/html/{stem}.html.gz"
        yield Page("segments", stem, url, fold_of(host_of(url) or stem), source, (truth["with"], truth["without"]))


SETS = {"wcxb": wcxb, "publishers": publishers, "segments": segments}


class Runner:
    """Converts pages and returns the chosen profile and the text."""

    def __init__(self, binary, folder, args=None):
        self.args, self.folder = args, folder
        self.binaries = {fold: binary for fold in range(1, 6)}
        for item in args.fold_binary if args else []:
            fold, _, path = item.partition("=")
            self.binaries[int(fold)] = path

    def source(self, page):
        path = self.folder / f"{page.set}-{page.name}.html"
        if not path.exists():
            path.write_bytes(gzip.decompress(page.source.read_bytes()))
        return path

    def article(self, page, *options):
        """The article of a page; None if it is not converted."""
        command = [self.binaries[page.fold], "convert", "--from", "html", "--to", "json", "--provenance", *options]
        run = subprocess.run([*command, self.source(page)], capture_output=True, check=False)
        try:
            return json.loads(run.stdout)
        except ValueError:
            return None

    def convert(self, page, *options):
        article = self.article(page, *options)
        if article is None:
            return None, ""
        return article.get("provenance", {}).get("profile"), flatten(article["content"])

    def rows(self, page):
        options = ["--profiles", self.args.profiles] if self.args.profiles else []
        addresses = [False] if self.args.address != "given" or not page.url else []
        if page.url and self.args.address != "none":
            addresses.append(True)
        without, rows = None, []
        for given in addresses:
            profile, text = self.convert(page, *options, *(["--url", page.url] if given else []))
            if profile is None or self.args.only not in (None, profile):
                continue
            if without is None:
                without = figure(page, self.convert(page, "--profile", "none")[1])
            rows.append(Row(profile, page.set, page.name, page.url, page.fold, given, figure(page, text), without))
        return rows


def mean(values):
    values = list(values)
    return sum(values) / len(values) if values else 0.0


def summary(rows):
    with_it, without = mean(row.with_it for row in rows), mean(row.without for row in rows)
    return f"{len(rows):5d}  with {with_it:.4f}  without {without:.4f}  {with_it - without:+.4f}"


def report(rows, worst):
    for given in (False, True):
        part = [row for row in rows if row.given == given]
        if not part:
            continue
        print("the address is given" if given else "the address is not given")
        groups = collections.defaultdict(list)
        for row in part:
            groups[row.profile].append(row)
        for name, of_profile in sorted(groups.items()):
            for kind in SETS:
                of_kind = [row for row in of_profile if row.set == kind]
                if not of_kind:
                    continue
                print(f"  {name:32s} {kind:10s} {summary(of_kind)}")
                for row in sorted(of_kind, key=lambda row: row.with_it - row.without)[:worst]:
                    if row.with_it < row.without:
                        print(f"      {row.name}  {row.with_it:.3f} without {row.without:.3f}  {row.url}")
        for kind in SETS:
            of_kind = [row for row in part if row.set == kind]
            if of_kind:
                print(f"  {'all pages with a profile':32s} {kind:10s} {summary(of_kind)}")
        print(f"  {'all pages with a profile':32s} {'':10s} {summary(part)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("suites", type=Path)
    parser.add_argument("--set", action="append", choices=list(SETS))
    parser.add_argument("--fold-binary", action="append", default=[], metavar="K=PATH")
    parser.add_argument("--address", choices=["given", "none", "both"], default="both")
    parser.add_argument("--profiles", help="a folder of profiles that go before the built-in ones")
    parser.add_argument("--only", help="the name of one profile or family")
    parser.add_argument("--worst", type=int, default=0)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path, help="where to write a row for each page")
    args = parser.parse_args()
    pages = [page for name in args.set or SETS for page in SETS[name](args.suites)]
    with tempfile.TemporaryDirectory() as folder:
        runner = Runner(args.binary, Path(folder), args)
        with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
            rows = [row for found in pool.map(runner.rows, pages) for row in found]
    if not rows:
        sys.exit("no page has a profile")
    report(rows, args.worst)
    if args.json:
        args.json.write_text(json.dumps([row._asdict() for row in rows], indent=0) + "\n")


if __name__ == "__main__":
    main()
