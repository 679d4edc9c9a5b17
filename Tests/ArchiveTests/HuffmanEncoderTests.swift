import Testing

@testable import Archive

@Suite struct HuffmanEncoderTests {
  @Test func `the code is as short as Huffman's`() {
    let encoder = HuffmanEncoder(frequencies: [45, 13, 12, 16, 9, 5], limit: 15)
    #expect(encoder.lengths == [1, 3, 3, 3, 4, 4])
    #expect(encoder.cost([45, 13, 12, 16, 9, 5]) == 224)
  }

  @Test func `a single symbol has a code of one bit, and none has none`() {
    #expect(HuffmanEncoder(frequencies: [0, 7, 0], limit: 15).lengths == [0, 1, 0])
    #expect(HuffmanEncoder(frequencies: [0, 0], limit: 15).lengths == [0, 0])
  }

  @Test(arguments: [7, 15])
  func `codes stay within the limit and are read back, however uneven the frequencies`(
    limit: Int
  ) throws {
    var frequencies = [1, 1]
    for _ in 0..<(limit == 7 ? 17 : 28) {
      frequencies.append(frequencies[frequencies.count - 1] + frequencies[frequencies.count - 2])
    }
    let encoder = HuffmanEncoder(frequencies: frequencies, limit: limit)
    #expect(encoder.lengths.allSatisfy { $0 > 0 && $0 <= limit })
    let decoder = try HuffmanDecoder(lengths: encoder.lengths[...])
    var writer = BitWriter()
    for symbol in frequencies.indices { encoder.write(symbol, to: &writer) }
    writer.alignToByte()
    var reader = BitReader(writer.bytes, in: 0..<writer.bytes.count)
    for symbol in frequencies.indices {
      reader.fill()
      #expect(try decoder.next(&reader) == symbol)
    }
  }
}
