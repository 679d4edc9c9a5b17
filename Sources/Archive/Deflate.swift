/// Packing by deflate (RFC 1951): the same bytes come out for the same bytes, on every machine.
public enum Deflate {
  /// How many literals and repetitions one block holds at most, so that its codes fit what it holds.
  private static let blockLength = 16_384

  /// Packs bytes.
  ///
  /// - Complexity: Linear in the number of bytes; at most 48 earlier places are compared for each.
  public static func pack(_ bytes: [UInt8]) -> [UInt8] {
    var writer = BitWriter()
    var finder = MatchFinder(bytes)
    var block = DeflateBlock(start: 0)
    var position = 0
    var ahead: (length: Int, distance: Int)?
    while position < bytes.count {
      let match = ahead ?? finder.match(at: position)
      ahead = nil
      finder.remember(position)
      if match.length == 0 {
        block.add(literal: bytes[position])
        position += 1
      } else {
        // A longer repetition may begin one byte later.
        let later = match.length < 32 ? finder.match(at: position + 1) : (length: 0, distance: 0)
        if later.length > match.length {
          block.add(literal: bytes[position])
          position += 1
          ahead = later
        } else {
          block.add(length: match.length, distance: match.distance)
          for passed in position + 1..<position + match.length { finder.remember(passed) }
          position += match.length
        }
      }
      if block.symbolCount >= blockLength, position < bytes.count {
        block.write(to: &writer, of: bytes, until: position, isLast: false)
        block = DeflateBlock(start: position)
      }
    }
    block.write(to: &writer, of: bytes, until: bytes.count, isLast: true)
    writer.alignToByte()
    return writer.bytes
  }
}
