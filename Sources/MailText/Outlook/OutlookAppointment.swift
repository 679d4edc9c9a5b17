/// An appointment or meeting in Outlook's own form ([MS-OXOCAL], section 2.2.1).
public struct OutlookAppointment: Sendable, Hashable {
  /// How the appointment takes its owner's time ([MS-OXOCAL], section 2.2.1.2).
  public enum BusyStatus: Int64, Sendable, Hashable {
    /// Nothing.
    case free = 0
    /// The appointment may take the time.
    case tentative
    /// The appointment takes the time.
    case busy
    /// The owner is away.
    case outOfOffice
    /// The owner works, but elsewhere.
    case workingElsewhere
  }

  /// The UID; nil where the item lacks it.
  public var identifier: String?
  /// How often it changed.
  public var sequence: Int?
  /// When the appointment begins, in seconds of UTC since 1970; nil where the item does not say.
  public var start: Int64?
  /// When the appointment ends, in seconds of UTC since 1970; nil where the item does not say.
  public var end: Int64?
  /// How the appointment takes its owner's time; nil where the item does not say.
  public var busyStatus: BusyStatus?
  /// Whether the appointment repeats.
  public var isRecurring = false
  /// Whether the appointment was called off.
  public var isCancelled = false
  /// Whether the owner declined the appointment.
  public var isDeclined = false
}

extension OutlookItem {
  /// The appointment that it is; nil for another item.
  var appointment: OutlookAppointment? {
    let cancellations = ["ipm.schedule.meeting.canceled", "ipm.microsoft schedule.mtgcncl"]
    let isCancellation = cancellations.contains { kind.hasPrefix($0) }
    let appointments = [
      "ipm.appointment", "ipm.schedule.meeting.request", "ipm.microsoft schedule.mtgreq",
    ]
    guard isCancellation || appointments.contains(where: { kind.hasPrefix($0) }) else { return nil }
    var result = OutlookAppointment()
    result.identifier = meetingIdentifier
    // PidLidAppointmentSequence ([MS-OXOCAL], section 2.2.1.1).
    result.sequence = appointmentNumber(0x8201).flatMap { Int(exactly: $0) }
    // PidLidAppointmentStartWhole and EndWhole ([MS-OXOCAL], sections 2.2.1.5 and 2.2.1.6).
    result.start = appointmentTime(0x820D)
    result.end = appointmentTime(0x820E)
    // PidLidBusyStatus; of an invitation the status that it is to have, PidLidIntendedBusyStatus
    // ([MS-OXOCAL], sections 2.2.1.2 and 2.2.6.4).
    let isInvitation = !kind.hasPrefix("ipm.appointment")
    let status = (isInvitation ? appointmentNumber(0x8224) : nil) ?? appointmentNumber(0x8205)
    result.busyStatus = status.flatMap { OutlookAppointment.BusyStatus(rawValue: $0) }
    // PidLidRecurring and PidLidIsRecurring ([MS-OXOCAL], sections 2.2.1.12 and 2.2.1.13).
    result.isRecurring = appointmentNumber(0x8223) == 1 || meetingNumber(0x0005) == 1
    // PidLidAppointmentStateFlags, whose bit 4 is asfCanceled ([MS-OXOCAL], section 2.2.1.10).
    result.isCancelled = isCancellation || (appointmentNumber(0x8217) ?? 0) & 4 != 0
    // PidLidResponseStatus, of which 4 is respDeclined ([MS-OXOCAL], section 2.2.1.11).
    result.isDeclined = appointmentNumber(0x8218) == 4
    return result
  }
}
