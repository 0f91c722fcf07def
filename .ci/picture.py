#!/usr/bin/env python3
"""Takes the picture of a report in README: that of `explain --html` for the page at README's start, its last block opened.

usage: picture.py OFFPRINT PICTURE

Needs the Debian package chromium.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

README = pathlib.Path(__file__).resolve().parent.parent / "README.md"
SIZE = "1010,760"


def main(offprint, picture):
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        page = re.search(r"^```html\n(.*?)^```", README.read_text(), re.M | re.S)[1]
        (folder / "page.html").write_text(page)
        subprocess.run([pathlib.Path(offprint).resolve(), "explain", "page.html", "--html", "report.html"], cwd=folder,
                       check=True)
        report = folder / "report.html"
        before, block, after = report.read_text().rpartition("<details")
        report.write_text(f"{before}{block} open{after}")
        subprocess.run(["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars",
                        f"--window-size={SIZE}", f"--screenshot={pathlib.Path(picture).resolve()}", f"file://{report}"],
                       check=True, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
