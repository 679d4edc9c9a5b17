/// E-mail addresses in a cell, as they are compared.
enum MailAddress {
  /// The addresses in a cell, in small letters: `jane@example.org` for `Jane <mailto:Jane@example.org>`.
  static func all(in cell: String) -> [String] {
    cell.lowercased().split { $0 == ";" || $0 == "," || $0 == "<" || $0 == ">" || $0.isWhitespace }
      .map { $0.hasPrefix("mailto:") ? String($0.dropFirst(7)) : String($0) }
      .filter { $0.contains("@") }
  }
}
