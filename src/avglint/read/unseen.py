"""Characters that take no room: soft hyphens, spaces without width, marks of the direction of writing.

They come along with what is copied from a page, and would keep a word, a date or the end of a sentence unfound.
"""

UNSEEN = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e"
    "\u2060\u2061\u2062\u2063\u2064\u2066\u2067\u2068\u2069\ufeff"
)
