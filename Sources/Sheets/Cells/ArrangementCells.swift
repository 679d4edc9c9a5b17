import CSVText
import CivilTime
import Findings
import ReviewModel

/// Whether a session may lie in the longer hours of a day, because its own cell or a fixed time allows that.
enum OutOfHoursCell {
  /// Whether a time under When or Fixed when lies in the longer hours of a day.
  static func isAsked(by session: Session, on days: [WorkingDay]) -> Bool {
    let fixed = session.pin.start.map { TimeSpan(from: $0, minutes: max(1, session.minutes)) }
    return (session.windows + [fixed].compactMap { $0 }).contains { span in
      days.contains { $0.longHours.contains(span) && !$0.hours.contains(span) }
    }
  }
}

/// The `Link` cell: where people join online.
enum LinkCell {
  static func read(_ cell: String, _ context: inout CellReader) -> JoiningLink? {
    let text = PlainText.typed(cell)
    if text.isEmpty { return nil }
    if let link = JoiningLink(text) { return link }
    let address = text.lowercased().hasPrefix("http://") ? String(text.dropFirst(7)) : text
    let repaired = JoiningLink("https://" + address)
    context.report(
      CellFault(
        .unsafeLink, text: cell, quoted(cell) + " is not an https address.",
        mend: repaired.map { "Write " + quoted($0.text) + " if that is meant." }
          ?? "Copy the whole address, which begins with https://, or leave the cell blank."))
    return nil
  }
}

/// The `Told by` cell: a person of the review, or an address, who receives the invitation for people without names.
enum ToldByCell {
  static func read(_ cell: String, _ context: inout CellReader) -> GroupContact? {
    let item = PlainText.trimmed(cell)
    if item.isEmpty { return nil }
    let people = context.names.people
    let isPerson =
      ListCell.quotation(item) != nil || ReferenceCell.reference(for: item, in: people) != nil
    if !isPerson, item.utf8.contains(UInt8(ascii: "@")),
      let address = AddressCell.read(cell, of: "", &context), EmailAddress.isPlain(address)
    {
      return .address(address)
    }
    return .person(ReferenceCell.read(item, in: people, &context))
  }

  static func write(_ contact: GroupContact, _ names: ReviewNames) -> String {
    switch contact {
    case .person(let id):
      ReferenceCell.write(id, in: names.people) { $0.utf8.contains(UInt8(ascii: "@")) }
    case .address(let address): address
    }
  }
}

/// The `Agreed` cell: when, and with whom.
///
/// `yes` · `Tue 5 Feb 10:00` · `Tue 5 Feb 10:00 with the office` · `with the office` · `the office`
enum AgreedCell {
  private static let with = "with "

  static func read(_ cell: String, _ context: inout CellReader) -> Agreement? {
    let text = PlainText.trimmed(cell)
    if text.isEmpty { return nil }
    if let isAgreed = YesNoCell.words.read(text).value { return isAgreed ? Agreement() : nil }
    if text.lowercased().hasPrefix(with) {
      return Agreement(with: ExactText.read(String(text.dropFirst(with.count))))
    }
    let parts = split(text)
    if let reading = context.times?.readStart(parts.time), reading.value != nil {
      return Agreement(start: context.value(reading), with: parts.whom.map { ExactText.read($0) })
    }
    // A text that begins like a time and is not a time is a slip in the time, rather than a person.
    if parts.whom != nil || text.utf8.contains(UInt8(ascii: ":")) {
      guard let reading = context.times?.readStart(parts.time) else { return nil }
      return context.value(reading).map { Agreement(start: $0) }
    }
    return Agreement(with: ExactText.read(text))
  }

  static func write(_ agreement: Agreement, _ times: TimeCellWriter) -> String {
    let whom = agreement.with.map { with + ExactText.write($0) }
    let parts = [agreement.start.map { times.write(start: $0) }, whom].compactMap { $0 }
    return parts.isEmpty ? YesNoCell.words.write(true) : parts.joined(separator: " ")
  }

  /// The time and the person, on the two sides of the first "with".
  private static func split(_ text: String) -> (time: String, whom: String?) {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    guard let position = words.firstIndex(where: { $0.lowercased() == "with" }) else {
      return (text, nil)
    }
    return (
      words[..<position].joined(separator: " "),
      words[(position + 1)...].joined(separator: " ")
    )
  }
}
