import ReviewModel
public import Findings
public import ICalendar
public import MailText

/// What was found in a file of answers: each of its mails, and what the mail turned out to be.
public struct ReplyReading: Sendable {
  /// The mails and calendars, in the order of the file.
  public internal(set) var letters: [AnswerLetter] = []

  /// All answers, in the order of the file.
  public var replies: [ReceivedReply] { letters.flatMap { $0.replies } }

  /// What there is to say about mails that hold no answer.
  public var findings: [Finding] { letters.flatMap { $0.findings } }
}

/// A mail or calendar, and what it turned out to be.
public struct AnswerLetter: Sendable {
  /// What a mail turned out to be.
  public enum Content: Sendable, Hashable {
    /// At least one answer.
    case answers
    /// A report of what has become of a message.
    case report(DeliveryReport)
    /// What a program answered in its owner's absence.
    case absence
    /// A mail that does nothing but enclose others, each of which is a letter of its own.
    case envelope
    /// Nothing that could be read as an answer.
    case nothing
  }

  /// Where the mail lies: the file, and the mail's position in the file.
  public let place: String
  /// Who it comes from.
  public let sender: Correspondent
  /// The subject of the mail.
  public let subject: String
  /// The messages of ours to which it is an answer, by their identifiers.
  public let answeredMessages: [String]
  /// When the mail was written; nil where it does not say.
  public let writtenAt: Instant?
  /// What the mail turned out to be.
  public internal(set) var content: Content
  /// The answers that it holds.
  public internal(set) var replies: [ReceivedReply] = []
  /// What there is to say about it.
  public internal(set) var findings: [Finding] = []
}

/// Reads replies from calendars and from the mails that carry them.
///
/// People forward replies, save them from Outlook, or export whole folders; so a file may be a calendar, a mail, a
/// mailbox or an archive, and the calendar anywhere in it. A missing ORGANIZER, line ends of Unix and time zones of
/// Windows do no harm (`guide/calendars.md`, "Reading a REPLY"). Every mail is accounted for.
public enum ReplyReader {
  /// Reads one file.
  ///
  /// - Parameters:
  ///   - octets: The file: calendars (.ics), mails (.eml, .msg, .mbox), or an archive of them.
  ///   - file: Its name, for the findings.
  ///   - clock: The clock of the review's time zone, by which times without a zone are read.
  /// - Returns: The replies, with what could not be read.
  public static func read(
    _ octets: [UInt8], file: String, clock: ZoneOffsets = .utc
  ) -> ReplyReading {
    var reading = ReplyReading()
    for letter in LetterReader.letters(in: octets) {
      reading.letters.append(read(letter, file: file, clock))
    }
    return reading
  }

  private static func read(_ letter: Letter, file: String, _ clock: ZoneOffsets) -> AnswerLetter {
    let place = letter.position.isEmpty ? file : file + ", " + letter.position
    var result = AnswerLetter(
      place: place, sender: letter.sender, subject: letter.subject.onOneLine,
      answeredMessages: letter.answeredMessages,
      writtenAt: letter.writtenAt.map { Instant(seconds: $0) }, content: .nothing)
    var purposes: [String] = []
    var isDamaged = false
    var emptyParts = 0
    for carried in letter.calendars {
      let reading = CalendarReader.read(carried.octets, file: place)
      isDamaged = isDamaged || reading.findings.contains { $0.severity == .error }
      for calendar in reading.calendars {
        let answers = ReceivedReplies(calendar, method: carried.method, clock)
        purposes.append(answers.method)
        emptyParts += answers.emptyParts
        // Clients send the same answer in two forms.
        result.replies += answers.replies.filter { !result.replies.contains($0) }
      }
    }
    if let response = letter.response {
      if let reply = ReceivedReply(response, from: letter.sender) {
        if !result.replies.contains(where: { $0.uid == reply.uid }) { result.replies.append(reply) }
      } else if result.replies.isEmpty {
        result.findings.append(LetterWords(letter, place).outlookAnswer(response.answer))
      }
    }
    for index in result.replies.indices {
      result.replies[index].sentAt = letter.writtenAt.map { Instant(seconds: $0) }
      if !letter.sender.address.isEmpty { result.replies[index].sender = letter.sender }
    }
    result.content = content(letter, hasAnswers: !result.replies.isEmpty)
    let words = LetterWords(letter, place)
    // Lines of a calendar inside a mail say nothing to people, so one sentence stands for all that is wrong with it.
    if isDamaged { result.findings.append(words.damaged(hasAnswers: !result.replies.isEmpty)) }
    result.findings += letter.obstacles.filter { $0 != .winmail || letter.response == nil }
      .map { words.obstacle($0) }.sorted { $0.message < $1.message }
    if result.content == .nothing, result.findings.isEmpty {
      result.findings.append(words.noAnswer(purposes))
    } else if result.content == .answers, emptyParts > 0 {
      result.findings.append(words.emptyParts(emptyParts))
    }
    return result
  }

  private static func content(_ letter: Letter, hasAnswers: Bool) -> AnswerLetter.Content {
    if hasAnswers { return .answers }
    if let report = letter.report { return .report(report) }
    if letter.isAutomatic { return .absence }
    return letter.enclosed > 0 && letter.obstacles.isEmpty ? .envelope : .nothing
  }
}
