"""Renderers of Markdown, each with different sets of its extensions; raw HTML is allowed everywhere."""
import ctypes
import glob

import commonmark
from markdown_it import MarkdownIt


def choices(names):
    """None, all, each alone, all but each."""
    sets = [(), tuple(names)] + [(name,) for name in names]
    sets += [tuple(other for other in names if other != name) for name in names]
    return list(dict.fromkeys(sets))


class CMark:
    """cmark-gfm, called as a library: a process for each of a hundred thousand documents would take an hour."""

    EXTENSIONS = ["table", "strikethrough", "autolink", "tasklist"]
    UNSAFE, FOOTNOTES = 1 << 17, 1 << 13

    def __init__(self):
        def load(name):
            found = sorted(glob.glob(f"/usr/lib/*/{name}.so.*"))
            if not found:
                raise SystemExit(f"no {name}: install the Debian package cmark-gfm")
            return ctypes.CDLL(found[-1], mode=ctypes.RTLD_GLOBAL)

        self.core, extensions = load("libcmark-gfm"), load("libcmark-gfm-extensions")
        extensions.cmark_gfm_core_extensions_ensure_registered()
        for name in ("parser_new", "find_syntax_extension", "parser_finish", "parser_get_syntax_extensions",
                     "render_html", "get_default_mem_allocator"):
            getattr(self.core, f"cmark_{name}").restype = ctypes.c_void_p
        self.free = ctypes.CDLL(None).free

    def render(self, text, extensions):
        core, pointer = self.core, ctypes.c_void_p
        options = self.UNSAFE | (self.FOOTNOTES if "footnotes" in extensions else 0)
        parser = pointer(core.cmark_parser_new(options))
        for name in extensions:
            if name != "footnotes":
                extension = pointer(core.cmark_find_syntax_extension(name.encode()))
                core.cmark_parser_attach_syntax_extension(parser, extension)
        core.cmark_parser_feed(parser, text, ctypes.c_size_t(len(text)))
        root = pointer(core.cmark_parser_finish(parser))
        html = pointer(core.cmark_render_html(root, options, pointer(core.cmark_parser_get_syntax_extensions(parser))))
        result = ctypes.string_at(html)
        self.free(html)
        core.cmark_node_free(root)
        core.cmark_parser_free(parser)
        return result


def renderers(few=False):
    """Functions from Markdown to HTML, both in bytes, by name; few of those that are slow."""
    cmark = CMark()
    found = {}
    for extensions in choices(CMark.EXTENSIONS + ["footnotes"]):
        found["cmark-gfm " + "+".join(extensions)] = lambda text, names=extensions: cmark.render(text, names)
    for rules in choices(["table", "strikethrough", "linkify"])[:2 if few else None]:
        parser = MarkdownIt("commonmark", {"html": True, "linkify": "linkify" in rules})
        parser.enable([rule for rule in rules if rule != "linkify"] + (["linkify"] if "linkify" in rules else []))
        found["markdown-it " + "+".join(rules)] = lambda text, parser=parser: parser.render(text.decode()).encode()
    if few:
        return found
    typographer = MarkdownIt("js-default", {"html": True, "linkify": True, "typographer": True})
    typographer.enable(["replacements", "smartquotes"])
    found["markdown-it typographer"] = lambda text: typographer.render(text.decode()).encode()
    found["commonmark.py"] = lambda text: commonmark.commonmark(text.decode()).encode()
    return found
