/// Writes compound files as Outlook does ([MS-CFB]), small enough for one sector of each table.
public struct CompoundFileWriter {
  /// What goes into the file.
  public indirect enum Node {
    /// A stream with its name and octets.
    case stream(String, [UInt8])
    /// A storage with its name and what lies in it.
    case storage(String, [Node])

    var name: String {
      switch self {
      case .stream(let name, _), .storage(let name, _): name
      }
    }
  }

  private struct Slot {
    var name: String
    var kind: UInt8
    var right: UInt32 = .max
    var child: UInt32 = .max
    var start: UInt32 = .max
    var size: UInt32 = 0
  }

  private var slots: [Slot] = [Slot(name: "Root Entry", kind: 5)]
  private var mini: [UInt8] = []
  private var miniTable: [UInt32] = []

  /// A file that holds some streams and storages.
  public static func file(_ nodes: [Node]) -> [UInt8] {
    var writer = CompoundFileWriter()
    writer.slots[0].child = writer.add(nodes)
    return writer.bytes()
  }

  private mutating func add(_ nodes: [Node]) -> UInt32 {
    var first = UInt32.max
    for node in nodes.reversed() {
      let number = slots.count
      slots.append(Slot(name: node.name, kind: 2, right: first))
      switch node {
      case .stream(_, let octets):
        slots[number].start = UInt32(mini.count / 64)
        slots[number].size = UInt32(octets.count)
        for start in stride(from: 0, to: octets.count, by: 64) {
          let piece = Array(octets[start..<min(start + 64, octets.count)])
          mini += piece + [UInt8](repeating: 0, count: 64 - piece.count)
          let isLast = start + 64 >= octets.count
          miniTable.append(isLast ? 0xFFFF_FFFE : UInt32(miniTable.count + 1))
        }
      case .storage(_, let inside):
        slots[number].kind = 1
        slots[number].child = add(inside)
      }
      first = UInt32(number)
    }
    return first
  }

  private func bytes() -> [UInt8] {
    var directory: [UInt8] = []
    var slots = slots
    // The directory follows the table of sectors, then the table of small sectors and these themselves.
    let directorySectors = (slots.count + 3) / 4
    let miniTableSectors = (miniTable.count + 127) / 128
    let miniSectors = (mini.count + 511) / 512
    let miniStart = 1 + directorySectors + miniTableSectors
    slots[0].start = UInt32(miniStart)
    slots[0].size = UInt32(mini.count)
    for slot in slots {
      var entry = [UInt8](repeating: 0, count: 128)
      let units = Array(slot.name.utf16) + [0]
      for (index, unit) in units.enumerated() {
        entry[2 * index] = UInt8(truncatingIfNeeded: unit)
        entry[2 * index + 1] = UInt8(truncatingIfNeeded: unit >> 8)
      }
      entry[64] = UInt8(units.count * 2)
      entry[66] = slot.kind
      put(.max, at: 68, &entry)
      put(slot.right, at: 72, &entry)
      put(slot.child, at: 76, &entry)
      put(slot.start, at: 116, &entry)
      put(slot.size, at: 120, &entry)
      directory += entry
    }
    var table = [UInt32](repeating: .max, count: 128)
    table[0] = 0xFFFF_FFFD
    func chain(_ start: Int, _ count: Int) {
      for index in start..<(start + count) {
        table[index] = index + 1 == start + count ? 0xFFFF_FFFE : UInt32(index + 1)
      }
    }
    chain(1, directorySectors)
    chain(1 + directorySectors, miniTableSectors)
    chain(miniStart, miniSectors)
    var header = [UInt8](repeating: 0, count: 512)
    header.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    (header[26], header[28], header[29], header[30], header[32]) = (3, 0xFE, 0xFF, 9, 6)
    put(1, at: 44, &header)
    put(1, at: 48, &header)
    put(4096, at: 56, &header)
    put(miniTable.isEmpty ? 0xFFFF_FFFE : UInt32(1 + directorySectors), at: 60, &header)
    put(UInt32(miniTableSectors), at: 64, &header)
    put(0xFFFF_FFFE, at: 68, &header)
    for index in 1..<109 { put(.max, at: 76 + 4 * index, &header) }
    return header + words(table) + filled(directory) + filled(words(miniTable)) + filled(mini)
  }

  private func put(_ word: UInt32, at position: Int, _ octets: inout [UInt8]) {
    for index in 0..<4 { octets[position + index] = UInt8(truncatingIfNeeded: word >> (8 * index)) }
  }

  private func words(_ words: [UInt32]) -> [UInt8] {
    words.flatMap { word in (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }

  private func filled(_ octets: [UInt8]) -> [UInt8] {
    octets + [UInt8](repeating: 0, count: (512 - octets.count % 512) % 512)
  }
}

/// Writes responses as Outlook saves them ([MS-OXMSG], [MS-OXOCAL]).
///
/// No real one is at hand; the properties are those that the specifications list.
public enum OutlookResponseWriter {
  /// The Global Object ID in which Exchange wraps a UID of another program.
  public static func wrapped(_ uid: String) -> [UInt8] {
    let data = Array("vCal-Uid".utf8) + [1, 0, 0, 0] + Array(uid.utf8) + [0]
    return [
      0x04, 0, 0, 0, 0x82, 0, 0xE0, 0, 0x74, 0xC5, 0xB7, 0x10, 0x1A, 0x82, 0xE0, 0x08,
    ] + [UInt8](repeating: 0, count: 20) + [UInt8(data.count), 0, 0, 0] + data
  }

  /// A `.msg` file.
  public static func message(
    kind: String, uid: String?, sequence: UInt8 = 0, from sender: String = "alex@example.org",
    attachments: [CompoundFileWriter.Node] = []
  ) -> [UInt8] {
    func text(_ tag: String, _ text: String) -> CompoundFileWriter.Node {
      .stream(
        "__substg1.0_" + tag + "001F",
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] })
    }
    var nodes = [
      text("001A", kind), text("0037", "Accepted: Interview"), text("5D01", sender),
      text("0C1A", "Alex Example"),
    ]
    if let uid { nodes.append(.stream("__substg1.0_80000102", wrapped(uid))) }
    var properties = [UInt8](repeating: 0, count: 32)
    // PidLidAppointmentSequence, which the file knows as property 8001.
    properties += [0x03, 0, 0x01, 0x80, 6, 0, 0, 0, sequence, 0, 0, 0, 0, 0, 0, 0]
    nodes.append(.stream("__properties_version1.0", properties))
    let sets: [UInt8] =
      [
        0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13,
        0x05,
      ] + [
        0x02, 0x20, 0x06, 0x00, 0x00, 0x00, 0x00, 0x00, 0xC0, 0x00, 0x00, 0x00, 0x00, 0x00, 0x00,
        0x46,
      ]
    let names: [UInt8] = [3, 0, 0, 0, 6, 0, 0, 0, 0x01, 0x82, 0, 0, 8, 0, 1, 0]
    nodes.append(
      .storage(
        "__nameid_version1.0",
        [.stream("__substg1.0_00020102", sets), .stream("__substg1.0_00030102", names)]))
    return CompoundFileWriter.file(nodes + attachments)
  }

  /// A `winmail.dat` of the same response ([MS-OXTNEF]).
  public static func winmail(kind: String, uid: String) -> [UInt8] {
    func attribute(_ identifier: UInt32, _ data: [UInt8]) -> [UInt8] {
      [1] + word(identifier) + word(UInt32(data.count)) + data + [0, 0]
    }
    let identifier = wrapped(uid)
    let padding = [UInt8](repeating: 0, count: (4 - identifier.count % 4) % 4)
    let set: [UInt8] = [
      0x90, 0xDA, 0xD8, 0x6E, 0x0B, 0x45, 0x1B, 0x10, 0x98, 0xDA, 0x00, 0xAA, 0x00, 0x3F, 0x13,
      0x05,
    ]
    let properties =
      word(1) + [0x02, 0x01, 0x00, 0x80] + set + word(0) + word(3) + word(1)
      + word(UInt32(identifier.count)) + identifier + padding
    return [0x78, 0x9F, 0x3E, 0x22, 1, 0] + attribute(0x0007_8008, Array(kind.utf8) + [0])
      + attribute(0x0006_9003, properties)
  }

  private static func word(_ word: UInt32) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
  }
}
