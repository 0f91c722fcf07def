"""The corpora for training and evaluation, as in the suites: pages with their ground truth."""

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlparse

NAMES = ("wcxb", "publishers", "segments")
ARCHIVED = re.compile(r"^https?://web\.archive\.org/web/\w+/")
ADDRESS = (
    re.compile(rb'<link[^>]+rel=["\']?canonical["\']?[^>]*href=["\']?(https?://[^"\'> ]+)'),
    re.compile(rb'<meta[^>]+og:url["\'][^>]*content=["\'](https?://[^"\'> ]+)'),
    re.compile(rb'href=["\']?(https?://[^"\'> ]+)["\']?[^>]*rel=["\']?canonical'),
)
# Scripts without spaces: each character is a word.
UNSPACED = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f])")


@dataclass
class Source:
    """A page with its ground truth; `fold` is assigned by the site's name, as in ../score-profiles.py."""

    corpus: str
    id: str
    site: str  # approximately the registered domain: no site is in training and evaluation
    fold: int
    kind: str
    html: bytes
    text: str = ""  # the article, if it is known completely
    summary: str = ""  # may be in the article or not
    inside: list[str] = field(default_factory=list)  # phrases of the article
    outside: list[str] = field(default_factory=list)  # phrases of the furniture


def fold(name: str) -> int:
    return int(hashlib.sha1(name.encode()).hexdigest(), 16) % 5 + 1


def site(host: str) -> str:
    parts = host.split(".")
    is_second_level = len(parts) >= 3 and len(parts[-1]) == 2 and len(parts[-2]) <= 3
    return ".".join(parts[-3:] if is_second_level else parts[-2:])


def host(address: str) -> str:
    return (urlparse(address).hostname or "").removeprefix("www.")


def host_in(html: bytes) -> str:
    """The host that a page declares."""
    for pattern in ADDRESS:
        if found := pattern.search(html):
            return host(found[1].decode("latin-1"))
    return ""


def spaced(text: str | None) -> str:
    return UNSPACED.sub(r" \1 ", text or "")


def page(folder: Path, id: str) -> bytes:
    return gzip.decompress((folder / f"{id}.html.gz").read_bytes())


def wcxb(suites: Path) -> Iterator[Source]:
    folder = suites / "wcxb/dev"
    for path in sorted((folder / "ground-truth").glob("*.json")):
        truth = json.loads(path.read_text())
        name = host(truth.get("url", "")) or path.stem
        yield Source("wcxb", path.stem, site(name), fold(name), truth["_internal"]["page_type"]["primary"],
                     page(folder / "html", path.stem), truth["ground_truth"].get("main_content") or "")


def publishers(suites: Path) -> Iterator[Source]:
    folder = suites / "publishers"
    for id, truth in sorted(json.loads((folder / "truth.json").read_text()).items()):
        html, name = page(folder / "html", id), id.rsplit("-", 1)[0]
        yield Source("publishers", id, site(host_in(html) or name), fold(name), "article", html,
                     spaced(in_order(html.decode("utf-8", "replace"), truth)), spaced(truth["summary"]))


def in_order(html: str, truth: dict) -> str:
    """The paragraphs and headings in the order of the page: the ground truth has them in separate lists."""
    def place(text: str) -> int:
        return html.find(text[:40])

    lines = list(truth["paragraphs"])
    for heading in truth["headings"]:
        at = place(heading)
        later = (i for i, line in enumerate(lines) if place(line) > at)
        lines.insert(next(later, len(lines)) if at >= 0 else len(lines), heading)
    return "\n".join(lines)


def segments(suites: Path) -> Iterator[Source]:
    folder = suites / "segments"
    for id, truth in sorted(json.loads((folder / "segments.json").read_text()).items()):
        name = host(ARCHIVED.sub("", truth["url"])) or id
        yield Source("segments", id, site(name), fold(name), "article", page(folder / "html", id),
                     inside=truth["with"], outside=truth["without"])


def sources(suites: Path) -> Iterator[Source]:
    """All pages of all corpora."""
    yield from wcxb(suites)
    yield from publishers(suites)
    yield from segments(suites)
