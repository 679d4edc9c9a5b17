import Testing

@testable import Archive

@Suite struct DeflateTests {
  private func unpacked(_ packed: [UInt8], limit: Int) throws -> [UInt8] {
    let inflated = try Inflate.unpack(packed, in: 0..<packed.count, limit: limit)
    #expect(inflated.end == packed.count)
    return inflated.bytes
  }

  @Test func `nothing packed is nothing unpacked`() throws {
    #expect(try unpacked(Deflate.pack([]), limit: 0) == [])
  }

  @Test func `any bytes come back, few or many, plain or repeating`() throws {
    var generator = Mutations(seed: 1951)
    for round in 0..<120 {
      // From one symbol to 256, and from nothing to a few blocks.
      let kinds = 1 + generator.number(below: 1 << (round % 9))
      let bytes = (0..<generator.number(below: 4_000)).map { _ in
        UInt8(generator.number(below: kinds))
      }
      #expect(try unpacked(Deflate.pack(bytes), limit: bytes.count) == bytes)
    }
  }

  @Test func `bytes that repeat beyond the window come back`() throws {
    var generator = Mutations(seed: 2)
    let piece = (0..<33_000).map { _ in UInt8(generator.number(below: 256)) }
    let bytes = piece + piece + Array(repeating: 7, count: 1_000)
    #expect(try unpacked(Deflate.pack(bytes), limit: bytes.count) == bytes)
  }

  @Test func `bytes without any repetition grow by no more than the stored blocks' heads`() {
    var generator = Mutations(seed: 5)
    let bytes = (0..<70_000).map { _ in UInt8(generator.number(below: 256)) }
    #expect(Deflate.pack(bytes).count <= bytes.count + 60)
  }

  @Test func `a timetable's text packs about as small as zlib packs it`() {
    #expect(Deflate.pack(Fixtures.text).count <= Fixtures.dynamicBlock.count * 6 / 5)
  }

  @Test func `a long run of one byte packs to nearly nothing`() {
    #expect(Deflate.pack([UInt8](repeating: 32, count: 100_000)).count < 150)
  }
}
