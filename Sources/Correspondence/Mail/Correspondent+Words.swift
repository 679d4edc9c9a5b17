public import MailText
import ReviewModel

extension Correspondent {
  /// Name and address on one line: `Zoë Müller <zoe@example.org>`; empty where a mail says neither.
  public var words: String {
    let (name, address) = (name.onOneLine.trimmedOfSpace, address.onOneLine.trimmedOfSpace)
    if address.isEmpty { return name }
    return name.isEmpty || name == address ? address : name + " <" + address + ">"
  }
}
