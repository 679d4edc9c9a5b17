import CivilTime
import ReviewModel

extension TimetableExport {
  /// The tables, as CSV files for a spreadsheet.
  ///
  /// Dates are `2013-02-05` and times `09:30`, which a spreadsheet reads the same way everywhere; the two
  /// tables for calendar programs write dates as those programs read them. Outlook reads them in the order of its
  /// computer's region, so the name of its table says which order that must be.
  public func tables() -> [ExportFile] {
    var files = tablesForPeople.map { $0.table.file($0.name) }
    files.insert(
      contentsOf: [
        appointmentTable(for: .outlook).unmarkedFile("outlook-day-first"),
        appointmentTable(for: .google).file("google-calendar"),
      ], at: 3)
    if privacy.writesParticipantFiles { files += singleParticipantTables() }
    return files
  }

  /// The tables for people as the sheets of one workbook, `exports.xlsx`; none where a cell holds more text than a workbook
  /// takes.
  public func workbook() -> [ExportFile] {
    TableBook.file(tablesForPeople).map { [$0] } ?? []
  }

  private var tablesForPeople: [(name: String, table: TextTable)] {
    var tables: [(name: String, table: TextTable)] = [
      ("timetable", timetableTable()), ("by-reviewer", reviewerTable()), ("by-room", roomTable()),
    ]
    if privacy.writesAttendance { tables.append(("attendance", attendanceTable())) }
    if privacy.writesParticipantFiles { tables.append(("by-participant", participantTable())) }
    return tables
  }

  /// One row a session, unplaced ones included: the columns that people edit and give back come first,
  /// what makes them readable after.
  private func timetableTable() -> TextTable {
    let readable: [SessionColumn] = [.title, .kind, .site, .people, .meeting, .team, .themes]
    var table = TextTable(
      headings: editableColumns.map { $0.heading } + readable.map { $0.rawValue }
        + ["Version"])
    for entry in timetable.entries {
      table.rows.append(
        editableCells(entry.session, at: entry.assignment)
          + readable.map { $0.cell(entry, disclosure, review) } + [stamp.version])
    }
    for session in timetable.unplaced {
      table.rows.append(
        editableCells(session, at: nil) + [
          disclosure.title(session), session.kind.words.capitalisedFirst,
        ] + readable.dropFirst(2).map { _ in "" } + [stamp.version])
    }
    return table
  }

  private var editableColumns: [TimetableColumn] { TimetableColumn.columns(for: review) }

  private func editableCells(_ session: Session, at assignment: Assignment?) -> [String] {
    let row = TimetableRow(session, at: assignment)
    return editableColumns.map { column in
      column == .room && !disclosure.showsVenue(of: session) ? "" : disclosure.text(row[column])
    }
  }

  private func reviewerTable() -> TextTable {
    let columns: [SessionColumn] = [
      .day, .start, .end, .session, .title, .kind, .place, .meeting, .themes, .fixed,
    ]
    var table = TextTable(headings: ["Reviewer"] + columns.map { $0.rawValue })
    for reviewer in review.reviewers {
      let label = disclosure.reviewer(reviewer)
      for entry in timetable.entries where entry.isAttended(by: reviewer) {
        table.rows.append([label] + cells(of: entry, in: columns, disclosure))
      }
    }
    return table
  }

  private func roomTable() -> TextTable {
    let columns: [SessionColumn] = [
      .day, .start, .end, .session, .title, .kind, .people, .teamByRole, .needs,
    ]
    // Setting up and clearing away have columns where any session needs them.
    let isPrepared = timetable.entries.contains { $0.roomSpan != $0.span }
    let prepared = isPrepared ? ["Room from", "Room until"] : []
    var table = TextTable(
      headings: ["Room", "Site", "Seats"] + columns.map { $0.rawValue } + prepared)
    for room in review.rooms {
      for entry in timetable.entries
      where entry.room?.id == room.id && disclosure.showsVenue(of: entry.session) {
        let times = [entry.roomSpan.start.time.iso, entry.roomSpan.end.time.iso]
        table.rows.append(
          [
            disclosure.room(room), entry.site.map { disclosure.site($0) } ?? "",
            String(room.capacity),
          ]
            + cells(of: entry, in: columns, disclosure) + (isPrepared ? times : []))
      }
    }
    return table
  }

  /// The columns that an interviewee may see of their own sessions: nobody else is in any of them.
  private static let participantColumns: [SessionColumn] = [
    .day, .start, .end, .title, .place, .teamByRole,
  ]

  /// Every interviewee's sessions, for the sender of the invitations; never for an interviewee.
  private func participantTable() -> TextTable {
    let columns = TimetableExport.participantColumns
    var table = TextTable(headings: ["Ref", "Participant"] + columns.map { $0.rawValue })
    for person in review.people {
      let label = disclosure.person(person) ?? ""
      for entry in timetable.entries where entry.concerns(person) {
        table.rows.append(
          [disclosure.text(person.id.text), label]
            + participantCells(of: entry))
      }
    }
    return table
  }

  private func singleParticipantTables() -> [ExportFile] {
    var names = FileNames()
    var files: [ExportFile] = []
    for person in review.people {
      let name = names.name(for: disclosure.text(person.id.text), fallback: "participant")
      let entries = timetable.entries.filter { $0.concerns(person) }
      guard !entries.isEmpty else { continue }
      let table = TextTable(
        headings: TimetableExport.participantColumns.map { $0.rawValue },
        rows: entries.map { participantCells(of: $0) })
      files.append(table.file("participants/" + name))
    }
    return files
  }

  /// Below `full` nobody reads here where young people and families are met: those who bring them are told by mail.
  private func participantCells(of entry: TimetableEntry) -> [String] {
    TimetableExport.participantColumns.map { column in
      column == .place
        ? participantDisclosure.fullPlace(entry) ?? ""
        : column.cell(entry, participantDisclosure, review)
    }
  }

  private func cells(
    of entry: TimetableEntry, in columns: [SessionColumn], _ words: Disclosure
  ) -> [String] {
    columns.map { $0.cell(entry, words, review) }
  }
}
