import Desk
import Testing

struct `Percentages as they are typed` {
  @Test(arguments: [
    ("5%", 500), ("5", 500), ("2.5%", 250), ("0.25%", 25), ("0%", 0), ("100%", 10_000),
    ("12.05", 1205),
  ])
  func `from nothing to all, to a hundredth`(text: String, hundredths: Int) {
    #expect(Percentage(text)?.hundredths == hundredths)
  }

  @Test(arguments: [
    "", "%", "five", "-1%", "+1%", "101%", "100.01%", "5%%", "5 %", "1.234%", ".5%", "5.%", "1e2",
    "٥%",
    "99999999999999999999%",
  ])
  func `any other text is refused`(text: String) {
    #expect(Percentage(text) == nil)
  }

  @Test(arguments: ["5%", "2.5%", "0.25%", "0%", "100%", "12.05%"])
  func `they are told as they are typed`(text: String) {
    #expect(Percentage(text)?.text == text)
  }

  @Test func `in whole percents they are never told smaller`() {
    #expect(Percentage(hundredths: 501).roundedUp == "6%")
    #expect(Percentage(hundredths: 500).roundedUp == "5%")
  }
}
