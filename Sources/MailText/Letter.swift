/// One mail, calendar file or Outlook item, with all that it says about meetings.
public struct Letter: Sendable, Hashable {
  /// The form of a letter.
  public enum Form: Sendable, Hashable {
    /// A mail (RFC 5322).
    case mail
    /// A calendar that lies in no mail.
    case calendar
    /// An item in Outlook's own form, with its class in small letters.
    case outlook(String)
    /// Something else.
    case other
  }

  /// Something that could not be looked into.
  public enum Obstacle: Sendable, Hashable {
    /// A part that is encrypted.
    case encrypted
    /// A part in Outlook's own form, `winmail.dat`, that cannot be read.
    case winmail
    /// A file of Outlook's own form, `.msg`, that is broken.
    case brokenOutlook
    /// An archive that cannot be opened.
    case archive
    /// Parts that lie deeper, or are more, than are looked at.
    case tooMuch
    /// Parts whose boundary is not named.
    case noBoundary
  }

  /// Where the letter lies in its file, such as `mail 3`; empty for the file itself.
  public var position: String
  /// The form of the letter.
  public var form: Form
  /// Who it comes from.
  public var sender = Correspondent(address: "", name: "")
  /// The subject.
  public var subject = ""
  /// When the letter was written, in seconds of UTC since 1970; nil where it does not say.
  public var writtenAt: Int64?
  /// The calendars that it carries.
  public var calendars: [CarriedCalendar] = []
  /// The answer that it is in Outlook's own form.
  public var response: MeetingResponse?
  /// The appointment that it is in Outlook's own form.
  public var appointment: OutlookAppointment?
  /// What the mail system says about a message that was sent.
  public var report: DeliveryReport?
  /// Whether a program answered in somebody's absence.
  public var isAutomatic = false
  /// The messages to which it is an answer, by their identifiers (RFC 5322, section 3.6.4).
  public var answeredMessages: [String] = []
  /// What could not be looked into.
  public var obstacles: Set<Obstacle> = []
  /// How many mails it encloses, each of which is a letter of its own.
  public var enclosed = 0

  init(at position: String, _ form: Form) {
    self.position = position
    self.form = form
  }
}

/// A calendar that came with a mail.
public struct CarriedCalendar: Sendable, Hashable {
  /// The file in UTF-8.
  public let octets: [UInt8]
  /// The METHOD that the part names; nil where it names none.
  public let method: String?
}

/// What a mail system says has become of a message (RFC 3464; RFC 8098).
public struct DeliveryReport: Sendable, Hashable {
  /// The fate of a message.
  public enum Outcome: Int, Sendable, Hashable {
    /// Nothing that is told.
    case unknown
    /// The message was read or shown.
    case read
    /// The message was thrown away unread (RFC 8098, section 3.2.6.2: "deleted"), which Outlook calls "Not read".
    case discarded
    /// The message arrived, or went on to others.
    case delivered
    /// The mail system is still trying.
    case delayed
    /// The message did not arrive.
    case failed
  }

  /// One who was written to.
  public struct Recipient: Sendable, Hashable {
    /// The address.
    public var address: String
    /// What has become of the message.
    public var outcome: Outcome
    /// The words of the mail system, such as `550 5.1.1 no such user`.
    public var reason: String

    /// One who was written to.
    public init(address: String, outcome: Outcome, reason: String) {
      self.address = address
      self.outcome = outcome
      self.reason = reason
    }
  }

  /// Those who were written to.
  public var recipients: [Recipient] = []
  /// Whom the message was written to that the report gives back; nil where it gives back none.
  public var returnedTo: String?
  /// Addresses that the words of the report name, where it names nobody for programs.
  public var mentioned: [String] = []
}
