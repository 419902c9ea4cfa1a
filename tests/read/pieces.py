"""What holds for the places of every text that was read from markup."""

import re

from avglint.model.source import Source


def check_pieces(source: Source) -> None:
    """Verbatim pieces equal the original, pieces are in order, and lines and hints are as many."""
    assert source.hints is not None
    assert len(source.hints) == len(source.text.split("\n"))
    ends = [piece.text_start for piece in source.pieces[1:]] + [len(source.text)]
    assert not source.pieces or source.pieces[0].text_start == 0
    for piece, end in zip(source.pieces, ends, strict=True):
        assert piece.text_start < end
        words = source.text[piece.text_start : end]
        if piece.verbatim:
            assert source.original[piece.original_start : piece.original_end] == words
        elif piece.original_start == piece.original_end:
            assert not re.search(r"[^\W\d]", words), "a reader adds marks and numbers, never words"
