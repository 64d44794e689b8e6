"""What counts as the same text when somebody searches.

One character of a text is one token, in one spelling (full width and capitals do not matter); quotes, brackets and white space take no
position. ``templates/assets/js/search-text.js`` says the same in the browser and must agree to the letter. Deliberately absent: the index.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# Marks, separators, controls, and every kind of quote and bracket. Unassigned code points stay: what is one depends on the Unicode version,
# and Python's is older than the browser's.
_NO_POSITION = frozenset({"Mn", "Mc", "Me", "Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Ps", "Pe", "Pi", "Pf"})
_ALSO_QUOTES = frozenset("\"'`<>")
_WHITE_SPACE = re.compile("[\\t-\\r\\x1c-\\x20\\x85\\xa0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]+")
_ITSELF = re.compile("[0-9a-z\\u3400-\\u4dbf\\u4e00-\\u9fff]")


@cache
def folded(character: str) -> str:
    """The tokens one printed character stands for: none for a quote, ``m2`` for ``㎡``."""
    parts = unicodedata.normalize("NFKD", character)
    return "".join(part.lower() for part in parts if unicodedata.category(part) not in _NO_POSITION and part not in _ALSO_QUOTES)


def plain(text: str) -> str:
    """The tokens of a text, one character each, so that a run of tokens is a substring."""
    return "".join(map(folded, text))


def query_parts(query: str) -> tuple[str, ...]:
    """What white space separates in a query, each as tokens; a part of nothing but quotes is left out."""
    return tuple(part for part in map(plain, _WHITE_SPACE.split(query)) if part)


def index_words(tokens: str) -> Iterator[str]:
    """The word the index keeps for each token.

    Letters, digits and common Han characters are themselves. Pagefind would drop or alter anything else, so it is spelt as a code behind a
    letter that is never a token itself.
    """
    return (token if _ITSELF.match(token) else f"ω{ord(token):05x}" for token in tokens)
