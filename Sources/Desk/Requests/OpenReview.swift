import JSONText

/// A review that somebody has open, with the timetable that is being looked for.
///
///     var open = OpenReview(ReviewFiles(dropped: files))
///     let findings = open.answer(.check(isStrict: false)).findings
///     _ = open.answer(.search(SearchRequest(steps: 20_000)))
///     while open.isSearching { _ = open.advance(steps: 4096) }
///     let changed = open.answer(.keep).files
public struct OpenReview: Sendable {
  /// The files of the review as they are now.
  public internal(set) var files: ReviewFiles
  var reading: Result<ReviewReading, Refusal>
  /// A timetable of a review document, which has no place for one.
  var planDocument: [UInt8]?
  var search: OpenSearch?

  // What files are called that the review has no name for.
  static let planName = "plan.json"
  static let changesName = "changes.csv"
  static let reviewName = "review.json"
  static let workbookName = "review.xlsx"

  /// Opens a review.
  public init(_ files: ReviewFiles) {
    self.files = files
    reading = OpenReview.read(files)
  }

  /// Whether a timetable is being looked for.
  public var isSearching: Bool { search.map { !$0.isOver } ?? false }

  /// Answers a request.
  public mutating func answer(_ request: Request) -> Answer {
    do throws(Refusal) {
      switch request {
      case .check(let isStrict): return try check(isStrict: isStrict)
      case .look: return try check(isStrict: false, looksAhead: false)
      case .search(let request): return try begin(request)
      case .stop:
        search?.stop()
        return progress()
      case .keep: return try keep()
      case .explain(let topic): return try explain(topic)
      case .suggest(let session): return try suggest(session)
      case .apply(let changes): return try apply(Array(changes.utf8))
      case .convert(let form): return try convert(to: form)
      case .redact(let form): return try redact(to: form)
      case .leadIn(let today):
        let leadIn = try LeadInAnswer(try reading.get(), try plan(), today: today)
        return Answer(findings: leadIn.findings, words: leadIn.lines, leadIn.members)
      case .export(let request): return try export(request)
      case .release(let wish): return try release(wish)
      case .compare(let question): return try compare(question)
      case .invite(let wish, let now, let onlyLooks):
        return try invite(wish, at: WallClock(now), onlyLooks: onlyLooks)
      case .callOff(let reason, let now, let onlyLooks):
        return try callOff(because: reason, at: WallClock(now), onlyLooks: onlyLooks)
      case .postpone(let date, let now, let onlyLooks):
        return try postpone(to: date, at: WallClock(now), onlyLooks: onlyLooks)
      case .replan(let wish, let now): return try begin(wish, at: WallClock(now))
      case .withstand(let privacy): return try beginWithstanding(showing: privacy)
      case .purge(let age, let files, let now, let onlyLooks):
        return try purge(olderThan: PurgeAge(age), files, at: now, onlyLooks: onlyLooks)
      }
    } catch {
      return Answer(error)
    }
  }

  /// Lets the search that was begun go on.
  ///
  /// - Parameter steps: How many steps each walker takes.
  /// - Returns: How far the search has come.
  public mutating func advance(steps: Int) -> Answer {
    search?.advance(steps: steps)
    return progress()
  }

  /// How far the search has come.
  func progress() -> Answer {
    guard let search else {
      return Answer(.badInput, words: ["No timetable is being looked for."])
    }
    return search.progress
  }

  /// The timetable of the review.
  ///
  /// - Throws: ``Refusal`` where the review cannot be read or has errors.
  func plan() throws(Refusal) -> PlanReading {
    let reading = try reading.get()
    guard let planDocument else { return PlanReading(beside: reading) }
    return PlanReading(
      planDocument, named: OpenReview.planName, for: try reading.soundReview())
  }

  static func read(_ files: ReviewFiles) -> Result<ReviewReading, Refusal> {
    do throws(Refusal) {
      return .success(try ReviewReading(files))
    } catch {
      return .failure(error)
    }
  }
}
