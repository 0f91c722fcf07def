"""Labels for the lines of a dump: the share of each line's words that belongs to the article.

The ground truth is the article's text without line breaks of the page, so lines are matched with it word by
word: a whole line, or runs of four words and more, in a chain of increasing positions in the ground truth.
"""

import hashlib
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlparse

WORD = re.compile(r"\w+")
# The maximum number of positions in the ground truth to try for a line or a run.
LIMIT = 40


@dataclass
class Page:
    """A dump with its ground truth, both as words; folds are assigned by the site's name."""

    id: str
    fold: int
    text: str
    truth: list[str]


@dataclass
class Match:
    """A run of a line's words in the ground truth."""

    line: int
    offset: int
    place: int
    length: int


def words(text: str) -> list[str]:
    return WORD.findall(text.lower())


def pages(suites: Path) -> Iterator[Page]:
    for path in sorted((suites / "wcxb/dev/ground-truth").glob("*.json")):
        source = suites / "dumps" / f"{path.stem}.txt"
        if not source.exists():
            continue
        page = json.loads(path.read_text())
        host = (urlparse(page.get("url", "")).hostname or path.stem).removeprefix("www.")
        fold = int(hashlib.sha1(host.encode()).hexdigest(), 16) % 5 + 1
        text = source.read_bytes().decode("utf-8", "replace")
        yield Page(path.stem, fold, text, words(page["ground_truth"]["main_content"]))


def index_of(truth: list[str]) -> dict:
    """The positions of the words of the ground truth, and of its runs of four."""
    index = defaultdict(list)
    for place, word in enumerate(truth):
        index[word].append(place)
    for place in range(len(truth) - 3):
        index[tuple(truth[place:place + 4])].append(place)
    return index


def matches(number: int, line: list[str], truth: list[str], index: dict) -> list[Match]:
    """All occurrences of the whole line in the ground truth, or else its longest runs of four words and more."""
    size = len(line)
    start = line[0] if size < 4 else tuple(line[:4])
    whole = [p for p in index.get(start, ()) if truth[p:p + size] == line]
    if whole:
        return [Match(number, 0, place, size) for place in whole[:LIMIT]]
    found = []
    offset = 0
    while size >= 5 and offset + 4 <= size:
        best = None
        for place in index.get(tuple(line[offset:offset + 4]), ())[:LIMIT]:
            length = 4
            while (offset + length < size and place + length < len(truth)
                   and truth[place + length] == line[offset + length]):
                length += 1
            if best is None or length > best.length:
                best = Match(number, offset, place, length)
        if best:
            found.append(best)
        offset += best.length if best else 1
    return found


class Best:
    """A Fenwick tree: the best chain that ends at or before a position in the ground truth."""

    def __init__(self, size: int):
        self.tree = [(0.0, -1)] * (size + 1)

    def before(self, place: int) -> tuple[float, int]:
        best = (0.0, -1)
        while place > 0:
            best = max(best, self.tree[place])
            place -= place & -place
        return best

    def enter(self, place: int, value: tuple[float, int]) -> None:
        while place < len(self.tree):
            self.tree[place] = max(self.tree[place], value)
            place += place & -place


def weight(match: Match, before: Match | None) -> float:
    """Short lines count less, since they may occur anywhere; continuing where the last match ended counts more."""
    value = match.length * (0.6 if match.length <= 3 else 1.0)
    adjoins = before is not None and before.place + before.length == match.place
    return value + (0.5 if adjoins else 0.0)


def chain(items: list[Match], size: int) -> list[Match]:
    """The heaviest chain of matches with increasing positions in the ground truth."""
    best = Best(size + 2)
    values, previous = [0.0] * len(items), [-1] * len(items)
    first = 0
    while first < len(items):
        # Matches of one run of a line are alternatives, so one must not follow another.
        last = first
        key = (items[first].line, items[first].offset)
        while last < len(items) and (items[last].line, items[last].offset) == key:
            last += 1
        for i in range(first, last):
            value, before = best.before(items[i].place + 1)
            values[i] = value + weight(items[i], items[before] if before >= 0 else None)
            previous[i] = before
        for i in range(first, last):
            best.enter(items[i].place + items[i].length + 1, (values[i], i))
        first = last
    result = []
    i = max(range(len(items)), key=values.__getitem__) if items else -1
    while i >= 0:
        result.append(items[i])
        i = previous[i]
    return result


def label(lines: list[list[str]], truth: list[str]) -> list[float]:
    """For each line the share of its words that are in the article."""
    index = index_of(truth)
    items = [m for i, line in enumerate(lines) if line for m in matches(i, line, truth, index)]
    found, used = [0] * len(lines), [False] * len(truth)

    def take(match: Match) -> None:
        found[match.line] += match.length
        used[match.place:match.place + match.length] = [True] * match.length

    for match in chain(items, len(truth)):
        take(match)
    # Long lines out of order count if the ground truth contains them elsewhere.
    for match in items:
        free = not any(used[match.place:match.place + match.length])
        if found[match.line] == 0 and match.length >= 4 and free:
            take(match)
    return [count / len(line) if line else 0.0 for count, line in zip(found, lines)]
