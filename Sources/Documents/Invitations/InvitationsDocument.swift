import CivilTime
public import Correspondence
public import Findings
import ICalendar
import JSONText
import ReviewModel

/// What people were told, as it stands beside the sheets: `fieldwork-invitations/1`.
///
/// Everything that a message needs to be taken back is in it, so that a cancellation depends neither on a release
/// nor on what has become of the sheets.
public enum InvitationsDocument {
  /// What the document says that it is.
  public static let format = "fieldwork-invitations/1"

  /// The member that holds what identifiers are made with, which no copy of the document may give away.
  public static let secretKey = "secret"

  /// The member that holds what each person was told.
  public static let listKey = "invitations"

  /// Reads a document.
  ///
  /// - Parameters:
  ///   - bytes: The document, UTF-8.
  ///   - file: Its name, for the findings.
  /// - Returns: The ledger, nil where any of it cannot be read, and every finding.
  public static func read(
    _ bytes: [UInt8], file: String
  ) -> (ledger: InvitationLedger?, findings: [Finding]) {
    var findings: [Finding] = []
    let ledger = DocumentRoot.read(bytes, file: file, .ledger, &findings)
    return (findings.contains { $0.severity == .error } ? nil : ledger, findings)
  }

  /// Writes a ledger; equal ledgers give equal bytes.
  public static func write(_ ledger: InvitationLedger) -> [UInt8] {
    JSONWriter.document(
      .object {
        $0.add("format", format)
        $0.add("review", ledger.review)
        $0.add("lastNumber", ledger.lastNumber)
        $0.add(secretKey, unlessNil: ledger.secret)
        $0.add(listKey, .list(ledger.records.map { $0.document }))
      })
  }
}

extension InvitationRecord {
  fileprivate var document: JSONValue {
    .object {
      $0.add("session", session.text)
      switch recipient {
      case .person(let id): $0.add("person", id.text)
      case .reviewer(let id): $0.add("reviewer", id.text)
      case .room(let id): $0.add("room", id.text)
      case .group(let id): $0.add("group", id.text)
      }
      $0.add("holder", holder, unless: 1)
      $0.add("email", unlessNil: address?.email)
      $0.add("name", unlessNil: address?.name)
      $0.add("uid", uid.text)
      $0.add("sequence", sequence)
      $0.add("stamp", stamp.iso)
      $0.add("since", since.iso)
      $0.add("from", meeting.span.start.iso)
      $0.add("to", meeting.span.end.iso)
      $0.add("place", unlessNil: meeting.place)
      if let venue = meeting.venue {
        $0.add(
          "venue",
          .object {
            $0.add("room", unlessNil: venue.room?.text)
            $0.add("site", unlessNil: venue.site?.text)
          })
      }
      $0.add("needsPlace", meeting.needsPlace, unless: true)
      $0.add("meetAt", unlessNil: meeting.meetAt)
      $0.add("link", unlessNil: meeting.link?.text)
      $0.add("title", meeting.title)
      $0.add("part", meeting.part.rawValue)
      $0.add("withdrawn", isWithdrawn, unless: false)
      $0.add("organizer", unlessNil: organizer?.email)
      $0.add("organizerName", unlessNil: organizer?.name)
    }
  }
}

extension ValueReader<InvitationLedger> {
  fileprivate static var ledger: ValueReader {
    .object { root in
      root.expectFormat(InvitationsDocument.format)
      let review = root.required("review", .text)
      let lastNumber = root.required("lastNumber", .integer(in: 0...NumberLimit.largest))
      let secret = root.optional(InvitationsDocument.secretKey, .text)
      let records = root.required(InvitationsDocument.listKey, .list(.record))
      guard let review, let lastNumber, let records else { return nil }
      var ledger = InvitationLedger(review: review)
      ledger.lastNumber = lastNumber
      ledger.secret = secret
      ledger.records = records
      return ledger
    }
  }
}

extension ValueReader<InvitationRecord> {
  fileprivate static var record: ValueReader {
    .object { object in
      let session = object.required("session", .text)
      let recipient = object.recipient()
      let holder = object.optional(
        "holder", .integer(in: 1...NumberLimit.largest), default: 1)
      let email = object.optional("email", .text)
      let name = object.optional("name", .text)
      let uid = object.required("uid", .text)
      let sequence = object.required("sequence", .integer(in: 0...NumberLimit.largest))
      let stamp = object.required("stamp", .minute)
      let since = object.required("since", .minute)
      let from = object.required("from", .minute)
      let to = object.required("to", .minute)
      let place = object.optional("place", .text)
      let venue = object.optional("venue", .venue)
      let needsPlace = object.optional("needsPlace", .bool, default: true)
      let meetAt = object.optional("meetAt", .text)
      let link = object.optional("link", .joiningLink)
      let title = object.required("title", .text)
      let part = object.required(
        "part",
        ValueReader<InvitedMeeting.Part>.word(
          "a part that somebody can have",
          of: InvitedMeeting.Part.allCases.map { $0.rawValue }))
      let isWithdrawn = object.optional("withdrawn", .bool, default: false)
      let organizer = object.optional("organizer", .organizerAddress)
      let organizerName = object.optional("organizerName", .text)
      guard let session, let recipient, let uid, let sequence, let stamp, let since, let from,
        let to, let title, let part
      else { return nil }
      var record = InvitationRecord(
        session: SessionID(session), recipient: recipient, holder: holder,
        address: email.map { CalendarAddress(email: $0, name: name) }, uid: UniqueIdentifier(uid),
        sequence: sequence, stamp: stamp, since: since,
        meeting: InvitedMeeting(
          span: TimeSpan(from: from, to: to), place: place, title: title, part: part,
          needsPlace: needsPlace, meetAt: meetAt, link: link, venue: venue),
        isWithdrawn: isWithdrawn)
      record.organizer = organizer.map { CalendarAddress(email: $0, name: organizerName) }
      return record
    }
  }
}

extension ValueReader<String> {
  /// The address in whose name messages go: it stands in the header of each message, so a line break in it
  /// would add a field.
  fileprivate static var organizerAddress: ValueReader {
    ValueReader { value, place, findings in
      guard let text = ValueReader<String>.text.read(value, place, &findings) else { return nil }
      if EmailAddress.isPlain(text) { return text }
      findings.append(
        Finding(
          .unfitAddress, at: place.place, text: text.onOneLine,
          "\"\(text.onOneLine)\" is not an address that messages can go out from.",
          mend: "Write the council contact's address alone, or fetch the file from a backup."))
      return nil
    }
  }
}

extension ValueReader<Venue> {
  fileprivate static var venue: ValueReader {
    .object { object in
      let room = object.optional("room", .text)
      let site = object.optional("site", .text)
      return Venue(room: room.map { RoomID($0) }, site: site.map { SiteID($0) })
    }
  }
}

extension ObjectReader {
  /// Whose invitation it is: exactly one of four keys.
  fileprivate mutating func recipient() -> Recipient? {
    if has("reviewer") {
      return optional("reviewer", .text).map { .reviewer(ReviewerID($0)) }
    }
    if has("room") { return optional("room", .text).map { .room(RoomID($0)) } }
    if has("group") { return optional("group", .text).map { .group(SessionID($0)) } }
    return required("person", .text).map { .person(PersonID($0)) }
  }
}
