import MailText
import Testing

/// Appointments in Outlook's own form, as `winmail.dat` carries them.
struct `Reading appointments of Outlook` {
  /// A `winmail.dat` with some named properties of appointments ([MS-OXTNEF]; PSETID_Appointment, [MS-OXPROPS]).
  private func winmail(_ kind: String, _ properties: [(UInt32, UInt16, [UInt8])]) -> [UInt8] {
    func word(_ word: UInt32) -> [UInt8] {
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    func attribute(_ identifier: UInt32, _ data: [UInt8]) -> [UInt8] {
      [1] + word(identifier) + word(UInt32(data.count)) + data + [0, 0]
    }
    let set: [UInt8] = [
      0x02, 0x20, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
      0x46,
    ]
    let list = properties.flatMap { number, type, value in
      [UInt8(type), 0, 0x00, 0x80] + set + word(0) + word(number) + value
    }
    return [0x78, 0x9F, 0x3E, 0x22, 1, 0] + attribute(0x0007_8008, Array(kind.utf8) + [0])
      + attribute(0x0006_9003, word(UInt32(properties.count)) + list)
  }

  private func number(_ value: UInt8) -> [UInt8] { [value, 0, 0, 0] }

  /// Ticks of 100 nanoseconds since 1601 ([MS-DTYP], section 2.3.3).
  private func time(_ seconds: Int64) -> [UInt8] {
    let ticks = UInt64(seconds + 11_644_473_600) * 10_000_000
    return (0..<8).map { UInt8(truncatingIfNeeded: ticks >> (8 * $0)) }
  }

  private func appointment(
    _ kind: String = "IPM.Appointment", _ more: [(UInt32, UInt16, [UInt8])] = []
  ) throws -> OutlookAppointment? {
    let times: [(UInt32, UInt16, [UInt8])] = [
      (0x820D, 0x40, time(1_360_058_400)), (0x820E, 0x40, time(1_360_062_000)),
    ]
    let letters = LetterReader.letters(in: winmail(kind, times + more))
    return try #require(letters.first).appointment
  }

  @Test func `says when it is`() throws {
    let read = try #require(try appointment())
    #expect(read.start == 1_360_058_400)
    #expect(read.end == 1_360_062_000)
    #expect(!read.isRecurring && !read.isCancelled && !read.isDeclined)
    #expect(read.busyStatus == nil)
  }

  @Test(arguments: [
    (UInt8(0), OutlookAppointment.BusyStatus.free), (1, .tentative), (2, .busy), (3, .outOfOffice),
    (4, .workingElsewhere),
  ])
  func `says what it does to its owner's time`(
    value: UInt8, status: OutlookAppointment.BusyStatus
  ) throws {
    #expect(try appointment("IPM.Appointment", [(0x8205, 3, number(value))])?.busyStatus == status)
  }

  @Test func `of an invitation the status that it is to have counts`() throws {
    let read = try appointment(
      "IPM.Schedule.Meeting.Request", [(0x8205, 3, number(1)), (0x8224, 3, number(3))])
    #expect(read?.busyStatus == .outOfOffice)
  }

  @Test func `says that it repeats, was declined or was called off`() throws {
    #expect(try appointment("IPM.Appointment", [(0x8223, 0x0B, number(1))])?.isRecurring == true)
    #expect(try appointment("IPM.Appointment", [(0x8218, 3, number(4))])?.isDeclined == true)
    #expect(try appointment("IPM.Appointment", [(0x8217, 3, number(7))])?.isCancelled == true)
    #expect(try appointment("IPM.Schedule.Meeting.Canceled")?.isCancelled == true)
  }

  @Test(arguments: ["IPM.Note", "IPM.Contact", "IPM.Task", "IPM.Schedule.Meeting.Resp.Pos"])
  func `is no other item`(kind: String) throws {
    #expect(try appointment(kind) == nil)
  }
}
