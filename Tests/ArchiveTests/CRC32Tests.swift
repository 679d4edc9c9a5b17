import Archive
import Testing

@Suite struct CRC32Tests {
  @Test func `the check value of the catalogue of CRCs comes out`() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }

  @Test func `no bytes have the check sum nought`() {
    #expect(CRC32.of([]) == 0)
  }

  @Test func `bytes counted in two pieces have the check sum of the whole`() {
    let bytes = Array("the lead member".utf8)
    var sum = CRC32()
    sum.add(bytes, in: 0..<4)
    sum.add(bytes, in: 4..<bytes.count)
    #expect(sum.value == CRC32.of(bytes))
  }

  /// Check sums by Python's zlib.
  @Test(
    arguments: [
      ("a", 0xE8B7_BE43), ("abc", 0x3524_41C2), ("message digest", 0x2015_9D7F),
      ("abcdefghijklmnopqrstuvwxyz", 0x4C27_50BD),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func `texts have the check sums that zlib gives them`(text: String, sum: UInt32) {
    #expect(CRC32.of(Array(text.utf8)) == sum)
  }

  @Test func `every single bit that changes shows`() {
    let bytes = Array("Sessions!H14".utf8)
    var sums: Set<UInt32> = [CRC32.of(bytes)]
    for place in bytes.indices {
      for bit in 0..<UInt8(8) {
        var changed = bytes
        changed[place] ^= 1 << bit
        sums.insert(CRC32.of(changed))
      }
    }
    #expect(sums.count == bytes.count * 8 + 1)
  }
}
