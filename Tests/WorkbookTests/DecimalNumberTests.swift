import Testing

@testable import Workbook

/// Numbers as files write them and as people read them, without a floating-point number in between.
@Suite struct DecimalNumberTests {
  private func text(_ written: String) -> String? { DecimalNumber(written)?.text }

  /// What Python's `repr(float(...))` makes doubles of, and what Excel shows.
  @Test(arguments: [
    ("0.1", "0.1"), ("0.10000000000000001", "0.1"), ("0.30000000000000004", "0.3"),
    ("1.1000000000000001", "1.1"), ("2.9999999999999996", "3"), ("99.999999999999986", "100"),
    ("123456789012345678", "123456789012346000"), ("1234567890.1234567", "1234567890.12346"),
    ("0.000001", "0.000001"), ("1E-6", "0.000001"), ("1E-9", "0.000000001"),
    ("1e-10", "0.0000000001"),
    ("1e-11", "1E-11"), ("1E+20", "100000000000000000000"), ("1E+21", "1E21"), ("-1.50", "-1.5"),
    ("+7", "7"), ("000123", "123"), ("0.0", "0"), ("-0.000", "0"), (".5", "0.5"), ("5.", "5"),
    ("9.99999999999999999", "10"), ("0.99999999999999999", "1"), ("1E0", "1"), ("12E1", "120"),
    ("1234E-2", "12.34"), ("1.7976931348623157E+308", "1.79769313486232E308"),
    ("4.9406564584124654E-324", "4.94065645841247E-324"),
  ])
  func `a number is shown to fifteen digits`(written: String, shown: String) {
    #expect(text(written) == shown)
  }

  @Test(arguments: [
    "", " ", ".", "-", "+", "--1", "1-", "1.2.3", "1,5", "1 000", "0x10", "1e", "1e+", "1e1.5",
    "e5",
    "NaN", "inf", "1/2", "٣", "1e1000", "½",
  ])
  func `anything else is no number`(written: String) {
    #expect(text(written) == nil)
  }

  @Test func `whole numbers come back as they are up to fifteen digits`() {
    var number = 1
    for step in 0..<15 {
      #expect(text(String(number)) == String(number))
      #expect(text("-\(number)") == "-\(number)")
      number = number * 10 + step % 9 + 1
    }
  }

  @Test func `the same number is shown the same however it is written`() {
    for places in 0...12 {
      let plain = "12" + String(repeating: "0", count: places)
      #expect(text("12E\(places)") == plain)
      #expect(text("1.2E\(places + 1)") == plain)
      #expect(text("0.12E\(places + 2)") == plain)
      #expect(text(plain + ".000") == plain)
    }
  }

  @Test func `days and seconds are taken apart without rounding twice`() throws {
    let half = try #require(DecimalNumber("41310.5")?.daysAndSeconds)
    #expect((half.days, half.seconds) == (41_310, 43_200))
    let late = try #require(DecimalNumber("0.9999999")?.daysAndSeconds)
    #expect((late.days, late.seconds) == (1, 0))
    let small = try #require(DecimalNumber("1E-9")?.daysAndSeconds)
    #expect((small.days, small.seconds) == (0, 0))
    #expect(DecimalNumber("-1")?.daysAndSeconds == nil)
    #expect(DecimalNumber("12345678")?.daysAndSeconds == nil)
  }
}
