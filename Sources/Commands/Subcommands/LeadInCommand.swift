import CivilTime
import Desk
import Disk
import Documents
import Findings
import JSONText
import LeadIn
import ReviewModel
import Exports

extension OptionSpec {
  fileprivate static let today = OptionSpec(
    "--today", "DATE", .date,
    help: "the day to look from: what is done, due this week, late, and what lateness pushes")
  fileprivate static let find = OptionSpec(
    "--find", help: "rank other weeks by what they would cost, and say why")
  fileprivate static let from = OptionSpec(
    "--from", "DATE", .date, help: "with --find: the first week to weigh")
  fileprivate static let weeks = OptionSpec(
    "--weeks", "N", .wholeNumber(1...104), help: "with --find: how many weeks to weigh (usually 12)"
  )
  fileprivate static let csv = OptionSpec("--csv", help: "a table for a spreadsheet")
  fileprivate static let ics = OptionSpec("--ics", help: "a calendar: things to do, and meetings")
  fileprivate static let output = OptionSpec(
    "--output", letter: "-o", "FILE", .path, help: "where it goes instead of standard output")
  fileprivate static let owners = OptionSpec(
    "--owners", help: "with --ics: name owners with an address as attendees")
  fileprivate static let bankHolidays = OptionSpec(
    "--bank-holidays", "FILE", .path,
    help: "GOV.UK's bank-holidays.json, which then counts before the rules")
  fileprivate static let stamp = OptionSpec(
    "--stamp", "MINUTE", .minute, help: "with --ics: the UTC time to stamp on it instead of now")
}

extension Subcommand {
  /// `fieldwork leadin`.
  static let leadIn = Subcommand(
    name: "leadin", summary: "plan the weeks before the fieldwork week",
    details:
      "Lists what must be done before the week and after it, by when and by whom, around bank holidays and "
      + "whatever closed.csv lists. milestones.csv changes or adds to the usual milestones.",
    examples: [
      Example("fieldwork leadin my-review", "the plan to pin on the wall"),
      Example("fieldwork leadin my-review --today 2013-01-14", "what is due, late, and at risk"),
      Example("fieldwork leadin my-review --ics -o lead-in.ics", "the same as a calendar"),
      Example("fieldwork leadin my-review --find --from 2013-03-04 --weeks 8", "a better week"),
    ],
    positionals: [.review],
    options: [
      .today, .plan, .find, .from, .weeks, .csv, .ics, .json, .output, .owners, .stamp,
      .bankHolidays,
    ],
    exclusive: [[.csv, .ics, .json], [.find, .today], [.find, .csv], [.find, .ics]],
    next: "fieldwork check my-review"
  ) { arguments, terminal throws(Refusal) in
    let source = try ReviewSource(arguments.text(.review) ?? "")
    let reading = try ReviewReading(source, on: terminal)
    let review = try reading.soundReview()
    let published = try published(arguments.text(.bankHolidays), of: reading.preparation.nation)
    let places = LeadInPlaces(reading)
    if arguments.has(.find) {
      let search = WeekSearch(review, notes: reading.preparation, published: published)
      let weeks = search.weeks(
        from: arguments.date(.from) ?? search.firstPossibleMonday,
        count: arguments.number(.weeks) ?? 12)
      try deliver(
        arguments.has(.json)
          ? JSONWriter.document(LeadInDocument.value(weeks)) : bytes(WeekRanking.lines(weeks)),
        arguments, terminal)
      terminal.say(
        "Next: write the week you choose into review.csv, then fieldwork check \(source.argument)")
      return .clean
    }
    if let finding = LeadInAnswer.shortLeadIn(of: review, at: places.week) {
      guard !arguments.has(.json) else { throw Refusal([finding], outcome: .findings) }
      terminal.complain([finding])
      terminal.say(
        "Next: fieldwork leadin \(source.argument) --find --from \(review.firstPossibleMonday.iso)")
      return .findings
    }
    let planReading = try PlanReading(arguments.text(.plan), for: reading, on: terminal)
    let leadIn = try LeadInAnswer(
      reading, planReading, published: published, today: arguments.date(.today))
    try deliver(try form(of: leadIn, arguments, terminal), arguments, terminal)
    terminal.say(leadIn.findings)
    if arguments.date(.today) == nil {
      terminal.say(
        "Next: fieldwork leadin \(source.argument) --today DATE says what is due and what is late")
    } else {
      terminal.say("Next: fieldwork leadin \(source.argument) --ics -o lead-in.ics")
    }
    return .clean
  }

  /// What was asked for, as bytes.
  private static func form(
    of leadIn: LeadInAnswer, _ arguments: Arguments, _ terminal: Terminal
  ) throws(Refusal) -> [UInt8] {
    if arguments.has(.json) { return JSONWriter.document(.object(leadIn.members)) }
    if arguments.has(.csv) { return LeadInTable.bytes(leadIn.plan) }
    guard arguments.has(.ics) else { return bytes(leadIn.lines) }
    let writtenAt = try WritingTime.minute(arguments.minute(.stamp), terminal.environment)
    return try leadIn.calendar(writtenAt: writtenAt, namesOwners: arguments.has(.owners))
  }

  /// Prints it, or writes it where it was asked to go.
  private static func deliver(
    _ bytes: [UInt8], _ arguments: Arguments, _ terminal: Terminal
  ) throws(Refusal) {
    guard let path = arguments.text(.output), path != "-" else {
      terminal.print(bytes: bytes)
      return
    }
    try AtomicFile.write([AtomicFile(path: path, bytes: bytes)])
    terminal.say("Wrote \(path)")
  }

  private static func bytes(_ lines: [String]) -> [UInt8] {
    Array((lines.joined(separator: "\n") + "\n").utf8)
  }

  private static func published(
    _ path: String?, of nation: Nation
  ) throws(Refusal) -> [BankHoliday] {
    guard let path else { return [] }
    let read = BankHolidaysDocument.read(try FileBytes.read(path), file: path, of: nation)
    guard read.findings.isEmpty else { throw Refusal(read.findings) }
    return read.holidays
  }
}
