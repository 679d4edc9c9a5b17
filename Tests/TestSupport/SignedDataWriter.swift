/// Writes signed data around some content (RFC 5652, section 5), without a signature, which nobody here could check.
public enum SignedDataWriter {
  /// Signed data of at most 60,000 octets in DER, or in BER with indefinite lengths and content in pieces (ITU-T
  /// X.690, section 8.1.3.6).
  public static func signed(_ content: [UInt8], isIndefinite: Bool = false) -> [UInt8] {
    func element(_ tag: UInt8, _ inside: [UInt8]) -> [UInt8] {
      if isIndefinite, tag & 0x20 != 0 { return [tag, 0x80] + inside + [0, 0] }
      let count = inside.count
      return [tag, 0x82, UInt8(count >> 8), UInt8(count & 255)] + inside
    }
    let data: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1]
    let signed: [UInt8] = [0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2]
    let half = content.count / 2
    let octets =
      isIndefinite
      ? element(
        0x24, element(0x04, Array(content[..<half])) + element(0x04, Array(content[half...])))
      : element(0x04, content)
    let inner = element(0x30, data + element(0xA0, octets))
    let versions: [UInt8] = [2, 1, 1] + element(0x31, element(0x30, [5, 0]))
    return element(
      0x30, signed + element(0xA0, element(0x30, versions + inner + element(0x31, []))))
  }
}
