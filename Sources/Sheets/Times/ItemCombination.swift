import CivilTime
import Findings
import ReviewModel

/// The items of one cell beside each other: what one means may depend on those before.
///
/// Where two meanings are possible the item is refused, and both are offered in full.
struct ItemCombination {
  private struct Item {
    var range: Range<Int>
    var parts: [ItemPart]

    /// The only clause; nil where the item has several.
    var part: ItemPart? { parts.count == 1 ? parts[0] : nil }
  }

  private let text: CellText
  private let week: ReviewWeek
  private var previous: Item?
  /// The last item that gives times and names their days.
  private var days: Item?
  /// Whether each item so far names days and nothing else.
  private var isListOfDays = true
  private var windows: [ItemPart] = []
  private var onlyItems: [Range<Int>] = []
  /// Whether the last date stands without hours.
  private(set) var followsDate = false

  /// No items yet.
  init(_ text: CellText, week: ReviewWeek) {
    (self.text, self.week) = (text, week)
  }

  /// Adds an item that has no fault.
  mutating func add(_ parts: [ItemPart], in range: Range<Int>, followsDate: Bool) {
    let item = Item(range: range, parts: parts)
    previous = item
    self.followsDate = followsDate
    if let first = parts.first, first.kind == .windows, first.namesDays { days = item }
    isListOfDays = isListOfDays && (item.part.map { $0.namesDays && !$0.namesHours } ?? false)
    windows += parts.filter { $0.kind == .windows }
    if parts.contains(where: { $0.only != nil }) { onlyItems.append(range) }
  }

  /// The fault of an item behind the items before it; nil where its meaning is clear.
  func fault(of parts: [ItemPart], in range: Range<Int>) -> CellFault? {
    let item = Item(range: range, parts: parts)
    return exceptionBehindAbsence(item) ?? hoursWithoutDay(item) ?? limitsApart(item)
  }

  // MARK: Exceptions

  /// An exception of the absence before it: `Away Mon-Wed; except Tue`.
  private func exceptionBehindAbsence(_ item: Item) -> CellFault? {
    let opening = item.range.first { text.tokens[$0].kind != .word(.filler) }
    guard let opening, text.tokens[opening].kind == .word(.except), let previous,
      let last = previous.parts.last, last.kind == .excluded || last.spans.isEmpty
    else { return nil }
    let before = text.excerpt(previous.range)
    let rest = text.excerpt(opening + 1..<item.range.upperBound)
    return .unclearAbsence(
      text.excerpt(previous.range.lowerBound..<item.range.upperBound),
      offers: [before + " except " + rest, before + "; not " + rest], examples: TimeExamples(week))
  }

  // MARK: Hours without a day

  private func hoursWithoutDay(_ item: Item) -> CellFault? {
    guard let part = item.part, part.only == nil else { return nil }
    switch part.kind {
    case .windows where part.namesHoursAlone: return hoursBehindDay(item)
    case .excluded where part.namesHoursAlone: return hoursTakenBehindDay(item, part)
    default: return nil
    }
  }

  /// Hours behind a day: `Mon 9-11; 2-4`.
  private func hoursBehindDay(_ item: Item) -> CellFault? {
    guard let days else { return nil }
    let hours = text.excerpt(item.range)
    let stretch = days.range.lowerBound..<item.range.upperBound
    let isNext = days.range == previous?.range
    let joined = text.excerpt(days.range) + ", " + hours
    let middle = isNext ? "" : text.excerpt(days.range.upperBound..<item.range.lowerBound - 1)
    var offers = [
      (days.part == nil ? "" : joined + middle), everyDay(item, from: stretch.lowerBound),
    ]
    if isListOfDays, stretch.lowerBound > 0 {
      let all = text.excerpt(0..<item.range.upperBound)
      let list = CellText(all).commasForSeparators
      offers = [
        list, text.excerpt(0..<stretch.lowerBound) + " " + joined, everyDay(item, from: 0),
      ]
      return .hoursWithoutDay(all, hours: hours, offers: offers, examples: TimeExamples(week))
    }
    return .hoursWithoutDay(
      text.excerpt(stretch), hours: hours, offers: offers, examples: TimeExamples(week))
  }

  /// Hours taken away behind the hours of a day: `not Tue 9-10; not 2-3`.
  private func hoursTakenBehindDay(_ item: Item, _ part: ItemPart) -> CellFault? {
    guard let previous, let day = previous.part, day.kind == .excluded, day.namesDays,
      day.namesHours, let first = part.phrases.first
    else { return nil }
    let before = text.excerpt(previous.range)
    let hours = text.excerpt(first.range.lowerBound..<item.range.upperBound)
    return .hoursWithoutDay(
      text.excerpt(previous.range.lowerBound..<item.range.upperBound), hours: hours,
      offers: [before + ", " + hours, everyDay(item, from: previous.range.lowerBound)],
      examples: TimeExamples(week))
  }

  /// The text from a token to the end of an item, with `every day` before the hours of the item.
  private func everyDay(_ item: Item, from start: Int) -> String {
    let hours = item.part?.phrases.first?.range.lowerBound ?? item.range.lowerBound
    let before = start < hours ? text.excerpt(start..<hours) : ""
    let space = before.isEmpty ? "" : " "
    return before + space + "every day " + text.excerpt(hours..<item.range.upperBound)
  }

  // MARK: Limits

  /// Two limits of one time as two items: `after 10; before 3`.
  private func limitsApart(_ item: Item) -> CellFault? {
    guard let part = item.part, part.kind == .windows, part.phrases.count == 1, let previous,
      let before = previous.part, before.kind == .windows, before.phrases.count == 1,
      before.phrases[0].limited(by: part.phrases[0], within: week.clockHours) != nil
    else { return nil }
    return .limitsApart(
      text.excerpt(previous.range.lowerBound..<item.range.upperBound),
      offers: [text.excerpt(previous.range) + " and " + text.excerpt(item.range)],
      examples: TimeExamples(week))
  }

  // MARK: Only

  /// The windows that `only` leaves of all that the cell names; nil where `only` changes nothing.
  var windowsLeftByOnly: Result<[TimeSpan]?, CellFault> {
    let limits = windows.filter { $0.only != nil && !$0.spans.isEmpty }
    let others = windows.filter { $0.only == nil && !$0.spans.isEmpty }
    if limits.isEmpty || others.isEmpty { return .success(nil) }
    let only = limits.flatMap { $0.spans }
    let given = others.flatMap { $0.spans }
    let days = Set(only.map { $0.start.date })
    let isOnOtherDays = given.contains { !days.contains($0.start.date) }
    // "Tue am only" may limit Tuesday alone.
    let areDaysOwn = limits.allSatisfy { $0.only == .behind && $0.namesDays && $0.namesHours }
    if TimeSpan.subtracting(given, from: only).isEmpty {
      return areDaysOwn && isOnOtherDays ? .failure(unclearOnly) : .success(only)
    }
    if limits.allSatisfy({ $0.namesHoursAlone }) {
      let shared = given.shared(with: only)
      return shared.isEmpty ? .failure(unclearOnly) : .success(shared)
    }
    let isApart = !given.contains { days.contains($0.start.date) }
    return areDaysOwn && isApart ? .success(nil) : .failure(unclearOnly)
  }

  private var unclearOnly: CellFault {
    let all = 0..<text.tokens.count
    let without = text.replacingTokens(with: "") { $0.kind == .word(.only) }
    return .unclearOnly(
      text.excerpt(all),
      offers: [onlyItems.map { text.excerpt($0) }.joined(separator: "; "), without],
      examples: TimeExamples(week))
  }
}

extension CellText {
  /// The text with a comma for each semicolon and line end.
  fileprivate var commasForSeparators: String {
    replacingTokens(with: ",") { $0.kind == .separator }
  }

  /// The text with another word for some of its tokens.
  fileprivate func replacingTokens(with word: String, where isMeant: (TimeToken) -> Bool) -> String
  {
    // `Dictionary(_:uniquingKeysWith:)` casts dynamically, which Embedded Swift cannot.
    var words: [Int: String] = [:]
    for place in tokens.indices where isMeant(tokens[place]) { words[place] = word }
    return excerpt(0..<tokens.count, replacing: words)
  }
}
