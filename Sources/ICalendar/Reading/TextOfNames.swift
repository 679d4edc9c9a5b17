/// Names and short texts as RFC 5545 compares them: by ASCII letters, case ignored (section 2).
extension String {
  /// The text with the letters a to z in capitals.
  var asciiCapitals: String {
    guard utf8.contains(where: { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }) else {
      return self
    }
    let raised = utf8.map { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) ? $0 - 0x20 : $0 }
    return String(decoding: raised, as: UTF8.self)
  }

  /// The text without blanks and tabs at either end.
  var trimmedOfBlanks: String {
    let isBlank = { (octet: UInt8) in octet == UInt8(ascii: " ") || octet == UInt8(ascii: "\t") }
    guard let first = utf8.first, let last = utf8.last, isBlank(first) || isBlank(last) else {
      return self
    }
    let octets = Array(utf8)
    guard let start = octets.firstIndex(where: { !isBlank($0) }),
      let end = octets.lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(decoding: octets[start...end], as: UTF8.self)
  }
}

/// Whether two names are the same, case ignored (RFC 5545, section 2).
func isSameName(_ left: String, _ right: String) -> Bool {
  guard left.utf8.count == right.utf8.count else { return false }
  return zip(left.utf8, right.utf8).allSatisfy { first, second in
    first == second
      || (first ^ second == 0x20
        && (UInt8(ascii: "a")...UInt8(ascii: "z"))
          .contains(first | 0x20))
  }
}
