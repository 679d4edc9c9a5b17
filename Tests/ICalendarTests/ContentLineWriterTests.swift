import ICalendar
import Testing

struct ContentLineWriterTests {
  @Test func `a short property is one line ended by CR LF`() {
    #expect(lines(Property("X-SHORT", encodedValue: "abc")) == "X-SHORT:abc\r\n")
  }

  @Test func `a line of exactly 75 octets is not folded`() {
    let value = String(repeating: "x", count: 73)
    #expect(lines(Property("A", encodedValue: value)) == "A:" + value + "\r\n")
  }

  @Test func `the 76th octet goes to the next line behind one space`() {
    let value = String(repeating: "x", count: 74)
    #expect(
      lines(Property("A", encodedValue: value)) == "A:" + value.dropLast() + "\r\n x\r\n")
  }

  @Test func `a line that continues holds 74 octets behind its space`() {
    let folded = lines(Property("A", encodedValue: String(repeating: "x", count: 73 + 74 + 1)))
    #expect(physicalLines(folded).map { $0.utf8.count } == [75, 75, 2])
  }

  @Test(arguments: ["é", "€", "😀", "👩‍👩‍👧‍👦", "م"], 60...76)
  func `a fold never falls inside a character's octets`(character: String, lead: Int) {
    let value =
      String(repeating: "x", count: lead) + String(repeating: character, count: 40)
    let bytes = bytes(Property("A", encodedValue: value))
    for line in split(bytes) {
      #expect(line.count <= 75)
      #expect(String(validating: line, as: UTF8.self) != nil)
    }
    #expect(unfolded(bytes) == "A:" + value + "\r\n")
  }

  @Test(arguments: 60...76)
  func `a fold never separates a backslash from what it escapes`(lead: Int) {
    let text = String(repeating: "x", count: lead) + ",;\\\n,;\\\n"
    for line in physicalLines(lines(.text("A", text))).dropLast() {
      let slashes = line.reversed().prefix { $0 == "\\" }.count
      #expect(slashes.isMultiple(of: 2))
    }
  }

  @Test(arguments: 60...76)
  func `a fold never separates a circumflex from what it encodes`(lead: Int) {
    let name = String(repeating: "x", count: lead) + "\"\n^\"\n^"
    let property = Property("A", [Parameter("P", name)], encodedValue: "v")
    for line in physicalLines(lines(property)).dropLast() {
      #expect(line.reversed().prefix { $0 == "^" }.count.isMultiple(of: 2))
    }
  }

  @Test func `a line break in a raw value cannot begin a property of its own`() {
    let property = Property("A", encodedValue: "x\r\nATTENDEE:mailto:a@example.org")
    #expect(lines(property) == "A:xATTENDEE:mailto:a@example.org\r\n")
  }

  @Test func `control characters other than a tab are left out`() {
    #expect(lines(.text("A", "a\u{0}b\u{7}c\u{7F}d\te")) == "A:abcd\te\r\n")
  }

  @Test func `ten thousand characters are folded and lose nothing`() {
    let value = String(repeating: "Übung ", count: 1700)
    let bytes = bytes(Property("A", encodedValue: value))
    #expect(split(bytes).allSatisfy { $0.count <= 75 })
    #expect(unfolded(bytes) == "A:" + value + "\r\n")
  }
}
