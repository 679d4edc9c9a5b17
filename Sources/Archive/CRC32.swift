/// The check sum of ZIP and gzip: CRC-32 with the polynomial EDB88320 (RFC 1952, section 8).
public struct CRC32: Sendable {
  private var register: UInt32 = 0xFFFF_FFFF

  /// The check sum of no bytes.
  public init() {}

  /// The check sum of the bytes so far.
  public var value: UInt32 { ~register }

  /// The check sum of all the bytes.
  ///
  /// - Complexity: Linear in the number of bytes.
  public static func of(_ bytes: [UInt8]) -> UInt32 {
    var sum = CRC32()
    sum.add(bytes, in: 0..<bytes.count)
    return sum.value
  }

  /// Counts further bytes.
  ///
  /// - Precondition: The range lies inside the bytes.
  public mutating func add(_ bytes: [UInt8], in range: Range<Int>) {
    let table = Self.table
    var crc = register
    for index in range {
      crc = table[Int((crc ^ UInt32(bytes[index])) & 0xFF)] ^ (crc >> 8)
    }
    register = crc
  }

  private static let table: [UInt32] = {
    var table: [UInt32] = []
    table.reserveCapacity(256)
    for byte in 0..<256 as Range<UInt32> {
      var crc = byte
      for _ in 0..<8 {
        crc = crc & 1 == 1 ? 0xEDB8_8320 ^ (crc >> 1) : crc >> 1
      }
      table.append(crc)
    }
    return table
  }()
}
