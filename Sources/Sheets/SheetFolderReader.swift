import CSVText
import CivilTime
import Findings
import ReviewModel

/// Reads the sheets of a folder one after the other, each knowing the names that those before it brought.
struct SheetFolderReader {
  private var tables: [Sheet: CSVTable] = [:]
  private var present: Set<Sheet> = []
  private var filled: Set<Sheet> = []
  private var explained: Set<Sheet> = []
  private var findings: [Finding] = []
  private var extras = SheetExtras()
  private var closedRows: [Int] = []
  private var preparation = PreparationNotes()
  private var context = CellReader()
  private var places = SheetPlaces()
  private var protectedNames = ProtectedNames()

  /// Sorts files by the sheets that they are.
  ///
  /// - Parameters:
  ///   - files: The CSV files of the folder.
  ///   - others: Its other files.
  init(_ files: [SheetFile], beside others: [OtherFile] = []) {
    let survey = FolderSurvey(files, beside: others)
    findings = survey.findings
    explained = survey.misnamed
    for sheet in Sheet.allCases {
      guard let file = survey.sheets[sheet] else {
        if sheet.isRequired, !survey.misnamed.contains(sheet) { noteMissing(sheet) }
        continue
      }
      let document = CSVReader.read(file.bytes, file: sheet.file)
      let table = CSVTable(document) { sheet.isHeading($0) }
      present.insert(sheet)
      tables[sheet] = table
      // Damage is shown cell by cell.
      let damage = table.map { DamagedText.findings(in: $0, file: sheet.file) } ?? []
      let isShown = damage.contains { $0.code == .damagedText }
      findings += document.findings.filter { !isShown || $0.code != .damagedText } + damage
    }
  }

  private mutating func noteMissing(_ sheet: Sheet) {
    explained.insert(sheet)
    findings.append(
      Finding(
        .missingSheet, at: .file(sheet.file), "The sheet \(sheet.file) is missing.",
        mend: "Add it; \"fieldwork init\" writes one with its headings."))
  }

  /// The review, the timetable and everything that is wrong.
  mutating func read() -> SheetReading {
    var reading = content()
    if let review = reading.review { validate(review) }
    findings += LostNoughts.findings(tables, context.names)
    let cause = CommonCause(
      emptySheets: Set(Sheet.allCases).subtracting(filled), present: present, explained: explained)
    let missing = MissingDays(
      fieldworkStart: context.fieldworkStart,
      closed: zip(extras.closed, closedRows).map { (days: $0, row: $1) },
      startRow: places.settings["fieldworkStart"])
    reading.findings = SheetPlaces.sorted(
      missing.joined(cause.joined(findings)).map { protectedNames.covered($0) })
    return reading
  }

  /// The review and the timetable as they can be read, without a word on what is wrong.
  mutating func content() -> SheetReading {
    var draft = readSettings()
    draft.review.days = readDays(draft)
    context.days = draft.review.days
    context.fieldworkStart = draft.fieldworkStart
    context.times = draft.fieldworkStart.map {
      TimeCellReader(days: draft.review.days, fieldworkStart: $0)
    }
    readLists(into: &draft.review)
    hideProtectedNames(in: &draft.review)
    let timetable = entries(TimetableLayout.layout)
    var reading = SheetReading(review: nil, plan: nil, findings: [], extras: extras, places: places)
    if let fieldworkStart = draft.fieldworkStart, let commissionedOn = draft.commissionedOn {
      draft.review.fieldworkStart = fieldworkStart
      draft.review.commissionedOn = commissionedOn
      name(&draft.review)
      if present.contains(.timetable), !timetable.entries.isEmpty {
        var plan = TimetableAssembly(draft.review, names: context.names)
        reading.plan = plan.plan(from: timetable)
        extras.agreements = plan.agreements
        // A name about which the reader of a cell has a finding gets no second one.
        let told = Set(
          findings.filter { [.danglingReference, .ambiguousName].contains($0.code) }.map {
            $0.place
          })
        findings += plan.findings.filter {
          $0.code != .unknownInTimetable || !told.contains($0.place)
        }
        draft.review.sessions = plan.sessions
        coverAgreements(in: &draft.review)
      }
      reading.review = draft.review
    }
    (extras.standIns, extras.whoWords) = (context.standIns, context.whoWords)
    preparation.kind = draft.kind
    (preparation.nation, preparation.weekRow) = (draft.nation, places.settings["fieldworkStart"])
    reading.preparation = preparation
    reading.extras = extras
    reading.places = places
    return reading
  }

  // MARK: Settings and days

  private mutating func readSettings() -> SettingsDraft {
    var draft = SettingsDraft()
    context.listsDays = tables[.days].map { !$0.rows.isEmpty } ?? false
    let rows = entries(SettingsSheet.layout)
    var seen: Set<String> = []
    var blanks = CellsSayingNothing()
    var dates = SuspectDates()
    for (row, number) in zip(rows.entries, rows.rows) where !row.name.isEmpty {
      let place = Place.cell(file: Sheet.review.file, row: number, column: "Value")
      if let contact = ContactSetting.read(row, &context) {
        draft.review.contacts.append(contact)
        places.add(.contacts, row: number)
        findings += context.takeFaults().map { $0.finding(at: place, in: row.value) }
        continue
      }
      guard let setting = SettingsSheet.setting(named: row.name) else {
        noteUnknown(row, number)
        continue
      }
      if !seen.insert(setting.name).inserted {
        findings.append(
          Finding(
            .repeatedSetting, .warning, at: place, text: row.name,
            "The setting \(quoted(row.name)) stands twice, and only the last counts.",
            mend: "Delete one of the two."))
      }
      if setting.need == .kept {
        extras.settings.append(ExtraSetting(name: row.name, value: row.value))
      }
      if PlainText.isBlank(row.value), setting.need != .filled { continue }
      if setting.need != .filled, setting.need != .kept,
        context.saysNothing(row.value, except: setting.ownWords)
      {
        blanks.add(row.value, at: place)
        continue
      }
      places.settings[setting.key] = number
      if PlainText.isBlank(row.value) {
        findings.append(
          Finding(
            .missingText, at: place, "\(setting.name) is blank.", mend: "Fill it in."))
        continue
      }
      setting.read(row.value, &draft, &context)
      if let date = setting.date {
        dates.add(
          SuspectDates.Cell(text: row.value, date: date(draft), place: place),
          isFieldworkStart: setting.key == "fieldworkStart")
      }
      findings += context.takeFaults().map { $0.finding(at: place, in: row.value) }
    }
    blanks.finding.map { findings.append($0) }
    findings += dates.findings
    context.doubtsDayFirst = dates.hasMonthFirst
    for setting in SettingsSheet.settings
    where setting.need == .filled && !seen.contains(setting.name) && tables[.review] != nil
      && !explained.contains(.review)
    {
      findings.append(
        Finding(
          .missingText, at: .file(Sheet.review.file), "The setting \"\(setting.name)\" is missing.",
          mend: "Add a row with that setting and its value."))
    }
    return draft
  }

  private mutating func noteUnknown(_ row: SettingRow, _ number: Int) {
    extras.settings.append(ExtraSetting(name: row.name, value: row.value))
    // Somebody with dozens of settings of their own has not mistyped them all.
    let names = extras.settings.count > 64 ? [] : SettingsSheet.settings.map { $0.name }
    let nearest = names.first {
      NearestName.suggestion(for: CSVTable.folded(row.name), among: [CSVTable.folded($0)]) != nil
    }
    findings.append(
      Finding(
        .unknownSetting, nearest == nil ? .note : .warning,
        at: .cell(file: Sheet.review.file, row: number, column: "Setting"), text: row.name,
        "The setting \(quoted(row.name)) is not known, so it is kept and not used.",
        mend: nearest.map { "Did you mean \"\($0)\"?" } ?? ""))
  }

  private mutating func readDays(_ draft: SettingsDraft) -> [WorkingDay] {
    context.fieldworkStart = draft.fieldworkStart
    // One date that only makes sense with the month first makes the others doubtful.
    let hasMonthFirst = [Sheet.closed, .milestones, .days].contains { sheet in
      tables[sheet].map {
        $0.rows.contains { $0.cells.contains { SuspectDates.hasMonthFirst($0) } }
      }
        ?? false
    }
    context.doubtsDayFirst = context.doubtsDayFirst || hasMonthFirst
    let closed = entries(ClosedSheet.layout)
    extras.closed = closed.entries
    closedRows = closed.rows
    let milestones = entries(MilestonesSheet.layout)
    extras.milestones = milestones.entries
    preparation.closed = closed.entries.compactMap { $0.period }
    (preparation.milestones, preparation.milestoneRows) = (milestones.entries, milestones.rows)
    let listed = entries(DaysSheet.layout)
    for (day, row) in zip(listed.entries, listed.rows) {
      guard let date = day.date, closed.entries.contains(where: { $0.closes(date) }) else {
        continue
      }
      findings.append(
        Finding(
          .closedDayListed, .warning, at: .cell(file: Sheet.days.file, row: row, column: "Date"),
          text: date.iso,
          "closed.csv closes \(date.words), and this row gives it hours; the hours count.",
          mend: "Delete one of the two rows."))
    }
    guard let fieldworkStart = draft.fieldworkStart else { return [] }
    let near = nearDays(listed, start: fieldworkStart)
    let days = draft.week.days(from: fieldworkStart, closed: extras.closed, listed: near)
    places.days = days.map { day in day.row.map { listed.rows[$0] } }
    return days.map { $0.day }
  }

  /// The rows of days.csv, those far from the fieldwork week in the year that fits the week, or without a date.
  private mutating func nearDays(
    _ listed: SheetEntries<ListedDay>, start: CivilDate
  ) -> [ListedDay] {
    zip(listed.entries, listed.rows).map { entry, row in
      let cell = SuspectDates.Cell(
        text: entry.text, date: entry.date,
        place: .cell(file: Sheet.days.file, row: row, column: "Date"))
      SuspectDates.finding(about: cell, near: start).map { findings.append($0) }
      var near = entry
      // A slip in the year is told here alone: what refers to the day is right.
      if let date = entry.date, SuspectDates.isFar(date, from: start) {
        near.date = SuspectDates.likely(date, near: start)
      }
      return near
    }
  }

  // MARK: Lists

  private mutating func readLists(into review: inout Review) {
    review.themes = list(ThemesSheet.layout) { $0.add($1) }
    review.sites = list(SitesSheet.layout) { $0.add($1) }
    review.travel = list(TravelSheet.layout)
    review.rooms = list(RoomsSheet.layout) { $0.add($1) }
    review.people = list(PeopleSheet.layout) { $0.add($1) }
    review.reviewers = list(ReviewersSheet.layout) { $0.add($1) }
    review.sessions = list(SessionsSheet.layout) { $0.add($1) }
  }

  private mutating func list<Entry>(
    _ layout: EntrySheet<Entry>, register: (inout ReviewNames, [Entry]) -> Void = { _, _ in }
  ) -> [Entry] {
    let read = entries(layout, register: register)
    if let list = layout.list { for row in read.rows { places.add(list, row: row) } }
    if layout.columns[0].isName {
      let references = zip(read.rows, read.entries).map { (row: $0, text: layout.key($1)) }
      let column = layout.columns[0].heading
      FragileReferences.finding(references, of: layout.sheet, column: column)
        .map { findings.append($0) }
    }
    return read.entries
  }

  private mutating func entries<Entry>(
    _ layout: EntrySheet<Entry>, register: (inout ReviewNames, [Entry]) -> Void = { _, _ in }
  ) -> SheetEntries<Entry> {
    guard let table = tables[layout.sheet] else { return SheetEntries() }
    let survey = RowSurvey(table, layout)
    findings += survey.findings
    if survey.hasNoHeadings {
      explained.insert(layout.sheet)
      return SheetEntries()
    }
    let read = layout.read(survey.entries, &context, register: register)
    findings += read.findings
    let reference = Place.cell(
      file: layout.sheet.file, row: table.headingRow, column: layout.columns[0].heading)
    if read.findings.contains(where: { $0.code == .missingColumn && $0.place == reference }) {
      // Without its references the sheet has nothing that another cell could mean.
      explained.insert(layout.sheet)
    } else if !read.entries.isEmpty {
      filled.insert(layout.sheet)
    }
    extras.columns[layout.sheet] = read.extras
    return read
  }

  /// Takes the names of those who must not be named out of everything that was read.
  private mutating func hideProtectedNames(in review: inout Review) {
    findings += review.hideProtectedNames { places.place($0) }
    protectedNames = ProtectedNames(of: review)
    guard !protectedNames.isEmpty else { return }
    findings += ProtectedCells.findings(in: tables, protectedNames, besides: findings)
    preparation.cover(protectedNames)
    extras.cover(protectedNames)
    for (session, words) in context.whoWords
    where protectedNames.covered(words.cell) != words.cell {
      context.whoWords[session] = nil
    }
  }

  /// Takes those names out of what the timetable says was agreed, too: it is read after all other sheets.
  private func coverAgreements(in review: inout Review) {
    for index in review.sessions.indices {
      guard let with = review.sessions[index].agreement?.with else { continue }
      review.sessions[index].agreement?.with = protectedNames.covered(with)
    }
  }

  /// Adds what is wrong with the review in itself, unless its cell has an error already.
  private mutating func validate(_ review: Review) {
    let errors = findings.filter { $0.severity == .error }.map { $0.place }
    let faulty = Set(errors.filter { if case .cell = $0 { true } else { false } })
    // Nobody knows who is in no session while a cell of the sessions cannot be read.
    let isUnsure = errors.contains {
      $0.file == Sheet.sessions.file || $0.file == Sheet.people.file
    }
    findings += review.validate { places.place($0) }.filter { finding in
      !faulty.contains(finding.place) && !(isUnsure && finding.code == .personInNoSession)
    }
  }

  /// Gives a review without a title or a reference the obvious ones.
  private func name(_ review: inout Review) {
    if places.settings["title"] == nil {
      review.title = review.council.isEmpty ? "Peer review" : review.council + " peer review"
    }
    if places.settings["id"] == nil {
      review.id = Review.usualReference(for: review.fieldworkStart)
    }
  }
}
