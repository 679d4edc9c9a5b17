/// The look of the page, on screen and on paper.
///
/// Colours of themes are the categorical palette of the Government Analysis Function, which is told apart by
/// people who see colours differently; in the dark they are lightened to keep 3:1 against the ground (WCAG
/// 2.2, 1.4.11). A theme always has its reference, and its name within reach.
enum StyleSheet {
  /// The style sheet with the line that stands at the foot of each printed sheet, and with the rules for places on
  /// the boards (``BoardRuler/style``).
  ///
  /// The footer may be any text; it is escaped by CSS's rules.
  ///
  /// - Returns: The style sheet.
  static func text(footer: String, places: String) -> String {
    String(decoding: Array(files.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self) + places
      + """
      @page {
        @bottom-left { content: "\(escaped(footer))"; font: 8pt sans-serif; }
        @bottom-right { content: counter(page) " / " counter(pages); font: 8pt sans-serif; white-space: nowrap; }
      }

      """
  }

  private static let files: [[UInt8]] = [
    PackageResources.screen_css, PackageResources.parts_css, PackageResources.boards_css,
    PackageResources.controls_css, PackageResources.windows_css, PackageResources.print_css,
  ]

  /// Text inside a CSS string: everything but letters, digits and spaces as a hexadecimal escape
  /// (CSS Syntax Level 3, section 4.3.7).
  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", " ", ",", ":", ".": result.unicodeScalars.append(scalar)
      default: result += "\\" + String(scalar.value, radix: 16) + " "
      }
    }
    return result
  }
}
