#!/usr/bin/env python3
"""Makes the fuzzers' initial inputs from the suites' cases and the project's samples: one file for each, the mode and its choice
in two bytes before; for Markdown the extensions in one.

usage: seeds.py SUITES FOLDER FOLDER_FOR_MARKDOWN FOLDER_FOR_FORMATS
"""
import hashlib
import json
import pathlib
import random
import sys

suites, folder, markdown, formats = (pathlib.Path(argument) for argument in sys.argv[1:])
folder.mkdir(parents=True, exist_ok=True)
markdown.mkdir(parents=True, exist_ok=True)
formats.mkdir(parents=True, exist_ok=True)
# The indices of these modes in the fuzzer's list; those before the selectors, and the last, take a page.
FRAGMENT, SELECTOR, DEEP = 2, 6, 7


def write(mode, choice, data):
    data = bytes([mode, choice % 256]) + data[:20000]
    (folder / hashlib.sha1(data).hexdigest()).write_bytes(data)


count = 0
for path in sorted(suites.glob("html5lib/**/*.dat")):
    for case in (b"\n" + path.read_bytes()).split(b"\n#data\n")[1:]:
        data = case.split(b"\n#")[0]
        mode = FRAGMENT if b"\n#document-fragment\n" in case else count % SELECTOR
        mode = DEEP if count % 8 == 7 else mode
        write(mode, count // SELECTOR, data)
        count += 1


def texts(value):
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, str) and len(value) < 500:
        yield value


cases = suites / "selectors/cases.json"
if cases.exists():
    for text in texts(json.loads(cases.read_text())):
        write(SELECTOR, count, text.encode())
        count += 1
for path in sorted(suites.glob("commonmark/*.json")):
    for example in json.loads(path.read_text()):
        data = bytes([255]) + example["markdown"].encode()
        (markdown / hashlib.sha1(data).hexdigest()).write_bytes(data)
        count += 1


# The places of the readers in the registry, then what else the fuzzer of formats reads.
READERS = {
    ".epub": 0, ".xhtml": 1, ".rss": 2, ".html": 3, ".txt": 4, ".json": 5, ".md": 6, ".jsonl": 7, ".pandoc": 8,
}
ANYTHING, PROFILE, CONFIGURATION, DATA, ARTICLE = 9, 10, 11, 12, 13
FEEDS = [
    """<rss version="2.0"><channel><title>a</title><link>https://a.example/</link><item><title>b</title>
<link>/b</link><author>c@a.example (C)</author><pubDate>Tue, 24 Nov 2026 08:15:00 +0100</pubDate>
<description>&lt;p&gt;d&lt;/p&gt;</description><enclosure url="/e.mp3" type="audio/mpeg"/></item></channel></rss>""",
    """<feed xmlns="http://www.w3.org/2005/Atom"><title>a</title><entry><title type="html">b</title><link href="c"/>
<author><name>d</name></author><updated>2026-11-24</updated><content type="xhtml"><div><p>e</p></div></content></entry>
<entry><content type="text">f</content></entry></feed>""",
    """{"version": "https://jsonfeed.org/version/1.1", "title": "a", "items": [{"id": "1", "url": "b", "content_html": "<p>c</p>",
"date_published": "2026-11-24T08:15:00Z", "authors": [{"name": "d"}], "tags": ["e"]}, {"content_text": "f"}]}""",
]


def write_format(kind, data):
    global count
    data = bytes([kind, count % 256]) + data[:60000]
    (formats / hashlib.sha1(data).hexdigest()).write_bytes(data)
    count += 1


root = pathlib.Path(__file__).resolve().parent.parent.parent
for path in sorted([*root.glob("profiles/**/samples/**/*"), *root.glob("Tests/OffprintKitTests/Goldens/**/*")]):
    if path.is_file() and path.suffix in READERS:
        write_format(READERS[path.suffix], path.read_bytes())
        if path.suffix == ".json":
            write_format(DATA, path.read_bytes())
for path in sorted(root.glob("profiles/**/*.yaml")):
    write_format(PROFILE, path.read_bytes())
sys.path.append(str(root / "Tests/Injection"))
import drawings  # noqa: E402
for _, page in drawings.pages([]):
    write_format(READERS[".html"], page.encode())
for feed in FEEDS:
    write_format(READERS[".rss"], feed.encode())
for drawing in drawings.FILE:
    write_format(READERS[".xhtml"], drawing.encode())
for path in sorted(suites.glob("ftr/**/*.txt"))[::20]:
    write_format(CONFIGURATION, path.read_bytes())
for path in sorted(suites.glob("commonmark/*.json")):
    for example in json.loads(path.read_text())[::10]:
        write_format(READERS[".md"], example["markdown"].encode())
for path in sorted(suites.glob("cases/**/*")):
    if path.is_file() and path.stat().st_size < 60000 and path.name not in ("cmd.sh", "expected.txt"):
        write_format(READERS.get(path.suffix, ANYTHING), path.read_bytes())
choices = random.Random(1)
for length in range(20, 420):
    write_format(ARTICLE, choices.randbytes(length))
print(count, "seeds")
