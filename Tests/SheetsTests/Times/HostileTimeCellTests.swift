import CivilTime
import Findings
import ReviewModel
import Sheets
import TestSupport
import Testing

/// Texts that nobody writes on purpose: each is read without a crash and in a time that grows with its length.
struct `Hostile time cells` {
  @Test(arguments: [
    "Tue ", "Tue,", "Tue;", "any;", "9-", "-", "1/", "1.", ".", ":", "0", "not ", "prefer ", "Mon-",
    "Tue 9-12, ", "Tue 9-12; ", "a.m.", "5 Feb ", "and ", "\u{301}", "👩‍👩‍👧‍👦", "\u{202E}Tue ", "غدا ",
    "\n",
    "'", "(", "0.1 ", "to ", "from ", "between ", "9 and ", "Feb ", "st", "\u{0}", "\u{FFFD}",
    "Tue 6 Feb, ", "Mon 4 Feb to ", "9999999999",
  ])
  func `ten thousand characters of one kind`(piece: String) {
    let text = String(repeating: piece, count: 10_000 / piece.unicodeScalars.count)
    _ = ManchesterWeek.reader.read(text)
    _ = ManchesterWeek.reader.readDay(text)
    _ = ManchesterWeek.reader.readStart(text)
    _ = DateCell.readRange(text, near: .monday)
    _ = DateCell.read(text)
    _ = ClockCell.read(text)
    _ = ClockCell.readRange(text)
    _ = MinutesCell.read(text)
  }

  @Test func `a long cell of good items is read to its end`() {
    let text = String(repeating: "Tue 09:00-10:00; ", count: 2000) + "Wed"
    let cell = ManchesterWeek.reader.read(text).cell
    #expect(cell.windows?.count == 2001)
    #expect(cell.windows?.last == ManchesterWeek.days[2].hours)
  }

  @Test func `a thousand days outside the review that share their hours are warned about at once`()
  {
    let text = String(repeating: "Tue 12 Feb, ", count: 1000) + "9-12"
    let reading = ManchesterWeek.reader.read(text)
    #expect(reading.cell.windows?.count == 1000)
    #expect(reading.faults.map { $0.code } == [.dateOutsideReview])
    #expect(reading.faults.allSatisfy { $0.message.count < 200 })
  }

  @Test func `numbers beyond every range are refused, not trapped on`() {
    for text in [
      "99999999999999999999999-12", "Tue 99999999999999999999", "1/1/99999999999999999999",
      "99999999999999999999/2", "5 Feb 99999999999999999999", "0.99999999999999999999999",
      "9:99999999999999999999", "1-99999999999 Feb", "73051", "36525", "00000", "0.9999",
    ] {
      #expect(ManchesterWeek.reader.read(text).faults.contains { $0.severity == .error }, "\(text)")
    }
    #expect(MinutesCell.read("99999999999999999999").value == nil)
    #expect(MinutesCell.read("999999999h").value == nil)
    #expect(DateCell.read("99999999999999999999").value == nil)
    #expect(DateCell.read("1/1/0000").value == nil)
  }

  @Test func `random tokens in random order never crash and never name what was not written`() {
    let pieces = [
      "Tue", "Mon", "5", "Feb", "2013", "9", "12", "09:30", "-", "to", ",", ";", "am", "pm", "not",
      "prefer", "any", "never", "after", "before", "between", "and", "/", ".", ":", "0.375",
      "41309",
      "5/2", "Sat", "31", "x", "🎉", "only", "th", "midnight", "onwards", "until", "from", "\n", "(",
    ]
    var generator = SeededGenerator(seed: 104)
    for _ in 0..<5_000 {
      let count = generator.number(in: 1...9)
      let text = (0..<count).map { _ in generator.pick(pieces) + generator.pick(["", " "]) }
        .joined()
      let reading = ManchesterWeek.reader.read(text)
      for span in (reading.cell.windows ?? []) + reading.cell.excluded + reading.cell.preferred {
        #expect(!span.isEmpty, "\(text)")
      }
      _ = ManchesterWeek.reader.readStart(text)
      _ = DateCell.readRange(text, near: .monday)
      _ = ClockCell.readRange(text)
      _ = MinutesCell.read(text)
    }
  }

  @Test func `whatever is read is written and read again as the same`() {
    let pieces = [
      "Tue", "Mon-Wed", "Fri", "5 Feb", "9-12", "09:30-11:00", "am", "pm", "not", "prefer", ",",
      ";",
      "after 10", "until 3", "any", "12 Feb", "Mon 10:00 to Wed 11:00",
    ]
    var generator = SeededGenerator(seed: 111)
    for _ in 0..<2_000 {
      let count = generator.number(in: 1...6)
      let text = (0..<count).map { _ in generator.pick(pieces) }.joined(separator: " ")
      let cell = ManchesterWeek.reader.read(text).cell
      let written = ManchesterWeek.writer.write(cell)
      #expect(ManchesterWeek.reader.read(written).cell == cell, "\(text) → \(written)")
    }
  }

  @Test func `a message quotes no more than it must and nothing that moves the cursor`() throws {
    let fault = try #require(
      ManchesterWeek.reader.read(String(repeating: "x", count: 500)).faults.first)
    #expect(fault.message.hasPrefix("\"" + String(repeating: "x", count: 60) + "…\" is not"))
    #expect(fault.text.count == 200)
    let moving = try #require(ManchesterWeek.reader.read("a\u{1B}[31m\u{202E}b").faults.first)
    #expect(moving.message.hasSuffix("so \"a [31mb\" cannot be read."))
  }
}
