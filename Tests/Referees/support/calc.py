"""A council contact at work in LibreOffice Calc: types, pastes, sorts, filters and decorates a review's workbook by hand.

    /usr/bin/python3 Tests/Referees/support/calc.py at_first|mend|look|tidy IN.xlsx OUT.xlsx
    /usr/bin/python3 Tests/Referees/support/calc.py describe IN.xlsx
    /usr/bin/python3 Tests/Referees/support/calc.py shown IN.xlsx SHEET COLUMNS
    /usr/bin/python3 Tests/Referees/support/calc.py serve

Needs Debian's libreoffice-calc and python3-uno, whose module only Debian's own Python finds. `describe` prints as JSON
everything in a workbook that people can lose, `shown` the texts of some columns as the sheet shows them. `serve` takes
such words from standard input, a JSON list a line, and answers each with a line, so that LibreOffice starts once.
"""
import json, os, struct, subprocess, sys, tempfile, time, zlib
from contextlib import contextmanager
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue
from com.sun.star.table.CellContentType import EMPTY
from com.sun.star.sheet.ConditionOperator import FORMULA
from com.sun.star.sheet.ValidationType import LIST

FILTER = "Calc MS Excel 2007 XML"


def prop(name, value):
    return PropertyValue(Name=name, Value=value)


@contextmanager
def office():
    """LibreOffice without a window, and a service manager to talk to."""
    with tempfile.TemporaryDirectory() as profile:
        pipe = f"contact{os.getpid()}"
        program = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", f"-env:UserInstallation={Path(profile).as_uri()}",
             f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(240):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.25)
        else:
            program.kill()
            sys.exit("LibreOffice does not answer")
        desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        try:
            yield context, desktop
        finally:
            try:
                desktop.terminate()
            except Exception:
                pass
            try:
                program.wait(20)
            except subprocess.TimeoutExpired:
                program.kill()
                program.wait()


class Contact:
    """Somebody at a keyboard, with one workbook open."""

    def __init__(self, context, desktop, path):
        self.context = context
        self.book = desktop.loadComponentFromURL(Path(path).resolve().as_uri(), "_blank", 0, ())
        self.frame = self.book.CurrentController.Frame
        self.dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def do(self, command, **words):
        self.dispatcher.executeDispatch(self.frame, ".uno:" + command, "", 0, tuple(prop(k, v) for k, v in words.items()))

    def sheet(self, name):
        return self.book.Sheets.getByName(name)

    def go(self, sheet, cell):
        self.book.CurrentController.setActiveSheet(self.sheet(sheet))
        self.do("GoToCell", ToPoint=cell)

    def type(self, sheet, cell, text):
        """Types into a cell as a keyboard does, so that Calc may make a date of what looks like one."""
        self.go(sheet, cell)
        self.do("EnterString", StringName=text)

    def empty(self, sheet, cell):
        self.go(sheet, cell)
        self.do("ClearContents")

    def headings(self, sheet):
        texts = [self.sheet(sheet).getCellByPosition(column, 0).String for column in range(80)]
        return texts[:texts.index("")]

    def place(self, sheet, heading, row):
        """The name of the cell under a heading."""
        return self.sheet(sheet).Columns.getByIndex(self.headings(sheet).index(heading)).Name + str(row)

    def fill(self, sheet, row, **values):
        for heading, text in values.items():
            self.type(sheet, self.place(sheet, heading.replace("_", " "), row), text)

    def save(self, path):
        self.book.storeToURL(Path(path).resolve().as_uri(), (prop("FilterName", FILTER),))

    def close(self):
        self.book.close(True)


# What a contact does


PEOPLE = """
Ref | Job title           | Name       | Organisation         | Email                           | Line manager | Availability
P02 | Head of safeguarding | Rowan Vale | Example Council      | safeguarding@council.example.org | P01         | any
P03 | Designated nurse     | Sam Field  | Example Health Trust | nurse@health.example.org         |             | Tue; Wed am
P04 | Detective inspector  | Alex Moor  | Example Police       | inspector@police.example.org     |             | not Wed pm
P05 | Young people         |            | Example Council      |                                  | P02         | after 15:30
"""
SESSIONS = """
Ref | Title                | Kind        | Minutes | Themes | Who | Expected | Reviewers | Room or site | When
S02 | Head of safeguarding | interview   | 60      | T1     | P02 |          | 2         | Civic        | Tue-Wed
S03 | Health partners      | interview   | 45      | T1     | P03 |          | 2         | Civc         | 9-12
S04 | Police               | intervew    | 45      | T1     | P04 |          | 1-2       | Civic        | Tue 6 Feb 2013 am
S05 | Young people's group | focus group | 60      | T1     | P05 | 8        | 2         | Hub          | Mon-Thu
"""


def table(text):
    """Rows by their headings."""
    lines = [[cell.strip() for cell in line.split("|")] for line in text.strip().splitlines()]
    return [dict(zip(lines[0], line)) for line in lines[1:]]


def picture():
    """A small image as PNG."""
    rows = b"".join(b"\0" + bytes([200, 30 + 6 * y, 60] * 24) for y in range(24))
    chunk = lambda kind, body: struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 24, 24, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def at_first(contact):
    """Fills in, pastes, sorts, filters, adds columns and a sheet, colours and comments; leaves the three mistakes above."""
    contact.fill("Reviewers", 3, Ref="OP", Role="officer peer", Name="TBC", Organisation="Far Council", Availability="any")
    contact.fill("Reviewers", 2, Availability="any")
    contact.fill("Rooms", 3, Room="Hub room", Site="Hub", Seats="12", Features="private")
    contact.fill("Rooms", 4, Room="Annex", Site="Hub", Seats="6")
    paste(contact, "People", table(PEOPLE))
    paste(contact, "Sessions", table(SESSIONS))
    own_column(contact)
    sort_rooms(contact)
    filter_people(contact)
    decorate(contact)
    use_shown_sheets(contact)
    own_sheet(contact)


def paste(contact, sheet, entries):
    """Copies rows of another document, and pastes them below the first entry."""
    rows = [[entry.get(heading, "") for heading in contact.headings(sheet)] for entry in entries]
    desktop = contact.context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", contact.context)
    source = desktop.loadComponentFromURL("private:factory/scalc", "_blank", 0, ())
    cells = source.Sheets.getByIndex(0).getCellRangeByPosition(0, 0, len(rows[0]) - 1, len(rows) - 1)
    cells.NumberFormat = source.NumberFormats.queryKey("@", source.CharLocale, False)
    cells.setDataArray(tuple(tuple(row) for row in rows))
    source.CurrentController.select(cells)
    taken = source.CurrentController.getTransferable()
    contact.go(sheet, "A3")
    contact.book.CurrentController.insertTransferable(taken)
    source.close(True)


def own_column(contact):
    """A column in the middle of People, and one on the right of Sessions with figures and a formula."""
    contact.sheet("People").Columns.insertByIndex(3, 1)
    contact.type("People", "D1", "Parking")
    contact.type("People", "D2", "yes")
    contact.type("People", "D4", "bay 7")
    letters = contact.sheet("Sessions").Columns.getByIndex(len(contact.headings("Sessions"))).Name
    contact.type("Sessions", letters + "1", "Cost")
    for row in range(2, 7):
        cell = contact.sheet("Sessions").getCellRangeByName(f"{letters}{row}")
        cell.NumberFormat = 0
        cell.setFormula("=1.5*" + str(row))


def sort_rooms(contact):
    """Sorts rooms by their names."""
    cells = contact.sheet("Rooms").getCellRangeByName("A1:E4")
    field = uno.createUnoStruct("com.sun.star.table.TableSortField")
    field.Field, field.IsAscending = 0, True
    cells.sort((prop("SortFields", uno.Any("[]com.sun.star.table.TableSortField", (field,))), prop("ContainsHeader", True)))


def filter_people(contact):
    """Shows only the council's own people."""
    sheet = contact.sheet("People")
    cells = sheet.getCellRangeByName("A1:I6")
    wanted = cells.createFilterDescriptor(True)
    field = uno.createUnoStruct("com.sun.star.sheet.TableFilterField")
    field.Field = contact.headings("People").index("Organisation")
    field.IsNumeric, field.StringValue = False, "Example Council"
    field.Operator = uno.Enum("com.sun.star.sheet.FilterOperator", "EQUAL")
    wanted.setFilterFields((field,))
    wanted.ContainsHeader = True
    cells.filter(wanted)


def decorate(contact):
    """Colours, a comment, a picture, a list of the contact's own, a condition, and a name for cells."""
    sessions = contact.sheet("Sessions")
    sessions.getCellRangeByName("B2:B4").CellBackColor = 0xC6EFCE
    sessions.getCellRangeByName("B2").CharWeight = 150.0
    sessions.Columns.getByName("B").Width = 7000
    sessions.Annotations.insertNew(sessions.getCellRangeByName("B3").CellAddress, "Ask her deputy first")
    people = contact.sheet("People")
    marked = people.getCellRangeByName("D2:D6")
    marked.CellBackColor = 0xFFF2CC
    listed = marked.Validation
    listed.Type = LIST
    listed.setFormula1('"yes";"no";"bay 7"')
    marked.Validation = listed
    conditions = marked.ConditionalFormat
    contact.book.StyleFamilies.getByName("CellStyles").insertByName(
        "Parked", contact.book.createInstance("com.sun.star.style.CellStyle"))
    contact.book.StyleFamilies.getByName("CellStyles").getByName("Parked").CellBackColor = 0x9DC3E6
    conditions.addNew((prop("Operator", FORMULA), prop("Formula1", '$D2="yes"'), prop("StyleName", "Parked")))
    marked.ConditionalFormat = conditions
    add_picture(contact, "Rooms")


def add_picture(contact, sheet):
    """Puts a small picture on a sheet."""
    file = Path(tempfile.gettempdir()) / f"contact{os.getpid()}.png"
    file.write_bytes(picture())
    provider = contact.context.ServiceManager.createInstanceWithContext(
        "com.sun.star.graphic.GraphicProvider", contact.context)
    shape = contact.book.createInstance("com.sun.star.drawing.GraphicObjectShape")
    shape.Graphic = provider.queryGraphic((prop("URL", file.as_uri()),))
    size = uno.createUnoStruct("com.sun.star.awt.Size")
    size.Width, size.Height = 2000, 2000
    spot = uno.createUnoStruct("com.sun.star.awt.Point")
    spot.X, spot.Y = 20000, 3000
    shape.setSize(size)
    shape.setPosition(spot)
    contact.sheet(sheet).DrawPage.add(shape)
    file.unlink()


def use_shown_sheets(contact):
    """A comment, a picture and a note on sheets that the program only shows."""
    start = contact.sheet("Start here")
    start.Annotations.insertNew(start.getCellRangeByName("C8").CellAddress, "Rooms by Friday, please")
    board = contact.sheet("Timetable to pin up")
    board.Annotations.insertNew(board.getCellRangeByName("A1").CellAddress, "For the wall of room 2")
    contact.type("Start here", "G6", "Ask Rowan")
    add_picture(contact, "Who meets whom")


def own_sheet(contact):
    """A sheet of sums, and a name for one of them."""
    contact.book.Sheets.insertNewByName("Budget", 3)
    for cell, text in {"A1": "What", "B1": "Pounds", "A2": "Lunches", "B2": "120", "A3": "Taxis", "B3": "45.5",
                       "A4": "All", "B4": "=SUM(B2:B3)", "A6": "9-12"}.items():
        contact.type("Budget", cell, text)
    contact.sheet("Budget").getCellRangeByName("B4").CharWeight = 150.0
    at = contact.sheet("Budget").getCellRangeByName("B4").CellAddress
    contact.book.NamedRanges.addNewByName("OurBudget", "$Budget.$B$4", at, 0)


MENDS = {"Civc": "Civic", "intervew": "interview", "Tue 6 Feb 2013 am": "Tue 5 Feb 2013 am"}


def mend(contact):
    """Goes from each row of Problems by its link to the cell, and types the mend."""
    problems, row = contact.sheet("Problems"), 4
    while problems.getCellByPosition(0, row).Type != EMPTY:
        bad, link = problems.getCellByPosition(0, row).String, problems.getCellByPosition(1, row)
        row += 1
        if bad != "error":
            continue
        target = problems.getCellByPosition(1, row - 1).TextFields
        if target.Count == 0:
            sys.exit(f"no link leads to {link.String}")
        url = target.getByIndex(0).URL
        sheet, cell = url.lstrip("#").replace("'", "").replace("$", "").replace("!", ".").split(".")
        text = contact.sheet(sheet).getCellRangeByName(cell).String
        if text not in MENDS:
            sys.exit(f"the link {url} leads to {text!r}, which is no mistake of ours")
        contact.type(sheet, cell, MENDS[text])


def look(contact):
    """Opens, changes nothing, and saves."""


def tidy(contact):
    """Deletes sheets that nobody needs, and gives others names in small letters."""
    for name in ("Closed", "Travel", "Lists"):
        contact.book.Sheets.removeByName(name)
    contact.sheet("Days").Name = "days.csv"


# What people can lose, and what they see


def shown(contact, name, columns):
    """The texts of some columns as the sheet shows them, a line a row."""
    sheet = contact.sheet(name)
    cursor = sheet.createCursor()
    cursor.gotoEndOfUsedArea(False)
    return "\n".join(
        "\t".join(sheet.getCellRangeByName(f"{letter}{row + 1}").String for letter in columns)
        for row in range(cursor.RangeAddress.EndRow + 1))


# What `describe` asks of a cell, in one question, since each takes its time.
ASKED = ("CellBackColor", "CharColor", "CharWeight", "ConditionalFormat", "NumberFormat", "Validation")


def describe(contact):
    """Everything that is not the program's: cells, looks, comments, pictures, lists, conditions, names, filters."""
    names = map(contact.book.NamedRanges.getByIndex, range(contact.book.NamedRanges.Count))
    found = {"names": {name.Name: name.Content for name in names}}
    formats = {}
    for sheet in map(contact.book.Sheets.getByIndex, range(contact.book.Sheets.Count)):
        cursor = sheet.createCursor()
        cursor.gotoEndOfUsedArea(False)
        last_row, last_column = min(cursor.RangeAddress.EndRow, 60), min(cursor.RangeAddress.EndColumn, 40)
        area = sheet.getCellRangeByPosition(0, 0, last_column, last_row)
        letters = [sheet.Columns.getByIndex(column).Name for column in range(last_column + 1)]
        cells, looks, lists, conditions = {}, {}, {}, {}
        for row, formulas in enumerate(area.getFormulaArray()):
            for column, formula in enumerate(formulas):
                name = letters[column] + str(row + 1)
                if formula != "":
                    cells[name] = formula
                back, colour, weight, rules, number, validation = \
                    area.getCellByPosition(column, row).getPropertyValues(ASKED)
                if number not in formats:
                    formats[number] = number and contact.book.NumberFormats.getByKey(number).FormatString
                looks[name] = [back, weight, colour, formats[number]]
                kind = validation.Type.value
                if kind != "ANY":
                    lists[name] = [kind, validation.getFormula1()]
                if rules.Count:
                    conditions[name] = [rules.getByIndex(i).getFormula1() for i in range(rules.Count)]
        notes = sheet.Annotations
        found["sheet " + sheet.Name] = {
            "cells": cells, "looks": looks, "lists": lists, "conditions": conditions,
            "comments": {notes.getByIndex(i).Parent.AbsoluteName.replace("$", ""): notes.getByIndex(i).String
                         for i in range(notes.Count)},
            "pictures": sum(s.supportsService("com.sun.star.drawing.GraphicObjectShape")
                            for s in map(sheet.DrawPage.getByIndex, range(sheet.DrawPage.Count))),
            "widths": [sheet.Columns.getByIndex(c).Width for c in range(last_column + 1)],
            "hidden": [r + 1 for r in range(last_row + 1) if not sheet.Rows.getByIndex(r).IsVisible],
            "shown": sheet.IsVisible,
        }
    return found


STEPS = {"at_first": at_first, "mend": mend, "look": look, "tidy": tidy}


def perform(context, desktop, step, opened, *more):
    """Does a step with a workbook; its answer where the step is a question."""
    contact = Contact(context, desktop, opened)
    try:
        if step in STEPS:
            STEPS[step](contact)
            contact.save(more[0])
            return None
        return describe(contact) if step == "describe" else shown(contact, *more)
    finally:
        contact.close()


def main(*words):
    with office() as (context, desktop):
        if words[0] == "serve":
            for line in sys.stdin:
                print(json.dumps(perform(context, desktop, *json.loads(line))), flush=True)
            return
        answer = perform(context, desktop, *words)
        if answer is not None:
            print(answer if isinstance(answer, str) else json.dumps(answer))


if __name__ == "__main__":
    main(*sys.argv[1:])
