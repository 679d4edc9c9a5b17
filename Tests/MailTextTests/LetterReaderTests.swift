import Encodings
import TestSupport
import Testing

@testable import MailText

struct `Finding the calendars in a mail` {
  static let calendar = "BEGIN:VCALENDAR\r\nMETHOD:REPLY\r\nSUMMARY:Zoë\r\nEND:VCALENDAR\r\n"

  private func only(_ octets: [UInt8]) throws -> Letter {
    let letters = LetterReader.letters(in: octets)
    #expect(letters.count == 1)
    return try #require(letters.first)
  }

  private static func mail(_ header: String, _ body: [UInt8], from: String = "alex@example.org")
    -> [UInt8]
  {
    Array("From: \(from)\nDate: Wed, 16 Jan 2013 10:00:10 +0100\n\(header)\n\n".utf8) + body
  }

  private static var base64: [UInt8] { Base64.encodedLines(Array(calendar.utf8)) }

  @Test(arguments: [
    "Content-Type: text/calendar", "Content-Type: application/ics",
    "Content-Type: application/calendar", "Content-Type: application/octet-stream",
    "Content-Type: application/octet-stream; name=\"=?utf-8?B?UsOpcG9uc2UuaWNz?=\"",
    "Content-Type: application/x; name=\"a\"\nContent-Disposition: attachment;\n filename*0*=utf-8''R%C3%A9;\n filename*1=\"ponse.ics\"",
  ])
  func `whatever type and name it travels under`(header: String) throws {
    let letter = try only(
      Self.mail(header + "\nContent-Transfer-Encoding: base64", Self.base64))
    #expect(letter.calendars.map { $0.octets } == [Array(Self.calendar.utf8)])
    #expect(letter.sender.address == "alex@example.org")
    #expect(letter.writtenAt == 1_358_326_810)
  }

  @Test func `in the character set of its part`() throws {
    let latin = Self.calendar.unicodeScalars.map { UInt8($0.value) }
    let wide = Self.calendar.utf16.flatMap {
      [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)]
    }
    for (charset, octets) in [
      ("iso-8859-1", latin), ("utf-16le", wide), ("utf-16", [0xFF, 0xFE] + wide),
    ] {
      let letter = try only(
        Self.mail(
          "Content-Type: text/calendar; charset=\(charset)\nContent-Transfer-Encoding: base64",
          Base64.encodedLines(octets)))
      #expect(
        letter.calendars.map { String(decoding: $0.octets, as: UTF8.self) } == [Self.calendar])
    }
    #expect(try only([0xFF, 0xFE] + wide).calendars.count == 1)
  }

  @Test(arguments: [true, false])
  func `inside a signature, whose content is read and not trusted`(isIndefinite: Bool) throws {
    let inner = Array("Content-Type: text/calendar\n\n\(Self.calendar)".utf8)
    let letter = try only(
      Self.mail(
        "Content-Type: application/pkcs7-mime; smime-type=signed-data; name=smime.p7m\nContent-Transfer-Encoding: base64",
        Base64.encodedLines(SignedDataWriter.signed(inner, isIndefinite: isIndefinite))))
    #expect(letter.calendars.map { $0.octets } == [Array(Self.calendar.utf8)])
    #expect(letter.obstacles.isEmpty)
  }

  @Test func `what is encrypted is said to be`() throws {
    var sealed = SignedDataWriter.signed([1])
    let type = try #require(sealed.firstIndex(of: 0x06))
    sealed[type + 10] = 3
    let letter = try only(
      Self.mail(
        "Content-Type: application/pkcs7-mime\nContent-Transfer-Encoding: base64",
        Base64.encodedLines(sealed)))
    #expect(letter.obstacles == [.encrypted])
  }

  @Test func `in every mail of a mailbox`() {
    let mail = "From: a@example.org\nContent-Type: text/calendar\n\n"
    let mailbox = """
      From - Wed Jan 16 09:00:00 2013
      \(mail)BEGIN:VCALENDAR
      >From here on
      END:VCALENDAR

      From nobody Wed Jan 16 09:00:00 2013
      \(mail)BEGIN:VCALENDAR
      END:VCALENDAR

      """
    let letters = LetterReader.letters(in: Array(mailbox.utf8))
    #expect(letters.map { $0.position } == ["mail 1", "mail 2"])
    #expect(letters.allSatisfy { $0.calendars.count == 1 })
    #expect(
      letters.first.map { String(decoding: $0.calendars[0].octets, as: UTF8.self) }?
        .contains("\nFrom here on\n") == true)
  }

  @Test(arguments: ["\n", ""])
  func `in mails that were joined end to end`(end: String) {
    func mail(_ number: Int) -> String {
      """
      From: a\(number)@example.org
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary=b

      --b
      Content-Type: text/calendar

      BEGIN:VCALENDAR
      --b--
      """ + end
    }
    let letters = LetterReader.letters(in: Array((mail(1) + mail(2) + mail(3)).utf8))
    #expect(
      letters.map { $0.sender.address } == ["a1@example.org", "a2@example.org", "a3@example.org"])
    #expect(letters.allSatisfy { $0.calendars.count == 1 })
  }

  @Test func `a mail that quotes the header of another stays one`() throws {
    let letter = try only(
      Self.mail(
        "Subject: Re", Array("Yes.\n\nFrom: Office\nSent: Monday\nSubject: x\n\nHello".utf8)))
    #expect(letter.calendars.isEmpty)
  }

  @Test func `in a mail that is attached to another`() {
    let inner = "From: b@example.org\nContent-Type: text/calendar\n\n\(Self.calendar)"
    let letters = LetterReader.letters(
      in: Self.mail("Content-Type: message/rfc822", Array(inner.utf8)))
    #expect(letters.map { $0.calendars.count } == [0, 1])
    #expect(letters.map { $0.enclosed } == [1, 0])
    #expect(letters.map { $0.position } == ["", "enclosed mail 1"])
  }

  @Test func `no depth and no number of parts goes unsaid`() {
    let deep = String(repeating: "Content-Type: message/rfc822\n\n", count: 5000)
    let letters = LetterReader.letters(in: Array((deep + Self.calendar).utf8))
    #expect(letters.count <= LetterReader.deepest + 1)
    #expect(letters.contains { $0.obstacles.contains(.tooMuch) })
    let wide = String(repeating: "--b\n\nx\n", count: 5000)
    let many = LetterReader.letters(
      in: Self.mail("Content-Type: multipart/mixed; boundary=b", Array(wide.utf8)))
    #expect(many.map { $0.obstacles } == [[.tooMuch]])
  }

  @Test func `a delivery report counts in a mail of another type as well`() throws {
    let body = """
      --b
      Content-Type: message/delivery-status

      Reporting-MTA: dns; mx.example.org

      Final-Recipient: rfc822; alex@example.org
      Action: failed
      --b--

      """
    let letter = try only(Self.mail("Content-Type: multipart/mixed; boundary=b", Array(body.utf8)))
    #expect(letter.report?.recipients.map { $0.address } == ["alex@example.org"])
  }

  private func report(_ parts: String...) throws -> DeliveryReport? {
    let body = parts.map { "--b\nContent-Type: " + $0 + "\n" }.joined() + "--b--\n"
    return try only(Self.mail("Content-Type: multipart/report; boundary=b", Array(body.utf8)))
      .report
  }

  @Test(arguments: [
    ("displayed", DeliveryReport.Outcome.read), ("deleted", .discarded), ("dispatched", .delivered),
    ("processed/warning", .delivered), ("denied", .unknown), ("Deleted", .discarded),
  ])
  func `a receipt says what became of a message`(word: String, outcome: DeliveryReport.Outcome)
    throws
  {
    let found = try report(
      "message/disposition-notification\n\nFinal-Recipient: rfc822;alex@example.org\n"
        + "Disposition: automatic-action/MDN-sent-automatically; \(word)")
    #expect(found?.recipients.map { $0.outcome } == [outcome])
  }

  @Test(arguments: [
    "message/rfc822\n\nTo: Alex <alex@example.org>\nSubject: x\n\nwords",
    "text/rfc822-headers\n\nMessage-ID: <1@example.org>\nTo: alex@example.org",
  ])
  func `a report gives back the message that it is about`(returned: String) throws {
    let found = try report(
      "message/delivery-status\n\nFinal-Recipient: rfc822; a99@mailbox.example.org\nAction: failed",
      returned)
    #expect(found?.recipients.map { $0.address } == ["a99@mailbox.example.org"])
    #expect(found?.returnedTo == "alex@example.org")
  }

  @Test func `a report of Exchange for people alone names addresses`() throws {
    let letter = try only(
      Self.mail(
        "X-MS-Exchange-Message-Is-Ndr:\nContent-Type: text/html",
        Array("<p>Your message to <a>alex@example.org</a>, sent today, failed.</p>".utf8)))
    #expect(letter.report?.mentioned == ["alex@example.org"])
    let from = "MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@example.org"
    let other = try only(
      Self.mail("Subject: Undeliverable", Array("alex@example.org.".utf8), from: from))
    #expect(other.report?.mentioned == ["alex@example.org"])
  }

  @Test(arguments: [
    "Automatic reply: Invitation", "Automatische Antwort: Invitation",
    "=?iso-8859-1?Q?R=E9ponse_automatique_=3A_x?=",
    "Ateb awtomatig: Invitation",
  ])
  func `an automatic reply is known by its subject in whatever language`(subject: String) throws {
    let mail = Self.mail(
      "Subject: \(subject)\nIn-Reply-To: <one@example.org>\nReferences: <two@example.org>\n <one@example.org>",
      Array("Away".utf8))
    let letter = try only(mail)
    #expect(letter.isAutomatic)
    #expect(Set(letter.answeredMessages) == ["one@example.org", "two@example.org"])
  }

  @Test func `a mail system's notice in words names whom it concerns`() throws {
    let body = "Hi. This is the program at mx.example.org.\n\n<alex@example.org>:\nno such user\n"
    let letter = try only(
      Self.mail(
        "Subject: failure notice", Array(body.utf8), from: "MAILER-DAEMON@mx.example.org"))
    let recipient = try #require(letter.report?.recipients.first)
    #expect(recipient.address == "alex@example.org" && recipient.outcome == .failed)
    #expect(recipient.reason == "no such user")
    // The same words from a person are a person's.
    #expect(try only(Self.mail("Subject: x", Array(body.utf8))).report == nil)
  }

  @Test func `an encrypted mail says so`() throws {
    let body = "--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n--b--\n"
    let letter = try only(
      Self.mail("Content-Type: multipart/encrypted; boundary=b", Array(body.utf8)))
    #expect(letter.obstacles == [.encrypted])
  }

  @Test func `an archive that is not opened says so, since several mails may lie in it`() throws {
    let tar = Array(String(repeating: "a", count: 257).utf8) + Array("ustar".utf8) + [0]
    #expect(try only(tar).obstacles == [.archive])
    #expect(try only(Array("Rar!\u{1A}\u{7}".utf8) + [0]).obstacles == [.archive])
  }
}

struct `Reading what Outlook answers in its own form` {
  @Test(arguments: [
    ("IPM.Schedule.Meeting.Resp.Pos", MeetingResponse.Answer.accepted),
    ("IPM.Schedule.Meeting.Resp.Tent", .tentative), ("IPM.Schedule.Meeting.Resp.Neg", .declined),
  ])
  func `a response in a file of its own`(kind: String, answer: MeetingResponse.Answer) throws {
    let file = OutlookResponseWriter.message(kind: kind, uid: "u-1", sequence: 3)
    let letters = LetterReader.letters(in: file)
    #expect(letters.count == 1)
    let response = try #require(letters.first?.response)
    #expect(response.answer == answer)
    #expect(response.identifier == "u-1")
    #expect(response.sequence == 3)
    #expect(letters[0].sender == Correspondent(address: "alex@example.org", name: "Alex Example"))
  }

  @Test func `a response in winmail.dat`() throws {
    let file = OutlookResponseWriter.winmail(kind: "IPM.Microsoft Schedule.MtgRespN", uid: "u-1")
    let mail =
      Array(
        "From: alex@example.org\nContent-Type: application/ms-tnef\nContent-Transfer-Encoding: base64\n\n"
          .utf8) + Base64.encodedLines(file)
    let letter = try #require(LetterReader.letters(in: mail).first)
    #expect(letter.response?.answer == .declined)
    #expect(letter.response?.identifier == "u-1")
    #expect(letter.obstacles.isEmpty)
  }

  @Test func `every octet of a file may be wrong, and nothing breaks`() {
    let files = [
      OutlookResponseWriter.message(kind: "IPM.Schedule.Meeting.Resp.Pos", uid: "u-1"),
      OutlookResponseWriter.winmail(kind: "IPM.Schedule.Meeting.Resp.Pos", uid: "u-1"),
    ]
    for file in files {
      for position in stride(from: 8, to: file.count, by: 3) {
        for octet in [UInt8(0), 0x7F, 0xFF] where file[position] != octet {
          var broken = file
          broken[position] = octet
          #expect(LetterReader.letters(in: broken).count >= 1)
        }
      }
      for length in stride(from: 0, to: file.count, by: 17) {
        #expect(LetterReader.letters(in: Array(file[..<length])).count >= 1)
      }
    }
  }
}
