"""Features of a dump's lines, defined on UTF-8 bytes; LineFeatures and PageFeatures in Swift compute the same."""

import math
import re

import numpy as np

from words import KINDS, TABLE

NAMES = [
    "logw", "w1", "w2", "w3_5", "w6_11", "w12_24", "w25", "bpw",
    "stop_end", "colon_end", "ellipsis_end", "comma", "inner",
    "up0", "low0", "dig0", "oth0", "bullet", "number",
    "indent", "d_indent+", "d_indent-", "blank", "blank_after",
    "title_case", "digits", "allcaps", "at", "pipe", "copy", "url", "arrow", "money", "quote", "paren",
    "question", "dup2", "dup3", "dup_first",
    "pos", "posw", "before", "after", "logpage", "ismax", "runlen",
    *(f"k_{kind}" for kind in KINDS), "langknown",
]
INDEX = {name: i for i, name in enumerate(NAMES)}

CLASS: dict[bytes, list[int]] = {}
for number, kind in enumerate(KINDS):
    for word in dict.fromkeys(TABLE[kind].split()):
        CLASS.setdefault(word.encode(), []).append(number)

# Non-ASCII punctuation and spaces: never part of a word.
PUNCTUATION = re.compile(
    rb"\xe2[\x80-\xaf].|\xe3\x80.|\xef\xbc[\x81-\x8f\x9a-\x9f]|\xef\xbb\xbf|\xc2[\xa0-\xbf]", re.S)
WORD = re.compile(rb"[0-9A-Za-z\x80-\xff]+")
HAN = re.compile(rb"[\xe3-\xe9][\x80-\xbf][\x80-\xbf]")  # and kana
THAI = re.compile(rb"\xe0[\xb8-\xbb].", re.S)
BULLET = re.compile(rb"(?:\xe2\x80\xa2|\xc2\xb7|\xe2\x97[\x8b\xa6\x8f]|[-*+])[ \t]+")
NUMBER = re.compile(rb"[0-9]{1,3}[.)][ \t]+")
INNER = re.compile(rb"[.!?](?=[ \"')\xe2\xc2])|\xe3\x80\x82|\xef\xbc\x81|\xef\xbc\x9f")
COMMA = re.compile(rb"[,;]|\xe3\x80\x81|\xef\xbc\x8c|\xd8\x8c")
UPPER = re.compile(rb"(?<![0-9A-Za-z\x80-\xff])(?:[A-Z]|\xc3[\x80-\x9e]|\xd0[\x90-\xaf])")
CLOSERS = tuple(c.encode() for c in "\"')]”’»」』")
STOPS = tuple(c.encode() for c in ".!?…。！？।؟۔")
OPENERS = tuple(c.encode() for c in "“‘«„")


def lines_of(data: bytes) -> list[tuple[int, bytes, int]]:
    """Number, bytes and whether a blank line precedes, for the non-blank lines."""
    found, blank = [], 1
    for number, line in enumerate(data.split(b"\n")):
        line = line.replace(b"\xc2\xa0", b" ").rstrip(b" \t\r\x0b\x0c")
        if line.strip(b" \t\x0b\x0c"):
            found.append((number, line, blank))
            blank = 0
        else:
            blank = 1
    return found


def has(text: bytes, *parts: str) -> bool:
    return any(part.encode() in text for part in parts)


def length_class(count: int) -> str:
    for most, name in ((1, "w1"), (2, "w2"), (5, "w3_5"), (11, "w6_11"), (24, "w12_24")):
        if count <= most:
            return name
    return "w25"


def start_class(text: bytes) -> str | None:
    rest = text.lstrip(b"\"'([")
    for mark in OPENERS:
        rest = rest.removeprefix(mark)
    first, second = (*rest[:2], 0, 0)[:2]
    latin = first == 0xC3 and 0x80 <= second <= 0x9E
    cyrillic = first == 0xD0 and 0x90 <= second <= 0xAF
    if 65 <= first <= 90 or latin or cyrillic:
        return "up0"
    if 97 <= first <= 122:
        return "low0"
    if 48 <= first <= 57:
        return "dig0"
    return "oth0" if first < 0x80 or first in (0xC2, 0xE2) else None


def line_features(text: bytes) -> tuple[dict[str, float], int, bytes]:
    """The features of one line that depend only on it, its number of words, and its words as a key."""
    x: dict[str, float] = {}
    for name, marker in (("bullet", BULLET), ("number", NUMBER)):
        if match := marker.match(text):
            x[name] = 1
            text = text[match.end():]
    clean = PUNCTUATION.sub(b" ", text)
    found = WORD.findall(clean.lower())
    # Scripts without spaces have words too.
    count = len(found) + len(HAN.findall(clean)) // 2 + len(THAI.findall(clean)) // 4
    some, size = max(1, count), max(1, len(text))
    x["logw"] = math.log2(1 + count) / 8
    x[length_class(count)] = 1
    x["bpw"] = size / some / 16
    end = text
    for _ in range(2):
        end = next((end[:-len(c)] for c in CLOSERS if end.endswith(c)), end)
    x["stop_end"] = end.endswith(STOPS)
    x["colon_end"] = end.endswith((b":", "：".encode()))
    x["ellipsis_end"] = end.endswith((b"...", "…".encode()))
    x["comma"] = len(COMMA.findall(text)) * 4 / some
    x["inner"] = len(INNER.findall(text)) / 4
    if name := start_class(text):
        x[name] = 1
    x["title_case"] = len(UPPER.findall(clean)) / max(1, len(found))
    x["digits"] = sum(48 <= b <= 57 for b in text) / size
    start = text[:64]
    x["allcaps"] = sum(65 <= b <= 90 for b in start) > 2 and not any(97 <= b <= 122 for b in start)
    x["at"] = has(text, "@")
    x["pipe"] = has(text, "|", " / ")
    x["copy"] = has(text, "©") or b"(c)" in text.lower()
    x["url"] = has(text, "http", "www.", ".com")
    x["arrow"] = has(text, "»", "›", " > ") or b"\xe2\x86" in text
    x["money"] = has(text, "$", "£", "€")
    x["quote"] = has(text, '"', "“", "«", "「")
    x["paren"] = has(text, "(")
    x["question"] = has(text, "?")
    counts = [0] * len(KINDS)
    for word in found:
        for kind in CLASS.get(word, ()):
            counts[kind] += 1
    for kind, times in zip(KINDS, counts):
        x["k_" + kind] = times / (some if kind == "stop" else math.sqrt(some))
    return x, count, b" ".join(found)


def features(data: bytes) -> tuple[np.ndarray, np.ndarray, list[int]]:
    """A row of features for each line, from 0 to 1 in steps of 1/255; the lines' words; and their numbers."""
    lines = lines_of(data)
    X = np.zeros((len(lines), len(NAMES)), np.float32)
    W = np.zeros(len(lines))
    keys: list[bytes] = []
    indents: list[int] = []
    for r, (_, line, blank) in enumerate(lines):
        text = line.lstrip(b" \t")
        x, W[r], key = line_features(text)
        indent = len(line) - len(text)
        x |= {"indent": indent / 16, "blank": blank}
        if r:
            X[r - 1, INDEX["blank_after"]] = blank
            x |= {"d_indent+": indent > indents[-1], "d_indent-": indent < indents[-1]}
        keys.append(key)
        indents.append(indent)
        for name, value in x.items():
            X[r, INDEX[name]] = min(1, value)
    page_features(X, W)
    repeated(X, keys)
    runs(X, W)
    X[:, INDEX["langknown"]] = (X[:, INDEX["k_stop"]] * W).sum() / max(1.0, W.sum()) > 0.2
    return np.round(X * 255) / 255, W, [number for number, _, _ in lines]


def page_features(X: np.ndarray, W: np.ndarray) -> None:
    """The positions of lines in the page and its text. Long lines that end like sentences are certainly text."""
    count = len(X)
    text = np.where((W >= 12) & (X[:, INDEX["stop_end"]] > 0), W, 0)
    total = max(1.0, text.sum())
    upto = np.cumsum(text)
    X[:, INDEX["pos"]] = np.arange(count) / max(1, count)
    X[:, INDEX["posw"]] = (np.cumsum(W) - W) / max(1.0, W.sum())
    X[:, INDEX["before"]] = (upto - text) / total
    X[:, INDEX["after"]] = np.minimum(1, np.log2(1 + total - upto) / 14)
    X[:, INDEX["logpage"]] = min(1, math.log2(1 + total) / 14)
    X[:, INDEX["ismax"]] = text / max(1, text.max(initial=1))


def repeated(X: np.ndarray, keys: list[bytes]) -> None:
    """Whether a line's words are repeated in other lines."""
    times: dict[bytes, int] = {}
    for key in keys:
        times[key] = times.get(key, 0) + 1
    seen = set()
    for r, key in enumerate(keys):
        X[r, INDEX["dup2"]] = times[key] == 2
        X[r, INDEX["dup3"]] = times[key] > 2
        X[r, INDEX["dup_first"]] = times[key] > 1 and key not in seen
        seen.add(key)


def runs(X: np.ndarray, W: np.ndarray) -> None:
    """The number of consecutive short lines with the same appearance."""
    look = (W < 8) * 1 + X[:, INDEX["bullet"]] * 2
    start = 0
    while start < len(X):
        end = start
        while end < len(X) and look[end] == look[start]:
            end += 1
        if W[start] < 8:
            X[start:end, INDEX["runlen"]] = min(1, math.log2(end - start + 1) / 6)
        start = end
