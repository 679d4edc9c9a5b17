import Testing

@testable import WeekPage

struct StyleSheetTests {
  @Test func `the printed footer holds other people's text as text`() {
    let style = StyleSheet.text(
      footer: "A\"; } body { background: url(x) } </style>\n\\", places: "")
    #expect(
      style.contains(
        #"content: "A\22 \3b  \7d  body \7b  background: url\28 x\29  \7d  \3c \2f style\3e \a \5c ";"#
      ))
    #expect(!style.contains("<"))
  }

  @Test func `the style sheet loads nothing`() {
    let style = StyleSheet.text(footer: "", places: "")
    #expect(!style.contains("url("))
    #expect(!style.contains("@import"))
  }

  @Test func `every theme colour has its class, on a card and on a letter`() {
    let style = StyleSheet.text(footer: "", places: "")
    for colour in 1...ThemeBand.colours {
      #expect(style.contains(".theme.t\(colour) b"))
      #expect(style.contains(".card.t\(colour) "))
    }
  }
}
