"""Pages of which it is certain, without a browser, that nothing in them can run."""
import html
import re

# Every tag of an inert page has this form, so that a browser finds no other ones: no comments, no elements whose text
# has rules of its own, all attributes in quotation marks.
NAMES = (
    "a abbr b blockquote br caption cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 hr i img input ins kbd li "
    "mark ol p pre q rp rt ruby s section small span strong sub sup table tbody td tfoot th thead tr u ul"
).replace(" ", "|")
TAG = re.compile(rb'<(?:/(?:%s)|(?:%s)((?: [a-z-]+(?:="[^"<>]*")?)*) ?/?)>' % ((NAMES.encode(),) * 2))
ATTRIBUTE = re.compile(rb' ([a-z-]+)(?:="([^"<>]*)")?')
HARMLESS = {
    b"align", b"alt", b"aria-label", b"checked", b"class", b"colspan", b"data-footnote-backref", b"data-footnote-backref-idx",
    b"data-footnote-ref", b"data-footnotes", b"dir", b"disabled", b"height", b"id", b"lang", b"rowspan", b"scope", b"start",
    b"title", b"type", b"width",
}
# A scheme starts with a letter, and only letters, digits and three marks come before its colon. What browsers remove
# from an address, such as tabs, is in none of these ranges.
ADDRESS = re.compile(r"https?:|mailto:|[!-@\[-`{-~]|[A-Za-z][A-Za-z0-9+.-]*(?:[!-*,/;-@\[-`{-~]|\Z)|\Z")


def is_inert(page):
    """Whether what follows the head can only show something."""
    at = 0
    while (at := page.find(b"<", at)) >= 0:
        tag = TAG.match(page, at)
        if not tag:
            return False
        for name, value in ATTRIBUTE.findall(tag[1] or b""):
            if name in (b"href", b"src"):
                if not ADDRESS.match(html.unescape(value.decode("utf-8", "replace"))):
                    return False
            elif name not in HARMLESS:
                return False
        at = tag.end()
    return True
