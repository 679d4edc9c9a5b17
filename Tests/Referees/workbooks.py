"""Holds our reader of workbooks against python-calamine and openpyxl, cell by cell, on public workbooks.

    python3 Tests/Referees/workbooks.py [FOLDER]

Of the cells that both of them read alike, we must read at least 99 % alike too; no file may stop the reader. The
workbooks lie in ../shared/corpus/xlsx; where they are not there, this says so and ends.
"""
import datetime as dt, json, subprocess, sys, warnings
from collections import Counter
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

ROOT = Path(__file__).resolve().parents[2]
READER = ROOT / ".build/debug/benchmarks"
EPOCH = dt.datetime(1899, 12, 30)


def moment(value):
    """A date, a time or both as seconds, so that readers that give them different types agree."""
    if isinstance(value, dt.datetime):
        return round((value - EPOCH).total_seconds())
    if isinstance(value, dt.date):
        return (value - EPOCH.date()).days * 86400
    if isinstance(value, dt.time):
        return value.hour * 3600 + value.minute * 60 + value.second + round(value.microsecond / 1e6)
    return round(value.total_seconds())


def plain(value):
    """A cell as (kind, value), or None for an empty one."""
    if value is None or value == "":
        return None
    if isinstance(value, bool):
        return "boolean", value
    if isinstance(value, (int, float)):
        return "number", float(f"{value:.12g}")
    if isinstance(value, (dt.date, dt.time, dt.timedelta)):
        return "moment", moment(value)
    return "text", str(value).replace("\r\n", "\n")


def ours(line):
    sheet, cell, kind, text = json.loads(line)
    if kind == "number":
        return (sheet, cell), ("number", float(f"{float(text):.12g}"))
    if kind == "boolean":
        return (sheet, cell), ("boolean", text == "TRUE")
    if kind == "moment":
        return (sheet, cell), ("moment", written_moment(text))
    return (sheet, cell), ("text", text.replace("\r\n", "\n"))


def written_moment(text):
    words = text.split(" ")
    seconds = 0
    if "-" in words[0]:
        seconds = moment(dt.date.fromisoformat(words.pop(0)))
    for time in words:
        parts = [int(part) for part in time.split(":")] + [0]
        seconds += parts[0] * 3600 + parts[1] * 60 + parts[2]
    return seconds


def by_openpyxl(path):
    book = openpyxl.load_workbook(path, data_only=True)
    return {
        (sheet.title, cell.coordinate): value
        for sheet in book.worksheets
        # Only cells that the file has: a sheet may claim a million rows that are not there.
        for cell in sheet._cells.values()
        if (value := plain(cell.value)) is not None
    }


def by_calamine(path):
    book = CalamineWorkbook.from_path(str(path))
    cells = {}
    for name in book.sheet_names:
        sheet = book.get_sheet_by_name(name)
        top, left = sheet.start or (0, 0)
        for row, values in enumerate(sheet.to_python(skip_empty_area=True), top + 1):
            for column, value in enumerate(values, left + 1):
                if (value := plain(value)) is not None:
                    cells[name, openpyxl.utils.get_column_letter(column) + str(row)] = value
    return cells


def read(reader, path):
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return reader(path)
    except BaseException as error:  # calamine panics on some files, which is no Exception
        if isinstance(error, KeyboardInterrupt):
            raise
        return None


def main():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/corpus/xlsx"
    files = sorted(folder.glob("*.xlsx"))
    if not files:
        print(f"NOT RUN: {folder} holds no workbooks")
        return 0
    asked = subprocess.run([READER, "workbook", *files], capture_output=True, text=True, timeout=900)
    if asked.returncode != 0:
        print(f"✘ the reader ended with {asked.returncode}: {asked.stderr[-500:]}")
        return 1
    mine, path = {}, None
    for line in asked.stdout.splitlines():
        entry = json.loads(line)
        if isinstance(entry, dict):
            path = Path(entry["file"]).name
            mine[path] = {} if "refused" not in entry else None
        else:
            cell, value = ours(line)
            mine[path][cell] = value
    alike = agreed = 0
    differences, refused = Counter(), []
    for file in files:
        one, other = read(by_openpyxl, file), read(by_calamine, file)
        if one is None or other is None:
            continue
        same = {cell: value for cell, value in one.items() if other.get(cell) == value}
        if mine.get(file.name) is None:
            refused.append(file.name)
            continue
        alike += len(same)
        for cell, value in same.items():
            if mine[file.name].get(cell) == value:
                agreed += 1
            else:
                differences[file.name] += 1
                if differences[file.name] <= 3:
                    print(f"{file.name} {cell}: {value} is read as {mine[file.name].get(cell)}")
    share = 100 * agreed / max(alike, 1)
    print(f"{len(files)} workbooks, {alike} cells that both read alike, {share:.3f} % of them the same here")
    for name in refused:
        print(f"{name}: both read it, we refuse it")
    print(asked.stderr.strip())
    return 0 if share >= 99 and len(mine) == len(files) else 1


sys.exit(main())
