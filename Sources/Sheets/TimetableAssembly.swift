import CivilTime
import Findings
import ReviewModel

/// Makes a plan of the rows of timetable.csv, and pins of what they fix.
struct TimetableAssembly {
  /// The sessions of the review, with what the timetable fixes.
  private(set) var sessions: [Session]
  /// What is wrong with the rows.
  private(set) var findings: [Finding] = []
  /// The sessions of which a row says what was agreed.
  private(set) var agreements: Set<SessionID> = []
  private let review: Review
  private let names: ReviewNames
  private let mends: TimetableMends
  private var positions: [SessionID: Int] = [:]

  /// Starts with the review as its other sheets describe it.
  init(_ review: Review, names: ReviewNames) {
    self.review = review
    self.names = names
    mends = TimetableMends(review, names: names)
    sessions = review.sessions
    for (index, session) in sessions.enumerated() where positions[session.id] == nil {
      positions[session.id] = index
    }
  }

  /// The plan; nil where no row has a day and a start.
  mutating func plan(from timetable: SheetEntries<TimetableEntry>) -> Plan? {
    var plan = Plan(review: review.id)
    var seen: Set<SessionID> = []
    for (entry, row) in zip(timetable.entries, timetable.rows) where !entry.session.text.isEmpty {
      guard let position = positions[entry.session] else {
        report(mends.unknownSession(entry.session.text), .session, row)
        continue
      }
      guard seen.insert(entry.session).inserted else {
        report(
          CellFault(
            .sessionPlacedTwice, text: entry.session.text,
            "The session \(quoted(entry.session.text)) already has a row above.",
            mend: "Delete one of the two."), .session, row)
        continue
      }
      checkReferences(entry, row)
      agree(entry, at: position, row)
      guard let start = start(of: entry, sessions[position], row) else {
        checkNothingFixed(entry, row)
        continue
      }
      checkEnd(entry, after: start, sessions[position], row)
      plan.assignments.append(
        Assignment(
          session: entry.session, start: start, room: entry.room, reviewers: entry.reviewers,
          participants: entry.choosesNobodyElse
            ? entry.chosen : sessions[position].choosing(entry.chosen)))
      fix(entry, start, at: position, row)
    }
    let held = Set(plan.assignments.map { $0.session })
    plan.unscheduled = review.sessions.map { $0.id }.filter { !held.contains($0) }
    return plan.assignments.isEmpty ? nil : plan
  }

  // MARK: Checks

  private mutating func start(
    of entry: TimetableEntry, _ session: Session, _ row: Int
  ) -> CivilMinute? {
    if let day = entry.day, let start = entry.start { return CivilMinute(day, start) }
    if entry.isFilled.day != entry.isFilled.start {
      // The end and the length say when the session starts.
      let likely = entry.end.flatMap { end in
        entry.isFilled.day && session.minutes > 0
          ? TimeOfDay(minutes: end.minutes - session.minutes) : nil
      }
      report(
        CellFault(
          .halfPlaced, text: "",
          entry.isFilled.day
            ? "The row has a day and no start." : "The row has a start and no day.",
          mend: likely.map { "Write \"\($0.iso)\", or clear the day." }
            ?? "Fill in both, or clear both."), entry.isFilled.day ? .start : .day, row)
    }
    return nil
  }

  private mutating func checkReferences(_ entry: TimetableEntry, _ row: Int) {
    if let room = entry.room, !names.rooms.contains(room.text) {
      report(mends.unknownRoom(room.text), .room, row)
    }
    for person in entry.chosen where !names.people.contains(person.text) {
      report(mends.unknownPerson(person.text), .chosen, row)
    }
    for reviewer in entry.reviewers where !names.reviewers.contains(reviewer.text) {
      report(mends.unknownReviewer(reviewer.text), .reviewers, row)
    }
  }

  private mutating func checkEnd(
    _ entry: TimetableEntry, after start: CivilMinute, _ session: Session, _ row: Int
  ) {
    let end = start + session.minutes
    guard let written = entry.end, CivilMinute(start.date, written) != end, session.minutes > 0
    else {
      return
    }
    report(
      CellFault(
        .endDisagrees, .warning, text: written.iso,
        "The session lasts \(session.minutes) minutes, so it ends at \(end.time.iso), not \(written.iso).",
        mend: "Write \(end.time.iso), or change its Minutes in sessions.csv."), .end, row)
  }

  private mutating func checkNothingFixed(_ entry: TimetableEntry, _ row: Int) {
    guard entry.fixed != FixedParts(), !entry.isFilled.day, !entry.isFilled.start else { return }
    report(
      CellFault(
        .nothingToFix, text: "", "The row fixes a session that has no day and start.",
        mend: "Fill in Day and Start, or clear Fixed."), .fixed, row)
  }

  // MARK: Agreements

  /// Takes over what a row says was agreed: it was noted with the timetable in hand, after what sessions.csv says.
  private mutating func agree(_ entry: TimetableEntry, at position: Int, _ row: Int) {
    guard let agreement = entry.agreement else { return }
    agreements.insert(entry.session)
    let listed = sessions[position].agreement
    let now = entry.day.flatMap { day in entry.start.map { CivilMinute(day, $0) } }
    if let start = listed?.start, let noted = agreement.start ?? now, start != noted {
      report(
        CellFault(
          .contradiction, .warning, text: noted.iso,
          "sessions.csv says that it was agreed for \(start.words), and this row says for \(noted.words), which counts.",
          mend: "Write the same in both, or clear one of them."), TimetableLayout.agreed, row)
    }
    sessions[position].agreement = Agreement(
      start: agreement.start, with: agreement.with ?? listed?.with)
  }

  // MARK: Pins

  /// Pins what a row fixes; a blank cell fixes nothing, so that "yes" beside a day and a start leaves the
  /// choice of room and team open.
  private mutating func fix(
    _ entry: TimetableEntry, _ start: CivilMinute, at position: Int, _ row: Int
  ) {
    let parts = entry.fixed
    if parts?.time ?? true {
      if let pinned = sessions[position].pin.start, pinned != start {
        reportFixedTwice("when", DateCell.write(pinned.date) + " " + pinned.time.iso, row)
      }
      if sessions[position].pin.start == nil {
        sessions[position].pin.start = start
        // As under Fixed when, a time in the longer hours of a day asks for them.
        sessions[position].isOutOfHours =
          sessions[position].isOutOfHours
          || OutOfHoursCell.isAsked(by: sessions[position], on: review.days)
      }
      sessions[position].pin.start = start
    }
    if parts?.room ?? true, let room = entry.room {
      if let pinned = sessions[position].pin.room, pinned != room {
        reportFixedTwice("room", pinned.text, row)
      }
      sessions[position].pin.room = room
    }
    if parts?.team ?? true, !entry.reviewers.isEmpty {
      let pinned = sessions[position].pin.reviewers
      if let pinned, Set(pinned) == Set(entry.reviewers) { return }
      if let pinned {
        reportFixedTwice("reviewers", pinned.map { $0.text }.joined(separator: "; "), row)
      }
      sessions[position].pin.reviewers = entry.reviewers
    }
  }

  private mutating func reportFixedTwice(_ part: String, _ pinned: String, _ row: Int) {
    report(
      CellFault(
        .fixedTwice, text: pinned,
        "\"Fixed \(part)\" of the session in sessions.csv says \(quoted(pinned)), which this row does not.",
        mend: "Write the same in both, or clear one of them."), .fixed, row)
  }

  private mutating func report(_ fault: CellFault, _ column: TimetableColumn, _ row: Int) {
    report(fault, column.heading, row)
  }

  private mutating func report(_ fault: CellFault, _ heading: String, _ row: Int) {
    findings.append(
      fault.finding(at: .cell(file: Sheet.timetable.file, row: row, column: heading)))
  }
}
