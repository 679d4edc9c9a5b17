import CivilTime
import Findings
import ReviewModel
import Sheets
import Workbook

/// Measures how long a review's workbook takes to write, to read, and to change.
struct WorkbookTimes {
  /// The option by which the command is told from the listing of cells.
  static let option = "--times"
  static let help = """
    Usage: benchmarks workbook --times [--sizes LIST] [--rounds N]

    Workbooks of weeks made here with 60 and 600 sessions, timetable included: the median of N rounds (9) of writing one
    anew, of reading one (opening it, and reading the review out of it), and of putting a changed timetable into one,
    beside the bounds for 60 and 600 sessions. Ends with 1 where a bound is not kept; measure a release build.
    """

  /// The most that writing and reading may take, in milliseconds, by the number of sessions.
  static let bounds: [Int: (writing: Double, reading: Double)] = [60: (60, 30), 600: (300, 300)]

  /// The numbers of sessions.
  private(set) var sizes = [60, 600]
  /// How often each is measured.
  private(set) var rounds = 9

  /// Reads the options; nil where one is not known or has no fit value.
  init?(_ arguments: [String]) {
    guard arguments.first == Self.option else { return nil }
    var words = OptionWords(Array(arguments.dropFirst()))
    while let (option, value) = words.next() {
      switch option {
      case "--sizes":
        guard let numbers = OptionWords.numbers(value) else { return nil }
        sizes = numbers
      case "--rounds":
        guard let number = OptionWords.number(value) else { return nil }
        rounds = number
      default: return nil
      }
    }
  }

  /// Prints a row a size; answers whether every review came back as it was.
  func run() -> Bool {
    let table = MarkdownTable(headings: [
      "sessions", "KB", "writing, ms", "at most", "reading, ms", "at most", "of this opening, ms",
      "changing the timetable, ms", "peak MB",
    ])
    print(table.opening)
    var isSound = true
    for size in sizes {
      do {
        isSound = try measure(size, table) && isSound
      } catch {
        Talk.say("\(size) sessions: \(error)")
        isSound = false
      }
    }
    return isSound
  }

  private func measure(_ size: Int, _ table: MarkdownTable) throws -> Bool {
    let review = PlantedReview.review(sessions: size, seed: 11)
    let files = Self.files(review, shift: 0)
    let moved = Self.files(review, shift: 1)
    var (writing, opening, reading, changing): ([Double], [Double], [Double], [Double]) =
      ([], [], [], [])
    var bytes: [UInt8] = []
    var isSame = true
    for _ in 0..<rounds {
      writing.append(try Self.milliseconds { bytes = try ReviewWorkbook.new(files) })
      var workbook: ReviewWorkbook?
      let opened = try Self.milliseconds { workbook = try ReviewWorkbook(bytes) }
      guard let workbook else { return false }
      var read: Review?
      let understood = Self.milliseconds {
        read =
          ReviewSheets.read(workbook.files.map { SheetFile(name: $0.path, bytes: $0.bytes) })
          .review
      }
      opening.append(opened)
      reading.append(opened + understood)
      isSame = isSame && read?.sessions.count == review.sessions.count
      changing.append(try Self.milliseconds { _ = try workbook.bytes(holding: moved) })
    }
    let bound = Self.bounds[size]
    print(
      table.row([
        String(size), String(bytes.count / 1_000), Self.cell(writing),
        MarkdownTable.cell(bound?.writing, decimals: 0), Self.cell(reading),
        MarkdownTable.cell(bound?.reading, decimals: 0), Self.cell(opening), Self.cell(changing),
        MarkdownTable.cell(PeakMemory.megabytes()),
      ]))
    return isSame && Self.keeps(bound, writing: writing, reading: reading)
  }

  private static func cell(_ times: [Double]) -> String {
    MarkdownTable.cell(Median.of(times), decimals: 1)
  }

  /// Whether the medians of times keep the bounds; times without a bound do.
  static func keeps(
    _ bound: (writing: Double, reading: Double)?, writing: [Double], reading: [Double]
  ) -> Bool {
    guard let bound, let writing = Median.of(writing), let reading = Median.of(reading) else {
      return true
    }
    return writing <= bound.writing && reading <= bound.reading
  }

  /// The sheets of a review with a timetable that need not obey any rule, since each costs the same to write.
  private static func files(_ review: Review, shift: Int) -> [BookFile] {
    var plan = Plan(review: review.id)
    for (number, session) in review.sessions.enumerated() {
      let day = review.days[(number + shift) % review.days.count]
      plan.assignments.append(
        Assignment(
          session: session.id,
          start: CivilMinute(day.date, day.start) + number / review.days.count % 28 * 15,
          room: review.rooms[number % review.rooms.count].id,
          reviewers: [review.reviewers[number % review.reviewers.count].id]))
    }
    return ReviewSheets.write(review, plan: plan).map { BookFile(path: $0.name, bytes: $0.bytes) }
  }

  private static func milliseconds<Failure: Error>(
    _ work: () throws(Failure) -> Void
  ) throws(Failure) -> Double {
    let began = ContinuousClock.now
    try work()
    return began.duration(to: .now) / .milliseconds(1)
  }
}
