/// The lines of some octets, one after the other, whichever way they end.
struct LineRanges {
  private let octets: ArraySlice<UInt8>
  /// Where the next line begins.
  private(set) var position: Int

  init(_ octets: ArraySlice<UInt8>) {
    self.octets = octets
    position = octets.startIndex
  }

  /// The next line without its end; nil behind the last.
  mutating func next() -> Range<Int>? {
    guard position < octets.endIndex else { return nil }
    let start = position
    let end = octets[start...].firstIndex(of: UInt8(ascii: "\n")) ?? octets.endIndex
    position = min(end + 1, octets.endIndex)
    let isCut = end > start && octets[end - 1] == UInt8(ascii: "\r")
    return start..<(isCut ? end - 1 : end)
  }
}
