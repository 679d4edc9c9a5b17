import Exports
import ReviewModel

/// The sign by which a theme is known on the page: its reference, a name, and a colour that is never alone.
struct ThemeBand {
  let theme: ThemeID
  /// The reference, as the sheets and people write it.
  let reference: String
  let name: String
  /// The class of its colour in the style sheet.
  let colour: String

  /// How many colours there are (Government Analysis Function, categorical palette); further themes begin
  /// again at the first and keep their own reference.
  static let colours = 6

  /// The bands of a review's themes, in its order.
  static func all(of review: Review, in words: Disclosure) -> [ThemeBand] {
    review.themes.enumerated().map { index, theme in
      ThemeBand(
        theme: theme.id, reference: words.text(theme.id.text), name: words.text(theme.name),
        colour: "t" + String(index % colours + 1))
    }
  }
}
