#!/usr/bin/env python3
"""Converts the real dump and checks the result: usage: real-page.py BINARY DUMP"""

import json
import subprocess
import sys

binary, dump = sys.argv[1:]
lines = [line for line in open(dump, encoding="utf-8").read().split("\n") if line.strip()]
article = json.loads(
    subprocess.run([binary, "convert", dump, "-t", "json"], check=True, capture_output=True).stdout
)
body = lines[lines.index("Analysis | Middle East") + 1 :]
body = [line.strip() for line in body[: next(i for i, line in enumerate(body) if line.startswith("|"))]]
paragraphs = [
    "".join(child["value"] for child in node["children"])
    for node in article["content"]["children"]
    if node["type"] == "paragraph"
]
expected = {
    "title": lines[1],
    "deck": lines[3],
    "kind": "Analysis",
    "section": "Middle East",
    "publication": "Responsible Statecraft",
    "language": "en",
    "image": {"caption": "Mike Pompeo and Donald Trump", "credit": "Department of State via Flickr"},
}
faults = [key for key, value in expected.items() if article.get(key) != value]
if not isinstance(article.get("wordCount"), int):
    faults.append("wordCount")
if len(paragraphs) != 14 or paragraphs != body or len(article["content"]["children"]) != 14:
    faults.append("content")
if faults:
    sys.exit(f"{dump}: not as it must be: {', '.join(faults)}")
print(f"{dump}: title, deck, kind, section, publication, image, language and 14 paragraphs as they must be")
