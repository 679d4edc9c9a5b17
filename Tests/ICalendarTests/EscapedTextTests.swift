import ICalendar
import Testing

struct EscapedTextTests {
  @Test func `backslash, semicolon and comma are escaped`() {
    #expect(lines(.text("A", #"a\b;c,d"#)) == #"A:a\\b\;c\,d"# + "\r\n")
  }

  @Test(arguments: ["a\nb", "a\r\nb", "a\rb"])
  func `every kind of line break becomes one escaped n`(text: String) {
    #expect(lines(.text("A", text)) == "A:a\\nb\r\n")
  }

  @Test func `two line breaks stay two`() {
    #expect(lines(.text("A", "a\r\n\r\nb\n\nc")) == "A:a\\n\\nb\\n\\nc\r\n")
  }

  @Test func `colons and quotation marks need no escape`() {
    #expect(lines(.text("A", #"9:30 "sharp""#)) == #"A:9:30 "sharp""# + "\r\n")
  }

  @Test func `a comma inside one of several texts is not a comma between two`() {
    #expect(lines(.texts("CATEGORIES", ["a,b", "c"])) == #"CATEGORIES:a\,b,c"# + "\r\n")
  }
}
