import Encodings

/// Finds every mail in a file, and in each of them every calendar, however they were wrapped, joined and forwarded.
///
/// Nothing else of a mail is looked at. Depth, parts and letters are counted, and a letter that was not looked at
/// whole is marked.
public struct LetterReader {
  /// How deep parts may lie in each other.
  static let deepest = 16
  /// How many parts of one letter are looked at.
  private static let mostParts = 500
  /// How many letters a file may hold.
  private static let mostLetters = 20_000

  /// The letters found so far.
  private(set) var letters: [Letter] = []
  /// How many parts of the letter that is read have been looked at.
  private var parts = 0
  /// How many archives have been opened, one inside another or beside it.
  var archives = 0

  /// The letters in a file: a mail, a mailbox, a calendar, an item of Outlook, or an archive of them.
  ///
  /// - Returns: The letters, in the order of the file.
  /// - Complexity: Linear in the length of the file, times the depth of what lies in each other.
  public static func letters(in octets: [UInt8]) -> [Letter] {
    var reader = LetterReader()
    reader.readFile(octets, at: "", depth: 0)
    return reader.letters
  }

  /// The calendars that the letters in a file carry.
  public static func calendars(in octets: [UInt8]) -> [CarriedCalendar] {
    letters(in: octets).flatMap { $0.calendars }
  }

  // MARK: Files

  /// Reads a file by its first octets.
  mutating func readFile(_ octets: [UInt8], at position: String, depth: Int) {
    switch FileForm(octets) {
    case .calendar:
      var letter = Letter(at: position, .calendar)
      letter.calendars = [
        CarriedCalendar(octets: TextEncoding.decode(octets).utf8, method: nil)
      ]
      add(letter)
    case .compound: readOutlook(octets, at: position, depth: depth)
    case .winmail:
      let index = add(Letter(at: position, .other))
      readWinmail(octets, into: index)
    case .archive: readArchive(octets, at: position, depth: depth)
    case .packed: readPacked(octets, at: position, depth: depth)
    case .otherArchive:
      var letter = Letter(at: position, .other)
      letter.obstacles = [.archive]
      add(letter)
    case .officeDocument, .outlookData, .portable: add(Letter(at: position, .other))
    case .text:
      // Only text that declares so at its start is other than UTF-8; mails are ASCII or declare the character set of
      // each part.
      let isWide = octets.starts(with: [0xFF, 0xFE]) || octets.starts(with: [0xFE, 0xFF])
      let text = isWide ? TextEncoding.decode(octets).utf8 : octets
      let mails = MailSplitter.mails(in: text[...])
      for (number, mail) in mails.enumerated() {
        let place = mails.count == 1 ? position : joined(position, "mail \(number + 1)")
        readMail(mail, at: place, depth: depth)
      }
    }
  }

  /// Adds a letter, and gives its number; beyond the most letters the last says that there are too many.
  @discardableResult
  mutating func add(_ letter: Letter) -> Int {
    guard letters.count < LetterReader.mostLetters else {
      letters[letters.count - 1].obstacles.insert(.tooMuch)
      return letters.count - 1
    }
    letters.append(letter)
    return letters.count - 1
  }

  func joined(_ outer: String, _ inner: String) -> String {
    outer.isEmpty ? inner : outer + ", " + inner
  }

  // MARK: Mails

  mutating func readMail(_ octets: ArraySlice<UInt8>, at position: String, depth: Int) {
    let (header, body) = MailHeader.split(octets)
    let isMail = ["from", "subject", "date", "content-type", "received", "to", "sender"]
      .contains { header.has($0) }
    var letter = Letter(at: position, isMail ? .mail : .other)
    let from = Correspondent(field: header.raw("from"))
    letter.sender = from.address.isEmpty ? Correspondent(field: header.raw("sender")) : from
    letter.subject = header.text("subject")
    letter.writtenAt = MailDate.seconds(header.raw("date"))
    letter.isAutomatic = header.isAutomatic
    letter.answeredMessages = header.answeredMessages
    if letter.sender.isMailSystem || header.has("x-ms-exchange-message-is-ndr") {
      letter.report = DeliveryReport()
    }
    if header.has("x-failed-recipients") {
      var report = DeliveryReport()
      report.readFailed(header.raw("x-failed-recipients"))
      letter.report = report
    }
    let index = add(letter)
    let outerParts = parts
    parts = 0
    readPart(header, body, of: index, depth: depth)
    parts = outerParts
  }

  private mutating func readPart(
    _ header: MailHeader, _ body: ArraySlice<UInt8>, of index: Int, depth: Int
  ) {
    parts += 1
    guard depth < LetterReader.deepest, parts <= LetterReader.mostParts else {
      letters[index].obstacles.insert(.tooMuch)
      return
    }
    let type = header.value("content-type")
    if type.kind.hasPrefix("multipart/") {
      if type.kind == "multipart/report", letters[index].report == nil {
        letters[index].report = DeliveryReport()
      }
      // Only its reader can open it (RFC 1847, section 2.2), as is so with mails of PGP.
      if type.kind == "multipart/encrypted" {
        letters[index].obstacles.insert(.encrypted)
        return
      }
      guard let boundary = type.parameter("boundary"), !boundary.isEmpty else {
        letters[index].obstacles.insert(.noBoundary)
        return
      }
      for part in MailBody.parts(of: body, boundary: boundary) {
        let (inner, content) = MailHeader.split(part)
        readPart(inner, content, of: index, depth: depth + 1)
      }
      return
    }
    let content = MailBody.decoded(body, header.value("content-transfer-encoding").kind)
    let name =
      type.parameter("name") ?? header.value("content-disposition").parameter("filename") ?? ""
    read(
      PartContent(
        octets: content, kind: type.kind, name: name.lowercased(),
        charset: type.parameter("charset"), method: type.parameter("method")),
      of: index, depth: depth)
  }

  // MARK: Contents

  /// Takes in a part that has no parts of its own, by what it says it is, and else by what it looks like.
  private mutating func read(_ part: PartContent, of index: Int, depth: Int) {
    switch part.form(inReport: letters[index].report != nil) {
    case .calendar:
      let text = TextEncoding.decode(part.octets, named: part.charset).utf8
      // Google and Exchange send the calendar twice in one mail.
      guard !letters[index].calendars.contains(where: { $0.octets == text }) else { return }
      letters[index].calendars.append(CarriedCalendar(octets: text, method: part.method))
    case .mail:
      enclose(part.octets, in: index, depth: depth)
    case .deliveryStatus:
      // Some gateways put a report's parts into a mail of another type.
      var report = letters[index].report ?? DeliveryReport()
      report.read(part.octets)
      letters[index].report = report
    case .returned: letters[index].report?.readReturned(part.octets)
    case .winmail: readWinmail(part.octets, into: index)
    case .sealed:
      switch SignedContent.open(PartContent.binary(part.octets)) {
      case .signed(let content):
        let (header, body) = MailHeader.split(content[...])
        readPart(header, body, of: index, depth: depth + 1)
      case .sealed, .unreadable: letters[index].obstacles.insert(.encrypted)
      }
    case .nothing:
      if letters[index].sender.isMailSystem { letters[index].report?.readNotice(part.octets) }
      if part.kind.isEmpty || part.kind.hasPrefix("text/") {
        letters[index].report?.readMentioned(part.octets)
      }
    }
  }

  /// Reads a file that lies in a letter as letters of their own.
  private mutating func enclose(_ octets: [UInt8], in index: Int, depth: Int) {
    guard depth + 1 < LetterReader.deepest else {
      letters[index].obstacles.insert(.tooMuch)
      return
    }
    let number = letters[index].enclosed + 1
    let before = letters.count
    readFile(
      octets, at: joined(letters[index].position, "enclosed mail \(number)"), depth: depth + 1)
    letters[index].enclosed += letters.count - before
  }

  private mutating func readWinmail(_ octets: [UInt8], into index: Int) {
    guard let item = TransportNeutral.item(octets) else {
      letters[index].obstacles.insert(.winmail)
      return
    }
    letters[index].response = letters[index].response ?? item.response
    letters[index].appointment = letters[index].appointment ?? item.appointment
    if item.response == nil { letters[index].obstacles.insert(.winmail) }
  }

  // MARK: Outlook

  private mutating func readOutlook(_ octets: [UInt8], at position: String, depth: Int) {
    guard let file = OutlookFile(octets) else {
      var letter = Letter(at: position, .other)
      letter.obstacles = [.brokenOutlook]
      add(letter)
      return
    }
    read(file, at: position, depth: depth)
  }

  private mutating func read(_ file: OutlookFile, at position: String, depth: Int) {
    let item = file.item
    var letter = Letter(at: position, .outlook(item.kind))
    letter.sender = item.sender
    letter.subject = item.subject
    letter.writtenAt = item.writtenAt
    letter.response = item.response
    letter.appointment = item.appointment
    letter.isAutomatic = item.kind.hasPrefix("ipm.note.rules.oof")
    // Non-delivery reports of Exchange ([MS-OXOMSG], section 2.2.3.1).
    if item.kind.hasPrefix("report.") { letter.report = DeliveryReport() }
    let index = add(letter)
    guard depth + 1 < LetterReader.deepest else {
      letters[index].obstacles.insert(.tooMuch)
      return
    }
    for attachment in file.attachments {
      read(
        PartContent(
          octets: attachment.octets, kind: "", name: attachment.name.lowercased(), charset: nil,
          method: nil),
        of: index, depth: depth + 1)
    }
    for inner in file.enclosed {
      letters[index].enclosed += 1
      read(
        inner, at: joined(position, "enclosed mail \(letters[index].enclosed)"), depth: depth + 1)
    }
  }
}
