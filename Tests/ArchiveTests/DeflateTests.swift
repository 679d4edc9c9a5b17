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

  @Test(arguments: [0, 1, 2, 3, 4, 257, 258, 259, 260, 515, 516, 517, 774])
  func `runs around the longest repetition come back`(length: Int) throws {
    let bytes = [1, 2] + [UInt8](repeating: 9, count: length) + [3]
    #expect(try unpacked(Deflate.pack(bytes), limit: bytes.count) == bytes)
  }

  /// A piece that comes again after a gap.
  private func repeated(gap: Int) -> [UInt8] {
    var generator = Mutations(seed: 77)
    let piece = (0..<64).map { _ in UInt8(1 + generator.number(below: 255)) }
    return piece + [UInt8](repeating: 0, count: gap - piece.count) + piece
  }

  @Test(arguments: [32_766, 32_767, 32_768, 32_769])
  func `a repetition is named up to the farthest place that deflate can say`(gap: Int) throws {
    let packed = Deflate.pack(repeated(gap: gap))
    #expect(try unpacked(packed, limit: gap + 64) == repeated(gap: gap))
    let written = Deflate.pack(repeated(gap: 40_000)).count
    #expect((packed.count < written - 30) == (gap <= 32_768))
  }

  @Test func `blocks end where their symbols end, however many there are`() throws {
    var generator = Mutations(seed: 16_384)
    for count in [16_383, 16_384, 16_385, 32_768, 32_769] {
      let bytes = (0..<count).map { _ in UInt8(generator.number(below: 256)) }
      #expect(try unpacked(Deflate.pack(bytes), limit: count) == bytes)
    }
  }

  /// Frequencies of Fibonacci's make the deepest trees: longer than the fifteen bits that a code may have.
  @Test func `symbols of very uneven frequency come back`() throws {
    var bytes: [UInt8] = []
    var (one, other) = (1, 1)
    for symbol in 0..<UInt8(19) {
      bytes += [UInt8](repeating: symbol, count: one)
      (one, other) = (other, one + other)
    }
    var generator = Mutations(seed: 11)
    for place in bytes.indices { bytes.swapAt(place, generator.number(below: bytes.count)) }
    #expect(try unpacked(Deflate.pack(bytes), limit: bytes.count) == bytes)
  }

  @Test func `the same bytes are packed the same`() {
    let packed = (0..<3).map { _ in Deflate.pack(Fixtures.text) }
    #expect(Set(packed).count == 1)
  }

  @Test func `what is packed already grows by a few bytes at the most`() {
    let once = Deflate.pack(Fixtures.text)
    #expect(Deflate.pack(once).count <= once.count + 8)
  }
}
