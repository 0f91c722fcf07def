#!/usr/bin/env python3
"""An outside stage: drops articles with fewer than 100 words, or than the number given.

usage: offprint convert saved/*.html --stage 'lines:./drop-short.py 200' --output-dir articles

The answer null drops an article. With lines: the program is started once for many articles, each on
a line; it answers with a line before it gets the next. Without it, the whole input is one article.
"""

import json
import os
import sys

least = int(sys.argv[1]) if len(sys.argv) > 1 else 100
for text in sys.stdin if os.environ.get("OFFPRINT_LINES") else [sys.stdin.read()]:
    article = json.loads(text)
    print(json.dumps(article if article.get("wordCount", 0) >= least else None), flush=True)
