import CivilTime
public import Findings
public import ReviewModel
public import Solving

/// What `check` says about whether a review can be planned at all.
public enum ProspectReport {
  /// The finding where it is proved that there is no timetable; none otherwise.
  public static func findings(
    _ prospect: PlanProspect.Verdict, _ review: Review, _ reading: ReviewReading
  ) -> [Finding] {
    guard case .impossible(let conflicts) = prospect else { return [] }
    return [
      Finding(
        .provenImpossible, at: .file(reading.source.path),
        "No timetable obeys every rule" + reason(conflicts, review) + ".",
        mend: "See the cheapest ways out with: "
          + Signpost(reading.door, to: reading.source).words(for: .explain))
    ]
  }

  /// The findings about a review with the one about its prospect; where one of them names the cause of the proof
  /// already, that finding becomes the error, since one cause is told once.
  ///
  /// `reading` says where the review came from, for the places of the findings.
  ///
  /// - Returns: The findings, each cause once.
  public static func joined(
    _ findings: [Finding], _ prospect: PlanProspect.Verdict, _ review: Review,
    _ reading: ReviewReading
  ) -> [Finding] {
    guard case .impossible(let conflicts) = prospect,
      let index = indexOfCause(findings, conflicts, review, reading)
    else { return findings + self.findings(prospect, review, reading) }
    var findings = findings
    findings[index].severity = .error
    findings[index].message += " So no timetable obeys every rule."
    return findings
  }

  /// The finding that says already why the conflicts cannot be met; nil where none does.
  private static func indexOfCause(
    _ findings: [Finding], _ conflicts: [Conflict], _ review: Review, _ reading: ReviewReading
  ) -> Int? {
    let sessions = Set(conflicts.flatMap { $0.sessions }.map { $0.text })
    let circle = findings.firstIndex { finding in
      finding.code == .orderCycle && !sessions.isEmpty && sessions.isSubset(of: words(of: finding))
    }
    if let circle { return circle }
    guard let position = onlySession(of: conflicts, in: review) else { return nil }
    return findings.firstIndex { finding in
      tellsCause(finding, why: review.sessions[position], in: review) { field in
        reading.place(ReviewPlace(.sessions, position, field))
      }
    }
  }

  private static func words(of finding: Finding) -> Set<String> {
    Set(finding.message.split { " ,.".contains($0) }.map { String($0) })
  }

  /// The position of the one session that all conflicts are about; nil where they are about several.
  ///
  /// Conflicts about the seats or hours of a room bind no session themselves: they say why that session has no room.
  private static func onlySession(of conflicts: [Conflict], in review: Review) -> Int? {
    let sessions = Set(conflicts.flatMap { $0.sessions })
    let rooms = Set(review.rooms.map { $0.id.text })
    let isAboutSessionsAndRooms = conflicts.allSatisfy { conflict in
      !conflict.sessions.isEmpty || conflict.subject.map { rooms.contains($0) } ?? false
    }
    guard sessions.count == 1, isAboutSessionsAndRooms else { return nil }
    return review.sessions.firstIndex { sessions.contains($0.id) }
  }

  /// Whether a finding says why a session cannot be held at all.
  private static func tellsCause(
    _ finding: Finding, why session: Session, in review: Review, place: (String) -> Place
  ) -> Bool {
    switch finding.code {
    case .cannotBeHeld: isInRow(finding.place, of: place("minutes"))
    case .unknownFeature: finding.place == place("roomFeatures")
    case .timeOutsideHours, .dateOutsideReview:
      // A part of the times may lie outside the hours, and then something else is the cause.
      finding.place == place("windows")
        && session.windows.allSatisfy { window in
          !review.days.contains { $0.hours.overlaps(window) }
        }
    case .wholeTeamNotThere: words(of: finding).contains(session.id.text)
    default: false
    }
  }

  private static func isInRow(_ found: Place, of entry: Place) -> Bool {
    switch (found, entry) {
    case (.cell(let file, let row, _), .cell(let ownFile, let ownRow, _)):
      (file, row) == (ownFile, ownRow)
    case (.key(let file, let path), .key(let ownFile, let ownPath)):
      file == ownFile && path.hasPrefix((ownPath.split(separator: ".").first ?? "") + ".")
    default: false
    }
  }

  /// The promise about a review without a timetable, which is no more than is known; `hasDoubtfulWeek` says that the
  /// dates of the week can be read in two ways.
  public static func summary(
    _ prospect: PlanProspect.Verdict, of review: Review, hasDoubtfulWeek: Bool = false
  ) -> String {
    let size = English.list([
      Prose.count(review.sessions.count, "session"),
      Prose.count(review.people.count, "person", "people"),
      Prose.count(review.reviewers.count, "reviewer"),
      Prose.count(review.rooms.count, "room"),
    ])
    if hasDoubtfulWeek {
      return "Which days are meant must be settled before anybody plans: " + size + "."
    }
    return switch prospect {
    case .possible: "The review can be planned: " + size + "."
    case .unknown:
      "No fault was found, but whether everything fits was not seen so soon: " + size + "."
    case .impossible: "The review cannot be planned as it is: " + size + "."
    }
  }

  /// The rules that stand in each other's way where they are few; else the sessions that they are about.
  private static func reason(_ conflicts: [Conflict], _ review: Review) -> String {
    guard !conflicts.isEmpty else { return "" }
    if conflicts.count <= longestReason {
      return ": " + conflicts.map { withoutFullStop($0.text) }.joined(separator: "; ")
    }
    var seen: Set<SessionID> = []
    let sessions = conflicts.flatMap { $0.sessions }.filter { seen.insert($0).inserted }
    let rules = Prose.count(conflicts.count, "rule") + " stand in each other's way"
    return sessions.isEmpty
      ? ": " + rules
      : ": " + rules + ", about " + English.list(sessions.map { $0.text }, atMost: 10)
  }

  /// More rules than these are told better in steps, by `explain`.
  private static let longestReason = 3

  private static func withoutFullStop(_ text: String) -> String {
    text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
