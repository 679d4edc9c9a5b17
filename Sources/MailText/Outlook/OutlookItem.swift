/// What an Outlook item says that matters here: what it is, who it comes from, and what it answers.
struct OutlookItem {
  private let properties: OutlookProperties
  /// What kind of item it is, such as `IPM.Schedule.Meeting.Resp.Pos` ([MS-OXOCAL], section 2.2.1).
  let kind: String

  /// An item of some properties.
  ///
  /// - Parameters:
  ///   - properties: The properties.
  ///   - kind: Its class where the properties do not have it.
  init(_ properties: OutlookProperties, kind: String = "") {
    self.properties = properties
    let own = properties.text(0x001A)
    self.kind = (own.isEmpty ? kind : own).lowercased()
  }

  /// The answer that the item gives; nil where it is no response to a meeting.
  var response: MeetingResponse? {
    // The second form comes from Schedule+ ([MS-OXTNEF], section 2.1.3.3.3).
    let answers: [(MeetingResponse.Answer, [String])] = [
      (.accepted, ["ipm.schedule.meeting.resp.pos", "ipm.microsoft schedule.mtgrespp"]),
      (.tentative, ["ipm.schedule.meeting.resp.tent", "ipm.microsoft schedule.mtgrespa"]),
      (.declined, ["ipm.schedule.meeting.resp.neg", "ipm.microsoft schedule.mtgrespn"]),
    ]
    guard let answer = answers.first(where: { $0.1.contains { kind.hasPrefix($0) } })?.0 else {
      return nil
    }
    var response = MeetingResponse(answer: answer)
    response.identifier = meetingIdentifier
    // PidLidAppointmentSequence ([MS-OXOCAL], section 2.2.1.1).
    response.sequence = appointmentNumber(0x8201).flatMap { Int(exactly: $0) }
    // PidLidAttendeeCriticalChange, when the answer was given ([MS-OXOCAL], section 2.2.5.2).
    if case .time(let time)? = properties.value(meeting: 0x0001) { response.answeredAt = time }
    response.start = appointmentTime(0x820D)
    // PidLidAppointmentProposedStartWhole and EndWhole ([MS-OXOCAL], sections 2.2.7.3 and 2.2.7.4).
    response.proposedStart = appointmentTime(0x8250)
    response.proposedEnd = appointmentTime(0x8251)
    response.comment = properties.text(0x1000)
    return response
  }

  /// The UID of the meeting that it is or is about, by PidLidGlobalObjectId and PidLidCleanGlobalObjectId
  /// ([MS-OXOCAL], sections 2.2.1.27 and 2.2.1.28); nil where the item lacks both.
  var meetingIdentifier: String? {
    for number in [UInt32(0x0003), 0x0023] {
      if case .octets(let octets)? = properties.value(meeting: number) {
        return GlobalObjectID.text(octets)
      }
    }
    return nil
  }

  /// A time among the properties of appointments, in seconds of UTC since 1970.
  func appointmentTime(_ number: UInt32) -> Int64? {
    if case .time(let time)? = properties.value(appointment: number) { time } else { nil }
  }

  /// A number among the properties of appointments.
  func appointmentNumber(_ number: UInt32) -> Int64? {
    if case .number(let value)? = properties.value(appointment: number) { value } else { nil }
  }

  /// A number among the properties of meetings.
  func meetingNumber(_ number: UInt32) -> Int64? {
    if case .number(let value)? = properties.value(meeting: number) { value } else { nil }
  }

  /// The sender: by the address on the internet, or without one by the address in Exchange (X.500).
  var sender: Correspondent {
    let addresses: [UInt16] = [0x5D01, 0x5D02, 0x0C1F, 0x0065]
    let texts = addresses.map { properties.text($0) }
    let address = texts.first { $0.utf8.contains(UInt8(ascii: "@")) } ?? texts.first { !$0.isEmpty }
    let names = [properties.text(0x0042), properties.text(0x0C1A)]
    return Correspondent(address: address ?? "", name: names.first { !$0.isEmpty } ?? "")
  }

  /// The subject.
  var subject: String { properties.text(0x0037) }

  /// When the item was sent, in seconds of UTC since 1970; nil where it does not say.
  var writtenAt: Int64? { properties.time(0x0039) ?? properties.time(0x0E06) }
}

/// An answer to a meeting in Outlook's own form ([MS-OXOCAL], section 2.2.7).
public struct MeetingResponse: Sendable, Hashable {
  /// What somebody answers.
  public enum Answer: Sendable, Hashable {
    /// Comes.
    case accepted
    /// May come.
    case tentative
    /// Does not come.
    case declined
  }

  /// The answer.
  public var answer: Answer
  /// The UID of the meeting; nil where the item lacks it.
  public var identifier: String?
  /// The state of the meeting that is answered.
  public var sequence: Int?
  /// When the answer was given, in seconds of UTC since 1970.
  public var answeredAt: Int64?
  /// When the meeting begins, in seconds of UTC since 1970.
  public var start: Int64?
  /// When another time that is proposed begins.
  public var proposedStart: Int64?
  /// When that time ends.
  public var proposedEnd: Int64?
  /// What was written with the answer.
  public var comment = ""

  init(answer: Answer) {
    self.answer = answer
  }
}
