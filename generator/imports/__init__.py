"""Drafts of the editors' files from what offices publish: Word, Excel and HTML tables, and the text dumps of ``data/sources``.

``reading`` makes any of them a ``Content`` of paragraphs and grids (``grid``); ``tables`` finds tables and their headings (``columns``),
``rows`` makes tasks of their rows, ``goals`` and ``names`` take cells apart, ``draft`` writes the files and ``trial`` checks them as
``gongkai check`` would. Nothing is refused silently: what has no place, and what a person must decide, becomes a ``Remark``.
"""
