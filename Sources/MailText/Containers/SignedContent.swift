/// What a signed mail wraps: the content of CMS signed data (RFC 5652, section 5), found without looking at any
/// signature, which nobody here could check.
enum SignedContent {
  /// What a CMS object turns out to be.
  enum Kind: Hashable {
    /// Signed: the mail part inside.
    case signed([UInt8])
    /// Encrypted, or of another kind that only its reader can open.
    case sealed
    /// Not CMS at all, or broken.
    case unreadable
  }

  /// Opens an object in BER or DER (ITU-T X.690).
  static func open(_ octets: [UInt8]) -> Kind {
    var reader = BERReader(octets)
    guard reader.enter(0x30), let type = reader.value(0x06) else { return .unreadable }
    // id-signedData is 1.2.840.113549.1.7.2 (RFC 5652, section 5.1).
    guard type.starts(with: prefix), type.count == prefix.count + 1 else { return .sealed }
    guard type.last == 2 else { return .sealed }
    guard reader.enter(0xA0), reader.enter(0x30), reader.skip(), reader.skip(), reader.enter(0x30),
      reader.skip(), reader.enter(0xA0), let content = reader.octetString()
    else { return .unreadable }
    return .signed(content)
  }

  private static let prefix: [UInt8] = [0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x07]
}

/// Reads elements of BER one after the other (ITU-T X.690, section 8.1).
///
/// Lengths are held against what is left, and nesting is counted, so no input makes it run long or deep.
struct BERReader {
  private let octets: [UInt8]
  private var position = 0
  /// How deep elements may lie in each other.
  private static let deepest = 32

  init(_ octets: [UInt8]) {
    self.octets = octets
  }

  /// Enters an element of a tag, whose end does not matter; false where another comes.
  mutating func enter(_ tag: UInt8) -> Bool {
    guard position < octets.count, octets[position] == tag else { return false }
    return header() != nil
  }

  /// The octets of an element of a tag.
  mutating func value(_ tag: UInt8) -> ArraySlice<UInt8>? {
    guard position < octets.count, octets[position] == tag, let (_, length) = header(),
      let length
    else { return nil }
    defer { position += length }
    return octets[position..<(position + length)]
  }

  /// Passes over one element, whatever lies in it.
  mutating func skip() -> Bool {
    var open = 0
    repeat {
      if open > 0, isEnd {
        position += 2
        open -= 1
        continue
      }
      guard let (_, length) = header() else { return false }
      if let length { position += length } else { open += 1 }
      guard open <= BERReader.deepest else { return false }
    } while open > 0
    return true
  }

  /// An octet string, whole or in pieces (section 8.7).
  mutating func octetString() -> [UInt8]? {
    guard position < octets.count else { return nil }
    if octets[position] == 0x04 { return value(0x04).map { Array($0) } }
    guard octets[position] == 0x24, let (_, length) = header() else { return nil }
    let end = length.map { position + $0 } ?? octets.count
    var result: [UInt8] = []
    // Pieces may be in pieces themselves; their headers are passed over, as are the ends of such pieces.
    var open = length == nil ? 1 : 0
    while position < end {
      if isEnd {
        position += 2
        open -= 1
        if open <= 0, length == nil { return result }
      } else if octets[position] == 0x24 {
        guard let (_, inner) = header() else { return nil }
        if inner == nil { open += 1 }
        guard open <= BERReader.deepest else { return nil }
      } else if let piece = value(0x04) {
        result += piece
      } else {
        return nil
      }
    }
    return length == nil ? nil : result
  }

  private var isEnd: Bool {
    position + 1 < octets.count && octets[position] == 0 && octets[position + 1] == 0
  }

  /// Reads a tag and a length; the length is nil where the end is marked instead (section 8.1.3.6).
  private mutating func header() -> (tag: UInt8, length: Int?)? {
    guard position + 1 < octets.count else { return nil }
    let tag = octets[position]
    position += 1
    // Tags of several octets do not occur here (section 8.1.2.4).
    guard tag & 0x1F != 0x1F else { return nil }
    let first = octets[position]
    position += 1
    if first == 0x80 { return tag & 0x20 != 0 ? (tag, nil) : nil }
    var length = Int(first)
    if first > 0x80 {
      let count = Int(first & 0x7F)
      guard count <= 4, position + count <= octets.count else { return nil }
      var value: Int64 = 0
      for octet in octets[position..<(position + count)] { value = value << 8 | Int64(octet) }
      position += count
      guard value <= Int64(octets.count) else { return nil }
      length = Int(value)
    }
    guard length <= octets.count - position else { return nil }
    return (tag, length)
  }
}
