public import CivilTime
public import ICalendar
public import MailText

/// A reply as it came, before it is known whether it answers anything (RFC 5546, section 3.2.3).
public struct ReceivedReply: Sendable, Hashable {
  /// What somebody says of themselves, or of whom they sent.
  public struct Voice: Sendable, Hashable {
    /// The addresses that they are known by; none where only a name of another kind is given.
    public var emails: [String]
    /// The answer; nil where there is none yet.
    public var answer: Reply.Answer?
    /// The addresses of the senders; empty without any.
    public var sentBy: [String] = []
    /// The address as it is written, for people.
    public var label: String

    /// Somebody's answer.
    ///
    /// - Parameters:
    ///   - email: Their address.
    ///   - answer: What they say.
    public init(email: String, answer: Reply.Answer) {
      emails = [email]
      self.answer = answer
      label = email
    }

    init(emails: [String], answer: Reply.Answer?, sentBy: [String], label: String) {
      self.emails = emails
      self.answer = answer
      self.sentBy = sentBy
      self.label = label
    }

    /// Whether an address is one of theirs.
    func isAt(_ email: String) -> Bool { emails.contains { MailAddress.areSame($0, email) } }
  }

  /// Another time that is proposed.
  public struct Proposal: Sendable, Hashable {
    /// When the meeting begins.
    public var start: Instant
    /// When the meeting ends; nil where the reply does not say.
    public var end: Instant?
  }

  /// The meeting that is answered.
  public var uid: UniqueIdentifier
  /// The state of the meeting that is answered; nil where the reply does not say.
  public var sequence: Int?
  /// When the reply was written; nil where it does not say.
  public var stamp: Instant?
  /// When the mail that brought it was written; nil where that is not said.
  public var sentAt: Instant?
  /// When the meeting that is answered begins; nil where the reply does not say.
  public var start: Instant?
  /// Who answers what.
  public var voices: [Voice]
  /// The comment that comes with the answer; nil without one.
  public var comment: String?
  /// Another time that they propose.
  public var proposal: Proposal?
  /// The day that is proposed without an hour.
  public var proposedDay: CivilDate?
  /// Whether the sender asks for another time, with or without naming it (RFC 5546, section 3.2.7).
  public var asksForOtherTime = false
  /// Who sent the mail that brought it; nil where it came in none.
  public var sender: Correspondent?

  /// A reply.
  public init(
    uid: UniqueIdentifier, sequence: Int?, stamp: Instant?, voices: [Voice],
    comment: String? = nil
  ) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.voices = voices
    self.comment = comment
  }

  /// The answer from an address; nil where that address says nothing.
  public func answer(from email: String) -> Reply.Answer? {
    voices.first { $0.isAt(email) }?.answer
  }
}
