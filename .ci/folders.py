#!/usr/bin/env python3
"""Fails if there is a dependency cycle between folders of a module, or if a format uses another.

usage: folders.py MODULE... [--graph]

A module's folders are examined level by level: the folders within one folder must not form a cycle; files directly in
the folder may use them and be used by them. A folder depends on another if a file names a type, a protocol or a
function that a file of the other declares at its top level. With `--graph` the dependencies are printed.

A folder in `Formats` with a reader or a writer is a format. Nothing else in `Formats` may use it: what formats share is in
folders and files of its own. `BASED_ON` lists the exceptions.
"""

import collections
import re
import sys
from pathlib import Path

BASED_ON = {
    ("EPUB", "XHTML"): "the documents of a book are XHTML",
}

NOISE = re.compile(r'//[^\n]*|"""(?:.|\n)*?"""|#?"(?:\\.|[^"\\\n])*"#?')
KIND = r"(?:struct|enum|class|actor|protocol|typealias|func)"
TOP = re.compile(rf"^(?:@\S+ )*(?:public |package |internal |final |indirect )*{KIND} (\w+)", re.M)
NESTED = re.compile(rf"^ +(?:@\S+ )*(?:\w+ )*?(?:struct|enum|class|actor|typealias|case) (\w+)", re.M)
FORMAT = re.compile(r"^(?:public |package )*struct \w+: (?:\w+, )*(?:Reader|Writer)\b", re.M)
GENERIC = re.compile(r"<\s*(\w+)\s*[:,>]")
WORD = re.compile(r"(?<![\w.])(\w+)")


def dependencies(module):
    """For each pair of folders the names that the first uses from the second, each with a file that uses it."""
    text = {path: NOISE.sub("", path.read_text()) for path in sorted(module.rglob("*.swift"))}
    home = {}
    for path, source in text.items():
        for name in TOP.findall(source):
            home.setdefault(name, path.parent)
    nested = collections.defaultdict(set)
    for path, source in text.items():
        nested[path.parent].update(NESTED.findall(source), GENERIC.findall(source))
    found = collections.defaultdict(dict)
    for path, source in text.items():
        for name in set(WORD.findall(source)):
            folder = home.get(name)
            if folder and folder != path.parent and name not in nested[path.parent]:
                found[path.parent, folder].setdefault(name, path.name)
    return found


def levels(module, found):
    """For each folder with subfolders, the dependencies between these."""
    graphs = collections.defaultdict(lambda: collections.defaultdict(dict))
    for (user, used), names in found.items():
        above = [module, *(module.joinpath(*user.relative_to(module).parts[:n + 1])
                           for n in range(len(user.relative_to(module).parts)))]
        for parent in above:
            if parent in (user, used) or not used.is_relative_to(parent):
                continue
            mine, other = (folder.relative_to(parent).parts[0] for folder in (user, used))
            if mine != other:
                graphs[parent][mine].setdefault(other, {}).update(names)
    return graphs


def circle(graph):
    """A path from a folder back to itself, or `None`."""
    done = set()

    def visit(folder, way):
        if folder in way:
            return way[way.index(folder):] + [folder]
        if folder in done:
            return None
        for other in sorted(graph.get(folder, {})):
            if found := visit(other, way + [folder]):
                return found
        done.add(folder)
        return None

    return next(filter(None, (visit(folder, []) for folder in sorted(graph))), None)


def between_formats(module, found):
    """Messages about formats that are used within `Formats`, and about exceptions that nothing needs."""
    parent = module / "Formats"
    if not parent.is_dir():
        return

    def part(folder):
        return (*folder.relative_to(parent).parts, None)[0] if folder.is_relative_to(parent) else None

    formats = {part(path.parent) for path in parent.rglob("*.swift") if FORMAT.search(path.read_text())}
    unused = set(BASED_ON)
    for (user, used), names in sorted(found.items()):
        if not user.is_relative_to(parent) or part(used) not in formats - {part(user)}:
            continue
        if (part(user), part(used)) in BASED_ON:
            unused.discard((part(user), part(used)))
        else:
            uses = ", ".join(f"{name} ({file})" for name, file in sorted(names.items())[:6])
            yield f"{user}: uses the format {part(used)}: {uses}"
    for user, used in sorted(unused):
        yield f"{parent / user}: no longer uses {used}: remove it from BASED_ON"


def main():
    modules = [Path(name) for name in sys.argv[1:] if name != "--graph"]
    failed = False
    for module in modules:
        found = dependencies(module)
        for message in between_formats(module, found):
            failed = True
            print(message, file=sys.stderr)
        for parent, graph in sorted(levels(module, found).items()):
            if "--graph" in sys.argv:
                for user, uses in sorted(graph.items()):
                    print(f"{parent}: {user} -> {', '.join(f'{name} ({len(n)})' for name, n in sorted(uses.items()))}")
            if way := circle(graph):
                failed = True
                print(f"{parent}: folders in a circle: {' -> '.join(way)}", file=sys.stderr)
                for user, used in zip(way, way[1:]):
                    names = sorted(graph[user][used].items())[:6]
                    print(f"  {user} uses of {used}: " + ", ".join(f"{n} ({f})" for n, f in names), file=sys.stderr)
    return failed


if __name__ == "__main__":
    sys.exit(main())
