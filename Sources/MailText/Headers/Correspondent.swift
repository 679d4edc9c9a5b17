/// Who a mail comes from, as its header says (RFC 5322, section 3.4).
public struct Correspondent: Sendable, Hashable {
  /// The address, without angle brackets; empty without one.
  public var address: String
  /// The name to show; empty without one.
  public var name: String

  /// Somebody with an address, a name or both.
  public init(address: String, name: String) {
    self.address = address
    self.name = name
  }

  /// Reads the first mailbox of a field: `Zoë <zoe@example.org>`, `"Müller, Zoë" <zoe@example.org>` or
  /// `zoe@example.org (Zoë)`.
  init(field text: String) {
    var name: [UInt8] = []
    var address: [UInt8] = []
    var comment: [UInt8] = []
    var isQuoted = false
    var isInBrackets = false
    var depth = 0
    scan: for octet in text.utf8 {
      switch octet {
      case UInt8(ascii: "\"") where !isInBrackets && depth == 0: isQuoted.toggle()
      case UInt8(ascii: "<") where !isQuoted: isInBrackets = true
      case UInt8(ascii: ">") where isInBrackets: break scan
      case UInt8(ascii: "(") where !isQuoted && !isInBrackets: depth += 1
      case UInt8(ascii: ")") where depth > 0: depth -= 1
      case UInt8(ascii: ",") where !isQuoted && !isInBrackets && depth == 0: break scan
      default:
        if isInBrackets {
          address.append(octet)
        } else if depth > 0 {
          comment.append(octet)
        } else {
          name.append(octet)
        }
      }
    }
    if !isInBrackets { (address, name) = (name, comment) }
    self.init(
      address: String(decoding: MailHeader.trimmed(address[...]), as: UTF8.self),
      name: EncodedWords.decoded(String(decoding: MailHeader.trimmed(name[...]), as: UTF8.self)))
  }
}

extension Correspondent {
  /// Whether a mail system writes, about messages that it could not hand over (RFC 2142, section 5, and what mail
  /// systems call themselves).
  var isMailSystem: Bool {
    let name = address.lowercased().utf8.prefix { $0 != UInt8(ascii: "@") }
    // Exchange writes from an address of its own, with a number behind the name.
    return ["mailer-daemon", "postmaster"].contains { name.elementsEqual($0.utf8) }
      || name.starts(with: "microsoftexchange".utf8)
  }
}
