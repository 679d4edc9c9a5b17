"""The sheets of a PDF that Chromium wrote, by their size."""
import re

NAMES = {(595, 842): "A4 upright", (842, 595): "A4 across", (1191, 842): "A3 across"}


def sheets(pdf):
    """The size of each sheet by name, in order."""
    boxes = re.findall(rb"/Type /Page\b(?!s).*?/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf, re.S)
    return [NAMES.get((round(float(width)), round(float(height))), f"{width} x {height}") for width, height in boxes]
