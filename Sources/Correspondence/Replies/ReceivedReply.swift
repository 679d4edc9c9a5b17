public import CivilTime
public import ICalendar

/// A reply as it came, before it is known whether it answers anything (RFC 5546, section 3.2.3).
public struct ReceivedReply: Sendable, Hashable {
  /// What somebody says of themselves, or of whom they sent.
  public struct Voice: Sendable, Hashable {
    /// Their address.
    public var email: String
    /// What they say.
    public var answer: Reply.Answer

    /// Somebody's answer.
    ///
    /// - Parameters:
    ///   - email: Their address.
    ///   - answer: What they say.
    public init(email: String, answer: Reply.Answer) {
      self.email = email
      self.answer = answer
    }
  }

  /// The meeting that is answered.
  public var uid: UniqueIdentifier
  /// Which state of it is answered.
  public var sequence: Int
  /// When the reply was written, on a UTC clock; nil where it does not say.
  public var stamp: CivilMinute?
  /// Who answers what.
  public var voices: [Voice]
  /// What they say about it; nil for nothing.
  public var comment: String?

  /// A reply.
  ///
  /// - Parameters:
  ///   - uid: The meeting.
  ///   - sequence: Which state of it.
  ///   - stamp: When it was written.
  ///   - voices: Who answers what.
  ///   - comment: What they say about it.
  public init(
    uid: UniqueIdentifier, sequence: Int, stamp: CivilMinute?, voices: [Voice],
    comment: String? = nil
  ) {
    self.uid = uid
    self.sequence = sequence
    self.stamp = stamp
    self.voices = voices
    self.comment = comment
  }

  /// The answer from an address; nil where that address says nothing.
  ///
  /// - Parameter email: The address.
  public func answer(from email: String) -> Reply.Answer? {
    voices.first { MailAddress.areSame($0.email, email) }?.answer
  }
}
