"""An address as a QR code, so that a printed page leads back to the living one."""


def svg(address: str) -> str:
    """The code as SVG without a size of its own; the quiet zone of four modules that readers need is part of it.

    The mask is fixed: trying all eight costs four times as much and only smooths the pattern; error correction M is what paper wants.
    """
    import segno  # only here: it takes longer to start than all else a build imports, and only sites with an address have codes

    code = segno.make(address, micro=False, error="m", boost_error=False, mask=2)
    return code.svg_inline(omitsize=True, border=4, svgclass="qr", lineclass=None)
