import Encodings

/// `winmail.dat`, in which Exchange wraps what it thinks that only Outlook can read ([MS-OXTNEF]).
enum TransportNeutral {
  /// The first octets ([MS-OXTNEF], section 2.1.3.1).
  static let signature: [UInt8] = [0x78, 0x9F, 0x3E, 0x22]

  /// The item inside; nil where the octets hold none.
  static func item(_ octets: [UInt8]) -> OutlookItem? {
    guard octets.starts(with: signature) else { return nil }
    var position = 6
    var kind = ""
    var properties = OutlookProperties()
    while position + 9 <= octets.count {
      let level = octets[position]
      let identifier = octets.littleEndian32(position + 1)
      let length = octets.littleEndian32(position + 5)
      let start = position + 9
      // A length that leads out of the file ends the reading; what was read before still counts.
      let end = start + Int(min(length, UInt32(clamping: octets.count - start)))
      guard level == 1 || level == 2 else { break }
      switch identifier {
      // attMessageClass and attMsgProps ([MS-OXTNEF], section 2.1.3.3).
      case 0x0007_8008 where level == 1:
        kind = String(decoding: octets[start..<end].prefix { $0 != 0 }, as: UTF8.self)
      case 0x0006_9003 where level == 1: read(Array(octets[start..<end]), into: &properties)
      default: break
      }
      position = end + 2
    }
    return OutlookItem(properties, kind: kind)
  }

  /// Reads a list of properties ([MS-OXTNEF], section 2.1.3.4), as far as it holds together.
  private static func read(_ octets: [UInt8], into properties: inout OutlookProperties) {
    var cursor = Cursor(octets: octets)
    let count = cursor.word()
    var index: UInt32 = 0
    while index < count, !cursor.isAtEnd {
      index += 1
      let tag = cursor.word()
      let (type, number) = (UInt16(truncatingIfNeeded: tag), UInt16(truncatingIfNeeded: tag >> 16))
      var name: OutlookProperties.Name?
      var isNamed = false
      if number >= 0x8000 {
        isNamed = true
        let set = cursor.octets(16)
        if cursor.word() == 0 {
          name = OutlookProperties.name(set: set[...], number: cursor.word())
        } else {
          _ = cursor.octets(padded: cursor.word())
        }
      }
      for value in cursor.values(type) {
        guard let read = OutlookProperties.value(type & 0x0FFF, value) else { continue }
        if let name { properties.set(name, read) } else if !isNamed { properties.set(number, read) }
      }
    }
  }

  /// A place in a list of properties; behind the end there are only zeros.
  private struct Cursor {
    let octets: [UInt8]
    var position = 0

    var isAtEnd: Bool { position >= octets.count }

    mutating func word() -> UInt32 {
      defer { position = min(octets.count, position + 4) }
      return octets.littleEndian32(position)
    }

    mutating func octets(_ count: Int) -> [UInt8] {
      let end = min(octets.count, position + max(0, min(count, octets.count - position)))
      defer { position = end }
      return Array(octets[position..<end])
    }

    /// Some octets, which fill up to a whole number of words.
    mutating func octets(padded count: UInt32) -> [UInt8] {
      let size = Int(min(count, UInt32(clamping: octets.count)))
      let result = octets(size)
      _ = octets((4 - size % 4) % 4)
      return result
    }

    /// The values of a property by its type ([MS-OXTNEF], section 2.1.3.4); nothing where a type is not known, and
    /// then the rest cannot be read either.
    mutating func values(_ type: UInt16) -> [[UInt8]] {
      let isMany = type & 0x1000 != 0
      switch type & 0x0FFF {
      case 0x0002, 0x0003, 0x0004, 0x000A, 0x000B: return fixed(4, isMany)
      case 0x0005, 0x0006, 0x0007, 0x0014, 0x0040: return fixed(8, isMany)
      case 0x0048: return fixed(16, isMany)
      case 0x001E, 0x001F, 0x0102, 0x000D:
        let count = word()
        var result: [[UInt8]] = []
        while result.count < count, !isAtEnd { result.append(octets(padded: word())) }
        return result
      default:
        position = octets.count
        return []
      }
    }

    private mutating func fixed(_ size: Int, _ isMany: Bool) -> [[UInt8]] {
      let count = isMany ? word() : 1
      var result: [[UInt8]] = []
      while result.count < count, !isAtEnd { result.append(octets(size)) }
      return result
    }
  }
}
