#!/usr/bin/env python3
"""An outside stage: tags articles of a thousand words or more as long reads.

usage: offprint convert page.txt --stage ./tag-long-reads.py --to json

A stage reads an article as JSON from standard input and writes one to standard output. Its
standard error is shown to the user; any exit code other than 0 fails the conversion.
"""

import json
import sys

article = json.load(sys.stdin)
if article.get("wordCount", 0) >= 1000:
    article.setdefault("tags", []).append("long read")
json.dump(article, sys.stdout, ensure_ascii=False)
