public import Correspondence
import ReviewModel

/// What became of every mail that was given: each counts once.
public struct LetterTally: Hashable, Sendable {
  /// Mails that hold answers.
  public private(set) var answers = 0
  /// Reports of mail systems.
  public private(set) var reports = 0
  /// Automatic replies of people who are away.
  public private(set) var absences = 0
  /// Mails that only enclose others, which are counted themselves.
  public private(set) var envelopes = 0
  /// Mails without an answer that could be read.
  public private(set) var others = 0

  /// All mails.
  public var total: Int { answers + reports + absences + envelopes + others }

  /// No mail yet.
  public init() {}

  /// Counts a mail.
  ///
  /// - Parameter letter: The mail.
  public mutating func count(_ letter: AnswerLetter) {
    switch letter.content {
    case .answers: answers += 1
    case .report: reports += 1
    case .absence: absences += 1
    case .envelope: envelopes += 1
    case .nothing: others += 1
    }
  }

  /// `12 mails: 8 with answers, 2 delivery reports, 1 automatic reply, 1 without an answer`.
  public var line: String {
    var parts: [String] = []
    if answers > 0 { parts.append(Prose.grouped(answers) + " with answers") }
    if reports > 0 { parts.append(Prose.count(reports, "delivery report")) }
    if absences > 0 { parts.append(Prose.count(absences, "automatic reply", "automatic replies")) }
    if envelopes > 0 { parts.append(Prose.grouped(envelopes) + " that only enclose others") }
    if others > 0 { parts.append(Prose.grouped(others) + " without an answer that could be read") }
    return Prose.count(total, "mail") + ": " + parts.joined(separator: ", ")
  }
}
