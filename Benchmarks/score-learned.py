#!/usr/bin/env python3
"""Scores profiles learned from the pages of a site on pages that they were not learned from.

usage: score-learned.py BINARY SUITES [--least N] [--pages N] [--only HOST]... [--worst N] [--jobs N] [--json FILE]

For each host with N pages or more in the corpora (WCXB, publishers, segments; 3 by default): each page in turn is left out,
`profiles learn` gets the others, and the page is converted with `--profile none` and with what was learned. The score is
that of score-profiles.py; title, authors and date are exact matches as in score-metadata.py. No ground truth is used in
learning. `--pages 1` learns from a single one of the other pages, as `profiles new` does with one.

A binary whose weights were trained on these pages makes fewer mistakes for a profile to correct than it would make on new
ones: see "Learned profiles" in README.md. Needs only Python 3.
"""

import argparse
import collections
import concurrent.futures
import importlib.util
import json
import re
import subprocess
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
ADDRESSES = (
    re.compile(r'<link[^>]+rel=["\']?canonical["\']?[^>]*href=["\']?(https?://[^"\'> ]+)'),
    re.compile(r'<meta[^>]+og:url["\'][^>]*content=["\'](https?://[^"\'> ]+)'),
    re.compile(r'href=["\']?(https?://[^"\'> ]+)["\']?[^>]*rel=["\']?canonical'),
)


def script(name):
    spec = importlib.util.spec_from_file_location(name.replace("-", "_"), HERE / f"{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


profiles, metadata = script("score-profiles"), script("score-metadata")
Result = collections.namedtuple("Result", "host set name rules without with_it fields")


def host_of(page, html):
    """The host of a page's address, or of the one that it declares."""
    if page.url:
        return profiles.host_of(page.url)
    found = next((match[1] for pattern in ADDRESSES if (match := pattern.search(html))), None)
    return profiles.host_of(found) if found else page.name.rsplit("-", 1)[0]


def wanted_fields(page, suites, publishers):
    if page.set == "wcxb":
        truth = json.loads((suites / f"wcxb/dev/ground-truth/{page.name}.json").read_text())["ground_truth"]
        return metadata.normalized(truth.get("title"), truth.get("author"), truth.get("publish_date"))
    if page.set == "publishers":
        truth = publishers[page.name]
        title, _, published = metadata.normalized(truth["title"], None, truth["published"])
        return title, {metadata.words(name) for name in truth["authors"]}, published
    return "", set(), ""


def found_fields(article):
    authors = "; ".join(author["name"] for author in article.get("authors", []))
    return metadata.normalized(article.get("title"), authors, article.get("published"))


class Learning:
    def __init__(self, args, folder):
        self.args, self.folder = args, Path(folder)
        self.runner = profiles.Runner(args.binary, self.folder)
        self.publishers = json.loads((args.suites / "publishers/truth.json").read_text())
        self.hosts = collections.defaultdict(list)
        for name in profiles.SETS:
            for page in profiles.SETS[name](args.suites):
                if not page.truth:  # it would reward removing everything
                    continue
                path = self.runner.source(page)
                self.hosts[host_of(page, path.read_text("utf-8", "replace"))].append((page, path))
        self.hosts = {host: pages for host, pages in self.hosts.items() if len(pages) >= args.least}
        if args.only:
            self.hosts = {host: self.hosts[host] for host in args.only}

    def result(self, host, number):
        page, path = self.hosts[host][number]
        others = [other for _, other in self.hosts[host] if other != path]
        if self.args.pages:
            others = others[: self.args.pages]
        output = self.folder / f"{host}-{number}"
        addresses = [word for _ in others for word in ("--url", f"https://{host}/a")]
        command = [self.args.binary, "profiles", "learn", "-o", output, *others, *addresses]
        run = subprocess.run(command, capture_output=True, text=True, check=False)
        if run.returncode:
            raise SystemExit(f"{host}: {run.stderr}")
        # The built-in family that the pages match would be used without a profile as well.
        profile = output / f"{host}.yaml"
        profile.write_text(re.sub(r"(?m)^extends: .*$", "", profile.read_text()))
        articles = [
            self.runner.article(page, "--profile", str(profile)) or {"content": {"type": "root"}}
            for profile in ("none", profile)
        ]
        scores = [profiles.figure(page, profiles.flatten(article["content"])) for article in articles]
        wanted = wanted_fields(page, self.args.suites, self.publishers)
        fields = []
        for index, want in enumerate(wanted):
            found = [found_fields(article)[index] for article in articles]
            fields.append([int(value == want) for value in found] if want else None)
        rules = re.search(r": (\d+|no) rules?$", run.stderr.strip())[1]
        return Result(host, page.set, page.name, 0 if rules == "no" else int(rules), *scores, fields)


def report(results, worst):
    hosts = collections.defaultdict(list)
    for result in results:
        hosts[result.host].append(result)
    changes = {host: profiles.mean(r.with_it - r.without for r in of_host) for host, of_host in hosts.items()}
    without = profiles.mean(profiles.mean(r.without for r in of_host) for of_host in hosts.values())
    change = profiles.mean(changes.values())
    print(f"{len(hosts)} hosts, {len(results)} pages; rules on {sum(r.rules > 0 for r in results)} pages")
    print(f"mean of the hosts: without {without:.4f}, with {without + change:.4f}, {change:+.4f}")
    better, poorer = (sum(c > 0.002 for c in changes.values()), sum(c < -0.002 for c in changes.values()))
    print(f"hosts better by more than 0.002: {better}, worse: {poorer}")
    for index, field in enumerate(metadata.FIELDS):
        given = [r.fields[index] for r in results if r.fields[index]]
        right = [sum(values[i] for values in given) / max(1, len(given)) for i in (0, 1)]
        print(f"{field:10s} {len(given)} pages: without {right[0]:.3f}, with {right[1]:.3f}")
    ordered = sorted(changes.items(), key=lambda item: item[1])
    for host, change in ordered[:worst] + [item for item in ordered[-worst:] if worst]:
        print(f"  {host:32s} {change:+.4f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("binary")
    parser.add_argument("suites", type=Path)
    parser.add_argument("--least", type=int, default=3, help="the fewest pages of a host")
    parser.add_argument("--pages", type=int, help="the number of pages to learn from; default: all others")
    parser.add_argument("--worst", type=int, default=4, help="how many hosts to list at each end")
    parser.add_argument("--only", action="append", metavar="HOST", help="only this host; may be repeated")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path, help="where to write a row for each page")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        learning = Learning(args, folder)
        jobs = [(host, number) for host, pages in learning.hosts.items() for number in range(len(pages))]
        with concurrent.futures.ThreadPoolExecutor(args.jobs) as pool:
            results = list(pool.map(lambda job: learning.result(*job), jobs))
    report(results, args.worst)
    if args.json:
        args.json.write_text(json.dumps([result._asdict() for result in results], indent=0) + "\n")


if __name__ == "__main__":
    main()
