/// Gives each thing a file name made from its reference.
///
/// References are free text: they may hold slashes, dots, quotes or nothing that a file system takes, and
/// two may differ only in letter case. A name holds `a`–`z`, `0`–`9` and single hyphens, is no longer than
/// ``longest``, is no device of Windows, and no two are alike.
struct FileNames {
  /// The longest name, without its ending, in characters.
  static let longest = 60

  private var taken: Set<String> = []

  /// A file name made from a text, or from the fallback where nothing of the text can be used; a second name for
  /// the same text gets a number.
  mutating func name(for text: String, fallback: String) -> String {
    let stem = FileNames.slug(of: text)
    let base = stem.isEmpty ? fallback : stem
    var name = FileNames.devices.contains(base) ? fallback + "-" + base : base
    let first = name
    var number = 2
    while !taken.insert(name).inserted {
      name = first + "-" + String(number)
      number += 1
    }
    return name
  }

  /// The letters and digits of ASCII in lower case; anything between them becomes one hyphen.
  static func slug(of text: String) -> String {
    var result: [UInt8] = []
    var owesHyphen = false
    for octet in text.utf8 {
      let small: UInt8 =
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(octet) ? octet + 32 : octet
      switch small {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        if owesHyphen, !result.isEmpty { result.append(UInt8(ascii: "-")) }
        owesHyphen = false
        result.append(small)
      default:
        owesHyphen = true
      }
      if result.count >= longest { break }
    }
    if result.last == UInt8(ascii: "-") { result.removeLast() }
    return String(decoding: result.prefix(longest), as: UTF8.self)
  }

  /// Names that Windows keeps for devices, whatever the ending (Microsoft, "Naming Files, Paths, and
  /// Namespaces").
  private static let devices =
    ["con", "prn", "aux", "nul"] + (0...9).flatMap { ["com" + String($0), "lpt" + String($0)] }
}
