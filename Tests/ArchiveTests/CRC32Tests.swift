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
}
