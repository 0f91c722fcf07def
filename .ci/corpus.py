"""Converts real pages with and without profiles and fails if the scores are lower than before.

usage: corpus.py BINARY SUITES [--all]

Every tenth page of WCXB and all of segments and publishers, without their addresses. With `--all` every page of WCXB, and
nothing fails: the figures of Benchmarks/README.md. The shipped model may have been
trained on some of these pages, so the scores only detect regressions and do not measure quality, which
Benchmarks/PageModel/README.md does. Each minimum is about 0.01 below the score measured when it was set.
"""

import importlib.util
import json
import subprocess
import sys
import tempfile
from pathlib import Path

HERE = Path(__file__).resolve().parent
LEAST = {
    # With profiles, and without.
    "wcxb": (0.895, 0.895),
    "publishers": (0.981, 0.981),
    "segments": (0.936, 0.935),
}


def scoring():
    """Benchmarks/score-profiles.py, whose name is not a valid module name."""
    spec = importlib.util.spec_from_file_location("scoring", HERE.parent / "Benchmarks/score-profiles.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def texts(binary, files, out, options, scoring):
    for start in range(0, len(files), 200):
        command = [binary, "convert", "--from", "html", "--to", "json", "--output-dir", out, *options]
        subprocess.run(command + files[start : start + 200], stderr=subprocess.DEVNULL, check=False)
    for file in files:
        try:
            yield scoring.flatten(json.loads((out / f"{file.stem}.json").read_text())["content"])
        except (OSError, ValueError, KeyError):
            yield ""


def phrase_f1(pages, found, scoring):
    """F1 over the phrases of all pages that must and must not be present."""
    kept = junk = lost = 0
    for page, text in zip(pages, found):
        text = scoring.squeezed(text)
        here = [scoring.squeezed(phrase) in text for phrase in page.truth[0]]
        kept, lost = kept + sum(here), lost + len(here) - sum(here)
        junk += sum(scoring.squeezed(phrase) in text for phrase in page.truth[1])
    return 2 * kept / max(1, 2 * kept + junk + lost)


def print_by_kind(pages, found, suites, scoring):
    """The mean scores of WCXB's kinds of pages."""
    kinds = {}
    for page, text in zip(pages, found):
        truth = json.loads((suites / f"wcxb/dev/ground-truth/{page.name}.json").read_text())
        kind = truth["_internal"]["page_type"]["primary"]
        kinds.setdefault(kind, []).append(scoring.figure(page, text))
    for kind, values in sorted(kinds.items()):
        print(f"  {kind:18s} {len(values):4d} pages {scoring.mean(values):.4f}")


def main() -> None:
    binary, suites = sys.argv[1], Path(sys.argv[2])
    score, failed, takes_all = scoring(), False, "--all" in sys.argv
    for name, least in LEAST.items():
        pages = list(score.SETS[name](suites))[:: 10 if name == "wcxb" and not takes_all else 1]
        with tempfile.TemporaryDirectory() as folder:
            runner = score.Runner(binary, Path(folder))
            files = [runner.source(page) for page in pages]
            for (options, words), bound in zip(
                (([], "with profiles"), (["--profile", "none"], "without profiles")), least
            ):
                out = Path(folder) / f"out{len(options)}"
                found = list(texts(binary, files, out, options, score))
                if name == "segments":
                    value, measure = phrase_f1(pages, found, score), "phrase F1"
                else:
                    value, measure = score.mean(map(score.figure, pages, found)), "word F1"
                least_said = "" if takes_all else f" (at least {bound})"
                print(f"{name:10s} {len(pages):4d} pages, {words:16s} {measure} {value:.4f}{least_said}")
                if takes_all and name == "wcxb":
                    print_by_kind(pages, found, suites, score)
                failed |= value < bound and not takes_all
    if failed:
        sys.exit("less than it used to be")


main()
