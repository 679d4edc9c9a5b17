#!/usr/bin/env python3
"""Lists circles between the folders inside each module: folder A names a type that folder B declares, and B names one of A's.

    python3 Tests/Layout/circles.py              every module
    python3 Tests/Layout/circles.py Sheets       one module, with the names that close each circle
    python3 Tests/Layout/circles.py --refuse Desk Disk   fails where one of the modules has a circle

A folder inside a module should be a floor: what stands on it never looks back up (guide/house.md, part 2). Swift compiles a
module as a whole and says nothing of its folders, so this script reads the sources itself. It knows declarations and mentions of
type names only; a free function or a member that closes a circle stays unseen.
"""

import collections
import pathlib
import re
import sys

SOURCES = pathlib.Path(__file__).resolve().parents[2] / "Sources"
DECLARATION = re.compile(r"^(?P<indent> *)(?:(?:public|package|internal|fileprivate|private|final|indirect|nonisolated|@\w+(?:\([^)]*\))?) +)*"
                         r"(?:struct|class|enum|protocol|actor|typealias) +(?P<name>[A-Z]\w*)", re.M)
STRING_OR_COMMENT = re.compile(r'"""(?:.|\n)*?"""|"(?:\\.|[^"\\\n])*"|//[^\n]*|/\*(?:.|\n)*?\*/')
# A name after a dot belongs to the type before the dot, which is what looks into another folder.
WORD = re.compile(r"(?<![.\w])[A-Z]\w*\b")


def code(path):
    """The source without comments and text, line breaks kept."""
    return STRING_OR_COMMENT.sub(lambda found: "\n" * found.group().count("\n"), path.read_text(encoding="utf-8"))


def folder(module, path):
    parts = path.relative_to(module).parts
    return parts[0] if len(parts) > 1 else "."


def edges(module):
    """From folder to folder: the names of the second that the first mentions, by file."""
    sources = {path: code(path) for path in sorted(module.rglob("*.swift"))}
    homes = collections.defaultdict(set)
    for path, text in sources.items():
        for found in DECLARATION.finditer(text):
            if not found["indent"]:
                homes[found["name"]].add(folder(module, path))
    uses = collections.defaultdict(lambda: collections.defaultdict(set))
    for path, text in sources.items():
        here = folder(module, path)
        # A type that is declared inside another hides the type of that name in another folder.
        nested = {found["name"] for found in DECLARATION.finditer(text) if found["indent"]}
        for word in set(WORD.findall(text)) - nested:
            if len(homes.get(word, ())) == 1:
                (home,) = homes[word]
                if home != here:
                    uses[here, home][word].add(path.name)
    return uses


def circles(uses):
    """Sets of folders that reach one another (strongly connected, Tarjan 1972)."""
    after = collections.defaultdict(set)
    for start, end in uses:
        after[start].add(end)
    order, low, stack, found = {}, {}, [], []

    def visit(node):
        order[node] = low[node] = len(order)
        stack.append(node)
        for other in sorted(after[node]):
            if other not in order:
                visit(other)
                low[node] = min(low[node], low[other])
            elif other in stack:
                low[node] = min(low[node], order[other])
        if low[node] == order[node]:
            circle = []
            while True:
                circle.append(stack.pop())
                if circle[-1] == node:
                    break
            if len(circle) > 1:
                found.append(sorted(circle))

    for node in sorted(after):
        if node not in order:
            visit(node)
    return found


def main():
    refuses = "--refuse" in sys.argv
    chosen = [word for word in sys.argv[1:] if word != "--refuse"]
    total = 0
    for module in sorted(path for path in SOURCES.iterdir() if path.is_dir()):
        if chosen and module.name not in chosen:
            continue
        uses = edges(module)
        for circle in circles(uses):
            total += 1
            print(f"{module.name}: {len(circle)} folders in a circle: {', '.join(circle)}")
            if chosen:
                for (start, end), words in sorted(uses.items()):
                    if start in circle and end in circle:
                        mentions = "; ".join(f"{word} in {', '.join(sorted(files))}" for word, files in sorted(words.items()))
                        print(f"  {start} -> {end}: {mentions}")
    print(f"{total} circles")
    sys.exit(1 if refuses and total else 0)


main()
