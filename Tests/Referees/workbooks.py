"""Holds our reader of workbooks against python-calamine and openpyxl, cell by cell, on public workbooks.

    python3 Tests/Referees/workbooks.py [FOLDER]

A workbook of ours with one of everything is read back by both. A review's workbook that LibreOffice has opened and saved
still holds the whole review, what the program remembers included. Of the public workbooks' cells that both read alike, we
read at least 99 % alike too, and no file stops our reader. The public workbooks lie in ../shared/corpus/xlsx; where they
are not there, this says so and ends.
"""
import datetime as dt, json, shutil, subprocess, sys, tempfile, warnings
from collections import Counter
from pathlib import Path

import openpyxl
from python_calamine import CalamineWorkbook

ROOT = Path(__file__).resolve().parents[2]
READER = ROOT / ".build/debug/benchmarks"
PROGRAM = ROOT / ".build/debug/fieldwork"
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


def by_us(files):
    """The cells of each file by its name, None for a file that is refused; and what the reader said at the end."""
    asked = subprocess.run([READER, "workbook", *files], capture_output=True, text=True, timeout=900)
    if asked.returncode != 0:
        sys.exit(f"✘ the reader ended with {asked.returncode}: {asked.stderr[-500:]}")
    cells, path = {}, None
    for line in asked.stdout.splitlines():
        entry = json.loads(line)
        if isinstance(entry, dict):
            path = Path(entry["file"]).name
            cells[path] = {} if "refused" not in entry else None
        else:
            cell, value = ours(line)
            cells[path][cell] = value
    return cells, asked.stderr.strip()


def check_writing():
    """A workbook of ours with one of everything: both readers find the cells that we find, and openpyxl the rest."""
    with tempfile.TemporaryDirectory() as scratch:
        path = Path(scratch) / "sample.xlsx"
        subprocess.run([READER, "workbook", "--sample", path], check=True, timeout=60)
        mine = by_us([path])[0][path.name]
        # openpyxl leaves the escapes of control characters as they are written.
        plainly = {cell: value for cell, value in mine.items() if "_x000D_" not in str(value[1])}
        one, other = by_openpyxl(path), by_calamine(path)
        wrong = [f"{cell} is {value}, read as {one.get(cell)} by openpyxl and {other.get(cell)} by calamine"
                 for cell, value in plainly.items() if one.get(cell) != value or other.get(cell) != value]
        book = openpyxl.load_workbook(path)
        sheet = book["Sessions"]
        found = {
            "table": sheet.tables["Sessions"].ref, "heads": [c.name for c in sheet.tables["Sessions"].tableColumns],
            "frozen": sheet.freeze_panes, "paper": sheet.page_setup.paperSize, "titles": sheet.print_title_rows,
            "lists": [v.formula1 for v in sheet.data_validations.dataValidation if v.type == "list"],
            "colours": sum(len(r.rules) for r in sheet.conditional_formatting),
            "text": sheet["D2"].number_format, "link": book["The team's week"]["C2"].hyperlink.location,
            "merged": [str(r) for r in book["The team's week"].merged_cells.ranges],
            "states": [s.sheet_state for s in book.worksheets],
        }
        wanted = {
            "table": "A1:D5", "heads": ["Ref", "Title", "Kind", "When"], "frozen": "A2", "paper": 8, "titles": "$1:$1",
            "lists": ["Kinds"], "colours": 2, "text": "@", "link": "'Sessions'!A2", "merged": ["A1:C1"],
            "states": ["visible", "visible", "hidden", "veryHidden"],
        }
        wrong += [f"{key}: {found[key]} and not {wanted[key]}" for key in wanted if str(found[key]) != str(wanted[key])]
    print(f"a workbook of ours: {len(mine)} cells" + "".join("\n✘ " + line for line in wrong))
    return 1 if wrong else 0


def by_libreoffice(path, folder):
    """The workbook as LibreOffice saves it, in another folder."""
    profile = (Path(folder) / "profile").as_uri()
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation={profile}", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                    "--outdir", folder, path], check=True, capture_output=True, timeout=180)
    return Path(folder) / Path(path).name


def check_saving():
    """A review's workbook, solved and released, comes back from LibreOffice as the same review and releases."""
    if not shutil.which("soffice"):
        print("NOT RUN: LibreOffice is not here to save a workbook")
        return 0

    def run(*words):
        done = subprocess.run([PROGRAM, *map(str, words)], capture_output=True, text=True, timeout=300)
        if done.returncode != 0:
            sys.exit(f"✘ fieldwork {words[0]} ended with {done.returncode}: {done.stdout[-300:]}{done.stderr[-500:]}")

    with tempfile.TemporaryDirectory() as scratch:
        scratch = Path(scratch)
        ours = scratch / "northmoor.xlsx"
        run("init", ours, "--week", "2013-02-04")
        run("solve", ours, "--steps", "2000")
        run("release", ours)
        theirs = by_libreoffice(ours, scratch / "saved")
        wrong = []
        for book, name in ((ours, "ours"), (theirs, "theirs")):
            run("check", book)
            run("convert", book, "-o", scratch / f"{name}.json")
            run("convert", book, "-o", scratch / name)
        for file in ("json", "release"):
            pair = [scratch / (f"{name}.json" if file == "json" else f"{name}/releases/v1.json") for name in ("ours", "theirs")]
            if pair[0].read_bytes() != pair[1].read_bytes():
                wrong.append(f"the {file} differs once LibreOffice has saved the workbook")
        book = openpyxl.load_workbook(ours)
        shown = [s.title for s in book.worksheets if s.sheet_state == "visible"]
        if shown[0] != "Start here" or "Timetable to pin up" not in shown:
            wrong.append(f"the sheets are {shown}")
        inside = openpyxl.load_workbook(theirs)
        if inside["fieldwork memory"].sheet_state == "visible":
            wrong.append("the program's memory is shown")
    print("a workbook saved by LibreOffice: the whole review" + "".join("\n✘ " + line for line in wrong))
    return 1 if wrong else 0


def check_reading():
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT.parent / "shared/corpus/xlsx"
    files = sorted(folder.glob("*.xlsx"))
    if not files:
        print(f"NOT RUN: {folder} holds no workbooks")
        return 0
    mine, said = by_us(files)
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
    print(said)
    return 0 if share >= 99 and len(mine) == len(files) else 1


sys.exit(check_writing() or check_saving() or check_reading())
