import ReviewModel

/// The sign by which a theme is known on the page: a letter, a name, and a colour that is never alone.
struct ThemeBand {
  let theme: ThemeID
  /// `A`, `B`, …; numbers after `Z`.
  let letter: String
  let name: String
  /// The class of its colour in the style sheet.
  let colour: String

  /// How many colours there are (Government Analysis Function, categorical palette); further themes begin
  /// again at the first and keep their own letter.
  static let colours = 6

  /// The bands of a review's themes, in its order.
  static func all(of review: Review, in words: Disclosure) -> [ThemeBand] {
    review.themes.enumerated().map { index, theme in
      ThemeBand(
        theme: theme.id, letter: letter(index), name: words.text(theme.name),
        colour: "t" + String(index % colours + 1))
    }
  }

  private static func letter(_ index: Int) -> String {
    let first = UInt8(ascii: "A")
    return index < 26 ? String(Character(Unicode.Scalar(first + UInt8(index)))) : String(index + 1)
  }
}
