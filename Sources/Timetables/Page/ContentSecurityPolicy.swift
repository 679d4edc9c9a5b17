import ICalendar

/// What a page may load: nothing but the one style sheet and the one script inside it (Content Security Policy
/// Level 3).
///
/// A timetable names people. Should somebody's text ever slip through as markup, the browser still
/// fetches nothing, sends nothing and runs nothing but this.
enum ContentSecurityPolicy {
  /// The policy for a page with one inline style sheet and one inline script, which are known by their hashes
  /// (section 2.3.1).
  static func allowing(style: String, script: String) -> String {
    "default-src 'none'; style-src " + source(style) + "; script-src " + source(script)
      + "; base-uri 'none'; form-action 'none'"
  }

  private static func source(_ text: String) -> String {
    "'sha256-" + base64(SHA256.digest(of: Array(text.utf8))) + "'"
  }

  /// Base 64 with padding (RFC 4648, section 4).
  static func base64(_ octets: [UInt8]) -> String {
    let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    for start in stride(from: 0, to: octets.count, by: 3) {
      let group = octets[start..<min(start + 3, octets.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for position in 0..<4 {
        result.append(
          position <= group.count
            ? alphabet[bits >> (18 - 6 * position) & 63] : UInt8(ascii: "="))
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
